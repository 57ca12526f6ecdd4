/**
 * The workbook in memory: a plain grid with everything a sheet can carry. It knows no Google names and no file format;
 * the services, the .xlsx reader and writer and the formula engine all work on it.
 */
import { FORMAT_OTOMATIS } from './format.ts';
import { gayaDiubah } from './gaya-sel.ts';
import { barisAkhir, beririsan, type Kotak, kolomAkhir, kotak, memuat, mencakup, samaKotak } from './kotak.ts';
import { type BentukTersimpan, bentukSel } from './pola.ts';
import { bacaRumus, type Geseran, gantiLembarRumus, geserGaris, geserKotak, geserRumus } from './rumus.ts';

/** An error value in a cell: the code shown, and what its note says. */
export class GalatSel {
  readonly kode: string;
  readonly pesan: string;
  /** The formula cannot even be read: no other program would take it. */
  readonly sintaks: boolean;
  constructor(kode: string, pesan: string, sintaks = false) {
    this.kode = kode;
    this.pesan = pesan;
    this.sintaks = sintaks;
  }
}

/** Dates are serial numbers under a date format, as in every spreadsheet. */
export type IsiSel = number | string | boolean | GalatSel | null;

export interface Garis {
  readonly gaya: 'tipis' | 'sedang' | 'tebal' | 'putus' | 'titik' | 'ganda';
  readonly warna: string;
}

/** Immutable: a change makes a new object, so that many cells may share one. */
export interface GayaSel {
  readonly format?: string | undefined;
  readonly font?: string | undefined;
  readonly ukuran?: number | undefined;
  readonly tebal?: boolean | undefined;
  readonly miring?: boolean | undefined;
  readonly garisBawah?: boolean | undefined;
  readonly coret?: boolean | undefined;
  readonly warna?: string | undefined;
  readonly latar?: string | undefined;
  readonly rata?: 'left' | 'center' | 'right' | undefined;
  readonly rataTegak?: 'top' | 'middle' | 'bottom' | undefined;
  readonly bungkus?: 'OVERFLOW' | 'WRAP' | 'CLIP' | undefined;
  readonly putar?: number | undefined;
  readonly indentasi?: number | undefined;
  readonly atas?: Garis | undefined;
  readonly bawah?: Garis | undefined;
  readonly kiri?: Garis | undefined;
  readonly kanan?: Garis | undefined;
}

export const GAYA_POLOS: GayaSel = Object.freeze({});

interface Tumpahan {
  readonly baris: number;
  readonly kolom: number;
}

export class Sel {
  /** Literal, or the last computed value of the formula. */
  isi: IsiSel = null;
  /** US form with `=`; '' for none. */
  rumus = '';
  gaya: GayaSel = GAYA_POLOS;
  catatan = '';
  /** Whole-cell link: a URL, or "#gid=…&range=A1" inside the workbook. */
  tautan: string | null = null;
  /** Anchor of the formula whose result spilled into this cell. */
  tumpahan: Tumpahan | null = null;
  /** Whether `isi` of a formula is up to date. */
  segar = true;
  /** What pola.ts found out about the formula. */
  bentuk: BentukTersimpan | null = null;
}

export interface AturanPilihan {
  /** Google's criteria name: VALUE_IN_LIST, VALUE_IN_RANGE, NUMBER_BETWEEN, CUSTOM_FORMULA, CHECKBOX, … */
  readonly kriteria: string;
  /** List values, numbers, formula text; for VALUE_IN_RANGE the range. */
  readonly argumen: readonly unknown[];
  readonly dari: { lembarId: number; kotak: Kotak } | null;
  readonly tolak: boolean;
  readonly bantuan: string;
  readonly panahTurun: boolean;
}

interface LapisPilihan {
  kotak: Kotak;
  /** null: rules below were cleared here. */
  aturan: AturanPilihan | null;
}

export interface AturanBersyarat {
  readonly rentang: readonly Kotak[];
  /** Google's criteria name: CUSTOM_FORMULA, TEXT_EQUAL_TO, TEXT_CONTAINS, NUMBER_…, CELL_EMPTY, CELL_NOT_EMPTY. */
  readonly kriteria: string;
  readonly argumen: readonly (string | number)[];
  readonly latar?: string | undefined;
  readonly warna?: string | undefined;
  readonly tebal?: boolean | undefined;
  readonly miring?: boolean | undefined;
  readonly coret?: boolean | undefined;
  readonly garisBawah?: boolean | undefined;
}

