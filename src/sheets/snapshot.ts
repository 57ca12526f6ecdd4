/**
 * Reading a workbook once: per sheet three calls for the cells (values, texts, formulas) and at most three more (merged
 * areas, hidden or not, and number formats where a figure shows more than itself), whatever the number of rows.
 */
import type { NilaiSel, SheetSnapshot, WorkbookSnapshot } from '../core/snapshot';
import type { BukuGoogle, BukuSheets, LembarBuku } from './buku';
import { rentangNama } from './struktur';
import { namaSalinan } from './teks';
import { bacaTerhitung, nilaiTerhitung } from './terhitung';
import { jamLembar } from './zona';

export interface PilihanSnapshot {
  /** Ids of the sheets to read; all when left out. */
  lembar?: readonly number[];
  /** Leaves a sheet out by its kind. */
  lewati?: (buatan: string | null) => boolean;
  /** Number formats too, of sheets in which a figure shows a sign or a word: elsewhere they tell nothing. */
  format?: boolean;
  /** Merged areas too. */
  gabungan?: boolean;
  /** Leaves a sheet of ours out where its values alone show that it stands as it was written. */
  utuh?: (lembar: LembarBuku, nilai: NilaiSel[][]) => boolean;
}

export function bacaSnapshot(buku: BukuSheets, pilihan: PilihanSnapshot = {}): WorkbookSnapshot {
  const { ss } = buku;
  const nama = new Map<number, string>();
  const lembar: SheetSnapshot[] = [];
  for (const lembarKini of buku.lembar()) {
    nama.set(lembarKini.id, lembarKini.nama);
    if (pilihan.lembar && !pilihan.lembar.includes(lembarKini.id)) continue;
    if (pilihan.lewati?.(lembarKini.buatan)) continue;
    if (
      pilihan.utuh &&
      lembarKini.buatan !== null &&
      !lembarKini.buatan.startsWith('isian:') &&
      pilihan.utuh(lembarKini, isiLembar(lembarKini))
    )
      continue;
    lembar.push(bacaLembar(lembarKini, pilihan, ss));
  }
  return {
    id: ss.getId(),
    nama: ss.getName(),
    lokal: ss.getSpreadsheetLocale(),
    lembar,
    rentangBernama: ss.getNamedRanges().flatMap((namedRange) => {
      // A name whose cells were deleted has no range any more: it is missing, which is what its reader will say.
      if (namaSalinan(namedRange.getName())) return [];
      const rentang = rentangNama(namedRange);
      if (!rentang) return [];
      return [
        {
          nama: namedRange.getName(),
          lembar: nama.get(rentang.getSheet().getSheetId()) ?? rentang.getSheet().getName(),
          baris: rentang.getRow(),
          kolom: rentang.getColumn(),
          tinggi: rentang.getNumRows(),
          lebar: rentang.getNumColumns(),
        },
      ];
    }),
  };
}

function isiLembar(l: LembarBuku): NilaiSel[][] {
  return l.sheet.getType() === SpreadsheetApp.SheetType.GRID ? nilaiTerhitung(l.sheet.getDataRange()) : [];
}

/** A figure that shows "38%" or "5 Dokumen": its format says whether the cell holds 38 or 0,38. */
const bertanda = (nilai: readonly (readonly NilaiSel[])[], tampil: readonly (readonly string[])[]): boolean =>
  nilai.some((b, i) => b.some((v, k) => typeof v === 'number' && /[^\d.,()\s-]/.test(tampil[i]?.[k] ?? '')));

/** Dates as the sheet shows them, whatever zone the script is in. */
function menurutLembar(nilai: NilaiSel[][], ss: BukuGoogle): NilaiSel[][] {
  if (!nilai.some((b) => b.some((v) => v instanceof Date))) return nilai;
  const jam = jamLembar(ss);
  return nilai.map((b) => b.map((v) => (v instanceof Date ? jam(v) : v)));
}

export function bacaLembar(lembarBuku: LembarBuku, pilihan: PilihanSnapshot, ss: BukuGoogle): SheetSnapshot {
  const dasar = {
    nama: lembarBuku.nama,
    id: lembarBuku.id,
    tersembunyi: lembarBuku.sheet.isSheetHidden(),
    buatan: lembarBuku.buatan,
  };
  // A chart on a sheet of its own and a sheet of a connected data source give no cells.
  if (lembarBuku.sheet.getType() !== SpreadsheetApp.SheetType.GRID) {
    return { ...dasar, nilai: [], tampil: [], rumus: [], format: [] };
  }
  const rentang = lembarBuku.sheet.getDataRange();
  const { nilai, tampil } = bacaTerhitung(rentang);
  // What an empty sheet gives: neither a formula nor a merged area that would show anything.
  const kosong = nilai.length === 1 && nilai[0]?.join() === '';
  return {
    ...dasar,
    nilai: menurutLembar(nilai, ss),
    tampil,
    rumus: kosong ? [] : rentang.getFormulas(),
    format: pilihan.format && bertanda(nilai, tampil) ? rentang.getNumberFormats() : [],
    ...(pilihan.gabungan && !kosong ? { gabungan: rentang.getMergedRanges().map((m) => m.getA1Notation()) } : {}),
  };
}
