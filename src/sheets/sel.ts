/**
 * Scattered cells of existing sheets: read in one go per sheet, written in as few rectangles as they make up.
 */
import { dariA1, keA1 } from '../core/alamat';
import type { Kotak } from '../core/rentang';
import type { NilaiSel } from '../core/snapshot';
import type { Sheet } from './buku';
import { luaskan } from './gerbang';
import { amankanTeks, berisiko, rumusUntukSheets } from './teks';
import { bacaTerhitung } from './terhitung';

export interface IsiSel {
  nilai: NilaiSel;
  /** '' when there is none. */
  rumus: string;
  format: string;
  tampil: string;
}

export interface LetakSel {
  baris: number;
  kolom: number;
}

export function letakSel(a1: string): LetakSel {
  const p = dariA1(a1);
  if (!p) throw new Error(`"${a1}" bukan alamat satu sel`);
  return p;
}

/** What the cells hold now. Reads whole rows from column A on, so that a cell's neighbours to the left are known too. */
export class BacaanSel {
  private readonly awal: number;
  private readonly isi: { nilai: NilaiSel[][]; tampil: string[][]; rumus: string[][]; format: string[][] } | null;

  constructor(sheet: Sheet, sel: readonly LetakSel[]) {
    let akhir = 0;
    let kolom = 0;
    let awal = Number.POSITIVE_INFINITY;
    for (const s of sel) {
      awal = Math.min(awal, s.baris);
      akhir = Math.max(akhir, s.baris);
      kolom = Math.max(kolom, s.kolom);
    }
    // Beyond the sheet's edge everything is blank.
    akhir = Math.min(akhir, sheet.getMaxRows());
    kolom = Math.min(kolom, sheet.getMaxColumns());
    this.awal = awal;
    if (akhir < awal) this.isi = null;
    else {
      const rentang = sheet.getRange(awal, 1, akhir - awal + 1, kolom);
      this.isi = {
        ...bacaTerhitung(rentang),
        // From the first row on: a range formula fills cells below it that hold none themselves.
        rumus: sheet.getRange(1, 1, akhir, kolom).getFormulas(),
        format: rentang.getNumberFormats(),
      };
    }
  }

  ambil({ baris, kolom }: LetakSel): IsiSel {
    const r = baris - this.awal;
    const k = kolom - 1;
    return {
      nilai: this.isi?.nilai[r]?.[k] ?? '',
      tampil: this.isi?.tampil[r]?.[k] ?? '',
      rumus: this.isi?.rumus[baris - 1]?.[k] ?? '',
      format: this.isi?.format[r]?.[k] ?? '',
    };
  }

  /**
   * What tells later whether the row is still the same one: the nearest typed text to its left, else a typed number.
   * Something computed counts last, since it may follow the very change that is to be taken back.
   */
  jangkar({ baris, kolom }: LetakSel, kecuali: ReadonlySet<string>): { sel: string; teks: string } | null {
    let terbaik: { sel: string; teks: string } | null = null;
    let mutu = 0;
    for (let k = kolom - 1; k >= 1 && mutu < 3; k--) {
      const { tampil, nilai } = this.ambil({ baris, kolom: k });
      const sel = keA1(baris, k);
      if (tampil === '' || kecuali.has(sel)) continue;
      const kini = this.terhitung(baris, k) ? 1 : typeof nilai === 'string' ? 3 : 2;
      if (kini > mutu) [terbaik, mutu] = [{ sel, teks: tampil.slice(0, 80) }, kini];
    }
    return terbaik;
  }

  /** Whether a formula stands in the cell, or above it one that speaks of a range and may therefore fill the cell. */
  private terhitung(baris: number, kolom: number): boolean {
    const rumus = (b: number) => this.isi?.rumus[b - 1]?.[kolom - 1] ?? '';
    if (rumus(baris) !== '') return true;
    for (let b = baris - 1; b >= 1; b--) if (rumus(b).includes(':')) return true;
    return false;
  }
}

