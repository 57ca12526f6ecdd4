import type { DokAturan } from '../aturan';

export const dok: DokAturan = {
  id: 'teks-ganda',
  penjelasan: {
    apa: 'Teks sel diperiksa apakah serangkaian kata tercetak dua kali berturut-turut.',
    mengapa: 'Tempelan yang berulang mengganggu pembaca dan membuat nama tidak cocok antar tabel.',
    perbaikan: 'Hapus salah satu ulangannya, lalu cocokkan nama itu dengan tabel lain.',
  },
  contoh: [
    {
      judul: 'Frasa berulang',
      lembar: {
        Tabel: [
          ['Perjanjian Kinerja Tahun 2025'],
          [],
          ['No', 'Sasaran', 'Indikator Kinerja', 'Satuan', 'Target'],
          [
            '1',
            'Meningkatnya mutu layanan publik daerah Meningkatnya mutu layanan publik daerah',
            'Indeks Kepuasan Masyarakat',
            'Nilai',
            '82',
          ],
        ],
      },
      temuan: [{ lembar: 'Tabel', sel: 'B4', tingkat: 'info' }],
    },
    {
      judul: 'Dua hal yang dirinci dengan garis miring',
      lembar: {
        Tabel: [
          ['Perjanjian Kinerja Tahun 2025'],
          [],
          ['No', 'Sasaran', 'Indikator Kinerja', 'Satuan', 'Target'],
          [
            '1',
            'Meningkatnya perlindungan calon pekerja migran Indonesia (CPMI)/pekerja migran Indonesia (PMI)',
            'Indeks Kepuasan Masyarakat',
            'Nilai',
            '82',
          ],
        ],
      },
      temuan: [],
    },
  ],
};
