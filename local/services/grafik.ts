/** EmbeddedChart and its builders. */
import type { Grafik, Lembar } from '../engine/buku.ts';
import { asli, bulatPositif, ketat, type Lingkungan, tolakArgumen } from './dasar.ts';
import { ENUM, type NilaiEnum } from './enum.ts';
import { type Range, rentangDari } from './range.ts';

export class EmbeddedChart {
  readonly grafik: Grafik;
  readonly lembar: Lembar;
  private readonly l: Lingkungan;
  constructor(l: Lingkungan, lembar: Lembar, grafik: Grafik) {
    this.l = l;
    this.lembar = lembar;
    this.grafik = grafik;
  }
  getChartId() {
    return this.grafik.id;
  }
  getRanges() {
    return this.grafik.rentang.flatMap((r) => {
      const lembar = this.l.buku.lembarId(r.lembarId);
      return lembar ? [rentangDari(this.l, lembar, r.kotak)] : [];
    });
  }
  getOptions() {
    const opsi = this.grafik.opsi;
    return ketat(this.l, 'ChartOptions', { get: (k: string) => opsi[k] ?? null });
  }
  getNumHeaders() {
    return this.grafik.kepalaBaris;
  }
  getContainerInfo() {
    const { baris, kolom, geserX, geserY } = this.grafik;
    return ketat(this.l, 'ContainerInfo', {
      getAnchorRow: () => baris,
      getAnchorColumn: () => kolom,
      getOffsetX: () => geserX,
      getOffsetY: () => geserY,
    });
  }
  modify() {
    return buatPenyusun(this.l, this.lembar, this.grafik);
  }
}

class EmbeddedChartBuilder {
  private g: Grafik;
  private readonly l: Lingkungan;
  private readonly lembar: Lembar;
  constructor(l: Lingkungan, lembar: Lembar, dari?: Grafik) {
    this.l = l;
    this.lembar = lembar;
    this.g = dari
      ? { ...dari, rentang: [...dari.rentang], opsi: { ...dari.opsi } }
      : {
          id: 0,
          jenis: 'COLUMN',
          rentang: [],
          judul: '',
          baris: 1,
          kolom: 1,
          geserX: 0,
          geserY: 0,
          lebar: 600,
          tinggi: 371,
          kepalaBaris: 0,
          opsi: {},
        };
  }
  private m(nama: string): string {
    return `SpreadsheetApp.EmbeddedChartBuilder.${nama}`;
  }
  addRange(r: Range) {
    const x = asli(r);
    if (!x?.kotak) tolakArgumen(this.l, this.m('addRange'), [r]);
    this.g.rentang.push({ lembarId: x.lembar.id, kotak: x.kotak });
    return this;
  }
  removeRange(r: Range) {
    const x = asli(r);
    this.g.rentang = this.g.rentang.filter((y) => y.lembarId !== x.lembar.id || y.kotak !== x.kotak);
    return this;
  }
  clearRanges() {
    this.g.rentang = [];
    return this;
  }
  getRanges() {
    return new EmbeddedChart(this.l, this.lembar, this.g).getRanges();
  }
  setChartType(t: NilaiEnum) {
    if (!Object.values(ENUM.ChartType).includes(t)) tolakArgumen(this.l, this.m('setChartType'), [t]);
    this.g.jenis = String(t);
    return this;
  }
  getChartType() {
    return ENUM.ChartType[this.g.jenis];
  }
  private jenis(j: string) {
    this.g.jenis = j;
    return this;
  }
  asColumnChart() {
    return this.jenis('COLUMN');
  }
  asBarChart() {
    return this.jenis('BAR');
  }
  asLineChart() {
    return this.jenis('LINE');
  }
  asPieChart() {
    return this.jenis('PIE');
  }
  asAreaChart() {
    return this.jenis('AREA');
  }
  asComboChart() {
    return this.jenis('COMBO');
  }
  setPosition(baris: number, kolom: number, x: number, y: number) {
    if (!bulatPositif(baris) || !bulatPositif(kolom) || typeof x !== 'number' || typeof y !== 'number') {
      tolakArgumen(this.l, this.m('setPosition'), [baris, kolom, x, y]);
    }
    Object.assign(this.g, { baris, kolom, geserX: x, geserY: y });
    return this;
  }
  setNumHeaders(n: number) {
    this.g.kepalaBaris = n;
    return this;
  }
  setOption(kunci: string, nilai: unknown) {
    if (typeof kunci !== 'string') tolakArgumen(this.l, this.m('setOption'), [kunci, nilai]);
    if (kunci === 'title') this.g.judul = String(nilai);
    if (kunci === 'width' && typeof nilai === 'number') this.g.lebar = nilai;
    if (kunci === 'height' && typeof nilai === 'number') this.g.tinggi = nilai;
    this.g.opsi[kunci] = nilai;
    return this;
  }
  setMergeStrategy(s: NilaiEnum) {
    return this.setOption('mergeStrategy', String(s));
  }
  setTransposeRowsAndColumns(x: boolean) {
    return this.setOption('transpose', x);
  }
  setHiddenDimensionStrategy(s: NilaiEnum) {
    return this.setOption('hiddenDimensionStrategy', String(s));
  }
  setTitle(t: string) {
    return this.setOption('title', t);
  }
  setXAxisTitle(t: string) {
    return this.setOption('hAxis.title', t);
  }
  setYAxisTitle(t: string) {
    return this.setOption('vAxis.title', t);
  }
  setColors(w: string[]) {
    return this.setOption('colors', w);
  }
  setLegendPosition(p: NilaiEnum) {
    return this.setOption('legend.position', String(p).toLowerCase());
  }
  setStacked() {
    return this.setOption('isStacked', true);
  }
  setRange(awal: number, akhir: number) {
    this.setOption('vAxis.viewWindow.min', awal);
    return this.setOption('vAxis.viewWindow.max', akhir);
  }
  build() {
    return ketat(this.l, 'EmbeddedChart', new EmbeddedChart(this.l, this.lembar, { ...this.g }));
  }
}

export function buatPenyusun(l: Lingkungan, lembar: Lembar, dari?: Grafik) {
  return ketat(l, 'EmbeddedChartBuilder', new EmbeddedChartBuilder(l, lembar, dari));
}
