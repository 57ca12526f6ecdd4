/** Cells that should hold figures, column by column, and what a fix writes into them. */

import type { BacaanAngka } from '../core/angka';
import { keAngka } from '../core/desimal';
import { PERAN_UKURAN } from '../core/peran';
import { sekali } from '../core/sekali';
import type { BarisTabel, KolomTabel, SelTabel, Tabel } from '../core/tabel';
import type { UbahanSel } from '../core/temuan';
import type { KonteksAturan } from '../relations/konteks';
import { kolomBerformatPersen } from './perbaikan-rumus';
import type { PerbaikanAturan } from './temuan-aturan';

/** Rows that give a class instead of a figure. */
export const LABEL_KELAS = /predikat|kategori|kriteria|tingkat akuntabilitas|interpretasi|opini|peringkat/i;

export interface SelAngka {
  readonly tabel: Tabel;
  readonly baris: BarisTabel;
  readonly kolom: KolomTabel;
  readonly sel: SelTabel;
}

export interface KolomAngka {
  readonly tabel: Tabel;
  readonly kolom: KolomTabel;
  readonly sel: readonly SelAngka[];
}

/** Columns of figures of every table, with the cells of their rows (sums included, section rows not). */
export const kolomAngka = sekali((konteks: KonteksAturan): KolomAngka[] =>
  konteks.tabel.flatMap((tabel) =>
    tabel.kolom.flatMap((kolom, i): KolomAngka[] => {
      if (!PERAN_UKURAN.has(kolom.peran)) return [];
      const sel = tabel.baris.flatMap((baris) => {
        const s = baris.sel[i];
        return baris.jenis !== 'bagian' && s ? [{ tabel, baris, kolom, sel: s }] : [];
      });
      return [{ tabel, kolom, sel }];
    }),
  ),
);

export function angkaTerbaca(sel: SelTabel): Extract<BacaanAngka, { jenis: 'angka' }> | null {
  return sel.angka.jenis === 'angka' ? sel.angka : null;
}

/** Decimals that a cell's format shows at most. */
const DESIMAL_TERBANYAK = 6;

/** What turns a text into the number it shows; null for a cell that holds a number or a formula, or cannot be read. */
export function ubahKeAngka(selAngka: SelAngka): UbahanSel | null {
  const angka = angkaTerbaca(selAngka.sel);
  if (!angka || typeof selAngka.sel.nilai !== 'string' || selAngka.sel.rumus !== '') return null;
  const persen = angka.satuan === '%';
  const pecahan = persen && kolomBerformatPersen(selAngka.tabel, selAngka.baris.sel.indexOf(selAngka.sel));
  const ke = keAngka(pecahan ? { n: angka.nilai.n, s: angka.nilai.s + 2 } : angka.nilai);
  if (!Number.isSafeInteger(Math.trunc(ke))) return null;
  const utuh = angka.tandaRibuan || angka.satuan === 'Rp' ? '#,##0' : '0';
  const desimal = angka.angkaDesimal > 0 ? `.${'0'.repeat(Math.min(angka.angkaDesimal, DESIMAL_TERBANYAK))}` : '';
  const format = `${utuh}${desimal}${pecahan ? '%' : persen ? '"%"' : ''}`;
  return { lembar: selAngka.sel.lembar, sel: selAngka.sel.a1, dari: selAngka.sel.tercetak, ke, format };
}

/** One safe fix over the cells of a finding; null when none of them can be mended. */
export function perbaikanSelAngka(sel: readonly SelAngka[], id: string, tindakan: string): PerbaikanAturan[] | null {
  const ubah = sel.flatMap((s) => ubahKeAngka(s) ?? []);
  const [satu] = ubah;
  if (!satu) return null;
  const label =
    ubah.length === 1
      ? `${satu.sel}: ${satu.dari} → ${String(satu.ke).replace('.', ',')}${satu.format?.endsWith('%') ? ' (persen)' : ''}`
      : (banyak: number) => `${banyak} sel: ${tindakan}`;
  return [{ id, label, aman: true, ubah, halangan: null }];
}
