/** Links inside a workbook: files name sheet and cell, Sheets the sheet's number. */
import type { Buku } from './buku.ts';
import { pisahLembar } from './kotak.ts';

/** "#'Lembar dua'!B2" of a file becomes "#gid=…&range=B2". */
export function tempelTautan(buku: Buku): void {
  for (const lembarKini of buku.lembar) {
    for (const r of lembarKini.sel) {
      for (const s of r ?? []) {
        if (!s?.tautan?.startsWith('#') || s.tautan.startsWith('#gid=')) continue;
        const { lembar, a1 } = pisahLembar(s.tautan.slice(1));
        const ke = lembar === null ? lembarKini : buku.cariLembar(lembar);
        if (ke) s.tautan = `#gid=${ke.id}&range=${a1.replace(/\$/g, '')}`;
      }
    }
  }
}
