/**
 * What every service shares: strictness (an unknown method throws and names itself), the counter of calls, and errors
 * worded as Google words them.
 */
import type { Buku } from '../engine/buku.ts';
import type { Saklar } from './saklar.ts';

/** Constructors of the realm in which the bundle runs: its `instanceof` must hold for what services give it. */
export interface Alam {
  Date: DateConstructor;
  Error: ErrorConstructor;
}

export interface JumlahPanggilan {
  /** Calls that reach Google: `baca`, `tulis` and `struktur` together. The budgets of the design count these. */
  total: number;
  /** Reads of cells, formats, charts, properties and the cache. */
  baca: number;
  /** Writes of the same; putting in and taking out charts. */
  tulis: number;
  /** Sheets, names, metadata, protections, sizes, locks, flushes: asked for or arranged. */
  struktur: number;
  /** What an object that one call brought says of itself: the name of a sheet, the corners of a range. */
  sifat: number;
  /** Objects put together here and sent with a later call: text styles, rules, the options of a chart. */
  kertas: number;
  /** By "Class.method", navigation included. */
  perMetode: Record<string, number>;
}

/** Finding one's way (objects that say where, and ask nothing yet) and plain objects that only describe. */
const NAVIGASI = new Set(
  (
    'getActive getActiveSpreadsheet getUi getRange getRangeList getRanges getSheet getParent getCell offset getRow ' +
    'getColumn getNumRows getNumColumns getHeight getWidth getRowIndex getColumnIndex getA1Notation getGridId build copy ' +
    'getDocumentProperties getUserProperties getScriptProperties getDocumentLock getScriptLock getUserLock getDocumentCache ' +
    'getScriptCache getUserCache tryLock waitLock releaseLock hasLock newDataValidation newConditionalFormatRule newRichTextValue ' +
    'createDeveloperMetadataFinder withKey newTextStyle newChart flush getUuid formatDate formatString sleep base64Encode base64Decode computeDigest newBlob'
  ).split(' '),
);
/** Where a person stands comes with their call; how far a sheet is used is asked together with what stands there. */
const LETAK = /^(getActiveSheet|getDataRange)$/;
/** Waiting for a lock, carrying out what was collected: each is one trip to Google. */
const PERJALANAN = /^(flush|tryLock|waitLock|releaseLock|hasLock)$/;
const KELAS_KERTAS = new Set([
  'DataValidationBuilder',
  'DataValidation',
  'ConditionalFormatRuleBuilder',
  'ConditionalFormatRule',
  'BooleanCondition',
  'EmbeddedChartBuilder',
  'RichTextValueBuilder',
  'RichTextValue',
  'TextStyleBuilder',
  'TextStyle',
  'Ui',
  'Menu',
  'PromptResponse',
  'HtmlOutput',
  'HtmlTemplate',
  'HtmlService',
  'DeveloperMetadataLocation',
  'ContainerInfo',
  'Utilities',
  'Session',
  'ScriptApp',
  'AuthorizationInfo',
  'Logger',
  'Blob',
  'Color',
]);
/** Came with the object itself. */
const SIFAT =
  /^(Sheet\.(getName|getSheetId|getType|isSheetHidden|getIndex)|Spreadsheet\.(getId|getName|getSpreadsheetLocale)|NamedRange\.(getName|getRange)|DeveloperMetadata\.(getKey|getValue|getId|getLocation)|Protection\.(getDescription|getRange)|EmbeddedChart\.(getOptions|getChartId|getContainerInfo)|Range\.(getRow|getColumn|getNumRows|getNumColumns|getHeight|getWidth|getRowIndex|getColumnIndex|getLastRow|getLastColumn|getA1Notation|getGridId))$/;
const STRUKTUR =
  /^((Spreadsheet|SpreadsheetApp|Sheet|NamedRange|Protection|DeveloperMetadata|DeveloperMetadataFinder|Lock|Filter)\.\w+|Range\.(protect|activate|addDeveloperMetadata|getMergedRanges|getDeveloperMetadata|canEdit|isPartOfMerge|createFilter))$/;
/** Formats of a whole sheet, though the sheet is asked for them. */
const FORMAT_LEMBAR =
  /^Sheet\.(set(ColumnWidth|RowHeight|Frozen|TabColor|ConditionalFormat)\w*|autoResize\w+|insertChart|removeChart|clear\w*|getCharts|getColumnWidth)$/;
const BACA = /^(get|is|has|can|find)/;

export class Pencatat {
  private peta = new Map<string, number>();

  catat(kelas: string, metode: string): void {
    const k = `${kelas}.${metode}`;
    this.peta.set(k, (this.peta.get(k) ?? 0) + 1);
  }

  ulang(): void {
    this.peta.clear();
  }

