import type { Aturan } from '../aturan';
import { temuanRelasi } from '../lapor';

export const capaianTidakCocok: Aturan = {
  id: 'capaian-tidak-cocok',
  judul: 'Capaian tidak sama dengan realisasi dan targetnya',
  kelompok: 'hitungan',
  tingkat: 'galat',
  dasar: 'PermenPANRB 53/2014, Lampiran Bab III (pengukuran kinerja)',
  periksa: (konteks) => temuanRelasi(konteks, capaianTidakCocok),
};
