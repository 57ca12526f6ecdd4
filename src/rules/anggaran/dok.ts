/** Pages of this group of rules; never part of the bundle. */
import type { DokAturan } from '../aturan';
import { jumlahTidakCocokDok } from './jumlah-tidak-cocok.contoh';
import { penyerapanTidakCocokDok } from './penyerapan-tidak-cocok.contoh';
import { selisihTidakCocokDok } from './selisih-tidak-cocok.contoh';
import { sisaTidakCocokDok } from './sisa-tidak-cocok.contoh';

export const dokAnggaran: readonly DokAturan[] = [
  jumlahTidakCocokDok,
  penyerapanTidakCocokDok,
  selisihTidakCocokDok,
  sisaTidakCocokDok,
];
