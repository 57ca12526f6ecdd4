/**
 * From a plan to the calls that carry it out: one value or one grid per aspect. Pure, so that the number of calls can be
 * seen and tested without Sheets.
 */
import { dariA1 } from '../core/alamat';
import type { Gaya, RencanaLembar, WarnaHex } from '../core/rencana';
import { type KotakRentang, kotakGabung, uraiRentang } from '../core/rentang';
import { Sidik, sidikTeks } from '../core/sidik';
import type { NilaiSel } from '../core/snapshot';
import { amankanTeks, rumusDibandingkan, rumusUntukSheets } from './teks';

/** Aspects of a cell that Sheets sets with one call each, with what it has when nothing was set. */
export const BAWAAN = {
  format: 'General',
  tebal: 'normal',
  miring: 'normal',
  ukuran: 10,
  font: null,
  warna: null,
  latar: null,
  rata: null,
  rataTegak: null,
  bungkus: false,
} as const;
export type Aspek = keyof typeof BAWAAN;
export type NilaiAspek = string | number | boolean | null;

/** The same value over the whole rectangle, or a grid of its size. */
export interface LangkahAspek {
  aspek: Aspek;
  kotak: KotakRentang;
  nilai: NilaiAspek | NilaiAspek[][];
}

type Sisi = [SatuSisi, SatuSisi, SatuSisi, SatuSisi, SatuSisi, SatuSisi];
type SatuSisi = boolean | null;

export interface LangkahGaris {
  rentang: string[];
  /** top, left, bottom, right, vertical, horizontal; null leaves as it is, false removes. */
  sisi: Sisi;
  warna: WarnaHex;
}

/** Text styles: a list of the different ones and which of them each cell has. */
export interface LangkahHuruf {
  kotak: KotakRentang;
  macam: Partial<Record<AspekHuruf, NilaiAspek>>[];
  sel: number[][];
  /** The aspects that it stands for. */
  dari: LangkahAspek[];
}

const HURUF = ['font', 'ukuran', 'tebal', 'miring', 'warna'] as const satisfies readonly Aspek[];
export type AspekHuruf = (typeof HURUF)[number];
/** Above this what is the same everywhere goes by itself: a grid of that size would only repeat it. */
const MAKS_HURUF = 100_000;

export interface LangkahGabung {
  cara: 'merge' | 'mergeAcross' | 'mergeVertically';
  kotak: KotakRentang;
  /** Repeated over this rectangle by copying, before anything stands in the cells. */
  ulang?: KotakRentang;
  /** An earlier step has merged it: it is copied only. */
  jadi?: true;
}

/** A run of columns or rows of one size in pixels. */
export interface UkuranRuntun {
  mulai: number;
  jumlah: number;
  piksel: number;
}

export interface Susunan {
  /** Rows and columns that cells of the plan take, with their styles. */
  tinggi: number;
  lebar: number;
  /** Rows and columns that the sheet must have: names, choices and protections may reach further. */
  perlu: { tinggi: number; lebar: number };
  /** What setValues receives from A1 on; texts are made safe, formulas stand in place. Null when the plan has no cell. */
  nilai: (string | number | boolean)[][] | null;
  /** The same as the plan gives it. */
  isi: IsiRencana[][] | null;
  aspek: LangkahAspek[];
  /** Font, size, weight, slant and colour in one call; null where they are set by aspect (or not at all). */
  huruf: LangkahHuruf | null;
  garis: LangkahGaris[];
  gabung: LangkahGabung[];
  /** The merged areas themselves. */
  gabungKotak: KotakRentang[];
  /** Whether a cell holds a formula: then contents are never copied from elsewhere, where it would speak of other cells. */
  berumus: boolean;
  lebarKolom: UkuranRuntun[];
  tinggiBaris: UkuranRuntun[];
  /** Grid of notes and its place; null when there is none. */
  catatan: { kotak: KotakRentang; teks: (string | null)[][] } | null;
  /** Fingerprints of cells and of notes as they will be read back. */
  sidikIsi: string;
  sidikCatatan: string;
}

