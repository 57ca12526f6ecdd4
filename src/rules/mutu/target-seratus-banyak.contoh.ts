import type { DokAturan } from '../aturan';

export const dok: DokAturan = {
  id: 'target-seratus-banyak',
  penjelasan: {
    apa: 'Di perjanjian kinerja dihitung berapa indikator persen yang bertarget 100%.',
    mengapa:
      'Target 100% di hampir semua indikator biasanya berarti yang diukur adalah terlaksananya kegiatan, bukan hasilnya.',
    perbaikan: 'Pilih indikator yang masih dapat meningkat, atau tetapkan target bertahap.',
  },
  contoh: [
    {
      judul: 'Enam dari enam',
      lembar: {
        Tabel: [
          ['Perjanjian Kinerja Tahun 2025'],
          [],
          ['No', 'Sasaran', 'Indikator Kinerja', 'Satuan', 'Target'],
          ['1', 'Meningkatnya tata kelola', 'Persentase layanan bidang A yang selesai', 'Persen', '100'],
          ['2', 'Meningkatnya tata kelola', 'Persentase layanan bidang B yang selesai', 'Persen', '100'],
          ['3', 'Meningkatnya tata kelola', 'Persentase layanan bidang C yang selesai', 'Persen', '100'],
          ['4', 'Meningkatnya tata kelola', 'Persentase layanan bidang D yang selesai', 'Persen', '100'],
          ['5', 'Meningkatnya tata kelola', 'Persentase layanan bidang E yang selesai', 'Persen', '100'],
          ['6', 'Meningkatnya tata kelola', 'Persentase layanan bidang F yang selesai', 'Persen', '100'],
        ],
      },
      temuan: [{ lembar: 'Tabel', sel: 'E3', tingkat: 'info' }],
    },
    {
      judul: 'Satu dari enam',
      lembar: {
        Tabel: [
          ['Perjanjian Kinerja Tahun 2025'],
          [],
          ['No', 'Sasaran', 'Indikator Kinerja', 'Satuan', 'Target'],
          ['1', 'Meningkatnya tata kelola', 'Persentase layanan bidang A yang selesai', 'Persen', '100'],
          ['2', 'Meningkatnya tata kelola', 'Persentase layanan bidang B yang selesai', 'Persen', '71'],
          ['3', 'Meningkatnya tata kelola', 'Persentase layanan bidang C yang selesai', 'Persen', '72'],
          ['4', 'Meningkatnya tata kelola', 'Persentase layanan bidang D yang selesai', 'Persen', '73'],
          ['5', 'Meningkatnya tata kelola', 'Persentase layanan bidang E yang selesai', 'Persen', '74'],
          ['6', 'Meningkatnya tata kelola', 'Persentase layanan bidang F yang selesai', 'Persen', '75'],
        ],
      },
      temuan: [],
    },
  ],
};