export interface Lindungan {
  id: number;
  /** null: the whole sheet. */
  kotak: Kotak | null;
  keterangan: string;
  hanyaPeringatan: boolean;
  /** Ranges of a protected sheet that stay open. */
  kecuali: Kotak[];
  namaRentang: string | null;
  /** Somebody else's: the person who runs the script may not edit. */
  terkunci?: boolean;
}

/** A protected sheet of a file: all of it, and with a warning only, since no file says who may edit nevertheless. */
export const lindunganBerkas = (id: number): Lindungan => ({
  id,
  kotak: null,
  keterangan: '',
  hanyaPeringatan: true,
  kecuali: [],
  namaRentang: null,
});

export interface Metadata {
  id: number;
  kunci: string;
  nilai: string | null;
  terlihat: 'DOCUMENT' | 'PROJECT';
  tempat:
    | { jenis: 'SPREADSHEET' }
    | { jenis: 'SHEET'; lembarId: number }
    | { jenis: 'ROW' | 'COLUMN'; lembarId: number; mulai: number; banyak: number };
}

export interface Grafik {
  id: number;
  /** Google's chart type: COLUMN, BAR, LINE, PIE, COMBO, AREA, … */
  jenis: string;
  rentang: { lembarId: number; kotak: Kotak }[];
  judul: string;
  baris: number;
  kolom: number;
  geserX: number;
  geserY: number;
  lebar: number;
  tinggi: number;
  kepalaBaris: number;
  /** Anything else that was set with setOption. */
  opsi: Record<string, unknown>;
}

export interface RentangBernama {
  nama: string;
  lembarId: number;
  kotak: Kotak;
  /** Id of the sheet for whose formulas alone the name was made; only .xlsx knows such names. */
  milik?: number;
}

/** A name that is no range but a constant or a formula ("0.11", "OFFSET(…)"), or one that .xlsx keeps for itself. */
interface NamaRumus {
  nama: string;
  /** Without `=`. */
  isi: string;
  /** Id of the sheet for whose formulas alone it was made. */
  milik?: number;
  tersembunyi: boolean;
}

/** Page layout: only .xlsx carries it. */
export interface Halaman {
  kertas: 'A4' | 'F4';
  arah: 'tegak' | 'mendatar';
  ulangBaris?: [number, number];
  ulangKolom?: [number, number];
  /** Pages side by side that the columns are fitted to. */
  halamanLebar?: number;
  /** Columns on which a new page starts, and the percentage that the print is shrunk to. */
  pisahKolom?: number[];
  skala?: number;
  gabungCetak?: string[];
  /** Heights in pixels of rows that have none of their own. */
  tinggiBaris?: { baris: number; tinggi: number }[];
  lebarHalaman?: boolean;
  satuHalaman?: boolean;
  /** Rows on which a new page starts. */
  pisahBaris?: number[];
}

export class Lembar {
  readonly id: number;
  readonly buku: Buku;
  nama: string;
  maksBaris = 1000;
  maksKolom = 26;
  /** sel[baris][kolom], both from 1; holes are empty cells. */
  readonly sel: (Sel | undefined)[][] = [];
  readonly lebarKolom = new Map<number, number>();
  readonly tinggiBaris = new Map<number, number>();
  readonly barisSembunyi = new Set<number>();
  readonly kolomSembunyi = new Set<number>();
  tersembunyi = false;
  bekuBaris = 0;
  bekuKolom = 0;
  warnaTab: string | null = null;
  kisi = true;
  gabung: Kotak[] = [];
  pilihan: LapisPilihan[] = [];
  bersyarat: AturanBersyarat[] = [];
  lindungan: Lindungan[] = [];
  grafik: Grafik[] = [];
  halaman: Halaman | null = null;
  /** Columns to which a table of Sheets gives a type ("Konversi ke tabel"). */
  bertipe: Kotak[] = [];
  /** Only a GRID has cells. */
  jenis: 'GRID' | 'OBJECT' | 'DATASOURCE' = 'GRID';
  /** Area of the sheet's filter. */
  saringan: Kotak | null = null;

