import type { DokAturan } from '../aturan';

export const bobotTidakSeratusDok: DokAturan = {
  id: 'bobot-tidak-seratus',
  penjelasan: {
    apa: 'Bobot komponen evaluasi dijumlahkan, dan nilai tiap komponen dibandingkan dengan bobotnya.',
    mengapa:
      'Nilai komponen tidak mungkin melebihi bobotnya; bobot yang tidak berjumlah 100 menandakan komponen yang hilang.',
    perbaikan: 'Cocokkan bobot dan nilai dengan Laporan Hasil Evaluasi.',
  },
  contoh: [
    {
      judul: 'bobot 100',
      lembar: {
        a: [
          ['No', 'Komponen', 'Bobot', 'Nilai'],
          ['1', 'Perencanaan Kinerja', '60', '45'],
          ['2', 'Pengukuran Kinerja', '40', '28'],
          ['', 'Nilai Hasil Evaluasi', '100', '73'],
        ],
      },
      temuan: [],
    },
    {
      judul: 'nilai melebihi bobot, bobot kurang',
      lembar: {
        a: [
          ['No', 'Komponen', 'Bobot', 'Nilai'],
          ['1', 'Perencanaan Kinerja', '30', '45'],
          ['2', 'Pengukuran Kinerja', '40', '28'],
          ['', 'Nilai Hasil Evaluasi', '', '73'],
        ],
      },
      temuan: [
        { lembar: 'a', sel: 'C2', tingkat: 'peringatan', seharusnya: 100 },
        { lembar: 'a', sel: 'D2', tingkat: 'galat' },
      ],
    },
  ],
};
