/** Helpers of the table tests. */

import type { Grid } from '../../src/tables/spec';
import { bacaBuku } from '../../src/workbook/buku';
import type { BukuKerja } from '../../src/workbook/rekaman';
import type { Isian } from '../../src/workbook/templat';
import { snapshotIsian } from '../alat/buku';

/** Rows by column id, written into a template and read back as a department's workbook would be. */
export function bukuDari(isian: Isian): BukuKerja {
  return bacaBuku(snapshotIsian(isian)).buku;
}

/** A table as plain text, repeats blank as a reader sees them. */
export function tulisGrid(grid: Grid, nomor: string | null): string {
  const ulang = new Set(
    grid.gabung.flatMap((m) => Array.from({ length: m.tinggi - 1 }, (_, i) => `${m.baris + i + 1},${m.kolom}`)),
  );
  const baris = [
    grid.kolom.map((k) => k.judul),
    ...(grid.nomorKolom ? [[...grid.nomorKolom]] : []),
    ...grid.baris.map((b, i) =>
      b.sel.map((s, k) =>
        ulang.has(`${i},${k}`) ? '″' : s.teks.replace(/\n/g, ' / ') + (s.latar ? ` [${s.latar}]` : ''),
      ),
    ),
  ];
  const isi = baris.map((b) => b.join(' | '));
  return [
    `${nomor ?? '–'} ${grid.judul}`,
    `${grid.subjudul} (${grid.arah})`,
    '',
    ...isi,
    '',
    ...grid.catatan,
    grid.sumber,
    ...grid.ttd,
    '',
  ].join('\n');
}
