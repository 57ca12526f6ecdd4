/** From a document as data to the files of a .docx. Deterministic: the same document gives the same bytes. */
import type { BagianBerkas, Blok, Dokumen, GayaParagraf, Lari, TabelDokumen } from '../../core/dokumen';
import { GAYA_PARAGRAF, gayaXml } from './gaya';
import { grafikXml, letakGrafik } from './grafik';
import { tabelXml } from './tabel';
import { aman, KEPALA_XML, lari, medan, NS_R, NS_W, twip } from './xml';

/** A4 with the margins of the field, in millimetres. */
const KERTAS = { pendek: 210, panjang: 297, kiri: 25, kanan: 20, atas: 25, bawah: 20, kaki: 10 } as const;

const paragraf = (gaya: string, isi: string, sifat = ''): string =>
  `<w:p><w:pPr><w:pStyle w:val="${gaya}"/>${sifat}</w:pPr>${isi}</w:p>`;

const sifatLari = (satu: Lari): string =>
  `${satu.tebal ? '<w:b/><w:bCs/>' : ''}${satu.miring ? '<w:i/><w:iCs/>' : ''}${satu.isian ? '<w:color w:val="B3261E"/><w:highlight w:val="yellow"/>' : ''}`;

type Orientasi = 'tegak' | 'mendatar';
type Nomor = 'romawi' | 'angka' | 'tanpa';

interface Butir {
  readonly tanda: string;
  readonly tingkat: number;
  readonly teks: string;
}

/** Everything that is gathered while the body is written. */
class Penyusun {
  private readonly badan: string[] = [];
  readonly grafik: string[] = [];
  readonly judul: Butir[] = [];
  readonly tabel: Butir[] = [];
  readonly gambar: Butir[] = [];
  private tandaBuku = 0;
  private orientasi: Orientasi = 'tegak';
  private nomor: Nomor = 'tanpa';
  private mulaiBaru = false;
  private readonly urut = new Map<string, number>();

  constructor(readonly _dokumen: Dokumen) {}

  private tandai(isi: string, daftar: Butir[], tingkat: number, teks: string): string {
    const id = ++this.tandaBuku;
    const tanda = `_Lkjip${id}`;
    daftar.push({ tanda, tingkat, teks });
    return `<w:bookmarkStart w:id="${id}" w:name="${tanda}"/>${isi}<w:bookmarkEnd w:id="${id}"/>`;
  }

  /** Size, margins and page numbers of a run of pages. */
  private sifatBagian(tutup: boolean): string {
    const mendatar = this.orientasi === 'mendatar';
    const [lebar, tinggi] = mendatar ? [KERTAS.panjang, KERTAS.pendek] : [KERTAS.pendek, KERTAS.panjang];
    const nomor =
      this.nomor === 'tanpa'
        ? ''
        : `<w:pgNumType w:fmt="${this.nomor === 'romawi' ? 'lowerRoman' : 'decimal'}"${this.mulaiBaru ? ' w:start="1"' : ''}/>`;
    const kaki = `<w:footerReference w:type="default" r:id="${this.nomor === 'tanpa' ? 'rKakiKosong' : 'rKaki'}"/>`;
    const isi =
      `<w:sectPr>${kaki}<w:type w:val="nextPage"/><w:pgSz w:w="${twip(lebar)}" w:h="${twip(tinggi)}"${mendatar ? ' w:orient="landscape"' : ''}/>` +
      `<w:pgMar w:top="${twip(KERTAS.atas)}" w:right="${twip(KERTAS.kanan)}" w:bottom="${twip(KERTAS.bawah)}" w:left="${twip(KERTAS.kiri)}" w:header="${twip(KERTAS.kaki)}" w:footer="${twip(KERTAS.kaki)}" w:gutter="0"/>${nomor}</w:sectPr>`;
    this.mulaiBaru = false;
    return tutup ? isi : `<w:p><w:pPr>${isi}</w:pPr></w:p>`;
  }

  private putar(ke: Orientasi): void {
    if (ke === this.orientasi) return;
    if (this.badan.length) this.badan.push(this.sifatBagian(false));
    this.orientasi = ke;
  }

