/**
 * The panel's state and how each action changes it: pure, so that every state a person can meet is a test without a
 * browser. What an action asks of the add-in is done by `main.ts`, whose answers come back as actions again.
 */
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

function tandai(s: Saklar, kunci: readonly string[], nyala: boolean): Saklar {
  return kunci.reduce<Saklar>((n, k) => balik(n, k, nyala), s);
}

function tanpa<T>(s: Readonly<Record<string, T>>, kunci: readonly string[]): Record<string, T> {
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

function ubahTemuan(s: Keadaan, kunci: readonly string[], diabaikan: Pengabaian | null): Keadaan {
  if (!s.hasil) return s;
  const temuan = s.hasil.temuan.map((t) => (kunci.includes(t.kunci) ? { ...t, diabaikan, gugur: null } : t));
  return { ...s, hasil: { ...s.hasil, temuan } };
}

function pasangHasil(keadaan: Keadaan, hasil: HasilPanel): Keadaan {
  // What was taken back stands in the result again (or is gone for good); what is repaired stays beside its undo.
  const selesai: Record<string, Selesai> = {};
  for (const [k, v] of Object.entries(keadaan.selesai)) if (!v.kembali) selesai[k] = v;
  // An undo that was refused stays refused: its cell holds something newer.
  const tolak = Object.fromEntries(
    keadaan.jurnal.flatMap((j) => (keadaan.tolak[j.id] ? [[j.id, keadaan.tolak[j.id] as string]] : [])),
  );
  return { ...keadaan, hasil, selesai, basi: [], tolak };
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

export function reduce(keadaan: Keadaan, aksi: Aksi): Keadaan {
  switch (aksi.j) {
    case 'mulai':
      return { ...keadaan, galat: null };
    case 'keadaan': {
      const { versi, namaBuku, lembarAktif, lokal, hasil, sidik, jurnal, terputus } = aksi.keadaan;
      const salinan = aksi.keadaan.salinan ? (keadaan.salinan ?? 'tanya') : null;
      // Another panel may have taken back what this one repaired.
      const berlaku = Object.entries(keadaan.selesai).filter(([k]) => perbaikanBerlaku(jurnal, k));
      const keadaanBaru = {
        ...keadaan,
        siap: true,
        buku: { nama: namaBuku, versi, lokal, lembarAktif },
        salinan,
        terputus,
        jurnal,
        selesai: Object.fromEntries(berlaku),
      };
      // A run under way will bring a newer result than this answer.
      const m =
        hasil && !keadaan.jalan
          ? pasangHasil(keadaanBaru, hasil)
          : { ...keadaanBaru, hasil: keadaan.jalan ? keadaan.hasil : hasil };
      return { ...m, basi: lembarBasi(m.hasil, sidik) };
    }
    case 'periksa':
      return {
        ...keadaan,
        galat: null,
        jalan: {
          cakupan: (aksi.diam && keadaan.hasil?.cakupan) || keadaan.cakupan,
          mulai: keadaan.kini,
          fase: null,
          diam: aksi.diam === true,
        },
        ...(aksi.diam ? {} : { kabar: null, tab: 'periksa', semua: false }),
      };
    case 'fase':
      return keadaan.jalan && aksi.fase ? { ...keadaan, jalan: { ...keadaan.jalan, fase: aksi.fase } } : keadaan;
    case 'hasil':
      return {
        ...pasangHasil(keadaan, aksi.hasil),
        siap: true,
        jalan: null,
        galat: null,
        ...(keadaan.jalan?.diam ? {} : { batas: LANGKAH_BARIS, selesai: {} }),
      };
    case 'gagal':
      return {
        ...keadaan,
        siap: true,
        galat: { pesan: aksi.pesan, ulang: aksi.ulang },
        sibuk: tandai(keadaan.sibuk, aksi.lepas ?? [], false),
        jalan: aksi.ulang?.j === 'periksa' ? null : keadaan.jalan,
      };
    case 'detak':
      return { ...keadaan, kini: aksi.kini };
    case 'sidik': {
      const basi = keadaan.jalan ? keadaan.basi : lembarBasi(keadaan.hasil, aksi.sidik);
      const sama = basi.join('\n') === keadaan.basi.join('\n') && aksi.sidik.lembarAktif === keadaan.buku.lembarAktif;
      return sama ? keadaan : { ...keadaan, basi, buku: { ...keadaan.buku, lembarAktif: aksi.sidik.lembarAktif } };
    }
    case 'tab':
      return { ...keadaan, tab: aksi.tab, kabar: null };
    case 'cakupan':
      return { ...keadaan, cakupan: aksi.cakupan };
    case 'tingkat': {
      const ada = keadaan.saring.tingkat.includes(aksi.tingkat);
      const tingkat = ada
        ? keadaan.saring.tingkat.filter((t) => t !== aksi.tingkat)
        : [...keadaan.saring.tingkat, aksi.tingkat];
      return { ...keadaan, saring: { ...keadaan.saring, tingkat }, batas: LANGKAH_BARIS };
    }
    case 'cari':
      return { ...keadaan, saring: { ...keadaan.saring, cari: aksi.teks }, batas: LANGKAH_BARIS };
    case 'semuaTampil':
      return { ...keadaan, saring: { tingkat: [], cari: '' }, batas: LANGKAH_BARIS };
    case 'buka':
      // Nothing lies over what is being read; the undo of a whole run stands in the history as well.
      return { ...keadaan, kabar: null, buka: balik(keadaan.buka, aksi.kunci, aksi.buka) };
    case 'keTemuan': {
      const temuanPanel = cariTemuan(keadaan, aksi.kunci);
      if (!temuanPanel) return keadaan;
      // It must be in sight wherever it is: filter off, sheet and repeats open, far enough down the list.
      return {
        ...keadaan,
        tab: 'periksa',
        saring: { tingkat: [], cari: '' },
        batas: Number.MAX_SAFE_INTEGER,
        lembarTutup: tanpa(keadaan.lembarTutup, [temuanPanel.lembar]),
        buka: balik(keadaan.buka, aksi.kunci, true),
      };
    }
    case 'pilihSel':
    case 'bukaWord':
      return { ...keadaan, galat: null };
    case 'lembar':
      return { ...keadaan, lembarTutup: balik(keadaan.lembarTutup, aksi.nama) };
    case 'ulangan':
      return { ...keadaan, ulanganBuka: balik(keadaan.ulanganBuka, aksi.id) };
    case 'lagi':
      return { ...keadaan, batas: keadaan.batas + LANGKAH_BARIS };
    case 'semua':
      return { ...keadaan, semua: aksi.buka };
    case 'perbaiki': {
      const kunci = aksi.daftar.map((d) => d.kunci);
      return {
        ...keadaan,
        galat: null,
        kabar: null,
        sibuk: tandai(keadaan.sibuk, kunci, true),
        tolak: tanpa(keadaan.tolak, kunci),
      };
    }
    case 'diperbaiki': {
      const tolak: Record<string, string> = { ...keadaan.tolak };
      for (const t of aksi.hasil.ditolak) tolak[t.kunci] = t.sebab;
      const selesai: Record<string, Selesai> = { ...keadaan.selesai };
      const baru: string[] = [];
      for (const { kunci } of aksi.daftar) {
        const temuan = cariTemuan(keadaan, kunci);
        const catatan = perbaikanBerlaku(aksi.hasil.jurnal, kunci);
        if (!temuan || !catatan || aksi.hasil.ditolak.some((t) => t.kunci === kunci)) continue;
        selesai[kunci] = { temuan, jurnal: catatan.id, kembali: false };
        baru.push(catatan.id);
      }
      const banyak = aksi.hasil.ditolak.length;
      const satu = baru.length === 1 ? aksi.hasil.jurnal.find((j) => j.id === baru[0]) : undefined;
      const teks = [
        satu ? `Selesai: ${satu.judul}.` : baru.length ? `${baru.length} perbaikan diterapkan.` : '',
        banyak === 0
          ? ''
          : banyak === 1 && aksi.daftar.length === 1
            ? `Tidak diperbaiki: ${aksi.hasil.ditolak[0]?.sebab}`
            : `${banyak} belum diterapkan, misalnya: ${aksi.hasil.ditolak[0]?.sebab}`,
      ];
      return {
        ...keadaan,
        selesai,
        tolak,
        semua: false,
        jurnal: aksi.hasil.jurnal,
        // What one fix did, or why it did not, stands in its finding.
        kabar: kabar(teks.filter(Boolean).join(' '), {
          urungkan: baru.length > 1 ? baru : [],
          ditolak: banyak > 0,
          sunyi: aksi.daftar.length === 1 && !banyak,
        }),
        sibuk: tandai(
          keadaan.sibuk,
          aksi.daftar.map((d) => d.kunci),
          false,
        ),
      };
    }
    case 'urungkan':
      return {
        ...keadaan,
        galat: null,
        kabar: null,
        sibuk: tandai(keadaan.sibuk, aksi.id, true),
        tolak: tanpa(keadaan.tolak, aksi.id),
      };
    case 'diurungkan': {
      const tolak: Record<string, string> = { ...keadaan.tolak };
      for (const t of aksi.hasil.ditolak) tolak[t.id] = t.sebab;
      const selesai: Record<string, Selesai> = { ...keadaan.selesai };
      const batal = aksi.id.filter((id) => !aksi.hasil.ditolak.some((t) => t.id === id));
      for (const [k, v] of Object.entries(selesai)) if (batal.includes(v.jurnal)) selesai[k] = { ...v, kembali: true };
      const satu = batal.length === 1 ? aksi.hasil.jurnal.find((j) => j.id === batal[0]) : undefined;
      const banyakKini = aksi.hasil.ditolak.length;
      const teks = [
        satu
          ? `Diurungkan: ${satu.sel.length === 1 ? satu.sel[0]?.sel : satu.judul}.`
          : batal.length
            ? `${batal.length} perubahan diurungkan.`
            : '',
        banyakKini
          ? `${banyakKini > 1 ? `${banyakKini} tidak` : 'Tidak'} diurungkan: ${aksi.hasil.ditolak[0]?.sebab}`
          : '',
      ];
      // A single refusal is said where the button was, and only there.
      const diTempat = banyakKini > 0 && aksi.id.length === 1 && keadaan.tab !== 'rumus';
      return {
        ...keadaan,
        selesai,
        tolak,
        jurnal: aksi.hasil.jurnal,
        sibuk: tandai(keadaan.sibuk, aksi.id, false),
        kabar: diTempat ? null : kabar(teks.filter(Boolean).join(' '), { ditolak: banyakKini > 0 }),
      };
    }
    case 'mulaiAbaikan':
      return { ...keadaan, abaikan: { kunci: aksi.kunci, alasan: '', nama: keadaan.nama, periksa: false } };
    case 'isiAbaikan':
      return keadaan.abaikan ? { ...keadaan, abaikan: { ...keadaan.abaikan, [aksi.bagian]: aksi.nilai } } : keadaan;
    case 'batalAbaikan':
      return { ...keadaan, abaikan: null };
    case 'kirimAbaikan': {
      if (!keadaan.abaikan) return keadaan;
      const sah = abaikanSah(keadaan.abaikan);
      return {
        ...keadaan,
        galat: null,
        abaikan: { ...keadaan.abaikan, periksa: true },
        sibuk: sah ? tandai(keadaan.sibuk, keadaan.abaikan.kunci, true) : keadaan.sibuk,
      };
    }
    case 'terabaikan': {
      const n = ubahTemuan(keadaan, aksi.kunci, aksi.pengabaian);
      return {
        ...n,
        abaikan: null,
        nama: aksi.pengabaian.nama,
        sibuk: tandai(keadaan.sibuk, aksi.kunci, false),
        buka: tandai(keadaan.buka, aksi.kunci, false),
        kabar: kabar(
          `${aksi.kunci.length === 1 ? 'Temuan' : `${aksi.kunci.length} temuan`} diabaikan; tercatat di Riwayat.`,
        ),
      };
    }
    case 'pulihkan':
      return { ...keadaan, galat: null, sibuk: tandai(keadaan.sibuk, aksi.kunci, true) };
    case 'dipulihkan': {
      const n = ubahTemuan(keadaan, aksi.kunci, null);
      return {
        ...n,
        sibuk: tandai(keadaan.sibuk, aksi.kunci, false),
        kabar: kabar('Temuan ditampilkan kembali.'),
      };
    }
    case 'lembarHasil':
    case 'laporan':
    case 'lokal':
    case 'terputus':
      return { ...keadaan, galat: null, kabar: null, sibuk: balik(keadaan.sibuk, aksi.j, true) };
    case 'salinan':
      return aksi.yakin
        ? { ...keadaan, galat: null, kabar: null, sibuk: balik(keadaan.sibuk, aksi.j, true), selesai: {} }
        : { ...keadaan, salinan: aksi.nasib ?? 'tanya' };
    case 'rampung':
      return { ...keadaan, sibuk: balik(keadaan.sibuk, aksi.sibuk, false), kabar: kabar(aksi.kabar) };
    case 'bantuan': {
      const { bantuan, lanjut } = aksi;
      return lanjut.reduce({ ...keadaan, galat: null, bantuan, lanjut }, aksi);
    }
    case 'tutupGalat':
      return { ...keadaan, galat: null };
    case 'tutupKabar':
      return { ...keadaan, kabar: null };
    default:
      return keadaan.lanjut?.reduce(keadaan, aksi) ?? keadaan;
  }
}

/** A reason that says something and a name: both are asked of whoever ignores a finding. */
export function abaikanSah(f: FormAbaikan): boolean {
  return f.alasan.trim().length >= 5 && f.nama.trim().length >= 2;
}
