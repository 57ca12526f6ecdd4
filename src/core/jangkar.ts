/**
 * Anchors: what tells a cell when rows or columns have moved since it was last seen. A row is told by what stands in it (a
 * code, else its longest texts, as many as it takes to be the only one), a column by its heading. An address alone never
 * is enough: after a sort it is another indicator's.
 */

import { tambahKe } from './peta';
import { sidikTeks } from './sidik';

/** Longer texts are compared by their beginning; the same cut is made when an anchor is made and when it is looked for. */
const MAKS_TEKS = 80;
const MAKS_BARIS_KEPALA = 4;
/** A date, a count or an amount: what heads no column. Years and column numbers such as "(3)" may stand in a header. */
const ANGKA = /^[-–(]?\s*(?:Rp\.?\s*)?\d/i;
const TAHUN = /^(?:19|20)\d\d$/;
const NOMOR_KOLOM = /^\(\d+\)/;

/**
 * Cells of the row: heading of the column, then every text that the cell may show (it was changed by an action). `#3`
 * stands for the third column where it has no heading, `##3` whatever its heading is. A row that no cell tells from
 * another has one entry `~` with the columns that do not count (changed by the action, or computed and so apt to follow it),
 * and the fingerprint of the row between its neighbours: it is known only where it stands.
 */
export type JangkarBaris = [judul: string, ...teks: string[]][];

/** Row and column of one cell. */
export interface JangkarSel {
  b: JangkarBaris;
  k: JangkarKolom;
}

/** Heading of the column, which of those with this heading it is (from 0), and how many there are. */
export type JangkarKolom = [judul: string, ke: number, dari: number];

interface KisiJangkar {
  readonly tampil: readonly (readonly string[])[];
  /** Whether something computed stands there: it may follow the very change that is to be taken back. */
  terhitung(baris: number, kolom: number): boolean;
}

interface Blok {
  /** Last row (from 0) of its header; the one before its first where it has none. */
  kepala: number;
  judul: string[];
}

const potong = (teks: string | undefined): string =>
  (teks ?? '')
    .slice(0, MAKS_TEKS * 2)
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, MAKS_TEKS);

const berangka = (teks: string): boolean => ANGKA.test(teks) && !TAHUN.test(teks) && !NOMOR_KOLOM.test(teks);

/** Rows and columns count from 1. */
export class PetaJangkar {
  private readonly milik: Blok[] = [];
  private readonly perTeks = new Map<number, Map<string, number[]>>();
  private readonly lebar: number;

  constructor(private readonly kisi: KisiJangkar) {
    const { tampil } = kisi;
    this.lebar = tampil.reduce((n, b) => Math.max(n, b.length), 0);
    const terisi = tampil.map((b) => b.reduce((n, s) => n + (s.trim() === '' ? 0 : 1), 0));
    for (let i = 0; i < tampil.length; ) {
      if (terisi[i] === 0) {
        i++;
        continue;
      }
      let akhir = i;
      while (akhir + 1 < tampil.length && terisi[akhir + 1] !== 0) akhir++;
      const b = this.susunBlok(i, akhir, terisi);
      for (let r = i; r <= akhir; r++) this.milik[r] = b;
      i = akhir + 1;
    }
  }

  private susunBlok(awal: number, akhir: number, terisi: readonly number[]): Blok {
    const { tampil } = this.kisi;
    let mulai = awal;
    // Titles stand alone in their rows.
    while (mulai < akhir && (terisi[mulai] as number) < 2) mulai++;
    const angka = (r: number) => tampil[r]?.some((s) => berangka(s.trim())) === true;
    if (angka(mulai)) return { kepala: mulai - 1, judul: [] };
    let kepala = mulai;
    while (kepala < akhir && kepala - mulai < MAKS_BARIS_KEPALA && !angka(kepala + 1) && this.berlanjut(kepala))
      kepala++;
    const judul = Array.from({ length: this.lebar }, (_, k) => {
      const bagian: string[] = [];
      for (let r = mulai; r <= kepala; r++) {
        let teks = potong(tampil[r]?.[k]);
        // A spanner stands in the first of its columns.
        for (let kiri = k - 1; teks === '' && r < kepala && kiri >= 0; kiri--) teks = potong(tampil[r]?.[kiri]);
        if (teks !== '' && !NOMOR_KOLOM.test(teks) && bagian[bagian.length - 1] !== teks) bagian.push(teks);
      }
      return potong(bagian.join(' · '));
    });
    return { kepala, judul };
  }

  /** Under a spanner the next row names the columns; so does a row of column numbers. */
  private berlanjut(kepala: number): boolean {
    const [ini, bawah] = [this.kisi.tampil[kepala] ?? [], this.kisi.tampil[kepala + 1] ?? []];
    const isi = bawah.filter((s) => s.trim() !== '');
    if (isi.every((s) => NOMOR_KOLOM.test(s.trim()))) return true;
    return bawah.some((s, k) => s.trim() !== '' && (ini[k] ?? '').trim() === '') && isi.length < this.lebar;
  }

  private judul(baris: number, kolom: number): string {
    const b = this.milik[baris - 1];
    // Headings themselves are told by what stands beside them.
    return b && baris - 1 > b.kepala ? (b.judul[kolom - 1] ?? '') : '';
  }

  private teks(baris: number, kolom: number): string {
    return potong(this.kisi.tampil[baris - 1]?.[kolom - 1]);
  }

