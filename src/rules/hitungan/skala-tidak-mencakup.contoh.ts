import type { DokAturan } from '../aturan';

export const skalaTidakMencakupDok: DokAturan = {
  id: 'skala-tidak-mencakup',
  penjelasan: {
    apa: 'Kelas tertinggi skala yang berhenti di 100, padahal ada capaian di atas 100 yang tetap diberi kriteria.',
    mengapa: 'Skala yang tidak memuat capaian yang ada membuat kriterianya tidak berdasar.',
    perbaikan: 'Tulis kelas tertinggi tanpa batas atas, atau nyatakan bahwa capaian dibatasi 100.',
  },
  contoh: [
    {
      judul: 'kelas tertinggi tanpa batas atas',
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
          ['1', 'Persentase jalan mantap', '80', '96', '120', 'Sangat Tinggi'],
        ],
      },
      temuan: [],
    },
    {
      judul: 'kelas tertinggi berhenti di 100',
      lembar: {
        skala: [
          ['Interval', 'Kriteria'],
          ['91 - 100', 'Sangat Tinggi'],
          ['< 91', 'Rendah'],
        ],
        a: [
          ['No', 'Indikator Kinerja', 'Target', 'Realisasi', 'Capaian (%)', 'Kriteria'],
          ['1', 'Persentase jalan mantap', '80', '96', '120', 'Sangat Tinggi'],
        ],
      },
      temuan: [{ lembar: 'skala', sel: 'A2', tingkat: 'peringatan' }],
    },
  ],
};
