/** Figures as a sentence prints them, beside the cells that print the same. */
import type { Desimal } from '../core/desimal';
import { formatAngka } from '../core/format';
import type { NilaiTarget } from '../workbook/rekaman';
import { akhiranSatuan, desimalDari, ringkas } from './sel';

/** Whole figures without decimals, others with at least two: "38", "80,30", "92,825". */
export function sebutAngka(nilai: Desimal): string {
  const pendek = ringkas(nilai);
  return formatAngka(pendek, pendek.s === 0 ? 0 : Math.max(pendek.s, 2));
}

export const sebutPersen = (nilai: Desimal): string => `${sebutAngka(nilai)}%`;

/** What follows a figure in a sentence: nothing where the unit only says that it is a figure, small letters else. */
export function akhiranKalimat(satuan: string): string {
  if (/^((nilai|angka|indeks|skor|predikat|rasio|poin)\s*)+$/i.test(satuan.trim())) return '';
  // "Km" and "MWh" keep their capitals.
  return akhiranSatuan(satuan).replace(/\b[A-Z][a-z]{3,}/g, (kata) => kata.toLowerCase());
}

/** A target or realisasi with its unit; null where there is none. */
export function sebutNilai(nilai: NilaiTarget | null | undefined, satuan: string): string | null {
  if (!nilai || nilai.jenis === 'tanpaNilai') return null;
  if (nilai.jenis === 'kelas') return nilai.kelas;
  const sesudah = akhiranKalimat(satuan);
  return nilai.jenis === 'rentang'
    ? `${sebutAngka(desimalDari(nilai.bawah))}–${sebutAngka(desimalDari(nilai.atas))}${sesudah}`
    : sebutAngka(desimalDari(nilai.bilangan)) + sesudah;
}
