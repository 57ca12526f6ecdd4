/** SpreadsheetApp.Sheet. */
import type { Lembar } from '../engine/buku.ts';
import { a1KeKotak, type Kotak, kotak, pisahLembar } from '../engine/kotak.ts';
import { ConditionalFormatRule } from './aturan.ts';
import { asli, bacaWarna, bulatPositif, ketat, type Lingkungan, tolakArgumen } from './dasar.ts';
import { ENUM } from './enum.ts';
import { buatPenyusun, EmbeddedChart } from './grafik.ts';
import { buatPencari, daftarMetadata, tambahMetadata } from './metadata.ts';
import { buatLindungan, daftarLindungan, PESAN_LINDUNG } from './perlindungan.ts';
import { pilihanAktif, type Range, RangeList, rentangDari, saringanLayanan, tulisNilai } from './range.ts';
import { daftarNama, type Spreadsheet, salinLembar, spreadsheetLayanan } from './spreadsheet.ts';

const LEBAR_BAWAAN = 100;
const TINGGI_BAWAAN = 21;

const TANPA_SEL =
  /^(getName|getSheetName|setName|getSheetId|getIndex|getParent|getType|isSheetHidden|hideSheet|showSheet|activate|getTabColor|setTabColor|(add|get)DeveloperMetadata|createDeveloperMetadataFinder)$/;

export class Sheet {
  readonly l: Lingkungan;
  readonly lembar: Lembar;

  constructor(l: Lingkungan, lembar: Lembar) {
    this.l = l;
    this.lembar = lembar;
  }

  private m(nama: string): string {
    return `SpreadsheetApp.Sheet.${nama}`;
  }

  private butuh(metode: string, a: readonly unknown[], baik: boolean): void {
    if (!baik) tolakArgumen(this.l, this.m(metode), a);
  }

  /**
   * A sheet without cells of its own takes no call for a range: developers.google.com/apps-script/reference/spreadsheet/sheet
   * says of most of its methods that they throw for DataSource sheets. Rows and columns of a protected sheet stay.
   */
  tolakTulis(metode: string): void {
    if (this.lembar.jenis !== 'GRID' && !TANPA_SEL.test(metode))
      throw new this.l.alam.Error(`This operation is not supported on ${this.lembar.jenis} sheets.`);
    if (/^(insert|delete|set(Frozen|Name|Column|Row|ConditionalFormatRules)|hide|clear|appendRow)/.test(metode))
      if (this.lembar.lindungan.some((p) => p.terkunci && !p.hanyaPeringatan && p.kotak === null))
        throw new this.l.alam.Error(PESAN_LINDUNG);
  }

  getName() {
    return this.lembar.nama;
  }
  getSheetName() {
    return this.lembar.nama;
  }
  setName(nama: string) {
    this.butuh('setName', [nama], typeof nama === 'string' && nama !== '');
    const lain = this.l.buku.cariLembar(nama);
    if (lain && lain !== this.lembar) {
      throw new this.l.alam.Error(`A sheet with the name "${nama}" already exists. Please enter another name.`);
    }
    this.l.buku.namai(this.lembar, nama);
    return this;
  }
  getSheetId() {
    return this.lembar.id;
  }
  getIndex() {
    return this.l.buku.lembar.indexOf(this.lembar) + 1;
  }
  getParent() {
    return spreadsheetLayanan(this.l);
  }
  getType() {
    return ENUM.SheetType[this.lembar.jenis];
  }
  getMaxRows() {
    return this.lembar.maksBaris;
  }
  getMaxColumns() {
    return this.lembar.maksKolom;
  }
  getLastRow() {
    return this.lembar.batasIsi().baris;
  }
  getLastColumn() {
    return this.lembar.batasIsi().kolom;
  }

