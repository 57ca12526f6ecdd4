import type { DokAturan } from '../aturan';

export const dok: DokAturan = {
  id: 'sel-tergabung',
  penjelasan: {
    apa: 'Sel di kolom angka dicari yang memuat dua angka sekaligus.',
    mengapa: 'Dua baris yang tergabung saat ditempel membuat satu baris salah dan baris lain kosong.',
    perbaikan: 'Pisahkan kedua angka ke barisnya masing-masing, lalu periksa baris di bawahnya.',
  },
  contoh: [
    {
      judul: 'Dua persen di satu sel',
      lembar: {
        Tabel: [
          ['Tabel 3.1 Realisasi Kinerja Tahun 2025'],
          [],
          ['No', 'Sasaran', 'Indikator Kinerja', 'Satuan', 'Target', 'Realisasi', 'Capaian (%)'],
          ['1', 'Meningkatnya derajat kesehatan masyarakat', 'Persentase A', 'Persen', '50', '45', '97,72 99,39'],
          ['2', 'Meningkatnya derajat kesehatan masyarakat', 'Persentase B', 'Persen', '50', '45', ''],
        ],
      },
      temuan: [{ lembar: 'Tabel', sel: 'G4', tingkat: 'info' }],
    },
    {
      judul: 'Satu sel satu angka',
      lembar: {
        Tabel: [
          ['Tabel 3.1 Realisasi Kinerja Tahun 2025'],
          [],
          ['No', 'Sasaran', 'Indikator Kinerja', 'Satuan', 'Target', 'Realisasi', 'Capaian (%)'],
          ['1', 'Meningkatnya derajat kesehatan masyarakat', 'Persentase A', 'Persen', '50', '45', '90'],
          ['2', 'Meningkatnya derajat kesehatan masyarakat', 'Persentase B', 'Persen', '50', '45', '90'],
        ],
      },
      temuan: [],
    },
  ],
};
