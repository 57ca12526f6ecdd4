import type { DokAturan } from '../aturan';

export const dok: DokAturan = {
  id: 'angka-ambigu',
  penjelasan: {
    apa: 'Angka dengan satu titik di depan tiga angka (1.762) dapat berarti seribu lebih atau satu koma. Bila satuan dan kebiasaan kolom tidak menentukan, angka itu tidak ditebak.',
    mengapa: 'Menebak diam-diam dapat salah seribu kali lipat, karena itu sel tersebut tidak ikut dihitung ulang.',
    perbaikan: 'Tulis tanpa titik ribuan (1762), atau dengan koma desimal (1,762).',
  },
  contoh: [
    {
      judul: 'Tanpa petunjuk apa pun',
      lembar: {
        Tabel: [
          ['Tabel 3.1 Realisasi Kinerja Tahun 2025'],
          [],
          ['No', 'Sasaran', 'Indikator Kinerja', 'Target', 'Realisasi'],
          ['1', 'Meningkatnya produksi', 'Produktivitas padi', '1.500', '1.762'],
        ],
      },
      temuan: [
        { lembar: 'Tabel', sel: 'D4', tingkat: 'info' },
        { lembar: 'Tabel', sel: 'E4', tingkat: 'info' },
      ],
    },
    {
      judul: 'Satuan menentukan',
      lembar: {
        Tabel: [
          ['Tabel 3.1 Realisasi Kinerja Tahun 2025'],
          [],
          ['No', 'Sasaran', 'Indikator Kinerja', 'Satuan', 'Target', 'Realisasi', 'Capaian (%)'],
          ['1', 'Meningkatnya layanan', 'Jumlah peserta pelatihan', 'Orang', '1.500', '1.762', '117,47'],
        ],
      },
      temuan: [],
    },
  ],
};
