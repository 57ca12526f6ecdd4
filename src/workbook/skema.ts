/** What keeps a row of a range from being complete, by the range's definition. */
import type { DefinisiRentang, JenisKolom, Kolom } from './definisi';

export type SoalBaris = { id: string; soal: 'kosong' | 'pilihan' | 'negatif' };

const BERANGKA: ReadonlySet<JenisKolom> = new Set(['rupiah', 'jumlahan', 'bilangan', 'persen']);

function soal(kolom: Kolom, isi: unknown): SoalBaris['soal'] | null {
  if (isi === '' || isi === null) return kolom.harusIsi ? 'kosong' : null;
  if (BERANGKA.has(kolom.jenis)) return typeof isi === 'number' && isi >= 0 ? null : 'negatif';
  return kolom.jenis !== 'pilihan' || kolom.bebas || kolom.pilihan?.includes(String(isi)) ? null : 'pilihan';
}

/** Empty when the row is complete. Columns that the sheet lacks are left out of `polos`. */
export function periksaBaris(def: DefinisiRentang, polos: Record<string, unknown>): SoalBaris[] {
  return def.kolom.flatMap((kolom): SoalBaris[] => {
    const isi = polos[kolom.id];
    const apa = kolom.rumus || isi === undefined ? null : soal(kolom, isi);
    return apa ? [{ id: kolom.id, soal: apa }] : [];
  });
}
