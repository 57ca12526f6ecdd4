/**
 * Scattered cells of existing sheets: read in one go per sheet, written in as few rectangles as they make up.
 */
import { dariA1, kolomKeHuruf } from '../core/alamat';
import { PetaJangkar } from '../core/jangkar';
import type { KotakRentang } from '../core/rentang';
import type { NilaiSel, SheetSnapshot } from '../core/snapshot';
import { type BentukRumusSheets, bentukUntuk } from './bentuk-rumus';
import type { LembarGoogle } from './buku';
import { sebut } from './menu';
import { amankanTeks, berisiko, rumusRagu, rumusUntukSheets } from './teks';
import { bacaTerhitung } from './terhitung';
import { sumberTumpahan, terhitungKah } from './tumpahan';

export interface IsiSelLembar {
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

/** What the sheet holds now: all of it, since a cell is told by its row and by whether another row is like it. */
export class BacaanSel {
  private readonly isi: Pick<SheetSnapshot, 'nilai' | 'tampil' | 'rumus'>;
  private readonly luas: readonly [baris: number, kolom: number];
  private format: readonly (readonly string[])[] | null = null;
  private peta: PetaJangkar | null = null;
  private readonly sheet: LembarGoogle;
  private ukuran: readonly [baris: number, kolom: number] | null;

  /**
   * @param sel Cells beyond the used area of which the number format is wanted too.
   * @param terbaca The sheet as it was read in this very run: then only the number formats are asked for.
   */
  constructor(
    sheet: LembarGoogle,
    sel: readonly LetakSel[] = [],
    terbaca?: SheetSnapshot,
    ukuran: readonly [number, number] | null = null,
  ) {
    this.sheet = sheet;
    this.ukuran = ukuran;
    // Dates of a snapshot are the sheet's clock; what is put back keeps its moment.
    const lama = terbaca && !terbaca.nilai.some((b) => b.some((n) => n instanceof Date)) ? terbaca : null;
    const terpakai = lama ? null : sheet.getDataRange();
    let [baris, kolom] = terpakai
      ? [terpakai.getNumRows(), terpakai.getNumColumns()]
      : [Math.max(1, lama?.nilai.length ?? 0), Math.max(1, lama?.nilai[0]?.length ?? 0)];
    const [perluBaris, perluKolom] = [...sel].reduce(
      ([b, k], s) => [Math.max(b, s.baris), Math.max(k, s.kolom)] as const,
      [baris, kolom] as const,
    );
    // Beyond the sheet's edge everything is blank.
    if (perluBaris > baris || perluKolom > kolom) {
      const [maksBaris, maksKolom] = this.maks();
      baris = Math.max(baris, Math.min(perluBaris, maksBaris));
      kolom = Math.max(kolom, Math.min(perluKolom, maksKolom));
    }
    const rentang = sheet.getRange(1, 1, baris, kolom);
    this.isi = lama ?? { ...bacaTerhitung(rentang), rumus: rentang.getFormulas() };
    this.luas = [baris, kolom];
    // With the other cells of this moment, where these are read now.
    if (!lama) this.bacaFormat();
  }

  private bacaFormat(): readonly (readonly string[])[] {
    this.format ??= this.sheet.getRange(1, 1, this.luas[0], this.luas[1]).getNumberFormats();
    return this.format;
  }

  /** Rows and columns of the sheet, asked once: the work that reads adds none before it writes. `lagi` asks anew. */
  maks(lagi = false): readonly [baris: number, kolom: number] {
    if (lagi) this.ukuran = null;
    this.ukuran ??= [this.sheet.getMaxRows(), this.sheet.getMaxColumns()];
    return this.ukuran;
  }

  ambil(letak: LetakSel): IsiSelLembar {
    const [indeksBaris, indeksKolom] = [letak.baris - 1, letak.kolom - 1];
    return {
      nilai: this.isi.nilai[indeksBaris]?.[indeksKolom] ?? '',
      tampil: this.tampil(letak),
      rumus: this.isi.rumus[indeksBaris]?.[indeksKolom] ?? '',
      format: this.bacaFormat()[indeksBaris]?.[indeksKolom] ?? '',
    };
  }

  /** What the cell shows; no format is asked for it. */
  tampil({ baris, kolom }: LetakSel): string {
    return this.isi.tampil[baris - 1]?.[kolom - 1] ?? '';
  }

  /** What tells the rows and columns of this sheet as it stands. */
  jangkar(): PetaJangkar {
    this.peta ??= new PetaJangkar({ tampil: this.isi.tampil, terhitung: (b, k) => this.terhitung(b, k) });
    return this.peta;
  }

  /** The same once the given cells show other texts. */
  jangkarSetelah(ubah: readonly (LetakSel & { tampil: string })[]): PetaJangkar {
    if (ubah.length === 0) return this.jangkar();
    const tampil = this.isi.tampil.map((b) => [...b]);
    const lebar = tampil[0]?.length ?? 0;
    for (const u of ubah) {
      while (tampil.length < u.baris) tampil.push(new Array<string>(lebar).fill(''));
      (tampil[u.baris - 1] as string[])[u.kolom - 1] = u.tampil;
    }
    for (const b of tampil) for (let k = 0; k < b.length; k++) b[k] ??= '';
    return new PetaJangkar({ tampil, terhitung: (b, k) => this.terhitung(b, k) });
  }

