import type { DokAturan } from '../aturan';

export const narasiTidakCocokDok: DokAturan = {
  id: 'narasi-tidak-cocok',
  penjelasan: {
    apa: 'Angka target, realisasi, capaian, atau anggaran di dalam kalimat dibandingkan dengan tabel yang mencetak indikator (atau program) dan tahun yang sama. Angka yang ternyata milik tahun lain atau kolom lain disebut asalnya.',
    mengapa:
      'Dua pertiga angka laporan berada di kalimat. Angka tahun lalu yang tertinggal di kalimat tahun ini adalah kesalahan yang paling sering ditemukan pembaca.',
    perbaikan: 'Samakan angka di kalimat dengan tabelnya. Bila tabelnya yang keliru, perbaiki tabel itu lebih dahulu.',
  },
  contoh: [
    {
      judul: 'angka di kalimat sama dengan tabel',
      lembar: {
        'Tabel 3.1 Capaian Kinerja Tahun 2025': [
          ['No', 'Indikator Kinerja', 'Satuan', 'Target 2025', 'Realisasi 2024', 'Realisasi 2025', 'Capaian (%)'],
          ['1', 'Persentase jalan mantap', 'Persen', '72,00', '70,50', '75,60', '105,00'],
          ['2', 'Jumlah jembatan yang dipelihara', 'Unit', '40', '38', '30', '75,00'],
        ],
      },
      naskah: ['Realisasi Persentase jalan mantap pada tahun 2025 sebesar 75,60% dari target 72%.'],
      temuan: [],
    },
    {
      judul: 'angka tahun lalu di kalimat tahun ini',
      lembar: {
        'Tabel 3.1 Capaian Kinerja Tahun 2025': [
          ['No', 'Indikator Kinerja', 'Satuan', 'Target 2025', 'Realisasi 2024', 'Realisasi 2025', 'Capaian (%)'],
          ['1', 'Persentase jalan mantap', 'Persen', '72,00', '70,50', '75,60', '105,00'],
          ['2', 'Jumlah jembatan yang dipelihara', 'Unit', '40', '38', '30', '75,00'],
        ],
      },
      naskah: ['Realisasi Persentase jalan mantap pada tahun 2025 sebesar 70,50% dari target 72%.'],
      temuan: [{ lembar: 'Naskah', sel: 'A2', tingkat: 'galat' }],
    },
    {
      judul: 'indikator lain di kalimat yang sama tidak dituduh',
      lembar: {
        'Tabel 3.1 Capaian Kinerja Tahun 2025': [
          ['No', 'Indikator Kinerja', 'Satuan', 'Target 2025', 'Realisasi 2024', 'Realisasi 2025', 'Capaian (%)'],
          ['1', 'Persentase jalan mantap', 'Persen', '72,00', '70,50', '75,60', '105,00'],
          ['2', 'Jumlah jembatan yang dipelihara', 'Unit', '40', '38', '30', '75,00'],
        ],
      },
      naskah: [
        'Realisasi Persentase jalan mantap tahun 2025 sebesar 75,60%, sedangkan Jumlah jembatan yang dipelihara terealisasi 30 unit.',
      ],
      temuan: [],
    },
  ],
};
