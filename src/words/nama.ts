/**
 * Words as reports print them: compared by what they say, not by their letters. A missing letter, another case or a
 * bracketed acronym must not make two indicators out of one.
 */
import { jarakKata } from '../core/kata';

/** Lower-case words separated by one space; "%" becomes "persen", other marks vanish. */
export function normalTeks(teks: string): string {
  return teks
    .toLowerCase()
    .replace(/%/g, ' persen ')
    .replace(/\b(?:prosentase|presentase|persentase|percentage|porsentase)\b/g, ' persen ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Slips that one word of this length may hold and still be that word. */
export function batasSalahKetik(panjang: number): number {
  return panjang >= 9 ? 2 : panjang >= 5 ? 1 : 0;
}

/** Words of a name that say whose it is, not what it is. */
const KATA_UMUM = new Set(
  'perangkat daerah opd skpd dinas badan kantor kabupaten kota kab provinsi di pada yang dan atau dalam untuk dengan oleh atas terhadap nilai urusan pemerintah pemerintahan'.split(
    ' ',
  ),
);

const UMUM_PANJANG = [...KATA_UMUM].filter((k) => k.length >= 8);

const umumDikenal = new Map<string, boolean>();

function umum(kata: string): boolean {
  let umumKini = umumDikenal.get(kata);
  if (umumKini === undefined) {
    umumKini = cariUmum(kata);
    if (umumDikenal.size > 20_000) umumDikenal.clear();
    umumDikenal.set(kata, umumKini);
  }
  return umumKini;
}

function cariUmum(kata: string): boolean {
  return KATA_UMUM.has(kata) || (kata.length >= 7 && UMUM_PANJANG.some((u) => jarakKata(kata, u, 1) <= 1));
}

/** What only counts a name in its list: "6. ", "a) ", "- ". */
const BUTIR = /^\s*(?:\d{1,2}(?:\.\d{1,2})*[.)]|[a-z][.)]|[-•–])\s+(?=\p{L})/u;

const ingatan = new Map<string, { kata: string[]; inti: string[] }>();

function uraikan(nama: string): { kata: string[]; inti: string[] } {
  let terurai = ingatan.get(nama);
  if (!terurai) {
    const kata = normalTeks(nama.replace(BUTIR, '').replace(/\(([A-Z][A-Z0-9.\- ]{1,11})\)/g, ' '))
      .split(' ')
      .filter(Boolean);
    const inti = kata.filter((k) => !umum(k));
    terurai = { kata, inti: inti.length ? inti : kata };
    if (ingatan.size > 20_000) ingatan.clear();
    ingatan.set(nama, terurai);
  }
  return terurai;
}

/** The words of a name in their order, acronyms in brackets left out. */
export function kataNama(nama: string): readonly string[] {
  return uraikan(nama).kata;
}

/** The words that tell one indicator or programme from another. */
export function kataInti(nama: string): readonly string[] {
  return uraikan(nama).inti;
}

/** Key under which names that differ only by case, marks, spaces and acronyms are one. */
export function kunciNama(nama: string): string {
  return kataNama(nama).join(' ');
}

/** Whether two words are one, slips of typing and endings forgiven. */
export function samaKata(a: string, b: string): boolean {
  if (a === b) return true;
  const batas = batasSalahKetik(Math.min(a.length, b.length));
  return jarakKata(a, b, batas) <= batas || sekeluarga(a, b);
}

/** Forms of one word: "terealisir" and "terealisasi", "pelayan" and "pelayanan". */
function sekeluarga(a: string, b: string): boolean {
  let sama = 0;
  while (sama < a.length && a[sama] === b[sama]) sama++;
  const [x, y] = [a.slice(sama), b.slice(sama)];
  if (sama < 7) return false;
  return x === '' || y === ''
    ? /^(an|kan|nya|i)$/.test(x + y)
    : sama >= 8 && x.length <= 4 && y.length <= 4 && /^(ir|asi|isasi)$/.test(x) && /^(ir|asi|isasi)$/.test(y);
}

