import type { DokAturan } from '../aturan';

export const dok: DokAturan = {
  id: 'satuan-hilang',
  penjelasan: {
    apa: 'Kolom persen diperiksa apakah sebagian selnya bertanda persen dan sebagian tidak; begitu pula satu baris target beberapa tahun.',
    mengapa: 'Angka dengan dan tanpa tanda persen mudah terbaca sebagai satuan yang berbeda.',
    perbaikan: 'Tulis tanda persen di semua sel, atau di tidak satu pun.',
  },
  contoh: [
    {
      judul: 'Satu capaian tanpa tanda persen',
      lembar: {
        Tabel: [
          ['Tabel 3.1 Realisasi Kinerja Tahun 2025'],
          [],
          ['No', 'Sasaran', 'Indikator Kinerja', 'Satuan', 'Target', 'Realisasi', 'Capaian (%)'],
          ['1', 'Meningkatnya derajat kesehatan masyarakat', 'Persentase A', 'Persen', '50', '50', '100%'],
          ['2', 'Meningkatnya derajat kesehatan masyarakat', 'Persentase B', 'Persen', '50', '45', '90%'],
          ['3', 'Meningkatnya derajat kesehatan masyarakat', 'Persentase C', 'Persen', '50', '40', '80'],
        ],
      },
      temuan: [{ lembar: 'Tabel', sel: 'G6', tingkat: 'info', seharusnya: '80%' }],
    },
    {
      judul: 'Seragam',
      lembar: {
        Tabel: [
          ['Tabel 3.1 Realisasi Kinerja Tahun 2025'],
          [],
          ['No', 'Sasaran', 'Indikator Kinerja', 'Satuan', 'Target', 'Realisasi', 'Capaian (%)'],
          ['1', 'Meningkatnya derajat kesehatan masyarakat', 'Persentase A', 'Persen', '50', '50', '100%'],
          ['2', 'Meningkatnya derajat kesehatan masyarakat', 'Persentase B', 'Persen', '50', '45', '90%'],
        ],
      },
      temuan: [],
    },
  ],
};
