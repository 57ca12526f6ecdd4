/**
 * What a function that stands open to everybody (panel, script editor, a trigger) must be given. A panel of another version,
 * or somebody who tries it by hand, is told so instead of being shown a fault of ours.
 */
import { GalatPengguna } from '../messages/galat';

export type BentukMinta = (isi: unknown) => boolean;

export const bentukTeks: BentukMinta = (x) => typeof x === 'string';
export const benda: BentukMinta = (x) => typeof x === 'object' && x !== null && !Array.isArray(x);
export const senarai =
  (butir: BentukMinta): BentukMinta =>
  (x) =>
    Array.isArray(x) && x.every(butir);
export const boleh =
  (bentuk: BentukMinta): BentukMinta =>
  (x) =>
    x === undefined || x === null || bentuk(x);
/** With these entries of these shapes. */
export const berisi =
  (isi: Readonly<Record<string, BentukMinta>>): BentukMinta =>
  (x) =>
    benda(x) && Object.entries(isi).every(([n, b]) => b((x as Record<string, unknown>)[n]));

/** @throws GalatPengguna naming the first argument that is not of its shape. */
export function wajib(
  nama: string,
  argumen: Readonly<Record<string, readonly [isi: unknown, bentuk: BentukMinta]>>,
): void {
  const salah = Object.entries(argumen).find(([, [isi, bentuk]]) => !bentuk(isi));
  if (salah)
    throw new GalatPengguna(
      `${nama} tidak menerima yang diperlukannya (${salah[0]}). Fungsi ini dipanggil oleh panel dan menu LKjIP, bukan dari penyunting skrip. Bila pesan ini muncul di panel: tutup panel, lalu buka lagi lewat menu LKjIP. Tidak ada yang diubah.`,
    );
}
