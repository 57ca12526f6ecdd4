import type { DokAturan } from '../aturan';

export const skalaBerlubangDok: DokAturan = {
  id: 'skala-berlubang',
  penjelasan: {
    apa: 'Tabel skala dibaca sebagai interval; nilai yang tidak masuk kelas mana pun dilaporkan, misalnya 90,5 pada skala 91–100 dan 76–90.',
    mengapa: 'Capaian dihitung dengan desimal. Nilai di celah tidak punya kriteria, sehingga kriterianya ditebak.',
    perbaikan:
      'Tulis skala dengan batas bawah saja (≥ 91, ≥ 76, …), atau nyatakan bahwa capaian dibulatkan lebih dulu.',
  },
  contoh: [
    {
      judul: 'tanpa celah',
      lembar: {
        a: [
          ['Interval', 'Kriteria'],
          ['≥ 91', 'Sangat Tinggi'],
          ['76 - < 91', 'Tinggi'],
          ['66 - < 76', 'Sedang'],
          ['< 66', 'Rendah'],
        ],
      },
      temuan: [],
    },
    {
      judul: 'celah di antara kelas',
      lembar: {
        a: [
          ['No', 'Interval Nilai', 'Kriteria'],
          ['1', '91 ≤ 100', 'Sangat Tinggi'],
          ['2', '76 ≤ 90', 'Tinggi'],
          ['3', '≤ 75', 'Rendah'],
        ],
      },
      temuan: [
        { lembar: 'a', sel: 'B3', tingkat: 'peringatan' },
        { lembar: 'a', sel: 'B4', tingkat: 'peringatan' },
      ],
    },
  ],
};
