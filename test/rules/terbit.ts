/**
 * A workbook of published tables as a snapshot: one sheet a table, title in A1, header rows from row 3, rows as printed.
 * In the form "ketik" each cell is what an Indonesian sheet makes of the printed text when a person types it.
 */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { dariA1, keA1 } from '../../src/core/alamat';
import type { NilaiSel, SheetSnapshot, WorkbookSnapshot } from '../../src/core/snapshot';

const akar = resolve(import.meta.dirname, '../..');
export const LAPORAN = {
  banjar: join(akar, 'local/contoh/banjar-2025'),
  tapin: join(akar, 'test/fixtures/tapin-2024'),
  ketiga: join(akar, 'test/fixtures/laporan-ketiga'),
};

export type Bentuk = 'teks' | 'ketik';

/** RFC 4180. */
export function bacaCsv(berkas: string): Record<string, string>[] {
  const isi = readFileSync(berkas, 'utf8');
  const baris: string[][] = [];
  let sel = '';
  let kini: string[] = [];
  let kutip = false;
  for (let i = 0; i < isi.length; i++) {
    const h = isi[i] as string;
    if (kutip) {
      if (h === '"' && isi[i + 1] === '"') {
        sel += '"';
        i++;
      } else if (h === '"') kutip = false;
      else sel += h;
    } else if (h === '"') kutip = true;
    else if (h === ',' || h === '\n') {
      kini.push(sel);
      sel = '';
      if (h === '\n') {
        baris.push(kini);
        kini = [];
      }
    } else if (h !== '\r') sel += h;
  }
  if (sel || kini.length) baris.push([...kini, sel]);
  const kepala = baris.shift() ?? [];
  return baris
    .filter((b) => b.length > 1 || b[0])
    .map((b) => Object.fromEntries(kepala.map((k, i) => [k, b[i] ?? ''])));
}

interface Sel {
  nilai: NilaiSel;
  tampil: string;
  format: string;
}

/** What a cell of an Indonesian sheet holds after `t` is typed into it. */
export function ketik(t: string): Sel {
  const teks = { nilai: t, tampil: t, format: '' };
  const m = /^(Rp\.?\s?)?(-?)(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d+))?(%)?$/.exec(t.trim());
  if (!m || (m[1] && m[5])) return teks;
  const n = Number(`${m[2]}${(m[3] as string).replace(/\./g, '')}.${m[4] ?? '0'}`);
  const ribuan = (m[3] as string).includes('.');
  const pecahan = (m[4] ?? '').replace(/0+$/, '');
  if (m[5]) {
    const d = (m[4] ?? '').length;
    return { nilai: Number((n / 100).toFixed(12)), tampil: t.trim(), format: d ? `0.${'0'.repeat(d)}%` : '0%' };
  }
  if (m[1]) return { nilai: n, tampil: `Rp${m[3]}`, format: '"Rp"#,##0' };
  const tampil = `${m[2]}${ribuan ? m[3] : String(Number((m[3] as string).replace(/\./g, '')))}${pecahan ? `,${pecahan}` : ''}`;
  return { nilai: n, tampil, format: ribuan ? '#,##0' : '' };
}

export function lembarDari(nama: string, grid: string[][], bentuk: Bentuk, id = 0): SheetSnapshot {
  const lebar = Math.max(1, ...grid.map((b) => b.length));
  const sel = grid.map((b) =>
    Array.from({ length: lebar }, (_, i) => {
      const t = b[i] ?? '';
      return bentuk === 'ketik' ? ketik(t) : { nilai: t as NilaiSel, tampil: t, format: '@' };
    }),
  );
  return {
    nama,
    id,
    tersembunyi: false,
    buatan: null,
    nilai: sel.map((b) => b.map((s) => s.nilai)),
    tampil: sel.map((b) => b.map((s) => s.tampil)),
    rumus: sel.map((b) => b.map(() => '')),
    format: sel.map((b) => b.map((s) => s.format)),
  };
}

export function bukuDari(lembar: Record<string, string[][]>, bentuk: Bentuk = 'teks', nama = 'uji'): WorkbookSnapshot {
  return {
    id: 'uji',
    nama,
    lokal: 'in_ID',
    lembar: Object.entries(lembar).map(([n, grid], i) => lembarDari(n, grid, bentuk, i + 1)),
    rentangBernama: [],
  };
}

interface KepalaTabel {
  /** A sheet that several tables share, and the cell of this table's title there. */
  lembar?: string;
  mulai?: string;
  berkas?: string;
  saring?: Record<string, string>;
  awalan?: Record<string, Record<string, string>>;
  judul: string;
  kolom: string[];
  kepala: string[][];
}

export interface Terbitan {
  buku: WorkbookSnapshot;
  /** "stem|row|column" → sheet and A1. */
  peta: Map<string, { lembar: string; sel: string }>;
}

function tempel(ke: string[][], grid: string[][], baris: number, kolom: number): void {
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

/** The published tables of a report. Row keys are those of its `temuan.csv`. */
export function terbitkan(folder: string, bentuk: Bentuk): Terbitan {
  const spek = JSON.parse(readFileSync(join(folder, 'kepala-tabel.json'), 'utf8')) as Record<string, KepalaTabel>;
  const peta: Terbitan['peta'] = new Map();
  const lembar: Record<string, string[][]> = {};
  for (const [kunci, v] of Object.entries(spek)) {
    const stem = v.berkas ?? kunci;
    const nama = v.lembar ?? kunci.slice(0, 31);
    const { baris: r0, kolom: c0 } = dariA1(v.mulai ?? 'A1') as { baris: number; kolom: number };
    const grid: string[][] = [[v.judul], [], ...v.kepala.map((h) => [...h])];
    bacaCsv(join(folder, `${stem}.csv`)).forEach((r, i) => {
      if (Object.entries(v.saring ?? {}).some(([k, w]) => r[k] !== w)) return;
      grid.push(
        v.kolom.map((c) => {
          const a = v.awalan?.[c];
          return (a ? (a[r[a.kolom as string] as string] ?? '') : '') + (r[c] ?? '');
        }),
      );
      // banjar names its rows by their printed number, tapin by their position.
      const baris = folder.includes('banjar')
        ? r.lampiran
          ? `${r.lampiran}-${r.no}`
          : r.tabel
            ? `${r.tabel}-${r.no}`
            : r.baris || r.no
        : String(i + 1);
      v.kolom.forEach((c, j) => {
        peta.set(`${stem}|${baris}|${c}`, { lembar: nama, sel: keA1(r0 + grid.length - 1, c0 + j) });
      });
    });
    lembar[nama] ??= [];
    tempel(lembar[nama], grid, r0, c0);
  }
  return { buku: bukuDari(lembar, bentuk, folder), peta };
}
