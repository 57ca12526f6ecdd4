/** Rectangles in A1 notation, with open ends as Sheets writes them ("A:C", "B3:B", "2:4"). */
import { hurufKeKolom, keRentang } from './alamat';

export interface KotakRentang {
  baris: number;
  kolom: number;
  tinggi: number;
  lebar: number;
}

/** Null when the text is no range. Open ends reach to the given limits. `$` is allowed, a sheet's name is not. */
export function uraiRentang(a1: string, batasBaris: number, batasKolom: number): KotakRentang | null {
  const cocok = /^\$?([A-Za-z]{0,3})\$?(\d*)(?::\$?([A-Za-z]{0,3})\$?(\d*))?$/.exec(a1.trim());
  if (!cocok || (!cocok[1] && !cocok[2])) return null;
  const tunggal = cocok[3] === undefined;
  if (tunggal && !(cocok[1] && cocok[2])) return null;
  const kolom = cocok[1] ? hurufKeKolom(cocok[1]) : 1;
  const baris = cocok[2] ? Number(cocok[2]) : 1;
  const kolomAkhir = tunggal ? kolom : cocok[3] ? hurufKeKolom(cocok[3]) : Math.max(batasKolom, kolom);
  const barisAkhir = tunggal ? baris : cocok[4] ? Number(cocok[4]) : Math.max(batasBaris, baris);
  if (baris < 1 || barisAkhir < baris || kolomAkhir < kolom) return null;
  return { baris, kolom, tinggi: barisAkhir - baris + 1, lebar: kolomAkhir - kolom + 1 };
}

export function kotakRentangKeA1(k: KotakRentang): string {
  return keRentang(k.baris, k.kolom, k.tinggi, k.lebar);
}

/** The smallest rectangle around both. */
export function kotakGabung(kotak: KotakRentang | null, kotakLain: KotakRentang): KotakRentang {
  if (!kotak) return kotakLain;
  const baris = Math.min(kotak.baris, kotakLain.baris);
  const kolom = Math.min(kotak.kolom, kotakLain.kolom);
  return {
    baris,
    kolom,
    tinggi: Math.max(kotak.baris + kotak.tinggi, kotakLain.baris + kotakLain.tinggi) - baris,
    lebar: Math.max(kotak.kolom + kotak.lebar, kotakLain.kolom + kotakLain.lebar) - kolom,
  };
}
