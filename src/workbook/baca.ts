/**
 * From a snapshot to rows of named cells: where each range stands, which column is which, and which rows hold something.
 */
import { keA1 } from '../core/alamat';
import type { NamedRangeSnapshot, SheetSnapshot, WorkbookSnapshot } from '../core/snapshot';
import { LABEL_SELURUH } from '../words/kepala';
import { type DefinisiRentang, type Kolom, type KolomTahun, type NamaRentang, normalJudul } from './definisi';
import type { Pengumpul } from './isian';
import type { Letak } from './letak';
import { awalTumpah } from './letak';
import { bahanMasalah } from './masalah';
import {
  type BacaanIsian,
  bacaBilangan,
  bacaNilai,
  galatSel,
  kosong,
  type Masalah,
  pesanFungsi,
  type SelMentah,
  teksSelMentah,
} from './nilai';
import type { Bilangan, Isi, NilaiTarget } from './rekaman';
import { RENTANG } from './rentang';
import { PENGATURAN } from './rentang/identitas';
import { periksaBaris } from './skema';

/** Where a range was found. Rows and columns are those of the sheet, from 1. */
export interface RentangTerbaca {
  readonly nama: NamaRentang;
  readonly lembar: string;
  readonly idLembar: number;
  readonly barisKepala: number;
  readonly kolomAwal: number;
  readonly kolomAkhir: number;
  /** Sheet column of each column id; per-year columns as "target:2024". */
  readonly kolom: ReadonlyMap<string, number>;
  /** Years of the per-year columns, newest first. */
  readonly tahun: readonly number[];
  /** Rows that hold something, blank ones left out. */
  readonly baris: readonly number[];
  /** Last row of the named range; rows typed below it make `akhirData` larger: the range should be stretched. */
  readonly akhirRentang: number;
  readonly akhirData: number;
  /** The range's name exists; otherwise it was recognised by its sheet. */
  readonly bernama: boolean;
  /** IDENTITAS only: sheet row of each setting that was found. */
  readonly pengaturan?: ReadonlyMap<string, number>;
}

const SEL_KOSONG: SelMentah = { nilai: '', tampil: '', rumus: '', format: '' };

export function ambilSel(lembar: SheetSnapshot, baris: number, kolom: number): SelMentah {
  const nilai = lembar.nilai[baris - 1]?.[kolom - 1];
  if (nilai === undefined) return SEL_KOSONG;
  return {
    nilai,
    tampil: lembar.tampil[baris - 1]?.[kolom - 1] ?? String(nilai),
    rumus: lembar.rumus[baris - 1]?.[kolom - 1] ?? '',
    format: lembar.format[baris - 1]?.[kolom - 1] ?? '',
  };
}

type TempatKolom = { barisKepala: number; kolomAwal: number; kolomAkhir: number; kolom: ReadonlyMap<string, number> };

/** Sheet columns of no known header between the neighbours that column `id` has in the template. */
function tempatKolom(def: DefinisiRentang, tempat: TempatKolom, id: string): number[] {
  const indeks = def.kolom.findIndex((k) => k.id === id);
  const dekat = (daftar: readonly Kolom[]) => {
    const k = daftar.find((x) => tempat.kolom.has(x.id));
    return k && (tempat.kolom.get(k.id) as number);
  };
  const awal = dekat(def.kolom.slice(0, indeks).reverse()) ?? tempat.kolomAwal - 1;
  const akhir = dekat(def.kolom.slice(indeks + 1)) ?? tempat.kolomAkhir + 1;
  const dikenal = new Set(tempat.kolom.values());
  return Array.from({ length: Math.max(0, akhir - awal - 1) }, (_, n) => awal + 1 + n).filter((k) => !dikenal.has(k));
}

/** A header that is none of ours, standing where column `id` belongs: perhaps that column, renamed. */
export function kepalaAsing(
  def: DefinisiRentang,
  lembar: SheetSnapshot,
  tempat: TempatKolom,
  id: string,
): { sel: string; judul: string } | null {
  for (const k of tempatKolom(def, tempat, id)) {
    const judul = teksSelMentah(ambilSel(lembar, tempat.barisKepala, k));
    if (judul !== '') return { sel: keA1(tempat.barisKepala, k), judul };
  }
  return null;
}