  getRange(...daftarIsi: unknown[]) {
    if (daftarIsi.length === 1 && typeof daftarIsi[0] === 'string')
      return rentangDariTeks(this.l, this.lembar, daftarIsi[0]);
    if (
      daftarIsi.length < 2 ||
      daftarIsi.length > 4 ||
      daftarIsi.some((x) => typeof x !== 'number' || !Number.isInteger(x))
    ) {
      tolakArgumen(this.l, this.m('getRange'), daftarIsi);
    }
    const [baris, kolom, tinggi = 1, lebar = 1] = daftarIsi as number[];
    if (tinggi < 1) throw new this.l.alam.Error('The number of rows in the range must be at least 1.');
    if (lebar < 1) throw new this.l.alam.Error('The number of columns in the range must be at least 1.');
    if ((baris as number) < 1) throw new this.l.alam.Error('The starting row of the range is too small.');
    if ((kolom as number) < 1) throw new this.l.alam.Error('The starting column of the range is too small.');
    return rentangDari(this.l, this.lembar, kotak(baris as number, kolom as number, tinggi, lebar));
  }
  getRangeList(daftar: string[]) {
    this.butuh('getRangeList', [daftar], Array.isArray(daftar) && daftar.length > 0);
    return buatDaftarRentang(this.l, this.lembar, daftar);
  }
  getDataRange() {
    const { baris, kolom } = this.lembar.batasIsi();
    return rentangDari(this.l, this.lembar, kotak(1, 1, Math.max(1, baris), Math.max(1, kolom)));
  }
  getSheetValues(baris: number, kolom: number, tinggi: number, lebar: number) {
    return asli(this.getRange(baris, kolom, tinggi, lebar)).getValues();
  }
  appendRow(isi: unknown[]) {
    this.butuh('appendRow', [isi], Array.isArray(isi) && isi.length > 0);
    const baris = this.lembar.batasIsi().baris + 1;
    if (baris > this.lembar.maksBaris) this.lembar.maksBaris = baris;
    if (isi.length > this.lembar.maksKolom) this.lembar.maksKolom = isi.length;
    isi.forEach((v, j) => {
      tulisNilai(this.l, { lembar: this.lembar, baris, kolom: j + 1 }, v);
    });
    return this;
  }

  // Rows and columns

