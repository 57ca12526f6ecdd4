import type { Aturan } from '../aturan';
import { temuanRelasi } from '../lapor';

export const sisaTidakCocok: Aturan = {
  id: 'sisa-tidak-cocok',
  judul: 'Sisa anggaran tidak sama dengan pagu dikurangi realisasi',
  kelompok: 'anggaran',
  tingkat: 'galat',
  dasar: 'PermenPANRB 53/2014, Lampiran Bab III (realisasi anggaran)',
  periksa: (konteks) => temuanRelasi(konteks, sisaTidakCocok),
};
