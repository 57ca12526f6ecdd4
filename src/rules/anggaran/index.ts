import type { Aturan } from '../aturan';
import { jumlahTidakCocok } from './jumlah-tidak-cocok';
import { penyerapanTidakCocok } from './penyerapan-tidak-cocok';
import { selisihTidakCocok } from './selisih-tidak-cocok';
import { sisaTidakCocok } from './sisa-tidak-cocok';

export const aturanAnggaran: readonly Aturan[] = [
  jumlahTidakCocok,
  penyerapanTidakCocok,
  selisihTidakCocok,
  sisaTidakCocok,
];
