/**
 * Lookups, answered as excelts answers them but from an index: a column of formulas asks the same range once a row, and a
 * scan for each made a workbook of ten thousand rows take minutes. The index of a range is made when it is asked a second
 * time and lives as long as the array of its values, which is made anew for every computation: nothing has to be undone
 * when a cell is written.
 */
import { KOSONG_RV, satu, TIDAK_ADA } from './nilai-rv.ts';
import { type LarikRv, type NilaiRv, RV, type Rv } from './rv.ts';

type Daftar = readonly NilaiRv[];
/** Numbers, booleans, null for a blank and texts in small letters never mean each other. */
type KunciIndeks = number | boolean | string | null;

/** Values compared since the start: for tests, which count instead of timing. */
export const terbanding = { banyak: 0 };

function kunciIndeks(v: NilaiRv): KunciIndeks | undefined {
  if (v.kind === RV.Error) return undefined;
  if (v.kind === RV.Blank) return null;
  return v.kind === RV.String ? v.value.toLowerCase() : v.value;
}

const indeks = new WeakMap<Daftar, Map<KunciIndeks, number>>();
const pernahDicari = new WeakSet<Daftar>();

function buatIndeks(daftar: Daftar): Map<KunciIndeks, number> {
  const peta = new Map<KunciIndeks, number>();
  daftar.forEach((v, i) => {
    const kunci = kunciIndeks(v);
    if (kunci !== undefined && !peta.has(kunci)) peta.set(kunci, i);
  });
  terbanding.banyak += daftar.length;
  indeks.set(daftar, peta);
  return peta;
}

/** Where a value stands first (from 0), texts in any case; −1 for none. */
export function letakPertama(kunci: NilaiRv, daftar: Daftar): number {
  const dicari = kunciIndeks(kunci);
  if (dicari === undefined) return -1;
  const ada = indeks.get(daftar) ?? (pernahDicari.has(daftar) ? buatIndeks(daftar) : null);
  if (ada) return ada.get(dicari) ?? -1;
  pernahDicari.add(daftar);
  const letak = daftar.findIndex((v) => kunciIndeks(v) === dicari);
  terbanding.banyak += letak < 0 ? daftar.length : letak + 1;
  return letak;
}

const semuaLetak = new WeakMap<Daftar, Map<KunciIndeks, number[]>>();
const TANPA_LETAK: readonly number[] = [];

/** Every place (from 0) where a value stands, texts in any case; from the second time on out of an index. */
export function letakSemua(kunci: NilaiRv, daftar: Daftar): readonly number[] {
  const dicari = kunciIndeks(kunci);
  if (dicari === undefined) return TANPA_LETAK;
  let peta = semuaLetak.get(daftar);
  if (peta === undefined) {
    terbanding.banyak += daftar.length;
    if (!pernahDicari.has(daftar)) {
      pernahDicari.add(daftar);
      return daftar.flatMap((v, i) => (kunciIndeks(v) === dicari ? [i] : []));
    }
    peta = new Map();
    for (const [letak, v] of daftar.entries()) {
      const kunciSel = kunciIndeks(v);
      if (kunciSel === undefined) continue;
      const ada = peta.get(kunciSel);
      if (ada) ada.push(letak);
      else peta.set(kunciSel, [letak]);
    }
    semuaLetak.set(daftar, peta);
  }
  return peta.get(dicari) ?? TANPA_LETAK;
}

/** What `~` takes the meaning from is itself; the rest of `*` and `?` stands for anything. */
function polaTeks(teks: string): { harfiah: string } | { pola: RegExp } {
  let harfiah = '';
  let pola = '';
  let adaPola = false;
  for (let i = 0; i < teks.length; i++) {
    const huruf = teks[i] as string;
    const lepas = huruf === '~' && i + 1 < teks.length;
    const isi = lepas ? (teks[++i] as string) : huruf;
    harfiah += isi;
    if (!lepas && (huruf === '*' || huruf === '?')) {
      adaPola = true;
      pola += huruf === '*' ? '.*' : '.';
    } else pola += isi.replace(/[.*+^${}()|[\]\\?]/g, '\\$&');
  }
  return adaPola ? { pola: new RegExp(`^${pola}$`, 'i') } : { harfiah };
}

/** The first of two places, where there is one. */
const lebihDahulu = (a: number, b: number): number => (a < 0 ? b : b < 0 ? a : Math.min(a, b));

/** Where an exact lookup of MATCH or VLOOKUP finds its value: texts may hold `*`, `?` and `~`. */
function letakTepat(kunci: NilaiRv, daftar: Daftar): number {
  const letak = letakPertama(kunci, daftar);
  if (kunci.kind !== RV.String || !/[*?~]/.test(kunci.value)) return letak;
  const baca = polaTeks(kunci.value);
  if ('harfiah' in baca) return lebihDahulu(letak, letakPertama({ kind: RV.String, value: baca.harfiah }, daftar));
  return lebihDahulu(
    letak,
    daftar.findIndex((v) => v.kind === RV.String && baca.pola.test(v.value)),
  );
}

const datar = new WeakMap<LarikRv, Daftar>();
const tepi = new WeakMap<LarikRv, Daftar>();

