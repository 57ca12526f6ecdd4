/** SpreadsheetApp.Range and RangeList. */
import { kolomKeHuruf } from '../../src/core/alamat.ts';
import { GalatSel, type Garis, type GayaSel, type Lembar, type Sel } from '../engine/buku.ts';
import {
  FORMAT_OTOMATIS,
  FORMAT_TEKS,
  formatTanggal,
  serialDiZona,
  tampilkan,
  tanggalDiZona,
  tataUntuk,
} from '../engine/format.ts';
import { gayaDiubah } from '../engine/gaya-sel.ts';
import {
  barisAkhir,
  beririsan,
  type Kotak,
  kolomAkhir,
  kotak,
  kotakKeA1,
  memuat,
  mencakup,
  samaKotak,
} from '../engine/kotak.ts';
import { bacaMasukan } from '../engine/masukan.ts';
import { keBentukId, keBentukUs, salinRumus } from '../engine/rumus.ts';
import { DataValidation, memenuhi } from './aturan.ts';
import {
  asli,
  bacaWarna,
  bulatPositif,
  GalatTunda,
  ketat,
  type Lingkungan,
  menulisKah,
  tanggalkah,
  tolakArgumen,
} from './dasar.ts';
import { ENUM, type NilaiEnum } from './enum.ts';
import { buatPencari, daftarMetadata, tambahMetadata } from './metadata.ts';
import { buatLindungan, PESAN_LINDUNG, terlindung } from './perlindungan.ts';
import { lembarLayanan } from './sheet.ts';
import { buatTeksKaya, RichTextValue, TextStyle } from './teks.ts';

/** The value of a cell as Apps Script gives it. */
function nilaiSelLayanan(lingkungan: Lingkungan, sel: Sel | undefined): string | number | boolean | Date {
  if (!sel || sel.isi === null) return '';
  if (sel.isi instanceof GalatSel) return sel.isi.kode;
  const f = sel.gaya.format;
  if (typeof sel.isi === 'number' && f !== undefined && formatTanggal(f))
    return tanggalDiZona(sel.isi, lingkungan.buku.zonaWaktu, lingkungan.alam.Date);
  return sel.isi;
}

/** What the cell shows. */
function tampilanSel(l: Lingkungan, s: Sel | undefined): string {
  if (!s || s.isi === null) return '';
  if (s.isi instanceof GalatSel) return s.isi.kode;
  return tampilkan(s.isi, s.gaya.format ?? FORMAT_OTOMATIS, tataUntuk(l.buku.lokal));
}

interface TempatSel {
  lembar: Lembar;
  baris: number;
  kolom: number;
}

/** Whether there is anything to paste, or anything that a paste would clear. */
const terpakai = (sel: Sel | null, { lembar, baris, kolom }: TempatSel): boolean =>
  sel !== null || lembar.lihat(baris, kolom) !== undefined;

const TANPA_GARIS: GayaSel = { atas: undefined, bawah: undefined, kiri: undefined, kanan: undefined };

function tempelGaya(cara: NonNullable<Tempel['gaya']>, sel: Sel | null, ke: TempatSel): void {
  if (!terpakai(sel, ke)) return;
  ke.lembar.ambil(ke.baris, ke.kolom).gaya = gayaDiubah(sel?.gaya ?? {}, cara === 'tanpa garis' ? TANPA_GARIS : {});
}

/** A formula moves along with the cell; pasted as a formula, what spilled into the cell does not come with it. */
function tempelIsi(
  cara: NonNullable<Tempel['isi']>,
  sel: Sel | null,
  asal: { baris: number; kolom: number },
  ke: TempatSel,
): void {
  const { lembar, baris, kolom } = ke;
  if (sel?.rumus && cara === 'rumus')
    lembar.tulisRumus(baris, kolom, salinRumus(sel.rumus, baris - asal.baris, kolom - asal.kolom));
  else if (terpakai(sel, ke))
    lembar.tulisIsi(baris, kolom, sel?.tumpahan && cara === 'rumus' ? null : (sel?.isi ?? null));
  if (sel?.tautan) lembar.ambil(baris, kolom).tautan = sel.tautan;
}

/** What a way of pasting brings along. */
interface Tempel {
  isi?: 'rumus' | 'nilai';
  gaya?: 'semua' | 'tanpa garis';
  aturan?: 'sendiri' | 'bersama format';
  catatanDanGabungan?: true;
}

const TEMPEL: Record<string, Tempel> = {
  PASTE_NORMAL: { isi: 'rumus', gaya: 'semua', aturan: 'sendiri', catatanDanGabungan: true },
  PASTE_NO_BORDERS: { isi: 'rumus', gaya: 'tanpa garis' },
  // PasteType of the Sheets API: "format and data validation only".
  PASTE_FORMAT: { gaya: 'semua', aturan: 'bersama format' },
  PASTE_FORMULA: { isi: 'rumus' },
  PASTE_DATA_VALIDATION: { aturan: 'sendiri' },
  PASTE_VALUES: { isi: 'nilai' },
  PASTE_CONDITIONAL_FORMATTING: {},
  PASTE_COLUMN_WIDTHS: {},
};

/** The CopyPasteType that the second argument of copyTo asks for: itself, or the older form with options. */
function caraTempel(opsi: unknown): string {
  if (!opsi) return 'PASTE_NORMAL';
  if (Object.values(ENUM.CopyPasteType).includes(opsi as NilaiEnum)) return String(opsi);
  const { contentsOnly, formatOnly } = opsi as { contentsOnly?: boolean; formatOnly?: boolean };
  if (contentsOnly) return 'PASTE_VALUES';
  return formatOnly ? 'PASTE_FORMAT' : 'PASTE_NORMAL';
}

/**
 * A text as if typed: it may become a number, a date with its format, or a formula (ValueInputOption USER_ENTERED of the Sheets
 * API). A leading apostrophe makes a text of it and is not kept; that a plain-text cell takes all of it, apostrophe and `=`
 * included, is a belief: lines `petik`, `petik-teks` and `rumus-di-teks` of "Uji diri" ask.
 */
