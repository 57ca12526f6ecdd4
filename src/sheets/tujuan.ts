/**
 * Where a cell stands now, and whether it may be written: its row and column are looked for by what they are, and every
 * reason for Sheets to refuse (or for a person to be surprised) is known before the first write.
 */
import { keA1 } from '../core/alamat';
import { type JangkarSel, sebutJangkar } from '../core/jangkar';
import type { LembarBuku } from './buku';
import { type BacaanSel, kelompok, type LetakSel, letakSel } from './sel';

export type Tujuan = { letak: LetakSel } | { sebab: string };

/** @param semula Address when the cell was last seen. */
export function cariTujuan(baca: BacaanSel, nama: string, semula: string, jangkar: JangkarSel | null): Tujuan {
  const letak = letakSel(semula);
  if (!jangkar) return { letak };
  const peta = baca.jangkar();
  const baris = peta.cariBaris(jangkar.b, letak.baris);
  const apa = sebutJangkar(jangkar.b) || `${letak.baris} (dulu)`;
  if (baris.length > 1)
    return {
      sebab: `Ada ${baris.length} baris ${apa} di lembar "${nama}" (baris ${baris.slice(0, 5).join(', ')}), jadi tidak diketahui yang mana dan ${semula} tidak diubah.`,
    };
  const [barisPertama] = baris;
  if (barisPertama === undefined)
    return {
      sebab: `Baris ${apa} di lembar "${nama}" sudah terhapus, bergeser, atau berganti isi sejak itu, jadi ${semula} tidak diubah.`,
    };
  const k = peta.cariKolom(barisPertama, jangkar.k);
  if (k === null)
    return { sebab: `Kolom "${jangkar.k[0]}" di lembar "${nama}" tidak ditemukan lagi, jadi ${semula} tidak diubah.` };
  return { letak: { baris: barisPertama, kolom: k } };
}

/** Why a formula elsewhere forbids writing here; null when none does. */
export function alasanTumpahan(baca: BacaanSel, nama: string, letak: LetakSel): string | null {
  const sumber = baca.tumpahan(letak);
  if (!sumber) return null;
  return `${keA1(letak.baris, letak.kolom)} di lembar "${nama}" diisi oleh rumus di ${keA1(sumber.baris, sumber.kolom)}; menulis di sana mematikan rumus sekolom. Betulkan sel yang dihitungnya.`;
}

export interface RencanaTulis {
  letak: LetakSel;
  /** What is to be written; a formula is never refused by a choice. */
  nilai: unknown;
  rumus: boolean;
}

/** Cells in which Sheets would refuse the content, or not show it: by address, why. */
export function sebabDitolak(
  lembar: LembarBuku,
  daftar: readonly RencanaTulis[],
  baca: BacaanSel,
): Map<string, string> {
  const sebab = new Map<string, string>();
  if (daftar.length === 0) return sebab;
  const [maksBaris, maksKolom] = baca.maks();
  const dalam = daftar.filter((d) => d.letak.baris <= maksBaris && d.letak.kolom <= maksKolom);
  if (dalam.length === 0) return sebab;
  const kotak = kelompokLuar(dalam.map((d) => d.letak));
  const rentang = lembar.sheet.getRange(kotak.baris, kotak.kolom, kotak.tinggi, kotak.lebar);
  const aturan = rentang.getDataValidations();
  const diterima = new Map<GoogleAppsScript.Spreadsheet.DataValidation, readonly string[] | null>();
  for (const rencanaTulis of dalam) {
    const a1 = keA1(rencanaTulis.letak.baris, rencanaTulis.letak.kolom);
    const a = aturan[rencanaTulis.letak.baris - kotak.baris]?.[rencanaTulis.letak.kolom - kotak.kolom];
    if (!a || rencanaTulis.rumus || rencanaTulis.nilai === '' || rencanaTulis.nilai == null || a.getAllowInvalid())
      continue;
    if (!diterima.has(a)) diterima.set(a, pilihanDari(a));
    const pilihan = diterima.get(a);
    if (pilihan && !pilihan.includes(String(rencanaTulis.nilai)))
      sebab.set(
        a1,
        `${a1} di lembar "${lembar.nama}" hanya menerima pilihan dari daftarnya, dan "${String(rencanaTulis.nilai)}" tidak ada di sana.`,
      );
  }
  for (const range of rentang.getMergedRanges()) {
    const [barisAwal, kolomAwal, tinggi, jarak] = [
      range.getRow(),
      range.getColumn(),
      range.getNumRows(),
      range.getNumColumns(),
    ];
    for (const { letak } of dalam) {
      const diSini =
        letak.baris >= barisAwal &&
        letak.baris < barisAwal + tinggi &&
        letak.kolom >= kolomAwal &&
        letak.kolom < kolomAwal + jarak;
      if (!diSini || (letak.baris === barisAwal && letak.kolom === kolomAwal)) continue;
      const a1 = keA1(letak.baris, letak.kolom);
      sebab.set(
        a1,
        `${a1} di lembar "${lembar.nama}" tertutup sel gabungan ${range.getA1Notation()}; isinya di ${keA1(barisAwal, kolomAwal)}.`,
      );
    }
  }
  return sebab;
}

function kelompokLuar(sel: readonly LetakSel[]): { baris: number; kolom: number; tinggi: number; lebar: number } {
  let [barisAtas, kolomKiri, barisBawah, kolomKanan] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, 0, 0];
  for (const k of kelompok(sel)) {
    barisAtas = Math.min(barisAtas, k.baris);
    kolomKiri = Math.min(kolomKiri, k.kolom);
    barisBawah = Math.max(barisBawah, k.baris + k.tinggi - 1);
    kolomKanan = Math.max(kolomKanan, k.kolom + k.lebar - 1);
  }
  return { baris: barisAtas, kolom: kolomKiri, tinggi: barisBawah - barisAtas + 1, lebar: kolomKanan - kolomKiri + 1 };
}

/** What a list accepts; null for other conditions, of which Sheets is asked by writing. */
function pilihanDari(a: GoogleAppsScript.Spreadsheet.DataValidation): readonly string[] | null {
  const jenis = a.getCriteriaType();
  const [isi] = a.getCriteriaValues();
  const { VALUE_IN_LIST, VALUE_IN_RANGE } = SpreadsheetApp.DataValidationCriteria;
  if (jenis === VALUE_IN_LIST) return (isi as string[]).map(String);
  if (jenis !== VALUE_IN_RANGE || !isi) return null;
  const r = isi as GoogleAppsScript.Spreadsheet.Range;
  return [...r.getValues().flat().map(String), ...r.getDisplayValues().flat()];
}
