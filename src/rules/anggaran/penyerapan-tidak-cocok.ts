import type { Aturan, DokAturan } from '../aturan';
import { temuanRelasi } from '../lapor';

export const penyerapanTidakCocok: Aturan = {
  id: 'penyerapan-tidak-cocok',
  judul: 'Penyerapan tidak sama dengan realisasi dibagi anggaran',
  kelompok: 'anggaran',
  tingkat: 'galat',
  dasar: 'PermenPANRB 53/2014, Lampiran Bab III (realisasi anggaran)',
  periksa: (konteks) => temuanRelasi(konteks, penyerapanTidakCocok, 'penyerapan'),
};

export const dok: DokAturan = {
  id: 'penyerapan-tidak-cocok',
  penjelasan: {
    apa: 'Persentase penyerapan dihitung ulang dari realisasi anggaran dibagi pagu yang berlaku (sesudah perubahan bila ada).',
    mengapa:
      'Penyerapan dipakai untuk menilai efisiensi dan dibandingkan dengan laporan keuangan; evaluator menghitungnya ulang dengan kalkulator.',
    perbaikan:
      'Ganti persentase dengan hasil hitung ulang, atau perbaiki pagu dan realisasi bila salah satunya tertukar atau salah ketik.',
  },
  contoh: [
    {
      judul: 'penyerapan sesuai',
      lembar: {
        a: [
          ['Kode', 'Program', 'Anggaran (Rp)', 'Realisasi (Rp)', 'Persentase (%)'],
          ['1', 'Program Jalan', '371.736.000', '295.595.500', '79,52'],
        ],
      },
      temuan: [],
    },
    {
      judul: 'penyerapan dari anggaran lain',
      lembar: {
        a: [
          ['Kode', 'Program', 'Anggaran (Rp)', 'Realisasi (Rp)', 'Persentase (%)'],
          ['1', 'Program Jalan', '51.050.000', '21.507.500', '62,76'],
          ['2', 'Program Air', '1.000.000', '500.000', '50'],
        ],
      },
      temuan: [{ lembar: 'a', sel: 'E2', tingkat: 'galat', seharusnya: 42.13 }],
    },
    {
      judul: 'selisih di bawah satu angka terakhir',
      lembar: {
        a: [
          ['Kode', 'Program', 'Anggaran (Rp)', 'Realisasi (Rp)', 'Persentase (%)'],
          ['1', 'Program Jalan', '2.526.926.600', '1.909.888.600', '75,59'],
        ],
      },
      temuan: [{ lembar: 'a', sel: 'E2', tingkat: 'peringatan' }],
    },
  ],
};
