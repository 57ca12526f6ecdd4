/** Charts of .xlsx: DrawingML, with the values cached so that every viewer can draw them. */
import { formatPersen } from '../../src/core/format.ts';
import { type Buku, GalatSel, type Grafik, type Lembar } from '../engine/buku.ts';
import { a1KeKotak, type Kotak, kotak, kotakKeA1, kutipLembar, pisahLembar } from '../engine/kotak.ts';
import { AWALAN_ID } from './gaya.ts';
import { selJangkar } from './lepas.ts';
import { anak, pohon, semuaAnak, tulisAtribut, tulisEntitas, turunan, type Unsur } from './xml.ts';

const EMU = 9525;
const LEBAR_KOLOM = 100;
const TINGGI_BARIS = 21;

const RUANG_NAMA =
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const WARNA = ['#4285f4', '#ea4335', '#fbbc04', '#34a853', '#ff6d01', '#46bdc6', '#7baaf7', '#f07b72'];

interface Kolom {
  l: Lembar;
  kepala: Kotak | null;
  isi: Kotak;
}

interface Seri {
  kolom: Kolom;
  judul: string | null;
  warna: string;
  /** Drawn as a line in a combined chart. */
  garis: boolean;
  /** Figures stand at the points. */
  berangka: boolean;
}

function opsiSeri(g: Grafik, i: number, kunci: string): unknown {
  const titik = g.opsi[`series.${i}.${kunci}`];
  if (titik !== undefined) return titik;
  const s = g.opsi.series as Record<string, Record<string, unknown>> | undefined;
  return s?.[i]?.[kunci];
}

function opsi(g: Grafik, jalan: string): unknown {
  if (g.opsi[jalan] !== undefined) return g.opsi[jalan];
  return jalan
    .split('.')
    .reduce<unknown>((x, k) => (x && typeof x === 'object' ? (x as Record<string, unknown>)[k] : undefined), g.opsi);
}

function uraikan(buku: Buku, grafik: Grafik): { kategori: Kolom | null; seri: Seri[] } {
  const kolom: Kolom[] = [];
  for (const rentang of grafik.rentang) {
    const lembar = buku.lembarId(rentang.lembarId);
    if (!lembar) continue;
    for (let j = 0; j < rentang.kotak.lebar; j++) {
      const kolomKe = rentang.kotak.kolom + j;
      const n = Math.min(grafik.kepalaBaris, rentang.kotak.tinggi - 1);
      kolom.push({
        l: lembar,
        kepala: n > 0 ? kotak(rentang.kotak.baris + n - 1, kolomKe) : null,
        isi: kotak(rentang.kotak.baris + n, kolomKe, rentang.kotak.tinggi - n, 1),
      });
    }
  }
  const kategori = kolom.length > 1 ? (kolom[0] as Kolom) : null;
  const warna = (opsi(grafik, 'colors') as string[] | undefined) ?? WARNA;
  const seri = (kategori ? kolom.slice(1) : kolom).map((k, i): Seri => {
    const judul = opsiSeri(grafik, i, 'labelInLegend');
    return {
      kolom: k,
      judul: typeof judul === 'string' ? judul : null,
      warna: String(opsiSeri(grafik, i, 'color') ?? warna[i % warna.length]),
      garis: grafik.jenis === 'LINE' || (grafik.jenis === 'COMBO' && opsiSeri(grafik, i, 'type') === 'line'),
      berangka: opsiSeri(grafik, i, 'dataLabel') === 'value',
    };
  });
  return { kategori, seri };
}

/** A chart as data, for who draws it: categories as displayed, series with their numbers (null where there is none). */
export interface IsiGrafik {
  kategori: string[];
  seri: { judul: string; warna: string; garis: boolean; berangka: boolean; nilai: (number | null)[] }[];
  tumpuk: boolean;
  legenda: boolean;
  /** Of the axis with the numbers. */
  judulSumbu: string;
  min: number | null;
  maks: number | null;
  /** Numbers are fractions shown as percents. */
  persen: boolean;
}

