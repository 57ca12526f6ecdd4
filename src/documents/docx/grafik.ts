/** Native charts: drawn by Word from the figures inside, so that they stay sharp in print and can be restyled. */
import type { GrafikDokumen } from '../../core/dokumen';
import { amanXml, emu, KEPALA_XML, NS_A, NS_C, NS_R, NS_WP } from './xml';

const LEBAR_MM = 160;
/** Three of them with their captions fill a page. */
const TINGGI_MM = 66;
/** What a bar takes of the height, and what axis and legend take beside the bars. */
const BATANG_MM = 5.9;
const SUMBU_MM = 16;

/** Millimetres: more bars make a chart higher. */
export const tinggiGrafik = ({ bentuk, kategori }: GrafikDokumen): number =>
  bentuk === 'batang' ? Math.max(TINGGI_MM, SUMBU_MM + BATANG_MM * kategori.length) : TINGGI_MM;

/** Hundredths of a point. */
const HURUF_GRAFIK = 900;

const teks = (isi: string, tebal = false): string =>
  `<c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr sz="${HURUF_GRAFIK}" b="${tebal ? 1 : 0}"/></a:pPr><a:r><a:rPr lang="id-ID" sz="${HURUF_GRAFIK}" b="${tebal ? 1 : 0}"/><a:t>${amanXml(isi)}</a:t></a:r></a:p></c:rich></c:tx>`;
const huruf = `<c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr sz="${HURUF_GRAFIK}"/></a:pPr><a:endParaRPr lang="id-ID"/></a:p></c:txPr>`;

const TAMPIL_NILAI =
  '<c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>';

/** Points of a line that have a higher one of another labelled line above them: their labels go below, so that none covers another. */
function titikBawah(grafik: GrafikDokumen, urut: number): number[] {
  return (grafik.seri[urut]?.nilai ?? []).flatMap((nilai, i) => {
    if (nilai === null) return [];
    const tertutup = grafik.seri.some((lain, ke) => {
      const di = lain.nilai[i] ?? null;
      return ke !== urut && !lain.garis && di !== null && (di > nilai || (di === nilai && ke < urut));
    });
    return tertutup ? [i] : [];
  });
}

function labelDeret(grafik: GrafikDokumen, urut: number, garis: boolean, format: string): string {
  const bentuk = `<c:numFmt formatCode="${format}" sourceLinked="0"/><c:spPr><a:noFill/></c:spPr>${huruf}`;
  const bawah = garis ? titikBawah(grafik, urut) : [];
  const satuan = bawah.map((i) => `<c:dLbl><c:idx val="${i}"/>${bentuk}<c:dLblPos val="b"/>${TAMPIL_NILAI}</c:dLbl>`);
  return `<c:dLbls>${satuan.join('')}${bentuk}<c:dLblPos val="${garis ? 't' : 'outEnd'}"/>${TAMPIL_NILAI}</c:dLbls>`;
}

function deret(grafik: GrafikDokumen, urut: number, garis: boolean): string {
  const seri = grafik.seri[urut];
  if (!seri) return '';
  const warna = `<a:solidFill><a:srgbClr val="${seri.warna.slice(1).toUpperCase()}"/></a:solidFill>`;
  const titik = seri.nilai.flatMap((nilai, i) =>
    nilai === null ? [] : [`<c:pt idx="${i}"><c:v>${nilai}</c:v></c:pt>`],
  );
  const format = `[$-421]#,##0${grafik.desimal ? `.${'0'.repeat(grafik.desimal)}` : ''}`;
  const bentuk = garis
    ? `<c:spPr><a:ln w="22225">${warna}</a:ln></c:spPr><c:marker><c:symbol val="${seri.garis ? 'none' : 'circle'}"/></c:marker>`
    : `<c:spPr>${warna}</c:spPr><c:invertIfNegative val="0"/>`;
  // The line of a target would only repeat its figure over each column.
  const label = seri.garis ? '' : labelDeret(grafik, urut, garis, format);
  return (
    `<c:ser><c:idx val="${urut}"/><c:order val="${urut}"/><c:tx><c:v>${amanXml(seri.judul)}</c:v></c:tx>${bentuk}${label}` +
    `<c:cat><c:strLit><c:ptCount val="${grafik.kategori.length}"/>${grafik.kategori.map((k, i) => `<c:pt idx="${i}"><c:v>${amanXml(k)}</c:v></c:pt>`).join('')}</c:strLit></c:cat>` +
    `<c:val><c:numLit><c:formatCode>${format}</c:formatCode><c:ptCount val="${seri.nilai.length}"/>${titik.join('')}</c:numLit></c:val>${garis ? '<c:smooth val="0"/>' : ''}</c:ser>`
  );
}

