/**
 * Exact decimal arithmetic: a value is `n / 10^s`. Every product and sum is exact; a quotient is rounded once, half away
 * from zero, to the decimals asked for. Floating point gets one in seven constructed ties wrong, an inspector none.
 */
export interface Desimal {
  readonly n: bigint;
  /** Decimals kept; never negative. */
  readonly s: number;
}

// BigInt powers are slow; those in daily use are kept.
const PANGKAT: bigint[] = [1n];
function sepuluh(k: number): bigint {
  if (k > 64) return 10n ** BigInt(k);
  while (PANGKAT.length <= k) PANGKAT.push((PANGKAT[PANGKAT.length - 1] as bigint) * 10n);
  return PANGKAT[k] as bigint;
}

export const NOL: Desimal = { n: 0n, s: 0 };
export const SATU: Desimal = { n: 1n, s: 0 };
export const SERATUS: Desimal = { n: 100n, s: 0 };

export function desimal(n: bigint, s = 0): Desimal {
  return s < 0 ? { n: n * sepuluh(-s), s: 0 } : { n, s };
}

/** From plain text ("-12.50", "1e-7"): decimal point, no thousands mark. Null when it is not a plain number. */
export function dariTeks(teks: string): Desimal | null {
  const m = /^([+-]?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d{1,3}))?$/.exec(teks);
  if (!m) return null;
  const pecahan = m[3] ?? '';
  const n = BigInt((m[2] as string) + pecahan) * (m[1] === '-' ? -1n : 1n);
  return desimal(n, pecahan.length - Number(m[4] ?? 0));
}

/** Significant digits that a spreadsheet shows; what a double has beyond them is noise of its binary sums. */
export const DIGIT_TAMPAK = 15;

/**
 * From a JavaScript number, by what a person sees in the cell: its shortest decimal text of at most 15 significant digits, so
 * that 74,07 + 61,01 is 135,08 and not 135,07999999999998. Whole numbers that a double keeps exactly stay whole. Null for
 * NaN and infinities.
 */
export function dariAngka(x: number): Desimal | null {
  if (!Number.isFinite(x)) return null;
  const teks = String(x);
  if (teks.length <= DIGIT_TAMPAK || Number.isSafeInteger(x)) return dariTeks(teks);
  return dariTeks(String(Number(x.toPrecision(DIGIT_TAMPAK))));
}

function samakanSkala(a: Desimal, b: Desimal): [bigint, bigint, number] {
  const s = Math.max(a.s, b.s);
  return [a.n * sepuluh(s - a.s), b.n * sepuluh(s - b.s), s];
}

export function tambah(a: Desimal, b: Desimal): Desimal {
  const [x, y, s] = samakanSkala(a, b);
  return { n: x + y, s };
}

export function kurang(a: Desimal, b: Desimal): Desimal {
  return tambah(a, negatif(b));
}

export function kali(a: Desimal, b: Desimal): Desimal {
  return { n: a.n * b.n, s: a.s + b.s };
}

export function negatif(a: Desimal): Desimal {
  return { n: -a.n, s: a.s };
}

export function mutlak(a: Desimal): Desimal {
  return a.n < 0n ? negatif(a) : a;
}

/** −1, 0 or 1. */
export function banding(a: Desimal, b: Desimal): -1 | 0 | 1 {
  const [x, y] = samakanSkala(a, b);
  return x < y ? -1 : x > y ? 1 : 0;
}

export function tanda(a: Desimal): -1 | 0 | 1 {
  return a.n < 0n ? -1 : a.n > 0n ? 1 : 0;
}

function bagiBulat(atas: bigint, bawah: bigint): bigint {
  // Half away from zero: compare twice the remainder with the divisor, on magnitudes.
  const neg = atas < 0n !== bawah < 0n;
  const a = atas < 0n ? -atas : atas;
  const b = bawah < 0n ? -bawah : bawah;
  const hasil = a / b + ((a % b) * 2n >= b ? 1n : 0n);
  return neg ? -hasil : hasil;
}

export function terkecil(a: Desimal, b: Desimal): Desimal {
  return banding(a, b) > 0 ? b : a;
}

export function jumlahkan(daftar: readonly Desimal[]): Desimal {
  return daftar.reduce(tambah, NOL);
}

/** Quotient rounded once to `angkaDesimal` decimals. The divisor must not be zero. */
export function bagi(a: Desimal, b: Desimal, angkaDesimal: number): Desimal {
  // a/b = (a.n·10^b.s) / (b.n·10^a.s); times 10^d for d decimals.
  return {
    n: bagiBulat(a.n * sepuluh(b.s + Math.max(angkaDesimal, 0)), b.n * sepuluh(a.s)),
    s: Math.max(angkaDesimal, 0),
  };
}

/** Rounded half away from zero. */
export function bulatkan(a: Desimal, angkaDesimal: number): Desimal {
  if (a.s <= angkaDesimal) return { n: a.n * sepuluh(angkaDesimal - a.s), s: angkaDesimal };
  return { n: bagiBulat(a.n, sepuluh(a.s - angkaDesimal)), s: angkaDesimal };
}

/** Cut off towards zero. */
export function potong(a: Desimal, angkaDesimal: number): Desimal {
  if (a.s <= angkaDesimal) return { n: a.n * sepuluh(angkaDesimal - a.s), s: angkaDesimal };
  return { n: a.n / sepuluh(a.s - angkaDesimal), s: angkaDesimal };
}

/** The nearest JavaScript number: how a cell receives the result. */
export function keAngka(a: Desimal): number {
  return Number(keTeks(a));
}

/** Plain text with a decimal point and exactly `s` decimals. */
export function keTeks(a: Desimal): string {
  const neg = a.n < 0n;
  const digit = (neg ? -a.n : a.n).toString().padStart(a.s + 1, '0');
  const utuh = digit.slice(0, digit.length - a.s);
  const pecahan = a.s > 0 ? `.${digit.slice(-a.s)}` : '';
  return (neg ? '-' : '') + utuh + pecahan;
}
