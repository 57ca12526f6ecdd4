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
import { bacaTabelExcel, bukuLain, type TabelExcel, tanpaTabel } from './tabel-excel.ts';
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
  } catch (e) {
    if (e instanceof GalatBerkas) throw e;
    const sebab = e instanceof BerkasRusak ? e.message : 'isinya tidak dapat dipahami';
    throw new GalatBerkas(
      `${sebut} rusak: ${sebab}. Buka di Excel atau LibreOffice, simpan ulang sebagai .xlsx, lalu ulangi.`,
      { cause: e },
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
    const wb = pohon(xml);
    this.bacaTeksBersama(this.paket.satu(pokok, 'sharedStrings'));
    const gaya = this.paket.satu(pokok, 'styles');
    const tema = this.paket.satu(pokok, 'theme');
    this.gaya = bacaGaya(gaya ? this.paket.teks(gaya) : null, tema ? this.paket.teks(tema) : null);
    if (['1', 'true'].includes(anak(wb, 'workbookPr')?.atribut.date1904 ?? '')) this.geser1904 = 1462;

    const sendiri = this.bacaSendiri();
    const daftar = this.daftarLembar(wb, pokok, sendiri);
    if (daftar.length === 0) throw new GalatBerkas(`"${basename(this.nama)}" tidak berisi lembar kerja.`);
    for (const { l, bagian } of daftar) this.bacaTabelExcel(l, bagian);
    this.bacaBukuLain(wb, pokok);
    this.bacaNama(wb);
    for (const { l, bagian } of daftar) this.bacaLembar(l, bagian);
    lepasBuku(this.paket, pokok, wb, this.hilang);
    this.gantiNama();
    tempelTautan(this.bk);
    this.urusPilihan();
    const aktif = Number(turunan(wb, 'workbookView')?.atribut.activeTab ?? 0);
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
    for (const s of lembar) {
      const nama = bacaTeksXlsx(s.atribut.name ?? '');
      const id = s.atribut['r:id'];
      const r = id !== undefined && rel.has(id) ? rel.get(id) : this.tanpaRelasi(bebas, s.atribut.sheetId);
      if (r?.jenis !== 'worksheet' || !this.paket.zip.ada(r.ke)) {
        this.hilang.catat(`lembar "${nama}" (${r?.jenis === 'chartsheet' ? 'lembar grafik' : 'bukan lembar sel'})`);
        continue;
      }
      const nomor = Number(s.atribut.sheetId ?? 0);
      const milik = sendiri?.lembar.find((x) => x.nomor === nomor);
      const l = this.bk.tambahLembar(nama, this.bk.lembar.length, milik?.id ?? nomor);
      l.tersembunyi = s.atribut.state === 'hidden' || s.atribut.state === 'veryHidden';
      daftar.push({ l, bagian: r.ke });
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
      buka: (n) => {
        if (n === 'si') kini = '';
        else if (n === 't') {
          dalamT = true;
          potong = '';
        } else if (n === 'rPh') fonetik++;
        else if (n === 'rPr') this.teksKaya.add(this.teksBersama.length);
      },
      tutup: (n) => {
        if (n === 'si') this.teksBersama.push(kini);
        else if (n === 't') {
          dalamT = false;
          if (fonetik === 0) kini += bacaTeksXlsx(potong);
        } else if (n === 'rPh') fonetik--;
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
    for (const d of semuaAnak(anak(wb, 'definedNames'), 'definedName')) {
      const nama = d.atribut.name ?? '';
      const milik = d.atribut.localSheetId === undefined ? null : (sheets[Number(d.atribut.localSheetId)] ?? null);
      if (nama === '_xlnm.Print_Titles') {
        const l = milik ? this.bk.cariLembar(milik) : null;
        const m = /\$(\d+):\$(\d+)/.exec(d.teks);
        const k = /\$([A-Z]+):\$([A-Z]+)/.exec(d.teks);
        if (l && (m || k)) {
          l.halaman = {
            kertas: 'A4',
            arah: 'tegak',
            ...(m ? { ulangBaris: [Number(m[1]), Number(m[2])] } : {}),
            ...(k ? { ulangKolom: [hurufKeKolom(k[1] as string), hurufKeKolom(k[2] as string)] } : {}),
          };
        }
        continue;
      }
      if (bukuLain(d.teks).length) {
        this.hilang.catat(`nama "${nama}" yang mengacu buku kerja lain`);
        continue;
      }
      const { lembar, a1 } = pisahLembar(d.teks);
      const l = lembar === null ? null : this.bk.cariLembar(lembar);
      const k = l ? a1KeKotak(a1, MAKS_BARIS, MAKS_KOLOM) : null;
      if (!l || !k) {
        this.namaBukanRentang(nama, d, milik);
        continue;
      }
      if (nama === '_xlnm.Print_Area') this.namaBukanRentang(nama, d, milik);
      else if (nama === '_xlnm._FilterDatabase') l.saringan = k;
      else if (!nama.startsWith('_xlnm.')) {
        const pemilik = milik === null ? null : this.bk.cariLembar(milik);
        if (pemilik) lokal.push({ nama, lembarId: l.id, kotak: k, milik: pemilik.id });
        else if (!this.bk.cariNama(nama)) this.bk.rentangBernama.push({ nama, lembarId: l.id, kotak: k });
      }
    }
    this.pilihNama(lokal);
  }

  /** A constant, a formula, several ranges: carried on as it is written. */
  private namaBukanRentang(nama: string, d: Unsur, milik: string | null): void {
    const isi = tanpaTabel(d.teks.trim(), this.tabel, '', 0);
    const pemilik = milik === null ? null : this.bk.cariLembar(milik);
    // What points at deleted cells says nothing any more; filters' and functions' own names are the program's.
    if (/#REF!/.test(d.teks) || (nama.startsWith('_xl') && nama !== '_xlnm.Print_Area') || isi === '') return;
    if (isi === null) {
      this.hilang.catat(`nama "${nama}"`);
      return;
    }
    this.bk.namaRumus.push({
      nama,
      isi: isi.replace(/_xlfn\.(?:_xlws\.)?/g, ''),
      ...(pemilik ? { milik: pemilik.id } : {}),
      tersembunyi: d.atribut.hidden === '1' || d.atribut.hidden === 'true',
    });
  }

  private bacaTabelExcel(l: Lembar, bagian: string): void {
    for (const r of this.paket.relasi(bagian).values()) {
      const xml = r.jenis === 'table' && !r.luar ? this.paket.teks(r.ke) : null;
      const t = xml === null ? null : bacaTabelExcel(xml, l.nama);
      if (t) this.tabel.set(t.nama.toUpperCase(), t);
      if (xml !== null)
        this.hilang.catat('nama dan saringan tabel Excel (isinya ikut)', l.nama, t ? kotakKeA1(t.kotak) : null);
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
  private rumusSendiri(teks: string, l: Lembar, baris: number, kolom: number): string | null {
    if (!teks.includes('[') && this.tabel.size === 0) return teks;
    const luar = bukuLain(teks);
    if (luar.length) {
      const nama = luar.map((n) => `"${this.bukuLuar[n - 1] ?? '?'}"`).join(', ');
      this.hilang.catat(`rumus ke buku kerja lain ${nama} (nilainya ikut)`, l.nama, keA1(baris, kolom));
      return null;
    }
    const polos = tanpaTabel(teks, this.tabel, l.nama, baris);
    if (polos === null) this.hilang.catat('rumus tabel Excel (nilainya ikut)', l.nama, keA1(baris, kolom));
    return polos;
  }

  /**
   * A sheet and the workbook, or two sheets, may each have a name of the same text: here a text means one range. The
   * workbook's stays, and formulas that meant the other get its address.
   */
  private pilihNama(lokal: readonly (RentangBernama & { milik: number })[]): void {
    for (const r of lokal) {
      if (!this.bk.cariNama(r.nama)) {
        this.bk.rentangBernama.push(r);
        continue;
      }
      const pemilik = this.bk.lembarId(r.milik) as Lembar;
      const alamat = `${kutipLembar((this.bk.lembarId(r.lembarId) as Lembar).nama)}!${kotakKeA1(r.kotak, true)}`;
      this.namaKembar.set(`${r.milik}:${r.nama.toUpperCase()}`, alamat);
      this.hilang.catat(`nama "${r.nama}" yang kembar (rumusnya memakai ${alamat})`, pemilik.nama);
    }
  }

  /** Names in formulas as this model means them: one of a sheet by its address, all others bare. */
  private gantiNama(): void {
    this.bk.tiapRumus((s, l) => {
      if (this.namaKembar.size === 0 && !s.rumus.includes('!')) return;
      let berubah = false;
      const token = pecahRumus(s.rumus).map((t): Token => {
        if (t.jenis !== 'nama') return t;
        const milik = t.lembar == null ? l : this.bk.cariLembar(t.lembar);
        const nama = t.a1 ?? t.teks;
        const teks =
          (milik && this.namaKembar.get(`${milik.id}:${nama.toUpperCase()}`)) ??
          (this.bk.cariNama(nama) ? nama : t.teks);
        if (teks !== t.teks) berubah = true;
        return { ...t, teks };
      });
      if (berubah) s.rumus = gabungToken(token);
    });
  }

  // Sheets

  private terlaluBesar(): GalatBerkas {
    return new GalatBerkas(
      `"${basename(this.nama)}" terlalu besar: lebih dari ${MAKS_SEL_TERBACA.toLocaleString('id-ID')} sel, atau satu lembar lebih dari 250 MB. Hapus lembar, baris, dan kolom yang tidak dipakai, atau bagi menjadi beberapa berkas, lalu ulangi.`,
    );
  }

  private bacaLembar(l: Lembar, bagian: string): void {
    if (this.paket.zip.ukuran(bagian) > MAKS_BAGIAN) throw this.terlaluBesar();
    const xml = this.paket.teks(bagian);
    if (!xml) throw new BerkasRusak(`bagian ${bagian} tidak ada`);
    const awalSel = xml.search(/<(?:[^\s<>/:]+:)?sheetData[\s/>]/);
    const akhirSel = xml.search(/<\/(?:[^\s<>/:]+:)?sheetData\s*>/);
    let luar = xml;
    if (awalSel >= 0) {
      // The cells are walked, the little around them becomes a tree.
      const penutup = akhirSel >= 0 ? xml.indexOf('>', akhirSel) + 1 : xml.indexOf('>', awalSel) + 1;
      if (akhirSel < 0 && xml[penutup - 2] !== '/') throw new BerkasRusak(`lembar "${l.nama}" terpotong`);
      this.bacaSel(l, xml.slice(awalSel, penutup));
      luar = xml.slice(0, awalSel) + xml.slice(penutup);
    }
    const u = pohon(luar);
    const rel = this.paket.relasi(bagian);
    this.bacaTata(l, u);
    this.bacaGabung(l, u);
    this.bacaPilihan(l, u);
    this.bacaBersyarat(l, u);
    for (const h of semuaAnak(anak(u, 'hyperlinks'), 'hyperlink')) {
      const k = a1KeKotak(h.atribut.ref ?? '', MAKS_BARIS, MAKS_KOLOM);
      const luarBuku = rel.get(h.atribut['r:id'] ?? '')?.ke;
      const url = luarBuku ?? (h.atribut.location ? `#${h.atribut.location}` : null);
      if (k && url) l.ambil(k.baris, k.kolom).tautan = url;
    }
    for (const r of rel.values()) {
      if (r.jenis === 'comments') this.bacaCatatan(l, r.ke);
      else if (r.jenis === 'drawing') {
        const { grafik, lain } = bacaGrafik(
          this.bk,
          l,
          r.ke,
          (n) => this.paket.teks(n),
          (n) => this.paket.relasi(n),
        );
        l.grafik.push(...grafik);
        for (const { apa, sel } of lain) this.hilang.catat(apa, l.nama, sel);
      }
    }
    lepasLembar(this.paket, bagian, l.nama, u, this.hilang);
    this.pangkas(l);
  }

  /** Excel repairs a file whose merges lie over each other, and Sheets refuses them: the upper one stays. */
  private bacaGabung(l: Lembar, u: Unsur): void {
    const semua = semuaAnak(anak(u, 'mergeCells'), 'mergeCell')
      .flatMap((m) => a1KeKotak(m.atribut.ref ?? '', MAKS_BARIS, MAKS_KOLOM) ?? [])
      .filter((k) => k.tinggi > 1 || k.lebar > 1)
      .sort((a, b) => a.baris - b.baris || a.kolom - b.kolom);
    let hidup: Kotak[] = [];
    for (const k of semua) {
      hidup = hidup.filter((g) => barisAkhir(g) >= k.baris);
      if (hidup.some((g) => beririsan(g, k))) {
        this.hilang.catat('gabungan sel yang bertumpuk dengan gabungan lain', l.nama, kotakKeA1(k));
        continue;
      }
      hidup.push(k);
      l.gabung.push(k);
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

  private bacaSel(l: Lembar, xml: string): void {
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
        this.hilang.catat('sel yang alamatnya tidak sah', l.nama, alamatTulis || null);
        return;
      }
      let isi = isiSel(jenis, nilai, adaSebaris ? sebaris : null, this.teksBersama, keA1(baris, kolom));
      let gaya = this.gaya.sel[nomorGaya] as GayaSel | undefined;
      if (isi instanceof GalatSel && jenis !== 'e')
        this.hilang.catat(`isi sel yang tidak terbaca ("${(nilai ?? '').slice(0, 40)}")`, l.nama, keA1(baris, kolom));
      else if (jenis === 'd') gaya = this.gayaIso(gaya, nilai as string);
      else if (this.geser1904 && typeof isi === 'number' && formatBertanggal(gaya?.format ?? '')) {
        isi += this.geser1904;
        this.geserTanggal(l, baris, kolom);
      }
      if (kaya || (jenis === 's' && this.teksKaya.has(Number(nilai))))
        this.hilang.catat('sel yang hurufnya berlainan di dalam satu sel', l.nama, keA1(baris, kolom));
      const bergaya = gaya !== undefined && Object.keys(gaya).length > 0;
      if (isi === null && rumus === null && !bergaya) return;
      if (--this.sisaSel < 0) throw this.terlaluBesar();
      const s = l.ambil(baris, kolom);
      if (bergaya) s.gaya = gaya as GayaSel;
      s.isi = isi;
      if (rumus === null) return;
      let teks = bacaTeksXlsx(rumus).trim();
      const a = atributRumus;
      if (a.t === 'shared' && a.si !== undefined) {
        if (teks !== '') bersama.set(a.si, { rumus: teks, baris, kolom });
        else {
          const asal = bersama.get(a.si);
          teks = asal ? salinRumus(`=${asal.rumus}`, baris - asal.baris, kolom - asal.kolom).slice(1) : '';
        }
      }
      if (teks === '') {
        if (a.t === 'dataTable') this.hilang.catat('tabel data (nilainya ikut)', l.nama, keA1(baris, kolom));
        return;
      }
      const sendiri = this.rumusSendiri(teks, l, baris, kolom);
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
      if (a.t === 'array' && !LARIK_SENDIRI.test(teks)) teks = `ARRAYFORMULA(${teks})`;
      s.rumus = `=${teks.replace(/^=/, '')}`;
      const k = a.t === 'array' ? a1KeKotak(a.ref ?? '', MAKS_BARIS, MAKS_KOLOM) : null;
      if (k && (k.tinggi > 1 || k.lebar > 1)) larik.push({ baris, kolom, kotak: k });
      // Excel turns functions that it does not know into errors: errors are computed again, with their reasons.
      s.segar = isi !== null && !(isi instanceof GalatSel) && isi !== '#ERROR!';
      if (isi === NILAI_KOSONG) s.isi = '';
      else if (!s.segar) s.isi = null;
    };

    telusuri(xml, {
      buka: (n, atribut) => {
        if (n === 'c') {
          const a = bacaAtribut(atribut);
          alamatTulis = a.r ?? '';
          const p = a.r ? /^([A-Za-z]{1,4})(\d+)$/.exec(a.r) : null;
          if (p) {
            kolom = hurufKeKolom((p[1] as string).toUpperCase());
            baris = Number(p[2]);
          } else kolom = a.r ? 0 : kolom + 1;
          kaya = false;
          jenis = a.t ?? 'n';
          if (a.vm !== undefined) this.hilang.catat('gambar atau jenis data di dalam sel', l.nama, keA1(baris, kolom));
          nomorGaya = Number(a.s ?? 0);
          rumus = null;
          nilai = null;
          sebaris = '';
          adaSebaris = false;
          atributRumus = {};
        } else if (n === 'row') {
          const a = bacaAtribut(atribut);
          baris = a.r ? Number(a.r) : baris + 1;
          kolom = 0;
          if (a.ht && a.customHeight) l.tinggiBaris.set(baris, Math.round((Number(a.ht) * 4) / 3));
          if (a.hidden === '1' || a.hidden === 'true') l.barisSembunyi.add(baris);
          if (Number(a.outlineLevel ?? 0) > 0) this.hilang.catat('kelompok baris yang dapat dilipat', l.nama);
        } else if (n === 'f') {
          dalam = 'f';
          rumus = '';
          atributRumus = bacaAtribut(atribut);
        } else if (n === 'v') {
          dalam = 'v';
          nilai = '';
        } else if (n === 't') {
          dalam = 't';
          adaSebaris = true;
          potong = '';
        } else if (n === 'rPh') fonetik++;
        else if (n === 'rPr') kaya = true;
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
    for (const a of larik) this.tandaiTumpahan(l, a.baris, a.kolom, a.kotak.tinggi, a.kotak.lebar);
    for (const d of dummy) {
      let tinggi = 1;
      while (komputasi.has(`${d.baris + tinggi}:${d.kolom}`)) tinggi++;
      let lebar = 1;
      while (komputasi.has(`${d.baris}:${d.kolom + lebar}`)) lebar++;
      if (tinggi > 1 || lebar > 1) this.tandaiTumpahan(l, d.baris, d.kolom, tinggi, lebar);
    }
  }

  private tandaiTumpahan(l: Lembar, baris: number, kolom: number, tinggi: number, lebar: number): void {
    for (let b = baris; b < baris + tinggi; b++) {
      for (let k = kolom; k < kolom + lebar; k++) {
        if (b === baris && k === kolom) continue;
        const s = l.ambil(b, k);
        s.rumus = '';
        s.tumpahan = { baris, kolom };
      }
    }
    this.bk.tumpah.set(`${l.id}:${baris}:${kolom}`, { tinggi, lebar });
  }

  /** A cell that is a date by its type shows one, whatever its format is silent about. */
  private gayaIso(gaya: GayaSel | undefined, nilai: string): GayaSel | undefined {
    const iso = serialIso(nilai);
    if (!iso || (gaya?.format && gaya.format !== FORMAT_OTOMATIS)) return gaya;
    return { ...gaya, format: FORMAT_ISO[iso.bentuk] };
  }

  /** Formats reach further than contents in many files; a sheet is only as large as what it holds. */
  private pangkas(l: Lembar): void {
    const { bawah: isiBawah, kanan: isiKanan } = this.tepiIsi(l);
    let [bawah, kanan] = [isiBawah, isiKanan];
    const nama = this.bk.rentangBernama.filter((r) => r.lembarId === l.id);
    for (const k of [...l.gabung, ...nama.map((r) => r.kotak)]) {
      if (k.tinggi < 100_000 && k.baris < bawah + MAKS_JARAK_BARIS) bawah = Math.max(bawah, barisAkhir(k));
      if (k.lebar < 1_000 && k.kolom < kanan + MAKS_JARAK_KOLOM) kanan = Math.max(kanan, kolomAkhir(k));
    }
    this.jumlahSel += Math.max(1, bawah) * Math.max(1, kanan);
    if (this.jumlahSel > MAKS_SEL)
      throw new GalatBerkas(
        `"${basename(this.nama)}" terlalu besar: daerah terisi lembar "${l.nama}" sampai ${keA1(bawah, kanan)}, sehingga seluruhnya lebih dari ${MAKS_SEL / 1e6} juta sel. Hapus baris dan kolom yang tidak dipakai (pilih, lalu Hapus), simpan ulang, lalu ulangi.`,
      );
    if (l.sel.length > bawah + 1000) l.sel.length = bawah + 1000;
    l.maksBaris = Math.max(1000, bawah, l.sel.length - 1);
    l.maksKolom = Math.max(26, kanan);
    for (const r of l.sel) if (r && r.length > l.maksKolom + 1) r.length = l.maksKolom + 1;
    const batas = (k: Kotak): Kotak => ({
      ...k,
      tinggi: Math.max(1, Math.min(k.tinggi, l.maksBaris - k.baris + 1)),
      lebar: Math.max(1, Math.min(k.lebar, l.maksKolom - k.kolom + 1)),
    });
    for (const r of nama) r.kotak = batas(r.kotak);
    // Merges over whole rows and columns end with the sheet.
    l.gabung = l.gabung
      .filter((k) => k.baris <= l.maksBaris && k.kolom <= l.maksKolom)
      .map(batas)
      .filter((k) => k.tinggi > 1 || k.lebar > 1);
    l.pilihan = l.pilihan.filter((p) => p.kotak.baris <= l.maksBaris && p.kotak.kolom <= l.maksKolom);
    for (const p of l.pilihan) p.kotak = batas(p.kotak);
    if (l.saringan) l.saringan = batas(l.saringan);
    for (const peta of [l.lebarKolom, l.tinggiBaris]) {
      const maks = peta === l.lebarKolom ? l.maksKolom : l.maksBaris;
      for (const n of [...peta.keys()]) if (n > maks) peta.delete(n);
    }
    for (const set of [l.barisSembunyi, l.kolomSembunyi]) {
      const maks = set === l.kolomSembunyi ? l.maksKolom : l.maksBaris;
      for (const n of [...set]) if (n > maks) set.delete(n);
    }
  }

  /**
   * Where the contents end. A cell that stands thousands of rows or columns beyond all others was typed by accident, and
   * would make a sheet of millions of blanks: it stays in the file it came from, and is named.
   */
  private tepiIsi(l: Lembar): { bawah: number; kanan: number } {
    const berisi = (s: Sel | undefined) => s !== undefined && (s.isi !== null || s.rumus !== '' || s.catatan !== '');
    const kolom = new Uint8Array(MAKS_KOLOM + 1);
    const jauh: [baris: number, kolom: number][] = [];
    let bawah = 0;
    for (let b = 1; b < l.sel.length; b++) {
      const r = l.sel[b];
      if (!r?.some(berisi)) continue;
      const terlalu = b - bawah > MAKS_JARAK_BARIS;
      if (!terlalu) bawah = b;
      for (let k = 1; k < r.length; k++)
        if (berisi(r[k])) {
          if (terlalu) jauh.push([b, k]);
          else kolom[k] = 1;
        }
    }
    let kanan = 0;
    for (let k = 1; k <= MAKS_KOLOM; k++) {
      if (!kolom[k]) continue;
      if (k - kanan <= MAKS_JARAK_KOLOM) kanan = k;
      else for (let b = 1; b <= bawah; b++) if (berisi(l.sel[b]?.[k])) jauh.push([b, k]);
    }
    for (const [b, k] of jauh) {
      this.hilang.catat('sel yang jauh di luar isinya', l.nama, keA1(b, k));
      delete l.sel[b]?.[k];
    }
    return { bawah, kanan };
  }

  private bacaTata(l: Lembar, u: Unsur): void {
    for (const c of semuaAnak(anak(u, 'cols'), 'col')) {
      const a = c.atribut;
      const [min, maks] = [Number(a.min), Math.min(Number(a.max), Number(a.min) + 500)];
      for (let k = min; k <= maks; k++) {
        if (a.width && (a.customWidth === '1' || a.customWidth === 'true')) {
          l.lebarKolom.set(k, Math.round(Number(a.width) * 7));
        }
        if (a.hidden === '1' || a.hidden === 'true') l.kolomSembunyi.add(k);
      }
    }
    const lihat = turunan(anak(u, 'sheetViews'), 'sheetView');
    l.kisi = lihat?.atribut.showGridLines !== '0' && lihat?.atribut.showGridLines !== 'false';
    const pane = anak(lihat, 'pane');
    if (pane && /^frozen/.test(pane.atribut.state ?? '')) {
      l.bekuBaris = Math.trunc(Number(pane.atribut.ySplit ?? 0));
      l.bekuKolom = Math.trunc(Number(pane.atribut.xSplit ?? 0));
    }
    const pr = anak(u, 'sheetPr');
    const tab = anak(pr, 'tabColor')?.atribut.rgb;
    if (tab) l.warnaTab = `#${tab.slice(-6).toLowerCase()}`;
    const cetak = anak(u, 'pageSetup')?.atribut;
    if (cetak || l.halaman) {
      l.halaman = {
        kertas: cetak?.paperSize === '14' ? 'F4' : 'A4',
        arah: cetak?.orientation === 'landscape' ? 'mendatar' : 'tegak',
        ...(l.halaman?.ulangBaris ? { ulangBaris: l.halaman.ulangBaris } : {}),
        ...(l.halaman?.ulangKolom ? { ulangKolom: l.halaman.ulangKolom } : {}),
        ...(anak(pr, 'pageSetUpPr')?.atribut.fitToPage === '1'
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
    const tegak = semuaAnak(anak(u, 'colBreaks'), 'brk').map((b) => Number(b.atribut.id) + 1);
    if (tegak.length && l.halaman) l.halaman.pisahKolom = tegak;
    const pisah = semuaAnak(anak(u, 'rowBreaks'), 'brk').map((b) => Number(b.atribut.id) + 1);
    if (pisah.length && l.halaman) l.halaman.pisahBaris = pisah;
    const saring = anak(u, 'autoFilter')?.atribut.ref;
    if (saring) l.saringan = a1KeKotak(saring, MAKS_BARIS, MAKS_KOLOM);
    const proteksi = anak(u, 'sheetProtection')?.atribut;
    if (proteksi && (proteksi.sheet === '1' || proteksi.sheet === 'true')) {
      l.lindungan.push(lindunganBerkas(this.bk.idBaru()));
    }
  }

  private bacaCatatan(l: Lembar, bagian: string): void {
    const xml = this.paket.teks(bagian);
    if (!xml) return;
    for (const c of semuaAnak(turunan(pohon(xml), 'commentList'), 'comment')) {
      const p = dariA1(c.atribut.ref ?? '');
      if (!p) continue;
      const kumpul = (u: Unsur): string => (u.nama === 't' ? u.teks : u.anak.map(kumpul).join(''));
      const teks = bacaTeksXlsx(kumpul(c));
      if (teks) l.ambil(p.baris, p.kolom).catatan = teks.replace(/\r\n?/g, '\n');
    }
  }

  // Rules

  private semuaUnsur(u: Unsur, nama: string): Unsur[] {
    return u.anak.flatMap((a) => (a.nama === nama ? [a] : this.semuaUnsur(a, nama)));
  }

  private bacaPilihan(l: Lembar, u: Unsur): void {
    for (const d of this.semuaUnsur(u, 'dataValidation')) {
      const a = d.atribut;
      const isi = (n: string) => {
        const f = anak(d, n);
        return bacaTeksXlsx((anak(f, 'f')?.teks ?? f?.teks ?? '').trim());
      };
      const f1 = isi('formula1');
      const f2 = isi('formula2');
      const sqref = (a.sqref ?? anak(d, 'sqref')?.teks ?? '').trim();
      const aturan = bukuLain(f1 + f2).length ? null : this.aturanDari(l, a, f1, f2);
      if (a.type === 'date' && (f1 !== '1' || f2 !== ''))
        this.hilang.catat('batas tanggal pada validasi isian', l.nama, sqref);
      if (a.type === 'whole')
        this.hilang.catat('syarat bilangan bulat pada validasi isian (batasnya ikut)', l.nama, sqref);
      if (!aturan) {
        if ((a.type ?? 'none') !== 'none')
          this.hilang.catat(`validasi isian ${VALIDASI[a.type as string] ?? `"${a.type}"`}`, l.nama, sqref);
        continue;
      }
      for (const r of sqref.split(/\s+/)) {
        const k = a1KeKotak(r, MAKS_BARIS, MAKS_KOLOM);
        if (k) l.pilihan.push({ kotak: k, aturan });
      }
    }
  }

  private aturanDari(l: Lembar, a: Record<string, string>, f1: string, f2: string): AturanPilihan | null {
    const dasar = {
      dari: null,
      tolak: (a.showErrorMessage === '1' || a.showErrorMessage === 'true') && (a.errorStyle ?? 'stop') === 'stop',
      bantuan: bacaTeksXlsx(a.prompt ?? ''),
      panahTurun: a.showDropDown !== '1' && a.showDropDown !== 'true',
    };
    if (a.type === 'list') {
      if (f1.startsWith('"')) {
        return { ...dasar, kriteria: 'VALUE_IN_LIST', argumen: f1.slice(1, -1).replace(/""/g, '"').split(',') };
      }
      const nama = this.bk.cariNama(f1);
      if (nama)
        return {
          ...dasar,
          kriteria: 'VALUE_IN_RANGE',
          argumen: [],
          dari: { lembarId: nama.lembarId, kotak: nama.kotak },
        };
      const { lembar, a1 } = pisahLembar(f1);
      const ke = lembar === null ? l : this.bk.cariLembar(lembar);
      const k = ke ? a1KeKotak(a1, MAKS_BARIS, MAKS_KOLOM) : null;
      if (ke && k) return { ...dasar, kriteria: 'VALUE_IN_RANGE', argumen: [], dari: { lembarId: ke.id, kotak: k } };
      return { ...dasar, kriteria: 'CUSTOM_FORMULA', argumen: [`=${f1}`] };
    }
    if (a.type === 'custom') return { ...dasar, kriteria: 'CUSTOM_FORMULA', argumen: [`=${f1}`] };
    if (a.type === 'date') return { ...dasar, kriteria: 'DATE_IS_VALID_DATE', argumen: [] };
    if (a.type === 'whole' || a.type === 'decimal') {
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
      const kriteria = op[a.operator ?? 'between'] as string;
      const angka = [f1, f2].filter((x) => x !== '').map(Number);
      if (angka.some(Number.isNaN)) return null;
      return { ...dasar, kriteria, argumen: kriteria.endsWith('BETWEEN') ? angka : angka.slice(0, 1) };
    }
    return a.prompt ? { ...dasar, kriteria: 'CUSTOM_FORMULA', argumen: ['=TRUE'] } : null;
  }

  private bacaBersyarat(l: Lembar, u: Unsur): void {
    const daftar: { urut: number; aturan: AturanBersyarat }[] = [];
    for (const c of semuaAnak(u, 'conditionalFormatting')) {
      const rentang = (c.atribut.sqref ?? '').split(/\s+/).flatMap((r) => a1KeKotak(r, MAKS_BARIS, MAKS_KOLOM) ?? []);
      if (!rentang.length) continue;
      for (const r of semuaAnak(c, 'cfRule')) {
        const syarat = bukuLain(
          semuaAnak(r, 'formula')
            .map((f) => f.teks)
            .join(),
        ).length
          ? null
          : syaratDari(r);
        if (!syarat) {
          const jenis = r.atribut.type ?? '';
          this.hilang.catat(
            `format bersyarat ${BERSYARAT[jenis] ?? `"${jenis}"`}`,
            l.nama,
            rentang.map((k) => kotakKeA1(k)).join(' '),
          );
          continue;
        }
        const dxf = this.gaya.dxf[Number(r.atribut.dxfId ?? -1)] ?? {};
        daftar.push({ urut: Number(r.atribut.priority ?? 0), aturan: { rentang, ...syarat, ...dxf } });
      }
    }
    l.bersyarat = daftar.sort((a, b) => a.urut - b.urut).map((d) => d.aturan);
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

  private pakaiSendiri(c: CatatanSendiri, lembar: readonly Lembar[]): void {
    this.bk.id = c.id;
    this.bk.lokal = c.lokal;
    const ada = new Set(lembar.map((l) => l.id));
    for (const x of c.lembar) {
      const l = lembar.find((y) => y.id === x.id);
      if (!l) continue;
      l.maksBaris = Math.max(l.maksBaris, Math.min(x.baris, 50_000));
      l.maksKolom = Math.max(l.maksKolom, Math.min(x.kolom, 1_000));
      l.lindungan = x.lindungan.map((p) => ({ ...p, id: this.bk.idBaru() }));
      if (x.gabungCetak.length && l.halaman) {
        l.halaman.gabungCetak = x.gabungCetak;
        // Merged for print only: in the grid these cells stand alone.
        const cetak = x.gabungCetak.flatMap((g) => a1KeKotak(g, MAKS_BARIS, MAKS_KOLOM) ?? []);
        // A page break may have parted one of them.
        const bagian = (k: Kotak) =>
          cetak.some((g) => memuat(g, k.baris, k.kolom) && memuat(g, k.baris + k.tinggi - 1, k.kolom + k.lebar - 1));
        l.gabung = l.gabung.filter((k) => !bagian(k));
      }
    }
    this.bk.metadata = c.metadata
      .filter((m) => m.tempat.jenis === 'SPREADSHEET' || ada.has(m.tempat.lembarId))
      .map((m) => ({ ...m, id: this.bk.idBaru() }));
  }
}

function syaratDari(r: Unsur): { kriteria: string; argumen: (string | number)[] } | null {
  const f = semuaAnak(r, 'formula').map((x) => bacaTeksXlsx(x.teks.trim()));
  const a = r.atribut;
  const teks = bacaTeksXlsx(a.text ?? '');
  switch (a.type) {
    case 'expression':
      return { kriteria: 'CUSTOM_FORMULA', argumen: [`=${f[0] ?? ''}`] };
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
      const nama = op[a.operator ?? ''];
      if (!nama) return null;
      const kutip = /^"((?:[^"]|"")*)"$/.exec(f[0] ?? '');
      if (kutip && /^(NOT_)?EQUAL_TO$/.test(nama)) {
        return { kriteria: `TEXT_${nama}`, argumen: [(kutip[1] as string).replace(/""/g, '"')] };
      }
      const angka = f.map(Number);
      return angka.some(Number.isNaN) ? null : { kriteria: `NUMBER_${nama}`, argumen: angka };
    }
    default:
      return null;
  }
}
