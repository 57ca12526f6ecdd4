import type { DokAturan } from '../aturan';

export const dok: DokAturan = {
  id: 'satuan-tidak-cocok',
  penjelasan: {
    apa: 'Satuan yang tertulis di sel target dan realisasi dibandingkan dengan satuan indikatornya, di tabel itu atau di tabel lain; kolom Satuan diperiksa apakah berisi nama satuan.',
    mengapa: 'Nilai yang bertanda persen, atau angka di kolom Satuan, membuat pembaca membandingkan hal yang berbeda.',
    perbaikan: 'Hapus tanda persen atau ganti satuannya; bila kolom Satuan berisi angka, tulis nama satuannya.',
  },
  contoh: [
    {
      judul: 'Nilai bertanda persen',
      lembar: {
        Tabel: [
          ['Tabel 3.1 Realisasi Kinerja Tahun 2025'],
          [],
          ['No', 'Sasaran', 'Indikator Kinerja', 'Satuan', 'Target', 'Realisasi', 'Capaian (%)'],
          ['1', 'Meningkatnya akuntabilitas', 'Nilai SAKIP', 'Nilai', '80%', '81', '101,25'],
        ],
      },
      temuan: [{ lembar: 'Tabel', sel: 'E4', tingkat: 'peringatan' }],
    },
    {
      judul: 'Angka di kolom Satuan',
      lembar: {
        Tabel: [
          ['Tabel 3.1 Realisasi Kinerja Tahun 2025'],
          [],
          ['No', 'Sasaran', 'Indikator Kinerja', 'Satuan', 'Target', 'Realisasi', 'Capaian (%)'],
          ['1', 'Meningkatnya mutu', 'Persentase sekolah terakreditasi', '85%', '85', '85', '100'],
        ],
      },
      temuan: [{ lembar: 'Tabel', sel: 'D4', tingkat: 'galat', seharusnya: 'Persen' }],
    },
    {
      judul: 'Satuan sama',
      lembar: {
        Tabel: [
          ['Tabel 3.1 Realisasi Kinerja Tahun 2025'],
          [],
          ['No', 'Sasaran', 'Indikator Kinerja', 'Satuan', 'Target', 'Realisasi', 'Capaian (%)'],
          ['1', 'Meningkatnya akuntabilitas', 'Nilai SAKIP', 'Nilai', '80', '81', '101,25'],
          ['2', 'Meningkatnya mutu', 'Persentase sekolah terakreditasi', 'Persen', '85%', '85%', '100'],
        ],
      },
      temuan: [],
    },
  ],
};
