/** How much room a text takes in a plain sans-serif, so that widths and heights are right before anything is drawn. */

/** Pixels of a millimetre and of a point at 96 dots per inch. */
export const PX_MM = 96 / 25.4;
const PX_PT = 96 / 72;
/** Room that a cell keeps at both sides, in pixels. */
const TEPI = 6;

const tahu = new Map<string, number>();

/** Thousandths of the type size, as in Arial. */
function lebarHuruf(h: string): number {
  const n = tahu.get(h) ?? ukurHuruf(h);
  tahu.set(h, n);
  return n;
}

function ukurHuruf(h: string): number {
  if (/[a-z]/.test(h)) {
    if (/[ijl]/.test(h)) return 222;
    if (/[ftr]/.test(h)) return 300;
    if (/[mw]/.test(h)) return 800;
    return /[cksvxyz]/.test(h) ? 500 : 556;
  }
  if (/[\d]/.test(h)) return 556;
  if (/[ .,:;!/I|'’]/.test(h)) return 278;
  if (/[()\-"]/.test(h)) return 340;
  return /[MW%@–—×−=+]/.test(h) ? 780 : 690;
}

/** Width of a line of text in pixels. */
export function lebarTeks(teks: string, pt: number, tebal = false): number {
  let n = 0;
  for (const h of teks) n += lebarHuruf(h);
  return ((n * pt * PX_PT) / 1000) * (tebal ? 1.07 : 1);
}

/** Lines that a text takes when it is wrapped at blanks and after slashes. */
export function barisBungkus(teks: string, lebarPx: number, pt: number, tebal = false): number {
  const muat = Math.max(lebarPx - TEPI, 8);
  const spasi = lebarTeks(' ', pt, tebal);
  let jumlah = 0;
  for (const alinea of teks.split('\n')) {
    let x = 0;
    let jeda = 0;
    jumlah++;
    for (const [, kata = '', kosong] of alinea.matchAll(/([^ /]*\/?)( *)/g)) {
      const w = lebarTeks(kata, pt, tebal);
      if (x > 0 && x + jeda + w > muat) {
        jumlah++;
        x = 0;
      } else if (x > 0) x += jeda;
      // A word longer than the line goes on in the next ones.
      jumlah += Math.floor(Math.max(0, w - 0.01) / muat);
      x += w % muat;
      jeda = kosong ? spasi : 0;
    }
  }
  return jumlah;
}

/** Height in pixels of so many lines. */
export const tinggiTeks = (baris: number, pt: number): number => Math.ceil(baris * pt * 1.57) + 5;

/** Width in millimetres below which a text breaks inside a word; a figure is one word. */
export function lebarTerkecil(teks: string, pt: number, utuh: boolean, tebal = false): number {
  const bagian = utuh ? [teks] : teks.split(/\s|(?<=\/)/);
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
