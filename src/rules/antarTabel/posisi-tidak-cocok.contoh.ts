import type { DokAturan } from '../aturan';

const kepala = ['No', 'Indikator Kinerja', 'Satuan', 'Realisasi 2025', 'Realisasi Nasional 2025', 'Posisi'];

export const posisiTidakCocokDok: DokAturan = {
  id: 'posisi-tidak-cocok',
  penjelasan: {
    apa: 'Keterangan di tabel perbandingan (“di atas nasional”, “lebih baik”, “belum menyamai”) dibandingkan dengan kedua angkanya, menurut arah indikator.',
    mengapa:
      'Keterangan yang terbalik membuat keberhasilan dibaca sebagai kegagalan, terutama pada indikator yang makin rendah makin baik.',
    perbaikan: 'Perbaiki keterangannya. Bila keterangannya yang benar, periksa angka realisasi dan pembandingnya.',
  },
  contoh: [
    {
      judul: 'makin rendah makin baik, tetapi dibaca terbalik',
      lembar: {
        a: [
          ['Tabel 3.5 Perbandingan dengan Nasional Tahun 2025'],
          [],
          kepala,
          ['1', 'Prevalensi stunting pada balita', 'Persen', '18,30', '21,50', 'Belum menyamai nasional'],
          ['2', 'Indeks Kepuasan Masyarakat', 'Indeks', '87,52', '81,10', 'Di bawah nasional'],
        ],
      },
      temuan: [
        { lembar: 'a', sel: 'F4', tingkat: 'peringatan', seharusnya: 'lebih baik' },
        { lembar: 'a', sel: 'F5', tingkat: 'peringatan', seharusnya: 'lebih tinggi' },
      ],
    },
    {
      judul: 'keterangan yang sesuai',
      lembar: {
        a: [
          ['Tabel 3.5 Perbandingan dengan Nasional Tahun 2025'],
          [],
          kepala,
          ['1', 'Prevalensi stunting pada balita', 'Persen', '18,30', '21,50', 'Lebih baik dari nasional'],
          ['2', 'Indeks Kepuasan Masyarakat', 'Indeks', '87,52', '81,10', 'Di atas nasional'],
          ['3', 'Cakupan imunisasi', 'Persen', '93,90', '94,60', 'Belum menyamai nasional'],
        ],
      },
      temuan: [],
    },
  ],
};