  jumlah(): JumlahPanggilan {
    const jumlahPanggilan: JumlahPanggilan = {
      total: 0,
      baca: 0,
      tulis: 0,
      struktur: 0,
      sifat: 0,
      kertas: 0,
      perMetode: {},
    };
    for (const [kunci, banyak] of [...this.peta].sort()) {
      const [kelas = '', metode = ''] = kunci.split('.');
      jumlahPanggilan.perMetode[kunci] = banyak;
      if (SIFAT.test(kunci)) jumlahPanggilan.sifat += banyak;
      else if (KELAS_KERTAS.has(kelas)) jumlahPanggilan.kertas += banyak;
      else if (LETAK.test(metode) || (NAVIGASI.has(metode) && !PERJALANAN.test(metode))) continue;
      else if (STRUKTUR.test(kunci) && !FORMAT_LEMBAR.test(kunci)) jumlahPanggilan.struktur += banyak;
      else if (BACA.test(metode)) jumlahPanggilan.baca += banyak;
      else jumlahPanggilan.tulis += banyak;
    }
    jumlahPanggilan.total = jumlahPanggilan.baca + jumlahPanggilan.tulis + jumlahPanggilan.struktur;
    return jumlahPanggilan;
  }
}

/** One loaded bundle: its workbook, its counter, its realm, and what a person did or will answer. */
export interface Lingkungan {
  buku: Buku;
  alam: Alam;
  pencatat: Pencatat;
  /** Set while a custom function runs: Sheets lets it write nothing. */
  hanyaBaca: boolean;
  /** Called around every call of a service: tests let one fail, or stop the run, at any of them. */
  gangguan?: { sebelum(kelas: string, metode: string): void; sesudah(kelas: string, metode: string): void };
  /** AuthMode of the running trigger. In NONE only menus can be made. */
  izin: 'NONE' | 'LIMITED' | 'FULL';
  /** A write that Google refused and has not told of yet. */
  galatTunda?: Error | null;
  /** Reads that still find custom functions unfinished. */
  memuat: number;
  /** What this Google does otherwise; see saklar.ts. */
  saklar: ReadonlySet<Saklar>;
}

/** Classes whose writes Google collects before it carries them out. */
const BERPENYANGGA = new Set(['Range', 'RangeList']);
/** Classes that cannot be asked anything before collected writes are carried out. */
const PENGURAS = new Set(['Spreadsheet', 'Sheet', 'Range', 'RangeList', 'NamedRange']);

/**
 * A refusal that Google finds only when it carries collected writes out: it is thrown at the next read, at flush() or at
 * the end, and what was to be written after it is gone.
 * Source: developers.google.com/apps-script/guides/support/best-practices (write caching), SpreadsheetApp.flush.
 */
export class GalatTunda {
  readonly galat: Error;
  constructor(galat: Error) {
    this.galat = galat;
  }
}

/** Throws what a collected write was refused for. */
export function kuras(l: Lingkungan): void {
  const galat = l.galatTunda;
  l.galatTunda = null;
  if (galat) throw galat;
}

/** Objects that know what may not be written through them (protection, typed columns, kinds of sheets). */
interface DapatMenolak {
  tolakTulis?(metode: string, argumen: readonly unknown[]): void;
}

/** Whether a method changes something; what only finds its way does not. */
export const menulisKah = (metode: string): boolean => !BACA.test(metode) && !NAVIGASI.has(metode);

/** Whether a method only says where, or describes something: it neither asks the workbook nor changes it. */
export const navigasiKah = (metode: string): boolean => NAVIGASI.has(metode) && !PERJALANAN.test(metode);

const asliDari = new WeakMap<object, object>();
const bungkusDari = new WeakMap<object, object>();

/** The object behind a strict wrapper; anything else comes back as it is. */
export function asli<T>(x: T): T {
  return (typeof x === 'object' && x !== null ? ((asliDari.get(x) as T | undefined) ?? x) : x) as T;
}

const BOLEH_TIADA = new Set([
  'then',
  'toJSON',
  'constructor',
  'nodeType',
  'asymmetricMatch',
  '$$typeof',
  'length',
  'splice',
]);

/** What the wrapped object and its class are, for one call. */
interface Panggilan {
  lingkungan: Lingkungan;
  kelas: string;
  nama: string;
}

/** Google's complaint where a script may not call this now. */
function periksaIzin({ lingkungan, kelas, nama }: Panggilan): void {
  if (lingkungan.izin === 'NONE' && !KELAS_NONE.has(kelas) && nama !== 'getUi')
    throw new lingkungan.alam.Error(`You do not have permission to call ${kelas}.${nama}`);
  if (lingkungan.hanyaBaca && !BACA.test(nama) && !NAVIGASI.has(nama) && !KELAS_KERTAS.has(kelas))
    throw new lingkungan.alam.Error(`You do not have permission to call ${nama}`);
}

