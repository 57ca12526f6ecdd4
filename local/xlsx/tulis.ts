/**
 * Writes the workbook in memory as .xlsx for Excel, LibreOffice and Google Sheets. Formulas are plain ones per cell with
 * their values beside them: a formula that fills a range becomes one formula a row, because LibreOffice shows #NAME? for
 * array formulas of functions that it does not know.
 */
import { keA1, kolomKeHuruf } from '../../src/core/alamat.ts';
import { barisBungkus, tinggiTeks } from '../../src/core/ukur.ts';
import {
  type AturanBersyarat,
  type AturanPilihan,
  type Buku,
  GAYA_POLOS,
  GalatSel,
  type GayaSel,
  type Grafik,
  type Halaman,
  type Lembar,
  type Sel,
} from '../engine/buku.ts';
import { a1KeKotak, beririsan, type Kotak, kotak, kotakKeA1, kurangi, kutipLembar, memuat } from '../engine/kotak.ts';
import { bentukSel } from '../engine/pola.ts';
import { pecahRumus, rumusPerSel, type Token } from '../engine/rumus.ts';
import { BAGIAN_SENDIRI, type CatatanSendiri, LEMBAR_PILIHAN, NILAI_KOSONG } from './baca.ts';
import { PenulisGaya } from './gaya.ts';
import { adaDeret, gambarXml, grafikXml } from './grafik.ts';
import { Hilang } from './hilang.ts';
import { OPERATOR_ANGKA } from './pembanding.ts';
import { isiLarik, MAKS_RUMUS, rumusExcel } from './rumus-excel.ts';
import { BAGIAN_SIDIK, sidikBagian, sidikXml } from './sidik.ts';
import { tulisAtribut, tulisAtributXlsx, tulisEntitas, tulisTeksXlsx } from './xml.ts';
import { tulisZip } from './zip.ts';

const KEPALA = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const NS_UTAMA = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const NS_REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const JENIS_REL = `${NS_REL}/`;

/** Limits of a sheet in Excel: longest text of a cell, tallest row in points, widest column in characters. */
const MAKS_TEKS = 32_767;
const MAKS_TINGGI = 409.5;
const MAKS_LEBAR = 255;
const MAKS_TAUTAN = 65_530;
const MAKS_URL = 2079;
/** Characters of a rule's help that Excel shows. */
const MAKS_BANTUAN = 255;

export interface OpsiTulis {
  /** Title in the file's properties. */
  judul?: string;
  /** Values only: for a copy that is sent to offices whose Excel knows none of our functions. */
  nilaiSaja?: boolean;
  /** Carries a fingerprint, so that the command line may write this file anew as long as nobody has changed it. */
  bertanda?: boolean;
}

interface Bagian {
  nama: string;
  isi: string;
  jenis: string | null;
}

/** At a page break a cell that is framed at its sides is closed, whatever lines it leaves out inside its group. */
function tutupGaris(gaya: GayaSel, barisKe: number, pisah: readonly number[] = []): GayaSel {
  const sisi = gaya.kiri ?? gaya.kanan;
  if (!sisi) return gaya;
  const atas = !gaya.atas && pisah.includes(barisKe);
  const bawah = !gaya.bawah && pisah.includes(barisKe + 1);
  return atas || bawah ? { ...gaya, ...(atas ? { atas: sisi } : {}), ...(bawah ? { bawah: sisi } : {}) } : gaya;
}

/**
 * Height in pixels of a row whose texts wrap, undefined where one line is enough: other programs than Google's do not fit
 * rows that come without one. A text in merged rows has room of its own; what is merged for print only counts, too.
 */
function tinggiBungkus(lembar: Lembar, gabung: readonly Kotak[], barisKe: number): number | undefined {
  let baris = 1;
  let pt = 10;
  (lembar.sel[barisKe] ?? []).forEach((sel, k) => {
    if (typeof sel?.isi !== 'string' || sel.gaya.bungkus !== 'WRAP') return;
    const kotak = gabung.find((g) => memuat(g, barisKe, k));
    if (kotak && kotak.tinggi > 1) return;
    let lebar = 0;
    for (let i = 0; i < (kotak?.lebar ?? 1); i++) lebar += lembar.lebarKolom.get(k + i) ?? 100;
    pt = Math.max(pt, sel.gaya.ukuran ?? 10);
    baris = Math.max(baris, barisBungkus(sel.isi, lebar, sel.gaya.ukuran ?? 10, sel.gaya.tebal));
  });
  return baris > 1 ? tinggiTeks(baris, pt) : undefined;
}

/** Height and visibility of a row. `kira`: its height where it has none of its own. */
function atributBaris(lembar: Lembar, barisKe: number, kira: () => number | undefined): string {
  const sendiri = lembar.tinggiBaris.get(barisKe);
  const tinggi = sendiri || kira();
  const poin = tinggi ? Math.min(MAKS_TINGGI, Math.round(tinggi * 75) / 100) : 0;
  return (
    (tinggi ? ` ht="${poin}"${sendiri ? ' customHeight="1"' : ''}` : '') +
    (lembar.barisSembunyi.has(barisKe) ? ' hidden="1"' : '')
  );
}

class Relasi {
  private readonly daftar: string[] = [];
  tambah(jenis: string, ke: string, luar = false): string {
    const id = `rId${this.daftar.length + 1}`;
    this.daftar.push(
      `<Relationship Id="${id}" Type="${jenis.includes('://') ? jenis : JENIS_REL + jenis}" Target="${tulisEntitas(ke)}"${luar ? ' TargetMode="External"' : ''}/>`,
    );
    return id;
  }
  xml(): string | null {
    return this.daftar.length
      ? `${KEPALA}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${this.daftar.join('')}</Relationships>`
      : null;
  }
}

/** The file's bytes. Anything out of date is computed first; what .xlsx cannot hold is added to `bk.tidakTerbawa`. */
export function tulisXlsx(buku: Buku, opsi: OpsiTulis = {}): Buffer {
  buku.pastikanSegar();
  const hilang = new Hilang();
  const semula = buku.lembar.map((l) => l.nama);
  const tertulis = namaLembarExcel(semula);
  const berganti = buku.lembar.flatMap((l, i) =>
    tertulis[i] === semula[i] ? [] : [{ l, lama: semula[i] as string, baru: tertulis[i] as string }],
  );
  try {
    for (const { l, lama, baru } of berganti) {
      hilang.catat(`nama lembar "${lama}" (ditulis "${baru}")`);
      buku.namai(l, baru);
    }
    return new Penulis(buku, opsi, hilang).berkas();
  } finally {
    for (const { l, lama } of berganti) buku.namai(l, lama);
    for (const x of hilang.daftar()) if (!buku.tidakTerbawa.includes(x)) buku.tidakTerbawa.push(x);
  }
}

