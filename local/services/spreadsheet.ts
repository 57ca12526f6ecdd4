/** SpreadsheetApp, Spreadsheet and NamedRange. */
import type { Buku, Lembar, RentangBernama } from '../engine/buku.ts';
import { buatBersyarat, buatPilihan } from './aturan.ts';
import { asli, ketat, kuras, type Lingkungan, tolakArgumen } from './dasar.ts';
import { ENUM } from './enum.ts';
import { buatPencari, daftarMetadata, tambahMetadata } from './metadata.ts';
import { daftarLindungan } from './perlindungan.ts';
import { type Range, rentangDari } from './range.ts';
import { buatDaftarRentang, lembarLayanan, rentangDariTeks, type Sheet } from './sheet.ts';
import { buatGayaTeks, buatPenyusunTeks } from './teks.ts';
import type { Layar } from './ui.ts';

class NamedRange {
  private readonly l: Lingkungan;
  private readonly r: RentangBernama;
  constructor(l: Lingkungan, r: RentangBernama) {
    this.l = l;
    this.r = r;
  }
  getName() {
    return this.r.nama;
  }
  setName(nama: string) {
    periksaNama(this.l, nama, this.r);
    this.r.nama = nama;
    return this;
  }
  getRange() {
    const lembar = this.l.buku.lembarId(this.r.lembarId);
    if (!lembar) throw new this.l.alam.Error('The range of this name no longer exists.');
    return rentangDari(this.l, lembar, this.r.kotak);
  }
  setRange(rentang: Range) {
    const x = asli(rentang);
    if (!x?.kotak) tolakArgumen(this.l, 'SpreadsheetApp.NamedRange.setRange', [rentang]);
    this.r.lembarId = x.lembar.id;
    this.r.kotak = x.kotak;
    this.l.buku.namaBerubah(this.r.nama);
    return this;
  }
  remove() {
    this.l.buku.rentangBernama = this.l.buku.rentangBernama.filter((x) => x !== this.r);
    this.l.buku.namaBerubah(this.r.nama);
  }
}

function periksaNama(lingkungan: Lingkungan, nama: unknown, sendiri?: RentangBernama): void {
  if (typeof nama !== 'string') tolakArgumen(lingkungan, 'SpreadsheetApp.Spreadsheet.setNamedRange', [nama]);
  const sah =
    /^[\p{L}_][\p{L}\p{N}_.]{0,249}$/u.test(nama) &&
    !/^[A-Za-z]{1,3}\d+$/.test(nama) &&
    !/^[Rr]\d*[Cc]\d*$/.test(nama) &&
    !/^(true|false)$/i.test(nama);
  if (!sah) throw new lingkungan.alam.Error(`Invalid range name: ${nama}`);
  const ada = lingkungan.buku.cariNama(nama);
  if (sendiri && ada && ada !== sendiri)
    throw new lingkungan.alam.Error(`A range with the name ${nama} already exists.`);
}

export function daftarNama(l: Lingkungan, saring: (r: RentangBernama) => boolean) {
  return l.buku.rentangBernama.filter(saring).map((r) => ketat(l, 'NamedRange', new NamedRange(l, r)));
}

function salinSel(asal: Lembar, baru: Lembar): void {
  asal.sel.forEach((isiBaris, baris) => {
    isiBaris?.forEach((sel, kolom) => {
      if (!sel || baris < 1 || kolom < 1) return;
      const salinan = baru.ambil(baris, kolom);
      salinan.gaya = sel.gaya;
      salinan.catatan = sel.catatan;
      salinan.tautan = sel.tautan;
      if (sel.rumus) baru.tulisRumus(baris, kolom, sel.rumus);
      else if (!sel.tumpahan) salinan.isi = sel.isi;
    });
  });
}

/** Sizes, hidden and frozen lines, colours, merges, conditional formats, the printed page. */
function salinRupa(asal: Lembar, baru: Lembar): void {
  for (const [kolom, lebar] of asal.lebarKolom) baru.lebarKolom.set(kolom, lebar);
  for (const [baris, tinggi] of asal.tinggiBaris) baru.tinggiBaris.set(baris, tinggi);
  for (const baris of asal.barisSembunyi) baru.barisSembunyi.add(baris);
  for (const kolom of asal.kolomSembunyi) baru.kolomSembunyi.add(kolom);
  baru.bekuBaris = asal.bekuBaris;
  baru.bekuKolom = asal.bekuKolom;
  baru.warnaTab = asal.warnaTab;
  baru.kisi = asal.kisi;
  baru.gabung = [...asal.gabung];
  baru.bersyarat = [...asal.bersyarat];
  baru.halaman = asal.halaman;
}

