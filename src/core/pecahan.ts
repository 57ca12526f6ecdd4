/**
 * A percentage that lost its sign: a cell that shows 38 % holds 0,38, and beside 40 (percent points) that is a hundredth of
 * what was meant. Neither is provable from two figures alone, so whoever computes asks instead of guessing.
 */

/** From a fifth to five times the other one: what target and realisasi usually are to each other. */
const SEBANDING = 5;
/** Without a unit only what would be a usual achievement once it is multiplied. */
const SEBANDING_TANPA_SATUAN = 2.5;
/** Beyond, even the percentage would be next to nothing. */
const TERJAUH = 5000;

/** Whether percent is what the unit says; null when there is none. */
export function satuanPersenkah(satuan: string): boolean | null {
  const s = satuan.trim();
  return s === '' ? null : /%|\bpers(?:en|entase)\b/i.test(s);
}

/**
 * Which of two plain figures looks like the fraction of a percentage while the other one is in percent points; null where
 * nothing suggests it.
 * @param persen The unit is percent (true), another one (false: nothing is asked), or not known (null).
 */
export function sisiPecahan(realisasi: number, target: number, persen: boolean | null): 'realisasi' | 'target' | null {
  if (persen === false) return null;
  const [kecil, besar] = realisasi < target ? [realisasi, target] : [target, realisasi];
  // 1 may be 100 %, but a count as well: only the unit can tell.
  if (!(kecil > 0 && kecil <= 2 && besar > 2) || (Number.isInteger(kecil) && !(persen && kecil === 1))) return null;
  const banding = (kecil * 100) / besar;
  const cocok = persen
    ? banding <= SEBANDING && besar / kecil <= TERJAUH
    : banding <= SEBANDING_TANPA_SATUAN && banding >= 1 / SEBANDING_TANPA_SATUAN;
  if (!cocok) return null;
  return kecil === realisasi ? 'realisasi' : 'target';
}

/** The percentage that a fraction stands for, without the noise of the multiplication. */
export const kePersen = (pecahan: number): number => Number((pecahan * 100).toPrecision(15));
