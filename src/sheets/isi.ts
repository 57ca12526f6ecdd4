/** Contents of cells as the journal keeps them: value or formula, with the number format. */
import { formatPersen } from '../core/format';
import type { NilaiSel } from '../core/snapshot';
import { angkaKeTeks } from '../messages/angka';
import type { IsiSelLembar, TulisanSel } from './sel';
import { rumusDibandingkan } from './teks';

/** A cell's content in a form that JSON keeps: a date as its milliseconds. */
export interface IsiJurnal {
  n?: string | number | boolean;
  d?: number;
  f?: string;
  /** Number format. */
  p: string;
}

export function simpanIsi(i: IsiSelLembar): IsiJurnal {
  if (i.rumus !== '') return { f: i.rumus, p: i.format };
  return i.nilai instanceof Date ? { d: i.nilai.getTime(), p: i.format } : { n: i.nilai, p: i.format };
}

/** Formats do not count. */
export function samaIsi(kini: IsiSelLembar, tercatat: IsiJurnal): boolean {
  if (tercatat.f !== undefined) return rumusDibandingkan(kini.rumus) === rumusDibandingkan(tercatat.f);
  if (kini.rumus !== '') return false;
  const n: NilaiSel = kini.nilai;
  return n instanceof Date ? n.getTime() === tercatat.d : n === (tercatat.n ?? '');
}

/** The content as something to write. */
export function tulisanIsi(isi: IsiJurnal): Pick<TulisanSel, 'nilai' | 'rumus' | 'format'> {
  if (isi.f !== undefined) return { rumus: isi.f, format: isi.p };
  return { nilai: isi.d !== undefined ? new Date(isi.d) : (isi.n ?? ''), format: isi.p };
}

export function tampilIsi(isiJurnal: IsiJurnal): string {
  if (isiJurnal.f !== undefined) return isiJurnal.f;
  if (typeof isiJurnal.n === 'number') {
    const persen = formatPersen(isiJurnal.p);
    return `${angkaKeTeks(persen ? Number((isiJurnal.n * 100).toPrecision(15)) : isiJurnal.n)}${isiJurnal.p.includes('%') ? '%' : ''}`;
  }
  return String(isiJurnal.n ?? '');
}

export function kutipIsi(teks: string): string {
  return teks === '' ? 'kosong' : `"${teks}"`;
}
