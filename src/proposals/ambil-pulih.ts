/**
 * Cells that a sheet made something else of as they were typed or pasted: "11.50" became ten to twelve, "3-6" the third
 * of June, the code "1.10" the number 1.1. Where the cells beside it leave one reading, the cell is read so and this is
 * said; where they leave several, it is not read at all, and its cell is named with what to do.
 */
import { parseAngka } from '../core/angka';
import { PERAN_MASUKAN, PERAN_PERSEN_SEBARIS } from '../core/peran';
import type { Peran, SelTabel, Tabel } from '../core/tabel';
import type { PratinjauPaduan } from './padukan';

interface HasilPulih {
  readonly tabel: Tabel;
  /** What was read differently from what the cells show, a sentence each. */
  readonly catatan: readonly string[];
  readonly dilewati: PratinjauPaduan['dilewati'];
}

const BERANGKA = new Set<Peran>([...PERAN_MASUKAN, ...PERAN_PERSEN_SEBARIS]);
const JAM = /^(\d{1,2})[.:](\d{2})(?:[.:](\d{2}))?$/;
const TANGGAL = /^(\d{1,2})[/.-](\d{1,2})[/.-]\d{2,4}$/;
export const CETAKAN_RENTANG = /^\d+(?:[.,]\d+)?\s*%?\s*[-–—]\s*\d+(?:[.,]\d+)?/;

/** What the cell's other figures say of how its column is written. */
interface Kebiasaan {
  /** Texts with a decimal point, by how many decimals they have. */
  titik: ReadonlySet<number>;
  rentang: number;
  angka: number;
}

function kebiasaan(sel: readonly SelTabel[]): Kebiasaan {
  const titik = new Set<number>();
  let rentang = 0;
  let angka = 0;
  for (const s of sel) {
    if (s.nilai instanceof Date) continue;
    if (CETAKAN_RENTANG.test(s.tercetak)) rentang++;
    else if (s.angka.jenis === 'angka' || s.angka.jenis === 'ambigu') angka++;
    const m = typeof s.nilai === 'string' && /^\D{0,4}\d+\.(\d{1,2})(?!\d|\.)/.exec(s.tercetak);
    if (m) titik.add((m[1] as string).length);
  }
  return { titik, rentang, angka };
}

/** The text that was typed; null when more than one text gives this cell, or none that the column knows. */
function ketikan(sel: SelTabel, kolom: Kebiasaan, tabel: Kebiasaan): string | null {
  const jam = JAM.exec(sel.tercetak);
  const titik = kolom.titik.size > 0 ? kolom.titik : tabel.titik;
  // Only figures with a point become a time; a date may have been a figure or a range.
  if (jam && (jam[3] ?? '00') === '00') return titik.has(2) ? `${Number(jam[1])}.${jam[2]}` : null;
  const t = TANGGAL.exec(sel.tercetak);
  if (!t) return null;
  const [hari, bulan] = [Number(t[1]), Number(t[2])];
  if (kolom.rentang > 0 && !kolom.titik.has(1) && hari < bulan) return `${hari}-${bulan}`;
  return kolom.rentang === 0 && titik.has(1) ? `${hari}.${bulan}` : null;
}

const ganti = (sel: SelTabel, tercetak: string, angka: SelTabel['angka']): SelTabel => ({
  lembar: sel.lembar,
  a1: sel.a1,
  nilai: sel.nilai,
  rumus: sel.rumus,
  format: sel.format,
  tercetak,
  angka,
});
const hapus = (s: SelTabel): SelTabel => ganti(s, '', parseAngka('', {}));
export const asal = (s: SelTabel) => ({ lembar: s.lembar, sel: s.a1, tercetak: s.tercetak });

/** Codes that the cell may have been typed as; the first is what it says as it stands. */
function calonKode(sel: SelTabel): string[] {
  if (sel.nilai instanceof Date) {
    const jam = JAM.exec(sel.tercetak);
    if (jam) {
      const [a, b, c] = [jam[1] as string, jam[2] as string, jam[3]];
      const kepala = [...new Set([String(Number(a)), a])];
      return [
        ...(c === undefined || c === '00' ? kepala.flatMap((k) => [`${k}.${b}`, `${k}.${Number(b)}`]) : []),
        ...(c === undefined ? [] : kepala.map((k) => `${k}.${b}.${c}`)),
      ];
    }
    const t = TANGGAL.exec(sel.tercetak);
    if (!t) return [];
    const [h, b] = [String(Number(t[1])), String(Number(t[2]))];
    return [`${h}.${b}`, `${h}-${b}`, ...(/\d{4}$/.test(sel.tercetak) ? [`${h}.${b}.${sel.tercetak.slice(-4)}`] : [])];
  }
  if (typeof sel.nilai !== 'number') return [];
  const teks = String(sel.nilai);
  return /^\d+\.\d$/.test(teks) ? [teks, `${teks}0`] : /^\d+\.\d+$/.test(teks) ? [teks] : [];
}

