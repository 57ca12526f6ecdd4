/**
 * What google.script.run makes of arguments and answers. Arguments: primitives, plain objects and arrays; a Date or a
 * function is refused before anything is sent. Answers: what JSON cannot carry is lost, and a Date or a function anywhere
 * in one makes the whole of it null.
 * Source: developers.google.com/apps-script/guides/html/reference/run ("Parameters and return values", illegal types);
 * stackoverflow.com/q/44091369 and others (null where an object holds a Date).
 */
import { type Lingkungan, tanggalkah } from './dasar.ts';

const POTONG = 100_000;

function memuatTerlarang(isi: unknown): boolean {
  if (typeof isi === 'function' || tanggalkah(isi)) return true;
  return typeof isi === 'object' && isi !== null && Object.values(isi).some(memuatTerlarang);
}

/** Dates as the texts that JSON makes of them. */
function tanpaTanggal(isi: unknown): unknown {
  if (tanggalkah(isi)) return isi.toISOString();
  if (typeof isi !== 'object' || isi === null) return isi;
  return Object.fromEntries(Object.entries(isi).map(([kunci, satu]) => [kunci, tanpaTanggal(satu)]));
}

const lewatJson = (isi: unknown): unknown => (isi === undefined ? null : JSON.parse(JSON.stringify(isi) ?? 'null'));

/** Arguments as they arrive at the script. */
export function kirimKeSkrip(argumen: readonly unknown[]): unknown[] {
  if (argumen.some(memuatTerlarang)) {
    throw new TypeError('Failed due to illegal value in property: 0');
  }
  return argumen.map((a) => (a === undefined ? undefined : lewatJson(a)));
}

/** An answer as it arrives at the page. */
export function terimaDariSkrip(l: Lingkungan, isi: unknown): unknown {
  if (l.saklar.has('gema-dipotong') && typeof isi === 'string') return isi.slice(0, POTONG);
  const tanggalBoleh = l.saklar.has('gema-tanggal');
  return memuatTerlarang(tanggalBoleh ? tanpaTanggal(isi) : isi) ? null : lewatJson(isi);
}
