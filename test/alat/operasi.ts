/**
 * How much is done, counted instead of timed: how often each block of our own sources runs (V8's precise coverage). The
 * same on every machine; what built-in functions do inside (sorting, searching a text) counts as one.
 */
import { Session } from 'node:inspector/promises';

export interface Operasi {
  /** Blocks that ran, times how often. */
  jumlah: number;
  /** By file, as far as `BERKAS_SENDIRI` or the pattern that was given names it. */
  perBerkas: Map<string, number>;
}

const BERKAS_SENDIRI = /\/src\/([^?]+)/;

let sesi: Promise<Session> | null = null;

/** One session for the whole process: what V8 has optimised meanwhile is not counted by a second one. */
async function mulai(): Promise<Session> {
  const baru = new Session();
  baru.connect();
  await baru.post('Profiler.enable');
  await baru.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  return baru;
}

/**
 * Of several pieces of work, one after the other. Each runs once before anything is counted: what is made once is made
 * then, and V8 has settled (what it inlines meanwhile is counted otherwise than before).
 */
export async function hitungOperasi(daftar: readonly (() => void)[], pola = BERKAS_SENDIRI): Promise<Operasi[]> {
  sesi ??= mulai();
  const penghitung = await sesi;
  for (const kerja of daftar) kerja();
  await penghitung.post('Profiler.takePreciseCoverage');
  const hasil: Operasi[] = [];
  for (const kerja of daftar) {
    kerja();
    const { result } = await penghitung.post('Profiler.takePreciseCoverage');
    const perBerkas = new Map<string, number>();
    for (const skrip of result) {
      const berkas = pola.exec(skrip.url)?.[1];
      if (!berkas || skrip.url.includes('node_modules')) continue;
      const jumlah = skrip.functions.reduce((n, f) => n + f.ranges.reduce((m, r) => m + r.count, 0), 0);
      perBerkas.set(berkas, (perBerkas.get(berkas) ?? 0) + jumlah);
    }
    hasil.push({ jumlah: [...perBerkas.values()].reduce((a, b) => a + b, 0), perBerkas });
  }
  return hasil;
}

/**
 * The exponent with which something grows, of three sizes of which each is twice the one before: 1 is linear, 2 is every
 * pair. By what each doubling adds, so that what is done once for all sizes does not hide it.
 */
export const pangkat = (satu: number, dua: number, empat: number): number =>
  Math.log2(Math.max(empat - dua, 1) / Math.max(dua - satu, 1));
