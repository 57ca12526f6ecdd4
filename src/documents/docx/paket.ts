/** From a document as data to the files of a .docx. Deterministic: the same document gives the same bytes. */
import {
  type ArahHalaman,
  type BagianBerkas,
  type Dokumen,
  KERTAS_A4,
  type Kertas,
  lebarIsi,
} from '../../core/dokumen';
import { Badan, idKaki, type Nomor, paragraf } from './badan';
import { gayaXml } from './gaya';
import { amanXml, KEPALA_XML, lari, medan, NS_R, NS_W, twip } from './xml';

const JENIS = 'application/vnd.openxmlformats-officedocument.';
const GARIS_KAKI = '<w:pBdr><w:top w:val="single" w:sz="4" w:space="4" w:color="7F7F7F"/></w:pBdr>';

const kakiXml = (isi: string): string => `${KEPALA_XML}<w:ftr xmlns:w="${NS_W}">${isi}</w:ftr>`;

/** Feet of the pages: with their number at the right margin, standing and lying, and an empty one. */
const KAKI: readonly [nomor: Nomor, arah: ArahHalaman, berkas: string][] = [
  ['angka', 'tegak', 'footer1.xml'],
  ['angka', 'mendatar', 'footer2.xml'],
  ['tanpa', 'tegak', 'footer3.xml'],
];

function isiKaki(nomor: Nomor, arah: ArahHalaman, teks: string, kertas: Kertas): string {
  if (nomor === 'tanpa') return kakiXml(paragraf('Footer', ''));
  const kanan = `<w:tabs><w:tab w:val="right" w:pos="${twip(lebarIsi(kertas, arah))}"/></w:tabs>`;
  return kakiXml(paragraf('Footer', `${lari(teks)}<w:r><w:tab/></w:r>${medan('PAGE', '1')}`, GARIS_KAKI + kanan));
}

function jenisIsi(grafik: number): string {
  const ganti = (bagian: string, jenis: string) =>
    `<Override PartName="${bagian}" ContentType="${JENIS}${jenis}+xml"/>`;
  return (
    `${KEPALA_XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>` +
    ganti('/word/document.xml', 'wordprocessingml.document.main') +
    ganti('/word/styles.xml', 'wordprocessingml.styles') +
    ganti('/word/settings.xml', 'wordprocessingml.settings') +
    KAKI.map(([, , berkas]) => ganti(`/word/${berkas}`, 'wordprocessingml.footer')).join('') +
    Array.from({ length: grafik }, (_, i) => ganti(`/word/charts/chart${i + 1}.xml`, 'drawingml.chart')).join('') +
    '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>'
  );
}

function hubungan(grafik: number): string {
  const satu = (id: string, jenis: string, sasaran: string) =>
    `<Relationship Id="${id}" Type="${NS_R}/${jenis}" Target="${sasaran}"/>`;
  return (
    `${KEPALA_XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
    satu('rGaya', 'styles', 'styles.xml') +
    satu('rSetelan', 'settings', 'settings.xml') +
    KAKI.map(([nomor, arah, berkas]) => satu(idKaki(nomor, arah), 'footer', berkas)).join('') +
    Array.from({ length: grafik }, (_, i) => satu(`rGrafik${i + 1}`, 'chart', `charts/chart${i + 1}.xml`)).join('') +
    '</Relationships>'
  );
}

/** As Word 2013 and later lay a page out; without it Word calls the file an old one. */
const SETELAN = `${KEPALA_XML}<w:settings xmlns:w="${NS_W}"><w:defaultTabStop w:val="720"/><w:updateFields w:val="true"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>`;

interface PaketWord {
  readonly berkas: readonly BagianBerkas[];
  readonly jumlah: { readonly tabel: number; readonly gambar: number; readonly judul: number };
}

export function susunPaket(dokumen: Dokumen, halaman: Readonly<Record<string, string>> = {}): PaketWord {
  const badan = new Badan(dokumen, halaman);
  const isi = badan.hasil();
  const { grafik } = badan;
  const kertas = dokumen.kertas ?? KERTAS_A4;
  return {
    berkas: [
      ['[Content_Types].xml', jenisIsi(grafik.length)],
      [
        '_rels/.rels',
        `${KEPALA_XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${NS_R}/officeDocument" Target="word/document.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`,
      ],
      [
        'docProps/core.xml',
        `${KEPALA_XML}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${amanXml(dokumen.judul)}</dc:title><dc:language>id-ID</dc:language></cp:coreProperties>`,
      ],
      ['word/document.xml', isi],
      ['word/_rels/document.xml.rels', hubungan(grafik.length)],
      ['word/styles.xml', gayaXml(dokumen.font)],
      ['word/settings.xml', SETELAN],
      ...KAKI.map(
        ([nomor, arah, berkas]): BagianBerkas => [`word/${berkas}`, isiKaki(nomor, arah, dokumen.kaki, kertas)],
      ),
      ...grafik.map((xml, i): BagianBerkas => [`word/charts/chart${i + 1}.xml`, xml]),
    ],
    jumlah: { tabel: badan.tabel.length, gambar: badan.gambar.length, judul: badan.judul.length },
  };
}
