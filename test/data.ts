/** The published tables as records, for tests that hold figures against them. */
import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { bacaCsv } from '../local/terbit.ts';

export type Baris = Record<string, string>;

const akar = resolve(import.meta.dirname, '..');
export const FOLDER_DATA = {
  banjar: join(akar, 'local/contoh/banjar-2025'),
  tapin: join(akar, 'test/fixtures/tapin-2024'),
} as const;
export type Laporan = keyof typeof FOLDER_DATA;

export function tabelData(laporan: Laporan, nama: string): Baris[] {
  return bacaCsv(join(FOLDER_DATA[laporan], `${nama}.csv`));
}

export function semuaTabel(laporan: Laporan): { nama: string; baris: Baris[] }[] {
  return readdirSync(FOLDER_DATA[laporan])
    .filter((f) => f.endsWith('.csv') && f !== 'temuan.csv')
    .map((f) => ({ nama: f.slice(0, -4), baris: tabelData(laporan, f.slice(0, -4)) }));
}