  constructor(buku: Buku, id: number, nama: string) {
    this.buku = buku;
    this.id = id;
    this.nama = nama;
  }

  lihat(baris: number, kolom: number): Sel | undefined {
    return this.sel[baris]?.[kolom];
  }

  ambil(baris: number, kolom: number): Sel {
    this.sel[baris] ??= [];
    const b = this.sel[baris] as (Sel | undefined)[];
    b[kolom] ??= new Sel();
    return b[kolom] as Sel;
  }

  gaya(baris: number, kolom: number): GayaSel {
    return this.lihat(baris, kolom)?.gaya ?? GAYA_POLOS;
  }

  format(baris: number, kolom: number): string {
    return this.gaya(baris, kolom).format ?? FORMAT_OTOMATIS;
  }

  ubahGaya(baris: number, kolom: number, ubah: GayaSel): void {
    const sel = this.ambil(baris, kolom);
    sel.gaya = gayaDiubah(sel.gaya, ubah);
  }

  /** Puts a literal into a cell. A spill that the cell belonged to is computed again. */
  tulisIsi(baris: number, kolom: number, isi: IsiSel): void {
    const ada = this.lihat(baris, kolom);
    if (isi === null && !ada) {
      this.buku.tandaiUbah(this, kotak(baris, kolom));
      return;
    }
    const s = ada ?? this.ambil(baris, kolom);
    this.lepasRumus(s, baris, kolom);
    s.isi = isi;
    s.segar = true;
    this.buku.tandaiUbah(this, kotak(baris, kolom));
  }

  tulisRumus(baris: number, kolom: number, rumus: string): void {
    const s = this.ambil(baris, kolom);
    this.lepasRumus(s, baris, kolom);
    s.rumus = rumus;
    s.isi = null;
    s.segar = false;
    this.buku.jumlahRumus++;
    this.buku.adaKotor = true;
  }

  private lepasRumus(sel: Sel, baris: number, kolom: number): void {
    if (sel.rumus) {
      sel.rumus = '';
      this.hapusTumpahan(baris, kolom);
      this.buku.jumlahRumus--;
    }
    if (sel.tumpahan) {
      const asal = this.lihat(sel.tumpahan.baris, sel.tumpahan.kolom);
      sel.tumpahan = null;
      if (asal?.rumus) {
        asal.segar = false;
        this.buku.adaKotor = true;
      }
    }
    // A blocked spill gets another chance whenever a cell of its sheet changes: see the engine.
  }

  /** Blanks the cells that the formula at that cell had spilled into. */
  hapusTumpahan(baris: number, kolom: number): Kotak | null {
    let barisBawah = baris;
    let kolomKanan = kolom;
    const luas = this.buku.tumpah.get(`${this.id}:${baris}:${kolom}`);
    if (!luas) return null;
    this.buku.tumpah.delete(`${this.id}:${baris}:${kolom}`);
    barisBawah = baris + luas.tinggi - 1;
    kolomKanan = kolom + luas.lebar - 1;
    for (let b = baris; b <= barisBawah; b++) {
      for (let k = kolom; k <= kolomKanan; k++) {
        const s = this.lihat(b, k);
        if (s?.tumpahan && s.tumpahan.baris === baris && s.tumpahan.kolom === kolom) {
          s.tumpahan = null;
          s.isi = null;
        }
      }
    }
    const k = kotak(baris, kolom, luas.tinggi, luas.lebar);
    this.buku.tandaiUbah(this, k);
    return k;
  }

  /** Last row and column with content; 0 in an empty sheet. */
  batasIsi(): { baris: number; kolom: number } {
    this.buku.pastikanSegar();
    let baris = 0;
    let kolom = 0;
    for (let barisKe = this.sel.length - 1; barisKe >= 1; barisKe--) {
      const r = this.sel[barisKe];
      if (!r) continue;
      for (let k = r.length - 1; k >= 1; k--) {
        const s = r[k];
        if (s && (s.rumus !== '' || (s.isi !== null && s.isi !== ''))) {
          if (!baris) baris = barisKe;
          if (k > kolom) kolom = k;
          break;
        }
      }
    }
    return { baris, kolom };
  }