/** A formula that goes out, without `=`; with the range of its array. */
interface RumusExcel {
  isi: string;
  larik?: string;
  /** It calls a function of ours. */
  kita: boolean;
}

/** What all formulas of one form have in common. */
interface SifatRumus {
  /** It goes out as it stands. */
  tetap: boolean;
  kita: boolean;
}

/** A rule of what a cell may hold, as Excel has it. */
interface SyaratExcel {
  jenis: string;
  rumus: string[];
  operator?: string;
}

const rumusXml = (rumus: RumusExcel | null): string =>
  rumus ? `<f${rumus.larik ? ` t="array" ref="${rumus.larik}"` : ''}>${tulisTeksXlsx(rumus.isi)}</f>` : '';

/** Type, formula and value of a cell that holds no text. */
function nilaiXml(isi: number | boolean | GalatSel, rumus: string): string {
  if (typeof isi === 'boolean') return ` t="b">${rumus}<v>${isi ? 1 : 0}</v>`;
  if (typeof isi === 'number') return Number.isFinite(isi) ? `>${rumus}<v>${isi}</v>` : ` t="e">${rumus}<v>#NUM!</v>`;
  // An error that a function of ours explains: LibreOffice would turn it into #NAME?.
  if (rumus && isi.kode === '#ERROR!') return ` t="str">${rumus}<v>${isi.kode}</v>`;
  const kode = /^#(N\/A|NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!)$/.test(isi.kode) ? isi.kode : '#VALUE!';
  return ` t="e">${rumus}<v>${kode}</v>`;
}

function syaratBilangan(kriteria: string, rumus: string[]): SyaratExcel | null {
  const perlu = kriteria.endsWith('BETWEEN') ? 2 : 1;
  if (rumus.length < perlu || rumus.some((x) => !/\d/.test(x) || !Number.isFinite(Number(x)))) return null;
  return { jenis: 'decimal', operator: OPERATOR_ANGKA[kriteria] as string, rumus };
}

/** Rules about text are formulas in Excel. */
function rumusTeks(kriteria: string, sel: string, teks: string): string | null {
  switch (kriteria) {
    case 'TEXT_CONTAINS':
      return `ISNUMBER(SEARCH(${teks},${sel}))`;
    case 'TEXT_EQUAL_TO':
      return `${sel}=${teks}`;
    case 'TEXT_IS_VALID_URL':
      return `ISNUMBER(SEARCH("://",${sel}))`;
    default:
      return null;
  }
}

/** A list that says how long it is; '' for an empty one. */
const berhitung = (nama: string, isi: readonly string[]): string =>
  isi.length ? `<${nama} count="${isi.length}">${isi.join('')}</${nama}>` : '';

const pisahXml = (nama: string, letak: readonly number[], maks: number): string => {
  const garis = letak.map((n) => `<brk id="${n - 1}" max="${maks}" man="1"/>`).join('');
  return letak.length ? `<${nama} count="${letak.length}" manualBreakCount="${letak.length}">${garis}</${nama}>` : '';
};

/** How much of a sheet goes on a page. */
function skalaXml({ lebarHalaman, halamanLebar, satuHalaman, skala }: Halaman): string {
  if (lebarHalaman) return ` fitToWidth="${halamanLebar ?? 1}" fitToHeight="${satuHalaman ? 1 : 0}"`;
  return skala ? ` scale="${skala}"` : '';
}

/** Margins, paper and page breaks. */
function halamanXml(halaman: Halaman | null): string {
  const tepi = '<pageMargins left="0.59" right="0.59" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>';
  if (!halaman) return tepi;
  const baris = [...new Set(halaman.pisahBaris ?? [])].filter((b) => b > 1).sort((x, y) => x - y);
  return (
    `${halaman.lebarHalaman ? '<printOptions horizontalCentered="1"/>' : ''}${tepi}` +
    `<pageSetup paperSize="${halaman.kertas === 'F4' ? 14 : 9}" orientation="${halaman.arah === 'mendatar' ? 'landscape' : 'portrait'}"${skalaXml(halaman)}/>` +
    pisahXml('rowBreaks', baris, 16_383) +
    pisahXml('colBreaks', halaman.pisahKolom ?? [], 1_048_575)
  );
}

/** At most so many characters, none of them half of a pair. */
function potong(teks: string, maks: number): string {
  return teks.length <= maks ? teks : teks.slice(0, /[\uD800-\uDBFF]/.test(teks[maks - 1] as string) ? maks - 1 : maks);
}

/** Sheet names as Excel takes them: at most 31 characters, some of them never, each once. */
export function namaLembarExcel(nama: readonly string[]): string[] {
  const dipakai = new Set<string>();
  const sah = (namaKini: string) =>
    namaKini !== '' &&
    namaKini.length <= 31 &&
    !/[[\]:*?/\\]|^'|'$/.test(namaKini) &&
    !/^history$/i.test(namaKini) &&
    !dipakai.has(namaKini.toLowerCase());
  // Whoever has a good name keeps it, wherever in the workbook it stands.
  const hasil = nama.map((n) => {
    if (!sah(n)) return null;
    dipakai.add(n.toLowerCase());
    return n;
  });
  return hasil.map((n, i) => {
    if (n !== null) return n;
    const dasar =
      (nama[i] as string)
        .replace(/[[\]:*?/\\]/g, ' ')
        .replace(/^'+|'+$/g, '')
        .trim() || 'Lembar';
    for (let ke = 1; ; ke++) {
      const ekor = ke === 1 ? '' : ` (${ke})`;
      const calon = potong(dasar, 31 - ekor.length).trimEnd() + ekor;
      if (!sah(calon)) continue;
      dipakai.add(calon.toLowerCase());
      return calon;
    }
  });
}

/** Whether Excel takes it as a name: no cell, no bare R or C, only letters, digits and a few marks. */
function namaSah(nama: string): boolean {
  const bersih = nama.replace(/^_xlnm\./, '');
  return (
    /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(bersih) &&
    nama.length <= 255 &&
    !/^(?:[A-Za-z]{1,3}\d+|[RrCc]|[Rr]\d*[Cc]\d*)$/.test(nama)
  );
}

class Penulis {
  private readonly bk: Buku;
  private readonly opsi: OpsiTulis;
  private readonly gaya = new PenulisGaya();
  private readonly teks = new Map<string, number>();
  private jumlahTeks = 0;
  private readonly bentuk = new Map<string, SifatRumus>();
  private readonly bagian: Bagian[] = [];
  private jumlahGrafik = 0;
  private readonly pilihanPanjang: string[][] = [];
  private readonly hilang: Hilang;
  private readonly lembarPilihanNama: string;

