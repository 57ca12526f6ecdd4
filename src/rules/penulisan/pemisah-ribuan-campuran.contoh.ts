import type { DokAturan } from '../aturan';

export const dok: DokAturan = {
  id: 'pemisah-ribuan-campuran',
  penjelasan: {
    apa: 'Dalam satu kolom diperiksa apakah sebagian bilangan besar ditulis dengan titik ribuan dan sebagian tanpa.',
    mengapa: 'Bilangan tanpa pemisah mudah salah baca satu angka nol.',
    perbaikan: 'Seragamkan: tulis semua dengan titik ribuan, atau ubah menjadi angka dan atur formatnya.',
  },
  contoh: [
    {
      judul: 'Satu pagu tanpa titik',
      lembar: {
        Tabel: [
          ['Tabel 3.9 Realisasi Anggaran Tahun 2025'],
          [],
          ['No', 'Program', 'Anggaran', 'Realisasi'],
          ['1', 'Program A', '1.250.000.000', '1.100.000.000'],
          ['2', 'Program B', '980000000', '900.000.000'],
        ],
      },
      temuan: [{ lembar: 'Tabel', sel: 'C5', tingkat: 'info' }],
    },
    {
      judul: 'Seragam bertitik',
      lembar: {
        Tabel: [
          ['Tabel 3.9 Realisasi Anggaran Tahun 2025'],
          [],
          ['No', 'Program', 'Anggaran', 'Realisasi'],
          ['1', 'Program A', '1.250.000.000', '1.100.000.000'],
          ['2', 'Program B', '980.000.000', '900.000.000'],
        ],
      },
      temuan: [],
    },
  ],
};