function tulisTeks(lingkungan: Lingkungan, { lembar, baris, kolom }: TempatSel, teks: string): void {
  const format = lembar.format(baris, kolom);
  const masukan = bacaMasukan(teks, lingkungan.buku.lokal, format, new Date().getFullYear());
  if (teks.startsWith("'")) {
    if (format === FORMAT_TEKS && lingkungan.saklar.has('petik-teks-hilang')) masukan.isi = teks.slice(1);
    if (format !== FORMAT_TEKS && lingkungan.saklar.has('petik-tinggal')) masukan.isi = teks;
  }
  if (masukan.rumus !== null) {
    lembar.tulisRumus(baris, kolom, bentukSimpan(lingkungan, masukan.rumus));
    return;
  }
  if (masukan.format !== null) lembar.ubahGaya(baris, kolom, { format: masukan.format });
  lembar.tulisIsi(baris, kolom, masukan.isi);
}

/**
 * A moment, shown by the spreadsheet's clock, which need not be the script's: Spreadsheet.getSpreadsheetTimeZone and
 * Session.getScriptTimeZone are two settings (developers.google.com/apps-script/reference/base/session).
 */
function tulisTanggal(lingkungan: Lingkungan, { lembar, baris, kolom }: TempatSel, saat: Date): void {
  const serial = serialDiZona(saat, lingkungan.buku.zonaWaktu);
  if (!formatTanggal(lembar.format(baris, kolom))) {
    lembar.ubahGaya(baris, kolom, { format: Number.isInteger(serial) ? 'dd/mm/yyyy' : 'dd/mm/yyyy h:mm:ss' });
  }
  lembar.tulisIsi(baris, kolom, serial);
}

/** Writes as setValue does: texts are read as if typed, dates bring their format. */
export function tulisNilai(
  lingkungan: Lingkungan,
  { lembar, baris, kolom }: TempatSel,
  nilai: unknown,
  /** Merged cells of which the cell may be one: those of the whole sheet, unless fewer are known. */
  gabung: readonly Kotak[] = lembar.gabung,
): void {
  const gabungan = gabung.find((k) => memuat(k, baris, kolom));
  if (gabungan && (gabungan.baris !== baris || gabungan.kolom !== kolom)) return;
  const sel = lembar.lihat(baris, kolom);
  if (sel) sel.tautan = null;
  if (nilai === null || nilai === undefined || nilai === '') lembar.tulisIsi(baris, kolom, null);
  else if (typeof nilai === 'string') tulisTeks(lingkungan, { lembar, baris, kolom }, nilai);
  else if (typeof nilai === 'number')
    lembar.tulisIsi(baris, kolom, Number.isFinite(nilai) ? nilai : new GalatSel('#NUM!', 'Angka tidak sah.'));
  else if (typeof nilai === 'boolean') lembar.tulisIsi(baris, kolom, nilai);
  else if (tanggalkah(nilai)) tulisTanggal(lingkungan, { lembar, baris, kolom }, nilai);
  else tolakArgumen(lingkungan, 'SpreadsheetApp.Range.setValue', [nilai]);
}

/** Google's limit of a cell: support.google.com/drive/answer/37603. */
const MAKS_HURUF_SEL = 50_000;
/** A sentence of Google that is passed on later, see GalatTunda. */
function tunda(l: Lingkungan, pesan: string): never {
  const galat = new l.alam.Error(pesan);
  throw l.saklar.has('tolak-langsung') ? galat : new GalatTunda(galat);
}

/**
 * Whether the box lies on both sides of the frozen line. That Sheets merges neither across it nor freezes through a merge is
 * what makers of other grids report of it (handsontable#4906, dream-num/univer#724); line `gabung-beku` of "Uji diri" asks.
 */
function menyeberangBeku(lembar: Lembar, k: Kotak): boolean {
  const seberang = (beku: number, awal: number, akhir: number) => beku > 0 && awal <= beku && akhir > beku;
  return seberang(lembar.bekuBaris, k.baris, barisAkhir(k)) || seberang(lembar.bekuKolom, k.kolom, kolomAkhir(k));
}

/** Ends a formula that the sheet could not read: the engine refuses it as well, and the cell shows #ERROR!. */
export const TAK_TERBACA = '\u2060;';
const rumusTerbaca = (l: Lingkungan, s: Sel | undefined): string => {
  if (!s?.rumus) return '';
  if (s.rumus.endsWith(TAK_TERBACA)) return s.rumus.slice(0, -TAK_TERBACA.length);
  return l.saklar.has('rumus-bentuk-lembar') ? keBentukId(s.rumus) : s.rumus;
};
const DALAM_PETIK = /("(?:[^"]|"")*"|'(?:[^']|'')*')/;

/**
 * A formula as the sheet reads what a script writes. `;` separates arguments in every locale; the rest is read as typed: in
 * an Indonesian sheet a decimal point or a comma between arguments is "Formula parse error", shown as #ERROR!. What was read
 * is given back in the US form. Source: support.google.com/docs/answer/63175 (formulas follow the locale) and the many
 * reports of setFormula giving #ERROR! with commas in European locales (stackoverflow.com/q/31109867 and others).
 */
export function bentukSimpan(lingkungan: Lingkungan, rumus: string): string {
  return simpanSederhana(rumus) ?? simpanTeliti(lingkungan, rumus);
}

/** What holds apostrophes, arrays, decimals, commas or odd spaces. */
const TAK_SEDERHANA = /['{}\\]|^\s|\s$/;

/** A formula whose only separators outside texts are `;`, in one pass; null for any other. Every locale reads it. */
export function simpanSederhana(rumus: string): string | null {
  if (TAK_SEDERHANA.test(rumus)) return null;
  let hasil = '';
  let tersalin = 0;
  for (let i = 0; i < rumus.length; i++) {
    const huruf = rumus.charCodeAt(i);
    if (huruf === 34) {
      i = rumus.indexOf('"', i + 1);
      if (i < 0) return null;
    } else if (huruf === 44 || huruf === 46) return null;
    else if (huruf === 59) {
      hasil += `${rumus.slice(tersalin, i)},`;
      tersalin = i + 1;
    }
  }
  return tersalin === 0 ? null : hasil + rumus.slice(tersalin);
}

export function simpanTeliti(lingkungan: Lingkungan, rumus: string): string {
  const luar = rumus
    .split(DALAM_PETIK)
    .filter((_, i) => i % 2 === 0)
    .join('\u0000');
  if (luar.replace(/\{[^}]*\}/g, '').includes(';') && !/\d\.\d/.test(luar)) return keBentukUs(rumus);
  const koma = /^(?:in|id)/i.test(lingkungan.buku.lokal) && !lingkungan.saklar.has('rumus-us');
  if (!koma) return rumus;
  if (/\d\.\d|(?<!\d),|,(?!\d)/.test(luar)) return rumus + TAK_TERBACA;
  return /[,\\]/.test(luar) ? keBentukUs(rumus) : rumus;
}