export interface TulisanSel extends LetakSel {
  /** Exactly one of the two; null empties the cell. */
  nilai?: NilaiSel | null;
  rumus?: string;
  /** Number format that the cell is to have; left as it is when absent. */
  format?: string;
  /** The format that the cell has now. */
  formatKini: string;
}

/** Formats first (a number put into a text cell would become a text), then contents; one call per rectangle and aspect. */
export function tulisSel(sheet: Sheet, daftar: readonly TulisanSel[]): void {
  if (daftar.length === 0) return;
  luaskan(
    sheet,
    daftar.reduce((m, s) => Math.max(m, s.baris), 0),
    daftar.reduce((m, s) => Math.max(m, s.kolom), 0),
  );
  const peta = new Map(daftar.map((s) => [keA1(s.baris, s.kolom), s]));
  const kisi = <T>(k: Kotak, ambil: (s: TulisanSel) => T): T[][] =>
    Array.from({ length: k.tinggi }, (_, r) =>
      Array.from({ length: k.lebar }, (_, c) => ambil(peta.get(keA1(k.baris + r, k.kolom + c)) as TulisanSel)),
    );
  const formatkan = (mana: readonly TulisanSel[], format: (s: TulisanSel) => string) => {
    for (const k of kelompok(mana)) {
      sheet.getRange(k.baris, k.kolom, k.tinggi, k.lebar).setNumberFormats(kisi(k, format));
    }
  };
  // A cell of plain text keeps an apostrophe that a script writes, so none is written into one: its text goes in while the
  // cell is General, and the format comes back last.
  const sementara = daftar.filter(lewatGeneral);
  formatkan(
    daftar.filter((s) => lewatGeneral(s) || formatBaru(s) !== s.formatKini),
    (s) => (lewatGeneral(s) ? 'General' : formatBaru(s)),
  );
  for (const k of kelompok(daftar)) {
    sheet.getRange(k.baris, k.kolom, k.tinggi, k.lebar).setValues(kisi(k, untukSheets));
  }
  formatkan(sementara, formatBaru);
}

function lewatGeneral(s: TulisanSel): boolean {
  return formatBaru(s) === '@' && typeof s.nilai === 'string' && s.rumus === undefined && berisiko(s.nilai);
}

function formatBaru(s: TulisanSel): string {
  if (s.format) return s.format;
  // In a cell of plain text neither a number nor a formula stays what it is.
  const teks = s.rumus === undefined && (s.nilai == null || typeof s.nilai === 'string');
  return s.formatKini === '@' && !teks ? 'General' : s.formatKini;
}

function untukSheets(s: TulisanSel): NilaiSel {
  if (s.rumus !== undefined) return rumusUntukSheets(s.rumus);
  const n = s.nilai ?? '';
  if (typeof n !== 'string') return n;
  return amankanTeks(n);
}

/** Full rectangles that together are exactly the cells: runs down a column, then equal runs side by side. */
export function kelompok(sel: readonly LetakSel[]): Kotak[] {
  const urut = [...sel].sort((a, b) => a.kolom - b.kolom || a.baris - b.baris);
  const kolom: Kotak[] = [];
  for (const s of urut) {
    const a = kolom[kolom.length - 1];
    if (a && a.kolom === s.kolom && a.baris + a.tinggi === s.baris) a.tinggi++;
    else if (!(a && a.kolom === s.kolom && s.baris < a.baris + a.tinggi)) {
      kolom.push({ baris: s.baris, kolom: s.kolom, tinggi: 1, lebar: 1 });
    }
  }
  const hasil: Kotak[] = [];
  kolom.sort((a, b) => a.baris - b.baris || a.tinggi - b.tinggi || a.kolom - b.kolom);
  for (const k of kolom) {
    const a = hasil[hasil.length - 1];
    if (a && a.baris === k.baris && a.tinggi === k.tinggi && a.kolom + a.lebar === k.kolom) a.lebar++;
    else hasil.push(k);
  }
  return hasil;
}
