/**
 * Many sheets at once: what their cells hold, their styles and merged areas are set side by side on a sheet of its own,
 * one call per aspect for all of them, and copied to each by one call. Pure but for `tulisPapan`.
 */
import { type KotakRentang, kotakRentangKeA1, uraiRentang } from '../core/rentang';
import type { LembarGoogle } from './buku';
import {
  type Aspek,
  BAWAAN,
  type LangkahAspek,
  type LangkahGabung,
  type LangkahGaris,
  type LangkahHuruf,
  type NilaiAspek,
  pisahHuruf,
  type Susunan,
  susunGabung,
  yangBerbeda,
} from './susun';
import { rentang, tulisGaya } from './tulis-gaya';

/** Cells of one board. More would be more to send than it saves. */
const MAKS_SEL = 100_000;
/** Rows that are merged and taken apart again at most. */
const MAKS_GABUNG = 150;

/** One sheet's place on the board; its size may be larger than what is set there, to blank what stood before. */
export interface BlokPapan {
  susunan: Susunan;
  tinggi: number;
  lebar: number;
  /** Contents and merged areas come along; else only styles, since formulas would not stay what they are. */
  isi: boolean;
}

export type LangkahGabungPapan =
  | { apa: 'gabung'; langkah: LangkahGabung }
  | { apa: 'salin'; dari: KotakRentang; ke: KotakRentang }
  | { apa: 'pisah'; kotak: KotakRentang[] };

export interface Papan {
  /** Rows above it, of other boards on the same sheet. */
  atas: number;
  tinggi: number;
  lebar: number;
  /** The blocks in the order in which they stand, and the column (from 1) at which each begins. */
  blok: BlokPapan[];
  kolom: number[];
  gabung: LangkahGabungPapan[];
  nilai: (string | number | boolean)[][] | null;
  aspek: LangkahAspek[];
  huruf: LangkahHuruf | null;
  garis: LangkahGaris[];
}

/** Blocks that go on one board each: tall ones together, so that little of it is blank. Those left over go alone. */
export function bagiPapan(daftar: readonly BlokPapan[]): BlokPapan[][] {
  const hasil: BlokPapan[][] = [];
  let kini: BlokPapan[] = [];
  let lebar = 0;
  for (const blok of [...daftar].sort((a, b) => b.tinggi - a.tinggi)) {
    if (kini.length > 0 && (kini[0] as BlokPapan).tinggi * (lebar + blok.lebar) > MAKS_SEL) {
      hasil.push(kini);
      kini = [];
      lebar = 0;
    }
    kini.push(blok);
    lebar += blok.lebar;
  }
  if (kini.length > 0) hasil.push(kini);
  // Fewer than three are written as they are: a board is worth its own calls only for more.
  return hasil.filter((papan) => papan.length > 2 && (papan[0] as BlokPapan).tinggi * lebarBlok(papan) <= MAKS_SEL);
}

const lebarBlok = (papan: readonly BlokPapan[]) => papan.reduce((n, b) => n + b.lebar, 0);

/** Width of the lines that are merged over all columns (title, notes); 0 where there is none. */
const lebarGaris = (blok: BlokPapan): number =>
  Math.max(0, ...blok.susunan.gabungKotak.map((k) => (k.kolom === 1 && k.tinggi === 1 ? k.lebar : 0)));

/** `atas`: rows that boards on the same sheet take above it. */
export function susunPapan(daftar: readonly BlokPapan[], atas = 0): Papan {
  // Sheets of one width side by side: what they have in common is merged once and copied.
  const blok = [...daftar].sort(
    (a, b) =>
      Number(b.isi) - Number(a.isi) || a.lebar - b.lebar || lebarGaris(a) - lebarGaris(b) || b.tinggi - a.tinggi,
  );
  const kolom: number[] = [];
  let lebar = 0;
  for (const b of blok) {
    kolom.push(lebar + 1);
    lebar += b.lebar;
  }
  const tinggi = Math.max(0, ...blok.map((b) => b.tinggi));
  const semua = blok.flatMap(({ susunan: s }, i) =>
    [...s.aspek, ...(s.huruf?.dari ?? [])].map((l) => ({ ...l, kotak: geser(l.kotak, kolom[i] as number) })),
  );
  return {
    atas,
    tinggi,
    lebar,
    blok,
    kolom,
    gabung: gabungPapan(blok.map((b, i) => ({ blok: b, awal: kolom[i] as number })).filter(({ blok: b }) => b.isi)),
    nilai: nilaiPapan(blok, kolom, tinggi, lebar),
    ...pisahHuruf((Object.keys(BAWAAN) as Aspek[]).flatMap((a) => satukanAspek(a, semua, tinggi, lebar, atas))),
    garis: garisPapan(blok, kolom, atas),
  };
}

const geser = (k: KotakRentang, awal: number): KotakRentang => ({ ...k, kolom: k.kolom + awal - 1 });
const turun = (k: KotakRentang, atas: number): KotakRentang => ({ ...k, baris: k.baris + atas });

