/** What a person has just typed with a percent sign into a figure of the inputs: the cell gets its percent points. */
import { dariA1 } from '../core/alamat';
import { uraiRentang } from '../core/rentang';
import { angkaKeTeks } from '../messages/angka';
import { bacaBuku } from '../workbook/buku';
import { selBerpersen } from '../workbook/persen';
import { bukuAktif } from './buku';
import type { Kerja } from './kerja';
import { denganKunci } from './kunci';
import { sebut } from './menu';
import { letakSel, tulisSel } from './sel';
import { bacaSnapshot } from './snapshot';

/**
 * No journal on purpose: the trigger's change is one step of the person's own undo (Ctrl+Z). While other work waits to be
 * finished or taken back nothing is touched.
 */
export function simpanKetikanPersen(lembar: number, a1: string): void {
  denganKunci(() => {
    const buku = bukuAktif();
    const lembarKini = buku.cariId(lembar);
    if (!lembarKini || buku.sistem.baca<Kerja>('kerja')) return;
    const kotak = uraiRentang(a1, lembarKini.sheet.getMaxRows(), lembarKini.sheet.getMaxColumns());
    const w = bacaSnapshot(buku, { lembar: [lembar], format: true });
    const sel = selBerpersen(w, bacaBuku(w).rentang).filter((s) => {
      const p = dariA1(s.sel);
      if (!p || !kotak) return false;
      const [b, k] = [p.baris - kotak.baris, p.kolom - kotak.kolom];
      return b >= 0 && k >= 0 && b < kotak.tinggi && k < kotak.lebar;
    });
    if (sel.length === 0) return;
    tulisSel(
      lembarKini.sheet,
      sel.map((s) => ({ ...letakSel(s.sel), nilai: s.ke, format: s.format as string, formatKini: '' })),
    );
    sebut(
      `${sel[0]?.dari} disimpan sebagai angka persen: ${angkaKeTeks(sel[0]?.ke as number)}. Ctrl+Z membatalkannya.`,
    );
  });
}
