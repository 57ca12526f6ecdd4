import type { Aturan } from '../aturan';
import { temuanRelasi } from '../lapor';

export const rataRataTidakCocok: Aturan = {
  id: 'rata-rata-tidak-cocok',
  judul: 'Rata-rata tidak sama dengan rata-rata barisnya',
  kelompok: 'hitungan',
  tingkat: 'galat',
  dasar: 'PermenPANRB 53/2014, Lampiran Bab III (pengukuran kinerja)',
  periksa: (konteks) => temuanRelasi(konteks, rataRataTidakCocok),
};
