import type { DefinisiRentang, NamaRentang } from '../definisi';
import { ANALISIS } from './analisis';
import { ANGGARAN } from './anggaran';
import { BELANJA } from './belanja';
import { IDENTITAS } from './identitas';
import { IKU } from './iku';
import { KINERJA } from './kinerja';
import { LHE } from './lhe';
import { PEMBANDING } from './pembanding';
import { REKOMENDASI } from './rekomendasi';
import { RENSTRA } from './renstra';
import { RIWAYAT } from './riwayat';
import { SKALA } from './skala';

/** In the order of the sheets. */
export const RENTANG: Readonly<Record<NamaRentang, DefinisiRentang>> = {
  IDENTITAS,
  IKU,
  KINERJA,
  RIWAYAT,
  RENSTRA,
  PEMBANDING,
  ANGGARAN,
  BELANJA,
  ANALISIS,
  LHE,
  REKOMENDASI,
  SKALA,
};
