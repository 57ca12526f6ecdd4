import type { Aturan, DokAturan } from '../aturan';
import { temuanSelIku } from '../baris-iku';
import { kolomAngka } from '../sel-angka';

/** Two figures with their own decimals or groups, one behind the other. */
const DUA_ANGKA = /^\(?(?:rp\.?\s*)?\d[\d.,]*\s*%?\s+(?:rp\.?\s*)?\d[\d.,]*\s*%?\)?$/i;

export const selTergabung: Aturan = {
  id: 'sel-tergabung',
  judul: 'Dua angka dalam satu sel',
  kelompok: 'penulisan',
  tingkat: 'info',
  dasar: 'Praktik lembar kerja: satu sel satu angka',
  hanyaLembar: true,
  periksa: (konteks) =>
    kolomAngka(konteks).flatMap(({ sel }) =>
      sel.flatMap((selAngka) =>
        selAngka.sel.angka.jenis === 'bukan-angka' && DUA_ANGKA.test(selAngka.sel.tercetak.trim())
          ? [
              temuanSelIku(selTergabung, selAngka.tabel, selAngka.baris, selAngka.sel, {
                tingkat: 'info',
                pesan: `Sel ini memuat dua angka (“${selAngka.sel.tercetak}”). Pisahkan ke barisnya masing-masing.`,
                sebab: 'Dua baris tampaknya tergabung saat ditempel; baris di bawahnya biasanya kosong atau bergeser.',
              }),
            ]
          : [],
      ),
    ),
};

export const dok: DokAturan = {
  id: 'sel-tergabung',
  penjelasan: {
    apa: 'Sel di kolom angka dicari yang memuat dua angka sekaligus.',
    mengapa: 'Dua baris yang tergabung saat ditempel membuat satu baris salah dan baris lain kosong.',
    perbaikan: 'Pisahkan kedua angka ke barisnya masing-masing, lalu periksa baris di bawahnya.',
  },
  contoh: [
    {
      judul: 'Dua persen di satu sel',
      lembar: {
        Tabel: [
          ['Tabel 3.1 Realisasi Kinerja Tahun 2025'],
          [],
          ['No', 'Sasaran', 'Indikator Kinerja', 'Satuan', 'Target', 'Realisasi', 'Capaian (%)'],
          ['1', 'Meningkatnya derajat kesehatan masyarakat', 'Persentase A', 'Persen', '50', '45', '97,72 99,39'],
          ['2', 'Meningkatnya derajat kesehatan masyarakat', 'Persentase B', 'Persen', '50', '45', ''],
        ],
      },
      temuan: [{ lembar: 'Tabel', sel: 'G4', tingkat: 'info' }],
    },
    {
      judul: 'Satu sel satu angka',
      lembar: {
        Tabel: [
          ['Tabel 3.1 Realisasi Kinerja Tahun 2025'],
          [],
          ['No', 'Sasaran', 'Indikator Kinerja', 'Satuan', 'Target', 'Realisasi', 'Capaian (%)'],
          ['1', 'Meningkatnya derajat kesehatan masyarakat', 'Persentase A', 'Persen', '50', '45', '90'],
          ['2', 'Meningkatnya derajat kesehatan masyarakat', 'Persentase B', 'Persen', '50', '45', '90'],
        ],
      },
      temuan: [],
    },
  ],
};
