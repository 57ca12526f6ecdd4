/** Names of indicators (or programmes) that a sentence speaks of, with their places. */

import { jarakKata } from '../core/kata';
import { tambahKe } from '../core/peta';
import { akarKata, kataHenti } from '../words/kata';
import { batasSalahKetik, kataInti, kataNama } from '../words/nama';

export interface Nama {
  readonly kunci: string;
  readonly kata: readonly string[];
  /** Stems of the words that tell it from others. */
  readonly inti: readonly string[];
  /** "TPAK" of "Tingkat Partisipasi Angkatan Kerja (TPAK)". */
  readonly singkatan: readonly string[];
}

export interface Sebutan {
  readonly nama: Nama;
  readonly awal: number;
  readonly akhir: number;
  /** The name stands there as it is, or as its acronym; false: most of its words do. */
  readonly tepat: boolean;
}

const UMUM = new Set([
  'persen',
  'jumlah',
  'nilai',
  'tingkat',
  'angka',
  'indeks',
  'rasio',
  'rata',
  'laju',
  'capai',
  'ukur',
  'meningkat',
  'tingkat',
]);
/** Share of a name's own words that must be there, and fewest of them, for a name that is not printed as it is. */
const BAGIAN_INTI = 0.75;
const INTI_PALING_SEDIKIT = 2;

/**
 * Whether the letters begin the words in front, so that it is short for them. "(UMKM)" behind "Legalitas Usaha" only says
 * whose they are.
 */
function kependekan(singkatan: string, depan: string): boolean {
  const kata = depan.toLowerCase().match(/\p{L}+/gu) ?? [];
  let indeks = kata.length - 1;
  for (const h of [...singkatan.replace(/[^A-Z]/g, '').toLowerCase()].reverse()) {
    while (indeks >= 0 && kata[indeks]?.[0] !== h) indeks--;
    if (indeks < 0) return false;
    indeks--;
  }
  // Little of the name may stand before what the letters stand for.
  return indeks < 2;
}

export function buatNama(teks: string): Nama {
  const kata = kataNama(teks);
  return {
    kunci: kata.join(' '),
    kata,
    inti: [
      ...new Set(
        kataInti(teks)
          .filter((k) => !kataHenti(k) && !/^\d+$/.test(k))
          .map(akarKata),
      ),
    ].filter((k) => !UMUM.has(k)),
    singkatan: [...teks.matchAll(/\(([A-Z][A-Z0-9-]{2,11})\)/g)].flatMap((m) =>
      kependekan(m[1] as string, teks.slice(0, m.index)) ? [m[1] as string] : [],
    ),
  };
}

interface Kata {
  teks: string;
  awal: number;
  akhir: number;
}

let terakhir: { teks: string; kata: Kata[] } = { teks: '', kata: [] };

/** Words as `kataNama` writes them, with their places: several lists of names look at one sentence after the other. */
function kataBertempat(teks: string): Kata[] {
  if (terakhir.teks !== teks) terakhir = { teks, kata: carikan(teks) };
  return terakhir.kata;
}

function carikan(teks: string): Kata[] {
  const polos = teks.replace(/\([A-Z][A-Z0-9.\- ]{1,11}\)/g, (m) => ' '.repeat(m.length));
  return [...polos.matchAll(/[\p{L}\p{N}]+|%/gu)].map((cocokan) => {
    const k = cocokan[0].toLowerCase();
    return {
      teks: k === '%' || /^(?:prosentase|presentase|persentase|percentage|porsentase)$/.test(k) ? 'persen' : k,
      awal: cocokan.index,
      akhir: cocokan.index + cocokan[0].length,
    };
  });
}

const serupa = (a: string, b: string): boolean => {
  if (a === b) return true;
  const batas = Math.min(1, batasSalahKetik(Math.min(a.length, b.length)));
  return batas > 0 && a[0] === b[0] && jarakKata(a, b, batas) <= batas;
};

export class PencariNama {
  private readonly awal = new Map<string, Nama[]>();
  private readonly pendek = new Map<string, Nama | null>();
  private readonly pemilik = new Map<string, Set<Nama>>();

  constructor(daftar: readonly Nama[]) {
    for (const nama of daftar) {
      const k = nama.kata[0];
      if (k === undefined) continue;
      tambahKe(this.awal, k, nama);
      // An acronym that two names share tells neither.
      for (const s of nama.singkatan)
        this.pendek.set(s, this.pendek.has(s) && this.pendek.get(s) !== nama ? null : nama);
      for (const i of nama.inti) this.pemilik.set(i, (this.pemilik.get(i) ?? new Set()).add(nama));
    }
  }

  /** Names printed as they are, the longest first where several begin alike; none overlap. */
  tepat(teks: string): Sebutan[] {
    const kata = kataBertempat(teks);
    const hasil: Sebutan[] = [];
    for (let i = 0; i < kata.length; i++) {
      let terpanjang: Nama | null = null;
      // "75,60%": a unit begins no name.
      const { awal } = kata[i] as Kata;
      if (teks[awal] === '%' && /\d/.test(teks[awal - 1] ?? '')) continue;
      for (const n of this.awal.get((kata[i] as Kata).teks) ?? []) {
        if (n.kata.length < (terpanjang?.kata.length ?? 1) || i + n.kata.length > kata.length) continue;
        // One common word is no name.
        if (n.kata.length < 2) continue;
        if (n.kata.every((k, j) => serupa(k, (kata[i + j] as Kata).teks))) terpanjang = n;
      }
      if (!terpanjang) continue;
      const akhir = kata[i + terpanjang.kata.length - 1] as Kata;
      hasil.push({ nama: terpanjang, awal, akhir: akhir.akhir, tepat: true });
      i += terpanjang.kata.length - 1;
    }
    for (const m of teks.matchAll(/\b[A-Z][A-Z0-9-]{2,11}\b/g)) {
      const n = this.pendek.get(m[0]);
      if (n && !hasil.some((h) => h.nama === n || (m.index >= h.awal && m.index < h.akhir)))
        hasil.push({ nama: n, awal: m.index, akhir: m.index + m[0].length, tepat: true });
    }
    return hasil.sort((a, b) => a.awal - b.awal);
  }

  /** The one name most of whose own words a text has; null when none has, or two come near. */
  mirip(teks: string): Sebutan | null {
    const kata = kataBertempat(teks);
    const stem = new Map<string, Kata>();
    for (const k of kata) if (!kataHenti(k.teks)) stem.set(akarKata(k.teks), stem.get(akarKata(k.teks)) ?? k);
    const nilai = new Map<Nama, number>();
    for (const s of stem.keys()) for (const n of this.pemilik.get(s) ?? []) nilai.set(n, (nilai.get(n) ?? 0) + 1);
    let terbaik: Nama | null = null;
    let bagianTerbaik = 0;
    let kedua = 0;
    for (const [nama, banyak] of nilai) {
      const bagian = banyak / nama.inti.length;
      if (bagian > bagianTerbaik) {
        kedua = bagianTerbaik;
        bagianTerbaik = bagian;
        terbaik = nama;
      } else kedua = Math.max(kedua, bagian);
    }
    if (!terbaik || bagianTerbaik < BAGIAN_INTI || kedua >= BAGIAN_INTI) return null;
    const letak = terbaik.inti.flatMap((i) => stem.get(i) ?? []);
    if (letak.length < INTI_PALING_SEDIKIT) return null;
    return {
      nama: terbaik,
      awal: Math.min(...letak.map((k) => k.awal)),
      akhir: Math.max(...letak.map((k) => k.akhir)),
      tepat: false,
    };
  }
}
