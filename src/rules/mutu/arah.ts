/** Which way an indicator should go: what its row says, else what its name tells. */
import { arahTertulis, makinRendahMakinBaik } from '../arah';
import type { BarisIku } from './baris';

export function makinRendah(iku: BarisIku): boolean {
  const tertulis = arahTertulis(iku.teks('arah'));
  return tertulis ? tertulis.startsWith('TURUN') : makinRendahMakinBaik(iku.teks('indikator'));
}
