import type { DokAturan } from '../aturan';

export const skalaTumpangTindihDok: DokAturan = {
  id: 'skala-tumpang-tindih',
  penjelasan: {
    apa: 'Tabel skala dibaca sebagai interval; nilai yang masuk dua kelas dilaporkan, misalnya 90 pada skala 90–100 dan 80–90.',
    mengapa: 'Nilai yang punya dua kelas dapat dipilih sesuka hati.',
    perbaikan: 'Tentukan untuk setiap batas kelas mana yang memilikinya (mis. 80 – < 90).',
  },
  contoh: [
    {
      judul: 'batas dipisah',
      lembar: {
        a: [
          ['Interval', 'Kriteria'],
          ['≥ 90', 'Sangat Baik'],
          ['80 - < 90', 'Baik'],
          ['< 80', 'Cukup'],
        ],
      },
      temuan: [],
    },
    {
      judul: 'batas masuk dua kelas',
      lembar: {
        a: [
          ['Interval', 'Kriteria'],
          ['90 - 100', 'Sangat Baik'],
          ['80 - 90', 'Baik'],
          ['0 - 79,99', 'Cukup'],
        ],
      },
      temuan: [{ lembar: 'a', sel: 'A3', tingkat: 'peringatan' }],
    },
  ],
};
