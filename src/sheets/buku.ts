/**
 * One workbook during one call from Sheets: its sheets, their kinds, the hidden sheet. Structure is read once; whoever
 * adds, renames or removes a sheet goes through here.
 */
import { GalatPengguna } from '../messages/galat';
import type { AksiKerja, Kerja } from './kerja';
import { NAMA_SISTEM, Sistem } from './sistem';
import { namaSalinan } from './teks';

export type BukuGoogle = GoogleAppsScript.Spreadsheet.Spreadsheet;
export type LembarGoogle = GoogleAppsScript.Spreadsheet.Sheet;

/**
 * Key of the developer metadata: on the spreadsheet a TandaBuku with the kinds of all sheets. Before version 0.3 each sheet
 * carried a TandaLembar of its own.
 */
const KUNCI_TANDA = 'lkjip';

/** Kinds by the sheets' own ids: a duplicate made by a person has another one. */
interface TandaBuku {
  lembar: Record<string, string>;
}

interface TandaLembar {
  id: number;
  buatan: string;
}

/** Mirror of the metadata, for .xlsx (which has none), with what only the hidden sheet keeps. */
export interface CerminLembar extends TandaLembar {
  nama: string;
  /** Fingerprints of cells and notes as they were written; null for input sheets, which people are meant to change. */
  sidikIsi: string | null;
  sidikCatatan?: string | null;
  /** Fingerprint of the plan: the same plan again is not written. */
  sidikRencana: string | null;
  /** Fingerprint of the plan's shape and styles: while it stays, the sheet keeps the styles that it has. */
  sidikGaya?: string | undefined;
  /** Fingerprint of the inputs of a generated table; null where it has none. */
  sidikMasukan?: string | null;
  /** Titles of the charts that the add-in put there. */
  grafik?: string[] | undefined;
  /** Frozen rows and columns, conditional formats: as the add-in set them. */
  beku?: [number, number];
  bersyarat?: boolean;
  /** Widths, heights by row and the colour of the tab, as the plan wanted them: what it still wants is left as it is. */
  lebar?: number[] | undefined;
  tinggi?: [baris: number, piksel: number][] | undefined;
  warnaTab?: string | undefined;
  /** The order of rows does not count as an edit. */
  urutBebas?: boolean;
}

export type JenisLembar = [id: number, buatan: string][];

export interface LembarBuku {
  sheet: LembarGoogle;
  id: number;
  nama: string;
  /** Kind of a sheet that the add-in made; null for a person's. */
  buatan: string | null;
}

export class BukuSheets {
  readonly sistem: Sistem;
  private daftar: LembarBuku[] | null = null;
  private dikenali = false;
  /** Kinds as they were read, or written last. */
  private jenisTersimpan: JenisLembar | null = null;
  /** The metadata as it stands; null while there is none. */
  private tanda: GoogleAppsScript.Spreadsheet.DeveloperMetadata | null = null;
  private tandaLama = '{}';
  private cermin: CerminLembar[] | null = null;

  /** Something was written into it. */
  get berubah(): boolean {
    return this.sistem.tertulis;
  }

  /** Titles of the works that this run has ended already: they stand whatever comes after them. */
  readonly terlaksana: string[] = [];
  /** The work that is going on; see kerja.ts. */
  kerja: Kerja | null = null;
  /** What was asked for, so that work that was stopped can go on. */
  aksi: AksiKerja | null = null;

  constructor(readonly ss: BukuGoogle) {
    this.sistem = new Sistem(ss);
  }

  /** The same workbook with the sheets and kinds found already, and what is remembered to be read anew: under the lock. */
  segar(): BukuSheets {
    const baru = new BukuSheets(this.ss);
    if (!this.daftar) return baru;
    baru.daftar = this.daftar.map((l) => ({ ...l }));
    baru.dikenali = this.dikenali;
    baru.jenisTersimpan = this.jenisTersimpan;
    baru.tanda = this.tanda;
    baru.tandaLama = this.tandaLama;
    const sistem = this.sistem.cariLembar();
    // One that was not there may have come since.
    if (sistem) baru.sistem.kenali(sistem);
    return baru;
  }

  /** All sheets in the order of their tabs, without the hidden one and without their kinds: nothing is read for it. */
  lembarPolos(): readonly LembarBuku[] {
    if (this.daftar) return this.daftar;
    const semua = this.ss
      .getSheets()
      .map((sheet) => ({ sheet, id: sheet.getSheetId(), nama: sheet.getName(), buatan: null as string | null }));
    this.sistem.kenali(semua.find((l) => l.nama === NAMA_SISTEM)?.sheet ?? null);
    this.daftar = semua.filter((l) => l.nama !== NAMA_SISTEM);
    return this.daftar;
  }

