/** Built tables, and what could not be built. */

import type { Konteks } from './konteks';
import type { Tema } from './rencana';
import type { Grid } from './spec';

export interface TabelJadi {
  readonly id: string;
  /** "3.3"; null where a table carries none. */
  readonly nomor: string | null;
  readonly judul: string;
  readonly grid: Grid;
  /** Of everything that the sheet shows: a different one means that the sheet is out of date. */
  readonly sidik: string;
}

export interface HasilTabel {
  readonly tabel: readonly TabelJadi[];
  /** Tables that could not be made, and why. */
  readonly dilewati: readonly { readonly id: string; readonly judul: string; readonly sebab: string }[];
  readonly tema: Tema;
  /** The records that they were made of, with what was computed on the way. */
  readonly konteks: Konteks;
}
