/**
 * Reading cells once they are computed. Custom functions run on another server: until their answers are there, a script
 * reads "Loading..." from their cells ("Memuat..." for people whose Sheets speaks Indonesian), and a copy of values would
 * freeze that word.
 */
import type { NilaiSel } from '../core/snapshot';
import { GalatPengguna } from '../messages/galat';

const MEMUAT = /^(loading|memuat)(\.{3}|…)$/i;
const JEDA_MS = 500;
const BATAS_MS = 20_000;

const adaMemuat = (kisi: readonly (readonly unknown[])[]): boolean =>
  kisi.some((baris) => baris.some((isi) => typeof isi === 'string' && MEMUAT.test(isi)));

/** Values and displayed texts, both of the same moment. Throws a sentence for a person when they do not come. */
export function bacaTerhitung(rentang: GoogleAppsScript.Spreadsheet.Range): {
  nilai: NilaiSel[][];
  tampil: string[][];
} {
  for (let lama = 0; ; lama += JEDA_MS) {
    const nilai = rentang.getValues() as NilaiSel[][];
    // A text is shown as it stands.
    const tampil = nilai.every((b) => b.every((n) => typeof n === 'string'))
      ? (nilai as string[][])
      : rentang.getDisplayValues();
    if (!adaMemuat(nilai) && !adaMemuat(tampil)) return { nilai, tampil };
    if (lama >= BATAS_MS) {
      throw new GalatPengguna(
        `Rumus di lembar "${rentang.getSheet().getName()}" masih dihitung Google (sel bertulisan "Memuat..."). Tunggu sampai semua sel selesai, lalu ulangi. Belum ada yang diubah.`,
      );
    }
    SpreadsheetApp.flush();
    Utilities.sleep(JEDA_MS);
  }
}
