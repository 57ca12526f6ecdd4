/**
 * What a complete row of a range is, as a zod schema made from the range's definition. Built on first use only: a custom
 * function never pays for it.
 */
import * as z from 'zod/mini';
import type { DefinisiRentang, NamaRentang } from './definisi';

const jadi = new Map<NamaRentang, z.ZodMiniType>();

function buat(def: DefinisiRentang): z.ZodMiniType {
  const bentuk: Record<string, z.ZodMiniType> = {};
  for (const kolom of def.kolom) {
    if (kolom.rumus) continue;
    if (
      kolom.jenis === 'rupiah' ||
      kolom.jenis === 'jumlahan' ||
      kolom.jenis === 'bilangan' ||
      kolom.jenis === 'persen'
    ) {
      const angka = z.number().check(z.gte(0));
      bentuk[kolom.id] = kolom.harusIsi ? angka : z.nullable(angka);
    } else if (kolom.jenis === 'pilihan' && !kolom.bebas) {
      const pilihan = z.enum(kolom.pilihan as readonly string[] as [string, ...string[]]);
      bentuk[kolom.id] = kolom.harusIsi ? pilihan : z.union([z.literal(''), pilihan]);
    } else bentuk[kolom.id] = kolom.harusIsi ? z.string().check(z.minLength(1)) : z.string();
  }
  return z.object(bentuk);
}

type SoalBaris = { id: string; soal: 'kosong' | 'pilihan' | 'negatif' };

/** What keeps a row from being complete; empty when it is. Columns that the sheet lacks are left out of `polos`. */
export function periksaBaris(def: DefinisiRentang, polos: Record<string, unknown>): SoalBaris[] {
  let skema = jadi.get(def.nama);
  if (!skema) {
    skema = buat(def);
    jadi.set(def.nama, skema);
  }
  const hasil = skema.safeParse(polos);
  if (hasil.success) return [];
  return hasil.error.issues.flatMap((i): SoalBaris[] => {
    const id = String(i.path[0]);
    const isi = polos[id];
    if (isi === undefined) return [];
    if (typeof isi === 'number') return [{ id, soal: 'negatif' }];
    return [{ id, soal: isi === '' || isi === null ? 'kosong' : 'pilihan' }];
  });
}
