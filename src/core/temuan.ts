/**
 * A finding: data, not prose on the fly. The shape is a contract with the command line's JSON, the sidebar, the
 * "Hasil Pemeriksaan" sheet and the HTML report.
 */
import type { JangkarSel } from './jangkar';
import type { TempatNaskah } from './naskah';

export type Tingkat = 'galat' | 'peringatan' | 'info';

/** What people read for a level. */
export const SEBUTAN_TINGKAT: Record<Tingkat, string> = {
  galat: 'Salah hitung',
  peringatan: 'Perlu dicek',
  info: 'Catatan',
};

export interface SelTerkait {
  lembar: string;
  /** One A1 cell without `$`. */
  sel: string;
  tercetak: string;
}

/** One cell of a fix. Exactly one of `ke` and `rumus` is what gets written. */
export interface UbahanSel {
  lembar: string;
  sel: string;
  /** The displayed text before: a fix refuses when the cell has changed since. */
  dari: string;
  ke: string | number | null;
  /** A formula in the US form, starting with `=`; only the add-in's own formulas, never text of a person. */
  rumus?: string;
  /** Number format to set with the value, where text becomes a number. */
  format?: string;
  /** What tells its row and column, kept with a result: rows may have moved when it is applied. */
  jangkar?: JangkarSel | undefined;
}

export interface Perbaikan {
  /** Names the fix by its effect: "angka", "rumus", "kriteria", "satuan". */
  id: string;
  /** "D14: 113 → 102,22" */
  label: string;
  /** Only safe fixes join "Perbaiki semua". */
  aman: boolean;
  ubah: UbahanSel[];
  /** Why it cannot be applied here; null when it can. */
  halangan: string | null;
}

export interface Temuan {
  /** Id from the published list of rules. */
  aturan: string;
  tingkat: Tingkat;
  lembar: string;
  /** One A1 cell without `$`; for a missing row the table's first header cell. */
  sel: string;
  /** Id of the recognised table (as in `tabel` of the command line's JSON); null where none. */
  tabel: string | null;
  /** What names the row for a person: its number, code or indicator. */
  baris: string | null;
  /** The printed header of the column. */
  kolom: string | null;
  tercetak: string;
  seharusnya: number | string | null;
  /** What is wrong and what to do, in one or two sentences. */
  pesan: string;
  /** Why it came out like that, where that is known. */
  sebab: string | null;
  /** The formula with its numbers filled in: "(2 × 2,71 − 2,76) ÷ 2,71 × 100 = 98,15". */
  hitungan?: string | null;
  /** Regulation or source of the rule. */
  dasar: string | null;
  terkait: SelTerkait[];
  perbaikan: Perbaikan[] | null;
  /** Index (in the same list) of the finding that explains this one: root causes first. Null for a root or a loner. */
  akar?: number | null | undefined;
  /** Heading, paragraph and words, where it is about a document; null or absent for sheets. */
  tempat?: TempatNaskah | null;
}

export interface TabelDikenali {
  id: string;
  jenis: string;
  judul: string;
  lembar: string;
  /** A1 of the whole table, header rows included. */
  rentang: string;
  kolom: string[];
  /** Whether it was read as a table whose rows can be checked. */
  dibaca: boolean;
  /** Why not, or what was left out; null when all was read. */
  sebab: string | null;
  /** What was checked of its figures; absent where it was not read at all. */
  cakupan?: CakupanTabel;
}

/** How one column of figures was read. */
export interface CakupanKolom {
  /** Letter of the sheet column. */
  kolom: string;
  judul: string;
  /** As a person would say it ("capaian"), "hitungan" where only the rows tell, or "tidak diketahui". */
  arti: string;
  alasan: string;
  /** A person said so. */
  ditetapkan: boolean;
  angka: number;
  terperiksa: number;
}

export interface CakupanTabel {
  /** Printed figures, and those that some relation speaks of. Nothing could be said about the rest. */
  angka: number;
  terperiksa: number;
  kolom: CakupanKolom[];
}

/** Printed and checked figures of columns, or of tables, together. */
export function jumlahCakupan(daftar: readonly (Pick<CakupanTabel, 'angka' | 'terperiksa'> | undefined)[]) {
  let [angka, terperiksa] = [0, 0];
  for (const c of daftar) {
    angka += c?.angka ?? 0;
    terperiksa += c?.terperiksa ?? 0;
  }
  return { angka, terperiksa };
}

export interface HasilPeriksa {
  ringkasan: Record<Tingkat, number>;
  tabel: TabelDikenali[];
  temuan: Temuan[];
}