  /** "Tabel 3." and the number as a field, then the title. */
  private keterangan(kata: 'Tabel' | 'Gambar', bab: string, judul: string, gaya: string): string {
    const deret = `${kata}_${bab}`;
    const ke = (this.urut.get(deret) ?? 0) + 1;
    this.urut.set(deret, ke);
    const daftar = kata === 'Tabel' ? this.tabel : this.gambar;
    const isi = `${lari(`${kata} ${bab}.`)}${medan(`SEQ ${deret} \\* ARABIC`, String(ke))}${lari(`  ${judul}`)}`;
    return paragraf(gaya, this.tandai(isi, daftar, 0, `${kata} ${bab}.${ke}\t${judul}`));
  }

  private tulisTabel(tabel: TabelDokumen): void {
    this.putar(tabel.arah);
    if (tabel.judul !== null) this.badan.push(this.keterangan('Tabel', tabel.bab, tabel.judul, 'Caption'));
    this.badan.push(tabelXml(tabel));
    for (const catatan of tabel.catatan) this.badan.push(paragraf(GAYA_PARAGRAF.catatan, lari(catatan)));
    // A paragraph always follows: two tables that touch become one.
    this.badan.push(paragraf(GAYA_PARAGRAF.sumber, tabel.sumber ? lari(tabel.sumber) : ''));
  }

  tulis(blok: Blok): void {
    if (blok.jenis === 'tabel') {
      this.tulisTabel(blok);
      return;
    }
    if (blok.jenis === 'bagian') {
      if (this.badan.length) this.badan.push(this.sifatBagian(false));
      this.orientasi = 'tegak';
      this.mulaiBaru = blok.nomor !== this.nomor;
      this.nomor = blok.nomor;
      return;
    }
    const diputar = this.orientasi === 'mendatar';
    this.putar('tegak');
    // Turning the page back has begun a new one already.
    if (blok.jenis === 'halamanBaru' && diputar) return;
    if (blok.jenis === 'halamanBaru') this.badan.push('<w:p><w:r><w:br w:type="page"/></w:r></w:p>');
    else if (blok.jenis === 'daftar') this.badan.push(`\u0000${blok.apa}\u0000`);
    else if (blok.jenis === 'judul') {
      const isi = this.tandai(lari(blok.teks), this.judul, blok.tingkat, blok.teks.replace(/\n/g, ' '));
      this.badan.push(paragraf(`Heading${blok.tingkat}`, isi));
    } else if (blok.jenis === 'grafik') {
      this.grafik.push(grafikXml(blok));
      const nomor = this.grafik.length;
      this.badan.push(
        paragraf(GAYA_PARAGRAF.tengah, letakGrafik(`rGrafik${nomor}`, nomor, blok.judul), '<w:keepNext/>'),
      );
      this.badan.push(this.keterangan('Gambar', blok.bab, blok.judul, 'LkjipGambar'));
    } else this.badan.push(this.tulisParagraf(blok.gaya, blok.isi, blok.tanda));
  }

  private tulisParagraf(gaya: GayaParagraf, isi: readonly Lari[], tanda?: string): string {
    const awal = tanda === undefined ? '' : `${lari(tanda)}<w:r><w:tab/></w:r>`;
    const teks = isi.map((satu) => lari(satu.teks, sifatLari(satu))).join('');
    if (gaya === 'judulTengah') {
      const polos = isi.map((satu) => satu.teks).join('');
      return paragraf(GAYA_PARAGRAF[gaya], this.tandai(teks, this.judul, 1, polos));
    }
    return paragraf(GAYA_PARAGRAF[gaya], awal + teks);
  }

  /** A list with its entries already in it, each with the page of its bookmark: right before anyone updates a field. */
  private daftar(apa: string): string {
    const [butir, perintah] =
      apa === 'isi'
        ? ([this.judul, 'TOC \\o "1-3" \\h \\z \\u'] as const)
        : apa === 'tabel'
          ? ([this.tabel, 'TOC \\h \\z \\t "caption,1"'] as const)
          : ([this.gambar, 'TOC \\h \\z \\t "LKjIP Gambar,1"'] as const);
    if (!butir.length) return paragraf(GAYA_PARAGRAF.isi, lari('Tidak ada.'));
    const tanda = (jenis: string) => `<w:r><w:fldChar w:fldCharType="${jenis}"/></w:r>`;
    return butir
      .map((satu, i) => {
        const [depan, belakang] = satu.teks.split('\t');
        const teks =
          belakang === undefined
            ? lari(depan as string)
            : `${lari(depan as string)}<w:r><w:tab/></w:r>${lari(belakang)}`;
        const buka =
          i === 0
            ? `${tanda('begin')}<w:r><w:instrText xml:space="preserve"> ${aman(perintah)} </w:instrText></w:r>${tanda('separate')}`
            : '';
        const tutup = i === butir.length - 1 ? tanda('end') : '';
        const kaitan = `<w:hyperlink w:anchor="${satu.tanda}">${teks}<w:r><w:tab/></w:r>${medan(`PAGEREF ${satu.tanda} \\h`, '')}</w:hyperlink>`;
        const letak = apa === 'isi' ? '' : '<w:tabs><w:tab w:val="left" w:pos="1304"/></w:tabs>';
        return paragraf(apa === 'isi' ? `TOC${satu.tingkat}` : 'TableofFigures', buka + kaitan + tutup, letak);
      })
      .join('');
  }

