/**
 * From findings to the list that is shown: filtered, grouped by sheet (worst first), root causes first, repeats down a
 * column folded into one row.
 */
import { dariA1, kolomKeHuruf } from '../src/core/alamat';
import type { HasilPanel, TemuanPanel } from '../src/core/panel';
import { type Perbaikan, SEBUTAN_TINGKAT, type Tingkat } from '../src/core/temuan';
import type { Saring, Selesai } from './keadaan';

export const TINGKAT: readonly Tingkat[] = ['galat', 'peringatan', 'info'];

/** From how many alike a row is folded; two are still read faster side by side. */
const TERSEDIKIT = 3;

export interface ButirTemuan {
  t: TemuanPanel;
  /** Repaired in this panel. */
  selesai: boolean;
  /** How many findings it explains. */
  akibat: number;
  /** The finding that explains it. */
  akar: TemuanPanel | null;
}

export interface Baris {
  /** Key of the row: of the finding, or of the fold. */
  id: string;
  butir: readonly ButirTemuan[];
  /** "F5–F27" for a fold; null for a single finding. */
  rentang: string | null;
}

interface KelompokDaftar {
  lembar: string;
  /** Findings shown, by level; repaired ones are not counted. */
  hitung: Record<Tingkat, number>;
  baris: readonly Baris[];
}

export interface Daftar {
  kelompok: readonly KelompokDaftar[];
  /** All findings that stand, by level, whatever the filter. */
  jumlah: Record<Tingkat, number>;
  /** Findings that pass the filter. */
  tampil: number;
  diabaikan: readonly TemuanPanel[];
  /** Fixes that "Perbaiki semua" would apply: the worst first, and no cell twice (what is left comes after the next run). */
  aman: readonly { t: TemuanPanel; p: Perbaikan }[];
}

/** Text that a search goes through, made once per finding. */
const TEKS = new WeakMap<TemuanPanel, string>();
function teksCari(temuan: TemuanPanel): string {
  let teks = TEKS.get(temuan);
  if (teks === undefined) {
    teks = [
      temuan.pesan,
      temuan.sel,
      `${temuan.lembar}!${temuan.sel}`,
      temuan.baris,
      temuan.kolom,
      temuan.tercetak,
      temuan.aturan,
      temuan.sebab,
      SEBUTAN_TINGKAT[temuan.tingkat],
    ]
      .join('\n')
      .toLowerCase();
    TEKS.set(temuan, teks);
  }
  return teks;
}