const nilaiAspek: { [A in Aspek]: (g: Gaya) => NilaiAspek | undefined } = {
  format: (g) => g.format,
  tebal: (g) => (g.tebal === undefined ? undefined : g.tebal ? 'bold' : 'normal'),
  miring: (g) => (g.miring === undefined ? undefined : g.miring ? 'italic' : 'normal'),
  ukuran: (g) => g.ukuran,
  font: (g) => g.font,
  warna: (g) => g.warna,
  latar: (g) => g.latar,
  rata: (g) => g.rata,
  rataTegak: (g) => g.rataTegak,
  bungkus: (g) => g.bungkus,
};

/** How large the sheet must be for what is written and for the ranges that are named, offered, protected or coloured. */
function yangPerlu(
  { rentangBernama = [], pilihan = [], lindungi = [], bersyarat = [] }: RencanaLembar,
  kotak: (a1: string) => KotakRentang,
  isi: { tinggi: number; lebar: number },
): { tinggi: number; lebar: number } {
  let { tinggi, lebar } = isi;
  for (const { rentang } of [...rentangBernama, ...pilihan, ...lindungi, ...bersyarat]) {
    const k = kotak(rentang);
    tinggi = Math.max(tinggi, k.baris + k.tinggi - 1);
    lebar = Math.max(lebar, k.kolom + k.lebar - 1);
  }
  return { tinggi, lebar };
}

export function susun(rencana: RencanaLembar, batasBaris = 1000): Susunan {
  const lebarNilai = rencana.nilai.reduce((m, b) => Math.max(m, b.length), 0);
  let luas: KotakRentang | null =
    lebarNilai > 0 ? { baris: 1, kolom: 1, tinggi: rencana.nilai.length, lebar: lebarNilai } : null;
  const batasKolom = Math.max(lebarNilai, rencana.lebarKolom?.length ?? 0, 1);
  const kotak = (a1: string): KotakRentang => {
    const k = uraiRentang(a1, batasBaris, batasKolom);
    if (!k) throw new Error(`rencana "${rencana.nama}": "${a1}" bukan rentang`);
    return k;
  };
  const rumus = (rencana.rumus ?? []).map((r) => ({ ...letak(r.sel), rumus: r.rumus }));
  for (const r of rumus) luas = kotakGabung(luas, { ...r, tinggi: 1, lebar: 1 });
  const gaya = (rencana.gaya ?? []).map((g) => ({ gaya: g.gaya, kotak: g.rentang.map(kotak), rentang: g.rentang }));
  const gabung = (rencana.gabung ?? []).map(kotak).filter((k) => k.tinggi > 1 || k.lebar > 1);
  const isi = susunNilai(rencana, rumus, gabung);
  for (const g of gaya) for (const k of g.kotak) luas = kotakGabung(luas, k);
  for (const k of gabung) luas = kotakGabung(luas, k);
  const catatan = susunCatatan(rencana.catatan ?? []);
  if (catatan) luas = kotakGabung(luas, catatan.kotak);
  const tinggi = luas ? luas.baris + luas.tinggi - 1 : 0;
  const lebar = Math.max(luas ? luas.kolom + luas.lebar - 1 : 0, rencana.lebarKolom?.length ?? 0);
  const perlu = yangPerlu(rencana, kotak, { tinggi, lebar });
  const { aspek, huruf } = pisahHuruf((Object.keys(BAWAAN) as Aspek[]).flatMap((a) => susunAspek(a, gaya)));
  return {
    tinggi,
    lebar,
    perlu,
    nilai:
      isi?.map((b) => b.map((n) => (typeof n === 'object' ? n.rumus : typeof n === 'string' ? amankanTeks(n) : n))) ??
      null,
    isi,
    aspek,
    huruf,
    garis: susunGaris(gaya),
    gabung: susunGabung(gabung),
    gabungKotak: gabung,
    berumus: rumus.length > 0,
    lebarKolom: runtun(rencana.lebarKolom ?? []),
    tinggiBaris: jalan((rencana.tinggiBaris ?? []).map((t) => [t.baris, t.tinggi])),
    catatan,
    sidikIsi: sidikSel(
      (isi ?? []).map((b) => b.map((n) => (typeof n === 'object' ? '' : n))),
      (isi ?? []).map((b) => b.map((n) => (typeof n === 'object' ? n.rumus : ''))),
      rencana.saring !== undefined,
    ),
    sidikCatatan: sidikTeksSel((rencana.catatan ?? []).map((c) => ({ ...letak(c.sel), teks: c.teks }))),
  };
}