  aturanPilihan(baris: number, kolom: number): AturanPilihan | null {
    for (let i = this.pilihan.length - 1; i >= 0; i--) {
      const p = this.pilihan[i] as LapisPilihan;
      if (memuat(p.kotak, baris, kolom)) return p.aturan;
    }
    return null;
  }

  tulisPilihan(k: Kotak, aturan: AturanPilihan | null): void {
    this.pilihan = this.pilihan.filter((p) => !mencakup(k, p.kotak));
    if (aturan !== null || this.pilihan.some((p) => beririsan(p.kotak, k))) this.pilihan.push({ kotak: k, aturan });
  }

  /** A rule for each cell from the corner of `pojok` on: kept as one for every run of rows that share it. */
  tulisKisiPilihan(
    pojok: Kotak,
    tinggi: number,
    lebar: number,
    aturan: (i: number, j: number) => AturanPilihan | null,
  ): void {
    for (let j = 0; j < lebar; j++) {
      let mulai = 0;
      let sama = aturan(0, j);
      for (let i = 1; i <= tinggi; i++) {
        const kini = i < tinggi ? aturan(i, j) : undefined;
        if (kini === sama) continue;
        this.tulisPilihan(kotak(pojok.baris + mulai, pojok.kolom + j, i - mulai, 1), sama);
        if (kini !== undefined) [mulai, sama] = [i, kini];
      }
    }
  }

  /** Makes room or takes lines away; everything anchored to cells moves along, in every sheet's formulas too. */
  geser(geseran: Geseran): void {
    const banyak = Math.abs(geseran.geser);
    if (geseran.sumbu === 'baris') {
      if (geseran.geser > 0) {
        if (this.sel.length > geseran.mulai) this.sel.splice(geseran.mulai, 0, ...new Array(banyak).fill(undefined));
        this.maksBaris += banyak;
      } else {
        this.sel.splice(geseran.mulai, banyak);
        this.maksBaris -= banyak;
      }
    } else {
      for (const r of this.sel) {
        if (!r || r.length <= geseran.mulai) continue;
        if (geseran.geser > 0) r.splice(geseran.mulai, 0, ...new Array(banyak).fill(undefined));
        else r.splice(geseran.mulai, banyak);
      }
      this.maksKolom += geseran.geser;
    }
    const ukuran = geseran.sumbu === 'baris' ? this.tinggiBaris : this.lebarKolom;
    const baru = [...ukuran].flatMap(([n, v]) => {
      const m = geserGaris(n, geseran);
      return m === null ? [] : [[m, v] as const];
    });
    ukuran.clear();
    for (const [n, v] of baru) ukuran.set(n, v);
    const sembunyi = geseran.sumbu === 'baris' ? this.barisSembunyi : this.kolomSembunyi;
    const garis = [...sembunyi].map((n) => geserGaris(n, geseran)).filter((n): n is number => n !== null);
    sembunyi.clear();
    for (const n of garis) sembunyi.add(n);
    const pindah = <T extends { kotak: Kotak }>(daftar: T[]): T[] =>
      daftar.flatMap((x) => {
        const k = geserKotak(x.kotak, geseran);
        return k ? [{ ...x, kotak: k }] : [];
      });
    this.gabung = this.gabung.flatMap((k) => {
      const n = geserKotak(k, geseran);
      return n && (n.tinggi > 1 || n.lebar > 1) ? [n] : [];
    });
    this.pilihan = pindah(this.pilihan);
    this.bersyarat = this.bersyarat.flatMap((a) => {
      const rentang = a.rentang.map((k) => geserKotak(k, geseran)).filter((k): k is Kotak => k !== null);
      return rentang.length ? [{ ...a, rentang }] : [];
    });
    this.lindungan = this.lindungan.flatMap((l) => {
      if (!l.kotak) return [l];
      const k = geserKotak(l.kotak, geseran);
      l.kotak = k;
      return k ? [l] : [];
    });
    if (geseran.sumbu === 'baris' && geseran.mulai <= this.bekuBaris)
      this.bekuBaris = Math.max(0, this.bekuBaris + Math.min(0, geseran.geser));
    if (geseran.sumbu === 'kolom' && geseran.mulai <= this.bekuKolom) {
      this.bekuKolom = Math.max(0, this.bekuKolom + Math.min(0, geseran.geser));
    }
    this.buku.setelahGeser(this, geseran);
  }
}

