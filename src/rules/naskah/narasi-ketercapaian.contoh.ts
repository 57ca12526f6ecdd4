import type { DokAturan } from '../aturan';

export const narasiKetercapaianDok: DokAturan = {
  id: 'narasi-ketercapaian',
  penjelasan: {
    apa: 'Pernyataan tercapai, melampaui, atau belum mencapai target dibandingkan dengan capaian di kalimat itu atau di tabel.',
    mengapa: 'Kalimat ini yang dibaca pimpinan; bila berlawanan dengan tabelnya, tidak jelas mana yang benar.',
    perbaikan: 'Perbaiki katanya, atau angka capaiannya bila itu yang keliru.',
  },
  contoh: [
    {
      judul: 'pernyataan sesuai',
      lembar: {
        'Tabel 3.1 Capaian Kinerja Tahun 2025': [
          ['No', 'Indikator Kinerja', 'Satuan', 'Target 2025', 'Realisasi 2024', 'Realisasi 2025', 'Capaian (%)'],
          ['1', 'Persentase jalan mantap', 'Persen', '72,00', '70,50', '75,60', '105,00'],
          ['2', 'Jumlah jembatan yang dipelihara', 'Unit', '40', '38', '30', '75,00'],
        ],
      },
      naskah: [
        'Pada tahun 2025 Persentase jalan mantap melampaui target.',
        'Jumlah jembatan yang dipelihara belum mencapai target.',
      ],
      temuan: [],
    },
    {
      judul: 'disebut melampaui padahal belum tercapai',
      lembar: {
        'Tabel 3.1 Capaian Kinerja Tahun 2025': [
          ['No', 'Indikator Kinerja', 'Satuan', 'Target 2025', 'Realisasi 2024', 'Realisasi 2025', 'Capaian (%)'],
          ['1', 'Persentase jalan mantap', 'Persen', '72,00', '70,50', '75,60', '105,00'],
          ['2', 'Jumlah jembatan yang dipelihara', 'Unit', '40', '38', '30', '75,00'],
        ],
      },
      naskah: ['Pada tahun 2025 Jumlah jembatan yang dipelihara melampaui target.'],
      temuan: [{ lembar: 'Naskah', sel: 'A2', tingkat: 'galat' }],
    },
    {
      judul: 'harapan bukan pernyataan',
      lembar: {
        'Tabel 3.1 Capaian Kinerja Tahun 2025': [
          ['No', 'Indikator Kinerja', 'Satuan', 'Target 2025', 'Realisasi 2024', 'Realisasi 2025', 'Capaian (%)'],
          ['1', 'Persentase jalan mantap', 'Persen', '72,00', '70,50', '75,60', '105,00'],
          ['2', 'Jumlah jembatan yang dipelihara', 'Unit', '40', '38', '30', '75,00'],
        ],
      },
      naskah: ['Jumlah jembatan yang dipelihara diharapkan dapat melampaui target pada tahun depan.'],
      temuan: [],
    },
  ],
};
