/**
 * A workbook of published tables as a snapshot: one sheet a table, title in A1, header rows from row 3, rows as printed.
 * In the form "ketik" each cell is what an Indonesian sheet makes of the printed text when a person types it.
 */
import { join, resolve } from 'node:path';
import { susunTerbitan } from '../../local/terbit.ts';
import type { NilaiSel, SheetSnapshot, WorkbookSnapshot } from '../../src/core/snapshot';

const akar = resolve(import.meta.dirname, '../..');
export const LAPORAN = {
  banjar: join(akar, 'local/contoh/banjar-2025'),
  tapin: join(akar, 'test/fixtures/tapin-2024'),
  ketiga: join(akar, 'test/fixtures/laporan-ketiga'),
};
/** Invented reports that the validator had never seen when it was first measured on them. */
export const LAPORAN_ASING = {
  keempat: join(akar, 'test/fixtures/laporan-keempat'),
  kelima: join(akar, 'test/fixtures/laporan-kelima'),
};

/** Invented reports with planted mistakes, each with a layout, words and methods of its own. */
export const LAPORAN_UJI = {
  pupr: join(akar, 'test/fixtures/laporan-uji/pupr-kota'),
  pertanian: join(akar, 'test/fixtures/laporan-uji/pertanian'),
  rsud: join(akar, 'test/fixtures/laporan-uji/rsud'),
  dukcapil: join(akar, 'test/fixtures/laporan-uji/dukcapil'),
  bapenda: join(akar, 'test/fixtures/laporan-uji/bapenda'),
};

export type Bentuk = 'teks' | 'ketik';

interface Sel {
  nilai: NilaiSel;
  tampil: string;
  format: string;
}

/** What a cell of an Indonesian sheet holds after `t` is typed into it. */
export function ketik(t: string): Sel {
  const teks = { nilai: t, tampil: t, format: '' };
  const cocok = /^(Rp\.?\s?)?(-?)(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d+))?(%)?$/.exec(t.trim());
  if (!cocok || (cocok[1] && cocok[5])) return teks;
  const n = Number(`${cocok[2]}${(cocok[3] as string).replace(/\./g, '')}.${cocok[4] ?? '0'}`);
  const ribuan = (cocok[3] as string).includes('.');
  const pecahan = (cocok[4] ?? '').replace(/0+$/, '');
  if (cocok[5]) {
    const d = (cocok[4] ?? '').length;
    return { nilai: Number((n / 100).toFixed(12)), tampil: t.trim(), format: d ? `0.${'0'.repeat(d)}%` : '0%' };
  }
  if (cocok[1]) {
    const bulat = String(Math.round(Math.abs(n))).replace(/\B(?=(\d{3})+$)/g, '.');
    return { nilai: n, tampil: `${cocok[2]}Rp${bulat}`, format: '"Rp"#,##0' };
  }
  const tampil = `${cocok[2]}${ribuan ? cocok[3] : String(Number((cocok[3] as string).replace(/\./g, '')))}${pecahan ? `,${pecahan}` : ''}`;
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

export interface Terbitan {
  buku: WorkbookSnapshot;
  /** "stem|row|column" → sheet and A1. */
  peta: Map<string, { lembar: string; sel: string }>;
}

/** The published tables of a report. Row keys are those of its `temuan.csv`. */
export function terbitkan(folder: string, bentuk: Bentuk): Terbitan {
  const { lembar, peta } = susunTerbitan(folder);
  return { buku: bukuDari(lembar, bentuk, folder), peta };
}
