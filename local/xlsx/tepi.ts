/** Where a sheet ends: formats reach further than contents in many files. */
import { keA1 } from '../../src/core/alamat.ts';
import type { Buku, Lembar, Sel } from '../engine/buku.ts';
import { barisAkhir, type Kotak, kolomAkhir } from '../engine/kotak.ts';
import type { Hilang } from './hilang.ts';

/** Blank rows and columns in a row beyond which a cell is none of the sheet's. */
const MAKS_JARAK_BARIS = 50_000;
const MAKS_JARAK_KOLOM = 2_000;
/** A merge or a name over so many rows or columns means whole ones. */
const BARIS_SELURUHNYA = 100_000;
const KOLOM_SELURUHNYA = 1_000;
/** A sheet of Google has at least these. */
const BARIS_BAWAAN = 1000;
const KOLOM_BAWAAN = 26;

export interface Tepi {
  bawah: number;
  kanan: number;
}

const berisi = (s: Sel | undefined): boolean =>
  s !== undefined && (s.isi !== null || s.rumus !== '' || s.catatan !== '');

type Letak = [baris: number, kolom: number];

/** The last row that belongs to the contents, and cells in rows far below it. */
function tepiBawah(lembar: Lembar): { bawah: number; jauh: Letak[] } {
  const jauh: Letak[] = [];
  let bawah = 0;
  lembar.sel.forEach((barisSel, baris) => {
    if (baris < 1 || !barisSel?.some(berisi)) return;
    if (baris - bawah <= MAKS_JARAK_BARIS) bawah = baris;
    else
      barisSel.forEach((sel, kolom) => {
        if (berisi(sel)) jauh.push([baris, kolom]);
      });
  });
  return { bawah, jauh };
}

/** The same to the right, within these rows. */
function tepiKanan(lembar: Lembar, bawah: number): { kanan: number; jauh: Letak[] } {
  const terisi = new Map<number, Letak[]>();
  for (let baris = 1; baris <= bawah; baris++)
    lembar.sel[baris]?.forEach((sel, kolom) => {
      if (!berisi(sel)) return;
      const sekolom = terisi.get(kolom);
      if (!sekolom) terisi.set(kolom, [[baris, kolom]]);
      else if (kolom > MAKS_JARAK_KOLOM) sekolom.push([baris, kolom]);
    });
  const jauh: Letak[] = [];
  let kanan = 0;
  for (const [kolom, sel] of [...terisi].sort(([a], [b]) => a - b))
    if (kolom - kanan <= MAKS_JARAK_KOLOM) kanan = kolom;
    else jauh.push(...sel);
  return { kanan, jauh };
}

/**
 * Where the contents end. A cell that stands thousands of rows or columns beyond all others was typed by accident, and
 * would make a sheet of millions of blanks: it stays in the file it came from, and is named.
 */
function tepiIsi(lembar: Lembar, hilang: Hilang): Tepi {
  const { bawah, jauh: diBawah } = tepiBawah(lembar);
  const { kanan, jauh: diKanan } = tepiKanan(lembar, bawah);
  for (const [baris, kolom] of [...diBawah, ...diKanan]) {
    hilang.catat('sel yang jauh di luar isinya', lembar.nama, keA1(baris, kolom));
    delete lembar.sel[baris]?.[kolom];
  }
  return { bawah, kanan };
}

/** The edges of contents, merges and names; cells far beyond all others are taken out and named. */
export function cariTepi(buku: Buku, lembar: Lembar, hilang: Hilang): Tepi {
  const isi = tepiIsi(lembar, hilang);
  const tepi = { ...isi };
  const nama = buku.rentangBernama.filter((r) => r.lembarId === lembar.id).map((r) => r.kotak);
  for (const kotak of [...lembar.gabung, ...nama]) {
    if (kotak.tinggi < BARIS_SELURUHNYA && kotak.baris < tepi.bawah + MAKS_JARAK_BARIS)
      tepi.bawah = Math.max(tepi.bawah, barisAkhir(kotak));
    if (kotak.lebar < KOLOM_SELURUHNYA && kotak.kolom < tepi.kanan + MAKS_JARAK_KOLOM)
      tepi.kanan = Math.max(tepi.kanan, kolomAkhir(kotak));
  }
  return tepi;
}

function hapusSesudah(nomor: { keys(): Iterable<number>; delete(n: number): unknown }, maks: number): void {
  for (const n of [...nomor.keys()]) if (n > maks) nomor.delete(n);
}

/** The sheet no larger than its edges; what reaches over whole rows and columns ends with it. */
export function pangkas(buku: Buku, lembar: Lembar, { bawah, kanan }: Tepi): void {
  lembar.sel.length = Math.min(lembar.sel.length, bawah + BARIS_BAWAAN);
  lembar.maksBaris = Math.max(BARIS_BAWAAN, bawah, lembar.sel.length - 1);
  lembar.maksKolom = Math.max(KOLOM_BAWAAN, kanan);
  const { maksBaris, maksKolom } = lembar;
  for (const baris of lembar.sel) if (baris && baris.length > maksKolom + 1) baris.length = maksKolom + 1;
  const diDalam = (kotak: Kotak) => kotak.baris <= maksBaris && kotak.kolom <= maksKolom;
  const batasi = (kotak: Kotak): Kotak => ({
    ...kotak,
    tinggi: Math.max(1, Math.min(kotak.tinggi, maksBaris - kotak.baris + 1)),
    lebar: Math.max(1, Math.min(kotak.lebar, maksKolom - kotak.kolom + 1)),
  });
  for (const rentang of buku.rentangBernama) if (rentang.lembarId === lembar.id) rentang.kotak = batasi(rentang.kotak);
  lembar.gabung = lembar.gabung
    .filter(diDalam)
    .map(batasi)
    .filter((kotak) => kotak.tinggi > 1 || kotak.lebar > 1);
  lembar.pilihan = lembar.pilihan.filter(({ kotak }) => diDalam(kotak));
  for (const pilihan of lembar.pilihan) pilihan.kotak = batasi(pilihan.kotak);
  if (lembar.saringan) lembar.saringan = batasi(lembar.saringan);
  hapusSesudah(lembar.lebarKolom, maksKolom);
  hapusSesudah(lembar.kolomSembunyi, maksKolom);
  hapusSesudah(lembar.tinggiBaris, maksBaris);
  hapusSesudah(lembar.barisSembunyi, maksBaris);
}