  hasil(): string {
    const isi = this.badan.map((satu) => (satu.startsWith('\u0000') ? this.daftar(satu.slice(1, -1)) : satu)).join('');
    return `${KEPALA_XML}<w:document xmlns:w="${NS_W}" xmlns:r="${NS_R}"><w:body>${isi}${this.sifatBagian(true)}</w:body></w:document>`;
  }
}

const JENIS = 'application/vnd.openxmlformats-officedocument.';

function jenisIsi(grafik: number): string {
  const ganti = (bagian: string, jenis: string) =>
    `<Override PartName="${bagian}" ContentType="${JENIS}${jenis}+xml"/>`;
  return (
    `${KEPALA_XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>` +
    ganti('/word/document.xml', 'wordprocessingml.document.main') +
    ganti('/word/styles.xml', 'wordprocessingml.styles') +
    ganti('/word/settings.xml', 'wordprocessingml.settings') +
    ganti('/word/footer1.xml', 'wordprocessingml.footer') +
    ganti('/word/footer2.xml', 'wordprocessingml.footer') +
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
    satu('rKaki', 'footer', 'footer1.xml') +
    satu('rKakiKosong', 'footer', 'footer2.xml') +
    Array.from({ length: grafik }, (_, i) => satu(`rGrafik${i + 1}`, 'chart', `charts/chart${i + 1}.xml`)).join('') +
    '</Relationships>'
  );
}

const kaki = (isi: string): string => `${KEPALA_XML}<w:ftr xmlns:w="${NS_W}">${isi}</w:ftr>`;

export interface Paket {
  readonly berkas: readonly BagianBerkas[];
  readonly jumlah: { readonly tabel: number; readonly gambar: number; readonly judul: number };
}

export function susunPaket(dokumen: Dokumen): Paket {
  const penyusun = new Penyusun(dokumen);
  for (const blok of dokumen.blok) penyusun.tulis(blok);
  const isi = penyusun.hasil();
  const { grafik } = penyusun;
  const garisKaki = '<w:pBdr><w:top w:val="single" w:sz="4" w:space="4" w:color="7F7F7F"/></w:pBdr>';
  return {
    berkas: [
      ['[Content_Types].xml', jenisIsi(grafik.length)],
      [
        '_rels/.rels',
        `${KEPALA_XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${NS_R}/officeDocument" Target="word/document.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`,
      ],
      [
        'docProps/core.xml',
        `${KEPALA_XML}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${aman(dokumen.judul)}</dc:title><dc:language>id-ID</dc:language></cp:coreProperties>`,
      ],
      ['word/document.xml', isi],
      ['word/_rels/document.xml.rels', hubungan(grafik.length)],
      ['word/styles.xml', gayaXml(dokumen.font)],
      [
        'word/settings.xml',
        `${KEPALA_XML}<w:settings xmlns:w="${NS_W}"><w:updateFields w:val="true"/><w:defaultTabStop w:val="720"/></w:settings>`,
      ],
      [
        'word/footer1.xml',
        kaki(paragraf('Footer', `${lari(dokumen.kaki)}<w:r><w:tab/></w:r>${medan('PAGE', '1')}`, garisKaki)),
      ],
      ['word/footer2.xml', kaki(paragraf('Footer', ''))],
      ...grafik.map((xml, i): BagianBerkas => [`word/charts/chart${i + 1}.xml`, xml]),
    ],
    jumlah: { tabel: penyusun.tabel.length, gambar: penyusun.gambar.length, judul: penyusun.judul.length },
  };
}