export function isiGrafik(
  buku: Buku,
  grafik: Grafik,
  tampil: (l: Lembar, baris: number, kolom: number) => string,
): IsiGrafik {
  const { kategori, seri } = uraikan(buku, grafik);
  const baris = <T>(k: Kolom, f: (l: Lembar, b: number, c: number) => T): T[] =>
    Array.from({ length: k.isi.tinggi }, (_, i) => f(k.l, k.isi.baris + i, k.isi.kolom));
  const angka = (x: unknown) => (typeof x === 'number' ? x : null);
  const judulSumbu = opsi(grafik, grafik.jenis === 'BAR' ? 'hAxis.title' : 'vAxis.title');
  return {
    kategori: kategori ? baris(kategori, tampil) : baris(seri[0]?.kolom as Kolom, (_l, _b, _k) => ''),
    seri: seri.map((seriKini) => ({
      judul:
        seriKini.judul ??
        (seriKini.kolom.kepala
          ? tampil(seriKini.kolom.l, seriKini.kolom.kepala.baris, seriKini.kolom.kepala.kolom)
          : ''),
      warna: seriKini.warna,
      garis: seriKini.garis,
      berangka: seriKini.berangka,
      nilai: baris(seriKini.kolom, (l, b, k) => angka(isiSel(l, b, k))),
    })),
    tumpuk: opsi(grafik, 'isStacked') === true,
    legenda: String(opsi(grafik, 'legend.position') ?? opsi(grafik, 'legend') ?? '') !== 'none',
    judulSumbu: typeof judulSumbu === 'string' ? judulSumbu : '',
    min: angka(opsi(grafik, 'vAxis.viewWindow.min')),
    maks: angka(opsi(grafik, 'vAxis.viewWindow.max')),
    persen: seri.some((s) => baris(s.kolom, (l, b, k) => formatPersen(l.format(b, k))).some(Boolean)),
  };
}

function acuan(l: Lembar, k: Kotak): string {
  return `${kutipLembar(l.nama)}!${kotakKeA1(k, true)}`;
}

function teksXml(teks: string, ukuran: number, tebal = false): string {
  return `<c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr sz="${ukuran}" b="${tebal ? 1 : 0}"/></a:pPr><a:r><a:rPr lang="id-ID" sz="${ukuran}" b="${tebal ? 1 : 0}"/><a:t>${tulisEntitas(teks)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/>`;
}

function isiSel(l: Lembar, b: number, k: number): string | number | boolean | null {
  const isi = l.lihat(b, k)?.isi ?? null;
  return isi instanceof GalatSel ? null : isi;
}

function cacheAngka(l: Lembar, k: Kotak): string {
  const titik: string[] = [];
  for (let i = 0; i < k.tinggi; i++) {
    const v = isiSel(l, k.baris + i, k.kolom);
    if (typeof v === 'number') titik.push(`<c:pt idx="${i}"><c:v>${v}</c:v></c:pt>`);
  }
  return `<c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="${k.tinggi}"/>${titik.join('')}</c:numCache>`;
}

function cacheTeks(l: Lembar, k: Kotak): string {
  const titik: string[] = [];
  for (let i = 0; i < k.tinggi; i++) {
    const v = isiSel(l, k.baris + i, k.kolom);
    if (v !== null && v !== '') titik.push(`<c:pt idx="${i}"><c:v>${tulisEntitas(String(v))}</c:v></c:pt>`);
  }
  return `<c:strCache><c:ptCount val="${k.tinggi}"/>${titik.join('')}</c:strCache>`;
}

