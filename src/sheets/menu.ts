/**
 * The menu "LKjIP". `onOpen` may run without any authorisation (AuthMode.NONE): it touches the menu and nothing else.
 */
import { pesanGalat } from '../messages/galat';

/** What an item says and the action (a top-level function) that it calls; null draws a line. */
type Butir = readonly [teks: string, tindakan: string] | null;

const BANTUAN: readonly Butir[] = [
  ['Bantuan fungsi', 'menuBantuan'],
  ['Uji diri', 'menuUjiDiri'],
];

const BUTIR: readonly Butir[] = [
  ['Buka panel pemeriksaan', 'menuBukaPanel'],
  ['Periksa buku', 'menuPeriksaBuku'],
  ['Periksa berkas Word…', 'menuPeriksaWord'],
  ['Bacaan kolom…', 'menuBacaanKolom'],
  ['Yang masih kosong', 'menuKurang'],
  ['Pantauan triwulan', 'menuPantauan'],
  null,
  ['Buat lembar isian LKjIP', 'menuBuatTemplat'],
  ['Ambil dari tabel yang ditempel', 'menuAmbilTabel'],
  ['Perbarui realisasi anggaran', 'menuPerbaruiRealisasi'],
  ['Mulai tahun baru', 'menuTahunBaru'],
  ['Terapkan pratinjau', 'menuTerapkanPratinjau'],
  null,
  ['Buat semua tabel', 'menuBuatSemuaTabel'],
  ['Buat satu tabel…', 'menuBuatSatuTabel'],
  ['Perbarui tabel yang isiannya berubah', 'menuPerbaruiTabel'],
  ['Daftar Tabel', 'menuDaftarTabel'],
  null,
  ['Buat dokumen LKjIP (Word)', 'menuDokumen'],
  ['Buat lembar naskah', 'menuLembarNaskah'],
  null,
  ['Salinan…', 'menuSalinan'],
  ['Rekap banyak dinas', 'menuRekap'],
  ['Perbarui templat', 'menuPerbaruiTemplat'],
];

/** Put in by the build: as an add-on of a domain the menu stands under *Ekstensi*, by the name of the add-on. */
declare const MENU_ADDON: boolean;

export function pasangMenu(): void {
  const ui = SpreadsheetApp.getUi();
  const isi = (menu: GoogleAppsScript.Base.Menu, daftar: readonly Butir[]) => {
    for (const b of daftar) {
      if (b) menu.addItem(b[0], b[1]);
      else menu.addSeparator();
    }
    return menu;
  };
  const addon = typeof MENU_ADDON !== 'undefined' && MENU_ADDON;
  isi(addon ? ui.createAddonMenu() : ui.createMenu('LKjIP'), BUTIR)
    .addSubMenu(isi(ui.createMenu('Bantuan'), BANTUAN))
    .addItem('Tentang', 'menuTentang')
    .addToUi();
}

/** Opens the panel. It changes nothing and asks for what it needs itself, so nothing else is loaded for it. */
export function bukaPanel(): void {
  jalankanMenu(() => {
    SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile('Sidebar').setTitle('LKjIP'));
  });
}

/** The dialog that reads a Word report; it asks the add-in for the check itself. */
export function bukaWord(): void {
  const halaman = HtmlService.createHtmlOutputFromFile('Word').setWidth(760).setHeight(560);
  SpreadsheetApp.getUi().showModalDialog(halaman, 'Periksa berkas Word');
}

/** Runs a menu action; what goes wrong is said in a box, in Indonesian, and nothing is thrown at the person. */
export function jalankanMenu(kerja: () => void): void {
  try {
    kerja();
  } catch (e) {
    beritahu('LKjIP', pesanGalat(e));
  }
}

export function beritahu(judul: string, pesan: string): void {
  const ui = SpreadsheetApp.getUi();
  ui.alert(judul, pesan, ui.ButtonSet.OK);
}

/** Asks yes or no; closing the box is no. */
export function tanya(judul: string, pesan: string): boolean {
  const ui = SpreadsheetApp.getUi();
  return ui.alert(judul, pesan, ui.ButtonSet.YES_NO) === ui.Button.YES;
}

/** Asks for a line of text; null when the person cancels. */
export function minta(judul: string, pesan: string): string | null {
  const ui = SpreadsheetApp.getUi();
  const j = ui.prompt(judul, pesan, ui.ButtonSet.OK_CANCEL);
  return j.getSelectedButton() === ui.Button.OK ? j.getResponseText().trim() : null;
}

/** A passing note in the corner of the window. */
export function sebut(pesan: string): void {
  SpreadsheetApp.getActiveSpreadsheet().toast(pesan, 'LKjIP', 6);
}
