/**
 * Why a cell has no figure, and for whom that is said. A report explains to its readers why a figure cannot be given; that
 * something was not typed yet, or where it is typed, is nothing that a signed document says: that goes to the author, in
 * the panel and on Daftar Tabel.
 */
export interface Sebab {
  readonly teks: string;
  readonly untuk: 'pembaca' | 'penyusun';
}

export const bagiPembaca = (teks: string): Sebab => ({ teks, untuk: 'pembaca' });
export const bagiPenyusun = (teks: string): Sebab => ({ teks, untuk: 'penyusun' });

/** The same reason as part of another sentence: for whom it is said does not change. */
export const ubahKalimat = (sebab: Sebab, kalimat: (teks: string) => string): Sebab => ({
  ...sebab,
  teks: kalimat(sebab.teks),
});
