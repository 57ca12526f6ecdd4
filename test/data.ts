/** The published tables as records, for tests that hold figures against them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

export type Baris = Record<string, string>;

const akar = resolve(import.meta.dirname, '..');
export const FOLDER_DATA = {
  banjar: join(akar, 'local/contoh/banjar-2025'),
  tapin: join(akar, 'test/fixtures/tapin-2024'),
} as const;
export type Laporan = keyof typeof FOLDER_DATA;

/** RFC 4180. */
export function bacaCsv(teks: string): string[][] {
  const baris: string[][] = [];
  let sel = '';
  let kini: string[] = [];
  let kutip = false;
  for (let i = 0; i < teks.length; i++) {
    const c = teks[i] as string;
    if (kutip) {
      if (c === '"' && teks[i + 1] === '"') {
        sel += '"';
        i++;
      } else if (c === '"') kutip = false;
      else sel += c;
    } else if (c === '"') kutip = true;
    else if (c === ',' || c === '\n') {
      kini.push(sel);
      sel = '';
      if (c === '\n') {
        baris.push(kini);
        kini = [];
      }
    } else if (c !== '\r') sel += c;
  }
  if (sel !== '' || kini.length > 0) baris.push([...kini, sel]);
  return baris;
}

export function tabelData(laporan: Laporan, nama: string): Baris[] {
  const [kepala = [], ...isi] = bacaCsv(readFileSync(join(FOLDER_DATA[laporan], `${nama}.csv`), 'utf8'));
  return isi.map((b) => Object.fromEntries(kepala.map((k, i) => [k, b[i] ?? ''])));
}

export function semuaTabel(laporan: Laporan): { nama: string; baris: Baris[] }[] {
  return readdirSync(FOLDER_DATA[laporan])
    .filter((f) => f.endsWith('.csv') && f !== 'temuan.csv')
    .map((f) => ({ nama: f.slice(0, -4), baris: tabelData(laporan, f.slice(0, -4)) }));
}