  /** The same with their kinds. */
  lembar(): readonly LembarBuku[] {
    const semua = this.lembarPolos();
    if (this.dikenali) return semua;
    this.dikenali = true;
    this.jenisDariTanda(semua);
    // An .xlsx (or a copy with new ids) has lost the metadata: the mirror knows the sheet by id and name, or by name.
    if (semua.every((l) => l.buatan === null)) {
      for (const c of this.semuaCermin()) {
        const l = semua.find((s) => s.id === c.id && s.nama === c.nama) ?? semua.find((s) => s.nama === c.nama);
        if (l && l.buatan === null) l.buatan = c.buatan;
      }
    }
    this.jenisTersimpan = this.jenisKini();
    return semua;
  }

  private jenisDariTanda(semua: readonly LembarBuku[]): void {
    const ids = new Map(semua.map((l) => [l.id, l]));
    const tanda = this.ss.createDeveloperMetadataFinder().withKey(KUNCI_TANDA).find();
    // One of the whole workbook is put in last, and then it counts alone.
    for (const md of tanda.reverse()) {
      const isi = urai<TandaBuku & TandaLembar>(md.getValue());
      if (isi && benda(isi.lembar)) {
        this.tanda = md;
        this.tandaLama = JSON.stringify(isi.lembar);
        for (const l of semua) l.buatan = null;
        for (const [id, buatan] of Object.entries(isi.lembar)) {
          const l = ids.get(Number(id));
          if (l && typeof buatan === 'string') l.buatan = buatan;
        }
        break;
      }
      const l = typeof isi?.buatan === 'string' ? ids.get(isi.id) : undefined;
      if (l) l.buatan = isi?.buatan ?? null;
    }
  }

  private jenisKini(): JenisLembar {
    return this.lembarPolos().flatMap((l) => (l.buatan === null ? [] : [[l.id, l.buatan]]));
  }

  /** Kinds as the workbook has them, whatever this run has changed meanwhile; null while nothing here asked for them. */
  jenisSemula(): JenisLembar | null {
    return this.jenisTersimpan;
  }

  /** Kinds as they were: a sheet that came since keeps its own where no other has it. */
  kembalikanJenis(semula: JenisLembar, ada: readonly number[]): void {
    const jenis = new Map(semula);
    const dimiliki = new Set(jenis.values());
    for (const l of this.lembar())
      if (ada.includes(l.id)) l.buatan = jenis.get(l.id) ?? null;
      else if (l.buatan !== null && dimiliki.has(l.buatan)) l.buatan = null;
    this.simpanJenis();
  }

  cariBuatan(buatan: string): LembarBuku | null {
    return this.lembar().find((l) => l.buatan === buatan) ?? null;
  }

  cariNama(nama: string): LembarBuku | null {
    // Sheets takes two names that differ in case for the same.
    const kecil = nama.toLowerCase();
    return this.lembarPolos().find((l) => l.nama.toLowerCase() === kecil) ?? null;
  }

  cariId(id: number): LembarBuku | null {
    return this.lembarPolos().find((l) => l.id === id) ?? null;
  }

  /** By name, or a message that says what to do. */
  wajibNama(nama: string): LembarBuku {
    const lembarBuku = this.cariNama(nama);
    if (!lembarBuku) {
      throw new GalatPengguna(
        `Lembar "${nama}" tidak ada lagi (terhapus atau berganti nama). Jalankan "Periksa buku" lagi, lalu ulangi.`,
      );
    }
    return lembarBuku;
  }

  cerminDari(l: Omit<LembarBuku, 'sheet'>): CerminLembar | null {
    const semua = this.semuaCermin();
    return (
      semua.find((c) => c.id === l.id && c.buatan === l.buatan) ??
      semua.find((c) => c.nama === l.nama && c.buatan === l.buatan) ??
      null
    );
  }

  /** Adds a sheet, by a pattern where there is one; the name is made free first ("Tabel 3.3 (2)"). */
  tambahLembar(nama: string, posisi?: number, contoh?: LembarGoogle): LembarBuku {
    this.lembar();
    const bebas = this.namaBebas(nama);
    const di = posisi ?? this.lembar().length;
    const sheet = contoh ? this.ss.insertSheet(bebas, di, { template: contoh }) : this.ss.insertSheet(bebas, di);
    const l: LembarBuku = { sheet, id: sheet.getSheetId(), nama: bebas, buatan: null };
    this.daftar?.splice(posisi ?? this.daftar.length, 0, l);
    return l;
  }

  /** A copy of the sheet as it stands, right behind it; it is a person's sheet. */
  salinLembar(l: LembarBuku, nama: string): LembarBuku {
    const bebas = this.namaBebas(nama);
    const sheet = l.sheet.copyTo(this.ss);
    sheet.setName(bebas);
    // The names that Sheets gives the copy would be offered to people beside the real ones.
    for (const nama of sheet.getNamedRanges()) if (namaSalinan(nama.getName())) nama.remove();
    const baru: LembarBuku = { sheet, id: sheet.getSheetId(), nama: bebas, buatan: null };
    this.daftar?.push(baru);
    return baru;
  }

