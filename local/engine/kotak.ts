/**
 * Rectangles of cells. Rows and columns count from 1.
 */
import { dariA1, hurufKeKolom, keA1, kolomKeHuruf } from '../../src/core/alamat.ts';

export interface Kotak {
  readonly baris: number;
  readonly kolom: number;
  readonly tinggi: number;
  readonly lebar: number;
}

export function kotak(baris: number, kolom: number, tinggi = 1, lebar = 1): Kotak {
  return { baris, kolom, tinggi, lebar };
}

export function barisAkhir(k: Kotak): number {
  return k.baris + k.tinggi - 1;
}

export function kolomAkhir(k: Kotak): number {
  return k.kolom + k.lebar - 1;
}

export function memuat(k: Kotak, baris: number, kolom: number): boolean {
  return baris >= k.baris && baris <= barisAkhir(k) && kolom >= k.kolom && kolom <= kolomAkhir(k);
}

export function beririsan(a: Kotak, b: Kotak): boolean {
  return a.baris <= barisAkhir(b) && b.baris <= barisAkhir(a) && a.kolom <= kolomAkhir(b) && b.kolom <= kolomAkhir(a);
}

export function samaKotak(a: Kotak, b: Kotak): boolean {
  return a.baris === b.baris && a.kolom === b.kolom && a.tinggi === b.tinggi && a.lebar === b.lebar;
}

/** Whether all of `dalam` lies inside `luar`. */
export function mencakup(luar: Kotak, dalam: Kotak): boolean {
  return (
    dalam.baris >= luar.baris &&
    dalam.kolom >= luar.kolom &&
    barisAkhir(dalam) <= barisAkhir(luar) &&
    kolomAkhir(dalam) <= kolomAkhir(luar)
  );
}

function dariUjung(baris1: number, kolom1: number, baris2: number, kolom2: number): Kotak {
  const b = Math.min(baris1, baris2);
  const k = Math.min(kolom1, kolom2);
  return kotak(b, k, Math.abs(baris2 - baris1) + 1, Math.abs(kolom2 - kolom1) + 1);
}

function irisan(a: Kotak, b: Kotak): Kotak | null {
  const baris = Math.max(a.baris, b.baris);
  const kolom = Math.max(a.kolom, b.kolom);
  const b2 = Math.min(barisAkhir(a), barisAkhir(b));
  const k2 = Math.min(kolomAkhir(a), kolomAkhir(b));
  return b2 < baris || k2 < kolom ? null : kotak(baris, kolom, b2 - baris + 1, k2 - kolom + 1);
}

/** What is left of `a` without `b`: up to four rectangles. */
export function kurangi(kotakKini: Kotak, kotakLain: Kotak): Kotak[] {
  const kotakIni = irisan(kotakKini, kotakLain);
  if (!kotakIni) return [kotakKini];
  const hasil: Kotak[] = [];
  if (kotakIni.baris > kotakKini.baris)
    hasil.push(kotak(kotakKini.baris, kotakKini.kolom, kotakIni.baris - kotakKini.baris, kotakKini.lebar));
  if (barisAkhir(kotakIni) < barisAkhir(kotakKini)) {
    hasil.push(
      kotak(barisAkhir(kotakIni) + 1, kotakKini.kolom, barisAkhir(kotakKini) - barisAkhir(kotakIni), kotakKini.lebar),
    );
  }
  if (kotakIni.kolom > kotakKini.kolom)
    hasil.push(kotak(kotakIni.baris, kotakKini.kolom, kotakIni.tinggi, kotakIni.kolom - kotakKini.kolom));
  if (kolomAkhir(kotakIni) < kolomAkhir(kotakKini)) {
    hasil.push(
      kotak(kotakIni.baris, kolomAkhir(kotakIni) + 1, kotakIni.tinggi, kolomAkhir(kotakKini) - kolomAkhir(kotakIni)),
    );
  }
  return hasil;
}

export function kotakKeA1(k: Kotak, mutlak = false): string {
  const sel = (b: number, c: number) => (mutlak ? `$${kolomKeHuruf(c)}$${b}` : keA1(b, c));
  const awal = sel(k.baris, k.kolom);
  return k.tinggi === 1 && k.lebar === 1 ? awal : `${awal}:${sel(barisAkhir(k), kolomAkhir(k))}`;
}

/**
 * The rectangle of an A1 text without sheet: "B2", "A1:C3", "A:C", "2:5", "A2:C" (open below), `$` allowed.
 * Open ends reach to the given size of the sheet. null when the text is none.
 */
export function a1KeKotak(a1: string, maksBaris: number, maksKolom: number): Kotak | null {
  const teks = a1.replace(/\$/g, '').trim();
  const [kiri, kanan, lebih] = teks.split(':');
  if (kiri === undefined || lebih !== undefined) return null;
  const awal = dariA1(kiri);
  if (kanan === undefined) return awal ? kotak(awal.baris, awal.kolom) : null;
  const akhir = dariA1(kanan);
  if (awal && akhir) return dariUjung(awal.baris, awal.kolom, akhir.baris, akhir.kolom);
  const huruf = /^[A-Za-z]{1,3}$/;
  const angka = /^\d+$/;
  if (awal && huruf.test(kanan)) return dariUjung(awal.baris, awal.kolom, maksBaris, hurufKeKolom(kanan));
  if (awal && angka.test(kanan)) return dariUjung(awal.baris, awal.kolom, Number(kanan), maksKolom);
  if (huruf.test(kiri) && huruf.test(kanan)) return dariUjung(1, hurufKeKolom(kiri), maksBaris, hurufKeKolom(kanan));
  if (angka.test(kiri) && angka.test(kanan)) return dariUjung(Number(kiri), 1, Number(kanan), maksKolom);
  return null;
}

/** A sheet name as it stands in a formula: quoted where it has to be. */
export function kutipLembar(nama: string): string {
  return /^[A-Za-z_][A-Za-z0-9_.]*$/.test(nama) && !/^[A-Za-z]{1,3}\d+$/.test(nama)
    ? nama
    : `'${nama.replace(/'/g, "''")}'`;
}

/** Splits "'My sheet'!A1" into sheet name and A1; sheet is null when none is named. */
export function pisahLembar(teks: string): { lembar: string | null; a1: string } {
  const m = /^(?:'((?:[^']|'')*)'|([^'!]+))!(.+)$/.exec(teks.trim());
  if (!m) return { lembar: null, a1: teks.trim() };
  return { lembar: m[1] !== undefined ? m[1].replace(/''/g, "'") : (m[2] as string), a1: m[3] as string };
}