function nilaiPapan(
  blok: readonly BlokPapan[],
  kolom: readonly number[],
  tinggi: number,
  lebar: number,
): Papan['nilai'] {
  if (!blok.some((b) => b.isi && b.susunan.nilai)) return null;
  const nilai: NonNullable<Papan['nilai']> = Array.from({ length: tinggi }, () => new Array(lebar).fill(''));
  blok.forEach((b, i) => {
    if (!b.isi) return;
    b.susunan.nilai?.forEach((baris, r) => {
      baris.forEach((isi, c) => {
        (nilai[r] as (string | number | boolean)[])[(kolom[i] as number) - 1 + c] = isi;
      });
    });
  });
  return nilai;
}

/** Step by step over all sheets: later borders of a sheet lie over its earlier ones. */
function garisPapan(blok: readonly BlokPapan[], kolom: readonly number[], atas: number): LangkahGaris[] {
  const garis: LangkahGaris[] = [];
  for (let ke = 0; blok.some((b) => ke < b.susunan.garis.length); ke++) {
    const awal = garis.length;
    blok.forEach(({ susunan: s }, i) => {
      const langkah = s.garis[ke];
      if (!langkah) return;
      const rentang = langkah.rentang.map((a1) =>
        kotakRentangKeA1(turun(geser(uraiRentang(a1, s.tinggi, s.lebar) as KotakRentang, kolom[i] as number), atas)),
      );
      const sama = garis.slice(awal).find((x) => x.warna === langkah.warna && x.sisi.join() === langkah.sisi.join());
      if (sama) sama.rentang.push(...rentang);
      else garis.push({ ...langkah, rentang });
    });
  }
  return garis;
}

/** Steps of one aspect in different places as one. */
function satukanAspek(
  aspek: Aspek,
  semua: readonly LangkahAspek[],
  tinggi: number,
  lebar: number,
  atas: number,
): LangkahAspek[] {
  const kisi: NilaiAspek[][] = Array.from({ length: tinggi }, () => new Array(lebar).fill(BAWAAN[aspek]));
  for (const { kotak: k, nilai } of semua.filter((l) => l.aspek === aspek))
    for (let r = 0; r < k.tinggi; r++)
      for (let c = 0; c < k.lebar; c++)
        (kisi[r + k.baris - 1] as NilaiAspek[])[c + k.kolom - 1] = Array.isArray(nilai)
          ? ((nilai[r] as NilaiAspek[])[c] as NilaiAspek)
          : nilai;
  const luar = yangBerbeda(kisi, BAWAAN[aspek]);
  if (!luar) return [];
  const nilai = kisi
    .slice(luar.baris, luar.baris + luar.tinggi)
    .map((b) => b.slice(luar.kolom, luar.kolom + luar.lebar));
  return [{ aspek, kotak: { ...luar, baris: luar.baris + 1 + atas, kolom: luar.kolom + 1 }, nilai }];
}

interface BlokLetak {
  blok: BlokPapan;
  awal: number;
}

/**
 * Merged areas of all sheets in few calls. Google merges one shape a call, but takes many ranges apart with one: lines over
 * all columns are merged for all rows of all sheets of a width and taken apart where they are not wanted, and so are the
 * headers that go over two rows.
 */
function gabungPapan(daftar: readonly BlokLetak[]): LangkahGabungPapan[] {
  const hasil: LangkahGabungPapan[] = [];
  const garis = garisPenuh(daftar, hasil);
  const tegak = gabungTegak(daftar, garis, hasil);
  const sisa = daftar.flatMap(({ blok, awal }) =>
    blok.susunan.gabungKotak.filter((k) => !garis.has(k) && !tegak.has(k)).map((k) => geser(k, awal)),
  );
  return [...hasil, ...susunGabung(sisa).map((langkah) => ({ apa: 'gabung' as const, langkah }))];
}