/** Figures at the points as their cells show them, where that is a plain number. */
function formatAngka({ l, isi }: Kolom): string {
  const format = l.format(isi.baris, isi.kolom);
  return /^[#0,.]+$/.test(format) ? `${AWALAN_ID}${format}` : 'General';
}

/** A column a category, each in the series of its class: side by side at one place they carry their figures on top. */
const satuPerKategori = (seri: readonly Seri[]): boolean =>
  Array.from({ length: seri[0]?.kolom.isi.tinggi ?? 0 }, (_, i) => i).every(
    (i) => seri.filter(({ kolom: { l, isi } }) => typeof isiSel(l, isi.baris + i, isi.kolom) === 'number').length <= 1,
  );

/** @param letak Where the figures stand at bars and columns; '' where the program decides. */
function seriXml(seri: Seri, i: number, kategori: Kolom | null, garis: boolean, pai: boolean, letak: string): string {
  const judul =
    seri.judul !== null
      ? `<c:tx><c:v>${tulisEntitas(seri.judul)}</c:v></c:tx>`
      : seri.kolom.kepala
        ? `<c:tx><c:strRef><c:f>${tulisEntitas(acuan(seri.kolom.l, seri.kolom.kepala))}</c:f>${cacheTeks(seri.kolom.l, seri.kolom.kepala)}</c:strRef></c:tx>`
        : '';
  const warna = `<a:srgbClr val="${seri.warna.slice(1).toUpperCase()}"/>`;
  const bentuk = pai
    ? ''
    : garis
      ? `<c:spPr><a:ln w="28575"><a:solidFill>${warna}</a:solidFill></a:ln></c:spPr><c:marker><c:symbol val="circle"/><c:size val="6"/><c:spPr><a:solidFill>${warna}</a:solidFill></c:spPr></c:marker>`
      : `<c:spPr><a:solidFill>${warna}</a:solidFill></c:spPr><c:invertIfNegative val="0"/>`;
  const kat = kategori
    ? `<c:cat><c:strRef><c:f>${tulisEntitas(acuan(kategori.l, kategori.isi))}</c:f>${cacheTeks(kategori.l, kategori.isi)}</c:strRef></c:cat>`
    : '';
  const nilai = `<c:val><c:numRef><c:f>${tulisEntitas(acuan(seri.kolom.l, seri.kolom.isi))}</c:f>${cacheAngka(seri.kolom.l, seri.kolom.isi)}</c:numRef></c:val>`;
  const angka = seri.berangka
    ? `<c:dLbls><c:numFmt formatCode="${formatAngka(seri.kolom)}" sourceLinked="0"/><c:spPr><a:noFill/></c:spPr><c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr sz="800"/></a:pPr><a:endParaRPr lang="id-ID"/></a:p></c:txPr>` +
      `${garis ? '<c:dLblPos val="t"/>' : letak}<c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>`
    : '';
  return `<c:ser><c:idx val="${i}"/><c:order val="${i}"/>${judul}${bentuk}${angka}${kat}${nilai}${garis && !pai ? '<c:smooth val="0"/>' : ''}</c:ser>`;
}

/** Whether a chart has anything to draw: one without is no chart to Excel. */
export function adaDeret(bk: Buku, g: Grafik): boolean {
  return uraikan(bk, g).seri.length > 0;
}

const tumpukKah = (plot: Unsur): boolean =>
  anak(plot, 'grouping')?.atribut.val === 'stacked' || anak(plot, 'overlap')?.atribut.val === '100';

const SUMBU = '<c:axId val="111111111"/><c:axId val="222222222"/>';
const HURUF_KECIL =
  '<c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr sz="900"/></a:pPr><a:endParaRPr lang="id-ID"/></a:p></c:txPr>';

/** The columns, lines, slices and areas of a chart. */
function plotXml(buku: Buku, grafik: Grafik): string {
  const { kategori, seri } = uraikan(buku, grafik);
  const pai = grafik.jenis === 'PIE';
  const tumpuk = opsi(grafik, 'isStacked') === true;
  const batang = seri.map((s, i) => ({ s, i })).filter(({ s }) => !s.garis);
  const garis = seri.map((s, i) => ({ s, i })).filter(({ s }) => s.garis);
  const bertumpuk = tumpuk && !satuPerKategori(batang.map(({ s }) => s));
  const letakAngka = pai || bertumpuk || grafik.jenis === 'AREA' ? '' : '<c:dLblPos val="outEnd"/>';
  const isi = (daftar: typeof batang, sebagaiGaris: boolean) =>
    daftar.map(({ s, i }) => seriXml(s, i, kategori, sebagaiGaris, pai, letakAngka)).join('');
  if (pai) return `<c:pieChart><c:varyColors val="1"/>${isi(batang, false)}</c:pieChart>`;
  const bidang =
    grafik.jenis === 'AREA'
      ? `<c:areaChart><c:grouping val="${tumpuk ? 'stacked' : 'standard'}"/><c:varyColors val="0"/>${isi(batang, false).replace(/<c:invertIfNegative val="0"\/>/g, '')}${SUMBU}</c:areaChart>`
      : batang.length
        ? `<c:barChart><c:barDir val="${grafik.jenis === 'BAR' ? 'bar' : 'col'}"/><c:grouping val="${bertumpuk ? 'stacked' : 'clustered'}"/><c:varyColors val="0"/>${isi(batang, false)}<c:gapWidth val="80"/>${tumpuk ? '<c:overlap val="100"/>' : ''}${SUMBU}</c:barChart>`
        : '';
  return garis.length
    ? `${bidang}<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${isi(garis, true)}<c:marker val="1"/>${SUMBU}</c:lineChart>`
    : bidang;
}

/** The two axes. Lying bars are listed from the top, as in the table beside them. */
function sumbuXml(grafik: Grafik): string {
  const datar = grafik.jenis === 'BAR';
  const judul = (nama: string) => {
    const teks = opsi(grafik, nama);
    return typeof teks === 'string' && teks !== '' ? `<c:title>${teksXml(teks, 900)}</c:title>` : '';
  };
  const batas = (unsur: 'min' | 'max') => {
    const n = opsi(grafik, `${datar ? 'h' : 'v'}Axis.viewWindow.${unsur}`);
    return typeof n === 'number' ? `<c:${unsur} val="${n}"/>` : '';
  };
  const tegak =
    opsi(grafik, 'hAxis.slantedText') === false
      ? HURUF_KECIL.replace('<a:bodyPr/>', '<a:bodyPr rot="0" vert="horz"/>')
      : HURUF_KECIL;
  const [arah, tempat, tempatNilai, silang] = datar ? ['maxMin', 'l', 'b', 'max'] : ['minMax', 'b', 'l', 'autoZero'];
  const [judulKategori, judulNilai] = datar ? ['vAxis.title', 'hAxis.title'] : ['hAxis.title', 'vAxis.title'];
  return (
    `<c:catAx><c:axId val="111111111"/><c:scaling><c:orientation val="${arah}"/></c:scaling><c:delete val="0"/><c:axPos val="${tempat}"/>${judul(judulKategori as string)}<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>${tegak}<c:crossAx val="222222222"/><c:crosses val="autoZero"/><c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/></c:catAx>` +
    `<c:valAx><c:axId val="222222222"/><c:scaling><c:orientation val="minMax"/>${batas('max')}${batas('min')}</c:scaling><c:delete val="0"/><c:axPos val="${tempatNilai}"/><c:majorGridlines><c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="D9D9D9"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>${judul(judulNilai as string)}<c:numFmt formatCode="[&gt;=1000]${AWALAN_ID}#,##0;General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>${HURUF_KECIL}<c:crossAx val="111111111"/><c:crosses val="${silang}"/><c:crossBetween val="between"/></c:valAx>`
  );
}

const LETAK_LEGENDA: Readonly<Record<string, string>> = { right: 'r', top: 't', left: 'l', bottom: 'b' };

function legendaXml(grafik: Grafik): string {
  const letak = String(opsi(grafik, 'legend.position') ?? opsi(grafik, 'legend') ?? 'bottom');
  return letak === 'none'
    ? ''
    : `<c:legend><c:legendPos val="${LETAK_LEGENDA[letak] ?? 'b'}"/><c:overlay val="0"/>${HURUF_KECIL}</c:legend>`;
}

/** The chart as a part of the file. */
export function grafikXml(buku: Buku, grafik: Grafik): string {
  const sumbu = grafik.jenis === 'PIE' ? '' : sumbuXml(grafik);
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<c:chartSpace ${RUANG_NAMA}><c:roundedCorners val="0"/><c:chart>` +
    (grafik.judul
      ? `<c:title>${teksXml(grafik.judul, 1200, true)}</c:title><c:autoTitleDeleted val="0"/>`
      : '<c:autoTitleDeleted val="1"/>') +
    `<c:plotArea><c:layout/>${plotXml(buku, grafik)}${sumbu}</c:plotArea>${legendaXml(grafik)}<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>` +
    '<c:spPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill><a:ln w="6350"><a:solidFill><a:srgbClr val="BFBFBF"/></a:solidFill></a:ln></c:spPr></c:chartSpace>'
  );
}

/** Where the charts of a sheet stand. `rId` gives the relation of each. */
export function gambarXml(daftar: readonly Grafik[], rId: (i: number) => string): string {
  const isi = daftar.map(
    (g, i) =>
      `<xdr:oneCellAnchor><xdr:from><xdr:col>${g.kolom - 1}</xdr:col><xdr:colOff>${Math.round(g.geserX * EMU)}</xdr:colOff><xdr:row>${g.baris - 1}</xdr:row><xdr:rowOff>${Math.round(g.geserY * EMU)}</xdr:rowOff></xdr:from>` +
      `<xdr:ext cx="${Math.round(g.lebar * EMU)}" cy="${Math.round(g.tinggi * EMU)}"/><xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${i + 2}" name="Grafik ${i + 1}" descr="${tulisAtribut(g.judul)}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>` +
      '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart">' +
      `<c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" r:id="${rId(i)}"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:oneCellAnchor>`,
  );
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">' +
    `${isi.join('')}</xdr:wsDr>`
  );
}

