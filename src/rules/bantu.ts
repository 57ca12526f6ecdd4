/** What most rules need: a column by its meaning, a figure of a row, a finding that names its cell. */
import { type Desimal, keAngka } from '../core/desimal';
import type { BarisTabel, SelTabel, Tabel } from '../core/tabel';
import type { Perbaikan, SelTerkait, Temuan, Tingkat } from '../core/temuan';
import { peranAngka } from '../recognise/kenali';
import { namaBaris } from '../relations/sel';
import { normalTeks } from '../words/nama';
import type { Aturan } from './aturan';

export { peranAngka };

/** Longest list of related cells: beyond it a finding points nowhere. */
export const TERKAIT_TERBANYAK = 12;

export function terkaitDari(sel: SelTabel): SelTerkait {
  return { lembar: sel.lembar, sel: sel.a1, tercetak: sel.tercetak };
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
  pesan: string;
  seharusnya?: Desimal | string | number | null;
  sebab?: string | null;
  terkait?: SelTerkait[];
  perbaikan?: Perbaikan[] | null;
}

/** A finding about a cell of a table. `kolom` is the index of its column. */
export function temuanSel(
  aturan: Pick<Aturan, 'id' | 'dasar'>,
  tabel: Tabel,
  baris: BarisTabel,
  kolom: number,
  isi: IsiTemuan,
): Temuan {
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
): Temuan {
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

/** Whether a printed word means one of these, whatever its case and marks. */
export function samaKata(teks: string, ...kata: string[]): boolean {
  const t = normalTeks(teks);
  return kata.some((k) => normalTeks(k) === t);
}

/**
 * One remark that comes again and again down a column becomes one finding for the column: it stays at the first cell and
 * says how many there are. Below `paling` repeats each stays by itself.
 */
export function satukanKolom(
  temuan: readonly Temuan[],
  pesan: (banyak: number, contoh: Temuan) => string,
  paling = 3,
): Temuan[] {
  const kelompok = new Map<string, Temuan[]>();
  for (const t of temuan) {
    const kunci = [t.aturan, t.tingkat, t.lembar, t.tabel, t.sel.replace(/\d+/g, '')].join('|');
    const k = kelompok.get(kunci);
    if (k) k.push(t);
    else kelompok.set(kunci, [t]);
  }
  return [...kelompok.values()].flatMap((daftarTemuan) => {
    const [pertama, ...lain] = daftarTemuan;
    if (!pertama || daftarTemuan.length < paling) return daftarTemuan;
    return [
      {
        ...pertama,
        baris: null,
        pesan: pesan(daftarTemuan.length, pertama),
        terkait: lain.map((t) => ({ lembar: t.lembar, sel: t.sel, tercetak: t.tercetak })),
        perbaikan: daftarTemuan.some((t) => t.perbaikan) ? gabungPerbaikan(daftarTemuan) : null,
      },
    ];
  });
}

function gabungPerbaikan(k: readonly Temuan[]): Perbaikan[] | null {
  const semua = k.map((t) => t.perbaikan?.[0] ?? null);
  const pertama = semua.find((p) => p !== null);
  if (!pertama) return null;
  const ada = semua.filter((p): p is Perbaikan => p !== null && p.id === pertama.id && p.halangan === null);
  if (!ada.length) return null;
  return [
    {
      id: pertama.id,
      label: `${ada[0]?.label ?? ''} dan ${ada.length - 1} sel lain`,
      aman: ada.every((p) => p.aman),
      ubah: ada.flatMap((p) => p.ubah),
      halangan: null,
    },
  ];
}
