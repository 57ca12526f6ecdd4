/** Rectangles in A1 notation, with open ends as Sheets writes them ("A:C", "B3:B", "2:4"). */
import { hurufKeKolom, keRentang } from './alamat';

export interface Kotak {
  baris: number;
  kolom: number;
  tinggi: number;
  lebar: number;
}

/** Null when the text is no range. Open ends reach to the given limits. `$` is allowed, a sheet's name is not. */
export function uraiRentang(a1: string, batasBaris: number, batasKolom: number): Kotak | null {
  const m = /^\$?([A-Za-z]{0,3})\$?(\d*)(?::\$?([A-Za-z]{0,3})\$?(\d*))?$/.exec(a1.trim());
  if (!m || (!m[1] && !m[2])) return null;
  const tunggal = m[3] === undefined;
  if (tunggal && !(m[1] && m[2])) return null;
  const kolom = m[1] ? hurufKeKolom(m[1]) : 1;
  const baris = m[2] ? Number(m[2]) : 1;
  const kolomAkhir = tunggal ? kolom : m[3] ? hurufKeKolom(m[3]) : Math.max(batasKolom, kolom);
  const barisAkhir = tunggal ? baris : m[4] ? Number(m[4]) : Math.max(batasBaris, baris);
  if (baris < 1 || barisAkhir < baris || kolomAkhir < kolom) return null;
  return { baris, kolom, tinggi: barisAkhir - baris + 1, lebar: kolomAkhir - kolom + 1 };
}

export function kotakKeA1(k: Kotak): string {
  return keRentang(k.baris, k.kolom, k.tinggi, k.lebar);
}

/** The smallest rectangle around both. */
export function kotakGabung(a: Kotak | null, b: Kotak): Kotak {
  if (!a) return b;
  const baris = Math.min(a.baris, b.baris);
  const kolom = Math.min(a.kolom, b.kolom);
  return {
    baris,
    kolom,
    tinggi: Math.max(a.baris + a.tinggi, b.baris + b.tinggi) - baris,
    lebar: Math.max(a.kolom + a.lebar, b.kolom + b.lebar) - kolom,
  };
}
