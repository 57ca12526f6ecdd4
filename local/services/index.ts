/**
 * The Apps Script services that the bundle uses, over the workbook in memory, and the loader that runs the very
 * dist/Code.js in a `vm` context of its own.
 *
 * ```ts
 * import { bukuDariData, muatBundel } from './index.ts';
 *
 * const buku = bukuDariData({ Data: [['a', 'b'], [1, '=A2*2']] });    // or new Buku(), or readXlsx(...)
 * const t = muatBundel(buku);
 * t.LKJIP.panggilFungsi('CAPAIAN', [50.05, 38]);                      // the bundle
 * t.panggil('onOpen', { authMode: t.services.ScriptApp.AuthMode.FULL }); // a real top-level function of Code.js
 * t.services.SpreadsheetApp.getActive().getRange('B2').getValue();    // the services, as the bundle sees them
 * t.layar.jawab('YES', { tombol: 'OK', teks: 'Dinas X' });            // answers to the next alerts and prompts
 * t.layar.menu; t.layar.tayangan;                                     // what a person would have seen
 * t.hitungPanggilan().total;                                          // calls that read or write cells, formats, properties
 * t.ulangHitungan();
 * ```
 *
 * `buatLayanan(buku)` gives the services without a bundle, for code that takes them as arguments or as globals:
 * `Object.assign(globalThis, buatLayanan(buku).services)` in a test of src/sheets.
 *
 * The services are strict: what Google would refuse throws with Google's words, and a method that is not provided here
 * throws and names itself. Texts written with setValue(s) are read as typed in the spreadsheet's locale ("38%" becomes
 * 0.38, "1.762" becomes 1762) unless the cell's format is "@" or the text starts with an apostrophe, as in Sheets.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import vm from 'node:vm';
import { akarProyek } from '../akar.ts';
import { Buku } from '../engine/buku.ts';
import { serialDariTanggal } from '../engine/format.ts';
import { bacaMasukan, type HasilMasukan } from '../engine/masukan.ts';
import { buatMesin } from '../engine/mesin-excelts.ts';
import { type Alam, type JumlahPanggilan, kuras, type Lingkungan, Pencatat, tanggalkah } from './dasar.ts';
import { ENUM } from './enum.ts';
import { buatProperti } from './properti.ts';
import type { Saklar } from './saklar.ts';
import { buatSpreadsheetApp } from './spreadsheet.ts';
import { buatUi, Layar } from './ui.ts';
import { buatUtilitas } from './utilitas.ts';

export { Buku } from '../engine/buku.ts';
export type { JumlahPanggilan } from './dasar.ts';
export type { Saklar } from './saklar.ts';
export type { IsiMenu, Jawaban, Layar, Tayangan } from './ui.ts';

export interface OpsiLayanan {
  /** AuthMode in which calls are made; FULL unless told. */
  izin?: 'NONE' | 'LIMITED' | 'FULL';
  /** What this Google is to do otherwise than the strict one: each is a difference that a real account may report. */
  saklar?: readonly Saklar[];
  /** Time zone of the spreadsheet, where it is another than the script's. */
  zona?: string;
  /**
   * Reads that find cells with custom functions still showing "Loading...". Left out, every action of a bundle meets one
   * such read; what a test reads by itself has been computed.
   */
  memuat?: number;
  /** false: getDocumentLock() gives null, as it may in an add-on. */
  kunciDokumen?: boolean;
  /** false: `new Function` is refused. */
  kodeDariTeks?: boolean;
  /** Folder with Code.js and Sidebar.html; the project's dist/ unless told. */
  dist?: string;
}

export interface Layanan {
  /** The services by their Google names. */
  // biome-ignore lint/suspicious/noExplicitAny: the services are as loose as Google's globals are to a test.
  services: Record<string, any>;
  buku: Buku;
  layar: Layar;
  properti: ReturnType<typeof buatProperti>;
  log: string[];
  lingkungan: Lingkungan;
  hitungPanggilan(): JumlahPanggilan;
  ulangHitungan(): void;
}

export interface Bundel extends Layanan {
  /** What dist/Code.js binds to its global. */
  LKJIP: {
    panggilFungsi(nama: string, argumen: ArrayLike<unknown>): unknown;
    daftarFungsi: readonly { nama: string }[];
    // biome-ignore lint/suspicious/noExplicitAny: actions differ; callers know theirs.
    tindakan: Record<string, (...a: any[]) => any>;
  };
  /** Calls a top-level function of Code.js by its name, as a menu, a trigger or google.script.run does. */
  panggil(nama: string, ...argumen: unknown[]): unknown;
}

