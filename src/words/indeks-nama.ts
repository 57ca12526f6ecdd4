/**
 * Names by their words: which of very many names may be likely enough to be the same as one, without comparing it with
 * all of them. None that `kemiripan` gives the wanted likeness is left out.
 */
import { tambahKe } from '../core/peta';
import { batasSalahKetik, kataInti, samaKata } from './nama';

/** Letters that a word has, a bit each; other signs share the rest. */
function huruf(kata: string): number {
  let banyak = 0;
  for (let i = 0; i < kata.length; i++) {
    const k = kata.charCodeAt(i);
    banyak |= 1 << (k >= 97 && k <= 122 ? k - 97 : 26 + (k % 6));
  }
  return banyak;
}

function bit(n: number): number {
  let x = n - ((n >>> 1) & 0x55555555);
  x = (x & 0x33333333) + ((x >>> 2) & 0x33333333);
  return (((x + (x >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}

interface Kata {
  teks: string;
  huruf: number;
  /** Words that count as this one, itself included. */
  sama: Kata[];
  /** Names that hold it, by how many words they have: their places in the index. */
  nama: Map<number, number[]>;
  banyak: number;
  /** The same of those only that it was the rarest words of. */
  ciri: Map<number, number[]>;
  nomor: number;
}

/** Shorter words are the same only letter by letter. */
const PANJANG_SALAH = 5;
/** As many letters as two forms of one word begin with in common. */
const AWALAN_BENTUK = 7;

export class IndeksNama {
  private readonly kata = new Map<string, Kata>();
  private readonly panjang = new Map<number, Kata[]>();
  private readonly awalan = new Map<string, Kata[]>();
  /** Of each name: under which number it stands, and its words. */
  private readonly ke: number[] = [];
  private readonly isi: number[][] = [];
  /** How many words names have. */
  private readonly macamPanjang = new Set<number>();
  /** By name and by word: the last search that came across it. */
  private readonly dilihat: number[] = [];
  private readonly dicari: number[] = [];
  private pencarian = 0;

  /** @param ambang Likeness from which on a name is wanted. */
  constructor(private readonly ambang: number) {}

  tambah(nama: string, ke: number): void {
    const kata = kataInti(nama).map((k) => this.dari(k));
    const di = this.ke.push(ke) - 1;
    this.isi.push(kata.map((k) => k.nomor));
    this.dilihat.push(0);
    const beda = [...new Set(kata)];
    for (const k of beda) {
      k.banyak++;
      tambahKe(k.nama, kata.length, di);
    }
    this.macamPanjang.add(kata.length);
    // A longer name that is like it has all but so many of its words: it surely has one of these.
    const ciri = this.tanpaJodoh(kata.length, kata.length + 1) + 1;
    beda.sort((x, y) => x.banyak - y.banyak);
    for (const k of beda.slice(0, ciri)) tambahKe(k.ciri, kata.length, di);
  }

  /** Numbers under which names stand that may reach the likeness, in their order. */
  calon(nama: string): number[] {
    const kata = kataInti(nama).map((k) => this.dari(k));
    const kali = ++this.pencarian;
    for (const k of kata) for (const s of k.sama) this.dicari[s.nomor] = kali;
    const hasil: number[] = [];
    for (const panjang of this.macamPanjang) {
      const tanpa = this.tanpaJodoh(kata.length, panjang);
      if (tanpa < 0 || this.tanpaJodoh(panjang, kata.length) < 0) continue;
      if (panjang < kata.length) {
        // All but few words of the shorter name are shared: one of its rarest is.
        for (const k of kata) for (const s of k.sama) this.kumpulkan(s.ciri.get(panjang), kata.length, hasil);
        continue;
      }
      const banyak = (k: Kata) => k.sama.reduce((n, s) => n + (s.nama.get(panjang)?.length ?? 0), 0);
      const jarang = [...kata].sort((a, b) => banyak(a) - banyak(b));
      for (const k of jarang.slice(0, tanpa + 1))
        for (const s of k.sama) this.kumpulkan(s.nama.get(panjang), kata.length, hasil);
    }
    return hasil.sort((a, b) => a - b);
  }

  /**
   * How many words of a name of so many words may be without partner where one of `lain` words is like it: 2m / (x + y)
   * reaches the likeness only where m words are shared. Below zero: no name of so many words is.
   */
  private tanpaJodoh(banyak: number, lain: number): number {
    return banyak - Math.ceil((this.ambang * (banyak + lain)) / 2 - 1e-9);
  }

  private kumpulkan(daftar: readonly number[] | undefined, banyakKata: number, hasil: number[]): void {
    for (const di of daftar ?? []) {
      if (this.dilihat[di] === this.pencarian) continue;
      this.dilihat[di] = this.pencarian;
      if (this.serupa(this.isi[di] as number[], banyakKata)) hasil.push(this.ke[di] as number);
    }
  }

  /** Whether a name shares enough words with the one that is looked for, which has so many. */
  private serupa(lain: readonly number[], banyak: number): boolean {
    let kena = 0;
    for (let j = 0; j < lain.length; j++) if (this.dicari[lain[j] as number] === this.pencarian) kena++;
    return 2 * kena >= this.ambang * (banyak + lain.length) - 1e-9;
  }

  private dari(teks: string): Kata {
    let kata = this.kata.get(teks);
    if (kata) return kata;
    kata = {
      teks,
      huruf: huruf(teks),
      sama: [],
      nama: new Map(),
      ciri: new Map(),
      banyak: 0,
      nomor: this.dicari.push(0) - 1,
    };
    kata.sama.push(kata);
    if (teks.length >= PANJANG_SALAH) this.sandingkan(kata);
    this.kata.set(teks, kata);
    return kata;
  }

  private sandingkan(kata: Kata): void {
    const jodoh = new Set<Kata>();
    for (let p = Math.max(kata.teks.length - 2, PANJANG_SALAH); p <= kata.teks.length + 2; p++) {
      const batas = batasSalahKetik(Math.min(p, kata.teks.length));
      if (Math.abs(p - kata.teks.length) > batas) continue;
      // Each slip takes at most one letter away and brings one in.
      for (const l of this.panjang.get(p) ?? [])
        if (bit(l.huruf ^ kata.huruf) <= 2 * batas && samaKata(kata.teks, l.teks)) jodoh.add(l);
    }
    const awalan = kata.teks.slice(0, AWALAN_BENTUK);
    for (const l of this.awalan.get(awalan) ?? []) if (samaKata(kata.teks, l.teks)) jodoh.add(l);
    for (const l of jodoh) {
      l.sama.push(kata);
      kata.sama.push(l);
    }
    tambahKe(this.panjang, kata.teks.length, kata);
    if (kata.teks.length >= AWALAN_BENTUK) tambahKe(this.awalan, awalan, kata);
  }
}
