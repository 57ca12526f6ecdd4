import type { Aturan } from '../aturan';
import { akarKesalahan } from './akar-kesalahan';
import { capaianTidakCocok } from './capaian-tidak-cocok';
import { efisiensiTidakCocok } from './efisiensi-tidak-cocok';
import { pembulatan } from './pembulatan';
import { rasioTidakCocok } from './rasio-tidak-cocok';
import { rataRataTidakCocok } from './rata-rata-tidak-cocok';
import { tertimbangTidakCocok } from './tertimbang-tidak-cocok';

export const aturanHitungan: readonly Aturan[] = [
  akarKesalahan,
  capaianTidakCocok,
  efisiensiTidakCocok,
  pembulatan,
  rasioTidakCocok,
  rataRataTidakCocok,
  tertimbangTidakCocok,
];