function siapkan(buku: Buku, alam: Alam, opsi: OpsiLayanan): Layanan {
  if (buku.lembar.length === 0) buku.tambahLembar('Sheet1');
  buku.Tanggal = alam.Date;
  if (opsi.zona) buku.zonaWaktu = opsi.zona;
  buku.mesin ??= buatMesin();
  const lingkungan: Lingkungan = {
    buku,
    alam,
    pencatat: new Pencatat(),
    hanyaBaca: false,
    izin: opsi.izin ?? 'FULL',
    memuat: opsi.memuat ?? 0,
    saklar: new Set(opsi.saklar ?? []),
  };
  const layar = new Layar();
  const dist = opsi.dist ?? join(akarProyek(), 'dist');
  const { ui, HtmlService } = buatUi(lingkungan, layar, { dist, namaPengaya: 'LKjIP' });
  const properti = buatProperti(lingkungan, { kunciDokumen: opsi.kunciDokumen ?? true });
  const utilitas = buatUtilitas(lingkungan);
  return {
    services: {
      SpreadsheetApp: buatSpreadsheetApp(lingkungan, layar, ui),
      HtmlService,
      Charts: ENUM,
      ...properti.layanan,
      ...utilitas.layanan,
    },
    buku,
    layar,
    properti,
    log: utilitas.log,
    lingkungan,
    hitungPanggilan: () => lingkungan.pencatat.jumlah(),
    ulangHitungan: () => lingkungan.pencatat.ulang(),
  };
}

/** The services in this realm, without a bundle. */
export function buatLayanan(buku: Buku = new Buku(), opsi: OpsiLayanan = {}): Layanan {
  return siapkan(buku, { Date, Error }, opsi);
}

let kode: { berkas: string; skrip: vm.Script[] } | null = null;

/** Every script of the build, as Apps Script loads them all for each call. */
function skripDari(dist: string): vm.Script[] {
  const berkas = readdirSync(dist).filter((f) => f.endsWith('.js'));
  return berkas.map((f) => new vm.Script(readFileSync(join(dist, f), 'utf8'), { filename: f }));
}

/**
 * Every global that a context looks up goes through Node's interceptors, a hundred times slower than in a script of its
 * own: a loop with Math.imul took half a second. Constants of the same names are found without them.
 */
function percepat(konteks: vm.Context, layanan: readonly string[]): string {
  const baku = vm.runInContext('Object.getOwnPropertyNames(globalThis)', konteks) as string[];
  const nama = new Set([...baku, ...layanan]);
  for (const n of ['undefined', 'NaN', 'Infinity', 'globalThis']) nama.delete(n);
  return [...nama].map((n) => `const ${n} = globalThis.${n};`).join('\n');
}

const FUNGSI_TERSUSUN = new Map<string, vm.Script>();
/** Editions and self-test of one build, with room for a test's own. */
const BANYAK_TERSUSUN = 8;

function skripFungsi(isi: string): vm.Script {
  let skrip = FUNGSI_TERSUSUN.get(isi);
  if (!skrip) {
    const tertua = FUNGSI_TERSUSUN.keys().next();
    if (FUNGSI_TERSUSUN.size >= BANYAK_TERSUSUN && !tertua.done) FUNGSI_TERSUSUN.delete(tertua.value);
    skrip = new vm.Script(`(function anonymous() {\n${isi}\n})`, { filename: 'teks.js' });
    FUNGSI_TERSUSUN.set(isi, skrip);
  }
  return skrip;
}

/**
 * `new Function(text)` of a context: the larger half is made of text on every call, as in Google, but one process reads and
 * compiles the same text once. Each call still gets functions and variables of its own.
 */
function fungsiDariTeks(konteks: vm.Context): FunctionConstructor {
  return new Proxy(vm.runInContext('Function', konteks) as FunctionConstructor, {
    construct: (asli, argumen: string[]) =>
      argumen.length === 1 ? skripFungsi(argumen[0] as string).runInContext(konteks) : Reflect.construct(asli, argumen),
  });
}

/** Arguments as this Google hands them over. */
function terima(argumen: readonly unknown[], { saklar }: Lingkungan): unknown[] {
  const satu = (isi: unknown): unknown => {
    if (isi === '' && saklar.has('kosong-nol')) return 0;
    return saklar.has('tanggal-angka') && tanggalkah(isi) ? serialDariTanggal(isi) : isi;
  };
  return argumen.map((a) => (Array.isArray(a) ? a.map((b: unknown[]) => b.map(satu)) : satu(a)));
}

/** Custom functions are never computed at once. */
const BACAAN_MEMUAT = 1;