const GARIS_GAYA: Record<string, Garis['gaya']> = {
  SOLID: 'tipis',
  SOLID_MEDIUM: 'sedang',
  SOLID_THICK: 'tebal',
  DASHED: 'putus',
  DOTTED: 'titik',
  DOUBLE: 'ganda',
};

/** One attribute of style: how it is read from and written to a cell. */
interface Sifat {
  baca(g: GayaSel): unknown;
  tulis(r: Range, v: unknown, metode: string): GayaSel;
}

function pilihan(nilai: readonly (string | null)[], kunci: keyof GayaSel, bawaan: string): Sifat {
  return {
    baca: (g) => g[kunci] ?? bawaan,
    tulis: (r, v, metode) => {
      if (v !== null && !nilai.includes(v as string)) tolakArgumen(r.l, metode, [v]);
      return { [kunci]: v === null || v === bawaan ? undefined : v } as GayaSel;
    },
  };
}

function ya(kunci: keyof GayaSel, benar: string, salah: string): Sifat {
  return {
    baca: (g) => (g[kunci] ? benar : salah),
    tulis: (r, v, metode) => {
      if (v !== null && v !== benar && v !== salah) tolakArgumen(r.l, metode, [v]);
      return { [kunci]: v === benar ? true : undefined } as GayaSel;
    },
  };
}

function warna(kunci: keyof GayaSel, bawaan: string): Sifat {
  return {
    baca: (g) => g[kunci] ?? bawaan,
    tulis: (r, v, metode) => ({ [kunci]: bacaWarna(r.l, v, metode) }) as GayaSel,
  };
}

const SIFAT = {
  NumberFormat: {
    baca: (g) => g.format ?? FORMAT_OTOMATIS,
    tulis: (r, v, metode) => {
      if (typeof v !== 'string') tolakArgumen(r.l, metode, [v]);
      return { format: v === '' || v === FORMAT_OTOMATIS || /^general$/i.test(v) ? undefined : v };
    },
  } as Sifat,
  Background: warna('latar', '#ffffff'),
  FontColor: warna('warna', '#000000'),
  FontFamily: {
    baca: (g) => g.font ?? 'Arial',
    tulis: (r, v, metode) => {
      if (v !== null && typeof v !== 'string') tolakArgumen(r.l, metode, [v]);
      return { font: (v as string | null) ?? undefined };
    },
  } as Sifat,
  FontSize: {
    baca: (g) => g.ukuran ?? 10,
    tulis: (r, v, metode) => {
      if (v !== null && !bulatPositif(v)) tolakArgumen(r.l, metode, [v]);
      return { ukuran: (v as number | null) ?? undefined };
    },
  } as Sifat,
  FontWeight: ya('tebal', 'bold', 'normal'),
  FontStyle: ya('miring', 'italic', 'normal'),
  FontLine: {
    baca: (g) => (g.garisBawah ? 'underline' : g.coret ? 'line-through' : 'none'),
    tulis: (r, v, metode) => {
      if (![null, 'underline', 'line-through', 'none'].includes(v as string)) tolakArgumen(r.l, metode, [v]);
      return { garisBawah: v === 'underline' ? true : undefined, coret: v === 'line-through' ? true : undefined };
    },
  } as Sifat,
  HorizontalAlignment: {
    baca: (g) => g.rata ?? 'general',
    tulis: (r, v, metode) => {
      if (![null, 'left', 'center', 'right', 'normal', 'general'].includes(v as string)) tolakArgumen(r.l, metode, [v]);
      return { rata: ['left', 'center', 'right'].includes(v as string) ? (v as 'left') : undefined };
    },
  } as Sifat,
  VerticalAlignment: pilihan(['top', 'middle', 'bottom'], 'rataTegak', 'bottom'),
  Wrap: {
    baca: (g) => g.bungkus === 'WRAP',
    tulis: (r, v, metode) => {
      if (typeof v !== 'boolean') tolakArgumen(r.l, metode, [v]);
      return { bungkus: v ? 'WRAP' : undefined };
    },
  } as Sifat,
  WrapStrategy: {
    baca: (g) => ENUM.WrapStrategy[g.bungkus ?? 'OVERFLOW'],
    tulis: (r, v, metode) => {
      if (!Object.values(ENUM.WrapStrategy).includes(v as NilaiEnum)) tolakArgumen(r.l, metode, [v]);
      const nama = String(v) as 'WRAP' | 'CLIP' | 'OVERFLOW';
      return { bungkus: nama === 'OVERFLOW' ? undefined : nama };
    },
  } as Sifat,
};

const MEMUAT = 'Loading...';
const terhitungSendiri = (l: Lingkungan, s: Sel | undefined): boolean =>
  !!s?.rumus && [...l.buku.namaFungsi].some((f) => s.rumus.toUpperCase().includes(`${f}(`));

/** Methods that change no cell. */
const BUKAN_SEL = new Set(['activate', 'activateAsCurrentCell', 'protect', 'addDeveloperMetadata']);
const MENGUBAH_TIPE =
  /^(setNumberFormats?|setDataValidations?|clearDataValidations|clearFormat|clear|copyTo|insertCheckboxes|merge\w*)$/;

export class Range {
  readonly l: Lingkungan;
  readonly lembar: Lembar;
  readonly kotak: Kotak;

  constructor(l: Lingkungan, lembar: Lembar, k: Kotak) {
    this.l = l;
    this.lembar = lembar;
    this.kotak = k;
  }

  private m(nama: string): string {
    return `SpreadsheetApp.Range.${nama}`;
  }

  /**
   * What Google refuses to write here: another person's protection (support.google.com/docs/answer/1218656), formats and
   * rules of a column that a table gives its type (support.google.com/docs/answer/14239833: the type decides both). The sentence
   * is quoted by many projects for rules; that formats are refused as well is a belief that "Uji diri" cannot ask about: no
   * script without further scopes can make such a column.
   */
  tolakTulis(metode: string, argumen: readonly unknown[]): void {
    if (!menulisKah(metode) || BUKAN_SEL.has(metode)) return;
    const tujuan = metode === 'copyTo' ? (asli(argumen[0]) as Range) : this;
    if (!(tujuan instanceof Range)) return;
    if (terlindung(tujuan.lembar, tujuan.kotak)) tunda(this.l, PESAN_LINDUNG);
    const { bertipe } = tujuan.lembar;
    if (bertipe.length === 0 || !MENGUBAH_TIPE.test(metode)) return;
    const [, cara] = argumen as [unknown, { contentsOnly?: boolean } | undefined];
    if (metode === 'copyTo' && cara?.contentsOnly) return;
    if (metode === 'clear' && (argumen[0] as { contentsOnly?: boolean } | undefined)?.contentsOnly) return;
    if (bertipe.some((k) => beririsan(k, tujuan.kotak)))
      tunda(this.l, 'This operation is not allowed on cells in typed columns.');
  }

