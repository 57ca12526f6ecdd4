/** Pages of this group of rules; never part of the bundle. */
import type { DokAturan } from '../aturan';
import { angkaTersalinDok } from './angka-tersalin.contoh';
import { fisikMelebihiSeratusDok } from './fisik-melebihi-seratus.contoh';
import { gabunganProgramTidakCocokDok } from './gabungan-program-tidak-cocok.contoh';
import { jumlahTidakCocokDok } from './jumlah-tidak-cocok.contoh';
import { penyerapanTidakCocokDok } from './penyerapan-tidak-cocok.contoh';
import { realisasiMelebihiAnggaranDok } from './realisasi-melebihi-anggaran.contoh';
import { realisasiNolDok } from './realisasi-nol.contoh';
import { selisihTidakCocokDok } from './selisih-tidak-cocok.contoh';
import { sisaTidakCocokDok } from './sisa-tidak-cocok.contoh';
import { totalAnggaranBerbedaDok } from './total-anggaran-berbeda.contoh';

export const dokAnggaran: readonly DokAturan[] = [
  angkaTersalinDok,
  fisikMelebihiSeratusDok,
  gabunganProgramTidakCocokDok,
  jumlahTidakCocokDok,
  penyerapanTidakCocokDok,
  realisasiMelebihiAnggaranDok,
  realisasiNolDok,
  selisihTidakCocokDok,
  sisaTidakCocokDok,
  totalAnggaranBerbedaDok,
];
