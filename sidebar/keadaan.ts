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
} from '../src/core/panel';
import type { Tingkat } from '../src/core/temuan';

export type Tab = 'periksa' | 'riwayat' | 'rumus';
export const TAB: readonly Tab[] = ['periksa', 'riwayat', 'rumus'];

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
  /** Null until it was needed once. */
  bantuan: BantuanPanel | null;
  susun: Susun;
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
  /** `yakin` does it; without it the choice is shown first, and null takes it back. */
  | { j: 'salinan'; nasib: NasibSalinan; yakin: true }
  | { j: 'salinan'; nasib: NasibSalinan | null; yakin: false }
  | { j: 'bantuan'; bantuan: BantuanPanel }
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

function balik(s: Saklar, kunci: string, nyala = !s[kunci]): Saklar {
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

function pasangHasil(s: Keadaan, hasil: HasilPanel): Keadaan {
  // What was taken back stands in the result again (or is gone for good); what is repaired stays beside its undo.
  const selesai: Record<string, Selesai> = {};
  for (const [k, v] of Object.entries(s.selesai)) if (!v.kembali) selesai[k] = v;
  // An undo that was refused stays refused: its cell holds something newer.
  const tolak = Object.fromEntries(s.jurnal.flatMap((j) => (s.tolak[j.id] ? [[j.id, s.tolak[j.id] as string]] : [])));
  return { ...s, hasil, selesai, basi: [], tolak };
}

function aturPilihan(s: Keadaan, urut: number | null, p: PilihanPanel): Keadaan {
  const f = s.bantuan?.fungsi.find((x) => x.nama === s.susun.fungsi);
  const argumen = [...s.susun.argumen];
  let tujuan = s.susun.tujuan;
  const kolomPertama = p.kolom[0];
  if (urut === -1) tujuan = kolomPertama ? (kolomPertama.rentang.split(':')[0] as string) : tujuan;
  else if (urut !== null) argumen[urut] = kolomPertama?.rentang ?? argumen[urut] ?? '';
  else if (f) {
    // A header that names the parameter wins; what is left goes from left to right.
    const sisa = [...p.kolom];
    const isi = f.parameter.map((q) => {
      const i = sisa.findIndex((k) => k.judul.toLowerCase().includes(q.nama.toLowerCase()));
      return i < 0 ? null : (sisa.splice(i, 1)[0] ?? null);
    });
    f.parameter.forEach((q, i) => {
      if (!isi[i] && q.wajib) isi[i] = sisa.shift() ?? null;
      if (isi[i]) argumen[i] = isi[i]?.rentang ?? '';
    });
    tujuan = p.tujuan ?? tujuan;
  }
  const galat = p.kolom.length ? null : 'Belum ada sel yang dipilih. Pilih dahulu kolomnya di lembar.';
  return { ...s, susun: { ...s.susun, argumen, tujuan, lembar: p.lembar, pilihan: p, galat, selesai: null } };
}

/** A journal entry that stands for a repair still in force. */
export function perbaikanBerlaku(jurnal: readonly CatatanJurnal[], kunci: string): CatatanJurnal | undefined {
  return jurnal.find((j) => j.kunci === kunci && !j.diurungkan);
}

const kabar = (teks: string, lain: Partial<Kabar> = {}): Kabar => ({ teks, urungkan: [], ...lain });

export function reduce(s: Keadaan, a: Aksi): Keadaan {
  const susun = (baru: Partial<Susun>) => ({ ...s, susun: { ...s.susun, galat: null, selesai: null, ...baru } });
  switch (a.j) {
    case 'mulai':
      return { ...s, galat: null };
    case 'keadaan': {
      const { versi, namaBuku, lembarAktif, lokal, hasil, sidik, jurnal } = a.keadaan;
      const salinan = a.keadaan.salinan ? (s.salinan ?? 'tanya') : null;
      // Another panel may have taken back what this one repaired.
      const berlaku = Object.entries(s.selesai).filter(([k]) => perbaikanBerlaku(jurnal, k));
      const n = {
        ...s,
        siap: true,
        buku: { nama: namaBuku, versi, lokal, lembarAktif },
        salinan,
        jurnal,
        selesai: Object.fromEntries(berlaku),
      };
      // A run under way will bring a newer result than this answer.
      const m = hasil && !s.jalan ? pasangHasil(n, hasil) : { ...n, hasil: s.jalan ? s.hasil : hasil };
      return { ...m, basi: lembarBasi(m.hasil, sidik) };
    }
    case 'periksa':
      return {
        ...s,
        galat: null,
        jalan: { cakupan: (a.diam && s.hasil?.cakupan) || s.cakupan, mulai: s.kini, fase: null, diam: a.diam === true },
        ...(a.diam ? {} : { kabar: null, tab: 'periksa', semua: false }),
      };
    case 'fase':
      return s.jalan && a.fase ? { ...s, jalan: { ...s.jalan, fase: a.fase } } : s;
    case 'hasil':
      return {
        ...pasangHasil(s, a.hasil),
        siap: true,
        jalan: null,
        galat: null,
        ...(s.jalan?.diam ? {} : { batas: LANGKAH_BARIS, selesai: {} }),
      };
    case 'gagal':
      return {
        ...s,
        siap: true,
        galat: { pesan: a.pesan, ulang: a.ulang },
        sibuk: tandai(s.sibuk, a.lepas ?? [], false),
        jalan: a.ulang?.j === 'periksa' ? null : s.jalan,
      };
    case 'detak':
      return { ...s, kini: a.kini };
    case 'sidik': {
      const basi = s.jalan ? s.basi : lembarBasi(s.hasil, a.sidik);
      const sama = basi.join('\n') === s.basi.join('\n') && a.sidik.lembarAktif === s.buku.lembarAktif;
      return sama ? s : { ...s, basi, buku: { ...s.buku, lembarAktif: a.sidik.lembarAktif } };
    }
    case 'tab':
      return { ...s, tab: a.tab, kabar: null };
    case 'cakupan':
      return { ...s, cakupan: a.cakupan };
    case 'tingkat': {
      const ada = s.saring.tingkat.includes(a.tingkat);
      const tingkat = ada ? s.saring.tingkat.filter((t) => t !== a.tingkat) : [...s.saring.tingkat, a.tingkat];
      return { ...s, saring: { ...s.saring, tingkat }, batas: LANGKAH_BARIS };
    }
    case 'cari':
      return { ...s, saring: { ...s.saring, cari: a.teks }, batas: LANGKAH_BARIS };
    case 'semuaTampil':
      return { ...s, saring: { tingkat: [], cari: '' }, batas: LANGKAH_BARIS };
    case 'buka':
      // Nothing lies over what is being read; the undo of a whole run stands in the history as well.
      return { ...s, kabar: null, buka: balik(s.buka, a.kunci, a.buka) };
    case 'keTemuan': {
      const t = cariTemuan(s, a.kunci);
      if (!t) return s;
      // It must be in sight wherever it is: filter off, sheet and repeats open, far enough down the list.
      return {
        ...s,
        tab: 'periksa',
        saring: { tingkat: [], cari: '' },
        batas: Number.MAX_SAFE_INTEGER,
        lembarTutup: tanpa(s.lembarTutup, [t.lembar]),
        buka: balik(s.buka, a.kunci, true),
      };
    }
    case 'pilihSel':
    case 'ambilPilihan':
      return { ...s, galat: null };
    case 'lembar':
      return { ...s, lembarTutup: balik(s.lembarTutup, a.nama) };
    case 'ulangan':
      return { ...s, ulanganBuka: balik(s.ulanganBuka, a.id) };
    case 'lagi':
      return { ...s, batas: s.batas + LANGKAH_BARIS };
    case 'semua':
      return { ...s, semua: a.buka };
    case 'perbaiki': {
      const kunci = a.daftar.map((d) => d.kunci);
      return { ...s, galat: null, kabar: null, sibuk: tandai(s.sibuk, kunci, true), tolak: tanpa(s.tolak, kunci) };
    }
    case 'diperbaiki': {
      const tolak: Record<string, string> = { ...s.tolak };
      for (const t of a.hasil.ditolak) tolak[t.kunci] = t.sebab;
      const selesai: Record<string, Selesai> = { ...s.selesai };
      const baru: string[] = [];
      for (const { kunci } of a.daftar) {
        const temuan = cariTemuan(s, kunci);
        const catatan = perbaikanBerlaku(a.hasil.jurnal, kunci);
        if (!temuan || !catatan || a.hasil.ditolak.some((t) => t.kunci === kunci)) continue;
        selesai[kunci] = { temuan, jurnal: catatan.id, kembali: false };
        baru.push(catatan.id);
      }
      const n = a.hasil.ditolak.length;
      const satu = baru.length === 1 ? a.hasil.jurnal.find((j) => j.id === baru[0]) : undefined;
      const teks = [
        satu ? `Selesai: ${satu.judul}.` : baru.length ? `${baru.length} perbaikan diterapkan.` : '',
        n === 0
          ? ''
          : n === 1 && a.daftar.length === 1
            ? `Tidak diperbaiki: ${a.hasil.ditolak[0]?.sebab}`
            : `${n} belum diterapkan, misalnya: ${a.hasil.ditolak[0]?.sebab}`,
      ];
      return {
        ...s,
        selesai,
        tolak,
        semua: false,
        jurnal: a.hasil.jurnal,
        // What one fix did, or why it did not, stands in its finding.
        kabar: kabar(teks.filter(Boolean).join(' '), {
          urungkan: baru.length > 1 ? baru : [],
          ditolak: n > 0,
          sunyi: a.daftar.length === 1 && !n,
        }),
        sibuk: tandai(
          s.sibuk,
          a.daftar.map((d) => d.kunci),
          false,
        ),
      };
    }
    case 'urungkan':
      return { ...s, galat: null, kabar: null, sibuk: tandai(s.sibuk, a.id, true), tolak: tanpa(s.tolak, a.id) };
    case 'diurungkan': {
      const tolak: Record<string, string> = { ...s.tolak };
      for (const t of a.hasil.ditolak) tolak[t.id] = t.sebab;
      const selesai: Record<string, Selesai> = { ...s.selesai };
      const batal = a.id.filter((id) => !a.hasil.ditolak.some((t) => t.id === id));
      for (const [k, v] of Object.entries(selesai)) if (batal.includes(v.jurnal)) selesai[k] = { ...v, kembali: true };
      const satu = batal.length === 1 ? a.hasil.jurnal.find((j) => j.id === batal[0]) : undefined;
      const n = a.hasil.ditolak.length;
      const teks = [
        satu
          ? `Diurungkan: ${satu.sel.length === 1 ? satu.sel[0]?.sel : satu.judul}.`
          : batal.length
            ? `${batal.length} perubahan diurungkan.`
            : '',
        n ? `${n > 1 ? `${n} tidak` : 'Tidak'} diurungkan: ${a.hasil.ditolak[0]?.sebab}` : '',
      ];
      // A single refusal is said where the button was, and only there.
      const diTempat = n > 0 && a.id.length === 1 && s.tab !== 'rumus';
      return {
        ...s,
        selesai,
        tolak,
        jurnal: a.hasil.jurnal,
        sibuk: tandai(s.sibuk, a.id, false),
        kabar: diTempat ? null : kabar(teks.filter(Boolean).join(' '), { ditolak: n > 0 }),
      };
    }
    case 'mulaiAbaikan':
      return { ...s, abaikan: { kunci: a.kunci, alasan: '', nama: s.nama, periksa: false } };
    case 'isiAbaikan':
      return s.abaikan ? { ...s, abaikan: { ...s.abaikan, [a.bagian]: a.nilai } } : s;
    case 'batalAbaikan':
      return { ...s, abaikan: null };
    case 'kirimAbaikan': {
      if (!s.abaikan) return s;
      const sah = abaikanSah(s.abaikan);
      return {
        ...s,
        galat: null,
        abaikan: { ...s.abaikan, periksa: true },
        sibuk: sah ? tandai(s.sibuk, s.abaikan.kunci, true) : s.sibuk,
      };
    }
    case 'terabaikan': {
      const n = ubahTemuan(s, a.kunci, a.pengabaian);
      return {
        ...n,
        abaikan: null,
        nama: a.pengabaian.nama,
        sibuk: tandai(s.sibuk, a.kunci, false),
        buka: tandai(s.buka, a.kunci, false),
        kabar: kabar(`${a.kunci.length === 1 ? 'Temuan' : `${a.kunci.length} temuan`} diabaikan; tercatat di Riwayat.`),
      };
    }
    case 'pulihkan':
      return { ...s, galat: null, sibuk: tandai(s.sibuk, a.kunci, true) };
    case 'dipulihkan': {
      const n = ubahTemuan(s, a.kunci, null);
      return {
        ...n,
        sibuk: tandai(s.sibuk, a.kunci, false),
        kabar: kabar('Temuan ditampilkan kembali.'),
      };
    }
    case 'lembarHasil':
    case 'laporan':
    case 'lokal':
    case 'sisipkan':
      return { ...s, galat: null, kabar: null, sibuk: balik(s.sibuk, a.j, true) };
    case 'salinan':
      return a.yakin
        ? { ...s, galat: null, kabar: null, sibuk: balik(s.sibuk, a.j, true), selesai: {} }
        : { ...s, salinan: a.nasib ?? 'tanya' };
    case 'rampung':
      return { ...s, sibuk: balik(s.sibuk, a.sibuk, false), kabar: kabar(a.kabar) };
    case 'bantuan': {
      const { fungsi } = a.bantuan;
      const f = fungsi.find((x) => x.nama === 'CAPAIAN') ?? fungsi[0];
      return { ...s, galat: null, bantuan: a.bantuan, susun: { ...s.susun, fungsi: f?.nama ?? '' } };
    }
    case 'pilihFungsi':
      return susun({ fungsi: a.nama, argumen: [] });
    case 'isiArgumen': {
      const argumen = [...s.susun.argumen];
      argumen[a.urut] = a.nilai;
      return susun({ argumen });
    }
    case 'isiTujuan':
      return susun({ tujuan: a.nilai });
    case 'pilihan':
      return aturPilihan(s, a.urut, a.pilihan);
    case 'salahSusun':
      return { ...s, sibuk: balik(s.sibuk, 'sisipkan', false), susun: { ...s.susun, galat: a.galat } };
    case 'tersisip':
      return {
        ...susun({ selesai: { sel: a.sel, rumus: a.rumus, jurnal: a.jurnal[0]?.id ?? null } }),
        jurnal: a.jurnal,
        sibuk: balik(s.sibuk, 'sisipkan', false),
        kabar: kabar(`Rumus ditulis di ${a.sel}.`, { sunyi: true }),
      };
    case 'tutupGalat':
      return { ...s, galat: null };
    case 'tutupKabar':
      return { ...s, kabar: null };
  }
}

/** A reason that says something and a name: both are asked of whoever ignores a finding. */
export function abaikanSah(f: FormAbaikan): boolean {
  return f.alasan.trim().length >= 5 && f.nama.trim().length >= 2;
}