  private segar(): void {
    this.l.buku.pastikanSegar();
  }

  private gabungDisini(): Kotak[] {
    return this.lembar.gabung.filter((k) => beririsan(k, this.kotak));
  }

  private tiap(kerja: (baris: number, kolom: number, i: number, j: number) => void): void {
    const { baris, kolom, tinggi, lebar } = this.kotak;
    for (let i = 0; i < tinggi; i++) for (let j = 0; j < lebar; j++) kerja(baris + i, kolom + j, i, j);
  }

  private kisi<T>(baca: (s: Sel | undefined, baris: number, kolom: number) => T): T[][] {
    const { baris, kolom, tinggi, lebar } = this.kotak;
    const hasil: T[][] = new Array(tinggi);
    for (let i = 0; i < tinggi; i++) {
      const r = this.lembar.sel[baris + i];
      const keluar: T[] = new Array(lebar);
      for (let j = 0; j < lebar; j++) keluar[j] = baca(r?.[kolom + j], baris + i, kolom + j);
      hasil[i] = keluar;
    }
    return hasil;
  }

  private periksaUkuran(metode: string, data: unknown): unknown[][] {
    if (!Array.isArray(data) || data.length === 0 || !data.every(Array.isArray))
      tolakArgumen(this.l, this.m(metode), [data]);
    const { tinggi, lebar } = this.kotak;
    if (data.length !== tinggi) {
      throw new this.l.alam.Error(
        `The number of rows in the data does not match the number of rows in the range. The data has ${data.length} but the range has ${tinggi}.`,
      );
    }
    for (const r of data as unknown[][]) {
      if (r.length !== lebar) {
        throw new this.l.alam.Error(
          `The number of columns in the data does not match the number of columns in the range. The data has ${r.length} but the range has ${lebar}.`,
        );
      }
    }
    return data as unknown[][];
  }

  // Place

  getRow() {
    return this.kotak.baris;
  }
  getRowIndex() {
    return this.kotak.baris;
  }
  getColumn() {
    return this.kotak.kolom;
  }
  getColumnIndex() {
    return this.kotak.kolom;
  }
  getNumRows() {
    return this.kotak.tinggi;
  }
  getNumColumns() {
    return this.kotak.lebar;
  }
  getHeight() {
    return this.kotak.tinggi;
  }
  getWidth() {
    return this.kotak.lebar;
  }
  getLastRow() {
    return barisAkhir(this.kotak);
  }
  getLastColumn() {
    return kolomAkhir(this.kotak);
  }
  getSheet() {
    return lembarLayanan(this.l, this.lembar);
  }
  getGridId() {
    return this.lembar.id;
  }
  getA1Notation() {
    const { baris, kolom, tinggi, lebar } = this.kotak;
    // Whole columns and rows are named without their ends, as Sheets does.
    if (baris === 1 && tinggi === this.lembar.maksBaris && tinggi > 1) {
      return `${kolomKeHuruf(kolom)}:${kolomKeHuruf(kolom + lebar - 1)}`;
    }
    if (kolom === 1 && lebar === this.lembar.maksKolom && lebar > 1) return `${baris}:${baris + tinggi - 1}`;
    return kotakKeA1(this.kotak);
  }
  getCell(baris: number, kolom: number) {
    if (!bulatPositif(baris) || !bulatPositif(kolom)) tolakArgumen(this.l, this.m('getCell'), [baris, kolom]);
    if (baris > this.kotak.tinggi || kolom > this.kotak.lebar)
      throw new this.l.alam.Error('Cell reference out of range');
    return rentangDari(this.l, this.lembar, kotak(this.kotak.baris + baris - 1, this.kotak.kolom + kolom - 1));
  }
  offset(dBaris: number, dKolom: number, tinggi = this.kotak.tinggi, lebar = this.kotak.lebar) {
    if (!Number.isInteger(dBaris) || !Number.isInteger(dKolom))
      tolakArgumen(this.l, this.m('offset'), [dBaris, dKolom]);
    return rentangDari(this.l, this.lembar, kotak(this.kotak.baris + dBaris, this.kotak.kolom + dKolom, tinggi, lebar));
  }

  // Values

  getValue() {
    this.segar();
    const [[isi] = []] = this.getCell(1, 1).getValues();
    return isi;
  }
  getValues() {
    this.segar();
    const memuat = this.memuat();
    return this.kisi((s) => (memuat && terhitungSendiri(this.l, s) ? MEMUAT : nilaiSelLayanan(this.l, s)));
  }
  /**
   * Custom functions are computed by another server and later: until then their cells read "Loading..." (jsoma/tabletop#60;
   * developers.google.com/apps-script/guides/sheets/functions). Each read that meets one uses up a turn.
   */
  private memuat(): boolean {
    if (this.l.memuat <= 0) return false;
    const ada = this.kisi((s) => terhitungSendiri(this.l, s)).some((r) => r.includes(true));
    if (ada) this.l.memuat--;
    return ada;
  }
  getDisplayValue() {
    this.segar();
    const [[teks = ''] = []] = this.getCell(1, 1).getDisplayValues();
    return teks;
  }
  getDisplayValues() {
    this.segar();
    const memuat = this.memuat();
    return this.kisi((s) => (memuat && terhitungSendiri(this.l, s) ? MEMUAT : tampilanSel(this.l, s)));
  }
  getFormula() {
    return rumusTerbaca(this.l, this.lembar.lihat(this.kotak.baris, this.kotak.kolom));
  }
  getFormulas() {
    return this.kisi((s) => rumusTerbaca(this.l, s));
  }
  isBlank() {
    this.segar();
    return this.kisi((s) => !s || (s.rumus === '' && (s.isi === null || s.isi === ''))).every((r) => r.every(Boolean));
  }

