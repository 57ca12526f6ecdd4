import type { Aturan } from '../aturan';
import { temuanRelasi } from '../lapor';

export const selisihTidakCocok: Aturan = {
  id: 'selisih-tidak-cocok',
  judul: 'Bertambah atau berkurang tidak sama dengan selisihnya',
  kelompok: 'anggaran',
  tingkat: 'galat',
  dasar: 'Permendagri 77/2020 (perubahan anggaran)',
  periksa: (konteks) => temuanRelasi(konteks, selisihTidakCocok),
};
