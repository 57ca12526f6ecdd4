import type { DokAturan } from '../aturan';

export const narasiTahunDok: DokAturan = {
  id: 'narasi-tahun',
  penjelasan: {
    apa: 'Tempat laporan menyebut dirinya sendiri (LKjIP, Laporan Kinerja) dengan tahun yang bukan tahun laporannya, juga di kepala dan kaki halaman.',
    mengapa: 'Tahun lama menunjukkan bagian yang disalin tanpa diperbarui, dan isinya patut dicurigai.',
    perbaikan: 'Perbaiki tahunnya, dan baca ulang bagian itu.',
  },
  contoh: [
    {
      judul: 'tahun sama di seluruh naskah',
      lembar: {
        'Tabel 3.1 Capaian Kinerja Tahun 2025': [
          ['No', 'Indikator Kinerja', 'Satuan', 'Target 2025', 'Realisasi 2024', 'Realisasi 2025', 'Capaian (%)'],
          ['1', 'Persentase jalan mantap', 'Persen', '72,00', '70,50', '75,60', '105,00'],
          ['2', 'Jumlah jembatan yang dipelihara', 'Unit', '40', '38', '30', '75,00'],
        ],
      },
      naskah: [
        'LKjIP Dinas Bina Marga Tahun 2025 disusun tepat waktu.',
        'Hasil evaluasi atas LKjIP Tahun 2024 telah ditindaklanjuti.',
      ],
      temuan: [],
    },
    {
      judul: 'tahun lalu di sistematika',
      lembar: {
        'Tabel 3.1 Capaian Kinerja Tahun 2025': [
          ['No', 'Indikator Kinerja', 'Satuan', 'Target 2025', 'Realisasi 2024', 'Realisasi 2025', 'Capaian (%)'],
          ['1', 'Persentase jalan mantap', 'Persen', '72,00', '70,50', '75,60', '105,00'],
          ['2', 'Jumlah jembatan yang dipelihara', 'Unit', '40', '38', '30', '75,00'],
        ],
      },
      naskah: [
        'LKjIP Dinas Bina Marga Tahun 2025 disusun tepat waktu.',
        'Sistematika LKjIP Dinas Bina Marga Tahun 2024 sebagai berikut.',
      ],
      temuan: [{ lembar: 'Naskah', sel: 'A3', tingkat: 'peringatan' }],
    },
  ],
};
