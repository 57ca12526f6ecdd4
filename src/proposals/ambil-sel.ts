/** Cells of recognised tables by their meaning. */
import { desimal, keAngka } from '../core/desimal';
import type { BarisTabel, KolomTabel, Peran, SelTabel, Tabel } from '../core/tabel';

export const data = (t: Tabel): BarisTabel[] => t.baris.filter((b) => b.jenis === 'data');

export function sel(t: Tabel, b: BarisTabel, peran: Peran): SelTabel | null {
  const i = t.kolom.findIndex((k) => k.peran === peran);
  return i < 0 ? null : (b.sel[i] ?? null);
}

/** The figure in the unit that the row speaks of; a figure in another unit, a class or a remark stays as printed. */
export function nilaiSel(sel: SelTabel, satuan: string): string | number | null {
  if (sel.angka.jenis === 'tanpa-nilai') return sel.angka.kosong ? null : sel.tercetak;
  if (sel.angka.jenis !== 'angka') return sel.tercetak;
  const unit = sel.angka.satuan.toLowerCase();
  const persen = /persen|%/i.test(satuan);
  if (unit === '%' || unit === 'persen' ? satuan !== '' && !persen : unit !== '' && persen) return sel.tercetak;
  return keAngka(sel.angka.nilai);
}

export const angkaSel = (s: SelTabel | null | undefined): number | null =>
  s?.angka.jenis === 'angka' ? keAngka(s.angka.nilai) : null;

/** An amount in full rupiah, also where its table counts in thousands or millions. */
export function uangSel(s: SelTabel, k: KolomTabel | undefined): string | number | null {
  if (s.angka.jenis !== 'angka' || !k?.pangkat) return nilaiSel(s, 'Rp');
  const { n, s: skala } = s.angka.nilai;
  return keAngka(desimal(n * 10n ** BigInt(k.pangkat), skala));
}

/** A name has a word in it; a cell of the row of column numbers ("(c)", "3", "(5)=4/3") has none. */
export const bernama = (teks: string | undefined): boolean => /\p{L}{2}/u.test(teks ?? '');