const potong = (kode: string) => kode.split('.');
/** The code before or after it: one more or less in the last group, written with the same width. */
function tetangga(a: string, b: string): boolean {
  const [x, y] = [potong(a), potong(b)];
  if (x.length !== y.length || x.slice(0, -1).join('.') !== y.slice(0, -1).join('.')) return false;
  const [m, n] = [x[x.length - 1] as string, y[y.length - 1] as string];
  const sama = m.length === n.length || !(m.startsWith('0') || n.startsWith('0'));
  return sama && /^\d+$/.test(m + n) && Math.abs(Number(m) - Number(n)) === 1;
}

/** Rows above and below that still count as the neighbourhood of a code. */
const SEKITAR = 12;

/** A code column while its codes are found again, by row. */
interface KodeTerbaca {
  /** Texts that stand as they were typed. */
  tetap: ReadonlySet<string>;
  /** Those, and what has been settled. */
  pasti: Map<number, string>;
  /** What the other cells may have been typed as. */
  sisa: Map<number, string[]>;
}

/** The one candidate that the workbook knows, else the one with codes below it, else the one next to its neighbours. */
function pilihKode(
  baris: number,
  calon: readonly string[],
  { tetap, pasti }: KodeTerbaca,
  dikenal: (kode: string) => string | null,
): string | null {
  const satuSatunya = (daftar: readonly string[]) => (daftar.length === 1 ? (daftar[0] as string) : null);
  const sekitar = [...pasti].sort(([a], [b]) => Math.abs(a - baris) - Math.abs(b - baris)).map(([, kode]) => kode);
  const terpakai = new Set(sekitar);
  const punya = new Set(calon.flatMap((kode) => dikenal(kode) ?? []));
  const beranak = calon.filter((kode) => [...tetap].some((lain) => lain.startsWith(`${kode}.`)));
  const sejajar = calon.filter(
    (kode) => !terpakai.has(kode) && sekitar.slice(0, SEKITAR).some((lain) => tetangga(lain, kode)),
  );
  const kode = satuSatunya([...punya]) ?? satuSatunya(beranak) ?? satuSatunya(sejajar);
  return kode === null || terpakai.has(kode) ? null : kode;
}

/** Codes of the rows whose cells are no longer the text that was typed: the code, or null where nothing decides it. */
function pulihkanKode(
  sel: readonly (SelTabel | null | undefined)[],
  dikenal: (kode: string) => string | null,
): Map<number, string | null> {
  const hasil = new Map<number, string | null>();
  const pasti = new Map<number, string>();
  const sisa = new Map<number, string[]>();
  sel.forEach((satu, i) => {
    if (!satu) return;
    if (typeof satu.nilai === 'string' && satu.tercetak) pasti.set(i, satu.tercetak.trim());
    if (satu.nilai instanceof Date) hasil.set(i, null);
    const calon = calonKode(satu);
    if (calon.length > 0) sisa.set(i, calon);
  });
  const terbaca: KodeTerbaca = { tetap: new Set(pasti.values()), pasti, sisa };
  // What is settled settles its neighbours: as long as something new comes out, once more.
  for (let baru = true; baru; ) {
    baru = false;
    for (const [indeks, calon] of sisa) {
      const kode = pilihKode(indeks, calon, terbaca, dikenal);
      if (kode === null) continue;
      pasti.set(indeks, kode);
      hasil.set(indeks, kode);
      sisa.delete(indeks);
      baru = true;
    }
  }
  // A number that is the only one of its kind is the code that it shows; a second one is another code, but which?
  const bilangan = sel.flatMap((satu) => (typeof satu?.nilai === 'number' ? [String(satu.nilai)] : []));
  for (const indeks of sisa.keys()) {
    const nilai = sel[indeks]?.nilai;
    if (typeof nilai !== 'number') continue;
    const teks = String(nilai);
    const tunggal = bilangan.filter((satu) => satu === teks).length === 1 && !terbaca.tetap.has(teks);
    hasil.set(indeks, tunggal ? teks : null);
  }
  return hasil;
}

