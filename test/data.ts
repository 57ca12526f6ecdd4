/** The published tables as records, for tests that hold figures against them. */
import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { barisCsv } from '../local/terbit.ts';

export type Baris = Record<string, string>;

const akar = resolve(import.meta.dirname, '..');
export const FOLDER_DATA = {
  banjar: join(akar, 'local/contoh/banjar-2025'),
  tapin: join(akar, 'test/fixtures/tapin-2024'),
  ketiga: join(akar, 'test/fixtures/laporan-ketiga'),
} as const;
export type Laporan = keyof typeof FOLDER_DATA;

export function tabelData(laporan: Laporan, nama: string): Baris[] {
  const baris = barisCsv(join(FOLDER_DATA[laporan], `${nama}.csv`));
  return laporan === 'ketiga' && nama !== 'temuan' ? denganAngka(baris) : baris;
}

/** The invented report has printed texts only: columns of figures get the `_angka` of the other two. */
function denganAngka(baris: Baris[]): Baris[] {
  const angka = (t = ''): string => {
    const m = /^(\()?(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d+))?\)?(?: ?%)?$/.exec(t.trim());
    return m ? `${m[1] ? '-' : ''}${m[2]!.replace(/\./g, '')}${m[3] ? `.${m[3]}` : ''}` : '';
  };
  const kolom = Object.keys(baris[0] ?? {}).filter(
    (k) => k !== 'no' && k !== 'kode' && baris.some((r) => angka(r[k]) !== ''),
  );
  return baris.map((r) => ({ ...r, ...Object.fromEntries(kolom.map((k) => [`${k}_angka`, angka(r[k])])) }));
}

export function semuaTabel(laporan: Laporan): { nama: string; baris: Baris[] }[] {
  return readdirSync(FOLDER_DATA[laporan])
    .filter((f) => f.endsWith('.csv') && f !== 'temuan.csv')
    .map((f) => ({ nama: f.slice(0, -4), baris: tabelData(laporan, f.slice(0, -4)) }));
}