  private sisip(metode: string, sumbu: 'baris' | 'kolom', mulai: number, banyak: number, setelah: boolean) {
    const maks = sumbu === 'baris' ? this.lembar.maksBaris : this.lembar.maksKolom;
    this.butuh(metode, [mulai, banyak], bulatPositif(mulai) && bulatPositif(banyak));
    if (mulai > maks) throw new this.l.alam.Error('Those rows or columns are out of bounds.');
    this.lembar.geser({ sumbu, mulai: setelah ? mulai + 1 : mulai, geser: banyak });
    return this;
  }
  insertRowsAfter(n: number, banyak: number) {
    return this.sisip('insertRowsAfter', 'baris', n, banyak, true);
  }
  insertRowAfter(n: number) {
    return this.sisip('insertRowAfter', 'baris', n, 1, true);
  }
  insertRowsBefore(n: number, banyak: number) {
    return this.sisip('insertRowsBefore', 'baris', n, banyak, false);
  }
  insertRowBefore(n: number) {
    return this.sisip('insertRowBefore', 'baris', n, 1, false);
  }
  insertRows(n: number, banyak = 1) {
    this.sisip('insertRows', 'baris', n, banyak, false);
  }
  insertColumnsAfter(n: number, banyak: number) {
    return this.sisip('insertColumnsAfter', 'kolom', n, banyak, true);
  }
  insertColumnAfter(n: number) {
    return this.sisip('insertColumnAfter', 'kolom', n, 1, true);
  }
  insertColumnsBefore(n: number, banyak: number) {
    return this.sisip('insertColumnsBefore', 'kolom', n, banyak, false);
  }
  insertColumnBefore(n: number) {
    return this.sisip('insertColumnBefore', 'kolom', n, 1, false);
  }
  insertColumns(n: number, banyak = 1) {
    this.sisip('insertColumns', 'kolom', n, banyak, false);
  }
  private buang(metode: string, sumbu: 'baris' | 'kolom', mulai: number, banyak: number) {
    const maks = sumbu === 'baris' ? this.lembar.maksBaris : this.lembar.maksKolom;
    this.butuh(metode, [mulai, banyak], bulatPositif(mulai) && bulatPositif(banyak));
    if (mulai + banyak - 1 > maks) throw new this.l.alam.Error('Those rows are out of bounds.');
    if (banyak >= maks) {
      throw new this.l.alam.Error(`You can't delete all the ${sumbu === 'baris' ? 'rows' : 'columns'} on the sheet.`);
    }
    this.lembar.geser({ sumbu, mulai, geser: -banyak });
  }
  deleteRows(n: number, banyak: number) {
    this.buang('deleteRows', 'baris', n, banyak);
  }
  deleteRow(n: number) {
    this.buang('deleteRow', 'baris', n, 1);
    return this;
  }
  deleteColumns(n: number, banyak: number) {
    this.buang('deleteColumns', 'kolom', n, banyak);
  }
  deleteColumn(n: number) {
    this.buang('deleteColumn', 'kolom', n, 1);
    return this;
  }
  private garis(metode: string, mulai: unknown, banyak: unknown, maks: number): number[] {
    this.butuh(metode, [mulai, banyak], bulatPositif(mulai) && bulatPositif(banyak));
    const [a, n] = [mulai as number, banyak as number];
    if (a + n - 1 > maks) throw new this.l.alam.Error('Those rows or columns are out of bounds.');
    return Array.from({ length: n }, (_, i) => a + i);
  }
  setColumnWidth(k: number, lebar: number) {
    return this.setColumnWidths(k, 1, lebar);
  }
  setColumnWidths(k: number, banyak: number, lebar: number) {
    this.butuh('setColumnWidths', [k, banyak, lebar], bulatPositif(lebar));
    for (const n of this.garis('setColumnWidths', k, banyak, this.lembar.maksKolom))
      this.lembar.lebarKolom.set(n, lebar);
    return this;
  }
  getColumnWidth(k: number) {
    return this.lembar.lebarKolom.get(k) ?? LEBAR_BAWAAN;
  }
  setRowHeight(b: number, tinggi: number) {
    return this.setRowHeights(b, 1, tinggi);
  }
  setRowHeights(b: number, banyak: number, tinggi: number) {
    this.butuh('setRowHeights', [b, banyak, tinggi], bulatPositif(tinggi));
    for (const n of this.garis('setRowHeights', b, banyak, this.lembar.maksBaris))
      this.lembar.tinggiBaris.set(n, tinggi);
    return this;
  }
  setRowHeightsForced(b: number, banyak: number, tinggi: number) {
    return this.setRowHeights(b, banyak, tinggi);
  }
  getRowHeight(b: number) {
    return this.lembar.tinggiBaris.get(b) ?? TINGGI_BAWAAN;
  }
  autoResizeColumns(k: number, banyak: number) {
    this.l.buku.pastikanSegar();
    for (const nomorKolom of this.garis('autoResizeColumns', k, banyak, this.lembar.maksKolom)) {
      let huruf = 0;
      for (const r of this.lembar.sel) {
        const isi = r?.[nomorKolom]?.isi;
        if (isi !== null && isi !== undefined) huruf = Math.max(huruf, String(isi).length);
      }
      this.lembar.lebarKolom.set(nomorKolom, Math.max(21, Math.min(1000, huruf * 7 + 10)));
    }
    return this;
  }
  autoResizeColumn(k: number) {
    return this.autoResizeColumns(k, 1);
  }
  autoResizeRows(b: number, banyak: number) {
    for (const n of this.garis('autoResizeRows', b, banyak, this.lembar.maksBaris)) this.lembar.tinggiBaris.delete(n);
    return this;
  }
  private sembunyi(metode: string, sumbu: 'baris' | 'kolom', daftarIsi: unknown[], sembunyikan: boolean): void {
    const maks = sumbu === 'baris' ? this.lembar.maksBaris : this.lembar.maksKolom;
    const barisAtauRentang = asli(daftarIsi[0]) as Range | number | undefined;
    const [mulai, banyak] =
      typeof barisAtauRentang === 'object' && barisAtauRentang.kotak
        ? sumbu === 'baris'
          ? [barisAtauRentang.kotak.baris, barisAtauRentang.kotak.tinggi]
          : [barisAtauRentang.kotak.kolom, barisAtauRentang.kotak.lebar]
        : [barisAtauRentang, daftarIsi[1] ?? 1];
    const set = sumbu === 'baris' ? this.lembar.barisSembunyi : this.lembar.kolomSembunyi;
    for (const n of this.garis(metode, mulai, banyak, maks)) {
      if (sembunyikan) set.add(n);
      else set.delete(n);
    }
  }
  hideRows(...a: unknown[]) {
    this.sembunyi('hideRows', 'baris', a, true);
  }
  hideRow(...a: unknown[]) {
    this.sembunyi('hideRow', 'baris', a, true);
  }
  showRows(...a: unknown[]) {
    this.sembunyi('showRows', 'baris', a, false);
  }
  hideColumns(...a: unknown[]) {
    this.sembunyi('hideColumns', 'kolom', a, true);
  }
  hideColumn(...a: unknown[]) {
    this.sembunyi('hideColumn', 'kolom', a, true);
  }
  showColumns(...a: unknown[]) {
    this.sembunyi('showColumns', 'kolom', a, false);
  }
  isRowHiddenByUser(n: number) {
    return this.lembar.barisSembunyi.has(n);
  }
  isColumnHiddenByUser(n: number) {
    return this.lembar.kolomSembunyi.has(n);
  }
  setFrozenRows(n: number) {
    this.butuh('setFrozenRows', [n], Number.isInteger(n) && n >= 0);
    if (n >= this.lembar.maksBaris) throw new this.l.alam.Error("You can't freeze all visible rows on the sheet.");
    this.tolakGabungTerbelah('baris', n);
    this.lembar.bekuBaris = n;
  }
  /** The frozen line may not cut a merged cell: "You can't freeze rows which contain only part of a merged cell." */
  private tolakGabungTerbelah(sumbu: 'baris' | 'kolom', n: number): void {
    const panjang = sumbu === 'baris' ? 'tinggi' : 'lebar';
    if (n > 0 && this.lembar.gabung.some((g) => g[sumbu] <= n && g[sumbu] + g[panjang] - 1 > n)) {
      throw new this.l.alam.Error(
        `You can't freeze ${sumbu === 'baris' ? 'rows' : 'columns'} which contain only part of a merged cell.`,
      );
    }
  }
  getFrozenRows() {
    return this.lembar.bekuBaris;
  }
  setFrozenColumns(n: number) {
    this.butuh('setFrozenColumns', [n], Number.isInteger(n) && n >= 0);
    if (n >= this.lembar.maksKolom) throw new this.l.alam.Error("You can't freeze all visible columns on the sheet.");
    this.tolakGabungTerbelah('kolom', n);
    this.lembar.bekuKolom = n;
  }
  getFrozenColumns() {
    return this.lembar.bekuKolom;
  }

