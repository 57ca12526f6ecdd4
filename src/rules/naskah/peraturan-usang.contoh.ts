import type { DokAturan } from '../aturan';

export const peraturanUsangDok: DokAturan = {
  id: 'peraturan-usang',
  penjelasan: {
    apa: 'Peraturan yang disebut dengan nomor dan tahun dicari di daftar peraturan yang sudah dicabut; dasar hukum yang sama dalam satu bagian disebut sekali saja.',
    mengapa: 'Dasar hukum yang tidak berlaku menjadi catatan pertama dalam evaluasi.',
    perbaikan: 'Ganti dengan peraturan penggantinya, atau hapus yang berulang.',
  },
  contoh: [
    {
      judul: 'dasar hukum berlaku',
      lembar: {
        'Tabel 3.1 Capaian Kinerja Tahun 2025': [
          ['No', 'Indikator Kinerja', 'Satuan', 'Target 2025', 'Realisasi 2024', 'Realisasi 2025', 'Capaian (%)'],
          ['1', 'Persentase jalan mantap', 'Persen', '72,00', '70,50', '75,60', '105,00'],
          ['2', 'Jumlah jembatan yang dipelihara', 'Unit', '40', '38', '30', '75,00'],
        ],
      },
      naskah: ['# Dasar Hukum', '- Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah'],
      temuan: [],
    },
    {
      judul: 'dasar hukum dicabut',
      lembar: {
        'Tabel 3.1 Capaian Kinerja Tahun 2025': [
          ['No', 'Indikator Kinerja', 'Satuan', 'Target 2025', 'Realisasi 2024', 'Realisasi 2025', 'Capaian (%)'],
          ['1', 'Persentase jalan mantap', 'Persen', '72,00', '70,50', '75,60', '105,00'],
          ['2', 'Jumlah jembatan yang dipelihara', 'Unit', '40', '38', '30', '75,00'],
        ],
      },
      naskah: ['# Dasar Hukum', '- Undang-Undang Nomor 32 Tahun 2004 tentang Pemerintahan Daerah'],
      temuan: [{ lembar: 'Naskah', sel: 'A3', tingkat: 'peringatan' }],
    },
  ],
};
