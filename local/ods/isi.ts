/** Walks through content.xml: sheets, columns, rows and cells as they come, each row handed over when it ends. */
import { type Buku, type Lembar, lindunganBerkas } from '../engine/buku.ts';
import type { Hilang } from '../xlsx/hilang.ts';
import { type AtributXml, bacaAtribut, bacaEntitas } from '../xlsx/xml.ts';
import type { GayaOds } from './gaya.ts';

export const MAKS_BARIS = 1_048_576;
export const MAKS_KOLOM = 16_384;
/** Columns and rows repeated so often are the blank rest of a sheet: their looks say nothing about anybody's cells. */
export const SISA_KOLOM = 256;
export const SISA_BARIS = 1000;
/** Blanks that one element may stand for. */
const MAKS_SPASI = 1000;
/** What holds tables and texts that are no cells: shapes, drawings, changes kept, controls. */
const BENTUK = new Set(['shapes', 'frame', 'custom-shape', 'tracked-changes', 'forms']);

export interface SelOds {
  atribut: AtributXml;
  /** Paragraphs of its text. */
  alinea: string[];
  tautan: string | null;
  catatan: string[];
  gambar: number;
}

export interface BarisOds {
  lembar: Lembar;
  baris: number;
  ulang: number;
  sel: { sel: SelOds; kolom: number; ulang: number }[];
  gayaKolom: readonly { sampai: number; gaya: string }[];
}

const ulangan = (atribut: AtributXml, sumbu: 'rows' | 'columns'): number =>
  Number(atribut[`number-${sumbu}-repeated`] ?? 1) || 1;

const tersembunyi = ({ visibility }: AtributXml): boolean => visibility === 'collapse' || visibility === 'filter';

const unsurSel = (unsur: string): boolean => unsur === 'table-cell' || unsur === 'covered-table-cell';

export class PenelusurIsi {
  /** Named ranges in their order, the address as it is written. */
  readonly nama: { nama: string; alamat: string }[] = [];
  private lembar: Lembar | null = null;
  /** Last row that was begun, with the rows that it repeats once it has ended. */
  private baris = 0;
  private kolom = 0;
  private kolomGaya = 1;
  private gayaKolom: { sampai: number; gaya: string }[] = [];
  private barisKini: BarisOds | null = null;
  private sel: SelOds | null = null;
  private kepalaBaris = 0;
  // Depths: inside shapes, inside notes, inside paragraphs.
  private bentuk = 0;
  private catatan = 0;
  private alinea = 0;
  private kini = '';
  private readonly buku: Buku;
  private readonly gaya: GayaOds;
  private readonly hilang: Hilang;
  private readonly letakkan: (baris: BarisOds) => void;

  constructor(buku: Buku, gaya: GayaOds, hilang: Hilang, letakkan: (baris: BarisOds) => void) {
    this.buku = buku;
    this.gaya = gaya;
    this.hilang = hilang;
    this.letakkan = letakkan;
  }

  buka(unsur: string, atribut: string): void {
    this.bukaIsiSel(unsur, atribut);
    if (this.bentuk > 0 || this.catatan > 0) return;
    if (unsur === 'table') this.bukaLembar(bacaAtribut(atribut));
    else if (this.lembar) this.bukaDiLembar(this.lembar, unsur, atribut);
    else this.bukaDiBuku(unsur, atribut);
  }

  tutup(unsur: string): void {
    if (unsur === 'annotation') this.catatan--;
    else if (BENTUK.has(unsur)) this.bentuk--;
    else if (unsur === 'p' && this.alinea > 0 && --this.alinea === 0) this.akhirAlinea();
    if (this.bentuk > 0 || this.catatan > 0) return;
    if (unsurSel(unsur)) this.tutupSel();
    else if (unsur === 'table-row') this.tutupBaris();
    else if (unsur === 'table-header-rows' && this.lembar && this.kepalaBaris)
      this.lembar.halaman = { kertas: 'A4', arah: 'tegak', ulangBaris: [this.kepalaBaris, this.baris] };
    else if (unsur === 'table') this.lembar = null;
  }

  teks(teks: string): void {
    if (this.alinea > 0) this.kini += bacaEntitas(teks).replace(/[ \t\r\n]+/g, ' ');
  }

  /** Notes, drawings and paragraphs, in a cell or beside all cells. */
  private bukaIsiSel(unsur: string, atribut: string): void {
    if (unsur === 'annotation') this.catatan++;
    else if (BENTUK.has(unsur)) {
      if (unsur === 'frame' && this.bentuk === 0) this.catatGambar();
      this.bentuk++;
    } else if (unsur === 'p' && this.sel) {
      if (this.alinea++ === 0) this.kini = '';
    } else if (this.alinea > 0) this.bukaDiAlinea(unsur, atribut);
  }

