import type { DokAturan } from '../aturan';

export const dok: DokAturan = {
  id: 'nomor-kolom-tidak-urut',
  penjelasan: {
    apa: 'Baris nomor kolom di bawah kepala tabel diperiksa apakah berurutan dari 1 dan tidak ada yang terlewat.',
    mengapa:
      'Rumus di kepala tabel, misalnya (6)=4/5*100, menunjuk kolom lewat nomornya; nomor yang melompat membuatnya menunjuk kolom lain.',
    perbaikan: 'Tulis nomor kolom berurutan dari kiri ke kanan.',
  },
  contoh: [
    {
      judul: 'Nomor 2 terlewat',
      lembar: {
        Tabel: [
          ['Tabel 2.3 Rencana Kinerja Tahun 2025'],
          [],
          ['No', 'Sasaran', 'Indikator Kinerja', 'Satuan', 'Target'],
          ['(1)', '(3)', '(4)', '(5)', '(6)'],
          ['1', 'Meningkatnya mutu layanan', 'Indeks Kepuasan Masyarakat', 'Nilai', '82'],
        ],
      },
      temuan: [{ lembar: 'Tabel', sel: 'B4', tingkat: 'info', seharusnya: 2 }],
    },
    {
      judul: 'Berurutan, dengan rumus kolom',
      lembar: {
        Tabel: [
          ['Tabel 2.3 Realisasi Kinerja Tahun 2025'],
          [],
          ['No', 'Sasaran', 'Indikator Kinerja', 'Target', 'Realisasi', 'Capaian'],
          ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)=5/4*100'],
          ['1', 'Meningkatnya mutu layanan', 'Indeks Kepuasan Masyarakat', '82', '82', '100'],
        ],
      },
      temuan: [],
    },
  ],
};