/** Lines over all columns. Returns those that were seen to. */
function garisPenuh(daftar: readonly BlokLetak[], hasil: LangkahGabungPapan[]): Set<KotakRentang> {
  const selesai = new Set<KotakRentang>();
  const pisah: KotakRentang[] = [];
  for (let i = 0; i < daftar.length; ) {
    const { blok, awal } = daftar[i] as BlokLetak;
    const lebar = lebarGaris(blok);
    let banyak = 1;
    while (
      daftar[i + banyak]?.blok.lebar === blok.lebar &&
      lebarGaris((daftar[i + banyak] as BlokLetak).blok) === lebar
    )
      banyak++;
    const kelompok = daftar.slice(i, i + banyak);
    i += banyak;
    const baris = kelompok.map((x) =>
      x.blok.susunan.gabungKotak.filter((k) => k.kolom === 1 && k.tinggi === 1 && k.lebar === lebar),
    );
    // Of tall sheets only the lines at the top, which all have.
    const bersama = baris.map((b) => b.filter((k) => k.baris <= MAKS_GABUNG));
    const akhir = Math.max(0, ...bersama.flat().map((k) => k.baris));
    if (lebar < 2 || akhir === 0) continue;
    for (const k of bersama.flat()) selesai.add(k);
    hasil.push({
      apa: 'gabung',
      langkah: { cara: 'mergeAcross', kotak: { baris: 1, kolom: awal, tinggi: akhir, lebar } },
    });
    const satu = { baris: 1, kolom: awal, tinggi: akhir, lebar: blok.lebar };
    if (banyak > 1)
      hasil.push({
        apa: 'salin',
        dari: satu,
        ke: { ...satu, kolom: awal + blok.lebar, lebar: blok.lebar * (banyak - 1) },
      });
    kelompok.forEach((x, j) => {
      const mau = new Set((bersama[j] as KotakRentang[]).map((k) => k.baris));
      pisah.push(...runPisah(akhir, mau).map(([b, t]) => ({ baris: b, kolom: x.awal, tinggi: t, lebar })));
    });
  }
  if (pisah.length > 0) hasil.push({ apa: 'pisah', kotak: pisah });
  return selesai;
}

/** Runs of lines 1 to `akhir` that are not wanted: first one and how many. */
function runPisah(akhir: number, mau: ReadonlySet<number>): [number, number][] {
  const run: [number, number][] = [];
  for (let b = 1; b <= akhir; b++) {
    if (mau.has(b)) continue;
    const lalu = run[run.length - 1];
    if (lalu && lalu[0] + lalu[1] === b) lalu[1]++;
    else run.push([b, 1]);
  }
  return run;
}

/** Headers of one column over the same rows, where they are many. Returns those that were seen to. */
function gabungTegak(
  daftar: readonly BlokLetak[],
  garis: ReadonlySet<KotakRentang>,
  hasil: LangkahGabungPapan[],
): Set<KotakRentang> {
  const selesai = new Set<KotakRentang>();
  const pisah: KotakRentang[] = [];
  const kelas = new Map<string, { asli: KotakRentang; kotak: KotakRentang }[]>();
  for (const { blok, awal } of daftar)
    for (const k of blok.susunan.gabungKotak) {
      if (k.lebar !== 1 || k.tinggi < 2) continue;
      const kunci = `${k.baris},${k.tinggi}`;
      kelas.set(kunci, [...(kelas.get(kunci) ?? []), { asli: k, kotak: geser(k, awal) }]);
    }
  for (const semua of kelas.values()) {
    const { baris, tinggi } = (semua[0] as (typeof semua)[number]).kotak;
    // A line that is merged over all columns, or a block that stands by itself, must not be cut.
    const terhalang = daftar.filter(({ blok }) =>
      blok.susunan.gabungKotak.some(
        (k) => k.baris < baris + tinggi && baris < k.baris + k.tinggi && (garis.has(k) || selesai.has(k)),
      ),
    );
    const boleh = semua.filter(
      ({ kotak }) => !terhalang.some(({ blok, awal }) => kotak.kolom >= awal && kotak.kolom < awal + blok.lebar),
    );
    const mau = new Set(boleh.map((x) => x.kotak.kolom));
    const [awal, akhir] = [Math.min(...mau), Math.max(...mau)];
    const run = runPisah(akhir, mau).filter(([k]) => k > awal);
    if (run.length < 2 || terhalang.some(({ awal: a }) => a > awal && a < akhir)) continue;
    for (const { asli } of boleh) selesai.add(asli);
    hasil.push({
      apa: 'gabung',
      langkah: { cara: 'mergeVertically', kotak: { baris, kolom: awal, tinggi, lebar: akhir - awal + 1 } },
    });
    pisah.push(...run.map(([k, n]) => ({ baris, kolom: k, tinggi, lebar: n })));
  }
  if (pisah.length > 0) hasil.push({ apa: 'pisah', kotak: pisah });
  return selesai;
}

/** Carries a board out. Merged areas first: what is repeated brings its cells. */
export function tulisPapan(sheet: LembarGoogle, papan: Papan): void {
  const di = (k: KotakRentang) => rentang(sheet, turun(k, papan.atas));
  for (const langkahGabungPapan of papan.gabung) {
    if (langkahGabungPapan.apa === 'pisah')
      sheet.getRangeList(langkahGabungPapan.kotak.map((k) => kotakRentangKeA1(turun(k, papan.atas)))).breakApart();
    else if (langkahGabungPapan.apa === 'salin') di(langkahGabungPapan.dari).copyTo(di(langkahGabungPapan.ke));
    else {
      const { cara, kotak, ulang, jadi } = langkahGabungPapan.langkah;
      if (!jadi) di(kotak)[cara]();
      if (ulang) di(kotak).copyTo(di(ulang));
    }
  }
  if (papan.nilai) di({ baris: 1, kolom: 1, tinggi: papan.tinggi, lebar: papan.lebar }).setValues(papan.nilai);
  tulisGaya(sheet, papan);
}
