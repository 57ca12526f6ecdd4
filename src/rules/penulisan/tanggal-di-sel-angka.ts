import type { Aturan, DokAturan } from '../aturan';
import { temuanSelIku, terkait } from '../baris-iku';
import { kolomAngka } from '../sel-angka';

export const tanggalDiSelAngka: Aturan = {
  id: 'tanggal-di-sel-angka',
  judul: 'Angka yang berubah menjadi tanggal atau jam',
  kelompok: 'penulisan',
  tingkat: 'peringatan',
  dasar: 'Praktik lembar kerja: di lembar berformat Indonesia 50.05 dibaca sebagai jam, 12-5 sebagai tanggal',
  hanyaLembar: true,
  periksa: (konteks) =>
    kolomAngka(konteks).flatMap(({ tabel, sel }) => {
      const [satu, ...lain] = sel.filter((s) => s.sel.nilai instanceof Date);
      if (!satu) return [];
      return [
        temuanSelIku(tanggalDiSelAngka, tabel, satu.baris, satu.sel, {
          tingkat: 'peringatan',
          pesan: `Sel ini${lain.length ? ` dan ${lain.length} sel lain di kolomnya` : ''} berisi tanggal atau jam (“${satu.sel.tercetak}”), bukan angka. Ketik ulang dengan koma desimal.`,
          sebab: 'Angka bertitik diubah lembar menjadi waktu saat diketik; nilainya yang semula tidak tersimpan lagi.',
          terkait: lain.map((s) => terkait(s.sel)),
        }),
      ];
    }),
};

export const dok: DokAturan = {
  id: 'tanggal-di-sel-angka',
  penjelasan: {
    apa: 'Kolom angka diperiksa apakah ada sel yang berisi tanggal atau jam.',
    mengapa:
      'Di lembar berformat Indonesia, 50.05 yang diketik menjadi jam dan 12-5 menjadi tanggal; nilai semulanya hilang.',
    perbaikan: 'Ketik ulang angkanya dengan koma desimal.',
  },
  contoh: [
    {
      judul: 'Realisasi menjadi jam',
      lembar: {
        Tabel: [
          ['Tabel 3.1 Realisasi Kinerja Tahun 2025'],
          [],
          ['No', 'Sasaran', 'Indikator Kinerja', 'Satuan', 'Target', 'Realisasi', 'Capaian (%)'],
          [
            '1',
            'Meningkatnya derajat kesehatan masyarakat',
            'Tingkat Partisipasi Sekolah',
            'Persen',
            '70,20',
            '50.05',
            '97,04',
          ],
        ],
      },
      isi: { 'Tabel!F4': new Date('2025-01-05') },
      temuan: [{ lembar: 'Tabel', sel: 'F4', tingkat: 'peringatan' }],
    },
    {
      judul: 'Semua angka',
      lembar: {
        Tabel: [
          ['Tabel 3.1 Realisasi Kinerja Tahun 2025'],
          [],
          ['No', 'Sasaran', 'Indikator Kinerja', 'Satuan', 'Target', 'Realisasi', 'Capaian (%)'],
          [
            '1',
            'Meningkatnya derajat kesehatan masyarakat',
            'Tingkat Partisipasi Sekolah',
            'Persen',
            '70,20',
            '68,12',
            '97,04',
          ],
        ],
      },
      isi: { 'Tabel!F4': 68.12 },
      temuan: [],
    },
  ],
};