interface Kepala {
  baris: number;
  kolom: Map<string, number>;
  ganda: { judul: string; kolom: number; pertama: number }[];
  cocok: number;
}

function petaJudul(def: DefinisiRentang): Map<string, string> {
  const peta = new Map<string, string>();
  // Titles first: a synonym must never take the title of another column.
  for (const k of def.kolom) peta.set(normalJudul(k.judul), k.id);
  for (const k of def.kolom)
    for (const s of [k.id, ...(k.sinonim ?? [])]) {
      const n = normalJudul(s);
      if (!peta.has(n)) peta.set(n, k.id);
    }
  return peta;
}

function idTahun(perTahun: readonly KolomTahun[], judul: string): string | null {
  const cocok = /^(.*?)\s*\b(20\d\d)$/.exec(judul);
  if (!cocok) return null;
  const dasar = (cocok[1] as string).replace(/\btahun$/, '').trim();
  for (const k of perTahun) {
    if ([k.judul, ...(k.sinonim ?? [])].some((s) => normalJudul(s) === dasar)) return `${k.id}:${cocok[2]}`;
  }
  // A bare year stands for the only or the most telling figure: target of RENSTRA, nilai of LHE, realisasi of RIWAYAT.
  if (dasar === '') {
    const k = perTahun.length === 1 ? perTahun[0] : perTahun.find((x) => x.id === 'realisasi');
    return k ? `${k.id}:${cocok[2]}` : null;
  }
  return null;
}

function bacaKepala(def: DefinisiRentang, lembar: SheetSnapshot, baris: number, awal: number, akhir: number): Kepala {
  const peta = petaJudul(def);
  const kolom = new Map<string, number>();
  const ganda: Kepala['ganda'] = [];
  for (let k = awal; k <= akhir; k++) {
    const teks = teksSelMentah(ambilSel(lembar, baris, k));
    if (teks === '') continue;
    const judul = normalJudul(teks);
    const id =
      (def.perTahun && idTahun(def.perTahun, judul)) ??
      peta.get(judul) ??
      (def.perTahun
        ? undefined
        : peta.get(
            judul
              .replace(/\b(tahun )?20\d\d\b/g, ' ')
              .replace(/\s+/g, ' ')
              .trim(),
          ));
    if (!id) continue;
    const pertama = kolom.get(id);
    if (pertama === undefined) kolom.set(id, k);
    else if (normalJudul(teksSelMentah(ambilSel(lembar, baris, pertama))) === judul)
      ganda.push({ judul: teks, kolom: k, pertama });
    else if (normalJudul(def.kolom.find((x) => x.id === id)?.judul ?? '') === judul) kolom.set(id, k);
  }
  const wajib = def.kolom.filter((k) => k.wajib);
  return { baris, kolom, ganda, cocok: wajib.filter((k) => kolom.has(k.id)).length * 100 + kolom.size };
}

/** Sheets wide and long enough to search, without walking empty rows. */
const SEJAUH = 12;

function kepalaTerbaik(def: DefinisiRentang, lembar: SheetSnapshot, bernama: NamedRangeSnapshot | null): Kepala | null {
  const lebar = lembar.nilai[0]?.length ?? 0;
  const awal = bernama ? bernama.kolom : 1;
  // Columns that a dinas added right beside the range belong to it.
  const akhir = Math.max(bernama ? bernama.kolom + bernama.lebar - 1 : 0, lebar);
  const mulai = bernama ? Math.max(1, bernama.baris - 2) : 1;
  const habis = Math.min(lembar.nilai.length, (bernama ? bernama.baris : 1) + SEJAUH);
  let terbaik: Kepala | null = null;
  const urut = bernama ? [bernama.baris] : [];
  for (let b = mulai; b <= habis; b++) if (b !== bernama?.baris) urut.push(b);
  for (const b of urut) {
    const k = bacaKepala(def, lembar, b, awal, akhir);
    if (!terbaik || k.cocok > terbaik.cocok) terbaik = k;
    if (bernama && b === bernama.baris && def.kolom.every((x) => !x.wajib || k.kolom.has(x.id))) break;
  }
  return terbaik && terbaik.kolom.size > 0 ? terbaik : null;
}

