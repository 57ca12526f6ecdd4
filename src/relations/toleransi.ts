/**
 * When a printed result agrees with its inputs. Targets, weights and rupiah count exactly as printed; a measured figure v
 * with last digit u stands for [v − u/2, v + u), since it may have been rounded or cut off before it was printed.
 */
import {
  bagi,
  banding,
  type Desimal,
  desimal,
  kali,
  kurang,
  mutlak,
  NOL,
  potong,
  SATU,
  tambah,
  tanda,
} from '../core/desimal';
import type { Tingkat } from '../core/temuan';

export type Vonis = 'cocok' | Tingkat;

/** An exact quotient; `bawah` is not zero. */
export interface Pecahan {
  atas: Desimal;
  bawah: Desimal;
}

export function pecahan(atas: Desimal, bawah: Desimal = SATU): Pecahan {
  return tanda(bawah) < 0 ? { atas: kurang(NOL, atas), bawah: kurang(NOL, bawah) } : { atas, bawah };
}

export function bandingPecahan(a: Pecahan, d: Desimal): -1 | 0 | 1 {
  return banding(a.atas, kali(a.bawah, d));
}

export function bulatPecahan(a: Pecahan, angkaDesimal: number): Desimal {
  return bagi(a.atas, a.bawah, angkaDesimal);
}

/** Cut off towards zero. */
export function potongPecahan(pecahan: Pecahan, angkaDesimal: number): Desimal {
  // One digit more than exact quotients of printed figures can tie on; then cut.
  const b = bagi(pecahan.atas, pecahan.bawah, angkaDesimal);
  const p = bandingPecahan(pecahan, b);
  const u = desimal(1n, angkaDesimal);
  if (tanda(pecahan.atas) >= 0) return p < 0 ? kurang(b, u) : b;
  return p > 0 ? tambah(b, u) : b;
}

/** The values that a measured figure may have had: from, and up to but not including. */
export function selangUkur(v: Desimal, angkaDesimal: number): [Desimal, Desimal] {
  return [kurang(v, desimal(5n, angkaDesimal + 1)), tambah(v, desimal(1n, angkaDesimal))];
}

/**
 * Verdict on a printed result. `ujung` are the results at both ends of what the inputs may have been; a result that only
 * they explain is `dalamSelang` (a caution by default, a mere note for sums of rounded parts).
 */
export function nilaiHasil(
  tercetak: Desimal,
  angkaDesimal: number,
  hasil: Pecahan,
  ujung: readonly Pecahan[] = [],
  dalamSelang: Tingkat = 'peringatan',
): Vonis {
  if (banding(bulatPecahan(hasil, angkaDesimal), tercetak) === 0) return 'cocok';
  if (banding(potongPecahan(hasil, angkaDesimal), potong(tercetak, angkaDesimal)) === 0) return 'info';
  const ulp = desimal(1n, angkaDesimal);
  if (ujung.length) {
    // Some input gives it when [tercetak − u/2, tercetak + u) and the span of results meet.
    const [bawah, atas] = selangUkur(tercetak, angkaDesimal);
    const adaDiAtas = ujung.some((p) => bandingPecahan(p, bawah) >= 0);
    const adaDiBawah = ujung.some((p) => bandingPecahan(p, atas) < 0);
    if (adaDiAtas && adaDiBawah) return dalamSelang;
  }
  const selisih = mutlak(kurang(kali(tercetak, hasil.bawah), hasil.atas));
  if (banding(selisih, kali(ulp, hasil.bawah)) < 0) return 'peringatan';
  return 'galat';
}

/** Whether two printed figures may be the same one, printed with more and with fewer digits (rounded or cut off). */
export function samaDalamCetakan(a: Desimal, desimalA: number, b: Desimal, desimalB: number): boolean {
  if (banding(a, b) === 0) return true;
  const [kasar, dk, halus] = desimalA <= desimalB ? [a, desimalA, b] : [b, desimalB, a];
  const p = pecahan(halus);
  return banding(bulatPecahan(p, dk), kasar) === 0 || banding(potongPecahan(p, dk), potong(kasar, dk)) === 0;
}
