/** All tables, in the order in which a report prints and numbers them. */
import { anggaran } from './anggaran';
import { efisiensi } from './efisiensi';
import { realisasiKinerja } from './realisasi-kinerja';
import type { TableSpec } from './spec';

export const daftarTabel: readonly TableSpec[] = [realisasiKinerja, efisiensi, anggaran];
