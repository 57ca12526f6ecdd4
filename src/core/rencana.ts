/**
 * A sheet to be written, as data. `workbook/` (template) and `tables/` make plans, `sheets/` carries them out with one
 * batched call per aspect. Plain text never becomes a formula: what is to be one stands in `rumus`.
 */
import type { UbahanSel } from './temuan';

export type WarnaHex = `#${string}`;

export interface Gaya {
  tebal?: boolean;
  miring?: boolean;
  ukuran?: number;
  font?: string;
  warna?: WarnaHex;
  latar?: WarnaHex;
  rata?: 'left' | 'center' | 'right';
  rataTegak?: 'top' | 'middle' | 'bottom';
  bungkus?: boolean;
  /** Number format in the US form ("#,##0.00", "@"). */
  format?: string;
  /** Borders of every cell, only around, or single edges. */
  garis?: 'semua' | 'keliling' | { atas?: boolean; bawah?: boolean; kiri?: boolean; kanan?: boolean; dalam?: boolean };
  /** Black when left out. */
  warnaGaris?: WarnaHex;
}

/** A style laid over some A1 ranges; later ones win. */
export interface GayaRentang {
  rentang: string[];
  gaya: Gaya;
}

export interface PilihanSel {
  rentang: string;
  /** Either fixed choices or the A1 (with sheet) of the cells that hold them. */
  daftar?: string[];
  dariRentang?: string;
  /** Refuse other values; otherwise only warn. */
  tolak: boolean;
  bantuan?: string;
}

export interface FormatBersyarat {
  rentang: string;
  /** Formula in the US form, relative to the first cell, or an exact text. */
  rumus?: string;
  teksSama?: string;
  latar: WarnaHex;
  warna?: WarnaHex;
}

/** A chart over cells of the same sheet. Sheets draws it as EmbeddedChart, .xlsx as a drawing. */
export interface RencanaGrafik {
  judul: string;
  /** `batang` lies (long labels stay readable), `kolom` stands; a series may overrule with a line. */
  jenis: 'batang' | 'kolom' | 'garis';
  /** Labels of the categories: one column, without its header. */
  kategori: string;
  /** Each one column of the same height; `judul` is what the legend says. */
  seri: { judul: string; rentang: string; warna: WarnaHex; garis?: boolean }[];
  judulSumbu?: string;
  /** Columns stand on one another: one of a category has a value, each series in its colour. */
  tumpuk?: boolean;
  /** The axis of values starts at 0: columns and bars are read by their length. */
  dariNol?: boolean;
  /** Upper left corner and size in pixels. */
  letak: { sel: string; lebar: number; tinggi: number };
}

export interface RencanaLembar {
  nama: string;
  /** Kind of the generated sheet, kept in developer metadata; see SheetSnapshot.buatan. */
  buatan: string;
  tersembunyi?: boolean;
  warnaTab?: WarnaHex;
  /** Name of the sheet behind which a new one stands; else where its caller puts new ones. */
  setelah?: string | undefined;
  /** Rectangular, from A1. null leaves the cell empty. */
  nilai: (string | number | boolean | null)[][];
  /** Formulas in the US form. */
  rumus?: { sel: string; rumus: string }[];
  gaya?: GayaRentang[];
  gabung?: string[];
  lebarKolom?: number[];
  tinggiBaris?: { baris: number; tinggi: number }[];
  bekuBaris?: number;
  bekuKolom?: number;
  pilihan?: PilihanSel[];
  bersyarat?: FormatBersyarat[];
  catatan?: { sel: string; teks: string }[];
  /** Ranges that only warn when a person edits them. */
  lindungi?: { rentang: string; keterangan: string }[];
  rentangBernama?: { nama: string; rentang: string }[];
  /** Cells that lead to another cell of this workbook; `teks` is what they show. */
  tautan?: { sel: string; teks: string; keLembar: string; keSel?: string }[] | undefined;
  grafik?: RencanaGrafik[];
  /** Fingerprint of the inputs that a generated sheet was made from, kept beside `buatan`. */
  sidik?: string;
  /** One range (header row first) that people can filter and sort. */
  saring?: string | undefined;
  /** Only .xlsx can carry these. */
  halaman?: {
    kertas: 'A4' | 'F4';
    arah: 'tegak' | 'mendatar';
    /** Header rows repeated on each page, first and last. */
    ulangBaris?: [number, number];
    /** Merges that Sheets does without (repeated cells). */
    gabungCetak?: string[];
    /** Estimated heights in pixels of rows with wrapped text. Sheets fits rows by itself, LibreOffice does not. */
    tinggiBaris?: { baris: number; tinggi: number }[];
    lebarHalaman?: boolean;
    /** All rows on one page, too. */
    satuHalaman?: boolean;
    /** Columns on which a new page starts, and the percentage that the print is shrunk to; not with `lebarHalaman`. */
    pisahKolom?: number[];
    skala?: number;
    /** Columns repeated on each of them, first and last. */
    ulangKolom?: [number, number];
    /** Rows on which a new page starts. */
    pisahBaris?: number[];
  };
}

/**
 * Changes in sheets that exist, as data: what a fix, an import, an upgrade or the new year wants. The gateway first holds
 * every `dari` against what the cell shows now, and does nothing at all when one differs or a sheet is missing; every
 * cell is journalled with value, formula and number format. The steps run in the order of the fields below.
 */
export interface RencanaUbah {
  /** What the journal and the undo show: "Perbarui realisasi anggaran". */
  judul: string;
  /** Sheets of which a copy with values only is kept under another name before anything changes. */
  arsip?: { lembar: string; sebagai: string }[];
  /** New sheets (an upgrade's missing inputs). One of this kind that exists already stays untouched. */
  lembarBaru?: RencanaLembar[];
  /**
   * Empty rows or columns put in after the given one (0 for before the first). `sel` counts with them. Columns take the
   * formats and the width of column `seperti` (as it stood before them): what is beside them may be another kind.
   */
  sisip?: { lembar: string; sumbu: 'baris' | 'kolom'; setelah: number; jumlah: number; seperti?: number }[];
  sel: UbahanSel[];
  /** Named ranges that are added, stretched or moved. */
  rentangBernama?: { nama: string; lembar: string; rentang: string }[];
}

/**
 * What turns a copy of a workbook into one to pass on. Unlike other changes it leaves no journal behind: what was cleared
 * must not travel along. Only ever carried out in a copy (the stored id of the spreadsheet differs), never in an original.
 */
export interface RencanaSalinan {
  judul: string;
  /** Sheets that are removed: generated ones, archives, the hidden sheet. */
  hapusLembar: string[];
  /** Sheets whose formulas all become what they show. */
  jadikanNilai: string[];
  /** Contents that are cleared (A1 with sheet); formats, drop-downs and formulas beside them stay. */
  kosongkan: { lembar: string; rentang: string }[];
  sel: UbahanSel[];
}