/** What the workbook asks of a formula engine. */
export interface MesinRumus {
  /** Computes every formula that is not up to date and writes results (spills included) into the grid. */
  hitung(buku: Buku): void;
  /** Results of formulas that stand in no cell (those of conditional formats), references as if on the sheet `l`. */
  nilai(buku: Buku, l: Lembar, rumus: readonly string[]): IsiSel[];
}

/** A function of ours, called by formulas: arguments as Apps Script passes them. */
type FungsiKustom = (nama: string, argumen: unknown[]) => unknown;

export class Buku {
  id: string;
  nama: string;
  lokal = 'in_ID';
  private zona: string | null = null;
  readonly lembar: Lembar[] = [];
  rentangBernama: RentangBernama[] = [];
  namaRumus: NamaRumus[] = [];
  metadata: Metadata[] = [];
  /** Names of custom functions that formulas may call, upper case. */
  namaFungsi: ReadonlySet<string> = new Set();
  panggilFungsi: FungsiKustom | null = null;
  mesin: MesinRumus | null = null;
  /** Constructor of dates that functions and services hand out: the realm of the bundle. */
  Tanggal: DateConstructor = Date;
  aktif = 0;
  /** Size of each spill, by "sheet:row:column" of its anchor. */
  readonly tumpah = new Map<string, { tinggi: number; lebar: number }>();
  /** What a file held and the model cannot carry: said to a person before a new file is written. */
  readonly tidakTerbawa: string[] = [];
  adaKotor = false;
  jumlahRumus = 0;
  /** Changed areas since the last computation, by sheet id. */
  readonly diubah = new Map<number, Kotak[]>();
  private idBerikut = 1;
  private menghitung = false;

  constructor(nama = 'Buku kerja', id = '') {
    this.nama = nama;
    this.id = id || `lokal-${nama.toLowerCase().replace(/[^a-z0-9]+/g, '-')}`;
  }

  /** Asked of the machine when somebody wants to know: its calendars take longer to load than a formula to compute. */
  get zonaWaktu(): string {
    this.zona ??= Intl.DateTimeFormat().resolvedOptions().timeZone;
    return this.zona;
  }

  set zonaWaktu(zona: string) {
    this.zona = zona;
  }

  idBaru(): number {
    return this.idBerikut++;
  }

  tambahLembar(nama: string, posisi = this.lembar.length, id?: number): Lembar {
    const dipakai = new Set(this.lembar.map((l) => l.id));
    let nomor = id ?? (this.lembar.length === 0 ? 0 : -1);
    while (nomor < 0 || dipakai.has(nomor)) nomor = 1_000_000 + this.idBaru() * 7919;
    const l = new Lembar(this, nomor, nama);
    this.lembar.splice(posisi, 0, l);
    return l;
  }

  cariLembar(nama: string): Lembar | null {
    const n = nama.toLowerCase();
    return this.lembar.find((l) => l.nama.toLowerCase() === n) ?? null;
  }

  lembarId(id: number): Lembar | null {
    return this.lembar.find((l) => l.id === id) ?? null;
  }

  namai(lembar: Lembar, nama: string): void {
    const lama = lembar.nama;
    this.tiapRumusDengan(lama.replace(/'/g, "''"), (s) => {
      s.rumus = gantiLembarRumus(s.rumus, lama, nama);
    });
    for (const n of this.namaRumus) n.isi = gantiLembarRumus(`=${n.isi}`, lama, nama).slice(1);
    lembar.nama = nama;
  }

