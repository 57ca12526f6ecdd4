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
const URUTAN = ['buku', 'lembar', 'pratinjau', 'kerja', 'abaikan', 'bacaan', 'jurnal', 'hasil'] as const;
export type KunciSistem = (typeof URUTAN)[number];

type Isi = Record<string, unknown>;
const benda = (x: unknown): x is Isi => typeof x === 'object' && x !== null && !Array.isArray(x);
const senarai = (x: unknown, isi: (y: Isi) => boolean): boolean =>
  Array.isArray(x) && x.every((y) => benda(y) && isi(y));

/**
 * What each piece must look like for the add-in to work with it: someone may have edited the hidden sheet. Of a list what
 * cannot be read goes, the rest stays.
 */
const BUTIR: Partial<Record<KunciSistem, (x: Isi) => boolean>> = {
  lembar: (c) => typeof c.id === 'number' && typeof c.nama === 'string' && typeof c.buatan === 'string',
  abaikan: (a) => typeof a.kunci === 'string' && typeof a.tempat === 'string',
  bacaan: (b) => [b.lembar, b.judul, b.arti].every((x) => typeof x === 'string'),
  jurnal: entri,
};
const BENTUK: Partial<Record<KunciSistem, (x: unknown) => boolean>> = {
  buku: (x) => benda(x) && typeof x.id === 'string',
  pratinjau: (x) => benda(x) && typeof x.jenis === 'string',
  kerja: (x) => benda(x) && typeof x.judul === 'string' && Array.isArray(x.lembar) && senarai(x.entri, entri),
  hasil: (x) => {
    if (!benda(x) || !benda(x.id) || !benda(x.hasil)) return false;
    const { temuan, tabel, lembarDiperiksa, sidik, ringkasan } = x.hasil;
    const sel = (t: Isi) => typeof t.kunci === 'string' && typeof t.lembar === 'string' && typeof t.sel === 'string';
    return (
      senarai(temuan, (t) => sel(t) && Array.isArray(t.terkait)) &&
      senarai(tabel, (t) => typeof t.lembar === 'string') &&
      Array.isArray(lembarDiperiksa) &&
      benda(sidik) &&
      benda(ringkasan)
    );
  },
};

function entri(e: Isi): boolean {
  return (
    typeof e.id === 'string' &&
    typeof e.judul === 'string' &&
    senarai(e.sel, (s) => typeof s.l === 'number' && typeof s.s === 'string' && benda(s.sebelum) && benda(s.sesudah))
  );
}

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

/** Three columns of some rows. There are nearly always rows enough, so that is asked only where they cannot be had. */
function rentangBaris(lembar: GoogleAppsScript.Spreadsheet.Sheet, awal: number, jumlah: number) {
  try {
    return lembar.getRange(awal, 1, jumlah, 3);
  } catch (galat) {
    const maks = lembar.getMaxRows();
    if (awal + jumlah - 1 <= maks) throw galat;
    lembar.insertRowsAfter(maks, awal + jumlah - 1 - maks);
    return lembar.getRange(awal, 1, jumlah, 3);
  }
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
  /** What the sheet holds; null once a write failed, when nobody knows. */
  private barisLama: string[][] | null = [];
  private kotor = false;
  /** Something was written since the run began. */
  tertulis = false;
  private ringkas: string | null = null;

  constructor(private readonly ss: GoogleAppsScript.Spreadsheet.Spreadsheet) {}

  /** Where all sheets have been listed, this one need not be asked for. */
  kenali(lembar: GoogleAppsScript.Spreadsheet.Sheet | null): void {
    if (this.lembar === undefined) this.lembar = lembar;
  }

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
    const isi = teks === undefined ? null : urai<unknown>(teks);
    const butir = BUTIR[kunci];
    if (butir) return (Array.isArray(isi) ? isi.filter((x) => benda(x) && butir(x)) : null) as T | null;
    return isi !== null && BENTUK[kunci]?.(isi) === true ? (isi as T) : null;
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

  /** All that is remembered now, to go back to when what was about to be done fails. */
  potret(): ReadonlyMap<string, string> {
    return new Map(this.muat());
  }

  kembali(potret: ReadonlyMap<string, string>): void {
    this.isi = new Map(potret);
    this.kotor = true;
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
    const lama = this.barisLama;
    const sheet = this.cariLembar() ?? this.buat();
    // A first run that broke off may have left the sheet to be seen.
    if (lama?.length === 0) this.rapikan(sheet);
    const dulu = lama?.length ?? sheet.getLastRow();
    while (baru.length < dulu) baru.push(['', '', '']);
    const beda = (i: number) => !lama || baru[i]?.join('\n') !== lama[i]?.join('\n');
    let awal = 0;
    while (awal < baru.length && !beda(awal)) awal++;
    let akhir = baru.length - 1;
    while (akhir > awal && !beda(akhir)) akhir--;
    if (awal < baru.length) {
      this.barisLama = null;
      this.tertulis = true;
      // One call: what is remembered is the old or the new, never half of it.
      rentangBaris(sheet, awal + 1, akhir - awal + 1).setValues(baru.slice(awal, akhir + 1));
    }
    this.barisLama = baru.slice(0, tinggi);
    this.kotor = false;
  }

  private buat(): GoogleAppsScript.Spreadsheet.Sheet {
    const aktif = this.ss.getActiveSheet();
    // Looked for once more: putting it in may have failed after it was there.
    const lembar = this.ss.getSheetByName(NAMA_SISTEM) ?? this.ss.insertSheet(NAMA_SISTEM, this.ss.getSheets().length);
    if (aktif) this.ss.setActiveSheet(aktif);
    this.lembar = lembar;
    return lembar;
  }

  private rapikan(lembar: GoogleAppsScript.Spreadsheet.Sheet): void {
    if (!lembar.isSheetHidden()) lembar.hideSheet();
    if (lembar.getProtections(SpreadsheetApp.ProtectionType.SHEET).length === 0)
      lembar.protect().setDescription('Catatan add-on LKjIP; jangan diubah.').setWarningOnly(true);
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
