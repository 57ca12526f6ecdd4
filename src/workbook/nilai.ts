/**
 * What one cell of an input sheet says. A figure may stand as number, as percent-formatted fraction, as Indonesian text,
 * as a range, a class, a sum of named parts or a no-value word; whatever it is, its text is kept.
 */
import { parseAngka } from '../core/angka';
import { bulatkan, type Desimal, dariAngka, desimal, keAngka, keTeks, NOL, tambah } from '../core/desimal';
import { formatPersen } from '../core/format';
import type { NilaiSel } from '../core/snapshot';
import type { Bilangan, NilaiTarget } from './rekaman';

export interface SelMentah {
  readonly nilai: NilaiSel;
  readonly tampil: string;
  readonly rumus: string;
  /** '' when formats were not read. */
  readonly format: string;
}

/** Why a cell could not be taken as it stands. The first three leave no value. */
export type Masalah =
  | { jenis: 'galatSel' }
  | { jenis: 'tanggal' }
  | { jenis: 'bukanAngka'; sebab: string }
  /** `tulis`: the whole content in either sense, where the figure is only a part of it. */
  | {
      jenis: 'ambigu';
      sebab: string;
      ribuan: Desimal;
      desimal: Desimal;
      tulis?: { ribuan: string; desimal: string };
    }
  /** Readable, but kept as text: formulas of a spreadsheet would skip it. */
  | { jenis: 'teksAngka'; nilai: Desimal; satuan: string };

export interface BacaanIsian<T> {
  nilai: T | null;
  masalah: Masalah | null;
}

const GALAT_SEL = /^#(?:REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|ERROR!|SPILL!|CALC!)/;
export const galatSel = (s: SelMentah): boolean =>
  typeof s.nilai === 'string' && GALAT_SEL.test(s.nilai) ? true : s.nilai !== '' && GALAT_SEL.test(s.tampil);

/** Text that one of our functions left in place of a result. */
export const pesanFungsi = (s: SelMentah): boolean => typeof s.nilai === 'string' && s.nilai.startsWith('⚠');

export const kosong = (s: SelMentah): boolean =>
  s.nilai === '' || (typeof s.nilai === 'string' && s.nilai.replace(/\u00a0/g, ' ').trim() === '');

/** The cell shows percent: the value is a fraction. */
export function persenkah(s: SelMentah): boolean {
  if (typeof s.nilai !== 'number') return false;
  return s.format ? formatPersen(s.format) : s.tampil.trim().endsWith('%');
}

/** Text of a cell as a person sees it, trimmed. */
export function teksSelMentah(s: SelMentah): string {
  const t = s.nilai instanceof Date || typeof s.nilai === 'number' ? s.tampil : String(s.nilai);
  return t.replace(/\u00a0/g, ' ').trim();
}

const digit = (t: string) => t.replace(/\D/g, '').replace(/^0+(?=\d)/, '');

/**
 * Decimals that the displayed text shows of `d`; null when the text shows another figure (a scaled format, say). Works in
 * every locale since only the digits are compared.
 */
function desimalTampil(d: Desimal, tampil: string): number | null {
  const t = digit(tampil);
  if (t === '') return null;
  for (let s = 0; s <= 12; s++) if (digit(keTeks(bulatkan(d, s))) === t) return s;
  return null;
}

function ringkas(d: Desimal): Desimal {
  let { n: bilangan, s: skala } = d;
  while (skala > 0 && bilangan % 10n === 0n) {
    bilangan /= 10n;
    skala--;
  }
  return { n: bilangan, s: skala };
}

export function keBilangan(d: Desimal, angkaDesimal = d.s): Bilangan {
  return { teks: keTeks(d), angka: keAngka(d), desimal: angkaDesimal };
}

/** A numeric cell: percent as percent points; a live formula counts as displayed. */
function bilanganSel(sel: SelMentah & { nilai: number }): Bilangan | null {
  const asal = dariAngka(sel.nilai);
  if (!asal) return null;
  const d = persenkah(sel) ? ringkas(desimal(asal.n * 100n, asal.s)) : asal;
  const tampil = desimalTampil(d, sel.tampil);
  const bilangan =
    tampil === null ? keBilangan(d) : keBilangan(sel.rumus !== '' || tampil > d.s ? bulatkan(d, tampil) : d, tampil);
  return persenkah(sel) ? { ...bilangan, persen: 'sel' } : bilangan;
}

function dariTeksAngka(teks: string, satuan: string): BacaanIsian<NilaiTarget> {
  const bacaanAngka = parseAngka(teks, { satuan });
  switch (bacaanAngka.jenis) {
    case 'angka':
      return {
        nilai: {
          jenis: 'angka',
          bilangan: {
            ...keBilangan(bacaanAngka.nilai, bacaanAngka.angkaDesimal),
            ...(bacaanAngka.satuan === '%' ? { persen: 'teks' as const } : {}),
          },
        },
        masalah: { jenis: 'teksAngka', nilai: bacaanAngka.nilai, satuan: bacaanAngka.satuan },
      };
    case 'rentang':
      return {
        nilai: { jenis: 'rentang', bawah: keBilangan(bacaanAngka.bawah), atas: keBilangan(bacaanAngka.atas) },
        masalah: null,
      };
    case 'tanpa-nilai':
      return { nilai: bacaanAngka.kosong ? null : { jenis: 'tanpaNilai', teks }, masalah: null };
    case 'ambigu':
      return {
        nilai: null,
        masalah: {
          jenis: 'ambigu',
          sebab: bacaanAngka.sebab,
          ribuan: bacaanAngka.sebagaiRibuan,
          desimal: bacaanAngka.sebagaiDesimal,
        },
      };
    default:
      return { nilai: null, masalah: { jenis: 'bukanAngka', sebab: bacaanAngka.sebab } };
  }
}