  hapusLembar(lembar: Lembar): void {
    this.lembar.splice(this.lembar.indexOf(lembar), 1);
    if (this.aktif >= this.lembar.length) this.aktif = this.lembar.length - 1;
    this.rentangBernama = this.rentangBernama.filter((r) => r.lembarId !== lembar.id && r.milik !== lembar.id);
    this.namaRumus = this.namaRumus.filter((n) => n.milik !== lembar.id);
    for (const n of this.namaRumus) n.isi = gantiLembarRumus(`=${n.isi}`, lembar.nama, null).slice(1);
    this.metadata = this.metadata.filter((m) => m.tempat.jenis === 'SPREADSHEET' || m.tempat.lembarId !== lembar.id);
    for (const k of [...this.tumpah.keys()]) if (k.startsWith(`${lembar.id}:`)) this.tumpah.delete(k);
    this.diubah.delete(lembar.id);
    this.hitungJumlahRumus();
    this.tiapRumusDengan(lembar.nama.replace(/'/g, "''"), (s) => {
      const baru = gantiLembarRumus(s.rumus, lembar.nama, null);
      if (baru !== s.rumus) {
        s.rumus = baru;
        s.segar = false;
        this.adaKotor = true;
      }
    });
  }

  tiapRumus(kerja: (s: Sel, l: Lembar, baris: number, kolom: number) => void): void {
    for (const lembar of this.lembar) {
      for (let barisKe = 1; barisKe < lembar.sel.length; barisKe++) {
        const r = lembar.sel[barisKe];
        if (!r) continue;
        for (let k = 1; k < r.length; k++) {
          const s = r[k];
          if (s?.rumus) kerja(s, lembar, barisKe, k);
        }
      }
    }
  }

  /** Every formula that may speak of something of this name: formulas of one form all do or none does. */
  private tiapRumusDengan(nama: string, kerja: (s: Sel) => void): void {
    const dicari = nama.toLowerCase();
    const menyebut = (rumus: string) => rumus.toLowerCase().includes(dicari);
    const bentukMenyebut = new Map<string, boolean>();
    this.tiapRumus((sel, _, baris, kolom) => {
      const bentuk = bentukSel(sel, baris, kolom);
      let ya = bentuk === null ? menyebut(sel.rumus) : bentukMenyebut.get(bentuk);
      if (ya === undefined) {
        ya = menyebut(bentuk as string);
        bentukMenyebut.set(bentuk as string, ya);
      }
      if (ya) kerja(sel);
    });
  }

  hitungJumlahRumus(): void {
    this.jumlahRumus = 0;
    this.tiapRumus(() => {
      this.jumlahRumus++;
    });
  }

  /** After rows or columns of a sheet moved: names, metadata, charts and all formulas follow. */
  setelahGeser(lembar: Lembar, geseran: Geseran): void {
    this.rentangBernama = this.rentangBernama.flatMap((r) => {
      if (r.lembarId !== lembar.id) return [r];
      const k = geserKotak(r.kotak, geseran);
      if (k) r.kotak = k;
      return k ? [r] : [];
    });
    for (const n of this.namaRumus) n.isi = geserRumus(`=${n.isi}`, '', lembar.nama, geseran).slice(1);
    this.metadata = this.metadata.filter((m) => {
      const tempat = m.tempat;
      if (tempat.jenis !== (geseran.sumbu === 'baris' ? 'ROW' : 'COLUMN') || tempat.lembarId !== lembar.id) return true;
      const kotakKini = geserKotak(
        geseran.sumbu === 'baris' ? kotak(tempat.mulai, 1, tempat.banyak, 1) : kotak(1, tempat.mulai, 1, tempat.banyak),
        geseran,
      );
      if (!kotakKini) return false;
      tempat.mulai = geseran.sumbu === 'baris' ? kotakKini.baris : kotakKini.kolom;
      tempat.banyak = geseran.sumbu === 'baris' ? kotakKini.tinggi : kotakKini.lebar;
      return true;
    });
    for (const lembarKini of this.lembar) {
      for (const gr of lembarKini.grafik) {
        gr.rentang = gr.rentang.flatMap((r) => {
          if (r.lembarId !== lembar.id) return [r];
          const k = geserKotak(r.kotak, geseran);
          return k ? [{ ...r, kotak: k }] : [];
        });
      }
      lembarKini.pilihan = lembarKini.pilihan.map((p) => {
        if (!p.aturan?.dari || p.aturan.dari.lembarId !== lembar.id) return p;
        const k = geserKotak(p.aturan.dari.kotak, geseran);
        return k ? { ...p, aturan: { ...p.aturan, dari: { lembarId: lembar.id, kotak: k } } } : p;
      });
    }
    // Spills are laid out anew: their anchors may have moved.
    for (const kunci of [...this.tumpah.keys()]) if (kunci.startsWith(`${lembar.id}:`)) this.tumpah.delete(kunci);
    for (const r of lembar.sel) {
      if (!r) continue;
      for (const s of r) {
        if (s?.tumpahan) {
          s.tumpahan = null;
          s.isi = null;
        }
      }
    }
    this.hitungJumlahRumus();
    this.tiapRumus((sel, x) => {
      const baru = geserRumus(sel.rumus, x.nama, lembar.nama, geseran);
      if (baru !== sel.rumus) {
        sel.rumus = baru;
        sel.segar = false;
        this.adaKotor = true;
      }
      if (x === lembar && this.rumusMenumpah(sel.rumus)) {
        sel.segar = false;
        this.adaKotor = true;
      }
    });
    this.tandaiUbah(lembar, kotak(1, 1, lembar.maksBaris, lembar.maksKolom));
  }