  private taruh(baris: number, kolom: number, nilai: unknown, gabung: readonly Kotak[]): void {
    const a = this.lembar.pilihan.length ? this.lembar.aturanPilihan(baris, kolom) : null;
    if (a?.tolak && !(typeof nilai === 'string' && nilai.startsWith('=')) && !memenuhi(this.l, a, nilai)) {
      if (this.l.saklar.has('tolak-diam')) return;
      tunda(
        this.l,
        `The data you entered in cell ${kotakKeA1(kotak(baris, kolom))} violates the data validation rules set on this cell.`,
      );
    }
    if (typeof nilai === 'string' && nilai.length > MAKS_HURUF_SEL && !this.l.saklar.has('sel-tanpa-batas')) {
      tunda(this.l, `Your input contains more than the maximum of ${MAKS_HURUF_SEL} characters in a single cell.`);
    }
    tulisNilai(this.l, { lembar: this.lembar, baris, kolom }, nilai, gabung);
  }

  setValue(nilai: unknown) {
    if (nilai === undefined || (typeof nilai === 'object' && nilai !== null && !tanggalkah(nilai))) {
      tolakArgumen(this.l, this.m('setValue'), [nilai]);
    }
    const gabung = this.gabungDisini();
    this.tiap((b, k) => this.taruh(b, k, nilai, gabung));
    return this;
  }
  setValues(data: unknown) {
    const daftarIsi = this.periksaUkuran('setValues', data);
    for (const r of daftarIsi) {
      for (const v of r) {
        if (typeof v === 'object' && v !== null && !tanggalkah(v)) tolakArgumen(this.l, this.m('setValues'), [data]);
      }
    }
    const gabung = this.gabungDisini();
    this.tiap((b, k, i, j) => this.taruh(b, k, (daftarIsi[i] as unknown[])[j], gabung));
    return this;
  }
  setFormula(rumus: string) {
    if (typeof rumus !== 'string') tolakArgumen(this.l, this.m('setFormula'), [rumus]);
    this.tiap((b, k, i, j) => this.taruhRumus(b, k, salinRumus(bentukRumus(rumus), i, j)));
    return this;
  }
  setFormulas(data: unknown) {
    const d = this.periksaUkuran('setFormulas', data);
    if (d.some((r) => r.some((x) => typeof x !== 'string'))) tolakArgumen(this.l, this.m('setFormulas'), [data]);
    this.tiap((b, k, i, j) => this.taruhRumus(b, k, bentukRumus((d[i] as string[])[j] as string)));
    return this;
  }
  private taruhRumus(baris: number, kolom: number, rumus: string): void {
    if (rumus === '') this.lembar.tulisIsi(baris, kolom, null);
    else this.lembar.tulisRumus(baris, kolom, bentukSimpan(this.l, rumus));
  }

  // Looks: the singular and plural methods of each attribute are made below.

  setBorder(...daftarIsi: unknown[]) {
    const [atas, kiri, bawah, kanan, tegak, datar, warna, gaya] = daftarIsi;
    const sisi = [atas, kiri, bawah, kanan, tegak, datar];
    if ((daftarIsi.length !== 6 && daftarIsi.length !== 8) || sisi.some((x) => x !== null && typeof x !== 'boolean')) {
      tolakArgumen(this.l, this.m('setBorder'), daftarIsi);
    }
    const nama = gaya == null ? 'SOLID' : String(gaya);
    if (!(nama in GARIS_GAYA)) tolakArgumen(this.l, this.m('setBorder'), daftarIsi);
    const garis: Garis = {
      gaya: GARIS_GAYA[nama] as Garis['gaya'],
      warna: bacaWarna(this.l, warna, this.m('setBorder')) ?? '#000000',
    };
    const { baris, kolom: kolomAwal } = this.kotak;
    const barisBawah = barisAkhir(this.kotak);
    const kolomKanan = kolomAkhir(this.kotak);
    /** What changes for a cell, by the edges of the range at which it lies: one object for all that are alike. */
    const perTepi = new Map<string, GayaSel>();
    const ubahan = (letak: readonly [boolean, boolean, boolean, boolean]): GayaSel => {
      const kunci = letak.join();
      const ada = perTepi.get(kunci);
      if (ada) return ada;
      const [diAtas, diBawah, diKiri, diKanan] = letak;
      const mau = {
        atas: diAtas ? atas : datar,
        bawah: diBawah ? bawah : datar,
        kiri: diKiri ? kiri : tegak,
        kanan: diKanan ? kanan : tegak,
      };
      const ubah: GayaSel = Object.fromEntries(
        Object.entries(mau).flatMap(([nama, v]) => (typeof v === 'boolean' ? [[nama, v ? garis : undefined]] : [])),
      );
      perTepi.set(kunci, ubah);
      return ubah;
    };
    this.tiap((barisKe, k) => {
      const ubah = ubahan([barisKe === baris, barisKe === barisBawah, k === kolomAwal, k === kolomKanan]);
      if (Object.keys(ubah).length) this.lembar.ubahGaya(barisKe, k, ubah);
    });
    return this;
  }

  setBackgroundRGB(merah: number, hijau: number, barisKe: number) {
    const hex = (n: number) =>
      Math.max(0, Math.min(255, Math.round(n)))
        .toString(16)
        .padStart(2, '0');
    this.tiap((x, y) => this.lembar.ubahGaya(x, y, { latar: `#${hex(merah)}${hex(hijau)}${hex(barisKe)}` }));
    return this;
  }
  setTextRotation(derajat: number) {
    if (typeof derajat !== 'number') tolakArgumen(this.l, this.m('setTextRotation'), [derajat]);
    this.tiap((b, k) => this.lembar.ubahGaya(b, k, { putar: derajat || undefined }));
    return this;
  }

  // Notes and rich text