  gantiNama(l: LembarBuku, nama: string): void {
    l.nama = '';
    l.nama = this.namaBebas(nama);
    l.sheet.setName(l.nama);
  }

  hapusLembar(l: LembarBuku): void {
    this.ss.deleteSheet(l.sheet);
    this.daftar = this.lembar().filter((s) => s !== l);
    this.simpanCermin(this.semuaCermin().filter((c) => c.id !== l.id));
  }

  /** Marks a sheet as made by the add-in: in the mirror in the hidden sheet, and (with `simpan`) in the metadata. */
  tandai(lembarBuku: LembarBuku, cermin: Omit<CerminLembar, 'id' | 'nama'>): void {
    // What the mirror says of a sheet that lost its metadata moves with its new id.
    const pindah = new Map(this.lembar().flatMap((l) => (l.buatan === null ? [] : [[l.buatan, l.id] as const])));
    lembarBuku.buatan = cermin.buatan;
    pindah.set(cermin.buatan, lembarBuku.id);
    const baru: CerminLembar = { ...cermin, id: lembarBuku.id, nama: lembarBuku.nama };
    const lama = this.semuaCermin().map((c) => ({ ...c, id: pindah.get(c.buatan) ?? c.id }));
    const di = lama.findIndex((c) => c.id === lembarBuku.id || c.buatan === cermin.buatan);
    // In its place: nothing is written when nothing changed.
    if (di >= 0) lama[di] = baru;
    else lama.push(baru);
    this.simpanCermin(
      lama.filter((c, i) => c === baru || i === di || (c.id !== lembarBuku.id && c.buatan !== cermin.buatan)),
    );
  }

  /** From now on the sheet is a person's. */
  lepas(l: LembarBuku): void {
    l.buatan = null;
    this.simpanCermin(this.semuaCermin().filter((c) => c.id !== l.id));
  }

  /** Sheets are looked for anew: after a failure nobody knows which there are. */
  muatUlang(): void {
    this.daftar = null;
    this.dikenali = false;
    this.tanda = null;
    this.tandaLama = '{}';
    this.cermin = null;
  }

  /** Kinds of the sheets into the metadata, what is remembered into the hidden sheet: one call each, where it changed. */
  simpan(): void {
    this.simpanJenis();
    this.sistem.simpan();
  }

  private simpanJenis(): void {
    if (!this.dikenali) return;
    const jenis = this.jenisKini();
    // Where this run changed no kind, nothing is written: a sheet that somebody made since it looked keeps its own.
    if (this.tanda && JSON.stringify(jenis) === JSON.stringify(this.jenisTersimpan)) return;
    const kini = JSON.stringify(Object.fromEntries(jenis));
    if (kini === this.tandaLama) return;
    const isi = `{"lembar":${kini}}`;
    if (this.tanda) this.tanda.setValue(isi);
    else {
      this.ss.addDeveloperMetadata(KUNCI_TANDA, isi, SpreadsheetApp.DeveloperMetadataVisibility.DOCUMENT);
      // Found again should there be more to say.
      this.dikenali = false;
    }
    this.tandaLama = kini;
    this.jenisTersimpan = jenis;
  }

  aturCermin(ubah: (cermin: readonly CerminLembar[]) => CerminLembar[]): void {
    this.simpanCermin(ubah(this.semuaCermin()));
  }

  private semuaCermin(): CerminLembar[] {
    this.cermin ??= this.sistem.baca<CerminLembar[]>('lembar') ?? [];
    return this.cermin;
  }

  private simpanCermin(cermin: CerminLembar[]): void {
    this.cermin = cermin;
    this.sistem.tulis('lembar', cermin);
  }

  private namaBebas(nama: string): string {
    // Sheets refuses these in a range reference only; .xlsx refuses them in a name, and more than 31 characters.
    const dasar =
      nama
        .replace(/[[\]*?:/\\]/g, '-')
        .slice(0, 31)
        .trim() || 'Lembar';
    let calon = dasar;
    for (let i = 2; this.cariNama(calon); i++) calon = `${dasar.slice(0, 31 - ` (${i})`.length)} (${i})`;
    return calon;
  }
}

const benda = (x: unknown): boolean => typeof x === 'object' && x !== null;

function urai<T>(teks: string | null): T | null {
  try {
    const t: unknown = JSON.parse(teks ?? '');
    return benda(t) ? (t as T) : null;
  } catch {
    return null;
  }
}

/** The workbook the person has open. */
export function bukuAktif(): BukuSheets {
  const ss = SpreadsheetApp.getActiveSpreadsheet();
  if (!ss) throw new GalatPengguna('Tidak ada buku kerja yang terbuka. Buka spreadsheet, lalu jalankan menu LKjIP.');
  return new BukuSheets(ss);
}
