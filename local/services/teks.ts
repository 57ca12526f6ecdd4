/** Rich text: whole-cell links and styles. Parts of a cell styled apart are not supported and throw. */
import type { GayaSel } from '../engine/buku.ts';
import { asli, bacaWarna, ketat, type Lingkungan, tolakArgumen } from './dasar.ts';

export class TextStyle {
  readonly gaya: GayaSel;
  constructor(gaya: GayaSel) {
    this.gaya = gaya;
  }
  isBold() {
    return this.gaya.tebal ?? null;
  }
  isItalic() {
    return this.gaya.miring ?? null;
  }
  isUnderline() {
    return this.gaya.garisBawah ?? null;
  }
  getFontSize() {
    return this.gaya.ukuran ?? null;
  }
  getFontFamily() {
    return this.gaya.font ?? null;
  }
  getForegroundColor() {
    return this.gaya.warna ?? null;
  }
}

class TextStyleBuilder {
  private g: { -readonly [K in keyof GayaSel]: GayaSel[K] } = {};
  private readonly l: Lingkungan;
  constructor(l: Lingkungan) {
    this.l = l;
  }
  setBold(x: boolean) {
    this.g.tebal = x;
    return this;
  }
  setItalic(x: boolean) {
    this.g.miring = x;
    return this;
  }
  setUnderline(x: boolean) {
    this.g.garisBawah = x;
    return this;
  }
  setStrikethrough(x: boolean) {
    this.g.coret = x;
    return this;
  }
  setFontSize(n: number) {
    this.g.ukuran = n;
    return this;
  }
  setFontFamily(f: string) {
    this.g.font = f;
    return this;
  }
  setForegroundColor(w: unknown) {
    this.g.warna = bacaWarna(this.l, w, 'SpreadsheetApp.TextStyleBuilder.setForegroundColor');
    return this;
  }
  build() {
    return ketat(this.l, 'TextStyle', new TextStyle({ ...this.g }));
  }
}

export function buatGayaTeks(l: Lingkungan) {
  return ketat(l, 'TextStyleBuilder', new TextStyleBuilder(l));
}

export class RichTextValue {
  readonly teks: string;
  readonly tautan: string | null;
  readonly gaya: GayaSel;
  constructor(teks: string, tautan: string | null, gaya: GayaSel) {
    this.teks = teks;
    this.tautan = tautan;
    this.gaya = gaya;
  }
  getText() {
    return this.teks;
  }
  getLinkUrl() {
    return this.tautan;
  }
}

export function buatTeksKaya(l: Lingkungan, teks: string, tautan: string | null, gaya: GayaSel = {}) {
  return ketat(l, 'RichTextValue', new RichTextValue(teks, tautan, gaya));
}

class RichTextValueBuilder {
  private teks = '';
  private tautan: string | null = null;
  private gaya: GayaSel = {};
  private readonly l: Lingkungan;
  constructor(l: Lingkungan) {
    this.l = l;
  }
  setText(teks: string) {
    if (typeof teks !== 'string') tolakArgumen(this.l, 'SpreadsheetApp.RichTextValueBuilder.setText', [teks]);
    this.teks = teks;
    return this;
  }
  private utuh(metode: string, a: unknown[]): unknown {
    if (a.length === 1) return a[0];
    const [awal, akhir, isi] = a;
    if (a.length !== 3 || typeof awal !== 'number' || typeof akhir !== 'number') {
      tolakArgumen(this.l, `SpreadsheetApp.RichTextValueBuilder.${metode}`, a);
    }
    if (awal !== 0 || akhir !== this.teks.length) {
      throw new this.l.alam.Error(`Layanan lokal tidak mengenal RichTextValueBuilder.${metode} untuk sebagian teks.`);
    }
    return isi;
  }
  setLinkUrl(...a: unknown[]) {
    const url = this.utuh('setLinkUrl', a);
    if (url !== null && typeof url !== 'string')
      tolakArgumen(this.l, 'SpreadsheetApp.RichTextValueBuilder.setLinkUrl', a);
    this.tautan = url;
    return this;
  }
  setTextStyle(...a: unknown[]) {
    const gaya = asli(this.utuh('setTextStyle', a));
    if (!(gaya instanceof TextStyle)) tolakArgumen(this.l, 'SpreadsheetApp.RichTextValueBuilder.setTextStyle', a);
    this.gaya = gaya.gaya;
    return this;
  }
  build() {
    return buatTeksKaya(this.l, this.teks, this.tautan, this.gaya);
  }
}

export function buatPenyusunTeks(l: Lingkungan) {
  return ketat(l, 'RichTextValueBuilder', new RichTextValueBuilder(l));
}
