import type { DokAturan } from '../aturan';

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