/**
 * What setValues receives over cells that have these number formats already: a cell of plain text keeps an apostrophe, so
 * it gets none. Null where a cell cannot take its content as it is (a figure in a cell of plain text).
 */
export function nilaiMenurutFormat(
  isi: NonNullable<Susunan['isi']>,
  format: readonly (readonly string[])[],
): Susunan['nilai'] {
  const hasil: NonNullable<Susunan['nilai']> = [];
  for (const [r, baris] of isi.entries()) {
    const keluar: (string | number | boolean)[] = [];
    for (const [c, n] of baris.entries()) {
      const teks = typeof n === 'string';
      if (format[r]?.[c] !== '@') keluar.push(typeof n === 'object' ? n.rumus : teks ? amankanTeks(n) : n);
      else if (teks && !/^[=']/.test(n)) keluar.push(n);
      else return null;
    }
    hasil.push(keluar);
  }
  return hasil;
}

/**
 * Fingerprint of cells: formulas by their text, everything else by its value. The same whether taken of a plan or of what
 * Sheets gives back, as long as nobody changed anything. With `urutBebas` the order of rows does not matter: sorting a
 * sheet that is made to be sorted is no change.
 */
export function sidikSel(
  nilai: readonly (readonly NilaiSel[])[],
  rumus: readonly (readonly string[])[],
  urutBebas = false,
): string {
  const baris = nilai.map((isi, r) => {
    const sidik = new Sidik();
    let kosong = true;
    isi.forEach((nilaiSel, urut) => {
      const f = rumus[r]?.[urut];
      if (!f && nilaiSel === '') return;
      kosong = false;
      if (f) sidik.tambah(`${urut}=`).tambah(rumusDibandingkan(f));
      else {
        sidik
          .tambah(`${urut}${typeof nilaiSel}`)
          .tambah(nilaiSel instanceof Date ? String(nilaiSel.getTime()) : String(nilaiSel).replace(/\r\n?/g, '\n'));
      }
    });
    return kosong ? '' : sidik.teks();
  });
  if (urutBebas) baris.sort();
  else while (baris[baris.length - 1] === '') baris.pop();
  return sidikTeks(...(urutBebas ? baris.filter(Boolean) : baris));
}

export function sidikTeksSel(daftar: readonly { baris: number; kolom: number; teks: string }[]): string {
  const s = new Sidik();
  for (const c of [...daftar].sort((a, b) => a.baris - b.baris || a.kolom - b.kolom)) {
    s.tambah(`${c.baris},${c.kolom}`).tambah(c.teks);
  }
  return s.teks();
}

type IsiRencana = string | number | boolean | { rumus: string };

function letak(sel: string): { baris: number; kolom: number } {
  const p = dariA1(sel);
  if (!p) throw new Error(`"${sel}" bukan alamat sel`);
  return p;
}

function susunNilai(
  rencana: RencanaLembar,
  rumus: { baris: number; kolom: number; rumus: string }[],
  gabung: KotakRentang[],
): IsiRencana[][] | null {
  const tautan = (rencana.tautan ?? []).map((t) => ({ ...letak(t.sel), teks: t.teks }));
  let lebar = rencana.nilai.reduce((m, b) => Math.max(m, b.length), 0);
  let tinggi = rencana.nilai.length;
  for (const f of [...rumus, ...tautan]) {
    lebar = Math.max(lebar, f.kolom);
    tinggi = Math.max(tinggi, f.baris);
  }
  if (!(lebar > 0 && tinggi > 0)) return null;
  const isi: IsiRencana[][] = [];
  for (let r = 0; r < tinggi; r++) {
    const b = rencana.nilai[r] ?? [];
    isi.push(Array.from({ length: lebar }, (_, k) => b[k] ?? ''));
  }
  for (const f of rumus) (isi[f.baris - 1] as IsiRencana[])[f.kolom - 1] = { rumus: rumusUntukSheets(f.rumus) };
  for (const t of tautan) (isi[t.baris - 1] as IsiRencana[])[t.kolom - 1] = t.teks;
  // Merging keeps the first cell only; what would be lost is not written, so that it is not missed later either.
  for (const k of gabung) {
    for (let r = k.baris; r < k.baris + k.tinggi; r++) {
      for (let c = k.kolom; c < k.kolom + k.lebar; c++) {
        if ((r > k.baris || c > k.kolom) && isi[r - 1]?.[c - 1] !== undefined) (isi[r - 1] as IsiRencana[])[c - 1] = '';
      }
    }
  }
  return isi;
}

function susunAspek(aspek: Aspek, gaya: { gaya: Gaya; kotak: KotakRentang[] }[]): LangkahAspek[] {
  const ambil = nilaiAspek[aspek];
  const lapis = gaya.flatMap((g) => {
    const n = ambil(g.gaya);
    return n === undefined ? [] : g.kotak.map((kotak) => ({ kotak, n }));
  });
  if (lapis.length === 0) return [];
  const penuh = lapis.reduce<KotakRentang | null>((a, l) => kotakGabung(a, l.kotak), null) as KotakRentang;
  const kisi: NilaiAspek[][] = Array.from({ length: penuh.tinggi }, () => new Array(penuh.lebar).fill(BAWAAN[aspek]));
  for (const { kotak: k, n } of lapis) {
    for (let r = k.baris - penuh.baris; r < k.baris - penuh.baris + k.tinggi; r++) {
      (kisi[r] as NilaiAspek[]).fill(n, k.kolom - penuh.kolom, k.kolom - penuh.kolom + k.lebar);
    }
  }
  // A fresh sheet has the rest already.
  const luar = yangBerbeda(kisi, BAWAAN[aspek]);
  if (!luar) return [];
  const isi = kisi.slice(luar.baris, luar.baris + luar.tinggi).map((b) => b.slice(luar.kolom, luar.kolom + luar.lebar));
  const satu = (isi[0] as NilaiAspek[])[0] as NilaiAspek;
  const seragam = isi.every((b) => b.every((n) => n === satu));
  const kotak = { ...luar, baris: luar.baris + penuh.baris, kolom: luar.kolom + penuh.kolom };
  return [{ aspek, kotak, nilai: seragam ? satu : isi }];
}

/** The rectangle (from 0) around all cells that differ from `bawaan`; null when none does. */
export function yangBerbeda(kisi: readonly (readonly NilaiAspek[])[], bawaan: NilaiAspek): KotakRentang | null {
  let hasil: KotakRentang | null = null;
  kisi.forEach((b, baris) => {
    const kiri = b.findIndex((n) => n !== bawaan);
    if (kiri < 0) return;
    let kanan = b.length - 1;
    while (b[kanan] === bawaan) kanan--;
    hasil = kotakGabung(hasil, { baris, kolom: kiri, tinggi: 1, lebar: kanan - kiri + 1 });
  });
  return hasil;
}

function hurufkah(a: Aspek): boolean {
  return (HURUF as readonly Aspek[]).includes(a);
}

/** What goes as text styles, and what goes aspect by aspect. */
export function pisahHuruf(aspek: readonly LangkahAspek[]): Pick<Susunan, 'aspek' | 'huruf'> {
  // All of a small sheet in one call; of a large one only what needs a grid anyway.
  const [semua, kisi] = [false, true].map((k) =>
    aspek.filter((l) => hurufkah(l.aspek) && (!k || Array.isArray(l.nilai))),
  ) as [LangkahAspek[], LangkahAspek[]];
  const huruf = susunHuruf(semua) ?? susunHuruf(kisi);
  return { huruf, aspek: aspek.filter((l) => !huruf?.dari.includes(l)) };
}

/** What an aspect is in a cell; outside its rectangle what it is by itself. */
function nilaiDi({ aspek, kotak, nilai }: LangkahAspek, baris: number, kolom: number): NilaiAspek {
  const [i, j] = [baris - kotak.baris, kolom - kotak.kolom];
  if (i < 0 || j < 0 || i >= kotak.tinggi || j >= kotak.lebar) return BAWAAN[aspek];
  return Array.isArray(nilai) ? ((nilai[i] as NilaiAspek[])[j] as NilaiAspek) : nilai;
}

/** Null when there is nothing to gain (one aspect) or too much to send. */
function susunHuruf(langkah: LangkahAspek[]): LangkahHuruf | null {
  const kotak = langkah.reduce<KotakRentang | null>((a, l) => kotakGabung(a, l.kotak), null);
  if (!kotak || langkah.length < 2 || kotak.tinggi * kotak.lebar > MAKS_HURUF) return null;
  const macam: LangkahHuruf['macam'] = [];
  const nomor = new Map<string, number>();
  const sel = Array.from({ length: kotak.tinggi }, (_, r) =>
    Array.from({ length: kotak.lebar }, (_, c) => {
      const nilai = langkah.map((l) => nilaiDi(l, r + kotak.baris, c + kotak.kolom));
      const kunci = nilai.join('\n');
      let urutan = nomor.get(kunci);
      if (urutan === undefined) {
        const beda = langkah.flatMap((l, i) => (nilai[i] === BAWAAN[l.aspek] ? [] : [[l.aspek, nilai[i]]]));
        urutan = macam.push(Object.fromEntries(beda)) - 1;
        nomor.set(kunci, urutan);
      }
      return urutan;
    }),
  );
  return { kotak, macam, sel, dari: langkah };
}

function sisiGaris(garis: NonNullable<Gaya['garis']>): Sisi {
  if (garis === 'semua') return [true, true, true, true, true, true];
  if (garis === 'keliling') return [true, true, true, true, null, null];
  const { atas = null, kiri = null, bawah = null, kanan = null, dalam = null } = garis;
  return [atas, kiri, bawah, kanan, dalam, dalam];
}

function susunGaris(gaya: { gaya: Gaya; rentang: string[] }[]): LangkahGaris[] {
  const hasil: LangkahGaris[] = [];
  for (const { gaya: g, rentang } of gaya) {
    if (!g.garis) continue;
    const sisi = sisiGaris(g.garis);
    const warna = g.warnaGaris ?? '#000000';
    const akhir = hasil[hasil.length - 1];
    if (akhir && akhir.warna === warna && akhir.sisi.join() === sisi.join()) akhir.rentang.push(...rentang);
    else hasil.push({ rentang: [...rentang], sisi, warna });
  }
  return hasil;
}

/** Neighbours of one shape are merged by one call. */
export function susunGabung(gabung: KotakRentang[]): LangkahGabung[] {
  const tegak = gabung.filter((k) => k.lebar === 1);
  const datar = gabung.filter((k) => k.tinggi === 1);
  const hasil: LangkahGabung[] = gabung
    .filter((k) => k.lebar > 1 && k.tinggi > 1)
    .map((kotak) => ({ cara: 'merge' as const, kotak }));
  tegak.sort((a, b) => a.baris - b.baris || a.tinggi - b.tinggi || a.kolom - b.kolom);
  datar.sort((a, b) => a.kolom - b.kolom || a.lebar - b.lebar || a.baris - b.baris);
  satukan(hasil, 'mergeVertically', tegak, (a, k) => {
    const bertemu = a.baris === k.baris && a.tinggi === k.tinggi && a.kolom + a.lebar === k.kolom;
    if (bertemu) a.lebar++;
    return bertemu;
  });
  satukan(hasil, 'mergeAcross', datar, (a, k) => {
    const bertemu = a.kolom === k.kolom && a.lebar === k.lebar && a.baris + a.tinggi === k.baris;
    if (bertemu) a.tinggi++;
    return bertemu;
  });
  return ulangi(hasil);
}

/**
 * Spanners of one width side by side ("Triwulan I" to "IV"): the first of all is merged and copied over those beside it, and
 * over the others that stand side by side elsewhere.
 */
function ulangi(langkah: LangkahGabung[]): LangkahGabung[] {
  const datar = langkah.filter((g) => g.cara === 'mergeAcross');
  datar.sort((a, b) => a.kotak.baris - b.kotak.baris || a.kotak.kolom - b.kotak.kolom);
  const ukuran = (kotak: KotakRentang) => `${kotak.tinggi},${kotak.lebar}`;
  const deret: LangkahGabung[][] = [];
  for (const langkahGabung of datar) {
    const akhir = deret[deret.length - 1];
    const { kotak } = akhir?.[akhir.length - 1] ?? langkahGabung;
    if (
      akhir &&
      kotak.baris === langkahGabung.kotak.baris &&
      ukuran(kotak) === ukuran(langkahGabung.kotak) &&
      kotak.kolom + kotak.lebar === langkahGabung.kotak.kolom
    )
      akhir.push(langkahGabung);
    else deret.push([langkahGabung]);
  }
  const contoh = new Map<string, KotakRentang>();
  const hasil = deret.flatMap((sederet): LangkahGabung[] => {
    const { kotak } = sederet[0] as LangkahGabung;
    const kunci = ukuran(kotak);
    const dari = contoh.get(kunci);
    if (sederet.length < 2) return sederet;
    if (dari)
      return [
        { cara: 'mergeAcross', kotak: dari, jadi: true, ulang: { ...kotak, lebar: kotak.lebar * sederet.length } },
      ];
    contoh.set(kunci, kotak);
    const ulang = { ...kotak, kolom: kotak.kolom + kotak.lebar, lebar: kotak.lebar * (sederet.length - 1) };
    return [{ cara: 'mergeAcross', kotak, ulang }];
  });
  return [...langkah.filter((g) => g.cara !== 'mergeAcross'), ...hasil];
}

function satukan(
  hasil: LangkahGabung[],
  cara: LangkahGabung['cara'],
  daftar: KotakRentang[],
  gabungkan: (akhir: KotakRentang, k: KotakRentang) => boolean,
): void {
  let akhir: KotakRentang | null = null;
  for (const k of daftar) {
    if (akhir && gabungkan(akhir, k)) continue;
    akhir = { ...k };
    hasil.push({ cara, kotak: akhir });
  }
}

/** One size over all, then the runs that differ: the one that leaves the fewest. */
export function runtun(ukuran: readonly number[]): UkuranRuntun[] {
  const calon = [...new Set(ukuran)].map((umum) => {
    const lain = jalan(ukuran.map((u, i) => [i + 1, u] as const).filter(([, u]) => u !== umum));
    return [{ mulai: 1, jumlah: ukuran.length, piksel: umum }, ...lain];
  });
  return calon.sort((a, b) => a.length - b.length)[0] ?? [];
}

/** Lines by number with their sizes, neighbours of one size together. */
export function jalan(daftar: Iterable<readonly [garis: number, piksel: number]>): UkuranRuntun[] {
  const hasil: UkuranRuntun[] = [];
  for (const [garis, piksel] of [...daftar].sort((a, b) => a[0] - b[0])) {
    const akhir = hasil[hasil.length - 1];
    if (akhir && akhir.piksel === piksel && akhir.mulai + akhir.jumlah === garis) akhir.jumlah++;
    else hasil.push({ mulai: garis, jumlah: 1, piksel });
  }
  return hasil;
}

function susunCatatan(catatan: { sel: string; teks: string }[]): Susunan['catatan'] {
  let kotak: KotakRentang | null = null;
  for (const c of catatan) kotak = kotakGabung(kotak, { ...letak(c.sel), tinggi: 1, lebar: 1 });
  if (!kotak) return null;
  const kotakRentang = kotak;
  const teks: (string | null)[][] = Array.from({ length: kotakRentang.tinggi }, () =>
    new Array(kotakRentang.lebar).fill(null),
  );
  for (const c of catatan) {
    const p = letak(c.sel);
    (teks[p.baris - kotakRentang.baris] as (string | null)[])[p.kolom - kotakRentang.kolom] = c.teks;
  }
  return { kotak: kotakRentang, teks };
}