export interface Sumber {
  readonly def: DefinisiRentang;
  readonly lembar: SheetSnapshot;
  readonly terbaca: RentangTerbaca;
}

/** Elsewhere a sheet called "Anggaran" or "Skala" is a person's own. */
const bukuKita = (w: WorkbookSnapshot): boolean =>
  w.lembar.some((l) => l.buatan?.startsWith('isian:')) || w.rentangBernama.some((r) => r.nama.toUpperCase() in RENTANG);

const wajibAda = (def: DefinisiRentang) => def.kolom.filter((k) => k.wajib);

/** A sheet with the header of a range on it. */
interface TempatRentang {
  lembar: SheetSnapshot;
  kepala: Kepala;
}

function namaRentang(buku: WorkbookSnapshot, nama: NamaRentang): NamedRangeSnapshot | null {
  // A name that stands on the sheet of another range was moved there when its own sheet was deleted.
  const milikRentangLain = (lembar: string): boolean =>
    buku.lembar.some((l) => l.nama === lembar && l.buatan?.startsWith('isian:') && l.buatan !== `isian:${nama}`);
  return buku.rentangBernama.find((r) => r.nama.toUpperCase() === nama && !milikRentangLain(r.lembar)) ?? null;
}

/** Where a name points, if the header is there. */
function tempatBernama(
  buku: WorkbookSnapshot,
  def: DefinisiRentang,
  bernama: NamedRangeSnapshot | null,
): TempatRentang | null {
  const lembar = bernama && buku.lembar.find((l) => l.nama === bernama.lembar);
  const kepala = lembar && kepalaTerbaik(def, lembar, bernama);
  return kepala ? { lembar, kepala } : null;
}

/** A sheet that is the range's by what made it or by its name, with all columns that must be there. */
function tempatDikenali(buku: WorkbookSnapshot, def: DefinisiRentang): TempatRentang | null {
  const milikKita = bukuKita(buku);
  for (const lembar of buku.lembar) {
    const senama = milikKita && normalJudul(lembar.nama) === normalJudul(def.lembar);
    if (lembar.buatan !== `isian:${def.nama}` && !senama) continue;
    const kepala = kepalaTerbaik(def, lembar, null);
    if (kepala && wajibAda(def).every((k) => kepala.kolom.has(k.id))) return { lembar, kepala };
  }
  return null;
}

/** A column that must be there and is not: perhaps under another heading, or under none. */
function catatKolomHilang(sumber: Pick<Sumber, 'def' | 'lembar'>, tempat: TempatKolom, kolom: Kolom, catat: Pengumpul) {
  const { def, lembar } = sumber;
  const { barisKepala } = tempat;
  const asing = kepalaAsing(def, lembar, tempat, kolom.id);
  const kosongDi = asing ? undefined : tempatKolom(def, tempat, kolom.id)[0];
  const selKosong = kosongDi === undefined ? null : keA1(barisKepala, kosongDi);
  const sel = asing?.sel ?? selKosong;
  const judulLama = asing?.judul ?? '';
  catat.tambah('isian-kolom-hilang', {
    lembar: lembar.nama,
    sel: sel ?? keA1(barisKepala, tempat.kolomAwal),
    kolom: kolom.judul,
    tercetak: judulLama,
    seharusnya: kolom.judul,
    pesan: asing
      ? `Kolom "${kolom.judul}" tidak ditemukan di rentang ${def.nama}. Apakah kolom "${asing.judul}" (${asing.sel}) yang dimaksud? Bila ya, ganti kepalanya menjadi "${kolom.judul}"; bila bukan, jalankan LKjIP > Perbarui templat untuk menambah kolomnya.`
      : `Kolom "${kolom.judul}" tidak ditemukan di rentang ${def.nama}.${selKosong ? ` Kepala kolom di sel ${selKosong} kosong.` : ''} Tulis kembali kepala kolomnya, atau jalankan LKjIP > Perbarui templat.`,
    perbaikan: sel
      ? [
          {
            id: 'kepala',
            label: `${sel}: "${judulLama}" → "${kolom.judul}"`,
            aman: false,
            ubah: [{ lembar: lembar.nama, sel, dari: judulLama, ke: kolom.judul }],
            halangan: null,
          },
        ]
      : null,
  });
}