/** Words of each that the other lacks, slips of typing forgiven. */
function sisaKata(a: readonly string[], b: readonly string[]): [string[], string[]] {
  const sisaB = [...b];
  const sisaA: string[] = [];
  for (const k of a) {
    const i = sisaB.indexOf(k);
    if (i >= 0) sisaB.splice(i, 1);
    else sisaA.push(k);
  }
  for (let i = sisaA.length - 1; i >= 0; i--) {
    const j = sisaB.findIndex((l) => samaKata(sisaA[i] as string, l));
    if (j >= 0) {
      sisaA.splice(i, 1);
      sisaB.splice(j, 1);
    }
  }
  return [sisaA, sisaB];
}

/** 0 … 1: share of distinguishing words that both names have, slips of typing forgiven. */
export function kemiripan(a: string, b: string): number {
  const x = kataInti(a);
  const y = kataInti(b);
  if (!x.length || !y.length) return 0;
  const [sa, sb] = sisaKata(x, y);
  return (x.length - sa.length + y.length - sb.length) / (x.length + y.length);
}

/**
 * Whether two names may be one: `sama` when they differ by spelling only, `sisip` when one merely adds words, `lain` when
 * each says something that the other does not ("negeri" and "swasta" are two indicators, however long the rest).
 */
export function bandingNama(a: string, b: string): 'sama' | 'sisip' | 'lain' {
  const daftarTeks = kataInti(a);
  const kataLain = kataInti(b);
  if (!daftarTeks.length || !kataLain.length) return 'lain';
  const [sisaKiri, sisaKanan] = sisaKata(daftarTeks, kataLain);
  if (!sisaKiri.length && !sisaKanan.length) return 'sama';
  if (sisaKiri.length && sisaKanan.length) return 'lain';
  const tambahan = sisaKiri.length + sisaKanan.length;
  // What kind of figure it is ("Jumlah", "Persentase") is never a mere addition.
  if (
    [...sisaKiri, ...sisaKanan].some((k) =>
      /^(jumlah|persen|rasio|rata|laju|angka|tingkat|tidak|belum|non|bukan)$/.test(k),
    )
  )
    return 'lain';
  return tambahan <= 4 && tambahan / Math.min(daftarTeks.length, kataLain.length) <= 0.5 ? 'sisip' : 'lain';
}

/** A year glued to the word before it ("Tahun2023") stands apart. */
export function lepasTahun(teks: string): string {
  return teks.replace(/(\p{L}{3})((?:19|20)\d\d)\b/gu, '$1 $2');
}

/** Years that a text names ("Tahun 2025", "2025-2029"), in their order. */
export function tahunDalam(teks: string): number[] {
  return [...lepasTahun(teks).matchAll(/(?<!\d[.,]?)\b(19[9]\d|20[0-6]\d)\b(?![.,]?\d)/g)].map((m) => Number(m[1]));
}

/** A period "2025-2029" or "2025 s.d. 2029"; null when the text names none. */
export function periodeDalam(teks: string): [number, number] | null {
  const m = /\b(20[0-6]\d)\s*(?:[-–—/]|s\.?\s?\/?d\.?|sampai(?: dengan)?|hingga)\s*(20[0-6]\d)\b/i.exec(teks);
  return m && Number(m[2]) > Number(m[1]) ? [Number(m[1]), Number(m[2])] : null;
}

const ROMAWI: Record<string, number> = { i: 1, ii: 2, iii: 3, iv: 4 };

/** Quarter named in a header: "TW II", "Triwulan 3", "s.d. TW IV". */
export function triwulanDalam(teks: string): number | null {
  const m = /\b(?:tw|trw|tri\s?wulan|kuartal)\.?\s*(?:ke\s*)?[-–]?\s*(iv|i{1,3}|[1-4])\b/i.exec(teks);
  const t = m?.[1]?.toLowerCase();
  return t ? (ROMAWI[t] ?? Number(t)) : null;
}
