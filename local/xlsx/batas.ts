/** How far cells of a file reach, and what an attribute says. */
import { a1KeKotak, type Kotak } from '../engine/kotak.ts';

export const BARIS_BERKAS = 1_048_576;
export const KOLOM_BERKAS = 16_384;

/** The box of an address in a file; none when it is no address. */
export const kotakBerkas = (a1: string): Kotak | null => a1KeKotak(a1, BARIS_BERKAS, KOLOM_BERKAS);

/** Several addresses, as lists of ranges are written. */
export const daftarKotak = (sqref: string): Kotak[] => sqref.split(/\s+/).flatMap((a1) => kotakBerkas(a1) ?? []);

/** A switch that is on: programs write 1 or true. */
export const nyala = (nilai: string | undefined): boolean => nilai === '1' || nilai === 'true';
