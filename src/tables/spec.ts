/**
 * What a table of the report is: a frozen record of columns, rows and notes. `resolve` turns it, with the records of a
 * workbook, into a grid of cells; the renderers only emit that grid.
 */

import type { NamaRentangTabel } from '../workbook/definisi';
import type { Konteks } from './konteks';
import type { Opsi, PilihanSpec } from './opsi';
import type { Sebab } from './sebab';
import type { Rata, SelGrid } from './sel';

/** Chapter of the report; 0 is the annex. */
export type Bab = 0 | 2 | 3;

/** Role of a row, which decides how it looks. */
export type PeranBaris = 'data' | 'bagian' | 'subtotal' | 'rincian' | 'total';

export interface BarisSpec<B> {
  readonly peran: PeranBaris;
  /** Names the row in footnotes ("No. 3"). */
  readonly label: string;
  readonly isi: B;
}

export interface KolomSpec<B> {
  readonly id: string;
  /** Printed header; more than one entry puts it under spanners. */
  readonly judul: string | readonly string[];
  /** Width in millimetres at which its content still reads well. */
  readonly lebar: number;
  /** Takes part of what is left of the page width. */
  readonly lentur?: boolean;
  readonly rata?: Rata;
  /** `adaSatuan`: a column of the table names the unit, so the figures need not. */
  readonly sel: (b: B, k: Konteks, adaSatuan: boolean) => SelGrid;
  /** Consecutive rows with the same key are one cell, printed once. Null never joins. */
  readonly satukan?: (b: B) => string | null;
  /** Left out when no row has anything to say in it, unless the dinas asks for it. */
  readonly bilaAda?: true;
  /** How the column follows from others, in their numbers: "{capaian} − {penyerapan}". */
  readonly rumus?: string;
}

// biome-ignore lint/suspicious/noExplicitAny: the registry holds tables over rows of different kinds
export interface TableSpec<B = any> {
  readonly id: string;
  readonly bab: Bab;
  /** Name of its sheet without "Tabel ", at most 25 characters. */
  readonly nama: string;
  /** Printed title without its number. */
  readonly judul: (k: Konteks, o: Opsi) => string;
  /** Named ranges without which there is nothing to print. */
  readonly butuh: readonly NamaRentangTabel[];
  /** Goes with the table before it and bears its number: 3.3a. */
  readonly subNomor?: true;
  readonly kolom: (k: Konteks, o: Opsi) => readonly KolomSpec<B>[];
  /** Columns that are off unless a dinas switches them on. */
  readonly tambahan?: readonly string[];
  readonly pilihan?: readonly PilihanSpec[];
  /** Rows in printed order; a text says why the table cannot be made. */
  readonly baris: (k: Konteks, o: Opsi) => readonly BarisSpec<B>[] | string;
  /** Footnotes on method, cap and rounding; those on missing data come from the cells. What is for the author says so. */
  readonly catatan?: (k: Konteks, o: Opsi, baris: readonly BarisSpec<B>[]) => readonly (string | Sebab | null)[];
  /** "Sumber: …" when the dinas has not set one of its own. */
  readonly sumber?: string;
  /** One line per column number, "(1)"; off for forms. */
  readonly tanpaNomorKolom?: true;
  /** Ends with place, date and office of the one who signs. */
  readonly ttd?: true;
}

/** What a table is for, exported as `dok` beside it: its page in docs/tabel. Never part of the bundle. */
export interface DokTabel {
  readonly id: string;
  /** What it shows and who asks for it; what it says where something is missing. */
  readonly guna: string;
  /** Regulation or habit of the field. */
  readonly dasar: string;
  /** Ranges that are used where they are filled, beside those without which there is no table. */
  readonly juga?: readonly NamaRentangTabel[];
  /** Cells that must stand so in the table of the sample workbook: row from 0, id of the column, printed text. */
  readonly harap?: readonly { readonly baris: number; readonly kolom: string; readonly teks: string }[];
  /** A setting worth showing: what stands in the right cell of IDENTITAS, and what it does. */
  readonly contoh?: readonly [isi: string, arti: string];
}

export interface SelKepala {
  readonly teks: string;
  /** From 0, within the header rows of the grid. */
  readonly baris: number;
  readonly kolom: number;
  readonly tinggi: number;
  readonly lebar: number;
}

export interface KolomGrid {
  readonly id: string;
  /** Spanners first, joined by " · ". */
  readonly judul: string;
  /** Millimetres on the page. */
  readonly lebar: number;
}

export interface BarisGrid {
  readonly peran: PeranBaris;
  readonly sel: readonly SelGrid[];
}

/** A resolved table. Every cell holds its value, repeats included; `gabung` says which ones are printed once. */
export interface Grid {
  readonly id: string;
  readonly bab: Bab;
  readonly nama: string;
  readonly judul: string;
  /** Department and year, under the title. */
  readonly subjudul: string;
  readonly arah: 'tegak' | 'mendatar';
  readonly kolom: readonly KolomGrid[];
  readonly kepala: readonly SelKepala[];
  readonly tinggiKepala: number;
  /** "(1)", "(2)", "(3 = 2 : 1 × 100)"; null when the table has none. */
  readonly nomorKolom: readonly string[] | null;
  readonly baris: readonly BarisGrid[];
  /** Vertical runs of one cell, from 0 within `baris`. */
  readonly gabung: readonly { baris: number; kolom: number; tinggi: number }[];
  /** Printed below the table. */
  readonly catatan: readonly string[];
  /** For the author alone: what is still missing, and where. Never printed in a report. */
  readonly pesan: readonly string[];
  readonly sumber: string;
  /** Lines of the signature, printed at the right; empty when nobody signs. */
  readonly ttd: readonly string[];
  readonly font: string;
  /** Type size in points: smaller when the columns would not fit the page otherwise. */
  readonly ukuran: number;
}

/** Keeps the type of the rows inside one table. */
export function tabel<B>(spec: TableSpec<B>): TableSpec<B> {
  return spec;
}
