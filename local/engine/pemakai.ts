/**
 * Which formulas look at a cell. Formulas that look at the same rows of a column are kept together: a range that ten
 * thousand formulas look something up in is one entry and not ten thousand.
 */
import type { Kotak } from './kotak.ts';

/** Rows of one column, and the formulas that look at them. */
export interface Ruas<T> {
  readonly awal: number;
  readonly akhir: number;
  readonly pembaca: T[];
  /** For `urutan.ts`: formulas in these rows that are still to be computed in that turn. */
  menanti: number;
  putaran: number;
}

interface Lajur<T> {
  satu: Map<number, Ruas<T>>;
  /** By first row, then by last row. */
  panjang: Map<number, Map<number, Ruas<T>>>;
}

export class PetaPemakai<T> {
  private readonly lembar = new Map<number, Map<number, Lajur<T>>>();

  tambah(lembarId: number, kotak: Kotak, maksKolom: number, pembaca: T): void {
    const akhir = kotak.baris + kotak.tinggi - 1;
    const kanan = Math.min(kotak.kolom + kotak.lebar - 1, maksKolom);
    for (let kolom = kotak.kolom; kolom <= kanan; kolom++) {
      const daftar = this.ruas(this.lajur(lembarId, kolom), kotak.baris, akhir).pembaca;
      // References of one formula come one after another.
      if (daftar[daftar.length - 1] !== pembaca) daftar.push(pembaca);
    }
  }

  private lajur(lembarId: number, kolom: number): Lajur<T> {
    const lembar = ambil(this.lembar, lembarId, () => new Map<number, Lajur<T>>());
    return ambil(lembar, kolom, () => ({ satu: new Map(), panjang: new Map() }));
  }

  private ruas(lajur: Lajur<T>, awal: number, akhir: number): Ruas<T> {
    const buat = (): Ruas<T> => ({ awal, akhir, pembaca: [], menanti: 0, putaran: 0 });
    if (awal === akhir) return ambil(lajur.satu, awal, buat);
    return ambil(
      ambil(lajur.panjang, awal, () => new Map<number, Ruas<T>>()),
      akhir,
      buat,
    );
  }

  /** All that lie over the given rows of a column, wholly or in part. */
  di(lembarId: number, kolom: number, awal: number, akhir = awal): Ruas<T>[] {
    const lajur = this.lembar.get(lembarId)?.get(kolom);
    return lajur ? ruasDi(lajur, awal, akhir) : [];
  }

  diKotak(lembarId: number, kotak: Kotak): Ruas<T>[] {
    const hasil: Ruas<T>[] = [];
    for (const [kolom, lajur] of this.lembar.get(lembarId) ?? [])
      if (kolom >= kotak.kolom && kolom < kotak.kolom + kotak.lebar)
        for (const r of ruasDi(lajur, kotak.baris, kotak.baris + kotak.tinggi - 1)) hasil.push(r);
    return hasil;
  }
}

function ambil<K, V>(peta: Map<K, V>, kunci: K, buat: () => V): V {
  let ada = peta.get(kunci);
  if (ada === undefined) {
    ada = buat();
    peta.set(kunci, ada);
  }
  return ada;
}

function ruasDi<T>({ satu, panjang }: Lajur<T>, awal: number, akhir: number): Ruas<T>[] {
  const hasil: Ruas<T>[] = [];
  if (akhir - awal < satu.size) {
    for (let baris = awal; baris <= akhir; baris++) {
      const r = satu.get(baris);
      if (r) hasil.push(r);
    }
  } else for (const [baris, r] of satu) if (baris >= awal && baris <= akhir) hasil.push(r);
  for (const [mulai, berakhir] of panjang)
    if (mulai <= akhir) for (const [sampai, r] of berakhir) if (sampai >= awal) hasil.push(r);
  return hasil;
}