/** Runs dist/Code.js over a workbook. Formulas in the workbook may then call its functions. */
export function muatBundel(buku: Buku = new Buku(), opsi: OpsiLayanan = {}): Bundel {
  const berkas = opsi.dist ?? join(akarProyek(), 'dist');
  if (kode?.berkas !== berkas) kode = { berkas, skrip: skripDari(berkas) };
  const boleh = opsi.kodeDariTeks ?? true;
  const konteks = vm.createContext({}, { codeGeneration: { strings: boleh, wasm: false } });
  if (boleh) konteks.Function = fungsiDariTeks(konteks);
  const alam = vm.runInContext('({ Date, Error })', konteks) as Alam;
  const layanan = siapkan(buku, alam, opsi);
  Object.assign(konteks, layanan.services);
  vm.runInContext(percepat(konteks, Object.keys(layanan.services)), konteks);
  for (const skrip of kode.skrip) skrip.runInContext(konteks);
  const LKJIP = vm.runInContext('LKJIP', konteks) as Bundel['LKJIP'];
  buku.namaFungsi = new Set([...LKJIP.daftarFungsi].map((f) => f.nama.toUpperCase()));
  // Sheets gives a custom function read-only services and needs no permission for it.
  buku.panggilFungsi = (nama, argumen) => {
    const sebelum = layanan.lingkungan.hanyaBaca;
    layanan.lingkungan.hanyaBaca = true;
    try {
      return LKJIP.panggilFungsi(nama, terima(argumen, layanan.lingkungan));
    } finally {
      layanan.lingkungan.hanyaBaca = sebelum;
    }
  };
  const { lingkungan } = layanan;
  const seperti = <T>(jalan: () => T): T => {
    const lama = lingkungan.memuat;
    if (opsi.memuat === undefined) lingkungan.memuat = BACAAN_MEMUAT;
    try {
      return jalan();
    } finally {
      if (opsi.memuat === undefined) lingkungan.memuat = lama;
    }
  };
  return {
    ...layanan,
    LKJIP: {
      panggilFungsi: LKJIP.panggilFungsi,
      daftarFungsi: LKJIP.daftarFungsi,
      tindakan: Object.fromEntries(
        Object.entries(LKJIP.tindakan).map(([nama, f]) => [
          nama,
          (...argumen: unknown[]) => seperti(() => f(...argumen)),
        ]),
      ),
    },
    panggil(nama, ...argumen) {
      const f = (konteks as Record<string, unknown>)[nama];
      if (typeof f !== 'function') throw new Error(`Fungsi skrip tidak ditemukan: ${nama}`);
      const hasil = seperti(() => f(...argumen));
      // The end of a run carries out what is left.
      kuras(lingkungan);
      return hasil;
    },
  };
}

/** What a cell of `bukuDariData` may hold; null is blank. */
export type IsiData = string | number | boolean | Date | null;

interface OpsiData {
  ketik?: boolean;
  tahun?: number;
}

/** Year of a date without one, where nobody says which. */
const TAHUN_DATA = 2025;

function keMasukan(isi: Exclude<IsiData, null>, lokal: string, format: string, opsi: OpsiData): HasilMasukan {
  if (isi instanceof Date) return { isi: serialDariTanggal(isi), format: 'dd/mm/yyyy', rumus: null };
  if (typeof isi !== 'string') return { isi, format: null, rumus: null };
  if (isi.startsWith('=') && isi.length > 1) return { isi: null, format: null, rumus: isi };
  return opsi.ketik ? bacaMasukan(isi, lokal, format, opsi.tahun ?? TAHUN_DATA) : { isi, format: null, rumus: null };
}

/**
 * A workbook from rows of values, one entry a sheet. Texts starting with `=` are formulas; other texts stay exactly as
 * they are, unless `ketik` is set: then they are read as an Indonesian sheet reads what is typed.
 */
export function bukuDariData(data: Record<string, IsiData[][]>, opsi: OpsiData = {}): Buku {
  const buku = new Buku();
  for (const [nama, baris] of Object.entries(data)) {
    const lembar = buku.tambahLembar(nama);
    lembar.maksBaris = Math.max(lembar.maksBaris, baris.length);
    lembar.maksKolom = Math.max(lembar.maksKolom, ...baris.map((r) => r.length));
    baris.forEach((isiBaris, i) => {
      isiBaris.forEach((isi, j) => {
        if (isi === null || isi === '') return;
        const masukan = keMasukan(isi, buku.lokal, lembar.format(i + 1, j + 1), opsi);
        if (masukan.format !== null) lembar.ubahGaya(i + 1, j + 1, { format: masukan.format });
        if (masukan.rumus !== null) lembar.tulisRumus(i + 1, j + 1, masukan.rumus);
        else lembar.tulisIsi(i + 1, j + 1, masukan.isi);
      });
    });
  }
  return buku;
}
