/** The registry of custom functions. Everything that names them is made from it. */
import type { Fungsi } from './tipe';

export const daftarFungsi: readonly Fungsi[] = [];