  constructor(buku: Buku, opsi: OpsiTulis, hilang: Hilang) {
    this.bk = buku;
    this.opsi = opsi;
    this.hilang = hilang;
    let nama = LEMBAR_PILIHAN;
    for (let n = 2; buku.cariLembar(nama); n++) nama = `${LEMBAR_PILIHAN}${n}`;
    this.lembarPilihanNama = nama;
  }

  berkas(): Buffer {
    const rel = new Relasi();
    const lembar: string[] = [];
    const nomor = this.nomorLembar();
    // A workbook of which every sheet is hidden no program opens.
    const tersembunyi = (l: Lembar, i: number) =>
      l.tersembunyi && (i > 0 || this.bk.lembar.some((x) => !x.tersembunyi));
    this.bk.lembar.forEach((lembarKini, i) => {
      const bagian = `xl/worksheets/sheet${i + 1}.xml`;
      this.lembar(lembarKini, i + 1, bagian);
      const id = rel.tambah('worksheet', `worksheets/sheet${i + 1}.xml`);
      lembar.push(
        `<sheet name="${tulisAtributXlsx(lembarKini.nama)}" sheetId="${nomor.get(lembarKini)}"${tersembunyi(lembarKini, i) ? ' state="hidden"' : ''} r:id="${id}"/>`,
      );
    });
    if (this.pilihanPanjang.length) {
      const n = this.bk.lembar.length + 1;
      this.tambah(`xl/worksheets/sheet${n}.xml`, this.lembarPilihan(), 'worksheet');
      const id = rel.tambah('worksheet', `worksheets/sheet${n}.xml`);
      lembar.push(`<sheet name="${this.lembarPilihanNama}" sheetId="${n + 1000}" state="veryHidden" r:id="${id}"/>`);
    }
    rel.tambah('styles', 'styles.xml');
    this.tambah('xl/styles.xml', this.gaya.xml(), 'styles');
    rel.tambah('sharedStrings', 'sharedStrings.xml');
    this.tambah('xl/sharedStrings.xml', this.teksBersama(), 'sharedStrings');
    rel.tambah('customXml', '../customXml/item1.xml');
    const nama = this.namaXml();
    const tampak = this.bk.lembar.findIndex((l, i) => !tersembunyi(l, i));
    const aktif = this.aktif();
    this.tambah(
      'xl/workbook.xml',
      `${KEPALA}<workbook xmlns="${NS_UTAMA}" xmlns:r="${NS_REL}"><fileVersion appName="xl" lastEdited="7" lowestEdited="7" rupBuild="24000"/><workbookPr/><bookViews><workbookView xWindow="0" yWindow="0" windowWidth="24000" windowHeight="12000"${aktif > 0 ? ` activeTab="${aktif}"` : ''}${tampak > 0 ? ` firstSheet="${tampak}"` : ''}/></bookViews>` +
        `<sheets>${lembar.join('')}</sheets>${nama ? `<definedNames>${nama}</definedNames>` : ''}<calcPr calcId="191029"/></workbook>`,
      'workbook',
    );
    this.tambah('xl/_rels/workbook.xml.rels', rel.xml() as string, null);
    this.tambah(BAGIAN_SENDIRI, this.sendiri(nomor), null);
    this.tambah(
      'customXml/itemProps1.xml',
      `${KEPALA}<ds:datastoreItem ds:itemID="{6B6A1D4E-0C1B-4B57-9F5E-3C6F1A2D7E01}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"><ds:schemaRefs><ds:schemaRef ds:uri="urn:lkjip:buku"/></ds:schemaRefs></ds:datastoreItem>`,
      'customXmlProps',
    );
    const relItem = new Relasi();
    relItem.tambah('customXmlProps', 'itemProps1.xml');
    this.tambah('customXml/_rels/item1.xml.rels', relItem.xml() as string, null);
    this.tambah(
      'docProps/core.xml',
      `${KEPALA}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${tulisEntitas(this.opsi.judul ?? this.bk.nama)}</dc:title><dc:language>id-ID</dc:language></cp:coreProperties>`,
      'core',
    );
    // LibreOffice trusts the text results of formulas only where a Microsoft program (or itself) is named.
    this.tambah(
      'docProps/app.xml',
      `${KEPALA}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Microsoft Excel Compatible / LKjIP</Application></Properties>`,
      'app',
    );
    const akar = new Relasi();
    akar.tambah('officeDocument', 'xl/workbook.xml');
    akar.tambah(
      'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
      'docProps/core.xml',
    );
    akar.tambah('extended-properties', 'docProps/app.xml');
    if (this.opsi.bertanda) akar.tambah('custom-properties', BAGIAN_SIDIK);
    const bagian = [
      ['[Content_Types].xml', this.jenisIsi()] as const,
      ['_rels/.rels', akar.xml() as string] as const,
      ...this.bagian.map((b) => [b.nama, b.isi] as const),
    ];
    return tulisZip(this.opsi.bertanda ? [...bagian, [BAGIAN_SIDIK, sidikXml(sidikBagian(bagian))]] : bagian);
  }

  /** Place of the sheet that is shown when the file opens. */
  private aktif(): number {
    const { lembar, aktif } = this.bk;
    return lembar[aktif] && !lembar[aktif].tersembunyi
      ? aktif
      : Math.max(
          0,
          lembar.findIndex((l) => !l.tersembunyi),
        );
  }

  private tambah(nama: string, isi: string, jenis: string | null): void {
    this.bagian.push({ nama, isi, jenis });
  }

  private jenisIsi(): string {
    const sml = 'application/vnd.openxmlformats-officedocument.spreadsheetml.';
    const jenis: Record<string, string> = {
      workbook: `${sml}sheet.main+xml`,
      worksheet: `${sml}worksheet+xml`,
      styles: `${sml}styles+xml`,
      sharedStrings: `${sml}sharedStrings+xml`,
      comments: `${sml}comments+xml`,
      drawing: 'application/vnd.openxmlformats-officedocument.drawing+xml',
      chart: 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml',
      customXmlProps: 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml',
      core: 'application/vnd.openxmlformats-package.core-properties+xml',
      app: 'application/vnd.openxmlformats-officedocument.extended-properties+xml',
    };
    const isi = this.bagian.flatMap((b) =>
      b.jenis ? [`<Override PartName="/${b.nama}" ContentType="${jenis[b.jenis]}"/>`] : [],
    );
    return `${KEPALA}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>${isi.join('')}${this.opsi.bertanda ? `<Override PartName="/${BAGIAN_SIDIK}" ContentType="application/vnd.openxmlformats-officedocument.custom-properties+xml"/>` : ''}</Types>`;
  }

  private nomorLembar(): Map<Lembar, number> {
    const hasil = new Map<Lembar, number>();
    this.bk.lembar.forEach((l, i) => {
      hasil.set(l, i + 1);
    });
    return hasil;
  }

