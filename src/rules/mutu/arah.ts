/** Which way an indicator should go: what its row says, else what its name tells. */
import { arahTertulis, makinRendahMakinBaik } from '../arah';
import type { KonteksAturan } from '../aturan';
import { arahTabelLain } from '../relasi/capaian';
import type { BarisIku } from './baris';

export function makinRendah(iku: BarisIku, konteks: KonteksAturan): boolean {
  const tertulis = arahTertulis(iku.teks('arah')) ?? arahTabelLain(konteks).get(iku.baris);
  return tertulis ? tertulis.startsWith('TURUN') : makinRendahMakinBaik(iku.teks('indikator'));
}
