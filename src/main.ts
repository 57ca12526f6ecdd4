/**
 * Everything that Sheets can call. Wiring only: the build makes one documented top-level function for each.
 */
import { daftarFungsi } from './functions/index';
import { buatTindakan } from './sheets/tindakan';

export { daftarFungsi };

/** A custom function by its name, with the arguments exactly as Sheets passed them. */
export function panggilFungsi(nama: string, argumen: ArrayLike<unknown>): unknown {
  const f = daftarFungsi.find((x) => x.nama === nama);
  if (!f) throw new Error(`Fungsi ${nama} tidak dikenal.`);
  return f.hitung(...Array.from(argumen));
}

/** Menu actions, triggers and the sidebar's calls: each becomes a top-level function of the same name. */
export const tindakan = buatTindakan();