  private barisBerteks(kolom: number, teks: string): readonly number[] {
    let peta = this.perTeks.get(kolom);
    if (!peta) {
      peta = new Map();
      for (let r = 1; r <= this.kisi.tampil.length; r++) {
        const t = this.teks(r, kolom);
        if (t === '') continue;
        tambahKe(peta, t, r);
      }
      this.perTeks.set(kolom, peta);
    }
    return peta.get(teks) ?? [];
  }

  /** Rows in which a cell under this heading (`#3`: in the third column) shows one of the texts. */
  private barisCocok([judul, ...teks]: JangkarBaris[number]): Set<number> {
    const hasil = new Set<number>();
    const tetap = /^(#+)(\d+)$/.exec(judul);
    const kolom = tetap ? [Number(tetap[2])] : Array.from({ length: this.lebar }, (_, k) => k + 1);
    for (const k of kolom)
      for (const t of teks)
        for (const r of this.barisBerteks(k, t))
          if (tetap?.[1] === '##' || (this.judul(r, k) || `#${k}`) === judul) hasil.add(r);
    return hasil;
  }

  /** Rows that fit all of it. @param semula Where the row was when it was last seen. */
  cariBaris(jangkar: JangkarBaris, semula: number): number[] {
    const [pertama] = jangkar;
    if (pertama?.[0].startsWith('~'))
      return this.sidikSekitar(semula, pertama[0].slice(1)) === pertama[1] ? [semula] : [];
    let sisa: number[] | null = null;
    for (const satu of jangkar) {
      const cocok = this.barisCocok(satu);
      sisa = sisa === null ? [...cocok] : sisa.filter((r) => cocok.has(r));
      if (sisa.length === 0) break;
    }
    return (sisa ?? []).sort((a, b) => a - b);
  }

  /**
   * As few cells as make the row the only one.
   * @param teks What else a cell of this row or of its neighbours shows before or after the action; null leaves it out.
   */
  jangkarBaris(baris: number, teks: (kolom: number, baris: number) => readonly string[] | null): JangkarBaris {
    const calon: { satu: JangkarBaris[number]; mutu: number }[] = [];
    for (let k = 1; k <= this.lebar; k++) {
      const kini = this.teks(baris, k);
      const lain = kini === '' ? null : teks(k, baris);
      if (lain === null) continue;
      const judul = this.judul(baris, k) || `#${k}`;
      const huruf = kini.replace(/[^\p{L}]/gu, '').length;
      const terhitung = this.kisi.terhitung(baris, k);
      // A computed figure follows the very change that is to be taken back.
      if (terhitung && huruf < 2) continue;
      const tersentuh = lain.some((t) => potong(t) !== kini);
      const mutu =
        (terhitung ? -1000 : 0) +
        (tersentuh ? -500 : 0) +
        (/\bkode\b/i.test(judul) ? 300 : 0) +
        huruf +
        (huruf > 1 ? 100 : 0);
      calon.push({ satu: [judul, ...new Set([kini, ...lain.map(potong)].filter((t) => t !== ''))], mutu });
    }
    calon.sort((a, b) => b.mutu - a.mutu);
    const jangkar: JangkarBaris = [];
    let sisa: Set<number> | null = null;
    for (const { satu } of calon) {
      const cocok = this.barisCocok(satu);
      const baru: Set<number> = sisa ? new Set([...sisa].filter((r) => cocok.has(r))) : cocok;
      if (sisa && baru.size === sisa.size) continue;
      jangkar.push(satu);
      sisa = baru;
      if (baru.size === 1) return jangkar;
    }
    const luar = Array.from({ length: this.lebar }, (_, k) => k + 1).filter((k) =>
      [baris - 1, baris, baris + 1].some((b) => {
        const t = teks(k, b);
        return t === null || t.length > 0 || this.kisi.terhitung(b, k);
      }),
    );
    return [[`~${luar.join(',')}`, this.sidikSekitar(baris, luar.join(','))]];
  }

  private sidikSekitar(baris: number, luar: string): string {
    const tanpa = new Set(luar.split(',').map(Number));
    return sidikTeks(
      ...[baris - 1, baris, baris + 1].flatMap((r) =>
        Array.from({ length: this.lebar }, (_, k) => (tanpa.has(k + 1) ? '' : this.teks(r, k + 1))),
      ),
    );
  }

  jangkarKolom(baris: number, kolom: number): JangkarKolom {
    const judul = this.judul(baris, kolom);
    if (judul === '') return [`#${kolom}`, 0, 1];
    const sama = this.kolomBerjudul(baris, judul);
    return [judul, sama.indexOf(kolom), sama.length];
  }

  private kolomBerjudul(baris: number, judul: string): number[] {
    return Array.from({ length: this.lebar }, (_, k) => k + 1).filter((k) => this.judul(baris, k) === judul);
  }

  /** Column in that row; null where its heading is gone, or there are more or fewer of it than there were. */
  cariKolom(baris: number, [judul, ke, dari]: JangkarKolom): number | null {
    const tetap = /^#(\d+)$/.exec(judul);
    if (tetap) return Number(tetap[1]);
    const sama = this.kolomBerjudul(baris, judul);
    return sama.length === dari ? (sama[ke] ?? null) : null;
  }
}

/** For a person: what tells the row. */
export function sebutJangkar(j: JangkarBaris): string {
  return j
    .filter(([judul]) => !judul.startsWith('~'))
    .map(([judul, teks]) => (judul.startsWith('#') ? `"${teks}"` : `${judul} "${teks}"`))
    .join(', ');
}
