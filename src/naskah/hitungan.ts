/** Arithmetic that a sentence writes out: "882 : 1.762 × 100 = 50,05%". */

import { parseAngka } from '../core/angka';
import { type Desimal, kali, kurang, SATU, tambah, tanda } from '../core/desimal';

export interface PecahanTertulis {
  atas: Desimal;
  bawah: Desimal;
}

export interface HitunganTertulis {
  awal: number;
  akhir: number;
  /** Possible results of the left side: several where figures can be read in two ways. */
  hasil: PecahanTertulis[];
  tercetak: readonly Desimal[];
  angkaDesimal: number;
  teksHasil: string;
  rumus: string;
}

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

type Unsur = PecahanTertulis | string;

/** Value of a row of figures and signs; null where it is none or divides by zero. */
function hitung(unsur: readonly Unsur[]): PecahanTertulis | null {
  let letak = 0;
  const faktor = (): PecahanTertulis | null => {
    const u = unsur[letak++];
    if (u === undefined) return null;
    if (typeof u !== 'string') return u;
    if (u !== '(') return null;
    const n = jumlah();
    return unsur[letak++] === ')' ? n : null;
  };
  const suku = (): PecahanTertulis | null => {
    let pecahanTertulis = faktor();
    while (pecahanTertulis && (unsur[letak] === '*' || unsur[letak] === '/')) {
      const bagi = unsur[letak++] === '/';
      const b: PecahanTertulis | null = faktor();
      if (!b || (bagi && tanda(b.atas) === 0)) return null;
      pecahanTertulis = bagi
        ? { atas: kali(pecahanTertulis.atas, b.bawah), bawah: kali(pecahanTertulis.bawah, b.atas) }
        : { atas: kali(pecahanTertulis.atas, b.atas), bawah: kali(pecahanTertulis.bawah, b.bawah) };
    }
    return pecahanTertulis;
  };
  const jumlah = (): PecahanTertulis | null => {
    let pecahanTertulisKini = suku();
    while (pecahanTertulisKini && (unsur[letak] === '+' || unsur[letak] === '-')) {
      const op = unsur[letak++] === '+' ? tambah : kurang;
      const b: PecahanTertulis | null = suku();
      if (!b) return null;
      pecahanTertulisKini = {
        atas: op(kali(pecahanTertulisKini.atas, b.bawah), kali(b.atas, pecahanTertulisKini.bawah)),
        bawah: kali(pecahanTertulisKini.bawah, b.bawah),
      };
    }
    return pecahanTertulisKini;
  };
  const hasil = jumlah();
  return letak === unsur.length ? hasil : null;
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
  for (const potongan of potong) {
    if (!/\d/.test(potongan)) {
      for (const s of semua) s.push(TANDA[potongan] ?? potongan);
      continue;
    }
    // "× 100%" means times a hundred where the result is in percent.
    const { nilai } = nilaiTulisan(potongan.replace(/\s*(?:%|persen)$/i, ''));
    if (nilai.length === 0 || semua.length * nilai.length > BACAAN_TERBANYAK) return [];
    semua = nilai.flatMap((n) => semua.map((s) => [...s, { atas: n, bawah: SATU }]));
  }
  return semua;
}

export function hitunganTertulis(teks: string): HitunganTertulis[] {
  if (!teks.includes('=')) return [];
  return [...teks.matchAll(POLA)].flatMap((cocokan): HitunganTertulis[] => {
    const [utuh, rumus, hasil] = cocokan as unknown as [string, string, string];
    let kiri = rumus.trim();
    // A bracket that opens before the formula belongs to the sentence.
    const [buka, tutup] = [kiri.split(/[([]/).length, kiri.split(/[)\]]/).length];
    if (buka > tutup) kiri = kiri.replace(/^[([]\s*/, '');
    if (/^\d{1,2}[-/:.]\d{1,2}$/.test(kiri)) return [];
    const daftarPecahanTertulis = uraikan(kiri).flatMap((u) => hitung(u) ?? []);
    const { nilai, angkaDesimal } = nilaiTulisan(hasil);
    if (daftarPecahanTertulis.length === 0 || nilai.length === 0) return [];
    return [
      {
        awal: cocokan.index,
        akhir: cocokan.index + utuh.length,
        hasil: daftarPecahanTertulis,
        tercetak: nilai,
        angkaDesimal,
        teksHasil: hasil.trim(),
        rumus: kiri,
      },
    ];
  });
}