/** What is odd about the place of a range, as findings. */
function catatTempat(tempat: TempatRentang, kolom: TempatKolom, nama: NamaRentang, catat: Pengumpul): void {
  const { lembar, kepala } = tempat;
  const def = RENTANG[nama];
  for (const ganda of kepala.ganda)
    catat.tambah('isian-kolom-ganda', {
      lembar: lembar.nama,
      sel: keA1(kepala.baris, ganda.kolom),
      kolom: ganda.judul,
      tercetak: ganda.judul,
      pesan: `Ada dua kolom "${ganda.judul}"; yang dibaca kolom di sel ${keA1(kepala.baris, ganda.pertama)}. Beri nama lain pada kolom ini bila isinya berbeda.`,
    });
  for (const wajib of wajibAda(def))
    if (!kepala.kolom.has(wajib.id)) catatKolomHilang({ def, lembar }, kolom, wajib, catat);
}

function catatTanpaNama({ lembar, kepala }: TempatRentang, nama: NamaRentang, tercetak: string, catat: Pengumpul) {
  catat.tambah('isian-rentang-berubah', {
    lembar: lembar.nama,
    sel: keA1(kepala.baris, Math.min(...kepala.kolom.values())),
    tercetak,
    seharusnya: nama,
    pesan: `Rentang bernama ${nama} tidak ada; isinya dikenali dari lembar "${lembar.nama}". Jalankan LKjIP > Perbarui templat agar namanya dipasang lagi.`,
  });
}

const terisi = (nilai: unknown): boolean =>
  nilai !== '' && nilai !== undefined && (typeof nilai !== 'string' || nilai.replace(/\u00a0/g, ' ').trim() !== '');

/** Rows that hold something in a column that is typed: those of the range, and below it those directly under it. */
function barisBerisi(
  { lembar, kepala }: TempatRentang,
  def: DefinisiRentang,
  akhirRentang: number,
  catat: Pengumpul | null,
): { baris: number[]; akhirData: number } {
  const isian = [...kepala.kolom]
    .filter(([id]) => !def.kolom.find((k) => k.id === id)?.rumus)
    .map(([, kolom]) => kolom);
  const baris: number[] = [];
  let akhirData = kepala.baris;
  for (let barisKe = kepala.baris + 1; barisKe <= lembar.nilai.length; barisKe++) {
    const nilai = lembar.nilai[barisKe - 1] as readonly unknown[];
    const diRentang = barisKe <= akhirRentang;
    if (!isian.some((kolom) => terisi(nilai[kolom - 1]))) {
      if (diRentang) continue;
      break;
    }
    const apa = tersesat(def, lembar, kepala.kolom, isian, barisKe);
    if (!apa) baris.push(barisKe);
    else if (!diRentang && akhirData !== barisKe - 1) continue;
    else if (catat) catatTersesat(lembar, apa, barisKe, catat);
    // New rows are written below what a person left there, never over it.
    akhirData = barisKe;
  }
  return { baris, akhirData };
}

/** Years of the per-year columns, newest first. */
const tahunKolom = (id: Iterable<string>): number[] =>
  [...new Set([...id].flatMap((satu) => /:(\d{4})$/.exec(satu)?.[1] ?? []).map(Number))].sort((a, b) => b - a);

/**
 * Finds a range by its name; a range whose name is gone is recognised by the sheet that the add-in made for it, or by a
 * sheet of its name with its headers. Null when there is none.
 */