  private nomorTeks(teksSel: string): number {
    this.jumlahTeks++;
    let nomor = this.teks.get(teksSel);
    if (nomor === undefined) {
      nomor = this.teks.size;
      this.teks.set(teksSel, nomor);
    }
    return nomor;
  }

  private teksBersama(): string {
    const isi = [...this.teks.keys()].map((t) => `<si><t xml:space="preserve">${tulisTeksXlsx(t)}</t></si>`);
    return `${KEPALA}<sst xmlns="${NS_UTAMA}" count="${this.jumlahTeks}" uniqueCount="${this.teks.size}">${isi.join('')}</sst>`;
  }

  // Workbook

  private namaXml(): string {
    const daftar: { nama: string; lokal: number | null; isi: string; sembunyi?: boolean }[] = [];
    for (const rentangBernama of this.bk.rentangBernama) {
      const lembar = this.bk.lembarId(rentangBernama.lembarId);
      const milik = this.bk.lembar.findIndex((x) => x.id === rentangBernama.milik);
      if (lembar)
        daftar.push({
          nama: rentangBernama.nama,
          lokal: milik < 0 ? null : milik,
          isi: `${kutipLembar(lembar.nama)}!${kotakKeA1(rentangBernama.kotak, true)}`,
        });
    }
    for (const n of this.bk.namaRumus) {
      const milik = this.bk.lembar.findIndex((l) => l.id === n.milik);
      const isi = rumusExcel(this.bk, this.bk.lembar[Math.max(0, milik)] as Lembar, `=${n.isi}`);
      if (isi === null || (n.milik !== undefined && milik < 0)) this.hilang.catat(`nama "${n.nama}"`);
      else daftar.push({ nama: n.nama, lokal: n.milik === undefined ? null : milik, isi, sembunyi: n.tersembunyi });
    }
    this.bk.lembar.forEach((lembarKini, i) => {
      const { ulangBaris: baris, ulangKolom: kolom } = lembarKini.halaman ?? {};
      const ulang = [
        kolom && `$${kolomKeHuruf(kolom[0])}:$${kolomKeHuruf(kolom[1])}`,
        baris && `$${baris[0]}:$${baris[1]}`,
      ].filter((x) => x !== undefined);
      if (ulang.length > 0) {
        const isi = ulang.map((u) => `${kutipLembar(lembarKini.nama)}!${u}`).join(',');
        daftar.push({ nama: '_xlnm.Print_Titles', lokal: i, isi });
      }
      if (lembarKini.saringan) {
        const isi = `${kutipLembar(lembarKini.nama)}!${kotakKeA1(lembarKini.saringan, true)}`;
        daftar.push({ nama: '_xlnm._FilterDatabase', lokal: i, isi, sembunyi: true });
      }
    });
    daftar.sort((a, b) => a.nama.localeCompare(b.nama) || (a.lokal ?? -1) - (b.lokal ?? -1));
    const ada = new Set<string>();
    return daftar
      .filter((d) => {
        const kunci = `${d.lokal ?? ''}:${d.nama.toLowerCase()}`;
        const sah = namaSah(d.nama) && !ada.has(kunci);
        if (!sah) this.hilang.catat(`nama "${d.nama}"`);
        ada.add(kunci);
        return sah;
      })
      .map(
        (d) =>
          `<definedName name="${tulisEntitas(d.nama)}"${d.lokal === null ? '' : ` localSheetId="${d.lokal}"`}${d.sembunyi ? ' hidden="1"' : ''}>${tulisEntitas(d.isi)}</definedName>`,
      )
      .join('');
  }

  private sendiri(nomor: Map<Lembar, number>): string {
    const catatanSendiri: CatatanSendiri = {
      versi: 1,
      id: this.bk.id,
      lokal: this.bk.lokal,
      lembar: this.bk.lembar.map((lembar) => ({
        nomor: nomor.get(lembar) as number,
        id: lembar.id,
        baris: lembar.maksBaris,
        kolom: lembar.maksKolom,
        lindungan: lembar.lindungan,
        gabungCetak: lembar.halaman?.gabungCetak ?? [],
      })),
      metadata: this.bk.metadata,
    };
    return `${KEPALA}<lkjip xmlns="urn:lkjip:buku">${tulisEntitas(JSON.stringify(catatanSendiri))}</lkjip>`;
  }

  // One sheet

  private lembar(lembar: Lembar, nomor: number, bagian: string): void {
    const rel = new Relasi();
    const gabung = this.gabungLembar(lembar);
    const pilihan = this.pilihanXml(lembar);
    const tautan: string[] = [];
    const catatan: { baris: number; kolom: number; teks: string }[] = [];
    const data = this.dataXml(lembar, rel, tautan, catatan);
    const isi = [
      this.kepalaXml(lembar),
      this.kolomXml(lembar),
      data,
      lembar.lindungan.length ? this.proteksiXml() : '',
      lembar.saringan ? `<autoFilter ref="${kotakKeA1(lembar.saringan)}"/>` : '',
      berhitung(
        'mergeCells',
        gabung.map((k) => `<mergeCell ref="${kotakKeA1(k)}"/>`),
      ),
      this.bersyaratXml(lembar),
      berhitung('dataValidations', pilihan),
      tautan.length ? `<hyperlinks>${tautan.join('')}</hyperlinks>` : '',
      halamanXml(lembar.halaman),
    ];
    const grafik = this.grafik(lembar);
    if (grafik.length) isi.push(`<drawing r:id="${this.gambar(grafik, nomor, rel)}"/>`);
    if (catatan.length) isi.push(`<legacyDrawing r:id="${this.catatan(catatan, nomor, rel)}"/>`);
    this.tambah(bagian, `${isi.join('')}</worksheet>`, 'worksheet');
    const relasi = rel.xml();
    if (relasi) this.tambah(`xl/worksheets/_rels/sheet${nomor}.xml.rels`, relasi, null);
  }

  /** What stands before the columns: colour of the tab, size, what is frozen. */
  private kepalaXml(lembar: Lembar): string {
    const sifat =
      (lembar.warnaTab ? `<tabColor rgb="FF${lembar.warnaTab.slice(1).toUpperCase()}"/>` : '') +
      (lembar.halaman?.lebarHalaman ? '<pageSetUpPr fitToPage="1"/>' : '');
    const terpilih = this.bk.lembar[this.aktif()] === lembar;
    return (
      `${KEPALA}<worksheet xmlns="${NS_UTAMA}" xmlns:r="${NS_REL}">${sifat ? `<sheetPr>${sifat}</sheetPr>` : ''}<dimension ref="${this.ukuran(lembar)}"/>` +
      `<sheetViews><sheetView workbookViewId="0"${lembar.kisi ? '' : ' showGridLines="0"'}${terpilih ? ' tabSelected="1"' : ''}>` +
      `${this.bekuXml(lembar)}</sheetView></sheetViews><sheetFormatPr defaultRowHeight="15.75"/>`
    );
  }

