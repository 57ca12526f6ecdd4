/**
 * The workbook of a report's published tables, as a person would paste them: one sheet a table, title in A1, header rows
 * from row 3, then the rows. Once as text as printed, once as an Indonesian sheet converts what is typed.
 */
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { dariA1, keA1 } from '../src/core/alamat.ts';
import { barisCsv } from './contoh/konversi.mjs';
import { Buku } from './engine/buku.ts';
import { FORMAT_TEKS } from './engine/format.ts';
import { bacaMasukan } from './engine/masukan.ts';

export { barisCsv };

export type BentukTerbit = 'teks' | 'ketik';

interface KepalaTabel {
  /** A sheet that several tables share, and the cell of this table's title there. */
  lembar?: string;
  mulai?: string;
  /** File stem of the CSV where it is not the key. */
  berkas?: string;
  /** Only rows with these values. */
  saring?: Record<string, string>;
  /** Prefix of a column by the value of another ("a. " before a level). */
  awalan?: Record<string, Record<string, string>>;
  judul: string;
  kolom: string[];
  kepala: string[][];
}

/** How the report's temuan.csv names a row. */
function kunciBaris(folder: string, r: Record<string, string>, urut: number): string {
  if (!basename(folder).includes('banjar')) return String(urut);
  if (r.lampiran) return `${r.lampiran}-${r.no}`;
  if (r.tabel) return `${r.tabel}-${r.no}`;
  return r.baris || (r.no ?? '');
}

export interface Terbitan {
  /** Texts of each sheet, from A1. */
  lembar: Record<string, string[][]>;
  /** Where each table stands: cell of its title, columns, header rows (from the third row on) and rows below them. */
  letak: { lembar: string; baris: number; kolom: number; lebar: number; kepala: number; isi: number }[];
  /** "stem|row|column" → sheet and A1. */
  peta: Map<string, { lembar: string; sel: string }>;
}

/** The tables of a folder with kepala-tabel.json and the CSVs beside it. */
export function susunTerbitan(folder: string): Terbitan {
  const spek = JSON.parse(readFileSync(join(folder, 'kepala-tabel.json'), 'utf8')) as Record<string, KepalaTabel>;
  const hasil: Terbitan = { lembar: {}, letak: [], peta: new Map() };
  for (const [kunci, kepalaTabel] of Object.entries(spek)) {
    const stem = kepalaTabel.berkas ?? kunci;
    const nama = kepalaTabel.lembar ?? kunci.slice(0, 31);
    const mulai = dariA1(kepalaTabel.mulai ?? 'A1') as { baris: number; kolom: number };
    const grid: string[][] = [[kepalaTabel.judul], [], ...kepalaTabel.kepala.map((h) => [...h])];
    barisCsv(join(folder, `${stem}.csv`)).forEach((rekamannya, i) => {
      if (Object.entries(kepalaTabel.saring ?? {}).some(([k, w]) => rekamannya[k] !== w)) return;
      grid.push(
        kepalaTabel.kolom.map((c) => {
          const a = kepalaTabel.awalan?.[c];
          return (a ? (a[rekamannya[a.kolom as string] as string] ?? '') : '') + (rekamannya[c] ?? '');
        }),
      );
      const baris = kunciBaris(folder, rekamannya, i + 1);
      kepalaTabel.kolom.forEach((c, j) => {
        const sel = keA1(mulai.baris + grid.length - 1, mulai.kolom + j);
        hasil.peta.set(`${stem}|${baris}|${c}`, { lembar: nama, sel });
      });
    });
    const isi = grid.length - 2 - kepalaTabel.kepala.length;
    hasil.letak.push({
      lembar: nama,
      ...mulai,
      lebar: kepalaTabel.kolom.length,
      kepala: kepalaTabel.kepala.length,
      isi,
    });
    hasil.lembar[nama] ??= [];
    tempel(hasil.lembar[nama], grid, mulai.baris, mulai.kolom);
  }
  return hasil;
}

function tempel(ke: string[][], grid: readonly string[][], baris: number, kolom: number): void {
  grid.forEach((isi, r) => {
    const y = baris - 1 + r;
    while (ke.length <= y) ke.push([]);
    const tujuan = ke[y] as string[];
    isi.forEach((t, c) => {
      while (tujuan.length < kolom + c) tujuan.push('');
      tujuan[kolom - 1 + c] = t;
    });
  });
}

/**
 * The workbook of a report.
 * @param bentuk `teks`: every cell holds the printed text; `ketik`: what a sheet in Indonesian makes of it when typed.
 * @param tahun Year of dates that a sheet makes of "12.5".
 */
export function terbitkan(folder: string, bentuk: BentukTerbit, tahun = 2025): Terbitan & { buku: Buku } {
  const terbitan = susunTerbitan(folder);
  const { lembar } = terbitan;
  const buku = new Buku(basename(folder));
  for (const [nama, grid] of Object.entries(lembar)) {
    const lembar = buku.tambahLembar(nama);
    lembar.maksBaris = Math.max(lembar.maksBaris, grid.length);
    lembar.maksKolom = Math.max(lembar.maksKolom, ...grid.map((r) => r.length));
    grid.forEach((r, i) => {
      r.forEach((teks, j) => {
        if (teks === '') return;
        // A printed text never is a formula, whatever it starts with.
        const m = bentuk === 'ketik' && !/^[=+]/.test(teks) ? bacaMasukan(teks, buku.lokal, '', tahun) : null;
        const format = bentuk === 'teks' ? FORMAT_TEKS : (m?.format ?? null);
        if (format !== null) lembar.ubahGaya(i + 1, j + 1, { format });
        lembar.tulisIsi(i + 1, j + 1, m ? m.isi : teks);
      });
    });
  }
  return { ...terbitan, buku };
}
