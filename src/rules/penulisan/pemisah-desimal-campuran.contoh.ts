import type { DokAturan } from '../aturan';

export const dok: DokAturan = {
  id: 'pemisah-desimal-campuran',
  penjelasan: {
    apa: 'Dalam satu tabel diperiksa apakah sebagian angka memakai koma desimal dan sebagian titik.',
    mengapa:
      'Titik juga dipakai sebagai pemisah ribuan, sehingga angka yang bercampur mudah salah baca dan sebagian tersimpan sebagai teks.',
    perbaikan: 'Seragamkan dengan koma desimal; tombol perbaikan mengubah sel yang menyimpang menjadi angka.',
  },
  contoh: [
    {
      judul: 'Target berkoma, realisasi bertitik',
      lembar: {
        Tabel: [
          ['Tabel 3.1 Realisasi Kinerja Tahun 2025'],
          [],
          ['No', 'Sasaran', 'Indikator Kinerja', 'Satuan', 'Target', 'Realisasi', 'Capaian (%)'],
          [
            '1',
            'Meningkatnya derajat kesehatan masyarakat',
            'Prevalensi stunting',
            'Persen',
            '18,5%',
            '18.25%',
            '101.37%',
          ],
        ],
      },
      temuan: [{ lembar: 'Tabel', sel: 'E4', tingkat: 'info' }],
    },
    {
      judul: 'Seragam',
      lembar: {
        Tabel: [
          ['Tabel 3.1 Realisasi Kinerja Tahun 2025'],
          [],
          ['No', 'Sasaran', 'Indikator Kinerja', 'Satuan', 'Target', 'Realisasi', 'Capaian (%)'],
          [
            '1',
            'Meningkatnya derajat kesehatan masyarakat',
            'Prevalensi stunting',
            'Persen',
            '18,5%',
            '18,25%',
            '101,37%',
          ],
        ],
      },
      temuan: [],
    },
  ],
};
