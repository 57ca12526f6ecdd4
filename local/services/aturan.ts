/** Data validation and conditional formatting: rules are plain data until they are put on a range. */
import type { AturanBersyarat, AturanPilihan } from '../engine/buku.ts';
import { asli, bacaWarna, ketat, type Lingkungan, tanggalkah, tolakArgumen } from './dasar.ts';
import { ENUM } from './enum.ts';
import { bentukSimpan, type Range, rentangDari, TAK_TERBACA } from './range.ts';

/**
 * The formula of a rule is read as if typed into a cell, so in the locale of the sheet, and what cannot be read is refused:
 * ConditionValue.userEnteredValue of the Sheets API ("parsed as if the user typed into a cell"); line `rumus-bersyarat` of
 * "Uji diri" asks.
 */
function rumusAturan(l: Lingkungan, rumus: string): string {
  const terbaca = bentukSimpan(l, rumus);
  if (terbaca.includes(TAK_TERBACA)) throw new l.alam.Error(`Invalid formula in rule: ${rumus}`);
  return terbaca;
}

export class DataValidation {
  readonly aturan: AturanPilihan;
  protected readonly l: Lingkungan;
  constructor(l: Lingkungan, aturan: AturanPilihan) {
    this.l = l;
    this.aturan = aturan;
  }
  getAllowInvalid() {
    return !this.aturan.tolak;
  }
  getCriteriaType() {
    return ENUM.DataValidationCriteria[this.aturan.kriteria];
  }
  getCriteriaValues(): unknown[] {
    const { dari, argumen, kriteria, panahTurun } = this.aturan;
    if (dari) {
      const lembar = this.l.buku.lembarId(dari.lembarId);
      return [lembar ? rentangDari(this.l, lembar, dari.kotak) : null, panahTurun];
    }
    return kriteria === 'VALUE_IN_LIST' ? [[...argumen], panahTurun] : [...argumen];
  }
  getHelpText() {
    return this.aturan.bantuan || null;
  }
  copy() {
    return buatPilihan(this.l, this.aturan);
  }
}

