/** Reads one formula as an Indonesian sheet writes it and calls the function, arguments as Sheets would pass them. */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { muatPolos } from '../../local/build/periksa.mjs';
import { daftarFungsi } from '../../src/functions/index';

export type Pemanggil = (nama: string, argumen: unknown[]) => unknown;

/** The built bundle where nothing but the language exists; its top-level functions are what Sheets calls. */
export function bundelPolos(): Pemanggil {
  const berkas = join(resolve(import.meta.dirname, '../..'), 'dist/Code.js');
  const { sebab, konteks } = muatPolos(readFileSync(berkas, 'utf8'));
  if (sebab.length) throw new Error(sebab.join('\n'));
  return (nama, argumen) => (konteks[nama] as (...a: unknown[]) => unknown)(...argumen);
}

function nilaiLiteral(teks: string): unknown {
  const t = teks.trim();
  if (t === '') return '';
  if (/^".*"$/.test(t)) return t.slice(1, -1).replaceAll('""', '"');
  if (t === 'TRUE' || t === 'FALSE') return t === 'TRUE';
  if (/^\{.*\}$/.test(t)) return pisah(t.slice(1, -1), ';').map((b) => pisah(b, '\\').map(nilaiLiteral));
  if (/^-?[\d,]+(?:e\d+)?$/.test(t)) return Number(t.replace(',', '.'));
  throw new Error(`bukan literal: ${t}`);
}

function pisah(teks: string, tanda: string): string[] {
  const bagian: string[] = [];
  let kini = '';
  let kutip = false;
  let dalam = 0;
  for (const c of teks) {
    if (c === '"') kutip = !kutip;
    if (!kutip && c === '{') dalam++;
    if (!kutip && c === '}') dalam--;
    if (c === tanda && !kutip && dalam === 0) {
      bagian.push(kini);
      kini = '';
    } else kini += c;
  }
  return [...bagian, kini];
}

export function hitungRumus(rumus: string, panggil: Pemanggil): unknown {
  const m = /^=([A-Z_]+)\((.*)\)$/.exec(rumus);
  if (!m) throw new Error(`bukan rumus: ${rumus}`);
  return panggil(m[1] as string, pisah(m[2] as string, ';').map(nilaiLiteral));
}

/** Every example that an error of the function may end with. */
export function contohFungsi(nama: string): string[] {
  const f = daftarFungsi.find((x) => x.nama === nama);
  return f ? [f.contoh, ...Object.values(f.contohLain ?? {})] : [];
}

/** What a cell shows: a one-cell range is its value. */
export function isiSel(v: unknown): unknown {
  return Array.isArray(v) && v.length === 1 && Array.isArray(v[0]) && v[0].length === 1 ? v[0][0] : v;
}

/** The same formula in the US form, which is how spreadsheets keep it. */
export function rumusUs(rumus: string): string {
  let keluar = '';
  let kutip = false;
  let dalam = 0;
  for (let i = 0; i < rumus.length; i++) {
    const c = rumus[i] as string;
    if (c === '"') kutip = !kutip;
    if (!kutip && c === '{') dalam++;
    if (!kutip && c === '}') dalam--;
    if (kutip) keluar += c;
    else if (c === ',') keluar += '.';
    else if (c === '\\') keluar += ',';
    else if (c === ';' && dalam === 0) keluar += ',';
    else keluar += c;
  }
  return keluar;
}
