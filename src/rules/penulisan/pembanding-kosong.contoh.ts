import type { DokAturan } from '../aturan';

export const dok: DokAturan = {
  id: 'pembanding-kosong',
  penjelasan: {
    apa: 'Kolom pembanding (provinsi, nasional, daerah lain) diperiksa apakah ada satu angka pun di dalamnya.',
    mengapa: 'Perbandingan yang kosong seluruhnya dinilai sebagai perbandingan yang tidak dilakukan.',
    perbaikan: 'Cari angka pembandingnya, atau hapus kolomnya dan jelaskan mengapa tidak ada.',
  },
  contoh: [
    {
      judul: 'Kolom provinsi hanya N/A',
      lembar: {
        Tabel: [
          ['Tabel 3.6 Perbandingan dengan Provinsi dan Nasional'],
          [],
          ['No', 'Sasaran', 'Indikator Kinerja', 'Realisasi Tahun 2025', 'Realisasi Provinsi', 'Realisasi Nasional'],
          ['1', 'Meningkatnya derajat kesehatan masyarakat', 'Prevalensi stunting', '18,2', 'N/A', '21,5'],
          ['2', 'Meningkatnya derajat kesehatan masyarakat', 'Usia Harapan Hidup', '71,4', 'N/A', '72,1'],
        ],
      },
      temuan: [{ lembar: 'Tabel', sel: 'E4', tingkat: 'info' }],
    },
    {
      judul: 'Ada yang terisi',
      lembar: {
        Tabel: [
          ['Tabel 3.6 Perbandingan dengan Provinsi dan Nasional'],
          [],
          ['No', 'Sasaran', 'Indikator Kinerja', 'Realisasi Tahun 2025', 'Realisasi Provinsi', 'Realisasi Nasional'],
          ['1', 'Meningkatnya derajat kesehatan masyarakat', 'Prevalensi stunting', '18,2', 'N/A', '21,5'],
          ['2', 'Meningkatnya derajat kesehatan masyarakat', 'Usia Harapan Hidup', '71,4', '70,9', '72,1'],
        ],
      },
      temuan: [],
    },
  ],
};
