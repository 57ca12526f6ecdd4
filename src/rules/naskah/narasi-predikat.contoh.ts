import type { DokAturan } from '../aturan';

export const narasiPredikatDok: DokAturan = {
  id: 'narasi-predikat',
  penjelasan: {
    apa: 'Kategori atau predikat di kalimat dibandingkan dengan skala yang dicetak laporan, atau dengan skala AKIP untuk nilai SAKIP; juga huruf dan sebutannya.',
    mengapa: 'Predikat adalah kesimpulan yang dikutip orang. Predikat yang tidak sesuai nilainya menyesatkan.',
    perbaikan: 'Pakai kategori dari skala yang dicetak, atau perbaiki nilainya.',
  },
  contoh: [
    {
      judul: 'kategori sesuai skala',
      lembar: {
        'Tabel 3.1 Skala Nilai Capaian': [
          ['No', 'Interval Nilai', 'Kriteria'],
          ['1', '≥ 91', 'Sangat Tinggi'],
          ['2', '76 - 90', 'Tinggi'],
          ['3', '66 - 75', 'Sedang'],
          ['4', '51 - 65', 'Rendah'],
          ['5', '≤ 50', 'Sangat Rendah'],
        ],
      },
      naskah: ['Capaian kinerja sebesar 82,22% termasuk kategori Tinggi.'],
      temuan: [],
    },
    {
      judul: 'kategori tidak sesuai skala',
      lembar: {
        'Tabel 3.1 Skala Nilai Capaian': [
          ['No', 'Interval Nilai', 'Kriteria'],
          ['1', '≥ 91', 'Sangat Tinggi'],
          ['2', '76 - 90', 'Tinggi'],
          ['3', '66 - 75', 'Sedang'],
          ['4', '51 - 65', 'Rendah'],
          ['5', '≤ 50', 'Sangat Rendah'],
        ],
      },
      naskah: ['Capaian kinerja sebesar 82,22% termasuk kategori Sangat Tinggi.'],
      temuan: [{ lembar: 'Naskah', sel: 'A2', tingkat: 'galat' }],
    },
    {
      judul: 'huruf dan sebutan tidak sepasang',
      lembar: {},
      naskah: ['Nilai SAKIP memperoleh predikat BB (Sangat Tinggi).'],
      temuan: [{ lembar: 'Naskah', sel: 'A1', tingkat: 'peringatan' }],
    },
  ],
};