  // The sheet as a whole

  clear(opsi?: Record<string, boolean>) {
    const semua = this.semua();
    if (opsi) semua.clear(opsi);
    else semua.clear();
    return this;
  }
  private semua(): Range {
    return asli(rentangDari(this.l, this.lembar, kotak(1, 1, this.lembar.maksBaris, this.lembar.maksKolom)));
  }
  clearContents() {
    this.semua().clearContent();
    return this;
  }
  clearFormats() {
    this.semua().clearFormat();
    return this;
  }
  clearNotes() {
    this.semua().clear({ commentsOnly: true });
    return this;
  }
  hideSheet() {
    if (this.l.buku.lembar.filter((x) => !x.tersembunyi && x !== this.lembar).length === 0) {
      throw new this.l.alam.Error("You can't hide all the sheets in a document.");
    }
    this.lembar.tersembunyi = true;
    return this;
  }
  showSheet() {
    this.lembar.tersembunyi = false;
    return this;
  }
  isSheetHidden() {
    return this.lembar.tersembunyi;
  }
  setTabColor(w: unknown) {
    this.lembar.warnaTab = bacaWarna(this.l, w, this.m('setTabColor')) ?? null;
    return this;
  }
  getTabColor() {
    return this.lembar.warnaTab;
  }
  setHiddenGridlines(x: boolean) {
    this.butuh('setHiddenGridlines', [x], typeof x === 'boolean');
    this.lembar.kisi = !x;
    return this;
  }
  hasHiddenGridlines() {
    return !this.lembar.kisi;
  }
  isRightToLeft() {
    return false;
  }
  copyTo(tujuan: Spreadsheet) {
    if (asli(tujuan) !== asli(spreadsheetLayanan(this.l))) {
      throw new this.l.alam.Error(
        'Sheets can be copied inside the same spreadsheet only: the add-in may open no other.',
      );
    }
    return lembarLayanan(this.l, salinLembar(this.l, this.lembar, null));
  }

