/** How much room a text takes in a plain sans-serif, so that widths and heights are right before anything is drawn. */

/** Pixels of a millimetre and of a point at 96 dots per inch. */
export const PX_MM = 96 / 25.4;
const PX_PT = 96 / 72;
/** Room that a cell keeps at both sides, in pixels. */
const TEPI = 6;

/** Advance widths of Arial in thousandths of the type size; what is not named is as wide as a capital. */
const LEBAR: readonly (readonly [huruf: string, lebar: number])[] = [
  ['ijl', 222],
  ['| !,./:;I[]\\ft', 278],
  ['()-`r', 333],
  ['"*', 370],
  ['Jcksvxyz', 500],
  ['#$0123456789?Labdeghnopqu_', 556],
  ['+<=>~–×−≤≥', 584],
  ['FTZ', 611],
  ['&ABEKPSVXY', 667],
  ['CDHNRUw', 722],
  ['GOQ', 778],
  ['Mm', 833],
  ['%', 889],
  ['W', 944],
  ['—…@', 1000],
];
let peta: Map<string, number> | null = null;

function lebarHuruf(h: string): number {
  peta ??= new Map(LEBAR.flatMap(([huruf, n]) => [...huruf].map((x) => [x, n] as const)));
  return peta.get(h) ?? 722;
}

/** How much wider a font is than Arial, for the ones that offices use. */
export function lebarFont(font: string): number {
  if (/times|garamond|calibri/i.test(font)) return 0.93;
  return /bookman|verdana/i.test(font) ? 1.15 : 1;
}

/** Width of a line of text in pixels. */
export function lebarTeks(teks: string, pt: number, tebal = false): number {
  let n = 0;
  for (const h of teks) n += lebarHuruf(h);
  return ((n * pt * PX_PT) / 1000) * (tebal ? 1.07 : 1);
}

/** Lines that a text takes when it is wrapped at blanks: spreadsheets do not break after a slash. */
export function barisBungkus(teks: string, lebarPx: number, pt: number, tebal = false): number {
  const muat = Math.max(lebarPx - TEPI, 8);
  const spasi = lebarTeks(' ', pt, tebal);
  let jumlah = 0;
  for (const alinea of teks.split('\n')) {
    let panjang = 0;
    let jeda = 0;
    jumlah++;
    for (const [, kata = '', kosong] of alinea.matchAll(/([^ ]+)( *)/g)) {
      const lebarKata = lebarTeks(kata, pt, tebal);
      if (panjang > 0 && panjang + jeda + lebarKata > muat) {
        jumlah++;
        panjang = 0;
      } else if (panjang > 0) panjang += jeda;
      // A word longer than the line goes on in the next ones.
      jumlah += Math.floor(Math.max(0, lebarKata - 0.01) / muat);
      panjang += lebarKata % muat;
      jeda = kosong ? spasi : 0;
    }
  }
  return jumlah;
}

/** Height in pixels of so many lines. */
export const tinggiTeks = (baris: number, pt: number): number => Math.ceil(baris * pt * 1.57) + 5;

/** Width in millimetres below which a text breaks inside a word; a figure is one word. */
export function lebarTerkecil(teks: string, pt: number, utuh: boolean, tebal = false): number {
  const bagian = utuh ? [teks] : teks.split(/\s/);
  let maks = 0;
  for (const b of bagian) if (b.length > 3) maks = Math.max(maks, lebarTeks(b, pt, tebal));
  return (maks + TEPI + (utuh ? 4 : 1)) / PX_MM;
}

/** Heights of the rows of a plain sheet whose text wraps. */
export function tinggiLembar(
  nilai: readonly (readonly unknown[])[],
  lebarKolom: readonly number[],
  pt: number,
  mulai: number,
): { baris: number; tinggi: number }[] {
  return nilai.slice(mulai - 1).map((b, i) => {
    const baris = b.map((v, k) => (typeof v === 'string' ? barisBungkus(v, lebarKolom[k] ?? 100, pt) : 1));
    return { baris: mulai + i, tinggi: tinggiTeks(Math.max(1, ...baris), pt) };
  });
}
