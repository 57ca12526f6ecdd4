/**
 * A relation: one printed figure that other printed figures determine. All arithmetic checks are relations, so that the
 * search for root causes can ask of any of them what a correction of one cell would change.
 */
import { banding, type Desimal } from '../core/desimal';
import type { BarisTabel, SelTabel, Tabel } from '../core/tabel';
import { angkaDi } from './sel';
import type { Vonis } from './toleransi';

/** Corrected values of cells, laid over what is printed. */
export type Koreksi = ReadonlyMap<SelTabel, Desimal>;

export const TANPA_KOREKSI: Koreksi = new Map();

export function baca(sel: SelTabel, koreksi: Koreksi): Desimal | null {
  return koreksi.get(sel) ?? angkaDi(sel);
}

export interface Uji {
  vonis: Vonis;
  /** What should be printed, rounded as a report would print it. */
  seharusnya: Desimal;
  /** The formula with its numbers: "50,05 ÷ 38 × 100 = 131,71". */
  hitungan: string;
  /** Why it came out like that, where a known slip explains it. */
  sebab?: string | null;
  /** Arguments behind the input cells with which our function gives `seharusnya`; absent where there is no such call. */
  sisaArgumen?: readonly string[];
}

/** What relates the figures; a rule reports the failures of one or more kinds. */
export type JenisRelasi =
  | 'capaian'
  | 'penyerapan'
  | 'efisiensi'
  /** Sum over rows. */
  | 'jumlah'
  | 'sisa'
  | 'selisih'
  | 'tertimbang'
  /** Numerator over denominator. */
  | 'rasio'
  | 'rata'
  | 'triwulan'
  /** A column that the table itself shows to follow from others. */
  | 'hubungan'
  /** The same figure in two tables. */
  | 'sama';

export interface Relasi {
  readonly jenis: JenisRelasi;
  readonly tabel: Tabel;
  readonly baris: BarisTabel;
  /** Column of the result. */
  readonly kolom: number;
  readonly hasil: SelTabel;
  readonly masukan: readonly SelTabel[];
  /** What the result is called in a sentence: "Capaian", "Penyerapan". */
  readonly nama: string;
  /** Function of ours that computes the result, and the cells of its first arguments. */
  readonly fungsi?: { readonly nama: string; readonly masukan: readonly SelTabel[] };
  /** Serves the search for root causes only: what it says, another relation says better. */
  readonly diam?: true;
  /** The report states this way of computing, or its rows share one known slip in it: no row has to bear it out. */
  readonly tegas?: true;
  /** Highest level it may be reported at, where it rests on an inference. */
  readonly paling?: 'peringatan' | 'info';
  /** Null when a part is missing or unreadable, so that it proves nothing. */
  uji(koreksi: Koreksi): Uji | null;
  /** The value of one of its cells that makes it hold exactly; null where no exact value follows. */
  pecahkan?(sel: SelTabel, koreksi: Koreksi): Desimal | null;
}

export interface RelasiTeruji {
  relasi: Relasi;
  uji: Uji;
}

export function sama(a: Desimal, b: Desimal): boolean {
  return banding(a, b) === 0;
}
