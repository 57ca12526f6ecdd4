/**
 * Which ranges of a formula are only looked up in. They are handed over as one ready array, the same to every formula that
 * asks it, where excelts would read each range anew and put each of its cells into the graph of every formula.
 */
import { bacaPanggilan, type Panggilan, type Token } from './rumus.ts';

/** Takes the address of a range and gives its values. */
export const FUNGSI_LARIK_CARI = 'LKJIPLARIKX';
/** MATCH and VLOOKUP where it is written how they look: for the value itself, or for what comes next to it. */
export const FUNGSI_COCOK = { tepat: 'LKJIPCOCOKX', naik: 'LKJIPCOCOKNAIKX', turun: 'LKJIPCOCOKTURUNX' } as const;
export const FUNGSI_TEGAK = { tepat: 'LKJIPTEGAKX', naik: 'LKJIPTEGAKNAIKX' } as const;

/** Arguments in which a lookup looks, or from which it takes its answer. */
const LARIK: Readonly<Record<string, readonly number[]>> = {
  MATCH: [1],
  VLOOKUP: [1],
  HLOOKUP: [1],
  XLOOKUP: [1, 2],
  INDEX: [0],
};
/** They ask where a value stands, not only what it is: a formula with one of them is left alone. */
const RUJUKAN = new Set(
  'ROW ROWS COLUMN COLUMNS OFFSET INDIRECT CELL ISREF AREAS ISFORMULA FORMULATEXT SHEET SUBTOTAL AGGREGATE LET LAMBDA MAP REDUCE SCAN BYROW BYCOL MAKEARRAY'.split(
    ' ',
  ),
);

export interface PetaCari {
  /** Tokens that are such a range, by their place. */
  larik: ReadonlySet<number>;
  /** Names of functions that are called by another name. */
  nama: ReadonlyMap<number, string>;
}

const KOSONG: PetaCari = { larik: new Set(), nama: new Map() };

/** The tokens of an argument without spaces, as places. */
const isiArgumen = (token: readonly Token[], p: Panggilan, ke: number): number[] => {
  const [dari, sampai] = p.argumen[ke] ?? [0, 0];
  return Array.from({ length: sampai - dari }, (_, i) => dari + i).filter((i) => token[i]?.jenis !== 'spasi');
};

const teksArgumen = (token: readonly Token[], p: Panggilan, ke: number): string =>
  isiArgumen(token, p, ke)
    .map((i) => token[i]?.teks)
    .join('')
    .toUpperCase();

/** INDEX gives one value, not a row or a column, when both its places are found or written as numbers above 0. */
function satuNilai(token: readonly Token[], panggilan: Panggilan): boolean {
  const tertentu = (ke: number): boolean => {
    const [awal = -1] = isiArgumen(token, panggilan, ke);
    if (token[awal]?.jenis !== 'fungsi') return /^[1-9]\d*$/.test(teksArgumen(token, panggilan, ke));
    const dalam = token[awal]?.teks.toUpperCase() === 'MATCH' ? bacaPanggilan(token, awal) : null;
    return dalam !== null && dalam.akhir === isiArgumen(token, panggilan, ke).at(-1);
  };
  return (panggilan.argumen.length === 2 || (panggilan.argumen.length === 3 && tertentu(2))) && tertentu(1);
}

const CARA_COCOK = new Map([
  ['0', FUNGSI_COCOK.tepat],
  ['FALSE', FUNGSI_COCOK.tepat],
  ['1', FUNGSI_COCOK.naik],
  ['TRUE', FUNGSI_COCOK.naik],
  ['-1', FUNGSI_COCOK.turun],
]);
const CARA_TEGAK = new Map([
  ['0', FUNGSI_TEGAK.tepat],
  ['FALSE', FUNGSI_TEGAK.tepat],
  ['1', FUNGSI_TEGAK.naik],
  ['TRUE', FUNGSI_TEGAK.naik],
]);

/** What answers a lookup from an index; null where its way of looking is itself computed. */
function namaCari(token: readonly Token[], p: Panggilan): string | null {
  const teks = (ke: number) => (p.argumen.length > ke ? teksArgumen(token, p, ke) : '1');
  if (p.nama === 'MATCH') return (p.argumen.length > 1 && CARA_COCOK.get(teks(2))) || null;
  return (p.nama === 'VLOOKUP' && /^\d+$/.test(teks(2)) && p.argumen.length > 2 && CARA_TEGAK.get(teks(3))) || null;
}

export function petaCari(token: readonly Token[]): PetaCari {
  const fungsi = token.flatMap((t, i) => (t.jenis === 'fungsi' ? [{ nama: t.teks.toUpperCase(), i }] : []));
  if (!fungsi.some((f) => LARIK[f.nama]) || fungsi.some((f) => RUJUKAN.has(f.nama))) return KOSONG;
  // A range between two calls, or where two ranges meet.
  if (token.some((t) => t.jenis === 'operator' && t.teks === ':')) return KOSONG;
  const larik = new Set<number>();
  const nama = new Map<number, string>();
  for (const { nama: pencari, i: letak } of fungsi) {
    const panggilan = LARIK[pencari] ? bacaPanggilan(token, letak) : null;
    if (!panggilan || (panggilan.nama === 'INDEX' && !satuNilai(token, panggilan))) continue;
    for (const ke of LARIK[pencari] ?? []) {
      const [awal = -1, lebih] = isiArgumen(token, panggilan, ke);
      const t = token[awal];
      if (lebih === undefined && (t?.jenis === 'nama' || (t?.jenis === 'acuan' && t.a1?.includes(':'))))
        larik.add(awal);
    }
    const lain = namaCari(token, panggilan);
    if (lain !== null) nama.set(letak, lain);
  }
  return { larik, nama };
}
