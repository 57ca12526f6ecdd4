/**
 * Changes of single cells with what was there before, so that each can be taken back: also after a reload, under a new
 * name of the sheet, in a row that has moved, by another person. The journal is bounded; its oldest entries go first.
 */
import { dariA1 } from '../core/alamat';
import type { JangkarBaris, JangkarKolom, JangkarSel } from '../core/jangkar';
import { type CatatanJurnal, ringkasJurnal } from '../core/panel';
import type { BukuSheets } from './buku';
import { type IsiJurnal, tampilIsi } from './isi';
import { geserSel, geserSisipan, type Sisipan, type StrukturJurnal } from './struktur';

const MAKS_ENTRI = 200;
const MAKS_HURUF = 1_500_000;
/** Cells of one entry that the panel lists. */
const MAKS_TAMPIL = 20;

export interface SelJurnal {
  /** Id of the sheet. */
  l: number;
  /** Where the cell was; `b` and `k` tell where it is. */
  s: string;
  sebelum: IsiJurnal;
  sesudah: IsiJurnal;
  /** Displayed before. */
  t: string;
  /** Its row: index in `jangkar` of the entry. */
  b?: number;
  k?: JangkarKolom;
  /** Entries of version 0.2: a cell to the left and its text, when the row had one. */
  j?: { sel: string; teks: string } | null;
}

export interface EntriJurnal {
  id: string;
  waktu: string;
  judul: string;
  kunci: string | null;
  diurungkan: boolean;
  sel: SelJurnal[];
  /** What tells the rows of its cells. */
  jangkar?: JangkarBaris[];
  /** Sheets, lines and names that the action added. */
  struktur?: StrukturJurnal | undefined;
  /** What the undo left in place, and why. */
  sisa?: string[];
}

export function jangkarDari(e: EntriJurnal, s: SelJurnal): JangkarSel | null {
  const b = s.b === undefined ? undefined : e.jangkar?.[s.b];
  if (b && s.k) return { b, k: s.k };
  const [sini, tanda] = [dariA1(s.s), s.j ? dariA1(s.j.sel) : null];
  return s.j && sini && tanda ? { b: [[`##${tanda.kolom}`, s.j.teks]], k: [`#${sini.kolom}`, 0, 1] } : null;
}

/** Lines were put into sheets, or taken out: what the journal says of their cells follows. */
export function geserEntri(jurnal: readonly EntriJurnal[], sisipan: Sisipan, tanda: 1 | -1): void {
  for (const e of jurnal) {
    if (e.struktur) e.struktur.sisip = e.struktur.sisip.map((x) => geserSisipan(x, sisipan, tanda));
    for (const x of e.sel) {
      if (x.l !== sisipan.l) continue;
      // A cell that went with its line keeps its address: it will not be found as it was, and its undo is refused.
      x.s = geserSel(x.s, sisipan, tanda) ?? x.s;
      if (x.j) x.j.sel = geserSel(x.j.sel, sisipan, tanda) ?? x.j.sel;
    }
  }
}

/** Newest first, as the panel shows it. */
export function daftarJurnal(buku: BukuSheets): CatatanJurnal[] {
  return bacaJurnal(buku)
    .map((entriJurnal) => ({
      id: entriJurnal.id,
      waktu: entriJurnal.waktu,
      judul: entriJurnal.sisa ? `${entriJurnal.judul} (${entriJurnal.sisa.join('; ')})` : entriJurnal.judul,
      sel: entriJurnal.sel.slice(0, MAKS_TAMPIL).map((s) => ({
        lembar: buku.cariId(s.l)?.nama ?? '(lembar terhapus)',
        sel: s.s,
        tercetak: s.t,
        menjadi: tampilIsi(s.sesudah),
      })),
      jumlahSel: entriJurnal.sel.length,
      kunci: entriJurnal.kunci,
      diurungkan: entriJurnal.diurungkan,
    }))
    .reverse();
}

export function ringkasanJurnal(buku: BukuSheets): string {
  return ringkasJurnal([...bacaJurnal(buku)].reverse());
}

export function bacaJurnal(buku: BukuSheets): EntriJurnal[] {
  return buku.sistem.baca<EntriJurnal[]>('jurnal') ?? [];
}

export function simpanJurnal(buku: BukuSheets, jurnal: EntriJurnal[]): void {
  let kini = jurnal.slice(-MAKS_ENTRI);
  let huruf = kini.reduce((n, e) => n + ukuran(e), 0);
  // The newest entry stays whatever its size.
  while (kini.length > 1 && huruf > MAKS_HURUF) {
    huruf -= ukuran(kini[0] as EntriJurnal);
    kini = kini.slice(1);
  }
  buku.sistem.tulis('jurnal', kini);
}

function ukuran(e: EntriJurnal): number {
  const jangkar = (e.jangkar ?? []).reduce((n, j) => n + j.reduce((m, t) => m + t.join().length + 8, 2), 0);
  return e.sel.reduce(
    (n, s) => n + 150 + (s.k?.[0].length ?? 0) + s.t.length + String(s.sebelum.n ?? s.sebelum.f ?? '').length * 2,
    100 + jangkar,
  );
}