  getNote() {
    return this.lembar.lihat(this.kotak.baris, this.kotak.kolom)?.catatan ?? '';
  }
  getNotes() {
    return this.kisi((s) => s?.catatan ?? '');
  }
  setNote(teks: string | null) {
    if (teks !== null && typeof teks !== 'string') tolakArgumen(this.l, this.m('setNote'), [teks]);
    if (this.l.saklar.has('catatan-hilang')) return this;
    this.tiap((b, k) => {
      this.lembar.ambil(b, k).catatan = teks ?? '';
    });
    return this;
  }
  setNotes(data: unknown) {
    const d = this.periksaUkuran('setNotes', data);
    this.tiap((b, k, i, j) => {
      const t = (d[i] as unknown[])[j];
      if (t !== null && typeof t !== 'string') tolakArgumen(this.l, this.m('setNotes'), [data]);
      if (t || this.lembar.lihat(b, k)) this.lembar.ambil(b, k).catatan = t ?? '';
    });
    return this;
  }
  clearNote() {
    return this.setNote('');
  }
  getRichTextValue() {
    return (this.getRichTextValues()[0] as unknown[])[0];
  }
  getRichTextValues() {
    this.segar();
    return this.kisi((s) => buatTeksKaya(this.l, tampilanSel(this.l, s), s?.tautan ?? null));
  }
  setRichTextValue(v: unknown) {
    this.tiap((b, k) => this.taruhKaya(b, k, v));
    return this;
  }
  setRichTextValues(data: unknown) {
    const d = this.periksaUkuran('setRichTextValues', data);
    this.tiap((b, k, i, j) => this.taruhKaya(b, k, (d[i] as unknown[])[j]));
    return this;
  }
  private taruhKaya(baris: number, kolom: number, v: unknown): void {
    const teksKaya = asli(v);
    if (!(teksKaya instanceof RichTextValue)) tolakArgumen(this.l, this.m('setRichTextValue'), [v]);
    // Rich text is never read as a number or a formula.
    this.lembar.tulisIsi(baris, kolom, teksKaya.teks === '' ? null : teksKaya.teks);
    const s = this.lembar.ambil(baris, kolom);
    s.tautan = this.l.saklar.has('tautan-hilang') ? null : teksKaya.tautan;
    this.lembar.ubahGaya(baris, kolom, teksKaya.gaya);
  }

  getTextStyle() {
    return (this.getTextStyles()[0] as unknown[])[0];
  }
  getTextStyles() {
    return this.kisi((s) => ketat(this.l, 'TextStyle', new TextStyle(s?.gaya ?? {})));
  }
  private taruhHuruf(baris: number, kolom: number, v: unknown, metode: string): void {
    const t = asli(v);
    if (!(t instanceof TextStyle)) tolakArgumen(this.l, this.m(metode), [v]);
    // A text style replaces all of the font; what it does not name goes back to the default.
    if (!this.lembar.lihat(baris, kolom) && Object.keys(t.gaya).length === 0) return;
    const { font, ukuran, tebal, miring, garisBawah, coret, warna } = t.gaya;
    this.lembar.ubahGaya(baris, kolom, { font, ukuran, tebal, miring, garisBawah, coret, warna });
  }
  setTextStyle(v: unknown) {
    this.tiap((b, k) => this.taruhHuruf(b, k, v, 'setTextStyle'));
    return this;
  }
  setTextStyles(data: unknown) {
    const d = this.periksaUkuran('setTextStyles', data);
    this.tiap((b, k, i, j) => this.taruhHuruf(b, k, (d[i] as unknown[])[j], 'setTextStyles'));
    return this;
  }

  // Validation
  getDataValidation() {
    const a = this.lembar.aturanPilihan(this.kotak.baris, this.kotak.kolom);
    return a ? ketat(this.l, 'DataValidation', new DataValidation(this.l, a)) : null;
  }
  getDataValidations() {
    return this.kisi((_s, b, k) => {
      const a = this.lembar.aturanPilihan(b, k);
      return a ? ketat(this.l, 'DataValidation', new DataValidation(this.l, a)) : null;
    });
  }
  setDataValidation(aturan: unknown) {
    const a = asli(aturan);
    if (a !== null && !(a instanceof DataValidation)) tolakArgumen(this.l, this.m('setDataValidation'), [aturan]);
    this.lembar.tulisPilihan(this.kotak, a === null ? null : a.aturan);
    return this;
  }
  setDataValidations(data: unknown) {
    const aturan = this.periksaUkuran('setDataValidations', data).map((garis) =>
      (garis as unknown[]).map((isi) => {
        const a = asli(isi);
        if (a !== null && !(a instanceof DataValidation)) tolakArgumen(this.l, this.m('setDataValidations'), [data]);
        return a === null ? null : a.aturan;
      }),
    );
    this.lembar.tulisKisiPilihan(this.kotak, this.kotak.tinggi, this.kotak.lebar, (i, j) => aturan[i]?.[j] ?? null);
    return this;
  }
  clearDataValidations() {
    this.lembar.tulisPilihan(this.kotak, null);
    return this;
  }
  insertCheckboxes() {
    this.lembar.tulisPilihan(this.kotak, {
      kriteria: 'CHECKBOX',
      argumen: [],
      dari: null,
      tolak: true,
      bantuan: '',
      panahTurun: true,
    });
    this.tiap((b, k) => {
      const isi = this.lembar.lihat(b, k)?.isi;
      if (typeof isi !== 'boolean') this.lembar.tulisIsi(b, k, false);
    });
    return this;
  }

  // Merging

  private gabungkan(kotak: Kotak): void {
    for (const g of this.lembar.gabung) {
      if (beririsan(g, kotak) && !mencakup(kotak, g)) {
        throw new this.l.alam.Error('You must select all cells in a merged range to merge or unmerge them.');
      }
    }
    if (menyeberangBeku(this.lembar, kotak) && !this.l.saklar.has('gabung-melintasi-beku')) {
      throw new this.l.alam.Error("You can't merge frozen and non-frozen rows or columns.");
    }
    this.lembar.gabung = this.lembar.gabung.filter((g) => !mencakup(kotak, g));
    if (kotak.tinggi === 1 && kotak.lebar === 1) return;
    for (let b = kotak.baris; b <= barisAkhir(kotak); b++) {
      for (let c = kotak.kolom; c <= kolomAkhir(kotak); c++) {
        if ((b !== kotak.baris || c !== kotak.kolom) && this.lembar.lihat(b, c)) this.lembar.tulisIsi(b, c, null);
      }
    }
    this.lembar.gabung.push(kotak);
  }
  merge() {
    this.gabungkan(this.kotak);
    return this;
  }
  mergeAcross() {
    for (let i = 0; i < this.kotak.tinggi; i++)
      this.gabungkan({ ...this.kotak, baris: this.kotak.baris + i, tinggi: 1 });
    return this;
  }
  mergeVertically() {
    for (let j = 0; j < this.kotak.lebar; j++) this.gabungkan({ ...this.kotak, kolom: this.kotak.kolom + j, lebar: 1 });
    return this;
  }
  breakApart() {
    for (const g of this.lembar.gabung) {
      if (beririsan(g, this.kotak) && !mencakup(this.kotak, g)) {
        throw new this.l.alam.Error('You must select all cells in a merged range to merge or unmerge them.');
      }
    }
    this.lembar.gabung = this.lembar.gabung.filter((g) => !beririsan(g, this.kotak));
    return this;
  }
  isPartOfMerge() {
    return this.lembar.gabung.some((g) => beririsan(g, this.kotak));
  }
  getMergedRanges() {
    return this.lembar.gabung.filter((g) => beririsan(g, this.kotak)).map((g) => rentangDari(this.l, this.lembar, g));
  }

