export interface KumpulanHalaman {
  folder: string;
  /** Every generated text by its path from the repository's root. */
  susun(): Promise<Record<string, string>>;
}
export function kumpulanHalaman<T>(apa: {
  folder: string;
  baca: () => Promise<T>;
  halaman: (bahan: T) => readonly (readonly [nama: string, isi: string])[];
  indeks: (bahan: T) => string;
  lain?: (bahan: T) => Record<string, string>;
}): KumpulanHalaman;
/** Writes the pages and removes those of what is gone. */
export function tulisHalaman(kumpulan: KumpulanHalaman): Promise<string>;
/**
 * What is wrong with the pages that are kept, and the command that mends it; '' when nothing is.
 * @param halaman What `susun` gave, where it was asked already.
 */
export function halamanBasi(kumpulan: KumpulanHalaman, halaman?: Record<string, string>): Promise<string>;
