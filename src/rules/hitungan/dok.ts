/** Pages of this group of rules; never part of the bundle. */
import type { DokAturan } from '../aturan';
import { akarKesalahanDok } from './akar-kesalahan.contoh';
import { capaianTidakCocokDok } from './capaian-tidak-cocok.contoh';
import { efisiensiTidakCocokDok } from './efisiensi-tidak-cocok.contoh';
import { pembulatanDok } from './pembulatan.contoh';
import { rasioTidakCocokDok } from './rasio-tidak-cocok.contoh';
import { rataRataTidakCocokDok } from './rata-rata-tidak-cocok.contoh';
import { tertimbangTidakCocokDok } from './tertimbang-tidak-cocok.contoh';

export const dokHitungan: readonly DokAturan[] = [
  akarKesalahanDok,
  capaianTidakCocokDok,
  efisiensiTidakCocokDok,
  pembulatanDok,
  rasioTidakCocokDok,
  rataRataTidakCocokDok,
  tertimbangTidakCocokDok,
];