export function cariRentang(buku: WorkbookSnapshot, nama: NamaRentang, catat: Pengumpul | null): Sumber | null {
  const def = RENTANG[nama];
  const bernama = namaRentang(buku, nama);
  const tempatNama = tempatBernama(buku, def, bernama);
  const tempat = tempatNama ?? tempatDikenali(buku, def);
  if (!tempat) return null;
  const { lembar, kepala } = tempat;
  const milik = bernama?.lembar === lembar.nama ? bernama : null;
  // The first heading may be the one that is gone.
  const letak = [...kepala.kolom.values()];
  const kolomAwal = Math.min(...letak, milik?.kolom ?? Number.POSITIVE_INFINITY);
  const kolomAkhir = Math.max(...letak, milik ? milik.kolom + milik.lebar - 1 : 0);
  const akhirRentang = milik ? milik.baris + milik.tinggi - 1 : lembar.nilai.length;
  if (catat) {
    if (!tempatNama) catatTanpaNama(tempat, nama, bernama?.nama ?? '', catat);
    catatTempat(tempat, { barisKepala: kepala.baris, kolomAwal, kolomAkhir, kolom: kepala.kolom }, nama, catat);
  }
  const { baris, akhirData } = barisBerisi(tempat, def, akhirRentang, catat);
  return {
    def,
    lembar,
    terbaca: {
      nama,
      lembar: lembar.nama,
      idLembar: lembar.id,
      barisKepala: kepala.baris,
      kolomAwal,
      kolomAkhir,
      kolom: kepala.kolom,
      tahun: tahunKolom(kepala.kolom.keys()),
      baris,
      akhirRentang,
      akhirData,
      bernama: milik !== null,
      ...(nama === 'IDENTITAS' ? { pengaturan: barisPengaturan(lembar, kepala.kolom.get('label'), baris) } : {}),
    },
  };
}

/** Columns that name a row for a person. */
const PENAMA = new Set(['kode', 'kodeRekening', 'indikator', 'uraian', 'komponen', 'rekomendasi', 'kriteria', 'label']);

const selTerisi = (lembar: SheetSnapshot, isian: readonly number[], b: number) =>
  isian.filter((n) => !kosong(ambilSel(lembar, b, n)));

/** Why a row is none of the range, and the column of the text that says so. */
interface Tersesat {
  readonly kolom: number;
  readonly jumlah: boolean;
}

/** Words beside "Jumlah" that say no more than what is added up. */
const HANYA_JUMLAH =
  /^[\s:()]*((anggaran|belanja|pagu|realisasi|daerah|keseluruhan|seluruhnya|seluruh|total|rp)[\s:().]*)*$/i;

/** A total below the lines of money: the tables add up themselves. A line with a code is a line, whatever its name. */
function barisJumlah(def: DefinisiRentang, teks: (id: string) => string): 'uraian' | 'kode' | 'kodeRekening' | null {
  if (def.nama !== 'ANGGARAN' && def.nama !== 'BELANJA') return null;
  const kode = def.nama === 'ANGGARAN' ? 'kodeRekening' : 'kode';
  if (/\d/.test(teks(kode))) return null;
  return (
    ([kode, 'uraian'] as const).find(
      (id) => LABEL_SELURUH.test(teks(id)) && HANYA_JUMLAH.test(teks(id).replace(LABEL_SELURUH, '')),
    ) ?? null
  );
}

/** A remark that somebody left in a row that nothing names, or a total: no row of the range. */
function tersesat(
  def: DefinisiRentang,
  lembar: SheetSnapshot,
  kolom: ReadonlyMap<string, number>,
  isian: readonly number[],
  barisKe: number,
): Tersesat | null {
  if (def.nama === 'IDENTITAS') return null;
  const teks = (id: string) => teksSelMentah(ambilSel(lembar, barisKe, kolom.get(id) ?? 0));
  const jumlah = barisJumlah(def, teks);
  if (jumlah) return { kolom: kolom.get(jumlah) as number, jumlah: true };
  const terisi = selTerisi(lembar, isian, barisKe);
  const satu = terisi[0] as number;
  if (terisi.length !== 1 || typeof ambilSel(lembar, barisKe, satu).nilai !== 'string') return null;
  const id = def.kolom.find((k) => kolom.get(k.id) === satu)?.id ?? '';
  // Three words are no code; a name alone is no budget line, which its code and its level make.
  const bukanNama =
    id === 'kode' || id === 'kodeRekening'
      ? /(\p{L}{2,}\P{L}+){2,}\p{L}{2,}/u.test(teks(id))
      : def.nama === 'ANGGARAN' || !PENAMA.has(id);
  const bernama = def.kolom.some((k) => PENAMA.has(k.id) && !k.rumus && kolom.has(k.id));
  return bukanNama && bernama ? { kolom: satu, jumlah: false } : null;
}

