/** What most rules need: a column by its meaning, a figure of a row, a finding that names its cell. */
import { type Desimal, keAngka } from '../core/desimal';
import type { BarisTabel, SelTabel, Tabel } from '../core/tabel';
import type { SelTerkait, Tingkat } from '../core/temuan';
import { namaBaris } from '../relations/sel';
import type { Aturan } from './aturan';
import type { PerbaikanAturan, Pesan, TemuanAturan } from './temuan-aturan';

/** Longest list of related cells: beyond it a finding points nowhere. */
export const TERKAIT_TERBANYAK = 12;

export function terkaitDari(sel: SelTabel): SelTerkait {
  return { lembar: sel.lembar, sel: sel.a1, tercetak: sel.tercetak };
}

/** What a cell's text is and becomes where its figure or class is put right; the rest of what it holds stays. */
export function gantiTeks(sel: SelTabel, ke: string): { dari: string; ke: string } {
  return { dari: sel.utuh ?? sel.tercetak, ke: sel.utuh?.replace(sel.tercetak, () => ke) ?? ke };
}

/** Related cells without repeats and without the finding's own cell. */
export function daftarTerkait(sendiri: SelTabel | null, sel: readonly (SelTabel | null | undefined)[]): SelTerkait[] {
  const ada = new Set(sendiri ? [`${sendiri.lembar}!${sendiri.a1}`] : []);
  const hasil: SelTerkait[] = [];
  for (const s of sel) {
    if (!s || ada.has(`${s.lembar}!${s.a1}`)) continue;
    ada.add(`${s.lembar}!${s.a1}`);
    hasil.push(terkaitDari(s));
  }
  return hasil.slice(0, TERKAIT_TERBANYAK);
}

export interface IsiTemuan {
  tingkat: Tingkat;
  pesan: string | Pesan;
  seharusnya?: Desimal | string | number | null;
  sebab?: string | null;
  terkait?: SelTerkait[];
  perbaikan?: readonly PerbaikanAturan[] | null;
}

/** A finding about a cell of a table. `kolom` is the index of its column. */
export function temuanSel(
  aturan: Pick<Aturan, 'id' | 'dasar'>,
  tabel: Tabel,
  baris: BarisTabel,
  kolom: number,
  isi: IsiTemuan,
): TemuanAturan {
  const sel = baris.sel[kolom];
  const seharusnya = isi.seharusnya ?? null;
  return {
    aturan: aturan.id,
    tingkat: isi.tingkat,
    lembar: tabel.lembar,
    sel: sel?.a1 ?? tabel.selKepala,
    tabel: tabel.id,
    baris: namaBaris(tabel, baris, kolom),
    kolom: tabel.kolom[kolom]?.judul ?? null,
    tercetak: sel?.tercetak ?? '',
    seharusnya: typeof seharusnya === 'object' && seharusnya !== null ? keAngka(seharusnya) : seharusnya,
    pesan: isi.pesan,
    sebab: isi.sebab ?? null,
    dasar: aturan.dasar,
    terkait: isi.terkait ?? [],
    perbaikan: isi.perbaikan ?? null,
    akar: null,
  };
}

/** A finding about a table as a whole; it stands at its first header cell unless another is named. */
export function temuanTabel(
  aturan: Pick<Aturan, 'id' | 'dasar'>,
  tabel: Tabel,
  isi: IsiTemuan & { sel?: string; tercetak?: string; kolom?: string | null; baris?: string | null },
): TemuanAturan {
  const seharusnya = isi.seharusnya ?? null;
  return {
    aturan: aturan.id,
    tingkat: isi.tingkat,
    lembar: tabel.lembar,
    sel: isi.sel ?? tabel.selKepala,
    tabel: tabel.id,
    baris: isi.baris ?? null,
    kolom: isi.kolom ?? null,
    tercetak: isi.tercetak ?? '',
    seharusnya: typeof seharusnya === 'object' && seharusnya !== null ? keAngka(seharusnya) : seharusnya,
    pesan: isi.pesan,
    sebab: isi.sebab ?? null,
    dasar: aturan.dasar,
    terkait: isi.terkait ?? [],
    perbaikan: isi.perbaikan ?? null,
    akar: null,
  };
}