class DataValidationBuilder {
  private a: { -readonly [K in keyof AturanPilihan]: AturanPilihan[K] };
  private readonly l: Lingkungan;
  constructor(l: Lingkungan, dari?: AturanPilihan) {
    this.l = l;
    this.a = dari
      ? { ...dari }
      : { kriteria: '', argumen: [], dari: null, tolak: false, bantuan: '', panahTurun: true };
  }
  private atur(kriteria: string, argumen: unknown[]) {
    this.a.kriteria = kriteria;
    this.a.argumen = argumen;
    this.a.dari = null;
    return this;
  }
  private angka(metode: string, kriteria: string, a: unknown[], banyak: number) {
    if (a.length !== banyak || a.some((x) => typeof x !== 'number')) {
      tolakArgumen(this.l, `SpreadsheetApp.DataValidationBuilder.${metode}`, a);
    }
    return this.atur(kriteria, a);
  }
  requireValueInList(nilai: unknown[], panah = true) {
    if (!Array.isArray(nilai) || nilai.length === 0) {
      tolakArgumen(this.l, 'SpreadsheetApp.DataValidationBuilder.requireValueInList', [nilai]);
    }
    if (nilai.length > 500) throw new this.l.alam.Error('The list of values may have at most 500 items.');
    this.atur('VALUE_IN_LIST', nilai.map(String));
    this.a.panahTurun = panah;
    return this;
  }
  requireValueInRange(rentang: Range, panah = true) {
    const r = asli(rentang) as Range | undefined;
    if (!r?.kotak) tolakArgumen(this.l, 'SpreadsheetApp.DataValidationBuilder.requireValueInRange', [rentang]);
    this.atur('VALUE_IN_RANGE', []);
    this.a.dari = { lembarId: r.lembar.id, kotak: r.kotak };
    this.a.panahTurun = panah;
    return this;
  }
  requireCheckbox(...nilai: unknown[]) {
    return this.atur('CHECKBOX', nilai);
  }
  requireNumberBetween(...a: unknown[]) {
    return this.angka('requireNumberBetween', 'NUMBER_BETWEEN', a, 2);
  }
  requireNumberNotBetween(...a: unknown[]) {
    return this.angka('requireNumberNotBetween', 'NUMBER_NOT_BETWEEN', a, 2);
  }
  requireNumberEqualTo(...a: unknown[]) {
    return this.angka('requireNumberEqualTo', 'NUMBER_EQUAL_TO', a, 1);
  }
  requireNumberNotEqualTo(...a: unknown[]) {
    return this.angka('requireNumberNotEqualTo', 'NUMBER_NOT_EQUAL_TO', a, 1);
  }
  requireNumberGreaterThan(...a: unknown[]) {
    return this.angka('requireNumberGreaterThan', 'NUMBER_GREATER_THAN', a, 1);
  }
  requireNumberGreaterThanOrEqualTo(...a: unknown[]) {
    return this.angka('requireNumberGreaterThanOrEqualTo', 'NUMBER_GREATER_THAN_OR_EQUAL_TO', a, 1);
  }
  requireNumberLessThan(...a: unknown[]) {
    return this.angka('requireNumberLessThan', 'NUMBER_LESS_THAN', a, 1);
  }
  requireNumberLessThanOrEqualTo(...a: unknown[]) {
    return this.angka('requireNumberLessThanOrEqualTo', 'NUMBER_LESS_THAN_OR_EQUAL_TO', a, 1);
  }
  requireDate() {
    return this.atur('DATE_IS_VALID_DATE', []);
  }
  requireTextIsUrl() {
    return this.atur('TEXT_IS_VALID_URL', []);
  }
  requireTextContains(t: string) {
    return this.atur('TEXT_CONTAINS', [t]);
  }
  requireTextEqualTo(t: string) {
    return this.atur('TEXT_EQUAL_TO', [t]);
  }
  requireFormulaSatisfied(rumus: string) {
    if (typeof rumus !== 'string' || !rumus.startsWith('=')) {
      tolakArgumen(this.l, 'SpreadsheetApp.DataValidationBuilder.requireFormulaSatisfied', [rumus]);
    }
    return this.atur('CUSTOM_FORMULA', [rumusAturan(this.l, rumus)]);
  }
  setAllowInvalid(boleh: boolean) {
    if (typeof boleh !== 'boolean')
      tolakArgumen(this.l, 'SpreadsheetApp.DataValidationBuilder.setAllowInvalid', [boleh]);
    this.a.tolak = !boleh;
    return this;
  }
  setHelpText(teks: string) {
    if (typeof teks !== 'string') tolakArgumen(this.l, 'SpreadsheetApp.DataValidationBuilder.setHelpText', [teks]);
    this.a.bantuan = teks;
    return this;
  }
  build() {
    if (!this.a.kriteria) throw new this.l.alam.Error('No data validation criteria was specified.');
    return ketat(this.l, 'DataValidation', new DataValidation(this.l, { ...this.a }));
  }
  copy() {
    return buatPilihan(this.l, this.a);
  }
}

export function buatPilihan(l: Lingkungan, dari?: AturanPilihan) {
  return ketat(l, 'DataValidationBuilder', new DataValidationBuilder(l, dari));
}

/** Whether a value may be typed under a rule; dates and custom formulas are left to Sheets. */
export function memenuhi(lingkungan: Lingkungan, aturanPilihan: AturanPilihan, nilai: unknown): boolean {
  if (nilai === '' || nilai === null) return true;
  const angka = typeof nilai === 'number' ? nilai : Number.NaN;
  const [batasBawah, batasAtas] = aturanPilihan.argumen as number[];
  switch (aturanPilihan.kriteria) {
    case 'VALUE_IN_LIST':
      return aturanPilihan.argumen.some((p) => String(p) === String(nilai));
    case 'VALUE_IN_RANGE': {
      const lembar = aturanPilihan.dari && lingkungan.buku.lembarId(aturanPilihan.dari.lembarId);
      if (!aturanPilihan.dari || !lembar) return false;
      const k = aturanPilihan.dari.kotak;
      for (let b = k.baris; b < k.baris + k.tinggi; b++) {
        for (let c = k.kolom; c < k.kolom + k.lebar; c++) {
          const isi = lembar.lihat(b, c)?.isi;
          if (isi !== null && isi !== undefined && String(isi) === String(nilai)) return true;
        }
      }
      return false;
    }
    case 'CHECKBOX':
      return aturanPilihan.argumen.length
        ? aturanPilihan.argumen.some((p) => String(p) === String(nilai))
        : typeof nilai === 'boolean';
    case 'NUMBER_BETWEEN':
      return angka >= (batasBawah as number) && angka <= (batasAtas as number);
    case 'NUMBER_NOT_BETWEEN':
      return angka < (batasBawah as number) || angka > (batasAtas as number);
    case 'NUMBER_EQUAL_TO':
      return angka === batasBawah;
    case 'NUMBER_NOT_EQUAL_TO':
      return !Number.isNaN(angka) && angka !== batasBawah;
    case 'NUMBER_GREATER_THAN':
      return angka > (batasBawah as number);
    case 'NUMBER_GREATER_THAN_OR_EQUAL_TO':
      return angka >= (batasBawah as number);
    case 'NUMBER_LESS_THAN':
      return angka < (batasBawah as number);
    case 'NUMBER_LESS_THAN_OR_EQUAL_TO':
      return angka <= (batasBawah as number);
    case 'TEXT_CONTAINS':
      return String(nilai).includes(String(batasBawah));
    case 'TEXT_EQUAL_TO':
      return String(nilai) === String(batasBawah);
    case 'DATE_IS_VALID_DATE':
      return tanggalkah(nilai);
    default:
      return true;
  }
}

