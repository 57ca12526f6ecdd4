import type { Aturan } from '../aturan';
import { temuanRelasi } from '../lapor';

export const hubunganKolomTidakCocok: Aturan = {
  id: 'hubungan-kolom-tidak-cocok',
  judul: 'Satu baris tidak mengikuti hitungan kolomnya',
  kelompok: 'hitungan',
  tingkat: 'galat',
  dasar: 'PermenPANRB 88/2021 (keandalan data kinerja)',
  periksa: (konteks) => temuanRelasi(konteks, hubunganKolomTidakCocok),
};
