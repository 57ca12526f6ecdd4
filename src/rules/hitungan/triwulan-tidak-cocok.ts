import type { Aturan } from '../aturan';
import { temuanRelasi } from '../lapor';

export const triwulanTidakCocok: Aturan = {
  id: 'triwulan-tidak-cocok',
  judul: 'Angka setahun tidak mengikuti triwulannya',
  kelompok: 'hitungan',
  tingkat: 'galat',
  dasar: 'PermenPANRB 53/2014 dan 88/2021 (pengukuran kinerja berkala)',
  periksa: (konteks) => temuanRelasi(konteks, triwulanTidakCocok),
};
