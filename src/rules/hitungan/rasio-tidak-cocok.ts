import type { Aturan } from '../aturan';
import { temuanRelasi } from '../lapor';

export const rasioTidakCocok: Aturan = {
  id: 'rasio-tidak-cocok',
  judul: 'Realisasi tidak sama dengan pembilang dibagi penyebut',
  kelompok: 'hitungan',
  tingkat: 'galat',
  dasar: 'PER/20/M.PAN/11/2008 (formulasi indikator)',
  periksa: (konteks) => temuanRelasi(konteks, rasioTidakCocok),
};
