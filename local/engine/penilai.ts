/**
 * Formulas of the common kind, made once into steps that serve every cell of the same form: operators, IF, IFERROR, lookups
 * for the value itself, our own functions and those of `fungsi-bawaan.ts`. They are read by the library's parser and answer
 * what the library answers (tested on random formulas); what is not here, or turns out to be an array where one value is
 * wanted, is left to it.
 */
import { hurufKeKolom } from '../../src/core/alamat.ts';
import { hitungBila, jumlahBila } from './bila.ts';
import type { Buku, Lembar } from './buku.ts';
import { cariTegak, cariTegakNaik, cocokNaik, cocokTepat, cocokTurun } from './cari.ts';
import { tataUntuk } from './format.ts';
import { FUNGSI_BAWAAN } from './fungsi-bawaan.ts';
import { type Kotak, kotak } from './kotak.ts';
import { KOSONG_RV } from './nilai-rv.ts';
import { adaTanggal, type Penghubung } from './penghubung.ts';
import { excelts } from './pustaka-excelts.ts';
import { type LarikRv, type NilaiRv, RV, type Rv } from './rv.ts';

/** Where a formula stands, and what it computes with: the same object for all cells of a computation. */
export interface Tempat {
  baris: number;
  kolom: number;
  hubung: Penghubung;
  /** Ranges with fixed corners, read once for all formulas that look something up in them. */
  larik: Map<string, LarikRv>;
}

export type Langkah = (t: Tempat) => Rv;

/** Thrown where the library has to compute a formula after all: an array stands in place of one value, a criterion is a pattern. */
export const BERLARIK = Symbol('larik');

interface SimpulAcuan {
  type: 5;
  col: string;
  row: string | number;
  colAbsolute: boolean;
  rowAbsolute: boolean;
  sheet?: string;
  endSheet?: string;
}

/** Of what the parser gives only this much is read; any other kind is left to the library. */
type Pohon =
  | { type: 1; value: number }
  | { type: 2; value: string }
  | { type: 3; value: boolean }
  | SimpulAcuan
  | { type: 6; start: SimpulAcuan; end: SimpulAcuan; sheet?: string; endSheet?: string }
  | { type: 7; op: string; left: Pohon; right: Pohon }
  | { type: 8; op: string; operand: Pohon }
  | { type: 9; name: string; args: Pohon[] }
  | { type: 11; operand: Pohon }
  | { type: 16 };

/** Rows of a range that is read anew as fast as it is found, and ranges that are kept besides those with fixed corners. */
const KECIL = 16;
const MAKS_LARIK = 500;

class TidakDikenal extends Error {}

const GALAT_NILAI: NilaiRv = { kind: RV.Error, code: '#VALUE!' };
const GALAT_ANGKA: NilaiRv = { kind: RV.Error, code: '#NUM!' };
const GALAT_BAGI: NilaiRv = { kind: RV.Error, code: '#DIV/0!' };
const GALAT_ACUAN: NilaiRv = { kind: RV.Error, code: '#REF!' };
const BENAR: NilaiRv = { kind: RV.Boolean, value: true };
const SALAH: NilaiRv = { kind: RV.Boolean, value: false };

function satuNilai(v: Rv): NilaiRv {
  if (v.kind === RV.Array) throw BERLARIK;
  return v;
}

function atauPustaka(v: NilaiRv | null): NilaiRv {
  if (v === null) throw BERLARIK;
  return v;
}

