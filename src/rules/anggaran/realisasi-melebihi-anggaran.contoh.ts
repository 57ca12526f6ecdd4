import type { DokAturan } from '../aturan';

export const realisasiMelebihiAnggaranDok: DokAturan = {
  id: 'realisasi-melebihi-anggaran',
  penjelasan: {
    apa: 'Realisasi anggaran dibandingkan dengan pagu yang berlaku di baris yang sama.',
    mengapa:
      'Belanja tidak boleh melebihi anggaran yang tersedia; biasanya kedua sel tertukar atau pagunya belum pagu perubahan.',
    perbaikan: 'Tukar kembali kedua sel, atau pakai pagu sesudah perubahan.',
  },
  contoh: [
    {
      judul: 'pendapatan boleh melampaui targetnya',
      lembar: {
        a: [
          ['No', 'Uraian Pendapatan', 'Target (Rp)', 'Realisasi (Rp)', '%'],
          ['1', 'Jasa layanan', '9.850.000.000', '10.452.754.389', '106,12'],
          ['2', 'Retribusi', '680.000.000', '698.474.281', '102,72'],
        ],
      },
      temuan: [],
    },
    {
      judul: 'di bawah pagu',
      lembar: {
        a: [
          ['Program/Kegiatan', 'Anggaran', 'Realisasi', 'Persentase'],
          ['Program : Jalan', '30.000.000', '24.000.000', '80'],
        ],
      },
      temuan: [],
    },
    {
      judul: 'melebihi pagu',
      lembar: {
        a: [
          ['Program/Kegiatan', 'Anggaran', 'Realisasi', 'Persentase'],
          ['Program : Jalan', '166.400.000', '170.025.000', '97,87'],
          ['Program : Air', '1.000.000', '500.000', '50'],
        ],
      },
      temuan: [{ lembar: 'a', sel: 'C2', tingkat: 'galat' }],
    },
  ],
};
