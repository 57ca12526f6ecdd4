/**
 * How long a run may still take. Google ends every run after six minutes, wherever it stands: work that can be done in parts
 * stops before, between two of them, and goes on with the next run.
 */
const MAKS_JALAN_MS = 6 * 60_000;
/** Left for what ends a run: the last part, the list of tables, the note of what is still to do. */
const CADANGAN_MS = 90_000;
let mulai: number | null = null;

/** A run begins; inside another one nothing does. */
export function mulaiWaktu(): void {
  mulai = Date.now();
}

/** Milliseconds since the run began. */
export const waktuTerpakai = (): number => (mulai === null ? 0 : Date.now() - mulai);

/** Milliseconds that parts of the work may still take; negative when there are none left. */
export const sisaWaktu = (): number => MAKS_JALAN_MS - CADANGAN_MS - waktuTerpakai();