/** What makes repeats alike: a remark of the same rule in one column; an error only when word for word the same. */
const POLA = new WeakMap<TemuanPanel, string>();
function pola(temuan: TemuanPanel): string {
  let polanya = POLA.get(temuan);
  if (polanya === undefined) {
    const tempat = dariA1(temuan.sel);
    const pesan =
      temuan.tingkat === 'galat'
        ? temuan.pesan
        : temuan.pesan.replace(/["“][^"”]*["”]/g, '"…"').replace(/\d[\d.,]*/g, '#');
    polanya = JSON.stringify([
      temuan.aturan,
      temuan.tingkat,
      temuan.lembar,
      temuan.tabel,
      tempat ? tempat.kolom : temuan.sel,
      pesan,
    ]);
    POLA.set(temuan, polanya);
  }
  return polanya;
}

/** The fix that "Perbaiki semua" takes: the first safe one that nothing stands in the way of. */
export function perbaikanAman(t: TemuanPanel): Perbaikan | null {
  return (t.perbaikan ?? []).find((p) => p.aman && p.halangan === null) ?? null;
}

/** One cell can be mended by one fix at a time: the second would find it changed and be refused. */
function tanpaTumpang(bisa: readonly { t: TemuanPanel; p: Perbaikan }[]): { t: TemuanPanel; p: Perbaikan }[] {
  const terpakai = new Set<string>();
  return TINGKAT.flatMap((k) => bisa.filter(({ t }) => t.tingkat === k)).filter(({ p }) => {
    const sel = p.ubah.map((u) => JSON.stringify([u.lembar, u.sel]));
    if (sel.some((x) => terpakai.has(x))) return false;
    for (const x of sel) terpakai.add(x);
    return true;
  });
}

function urutSel(a: TemuanPanel, b: TemuanPanel): number {
  const x = dariA1(a.sel);
  const y = dariA1(b.sel);
  return x && y ? x.baris - y.baris || x.kolom - y.kolom : a.sel < b.sel ? -1 : 1;
}

function bandingButir(kiri: ButirTemuan, kanan: ButirTemuan): number {
  return (
    TINGKAT.indexOf(kiri.t.tingkat) - TINGKAT.indexOf(kanan.t.tingkat) ||
    kanan.akibat - kiri.akibat ||
    Number(kiri.akar !== null) - Number(kanan.akar !== null) ||
    urutSel(kiri.t, kanan.t)
  );
}

function lipat(butir: readonly ButirTemuan[]): Baris[] {
  const menurutPola = new Map<string, ButirTemuan[]>();
  for (const b of butir) {
    const p = pola(b.t);
    const ada = menurutPola.get(p);
    if (ada) ada.push(b);
    else menurutPola.set(p, [b]);
  }
  const baris: Baris[] = [];
  const sudah = new Set<string>();
  for (const b of butir) {
    const polanya = pola(b.t);
    const sama = menurutPola.get(polanya) as ButirTemuan[];
    if (sama.length < TERSEDIKIT) baris.push({ id: b.t.kunci, butir: [b], rentang: null });
    else if (!sudah.has(polanya)) {
      sudah.add(polanya);
      const tempat = sama.map((x) => dariA1(x.t.sel)).filter((x) => x !== null);
      const huruf = kolomKeHuruf(tempat[0]?.kolom ?? 1);
      const angka = tempat.map((x) => x.baris);
      baris.push({
        id: `×${polanya}`,
        butir: sama,
        rentang: `${huruf}${Math.min(...angka)}–${huruf}${Math.max(...angka)}`,
      });
    }
  }
  return baris;
}

/** A finding that was repaired and then taken back counts again, even before the next run says so. */
function gabungan(
  hasil: HasilPanel,
  selesai: Readonly<Record<string, Selesai>>,
): { t: TemuanPanel; selesai: boolean }[] {
  const semua = hasil.temuan.map((t) => {
    const s = selesai[t.kunci];
    return { t, selesai: s !== undefined && !s.kembali };
  });
  const ada = new Set(hasil.temuan.map((t) => t.kunci));
  for (const [k, s] of Object.entries(selesai)) if (!ada.has(k)) semua.push({ t: s.temuan, selesai: !s.kembali });
  return semua;
}

/** How many findings each one explains, by its place in the result. */
function hitungAkibat(temuan: readonly TemuanPanel[]): Map<number, number> {
  const akibat = new Map<number, number>();
  for (const t of temuan)
    if (typeof t.akar === 'number' && !t.diabaikan) akibat.set(t.akar, (akibat.get(t.akar) ?? 0) + 1);
  return akibat;
}

/** All that a finding stands with: what it explains, and what explains it. */
function susunButir(temuan: readonly TemuanPanel[]): (t: TemuanPanel, selesai: boolean) => ButirTemuan {
  const akibat = hitungAkibat(temuan);
  const urutan = new Map(temuan.map((t, i) => [t, i]));
  return (t, selesai) => {
    const urut = urutan.get(t);
    const akar = typeof t.akar === 'number' ? temuan[t.akar] : undefined;
    return {
      t,
      selesai,
      akibat: urut === undefined ? 0 : (akibat.get(urut) ?? 0),
      // A root that somebody chose to leave explains nothing any more: what follows from it stands for itself.
      akar: akar && !akar.diabaikan ? akar : null,
    };
  };
}

function lolosSaring({ tingkat, cari }: Saring): (t: TemuanPanel) => boolean {
  const kata = cari.toLowerCase().split(/\s+/).filter(Boolean);
  return (t) =>
    (!tingkat.length || tingkat.includes(t.tingkat)) && (!kata.length || kata.every((k) => teksCari(t).includes(k)));
}

function hitungTingkat(temuan: readonly TemuanPanel[]): Record<Tingkat, number> {
  const jumlah = { galat: 0, peringatan: 0, info: 0 };
  for (const t of temuan) jumlah[t.tingkat]++;
  return jumlah;
}

function kelompokLembar(butir: readonly ButirTemuan[]): KelompokDaftar[] {
  const perLembar = new Map<string, ButirTemuan[]>();
  for (const b of butir) {
    const ada = perLembar.get(b.t.lembar);
    if (ada) ada.push(b);
    else perLembar.set(b.t.lembar, [b]);
  }
  const kelompok = [...perLembar].map(([lembar, isi]) => ({
    lembar,
    hitung: hitungTingkat(isi.filter((b) => !b.selesai).map((b) => b.t)),
    baris: lipat(isi.sort(bandingButir)),
  }));
  return kelompok.sort(
    (a, b) =>
      b.hitung.galat - a.hitung.galat || b.hitung.peringatan - a.hitung.peringatan || b.hitung.info - a.hitung.info,
  );
}

export function susunDaftar(hasil: HasilPanel, selesai: Readonly<Record<string, Selesai>>, saring: Saring): Daftar {
  const semua = gabungan(hasil, selesai);
  const berlaku = semua.filter(({ t }) => !t.diabaikan);
  const berdiri = berlaku.filter((b) => !b.selesai).map(({ t }) => t);
  const butir = susunButir(hasil.temuan);
  const lolos = lolosSaring(saring);
  const tampil = berlaku.filter(({ t }) => lolos(t));
  const bisa = berdiri.flatMap((t) => {
    const p = perbaikanAman(t);
    return p ? [{ t, p }] : [];
  });
  return {
    kelompok: kelompokLembar(tampil.map((b) => butir(b.t, b.selesai))),
    jumlah: hitungTingkat(berdiri),
    tampil: tampil.length,
    diabaikan: semua.filter(({ t }) => t.diabaikan).map(({ t }) => t),
    aman: tanpaTumpang(bisa),
  };
}

/** What the whole of the panel says about a result. */
type Putusan = 'belum' | 'tanpaTabel' | 'bersih' | 'diabaikan' | 'temuan';

export function putusan(hasil: HasilPanel | null, daftar: Daftar | null): Putusan {
  if (!hasil || !daftar) return 'belum';
  const n = daftar.jumlah.galat + daftar.jumlah.peringatan + daftar.jumlah.info;
  if (n > 0) return 'temuan';
  if (!hasil.tabel.some((t) => t.dibaca)) return 'tanpaTabel';
  return daftar.diabaikan.length > 0 ? 'diabaikan' : 'bersih';
}
