import type { Aturan } from '../aturan';
import { temuanRelasi } from '../lapor';

export const tertimbangTidakCocok: Aturan = {
  id: 'tertimbang-tidak-cocok',
  judul: 'Nilai tertimbang tidak sama dengan bobot kali nilai',
  kelompok: 'hitungan',
  tingkat: 'galat',
  dasar: 'PermenPANRB 88/2021 (bobot komponen)',
  periksa: (konteks) => temuanRelasi(konteks, tertimbangTidakCocok),
};
