/**
 * What a rule hands on: a finding as data. Its sentence is named, not yet written: folding, holding back fixes and
 * sorting look at the data, and `sajikan` writes the sentence once, last.
 */
import type { Perbaikan, Temuan } from '../core/temuan';
import type { Relasi } from '../relations/tipe';

/** A sentence of a text table by its id, with what it speaks of. */
export interface Pesan {
  readonly tabel: TabelKalimat;
  readonly id: string;
  readonly data: unknown;
}

/** What a sentence says, and the advice that falls away when another correction mends the figure as well. */
export interface IsiKalimat {
  readonly fakta: string;
  readonly saran: string;
}

// biome-ignore lint/suspicious/noExplicitAny: each sentence has data of its own; `tabelKalimat` ties the two together.
type TabelKalimat = Readonly<Record<string, (data: any) => string | IsiKalimat>>;

/** The sentences of a rule, each by its id, and the one way to name one: with the data that it needs. */
export function tabelKalimat<T extends TabelKalimat>(
  tabel: T,
): <K extends keyof T & string>(id: K, data: Parameters<T[K]>[0]) => Pesan {
  return (id, data) => ({ tabel, id, data });
}

export interface PerbaikanAturan extends Omit<Perbaikan, 'label'> {
  /** A text, or what is written of the number of cells that remain in the fix. */
  readonly label: string | ((banyakSel: number) => string);
}

/** A correction elsewhere that mends this finding too. */
export interface Syarat {
  readonly lembar: string;
  readonly sel: string;
  /** The right figure of that cell where one is known. */
  readonly benar: number | null;
  /** The cell it changes places with; null where it is corrected by itself. */
  readonly ditukarDengan: string | null;
}

export interface TemuanAturan extends Omit<Temuan, 'pesan' | 'perbaikan'> {
  readonly pesan: string | Pesan;
  readonly perbaikan: readonly PerbaikanAturan[] | null;
  /** Which relation it reports: what the search for root causes folds together. */
  readonly relasi?: Relasi;
  /** The cell that the value changes places with, where two were mixed up. */
  readonly ditukarDengan?: string;
  /** Corrections elsewhere that it goes away with; absent where it stands by itself. */
  readonly akibat?: readonly Syarat[];
  /** Written by `lipat`: key of the finding that explains this one. */
  readonly induk?: string | null;
}

/** A finding is the only one of its rule at its place. One paragraph may hold several sentences that are wrong. */
export function kunciTemuan(temuan: TemuanAturan): string {
  return `${temuan.aturan}|${temuan.lembar}|${temuan.sel}|${temuan.tempat?.awal ?? ''}`;
}