  // Selection

  activate() {
    this.l.buku.aktif = this.l.buku.lembar.indexOf(this.lembar);
    return this;
  }
  getActiveRange() {
    const [k] = pilihanAktif.get(this.lembar) ?? [kotak(1, 1)];
    return rentangDari(this.l, this.lembar, k as Kotak);
  }
  getActiveRangeList() {
    const daftar = pilihanAktif.get(this.lembar) ?? [kotak(1, 1)];
    return ketat(
      this.l,
      'RangeList',
      new RangeList(
        this.l,
        daftar.map((k) => asli(rentangDari(this.l, this.lembar, k))),
      ),
    );
  }
  getActiveCell() {
    const [k] = pilihanAktif.get(this.lembar) ?? [kotak(1, 1)];
    return rentangDari(this.l, this.lembar, kotak((k as Kotak).baris, (k as Kotak).kolom));
  }
  getCurrentCell() {
    return this.getActiveCell();
  }
  setCurrentCell(r: Range) {
    return this.setActiveRange(r);
  }
  setActiveRange(rentang: Range) {
    const range = asli(rentang);
    this.butuh('setActiveRange', [rentang], Boolean(range?.kotak));
    if (range.lembar !== this.lembar) {
      throw new this.l.alam.Error('Specified range must be part of the sheet.');
    }
    range.activate();
    return rentang;
  }
  setActiveSelection(r: Range | string) {
    return this.setActiveRange(typeof r === 'string' ? (this.getRange(r) as Range) : r);
  }

  // Conditional formatting, protection, names, metadata

  getConditionalFormatRules() {
    return this.lembar.bersyarat.map((a) =>
      ketat(this.l, 'ConditionalFormatRule', new ConditionalFormatRule(this.l, a, this.lembar.id)),
    );
  }
  setConditionalFormatRules(aturan: ConditionalFormatRule[]) {
    const daftar = Array.isArray(aturan) ? aturan.map(asli) : [];
    this.butuh(
      'setConditionalFormatRules',
      [aturan],
      Array.isArray(aturan) && daftar.every((a) => a instanceof ConditionalFormatRule),
    );
    if (daftar.some((a) => a.lembarId !== this.lembar.id)) {
      throw new this.l.alam.Error('Conditional format rule cannot reference a different sheet.');
    }
    this.lembar.bersyarat = daftar.map((a) => a.aturan);
  }
  clearConditionalFormatRules() {
    this.lembar.bersyarat = [];
  }
  protect() {
    return buatLindungan(this.l, this.lembar, null);
  }
  getProtections(jenis: unknown) {
    return daftarLindungan(this.l, this.lembar, jenis);
  }
  getFilter() {
    return this.lembar.saringan ? saringanLayanan(this.l, this.lembar) : null;
  }
  getNamedRanges() {
    return daftarNama(this.l, (r) => r.lembarId === this.lembar.id);
  }
  addDeveloperMetadata(...a: unknown[]) {
    tambahMetadata(this.l, this.m('addDeveloperMetadata'), { jenis: 'SHEET', lembarId: this.lembar.id }, a);
    return this;
  }
  getDeveloperMetadata() {
    return daftarMetadata(this.l, (m) => m.tempat.jenis === 'SHEET' && m.tempat.lembarId === this.lembar.id);
  }
  createDeveloperMetadataFinder() {
    return buatPencari(this.l, this.lembar.id);
  }