/** A number, or the error that stands in its place. */
function keAngka(nilai: NilaiRv): number | NilaiRv {
  if (nilai.kind === RV.Number) return nilai.value;
  if (nilai.kind === RV.Blank) return 0;
  if (nilai.kind === RV.Boolean) return nilai.value ? 1 : 0;
  if (nilai.kind === RV.Error) return nilai;
  const cocok = /^([+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)(\s*%)?$/.exec(nilai.value.trim());
  const angka = cocok ? Number(cocok[1]) : Number.NaN;
  return Number.isFinite(angka) ? angka * (cocok?.[2] === undefined ? 1 : 0.01) : GALAT_NILAI;
}

function keTeks(nilai: NilaiRv): string {
  if (nilai.kind === RV.Blank) return '';
  if (nilai.kind === RV.Boolean) return nilai.value ? 'TRUE' : 'FALSE';
  return nilai.kind === RV.Error ? nilai.code : String(nilai.value);
}

function keBenar(nilai: NilaiRv): boolean | NilaiRv {
  if (nilai.kind === RV.Boolean) return nilai.value;
  if (nilai.kind === RV.Number) return nilai.value !== 0;
  if (nilai.kind === RV.Blank) return false;
  if (nilai.kind === RV.Error) return nilai;
  const besar = nilai.value.toUpperCase();
  return besar === 'TRUE' ? true : besar === 'FALSE' ? false : GALAT_NILAI;
}

/** A blank beside another value is the nothing of its kind. */
function samakan(v: NilaiRv, lain: NilaiRv): NilaiRv {
  if (v.kind !== RV.Blank) return v;
  if (lain.kind === RV.String) return { kind: RV.String, value: '' };
  return lain.kind === RV.Boolean ? SALAH : { kind: RV.Number, value: 0 };
}

/** Below 0, 0 or above: numbers before texts before truth values. */
function bandingkan(kiri: NilaiRv, kanan: NilaiRv): number {
  const [satu, dua] = [samakan(kiri, kanan), samakan(kanan, kiri)];
  if (satu.kind !== dua.kind) return satu.kind - dua.kind;
  if (satu.kind === RV.String && dua.kind === RV.String) {
    const [x, y] = [satu.value.toLowerCase(), dua.value.toLowerCase()];
    return x < y ? -1 : x > y ? 1 : 0;
  }
  return Number((satu as { value: number | boolean }).value) - Number((dua as { value: number | boolean }).value);
}

const BANDING: Readonly<Record<string, (n: number) => boolean>> = {
  '=': (n) => n === 0,
  '<>': (n) => n !== 0,
  '<': (n) => n < 0,
  '>': (n) => n > 0,
  '<=': (n) => n <= 0,
  '>=': (n) => n >= 0,
};

const HITUNG: Readonly<Record<string, (a: number, b: number) => number | NilaiRv>> = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => (b === 0 ? GALAT_BAGI : a / b),
};

const bilangan = (n: number | NilaiRv): NilaiRv =>
  typeof n === 'number' ? (Number.isFinite(n) ? { kind: RV.Number, value: n } : GALAT_ANGKA) : n;

function operasi(op: string, kiri: Langkah, kanan: Langkah): Langkah {
  const banding = BANDING[op];
  const hitung = HITUNG[op];
  if (!banding && !hitung && op !== '&') throw new TidakDikenal(op);
  const akhir = (nilaiKiri: NilaiRv, nilaiKanan: NilaiRv): NilaiRv => {
    if (banding) return banding(bandingkan(nilaiKiri, nilaiKanan)) ? BENAR : SALAH;
    if (!hitung) return { kind: RV.String, value: keTeks(nilaiKiri) + keTeks(nilaiKanan) };
    const x = keAngka(nilaiKiri);
    if (typeof x !== 'number') return x;
    const y = keAngka(nilaiKanan);
    return typeof y === 'number' ? bilangan(hitung(x, y)) : y;
  };
  return (t) => {
    const a = satuNilai(kiri(t));
    const b = satuNilai(kanan(t));
    if (a.kind === RV.Error) return a;
    return b.kind === RV.Error ? b : akhir(a, b);
  };
}

const tunggal =
  (isi: Langkah, ubah: (n: number) => number): Langkah =>
  (t) => {
    const n = keAngka(satuNilai(isi(t)));
    return typeof n === 'number' ? { kind: RV.Number, value: ubah(n) } : n;
  };