function ingat(simpanan: WeakMap<LarikRv, Daftar>, larik: LarikRv, buat: () => Daftar): Daftar {
  const ada = simpanan.get(larik) ?? buat();
  simpanan.set(larik, ada);
  return ada;
}

/** All values of an array, row by row; the same list for the same array. */
export const isiDatar = (larik: LarikRv): Daftar => ingat(datar, larik, () => larik.rows.flat());
const kolomPertama = (larik: LarikRv): Daftar => ingat(tepi, larik, () => larik.rows.map((r) => r[0] as NilaiRv));

/** Values of one kind in the order in which they stand, with the extreme of those so far: it never turns back. */
interface Tangga {
  letak: number[];
  puncak: NilaiRv[];
}

/** As excelts compares two values of one kind. */
function banding(a: NilaiRv, b: NilaiRv): number {
  if (a.kind === RV.Blank || b.kind === RV.Blank) return 0;
  const [kiri, kanan] = [kunciIndeks(a) ?? '', kunciIndeks(b) ?? ''] as [string, string];
  return kiri < kanan ? -1 : kiri > kanan ? 1 : 0;
}

const tangga = new WeakMap<Daftar, Map<string, Tangga>>();
const pernahMendekati = new WeakSet<Daftar>();

function buatTangga(daftar: Daftar, jenis: NilaiRv['kind'], turun: boolean): Tangga {
  const hasil: Tangga = { letak: [], puncak: [] };
  terbanding.banyak += daftar.length;
  let puncak: NilaiRv | undefined;
  daftar.forEach((v, i) => {
    if (v.kind !== jenis) return;
    const beda = puncak === undefined ? 1 : banding(v, puncak);
    if (puncak === undefined || (turun ? beda < 0 : beda > 0)) puncak = v;
    hasil.letak.push(i);
    hasil.puncak.push(puncak);
  });
  return hasil;
}

/**
 * Where an inexact lookup ends: at the last value of the key's kind before the first that is above the key (below it, where
 * values fall). That first one is where the highest so far goes beyond the key, so it is found by halving, sorted or not.
 */
function letakDekat(kunci: NilaiRv, daftar: Daftar, turun: boolean): number {
  const lewat = (v: NilaiRv) => (turun ? banding(v, kunci) < 0 : banding(v, kunci) > 0);
  if (!pernahMendekati.has(daftar)) {
    pernahMendekati.add(daftar);
    let akhir = -1;
    for (const [i, v] of daftar.entries()) {
      terbanding.banyak++;
      if (v.kind !== kunci.kind) continue;
      if (lewat(v)) break;
      akhir = i;
    }
    return akhir;
  }
  const peta = tangga.get(daftar) ?? new Map<string, Tangga>();
  tangga.set(daftar, peta);
  const nama = `${kunci.kind}${turun}`;
  const { letak, puncak } = peta.get(nama) ?? buatTangga(daftar, kunci.kind, turun);
  peta.set(nama, { letak, puncak });
  let [bawah, atas] = [0, puncak.length];
  while (bawah < atas) {
    const tengah = (bawah + atas) >> 1;
    terbanding.banyak++;
    if (lewat(puncak[tengah] as NilaiRv)) atas = tengah;
    else bawah = tengah + 1;
  }
  return letak[bawah - 1] ?? -1;
}

type Pencari = (kunci: NilaiRv, daftar: Daftar) => number;
const letakNaik: Pencari = (kunci, daftar) => letakDekat(kunci, daftar, false);
const letakTurun: Pencari = (kunci, daftar) => letakDekat(kunci, daftar, true);

const cocok =
  (cari: Pencari) =>
  ([kunci, larik]: readonly Rv[]): Rv => {
    const dicari = satu(kunci);
    if (dicari.kind === RV.Error) return dicari;
    if (larik?.kind !== RV.Array) return TIDAK_ADA;
    const letak = cari(dicari, isiDatar(larik));
    return letak < 0 ? TIDAK_ADA : { kind: RV.Number, value: letak + 1 };
  };

const tegak =
  (cari: Pencari) =>
  ([kunci, larik, kolom]: readonly Rv[]): Rv => {
    const dicari = satu(kunci);
    if (dicari.kind === RV.Error) return dicari;
    if (larik?.kind !== RV.Array) return TIDAK_ADA;
    const nomor = satu(kolom);
    const ke = nomor.kind === RV.Number ? Math.trunc(nomor.value) : 0;
    if (ke < 1 || ke > larik.width) return { kind: RV.Error, code: '#REF!' };
    const letak = cari(dicari, kolomPertama(larik));
    return letak < 0 ? TIDAK_ADA : (larik.rows[letak]?.[ke - 1] ?? KOSONG_RV);
  };

/** MATCH(kunci; larik; 0) */
export const cocokTepat = cocok(letakTepat);
/** MATCH(kunci; larik) and MATCH(kunci; larik; 1) */
export const cocokNaik = cocok(letakNaik);
/** MATCH(kunci; larik; -1) */
export const cocokTurun = cocok(letakTurun);
/** VLOOKUP(kunci; larik; kolom; FALSE) with a column that is written as a number. */
export const cariTegak = tegak(letakTepat);
/** VLOOKUP(kunci; larik; kolom) and VLOOKUP(kunci; larik; kolom; TRUE) */
export const cariTegakNaik = tegak(letakNaik);
