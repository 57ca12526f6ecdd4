/** Styles of cells as calls: one value or one grid per aspect, borders by lists of ranges. */
import type { KotakRentang } from '../core/rentang';
import type { LembarGoogle } from './buku';
import type { Aspek, LangkahHuruf, Susunan } from './susun';

type Rentang = GoogleAppsScript.Spreadsheet.Range;

export function rentang(sheet: LembarGoogle, k: KotakRentang): Rentang {
  return sheet.getRange(k.baris, k.kolom, k.tinggi, k.lebar);
}

export function tulisGaya(sheet: LembarGoogle, susunan: Pick<Susunan, 'huruf' | 'aspek' | 'garis'>): void {
  // Before the single aspects: a text style may reset what it does not name.
  if (susunan.huruf) {
    const macam = susunan.huruf.macam.map(gayaHuruf);
    rentang(sheet, susunan.huruf.kotak).setTextStyles(
      susunan.huruf.sel.map((b) => b.map((i) => macam[i] as GoogleAppsScript.Spreadsheet.TextStyle)),
    );
  }
  for (const a of susunan.aspek) {
    const r = rentang(sheet, a.kotak);
    const [satu, kisi] = PENULIS[a.aspek];
    if (Array.isArray(a.nilai)) kisi(r, a.nilai as never);
    else satu(r, a.nilai as never);
  }
  for (const g of susunan.garis) {
    sheet.getRangeList(g.rentang).setBorder(...g.sisi, g.warna, SpreadsheetApp.BorderStyle.SOLID);
  }
}

function gayaHuruf(gaya: LangkahHuruf['macam'][number]): GoogleAppsScript.Spreadsheet.TextStyle {
  const textStyleBuilder = SpreadsheetApp.newTextStyle();
  if (gaya.font != null) textStyleBuilder.setFontFamily(String(gaya.font));
  if (gaya.ukuran != null) textStyleBuilder.setFontSize(Number(gaya.ukuran));
  if (gaya.tebal) textStyleBuilder.setBold(true);
  if (gaya.miring) textStyleBuilder.setItalic(true);
  if (gaya.warna != null) textStyleBuilder.setForegroundColor(String(gaya.warna));
  return textStyleBuilder.build();
}

/** One value for the whole range, or a grid. */
const PENULIS: { [A in Aspek]: [(r: Rentang, n: never) => unknown, (r: Rentang, n: never) => unknown] } = {
  format: [(r, n) => r.setNumberFormat(n), (r, n) => r.setNumberFormats(n)],
  tebal: [(r, n) => r.setFontWeight(n), (r, n) => r.setFontWeights(n)],
  miring: [(r, n) => r.setFontStyle(n), (r, n) => r.setFontStyles(n)],
  ukuran: [(r, n) => r.setFontSize(n), (r, n) => r.setFontSizes(n)],
  font: [(r, n) => r.setFontFamily(n), (r, n) => r.setFontFamilies(n)],
  warna: [(r, n) => r.setFontColor(n), (r, n) => r.setFontColors(n)],
  latar: [(r, n) => r.setBackground(n), (r, n) => r.setBackgrounds(n)],
  rata: [(r, n) => r.setHorizontalAlignment(n), (r, n) => r.setHorizontalAlignments(n)],
  rataTegak: [(r, n) => r.setVerticalAlignment(n), (r, n) => r.setVerticalAlignments(n)],
  bungkus: [(r, n) => r.setWrap(n), (r, n) => r.setWraps(n)],
};
