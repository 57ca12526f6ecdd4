/** Reads .xlsx into the workbook in memory. Nothing is computed: cached values stand until something they need changes. */
import { basename } from 'node:path';
import { dariA1, hurufKeKolom, keA1 } from '../../src/core/alamat.ts';
import {
  type AturanBersyarat,
  type AturanPilihan,
  Buku,
  GalatSel,
  type GayaSel,
  type Lembar,
  type Lindungan,
  lindunganBerkas,
  type Metadata,
  type RentangBernama,
  type Sel,
} from '../engine/buku.ts';
import { FORMAT_OTOMATIS, formatBertanggal } from '../engine/format.ts';
import {
  a1KeKotak,
  barisAkhir,
  beririsan,
  type Kotak,
  kolomAkhir,
  kotak,
  kotakKeA1,
  kutipLembar,
  memuat,
  pisahLembar,
} from '../engine/kotak.ts';
import { gabungToken, pecahRumus, salinRumus, type Token } from '../engine/rumus.ts';
import { tempelTautan } from '../engine/tautan.ts';
import { GalatBerkas } from './galat-berkas.ts';
import { bacaGaya, type GayaTerbaca } from './gaya.ts';
import { bacaGrafik } from './grafik.ts';
import { Hilang } from './hilang.ts';
import { FORMAT_ISO, isiSel, serialIso } from './isi-sel.ts';
import { jenisBerkas } from './jenis.ts';
import { lepasBuku, lepasLembar } from './lepas.ts';
import { Paket } from './paket.ts';
import { bacaTabelExcel, bukuLain, type TabelExcel, tanpaRujukanTabel } from './tabel-excel.ts';
import {
  anak,
  bacaAtribut,
  bacaEntitas,
  bacaTeksXlsx,
  pohon,
  semuaAnak,
  telusuri,
  turunan,
  type Unsur,
} from './xml.ts';
import { BacaZip, BerkasRusak } from './zip.ts';

export { GalatBerkas };

/** Hidden sheet of choices that are too long to stand inside a validation rule. */
export const LEMBAR_PILIHAN = '_pilihan';
/**
 * Cached value of a formula whose result is blank: without one LibreOffice shows #NAME? for functions of ours, and a plain
 * space it takes for none.
 */
export const NILAI_KOSONG = '\u00a0';
/** Part in which our own files keep what .xlsx has no place for. */
export const BAGIAN_SENDIRI = 'customXml/item1.xml';

export interface CatatanSendiri {
  versi: 1;
  id: string;
  lokal: string;
  lembar: {
    /** sheetId of the file, which programs keep when a sheet is renamed. */
    nomor: number;
    id: number;
    baris: number;
    kolom: number;
    lindungan: Lindungan[];
    gabungCetak: string[];
  }[];
  metadata: Metadata[];
}

