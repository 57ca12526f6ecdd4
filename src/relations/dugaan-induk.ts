/**
 * Which rows a row may add up, as its table shows it: by codes, by the levels that words and columns name, by letters, by
 * numbers that start anew, by the amounts alone. Each is a guess; only the figures decide which one holds.
 */
import { PERAN_LABEL } from '../core/peran';
import type { BarisTabel, Peran, SelTabel, Tabel } from '../core/tabel';
import { normalTeks } from '../words/nama';

export type JenisDugaan = 'kode' | 'tingkat' | 'huruf' | 'nomor' | 'deret' | 'sela' | 'total';

export interface Dugaan {
  jenis: JenisDugaan;
  /** Indices of rows. */
  induk: number;
  anak: number[];
  /** Children that count negative: what is paid out where the row is what remains. */
  kurang: ReadonlySet<number>;
  /** Some child without children of its own holds no figure at all. */
  lubang?: boolean;
}

/** Longest run of rows that is looked at for a sum. */
const ANAK_TERBANYAK = 80;
const TAK_BERANGKA = new Set<Peran>([...PERAN_LABEL, 'nomor', 'kode', 'tahun']);
const KELUAR = /\b(pengeluaran|belanja|beban|kewajiban)\b/;
const BERSIH = /\b(pembiayaan|netto|neto|surplus|defisit|silpa)\b/;

export interface BarisBernama {
  jenis: BarisTabel['jenis'];
  /** Printed number or account code; '' when none. */
  nomor: string;
  label: string;
  /** Whether it holds a figure, in whatever column. */
  berisi: boolean;
  /** Parent by level words, columns and numbering styles as the recogniser saw them. */
  induk: number | null;
}

/** Rows of a table as their names and numbers show them. */
export function barisBernama(tabel: Tabel): BarisBernama[] {
  const kolom = tabel.kolom.flatMap((k, i) => (TAK_BERANGKA.has(k.peran) ? [] : [i]));
  const iNomor = tabel.kolom.findIndex((k) => k.peran === 'kode');
  const iUrut = iNomor >= 0 ? iNomor : tabel.kolom.findIndex((k) => k.peran === 'nomor');
  const iLabel = tabel.kolom.flatMap((k, i) => (PERAN_LABEL.has(k.peran) ? [i] : []));
  return tabel.baris.map((baris) => {
    const isi = (i: number) => baris.sel[i]?.tercetak.trim() ?? '';
    const label =
      iLabel.map(isi).find((t) => t !== '') ?? baris.sel.map((s) => s.tercetak).find((t) => /\p{L}{3}/u.test(t)) ?? '';
    const sendiri = iUrut >= 0 ? isi(iUrut) : '';
    return {
      jenis: baris.jenis,
      nomor: (/\p{L}{3}/u.test(sendiri) ? '' : sendiri) || nomorLabel(label),
      label,
      berisi: kolom.some((i) => berangka(baris.sel[i])),
      induk: baris.induk,
    };
  });
}

const berangka = (s: SelTabel | undefined): boolean => s?.angka.jenis === 'angka';

/** Numbering or code at the head of a label: "1.1 Penyusunan …", "a. Belanja Pegawai", "X.XX.01 PROGRAM …". */
function nomorLabel(label: string): string {
  return /^\s*((?:\d|X)+(?:\.(?:\d|X)+)+\.?|\d+\.|[A-Za-z][.)]|[IVX]+\.|\d+\))\s*\S/.exec(label)?.[1] ?? '';
}

const ruas = (nomor: string): string[] =>
  nomor
    .replace(/[.\s]+$/, '')
    .split(/[.\s]+/)
    .filter(Boolean);
const berkode = (nomor: string): boolean => /^[\dX]+([.\s][\dX]+)+\.?$/i.test(nomor) || /^\d+\.?$/.test(nomor);