  // Clearing and copying

  clear(opsi?: Record<string, boolean>) {
    const semua = !opsi || !Object.values(opsi).some(Boolean);
    const kenal = ['commentsOnly', 'contentsOnly', 'formatOnly', 'validationsOnly', 'skipFilteredRows'];
    if (opsi && Object.keys(opsi).some((k) => !kenal.includes(k))) tolakArgumen(this.l, this.m('clear'), [opsi]);
    if (semua || opsi?.contentsOnly) this.clearContent();
    if (semua || opsi?.formatOnly) this.clearFormat();
    if (opsi?.validationsOnly) this.clearDataValidations();
    if (semua || opsi?.commentsOnly) this.hapusCatatan();
    return this;
  }
  private hapusCatatan(): void {
    this.tiap((b, k) => {
      const s = this.lembar.lihat(b, k);
      if (s) s.catatan = '';
    });
  }
  clearContent() {
    this.tiap((b, k) => {
      const s = this.lembar.lihat(b, k);
      if (!s) return;
      s.tautan = null;
      if (s.isi !== null || s.rumus !== '') this.lembar.tulisIsi(b, k, null);
    });
    return this;
  }
  clearFormat() {
    this.tiap((b, k) => {
      const s = this.lembar.lihat(b, k);
      if (s) s.gaya = {};
    });
    return this;
  }
  copyTo(tujuan: unknown, ...a: unknown[]) {
    const rentang = asli(tujuan) as Range | undefined;
    if (!rentang?.kotak) tolakArgumen(this.l, this.m('copyTo'), [tujuan, ...a]);
    const [opsi, putar] = a;
    if (putar) throw new this.l.alam.Error('Layanan lokal tidak mengenal Range.copyTo dengan transposed.');
    const tempel = TEMPEL[caraTempel(opsi)] as Tempel;
    // Only values are what has been computed; formats and formulas are the same before it. A workbook that is being built
    // would be worked out again at every copy.
    if (tempel.isi === 'nilai') this.segar();
    const { tinggi, lebar } = this.kotak;
    const ulangB = Math.max(1, Math.floor(rentang.kotak.tinggi / tinggi));
    const ulangK = Math.max(1, Math.floor(rentang.kotak.lebar / lebar));
    // What has not been computed yet is frozen as it shows.
    const belum = tempel.isi === 'nilai' && this.memuat();
    const sumber = this.kisi((s) => (s ? { ...s, isi: belum && terhitungSendiri(this.l, s) ? MEMUAT : s.isi } : null));
    for (let i = 0; i < tinggi * ulangB; i++) {
      for (let j = 0; j < lebar * ulangK; j++) {
        const [i0, j0] = [i % tinggi, j % lebar];
        this.tempelSel(tempel, sumber[i0]?.[j0] ?? null, [i0, j0], {
          lembar: rentang.lembar,
          baris: rentang.kotak.baris + i,
          kolom: rentang.kotak.kolom + j,
        });
      }
    }
    if (tempel.catatanDanGabungan) this.tempelGabungan(rentang, ulangB, ulangK);
    if (tempel.aturan && !(tempel.aturan === 'bersama format' && this.l.saklar.has('tempel-format-saja')))
      rentang.lembar.tulisKisiPilihan(rentang.kotak, tinggi * ulangB, lebar * ulangK, (i, j) =>
        this.lembar.aturanPilihan(this.kotak.baris + (i % tinggi), this.kotak.kolom + (j % lebar)),
      );
  }
  /** Pastes one cell, which lies at `letak` (from 0) of this range. */
  private tempelSel(tempel: Tempel, sel: Sel | null, letak: readonly [number, number], ke: TempatSel): void {
    const { lembar, baris, kolom } = ke;
    if (baris > lembar.maksBaris || kolom > lembar.maksKolom)
      throw new this.l.alam.Error('The coordinates of the range are outside the dimensions of the sheet.');
    const asal = { baris: this.kotak.baris + letak[0], kolom: this.kotak.kolom + letak[1] };
    if (tempel.gaya) tempelGaya(tempel.gaya, sel, ke);
    if (tempel.isi) tempelIsi(tempel.isi, sel, asal, ke);
    if (tempel.catatanDanGabungan && terpakai(sel, ke)) lembar.ambil(baris, kolom).catatan = sel?.catatan ?? '';
  }
  private tempelGabungan(rentang: Range, ulangB: number, ulangK: number): void {
    const { tinggi, lebar } = this.kotak;
    for (const gabungan of this.lembar.gabung.filter((g) => mencakup(this.kotak, g))) {
      for (let i = 0; i < ulangB * ulangK; i++) {
        const baru = {
          ...gabungan,
          baris: gabungan.baris - this.kotak.baris + rentang.kotak.baris + Math.floor(i / ulangK) * tinggi,
          kolom: gabungan.kolom - this.kotak.kolom + rentang.kotak.kolom + (i % ulangK) * lebar,
        };
        if (!rentang.lembar.gabung.some((g) => samaKotak(g, baru))) rentang.gabungkan(baru);
      }
    }
  }

  // Selection, protection, metadata

