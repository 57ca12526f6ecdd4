import { samakan } from '../../words/kata';
import type { Aturan, DokAturan } from '../aturan';
import { indeksKolom, teksPeran, temuanSelIku, terkait } from '../baris-iku';
import { angkaTerbaca, kolomAngka, perbaikanSelAngka } from '../sel-angka';
import type { TemuanAturan } from '../temuan-aturan';

export const satuanDiSel: Aturan = {
  id: 'satuan-di-sel',
  judul: 'Kata satuan di dalam sel angka',
  kelompok: 'penulisan',
  tingkat: 'info',
  dasar: 'Praktik lembar kerja: satuan ditulis di kolom Satuan',
  periksa: (konteks) => {
    const hasil: TemuanAturan[] = [];
    for (const { tabel, sel } of kolomAngka(konteks)) {
      if (indeksKolom(tabel, 'satuan') < 0) continue;
      const kena = sel.filter((s) => {
        const a = angkaTerbaca(s.sel);
        return a?.keraguan.includes('satuan-di-sel') && a.satuan !== 'Rp' && typeof s.sel.nilai === 'string';
      });
      const [satu, ...lain] = kena;
      if (!satu) continue;
      // Only a word that the Satuan column says anyway may go without loss.
      const sama = kena.filter((s) => {
        const satuan = samakan(teksPeran(tabel, s.baris, 'satuan'));
        return satuan !== '' && satuan.includes(samakan(angkaTerbaca(s.sel)?.satuan ?? ''));
      });
      hasil.push(
        temuanSelIku(satuanDiSel, tabel, satu.baris, satu.sel, {
          tingkat: 'info',
          pesan: `${kena.length > 1 ? `${kena.length} sel angka di kolom ini` : 'Sel angka ini'} memuat kata satuan (“${satu.sel.tercetak}”) padahal ada kolom Satuan. Hapus kata satuannya agar sel menjadi angka.`,
          sebab: 'Angka yang bercampur kata tersimpan sebagai teks dan tidak dapat dihitung.',
          terkait: lain.map((s) => terkait(s.sel)),
          perbaikan: perbaikanSelAngka(sama, 'satuan', 'hapus kata satuan'),
        }),
      );
    }
    return hasil;
  },
};

export const dok: DokAturan = {
  id: 'satuan-di-sel',
  penjelasan: {
    apa: 'Di tabel yang punya kolom Satuan diperiksa apakah sel angka masih memuat kata satuan.',
    mengapa: 'Angka yang bercampur kata tersimpan sebagai teks dan tidak dapat dihitung.',
    perbaikan:
      'Hapus kata satuannya; tombol perbaikan mengerjakannya untuk sel yang satuannya sudah tertulis di kolom Satuan.',
  },
  contoh: [
    {
      judul: 'Kata “Orang” di sel target',
      lembar: {
        Tabel: [
          ['Tabel 3.1 Realisasi Kinerja Tahun 2025'],
          [],
          ['No', 'Sasaran', 'Indikator Kinerja', 'Satuan', 'Target', 'Realisasi', 'Capaian (%)'],
          ['1', 'Meningkatnya layanan', 'Jumlah peserta pelatihan', 'Orang', '1000 Orang', '1.100', '110'],
        ],
      },
      temuan: [{ lembar: 'Tabel', sel: 'E4', tingkat: 'info' }],
    },
    {
      judul: 'Satuan hanya di kolomnya',
      lembar: {
        Tabel: [
          ['Tabel 3.1 Realisasi Kinerja Tahun 2025'],
          [],
          ['No', 'Sasaran', 'Indikator Kinerja', 'Satuan', 'Target', 'Realisasi', 'Capaian (%)'],
          ['1', 'Meningkatnya layanan', 'Jumlah peserta pelatihan', 'Orang', '1.000', '1.100', '110'],
        ],
      },
      temuan: [],
    },
  ],
};
