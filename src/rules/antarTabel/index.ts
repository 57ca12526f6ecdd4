import type { Aturan } from '../aturan';
import { antarTabelBerbeda } from './antar-tabel-berbeda';
import { barisGanda } from './baris-ganda';
import { barisHilang } from './baris-hilang';
import { namaBerbeda } from './nama-berbeda';
import { nilaiTahunLalu } from './nilai-tahun-lalu';
import { penomoran } from './penomoran';
import { posisiTidakCocok } from './posisi-tidak-cocok';
import { satuanBerbeda } from './satuan-berbeda';
import { tahunTidakCocok } from './tahun-tidak-cocok';
import { targetTahunKeliru } from './target-tahun-keliru';

export const aturanAntarTabel: readonly Aturan[] = [
  antarTabelBerbeda,
  barisGanda,
  barisHilang,
  namaBerbeda,
  nilaiTahunLalu,
  penomoran,
  posisiTidakCocok,
  satuanBerbeda,
  tahunTidakCocok,
  targetTahunKeliru,
];
