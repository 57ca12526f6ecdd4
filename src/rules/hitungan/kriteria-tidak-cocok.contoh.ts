import type { DokAturan } from '../aturan';

export const kriteriaTidakCocokDok: DokAturan = {
  id: 'kriteria-tidak-cocok',
  penjelasan: {
    apa: 'Kriteria setiap capaian dicocokkan dengan tabel skala yang dicetak laporan; tanpa tabel skala, dengan skala Permendagri 86/2017, AKIP, atau LAN 2003 yang memakai istilah itu. Predikat evaluasi dicocokkan dengan nilainya.',
    mengapa: 'Kriteria adalah kesimpulan yang dibaca pimpinan. Kelas yang salah menyesatkan meskipun angkanya benar.',
    perbaikan: 'Ganti kriteria dengan kelas menurut skala, atau perbaiki capaiannya bila itulah yang keliru.',
  },
  contoh: [
    {
      judul: 'sesuai skala sendiri',
      lembar: {
        skala: [
          ['Interval', 'Kriteria'],
          ['≥ 91', 'Sangat Tinggi'],
          ['76 - < 91', 'Tinggi'],
          ['66 - < 76', 'Sedang'],
          ['< 66', 'Rendah'],
        ],
        a: [
          ['No', 'Indikator Kinerja', 'Target', 'Realisasi', 'Capaian (%)', 'Kriteria'],
          ['1', 'Persentase jalan mantap', '80', '76', '95', 'Sangat Tinggi'],
          ['2', 'Persentase air baku layak', '50', '40', '80', 'Tinggi'],
        ],
      },
      temuan: [],
    },
    {
      judul: 'kelas salah dan istilah di luar skala',
      lembar: {
        skala: [
          ['Interval', 'Kriteria'],
          ['≥ 91', 'Sangat Tinggi'],
          ['76 - < 91', 'Tinggi'],
          ['66 - < 76', 'Sedang'],
          ['< 66', 'Rendah'],
        ],
        a: [
          ['No', 'Indikator Kinerja', 'Target', 'Realisasi', 'Capaian (%)', 'Kriteria'],
          ['1', 'Persentase jalan mantap', '80', '76', '95', 'Tinggi'],
          ['2', 'Persentase air baku layak', '50', '40', '80', 'Tinggi'],
          ['3', 'Persentase irigasi baik', '50', '49', '98', 'Baik Sekali'],
        ],
      },
      temuan: [
        { lembar: 'a', sel: 'F2', tingkat: 'galat', seharusnya: 'Sangat Tinggi' },
        { lembar: 'a', sel: 'F4', tingkat: 'peringatan', seharusnya: 'Sangat Tinggi' },
      ],
    },
    {
      judul: 'predikat evaluasi',
      lembar: {
        a: [
          ['No', 'Komponen', 'Bobot', 'Nilai'],
          ['1', 'Perencanaan Kinerja', '60', '45'],
          ['2', 'Pengukuran Kinerja', '40', '28'],
          ['', 'Nilai Hasil Evaluasi', '100', '73'],
          ['', 'Predikat', '', 'A'],
        ],
      },
      temuan: [{ lembar: 'a', sel: 'D5', tingkat: 'galat', seharusnya: 'BB' }],
    },
  ],
};
