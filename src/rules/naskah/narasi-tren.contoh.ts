import type { DokAturan } from '../aturan';

export const narasiTrenDok: DokAturan = {
  id: 'narasi-tren',
  penjelasan: {
    apa: 'Kata naik, turun, meningkat, dan menurun dibandingkan dengan dua angka di kalimat itu, atau dengan realisasi dua tahun di tabel.',
    mengapa: 'Arah yang terbalik mengubah keberhasilan menjadi kegagalan, dan sering terbawa dari laporan tahun lalu.',
    perbaikan: 'Perbaiki katanya, atau angka yang keliru.',
  },
  contoh: [
    {
      judul: 'arah sesuai',
      lembar: {},
      naskah: ['Nilainya meningkat dari 70,50 pada tahun 2024 menjadi 75,60 pada tahun 2025.'],
      temuan: [],
    },
    {
      judul: 'disebut turun padahal naik',
      lembar: {},
      naskah: ['Nilainya menurun dari 70,50 pada tahun 2024 menjadi 75,60 pada tahun 2025.'],
      temuan: [{ lembar: 'Naskah', sel: 'A1', tingkat: 'galat' }],
    },
    {
      judul: 'arah berlawanan dengan tabel',
      lembar: {
        'Tabel 3.1 Capaian Kinerja Tahun 2025': [
          ['No', 'Indikator Kinerja', 'Satuan', 'Target 2025', 'Realisasi 2024', 'Realisasi 2025', 'Capaian (%)'],
          ['1', 'Persentase jalan mantap', 'Persen', '72,00', '70,50', '75,60', '105,00'],
          ['2', 'Jumlah jembatan yang dipelihara', 'Unit', '40', '38', '30', '75,00'],
        ],
      },
      naskah: ['Realisasi Persentase jalan mantap menurun dibandingkan tahun sebelumnya.'],
      temuan: [{ lembar: 'Naskah', sel: 'A2', tingkat: 'galat' }],
    },
  ],
};
