/** Which way an indicator should go: what its row says, else what its name tells. */

import { arahTabelLain } from '../relations/capaian';
import type { KonteksAturan } from '../relations/konteks';
import { arahTertulis, makinRendahMakinBaik } from '../words/arah';
import type { BarisIku } from './baris-iku';

export function ikuMakinRendah(iku: BarisIku, konteks: KonteksAturan): boolean {
  const tertulis = arahTertulis(iku.teks('arah')) ?? arahTabelLain(konteks).get(iku.baris);
  return tertulis ? tertulis.startsWith('TURUN') : makinRendahMakinBaik(iku.teks('indikator'));
}
