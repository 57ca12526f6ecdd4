import type { DokAturan } from '../aturan';

export const targetTahunKeliruDok: DokAturan = {
  id: 'target-tahun-keliru',
  penjelasan: {
    apa: 'Target akhir Renstra dibandingkan dengan target tahun terakhir pada tabel target per tahun.',
    mengapa: 'Kemajuan terhadap target akhir tampak selesai bila yang dipakai target tahun berjalan.',
    perbaikan: 'Pakai target tahun terakhir Renstra, lalu hitung ulang kemajuannya.',
  },
  contoh: [
    {
      judul: 'target tahun terakhir',
      lembar: {
        t: [
          ['Tabel 2.1 Target Kinerja Tahun 2022-2026'],
          ['No', 'Indikator Kinerja', 'Target 2024', 'Target 2025', 'Target 2026'],
          ['1', 'Persentase jalan mantap', '70', '75', '80'],
        ],
        a: [
          ['No', 'Indikator Kinerja', 'Realisasi Tahun 2024', 'Target Akhir Renstra', 'Tingkat Kemajuan'],
          ['1', 'Persentase jalan mantap', '68', '80', '85'],
        ],
      },
      temuan: [],
    },
    {
      judul: 'target tahun berjalan',
      lembar: {
        t: [
          ['Tabel 2.1 Target Kinerja Tahun 2022-2026'],
          ['No', 'Indikator Kinerja', 'Target 2024', 'Target 2025', 'Target 2026'],
          ['1', 'Persentase jalan mantap', '70', '75', '80'],
        ],
        a: [
          ['No', 'Indikator Kinerja', 'Realisasi Tahun 2024', 'Target Akhir Renstra', 'Tingkat Kemajuan'],
          ['1', 'Persentase jalan mantap', '68', '70', '97,14'],
        ],
      },
      temuan: [{ lembar: 'a', sel: 'D2', tingkat: 'galat', seharusnya: 80 }],
    },
  ],
};
