import type { Aturan } from '../aturan';
import { temuanRelasi } from '../relasi/lapor';

export const efisiensiTidakCocok: Aturan = {
  id: 'efisiensi-tidak-cocok',
  judul: 'Efisiensi tidak sesuai metode laporan',
  kelompok: 'hitungan',
  tingkat: 'galat',
  dasar: 'PMK 214/PMK.02/2017; PermenPANRB 53/2014 (efisiensi sumber daya)',
  periksa: (konteks) => temuanRelasi(konteks, efisiensiTidakCocok),
};
