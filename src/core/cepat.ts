/**
 * Rounding in floating point where that is provably right: what lies too near a tie is left to exact arithmetic. A range of
 * ten thousand plain numbers is then as fast as a loop by hand, and still right in every digit.
 */

// Inputs are within half a unit in the last place of what the cell shows and each of at most five operations adds as much:
// 2^-50 of the magnitudes bounds it all, 2^-48 leaves room.
const GALAT = 2 ** -48;
const TERBESAR = 2 ** 46;

/**
 * `x` rounded to 1/`skala`, or NaN when its error might reach a tie. `besar` is the largest magnitude that entered `x`.
 */
export function bulatkanCepat(x: number, skala: number, besar: number): number {
  const y = x * skala;
  const batas = besar * skala;
  if (!(batas < TERBESAR)) return Number.NaN;
  const bawah = Math.floor(y);
  const sisa = y - bawah - 0.5;
  if (sisa > batas * GALAT) return (bawah + 1) / skala;
  // Adding 0 turns −0 into 0.
  if (sisa < -batas * GALAT) return bawah / skala + 0;
  return Number.NaN;
}