export function grafikWordXml(grafik: GrafikDokumen): string {
  const urut = grafik.seri.map((_, i) => i);
  const berkolom = grafik.bentuk === 'garis' ? [] : urut.filter((i) => !grafik.seri[i]?.garis);
  const bergaris = urut.filter((i) => !berkolom.includes(i));
  const sumbu = '<c:axId val="111"/><c:axId val="222"/>';
  const batang = berkolom.length
    ? `<c:barChart><c:barDir val="${grafik.bentuk === 'batang' ? 'bar' : 'col'}"/><c:grouping val="clustered"/><c:varyColors val="0"/>${berkolom.map((i) => deret(grafik, i, false)).join('')}<c:gapWidth val="60"/>${grafik.tumpuk ? '<c:overlap val="100"/>' : ''}${sumbu}</c:barChart>`
    : '';
  const garis = bergaris.length
    ? `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${bergaris.map((i) => deret(grafik, i, true)).join('')}<c:marker val="1"/>${sumbu}</c:lineChart>`
    : '';
  const [mendatar, tegak] = grafik.bentuk === 'batang' ? ['l', 'b'] : ['b', 'l'];
  const kerangka = '<c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="BFBFBF"/></a:solidFill></a:ln></c:spPr>';
  return (
    `${KEPALA_XML}<c:chartSpace xmlns:c="${NS_C}" xmlns:a="${NS_A}" xmlns:r="${NS_R}"><c:roundedCorners val="0"/><c:chart><c:autoTitleDeleted val="1"/><c:plotArea><c:layout/>${batang}${garis}` +
    `<c:catAx><c:axId val="111"/><c:scaling><c:orientation val="${grafik.bentuk === 'batang' ? 'maxMin' : 'minMax'}"/></c:scaling><c:delete val="0"/><c:axPos val="${mendatar}"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>${kerangka}${huruf}<c:crossAx val="222"/><c:crosses val="autoZero"/></c:catAx>` +
    `<c:valAx><c:axId val="222"/><c:scaling><c:orientation val="minMax"/>${grafik.bentuk === 'garis' ? '' : '<c:min val="0"/>'}</c:scaling><c:delete val="0"/><c:axPos val="${tegak}"/><c:majorGridlines><c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="E2E2E2"/></a:solidFill></a:ln></c:spPr></c:majorGridlines><c:title>${teks(grafik.judulSumbu)}<c:overlay val="0"/></c:title><c:numFmt formatCode="[$-421]#,##0" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>${kerangka}${huruf}<c:crossAx val="111"/><c:crosses val="${grafik.bentuk === 'batang' ? 'max' : 'autoZero'}"/></c:valAx></c:plotArea>` +
    `${grafik.seri.length > 1 ? `<c:legend><c:legendPos val="b"/><c:overlay val="0"/>${huruf}</c:legend>` : ''}<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart></c:chartSpace>`
  );
}

/** The place of a chart inside a paragraph. */
export function letakGrafik(idHubungan: string, nomor: number, grafik: GrafikDokumen, muat: number): string {
  const [lebar, tinggi] = [emu(Math.min(LEBAR_MM, muat)), emu(tinggiGrafik(grafik))];
  return (
    `<w:r><w:drawing><wp:inline xmlns:wp="${NS_WP}" distT="0" distB="0" distL="0" distR="0"><wp:extent cx="${lebar}" cy="${tinggi}"/>` +
    `<wp:docPr id="${nomor}" name="Grafik ${nomor}" descr="${amanXml(grafik.judul)}"/><wp:cNvGraphicFramePr/>` +
    `<a:graphic xmlns:a="${NS_A}"><a:graphicData uri="${NS_C}"><c:chart xmlns:c="${NS_C}" xmlns:r="${NS_R}" r:id="${idHubungan}"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`
  );
}
