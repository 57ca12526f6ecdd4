/** The panel's state, the actions that change it, and what is read from it. How each action changes it: `reduksi/`. */
import type {
  BantuanPanel,
  Cakupan,
  CatatanJurnal,
  Fase,
  HasilPanel,
  HasilPerbaiki,
  HasilUrungkan,
  KeadaanPanel,
  NasibSalinan,
  Pengabaian,
  PilihanPanel,
  SidikPanel,
  TemuanPanel,
  Terputus,
} from '../src/core/panel';
import type { Pantauan } from '../src/core/pantauan';
import type { Tingkat } from '../src/core/temuan';
import type { Anak } from './elemen';
import type { Hasil, panggil } from './server';

export type Tab = 'periksa' | 'tabel' | 'pantauan' | 'riwayat' | 'rumus';
export const TAB: readonly Tab[] = ['periksa', 'tabel', 'pantauan', 'riwayat', 'rumus'];

export interface Saring {
  /** Levels shown; empty shows all. */
  tingkat: readonly Tingkat[];
  cari: string;
}

export interface Selesai {
  temuan: TemuanPanel;
  /** Journal entry that repaired it. */
  jurnal: string;
  /** Taken back; shown as an open finding until the next result says so itself. */
  kembali: boolean;
}

export interface FormAbaikan {
  kunci: readonly string[];
  alasan: string;
  nama: string;
  /** Shown only after a first try to send. */
  periksa: boolean;
}

export interface Susun {
  fungsi: string;
  /** What stands in each field, in the order of the parameters. */
  argumen: readonly string[];
  lembar: string;
  /** Cell that receives the formula. */
  tujuan: string;
  pilihan: PilihanPanel | null;
  /** What went wrong, or what was written. */
  galat: string | null;
  selesai: { sel: string; rumus: string; jurnal: string | null } | null;
}

export interface Kabar {
  teks: string;
  urungkan: readonly string[];
  /** Something was refused. */
  ditolak?: boolean;
  /** It stands beside the finding already: only read aloud. */
  sunyi?: boolean;
}

export interface Keadaan {
  /** The first answer has come. */
  siap: boolean;
  kini: number;
  tab: Tab;
  buku: { nama: string; versi: string; lokal: string; lembarAktif: string };
  /** In a copy: "tanya", or the choice that waits for a second press. */
  salinan: 'tanya' | NasibSalinan | null;
  /** Work that was stopped. */
  terputus: Terputus | null;
  cakupan: Cakupan;
  hasil: HasilPanel | null;
  /** Sheets that changed since the result. */
  basi: readonly string[];
  jalan: { cakupan: Cakupan; mulai: number; fase: Fase | null; diam: boolean } | null;
  /** A call that failed, and what to try again. */
  galat: { pesan: string; ulang: Aksi | null } | null;
  /** Spoken politely and shown for a while. */
  kabar: Kabar | null;
  saring: Saring;
  buka: Readonly<Record<string, true>>;
  lembarTutup: Readonly<Record<string, true>>;
  ulanganBuka: Readonly<Record<string, true>>;
  batas: number;
  /** Calls under way, by what they work on (a finding's key, a journal id, "laporan", …). */
  sibuk: Readonly<Record<string, true>>;
  /** A refusal, beside the finding or the journal entry it belongs to. */
  tolak: Readonly<Record<string, string>>;
  selesai: Readonly<Record<string, Selesai>>;
  jurnal: readonly CatatanJurnal[];
  abaikan: FormAbaikan | null;
  semua: boolean;
  /** Name typed last in this panel, offered again. */
  nama: string;
  /** Both null until they were needed once. */
  bantuan: BantuanPanel | null;
  lanjut: Lanjut | null;
  susun: Susun;
  tabelBuka: Readonly<Record<string, true>>;
  /** The sentence where there is nothing to watch; null until the tab was opened. */
  pantauan: Pantauan | { galat: string } | null;
}

/** Views that are looked at now and then. */
export type BagianLanjut = Exclude<Tab, 'periksa'> | 'pemberitahuan' | 'beres' | 'diperiksa' | 'tanpaTabel';

/**
 * The second part of the panel: views that are looked at now and then, with what their actions do. Its code comes with the
 * first help that is asked for, so that the first picture does not wait for it.
 */
