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
  type Lembar,
  type Sel,
} from '../engine/buku.ts';
import { a1KeKotak, beririsan, type Kotak, kotak, kotakKeA1, kurangi, kutipLembar, memuat } from '../engine/kotak.ts';
import { pecahRumus, rumusPerSel, type Token } from '../engine/rumus.ts';
import { BAGIAN_SENDIRI, type CatatanSendiri, LEMBAR_PILIHAN, NILAI_KOSONG } from './baca.ts';
import { PenulisGaya } from './gaya.ts';
import { adaDeret, gambarXml, grafikXml } from './grafik.ts';
import { Hilang } from './hilang.ts';
import { isiLarik, rumusExcel } from './rumus-excel.ts';
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
function tutupGaris(gaya: GayaSel, b: number, pisah: readonly number[] = []): GayaSel {
  const sisi = gaya.kiri ?? gaya.kanan;
  if (!sisi) return gaya;
  return {
    ...gaya,
    ...(!gaya.atas && pisah.includes(b) ? { atas: sisi } : {}),
    ...(!gaya.bawah && pisah.includes(b + 1) ? { bawah: sisi } : {}),
  };
}

/**
 * Height in pixels of a row whose texts wrap, undefined where one line is enough: other programs than Google's do not fit
 * rows that come without one. A text in merged rows has room of its own.
 */
