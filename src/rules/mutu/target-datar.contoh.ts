import type { DokAturan } from '../aturan';

export const dok: DokAturan = {
  id: 'target-datar',
  penjelasan: {
    apa: 'Target beberapa tahun diperiksa apakah sama terus-menerus. Target 100% dan 0 tidak termasuk.',
    mengapa: 'Target yang datar tidak menunjukkan perbaikan kinerja, dan evaluator menilainya tidak menantang.',
    perbaikan: 'Tetapkan target yang meningkat, atau jelaskan mengapa cukup dipertahankan.',
  },
  contoh: [
    {
      judul: 'Tiga tahun sama',
      lembar: {
        Tabel: [
          ['Target Renstra Tahun 2025-2027'],
          [],
          ['No', 'Sasaran', 'Indikator Kinerja', 'Satuan', 'Target 2025', 'Target 2026', 'Target 2027'],
          ['1', 'Meningkatnya mutu layanan', 'Indeks Kepuasan Masyarakat', 'Nilai', '82', '82', '82'],
        ],
      },
      temuan: [{ lembar: 'Tabel', sel: 'E4', tingkat: 'info' }],
    },
    {
      judul: 'Target meningkat, dan 100% tetap',
      lembar: {
        Tabel: [
          ['Target Renstra Tahun 2025-2027'],
          [],
          ['No', 'Sasaran', 'Indikator Kinerja', 'Satuan', 'Target 2025', 'Target 2026', 'Target 2027'],
          ['1', 'Meningkatnya mutu layanan', 'Indeks Kepuasan Masyarakat', 'Nilai', '82', '83', '84'],
          ['2', 'Meningkatnya kepatuhan', 'Persentase rekomendasi yang ditindaklanjuti', 'Persen', '100', '100', '100'],
        ],
      },
      temuan: [],
    },
  ],
};
