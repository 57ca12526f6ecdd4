import type { DokAturan } from '../aturan';

export const dok: DokAturan = {
  id: 'tanpa-nilai-campuran',
  penjelasan: {
    apa: 'Dalam satu kolom diperiksa apakah 0 dan “tidak ada nilai” (-, N/A) dipakai bersamaan, dan apakah 0 di satu sel bertentangan dengan “-” pada target dan capaian barisnya atau pada tabel lain.',
    mengapa:
      'Nol adalah hasil ukur dan menurunkan rata-rata; “tidak ada nilai” tidak ikut dihitung. Keduanya tidak boleh tertukar.',
    perbaikan: 'Pastikan 0 berarti hasilnya memang nol; bila tidak diukur, tulis “-”.',
  },
  contoh: [
    {
      judul: '0 dan N/A di kolom realisasi',
      lembar: {
        Tabel: [
          ['Tabel 3.1 Realisasi Kinerja Tahun 2025'],
          [],
          ['No', 'Sasaran', 'Indikator Kinerja', 'Satuan', 'Target', 'Realisasi', 'Capaian (%)'],
          ['1', 'Meningkatnya derajat kesehatan masyarakat', 'Persentase A', 'Persen', '50', '0', '0'],
          ['2', 'Meningkatnya derajat kesehatan masyarakat', 'Persentase B', 'Persen', '50', 'N/A', 'N/A'],
        ],
      },
      temuan: [
        { lembar: 'Tabel', sel: 'F4', tingkat: 'info' },
        { lembar: 'Tabel', sel: 'G4', tingkat: 'info' },
      ],
    },
    {
      judul: '0 tanpa target dan tanpa capaian',
      lembar: {
        Tabel: [
          ['Tabel 3.1 Realisasi Kinerja Tahun 2025'],
          [],
          ['No', 'Sasaran', 'Indikator Kinerja', 'Satuan', 'Target', 'Realisasi', 'Capaian (%)'],
          ['1', 'Meningkatnya derajat kesehatan masyarakat', 'Indeks A', 'Indeks', '-', '0,00', '-'],
          ['2', 'Meningkatnya derajat kesehatan masyarakat', 'Persentase B', 'Persen', '50', '45', '90'],
        ],
      },
      temuan: [{ lembar: 'Tabel', sel: 'F4', tingkat: 'peringatan', seharusnya: '-' }],
    },
    {
      judul: 'Hanya nol',
      lembar: {
        Tabel: [
          ['Tabel 3.1 Realisasi Kinerja Tahun 2025'],
          [],
          ['No', 'Sasaran', 'Indikator Kinerja', 'Satuan', 'Target', 'Realisasi', 'Capaian (%)'],
          ['1', 'Meningkatnya derajat kesehatan masyarakat', 'Persentase A', 'Persen', '50', '0', '0'],
          ['2', 'Meningkatnya derajat kesehatan masyarakat', 'Persentase B', 'Persen', '50', '45', '90'],
        ],
      },
      temuan: [],
    },
  ],
};