  // Charts

  newChart() {
    return buatPenyusun(this.l, this.lembar);
  }
  insertChart(c: EmbeddedChart) {
    const x = asli(c);
    this.butuh('insertChart', [c], x instanceof EmbeddedChart);
    this.lembar.grafik.push({ ...x.grafik, id: this.l.buku.idBaru() });
  }
  updateChart(c: EmbeddedChart) {
    const x = asli(c);
    const i = this.lembar.grafik.findIndex((g) => g.id === x.grafik.id);
    if (i < 0) throw new this.l.alam.Error('The chart is not on this sheet.');
    this.lembar.grafik[i] = x.grafik;
  }
  removeChart(c: EmbeddedChart) {
    const x = asli(c);
    if (!this.lembar.grafik.some((g) => g.id === x.grafik.id)) {
      throw new this.l.alam.Error('The chart is not on this sheet.');
    }
    this.lembar.grafik = this.lembar.grafik.filter((g) => g.id !== x.grafik.id);
  }
  getCharts() {
    return this.lembar.grafik.map((g) => ketat(this.l, 'EmbeddedChart', new EmbeddedChart(this.l, this.lembar, g)));
  }
  getImages() {
    return [];
  }
  getDrawings() {
    return [];
  }
  getBandings() {
    return [];
  }
}

export function rentangDariTeks(lingkungan: Lingkungan, bawaan: Lembar, teks: string) {
  const { lembar, a1 } = pisahLembar(teks);
  const ke = lembar === null ? bawaan : lingkungan.buku.cariLembar(lembar);
  if (!ke) throw new lingkungan.alam.Error(`Range not found: ${teks}`);
  const k = a1KeKotak(a1, ke.maksBaris, ke.maksKolom);
  if (k) return rentangDari(lingkungan, ke, k);
  const nama = lingkungan.buku.cariNama(teks);
  const pemilik = nama && lingkungan.buku.lembarId(nama.lembarId);
  if (!nama || !pemilik) throw new lingkungan.alam.Error(`Range not found: ${teks}`);
  return rentangDari(lingkungan, pemilik, nama.kotak);
}

export function buatDaftarRentang(lingkungan: Lingkungan, lembar: Lembar, daftar: string[]) {
  const isi = daftar.map((t) => asli(rentangDariTeks(lingkungan, lembar, t)));
  if (isi.some((r) => r.lembar !== isi[0]?.lembar)) {
    throw new lingkungan.alam.Error('All ranges of a range list must be on the same sheet.');
  }
  return ketat(lingkungan, 'RangeList', new RangeList(lingkungan, isi));
}

const layananLembar = new WeakMap<Lembar, Sheet>();

export function lembarLayanan(lingkungan: Lingkungan, lembar: Lembar): Sheet {
  let sheet = layananLembar.get(lembar);
  if (!sheet || sheet.l !== lingkungan) {
    sheet = new Sheet(lingkungan, lembar);
    layananLembar.set(lembar, sheet);
  }
  return ketat(lingkungan, 'Sheet', sheet);
}