export interface Lanjut {
  lihat(bagian: BagianLanjut, keadaan: Keadaan): Anak;
  reduce(keadaan: Keadaan, aksi: Aksi): Keadaan;
  efek(aksi: Aksi, alat: AlatEfek): void;
}

/** What effects of the second part work with. */
export interface AlatEfek {
  keadaan(): Keadaan;
  kirim(aksi: Aksi): void;
  panggil: typeof panggil;
  /** Hands an answer on, or its failure with what to try again. */
  minta<T>(janji: Promise<Hasil<T>>, berhasil: (isi: T) => void, ulang: Aksi | null): void;
}

export type Aksi =
  | { j: 'mulai' }
  | { j: 'keadaan'; keadaan: KeadaanPanel }
  | { j: 'periksa'; diam?: boolean }
  | { j: 'fase'; fase: Fase | null }
  | { j: 'hasil'; hasil: HasilPanel }
  | { j: 'gagal'; pesan: string; ulang: Aksi | null; lepas?: readonly string[] }
  | { j: 'detak'; kini: number }
  | { j: 'sidik'; sidik: SidikPanel }
  | { j: 'tab'; tab: Tab }
  | { j: 'cakupan'; cakupan: Cakupan }
  | { j: 'tingkat'; tingkat: Tingkat }
  | { j: 'cari'; teks: string }
  | { j: 'semuaTampil' }
  | { j: 'buka'; kunci: string; buka?: boolean }
  | { j: 'keTemuan'; kunci: string }
  | { j: 'pilihSel'; lembar: string; sel: string }
  | { j: 'lembar'; nama: string }
  | { j: 'ulangan'; id: string }
  | { j: 'lagi' }
  | { j: 'semua'; buka: boolean }
  | { j: 'perbaiki'; daftar: readonly { kunci: string; perbaikan: string }[] }
  | { j: 'diperbaiki'; daftar: readonly { kunci: string; perbaikan: string }[]; hasil: HasilPerbaiki }
  | { j: 'urungkan'; id: readonly string[] }
  | { j: 'diurungkan'; id: readonly string[]; hasil: HasilUrungkan }
  | { j: 'mulaiAbaikan'; kunci: readonly string[] }
  | { j: 'isiAbaikan'; bagian: 'alasan' | 'nama'; nilai: string }
  | { j: 'batalAbaikan' }
  | { j: 'kirimAbaikan' }
  | { j: 'terabaikan'; kunci: readonly string[]; pengabaian: Pengabaian }
  | { j: 'pulihkan'; kunci: readonly string[] }
  | { j: 'dipulihkan'; kunci: readonly string[] }
  | { j: 'lembarHasil' }
  | { j: 'laporan' }
  | { j: 'rampung'; sibuk: string; kabar: string }
  | { j: 'lokal' }
  | { j: 'terputus'; nasib: 'lanjutkan' | 'kembalikan' }
  /** `yakin` does it; without it the choice is shown first, and null takes it back. */
  | { j: 'salinan'; nasib: NasibSalinan; yakin: true }
  | { j: 'salinan'; nasib: NasibSalinan | null; yakin: false }
  | { j: 'bantuan'; bantuan: BantuanPanel; lanjut: Lanjut }
  | { j: 'bukaWord' }
  | { j: 'bukaTabel'; id: string }
  /** An empty word leaves the column to header and figures. */
  | { j: 'bacaanKolom'; lembar: string; sel: string; arti: string }
  /** Null asks for the last quarter that somebody reported for. */
  | { j: 'pantauan'; triwulan: number | null }
  | { j: 'terpantau'; pantauan: Pantauan | { galat: string } }
  | { j: 'lembarPantauan' }
  | { j: 'pilihFungsi'; nama: string }
  | { j: 'isiArgumen'; urut: number; nilai: string }
  | { j: 'isiTujuan'; nilai: string }
  /** Ask for the selection: null spreads it over all fields, a number fills one, -1 the destination. */
  | { j: 'ambilPilihan'; urut: number | null }
  | { j: 'pilihan'; urut: number | null; pilihan: PilihanPanel }
  | { j: 'sisipkan' }
  | { j: 'salahSusun'; galat: string }
  | { j: 'tersisip'; sel: string; rumus: string; jurnal: CatatanJurnal[] }
  | { j: 'tutupGalat' }
  | { j: 'tutupKabar' };

