/** The body of a document: blocks in their order, sections, captions, and the lists of contents. */
import {
  type ArahHalaman,
  type Blok,
  type Dokumen,
  KERTAS_A4,
  type Kertas,
  type Lari,
  lebarIsi,
  type TabelDokumen,
} from '../../core/dokumen';
import { lebarFont } from '../../core/ukur';
import { arahBlok } from './arah';
import { GAYA_PARAGRAF } from './gaya';
import { grafikWordXml, letakGrafik } from './grafik';
import { tabelXml } from './tabel';
import { amanXml, ISIAN, KEPALA_XML, lari, medan, NS_R, NS_W, twip } from './xml';

export const paragraf = (gaya: string, isi: string, sifat = ''): string =>
  `<w:p><w:pPr><w:pStyle w:val="${gaya}"/>${sifat}</w:pPr>${isi}</w:p>`;

const sifatLari = (satu: Lari): string =>
  `${satu.tebal ? '<w:b/><w:bCs/>' : ''}${satu.miring ? '<w:i/><w:iCs/>' : ''}${satu.isian ? ISIAN.warna + ISIAN.sorot : ''}`;

export type Nomor = 'romawi' | 'angka' | 'tanpa';
/** Id of the foot of a section by what it counts and how it lies; whoever packs the document provides these parts. */
export const idKaki = (nomor: Nomor, arah: ArahHalaman): string =>
  nomor === 'tanpa' ? 'rKakiKosong' : arah === 'tegak' ? 'rKaki' : 'rKakiDatar';

interface Butir {
  readonly tanda: string;
  readonly tingkat: number;
  readonly teks: string;
}

/** Room for "Gambar 3.10" before the title, in twentieths of a point. */
const LETAK_JUDUL = 1500;

export class Badan {
  private readonly badan: string[] = [];
  readonly grafik: string[] = [];
  readonly judul: Butir[] = [];
  readonly tabel: Butir[] = [];
  readonly gambar: Butir[] = [];
  private readonly kertas: Kertas;
  private readonly huruf: number;
  private tandaBuku = 0;
  private arah: ArahHalaman = 'tegak';
  private nomor: Nomor = 'tanpa';
  private mulaiBaru = false;
  /** The next paragraph starts a page. */
  private barui = false;
  private readonly urut = new Map<string, number>();

  /** @param halaman Pages of bookmarks, where they are known: what stands in the lists until Word counts itself. */
  constructor(
    private readonly dokumen: Dokumen,
    private readonly halaman: Readonly<Record<string, string>> = {},
  ) {
    this.kertas = dokumen.kertas ?? KERTAS_A4;
    this.huruf = Math.max(1, lebarFont(dokumen.font));
  }

  private tandai(isi: string, daftar: Butir[], tingkat: number, teks: string): string {
    const id = ++this.tandaBuku;
    const tanda = `_Lkjip${id}`;
    daftar.push({ tanda, tingkat, teks });
    return `<w:bookmarkStart w:id="${id}" w:name="${tanda}"/>${isi}<w:bookmarkEnd w:id="${id}"/>`;
  }

  /** Size, margins and page numbers of a run of pages. */
  private sifatBagian(tutup: boolean): string {
    const { kertas } = this;
    const mendatar = this.arah === 'mendatar';
    const [lebar, tinggi] = mendatar ? [kertas.tinggi, kertas.lebar] : [kertas.lebar, kertas.tinggi];
    const nomor =
      this.nomor === 'tanpa'
        ? ''
        : `<w:pgNumType w:fmt="${this.nomor === 'romawi' ? 'lowerRoman' : 'decimal'}"${this.mulaiBaru ? ' w:start="1"' : ''}/>`;
    const kaki = `<w:footerReference w:type="default" r:id="${idKaki(this.nomor, this.arah)}"/>`;
    const isi =
      `<w:sectPr>${kaki}<w:type w:val="nextPage"/><w:pgSz w:w="${twip(lebar)}" w:h="${twip(tinggi)}"${mendatar ? ' w:orient="landscape"' : ''}/>` +
      `<w:pgMar w:top="${twip(kertas.atas)}" w:right="${twip(kertas.kanan)}" w:bottom="${twip(kertas.bawah)}" w:left="${twip(kertas.kiri)}" w:header="${twip(kertas.kepala)}" w:footer="${twip(kertas.kaki)}" w:gutter="0"/>${nomor}</w:sectPr>`;
    this.mulaiBaru = false;
    return tutup ? isi : `<w:p><w:pPr>${isi}</w:pPr></w:p>`;
  }