/** INDEX where it gives one value: an array has to be computed by the library. */
function indeks(argumen: readonly Langkah[]): Langkah {
  return (t) => {
    const [larik, baris, kolom] = argumen.map((f) => f(t)) as [Rv, Rv, Rv | undefined];
    if (larik.kind !== RV.Array) throw BERLARIK;
    const barisKe = keAngka(satuNilai(baris));
    if (typeof barisKe !== 'number') return barisKe;
    const kolomKe = kolom === undefined ? (larik.width === 1 ? 1 : 0) : keAngka(satuNilai(kolom));
    if (typeof kolomKe !== 'number') return kolomKe;
    const [i, j] = [Math.trunc(barisKe), Math.trunc(kolomKe)];
    if (i < 0 || j < 0) return GALAT_NILAI;
    if (i === 0 || j === 0) throw BERLARIK;
    return larik.rows[i - 1]?.[j - 1] ?? GALAT_ACUAN;
  };
}

/** How a lookup looks, where that is written: for the value itself (0), in rising (1) or falling values (-1). */
function caraCari(p: Pohon | undefined): number | null {
  if (p === undefined) return 1;
  if (p.type === 8 && p.op === '-' && p.operand.type === 1) return p.operand.value === 1 ? -1 : null;
  const nilai = p.type === 1 ? p.value : p.type === 3 ? Number(p.value) : null;
  return nilai === 0 || nilai === 1 ? nilai : null;
}

const COCOK = new Map([
  [0, cocokTepat],
  [1, cocokNaik],
  [-1, cocokTurun],
]);

/** MATCH and VLOOKUP, where it is written how they look. */
function pencarian(nama: string, argumen: readonly Pohon[], langkah: readonly Langkah[]): Langkah | null {
  const [kunci, larik, ketiga] = langkah as [Langkah, Langkah, Langkah];
  if (nama === 'MATCH') {
    const cocok = COCOK.get(caraCari(argumen[2]) ?? Number.NaN);
    return cocok && (langkah.length === 2 || langkah.length === 3)
      ? (t) => cocok([satuNilai(kunci(t)), larik(t)])
      : null;
  }
  const cara = caraCari(argumen[3]);
  if (nama !== 'VLOOKUP' || langkah.length > 4 || argumen[2]?.type !== 1 || (cara !== 0 && cara !== 1)) return null;
  const tegak = cara === 0 ? cariTegak : cariTegakNaik;
  return (t) => tegak([satuNilai(kunci(t)), larik(t), ketiga(t)]);
}

/** Row and column of a reference for a formula at some place. */
interface Letak {
  baris(t: Tempat): number;
  kolom(t: Tempat): number;
  /** The same for all places. */
  tetap: boolean;
}

function luasRentang(awal: Letak, akhir: Letak, tempat: Tempat): Kotak {
  const [baris1, baris2] = [awal.baris(tempat), akhir.baris(tempat)];
  const [kolom1, kolom2] = [awal.kolom(tempat), akhir.kolom(tempat)];
  return kotak(
    Math.min(baris1, baris2),
    Math.min(kolom1, kolom2),
    Math.abs(baris2 - baris1) + 1,
    Math.abs(kolom2 - kolom1) + 1,
  );
}

function isiLarik(lembar: Lembar, { baris, kolom, tinggi, lebar }: Kotak, hubung: Penghubung): LarikRv {
  const rows = Array.from({ length: tinggi }, (_, i) => {
    const isiBaris = lembar.sel[baris + i];
    return Array.from({ length: lebar }, (_, j) => {
      const sel = isiBaris?.[kolom + j];
      return sel === undefined ? KOSONG_RV : hubung.nilaiSel(sel.isi);
    });
  });
  return { kind: RV.Array, rows, height: tinggi, width: lebar };
}

