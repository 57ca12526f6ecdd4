/** Lists and counts as a sentence prints them. */
import { terbilang } from '../core/terbilang';

/** "a", "a dan b", "a, b, dan c". */
export const rangkai = (daftar: readonly string[]): string =>
  daftar.length > 1
    ? `${daftar.slice(0, -1).join(', ')}${daftar.length > 2 ? ',' : ''} dan ${daftar[daftar.length - 1]}`
    : (daftar[0] ?? '');

/** "6 (enam)" */
export const denganKata = (banyak: number): string => `${banyak} (${terbilang({ n: BigInt(banyak), s: 0 })})`;
