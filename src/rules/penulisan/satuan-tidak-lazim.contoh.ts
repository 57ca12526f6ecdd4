import type { DokAturan } from '../aturan';

export const dok: DokAturan = {
  id: 'satuan-tidak-lazim',
  penjelasan: {
    apa: 'Nama satuan dibandingkan dengan daftar satuan yang lazim dipakai dinas; yang tidak dikenal disebut sekali per tabel.',
    mengapa:
      'Satuan yang tidak dikenal sering berisi nama barang, keterangan dari kolom lain, atau ejaan sendiri yang tidak cocok antar tabel.',
    perbaikan: 'Pastikan itu memang satuan; bila ya, abaikan catatan ini dan tulis sama di semua tabel.',
  },
  contoh: [
    {
      judul: 'Keterangan di kolom satuan',
      lembar: {
        Tabel: [
          ['Tabel 3.1 Realisasi Kinerja Tahun 2025'],
          [],
          ['No', 'Sasaran', 'Indikator Kinerja', 'Satuan', 'Target', 'Realisasi', 'Capaian (%)'],
          ['1', 'Meningkatnya layanan', 'Jumlah dokumen yang disusun', 'Sesuai jadwal', '4', '4', '100'],
        ],
      },
      temuan: [{ lembar: 'Tabel', sel: 'D4', tingkat: 'info' }],
    },
    {
      judul: 'Satuan yang lazim',
      lembar: {
        Tabel: [
          ['Tabel 3.1 Realisasi Kinerja Tahun 2025'],
          [],
          ['No', 'Sasaran', 'Indikator Kinerja', 'Satuan', 'Target', 'Realisasi', 'Capaian (%)'],
          ['1', 'Meningkatnya layanan', 'Jumlah dokumen yang disusun', 'Dokumen', '4', '4', '100'],
          ['2', 'Meningkatnya hasil', 'Produktivitas padi', 'Ton/Ha', '5,1', '5,2', '101,96'],
        ],
      },
      temuan: [],
    },
  ],
};