  private putar(ke: ArahHalaman): void {
    if (ke === this.arah) return;
    // A page that is turned is a new one already.
    this.barui = false;
    if (this.badan.length) this.badan.push(this.sifatBagian(false));
    this.arah = ke;
  }

  private awalHalaman(): string {
    const isi = this.barui ? '<w:pageBreakBefore/>' : '';
    this.barui = false;
    return isi;
  }

  /** "Tabel 3." and the number as a field, then the title. */
  private keterangan(kata: 'Tabel' | 'Gambar', bab: string, judul: string, gaya: string): string {
    const deret = `${kata}_${bab}`;
    const ke = (this.urut.get(deret) ?? 0) + 1;
    this.urut.set(deret, ke);
    const daftar = kata === 'Tabel' ? this.tabel : this.gambar;
    const isi = `${lari(`${kata} ${bab}.`)}${medan(`SEQ ${deret} \\* ARABIC`, String(ke))}${lari(`  ${judul}`)}`;
    return paragraf(gaya, this.tandai(isi, daftar, 0, `${kata} ${bab}.${ke}\t${judul}`), this.awalHalaman());
  }

  private tulisTabel(tabel: TabelDokumen): void {
    if (tabel.judul === null && this.barui) this.badan.push(paragraf(GAYA_PARAGRAF.tengah, '', this.awalHalaman()));
    if (tabel.judul !== null) this.badan.push(this.keterangan('Tabel', tabel.bab, tabel.judul, 'Caption'));
    this.badan.push(tabelXml(tabel, lebarIsi(this.kertas, this.arah), this.huruf));
    const lekat = (terakhir: boolean) => (terakhir ? '' : '<w:keepNext/>');
    tabel.catatan.forEach((catatan, i) => {
      const terakhir = i === tabel.catatan.length - 1 && !tabel.sumber;
      this.badan.push(paragraf(GAYA_PARAGRAF.catatan, lari(catatan), lekat(terakhir)));
    });
    // A paragraph always follows: two tables that touch become one.
    if (tabel.sumber) this.badan.push(paragraf(GAYA_PARAGRAF.sumber, lari(tabel.sumber)));
    else this.badan.push(paragraf(tabel.tanpaGaris ? 'LkjipSela' : GAYA_PARAGRAF.sumber, '', lekat(!tabel.lekat)));
  }

  private bagian(nomor: Nomor): void {
    if (this.badan.length) this.badan.push(this.sifatBagian(false));
    this.barui = false;
    this.arah = 'tegak';
    this.mulaiBaru = nomor !== this.nomor;
    this.nomor = nomor;
  }

  private tulis(blok: Blok): void {
    if (blok.jenis === 'tabel') this.tulisTabel(blok);
    else if (blok.jenis === 'daftar') this.badan.push(`\u0000${blok.apa}\u0000`);
    else if (blok.jenis === 'judul') {
      const isi = this.tandai(lari(blok.teks), this.judul, blok.tingkat, blok.teks.replace(/\n/g, ' '));
      this.badan.push(paragraf(`Heading${blok.tingkat}`, isi, this.awalHalaman()));
    } else if (blok.jenis === 'grafik') {
      this.grafik.push(grafikWordXml(blok));
      const nomor = this.grafik.length;
      const letak = letakGrafik(`rGrafik${nomor}`, nomor, blok, lebarIsi(this.kertas, this.arah));
      this.badan.push(paragraf(GAYA_PARAGRAF.tengah, letak, `<w:keepNext/>${this.awalHalaman()}`));
      this.badan.push(this.keterangan('Gambar', blok.bab, blok.judul, 'LkjipGambar'));
    } else if (blok.jenis === 'paragraf') this.badan.push(this.tulisParagraf(blok));
  }

