/** Styles of the document by their usual names, so that an office's own template takes hold of them. */
import type { GayaParagraf } from '../../core/dokumen';
import { amanXml, KEPALA_XML, NS_W } from './xml';

/** Half points, as Word counts type sizes. */
const UKURAN = { sela: 4, isi: 24, daftar: 22, kecil: 20, sumber: 18, judul: 28, sampul: 36 } as const;

export const GAYA_PARAGRAF: Record<GayaParagraf, string> = {
  isi: 'BodyText',
  tengah: 'LkjipTengah',
  sampul: 'Title',
  judulTengah: 'LkjipJudulDepan',
  rumus: 'LkjipRumus',
  sumber: 'LkjipSumber',
  catatan: 'LkjipCatatan',
  butir: 'ListParagraph',
  rinci: 'LkjipRinci',
  lampiran: 'LkjipLampiran',
  konsideran: 'LkjipKonsideran',
  diktum: 'LkjipDiktum',
};

interface Gaya {
  readonly id: string;
  readonly nama: string;
  readonly induk?: string;
  readonly lanjut?: string;
  /** Paragraph properties in the order that the schema asks for. */
  readonly paragraf?: string;
  readonly huruf?: string;
}

const spasi = (sebelum: number, sesudah: number, baris = 240): string =>
  `<w:spacing w:before="${sebelum}" w:after="${sesudah}" w:line="${baris}" w:lineRule="auto"/>`;
const letakTab = (...letak: readonly number[]): string =>
  `<w:tabs>${letak.map((satu) => `<w:tab w:val="left" w:pos="${satu}"/>`).join('')}</w:tabs>`;
const ukuran = (n: number): string => `<w:sz w:val="${n}"/><w:szCs w:val="${n}"/>`;

const DAFTAR: readonly Gaya[] = [
  {
    id: 'BodyText',
    nama: 'Body Text',
    induk: 'Normal',
    paragraf: `${spasi(0, 120, 360)}<w:ind w:firstLine="720"/><w:jc w:val="both"/>`,
  },
  {
    id: 'Heading1',
    nama: 'heading 1',
    induk: 'Normal',
    lanjut: 'BodyText',
    paragraf: `<w:keepNext/>${spasi(0, 360)}<w:jc w:val="center"/><w:outlineLvl w:val="0"/>`,
    huruf: `<w:b/><w:bCs/>${ukuran(UKURAN.judul)}`,
  },
  {
    id: 'Heading2',
    nama: 'heading 2',
    induk: 'Normal',
    lanjut: 'BodyText',
    paragraf: `<w:keepNext/>${spasi(240, 120)}<w:outlineLvl w:val="1"/>`,
    huruf: '<w:b/><w:bCs/>',
  },
  {
    id: 'Heading3',
    nama: 'heading 3',
    induk: 'Normal',
    lanjut: 'BodyText',
    paragraf: `<w:keepNext/>${spasi(200, 100)}<w:outlineLvl w:val="2"/>`,
    huruf: '<w:b/><w:bCs/><w:i/><w:iCs/>',
  },
  {
    id: 'Title',
    nama: 'Title',
    induk: 'Normal',
    paragraf: `${spasi(240, 240)}<w:jc w:val="center"/>`,
    huruf: `<w:b/><w:bCs/><w:caps/>${ukuran(UKURAN.sampul)}`,
  },
  {
    id: 'Caption',
    nama: 'caption',
    induk: 'Normal',
    lanjut: 'BodyText',
    paragraf: `<w:keepNext/>${spasi(240, 80)}<w:jc w:val="center"/>`,
    huruf: `<w:b/><w:bCs/>${ukuran(UKURAN.kecil)}`,
  },
  {
    id: 'LkjipGambar',
    nama: 'LKjIP Gambar',
    induk: 'Caption',
    lanjut: 'BodyText',
    paragraf: `<w:keepNext w:val="false"/>${spasi(60, 240)}<w:jc w:val="center"/>`,
  },
  {
    id: 'ListParagraph',
    nama: 'List Paragraph',
    induk: 'Normal',
    paragraf: `<w:tabs><w:tab w:val="left" w:pos="567"/></w:tabs>${spasi(0, 80, 320)}<w:ind w:left="567" w:hanging="567"/><w:jc w:val="both"/>`,
  },
  {
    id: 'LkjipRinci',
    nama: 'LKjIP Rincian',
    induk: 'ListParagraph',
    paragraf: '<w:tabs><w:tab w:val="left" w:pos="1134"/></w:tabs><w:ind w:left="1134" w:hanging="567"/>',
  },
  { id: 'LkjipTengah', nama: 'LKjIP Tengah', induk: 'Normal', paragraf: `${spasi(0, 120)}<w:jc w:val="center"/>` },
  {
    id: 'LkjipJudulDepan',
    nama: 'LKjIP Judul Depan',
    induk: 'Normal',
    lanjut: 'BodyText',
    paragraf: `<w:keepNext/>${spasi(0, 360)}<w:jc w:val="center"/><w:outlineLvl w:val="0"/>`,
    huruf: `<w:b/><w:bCs/>${ukuran(UKURAN.judul)}`,
  },
  {
    id: 'LkjipRumus',
    nama: 'LKjIP Rumus',
    induk: 'Normal',
    paragraf: `<w:keepLines/>${spasi(80, 160)}<w:jc w:val="center"/>`,
    huruf: '<w:i/><w:iCs/>',
  },
  {
    id: 'LkjipSumber',
    nama: 'LKjIP Sumber',
    induk: 'Normal',
    paragraf: spasi(60, 200),
    huruf: `<w:i/><w:iCs/>${ukuran(UKURAN.sumber)}`,
  },
  {
    id: 'LkjipCatatan',
    nama: 'LKjIP Catatan Tabel',
    induk: 'Normal',
    paragraf: `${spasi(40, 0)}<w:ind w:left="284" w:hanging="284"/>`,
    huruf: ukuran(UKURAN.sumber),
  },
  {
    id: 'LkjipLampiran',
    nama: 'LKjIP Kepala Lampiran',
    induk: 'Normal',
    paragraf: `<w:keepNext/><w:keepLines/>${spasi(0, 200)}<w:ind w:left="7400"/>`,
    huruf: ukuran(UKURAN.kecil),
  },
  {
    id: 'LkjipDiktum',
    nama: 'LKjIP Diktum',
    induk: 'Normal',
    paragraf: `${letakTab(1588, 1871)}${spasi(0, 100)}<w:ind w:left="1871" w:hanging="1871"/><w:jc w:val="both"/>`,
  },
  {
    id: 'LkjipKonsideran',
    nama: 'LKjIP Konsideran',
    induk: 'LkjipDiktum',
    paragraf: `${letakTab(1588, 1871, 2325)}${spasi(0, 60)}<w:ind w:left="2325" w:hanging="2325"/>`,
  },
  { id: 'LkjipSela', nama: 'LKjIP Sela', induk: 'Normal', paragraf: spasi(0, 60), huruf: ukuran(UKURAN.sela) },
  { id: 'LkjipTabel', nama: 'LKjIP Isi Tabel', induk: 'Normal', paragraf: `<w:widowControl/>${spasi(20, 20)}` },
  {
    id: 'TOC1',
    nama: 'toc 1',
    induk: 'Normal',
    paragraf: `${spasi(60, 20)}`,
    huruf: `<w:b/><w:bCs/>${ukuran(UKURAN.daftar)}`,
  },
  {
    id: 'TOC2',
    nama: 'toc 2',
    induk: 'Normal',
    paragraf: `${spasi(0, 20)}<w:ind w:left="284"/>`,
    huruf: ukuran(UKURAN.daftar),
  },
  {
    id: 'TOC3',
    nama: 'toc 3',
    induk: 'Normal',
    paragraf: `${spasi(0, 20)}<w:ind w:left="567"/>`,
    huruf: ukuran(UKURAN.daftar),
  },
  {
    id: 'TableofFigures',
    nama: 'table of figures',
    induk: 'Normal',
    paragraf: `${spasi(0, 40)}<w:ind w:left="1500" w:hanging="1500"/>`,
  },
  {
    id: 'Footer',
    nama: 'footer',
    induk: 'Normal',
    huruf: ukuran(UKURAN.sumber),
  },
];

