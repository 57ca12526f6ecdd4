import type { Aturan } from '../aturan';
import { temuanRelasi } from '../lapor';

export const penyerapanTidakCocok: Aturan = {
  id: 'penyerapan-tidak-cocok',
  judul: 'Penyerapan tidak sama dengan realisasi dibagi anggaran',
  kelompok: 'anggaran',
  tingkat: 'galat',
  dasar: 'PermenPANRB 53/2014, Lampiran Bab III (realisasi anggaran)',
  periksa: (konteks) => temuanRelasi(konteks, penyerapanTidakCocok),
};
