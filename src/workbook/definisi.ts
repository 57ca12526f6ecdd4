/**
 * What the named ranges of the workbook are: one definition per range stands in `rentang/`, and reading, building,
 * upgrading and importing all follow it. Columns are found by their header, never by position.
 */

export const NAMA_RENTANG = [
  'IDENTITAS',
  'IKU',
  'KINERJA',
  'RIWAYAT',
  'RENSTRA',
  'PEMBANDING',
  'ANGGARAN',
  'BELANJA',
  'ANALISIS',
  'LHE',
  'REKOMENDASI',
  'SKALA',
] as const;
export type NamaRentang = (typeof NAMA_RENTANG)[number];

/** How a cell of the column is read and shown. */
export type JenisKolom =
  /** Short text, kept as typed. */
  | 'teks'
  /** Long text, wrapped. */
  | 'panjang'
  /** A code: text whatever it looks like ("1.10" stays "1.10"). */
  | 'kode'
  /** Codes separated by `;`. */
  | 'daftarKode'
  /** One of `pilihan`. */
  | 'pilihan'
  /** Figure, range, class or a no-value word; decimals by the row's satuan. */
  | 'nilai'
  /** Figure that may be a sum of named parts; decimals by its size, not by the satuan. */
  | 'jumlahan'
  /** Percent points. */
  | 'persen'
  /** Plain figure. */
  | 'bilangan'
  | 'rupiah';

/** What a formula of a column may refer to. `bentuk` decides how it is written. */
export interface KonteksRumus {
  /** `sheets`: one range formula per column; `xlsx`: one plain formula per filled row. */
  readonly bentuk: 'sheets' | 'xlsx';
  /** The cells of a column of the same range: "E5:E104", or "E5" for one row. */
  kolom(id: string): string;
  /** Absolute address (with sheet) of a column of another range (up to column `sampai`), header left out. */
  milik(rentang: NamaRentang, id: string, sampai?: string): string;
  /** Absolute address (with sheet) of a setting of IDENTITAS. */
  atur(id: string): string;
  /** In Sheets an expression over ranges needs ARRAYFORMULA; a plain one stands as it is. */
  larik(ungkapan: string): string;
  /** Looks the row's code up in IKU; `bungkus` makes an expression of the found text. */
  cariIku(id: string, bungkus?: (nilai: string) => string): string;
}

export interface Kolom {
  /** Key in the records; per-year columns append ":2024". */
  readonly id: string;
  /** Header in the template. */
  readonly judul: string;
  readonly jenis: JenisKolom;
  /** Other headers that mean the same. */
  readonly sinonim?: readonly string[];
  /** Without it the range cannot be used. */
  readonly wajib?: boolean;
  /** Without a value the row is incomplete. */
  readonly harusIsi?: boolean;
  readonly pilihan?: readonly string[];
  /** Other spellings of a choice. */
  readonly padanan?: Readonly<Record<string, string>>;
  /** Choices come from the codes of IKU. */
  readonly kodeIku?: boolean;
  /** Only suggest the choices. */
  readonly bebas?: boolean;
  /** Pixels. */
  readonly lebar: number;
  /** Note on the header: what belongs here. */
  readonly catatan?: string;
  /** Heading of the band over several columns. */
  readonly pita?: string;
  /** Formula of a computed column (US form, without `=`). */
  readonly rumus?: (k: KonteksRumus) => string;
  /** The formulas that templates before this one had: an upgrade replaces them. */
  readonly rumusLama?: readonly ((k: KonteksRumus) => string)[];
}

/** Columns that exist once per year: "Target 2024". */
export interface KolomTahun {
  readonly id: string;
  readonly judul: string;
  readonly jenis: JenisKolom;
  readonly lebar: number;
  readonly sinonim?: readonly string[];
}

export interface DefinisiRentang {
  readonly nama: NamaRentang;
  /** Sheet of the template that holds it. */
  readonly lembar: string;
  readonly judul: string;
  /** One line under the title: what one row is. */
  readonly petunjuk: string;
  readonly kolom: readonly Kolom[];
  readonly perTahun?: readonly KolomTahun[];
  /** Years of the template, given the report's year and the last year of the Renstra. */
  readonly tahun?: (tahun: number, renstraAwal: number | null, renstraAkhir: number | null) => number[];
  /** Column before which the years stand; at the end when absent. */
  readonly tahunSebelum?: string;
  /** Columns that together make a row one of its kind (a copy is a finding). */
  readonly kunci: readonly string[];
  /** Rows kept ready for typing in an empty template. */
  readonly barisKosong: number;
  readonly warnaTab: `#${string}`;
}

/** Letters and digits of a header in lower case, single blanks: "Capaian (%)" and "CAPAIAN" are the same. */
export function normalJudul(teks: string): string {
  return teks
    .toLowerCase()
    .replace(/\((?:%|rp\.?|persen|rupiah|\d+)\)/g, ' ')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

/** Decimals that a unit is usually written with. */
export function desimalSatuan(satuan: string): number {
  const s = satuan.toLowerCase().trim();
  if (s === '') return 0;
  return /%|persen|nilai|indeks|index|poin|skor|angka|rasio|rata|per\s|tahun|hektar|\bha\b|km|ton|kg|kwintal|liter|meter|m2|m3|menit|jam|hari/.test(
    s,
  ) && !/orang|dokumen|laporan|unit|kali/.test(s)
    ? 2
    : 0;
}

/** Number format (US form) with that many decimals; thousands are always marked. */
export function formatDesimal(desimal: number): string {
  return desimal > 0 ? `#,##0.${'0'.repeat(desimal)}` : '#,##0';
}

export type NamaRentangTabel =
  | 'IKU'
  | 'KINERJA'
  | 'RIWAYAT'
  | 'RENSTRA'
  | 'PEMBANDING'
  | 'ANGGARAN'
  | 'BELANJA'
  | 'ANALISIS'
  | 'LHE'
  | 'REKOMENDASI'
  | 'SKALA';
