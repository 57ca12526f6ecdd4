/**
 * What was read from a spreadsheet, once, before anything is computed. Pure data: readers, rules and tables work on it
 * and never call Sheets. Built by `sheets/` (three calls that read cells and a few that read structure per sheet).
 */
import type { BacaanKolom } from './bacaan-kolom';

export type NilaiSel = string | number | boolean | Date;

export interface SheetSnapshot {
  readonly nama: string;
  /** Sheets' own id of the sheet: survives renaming. */
  readonly id: number;
  readonly tersembunyi: boolean;
  /** Kind of a sheet that the add-in made ("tabel:target-realisasi", "isian:KINERJA", "hasil", "sistem"); null for a person's. */
  readonly buatan: string | null;
  /** All three start at A1 and have the same shape (rows × columns of the used area). */
  readonly nilai: readonly (readonly NilaiSel[])[];
  readonly tampil: readonly (readonly string[])[];
  /** '' where the cell holds no formula. US form, as Sheets gives it. */
  readonly rumus: readonly (readonly string[])[];
  /** Number formats ("0.00%", "@"); empty array when they were not read, as where no figure shows more than itself. */
  readonly format: readonly (readonly string[])[];
  /** A1 of merged areas inside the used area; absent when they were not read. */
  readonly gabungan?: readonly string[];
}

export interface NamedRangeSnapshot {
  readonly nama: string;
  readonly lembar: string;
  readonly baris: number;
  readonly kolom: number;
  readonly tinggi: number;
  readonly lebar: number;
}

export interface WorkbookSnapshot {
  readonly id: string;
  readonly nama: string;
  /** "in_ID" (or "id_ID"), as the spreadsheet says. */
  readonly lokal: string;
  /** In the order of the tabs. The hidden sheet `_LKJIP` is not among them. */
  readonly lembar: readonly SheetSnapshot[];
  readonly rentangBernama: readonly NamedRangeSnapshot[];
  /** What people have said columns are. */
  readonly bacaan?: readonly BacaanKolom[];
}