function tinggiBungkus(l: Lembar, b: number): number | undefined {
  let baris = 1;
  let pt = 10;
  (l.sel[b] ?? []).forEach((s, k) => {
    if (typeof s?.isi !== 'string' || s.gaya.bungkus !== 'WRAP') return;
    const kotak = l.gabung.find((g) => memuat(g, b, k));
    if (kotak && kotak.tinggi > 1) return;
    let lebar = 0;
    for (let i = 0; i < (kotak?.lebar ?? 1); i++) lebar += l.lebarKolom.get(k + i) ?? 100;
    pt = Math.max(pt, s.gaya.ukuran ?? 10);
    baris = Math.max(baris, barisBungkus(s.isi, lebar, s.gaya.ukuran ?? 10, s.gaya.tebal));
  });
  return baris > 1 ? tinggiTeks(baris, pt) : undefined;
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
export function tulisXlsx(bk: Buku, opsi: OpsiTulis = {}): Buffer {
  bk.pastikanSegar();
  const hilang = new Hilang();
  const semula = bk.lembar.map((l) => l.nama);
  const tertulis = namaLembarExcel(semula);
  const berganti = bk.lembar.flatMap((l, i) =>
    tertulis[i] === semula[i] ? [] : [{ l, lama: semula[i] as string, baru: tertulis[i] as string }],
  );
  try {
    for (const { l, lama, baru } of berganti) {
      hilang.catat(`nama lembar "${lama}" (ditulis "${baru}")`);
      bk.namai(l, baru);
    }
    return new Penulis(bk, opsi, hilang).berkas();
  } finally {
    for (const { l, lama } of berganti) bk.namai(l, lama);
    for (const x of hilang.daftar()) if (!bk.tidakTerbawa.includes(x)) bk.tidakTerbawa.push(x);
  }
}

/** At most so many characters, none of them half of a pair. */
function potong(teks: string, maks: number): string {
  return teks.length <= maks ? teks : teks.slice(0, /[\uD800-\uDBFF]/.test(teks[maks - 1] as string) ? maks - 1 : maks);
}

/** Sheet names as Excel takes them: at most 31 characters, some of them never, each once. */
export function namaLembarExcel(nama: readonly string[]): string[] {
  const dipakai = new Set<string>();
  const sah = (n: string) =>
    n !== '' &&
    n.length <= 31 &&
    !/[[\]:*?/\\]|^'|'$/.test(n) &&
    !/^history$/i.test(n) &&
    !dipakai.has(n.toLowerCase());
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
  private readonly bagian: Bagian[] = [];
  private jumlahGrafik = 0;
  private readonly pilihanPanjang: string[][] = [];
  private readonly hilang: Hilang;
  private readonly lembarPilihanNama: string;

  constructor(bk: Buku, opsi: OpsiTulis, hilang: Hilang) {
    this.bk = bk;
    this.opsi = opsi;
    this.hilang = hilang;
    let nama = LEMBAR_PILIHAN;
    for (let n = 2; bk.cariLembar(nama); n++) nama = `${LEMBAR_PILIHAN}${n}`;
    this.lembarPilihanNama = nama;
  }

  berkas(): Buffer {
    const rel = new Relasi();
    const lembar: string[] = [];
    const nomor = this.nomorLembar();
    // A workbook of which every sheet is hidden no program opens.
    const tersembunyi = (l: Lembar, i: number) =>
      l.tersembunyi && (i > 0 || this.bk.lembar.some((x) => !x.tersembunyi));
    this.bk.lembar.forEach((l, i) => {
      const bagian = `xl/worksheets/sheet${i + 1}.xml`;
      this.lembar(l, i + 1, bagian);
      const id = rel.tambah('worksheet', `worksheets/sheet${i + 1}.xml`);
      lembar.push(
        `<sheet name="${tulisAtributXlsx(l.nama)}" sheetId="${nomor.get(l)}"${tersembunyi(l, i) ? ' state="hidden"' : ''} r:id="${id}"/>`,
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

  private nomorTeks(t: string): number {
    this.jumlahTeks++;
    let n = this.teks.get(t);
    if (n === undefined) {
      n = this.teks.size;
      this.teks.set(t, n);
    }
    return n;
  }

  private teksBersama(): string {
    const isi = [...this.teks.keys()].map((t) => `<si><t xml:space="preserve">${tulisTeksXlsx(t)}</t></si>`);
    return `${KEPALA}<sst xmlns="${NS_UTAMA}" count="${this.jumlahTeks}" uniqueCount="${this.teks.size}">${isi.join('')}</sst>`;
  }

  // Workbook

  private namaXml(): string {
    const daftar: { nama: string; lokal: number | null; isi: string; sembunyi?: boolean }[] = [];
    for (const r of this.bk.rentangBernama) {
      const l = this.bk.lembarId(r.lembarId);
      const milik = this.bk.lembar.findIndex((x) => x.id === r.milik);
      if (l)
        daftar.push({
          nama: r.nama,
          lokal: milik < 0 ? null : milik,
          isi: `${kutipLembar(l.nama)}!${kotakKeA1(r.kotak, true)}`,
        });
    }
    for (const n of this.bk.namaRumus) {
      const milik = this.bk.lembar.findIndex((l) => l.id === n.milik);
      const isi = rumusExcel(this.bk, this.bk.lembar[Math.max(0, milik)] as Lembar, `=${n.isi}`);
      if (isi === null || (n.milik !== undefined && milik < 0)) this.hilang.catat(`nama "${n.nama}"`);
      else daftar.push({ nama: n.nama, lokal: n.milik === undefined ? null : milik, isi, sembunyi: n.tersembunyi });
    }
    this.bk.lembar.forEach((l, i) => {
      const { ulangBaris: baris, ulangKolom: kolom } = l.halaman ?? {};
      const ulang = [
        kolom && `$${kolomKeHuruf(kolom[0])}:$${kolomKeHuruf(kolom[1])}`,
        baris && `$${baris[0]}:$${baris[1]}`,
      ].filter((x) => x !== undefined);
      if (ulang.length > 0) {
        const isi = ulang.map((u) => `${kutipLembar(l.nama)}!${u}`).join(',');
        daftar.push({ nama: '_xlnm.Print_Titles', lokal: i, isi });
      }
      if (l.saringan) {
        const isi = `${kutipLembar(l.nama)}!${kotakKeA1(l.saringan, true)}`;
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
    const c: CatatanSendiri = {
      versi: 1,
      id: this.bk.id,
      lokal: this.bk.lokal,
      lembar: this.bk.lembar.map((l) => ({
        nomor: nomor.get(l) as number,
        id: l.id,
        baris: l.maksBaris,
        kolom: l.maksKolom,
        lindungan: l.lindungan,
        gabungCetak: l.halaman?.gabungCetak ?? [],
      })),
      metadata: this.bk.metadata,
    };
    return `${KEPALA}<lkjip xmlns="urn:lkjip:buku">${tulisEntitas(JSON.stringify(c))}</lkjip>`;
  }

  // One sheet

  private lembar(l: Lembar, nomor: number, bagian: string): void {
    const rel = new Relasi();
    const gabung = this.gabungLembar(l);
    const pilihan = this.pilihanXml(l);
    const tautan: string[] = [];
    const catatan: { baris: number; kolom: number; teks: string }[] = [];
    const data = this.dataXml(l, rel, tautan, catatan);
    const h = l.halaman;
    const lihat =
      `<sheetView workbookViewId="0"${l.kisi ? '' : ' showGridLines="0"'}${this.bk.lembar[this.aktif()] === l ? ' tabSelected="1"' : ''}>` +
      `${this.bekuXml(l)}</sheetView>`;
    const pr =
      (l.warnaTab ? `<tabColor rgb="FF${l.warnaTab.slice(1).toUpperCase()}"/>` : '') +
      (h?.lebarHalaman ? '<pageSetUpPr fitToPage="1"/>' : '');
    let xml =
      `${KEPALA}<worksheet xmlns="${NS_UTAMA}" xmlns:r="${NS_REL}">${pr ? `<sheetPr>${pr}</sheetPr>` : ''}<dimension ref="${this.ukuran(l)}"/>` +
      `<sheetViews>${lihat}</sheetViews><sheetFormatPr defaultRowHeight="15.75"/>${this.kolomXml(l)}${data}`;
    if (l.lindungan.length) xml += this.proteksiXml();
    if (l.saringan) xml += `<autoFilter ref="${kotakKeA1(l.saringan)}"/>`;
    if (gabung.length) {
      xml += `<mergeCells count="${gabung.length}">${gabung.map((k) => `<mergeCell ref="${kotakKeA1(k)}"/>`).join('')}</mergeCells>`;
    }
    xml += this.bersyaratXml(l);
    if (pilihan.length) xml += `<dataValidations count="${pilihan.length}">${pilihan.join('')}</dataValidations>`;
    if (tautan.length) xml += `<hyperlinks>${tautan.join('')}</hyperlinks>`;
    if (h?.lebarHalaman) xml += '<printOptions horizontalCentered="1"/>';
    xml += '<pageMargins left="0.59" right="0.59" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>';
    if (h) {
      xml += `<pageSetup paperSize="${h.kertas === 'F4' ? 14 : 9}" orientation="${h.arah === 'mendatar' ? 'landscape' : 'portrait'}"${h.lebarHalaman ? ` fitToWidth="${h.halamanLebar ?? 1}" fitToHeight="${h.satuHalaman ? 1 : 0}"` : h.skala ? ` scale="${h.skala}"` : ''}/>`;
    }
    const pisah = [...new Set(h?.pisahBaris ?? [])].filter((b) => b > 1).sort((x, y) => x - y);
    if (pisah.length) {
      const brk = pisah.map((b) => `<brk id="${b - 1}" max="16383" man="1"/>`).join('');
      xml += `<rowBreaks count="${pisah.length}" manualBreakCount="${pisah.length}">${brk}</rowBreaks>`;
    }
    const tegak = h?.pisahKolom ?? [];
    if (tegak.length) {
      const brk = tegak.map((k) => `<brk id="${k - 1}" max="1048575" man="1"/>`).join('');
      xml += `<colBreaks count="${tegak.length}" manualBreakCount="${tegak.length}">${brk}</colBreaks>`;
    }
    const grafik = this.grafik(l);
    if (grafik.length) xml += `<drawing r:id="${this.gambar(grafik, nomor, rel)}"/>`;
    if (catatan.length) xml += `<legacyDrawing r:id="${this.catatan(catatan, nomor, rel)}"/>`;
    this.tambah(bagian, `${xml}</worksheet>`, 'worksheet');
    const r = rel.xml();
    if (r) this.tambah(`xl/worksheets/_rels/sheet${nomor}.xml.rels`, r, null);
  }

  private gabungLembar(l: Lembar): Kotak[] {
    const cetak = (l.halaman?.gabungCetak ?? []).flatMap((a1) => a1KeKotak(a1, l.maksBaris, l.maksKolom) ?? []);
    // Two pages never share a merged cell: each closes its own lines.
    const belah = (k: Kotak): Kotak[] => {
      const di = (l.halaman?.pisahBaris ?? []).find((b) => b > k.baris && b < k.baris + k.tinggi);
      if (di === undefined) return k.tinggi > 1 || k.lebar > 1 ? [k] : [];
      return [
        { ...k, tinggi: di - k.baris },
        { ...k, baris: di, tinggi: k.baris + k.tinggi - di },
      ].flatMap(belah);
    };
    const hasil = [...l.gabung];
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

  private kolomXml(l: Lembar): string {
    const kolom = new Set([...l.lebarKolom.keys(), ...l.kolomSembunyi]);
    if (kolom.size === 0) return '<cols><col min="1" max="26" width="14.29" customWidth="1"/></cols>';
    const daftar: string[] = [];
    const maks = Math.max(26, ...kolom);
    for (let k = 1; k <= maks; k++) {
      const lebar = l.lebarKolom.get(k) ?? 100;
      const sembunyi = l.kolomSembunyi.has(k);
      let akhir = k;
      while (
        akhir < maks &&
        (l.lebarKolom.get(akhir + 1) ?? 100) === lebar &&
        l.kolomSembunyi.has(akhir + 1) === sembunyi
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
    l: Lembar,
    rel: Relasi,
    tautan: string[],
    catatan: { baris: number; kolom: number; teks: string }[],
  ): string {
    const terkunci = l.lindungan.length ? (b: number, k: number) => this.terkunci(l, b, k) : () => null;
    const baris: string[] = [];
    const nomor = new Set<number>(l.tinggiBaris.keys());
    const perkiraan = new Map((l.halaman?.tinggiBaris ?? []).map((x) => [x.baris, x.tinggi]));
    for (const b of l.barisSembunyi) nomor.add(b);
    for (let b = 1; b < l.sel.length; b++) if (l.sel[b]) nomor.add(b);
    // On a protected sheet the cells below the content stay open: people type there.
    for (const b of [...nomor].sort((x, y) => x - y)) {
      const r = l.sel[b] ?? [];
      let sel = '';
      for (let k = 1; k < r.length; k++) {
        const s = r[k];
        if (!s) continue;
        if (s.catatan) catatan.push({ baris: b, kolom: k, teks: this.teksMuat(s.catatan, l, b, k) });
        if (s.tautan) this.tautan(s.tautan, l, keA1(b, k), rel, tautan);
        sel += this.selXml(l, s, b, k, terkunci(b, k));
      }
      const tinggi = l.tinggiBaris.get(b);
      const kira = tinggi ? undefined : (perkiraan.get(b) ?? tinggiBungkus(l, b));
      const atribut =
        (kira ? ` ht="${Math.min(MAKS_TINGGI, Math.round(kira * 75) / 100)}"` : '') +
        (tinggi ? ` ht="${Math.min(MAKS_TINGGI, Math.round(tinggi * 75) / 100)}" customHeight="1"` : '') +
        (l.barisSembunyi.has(b) ? ' hidden="1"' : '');
      if (sel || atribut) baris.push(`<row r="${b}"${atribut}>${sel}</row>`);
    }
    return `<sheetData>${baris.join('')}</sheetData>`;
  }

  private terkunci(l: Lembar, b: number, k: number): boolean {
    return l.lindungan.some((p) => (p.kotak ? memuat(p.kotak, b, k) : !p.kecuali.some((x) => memuat(x, b, k))));
  }

  private selXml(l: Lembar, s: Sel, b: number, k: number, terkunci: boolean | null): string {
    const { isi } = s;
    const pecahan = typeof isi === 'number' && !Number.isInteger(isi);
    const g = this.gaya.untuk(tutupGaris(s.gaya, b, l.halaman?.pisahBaris), pecahan, terkunci);
    const alamat = `<c r="${keA1(b, k)}"${g ? ` s="${g}"` : ''}`;
    const tulis = this.opsi.nilaiSaja ? null : this.rumus(l, s, b, k);
    const rumus = tulis?.isi ?? null;
    const f = tulis ? `<f${tulis.larik ? ` t="array" ref="${tulis.larik}"` : ''}>${tulisTeksXlsx(tulis.isi)}</f>` : '';
    if (isi === null || isi === '') {
      if (f) return `${alamat} t="str">${f}<v>${this.punyaFungsiKita(rumus as string) ? NILAI_KOSONG : ''}</v></c>`;
      return g || s.gaya !== GAYA_POLOS ? `${alamat}/>` : '';
    }
    if (isi instanceof GalatSel) {
      // A formula that nobody can read stays as the text that was typed.
      if (isi.sintaks && s.rumus && !this.opsi.nilaiSaja) {
        this.hilang.catat('rumus yang salah tulis (ditulis sebagai teks)', l.nama, keA1(b, k));
        return `${alamat} t="s"><v>${this.nomorTeks(this.teksMuat(s.rumus.replace('\u2060;', ''), l, b, k))}</v></c>`;
      }
      // An error that a function of ours explains: LibreOffice would turn it into #NAME?.
      if (f && isi.kode === '#ERROR!') return `${alamat} t="str">${f}<v>${isi.kode}</v></c>`;
      const kode = /^#(N\/A|NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!)$/.test(isi.kode) ? isi.kode : '#VALUE!';
      return `${alamat} t="e">${f}<v>${kode}</v></c>`;
    }
    if (typeof isi === 'number')
      return Number.isFinite(isi) ? `${alamat}>${f}<v>${isi}</v></c>` : `${alamat} t="e">${f}<v>#NUM!</v></c>`;
    if (typeof isi === 'boolean') return `${alamat} t="b">${f}<v>${isi ? 1 : 0}</v></c>`;
    const teks = this.teksMuat(isi, l, b, k);
    if (f) return `${alamat} t="str">${f}<v>${tulisTeksXlsx(teks)}</v></c>`;
    return `${alamat} t="s"><v>${this.nomorTeks(teks)}</v></c>`;
  }

  private teksMuat(teks: string, l: Lembar, b: number, k: number): string {
    if (teks.length <= MAKS_TEKS) return teks;
    this.hilang.catat(
      `teks sesudah huruf ke-${MAKS_TEKS.toLocaleString('id-ID')} (batas satu sel Excel)`,
      l.nama,
      keA1(b, k),
    );
    return potong(teks, MAKS_TEKS);
  }

  private punyaFungsiKita(rumus: string): boolean {
    return pecahRumus(rumus).some((t) => t.jenis === 'fungsi' && this.bk.namaFungsi.has(t.teks.toUpperCase()));
  }

  /** The formula of a cell without `=`, for an array with its range; null when the cell gets its value only. */
  private rumus(l: Lembar, s: Sel, b: number, k: number): { isi: string; larik?: string } | null {
    let asal = s;
    let [b0, k0] = [b, k];
    if (s.tumpahan) {
      [b0, k0] = [s.tumpahan.baris, s.tumpahan.kolom];
      const jangkar = l.lihat(b0, k0);
      if (!jangkar) return null;
      asal = jangkar;
    }
    if (!asal.rumus || (asal.isi instanceof GalatSel && asal.isi.sintaks)) return null;
    const luas = this.bk.tumpah.get(`${l.id}:${b0}:${k0}`);
    const dalamLarik = isiLarik(asal.rumus);
    let rumus = asal.rumus;
    let larik: string | undefined;
    const sempit = luas ? rumusPerSel(rumus, luas.tinggi, luas.lebar, b - b0, k - k0) : null;
    if (sempit !== null) rumus = sempit;
    else if (luas || dalamLarik !== null) {
      // LibreOffice shows #NAME? for arrays of functions of ours: one cell goes out plain, several as their values.
      const milikKita = this.punyaFungsiKita(rumus);
      if (luas && milikKita) {
        this.hilang.catat('rumus yang hasilnya beberapa sel (nilainya ikut)', l.nama, keA1(b0, k0));
        return null;
      }
      if (s.tumpahan) return null;
      if (!milikKita) {
        larik = kotakKeA1(luas ? kotak(b, k, luas.tinggi, luas.lebar) : kotak(b, k));
        rumus = dalamLarik ?? rumus;
      }
    }
    const isi = rumusExcel(this.bk, l, rumus, (token, i) => {
      const t = token[i] as Token;
      if (t.jenis !== 'teks' || !t.teks.startsWith('"#gid=') || !/^HYPERLINK$/i.test(token[i - 2]?.teks ?? ''))
        return null;
      const tujuan = this.tujuanGid(t.teks.slice(1, -1));
      return tujuan ? `"#${tujuan.replace(/"/g, '""')}"` : null;
    });
    if (isi === null) {
      this.hilang.catat('rumus yang tidak dikenal Excel (nilainya ikut)', l.nama, keA1(b, k));
      return null;
    }
    return larik === undefined ? { isi } : { isi, larik };
  }

  private tujuanGid(url: string): string | null {
    const m = /^#gid=(\d+)(?:&range=([A-Za-z0-9:$]+))?$/.exec(url);
    const l = m ? this.bk.lembarId(Number(m[1])) : null;
    return l ? `${kutipLembar(l.nama)}!${m?.[2] ?? 'A1'}` : null;
  }

  private tautan(url: string, l: Lembar, a1: string, rel: Relasi, daftar: string[]): void {
    const tujuan = this.tujuanGid(url) ?? (url.startsWith('#') ? url.slice(1) : null);
    // A target has to be a URI: what is none in it is coded, what is coded stays.
    const luar = encodeURI(url)
      .replace(/%25(?=[\da-fA-F]{2})/g, '%')
      .replace(/[\\^`{|}]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
    if ((tujuan ?? luar).length > MAKS_URL || tujuan === '' || luar === '' || daftar.length >= MAKS_TAUTAN) {
      this.hilang.catat('tautan', l.nama, a1);
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

  private pilihanXml(l: Lembar): string[] {
    const tersisa: { kotak: Kotak; aturan: AturanPilihan }[] = [];
    const lapis: Kotak[] = [];
    // Later rules lie over earlier ones: from the top down, each keeps what is not covered yet.
    for (let i = l.pilihan.length - 1; i >= 0; i--) {
      const p = l.pilihan[i] as Lembar['pilihan'][number];
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
      const x = this.satuPilihan(l, aturan, kotak);
      if (x === null) this.hilang.catat('validasi isian', l.nama, kotak.map((k) => kotakKeA1(k)).join(' '));
      return x === null ? [] : [x];
    });
  }

  private satuPilihan(l: Lembar, a: AturanPilihan, kotak: readonly Kotak[]): string | null {
    const op: Record<string, string> = {
      NUMBER_BETWEEN: 'between',
      NUMBER_NOT_BETWEEN: 'notBetween',
      NUMBER_EQUAL_TO: 'equal',
      NUMBER_NOT_EQUAL_TO: 'notEqual',
      NUMBER_GREATER_THAN: 'greaterThan',
      NUMBER_GREATER_THAN_OR_EQUAL_TO: 'greaterThanOrEqual',
      NUMBER_LESS_THAN: 'lessThan',
      NUMBER_LESS_THAN_OR_EQUAL_TO: 'lessThanOrEqual',
    };
    const pertama = kotak[0] as Kotak;
    const sel = keA1(pertama.baris, pertama.kolom);
    let jenis: string;
    let rumus: string[];
    let operator = '';
    if (a.kriteria === 'VALUE_IN_LIST') {
      // A list of nothing is no rule that Excel could keep.
      if (!a.argumen.some((x) => String(x).trim() !== '')) return null;
      jenis = 'list';
      rumus = [this.daftarPilihan(a.argumen.map(String))];
    } else if (a.kriteria === 'CHECKBOX') {
      jenis = 'list';
      rumus = [this.daftarPilihan(a.argumen.length ? a.argumen.map(String) : ['TRUE', 'FALSE'])];
    } else if (a.dari) {
      const ke = this.bk.lembarId(a.dari.lembarId);
      if (!ke) return null;
      jenis = 'list';
      rumus = [`${kutipLembar(ke.nama)}!${kotakKeA1(a.dari.kotak, true)}`];
    } else if (a.kriteria in op) {
      jenis = 'decimal';
      operator = ` operator="${op[a.kriteria]}"`;
      rumus = a.argumen.map(String);
      if (
        rumus.length < (/BETWEEN$/.test(a.kriteria) ? 2 : 1) ||
        rumus.some((x) => !/\d/.test(x) || !Number.isFinite(Number(x)))
      )
        return null;
    } else if (a.kriteria === 'DATE_IS_VALID_DATE') {
      jenis = 'date';
      operator = ' operator="greaterThanOrEqual"';
      rumus = ['1'];
    } else {
      jenis = 'custom';
      const teks = (t: unknown) => `"${String(t).replace(/"/g, '""')}"`;
      const [x] = a.argumen;
      if (a.kriteria === 'CUSTOM_FORMULA') {
        const isi = rumusExcel(this.bk, l, `=${String(x).replace(/^=/, '')}`);
        if (isi === null) return null;
        rumus = [isi];
      } else if (a.kriteria === 'TEXT_CONTAINS') rumus = [`ISNUMBER(SEARCH(${teks(x)},${sel}))`];
      else if (a.kriteria === 'TEXT_EQUAL_TO') rumus = [`${sel}=${teks(x)}`];
      else if (a.kriteria === 'TEXT_IS_VALID_URL') rumus = [`ISNUMBER(SEARCH("://",${sel}))`];
      else return null;
    }
    // Excel shows at most 255 characters of help, and takes no longer text inside a rule.
    const bantuan = potong(a.bantuan, 255);
    if (bantuan !== a.bantuan) this.hilang.catat('bantuan validasi sesudah huruf ke-255', l.nama, sel);
    if (jenis === 'custom' && rumus.some((r) => /"[^"]{256,}"/.test(r))) return null;
    const pesan = bantuan ? ` showInputMessage="1" prompt="${tulisAtributXlsx(bantuan)}"` : '';
    const galat = a.tolak
      ? ' showErrorMessage="1" errorTitle="Isian tidak sesuai" error="Pilih atau ketik salah satu nilai yang tersedia."'
      : ' errorStyle="warning" showErrorMessage="1" errorTitle="Periksa isian" error="Nilai ini tidak ada dalam pilihan."';
    return (
      `<dataValidation type="${jenis}"${operator}${galat}${pesan} allowBlank="1"${jenis === 'list' && !a.panahTurun ? ' showDropDown="1"' : ''} sqref="${kotak.map((k) => kotakKeA1(k)).join(' ')}">` +
      rumus.map((f, i) => `<formula${i + 1}>${tulisTeksXlsx(f)}</formula${i + 1}>`).join('') +
      '</dataValidation>'
    );
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
    for (let b = 0; b < tinggi; b++) {
      const sel = this.pilihanPanjang
        .map((p, j) =>
          p[b] === undefined ? '' : `<c r="${keA1(b + 1, j + 1)}" t="s"><v>${this.nomorTeks(p[b] as string)}</v></c>`,
        )
        .join('');
      baris += `<row r="${b + 1}">${sel}</row>`;
    }
    return `${KEPALA}<worksheet xmlns="${NS_UTAMA}"><sheetData>${baris}</sheetData></worksheet>`;
  }

  private bersyaratXml(l: Lembar): string {
    return l.bersyarat
      .map((a, i) => {
        const rentang = a.rentang.map((k) => kotakKeA1(k)).join(' ');
        const dxf = this.gaya.bersyarat(a);
        const isi = a.rentang.length ? this.syarat(l, a, i + 1, dxf) : null;
        if (isi === null || rentang === '') {
          this.hilang.catat('format bersyarat', l.nama, rentang || null);
          return '';
        }
        return `<conditionalFormatting sqref="${rentang}">${isi}</conditionalFormatting>`;
      })
      .join('');
  }

  private syarat(l: Lembar, a: AturanBersyarat, urut: number, dxf: number): string | null {
    const k = a.rentang[0] as Kotak;
    if (/^TEXT_/.test(a.kriteria) && String(a.argumen[0] ?? '').length > 255) return null;
    if (/^NUMBER_/.test(a.kriteria) && !a.argumen.every((x) => x !== '' && Number.isFinite(Number(x)))) return null;
    const sel = keA1(k.baris, k.kolom);
    const [x, y] = a.argumen;
    const teks = `"${String(x ?? '').replace(/"/g, '""')}"`;
    const atribut = `dxfId="${dxf}" priority="${urut}"`;
    const f = (r: string) => `<formula>${tulisTeksXlsx(r)}</formula>`;
    const bandingkan = (op: string, ...rumus: string[]) =>
      `<cfRule type="cellIs" ${atribut} operator="${op}">${rumus.map(f).join('')}</cfRule>`;
    const berisi = (jenis: string, op: string, rumus: string) =>
      `<cfRule type="${jenis}" ${atribut} operator="${op}" text="${tulisAtributXlsx(String(x))}">${f(rumus)}</cfRule>`;
    const angka: Record<string, string> = {
      NUMBER_EQUAL_TO: 'equal',
      NUMBER_NOT_EQUAL_TO: 'notEqual',
      NUMBER_GREATER_THAN: 'greaterThan',
      NUMBER_GREATER_THAN_OR_EQUAL_TO: 'greaterThanOrEqual',
      NUMBER_LESS_THAN: 'lessThan',
      NUMBER_LESS_THAN_OR_EQUAL_TO: 'lessThanOrEqual',
    };
    switch (a.kriteria) {
      case 'CUSTOM_FORMULA': {
        const isi = rumusExcel(this.bk, l, `=${String(x).replace(/^=/, '')}`);
        return isi === null ? null : `<cfRule type="expression" ${atribut}>${f(isi)}</cfRule>`;
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
        return `<cfRule type="containsBlanks" ${atribut}>${f(`LEN(TRIM(${sel}))=0`)}</cfRule>`;
      case 'CELL_NOT_EMPTY':
        return `<cfRule type="notContainsBlanks" ${atribut}>${f(`LEN(TRIM(${sel}))>0`)}</cfRule>`;
      case 'NUMBER_BETWEEN':
        return bandingkan('between', String(x), String(y));
      case 'NUMBER_NOT_BETWEEN':
        return bandingkan('notBetween', String(x), String(y));
      default:
        return a.kriteria in angka ? bandingkan(angka[a.kriteria] as string, String(x)) : null;
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
    const bentuk = daftar.map((c, i) => {
      // As tall as the text needs at some forty characters a line.
      const garis = c.teks.split('\n').reduce((n, t) => n + Math.max(1, Math.ceil(t.length / 40)), 0);
      const tinggi = Math.min(20, Math.max(2, Math.ceil(garis * 0.8) + 1));
      return (
        `<v:shape id="_x0000_s${nomor * 1024 + i + 1}" type="#_x0000_t202" style="position:absolute;margin-left:60pt;margin-top:2pt;width:220pt;height:${tinggi * 16}pt;z-index:${i + 1};visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>` +
        `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${c.kolom}, 12, ${Math.max(0, c.baris - 1)}, 4, ${c.kolom + 3}, 20, ${c.baris - 1 + tinggi}, 4</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${c.baris - 1}</x:Row><x:Column>${c.kolom - 1}</x:Column></x:ClientData></v:shape>`
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