/**
 * Names of the sheet come along as names of the copy: 'Copy of Data'!KINERJA (seen in spreadsheets with copied sheets;
 * NamedRange.getName gives them so): a belief, line `salin-nama` of "Uji diri" asks.
 */
function salinNama(buku: Buku, asal: Lembar, baru: Lembar): void {
  for (const { nama, lembarId, kotak } of [...buku.rentangBernama])
    if (lembarId === asal.id && !nama.includes('!'))
      buku.rentangBernama.push({ nama: `'${baru.nama}'!${nama}`, lembarId: baru.id, kotak });
}

/** Sheets copies a sheet's own metadata with it; its protection stays behind. */
function salinMetadata(buku: Buku, asal: Lembar, baru: Lembar): void {
  for (const metadata of [...buku.metadata]) {
    const { tempat } = metadata;
    if (tempat.jenis !== 'SPREADSHEET' && tempat.lembarId === asal.id)
      buku.metadata.push({ ...metadata, id: buku.idBaru(), tempat: { ...tempat, lembarId: baru.id } });
  }
}

/** A copy of a sheet inside the workbook; its name is Google's "Copy of …" unless one is given. */
export function salinLembar({ buku, saklar }: Lingkungan, asal: Lembar, nama: string | null): Lembar {
  buku.pastikanSegar();
  let namaBaru = nama ?? `Copy of ${asal.nama}`;
  for (let i = 2; nama === null && buku.cariLembar(namaBaru); i++) namaBaru = `Copy of ${asal.nama} ${i}`;
  const baru = buku.tambahLembar(namaBaru);
  baru.maksBaris = asal.maksBaris;
  baru.maksKolom = asal.maksKolom;
  salinSel(asal, baru);
  salinRupa(asal, baru);
  baru.pilihan = saklar.has('salin-tanpa-aturan') ? [] : asal.pilihan.map((aturan) => ({ ...aturan }));
  baru.grafik = asal.grafik.map((grafik) => ({
    ...grafik,
    id: buku.idBaru(),
    rentang: grafik.rentang.map((r) => (r.lembarId === asal.id ? { ...r, lembarId: baru.id } : r)),
  }));
  if (!saklar.has('salin-tanpa-nama')) salinNama(buku, asal, baru);
  if (!saklar.has('salin-tanpa-metadata')) salinMetadata(buku, asal, baru);
  return baru;
}

export class Spreadsheet {
  private readonly l: Lingkungan;
  private readonly layar: Layar;
  constructor(l: Lingkungan, layar: Layar) {
    this.l = l;
    this.layar = layar;
  }
  private m(nama: string): string {
    return `SpreadsheetApp.Spreadsheet.${nama}`;
  }
  private lembarAktif(): Lembar {
    return this.l.buku.lembar[this.l.buku.aktif] as Lembar;
  }

  getId() {
    return this.l.buku.id;
  }
  getName() {
    return this.l.buku.nama;
  }
  rename(nama: string) {
    if (typeof nama !== 'string') tolakArgumen(this.l, this.m('rename'), [nama]);
    this.l.buku.nama = nama;
  }
  getUrl() {
    return `https://docs.google.com/spreadsheets/d/${this.l.buku.id}/edit`;
  }
  getSpreadsheetLocale() {
    return this.l.buku.lokal;
  }
  setSpreadsheetLocale(lokal: string) {
    if (typeof lokal !== 'string' || !/^[a-z]{2,3}(_[A-Z]{2})?$/.test(lokal)) {
      throw new this.l.alam.Error(`Invalid argument: ${String(lokal)}`);
    }
    // Google keeps the old code of Indonesian.
    this.l.buku.lokal = lokal === 'id_ID' || lokal === 'id' ? 'in_ID' : lokal;
  }
  getSpreadsheetTimeZone() {
    return this.l.buku.zonaWaktu;
  }
  setSpreadsheetTimeZone(zona: string) {
    this.l.buku.zonaWaktu = zona;
  }