/** The action of one kind. */
export type AksiJenis<J extends Aksi['j']> = Extract<Aksi, { j: J }>;

/** How the actions of a kind change the state, as a table. */
export type Perubahan = { readonly [J in Aksi['j']]?: (keadaan: Keadaan, aksi: AksiJenis<J>) => Keadaan };

/** Rows shown at first and added each time the end comes near. */
export const LANGKAH_BARIS = 60;

export function keadaanAwal(kini: number): Keadaan {
  return {
    siap: false,
    kini,
    tab: 'periksa',
    buku: { nama: '', versi: '', lokal: '', lembarAktif: '' },
    salinan: null,
    terputus: null,
    cakupan: 'buku',
    hasil: null,
    basi: [],
    jalan: null,
    galat: null,
    kabar: null,
    saring: { tingkat: [], cari: '' },
    buka: {},
    lembarTutup: {},
    ulanganBuka: {},
    batas: LANGKAH_BARIS,
    sibuk: {},
    tolak: {},
    selesai: {},
    jurnal: [],
    abaikan: null,
    semua: false,
    nama: '',
    bantuan: null,
    lanjut: null,
    tabelBuka: {},
    pantauan: null,
    susun: {
      fungsi: '',
      argumen: [],
      lembar: '',
      tujuan: '',
      pilihan: null,
      galat: null,
      selesai: null,
    },
  };
}

type Saklar = Readonly<Record<string, true>>;

export function balik(s: Saklar, kunci: string, nyala = !s[kunci]): Saklar {
  const baru = { ...s };
  if (nyala) baru[kunci] = true;
  else delete baru[kunci];
  return baru;
}

export function tandai(s: Saklar, kunci: readonly string[], nyala: boolean): Saklar {
  return kunci.reduce<Saklar>((n, k) => balik(n, k, nyala), s);
}

export function tanpa<T>(s: Readonly<Record<string, T>>, kunci: readonly string[]): Record<string, T> {
  const baru = { ...s };
  for (const k of kunci) delete baru[k];
  return baru;
}

/** Sheets whose cells are no longer those of the result; a renamed or removed one counts. */
export function lembarBasi(hasil: HasilPanel | null, sidik: SidikPanel): string[] {
  if (!hasil) return [];
  return Object.keys(hasil.sidik).filter((l) => sidik.sidik[l] !== hasil.sidik[l]);
}

/** The finding of a key, in the result or among those repaired in this panel. */
export function cariTemuan(s: Keadaan, kunci: string): TemuanPanel | null {
  return s.hasil?.temuan.find((t) => t.kunci === kunci) ?? s.selesai[kunci]?.temuan ?? null;
}

/** A journal entry that stands for a repair still in force. */
export function perbaikanBerlaku(jurnal: readonly CatatanJurnal[], kunci: string): CatatanJurnal | undefined {
  return jurnal.find((j) => j.kunci === kunci && !j.diurungkan);
}

/** Repairs of an earlier visit that still stand; those of this one stand in the list. */
export function perbaikanLama({ selesai, jurnal }: Keadaan): readonly CatatanJurnal[] {
  const tampak = new Set(Object.values(selesai).map((x) => x.jurnal));
  return jurnal.filter((j) => j.kunci !== null && !j.diurungkan && !tampak.has(j.id));
}

export const kabar = (teks: string, lain: Partial<Kabar> = {}): Kabar => ({ teks, urungkan: [], ...lain });

/** A reason that says something and a name: both are asked of whoever ignores a finding. */
export function abaikanSah(form: FormAbaikan): boolean {
  return bagianSah(form, 'alasan') && bagianSah(form, 'nama');
}

/** Shorter than this is no reason and no name. */
const HURUF_TERSEDIKIT = { alasan: 5, nama: 2 } as const;

export function bagianSah(form: FormAbaikan, bagian: keyof typeof HURUF_TERSEDIKIT): boolean {
  return form[bagian].trim().length >= HURUF_TERSEDIKIT[bagian];
}
