/**
 * Where a printed table breaks: at estimated page ends, so that a merged cell does not go on empty on the next page and
 * the foot (notes, source, signature) never stands there alone. Only .xlsx can carry breaks.
 */
import { PX_MM } from '../core/ukur';

/** A4 and the margins of the .xlsx, in mm. */
const KERTAS = { pendek: 210, panjang: 297, tegak: 2 * 0.75 * 25.4, datar: 2 * 0.59 * 25.4 };
/** Programs differ by a few pixels a row: pages are taken to be a little shorter than they are. */
const LONGGAR = 0.97;
/** More of a page is not left blank to keep rows together. */
const PALING_BANYAK = 0.4;

export interface BahanHalaman {
  /** Heights of all rows of the sheet in pixels, the first at 0. */
  tinggi: readonly number[];
  lebar: number;
  mendatar: boolean;
  /** Rows (from 1) that every page repeats, and those of the body. */
  ulang: readonly [number, number];
  isi: readonly [number, number];
  /** Merged cells of the body: first row and how many. */
  gabung: readonly { baris: number; tinggi: number }[];
}

/** Rows (from 1) on which a new page has to start; a page end that suits needs no break. */
export function pisahHalaman(bahanHalaman: BahanHalaman): number[] {
  const [w, h] = bahanHalaman.mendatar ? [KERTAS.panjang, KERTAS.pendek] : [KERTAS.pendek, KERTAS.panjang];
  const kecil = Math.min(1, ((w - KERTAS.datar) * PX_MM) / bahanHalaman.lebar);
  const muat = (((h - KERTAS.tegak) * PX_MM) / kecil) * LONGGAR;
  const jumlah = (a: number, z: number) => bahanHalaman.tinggi.slice(a - 1, z).reduce((x, y) => x + y, 0);
  const kepala = jumlah(bahanHalaman.ulang[0], bahanHalaman.ulang[1]);
  /** First row of what is merged across the top of row r, in whatever column. */
  const awalKelompok = (r: number): number => {
    const m = bahanHalaman.gabung.find((g) => g.baris < r && r < g.baris + g.tinggi);
    return m ? awalKelompok(m.baris) : r;
  };
  const hasil: number[] = [];
  let mulai = 1;
  let tinggiKini = 0;
  /** A page that starts with row s instead of r, unless too much of the one before would stay blank. */
  const pindah = (s: number, r: number): number => {
    const ke = s < r && s > mulai && s > bahanHalaman.isi[0] && jumlah(s, r - 1) <= muat * PALING_BANYAK ? s : r;
    // Inside what is merged the end of the page is said too, so that the lines are closed there.
    if (ke !== r || awalKelompok(r) !== r) hasil.push(ke);
    return ke;
  };
  for (let r = 1; r <= bahanHalaman.tinggi.length; r++) {
    const tinggi = bahanHalaman.tinggi[r - 1] as number;
    if (tinggiKini + tinggi > muat && r > mulai) {
      // The foot takes the last row of the body along.
      const s = awalKelompok(r > bahanHalaman.isi[1] ? bahanHalaman.isi[1] : r);
      mulai = pindah(s, r);
      tinggiKini = (mulai > bahanHalaman.ulang[1] ? kepala : 0) + jumlah(mulai, r - 1);
    }
    tinggiKini += tinggi;
  }
  return hasil;
}