/** Functions whose result is an array without being told. */
const LARIK_SENDIRI = /\b(?:ARRAYFORMULA|FILTER|SORT|UNIQUE|SEQUENCE|TRANSPOSE|FLATTEN|SPLIT)\s*\(/i;
/** Rules of validation that have no like here. */
const VALIDASI: Record<string, string> = { time: 'jam', textLength: 'panjang teks' };
const BERSYARAT: Record<string, string> = {
  colorScale: 'skala warna',
  dataBar: 'batang data',
  iconSet: 'set ikon',
};

/**
 * Cells with content or a style that a workbook may have, and bytes of one part: with both a reading stays within 1 GB
 * (measured: 230 bytes a cell and twice the text of the sheet that is being read).
 */
const MAKS_SEL_TERBACA = 3_000_000;
const MAKS_BAGIAN = 250 * 1024 * 1024;
const MAKS_BARIS = 1_048_576;
const MAKS_KOLOM = 16_384;
/** What Google Sheets takes, too. */
const MAKS_SEL = 10_000_000;
/** Blank rows and columns in a row beyond which a cell is none of the sheet's. */
const MAKS_JARAK_BARIS = 50_000;
const MAKS_JARAK_KOLOM = 2_000;

/** @throws GalatBerkas with what is wrong with the file and what to do. */
export function bacaXlsx(isi: Buffer, nama = 'buku.xlsx', maksSel = MAKS_SEL_TERBACA): Buku {
  const sebut = `"${basename(nama)}"`;
  if (jenisBerkas(isi, nama, sebut) === 'teks')
    throw new GalatBerkas(`${sebut} adalah teks, bukan berkas Excel (.xlsx).`);
  try {
    return new Pembaca(new Paket(new BacaZip(isi), sebut), nama, maksSel).buku();
  } catch (galat) {
    if (galat instanceof GalatBerkas) throw galat;
    const sebab = galat instanceof BerkasRusak ? galat.message : 'isinya tidak dapat dipahami';
    throw new GalatBerkas(
      `${sebut} rusak: ${sebab}. Buka di Excel atau LibreOffice, simpan ulang sebagai .xlsx, lalu ulangi.`,
      { cause: galat },
    );
  }
}

class Pembaca {
  private readonly paket: Paket;
  private readonly nama: string;
  private readonly bk: Buku;
  private readonly hilang = new Hilang();
  private teksBersama: string[] = [];
  /** Shared strings of which parts have a font of their own. */
  private readonly teksKaya = new Set<number>();
  private gaya: GayaTerbaca = { sel: [{}], terkunci: [true], dxf: [] };
  private geser1904 = 0;
  /** Cells that may still come. */
  private sisaSel: number;
  /** Tables by their name in capitals, and other workbooks by their number. */
  private readonly tabel = new Map<string, TabelExcel>();
  private readonly bukuLuar: string[] = [];
  /** Cells of all sheets read so far, blank ones within their edges too. */
  private jumlahSel = 0;
  /** Address of a range whose name, of a sheet alone, is another range's, too: by "sheet id:NAME". */
  private readonly namaKembar = new Map<string, string>();
  /** Where dates moved, by sheet and column: what is computed from them is computed again. */
  private readonly tergeser = new Map<Lembar, Map<number, [awal: number, akhir: number]>>();

  constructor(paket: Paket, nama: string, maksSel: number) {
    this.paket = paket;
    this.nama = nama;
    this.sisaSel = maksSel;
    this.bk = new Buku(basename(nama).replace(/\.xl[st][xm]$/i, ''));
  }

  buku(): Buku {
    const pokok = this.paket.bagianBuku();
    const xml = this.paket.teks(pokok);
    if (!xml) throw new BerkasRusak(`bagian ${pokok} tidak ada`);
    const unsur = pohon(xml);
    this.bacaTeksBersama(this.paket.satu(pokok, 'sharedStrings'));
    const gaya = this.paket.satu(pokok, 'styles');
    const tema = this.paket.satu(pokok, 'theme');
    this.gaya = bacaGaya(gaya ? this.paket.teks(gaya) : null, tema ? this.paket.teks(tema) : null);
    if (['1', 'true'].includes(anak(unsur, 'workbookPr')?.atribut.date1904 ?? '')) this.geser1904 = 1462;

    const sendiri = this.bacaSendiri();
    const daftar = this.daftarLembar(unsur, pokok, sendiri);
    if (daftar.length === 0) throw new GalatBerkas(`"${basename(this.nama)}" tidak berisi lembar kerja.`);
    for (const { l, bagian } of daftar) this.bacaTabelExcel(l, bagian);
    this.bacaBukuLain(unsur, pokok);
    this.bacaNama(unsur);
    for (const { l, bagian } of daftar) this.bacaLembar(l, bagian);
    lepasBuku(this.paket, pokok, unsur, this.hilang);
    this.gantiNama();
    tempelTautan(this.bk);
    this.urusPilihan();
    const aktif = Number(turunan(unsur, 'workbookView')?.atribut.activeTab ?? 0);
    const lembarAktif = daftar[aktif]?.l;
    this.bk.aktif = Math.max(0, lembarAktif ? this.bk.lembar.indexOf(lembarAktif) : 0);
    if (sendiri)
      this.pakaiSendiri(
        sendiri,
        daftar.map((d) => d.l),
      );
    else this.pakaiCatatan(daftar.map((d) => d.l));
    this.bk.hitungJumlahRumus();
    this.bk.diubah.clear();
    let basi = false;
    this.bk.tiapRumus((s) => {
      if (!s.segar) basi = true;
    });
    this.bk.adaKotor = basi;
    for (const [l, kolom] of this.tergeser)
      for (const [k, [awal, akhir]] of kolom) this.bk.tandaiUbah(l, kotak(awal, k, akhir - awal + 1));
    this.bk.tidakTerbawa.push(...this.hilang.daftar());
    return this.bk;
  }

  /** The sheets in their order, each with the part that holds it. */
  private daftarLembar(wb: Unsur, pokok: string, sendiri: CatatanSendiri | null): { l: Lembar; bagian: string }[] {
    const rel = this.paket.relasi(pokok);
    const lembar = semuaAnak(anak(wb, 'sheets'), 'sheet');
    const bertuan = new Set(lembar.map((s) => s.atribut['r:id']).filter((id) => id !== undefined && rel.has(id)));
    // Sheets that name no relation take the worksheets that no other sheet names, in the order of the relations.
    const bebas = [...rel].filter(([id, r]) => r.jenis === 'worksheet' && !bertuan.has(id)).map(([, r]) => r);
    const daftar: { l: Lembar; bagian: string }[] = [];
    for (const unsur of lembar) {
      const nama = bacaTeksXlsx(unsur.atribut.name ?? '');
      const id = unsur.atribut['r:id'];
      const relasiPaket =
        id !== undefined && rel.has(id) ? rel.get(id) : this.tanpaRelasi(bebas, unsur.atribut.sheetId);
      if (relasiPaket?.jenis !== 'worksheet' || !this.paket.zip.ada(relasiPaket.ke)) {
        this.hilang.catat(
          `lembar "${nama}" (${relasiPaket?.jenis === 'chartsheet' ? 'lembar grafik' : 'bukan lembar sel'})`,
        );
        continue;
      }
      const nomor = Number(unsur.atribut.sheetId ?? 0);
      const milik = sendiri?.lembar.find((x) => x.nomor === nomor);
      const l = this.bk.tambahLembar(nama, this.bk.lembar.length, milik?.id ?? nomor);
      l.tersembunyi = unsur.atribut.state === 'hidden' || unsur.atribut.state === 'veryHidden';
      daftar.push({ l, bagian: relasiPaket.ke });
    }
    return daftar;
  }

  private tanpaRelasi<T extends { ke: string }>(bebas: T[], nomor: string | undefined): T | undefined {
    const senama = bebas.findIndex((r) => new RegExp(`[^0-9]${nomor}\\.xml$`).test(r.ke));
    return bebas.splice(Math.max(0, senama), 1)[0];
  }

  private bacaTeksBersama(bagian: string | undefined): void {
    const xml = bagian ? this.paket.teks(bagian) : null;
    if (!xml) return;
    let kini = '';
    let potong = '';
    let dalamT = false;
    let fonetik = 0;
    telusuri(xml, {
      buka: (namaUnsur) => {
        if (namaUnsur === 'si') kini = '';
        else if (namaUnsur === 't') {
          dalamT = true;
          potong = '';
        } else if (namaUnsur === 'rPh') fonetik++;
        else if (namaUnsur === 'rPr') this.teksKaya.add(this.teksBersama.length);
      },
      tutup: (namaUnsurKini) => {
        if (namaUnsurKini === 'si') this.teksBersama.push(kini);
        else if (namaUnsurKini === 't') {
          dalamT = false;
          if (fonetik === 0) kini += bacaTeksXlsx(potong);
        } else if (namaUnsurKini === 'rPh') fonetik--;
      },
      teks: (t) => {
        if (dalamT) potong += bacaEntitas(t);
      },
    });
  }

  // Names

  private bacaNama(wb: Unsur): void {
    const lokal: (RentangBernama & { milik: number })[] = [];
    const sheets = semuaAnak(anak(wb, 'sheets'), 'sheet').map((s) => bacaTeksXlsx(s.atribut.name ?? ''));
    for (const unsur of semuaAnak(anak(wb, 'definedNames'), 'definedName')) {
      const nama = unsur.atribut.name ?? '';
      const milik =
        unsur.atribut.localSheetId === undefined ? null : (sheets[Number(unsur.atribut.localSheetId)] ?? null);
      if (nama === '_xlnm.Print_Titles') {
        const l = milik ? this.bk.cariLembar(milik) : null;
        const cocokBaris = /\$(\d+):\$(\d+)/.exec(unsur.teks);
        const cocokKolom = /\$([A-Z]+):\$([A-Z]+)/.exec(unsur.teks);
        if (l && (cocokBaris || cocokKolom)) {
          l.halaman = {
            kertas: 'A4',
            arah: 'tegak',
            ...(cocokBaris ? { ulangBaris: [Number(cocokBaris[1]), Number(cocokBaris[2])] } : {}),
            ...(cocokKolom
              ? { ulangKolom: [hurufKeKolom(cocokKolom[1] as string), hurufKeKolom(cocokKolom[2] as string)] }
              : {}),
          };
        }
        continue;
      }
      if (bukuLain(unsur.teks).length) {
        this.hilang.catat(`nama "${nama}" yang mengacu buku kerja lain`);
        continue;
      }
      const { lembar, a1 } = pisahLembar(unsur.teks);
      const lembarKini = lembar === null ? null : this.bk.cariLembar(lembar);
      const kotak = lembarKini ? a1KeKotak(a1, MAKS_BARIS, MAKS_KOLOM) : null;
      if (!lembarKini || !kotak) {
        this.namaBukanRentang(nama, unsur, milik);
        continue;
      }
      if (nama === '_xlnm.Print_Area') this.namaBukanRentang(nama, unsur, milik);
      else if (nama === '_xlnm._FilterDatabase') lembarKini.saringan = kotak;
      else if (!nama.startsWith('_xlnm.')) {
        const pemilik = milik === null ? null : this.bk.cariLembar(milik);
        if (pemilik) lokal.push({ nama, lembarId: lembarKini.id, kotak: kotak, milik: pemilik.id });
        else if (!this.bk.cariNama(nama)) this.bk.rentangBernama.push({ nama, lembarId: lembarKini.id, kotak: kotak });
      }
    }
    this.pilihNama(lokal);
  }

  /** A constant, a formula, several ranges: carried on as it is written. */
  private namaBukanRentang(nama: string, unsur: Unsur, milik: string | null): void {
    const isi = tanpaRujukanTabel(unsur.teks.trim(), this.tabel, '', 0);
    const pemilik = milik === null ? null : this.bk.cariLembar(milik);
    // What points at deleted cells says nothing any more; filters' and functions' own names are the program's.
    if (/#REF!/.test(unsur.teks) || (nama.startsWith('_xl') && nama !== '_xlnm.Print_Area') || isi === '') return;
    if (isi === null) {
      this.hilang.catat(`nama "${nama}"`);
      return;
    }
    this.bk.namaRumus.push({
      nama,
      isi: isi.replace(/_xlfn\.(?:_xlws\.)?/g, ''),
      ...(pemilik ? { milik: pemilik.id } : {}),
      tersembunyi: unsur.atribut.hidden === '1' || unsur.atribut.hidden === 'true',
    });
  }

  private bacaTabelExcel(lembar: Lembar, bagian: string): void {
    for (const r of this.paket.relasi(bagian).values()) {
      const xml = r.jenis === 'table' && !r.luar ? this.paket.teks(r.ke) : null;
      const t = xml === null ? null : bacaTabelExcel(xml, lembar.nama);
      if (t) this.tabel.set(t.nama.toUpperCase(), t);
      if (xml !== null)
        this.hilang.catat('nama dan saringan tabel Excel (isinya ikut)', lembar.nama, t ? kotakKeA1(t.kotak) : null);
    }
  }

  /** Names of the other workbooks in the order in which formulas number them. */
  private bacaBukuLain(wb: Unsur, pokok: string): void {
    const rel = this.paket.relasi(pokok);
    for (const e of semuaAnak(anak(wb, 'externalReferences'), 'externalReference')) {
      const bagian = rel.get(e.atribut['r:id'] ?? '')?.ke;
      const asal = bagian && [...this.paket.relasi(bagian).values()].find((r) => r.luar)?.ke;
      this.bukuLuar.push(asal ? decodeURI(asal.replace(/^.*[\\/]/, '').replace(/%(?![\da-f]{2})/gi, '%25')) : '?');
    }
  }

  /** A formula without tables and other workbooks; null when only its value can stay, which is said. */
  private rumusSendiri(teks: string, lembar: Lembar, baris: number, kolom: number): string | null {
    if (!teks.includes('[') && this.tabel.size === 0) return teks;
    const luar = bukuLain(teks);
    if (luar.length) {
      const nama = luar.map((n) => `"${this.bukuLuar[n - 1] ?? '?'}"`).join(', ');
      this.hilang.catat(`rumus ke buku kerja lain ${nama} (nilainya ikut)`, lembar.nama, keA1(baris, kolom));
      return null;
    }
    const polos = tanpaRujukanTabel(teks, this.tabel, lembar.nama, baris);
    if (polos === null) this.hilang.catat('rumus tabel Excel (nilainya ikut)', lembar.nama, keA1(baris, kolom));
    return polos;
  }

  /**
   * A sheet and the workbook, or two sheets, may each have a name of the same text: here a text means one range. The
   * workbook's stays, and formulas that meant the other get its address.
   */
  private pilihNama(lokal: readonly (RentangBernama & { milik: number })[]): void {
    for (const namaLokal of lokal) {
      if (!this.bk.cariNama(namaLokal.nama)) {
        this.bk.rentangBernama.push(namaLokal);
        continue;
      }
      const pemilik = this.bk.lembarId(namaLokal.milik) as Lembar;
      const alamat = `${kutipLembar((this.bk.lembarId(namaLokal.lembarId) as Lembar).nama)}!${kotakKeA1(namaLokal.kotak, true)}`;
      this.namaKembar.set(`${namaLokal.milik}:${namaLokal.nama.toUpperCase()}`, alamat);
      this.hilang.catat(`nama "${namaLokal.nama}" yang kembar (rumusnya memakai ${alamat})`, pemilik.nama);
    }
  }

  /** Names in formulas as this model means them: one of a sheet by its address, all others bare. */
  private gantiNama(): void {
    this.bk.tiapRumus((sel, lembar) => {
      if (this.namaKembar.size === 0 && !sel.rumus.includes('!')) return;
      let berubah = false;
      const token = pecahRumus(sel.rumus).map((tokenKini): Token => {
        if (tokenKini.jenis !== 'nama') return tokenKini;
        const milik = tokenKini.lembar == null ? lembar : this.bk.cariLembar(tokenKini.lembar);
        const nama = tokenKini.a1 ?? tokenKini.teks;
        const teks =
          (milik && this.namaKembar.get(`${milik.id}:${nama.toUpperCase()}`)) ??
          (this.bk.cariNama(nama) ? nama : tokenKini.teks);
        if (teks !== tokenKini.teks) berubah = true;
        return { ...tokenKini, teks };
      });
      if (berubah) sel.rumus = gabungToken(token);
    });
  }

  // Sheets

  private terlaluBesar(): GalatBerkas {
    return new GalatBerkas(
      `"${basename(this.nama)}" terlalu besar: lebih dari ${MAKS_SEL_TERBACA.toLocaleString('id-ID')} sel, atau satu lembar lebih dari 250 MB. Hapus lembar, baris, dan kolom yang tidak dipakai, atau bagi menjadi beberapa berkas, lalu ulangi.`,
    );
  }

  private bacaLembar(lembar: Lembar, bagian: string): void {
    if (this.paket.zip.ukuran(bagian) > MAKS_BAGIAN) throw this.terlaluBesar();
    const xml = this.paket.teks(bagian);
    if (!xml) throw new BerkasRusak(`bagian ${bagian} tidak ada`);
    const awalSel = xml.search(/<(?:[^\s<>/:]+:)?sheetData[\s/>]/);
    const akhirSel = xml.search(/<\/(?:[^\s<>/:]+:)?sheetData\s*>/);
    let luar = xml;
    if (awalSel >= 0) {
      // The cells are walked, the little around them becomes a tree.
      const penutup = akhirSel >= 0 ? xml.indexOf('>', akhirSel) + 1 : xml.indexOf('>', awalSel) + 1;
      if (akhirSel < 0 && xml[penutup - 2] !== '/') throw new BerkasRusak(`lembar "${lembar.nama}" terpotong`);
      this.bacaSel(lembar, xml.slice(awalSel, penutup));
      luar = xml.slice(0, awalSel) + xml.slice(penutup);
    }
    const unsur = pohon(luar);
    const rel = this.paket.relasi(bagian);
    this.bacaTata(lembar, unsur);
    this.bacaGabung(lembar, unsur);
    this.bacaPilihan(lembar, unsur);
    this.bacaBersyarat(lembar, unsur);
    for (const h of semuaAnak(anak(unsur, 'hyperlinks'), 'hyperlink')) {
      const k = a1KeKotak(h.atribut.ref ?? '', MAKS_BARIS, MAKS_KOLOM);
      const luarBuku = rel.get(h.atribut['r:id'] ?? '')?.ke;
      const url = luarBuku ?? (h.atribut.location ? `#${h.atribut.location}` : null);
      if (k && url) lembar.ambil(k.baris, k.kolom).tautan = url;
    }
    for (const relasiPaket of rel.values()) {
      if (relasiPaket.jenis === 'comments') this.bacaCatatan(lembar, relasiPaket.ke);
      else if (relasiPaket.jenis === 'drawing') {
        const { grafik, lain } = bacaGrafik(
          this.bk,
          lembar,
          relasiPaket.ke,
          (n) => this.paket.teks(n),
          (n) => this.paket.relasi(n),
        );
        lembar.grafik.push(...grafik);
        for (const { apa, sel } of lain) this.hilang.catat(apa, lembar.nama, sel);
      }
    }
    lepasLembar(this.paket, bagian, lembar.nama, unsur, this.hilang);
    this.pangkas(lembar);
  }

  /** Excel repairs a file whose merges lie over each other, and Sheets refuses them: the upper one stays. */
  private bacaGabung(lembar: Lembar, unsur: Unsur): void {
    const semua = semuaAnak(anak(unsur, 'mergeCells'), 'mergeCell')
      .flatMap((m) => a1KeKotak(m.atribut.ref ?? '', MAKS_BARIS, MAKS_KOLOM) ?? [])
      .filter((k) => k.tinggi > 1 || k.lebar > 1)
      .sort((a, b) => a.baris - b.baris || a.kolom - b.kolom);
    let hidup: Kotak[] = [];
    for (const kotak of semua) {
      hidup = hidup.filter((g) => barisAkhir(g) >= kotak.baris);
      if (hidup.some((g) => beririsan(g, kotak))) {
        this.hilang.catat('gabungan sel yang bertumpuk dengan gabungan lain', lembar.nama, kotakKeA1(kotak));
        continue;
      }
      hidup.push(kotak);
      lembar.gabung.push(kotak);
    }
  }

  /** A number of the 1904 calendar as the 1900 calendar counts the same day. */
  private geserTanggal(l: Lembar, baris: number, kolom: number): void {
    let milik = this.tergeser.get(l);
    if (!milik) {
      milik = new Map();
      this.tergeser.set(l, milik);
    }
    const ada = milik.get(kolom);
    if (ada) ada[1] = Math.max(ada[1], baris);
    else milik.set(kolom, [baris, baris]);
  }

  private bacaSel(lembar: Lembar, xml: string): void {
    const bersama = new Map<string, { rumus: string; baris: number; kolom: number }>();
    const larik: { baris: number; kolom: number; kotak: Kotak }[] = [];
    const dummy: { baris: number; kolom: number }[] = [];
    let baris = 0;
    let kolom = 0;
    let jenis = '';
    let nomorGaya = 0;
    let rumus: string | null = null;
    let atributRumus: Record<string, string> = {};
    let nilai: string | null = null;
    let sebaris = '';
    let dalam: '' | 'f' | 'v' | 't' = '';
    let adaSebaris = false;
    let potong = '';
    let fonetik = 0;
    let kaya = false;
    let alamatTulis = '';
    const komputasi = new Set<string>();

    const selesai = () => {
      if (!(baris >= 1 && baris <= MAKS_BARIS && kolom >= 1 && kolom <= MAKS_KOLOM)) {
        this.hilang.catat('sel yang alamatnya tidak sah', lembar.nama, alamatTulis || null);
        return;
      }
      let isi = isiSel(jenis, nilai, adaSebaris ? sebaris : null, this.teksBersama, keA1(baris, kolom));
      let gaya = this.gaya.sel[nomorGaya] as GayaSel | undefined;
      if (isi instanceof GalatSel && jenis !== 'e')
        this.hilang.catat(
          `isi sel yang tidak terbaca ("${(nilai ?? '').slice(0, 40)}")`,
          lembar.nama,
          keA1(baris, kolom),
        );
      else if (jenis === 'd') gaya = this.gayaIso(gaya, nilai as string);
      else if (this.geser1904 && typeof isi === 'number' && formatBertanggal(gaya?.format ?? '')) {
        isi += this.geser1904;
        this.geserTanggal(lembar, baris, kolom);
      }
      if (kaya || (jenis === 's' && this.teksKaya.has(Number(nilai))))
        this.hilang.catat('sel yang hurufnya berlainan di dalam satu sel', lembar.nama, keA1(baris, kolom));
      const bergaya = gaya !== undefined && Object.keys(gaya).length > 0;
      if (isi === null && rumus === null && !bergaya) return;
      if (--this.sisaSel < 0) throw this.terlaluBesar();
      const sel = lembar.ambil(baris, kolom);
      if (bergaya) sel.gaya = gaya as GayaSel;
      sel.isi = isi;
      if (rumus === null) return;
      let teks = bacaTeksXlsx(rumus).trim();
      const atributKini = atributRumus;
      if (atributKini.t === 'shared' && atributKini.si !== undefined) {
        if (teks !== '') bersama.set(atributKini.si, { rumus: teks, baris, kolom });
        else {
          const asal = bersama.get(atributKini.si);
          teks = asal ? salinRumus(`=${asal.rumus}`, baris - asal.baris, kolom - asal.kolom).slice(1) : '';
        }
      }
      if (teks === '') {
        if (atributKini.t === 'dataTable')
          this.hilang.catat('tabel data (nilainya ikut)', lembar.nama, keA1(baris, kolom));
        return;
      }
      const sendiri = this.rumusSendiri(teks, lembar, baris, kolom);
      if (sendiri === null) return;
      teks = sendiri;
      const g = /^IFERROR\(__xludf\.DUMMYFUNCTION\("((?:[^"]|"")*)"\)(?:,[\s\S]*)?\)$/.exec(teks);
      if (g) {
        // Google Sheets writes formulas that Excel lacks as a dummy call that carries the text.
        const asal = (g[1] as string).replace(/""/g, '"');
        if (asal === '"COMPUTED_VALUE"' || asal === 'COMPUTED_VALUE') {
          komputasi.add(`${baris}:${kolom}`);
          return;
        }
        teks = asal;
        dummy.push({ baris, kolom });
      }
      teks = teks.replace(/_xlfn\.(?:_xlws\.)?|_xludf\./g, '');
      // What Excel computes as an array Sheets only does when it is told to.
      if (atributKini.t === 'array' && !LARIK_SENDIRI.test(teks)) teks = `ARRAYFORMULA(${teks})`;
      sel.rumus = `=${teks.replace(/^=/, '')}`;
      const k = atributKini.t === 'array' ? a1KeKotak(atributKini.ref ?? '', MAKS_BARIS, MAKS_KOLOM) : null;
      if (k && (k.tinggi > 1 || k.lebar > 1)) larik.push({ baris, kolom, kotak: k });
      // Excel turns functions that it does not know into errors: errors are computed again, with their reasons.
      sel.segar = isi !== null && !(isi instanceof GalatSel) && isi !== '#ERROR!';
      if (isi === NILAI_KOSONG) sel.isi = '';
      else if (!sel.segar) sel.isi = null;
    };

    telusuri(xml, {
      buka: (namaUnsur, atribut) => {
        if (namaUnsur === 'c') {
          const atributXml = bacaAtribut(atribut);
          alamatTulis = atributXml.r ?? '';
          const p = atributXml.r ? /^([A-Za-z]{1,4})(\d+)$/.exec(atributXml.r) : null;
          if (p) {
            kolom = hurufKeKolom((p[1] as string).toUpperCase());
            baris = Number(p[2]);
          } else kolom = atributXml.r ? 0 : kolom + 1;
          kaya = false;
          jenis = atributXml.t ?? 'n';
          if (atributXml.vm !== undefined)
            this.hilang.catat('gambar atau jenis data di dalam sel', lembar.nama, keA1(baris, kolom));
          nomorGaya = Number(atributXml.s ?? 0);
          rumus = null;
          nilai = null;
          sebaris = '';
          adaSebaris = false;
          atributRumus = {};
        } else if (namaUnsur === 'row') {
          const atributXmlKini = bacaAtribut(atribut);
          baris = atributXmlKini.r ? Number(atributXmlKini.r) : baris + 1;
          kolom = 0;
          if (atributXmlKini.ht && atributXmlKini.customHeight)
            lembar.tinggiBaris.set(baris, Math.round((Number(atributXmlKini.ht) * 4) / 3));
          if (atributXmlKini.hidden === '1' || atributXmlKini.hidden === 'true') lembar.barisSembunyi.add(baris);
          if (Number(atributXmlKini.outlineLevel ?? 0) > 0)
            this.hilang.catat('kelompok baris yang dapat dilipat', lembar.nama);
        } else if (namaUnsur === 'f') {
          dalam = 'f';
          rumus = '';
          atributRumus = bacaAtribut(atribut);
        } else if (namaUnsur === 'v') {
          dalam = 'v';
          nilai = '';
        } else if (namaUnsur === 't') {
          dalam = 't';
          adaSebaris = true;
          potong = '';
        } else if (namaUnsur === 'rPh') fonetik++;
        else if (namaUnsur === 'rPr') kaya = true;
      },
      tutup: (n) => {
        if (n === 'c') selesai();
        else if (n === 'rPh') fonetik--;
        else if (n === 'f' || n === 'v' || n === 't') {
          if (n === 't' && fonetik === 0) sebaris += bacaTeksXlsx(potong);
          dalam = '';
        }
      },
      teks: (t) => {
        if (dalam === 'f') rumus += bacaEntitas(t);
        else if (dalam === 'v') nilai += bacaEntitas(t);
        else if (dalam === 't') potong += bacaEntitas(t);
      },
    });
    for (const a of larik) this.tandaiTumpahan(lembar, a.baris, a.kolom, a.kotak.tinggi, a.kotak.lebar);
    for (const letak of dummy) {
      let tinggi = 1;
      while (komputasi.has(`${letak.baris + tinggi}:${letak.kolom}`)) tinggi++;
      let lebar = 1;
      while (komputasi.has(`${letak.baris}:${letak.kolom + lebar}`)) lebar++;
      if (tinggi > 1 || lebar > 1) this.tandaiTumpahan(lembar, letak.baris, letak.kolom, tinggi, lebar);
    }
  }

  private tandaiTumpahan(lembar: Lembar, baris: number, kolom: number, tinggi: number, lebar: number): void {
    for (let b = baris; b < baris + tinggi; b++) {
      for (let k = kolom; k < kolom + lebar; k++) {
        if (b === baris && k === kolom) continue;
        const s = lembar.ambil(b, k);
        s.rumus = '';
        s.tumpahan = { baris, kolom };
      }
    }
    this.bk.tumpah.set(`${lembar.id}:${baris}:${kolom}`, { tinggi, lebar });
  }

  /** A cell that is a date by its type shows one, whatever its format is silent about. */
  private gayaIso(gaya: GayaSel | undefined, nilai: string): GayaSel | undefined {
    const iso = serialIso(nilai);
    if (!iso || (gaya?.format && gaya.format !== FORMAT_OTOMATIS)) return gaya;
    return { ...gaya, format: FORMAT_ISO[iso.bentuk] };
  }

  /** Formats reach further than contents in many files; a sheet is only as large as what it holds. */
  private pangkas(lembar: Lembar): void {
    const { bawah: isiBawah, kanan: isiKanan } = this.tepiIsi(lembar);
    let [bawah, kanan] = [isiBawah, isiKanan];
    const nama = this.bk.rentangBernama.filter((r) => r.lembarId === lembar.id);
    for (const k of [...lembar.gabung, ...nama.map((r) => r.kotak)]) {
      if (k.tinggi < 100_000 && k.baris < bawah + MAKS_JARAK_BARIS) bawah = Math.max(bawah, barisAkhir(k));
      if (k.lebar < 1_000 && k.kolom < kanan + MAKS_JARAK_KOLOM) kanan = Math.max(kanan, kolomAkhir(k));
    }
    this.jumlahSel += Math.max(1, bawah) * Math.max(1, kanan);
    if (this.jumlahSel > MAKS_SEL)
      throw new GalatBerkas(
        `"${basename(this.nama)}" terlalu besar: daerah terisi lembar "${lembar.nama}" sampai ${keA1(bawah, kanan)}, sehingga seluruhnya lebih dari ${MAKS_SEL / 1e6} juta sel. Hapus baris dan kolom yang tidak dipakai (pilih, lalu Hapus), simpan ulang, lalu ulangi.`,
      );
    if (lembar.sel.length > bawah + 1000) lembar.sel.length = bawah + 1000;
    lembar.maksBaris = Math.max(1000, bawah, lembar.sel.length - 1);
    lembar.maksKolom = Math.max(26, kanan);
    for (const r of lembar.sel) if (r && r.length > lembar.maksKolom + 1) r.length = lembar.maksKolom + 1;
    const batas = (k: Kotak): Kotak => ({
      ...k,
      tinggi: Math.max(1, Math.min(k.tinggi, lembar.maksBaris - k.baris + 1)),
      lebar: Math.max(1, Math.min(k.lebar, lembar.maksKolom - k.kolom + 1)),
    });
    for (const r of nama) r.kotak = batas(r.kotak);
    // Merges over whole rows and columns end with the sheet.
    lembar.gabung = lembar.gabung
      .filter((k) => k.baris <= lembar.maksBaris && k.kolom <= lembar.maksKolom)
      .map(batas)
      .filter((k) => k.tinggi > 1 || k.lebar > 1);
    lembar.pilihan = lembar.pilihan.filter(
      (p) => p.kotak.baris <= lembar.maksBaris && p.kotak.kolom <= lembar.maksKolom,
    );
    for (const p of lembar.pilihan) p.kotak = batas(p.kotak);
    if (lembar.saringan) lembar.saringan = batas(lembar.saringan);
    for (const peta of [lembar.lebarKolom, lembar.tinggiBaris]) {
      const maks = peta === lembar.lebarKolom ? lembar.maksKolom : lembar.maksBaris;
      for (const n of [...peta.keys()]) if (n > maks) peta.delete(n);
    }
    for (const set of [lembar.barisSembunyi, lembar.kolomSembunyi]) {
      const maks = set === lembar.kolomSembunyi ? lembar.maksKolom : lembar.maksBaris;
      for (const n of [...set]) if (n > maks) set.delete(n);
    }
  }

  /**
   * Where the contents end. A cell that stands thousands of rows or columns beyond all others was typed by accident, and
   * would make a sheet of millions of blanks: it stays in the file it came from, and is named.
   */
  private tepiIsi(lembar: Lembar): { bawah: number; kanan: number } {
    const berisi = (s: Sel | undefined) => s !== undefined && (s.isi !== null || s.rumus !== '' || s.catatan !== '');
    const kolom = new Uint8Array(MAKS_KOLOM + 1);
    const jauh: [baris: number, kolom: number][] = [];
    let bawah = 0;
    for (let barisKe = 1; barisKe < lembar.sel.length; barisKe++) {
      const barisSel = lembar.sel[barisKe];
      if (!barisSel?.some(berisi)) continue;
      const terlalu = barisKe - bawah > MAKS_JARAK_BARIS;
      if (!terlalu) bawah = barisKe;
      for (let k = 1; k < barisSel.length; k++)
        if (berisi(barisSel[k])) {
          if (terlalu) jauh.push([barisKe, k]);
          else kolom[k] = 1;
        }
    }
    let kanan = 0;
    for (let k = 1; k <= MAKS_KOLOM; k++) {
      if (!kolom[k]) continue;
      if (k - kanan <= MAKS_JARAK_KOLOM) kanan = k;
      else for (let b = 1; b <= bawah; b++) if (berisi(lembar.sel[b]?.[k])) jauh.push([b, k]);
    }
    for (const [b, k] of jauh) {
      this.hilang.catat('sel yang jauh di luar isinya', lembar.nama, keA1(b, k));
      delete lembar.sel[b]?.[k];
    }
    return { bawah, kanan };
  }

  private bacaTata(lembar: Lembar, unsur: Unsur): void {
    for (const c of semuaAnak(anak(unsur, 'cols'), 'col')) {
      const atributXml = c.atribut;
      const [min, maks] = [Number(atributXml.min), Math.min(Number(atributXml.max), Number(atributXml.min) + 500)];
      for (let k = min; k <= maks; k++) {
        if (atributXml.width && (atributXml.customWidth === '1' || atributXml.customWidth === 'true')) {
          lembar.lebarKolom.set(k, Math.round(Number(atributXml.width) * 7));
        }
        if (atributXml.hidden === '1' || atributXml.hidden === 'true') lembar.kolomSembunyi.add(k);
      }
    }
    const lihat = turunan(anak(unsur, 'sheetViews'), 'sheetView');
    lembar.kisi = lihat?.atribut.showGridLines !== '0' && lihat?.atribut.showGridLines !== 'false';
    const pane = anak(lihat, 'pane');
    if (pane && /^frozen/.test(pane.atribut.state ?? '')) {
      lembar.bekuBaris = Math.trunc(Number(pane.atribut.ySplit ?? 0));
      lembar.bekuKolom = Math.trunc(Number(pane.atribut.xSplit ?? 0));
    }
    const unsurKini = anak(unsur, 'sheetPr');
    const tab = anak(unsurKini, 'tabColor')?.atribut.rgb;
    if (tab) lembar.warnaTab = `#${tab.slice(-6).toLowerCase()}`;
    const cetak = anak(unsur, 'pageSetup')?.atribut;
    if (cetak || lembar.halaman) {
      lembar.halaman = {
        kertas: cetak?.paperSize === '14' ? 'F4' : 'A4',
        arah: cetak?.orientation === 'landscape' ? 'mendatar' : 'tegak',
        ...(lembar.halaman?.ulangBaris ? { ulangBaris: lembar.halaman.ulangBaris } : {}),
        ...(lembar.halaman?.ulangKolom ? { ulangKolom: lembar.halaman.ulangKolom } : {}),
        ...(anak(unsurKini, 'pageSetUpPr')?.atribut.fitToPage === '1'
          ? {
              lebarHalaman: true,
              ...(cetak?.fitToHeight === '1' ? { satuHalaman: true } : {}),
              ...(Number(cetak?.fitToWidth ?? 1) > 1 ? { halamanLebar: Number(cetak?.fitToWidth) } : {}),
            }
          : cetak?.scale
            ? { skala: Number(cetak.scale) }
            : {}),
      };
    }
    const tegak = semuaAnak(anak(unsur, 'colBreaks'), 'brk').map((b) => Number(b.atribut.id) + 1);
    if (tegak.length && lembar.halaman) lembar.halaman.pisahKolom = tegak;
    const pisah = semuaAnak(anak(unsur, 'rowBreaks'), 'brk').map((b) => Number(b.atribut.id) + 1);
    if (pisah.length && lembar.halaman) lembar.halaman.pisahBaris = pisah;
    const saring = anak(unsur, 'autoFilter')?.atribut.ref;
    if (saring) lembar.saringan = a1KeKotak(saring, MAKS_BARIS, MAKS_KOLOM);
    const proteksi = anak(unsur, 'sheetProtection')?.atribut;
    if (proteksi && (proteksi.sheet === '1' || proteksi.sheet === 'true')) {
      lembar.lindungan.push(lindunganBerkas(this.bk.idBaru()));
    }
  }

  private bacaCatatan(lembar: Lembar, bagian: string): void {
    const xml = this.paket.teks(bagian);
    if (!xml) return;
    for (const c of semuaAnak(turunan(pohon(xml), 'commentList'), 'comment')) {
      const p = dariA1(c.atribut.ref ?? '');
      if (!p) continue;
      const kumpul = (u: Unsur): string => (u.nama === 't' ? u.teks : u.anak.map(kumpul).join(''));
      const teks = bacaTeksXlsx(kumpul(c));
      if (teks) lembar.ambil(p.baris, p.kolom).catatan = teks.replace(/\r\n?/g, '\n');
    }
  }

  // Rules

  private semuaUnsur(u: Unsur, nama: string): Unsur[] {
    return u.anak.flatMap((a) => (a.nama === nama ? [a] : this.semuaUnsur(a, nama)));
  }

  private bacaPilihan(lembar: Lembar, unsur: Unsur): void {
    for (const unsurLain of this.semuaUnsur(unsur, 'dataValidation')) {
      const atributXml = unsurLain.atribut;
      const isi = (n: string) => {
        const f = anak(unsurLain, n);
        return bacaTeksXlsx((anak(f, 'f')?.teks ?? f?.teks ?? '').trim());
      };
      const f1 = isi('formula1');
      const f2 = isi('formula2');
      const sqref = (atributXml.sqref ?? anak(unsurLain, 'sqref')?.teks ?? '').trim();
      const aturan = bukuLain(f1 + f2).length ? null : this.aturanDari(lembar, atributXml, f1, f2);
      if (atributXml.type === 'date' && (f1 !== '1' || f2 !== ''))
        this.hilang.catat('batas tanggal pada validasi isian', lembar.nama, sqref);
      if (atributXml.type === 'whole')
        this.hilang.catat('syarat bilangan bulat pada validasi isian (batasnya ikut)', lembar.nama, sqref);
      if (!aturan) {
        if ((atributXml.type ?? 'none') !== 'none')
          this.hilang.catat(
            `validasi isian ${VALIDASI[atributXml.type as string] ?? `"${atributXml.type}"`}`,
            lembar.nama,
            sqref,
          );
        continue;
      }
      for (const r of sqref.split(/\s+/)) {
        const k = a1KeKotak(r, MAKS_BARIS, MAKS_KOLOM);
        if (k) lembar.pilihan.push({ kotak: k, aturan });
      }
    }
  }

  private aturanDari(
    lembarKini: Lembar,
    atribut: Record<string, string>,
    rumusPertama: string,
    rumusKedua: string,
  ): AturanPilihan | null {
    const dasar = {
      dari: null,
      tolak:
        (atribut.showErrorMessage === '1' || atribut.showErrorMessage === 'true') &&
        (atribut.errorStyle ?? 'stop') === 'stop',
      bantuan: bacaTeksXlsx(atribut.prompt ?? ''),
      panahTurun: atribut.showDropDown !== '1' && atribut.showDropDown !== 'true',
    };
    if (atribut.type === 'list') {
      if (rumusPertama.startsWith('"')) {
        return {
          ...dasar,
          kriteria: 'VALUE_IN_LIST',
          argumen: rumusPertama.slice(1, -1).replace(/""/g, '"').split(','),
        };
      }
      const nama = this.bk.cariNama(rumusPertama);
      if (nama)
        return {
          ...dasar,
          kriteria: 'VALUE_IN_RANGE',
          argumen: [],
          dari: { lembarId: nama.lembarId, kotak: nama.kotak },
        };
      const { lembar, a1 } = pisahLembar(rumusPertama);
      const ke = lembar === null ? lembarKini : this.bk.cariLembar(lembar);
      const k = ke ? a1KeKotak(a1, MAKS_BARIS, MAKS_KOLOM) : null;
      if (ke && k) return { ...dasar, kriteria: 'VALUE_IN_RANGE', argumen: [], dari: { lembarId: ke.id, kotak: k } };
      return { ...dasar, kriteria: 'CUSTOM_FORMULA', argumen: [`=${rumusPertama}`] };
    }
    if (atribut.type === 'custom') return { ...dasar, kriteria: 'CUSTOM_FORMULA', argumen: [`=${rumusPertama}`] };
    if (atribut.type === 'date') return { ...dasar, kriteria: 'DATE_IS_VALID_DATE', argumen: [] };
    if (atribut.type === 'whole' || atribut.type === 'decimal') {
      const op: Record<string, string> = {
        between: 'NUMBER_BETWEEN',
        notBetween: 'NUMBER_NOT_BETWEEN',
        equal: 'NUMBER_EQUAL_TO',
        notEqual: 'NUMBER_NOT_EQUAL_TO',
        greaterThan: 'NUMBER_GREATER_THAN',
        greaterThanOrEqual: 'NUMBER_GREATER_THAN_OR_EQUAL_TO',
        lessThan: 'NUMBER_LESS_THAN',
        lessThanOrEqual: 'NUMBER_LESS_THAN_OR_EQUAL_TO',
      };
      const kriteria = op[atribut.operator ?? 'between'] as string;
      const angka = [rumusPertama, rumusKedua].filter((x) => x !== '').map(Number);
      if (angka.some(Number.isNaN)) return null;
      return { ...dasar, kriteria, argumen: kriteria.endsWith('BETWEEN') ? angka : angka.slice(0, 1) };
    }
    return atribut.prompt ? { ...dasar, kriteria: 'CUSTOM_FORMULA', argumen: ['=TRUE'] } : null;
  }

  private bacaBersyarat(lembar: Lembar, unsur: Unsur): void {
    const daftar: { urut: number; aturan: AturanBersyarat }[] = [];
    for (const c of semuaAnak(unsur, 'conditionalFormatting')) {
      const rentang = (c.atribut.sqref ?? '').split(/\s+/).flatMap((r) => a1KeKotak(r, MAKS_BARIS, MAKS_KOLOM) ?? []);
      if (!rentang.length) continue;
      for (const unsurKini of semuaAnak(c, 'cfRule')) {
        const syarat = bukuLain(
          semuaAnak(unsurKini, 'formula')
            .map((f) => f.teks)
            .join(),
        ).length
          ? null
          : syaratDari(unsurKini);
        if (!syarat) {
          const jenis = unsurKini.atribut.type ?? '';
          this.hilang.catat(
            `format bersyarat ${BERSYARAT[jenis] ?? `"${jenis}"`}`,
            lembar.nama,
            rentang.map((k) => kotakKeA1(k)).join(' '),
          );
          continue;
        }
        const dxf = this.gaya.dxf[Number(unsurKini.atribut.dxfId ?? -1)] ?? {};
        daftar.push({ urut: Number(unsurKini.atribut.priority ?? 0), aturan: { rentang, ...syarat, ...dxf } });
      }
    }
    lembar.bersyarat = daftar.sort((a, b) => a.urut - b.urut).map((d) => d.aturan);
  }

  // What needs all sheets

  /** Long lists of choices come back from their hidden sheet into the rule. */
  private urusPilihan(): void {
    const simpanan = this.bk.lembar.find((l) => l.tersembunyi && new RegExp(`^${LEMBAR_PILIHAN}\\d*$`).test(l.nama));
    if (!simpanan) return;
    for (const l of this.bk.lembar) {
      for (const p of l.pilihan) {
        if (p.aturan?.dari?.lembarId !== simpanan.id) continue;
        const k = p.aturan.dari.kotak;
        const isi = Array.from({ length: k.tinggi }, (_, i) => String(simpanan.lihat(k.baris + i, k.kolom)?.isi ?? ''));
        p.aturan = { ...p.aturan, kriteria: 'VALUE_IN_LIST', argumen: isi, dari: null };
      }
    }
    this.bk.lembar.splice(this.bk.lembar.indexOf(simpanan), 1);
  }

  private bacaSendiri(): CatatanSendiri | null {
    const xml = this.paket.teks(BAGIAN_SENDIRI);
    if (!xml?.includes('urn:lkjip:buku')) return null;
    try {
      const c = JSON.parse(pohon(xml).teks) as CatatanSendiri;
      return c.versi === 1 ? c : null;
    } catch {
      return null;
    }
  }

  /**
   * Programs that drop our part keep the hidden sheet. Which workbook it says it is, a file on a disk is: nobody can tell
   * a copy of a file from the file.
   */
  private pakaiCatatan(lembar: readonly Lembar[]): void {
    const l = lembar.find((x) => x.nama === '_LKJIP');
    for (let b = 2; l && b <= 20; b++) {
      if (l.ambil(b, 1).isi !== 'buku') continue;
      const teks = String(l.ambil(b, 3).isi ?? '').slice(1);
      try {
        const { id } = JSON.parse(teks) as { id?: unknown };
        if (typeof id === 'string' && id) this.bk.id = id;
      } catch {
        // Somebody wrote into the hidden sheet: the workbook gets an identity of its own.
      }
      return;
    }
  }

  private pakaiSendiri(catatanSendiri: CatatanSendiri, lembar: readonly Lembar[]): void {
    this.bk.id = catatanSendiri.id;
    this.bk.lokal = catatanSendiri.lokal;
    const ada = new Set(lembar.map((l) => l.id));
    for (const lembarXlsx of catatanSendiri.lembar) {
      const lembarKini = lembar.find((y) => y.id === lembarXlsx.id);
      if (!lembarKini) continue;
      lembarKini.maksBaris = Math.max(lembarKini.maksBaris, Math.min(lembarXlsx.baris, 50_000));
      lembarKini.maksKolom = Math.max(lembarKini.maksKolom, Math.min(lembarXlsx.kolom, 1_000));
      lembarKini.lindungan = lembarXlsx.lindungan.map((p) => ({ ...p, id: this.bk.idBaru() }));
      if (lembarXlsx.gabungCetak.length && lembarKini.halaman) {
        lembarKini.halaman.gabungCetak = lembarXlsx.gabungCetak;
        // Merged for print only: in the grid these cells stand alone.
        const cetak = lembarXlsx.gabungCetak.flatMap((g) => a1KeKotak(g, MAKS_BARIS, MAKS_KOLOM) ?? []);
        // A page break may have parted one of them.
        const bagian = (k: Kotak) =>
          cetak.some((g) => memuat(g, k.baris, k.kolom) && memuat(g, k.baris + k.tinggi - 1, k.kolom + k.lebar - 1));
        lembarKini.gabung = lembarKini.gabung.filter((k) => !bagian(k));
      }
    }
    this.bk.metadata = catatanSendiri.metadata
      .filter((m) => m.tempat.jenis === 'SPREADSHEET' || ada.has(m.tempat.lembarId))
      .map((m) => ({ ...m, id: this.bk.idBaru() }));
  }
}

function syaratDari(r: Unsur): { kriteria: string; argumen: (string | number)[] } | null {
  const rumus = semuaAnak(r, 'formula').map((x) => bacaTeksXlsx(x.teks.trim()));
  const atributXml = r.atribut;
  const teks = bacaTeksXlsx(atributXml.text ?? '');
  switch (atributXml.type) {
    case 'expression':
      return { kriteria: 'CUSTOM_FORMULA', argumen: [`=${rumus[0] ?? ''}`] };
    case 'containsText':
      return { kriteria: 'TEXT_CONTAINS', argumen: [teks] };
    case 'notContainsText':
      return { kriteria: 'TEXT_DOES_NOT_CONTAIN', argumen: [teks] };
    case 'beginsWith':
      return { kriteria: 'TEXT_STARTS_WITH', argumen: [teks] };
    case 'endsWith':
      return { kriteria: 'TEXT_ENDS_WITH', argumen: [teks] };
    case 'containsBlanks':
      return { kriteria: 'CELL_EMPTY', argumen: [] };
    case 'notContainsBlanks':
      return { kriteria: 'CELL_NOT_EMPTY', argumen: [] };
    case 'cellIs': {
      const op: Record<string, string> = {
        equal: 'EQUAL_TO',
        notEqual: 'NOT_EQUAL_TO',
        greaterThan: 'GREATER_THAN',
        greaterThanOrEqual: 'GREATER_THAN_OR_EQUAL_TO',
        lessThan: 'LESS_THAN',
        lessThanOrEqual: 'LESS_THAN_OR_EQUAL_TO',
        between: 'BETWEEN',
        notBetween: 'NOT_BETWEEN',
      };
      const nama = op[atributXml.operator ?? ''];
      if (!nama) return null;
      const kutip = /^"((?:[^"]|"")*)"$/.exec(rumus[0] ?? '');
      if (kutip && /^(NOT_)?EQUAL_TO$/.test(nama)) {
        return { kriteria: `TEXT_${nama}`, argumen: [(kutip[1] as string).replace(/""/g, '"')] };
      }
      const angka = rumus.map(Number);
      return angka.some(Number.isNaN) ? null : { kriteria: `NUMBER_${nama}`, argumen: angka };
    }
    default:
      return null;
  }
}