class BooleanCondition {
  private readonly a: AturanBersyarat;
  constructor(a: AturanBersyarat) {
    this.a = a;
  }
  getCriteriaType() {
    return ENUM.BooleanCriteria[this.a.kriteria];
  }
  getCriteriaValues() {
    return [...this.a.argumen];
  }
  getBackground() {
    return this.a.latar ?? null;
  }
  getFontColor() {
    return this.a.warna ?? null;
  }
  getBold() {
    return this.a.tebal ?? null;
  }
  getItalic() {
    return this.a.miring ?? null;
  }
  getStrikethrough() {
    return this.a.coret ?? null;
  }
  getUnderline() {
    return this.a.garisBawah ?? null;
  }
}

export class ConditionalFormatRule {
  readonly aturan: AturanBersyarat;
  readonly lembarId: number | null;
  private readonly l: Lingkungan;
  constructor(l: Lingkungan, aturan: AturanBersyarat, lembarId: number | null) {
    this.l = l;
    this.aturan = aturan;
    this.lembarId = lembarId;
  }
  getBooleanCondition() {
    return ketat(this.l, 'BooleanCondition', new BooleanCondition(this.aturan));
  }
  getGradientCondition() {
    return null;
  }
  getRanges() {
    const lembar = this.lembarId === null ? null : this.l.buku.lembarId(this.lembarId);
    return lembar ? this.aturan.rentang.map((k) => rentangDari(this.l, lembar, k)) : [];
  }
  copy() {
    return buatBersyarat(this.l, this.aturan, this.lembarId);
  }
}