  getSheets() {
    return this.l.buku.lembar.map((x) => lembarLayanan(this.l, x));
  }
  getNumSheets() {
    return this.l.buku.lembar.length;
  }
  getSheetByName(nama: string) {
    if (typeof nama !== 'string') tolakArgumen(this.l, this.m('getSheetByName'), [nama]);
    const x = this.l.buku.lembar.find((y) => y.nama === nama);
    return x ? lembarLayanan(this.l, x) : null;
  }
  getSheetById(id: number) {
    const x = this.l.buku.lembarId(id);
    return x ? lembarLayanan(this.l, x) : null;
  }
  getActiveSheet() {
    return lembarLayanan(this.l, this.lembarAktif());
  }
  setActiveSheet(s: Sheet) {
    asli(s).activate();
    return s;
  }
  insertSheet(...a: unknown[]) {
    const opsi = a.find((x) => typeof x === 'object' && x !== null) as { template?: Sheet } | undefined;
    const nama = a.find((x) => typeof x === 'string') as string | undefined;
    const posisi = a.find((x) => typeof x === 'number') as number | undefined;
    if (a.length > 3 || a.some((x) => x === null || x === undefined)) tolakArgumen(this.l, this.m('insertSheet'), a);
    if (nama !== undefined && this.l.buku.cariLembar(nama)) {
      throw new this.l.alam.Error(`A sheet with the name "${nama}" already exists. Please enter another name.`);
    }
    let bebas = this.l.buku.lembar.length + 1;
    while (this.l.buku.cariLembar(`Sheet${bebas}`)) bebas++;
    const n = nama ?? `Sheet${bebas}`;
    const lembar = opsi?.template
      ? salinLembar(this.l, asli(opsi.template).lembar, n)
      : this.l.buku.tambahLembar(n, Math.min(posisi ?? this.l.buku.aktif + 1, this.l.buku.lembar.length));
    if (opsi?.template && posisi !== undefined) this.pindah(lembar, posisi);
    this.l.buku.aktif = this.l.buku.lembar.indexOf(lembar);
    return lembarLayanan(this.l, lembar);
  }
  private pindah(lembar: Lembar, posisi: number): void {
    const d = this.l.buku.lembar;
    const aktif = this.lembarAktif();
    d.splice(d.indexOf(lembar), 1);
    d.splice(posisi, 0, lembar);
    this.l.buku.aktif = d.indexOf(aktif);
  }
  moveActiveSheet(posisi: number) {
    if (!Number.isInteger(posisi) || posisi < 1 || posisi > this.l.buku.lembar.length) {
      throw new this.l.alam.Error('Sheet index out of bounds.');
    }
    this.pindah(this.lembarAktif(), posisi - 1);
  }
  deleteSheet(s: Sheet) {
    const x = asli(s)?.lembar;
    if (!x || !this.l.buku.lembar.includes(x)) throw new this.l.alam.Error('Sheet not found.');
    const sisa = this.l.buku.lembar.filter((y) => y !== x && !y.tersembunyi);
    if (sisa.length === 0) throw new this.l.alam.Error("You can't remove all the sheets in a document.");
    this.l.buku.hapusLembar(x);
  }
  deleteActiveSheet() {
    this.deleteSheet(asli(this.getActiveSheet()));
    return this.getActiveSheet();
  }
  duplicateActiveSheet() {
    const asal = this.lembarAktif();
    const baru = salinLembar(this.l, asal, null);
    this.pindah(baru, this.l.buku.lembar.indexOf(asal) + 1);
    this.l.buku.aktif = this.l.buku.lembar.indexOf(baru);
    return lembarLayanan(this.l, baru);
  }

  getRange(teks: string) {
    if (typeof teks !== 'string') tolakArgumen(this.l, this.m('getRange'), [teks]);
    return rentangDariTeks(this.l, this.lembarAktif(), teks);
  }
  getRangeList(daftar: string[]) {
    return buatDaftarRentang(this.l, this.lembarAktif(), daftar);
  }
  getDataRange() {
    return (asli(this.getActiveSheet()) as Sheet).getDataRange();
  }
  getLastRow() {
    return this.lembarAktif().batasIsi().baris;
  }
  getLastColumn() {
    return this.lembarAktif().batasIsi().kolom;
  }
  getActiveRange() {
    return (asli(this.getActiveSheet()) as Sheet).getActiveRange();
  }
  getActiveRangeList() {
    return (asli(this.getActiveSheet()) as Sheet).getActiveRangeList();
  }
  getActiveCell() {
    return (asli(this.getActiveSheet()) as Sheet).getActiveCell();
  }
  getCurrentCell() {
    return this.getActiveCell();
  }
  setCurrentCell(r: Range) {
    return this.setActiveRange(r);
  }
  setActiveRange(r: Range) {
    asli(r).activate();
    return r;
  }
  setActiveSelection(r: Range | string) {
    return this.setActiveRange(typeof r === 'string' ? (this.getRange(r) as Range) : r);
  }