  private gabungLembar(lembar: Lembar): Kotak[] {
    const cetak = (lembar.halaman?.gabungCetak ?? []).flatMap(
      (a1) => a1KeKotak(a1, lembar.maksBaris, lembar.maksKolom) ?? [],
    );
    // Two pages never share a merged cell: each closes its own lines.
    const belah = (kotak: Kotak): Kotak[] => {
      const di = (lembar.halaman?.pisahBaris ?? []).find((b) => b > kotak.baris && b < kotak.baris + kotak.tinggi);
      if (di === undefined) return kotak.tinggi > 1 || kotak.lebar > 1 ? [kotak] : [];
      return [
        { ...kotak, tinggi: di - kotak.baris },
        { ...kotak, baris: di, tinggi: kotak.baris + kotak.tinggi - di },
      ].flatMap(belah);
    };
    const hasil = [...lembar.gabung];
    for (const k of cetak.flatMap(belah)) if (!hasil.some((g) => beririsan(g, k))) hasil.push(k);
    return hasil;
  }

  private ukuran(l: Lembar): string {
    const { baris, kolom } = l.batasIsi();
    return baris ? `A1:${keA1(baris, kolom)}` : 'A1';
  }

  private bekuXml(l: Lembar): string {
    if (!l.bekuBaris && !l.bekuKolom) return '';
    const panel = l.bekuBaris && l.bekuKolom ? 'bottomRight' : l.bekuBaris ? 'bottomLeft' : 'topRight';
    return `<pane${l.bekuKolom ? ` xSplit="${l.bekuKolom}"` : ''}${l.bekuBaris ? ` ySplit="${l.bekuBaris}"` : ''} topLeftCell="${keA1(l.bekuBaris + 1, l.bekuKolom + 1)}" activePane="${panel}" state="frozen"/><selection pane="${panel}"/>`;
  }

  private kolomXml(lembar: Lembar): string {
    const kolom = new Set([...lembar.lebarKolom.keys(), ...lembar.kolomSembunyi]);
    if (kolom.size === 0) return '<cols><col min="1" max="26" width="14.29" customWidth="1"/></cols>';
    const daftar: string[] = [];
    const maks = Math.max(26, ...kolom);
    for (let k = 1; k <= maks; k++) {
      const lebar = lembar.lebarKolom.get(k) ?? 100;
      const sembunyi = lembar.kolomSembunyi.has(k);
      let akhir = k;
      while (
        akhir < maks &&
        (lembar.lebarKolom.get(akhir + 1) ?? 100) === lebar &&
        lembar.kolomSembunyi.has(akhir + 1) === sembunyi
      )
        akhir++;
      daftar.push(
        `<col min="${k}" max="${akhir}" width="${Math.min(MAKS_LEBAR, Math.round((lebar / 7) * 1e4) / 1e4)}" customWidth="1"${sembunyi ? ' hidden="1"' : ''}/>`,
      );
      k = akhir;
    }
    return `<cols>${daftar.join('')}</cols>`;
  }

  private dataXml(
    lembar: Lembar,
    rel: Relasi,
    tautan: string[],
    catatan: { baris: number; kolom: number; teks: string }[],
  ): string {
    const terkunci = lembar.lindungan.length ? (b: number, k: number) => this.terkunci(lembar, b, k) : () => null;
    const baris: string[] = [];
    const nomor = new Set<number>(lembar.tinggiBaris.keys());
    const perkiraan = new Map((lembar.halaman?.tinggiBaris ?? []).map((x) => [x.baris, x.tinggi]));
    for (const b of lembar.barisSembunyi) nomor.add(b);
    for (let b = 1; b < lembar.sel.length; b++) if (lembar.sel[b]) nomor.add(b);
    const gabung = this.gabungLembar(lembar);
    // On a protected sheet the cells below the content stay open: people type there.
    for (const barisKe of [...nomor].sort((x, y) => x - y)) {
      let sel = '';
      lembar.sel[barisKe]?.forEach((s, k) => {
        if (!s) return;
        if (s.catatan) catatan.push({ baris: barisKe, kolom: k, teks: this.teksMuat(s.catatan, lembar, barisKe, k) });
        if (s.tautan) this.tautan(s.tautan, lembar, keA1(barisKe, k), rel, tautan);
        sel += this.selXml(lembar, s, barisKe, k, terkunci(barisKe, k));
      });
      const kira = () => perkiraan.get(barisKe) ?? tinggiBungkus(lembar, gabung, barisKe);
      const atribut = atributBaris(lembar, barisKe, kira);
      if (sel || atribut) baris.push(`<row r="${barisKe}"${atribut}>${sel}</row>`);
    }
    return `<sheetData>${baris.join('')}</sheetData>`;
  }

  private terkunci(l: Lembar, b: number, k: number): boolean {
    return l.lindungan.some((p) => (p.kotak ? memuat(p.kotak, b, k) : !p.kecuali.some((x) => memuat(x, b, k))));
  }

  private selXml(lembar: Lembar, sel: Sel, barisKe: number, k: number, terkunci: boolean | null): string {
    const { isi } = sel;
    const pecahan = typeof isi === 'number' && !Number.isInteger(isi);
    const nomorGaya = this.gaya.untuk(tutupGaris(sel.gaya, barisKe, lembar.halaman?.pisahBaris), pecahan, terkunci);
    const alamat = `<c r="${keA1(barisKe, k)}"${nomorGaya ? ` s="${nomorGaya}"` : ''}`;
    const rumus = this.opsi.nilaiSaja ? null : this.rumus(lembar, sel, barisKe, k);
    if (isi === null || isi === '') {
      if (!rumus) return nomorGaya || sel.gaya !== GAYA_POLOS ? `${alamat}/>` : '';
      return `${alamat} t="str">${rumusXml(rumus)}<v>${rumus.kita ? NILAI_KOSONG : ''}</v></c>`;
    }
    if (isi instanceof GalatSel && isi.sintaks && sel.rumus && !this.opsi.nilaiSaja) {
      // A formula that nobody can read stays as the text that was typed.
      this.hilang.catat('rumus yang salah tulis (ditulis sebagai teks)', lembar.nama, keA1(barisKe, k));
      const teks = this.teksMuat(sel.rumus.replace('\u2060;', ''), lembar, barisKe, k);
      return `${alamat} t="s"><v>${this.nomorTeks(teks)}</v></c>`;
    }
    if (typeof isi !== 'string') return `${alamat}${nilaiXml(isi, rumusXml(rumus))}</c>`;
    const teks = this.teksMuat(isi, lembar, barisKe, k);
    if (rumus) return `${alamat} t="str">${rumusXml(rumus)}<v>${tulisTeksXlsx(teks)}</v></c>`;
    return `${alamat} t="s"><v>${this.nomorTeks(teks)}</v></c>`;
  }

