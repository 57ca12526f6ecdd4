/**
 * What a person does to the workbook of the preview by hand: typing, pasting, rows and sheets, and the way back. Single
 * cells are kept as they were; where rows or sheets come and go, the whole file is.
 */
import { dariA1 } from '../../src/core/alamat.ts';
import { type Buku, GalatSel, type IsiSel, type Lembar } from '../engine/buku.ts';
import { bacaMasukan } from '../engine/masukan.ts';
import { keBentukUs, salinRumus } from '../engine/rumus.ts';
import { sebabAngka } from '../engine/sebab-rumus.ts';
import type { AsalTempelan } from './protokol.ts';

interface SelLama {
  id: number;
  baris: number;
  kolom: number;
  isi: IsiSel;
  rumus: string;
  format: string | undefined;
}
/** One step: cells as they stood before it, or the file. */
type Langkah = { jenis: 'sel'; sel: SelLama[] } | { jenis: 'berkas'; isi: Buffer };

const LANGKAH_TERBANYAK = 100;

/** How far a cell of a paste lies from the one it was copied from; a smaller block may fill a larger place again and again. */
function jarak(
  asal: AsalTempelan,
  awal: { baris: number; kolom: number },
  baris: number,
  kolom: number,
): [baris: number, kolom: number] {
  return [
    baris - asal.baris - ((baris - awal.baris) % asal.tinggi),
    kolom - asal.kolom - ((kolom - awal.kolom) % asal.lebar),
  ];
}

export class Penyunting {
  private lalu: Langkah[] = [];
  private nanti: Langkah[] = [];
  /** Something was changed since the file was opened or handed out. */
  kotor = false;
  private readonly buku: () => Buku;
  private readonly simpan: () => Buffer;
  private readonly buka: (isi: Buffer) => void;

  constructor(buku: () => Buku, simpan: () => Buffer, buka: (isi: Buffer) => void) {
    this.buku = buku;
    this.simpan = simpan;
    this.buka = buka;
  }

  /** A script wrote: its own history takes that back, and older steps would no longer fit. */
  ditulisSkrip(): void {
    this.kotor = true;
    this.lalu = [];
    this.nanti = [];
  }

  mulai(): void {
    this.kotor = false;
    this.lalu = [];
    this.nanti = [];
  }

  private lembar(id: number): Lembar {
    const l = this.buku().lembarId(id);
    if (!l) throw new Error('Lembar itu sudah tidak ada.');
    return l;
  }

  private ingat(langkah: Langkah): void {
    this.lalu.push(langkah);
    if (this.lalu.length > LANGKAH_TERBANYAK) this.lalu.shift();
    this.nanti = [];
    this.kotor = true;
  }

  private potret(id: number, tempat: readonly (readonly [baris: number, kolom: number])[]): Langkah {
    const l = this.lembar(id);
    return {
      jenis: 'sel',
      sel: tempat.map(([baris, kolom]) => {
        const sel = l.lihat(baris, kolom);
        return {
          id,
          baris,
          kolom,
          isi: sel && !sel.tumpahan && !(sel.isi instanceof GalatSel) ? sel.isi : null,
          rumus: sel?.rumus ?? '',
          format: sel?.gaya.format,
        };
      }),
    };
  }

  /**
   * Texts as a person types or pastes them, from the cell on: numbers, percents, dates and formulas are read as an Indonesian
   * sheet reads them. Nothing is written when one of them is refused. `asal` is where they were copied: references of formulas
   * move along, as in any spreadsheet.
   */
  isi(id: number, sel: string, isi: readonly (readonly string[])[], asal: AsalTempelan | null = null): void {
    const lembar = this.lembar(id);
    const letak = dariA1(sel);
    const lebar = Math.max(0, ...isi.map((b) => b.length));
    if (!letak || letak.baris + isi.length - 1 > lembar.maksBaris || letak.kolom + lebar - 1 > lembar.maksKolom)
      throw new Error(
        `Isi ${isi.length} baris × ${lebar} kolom mulai ${sel} melewati tepi lembar. Sisipkan baris dahulu, atau tempel lebih ke kiri atas.`,
      );
    const tempat = isi.flatMap((b, i) => b.map((_, j) => [letak.baris + i, letak.kolom + j] as const));
    for (const teks of isi.flat()) {
      const ragu = teks.startsWith('=') && teks.length > 1 ? sebabAngka(teks) : null;
      if (ragu !== null) throw new Error(ragu);
    }
    const langkah = this.potret(id, tempat);
    for (const [baris, kolom] of tempat) {
      const teks = isi[baris - letak.baris]?.[kolom - letak.kolom] ?? '';
      if (teks.startsWith('=') && teks.length > 1) {
        const rumus = keBentukUs(teks);
        lembar.tulisRumus(baris, kolom, asal ? salinRumus(rumus, ...jarak(asal, letak, baris, kolom)) : rumus);
        continue;
      }
      const m = bacaMasukan(teks, this.buku().lokal, lembar.format(baris, kolom), new Date().getFullYear());
      if (m.format !== null) lembar.ubahGaya(baris, kolom, { format: m.format });
      lembar.tulisIsi(baris, kolom, m.isi);
    }
    this.ingat(langkah);
  }

  /** Rows or sheets come or go. */
  susun(kerja: () => void): void {
    const isi = this.simpan();
    kerja();
    this.ingat({ jenis: 'berkas', isi });
  }

  /** One step back, or forth again; false when there is none. */
  langkah(arah: 'urung' | 'ulang'): boolean {
    const [dari, ke] = arah === 'urung' ? [this.lalu, this.nanti] : [this.nanti, this.lalu];
    const langkah = dari.pop();
    if (!langkah) return false;
    if (langkah.jenis === 'berkas') {
      ke.push({ jenis: 'berkas', isi: this.simpan() });
      this.buka(langkah.isi);
    } else {
      const [pertama] = langkah.sel;
      if (!pertama) return false;
      ke.push(
        this.potret(
          pertama.id,
          langkah.sel.map((s) => [s.baris, s.kolom] as const),
        ),
      );
      const l = this.lembar(pertama.id);
      for (const s of langkah.sel) {
        l.ubahGaya(s.baris, s.kolom, { format: s.format });
        if (s.rumus) l.tulisRumus(s.baris, s.kolom, s.rumus);
        else l.tulisIsi(s.baris, s.kolom, s.isi);
      }
    }
    this.kotor = true;
    return true;
  }
}