/** Parents by account codes: the nearest row above whose code begins this one. */
export function indukKode(baris: readonly BarisBernama[]): (number | null)[] {
  const hasil: (number | null)[] = baris.map(() => null);
  const majemuk = baris.filter((b) => /\d[.\s]\d/.test(b.nomor)).length;
  if (majemuk < 2) return hasil;
  const menurut = new Map<string, number>();
  baris.forEach((b, i) => {
    if (b.jenis !== 'data' || !berkode(b.nomor)) return;
    const ruasNomor = ruas(b.nomor);
    for (let n = ruasNomor.length - 1; n >= 1; n--) {
      const atas = menurut.get(ruasNomor.slice(0, n).join('.'));
      if (atas === undefined) continue;
      hasil[i] = atas;
      break;
    }
    menurut.set(ruasNomor.join('.'), i);
  });
  return hasil;
}

/** "a.", "b." under the row above them that carries no letter; letters that do not begin with a go on from further up. */
function indukHuruf(baris: readonly BarisBernama[]): (number | null)[] {
  let atas: number | null = null;
  let mulai = true;
  return baris.map((b, i) => {
    const huruf = /^([a-z])[.)]?$/.exec(b.nomor)?.[1];
    if (b.jenis !== 'data' || !huruf) {
      atas = b.jenis === 'data' ? i : null;
      mulai = true;
      return null;
    }
    if (mulai && huruf !== 'a') atas = null;
    mulai = false;
    return atas;
  });
}

/** Numbers that start anew below a row without one. */
function indukNomor(baris: readonly BarisBernama[]): (number | null)[] {
  let atas: number | null = null;
  return baris.map((barisBernama, i) => {
    if (barisBernama.jenis !== 'data' || barisBernama.nomor === '') {
      atas = barisBernama.jenis === 'data' && barisBernama.berisi ? i : null;
      return null;
    }
    return /^\d+[.)]?$/.test(barisBernama.nomor) ? atas : null;
  });
}

function kelompokkan(jenis: JenisDugaan, induk: readonly (number | null)[], baris: readonly BarisBernama[]): Dugaan[] {
  const anak = new Map<number, number[]>();
  const beranak = new Set(induk);
  induk.forEach((p, i) => {
    if (p === null || baris[i]?.jenis !== 'data' || !baris[i]?.berisi) return;
    const d = anak.get(p);
    if (d) d.push(i);
    else anak.set(p, [i]);
  });
  const kosong = new Set(
    induk.flatMap((p, i) =>
      p !== null && baris[i]?.jenis === 'data' && !baris[i]?.berisi && !beranak.has(i) ? [p] : [],
    ),
  );
  return [...anak].flatMap(([i, a]) =>
    dugaan(jenis, i, a, baris).map((d) => (kosong.has(i) ? { ...d, lubang: true } : d)),
  );
}

/** The guess itself and, where a row says that it is what remains, the one that takes away what is paid out. */
function dugaan(jenis: JenisDugaan, induk: number, anak: number[], baris: readonly BarisBernama[]): Dugaan[] {
  const biasa: Dugaan = { jenis, induk, anak, kurang: new Set() };
  if (!BERSIH.test(normalTeks(baris[induk]?.label ?? ''))) return [biasa];
  const keluar = anak.filter((i) => KELUAR.test(normalTeks(baris[i]?.label ?? '')));
  return keluar.length && keluar.length < anak.length ? [biasa, { ...biasa, kurang: new Set(keluar) }] : [biasa];
}

/** Parents that the numbering, the words and the levels of a table suggest. */
export function dugaanInduk(baris: readonly BarisBernama[]): Dugaan[] {
  return [
    ...kelompokkan('kode', indukKode(baris), baris),
    ...kelompokkan(
      'tingkat',
      baris.map((b) => b.induk),
      baris,
    ),
    ...kelompokkan('huruf', indukHuruf(baris), baris),
    ...kelompokkan('nomor', indukNomor(baris), baris),
  ];
}