function catatTersesat(lembar: SheetSnapshot, { kolom, jumlah }: Tersesat, barisKe: number, catat: Pengumpul): void {
  const sel = keA1(barisKe, kolom);
  catat.tambah('isian-teks-tersesat', {
    lembar: lembar.nama,
    sel,
    tercetak: teksSelMentah(ambilSel(lembar, barisKe, kolom)),
    pesan: jumlah
      ? `Baris ${barisKe} baris jumlah, jadi tidak dibaca dan tidak masuk tabel: tabel menjumlah sendiri. Hapus barisnya, atau pindahkan ke luar kolom isian.`
      : `Sel ${sel} berisi teks di baris tanpa kode dan tanpa nama, jadi baris itu tidak dibaca dan tidak masuk tabel. Pindahkan catatannya ke luar kolom isian, atau lengkapi barisnya.`,
  });
}

/** Row of a formula that spills over other rows than its own (sorting moves it, its range stays); null when there is none. */
export function rumusBergeser({ lembar, terbaca: t }: Sumber, kolom: number): number | null {
  for (let b = t.barisKepala + 1; b <= Math.max(t.akhirRentang, t.akhirData); b++) {
    const { rumus } = ambilSel(lembar, b, kolom);
    const awal = rumus === '' ? null : awalTumpah(rumus);
    if (awal !== null && awal !== b) return b;
  }
  return null;
}

function barisPengaturan(
  lembar: SheetSnapshot,
  kolom: number | undefined,
  baris: readonly number[],
): Map<string, number> {
  const cari = new Map<string, string>();
  for (const a of PENGATURAN) for (const t of [a.label, a.id, ...(a.sinonim ?? [])]) cari.set(normalJudul(t), a.id);
  const hasil = new Map<string, number>();
  if (kolom === undefined) return hasil;
  for (const b of baris) {
    const id = cari.get(normalJudul(teksSelMentah(ambilSel(lembar, b, kolom))));
    if (id && !hasil.has(id)) hasil.set(id, b);
  }
  return hasil;
}

/** A code without what people see as no difference: capitals and spaces. */
export const kunciKode = (kode: string): string => kode.replace(/[\s\u00a0]+/g, '').toLowerCase();

/** Codes of IKU by their key; a code that is only written otherwise is that code. */
type KodeDikenal = ReadonlyMap<string, string>;

/** "SS.2, SS.3" where no code has a comma in it: every part is a code, or else it is one text. */
function pecahKode(teks: string, kenal: KodeDikenal): string[] {
  return teks.split(/[;\n]/).flatMap((bagian) => {
    const satu = bagian.trim();
    if (satu === '') return [];
    const utuh = kenal.get(kunciKode(satu));
    if (utuh) return [utuh];
    for (const pemisah of [/,|\/|&|\bdan\b/i, /,|\/|&|\bdan\b|\s+/i]) {
      const pecahan = satu.split(pemisah).flatMap((x) => (x.trim() === '' ? [] : [x.trim()]));
      const ketemu = pecahan.flatMap((x) => kenal.get(kunciKode(x)) ?? []);
      if (pecahan.length > 1 && ketemu.length === pecahan.length) return ketemu;
    }
    return [satu];
  });
}

/** One row, asked for by column id. Every reading leaves its findings with the collector. */
export class Pembaca {
  /** What the schema of the range looks at. */
  private polos: Record<string, unknown> = {};
  private readonly geser = new Map<string, boolean>();
  private b = 0;

  constructor(
    readonly sumber: Sumber,
    private readonly catat: Pengumpul,
    private readonly tergabung: ReadonlyMap<string, string> = new Map(),
    private readonly kenal: KodeDikenal = new Map(),
  ) {}

  get baris(): number {
    return this.b;
  }

  /** What stands in the blank cell is known from elsewhere: it is not asked for. */
  cukup(id: string): void {
    delete this.polos[id];
  }

  ke(baris: number): this {
    this.b = baris;
    this.polos = {};
    return this;
  }

  private kolomDef(id: string): { judul: string; def: Kolom | undefined } {
    const def = this.sumber.def.kolom.find((k) => k.id === id);
    if (def) return { judul: def.judul, def };
    const [dasar, tahun] = id.split(':');
    const t = this.sumber.def.perTahun?.find((k) => k.id === dasar);
    return { judul: t ? `${t.judul} ${tahun}` : id, def: undefined };
  }