/** Forms and tables never take over the indent of an office's running text. */
const tanpaLekuk = (paragraf: string): string =>
  paragraf.includes('<w:ind') ? paragraf : paragraf.replace(/(?=<w:jc |<w:outlineLvl )|$/, LEKUK_NOL);
const LEKUK_NOL = '<w:ind w:left="0" w:right="0" w:firstLine="0"/>';

function satuGaya(gaya: Gaya): string {
  const paragraf = gaya.id.startsWith('Lkjip') ? tanpaLekuk(gaya.paragraf ?? '') : gaya.paragraf;
  return (
    `<w:style w:type="paragraph" w:styleId="${gaya.id}"><w:name w:val="${amanXml(gaya.nama)}"/>` +
    (gaya.induk ? `<w:basedOn w:val="${gaya.induk}"/>` : '') +
    (gaya.lanjut ? `<w:next w:val="${gaya.lanjut}"/>` : '') +
    `<w:qFormat/>${paragraf ? `<w:pPr>${paragraf}</w:pPr>` : ''}${gaya.huruf ? `<w:rPr>${gaya.huruf}</w:rPr>` : ''}</w:style>`
  );
}

export function gayaXml(font: string): string {
  const huruf = amanXml(font || 'Arial');
  return (
    `${KEPALA_XML}<w:styles xmlns:w="${NS_W}"><w:docDefaults><w:rPrDefault><w:rPr>` +
    `<w:rFonts w:ascii="${huruf}" w:hAnsi="${huruf}" w:eastAsia="${huruf}" w:cs="${huruf}"/>${ukuran(UKURAN.isi)}` +
    '<w:lang w:val="id-ID"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>' +
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>' +
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/></w:style>' +
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="57" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="57" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>' +
    `${DAFTAR.map(satuGaya).join('')}</w:styles>`
  );
}
