import type { DokAturan } from '../aturan';

export const dok: DokAturan = {
  id: 'teks-bukan-angka',
  penjelasan: {
    apa: 'Kolom angka diperiksa apakah berisi kata: kalimat, nama, atau besaran bersatuan di kolom persen. Predikat dan opini (BB, WTP) dibiarkan bila memang itu yang diukur.',
    mengapa: 'Besaran yang tersalin ke kolom persen adalah salah hitung; kata lain dilewati oleh penjumlahan.',
    perbaikan: 'Hitung persennya; pindahkan penjelasan ke kolom keterangan dan tulis “-” di sel angka.',
  },
  contoh: [
    {
      judul: 'Jumlah dokumen di kolom capaian',
      lembar: {
        Tabel: [
          ['Tabel 3.1 Realisasi Kinerja Tahun 2025'],
          [],
          ['No', 'Sasaran', 'Indikator Kinerja', 'Satuan', 'Target', 'Realisasi', 'Capaian (%)'],
          ['1', 'Meningkatnya layanan', 'Jumlah dokumen yang disusun', 'Dokumen', '5', '5 Dokumen', '5 Dokumen'],
        ],
      },
      temuan: [{ lembar: 'Tabel', sel: 'G4', tingkat: 'galat' }],
    },
    {
      judul: 'Kalimat di sel realisasi',
      lembar: {
        Tabel: [
          ['Tabel 3.1 Realisasi Kinerja Tahun 2025'],
          [],
          ['No', 'Sasaran', 'Indikator Kinerja', 'Satuan', 'Target', 'Realisasi', 'Capaian (%)'],
          [
            '1',
            'Meningkatnya derajat kesehatan masyarakat',
            'Persentase A',
            'Persen',
            '50',
            'Tidak ada nilai karena indikator baru',
            '-',
          ],
        ],
      },
      temuan: [{ lembar: 'Tabel', sel: 'F4', tingkat: 'info' }],
    },
    {
      judul: 'Predikat sebagai target',
      lembar: {
        Tabel: [
          ['Tabel 3.1 Realisasi Kinerja Tahun 2025'],
          [],
          ['No', 'Sasaran', 'Indikator Kinerja', 'Satuan', 'Target', 'Realisasi', 'Capaian (%)'],
          ['1', 'Meningkatnya akuntabilitas', 'Predikat SAKIP', 'Predikat', 'BB', 'A', '100'],
        ],
      },
      temuan: [],
    },
  ],
};
