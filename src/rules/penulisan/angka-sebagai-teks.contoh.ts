import type { DokAturan } from '../aturan';

export const dok: DokAturan = {
  id: 'angka-sebagai-teks',
  penjelasan: {
    apa: 'Sel di kolom angka diperiksa apakah isinya teks yang terbaca sebagai angka.',
    mengapa: 'SUM, AVERAGE, dan grafik melewatkan teks tanpa peringatan, sehingga jumlah menjadi kurang.',
    perbaikan: 'Ubah menjadi angka; tombol perbaikan mengerjakannya sekaligus dan mempertahankan tampilannya.',
  },
  contoh: [
    {
      judul: 'Satu angka teks di antara angka',
      lembar: {
        Tabel: [
          ['Tabel 3.1 Realisasi Kinerja Tahun 2025'],
          [],
          ['No', 'Sasaran', 'Indikator Kinerja', 'Satuan', 'Target', 'Realisasi', 'Capaian (%)'],
          [
            '1',
            'Meningkatnya derajat kesehatan masyarakat',
            'Persentase ibu hamil terlayani',
            'Persen',
            '90',
            '92.5',
            '102,78',
          ],
        ],
      },
      isi: { 'Tabel!E4': 90, 'Tabel!G4': 102.78 },
      temuan: [{ lembar: 'Tabel', sel: 'F4', tingkat: 'info' }],
    },
    {
      judul: 'Semua sudah angka',
      lembar: {
        Tabel: [
          ['Tabel 3.1 Realisasi Kinerja Tahun 2025'],
          [],
          ['No', 'Sasaran', 'Indikator Kinerja', 'Satuan', 'Target', 'Realisasi', 'Capaian (%)'],
          [
            '1',
            'Meningkatnya derajat kesehatan masyarakat',
            'Persentase ibu hamil terlayani',
            'Persen',
            '90',
            '92,5',
            '102,78',
          ],
        ],
      },
      isi: { 'Tabel!E4': 90, 'Tabel!F4': 92.5, 'Tabel!G4': 102.78 },
      temuan: [],
    },
  ],
};