  ada(id: string): boolean {
    return this.sumber.terbaca.kolom.has(id);
  }

  /** Address of the cell; of the row's first cell where the column is missing. */
  alamat(id: string): string {
    return keA1(this.b, this.sumber.terbaca.kolom.get(id) ?? this.sumber.terbaca.kolomAwal);
  }

  /** The cell, or for a cell swallowed by a merge the one that shows its content. */
  sel(id: string): SelMentah {
    const k = this.sumber.terbaca.kolom.get(id);
    if (k === undefined) return SEL_KOSONG;
    const selMentah = ambilSel(this.sumber.lembar, this.b, k);
    if (this.tergabung.size > 0 && kosong(selMentah)) {
      const asal = this.tergabung.get(keA1(this.b, k));
      if (asal) {
        const [b, c] = asal.split(',').map(Number) as [number, number];
        return ambilSel(this.sumber.lembar, b, c);
      }
    }
    return selMentah;
  }

  /** What names the row for a person. */
  private sebutan(): string {
    for (const id of [...this.sumber.def.kunci, 'indikator', 'uraian']) {
      const t = teksSelMentah(this.sel(id));
      if (t !== '') return t;
    }
    return `baris ${this.b}`;
  }

  private lapor(id: string, sel: SelMentah, masalah: Masalah, satuan: string): void {
    const [aturan, bahan] = bahanMasalah(masalah, {
      lembar: this.sumber.lembar.nama,
      sel: this.alamat(id),
      kolom: this.kolomDef(id).judul,
      baris: this.sebutan(),
      tercetak: teksSelMentah(sel),
      tampil: sel.tampil,
      satuan,
    });
    this.catat.tambah(aturan, bahan);
  }

  private hasil<T>(id: string, b: BacaanIsian<T>, s: SelMentah, satuan: string): Isi<T> {
    if (b.masalah) this.lapor(id, s, b.masalah, satuan);
    return { nilai: b.nilai, tercetak: teksTampil(s), sel: this.alamat(id) };
  }

  teks(id: string): Isi<string> {
    const selMentah = this.sel(id);
    if (galatSel(selMentah)) {
      this.polos[id] = '#';
      return this.hasil<string>(id, { nilai: null, masalah: { jenis: 'galatSel' } }, selMentah, '');
    }
    const t = teksSelMentah(selMentah);
    if (this.ada(id)) this.polos[id] = t;
    return { nilai: t === '' ? null : t, tercetak: t, sel: this.alamat(id) };
  }

  /** A code is text; one that Sheets turned into a date is said so. */
  kode(id: string): Isi<string> {
    const selMentah = this.sel(id);
    if (!(selMentah.nilai instanceof Date)) return this.teks(id);
    this.polos[id] = selMentah.tampil;
    this.catat.tambah('isian-tanggal', {
      lembar: this.sumber.lembar.nama,
      sel: this.alamat(id),
      kolom: this.kolomDef(id).judul,
      tercetak: selMentah.tampil,
      pesan: `Kode di sel ${this.alamat(id)} berubah menjadi tanggal (${selMentah.tampil}). Ubah format kolomnya menjadi Teks biasa, lalu ketik kodenya lagi.`,
    });
    return {
      nilai: selMentah.tampil === '' ? null : selMentah.tampil,
      tercetak: selMentah.tampil,
      sel: this.alamat(id),
    };
  }

  /** A code of IKU, as IKU writes it. */
  kodeIku(id: string): Isi<string> {
    const t = this.kode(id);
    return { ...t, nilai: this.kenal.get(kunciKode(t.nilai ?? '')) ?? t.nilai };
  }

  daftar(id: string): Isi<readonly string[]> {
    const t = this.kode(id);
    const kode = pecahKode(t.nilai ?? '', this.kenal);
    return { nilai: kode.length ? kode : null, tercetak: t.tercetak, sel: t.sel };
  }

  pilihan<T extends string>(id: string): Isi<T> {
    const isian = this.teks(id);
    const def = this.kolomDef(id).def;
    if (!isian.nilai || !def?.pilihan) return { nilai: null, tercetak: isian.tercetak, sel: isian.sel };
    const n = normalJudul(isian.nilai);
    const kena = def.pilihan.find((p) => normalJudul(p) === n) ?? def.padanan?.[n];
    if (kena) this.polos[id] = kena;
    return { nilai: (kena as T | undefined) ?? null, tercetak: isian.tercetak, sel: isian.sel };
  }