const JENIS: Record<string, string> = {
  barChart: 'COLUMN',
  bar3DChart: 'COLUMN',
  lineChart: 'LINE',
  pieChart: 'PIE',
  areaChart: 'AREA',
};

function semuaTeks(u: Unsur | undefined): string {
  if (!u) return '';
  return u.nama === 't' || u.nama === 'v' ? u.teks : u.anak.map(semuaTeks).join('');
}

/** What stands on a sheet besides charts that the model carries, as a person calls it. */
function sebutLain(unsur: Unsur): string {
  if (turunan(unsur, 'slicer')) return 'pemotong (slicer)';
  if (turunan(unsur, 'timeslicer')) return 'garis waktu (timeline)';
  if (turunan(unsur, 'graphicFrame')) return 'grafik yang tidak dikenal';
  if (turunan(unsur, 'pic')) return 'gambar';
  return turunan(unsur, 'cxnSp') ? 'garis gambar' : 'bentuk atau kotak teks';
}

/** Charts of a drawing, as far as the model carries them; `lain` names what it does not, with its cell. */
export function bacaGrafik(
  buku: Buku,
  lembar: Lembar,
  bagian: string,
  teks: (nama: string) => string | null,
  relasi: (nama: string) => Map<string, { jenis: string; ke: string }>,
): { grafik: Grafik[]; lain: { apa: string; sel: string | null }[] } {
  const xml = teks(bagian);
  if (!xml) return { grafik: [], lain: [] };
  const rel = relasi(bagian);
  const grafik: Grafik[] = [];
  const lain: { apa: string; sel: string | null }[] = [];
  for (const unsur of pohon(xml).anak) {
    const tujuan = rel.get(turunan(unsur, 'chart')?.atribut['r:id'] ?? '');
    const isi = tujuan?.jenis === 'chart' ? teks(tujuan.ke) : null;
    const grafikKini = isi ? uraiGrafik(buku, lembar, pohon(isi)) : null;
    if (!grafikKini) {
      lain.push({ apa: sebutLain(unsur), sel: selJangkar(unsur) });
      continue;
    }
    const dari = anak(unsur, 'from');
    const angka = (u: Unsur | undefined, n: string) => Number(anak(u, n)?.teks ?? 0);
    grafikKini.kolom = angka(dari, 'col') + 1;
    grafikKini.baris = angka(dari, 'row') + 1;
    grafikKini.geserX = Math.round(angka(dari, 'colOff') / EMU);
    grafikKini.geserY = Math.round(angka(dari, 'rowOff') / EMU);
    const ext = anak(unsur, 'ext')?.atribut;
    const ke = anak(unsur, 'to');
    if (ext?.cx) {
      grafikKini.lebar = Math.round(Number(ext.cx) / EMU);
      grafikKini.tinggi = Math.round(Number(ext.cy) / EMU);
    } else if (ke) {
      grafikKini.lebar = Math.max(50, (angka(ke, 'col') - angka(dari, 'col')) * LEBAR_KOLOM);
      grafikKini.tinggi = Math.max(50, (angka(ke, 'row') - angka(dari, 'row')) * TINGGI_BARIS);
    }
    grafik.push(grafikKini);
  }
  return { grafik, lain };
}