/** Rows below a row that it may add up: the first few of them may be enough. */
export function deretDiBawah(
  baris: readonly BarisBernama[],
  induk: number,
  akhir: ReadonlyMap<number, number>,
): number[] {
  const anak: number[] = [];
  let indeks = induk + 1;
  while (indeks < baris.length && anak.length < ANAK_TERBANYAK) {
    const b = baris[indeks] as BarisBernama;
    if (b.jenis === 'jumlah' || b.jenis === 'rata') break;
    if (b.berisi) anak.push(indeks);
    // What an own sum holds together counts once.
    indeks = akhir.get(indeks) ?? indeks + 1;
  }
  return anak;
}

/** Sets of rows that a row of a total may add up. `berinduk`: rows that some guess which holds makes a child. */
export function dugaanTotal(
  baris: readonly BarisBernama[],
  total: number,
  berinduk: ReadonlySet<number>,
  beranak: ReadonlySet<number>,
): Dugaan[] {
  const kode = indukKode(baris);
  const hasil: number[][] = [];
  const di = (dari: number, sampai: number, boleh: (i: number) => boolean) => {
    const isi: number[] = [];
    for (let i = dari; i < sampai; i++) if (i !== total && baris[i]?.berisi && boleh(i)) isi.push(i);
    if (isi.length) hasil.push(isi);
  };
  const data = (i: number) => baris[i]?.jenis === 'data';
  const jumlah = (i: number) => baris[i]?.jenis === 'jumlah';
  const pasti = (i: number, induk: (number | null)[]) => {
    for (let p = induk[i] ?? null; p !== null; p = induk[p] ?? null) if (baris[p]?.berisi) return true;
    return false;
  };
  const pilihan = (dari: number, sampai: number): void => {
    di(dari, sampai, data);
    di(dari, sampai, (i) => data(i) && !berinduk.has(i));
    di(dari, sampai, (i) => data(i) && baris[i]?.induk === null);
    di(dari, sampai, (i) => data(i) && !pasti(i, kode));
    di(dari, sampai, (i) => data(i) && !beranak.has(i));
    di(dari, sampai, (i) => data(i) && baris[i]?.nomor !== '');
  };
  let dari = total;
  while (dari > 0 && !jumlah(dari - 1)) dari--;
  pilihan(dari, total);
  if (dari > 0) {
    pilihan(0, total);
    di(0, total, jumlah);
    di(0, total, (i) => jumlah(i) || (data(i) && i >= dari));
  }
  // A total may stand at the top, of all the rows below it.
  if (dari === total || !baris.slice(dari, total).some((b) => b.berisi)) {
    let sampai = total + 1;
    while (sampai < baris.length && !jumlah(sampai)) sampai++;
    pilihan(total + 1, sampai);
    di(total + 1, baris.length, jumlah);
  }
  return bedakan(hasil).flatMap((anak) => dugaan('total', total, anak, baris));
}

/**
 * Where a total is the sum of some rows to the last digit, what stands between them is no part of it: it belongs to the
 * row above.
 */
export function dugaanSela(baris: readonly BarisBernama[], total: Dugaan, beranak: ReadonlySet<number>): Dugaan[] {
  const anggota = new Set(total.anak);
  const induk: (number | null)[] = baris.map(() => null);
  let atas: number | null = null;
  baris.forEach((b, i) => {
    if (anggota.has(i)) atas = i;
    else if (b.jenis !== 'data' || i === total.induk || beranak.has(i)) atas = null;
    else induk[i] = atas;
  });
  return kelompokkan('sela', induk, baris);
}

function bedakan(daftar: number[][]): number[][] {
  const sudah = new Set<string>();
  return daftar.filter((d) => {
    const k = d.join(' ');
    if (sudah.has(k)) return false;
    sudah.add(k);
    return true;
  });
}
