/** One assumption that the code rests on, and what came of trying it. */
import type { BukuGoogle, LembarGoogle } from '../buku';

export type RentangSheets = GoogleAppsScript.Spreadsheet.Range;

export interface ButirUji {
  id: string;
  /** What is checked, for a person. */
  periksa: string;
  diharapkan: string;
  /** Whether an answer is fine though it is not the expected text. */
  cocok?: (didapat: string) => boolean;
  coba: (alat: Alat) => string;
  /** What it means where the answer differs. */
  akibat: string;
}

/** An entry that the page in the dialog tries: it only says what should come. */
export type ButirGema = Omit<ButirUji, 'coba'>;

export interface HasilButir {
  id: string;
  periksa: string;
  diharapkan: string;
  didapat: string;
  sesuai: boolean;
  akibat: string;
}

/** What entries try things with: everything lies on one temporary sheet, or is noted to be taken away. */
export interface Alat {
  ss: BukuGoogle;
  lembar: LembarGoogle;
  lokal: string;
  /** Fresh cells, from column A of the next free rows. */
  blok(tinggi: number, lebar: number): RentangSheets;
  /** A further sheet that goes with the temporary one. */
  sementara(sheet: LembarGoogle): LembarGoogle;
  /** Work that several entries share, done once. */
  sekali<T>(kunci: string, kerja: () => T): T;
}