  private tulisParagraf({ gaya, isi, tanda, lekat }: Extract<Blok, { jenis: 'paragraf' }>): string {
    const awal = tanda === undefined ? '' : `${lari(tanda)}<w:r><w:tab/></w:r>`;
    const teks = isi.map((satu) => lari(satu.teks, sifatLari(satu))).join('');
    if (gaya === 'judulTengah') {
      const polos = isi.map((satu) => satu.teks).join('');
      return paragraf(GAYA_PARAGRAF[gaya], this.tandai(teks, this.judul, 1, polos), this.awalHalaman());
    }
    return paragraf(GAYA_PARAGRAF[gaya], awal + teks, (lekat ? '<w:keepNext/>' : '') + this.awalHalaman());
  }

  /** A list with its entries already in it, each with the page of its bookmark. */
  private daftar(apa: string): string {
    const [butir, perintah] =
      apa === 'isi'
        ? ([this.judul, 'TOC \\o "1-3" \\h \\z \\u'] as const)
        : apa === 'tabel'
          ? ([this.tabel, 'TOC \\h \\z \\t "caption,1"'] as const)
          : ([this.gambar, 'TOC \\h \\z \\t "LKjIP Gambar,1"'] as const);
    if (!butir.length) return paragraf(GAYA_PARAGRAF.isi, lari('Tidak ada.'));
    const tanda = (jenis: string) => `<w:r><w:fldChar w:fldCharType="${jenis}"/></w:r>`;
    const kanan = `<w:tab w:val="right" w:leader="dot" w:pos="${twip(lebarIsi(this.kertas, 'tegak'))}"/>`;
    return butir
      .map((satu, i) => {
        const [depan, belakang] = satu.teks.split('\t');
        const teks =
          belakang === undefined
            ? lari(depan as string)
            : `${lari(depan as string)}<w:r><w:tab/></w:r>${lari(belakang)}`;
        const buka =
          i === 0
            ? `${tanda('begin')}<w:r><w:instrText xml:space="preserve"> ${amanXml(perintah)} </w:instrText></w:r>${tanda('separate')}`
            : '';
        const tutup = i === butir.length - 1 ? tanda('end') : '';
        const nomor = medan(`PAGEREF ${satu.tanda} \\h`, this.halaman[satu.tanda] ?? '');
        const kaitan = `<w:hyperlink w:anchor="${satu.tanda}">${teks}<w:r><w:tab/></w:r>${nomor}</w:hyperlink>`;
        const letak = apa === 'isi' ? '' : `<w:tab w:val="left" w:pos="${LETAK_JUDUL}"/>`;
        const gaya = apa === 'isi' ? `TOC${satu.tingkat}` : 'TableofFigures';
        return paragraf(gaya, buka + kaitan + tutup, `<w:tabs>${letak}${kanan}</w:tabs>`);
      })
      .join('');
  }

  /** The text of word/document.xml. */
  hasil(): string {
    const { blok } = this.dokumen;
    const arah = arahBlok(blok, this.kertas);
    blok.forEach((satu, i) => {
      if (satu.jenis === 'bagian') {
        this.bagian(satu.nomor);
        return;
      }
      if (satu.jenis === 'halamanBaru') {
        this.barui = true;
        return;
      }
      this.putar(arah[i] ?? 'tegak');
      const depan = blok[i + 1]?.jenis;
      // What opens a table or a chart stands on its page.
      const pembuka = satu.jenis === 'paragraf' && satu.gaya === 'isi' && (depan === 'tabel' || depan === 'grafik');
      this.tulis(pembuka ? { ...satu, lekat: true } : satu);
    });
    const isi = this.badan.map((satu) => (satu.startsWith('\u0000') ? this.daftar(satu.slice(1, -1)) : satu)).join('');
    return `${KEPALA_XML}<w:document xmlns:w="${NS_W}" xmlns:r="${NS_R}"><w:body>${isi}${this.sifatBagian(true)}</w:body></w:document>`;
  }
}