class ConditionalFormatRuleBuilder {
  private a: { -readonly [K in keyof AturanBersyarat]: AturanBersyarat[K] };
  private lembarId: number | null;
  private readonly l: Lingkungan;
  constructor(l: Lingkungan, dari?: AturanBersyarat, lembarId: number | null = null) {
    this.l = l;
    this.a = dari ? { ...dari } : { rentang: [], kriteria: '', argumen: [] };
    this.lembarId = lembarId;
  }
  private atur(kriteria: string, argumen: (string | number)[]) {
    this.a.kriteria = kriteria;
    this.a.argumen = argumen;
    return this;
  }
  private teks(metode: string, kriteria: string, t: unknown) {
    if (typeof t !== 'string') tolakArgumen(this.l, `SpreadsheetApp.ConditionalFormatRuleBuilder.${metode}`, [t]);
    return this.atur(kriteria, [t]);
  }
  private angka(metode: string, kriteria: string, a: unknown[], banyak: number) {
    if (a.length !== banyak || a.some((x) => typeof x !== 'number')) {
      tolakArgumen(this.l, `SpreadsheetApp.ConditionalFormatRuleBuilder.${metode}`, a);
    }
    return this.atur(kriteria, a as number[]);
  }
  whenFormulaSatisfied(rumus: string) {
    if (typeof rumus !== 'string' || !rumus.startsWith('=')) {
      tolakArgumen(this.l, 'SpreadsheetApp.ConditionalFormatRuleBuilder.whenFormulaSatisfied', [rumus]);
    }
    return this.atur('CUSTOM_FORMULA', [rumusAturan(this.l, rumus)]);
  }
  whenTextEqualTo(t: unknown) {
    return this.teks('whenTextEqualTo', 'TEXT_EQUAL_TO', t);
  }
  whenTextContains(t: unknown) {
    return this.teks('whenTextContains', 'TEXT_CONTAINS', t);
  }
  whenTextDoesNotContain(t: unknown) {
    return this.teks('whenTextDoesNotContain', 'TEXT_DOES_NOT_CONTAIN', t);
  }
  whenTextStartsWith(t: unknown) {
    return this.teks('whenTextStartsWith', 'TEXT_STARTS_WITH', t);
  }
  whenTextEndsWith(t: unknown) {
    return this.teks('whenTextEndsWith', 'TEXT_ENDS_WITH', t);
  }
  whenCellEmpty() {
    return this.atur('CELL_EMPTY', []);
  }
  whenCellNotEmpty() {
    return this.atur('CELL_NOT_EMPTY', []);
  }
  whenNumberBetween(...a: unknown[]) {
    return this.angka('whenNumberBetween', 'NUMBER_BETWEEN', a, 2);
  }
  whenNumberNotBetween(...a: unknown[]) {
    return this.angka('whenNumberNotBetween', 'NUMBER_NOT_BETWEEN', a, 2);
  }
  whenNumberEqualTo(...a: unknown[]) {
    return this.angka('whenNumberEqualTo', 'NUMBER_EQUAL_TO', a, 1);
  }
  whenNumberNotEqualTo(...a: unknown[]) {
    return this.angka('whenNumberNotEqualTo', 'NUMBER_NOT_EQUAL_TO', a, 1);
  }
  whenNumberGreaterThan(...a: unknown[]) {
    return this.angka('whenNumberGreaterThan', 'NUMBER_GREATER_THAN', a, 1);
  }
  whenNumberGreaterThanOrEqualTo(...a: unknown[]) {
    return this.angka('whenNumberGreaterThanOrEqualTo', 'NUMBER_GREATER_THAN_OR_EQUAL_TO', a, 1);
  }
  whenNumberLessThan(...a: unknown[]) {
    return this.angka('whenNumberLessThan', 'NUMBER_LESS_THAN', a, 1);
  }
  whenNumberLessThanOrEqualTo(...a: unknown[]) {
    return this.angka('whenNumberLessThanOrEqualTo', 'NUMBER_LESS_THAN_OR_EQUAL_TO', a, 1);
  }
  setBackground(w: unknown) {
    this.a.latar = bacaWarna(this.l, w, 'SpreadsheetApp.ConditionalFormatRuleBuilder.setBackground');
    return this;
  }
  setFontColor(w: unknown) {
    this.a.warna = bacaWarna(this.l, w, 'SpreadsheetApp.ConditionalFormatRuleBuilder.setFontColor');
    return this;
  }
  setBold(x: boolean) {
    this.a.tebal = x;
    return this;
  }
  setItalic(x: boolean) {
    this.a.miring = x;
    return this;
  }
  setStrikethrough(x: boolean) {
    this.a.coret = x;
    return this;
  }
  setUnderline(x: boolean) {
    this.a.garisBawah = x;
    return this;
  }
  setRanges(rentang: Range[]) {
    const daftarRentang = Array.isArray(rentang) ? rentang.map(asli) : [];
    if (!daftarRentang.length || daftarRentang.some((x) => !x.kotak)) {
      tolakArgumen(this.l, 'SpreadsheetApp.ConditionalFormatRuleBuilder.setRanges', [rentang]);
    }
    this.lembarId = (daftarRentang[0] as Range).lembar.id;
    this.a.rentang = daftarRentang.map((x) => x.kotak);
    return this;
  }
  build() {
    if (!this.a.kriteria) throw new this.l.alam.Error('No conditional format criteria was specified.');
    return ketat(this.l, 'ConditionalFormatRule', new ConditionalFormatRule(this.l, { ...this.a }, this.lembarId));
  }
  copy() {
    return buatBersyarat(this.l, this.a, this.lembarId);
  }
}

export function buatBersyarat(l: Lingkungan, dari?: AturanBersyarat, lembarId: number | null = null) {
  return ketat(l, 'ConditionalFormatRuleBuilder', new ConditionalFormatRuleBuilder(l, dari, lembarId));
}
