/**
 * Cell addresses. Rows and columns count from 1, as people and Sheets count them.
 */

/** The letters of a column: 1 → A, 27 → AA. */
export function kolomKeHuruf(kolom: number): string {
  let sisaNomor = kolom;
  let huruf = '';
  while (sisaNomor > 0) {
    const sisa = (sisaNomor - 1) % 26;
    huruf = String.fromCharCode(65 + sisa) + huruf;
    sisaNomor = (sisaNomor - 1 - sisa) / 26;
  }
  return huruf;
}

/** The column of letters: A → 1, AA → 27. */
export function hurufKeKolom(huruf: string): number {
  let n = 0;
  for (const h of huruf.toUpperCase()) n = n * 26 + h.charCodeAt(0) - 64;
  return n;
}

/** A1 text without `$`. */
export function keA1(baris: number, kolom: number): string {
  return kolomKeHuruf(kolom) + baris;
}

/** Row and column of an A1 text (`$` allowed); null when it is none. */
export function dariA1(a1: string): { baris: number; kolom: number } | null {
  const m = /^\$?([A-Za-z]{1,3})\$?(\d+)$/.exec(a1.trim());
  return m ? { baris: Number(m[2]), kolom: hurufKeKolom(m[1] as string) } : null;
}

/** A1 text of a rectangle; a single cell gives one address. */
export function keRentang(baris: number, kolom: number, tinggi: number, lebar: number): string {
  const awal = keA1(baris, kolom);
  return tinggi === 1 && lebar === 1 ? awal : `${awal}:${keA1(baris + tinggi - 1, kolom + lebar - 1)}`;
}
