/** What a run tried and what survived, for the table that `npm run tahan` prints and keeps. */
import { appendFileSync } from 'node:fs';

export const PENUH = process.env.TAHAN === 'penuh';
/** Part of the whole that this run takes, `[2, 16]` for the third of sixteen. */
const [BAGIAN = 0, BANYAK = 1] = (process.env.TAHAN_BAGIAN ?? '').split('/').filter(Boolean).map(Number);
const HANYA = process.env.TAHAN_ADEGAN ?? '';

export type Hitungan = [dicoba: number, selamat: number];

export const dipilih = (nama: string): boolean => nama.includes(HANYA);

/** Whether the n-th trial belongs to this part. */
export const bagianKita = (n: number): boolean => n % BANYAK === BAGIAN;

/** Trials of a large number: all of this part, or `cuplikan` spread over the whole. */
export function nomorUji(jumlah: number, cuplikan: number): number[] {
  const semua = Array.from({ length: jumlah }, (_, n) => n);
  if (PENUH) return semua.filter(bagianKita);
  const langkah = Math.max(1, Math.floor(jumlah / cuplikan));
  return semua.filter((n) => n % langkah === Math.floor(langkah / 2));
}

/** One line of the table: kept as soon as it is known, so that a run that is stopped loses nothing. */
export function catat(jenis: string, nama: string, hitungan: Record<string, Hitungan>, salah: readonly string[]): void {
  const berkas = process.env.TAHAN_CATAT;
  if (berkas) appendFileSync(berkas, `${JSON.stringify({ jenis, nama, hitungan, salah: salah.slice(0, 20) })}\n`);
}
