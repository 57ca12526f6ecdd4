import type { DokAturan } from '../aturan';

export const namaBerbedaDok: DokAturan = {
  id: 'nama-berbeda',
  penjelasan: {
    apa: 'Nama indikator, sasaran, program, dan kegiatan yang sama dibandingkan ejaannya antar tabel; yang terlazim, atau yang ada di perjanjian kinerja, menjadi acuan.',
    mengapa: 'Nama yang berubah ejaannya sulit dicari dan memberi kesan indikator lain.',
    perbaikan: 'Salin nama dari perjanjian kinerja ke semua tabel.',
  },
  contoh: [
    {
      judul: 'ejaan sama',
      lembar: {
        pk: [
          ['No', 'Indikator Kinerja', 'Satuan', 'Target'],
          ['1', 'Persentase jalan mantap', 'Persen', '80'],
          ['2', 'Persentase air baku layak', 'Persen', '80'],
          ['3', 'Persentase irigasi baik', 'Persen', '80'],
        ],
        a: [
          ['No', 'Indikator Kinerja', 'Realisasi'],
          ['1', 'Persentase jalan mantap', '76'],
          ['2', 'Persentase air baku layak', '76'],
          ['3', 'Persentase irigasi baik', '76'],
        ],
      },
      temuan: [],
    },
    {
      judul: 'satu huruf hilang',
      lembar: {
        pk: [
          ['No', 'Indikator Kinerja', 'Satuan', 'Target'],
          ['1', 'Persentase fasilitasi perselisihan yang diselesaikan', 'Persen', '80'],
        ],
        a: [
          ['No', 'Indikator Kinerja', 'Realisasi'],
          ['1', 'Persentase fasilitas perselisihan yang diselesaikan', '76'],
        ],
      },
      temuan: [
        { lembar: 'a', sel: 'B2', tingkat: 'info', seharusnya: 'Persentase fasilitasi perselisihan yang diselesaikan' },
      ],
    },
  ],
};
