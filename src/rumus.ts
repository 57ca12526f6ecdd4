/**
 * The custom functions alone: all of the edition `--rumus`, which asks for no scope, and the part of every other one that
 * runs in a cell. Nothing here may name an Apps Script service.
 */
import { daftarFungsi as daftarPengguna, fungsiPengelola } from './functions/index';

/** All that a cell may call. */
export const daftarFungsi = [...daftarPengguna, ...fungsiPengelola];

/** A custom function by its name, with the arguments exactly as Sheets passed them. */
export function panggilFungsi(nama: string, argumen: ArrayLike<unknown>): unknown {
  const f = daftarFungsi.find((x) => x.nama === nama);
  if (!f) throw new Error(`Fungsi ${nama} tidak dikenal.`);
  return f.hitung(...Array.from(argumen));
}

/** This edition has no menu and no panel. */
export const tindakan = {};
