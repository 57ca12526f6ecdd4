/**
 * The workbook of a department's published tables, as a planner would have pasted them: one sheet a table, its title in
 * A1, the printed header from row 3, the rows as printed. "ketik": each cell is what an Indonesian sheet makes of the
 * printed text when it is typed; "teks": every cell stays text.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { akarProyek } from '../akar.ts';
import { Buku, type GayaSel, type Lembar } from '../engine/buku.ts';
import { kotak } from '../engine/kotak.ts';
import { bacaMasukan } from '../engine/masukan.ts';
import { bacaCsv } from './konversi.mjs';

export type BentukTerbit = 'ketik' | 'teks';

/** How `kepala-tabel.json` describes the sheet of one table. */
interface KepalaTabel {
  /** CSV without its ending; the key of the table unless told. */
  berkas?: string;
  /** Only rows with these values. */
  saring?: Record<string, string>;
  /** Indentation before a column's text, by the value of another column. */
  awalan?: Record<string, Record<string, string>>;
  judul: string;
  kolom: string[];
  kepala: string[][];
}

const GARIS = { gaya: 'tipis', warna: '#9aa0a6' } as const;
const KOTAK: GayaSel = { atas: GARIS, bawah: GARIS, kiri: GARIS, kanan: GARIS, rataTegak: 'top', bungkus: 'WRAP' };
const KEPALA: GayaSel = { ...KOTAK, tebal: true, latar: '#e8eef4', rata: 'center', rataTegak: 'middle' };
/** Year of a date typed without one. */
const TAHUN = 2025;

function tulis(l: Lembar, baris: number, kolom: number, teks: string, bentuk: BentukTerbit): void {
  if (teks === '') return;
  if (bentuk === 'teks') {
    l.ubahGaya(baris, kolom, { format: '@' });
    l.tulisIsi(baris, kolom, teks);
    return;
  }
  const m = bacaMasukan(teks, l.buku.lokal, l.format(baris, kolom), TAHUN);
  if (m.format !== null) l.ubahGaya(baris, kolom, { format: m.format });
  // A printed cell that begins with "=" is a printed cell, not a formula.
  l.tulisIsi(baris, kolom, m.rumus === null ? m.isi : teks);
}

/** Wide enough for what is usual in the column, never so wide that two columns fill a screen. */
function lebarKolom(kepala: readonly string[], isi: readonly string[]): number {
  const kata = Math.max(...kepala.flatMap((t) => t.split(/[\s/]+/)).map((k) => k.length));
  const panjang = isi.map((t) => t.length).sort((a, b) => a - b);
  const biasa = panjang[Math.floor(panjang.length * 0.8)] ?? 0;
  return Math.min(Math.max(biasa * 7 + 16, kata * 9 + 12, 48), 280);
}

function tabelTerbit(buku: Buku, folder: string, kunci: string, v: KepalaTabel, bentuk: BentukTerbit): void {
  const l = buku.tambahLembar(kunci.slice(0, 31));
  l.tulisIsi(1, 1, v.judul);
  l.ubahGaya(1, 1, { tebal: true, ukuran: 12 });
  const baris = bacaCsv(join(folder, `${v.berkas ?? kunci}.csv`))
    .filter((r) => Object.entries(v.saring ?? {}).every(([k, nilai]) => r[k] === nilai))
    .map((r) =>
      v.kolom.map((k) => {
        const a = v.awalan?.[k];
        return (a ? (a[r[a.kolom ?? ''] ?? ''] ?? '') : '') + (r[k] ?? '');
      }),
    );
  v.kepala.forEach((h, i) => {
    v.kolom.forEach((_, j) => {
      l.ubahGaya(3 + i, j + 1, KEPALA);
      if (h[j]) l.tulisIsi(3 + i, j + 1, h[j] as string);
    });
  });
  const awal = 3 + v.kepala.length;
  l.maksBaris = Math.max(l.maksBaris, awal + baris.length);
  baris.forEach((r, i) => {
    r.forEach((t, j) => {
      l.ubahGaya(awal + i, j + 1, KOTAK);
      tulis(l, awal + i, j + 1, t, bentuk);
    });
  });
  v.kolom.forEach((_, j) => {
    l.lebarKolom.set(
      j + 1,
      lebarKolom(
        v.kepala.map((h) => h[j] ?? ''),
        baris.map((r) => r[j] as string),
      ),
    );
  });
  l.bekuBaris = awal - 1;
  // A long title runs over the table, as it does in print.
  if (v.kolom.length > 1) l.gabung.push(kotak(1, 1, 1, v.kolom.length));
}

/**
 * @param folder Folder with `kepala-tabel.json` and the CSVs; the Banjar report of the sample unless told.
 */
export function bukuTerbit(
  bentuk: BentukTerbit = 'ketik',
  folder = join(akarProyek(), 'local/contoh/banjar-2025'),
  nama = 'LKjIP 2025 Dinas Tenaga Kerja dan Transmigrasi Kabupaten Banjar',
): Buku {
  const buku = new Buku(nama);
  const spek = JSON.parse(readFileSync(join(folder, 'kepala-tabel.json'), 'utf8')) as Record<string, KepalaTabel>;
  for (const [kunci, v] of Object.entries(spek)) tabelTerbit(buku, folder, kunci, v, bentuk);
  return buku;
}