  private teksMuat(teks: string, lembar: Lembar, barisKe: number, k: number): string {
    if (teks.length <= MAKS_TEKS) return teks;
    this.hilang.catat(
      `teks sesudah huruf ke-${MAKS_TEKS.toLocaleString('id-ID')} (batas satu sel Excel)`,
      lembar.nama,
      keA1(barisKe, k),
    );
    return potong(teks, MAKS_TEKS);
  }

  private punyaFungsiKita(rumus: string): boolean {
    return pecahRumus(rumus).some((t) => t.jenis === 'fungsi' && this.bk.namaFungsi.has(t.teks.toUpperCase()));
  }

  /** What was found out about one formula of its form; null where the form is this formula alone. */
  private sifatRumus(lembar: Lembar, sel: Sel, baris: number, kolom: number): SifatRumus | null {
    const { rumus } = sel;
    const bentuk = bentukSel(sel, baris, kolom);
    if (bentuk === null) return null;
    const ada = this.bentuk.get(bentuk);
    if (ada) return ada;
    const tetap =
      isiLarik(rumus) === null && !rumus.includes('"#gid=') && rumusExcel(this.bk, lembar, rumus) === rumus.slice(1);
    const sifat = { tetap, kita: this.punyaFungsiKita(rumus) };
    this.bentuk.set(bentuk, sifat);
    return sifat;
  }

  /** The formula of a cell without `=`, for an array with its range; null when the cell gets its value only. */
  private rumus(lembar: Lembar, sel: Sel, barisKe: number, k: number): RumusExcel | null {
    const { baris, kolom } = sel.tumpahan ?? { baris: barisKe, kolom: k };
    const asal = sel.tumpahan ? lembar.lihat(baris, kolom) : sel;
    if (!asal?.rumus || (asal.isi instanceof GalatSel && asal.isi.sintaks)) return null;
    const luas = this.bk.tumpah.get(`${lembar.id}:${baris}:${kolom}`);
    const sifat = luas ? null : this.sifatRumus(lembar, asal, barisKe, k);
    if (sifat?.tetap && asal.rumus.length <= MAKS_RUMUS) return { isi: asal.rumus.slice(1), kita: sifat.kita };
    const keluar = this.rumusKeluar(lembar, sel, asal.rumus, luas, { baris: barisKe, kolom: k });
    if (keluar === null) return null;
    const isi = rumusExcel(this.bk, lembar, keluar.rumus, (token, i) => this.gantiGid(token, i));
    if (isi === null) {
      this.hilang.catat('rumus yang tidak dikenal Excel (nilainya ikut)', lembar.nama, keA1(barisKe, k));
      return null;
    }
    const kita = this.punyaFungsiKita(isi);
    return keluar.larik === undefined ? { isi, kita } : { isi, larik: keluar.larik, kita };
  }

  /** The formula that a cell of a result over several cells gets, or that of a single one inside ARRAYFORMULA. */
  private rumusKeluar(
    lembar: Lembar,
    sel: Sel,
    rumus: string,
    luas: { tinggi: number; lebar: number } | undefined,
    di: { baris: number; kolom: number },
  ): { rumus: string; larik?: string } | null {
    const jangkar = sel.tumpahan ?? di;
    const sempit = luas
      ? rumusPerSel(rumus, luas.tinggi, luas.lebar, di.baris - jangkar.baris, di.kolom - jangkar.kolom)
      : null;
    if (sempit !== null) return { rumus: sempit };
    const dalamLarik = isiLarik(rumus);
    if (!luas && dalamLarik === null) return { rumus };
    // LibreOffice shows #NAME? for arrays of functions of ours: one cell goes out plain, several as their values.
    const milikKita = this.punyaFungsiKita(rumus);
    if (luas && milikKita) {
      const alamat = keA1(jangkar.baris, jangkar.kolom);
      this.hilang.catat('rumus yang hasilnya beberapa sel (nilainya ikut)', lembar.nama, alamat);
      return null;
    }
    if (sel.tumpahan) return null;
    if (milikKita) return { rumus };
    return {
      rumus: dalamLarik ?? rumus,
      larik: kotakKeA1(kotak(di.baris, di.kolom, luas?.tinggi ?? 1, luas?.lebar ?? 1)),
    };
  }

  /** A link to a place of this workbook, as Excel names it. */
  private gantiGid(token: readonly Token[], i: number): string | null {
    const { jenis, teks } = token[i] as Token;
    if (jenis !== 'teks' || !teks.startsWith('"#gid=') || !/^HYPERLINK$/i.test(token[i - 2]?.teks ?? '')) return null;
    const tujuan = this.tujuanGid(teks.slice(1, -1));
    return tujuan ? `"#${tujuan.replace(/"/g, '""')}"` : null;
  }

  private tujuanGid(url: string): string | null {
    const m = /^#gid=(\d+)(?:&range=([A-Za-z0-9:$]+))?$/.exec(url);
    const l = m ? this.bk.lembarId(Number(m[1])) : null;
    return l ? `${kutipLembar(l.nama)}!${m?.[2] ?? 'A1'}` : null;
  }

