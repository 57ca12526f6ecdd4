/** Styles and numbering of a document: what makes a paragraph a heading, and the numbers that Word puts in front itself. */
import { anak, pohon, semuaAnak, type Unsur } from '../xlsx/xml.ts';

export interface GayaParagrafWord {
  nama: string;
  /** Level of the outline from 0; null where the style has none. */
  garis: number | null;
  tebal: boolean;
  nomor: { id: string; tingkat: number } | null;
}

const nilai = (u: Unsur | undefined): string | null => u?.atribut.val ?? null;
export const menyala = (v: string | null | undefined): boolean =>
  v === null || v === undefined || !/^(0|false|off)$/.test(v);

/** Paragraph styles by their id, with what they inherit. */
export function bacaGayaParagraf(xml: string | null): { gaya: Map<string, GayaParagrafWord>; baku: string } {
  const gaya = new Map<string, GayaParagrafWord>();
  if (!xml) return { gaya, baku: '' };
  const unsur = new Map<string, Unsur>();
  let baku = '';
  for (const s of semuaAnak(pohon(xml), 'style')) {
    const id = s.atribut.styleId ?? '';
    unsur.set(id, s);
    if (s.atribut.type === 'paragraph' && s.atribut.default === '1') baku = id;
  }
  const susun = (id: string, dalam: number): GayaParagrafWord => {
    const ada = gaya.get(id);
    if (ada) return ada;
    const unsurKini = unsur.get(id);
    const induk = nilai(anak(unsurKini, 'basedOn'));
    const dari = induk && dalam < 20 ? susun(induk, dalam + 1) : { nama: '', garis: null, tebal: false, nomor: null };
    const p = anak(unsurKini, 'pPr');
    const garis = nilai(anak(p, 'outlineLvl'));
    const unsurLain = anak(anak(unsurKini, 'rPr'), 'b');
    const unsurIni = anak(p, 'numPr');
    const nomor = nilai(anak(unsurIni, 'numId'));
    const hasil: GayaParagrafWord = {
      nama: (nilai(anak(unsurKini, 'name')) ?? id).toLowerCase(),
      garis: garis === null ? dari.garis : Number(garis),
      tebal: unsurLain ? menyala(unsurLain.atribut.val) : dari.tebal,
      nomor:
        nomor === null
          ? dari.nomor && unsurIni
            ? { ...dari.nomor, tingkat: Number(nilai(anak(unsurIni, 'ilvl')) ?? 0) }
            : dari.nomor
          : nomor === '0'
            ? null
            : { id: nomor, tingkat: Number(nilai(anak(unsurIni, 'ilvl')) ?? 0) },
    };
    gaya.set(id, hasil);
    return hasil;
  };
  for (const id of unsur.keys()) susun(id, 0);
  return { gaya, baku };
}

interface TingkatNomor {
  bentuk: string;
  pola: string;
  mulai: number;
}

const HURUF = 26;
const ROMAWI: [number, string][] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

export function romawi(bilangan: number): string {
  let sisa = bilangan;
  let hasil = '';
  for (const [n, huruf] of ROMAWI)
    while (sisa >= n) {
      hasil += huruf;
      sisa -= n;
    }
  return hasil;
}

function bentukNomor(nomor: number, bentuk: string): string {
  if (bentuk === 'upperRoman') return romawi(nomor).toUpperCase();
  if (bentuk === 'lowerRoman') return romawi(nomor);
  if (bentuk === 'upperLetter' || bentuk === 'lowerLetter') {
    const huruf = String.fromCharCode(97 + ((nomor - 1) % HURUF)).repeat(Math.floor((nomor - 1) / HURUF) + 1);
    return bentuk === 'upperLetter' ? huruf.toUpperCase() : huruf;
  }
  if (bentuk === 'decimalZero') return String(nomor).padStart(2, '0');
  return bentuk === 'none' ? '' : String(nomor);
}

/** Counts numbered paragraphs as Word does. */
export class Penomoran {
  private readonly tingkat = new Map<string, TingkatNomor[]>();
  private readonly abstrak = new Map<string, string>();
  private readonly mulaiUlang = new Map<string, Map<number, number>>();
  private readonly hitungan = new Map<string, number[]>();
  private readonly pernah = new Set<string>();

  constructor(xml: string | null) {
    if (!xml) return;
    const akar = pohon(xml);
    for (const unsur of semuaAnak(akar, 'abstractNum')) {
      const daftar: TingkatNomor[] = [];
      for (const l of semuaAnak(unsur, 'lvl'))
        daftar[Number(l.atribut.ilvl ?? 0)] = {
          bentuk: nilai(anak(l, 'numFmt')) ?? 'decimal',
          pola: nilai(anak(l, 'lvlText')) ?? '',
          mulai: Number(nilai(anak(l, 'start')) ?? 1),
        };
      this.tingkat.set(unsur.atribut.abstractNumId ?? '', daftar);
    }
    for (const n of semuaAnak(akar, 'num')) {
      const id = n.atribut.numId ?? '';
      this.abstrak.set(id, nilai(anak(n, 'abstractNumId')) ?? '');
      for (const o of semuaAnak(n, 'lvlOverride')) {
        const mulai = nilai(anak(o, 'startOverride'));
        if (mulai === null) continue;
        const peta = this.mulaiUlang.get(id) ?? new Map<number, number>();
        this.mulaiUlang.set(id, peta.set(Number(o.atribut.ilvl ?? 0), Number(mulai)));
      }
    }
  }

  /** The label of the next paragraph of this list. */
  label(id: string, tingkat: number): string {
    const abstrak = this.abstrak.get(id);
    const daftar = abstrak === undefined ? undefined : this.tingkat.get(abstrak);
    const ini = daftar?.[tingkat];
    if (!daftar || !ini || abstrak === undefined) return '';
    const hitung = this.hitungan.get(abstrak) ?? [];
    this.hitungan.set(abstrak, hitung);
    const ulang = this.mulaiUlang.get(id)?.get(tingkat);
    const kunci = `${id}|${tingkat}`;
    hitung[tingkat] = ulang !== undefined && !this.pernah.has(kunci) ? ulang : (hitung[tingkat] ?? ini.mulai - 1) + 1;
    this.pernah.add(kunci);
    hitung.length = tingkat + 1;
    if (ini.bentuk === 'bullet') return '•';
    return ini.pola.replace(/%(\d)/g, (_, k: string) => {
      const i = Number(k) - 1;
      const lain = daftar[i];
      return lain ? bentukNomor(hitung[i] ?? lain.mulai, i === tingkat ? ini.bentuk : lain.bentuk) : '';
    });
  }
}
