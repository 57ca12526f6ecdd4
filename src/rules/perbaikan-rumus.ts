/** A live formula in place of a typed result: what is computed once can be wrong again tomorrow. */

import { formatPersen } from '../core/format';
import { sekali } from '../core/sekali';
import type { SelTabel, Tabel } from '../core/tabel';
import type { Perbaikan } from '../core/temuan';

/** Asked for every mended cell: looking through the rows each time would grow with their square. */
const kolomKolomPersen = sekali((tabel: Tabel): ReadonlySet<number> => {
  const hasil = new Set<number>();
  for (const b of tabel.baris)
    b.sel.forEach((s, kolom) => {
      if (typeof s.nilai === 'number' && selBerformatPersen(s)) hasil.add(kolom);
    });
  return hasil;
});

/** Whether a column holds percent cells, which are fractions of 1: nothing in percent points may stand among them. */
export function kolomBerformatPersen(tabel: Tabel, kolom: number): boolean {
  return kolomKolomPersen(tabel).has(kolom);
}

export function selBerformatPersen(s: SelTabel): boolean {
  return formatPersen(s.format);
}

/**
 * The result as a formula of its own cells. Offered beside the plain figure and never part of "Perbaiki semua": whether a
 * report keeps formulas is its author's choice.
 * @param fungsi Name of the function, which gives percent points.
 * @param masukan The cells of its first arguments.
 * @param sisa Further arguments as they stand in the formula; '' for one left out.
 * @param angkaDesimal Decimals that are shown.
 */
export function perbaikanRumus(
  tabel: Tabel,
  kolom: number,
  hasil: SelTabel,
  fungsi: string,
  masukan: readonly SelTabel[],
  sisa: readonly string[],
  angkaDesimal: number,
): Perbaikan | null {
  // A cell that also holds a class is no place for a formula.
  if (hasil.rumus !== '' || hasil.utuh !== undefined || masukan.some((s) => s.lembar !== hasil.lembar)) return null;
  const argumen = [...masukan.map((s) => s.a1), ...sisa];
  while (argumen[argumen.length - 1] === '') argumen.pop();
  const persen = kolomBerformatPersen(tabel, kolom);
  const rumus = `=${fungsi}(${argumen.join(',')})${persen ? '/100' : ''}`;
  const pecahan = angkaDesimal > 0 ? `.${'0'.repeat(angkaDesimal)}` : '';
  // Texts and mixed forms are read by the validator in the light of their column; a function sees two cells only.
  const sama =
    masukan.every((s) => typeof s.nilai === 'number') && new Set(masukan.map((s) => selBerformatPersen(s))).size === 1;
  return {
    id: 'rumus',
    label: `${hasil.a1}: rumus ${fungsi}`,
    aman: false,
    ubah: [
      {
        lembar: hasil.lembar,
        sel: hasil.a1,
        dari: hasil.tercetak,
        ke: null,
        rumus,
        format: `0${pecahan}${persen ? '%' : hasil.tercetak.includes('%') ? '"%"' : ''}`,
      },
    ],
    halangan: sama
      ? null
      : `${masukan.map((s) => s.a1).join(' dan ')} belum sama-sama angka; perbaiki dulu penulisannya`,
  };
}