function uraiGrafik(buku: Buku, lembarKini: Lembar, unsur: Unsur): Grafik | null {
  const plot = turunan(unsur, 'plotArea');
  const jenis = plot?.anak.filter((x) => x.nama in JENIS) ?? [];
  if (!plot || jenis.length === 0) return null;
  const rentang: Grafik['rentang'] = [];
  const seri: Record<number, Record<string, unknown>> = {};
  const tempat = (f: string | undefined) => {
    if (!f) return null;
    const { lembar, a1 } = pisahLembar(f);
    const ke = lembar === null ? lembarKini : buku.cariLembar(lembar);
    const k = ke ? a1KeKotak(a1, 1_048_576, 16_384) : null;
    return ke && k ? { lembarId: ke.id, kotak: k } : null;
  };
  const acuanDari = (s: Unsur, n: string) => tempat(turunan(anak(s, n), 'f')?.teks);
  const daftar = jenis
    .flatMap((j) => semuaAnak(j, 'ser').map((s) => ({ s, garis: j.nama === 'lineChart' })))
    .sort((a, b) => Number(anak(a.s, 'order')?.atribut.val ?? 0) - Number(anak(b.s, 'order')?.atribut.val ?? 0));
  for (const [indeks, { s: unsurKini, garis }] of daftar.entries()) {
    const nilai = acuanDari(unsurKini, 'val');
    if (!nilai) return null;
    if (indeks === 0) {
      const kategori = acuanDari(unsurKini, 'cat');
      if (kategori) rentang.push(kategori);
    }
    rentang.push(nilai);
    const warna = turunan(anak(unsurKini, 'spPr'), 'srgbClr')?.atribut.val;
    const judul = semuaTeks(anak(unsurKini, 'tx'));
    seri[indeks] = {
      ...(judul ? { labelInLegend: judul } : {}),
      ...(warna ? { color: `#${warna.toLowerCase()}` } : {}),
      ...(jenis.length > 1 ? { type: garis ? 'line' : 'bars' } : {}),
    };
  }
  const pertama = jenis[0] as Unsur;
  const datar = anak(pertama, 'barDir')?.atribut.val === 'bar';
  const judul = semuaTeks(anak(turunan(unsur, 'chart'), 'title'));
  return {
    id: buku.idBaru(),
    jenis: jenis.length > 1 ? 'COMBO' : datar ? 'BAR' : (JENIS[pertama.nama] as string),
    rentang,
    judul,
    baris: 1,
    kolom: 1,
    geserX: 0,
    geserY: 0,
    lebar: 600,
    tinggi: 371,
    kepalaBaris: 0,
    opsi: {
      ...(judul ? { title: judul } : {}),
      series: seri,
      ...(tumpukKah(pertama) ? { isStacked: true } : {}),
    },
  };
}
