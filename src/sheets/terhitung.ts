/**
 * Reading cells once they are computed. Custom functions run on another server: until their answers are there, a script
 * reads "Loading..." from their cells ("Memuat..." for people whose Sheets speaks Indonesian), and a copy of values would
 * freeze that word.
 */
import type { NilaiSel } from '../core/snapshot';
import { GalatPengguna } from '../messages/galat';

export const MEMUAT = /^(loading|memuat)(\.{3}|…)$/i;
const JEDA_MS = 500;
const BATAS_MS = 20_000;

export const adaMemuat = (kisi: readonly (readonly unknown[])[]): boolean =>
  kisi.some((baris) => baris.some((isi) => typeof isi === 'string' && MEMUAT.test(isi)));

type Rentang = GoogleAppsScript.Spreadsheet.Range;

/** Reads until nothing of it is still being computed. Throws a sentence for a person when that does not come. */
function tunggu<T extends readonly (readonly unknown[])[][]>(rentang: Rentang, baca: () => T): T {
  for (let lama = 0; ; lama += JEDA_MS) {
    const isi = baca();
    if (!isi.some(adaMemuat)) return isi;
    if (lama >= BATAS_MS) {
      throw new GalatPengguna(
        `Rumus di lembar "${rentang.getSheet().getName()}" masih dihitung Google (sel bertulisan "Memuat..."). Tunggu sampai semua sel selesai, lalu ulangi. Belum ada yang diubah.`,
      );
    }
    // No flush: a read carries out what is still to be written by itself.
    Utilities.sleep(JEDA_MS);
  }
}

/** Values and displayed texts, both of the same moment. */
export function bacaTerhitung(rentang: Rentang): { nilai: NilaiSel[][]; tampil: string[][] } {
  const [nilai, tampil] = tunggu(rentang, () => {
    const isi = rentang.getValues();
    // A text is shown as it stands.
    return [isi, isi.every((b) => b.every((n) => typeof n === 'string')) ? isi : rentang.getDisplayValues()];
  });
  return { nilai: nilai as NilaiSel[][], tampil: tampil as string[][] };
}

export const nilaiTerhitung = (rentang: Rentang): NilaiSel[][] =>
  tunggu(rentang, () => [rentang.getValues()])[0] as NilaiSel[][];

export const tampilTerhitung = (rentang: Rentang): string[][] =>
  tunggu(rentang, () => [rentang.getDisplayValues()])[0] as string[][];

/** Puts in place of all formulas what they gave, once they have given it: a copy of "Loading..." would stay for ever. */
export function bekukanNilai(rentang: Rentang): void {
  tampilTerhitung(rentang);
  rentang.copyTo(rentang, { contentsOnly: true });
}