  /** Whether a formula may give a range: it calls one of our functions or one that is known to. */
  rumusMenumpah(rumus: string): boolean {
    const u = rumus.toUpperCase();
    if (!u.includes('(') && !u.includes('{')) return false;
    return bacaRumus(rumus, 1, 1).fungsi.some((f) => this.namaFungsi.has(f) || f === 'ARRAYFORMULA' || f === 'SPLIT');
  }

  tandaiUbah(lembar: Lembar, kotak: Kotak): void {
    if (this.jumlahRumus === 0) return;
    let daftar = this.diubah.get(lembar.id);
    if (!daftar) {
      daftar = [];
      this.diubah.set(lembar.id, daftar);
    }
    const akhir = daftar[daftar.length - 1];
    if (akhir && samaKotak(akhir, kotak)) return;
    // Writing cell by cell along a row or column grows one rectangle instead of making a list of thousands.
    if (akhir && akhir.kolom === kotak.kolom && akhir.lebar === kotak.lebar && barisAkhir(akhir) + 1 === kotak.baris) {
      daftar[daftar.length - 1] = { ...akhir, tinggi: akhir.tinggi + kotak.tinggi };
    } else if (
      akhir &&
      akhir.baris === kotak.baris &&
      akhir.tinggi === kotak.tinggi &&
      kolomAkhir(akhir) + 1 === kotak.kolom
    ) {
      daftar[daftar.length - 1] = { ...akhir, lebar: akhir.lebar + kotak.lebar };
    } else daftar.push(kotak);
    this.adaKotor = true;
  }

  /** Computes what is out of date; cheap when nothing is. */
  pastikanSegar(): void {
    if (!this.adaKotor || this.menghitung) return;
    if (!this.mesin) {
      if (this.jumlahRumus === 0) this.adaKotor = false;
      return;
    }
    this.menghitung = true;
    try {
      this.mesin.hitung(this);
      this.adaKotor = false;
      this.diubah.clear();
    } finally {
      this.menghitung = false;
    }
  }

  /** Formulas that use the name are computed again. */
  namaBerubah(nama: string): void {
    const n = nama.toUpperCase();
    this.tiapRumusDengan(nama, (s) => {
      if (bacaRumus(s.rumus, 1, 1).nama.includes(n)) {
        s.segar = false;
        this.adaKotor = true;
      }
    });
  }

  /** What a name that is no range stands for in formulas of a sheet; null when there is none. */
  cariNamaRumus(nama: string, lembarId: number): string | null {
    const n = nama.toUpperCase();
    const calon = this.namaRumus.filter((r) => r.nama.toUpperCase() === n);
    return (calon.find((r) => r.milik === lembarId) ?? calon.find((r) => r.milik === undefined))?.isi ?? null;
  }

  cariNama(nama: string): RentangBernama | null {
    const n = nama.toUpperCase();
    return this.rentangBernama.find((r) => r.nama.toUpperCase() === n) ?? null;
  }
}