  private catatGambar(): void {
    if (this.sel) this.sel.gambar++;
    else if (this.lembar) this.hilang.catat('gambar atau grafik', this.lembar.nama);
  }

  private bukaDiAlinea(unsur: string, atribut: string): void {
    if (unsur === 's') this.kini += ' '.repeat(Math.min(MAKS_SPASI, Number(bacaAtribut(atribut).c ?? 1) || 1));
    else if (unsur === 'tab') this.kini += '\t';
    else if (unsur === 'line-break') this.kini += '\n';
    else if (unsur === 'a' && this.sel && this.catatan === 0) this.sel.tautan = bacaAtribut(atribut).href ?? null;
  }

  private akhirAlinea(): void {
    if (!this.sel) return;
    if (this.catatan > 0) this.sel.catatan.push(this.kini);
    else if (this.bentuk === 0) this.sel.alinea.push(this.kini);
  }

  private bukaLembar(atribut: AtributXml): void {
    const lembar = this.buku.tambahLembar(atribut.name ?? `Lembar${this.buku.lembar.length + 1}`);
    lembar.tersembunyi = !this.gaya.tampil(atribut['style-name']);
    if (atribut.protected === 'true') lembar.lindungan.push(lindunganBerkas(this.buku.idBaru()));
    this.lembar = lembar;
    this.baris = 0;
    this.kolomGaya = 1;
    this.gayaKolom = [];
  }

  private bukaDiBuku(unsur: string, atribut: string): void {
    if (unsur === 'named-range') {
      const isi = bacaAtribut(atribut);
      this.nama.push({ nama: isi.name ?? '', alamat: isi['cell-range-address'] ?? '' });
    } else if (unsur === 'named-expression')
      this.hilang.catat(`nama "${bacaAtribut(atribut).name ?? ''}" yang berisi rumus`);
  }

  private bukaDiLembar(lembar: Lembar, unsur: string, atribut: string): void {
    if (unsurSel(unsur)) this.sel = { atribut: bacaAtribut(atribut), alinea: [], tautan: null, catatan: [], gambar: 0 };
    else if (unsur === 'table-row') this.bukaBaris(lembar, bacaAtribut(atribut));
    else if (unsur === 'table-column') this.bukaKolom(lembar, bacaAtribut(atribut));
    else if (unsur === 'table-header-rows') this.kepalaBaris = this.baris + 1;
    else if (unsur === 'conditional-format') {
      const luas = (bacaAtribut(atribut)['target-range-address'] ?? '').replace(/[^ :]*\./g, '');
      this.hilang.catat('format bersyarat', lembar.nama, luas || null);
    } else if (unsur === 'data-pilot-table') this.hilang.catat('tabel pivot');
  }

  private bukaKolom(lembar: Lembar, atribut: AtributXml): void {
    const ulang = ulangan(atribut, 'columns');
    const sampai = Math.min(MAKS_KOLOM, this.kolomGaya + ulang - 1);
    this.gayaKolom.push({ sampai, gaya: atribut['default-cell-style-name'] ?? '' });
    const lebar = this.gaya.ukuranKolom(atribut['style-name']);
    for (let kolom = this.kolomGaya; kolom <= Math.min(sampai, this.kolomGaya + SISA_KOLOM - 1); kolom++) {
      if (lebar !== null && ulang < SISA_KOLOM) lembar.lebarKolom.set(kolom, Math.round(lebar));
      if (tersembunyi(atribut)) lembar.kolomSembunyi.add(kolom);
    }
    this.kolomGaya = sampai + 1;
  }

  private bukaBaris(lembar: Lembar, atribut: AtributXml): void {
    const ulang = ulangan(atribut, 'rows');
    this.baris++;
    this.kolom = 1;
    this.barisKini = { lembar, baris: this.baris, ulang, sel: [], gayaKolom: this.gayaKolom };
    if (ulang >= SISA_BARIS) return;
    const tinggi = this.gaya.tinggiBaris(atribut['style-name']);
    for (let baris = this.baris; baris < this.baris + ulang; baris++) {
      if (tinggi !== null && tinggi > 0) lembar.tinggiBaris.set(baris, Math.round(tinggi));
      if (tersembunyi(atribut)) lembar.barisSembunyi.add(baris);
    }
  }

  private tutupSel(): void {
    if (!this.sel) return;
    const ulang = ulangan(this.sel.atribut, 'columns');
    this.barisKini?.sel.push({ sel: this.sel, kolom: this.kolom, ulang });
    this.kolom += ulang;
    this.sel = null;
  }

  private tutupBaris(): void {
    if (!this.barisKini) return;
    this.letakkan(this.barisKini);
    this.baris += this.barisKini.ulang - 1;
    this.barisKini = null;
  }
}
