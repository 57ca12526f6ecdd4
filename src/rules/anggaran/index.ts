import type { Aturan } from '../aturan';
import { angkaTersalin } from './angka-tersalin';
import { fisikMelebihiSeratus } from './fisik-melebihi-seratus';
import { gabunganProgramTidakCocok } from './gabungan-program-tidak-cocok';
import { jumlahTidakCocok } from './jumlah-tidak-cocok';
import { penyerapanTidakCocok } from './penyerapan-tidak-cocok';
import { realisasiMelebihiAnggaran } from './realisasi-melebihi-anggaran';
import { realisasiNol } from './realisasi-nol';
import { selisihTidakCocok } from './selisih-tidak-cocok';
import { sisaTidakCocok } from './sisa-tidak-cocok';
import { totalAnggaranBerbeda } from './total-anggaran-berbeda';

export const aturanAnggaran: readonly Aturan[] = [
  angkaTersalin,
  fisikMelebihiSeratus,
  gabunganProgramTidakCocok,
  jumlahTidakCocok,
  penyerapanTidakCocok,
  realisasiMelebihiAnggaran,
  realisasiNol,
  selisihTidakCocok,
  sisaTidakCocok,
  totalAnggaranBerbeda,
];