type Metode = (...argumen: unknown[]) => unknown;

/** One call on a service object; a refused write gives the object itself, and its sentence comes later. */
function panggil<T extends object>(
  panggilan: Panggilan,
  objek: T,
  bungkus: T,
  metode: Metode,
  argumen: unknown[],
): unknown {
  const { lingkungan, kelas, nama } = panggilan;
  lingkungan.pencatat.catat(kelas, nama);
  periksaIzin(panggilan);
  const menulis = BERPENYANGGA.has(kelas) && !BACA.test(nama) && !NAVIGASI.has(nama);
  // What was collected behind a refused write goes with it.
  if (menulis && lingkungan.galatTunda) return bungkus;
  if (!menulis && PENGURAS.has(kelas) && !NAVIGASI.has(nama)) kuras(lingkungan);
  lingkungan.gangguan?.sebelum(kelas, nama);
  try {
    (objek as DapatMenolak).tolakTulis?.(nama, argumen);
    const hasil = metode.apply(objek, argumen);
    lingkungan.gangguan?.sesudah(kelas, nama);
    return hasil === objek ? bungkus : hasil;
  } catch (galat) {
    if (!(galat instanceof GalatTunda)) throw galat;
    lingkungan.galatTunda ??= galat.galat;
    return bungkus;
  }
}

/** Wraps a service object: calls are counted, and what is not there throws with its name. */
export function ketat<T extends object>(lingkungan: Lingkungan, kelas: string, objek: T): T {
  const ada = bungkusDari.get(objek);
  if (ada) return ada as T;
  const bungkus: T = new Proxy(objek, {
    get(_, nama) {
      const sifat = Reflect.get(objek, nama, objek);
      if (typeof nama === 'symbol') return sifat;
      if (sifat === undefined && !(nama in objek)) {
        if (BOLEH_TIADA.has(nama)) return undefined;
        throw new lingkungan.alam.Error(`Layanan lokal tidak mengenal ${kelas}.${nama}.`);
      }
      if (typeof sifat !== 'function' || nama === 'constructor') return sifat;
      return (...argumen: unknown[]) => panggil({ lingkungan, kelas, nama }, objek, bungkus, sifat as Metode, argumen);
    },
    set(_, nama) {
      throw new lingkungan.alam.Error(`${kelas}.${String(nama)} tidak dapat diubah.`);
    },
  });
  asliDari.set(bungkus, objek);
  bungkusDari.set(objek, bungkus);
  return bungkus;
}

const KELAS_NONE = new Set(['SpreadsheetApp', 'Ui', 'Menu', 'Utilities', 'Logger', 'ScriptApp', 'Session']);

function namaJenis(x: unknown): string {
  if (x === null || x === undefined) return 'null';
  if (Array.isArray(x)) return 'number[]';
  const t = typeof x;
  if (t === 'string') return 'String';
  if (t === 'number' || t === 'boolean') return t;
  return 'Object';
}

/** Google's complaint about arguments that fit no signature. */
export function tolakArgumen(l: Lingkungan, metode: string, argumen: readonly unknown[]): never {
  throw new l.alam.Error(
    `The parameters (${argumen.map(namaJenis).join(',')}) don't match the method signature for ${metode}.`,
  );
}

export function bulatPositif(x: unknown): x is number {
  return typeof x === 'number' && Number.isInteger(x) && x >= 1;
}

export function tanggalkah(x: unknown): x is Date {
  return Object.prototype.toString.call(x) === '[object Date]';
}

/** "#RRGGBB" in lower case; null for none. Names of colours that Sheets knows are turned into it. */
export function bacaWarna(lingkungan: Lingkungan, x: unknown, metode: string): string | undefined {
  if (x === null || x === undefined || x === '') return undefined;
  const teks = typeof x === 'string' ? x.trim().toLowerCase() : '';
  if (/^#[0-9a-f]{6}$/.test(teks)) return teks;
  if (/^#[0-9a-f]{3}$/.test(teks)) return `#${[...teks.slice(1)].map((c) => c + c).join('')}`;
  const nama = WARNA[teks];
  if (nama) return nama;
  if (typeof x !== 'string') tolakArgumen(lingkungan, metode, [x]);
  throw new lingkungan.alam.Error(`Invalid argument: ${String(x)} is not a color.`);
}

const WARNA: Record<string, string> = {
  white: '#ffffff',
  black: '#000000',
  red: '#ff0000',
  green: '#008000',
  blue: '#0000ff',
  yellow: '#ffff00',
  gray: '#808080',
  grey: '#808080',
  orange: '#ffa500',
};
