import type { Aturan } from '../aturan';
import { temuanPembulatan } from '../lapor';

export const pembulatan: Aturan = {
  id: 'pembulatan',
  judul: 'Angka dipotong, bukan dibulatkan',
  kelompok: 'hitungan',
  tingkat: 'info',
  dasar: 'PermenPANRB 53/2014, Lampiran Bab III (pengukuran kinerja)',
  periksa: (konteks) => temuanPembulatan(konteks, pembulatan),
};