/** Makes the steps of formulas of one sheet. */
class Penyusun {
  private readonly bk: Buku;
  private readonly sendiri: Lembar;
  private readonly baris: number;
  private readonly kolom: number;

  constructor(buku: Buku, sendiri: Lembar, baris: number, kolom: number) {
    this.bk = buku;
    this.sendiri = sendiri;
    this.baris = baris;
    this.kolom = kolom;
  }

  langkah(pohon: Pohon): Langkah {
    switch (pohon.type) {
      case 1:
        return this.tetap({ kind: RV.Number, value: pohon.value });
      case 2:
        return this.tetap({ kind: RV.String, value: pohon.value });
      case 3:
        return this.tetap(pohon.value ? BENAR : SALAH);
      case 5:
        return this.sel(pohon);
      case 6:
        return this.rentang(pohon);
      case 7:
        return operasi(pohon.op, this.langkah(pohon.left), this.langkah(pohon.right));
      case 8:
        if (pohon.op !== '-' && pohon.op !== '+') throw new TidakDikenal(pohon.op);
        return tunggal(this.langkah(pohon.operand), pohon.op === '-' ? (n) => -n : (n) => n);
      case 9:
        return this.panggilan(pohon.name.toUpperCase(), pohon.args);
      case 11:
        return tunggal(this.langkah(pohon.operand), (n) => n / 100);
      case 16:
        return this.tetap(KOSONG_RV);
      default:
        throw new TidakDikenal();
    }
  }

  private tetap(v: NilaiRv): Langkah {
    return () => v;
  }

  private lembar(nama: string | undefined): Lembar {
    const l = nama === undefined ? this.sendiri : this.bk.cariLembar(nama);
    if (!l) throw new TidakDikenal(nama);
    return l;
  }

  private letak(acuan: SimpulAcuan): Letak {
    const [b, k] = [Number(acuan.row), hurufKeKolom(acuan.col)];
    const [db, dk] = [b - this.baris, k - this.kolom];
    return {
      baris: acuan.rowAbsolute ? () => b : (t) => t.baris + db,
      kolom: acuan.colAbsolute ? () => k : (t) => t.kolom + dk,
      tetap: acuan.rowAbsolute && acuan.colAbsolute,
    };
  }

  private sel(acuan: SimpulAcuan): Langkah {
    if (acuan.endSheet !== undefined) throw new TidakDikenal();
    const lembar = this.lembar(acuan.sheet);
    const { baris, kolom } = this.letak(acuan);
    return (t) => {
      const sel = lembar.sel[baris(t)]?.[kolom(t)];
      return sel === undefined ? KOSONG_RV : t.hubung.nilaiSel(sel.isi);
    };
  }

  private rentang(acuan: Pohon & { type: 6 }): Langkah {
    if (acuan.endSheet !== undefined) throw new TidakDikenal();
    const lembar = this.lembar(acuan.sheet);
    const [awal, akhir] = [this.letak(acuan.start), this.letak(acuan.end)];
    const luas = (tempat: Tempat): Kotak => luasRentang(awal, akhir, tempat);
    const kunci = ({ baris, kolom, tinggi, lebar }: Kotak): string =>
      `${lembar.id}:${baris}:${kolom}:${tinggi}:${lebar}`;
    const tetap = awal.tetap && akhir.tetap ? luas({ baris: 0, kolom: 0 } as Tempat) : null;
    const kunciTetap = tetap && kunci(tetap);
    return (tempat) => {
      const kini = tetap ?? luas(tempat);
      const kunciKini = kunciTetap ?? kunci(kini);
      const ada = tempat.larik.get(kunciKini);
      if (ada) return ada;
      const larik = isiLarik(lembar, kini, tempat.hubung);
      // A window that moves along is another one at every row: only so many of them are kept.
      if (tetap || (kini.tinggi > KECIL && tempat.larik.size < MAKS_LARIK)) tempat.larik.set(kunciKini, larik);
      return larik;
    };
  }

