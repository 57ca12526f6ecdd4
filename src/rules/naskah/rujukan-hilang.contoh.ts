import type { DokAturan } from '../aturan';

export const rujukanHilangDok: DokAturan = {
  id: 'rujukan-hilang',
  penjelasan: {
    apa: 'Setiap rujukan ke tabel, gambar, grafik, atau lampiran bernomor dicari keterangannya di dokumen yang sama.',
    mengapa: 'Pembaca tidak dapat memeriksa angka yang tabelnya tidak ada.',
    perbaikan:
      'Perbaiki nomor rujukannya, atau tambahkan tabelnya. Di Word, pakai rujukan silang agar nomornya ikut berubah.',
  },
  contoh: [
    {
      judul: 'rujukan ada',
      lembar: {
        'Tabel 3.1 Capaian Kinerja Tahun 2025': [
          ['No', 'Indikator Kinerja', 'Satuan', 'Target 2025', 'Realisasi 2024', 'Realisasi 2025', 'Capaian (%)'],
          ['1', 'Persentase jalan mantap', 'Persen', '72,00', '70,50', '75,60', '105,00'],
          ['2', 'Jumlah jembatan yang dipelihara', 'Unit', '40', '38', '30', '75,00'],
        ],
      },
      naskah: ['Capaian seluruh indikator disajikan pada Tabel 3.1.'],
      temuan: [],
    },
    {
      judul: 'tabel tidak ada',
      lembar: {
        'Tabel 3.1 Capaian Kinerja Tahun 2025': [
          ['No', 'Indikator Kinerja', 'Satuan', 'Target 2025', 'Realisasi 2024', 'Realisasi 2025', 'Capaian (%)'],
          ['1', 'Persentase jalan mantap', 'Persen', '72,00', '70,50', '75,60', '105,00'],
          ['2', 'Jumlah jembatan yang dipelihara', 'Unit', '40', '38', '30', '75,00'],
        ],
      },
      naskah: ['Capaian seluruh indikator disajikan pada Tabel 3.9.'],
      temuan: [{ lembar: 'Naskah', sel: 'A2', tingkat: 'peringatan' }],
    },
  ],
};
