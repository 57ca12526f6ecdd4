import type { DokAturan } from '../aturan';

export const dok: DokAturan = {
  id: 'satuan-salah-eja',
  penjelasan: {
    apa: 'Nama satuan dibandingkan dengan daftar satuan yang lazim; yang mirip tetapi tidak sama dilaporkan.',
    mengapa: 'Satuan yang dieja berbeda dianggap satuan lain saat tabel digabung atau dicocokkan.',
    perbaikan: 'Perbaiki ejaannya; tombol perbaikan mengganti semua sel yang sama.',
  },
  contoh: [
    {
      judul: '“Dokuman”',
      lembar: {
        Tabel: [
          ['Tabel 3.1 Realisasi Kinerja Tahun 2025'],
          [],
          ['No', 'Sasaran', 'Indikator Kinerja', 'Satuan', 'Target', 'Realisasi', 'Capaian (%)'],
          ['1', 'Meningkatnya layanan', 'Jumlah dokumen yang disusun', 'Dokuman', '4', '4', '100'],
        ],
      },
      temuan: [{ lembar: 'Tabel', sel: 'D4', tingkat: 'info', seharusnya: 'Dokumen' }],
    },
    {
      judul: 'Satuan dinas sendiri tidak dipersoalkan',
      lembar: {
        Tabel: [
          ['Tabel 3.1 Realisasi Kinerja Tahun 2025'],
          [],
          ['No', 'Sasaran', 'Indikator Kinerja', 'Satuan', 'Target', 'Realisasi', 'Capaian (%)'],
          ['1', 'Meningkatnya layanan', 'Jumlah sambungan rumah', 'SR', '4', '4', '100'],
        ],
      },
      temuan: [],
    },
  ],
};