  activate() {
    this.l.buku.aktif = this.l.buku.lembar.indexOf(this.lembar);
    pilihanAktif.set(this.lembar, [this.kotak]);
    return this;
  }
  activateAsCurrentCell() {
    return this.activate();
  }
  canEdit() {
    return !terlindung(this.lembar, this.kotak);
  }
  protect() {
    return buatLindungan(this.l, this.lembar, this.kotak);
  }
  createFilter() {
    if (this.lembar.saringan)
      throw new this.l.alam.Error('You can\u2019t create a filter in a sheet that already has a filter.');
    // The sentence that people meet in the menu, as other grids and tools quote it; line `saring-gabungan` of "Uji diri" asks.
    if (
      !this.l.saklar.has('saring-gabungan') &&
      this.lembar.gabung.some((g) => g.tinggi > 1 && beririsan(g, this.kotak))
    )
      throw new this.l.alam.Error("You can't create a filter over a range containing vertical merges.");
    this.lembar.saringan = this.kotak;
    return this.saringan();
  }
  getFilter() {
    return this.lembar.saringan && samaKotak(this.lembar.saringan, this.kotak) ? this.saringan() : null;
  }
  private saringan() {
    return saringanLayanan(this.l, this.lembar);
  }
  private garisMetadata() {
    const { baris, kolom, tinggi, lebar } = this.kotak;
    if (kolom === 1 && lebar === this.lembar.maksKolom) {
      return { jenis: 'ROW' as const, lembarId: this.lembar.id, mulai: baris, banyak: tinggi };
    }
    if (baris === 1 && tinggi === this.lembar.maksBaris) {
      return { jenis: 'COLUMN' as const, lembarId: this.lembar.id, mulai: kolom, banyak: lebar };
    }
    return null;
  }
  addDeveloperMetadata(...daftarIsi: unknown[]) {
    const tempat = this.garisMetadata();
    if (!tempat) {
      throw new this.l.alam.Error(
        'Adding developer metadata to arbitrary ranges is not currently supported. Developer metadata may only be added to the top-level spreadsheet, an individual sheet, or an entire row or column.',
      );
    }
    tambahMetadata(this.l, this.m('addDeveloperMetadata'), tempat, daftarIsi);
    return this;
  }
  getDeveloperMetadata() {
    const tempat = this.garisMetadata();
    return daftarMetadata(
      this.l,
      (metadata) =>
        tempat !== null &&
        metadata.tempat.jenis === tempat.jenis &&
        metadata.tempat.lembarId === tempat.lembarId &&
        metadata.tempat.mulai === tempat.mulai &&
        metadata.tempat.banyak === tempat.banyak,
    );
  }
  createDeveloperMetadataFinder() {
    return buatPencari(this.l, this.lembar.id, this);
  }
}

/** What is selected on each sheet. */
export const pilihanAktif = new WeakMap<Lembar, Kotak[]>();

export function saringanLayanan(l: Lingkungan, lembar: Lembar) {
  return ketat(l, 'Filter', {
    getRange: () => rentangDari(l, lembar, lembar.saringan as Kotak),
    remove: () => {
      lembar.saringan = null;
    },
  });
}

function bentukRumus(rumus: string): string {
  return rumus === '' || rumus.startsWith('=') ? rumus : `=${rumus}`;
}

const JAMAK: Record<string, string> = {
  NumberFormat: 'NumberFormats',
  Background: 'Backgrounds',
  FontColor: 'FontColors',
  FontFamily: 'FontFamilies',
  FontSize: 'FontSizes',
  FontWeight: 'FontWeights',
  FontStyle: 'FontStyles',
  FontLine: 'FontLines',
  HorizontalAlignment: 'HorizontalAlignments',
  VerticalAlignment: 'VerticalAlignments',
  Wrap: 'Wraps',
  WrapStrategy: 'WrapStrategies',
};

/** Methods that a RangeList passes on to each of its ranges. */
const UNTUK_DAFTAR = new Set<string>([
  'setValue',
  'setFormula',
  'setNote',
  'clearNote',
  'setBorder',
  'setTextRotation',
  'setTextStyle',
  'clear',
  'clearContent',
  'clearFormat',
  'clearDataValidations',
  'breakApart',
  'insertCheckboxes',
]);

type Apa = Record<string, (...a: unknown[]) => unknown>;
for (const [nama, sifat] of Object.entries(SIFAT)) {
  const prototype = Range.prototype as unknown as Apa & { [k: string]: unknown };
  const jamak = JAMAK[nama] as string;
  UNTUK_DAFTAR.add(`set${nama}`);
  prototype[`get${nama}`] = function (this: Range) {
    return sifat.baca(this.lembar.gaya(this.kotak.baris, this.kotak.kolom));
  };
  prototype[`get${jamak}`] = function (this: Range) {
    return (this as unknown as { kisi(f: (s?: Sel) => unknown): unknown }).kisi((s) => sifat.baca(s?.gaya ?? {}));
  };
  prototype[`set${nama}`] = function (this: Range, v: unknown) {
    const ubah = sifat.tulis(this, v, `SpreadsheetApp.Range.set${nama}`);
    (this as unknown as { tiap(f: (b: number, k: number) => void): void }).tiap((b, k) =>
      this.lembar.ubahGaya(b, k, ubah),
    );
    return this;
  };
  prototype[`set${jamak}`] = function (this: Range, data: unknown) {
    const daftarIsi = (this as unknown as { periksaUkuran(m: string, d: unknown): unknown[][] }).periksaUkuran(
      `set${jamak}`,
      data,
    );
    (this as unknown as { tiap(f: (b: number, k: number, i: number, j: number) => void): void }).tiap((b, k, i, j) =>
      this.lembar.ubahGaya(b, k, sifat.tulis(this, (daftarIsi[i] as unknown[])[j], `SpreadsheetApp.Range.set${jamak}`)),
    );
    return this;
  };
}

export class RangeList {
  readonly daftar: Range[];
  private readonly l: Lingkungan;
  constructor(l: Lingkungan, daftar: Range[]) {
    this.l = l;
    this.daftar = daftar;
  }
  getRanges() {
    return this.daftar.map((r) => ketat(this.l, 'Range', r));
  }
  activate() {
    const [r] = this.daftar;
    if (r) {
      r.activate();
      pilihanAktif.set(
        r.lembar,
        this.daftar.map((x) => x.kotak),
      );
    }
    return this;
  }
}
for (const nama of UNTUK_DAFTAR) {
  (RangeList.prototype as unknown as Apa)[nama] = function (this: unknown, ...a: unknown[]) {
    for (const r of (this as RangeList).daftar) (r as unknown as Apa)[nama]?.apply(r, a);
    return this;
  };
}

/** A strict Range; outside the sheet it throws as Google does. */
export function rentangDari(lingkungan: Lingkungan, lembar: Lembar, kotak: Kotak): Range {
  if (
    !bulatPositif(kotak.baris) ||
    !bulatPositif(kotak.kolom) ||
    kotak.tinggi < 1 ||
    kotak.lebar < 1 ||
    barisAkhir(kotak) > lembar.maksBaris ||
    kolomAkhir(kotak) > lembar.maksKolom
  ) {
    throw new lingkungan.alam.Error('The coordinates of the range are outside the dimensions of the sheet.');
  }
  return ketat(lingkungan, 'Range', new Range(lingkungan, lembar, kotak));
}
