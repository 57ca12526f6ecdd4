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
  /** Names that hold it, by their place in the index. */
  nama: number[];
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
    for (const k of new Set(kata)) k.nama.push(di);
  }

  /** Numbers under which names stand that may reach the likeness, in their order. */
  calon(nama: string): number[] {
    const kata = kataInti(nama).map((k) => this.dari(k));
    // 2m / (x + y) reaches it only where m words are shared, and y is at least m: so many of x may be without partner.
    const tanpa = kata.length - Math.ceil((this.ambang * kata.length) / (2 - this.ambang) - 1e-9);
    const banyak = new Map(kata.map((k) => [k, k.sama.reduce((n, s) => n + s.nama.length, 0)]));
    kata.sort((a, b) => (banyak.get(a) as number) - (banyak.get(b) as number));
    const { dicari, dilihat, isi } = this;
    const kali = ++this.pencarian;
    for (const k of kata) for (const s of k.sama) dicari[s.nomor] = kali;
    const hasil: number[] = [];
    for (const k of kata.slice(0, tanpa + 1))
      for (const s of k.sama)
        for (const nomorNama of s.nama) {
          if (dilihat[nomorNama] === kali) continue;
          dilihat[nomorNama] = kali;
          if (this.serupa(isi[nomorNama] as number[], kata.length)) hasil.push(this.ke[nomorNama] as number);
        }
    return hasil.sort((a, b) => a - b);
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
    kata = { teks, huruf: huruf(teks), sama: [], nama: [], nomor: this.dicari.push(0) - 1 };
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
