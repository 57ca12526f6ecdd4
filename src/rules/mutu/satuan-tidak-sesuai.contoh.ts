import type { DokAturan } from '../aturan';

export const dok: DokAturan = {
  id: 'satuan-tidak-sesuai',
  penjelasan: {
    apa: 'Satuan dibandingkan dengan yang dihitung indikator: “Jumlah sekolah” tidak bersatuan orang, “Persentase …” bersatuan persen, dan judul kolom (%) tidak memuat baris bersatuan nilai.',
    mengapa: 'Satuan yang keliru membuat target dan realisasi dibaca sebagai hal lain.',
    perbaikan: 'Ganti satuan dengan yang dihitung, atau ubah nama indikator.',
  },
  contoh: [
    {
      judul: 'Jumlah sekolah bersatuan orang',
      lembar: {
        Tabel: [
          ['Perjanjian Kinerja Tahun 2025'],
          [],
          ['No', 'Sasaran', 'Indikator Kinerja', 'Satuan', 'Target'],
          ['1', 'Meningkatnya mutu sekolah', 'Jumlah sekolah yang menerapkan kurikulum baru', 'Orang', '120'],
          ['2', 'Meningkatnya mutu guru', 'Jumlah guru yang mengikuti pelatihan', 'Persen', '80'],
        ],
      },
      temuan: [
        { lembar: 'Tabel', sel: 'D4', tingkat: 'peringatan', seharusnya: 'Sekolah' },
        { lembar: 'Tabel', sel: 'D5', tingkat: 'peringatan', seharusnya: 'Orang' },
      ],
    },
    {
      judul: 'Satuan yang lazim',
      lembar: {
        Tabel: [
          ['Perjanjian Kinerja Tahun 2025'],
          [],
          ['No', 'Sasaran', 'Indikator Kinerja', 'Satuan', 'Target'],
          ['1', 'Meningkatnya mutu sekolah', 'Jumlah sekolah yang menerapkan kurikulum baru', 'Sekolah', '120'],
          ['2', 'Meningkatnya mutu guru', 'Jumlah guru yang mengikuti pelatihan', 'Orang', '80'],
          ['3', 'Meningkatnya pelatihan', 'Jumlah pelatihan yang dilaksanakan', 'Jam', '80'],
        ],
      },
      temuan: [],
    },
  ],
};