  /** The cell whose formula fills this one; null where none does. */
  tumpahan(letak: LetakSel): LetakSel | null {
    return sumberTumpahan(this.isi.rumus, this.isi.tampil, letak.baris, letak.kolom);
  }

  private terhitung(baris: number, kolom: number): boolean {
    return terhitungKah(this.isi.rumus, this.isi.tampil, baris, kolom);
  }
}

/** Rows and columns that Sheets gives a new sheet. */
export const UKURAN_BARU: readonly [baris: number, kolom: number] = [1000, 26];

/**
 * Rows and columns are added until the sheet has that many; one whose size is known need not be asked. Returns whether any
 * were.
 */
export function luaskan(
  sheet: LembarGoogle,
  tinggi: number,
  lebar: number,
  ukuran?: readonly [number, number],
): boolean {
  const [baris, kolom] = ukuran ?? [sheet.getMaxRows(), sheet.getMaxColumns()];
  if (tinggi > baris) sheet.insertRowsAfter(baris, tinggi - baris);
  if (lebar > kolom) sheet.insertColumnsAfter(kolom, lebar - kolom);
  return tinggi > baris || lebar > kolom;
}

export interface TulisanSel extends LetakSel {
  /** Exactly one of the two; null empties the cell. */
  nilai?: NilaiSel | null | undefined;
  rumus?: string | undefined;
  /** Number format that the cell is to have; left as it is when absent. */
  format?: string | undefined;
  /** The format that the cell has now. */
  formatKini: string;
}

/** What may be written again over a cell that is not to change; null where nothing may. */
export type Jembatan = (letak: LetakSel) => IsiSelLembar | null;

/**
 * Cells between those that are written: blank ones and plain figures may be written as they are, so that what is
 * scattered goes in few calls. Never a formula, what one fills, a text or a date.
 */
export const jembatanDari =
  (baca: BacaanSel): Jembatan =>
  (letak) => {
    const kini = baca.ambil(letak);
    if (kini.rumus !== '') return null;
    if (kini.nilai === '' && kini.tampil === '') return kini;
    return typeof kini.nilai === 'number' && kini.format !== '@' && baca.tumpahan(letak) === null ? kini : null;
  };

/** Formats first (a number put into a text cell would become a text), then contents; one call per rectangle and aspect. */
export function tulisSel(
  sheet: LembarGoogle,
  daftar: readonly TulisanSel[],
  jembatan?: Jembatan,
  ukuran?: readonly [number, number],
): void {
  if (daftar.length === 0) return;
  luaskan(
    sheet,
    daftar.reduce((m, s) => Math.max(m, s.baris), 0),
    daftar.reduce((m, s) => Math.max(m, s.kolom), 0),
    ukuran,
  );
  const peta = new Map(daftar.map((s) => [s.baris * LEBAR_MAKS + s.kolom, s]));
  const tetap = (baris: number, kolom: number): TulisanSel => {
    const kini = jembatan?.({ baris, kolom });
    return { baris, kolom, nilai: kini?.nilai ?? '', formatKini: kini?.format || 'General' };
  };
  const kisi = <T>(k: KotakRentang, ambil: (s: TulisanSel) => T): T[][] =>
    Array.from({ length: k.tinggi }, (_, r) =>
      Array.from({ length: k.lebar }, (_, c) => {
        const [baris, kolom] = [k.baris + r, k.kolom + c];
        return ambil(peta.get(baris * LEBAR_MAKS + kolom) ?? tetap(baris, kolom));
      }),
    );
  const formatkan = (mana: readonly TulisanSel[], format: (s: TulisanSel) => string) =>
    kecualiBertipe(sheet, kelompokJembatan(mana, jembatan), (k) =>
      sheet.getRange(k.baris, k.kolom, k.tinggi, k.lebar).setNumberFormats(kisi(k, format)),
    );
  // A cell of plain text keeps an apostrophe that a script writes, so none is written into one: its text goes in while the
  // cell is General, and the format comes back last.
  const sementara = daftar.filter(lewatGeneral);
  formatkan(
    daftar.filter((s) => lewatGeneral(s) || formatBaru(s) !== s.formatKini),
    (s) => (lewatGeneral(s) ? 'General' : formatBaru(s)),
  );
  const tulis = (mana: readonly TulisanSel[], bentuk: BentukRumusSheets) => {
    for (const k of kelompokJembatan(mana, jembatan)) {
      sheet.getRange(k.baris, k.kolom, k.tinggi, k.lebar).setValues(kisi(k, (s) => untukSheets(s, bentuk)));
    }
  };
  const ragu = daftar.filter((s) => s.rumus !== undefined && rumusRagu(s.rumus));
  const bentuk = ragu.length > 0 ? bentukUntuk(sheet) : 'us';
  tulis(daftar, bentuk);
  formatkan(sementara, formatBaru);
  if (ragu.length === 0) return;
  // The locale may have changed since the form was remembered: what could not be read is written in the other one.
  const gagal = ragu.filter((s) => sheet.getRange(s.baris, s.kolom).getDisplayValue() === '#ERROR!');
  if (gagal.length === 0) return;
  const kini = bentukUntuk(sheet, true);
  if (kini !== bentuk) tulis(gagal, kini);
}

/**
 * A column to which a table gives its type ("Konversi ke tabel") takes no format: it keeps its own, a person is told, and the
 * contents are written all the same.
 */
function kecualiBertipe(
  sheet: LembarGoogle,
  daftar: readonly KotakRentang[],
  formatkan: (k: KotakRentang) => void,
): void {
  if (daftar.length === 0) return;
  const ditolak = (mana: readonly KotakRentang[]): boolean => {
    try {
      mana.forEach(formatkan);
      SpreadsheetApp.flush();
      return false;
    } catch (e) {
      if (!/typed column/i.test(String(e))) throw e;
      return true;
    }
  };
  if (!ditolak(daftar)) return;
  // A refusal takes the others with it: each column once more by itself.
  const kolom = daftar.flatMap((k) =>
    Array.from({ length: k.lebar }, (_, i) => ({ ...k, kolom: k.kolom + i, lebar: 1 })),
  );
  const bertipe = kolom.filter((k) => ditolak([k]));
  sebut(
    `Kolom ${[...new Set(bertipe.map((k) => kolomKeHuruf(k.kolom)))].join(', ')} di lembar "${sheet.getName()}" bertipe (Konversi ke tabel): formatnya ditentukan tabel itu dan dibiarkan.`,
  );
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

function untukSheets(s: TulisanSel, bentuk: BentukRumusSheets): NilaiSel {
  if (s.rumus !== undefined) return rumusUntukSheets(s.rumus, bentuk);
  const n = s.nilai ?? '';
  if (typeof n !== 'string') return n;
  return amankanTeks(n);
}

/** More columns than a sheet can have. */
const LEBAR_MAKS = 100_000;
/** Fewer rectangles than this are written as they are. */
const MIN_JEMBATAN = 4;

/** As few rectangles as hold the cells; what lies between them may be bridged. */
export function kelompokJembatan(sel: readonly LetakSel[], jembatan: Jembatan | undefined): KotakRentang[] {
  const tepat = kelompok(sel);
  if (!jembatan || tepat.length <= MIN_JEMBATAN) return tepat;
  const mana = new Set(sel.map((s) => s.baris * LEBAR_MAKS + s.kolom));
  const boleh = (baris: number, kolom: number) =>
    mana.has(baris * LEBAR_MAKS + kolom) || jembatan({ baris, kolom }) !== null;
  const awal = tepat.reduce((m, k) => Math.min(m, k.baris), Number.POSITIVE_INFINITY);
  const akhir = tepat.reduce((m, k) => Math.max(m, k.baris + k.tinggi), 0);
  const hasil: KotakRentang[] = [];
  for (const kolom of [...new Set(sel.map((s) => s.kolom))].sort((a, b) => a - b)) {
    let jalan: KotakRentang | null = null;
    for (let baris = awal; baris < akhir; baris++) {
      if (!boleh(baris, kolom)) jalan = null;
      else if (jalan) jalan.tinggi++;
      else {
        jalan = { baris, kolom, tinggi: 1, lebar: 1 };
        hasil.push(jalan);
      }
    }
  }
  return sebaris(
    hasil.filter((k) => {
      for (let b = k.baris; b < k.baris + k.tinggi; b++) if (mana.has(b * LEBAR_MAKS + k.kolom)) return true;
      return false;
    }),
  );
}

/** Full rectangles that together are exactly the cells: runs down a column, then equal runs side by side. */
export function kelompok(sel: readonly LetakSel[]): KotakRentang[] {
  const urut = [...sel].sort((a, b) => a.kolom - b.kolom || a.baris - b.baris);
  const kolom: KotakRentang[] = [];
  for (const s of urut) {
    const a = kolom[kolom.length - 1];
    if (a && a.kolom === s.kolom && a.baris + a.tinggi === s.baris) a.tinggi++;
    else if (!(a && a.kolom === s.kolom && s.baris < a.baris + a.tinggi)) {
      kolom.push({ baris: s.baris, kolom: s.kolom, tinggi: 1, lebar: 1 });
    }
  }
  return sebaris(kolom);
}

/** Equal runs side by side as one. */
function sebaris(kolom: KotakRentang[]): KotakRentang[] {
  const hasil: KotakRentang[] = [];
  kolom.sort((a, b) => a.baris - b.baris || a.tinggi - b.tinggi || a.kolom - b.kolom);
  for (const k of kolom) {
    const a = hasil[hasil.length - 1];
    if (a && a.baris === k.baris && a.tinggi === k.tinggi && a.kolom + a.lebar === k.kolom) a.lebar++;
    else hasil.push(k);
  }
  return hasil;
}
