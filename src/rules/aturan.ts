/**
 * One rule, one file: what it checks and by which regulation, and as `dok` its page (reason, repair) with examples that run
 * as tests. Nothing of the bundle refers to `dok`, so that the build leaves it out.
 */

import type { Tingkat } from '../core/temuan';
import type { KonteksAturan } from '../relations/konteks';
import type { TemuanAturan } from './temuan-aturan';

type KelompokAturan = 'hitungan' | 'anggaran' | 'antarTabel' | 'mutuIku' | 'penulisan' | 'naskah' | 'isian';

/** A small sheet for an example: rows of printed cells, the first row at A1. */
export interface ContohAturan {
  judul: string;
  lembar: Record<string, string[][]>;
  /** Lines of a document that has the sheets as its tables, as `naskahContoh` reads them; absent for sheets alone. */
  naskah?: string[];
  /** Cells that hold a number or a date instead of the printed text, by "Lembar!A1". */
  isi?: Record<string, number | Date>;
  /** Cells that must be found by this rule, with their level; empty for a valid example. */
  temuan: { lembar: string; sel: string; tingkat: Tingkat; seharusnya?: number | string | null }[];
}

export interface Aturan {
  id: string;
  judul: string;
  kelompok: KelompokAturan;
  /** Highest level it can give. */
  tingkat: Tingkat;
  /** Regulation or source. */
  dasar: string;
  /** Speaks of how cells of a sheet hold their figures: a document has texts only. */
  readonly hanyaLembar?: true;
  periksa(konteks: KonteksAturan): TemuanAturan[];
}

/** The page of a rule and its examples. Only local/build/registri.mjs reads it. */
export interface DokAturan {
  id: string;
  /** What is checked, why it matters, how to mend it: three short Indonesian paragraphs. */
  penjelasan: { apa: string; mengapa: string; perbaikan: string };
  /** At least one valid and one invalid example. */
  contoh: ContohAturan[];
}