  getNamedRanges() {
    return daftarNama(this.l, () => true);
  }
  getRangeByName(nama: string) {
    if (typeof nama !== 'string') tolakArgumen(this.l, this.m('getRangeByName'), [nama]);
    const r = this.l.buku.cariNama(nama);
    const lembar = r && this.l.buku.lembarId(r.lembarId);
    return r && lembar ? rentangDari(this.l, lembar, r.kotak) : null;
  }
  setNamedRange(nama: string, rentang: Range) {
    periksaNama(this.l, nama);
    const x = asli(rentang);
    if (!x?.kotak) tolakArgumen(this.l, this.m('setNamedRange'), [nama, rentang]);
    const ada = this.l.buku.cariNama(nama);
    if (ada) Object.assign(ada, { lembarId: x.lembar.id, kotak: x.kotak });
    else this.l.buku.rentangBernama.push({ nama, lembarId: x.lembar.id, kotak: x.kotak });
    this.l.buku.namaBerubah(nama);
  }
  removeNamedRange(nama: string) {
    const ada = this.l.buku.cariNama(nama);
    if (!ada) throw new this.l.alam.Error(`The named range "${nama}" does not exist.`);
    this.l.buku.rentangBernama = this.l.buku.rentangBernama.filter((r) => r !== ada);
    this.l.buku.namaBerubah(nama);
  }

  getProtections(jenis: unknown) {
    return this.l.buku.lembar.flatMap((x) => daftarLindungan(this.l, x, jenis));
  }
  addDeveloperMetadata(...a: unknown[]) {
    tambahMetadata(this.l, this.m('addDeveloperMetadata'), { jenis: 'SPREADSHEET' }, a);
    return this;
  }
  getDeveloperMetadata() {
    return daftarMetadata(this.l, (m) => m.tempat.jenis === 'SPREADSHEET');
  }
  createDeveloperMetadataFinder() {
    return buatPencari(this.l);
  }
  toast(pesan: string, judul = '', detik = 5) {
    if (typeof pesan !== 'string') tolakArgumen(this.l, this.m('toast'), [pesan, judul, detik]);
    this.layar.tayangan.push({ jenis: 'toast', judul, pesan });
  }
  copy(): never {
    return tanpaIzin(this.l, 'Spreadsheet.copy', 'https://www.googleapis.com/auth/spreadsheets');
  }
}

function tanpaIzin(l: Lingkungan, metode: string, cakupan: string): never {
  throw new l.alam.Error(
    `Specified permissions are not sufficient to call ${metode}. Required permissions: ${cakupan}`,
  );
}

const layanan = new WeakMap<Lingkungan, Spreadsheet>();
const layarUntuk = new WeakMap<Lingkungan, Layar>();

export function spreadsheetLayanan(lingkungan: Lingkungan): Spreadsheet {
  let buku = layanan.get(lingkungan);
  if (!buku) {
    buku = new Spreadsheet(lingkungan, layarUntuk.get(lingkungan) as Layar);
    layanan.set(lingkungan, buku);
  }
  return ketat(lingkungan, 'Spreadsheet', buku);
}

export function buatSpreadsheetApp(lingkungan: Lingkungan, layar: Layar, ui: object) {
  layarUntuk.set(lingkungan, layar);
  const cakupan = 'https://www.googleapis.com/auth/spreadsheets';
  const aktif = () => spreadsheetLayanan(lingkungan);
  return ketat(lingkungan, 'SpreadsheetApp', {
    ...ENUM,
    getActive: aktif,
    getActiveSpreadsheet: aktif,
    getActiveSheet: () => aktif().getActiveSheet(),
    getActiveRange: () => aktif().getActiveRange(),
    getActiveRangeList: () => aktif().getActiveRangeList(),
    getCurrentCell: () => aktif().getCurrentCell(),
    setActiveSheet: (s: Sheet) => aktif().setActiveSheet(s),
    setActiveRange: (r: Range) => aktif().setActiveRange(r),
    setCurrentCell: (r: Range) => aktif().setCurrentCell(r),
    getUi: () => ui,
    newDataValidation: () => buatPilihan(lingkungan),
    newConditionalFormatRule: () => buatBersyarat(lingkungan),
    newRichTextValue: () => buatPenyusunTeks(lingkungan),
    newTextStyle: () => buatGayaTeks(lingkungan),
    flush: () => {
      kuras(lingkungan);
      lingkungan.buku.pastikanSegar();
    },
    openById: () => tanpaIzin(lingkungan, 'SpreadsheetApp.openById', cakupan),
    openByUrl: () => tanpaIzin(lingkungan, 'SpreadsheetApp.openByUrl', cakupan),
    create: () => tanpaIzin(lingkungan, 'SpreadsheetApp.create', cakupan),
  });
}
