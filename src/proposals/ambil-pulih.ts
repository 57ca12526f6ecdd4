/**
 * Cells that a sheet made something else of as they were typed or pasted: "11.50" became ten to twelve, "3-6" the third
 * of June, the code "1.10" the number 1.1. Where the cells beside it leave one reading, the cell is read so and this is
 * said; where they leave several, it is not read at all, and its cell is named with what to do.
 */
import { parseAngka } from '../core/angka';
import type { BarisTabel, Peran, SelTabel, Tabel } from '../core/tabel';
import type { Pratinjau } from './padukan';

export interface HasilPulih {
  readonly tabel: Tabel;
  /** What was read differently from what the cells show, a sentence each. */
  readonly catatan: readonly string[];
  readonly dilewati: Pratinjau['dilewati'];
}

const BERANGKA = new Set<Peran>(
  'target realisasi capaian pembilang penyebut pagu realisasiAnggaran penyerapan efisiensi bobot nilai'.split(
    ' ',
  ) as Peran[],
);
const JAM = /^(\d{1,2})[.:](\d{2})(?:[.:](\d{2}))?$/;
const TANGGAL = /^(\d{1,2})[/.-](\d{1,2})[/.-]\d{2,4}$/;
const RENTANG = /^\d+(?:[.,]\d+)?\s*%?\s*[-–—]\s*\d+(?:[.,]\d+)?/;

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
    if (RENTANG.test(s.tercetak)) rentang++;
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
const asal = (s: SelTabel) => ({ lembar: s.lembar, sel: s.a1, tercetak: s.tercetak });

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

/** Codes of the rows whose cells are no longer the text that was typed: the code, or null where nothing decides it. */
function pulihkanKode(
  baris: readonly BarisTabel[],
  ke: number,
  dikenal: (kode: string) => string | null,
): Map<number, string | null> {
  const hasil = new Map<number, string | null>();
  const semua = baris.map((b) => b.sel[ke]);
  const tetap = new Set(
    semua.flatMap((s) => (s && typeof s.nilai === 'string' && s.tercetak ? [s.tercetak.trim()] : [])),
  );
  const bilangan = new Map<string, number>();
  for (const s of semua)
    if (s && typeof s.nilai === 'number') bilangan.set(String(s.nilai), (bilangan.get(String(s.nilai)) ?? 0) + 1);
  const pasti = new Map<number, string>();
  semua.forEach((s, i) => {
    if (s?.tercetak && typeof s.nilai === 'string') pasti.set(i, s.tercetak.trim());
  });
  const sisa = new Map<number, string[]>();
  semua.forEach((s, i) => {
    if (!s) return;
    const calon = calonKode(s);
    if (s.nilai instanceof Date) hasil.set(i, null);
    if (calon.length > 0) sisa.set(i, calon);
  });
  // What is settled settles its neighbours: as long as something new comes out, once more.
  for (let baru = true; baru; ) {
    baru = false;
    for (const [i, calon] of sisa) {
      const sekitar = [...pasti].sort((a, b) => Math.abs(a[0] - i) - Math.abs(b[0] - i)).map(([, k]) => k);
      const lain = new Set(sekitar);
      // A code that the workbook has is the one that was meant, where only one of them is.
      const punya = new Set(calon.flatMap((c) => dikenal(c) ?? []));
      const beranak = calon.filter((c) => [...tetap].some((k) => k.startsWith(`${c}.`)));
      const sejajar = calon.filter((c) => !lain.has(c) && sekitar.slice(0, 12).some((k) => tetangga(k, c)));
      const kena = punya.size === 1 ? [...punya] : beranak.length === 1 ? beranak : sejajar.length === 1 ? sejajar : [];
      const [kode] = kena;
      if (kode === undefined || lain.has(kode)) continue;
      pasti.set(i, kode);
      hasil.set(i, kode);
      sisa.delete(i);
      baru = true;
    }
  }
  // A number that is the only one of its kind is the code that it shows; a second one is another code, but which?
  for (const [i] of sisa) {
    const n = semua[i]?.nilai;
    if (typeof n === 'number')
      hasil.set(i, (bilangan.get(String(n)) ?? 0) > 1 || tetap.has(String(n)) ? null : String(n));
  }
  return hasil;
}

/**
 * A table whose cells say again what was typed into them.
 * @param dikenal The code that the workbook has for a code written in some way; null where it has none.
 */
export function pulihkan(tabel: Tabel, dikenal: (kode: string) => string | null = () => null): HasilPulih {
  const berubah = new Map<SelTabel, SelTabel>();
  const dilewati: { asal: ReturnType<typeof asal>; sebab: string }[] = [];
  const dibaca: [SelTabel, string][] = [];
  const kolomAngka = tabel.kolom.flatMap((k, i) => (BERANGKA.has(k.peran) ? [i] : []));
  const isi = (i: number) => tabel.baris.flatMap((b) => b.sel[i] ?? []);
  if (kolomAngka.some((i) => isi(i).some((s) => s.nilai instanceof Date))) {
    const seluruh = kebiasaan(kolomAngka.flatMap(isi));
    for (const i of kolomAngka) {
      const kolom = kebiasaan(isi(i));
      for (const sel of isi(i)) {
        if (!(sel.nilai instanceof Date)) continue;
        const teks = ketikan(sel, kolom, seluruh);
        if (teks === null) {
          berubah.set(sel, hapus(sel));
          dilewati.push({
            asal: asal(sel),
            sebab: `berisi tanggal atau jam (${sel.tercetak}), bukan angka, dan sel lain di kolomnya tidak menunjukkan angka semulanya. Ketik ulang dengan koma desimal, lalu ulangi.`,
          });
          continue;
        }
        const rentang = teks.includes('-');
        const baca = parseAngka(teks, { satuan: '%' });
        berubah.set(sel, ganti(sel, rentang ? teks : sel.tercetak, baca));
        dibaca.push([sel, teks.replace('.', ',')]);
      }
    }
  }
  const ke = tabel.kolom.findIndex((k) => k.peran === 'kode');
  const kode = ke < 0 ? new Map<number, string | null>() : pulihkanKode(tabel.baris, ke, dikenal);
  for (const [i, k] of kode) {
    const sel = tabel.baris[i]?.sel[ke] as SelTabel;
    if (k === sel.tercetak) continue;
    berubah.set(sel, k === null ? hapus(sel) : ganti(sel, k, sel.angka));
    if (k !== null && sel.tercetak.replace(',', '.') !== k) dibaca.push([sel, k]);
    if (k === null)
      dilewati.push({
        asal: asal(sel),
        sebab: `kode di sel ini berubah menjadi ${sel.nilai instanceof Date ? 'tanggal atau jam' : 'angka'} (${sel.tercetak}) dan kode di sekitarnya tidak menunjukkan kode semulanya, jadi tidak dipakai. Ubah format kolom kode menjadi Teks biasa, ketik kodenya lagi, lalu ulangi.`,
      });
  }
  if (berubah.size === 0) return { tabel: tabel, catatan: [], dilewati: [] };
  const [satu] = dibaca;
  return {
    tabel: { ...tabel, baris: tabel.baris.map((b) => ({ ...b, sel: b.sel.map((s) => berubah.get(s) ?? s) })) },
    catatan: satu
      ? [
          `${tabel.lembar}: ${dibaca.length} sel yang diubah lembar saat diketik dibaca menurut sel di sekitarnya, misalnya ${satu[0].a1} “${satu[0].tercetak}” sebagai ${satu[1]}.`,
        ]
      : [],
    dilewati,
  };
}
