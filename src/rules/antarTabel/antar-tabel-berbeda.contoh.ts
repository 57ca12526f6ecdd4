import type { DokAturan } from '../aturan';

export const antarTabelBerbedaDok: DokAturan = {
  id: 'antar-tabel-berbeda',
  penjelasan: {
    apa: 'Indikator dan mata anggaran yang sama dicari di semua tabel, lalu target, realisasi, capaian, anggaran, dan penyerapan tahun yang sama dibandingkan. Perbedaan yang hanya karena pembulatan tidak dilaporkan.',
    mengapa:
      'Satu indikator dengan dua realisasi membuat seluruh laporan diragukan. Target dan anggaran dapat berbeda karena perubahan perjanjian kinerja atau anggaran; itu hanya perlu dijelaskan.',
    perbaikan: 'Tentukan angka yang benar dari data sumber, lalu samakan di semua tabel yang disebut.',
  },
  contoh: [
    {
      judul: 'angka sama, hanya pembulatannya berbeda',
      lembar: {
        a: [
          ['No', 'Sasaran', 'Indikator Kinerja', 'Target', 'Realisasi', 'Capaian (%)', 'Kriteria'],
          ['1', 'Meningkatnya mutu jalan', 'Persentase jalan mantap', '52,8', '53,6', '101,52', 'Sangat Tinggi'],
        ],
        b: [
          ['No', 'Sasaran', 'Indikator Kinerja', 'Realisasi', 'Capaian (%)'],
          ['1', 'Meningkatnya mutu jalan', 'Persentase jalan mantap', '53,6', '101'],
        ],
      },
      temuan: [],
    },
    {
      judul: 'realisasi berbeda',
      lembar: {
        a: [
          ['No', 'Sasaran', 'Indikator Kinerja', 'Target', 'Realisasi', 'Capaian (%)', 'Kriteria'],
          ['1', 'Meningkatnya mutu jalan', 'Persentase jalan mantap', '52,8', '53,6', '101,52', 'Sangat Tinggi'],
        ],
        b: [
          ['No', 'Sasaran', 'Indikator Kinerja', 'Realisasi', 'Capaian (%)'],
          ['1', 'Meningkatnya mutu jalan', 'Persentase jalan mantap', '80', '151,52'],
        ],
      },
      temuan: [
        { lembar: 'b', sel: 'D2', tingkat: 'galat', seharusnya: 53.6 },
        { lembar: 'b', sel: 'E2', tingkat: 'galat', seharusnya: 101.52 },
      ],
    },
    {
      judul: 'target berbeda: mungkin perubahan',
      lembar: {
        'Tabel 2.1': [
          ['No', 'Indikator Kinerja', 'Target 2024', 'Target 2025'],
          ['1', 'Persentase jalan mantap', '70', '75'],
        ],
        'Tabel 2.3': [
          ['Perjanjian Kinerja Tahun 2025'],
          ['No', 'Indikator Kinerja', 'Satuan', 'Target'],
          ['1', 'Persentase jalan mantap', 'Persen', '72'],
        ],
      },
      temuan: [{ lembar: 'Tabel 2.1', sel: 'D2', tingkat: 'peringatan', seharusnya: 72 }],
    },
  ],
};
