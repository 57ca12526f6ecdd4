/** Rows whose formula can be read, shared by the rules about formulas. */

import { sekali } from '../../core/sekali';
import type { SelTabel } from '../../core/tabel';
import type { KonteksAturan } from '../../relations/konteks';
import { type BarisIku, barisIku } from '../baris-iku';
import { type NamaIndikator, uraiNama } from './nama';
import { type Rumus, uraiRumus } from './rumus';

export interface BarisRumus {
  readonly iku: BarisIku;
  readonly sel: SelTabel;
  readonly indikator: string;
  readonly nama: NamaIndikator;
  readonly rumus: Rumus;
}

export const barisRumus = sekali((konteks: KonteksAturan): BarisRumus[] => {
  const hasil: BarisRumus[] = [];
  for (const iku of barisIku(konteks)) {
    const sel = iku.sel('formulasi');
    const dibaca = sel ? uraiRumus(sel.tercetak) : null;
    if (!sel || !dibaca) continue;
    // "Rumus (x 100%)": the header multiplies for all of them.
    const judul = iku.tabel.kolom[iku.baris.sel.indexOf(sel)]?.judul ?? '';
    const rumus = dibaca.pengali === null && /[x×*]\s*100\b/i.test(judul) ? { ...dibaca, pengali: 100 } : dibaca;
    const indikator = iku.teks('indikator');
    hasil.push({ iku, sel, indikator, nama: uraiNama(indikator), rumus });
  }
  return hasil;
});

/** A unit that counts percent. */
export function satuanPersen(satuan: string): boolean {
  return /^(%|persen|prosen|persentase|presentase)\s*(\(%\))?$/i.test(satuan.trim());
}
