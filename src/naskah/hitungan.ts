/** Arithmetic that a sentence writes out: "882 : 1.762 × 100 = 50,05%". */

import { parseAngka } from '../core/angka';
import { type Desimal, desimal, kali, kurang, tambah, tanda } from '../core/desimal';

export interface Pecahan {
  atas: Desimal;
  bawah: Desimal;
}

export interface HitunganTertulis {
  awal: number;
  akhir: number;
  /** Possible results of the left side: several where figures can be read in two ways. */
  hasil: Pecahan[];
  tercetak: readonly Desimal[];
  angkaDesimal: number;
  teksHasil: string;
  rumus: string;
}

const SATU = desimal(1n);
const ANGKA = String.raw`(?:Rp\s*\.?\s*)?\d[\d.,]*\d(?:,-)?|(?:Rp\s*\.?\s*)?\d`;
/** A unit behind a figure, whatever it is called, and the name of a part before one ("laut 5.208 ton + darat 2.400 ton"). */
const SATUAN = String.raw`(?:\s*(?:%|\p{L}+(?:\/\p{L}+)*))?`;
const SEBUTAN = String.raw`(?:\p{L}{2,}\s+){0,4}`;
const POLA = new RegExp(
  String.raw`((?:[(\[]\s*)*(?:${ANGKA})${SATUAN}(?:\s*[)\]])*(?:\s*(?:\+\s*${SEBUTAN}|[\-–−:÷/×*]|[xX](?!\p{L}))\s*(?:[(\[]\s*)*(?:${ANGKA})${SATUAN}(?:\s*[)\]])*)+)\s*=\s*((?:${ANGKA})(?:\s*(?:%|persen))?)`,
  'giu',
);
/** Units and names in what was matched; "x" alone is a sign, "Rp" part of its figure. */
const KATA_LAIN = /(?<!\p{L})(?!(?:x|rp)(?!\p{L}))\p{L}+(?:\/\p{L}+)*/giu;
/** More readings than this are no statement any more. */
const BACAAN_TERBANYAK = 16;

function nilaiTulisan(teks: string): { nilai: Desimal[]; angkaDesimal: number } {
  const a = parseAngka(teks.replace(/,-+$/, '').replace(/\s*persen$/i, '%'));
  if (a.jenis === 'angka') return { nilai: [a.nilai], angkaDesimal: a.angkaDesimal };
  if (a.jenis === 'ambigu') return { nilai: [a.sebagaiRibuan, a.sebagaiDesimal], angkaDesimal: 0 };
  return { nilai: [], angkaDesimal: 0 };
}

type Unsur = Pecahan | string;

/** Value of a row of figures and signs; null where it is none or divides by zero. */
function hitung(unsur: readonly Unsur[]): Pecahan | null {
  let i = 0;
  const faktor = (): Pecahan | null => {
    const u = unsur[i++];
    if (u === undefined) return null;
    if (typeof u !== 'string') return u;
    if (u !== '(') return null;
    const n = jumlah();
    return unsur[i++] === ')' ? n : null;
  };
  const suku = (): Pecahan | null => {
    let a = faktor();
    while (a && (unsur[i] === '*' || unsur[i] === '/')) {
      const bagi = unsur[i++] === '/';
      const b: Pecahan | null = faktor();
      if (!b || (bagi && tanda(b.atas) === 0)) return null;
      a = bagi
        ? { atas: kali(a.atas, b.bawah), bawah: kali(a.bawah, b.atas) }
        : { atas: kali(a.atas, b.atas), bawah: kali(a.bawah, b.bawah) };
    }
    return a;
  };
  const jumlah = (): Pecahan | null => {
    let a = suku();
    while (a && (unsur[i] === '+' || unsur[i] === '-')) {
      const op = unsur[i++] === '+' ? tambah : kurang;
      const b: Pecahan | null = suku();
      if (!b) return null;
      a = { atas: op(kali(a.atas, b.bawah), kali(b.atas, a.bawah)), bawah: kali(a.bawah, b.bawah) };
    }
    return a;
  };
  const hasil = jumlah();
  return i === unsur.length ? hasil : null;
}

const TANDA: Record<string, string> = {
  '[': '(',
  ']': ')',
  '–': '-',
  '−': '-',
  ':': '/',
  '÷': '/',
  '×': '*',
  x: '*',
  X: '*',
};

function uraikan(rumus: string): Unsur[][] {
  const potong =
    rumus
      .replace(KATA_LAIN, ' ')
      .match(new RegExp(String.raw`(?:${ANGKA})(?:\s*(?:%|persen))?|[()\[\]+\-–−:÷/×xX*]`, 'giu')) ?? [];
  let semua: Unsur[][] = [[]];
  for (const p of potong) {
    if (!/\d/.test(p)) {
      for (const s of semua) s.push(TANDA[p] ?? p);
      continue;
    }
    // "× 100%" means times a hundred where the result is in percent.
    const { nilai } = nilaiTulisan(p.replace(/\s*(?:%|persen)$/i, ''));
    if (nilai.length === 0 || semua.length * nilai.length > BACAAN_TERBANYAK) return [];
    semua = nilai.flatMap((n) => semua.map((s) => [...s, { atas: n, bawah: SATU }]));
  }
  return semua;
}

export function hitunganTertulis(teks: string): HitunganTertulis[] {
  if (!teks.includes('=')) return [];
  return [...teks.matchAll(POLA)].flatMap((m): HitunganTertulis[] => {
    const [utuh, rumus, hasil] = m as unknown as [string, string, string];
    let kiri = rumus.trim();
    // A bracket that opens before the formula belongs to the sentence.
    const [buka, tutup] = [kiri.split(/[([]/).length, kiri.split(/[)\]]/).length];
    if (buka > tutup) kiri = kiri.replace(/^[([]\s*/, '');
    if (/^\d{1,2}[-/:.]\d{1,2}$/.test(kiri)) return [];
    const h = uraikan(kiri).flatMap((u) => hitung(u) ?? []);
    const { nilai, angkaDesimal } = nilaiTulisan(hasil);
    if (h.length === 0 || nilai.length === 0) return [];
    return [
      {
        awal: m.index,
        akhir: m.index + utuh.length,
        hasil: h,
        tercetak: nilai,
        angkaDesimal,
        teksHasil: hasil.trim(),
        rumus: kiri,
      },
    ];
  });
}