  private tautan(url: string, lembar: Lembar, a1: string, rel: Relasi, daftar: string[]): void {
    const tujuan = this.tujuanGid(url) ?? (url.startsWith('#') ? url.slice(1) : null);
    // A target has to be a URI: what is none in it is coded, what is coded stays.
    const luar = encodeURI(url)
      .replace(/%25(?=[\da-fA-F]{2})/g, '%')
      .replace(/[\\^`{|}]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
    if ((tujuan ?? luar).length > MAKS_URL || tujuan === '' || luar === '' || daftar.length >= MAKS_TAUTAN) {
      this.hilang.catat('tautan', lembar.nama, a1);
      return;
    }
    daftar.push(
      tujuan !== null
        ? `<hyperlink ref="${a1}" location="${tulisAtribut(tujuan)}"/>`
        : `<hyperlink ref="${a1}" r:id="${rel.tambah('hyperlink', luar, true)}"/>`,
    );
  }

  /** Excel cannot warn only: the sheet is protected without a password, and everything else stays allowed. */
  private proteksiXml(): string {
    return '<sheetProtection sheet="1" objects="0" scenarios="0" formatCells="0" formatColumns="0" formatRows="0" insertColumns="0" insertRows="0" insertHyperlinks="0" deleteColumns="0" deleteRows="0" sort="0" autoFilter="0"/>';
  }

  // Rules

  private pilihanXml(lembar: Lembar): string[] {
    const tersisa: { kotak: Kotak; aturan: AturanPilihan }[] = [];
    const lapis: Kotak[] = [];
    // Later rules lie over earlier ones: from the top down, each keeps what is not covered yet.
    for (let i = lembar.pilihan.length - 1; i >= 0; i--) {
      const p = lembar.pilihan[i] as Lembar['pilihan'][number];
      let sisa = [p.kotak];
      for (const atas of lapis) sisa = sisa.flatMap((k) => kurangi(k, atas));
      lapis.push(p.kotak);
      if (p.aturan) for (const kotak of sisa) tersisa.push({ kotak, aturan: p.aturan });
    }
    const kelompok = new Map<string, { aturan: AturanPilihan; kotak: Kotak[] }>();
    for (const { kotak, aturan } of tersisa.reverse()) {
      const kunci = JSON.stringify(aturan);
      const ada = kelompok.get(kunci);
      if (ada) ada.kotak.push(kotak);
      else kelompok.set(kunci, { aturan, kotak: [kotak] });
    }
    return [...kelompok.values()].flatMap(({ aturan, kotak }) => {
      const x = this.satuPilihan(lembar, aturan, kotak);
      if (x === null) this.hilang.catat('validasi isian', lembar.nama, kotak.map((k) => kotakKeA1(k)).join(' '));
      return x === null ? [] : [x];
    });
  }

  private satuPilihan(lembar: Lembar, aturan: AturanPilihan, kotak: readonly Kotak[]): string | null {
    const pertama = kotak[0] as Kotak;
    const sel = keA1(pertama.baris, pertama.kolom);
    const syarat = this.syaratPilihan(lembar, aturan, sel);
    if (!syarat) return null;
    const { jenis, rumus, operator } = syarat;
    const bantuan = potong(aturan.bantuan, MAKS_BANTUAN);
    if (bantuan !== aturan.bantuan) this.hilang.catat('bantuan validasi sesudah huruf ke-255', lembar.nama, sel);
    // Nor does Excel take a longer text inside a rule.
    if (jenis === 'custom' && rumus.some((r) => /"[^"]{256,}"/.test(r))) return null;
    const pesan = bantuan ? ` showInputMessage="1" prompt="${tulisAtributXlsx(bantuan)}"` : '';
    const galat = aturan.tolak
      ? ' showErrorMessage="1" errorTitle="Isian tidak sesuai" error="Pilih atau ketik salah satu nilai yang tersedia."'
      : ' errorStyle="warning" showErrorMessage="1" errorTitle="Periksa isian" error="Nilai ini tidak ada dalam pilihan."';
    return (
      `<dataValidation type="${jenis}"${operator ? ` operator="${operator}"` : ''}${galat}${pesan} allowBlank="1"${jenis === 'list' && !aturan.panahTurun ? ' showDropDown="1"' : ''} sqref="${kotak.map((k) => kotakKeA1(k)).join(' ')}">` +
      rumus.map((f, i) => `<formula${i + 1}>${tulisTeksXlsx(f)}</formula${i + 1}>`).join('') +
      '</dataValidation>'
    );
  }

  /** What a rule asks, as Excel writes it; null when Excel has nothing like it. */
  private syaratPilihan(lembar: Lembar, aturan: AturanPilihan, sel: string): SyaratExcel | null {
    const { kriteria, argumen, dari } = aturan;
    const daftar = (isi: readonly unknown[]): SyaratExcel => ({
      jenis: 'list',
      rumus: [this.daftarPilihan(isi.map(String))],
    });
    // A list of nothing is no rule that Excel could keep.
    if (kriteria === 'VALUE_IN_LIST') return argumen.some((x) => String(x).trim() !== '') ? daftar(argumen) : null;
    if (kriteria === 'CHECKBOX') return daftar(argumen.length ? argumen : ['TRUE', 'FALSE']);
    if (dari) {
      const ke = this.bk.lembarId(dari.lembarId);
      return ke && { jenis: 'list', rumus: [`${kutipLembar(ke.nama)}!${kotakKeA1(dari.kotak, true)}`] };
    }
    if (kriteria in OPERATOR_ANGKA) return syaratBilangan(kriteria, argumen.map(String));
    if (kriteria === 'DATE_IS_VALID_DATE') return { jenis: 'date', operator: 'greaterThanOrEqual', rumus: ['1'] };
    const rumus =
      kriteria === 'CUSTOM_FORMULA'
        ? rumusExcel(this.bk, lembar, `=${String(argumen[0]).replace(/^=/, '')}`)
        : rumusTeks(kriteria, sel, `"${String(argumen[0]).replace(/"/g, '""')}"`);
    return rumus === null ? null : { jenis: 'custom', rumus: [rumus] };
  }

