/**
 * The hidden sheet `_LKJIP`: what the add-in has to remember with the workbook (kinds of generated sheets, journal,
 * ignored findings, last result, version). Unlike properties it has room, travels inside an .xlsx and is cleared with a
 * copy. Row 1 holds a short summary that can be read alone; below it one row per piece: key, number of the piece, text.
 */
import { GalatPengguna } from '../messages/galat';

export const NAMA_SISTEM = '_LKJIP';
const TANDA = 'LKJIP';
const VERSI_LEMBAR = '1';
/** .xlsx holds 32,767 characters a cell. */
const POTONG = 30_000;
/** Pieces start with this, so that no text is ever taken for a formula, a number or a date. */
const AWALAN = '~';

/** Keys in the order in which they are kept: what changes often and is large comes last. */
const URUTAN = ['buku', 'lembar', 'pratinjau', 'abaikan', 'jurnal', 'hasil'] as const;
export type KunciSistem = (typeof URUTAN)[number];

function potong(teks: string): string[] {
  const bagian: string[] = [];
  for (let i = 0; i < teks.length; ) {
    let akhir = Math.min(i + POTONG, teks.length);
    // A pair of surrogates stays together.
    if (akhir < teks.length && /[\uD800-\uDBFF]/.test(teks[akhir - 1] as string)) akhir--;
    bagian.push(AWALAN + teks.slice(i, akhir));
    i = akhir;
  }
  return bagian;
}

/** Null where someone edited the hidden sheet: forgetting is better than never starting again. */
function urai<T>(teks: string): T | null {
  try {
    return JSON.parse(teks) as T;
  } catch {
    return null;
  }
}

export class Sistem {
  private lembar: GoogleAppsScript.Spreadsheet.Sheet | null | undefined;
  private isi: Map<string, string> | null = null;
  private barisLama: string[][] = [];
  private kotor = false;
  private ringkas: string | null = null;

  constructor(private readonly ss: GoogleAppsScript.Spreadsheet.Spreadsheet) {}

  /** The sheet itself, or null while there is none. */
  cariLembar(): GoogleAppsScript.Spreadsheet.Sheet | null {
    if (this.lembar === undefined) this.lembar = this.ss.getSheetByName(NAMA_SISTEM);
    return this.lembar;
  }

  /** The summary alone: one small read, however much is kept. */
  bacaRingkas<T>(): T | null {
    const l = this.cariLembar();
    if (!l) return null;
    const [tanda, , teks] = (l.getRange(1, 1, 1, 3).getValues()[0] ?? []).map(String);
    return tanda === TANDA && teks?.startsWith(AWALAN) ? urai<T>(teks.slice(1)) : null;
  }

  tulisRingkas(nilai: unknown): void {
    this.muat();
    this.ringkas = JSON.stringify(nilai);
    this.kotor = true;
  }

  baca<T>(kunci: KunciSistem): T | null {
    const teks = this.muat().get(kunci);
    return teks === undefined ? null : urai<T>(teks);
  }

  tulis(kunci: KunciSistem, nilai: unknown): void {
    const teks = JSON.stringify(nilai);
    if (this.muat().get(kunci) === teks) return;
    this.muat().set(kunci, teks);
    this.kotor = true;
  }

  hapus(kunci: KunciSistem): void {
    if (this.muat().delete(kunci)) this.kotor = true;
  }

  /** Forgets everything but the given keys; with null the sheet itself goes. */
  kosongkan(kecuali: readonly KunciSistem[] | null): void {
    if (kecuali) {
      for (const k of URUTAN) if (!kecuali.includes(k)) this.hapus(k);
      this.ringkas = null;
      this.kotor = true;
      return;
    }
    const l = this.cariLembar();
    if (l) this.ss.deleteSheet(l);
    this.lembar = null;
    this.isi = new Map();
    this.barisLama = [];
    this.ringkas = null;
    this.kotor = false;
  }

  /** Writes what changed, in one call; nothing when nothing did. */
  simpan(): void {
    if (!this.kotor) return;
    const baru = [[TANDA, VERSI_LEMBAR, AWALAN + (this.ringkas ?? '{}')]];
    for (const k of URUTAN) {
      const teks = this.isi?.get(k);
      if (teks !== undefined) {
        potong(teks).forEach((p, i) => {
          baru.push([AWALAN + k, AWALAN + i, p]);
        });
      }
    }
    const tinggi = baru.length;
    while (baru.length < this.barisLama.length) baru.push(['', '', '']);
    const beda = (i: number) => baru[i]?.join('\n') !== this.barisLama[i]?.join('\n');
    let awal = 0;
    while (awal < baru.length && !beda(awal)) awal++;
    let akhir = baru.length - 1;
    while (akhir > awal && !beda(akhir)) akhir--;
    if (awal < baru.length) {
      const l = this.cariLembar() ?? this.buat();
      const kurang = baru.length - l.getMaxRows();
      if (kurang > 0) l.insertRowsAfter(l.getMaxRows(), kurang);
      l.getRange(awal + 1, 1, akhir - awal + 1, 3).setValues(baru.slice(awal, akhir + 1));
    }
    this.barisLama = baru.slice(0, tinggi);
    this.kotor = false;
  }

  private buat(): GoogleAppsScript.Spreadsheet.Sheet {
    const aktif = this.ss.getActiveSheet();
    this.lembar = this.ss.insertSheet(NAMA_SISTEM, this.ss.getSheets().length);
    this.lembar.hideSheet();
    this.lembar.protect().setDescription('Catatan add-on LKjIP; jangan diubah.').setWarningOnly(true);
    if (aktif) this.ss.setActiveSheet(aktif);
    return this.lembar;
  }

  private muat(): Map<string, string> {
    if (this.isi) return this.isi;
    const isi = new Map<string, string>();
    const l = this.cariLembar();
    const baris = l
      ? l
          .getDataRange()
          .getValues()
          .map((b) => [0, 1, 2].map((i) => String(b[i] ?? '')))
      : [];
    if (baris.length > 0 && baris[0]?.[0] !== TANDA && baris.some((b) => b.some((s) => s !== ''))) {
      throw new GalatPengguna(
        `Lembar "${NAMA_SISTEM}" dipakai add-on untuk menyimpan catatannya, tetapi isinya bukan dari add-on. Ganti nama lembar itu (klik kanan tab > Ganti nama; bila tersembunyi: menu Tampilan > Lembar tersembunyi), lalu ulangi.`,
      );
    }
    for (const b of baris.slice(1)) {
      const [k, , p] = b as [string, string, string];
      if (k.startsWith(AWALAN) && p.startsWith(AWALAN)) {
        const nama = k.slice(1);
        isi.set(nama, (isi.get(nama) ?? '') + p.slice(1));
      }
    }
    this.barisLama = baris[0]?.[0] === TANDA ? baris : [];
    this.ringkas = this.barisLama[0]?.[2]?.slice(1) ?? null;
    this.isi = isi;
    return isi;
  }
}
