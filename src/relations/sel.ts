/** A column by its meaning, a figure of a row, the name of a row, the place of a cell. */

import type { Desimal } from '../core/desimal';
import { PERAN_NAMA, PERAN_PERSEN_SEBARIS } from '../core/peran';
import { sekali } from '../core/sekali';
import type { BarisTabel, KolomTabel, Peran, SelTabel, Tabel } from '../core/tabel';
import type { KonteksAturan } from './konteks';

export type SaringKolom = Partial<Pick<KolomTabel, 'tahun' | 'tw' | 'varian' | 'bidang'>>;

/** Indices of the columns with one of these meanings. */
export function kolomPeran(tabel: Tabel, peran: Peran | readonly Peran[], saring: SaringKolom = {}): number[] {
  const cari = typeof peran === 'string' ? [peran] : peran;
  return tabel.kolom.flatMap((k, i) =>
    cari.includes(k.peran) && (Object.keys(saring) as (keyof SaringKolom)[]).every((s) => k[s] === saring[s])
      ? [i]
      : [],
  );
}

/** First column with this meaning, or −1. */
export function kolomPertama(tabel: Tabel, peran: Peran | readonly Peran[], saring: SaringKolom = {}): number {
  return kolomPeran(tabel, peran, saring)[0] ?? -1;
}

export function selDi(baris: BarisTabel, kolom: number): SelTabel | null {
  return baris.sel[kolom] ?? null;
}

/** The figure of a cell, or null when it holds none. */
export function angkaDi(sel: SelTabel | null | undefined): Desimal | null {
  return sel?.angka.jenis === 'angka' ? sel.angka.nilai : null;
}

/** What is left blank or struck out. */
export const SEL_KOSONG = /^\s*[-–—]?\s*$/;

/** Decimals printed in a cell that holds a figure. */
export function desimalDi(sel: SelTabel): number {
  return sel.angka.jenis === 'angka' ? sel.angka.angkaDesimal : 0;
}

const kolomPersentase = sekali((tabel: Tabel): readonly boolean[] =>
  tabel.kolom.map(
    (kolom, k) =>
      kolom.satuan === '%' ||
      PERAN_PERSEN_SEBARIS.has(kolom.peran) ||
      tabel.baris.some((b) => b.sel[k]?.angka.jenis === 'angka' && /%\s*$/.test(b.sel[k]?.tercetak ?? '')),
  ),
);
/** Whether a column prints percentages. */
export const kolomPersen = (t: Tabel, k: number): boolean => kolomPersentase(t)[k] === true;

const LABEL_ANGKA = new Set<Peran>(['indikator', 'subKegiatan', 'kegiatan', 'program', 'uraian', 'komponen']);

/**
 * What names the row for a person: its number and its indicator or budget line; of several the one that the figures of
 * `kolom` speak of.
 */
export function namaBaris(tabel: Tabel, baris: BarisTabel, kolom = -1): string | null {
  const nomor = kolomPertama(tabel, ['nomor', 'kode']);
  const nomorUrut = nomor >= 0 ? (baris.sel[nomor]?.tercetak ?? '').replace(/\.$/, '') : '';
  const bernomor = (t: string) => (nomorUrut && nomorUrut.length <= 12 ? `${nomorUrut} ${t}` : t);
  for (let i = kolom - 1; i >= 0; i--) {
    const t = LABEL_ANGKA.has(tabel.kolom[i]?.peran as Peran) ? baris.sel[i]?.tercetak : '';
    if (t) return bernomor(t);
  }
  for (const p of PERAN_NAMA) {
    const i = kolomPertama(tabel, p);
    const t = i >= 0 ? baris.sel[i]?.tercetak || baris.warisan[p] : undefined;
    if (t) return bernomor(t);
  }
  return nomorUrut || (baris.jenis === 'jumlah' ? 'Jumlah' : null);
}

/** "Tabel 3.3" of a long title, else the sheet's name: how a letter refers to a table. */
export function sebutTabel(tabel: Tabel): string {
  const m = /^(tabel\s+[\dA-Z]+(?:[.\-–]\d+)*)/i.exec(tabel.judul);
  return m ? (m[1] as string).replace(/^tabel/i, 'Tabel') : `tabel di lembar "${tabel.lembar}"`;
}

export interface LetakSelTabel {
  tabel: Tabel;
  baris: BarisTabel;
  kolom: number;
}

const letakSemua = sekali((konteks: KonteksAturan): Map<SelTabel, LetakSelTabel> => {
  const m = new Map<SelTabel, LetakSelTabel>();
  for (const tabel of konteks.tabel) {
    for (const baris of tabel.baris) for (const [kolom, s] of baris.sel.entries()) m.set(s, { tabel, baris, kolom });
  }
  return m;
});

/** Where a cell of a table stands. */
export function letakSelTabel(konteks: KonteksAturan, sel: SelTabel): LetakSelTabel | null {
  return letakSemua(konteks).get(sel) ?? null;
}