  /** Short lists stand in the rule; long ones, or with commas, on a hidden sheet. */
  private daftarPilihan(isi: readonly string[]): string {
    const teks = isi.join(',');
    if (teks.length <= 250 && !isi.some((x) => /[,"\n\r]/.test(x))) return `"${teks}"`;
    let n = this.pilihanPanjang.findIndex((p) => p.join('\u0000') === isi.join('\u0000'));
    if (n < 0) n = this.pilihanPanjang.push([...isi]) - 1;
    const k = kolomKeHuruf(n + 1);
    return `${this.lembarPilihanNama}!$${k}$1:$${k}$${isi.length}`;
  }

  private lembarPilihan(): string {
    const tinggi = Math.max(...this.pilihanPanjang.map((p) => p.length));
    let baris = '';
    for (let barisKe = 0; barisKe < tinggi; barisKe++) {
      const sel = this.pilihanPanjang
        .map((p, j) =>
          p[barisKe] === undefined
            ? ''
            : `<c r="${keA1(barisKe + 1, j + 1)}" t="s"><v>${this.nomorTeks(p[barisKe] as string)}</v></c>`,
        )
        .join('');
      baris += `<row r="${barisKe + 1}">${sel}</row>`;
    }
    return `${KEPALA}<worksheet xmlns="${NS_UTAMA}"><sheetData>${baris}</sheetData></worksheet>`;
  }

  private bersyaratXml(lembar: Lembar): string {
    return lembar.bersyarat
      .map((a, i) => {
        const rentang = a.rentang.map((k) => kotakKeA1(k)).join(' ');
        const dxf = this.gaya.bersyarat(a);
        const isi = a.rentang.length ? this.syarat(lembar, a, i + 1, dxf) : null;
        if (isi === null || rentang === '') {
          this.hilang.catat('format bersyarat', lembar.nama, rentang || null);
          return '';
        }
        return `<conditionalFormatting sqref="${rentang}">${isi}</conditionalFormatting>`;
      })
      .join('');
  }

  private syarat(lembar: Lembar, aturanBersyarat: AturanBersyarat, urut: number, dxf: number): string | null {
    const kotak = aturanBersyarat.rentang[0] as Kotak;
    if (/^TEXT_/.test(aturanBersyarat.kriteria) && String(aturanBersyarat.argumen[0] ?? '').length > 255) return null;
    if (
      /^NUMBER_/.test(aturanBersyarat.kriteria) &&
      !aturanBersyarat.argumen.every((x) => x !== '' && Number.isFinite(Number(x)))
    )
      return null;
    const sel = keA1(kotak.baris, kotak.kolom);
    const [batasBawah, batasAtas] = aturanBersyarat.argumen;
    const teks = `"${String(batasBawah ?? '').replace(/"/g, '""')}"`;
    const atribut = `dxfId="${dxf}" priority="${urut}"`;
    const unsurRumus = (r: string) => `<formula>${tulisTeksXlsx(r)}</formula>`;
    const bandingkan = (op: string, ...rumus: string[]) =>
      `<cfRule type="cellIs" ${atribut} operator="${op}">${rumus.map(unsurRumus).join('')}</cfRule>`;
    const berisi = (jenis: string, op: string, rumus: string) =>
      `<cfRule type="${jenis}" ${atribut} operator="${op}" text="${tulisAtributXlsx(String(batasBawah))}">${unsurRumus(rumus)}</cfRule>`;
    switch (aturanBersyarat.kriteria) {
      case 'CUSTOM_FORMULA': {
        const isi = rumusExcel(this.bk, lembar, `=${String(batasBawah).replace(/^=/, '')}`);
        return isi === null ? null : `<cfRule type="expression" ${atribut}>${unsurRumus(isi)}</cfRule>`;
      }
      case 'TEXT_EQUAL_TO':
        return bandingkan('equal', teks);
      case 'TEXT_NOT_EQUAL_TO':
        return bandingkan('notEqual', teks);
      case 'TEXT_CONTAINS':
        return berisi('containsText', 'containsText', `NOT(ISERROR(SEARCH(${teks},${sel})))`);
      case 'TEXT_DOES_NOT_CONTAIN':
        return berisi('notContainsText', 'notContains', `ISERROR(SEARCH(${teks},${sel}))`);
      case 'TEXT_STARTS_WITH':
        return berisi('beginsWith', 'beginsWith', `LEFT(${sel},LEN(${teks}))=${teks}`);
      case 'TEXT_ENDS_WITH':
        return berisi('endsWith', 'endsWith', `RIGHT(${sel},LEN(${teks}))=${teks}`);
      case 'CELL_EMPTY':
        return `<cfRule type="containsBlanks" ${atribut}>${unsurRumus(`LEN(TRIM(${sel}))=0`)}</cfRule>`;
      case 'CELL_NOT_EMPTY':
        return `<cfRule type="notContainsBlanks" ${atribut}>${unsurRumus(`LEN(TRIM(${sel}))>0`)}</cfRule>`;
      case 'NUMBER_BETWEEN':
        return bandingkan('between', String(batasBawah), String(batasAtas));
      case 'NUMBER_NOT_BETWEEN':
        return bandingkan('notBetween', String(batasBawah), String(batasAtas));
      default:
        return aturanBersyarat.kriteria in OPERATOR_ANGKA
          ? bandingkan(OPERATOR_ANGKA[aturanBersyarat.kriteria] as string, String(batasBawah))
          : null;
    }
  }

  // Drawings and notes

  /** Charts that have something to draw. */
  private grafik(l: Lembar): Grafik[] {
    return l.grafik.filter((g) => {
      const berisi = adaDeret(this.bk, g);
      if (!berisi) this.hilang.catat('grafik tanpa deret', l.nama, keA1(g.baris, g.kolom));
      return berisi;
    });
  }

  private gambar(grafik: readonly Grafik[], nomor: number, rel: Relasi): string {
    const relGambar = new Relasi();
    const id = grafik.map((g) => {
      const n = ++this.jumlahGrafik;
      this.tambah(`xl/charts/chart${n}.xml`, grafikXml(this.bk, g), 'chart');
      return relGambar.tambah('chart', `../charts/chart${n}.xml`);
    });
    this.tambah(
      `xl/drawings/drawing${nomor}.xml`,
      gambarXml(grafik, (i) => id[i] as string),
      'drawing',
    );
    this.tambah(`xl/drawings/_rels/drawing${nomor}.xml.rels`, relGambar.xml() as string, null);
    return rel.tambah('drawing', `../drawings/drawing${nomor}.xml`);
  }

  private catatan(
    daftar: readonly { baris: number; kolom: number; teks: string }[],
    nomor: number,
    rel: Relasi,
  ): string {
    const isi = daftar.map(
      (c) =>
        `<comment ref="${keA1(c.baris, c.kolom)}" authorId="0"><text><r><rPr><sz val="9"/><rFont val="Arial"/></rPr><t xml:space="preserve">${tulisTeksXlsx(c.teks)}</t></r></text></comment>`,
    );
    this.tambah(
      `xl/comments${nomor}.xml`,
      `${KEPALA}<comments xmlns="${NS_UTAMA}"><authors><author>LKjIP</author></authors><commentList>${isi.join('')}</commentList></comments>`,
      'comments',
    );
    rel.tambah('comments', `../comments${nomor}.xml`);
    const bentuk = daftar.map((catatan, i) => {
      // As tall as the text needs at some forty characters a line.
      const garis = catatan.teks.split('\n').reduce((n, t) => n + Math.max(1, Math.ceil(t.length / 40)), 0);
      const tinggi = Math.min(20, Math.max(2, Math.ceil(garis * 0.8) + 1));
      return (
        `<v:shape id="_x0000_s${nomor * 1024 + i + 1}" type="#_x0000_t202" style="position:absolute;margin-left:60pt;margin-top:2pt;width:220pt;height:${tinggi * 16}pt;z-index:${i + 1};visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>` +
        `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${catatan.kolom}, 12, ${Math.max(0, catatan.baris - 1)}, 4, ${catatan.kolom + 3}, 20, ${catatan.baris - 1 + tinggi}, 4</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${catatan.baris - 1}</x:Row><x:Column>${catatan.kolom - 1}</x:Column></x:ClientData></v:shape>`
      );
    });
    this.tambah(
      `xl/drawings/vmlDrawing${nomor}.vml`,
      `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${nomor}"/></o:shapelayout><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>${bentuk.join('')}</xml>`,
      null,
    );
    return rel.tambah('vmlDrawing', `../drawings/vmlDrawing${nomor}.vml`);
  }
}