/** Units whose values are classes, not figures. */
export const SATUAN_KELAS = /predikat|opini|kategori|zona|huruf|kelas|kualifikasi|peringkat|status|level|grade/i;

/** Target or realisasi: a figure, a range, a class, or said to be none. */
export function bacaNilai(selMentah: SelMentah, satuan: string): BacaanIsian<NilaiTarget> {
  if (kosong(selMentah) || pesanFungsi(selMentah)) return { nilai: null, masalah: null };
  if (galatSel(selMentah)) return { nilai: null, masalah: { jenis: 'galatSel' } };
  if (selMentah.nilai instanceof Date) return { nilai: null, masalah: { jenis: 'tanggal' } };
  if (typeof selMentah.nilai === 'number') {
    const b = bilanganSel(selMentah as SelMentah & { nilai: number });
    return b
      ? { nilai: { jenis: 'angka', bilangan: b }, masalah: null }
      : { nilai: null, masalah: { jenis: 'bukanAngka', sebab: 'bukan bilangan' } };
  }
  const teks = teksSelMentah(selMentah);
  const bacaan = dariTeksAngka(teks, satuan);
  // A short word is a class where the unit speaks of classes, or at least names no measure.
  if (bacaan.masalah?.jenis === 'bukanAngka' && teks.length <= 40 && !/\d/.test(teks)) {
    const kelas: NilaiTarget = { jenis: 'kelas', kelas: teks };
    return { nilai: kelas, masalah: satuan === '' || SATUAN_KELAS.test(satuan) ? null : bacaan.masalah };
  }
  return bacaan;
}

/** One part of a sum: what stands before its figure, and the figure in both senses where a point has two. */
function bagianJumlah(teks: string, satuan: string) {
  const [, nama = '', angka] = /^(.*?[=:]\s*)(.+)$/.exec(teks) ?? /^(\D*?)((?:Rp\.?\s*)?\(?-?\d.*)$/i.exec(teks) ?? [];
  const bacaan = angka === undefined ? null : parseAngka(angka.trim(), { satuan });
  const tulis = (nilai: Desimal): string => nama + keTeks(ringkas(nilai)).replace('.', ',');
  if (bacaan?.jenis === 'angka')
    return { ribuan: bacaan.nilai, desimal: bacaan.nilai, tulis: { ribuan: teks, desimal: teks }, sebab: '' };
  if (bacaan?.jenis !== 'ambigu') return null;
  const { sebagaiRibuan: ribuan, sebagaiDesimal: desimal, sebab } = bacaan;
  return { ribuan, desimal, tulis: { ribuan: tulis(ribuan), desimal: tulis(desimal) }, sebab };
}

/**
 * The sum of "338 + 544", "PKWT 338 + Penempatan 544", "PKWT = 338 Orang; Penempatan = 544 Orang", or of a formula
 * "=338+544". Null when the text is no such sum. One part that can be read in two ways makes the sum so, too.
 */
function bacaJumlahan(teks: string, satuan = ''): BacaanIsian<Bilangan> | null {
  const potong = teks
    .replace(/^=/, '')
    .split(/\s*[+;\n]\s*/)
    .filter((satu) => satu.trim() !== '');
  const bagian = potong.map((satu) => bagianJumlah(satu, satuan));
  if (bagian.length < 2 || bagian.includes(null)) return null;
  const pasti = bagian as NonNullable<(typeof bagian)[number]>[];
  const jumlah = (arti: 'ribuan' | 'desimal') => pasti.reduce((hasil, satu) => tambah(hasil, satu[arti]), NOL);
  const tulis = (arti: 'ribuan' | 'desimal') => pasti.map((satu) => satu.tulis[arti]).join(' + ');
  const sebab = pasti.find((satu) => satu.sebab)?.sebab;
  if (!sebab) return { nilai: keBilangan(jumlah('ribuan')), masalah: null };
  return {
    nilai: null,
    masalah: {
      jenis: 'ambigu',
      sebab,
      ribuan: jumlah('ribuan'),
      desimal: jumlah('desimal'),
      tulis: { ribuan: tulis('ribuan'), desimal: tulis('desimal') },
    },
  };
}

/** A plain figure. `jumlahan` allows sums of parts; percent text counts in percent points. */
export function bacaBilangan(selMentah: SelMentah, satuan: string, jumlahan = false): BacaanIsian<Bilangan> {
  if (jumlahan && typeof selMentah.nilai === 'string' && !galatSel(selMentah)) {
    const jumlah = bacaJumlahan(selMentah.nilai, satuan);
    if (jumlah) return jumlah;
  }
  const bacaan = bacaNilai(selMentah, satuan);
  if (!bacaan.nilai) return { nilai: null, masalah: bacaan.masalah };
  if (bacaan.nilai.jenis === 'angka') {
    const lain =
      bacaan.masalah?.jenis === 'teksAngka' && satuan === 'Persen' && !/^(?:%|persen)?$/i.test(bacaan.masalah.satuan);
    return lain
      ? { nilai: null, masalah: { jenis: 'bukanAngka', sebab: 'satuannya bukan persen' } }
      : { nilai: bacaan.nilai.bilangan, masalah: bacaan.masalah };
  }
  if (bacaan.nilai.jenis === 'tanpaNilai') return { nilai: null, masalah: null };
  return { nilai: null, masalah: { jenis: 'bukanAngka', sebab: 'bukan bilangan tunggal' } };
}
