import type { DokAturan } from '../aturan';

export const satuanBerbedaDok: DokAturan = {
  id: 'satuan-berbeda',
  penjelasan: {
    apa: 'Satuan indikator yang sama dibandingkan antar tabel. Angka, poin, nilai, dan indeks dianggap setara dan hanya dicatat.',
    mengapa: 'Satuan yang berganti membuat angka tidak dapat dibandingkan.',
    perbaikan: 'Pakai satuan dari perjanjian kinerja di semua tabel.',
  },
  contoh: [
    {
      judul: 'satuan sama',
      lembar: {
        pk: [
          ['No', 'Indikator Kinerja', 'Satuan', 'Target'],
          ['1', 'Persentase jalan mantap', 'Persen', '80'],
          ['2', 'Persentase air baku layak', 'Persen', '80'],
        ],
        a: [
          ['No', 'Indikator Kinerja', 'Satuan', 'Realisasi'],
          ['1', 'Persentase jalan mantap', 'Persen', '76'],
        ],
      },
      temuan: [],
    },
    {
      judul: 'satuan berganti',
      lembar: {
        pk: [
          ['No', 'Indikator Kinerja', 'Satuan', 'Target'],
          ['1', 'Jumlah peserta pelatihan', 'Orang', '80'],
          ['2', 'Nilai SAKIP', 'Nilai', '75'],
        ],
        a: [
          ['No', 'Indikator Kinerja', 'Satuan', 'Realisasi'],
          ['1', 'Jumlah peserta pelatihan', 'Paket', '76'],
          ['2', 'Nilai SAKIP', 'Poin', '74'],
        ],
      },
      temuan: [
        { lembar: 'a', sel: 'C2', tingkat: 'peringatan', seharusnya: 'Orang' },
        { lembar: 'a', sel: 'C3', tingkat: 'info', seharusnya: 'Nilai' },
      ],
    },
  ],
};
