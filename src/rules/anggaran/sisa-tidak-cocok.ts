import type { Aturan, DokAturan } from '../aturan';
import { temuanRelasi } from '../lapor';

export const sisaTidakCocok: Aturan = {
  id: 'sisa-tidak-cocok',
  judul: 'Sisa anggaran tidak sama dengan pagu dikurangi realisasi',
  kelompok: 'anggaran',
  tingkat: 'galat',
  dasar: 'PermenPANRB 53/2014, Lampiran Bab III (realisasi anggaran)',
  periksa: (konteks) => temuanRelasi(konteks, sisaTidakCocok, 'sisa'),
};

export const dok: DokAturan = {
  id: 'sisa-tidak-cocok',
  penjelasan: {
    apa: 'Sisa anggaran dibandingkan dengan pagu dikurangi realisasi di baris yang sama.',
    mengapa: 'Sisa yang tidak cocok menandakan pagu atau realisasi yang sudah diperbarui tanpa memperbarui sisanya.',
    perbaikan: 'Ganti sisa dengan hasil pengurangan, atau perbaiki pagu dan realisasinya.',
  },
  contoh: [
    {
      judul: 'sisa sesuai',
      lembar: {
        a: [
          ['Uraian', 'Pagu', 'Realisasi', 'Sisa Anggaran'],
          ['Belanja Modal', '107.410.000', '106.084.160', '1.325.840'],
        ],
      },
      temuan: [],
    },
    {
      judul: 'sisa salah',
      lembar: {
        a: [
          ['Uraian', 'Pagu', 'Realisasi', 'Sisa Anggaran'],
          ['Belanja Modal', '107.410.000', '106.084.160', '1.352.840'],
        ],
      },
      temuan: [{ lembar: 'a', sel: 'D2', tingkat: 'galat', seharusnya: 1325840 }],
    },
  ],
};