/** What is found out about the cells of one table. */
interface Pemulihan {
  readonly berubah: Map<SelTabel, SelTabel>;
  readonly dilewati: { asal: ReturnType<typeof asal>; sebab: string }[];
  /** Cells that are read otherwise than they show, with the text. */
  readonly dibaca: [SelTabel, string][];
}

function pulihkanAngka(tabel: Tabel, { berubah, dilewati, dibaca }: Pemulihan): void {
  const kolomAngka = tabel.kolom.flatMap((k, i) => (BERANGKA.has(k.peran) ? [i] : []));
  const isi = kolomAngka.map((i) => tabel.baris.flatMap((b) => b.sel[i] ?? []));
  if (!isi.flat().some((sel) => sel.nilai instanceof Date)) return;
  const seluruh = kebiasaan(isi.flat());
  for (const kolom of isi) {
    const kebiasaanKolom = kebiasaan(kolom);
    for (const sel of kolom) {
      if (!(sel.nilai instanceof Date)) continue;
      const teks = ketikan(sel, kebiasaanKolom, seluruh);
      if (teks === null) {
        berubah.set(sel, hapus(sel));
        dilewati.push({
          asal: asal(sel),
          sebab: `berisi tanggal atau jam (${sel.tercetak}), bukan angka, dan sel lain di kolomnya tidak menunjukkan angka semulanya. Ketik ulang dengan koma desimal, lalu ulangi.`,
        });
        continue;
      }
      const tercetak = teks.includes('-') ? teks : sel.tercetak;
      berubah.set(sel, ganti(sel, tercetak, parseAngka(teks, { satuan: '%' })));
      dibaca.push([sel, teks.replace('.', ',')]);
    }
  }
}

function pulihkanKolomKode(
  tabel: Tabel,
  dikenal: (kode: string) => string | null,
  { berubah, dilewati, dibaca }: Pemulihan,
): void {
  const ke = tabel.kolom.findIndex((k) => k.peran === 'kode');
  if (ke < 0) return;
  const kolom = tabel.baris.map((b) => b.sel[ke]);
  for (const [i, kode] of pulihkanKode(kolom, dikenal)) {
    const sel = kolom[i] as SelTabel;
    if (kode === sel.tercetak) continue;
    if (kode === null) {
      berubah.set(sel, hapus(sel));
      dilewati.push({
        asal: asal(sel),
        sebab: `kode di sel ini berubah menjadi ${sel.nilai instanceof Date ? 'tanggal atau jam' : 'angka'} (${sel.tercetak}) dan kode di sekitarnya tidak menunjukkan kode semulanya, jadi tidak dipakai. Ubah format kolom kode menjadi Teks biasa, ketik kodenya lagi, lalu ulangi.`,
      });
      continue;
    }
    berubah.set(sel, ganti(sel, kode, sel.angka));
    if (sel.tercetak.replace(',', '.') !== kode) dibaca.push([sel, kode]);
  }
}

/**
 * A table whose cells say again what was typed into them.
 * @param dikenal The code that the workbook has for a code written in some way; null where it has none.
 */
export function pulihkan(tabel: Tabel, dikenal: (kode: string) => string | null = () => null): HasilPulih {
  const pemulihan: Pemulihan = { berubah: new Map(), dilewati: [], dibaca: [] };
  pulihkanAngka(tabel, pemulihan);
  pulihkanKolomKode(tabel, dikenal, pemulihan);
  const { berubah, dilewati, dibaca } = pemulihan;
  if (berubah.size === 0) return { tabel, catatan: [], dilewati: [] };
  const [contoh] = dibaca;
  return {
    tabel: { ...tabel, baris: tabel.baris.map((b) => ({ ...b, sel: b.sel.map((s) => berubah.get(s) ?? s) })) },
    catatan: contoh
      ? [
          `${tabel.lembar}: ${dibaca.length} sel yang diubah lembar saat diketik dibaca menurut sel di sekitarnya, misalnya ${contoh[0].a1} “${contoh[0].tercetak}” sebagai ${contoh[1]}.`,
        ]
      : [],
    dilewati,
  };
}
