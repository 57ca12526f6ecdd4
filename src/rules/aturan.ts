/**
 * One rule, one file: what it checks, why (regulation), how it is mended, and examples that run as tests.
 */
import type { Tabel } from '../core/tabel';
import type { Temuan, Tingkat } from '../core/temuan';

export type KelompokAturan = 'hitungan' | 'anggaran' | 'antarTabel' | 'mutuIku' | 'penulisan' | 'isian';

/** A small sheet for an example: rows of printed cells, the first row at A1. */
export interface ContohAturan {
  judul: string;
  lembar: Record<string, string[][]>;
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
  /** What is checked, why it matters, how to mend it: three short Indonesian paragraphs for the docs page. */
  penjelasan: { apa: string; mengapa: string; perbaikan: string };
  /** At least one valid and one invalid example. */
  contoh: ContohAturan[];
  periksa(konteks: KonteksAturan): Temuan[];
}

/** What every rule may look at. */
export interface KonteksAturan {
  readonly tabel: readonly Tabel[];
  /** Year of the report, taken from IDENTITAS or from titles and headers; null when unknown. */
  readonly tahun: number | null;
}