  nilai(id: string, satuan: string): Isi<NilaiTarget> {
    const s = this.sel(id);
    if (this.ada(id)) this.polos[id] = teksTampil(s);
    return this.hasil(id, bacaNilai(s, satuan), s, satuan);
  }

  bilangan(id: string, satuan: string, jumlahan = false): Isi<Bilangan> {
    const s = this.sel(id);
    const b = bacaBilangan(s, satuan, jumlahan);
    if (this.ada(id) && (b.nilai || !b.masalah)) this.polos[id] = b.nilai?.angka ?? null;
    return this.hasil(id, b, s, satuan);
  }

  /** A formula column: what it shows counts, and its own complaints are not repeated. */
  rumus(id: string, satuan: string): Isi<Bilangan> {
    const s = this.sel(id);
    const b = pesanFungsi(s) || galatSel(s) || this.bergeser(id) ? { nilai: null } : bacaBilangan(s, satuan);
    return { nilai: b.nilai, tercetak: teksTampil(s), sel: this.alamat(id) };
  }

  /** A formula column of words; an error in it is the error of a cell that it was made from. */
  hasilRumus(id: string): Isi<string> {
    const s = this.sel(id);
    const t = teksSelMentah(s);
    return { nilai: t === '' || galatSel(s) || this.bergeser(id) ? null : t, tercetak: t, sel: this.alamat(id) };
  }

  /** Whether the column's formula fills other rows than those it computes: what it shows belongs to somebody else. */
  private bergeser(id: string): boolean {
    let ya = this.geser.get(id);
    if (ya === undefined) {
      const k = this.sumber.terbaca.kolom.get(id);
      ya = k !== undefined && rumusBergeser(this.sumber, k) !== null;
      this.geser.set(id, ya);
    }
    return ya;
  }

  /** Findings of the schema: blanks that must be filled, words outside their choices, negative figures. */
  selesai(): void {
    const lembar = this.sumber.lembar.nama;
    for (const { id, soal } of periksaBaris(this.sumber.def, this.polos)) {
      const { judul, def } = this.kolomDef(id);
      const selMentah = this.sel(id);
      const dasar = {
        lembar,
        sel: this.alamat(id),
        kolom: judul,
        baris: this.sebutan(),
        tercetak: teksSelMentah(selMentah),
      };
      if (soal === 'kosong')
        this.catat.tambah('isian-belum-diisi', {
          ...dasar,
          pesan:
            id === 'arah'
              ? `Arah indikator ${this.sebutan()} belum dipilih; capaiannya tidak dapat dihitung. Pilih ${(def?.pilihan ?? []).join(', ')}.`
              : `Kolom ${judul} belum diisi untuk ${this.sebutan()}.`,
        });
      else if (soal === 'pilihan')
        this.catat.tambah('isian-pilihan', {
          ...dasar,
          pesan: `"${teksSelMentah(selMentah)}" bukan pilihan kolom ${judul}. Pilih salah satu: ${(def?.pilihan ?? []).join(', ')}.`,
        });
      else
        this.catat.tambah('isian-negatif', {
          ...dasar,
          pesan: `${judul} di sel ${this.alamat(id)} negatif (${teksSelMentah(selMentah)}). Periksa apakah tandanya salah ketik.`,
        });
    }
  }
}

/** What the cell shows, for `tercetak`. */
function teksTampil(s: SelMentah): string {
  return (s.tampil || (s.nilai instanceof Date ? '' : String(s.nilai))).replace(/\u00a0/g, ' ').trim();
}

export function letakTerbaca(
  terbaca: RentangTerbaca,
  akhir = Math.max(terbaca.akhirRentang, terbaca.akhirData),
): Letak {
  return {
    lembar: terbaca.lembar,
    awal: terbaca.barisKepala + 1,
    akhir,
    kolom: terbaca.kolom,
    ...(terbaca.pengaturan ? { pengaturan: terbaca.pengaturan } : {}),
  };
}
