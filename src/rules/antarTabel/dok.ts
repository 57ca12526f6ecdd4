/** Pages of this group of rules; never part of the bundle. */
import type { DokAturan } from '../aturan';
import { antarTabelBerbedaDok } from './antar-tabel-berbeda.contoh';
import { barisGandaDok } from './baris-ganda.contoh';
import { barisHilangDok } from './baris-hilang.contoh';
import { namaBerbedaDok } from './nama-berbeda.contoh';
import { nilaiTahunLaluDok } from './nilai-tahun-lalu.contoh';
import { penomoranDok } from './penomoran.contoh';
import { posisiTidakCocokDok } from './posisi-tidak-cocok.contoh';
import { satuanBerbedaDok } from './satuan-berbeda.contoh';
import { tahunTidakCocokDok } from './tahun-tidak-cocok.contoh';
import { targetTahunKeliruDok } from './target-tahun-keliru.contoh';

export const dokAntarTabel: readonly DokAturan[] = [
  antarTabelBerbedaDok,
  barisGandaDok,
  barisHilangDok,
  namaBerbedaDok,
  nilaiTahunLaluDok,
  penomoranDok,
  posisiTidakCocokDok,
  satuanBerbedaDok,
  tahunTidakCocokDok,
  targetTahunKeliruDok,
];
