import type { Aturan, DokAturan } from '../aturan';
import { temuanSelIku, terkait } from '../baris-iku';
import { kolomAngka, LABEL_KELAS } from '../sel-angka';

/** Where more than one cell in so many is blank, blanks are the habit. */
const SATU_DARI = 5;

export const selHilang: Aturan = {
  id: 'sel-hilang',
  judul: 'Sel angka kosong di tengah kolom',
  kelompok: 'penulisan',
  tingkat: 'info',
  dasar: 'PermenPANRB 53/2014 (setiap indikator dan baris anggaran dilaporkan)',
  periksa: (konteks) =>
    kolomAngka(konteks).flatMap(({ tabel, kolom, sel }) => {
      // Only money is summed in every column; a sum of targets or weights is left blank on purpose.
      const uang = /^(pagu|realisasiAnggaran|sisa)$/.test(kolom.peran);
      const baris = sel.filter(
        (s) => (s.baris.jenis === 'data' || uang) && !LABEL_KELAS.test(s.baris.sel.map((x) => x.tercetak).join(' ')),
      );
      const kosong = baris.filter((s) => s.sel.tercetak.trim() === '');
      // Where blanks are the habit (headings, levels without money) they say nothing.
      if (!kosong.length || kosong.length * SATU_DARI > baris.length) return [];
      const [satu, ...lain] = kosong;
      if (!satu) return [];
      return [
        temuanSelIku(selHilang, tabel, satu.baris, satu.sel, {
          tingkat: 'info',
          pesan: `Sel ini${lain.length ? ` dan ${lain.length} sel lain di kolomnya` : ''} kosong, padahal baris lain terisi. Isi angkanya, atau tulis “-” bila memang tidak ada nilai.`,
          sebab: 'Sel kosong tidak dapat dibedakan dari angka yang terlupa.',
          terkait: lain.map((s) => terkait(s.sel)),
        }),
      ];
    }),
};

export const dok: DokAturan = {
  id: 'sel-hilang',
  penjelasan: {
    apa: 'Kolom angka yang hampir penuh diperiksa apakah ada sel datanya yang kosong.',
    mengapa: 'Sel kosong tidak dapat dibedakan dari angka yang terlupa, dan jumlah di bawahnya tidak dapat diperiksa.',
    perbaikan: 'Isi angkanya, atau tulis “-” bila memang tidak ada nilai.',
  },
  contoh: [
    {
      judul: 'Satu realisasi kosong',
      lembar: {
        Tabel: [
          ['Tabel 3.1 Realisasi Kinerja Tahun 2025'],
          [],
          ['No', 'Sasaran', 'Indikator Kinerja', 'Satuan', 'Target', 'Realisasi', 'Capaian (%)'],
          ['1', 'Meningkatnya derajat kesehatan masyarakat', 'Persentase A', 'Persen', '50', '45', '90'],
          ['2', 'Meningkatnya derajat kesehatan masyarakat', 'Persentase B', 'Persen', '50', '45', '90'],
          ['3', 'Meningkatnya derajat kesehatan masyarakat', 'Persentase C', 'Persen', '50', '', '90'],
          ['4', 'Meningkatnya derajat kesehatan masyarakat', 'Persentase D', 'Persen', '50', '45', '90'],
          ['5', 'Meningkatnya derajat kesehatan masyarakat', 'Persentase E', 'Persen', '50', '45', '90'],
          ['6', 'Meningkatnya derajat kesehatan masyarakat', 'Persentase F', 'Persen', '50', '45', '90'],
        ],
      },
      temuan: [{ lembar: 'Tabel', sel: 'F6', tingkat: 'info' }],
    },
    {
      judul: 'Kolom penuh',
      lembar: {
        Tabel: [
          ['Tabel 3.1 Realisasi Kinerja Tahun 2025'],
          [],
          ['No', 'Sasaran', 'Indikator Kinerja', 'Satuan', 'Target', 'Realisasi', 'Capaian (%)'],
          ['1', 'Meningkatnya derajat kesehatan masyarakat', 'Persentase A', 'Persen', '50', '45', '90'],
          ['2', 'Meningkatnya derajat kesehatan masyarakat', 'Persentase B', 'Persen', '50', '45', '90'],
          ['3', 'Meningkatnya derajat kesehatan masyarakat', 'Persentase C', 'Persen', '50', '45', '90'],
          ['4', 'Meningkatnya derajat kesehatan masyarakat', 'Persentase D', 'Persen', '50', '45', '90'],
          ['5', 'Meningkatnya derajat kesehatan masyarakat', 'Persentase E', 'Persen', '50', '45', '90'],
          ['6', 'Meningkatnya derajat kesehatan masyarakat', 'Persentase F', 'Persen', '50', '45', '90'],
        ],
      },
      temuan: [],
    },
  ],
};