  private panggilan(nama: string, argumen: readonly Pohon[]): Langkah {
    if (this.bk.namaFungsi.has(nama)) return this.fungsiKita(nama, argumen);
    const langkah = argumen.map((a) => this.langkah(a));
    const [pertama, kedua, ketiga] = langkah as [Langkah, Langkah, Langkah | undefined];
    if (nama === 'IF' && (langkah.length === 2 || langkah.length === 3))
      return (t) => {
        const benar = keBenar(satuNilai(pertama(t)));
        if (typeof benar !== 'boolean') return benar;
        if (benar) return kedua(t);
        return ketiga === undefined ? SALAH : ketiga(t);
      };
    if (nama === 'IFERROR' && langkah.length === 2)
      return (t) => {
        const v = satuNilai(pertama(t));
        return v.kind === RV.Error ? kedua(t) : v;
      };
    if (nama === 'INDEX' && (langkah.length === 2 || langkah.length === 3)) return indeks(langkah);
    const cari = pencarian(nama, argumen, langkah);
    if (cari) return cari;
    if (nama === 'COUNTIF' && langkah.length === 2)
      return (t) => atauPustaka(hitungBila(pertama(t), satuNilai(kedua(t))));
    if (nama === 'SUMIF' && (langkah.length === 2 || langkah.length === 3))
      return (t) => atauPustaka(jumlahBila(pertama(t), satuNilai(kedua(t)), (ketiga ?? pertama)(t)));
    const bawaan = FUNGSI_BAWAAN.get(nama);
    if (!bawaan) throw new TidakDikenal(nama);
    if (langkah.length < bawaan.min || langkah.length > bawaan.maks) return this.tetap(GALAT_NILAI);
    const tata = tataUntuk(this.bk.lokal);
    return (t) => {
      const nilai = langkah.map((f) => f(t));
      try {
        return bawaan.hitung(nilai, tata);
      } catch {
        return GALAT_NILAI;
      }
    };
  }

  private fungsiKita(nama: string, argumen: readonly Pohon[]): Langkah {
    const langkah = argumen.map((a) => (a.type === 5 || a.type === 6 ? this.bertanggal(a) : this.langkah(a)));
    return (t) =>
      t.hubung.panggil(
        nama,
        langkah.map((f) => f(t)),
      );
  }

  /** A reference that is a whole argument of one of our functions, which are to see dates. */
  private bertanggal(acuan: Pohon & { type: 5 | 6 }): Langkah {
    const nilai = this.langkah(acuan);
    const [awal, akhir] = acuan.type === 5 ? [acuan, acuan] : [acuan.start, acuan.end];
    const lembar = this.lembar(acuan.sheet);
    const [dari, sampai] = [this.letak(awal), this.letak(akhir)];
    return (tempat) => {
      const isi = nilai(tempat);
      const luas = luasRentang(dari, sampai, tempat);
      return adaTanggal(lembar, luas) ? tempat.hubung.bungkusTanggal(isi, lembar, luas.baris, luas.kolom) : isi;
    };
  }
}

/** What the parser makes of a formula; null when it refuses it: why is said where the library computes it. */
function uraikan(rumus: string): Pohon | null {
  const { parse, tokenize } = excelts();
  try {
    return parse(tokenize(rumus.slice(1))) as unknown as Pohon;
  } catch {
    return null;
  }
}

/** The steps of a formula that stands in the given cell; null when it is to be left to the library. */
export function susunRumus(buku: Buku, lembar: Lembar, rumus: string, baris: number, kolom: number): Langkah | null {
  const pohon = uraikan(rumus);
  if (pohon === null) return null;
  try {
    return new Penyusun(buku, lembar, baris, kolom).langkah(pohon);
  } catch (e) {
    if (e instanceof TidakDikenal) return null;
    throw e;
  }
}
