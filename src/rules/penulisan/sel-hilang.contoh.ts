import type { DokAturan } from '../aturan';

export const dok: DokAturan = {
  id: 'sel-hilang',
  penjelasan: {
    apa: 'Kolom angka yang hampir penuh diperiksa apakah ada sel datanya yang kosong.',
    mengapa: 'Sel kosong tidak dapat dibedakan dari angka yang terlupa, dan jumlah di bawahnya tidak dapat diperiksa.',
    perbaikan: 'Isi angkanya, atau tulis “-” bila memang tidak ada nilai.',
  },
  contoh: [
    {
      judul: 'Satu realisasi kosong',
      lembar: {
        Tabel: [
          ['Tabel 3.1 Realisasi Kinerja Tahun 2025'],
          [],
          ['No', 'Sasaran', 'Indikator Kinerja', 'Satuan', 'Target', 'Realisasi', 'Capaian (%)'],
          ['1', 'Meningkatnya derajat kesehatan masyarakat', 'Persentase A', 'Persen', '50', '45', '90'],
          ['2', 'Meningkatnya derajat kesehatan masyarakat', 'Persentase B', 'Persen', '50', '45', '90'],
          ['3', 'Meningkatnya derajat kesehatan masyarakat', 'Persentase C', 'Persen', '50', '', '90'],
          ['4', 'Meningkatnya derajat kesehatan masyarakat', 'Persentase D', 'Persen', '50', '45', '90'],
          ['5', 'Meningkatnya derajat kesehatan masyarakat', 'Persentase E', 'Persen', '50', '45', '90'],
          ['6', 'Meningkatnya derajat kesehatan masyarakat', 'Persentase F', 'Persen', '50', '45', '90'],
        ],
      },
      temuan: [{ lembar: 'Tabel', sel: 'F6', tingkat: 'info' }],
    },
    {
      judul: 'Kolom penuh',
      lembar: {
        Tabel: [
          ['Tabel 3.1 Realisasi Kinerja Tahun 2025'],
          [],
          ['No', 'Sasaran', 'Indikator Kinerja', 'Satuan', 'Target', 'Realisasi', 'Capaian (%)'],
          ['1', 'Meningkatnya derajat kesehatan masyarakat', 'Persentase A', 'Persen', '50', '45', '90'],
          ['2', 'Meningkatnya derajat kesehatan masyarakat', 'Persentase B', 'Persen', '50', '45', '90'],
          ['3', 'Meningkatnya derajat kesehatan masyarakat', 'Persentase C', 'Persen', '50', '45', '90'],
          ['4', 'Meningkatnya derajat kesehatan masyarakat', 'Persentase D', 'Persen', '50', '45', '90'],
          ['5', 'Meningkatnya derajat kesehatan masyarakat', 'Persentase E', 'Persen', '50', '45', '90'],
          ['6', 'Meningkatnya derajat kesehatan masyarakat', 'Persentase F', 'Persen', '50', '45', '90'],
        ],
      },
      temuan: [],
    },
  ],
};
