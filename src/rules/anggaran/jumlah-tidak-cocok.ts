import type { Aturan } from '../aturan';
import { temuanRelasi } from '../lapor';

export const jumlahTidakCocok: Aturan = {
  id: 'jumlah-tidak-cocok',
  judul: 'Jumlah tidak sama dengan rinciannya',
  kelompok: 'anggaran',
  tingkat: 'galat',
  dasar: 'Permendagri 77/2020 (anggaran program, kegiatan, dan sub kegiatan berjenjang)',
  periksa: (konteks) => temuanRelasi(konteks, jumlahTidakCocok),
};
