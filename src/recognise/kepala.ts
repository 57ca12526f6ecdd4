/**
 * Where tables stand in a sheet and what their columns are called: blocks of cells, header rows, spanners, column numbers.
 */
import type { SheetSnapshot } from '../core/snapshot';
import { type ArtiKepala, artiKepala } from '../words/kepala';

export interface KotakTabel {
  /** First and last sheet row and column, from 1, inclusive. */
  r0: number;
  r1: number;
  c0: number;
  c1: number;
}

export interface Kepala {
  /** Header rows without the row of column numbers. */
  r0: number;
  r1: number;
  /** Row of column numbers, or null. */
  nomor: number | null;
}

/** Displayed text of a cell, trimmed. */
export function teksSel(l: SheetSnapshot, r: number, c: number): string {
  return (l.tampil[r - 1]?.[c - 1] ?? '').trim();
}

const isi = (l: SheetSnapshot, r: number, c: number): boolean => teksSel(l, r, c) !== '';

/** Runs of true in `ada`, as [first, last]. */
function runtun(ada: boolean[]): [number, number][] {
  const hasil: [number, number][] = [];
  let awal = -1;
  for (let i = 0; i <= ada.length; i++) {
    if (ada[i]) {
      if (awal < 0) awal = i;
    } else if (awal >= 0) {
      hasil.push([awal, i - 1]);
      awal = -1;
    }
  }
  return hasil;
}

/** The parts of a block between rows (or columns) in which nothing stands. */
function potong(lembar: SheetSnapshot, kotak: KotakTabel, tegak: boolean): KotakTabel[] {
  const awal = tegak ? kotak.c0 : kotak.r0;
  const ada: boolean[] = [];
  for (let r = kotak.r0; r <= kotak.r1; r++)
    for (let c = kotak.c0; c <= kotak.c1; c++) if (isi(lembar, r, c)) ada[(tegak ? c : r) - awal] = true;
  return runtun(ada).map(([dari, sampai]) =>
    tegak ? { ...kotak, c0: awal + dari, c1: awal + sampai } : { ...kotak, r0: awal + dari, r1: awal + sampai },
  );
}

/** Cuts a sheet at blank rows and then at blank columns, again and again, until nothing more can be cut. */
export function potongKotak(lembar: SheetSnapshot, kotak: KotakTabel): KotakTabel[] {
  const bagian = potong(lembar, kotak, false).flatMap((b) => potong(lembar, b, true));
  return bagian.length > 1 ? bagian.flatMap((b) => potongKotak(lembar, b)) : bagian;
}

const arti = new Map<string, ArtiKepala>();
export function artiTeks(teks: string): ArtiKepala {
  let artiKepalaKini = arti.get(teks);
  if (!artiKepalaKini) {
    if (arti.size > 5000) arti.clear();
    artiKepalaKini = artiKepala(teks);
    arti.set(teks, artiKepalaKini);
  }
  return artiKepalaKini;
}

const JUDUL = /^(tabel|tabél|table|lampiran|gambar|grafik|bab)\b/i;
/** Most words of one header cell. */
const KATA_KEPALA_TERBANYAK = 16;

function cocok(teks: string): ArtiKepala | null {
  if (JUDUL.test(teks)) return null;
  // A sentence is content, not a header.
  if (/[.;!?]\s+\p{Lu}/u.test(teks) || teks.split(/\s+/).length > KATA_KEPALA_TERBANYAK) return null;
  const a = artiTeks(teks);
  return a.peran || a.pelengkap || a.varian || a.bidang ? a : null;
}

interface BarisTerbaca {
  isi: number[];
  cocok: number;
  /** Matched headers that carry a meaning of their own, each counted once. */
  peran: Set<string>;
  pelengkap: number;
  /** Holds a sum of money or another long figure: a row of the body, whatever its words resemble. */
  berangka: boolean;
  /** Starts with the number of a row: content, however much its words are those of a header. */
  bernomor: boolean;
}

/** A figure that no header cell holds: more than a year, a column number or a bound. */
const ANGKA_ISI = /^[^\p{L}(]{0,3}\d[\d.,\s]*%?$/u;

/** Whether a row holds figures, so that it need not be read as a header. */
function barisIsi(l: SheetSnapshot, r: number, k: KotakTabel): boolean {
  let banyak = 0;
  for (let c = k.c0; c <= k.c1; c++) {
    const s = teksSel(l, r, c);
    if (ANGKA_ISI.test(s) && !/^(\d{1,2}|(19|20)\d\d)$/.test(s) && ++banyak >= 2) return true;
  }
  return false;
}

/** Whether the first thing in a row is its number: content, in whichever column. */
function barisBernomor(l: SheetSnapshot, r: number, k: KotakTabel): boolean {
  for (let c = k.c0; c <= k.c1; c++) if (isi(l, r, c)) return /^\d{1,3}[.)]?$/.test(teksSel(l, r, c));
  return false;
}

const TEMPAT = new Set<ArtiKepala['varian']>(['provinsi', 'nasional', 'daerahLain']);

function bacaBaris(lembar: SheetSnapshot, r: number, kotak: KotakTabel): BarisTerbaca {
  const barisTerbaca: BarisTerbaca = {
    isi: [],
    cocok: 0,
    peran: new Set(),
    pelengkap: 0,
    berangka: false,
    bernomor: barisBernomor(lembar, r, kotak),
  };
  if (barisIsi(lembar, r, kotak)) {
    barisTerbaca.berangka = true;
    for (let c = kotak.c0; c <= kotak.c1; c++) if (isi(lembar, r, c)) barisTerbaca.isi.push(c);
    return barisTerbaca;
  }
  for (let c = kotak.c0; c <= kotak.c1; c++) {
    if (!isi(lembar, r, c)) continue;
    barisTerbaca.isi.push(c);
    if (/^\(?\s*(?:rp\.?)?\s*\d[\d.,]{4,}/i.test(teksSel(lembar, r, c))) barisTerbaca.berangka = true;
    const artiKepala = cocok(teksSel(lembar, r, c));
    if (!artiKepala) continue;
    barisTerbaca.cocok++;
    // The name of a place says whose figures stand below it.
    if (artiKepala.pelengkap || (!artiKepala.peran && TEMPAT.has(artiKepala.varian))) barisTerbaca.pelengkap++;
    else if (artiKepala.peran) barisTerbaca.peran.add(artiKepala.peran);
  }
  return barisTerbaca;
}

/** Meanings that make a header row by themselves; the others only keep them company. */
const POKOK = new Set(
  'nomor kode jabatan tujuan sasaran indikator program kegiatan subKegiatan uraian komponen satuan formulasi definisi target realisasi capaian pagu realisasiAnggaran penyerapan kriteria interval bobot nilai rekomendasi tindakLanjut efisiensi pembilang penyebut'.split(
    ' ',
  ),
);

function kepalaUtama(b: BarisTerbaca): boolean {
  if (b.berangka || b.bernomor || b.cocok / b.isi.length < 0.6) return false;
  const pokok = [...b.peran].filter((p) => POKOK.has(p)).length;
  return pokok >= 2 || (pokok === 1 && (b.pelengkap >= 2 || (b.pelengkap === 1 && b.peran.size >= 3)));
}

/** The place that a cell of a column-number row shows: "(6) =4/5*100" → 6, "(c)" → 3. Null when it shows none. */
export function nomorKolom(teks: string): number | null {
  const m = /^[([-]?\s*(\d{1,2})\s*[)\]]?\s*(?:[:=].*)?$/.exec(teks);
  if (m) return Number(m[1]);
  const huruf = /^(?:\(\s*([a-z])\s*\)|([a-z]))\s*(?:[:=].*)?$/i.exec(teks);
  return huruf ? ((huruf[1] ?? huruf[2]) as string).toLowerCase().charCodeAt(0) - 96 : null;
}

/** The places of columns that a row shows; none where one of its cells shows something else. */
function nomorBaris(lembar: SheetSnapshot, r: number, k: KotakTabel): number[] {
  const hasil: number[] = [];
  for (let c = k.c0; c <= k.c1; c++) {
    if (!isi(lembar, r, c)) continue;
    const nomor = nomorKolom(teksSel(lembar, r, c));
    if (nomor === null) return [];
    hasil.push(nomor);
  }
  return hasil;
}

/** Fewest numbered columns, unless the table has fewer. */
const NOMOR_PALING_SEDIKIT = 3;
/** Share of the numbers that must go on from the one before. */
const BAGIAN_URUT = 0.8;

/** A row of column numbers, in a table whose header fills `lebar` columns. */
function barisNomor(lembar: SheetSnapshot, r: number, kotak: KotakTabel, lebar: number): boolean {
  const nomor = nomorBaris(lembar, r, kotak);
  if ((nomor[0] ?? 0) > 2 || nomor.length < Math.min(NOMOR_PALING_SEDIKIT, lebar) || nomor.length * 2 < lebar)
    return false;
  return nomor.filter((n, i) => n > (nomor[i - 1] ?? 0)).length >= nomor.length * BAGIAN_URUT;
}

/** Rows below the first header row among which the row of column numbers may stand. */
const JANGKAUAN_NOMOR = 4;
const KOLOM_BERNOMOR = 4;
/** Share of the columns that such a row numbers, and of its numbers that are one more than that before. */
const BAGIAN_BERNOMOR = 0.8;
const BAGIAN_BERSAMBUNG = 0.9;

/** The row that numbers nearly all columns one after the other: whatever stands above it is header. */
function barisNomorPenuh(lembar: SheetSnapshot, r: number, kotak: KotakTabel): boolean {
  const nomor = nomorBaris(lembar, r, kotak);
  if (nomor.length < KOLOM_BERNOMOR || nomor.length < (kotak.c1 - kotak.c0 + 1) * BAGIAN_BERNOMOR) return false;
  return nomor.filter((n, i) => n === (nomor[i - 1] ?? 0) + 1).length >= nomor.length * BAGIAN_BERSAMBUNG;
}

function cariNomorPenuh(lembar: SheetSnapshot, r: number, kotak: KotakTabel): number | null {
  for (let q = r + 1; q <= Math.min(r + JANGKAUAN_NOMOR, kotak.r1); q++)
    if (barisNomorPenuh(lembar, q, kotak)) return q;
  return null;
}

/** The header that starts with row `awal`: as many rows below as go on with it, and the row of column numbers. */
function kepalaDari(lembar: SheetSnapshot, kotak: KotakTabel, awal: number): Kepala {
  const terisi = new Set(bacaBaris(lembar, awal, kotak).isi);
  const penuh = cariNomorPenuh(lembar, awal, kotak);
  const lebar = kotak.c1 - kotak.c0 + 1;
  let akhir = awal;
  for (; akhir < (penuh === null ? kotak.r1 : penuh - 1); akhir++) {
    const baris = bacaBaris(lembar, akhir + 1, kotak);
    const ikut =
      penuh !== null ||
      (!barisNomor(lembar, akhir + 1, kotak, lebar) &&
        (lanjutan(baris, terisi, kotak) ||
          mengisiRentang(lembar, akhir, baris, terisi, kotak) ||
          barisSatuan(lembar, baris, akhir + 1)));
    if (!ikut) break;
    for (const c of baris.isi) terisi.add(c);
  }
  const bernomor = barisNomor(lembar, akhir + 1, kotak, terisi.size);
  return { r0: awal, r1: akhir, nomor: penuh ?? (bernomor ? akhir + 1 : null) };
}

/** Header rows inside a block, top to bottom. */
export function cariKepala(lembar: SheetSnapshot, kotak: KotakTabel): Kepala[] {
  const hasil: Kepala[] = [];
  let batas = kotak.r0;
  for (let r = kotak.r0; r <= kotak.r1; r++) {
    if (!kepalaUtama(bacaBaris(lembar, r, kotak))) continue;
    const kepala = kepalaDari(lembar, kotak, r);
    while (kepala.r0 > batas && rentangAtas(lembar, kepala.r0 - 1, kotak)) kepala.r0--;
    hasil.push(kepala);
    r = kepala.nomor ?? kepala.r1;
    batas = r + 1;
  }
  return hasil;
}

/** Fewest rows of figures that make a table of a block whose header nobody knows. */
const BARIS_UMUM = 2;
/** Share of the filled cells of a column that are figures. */
const BAGIAN_ANGKA = 0.6;

/** The header of a block of figures whose words mean nothing to the vocabulary: a row of texts over rows with figures. */
export function kepalaUmum(lembar: SheetSnapshot, kotak: KotakTabel): Kepala | null {
  const angka = (r: number, c: number) =>
    ANGKA_ISI.test(teksSel(lembar, r, c)) || typeof lembar.nilai[r - 1]?.[c - 1] === 'number';
  const mungkin = (r: number): boolean => {
    const kolom = bacaBaris(lembar, r, kotak).isi;
    return kolom.length >= 2 && kolom.every((c) => !angka(r, c) || /^(19|20)\d\d$/.test(teksSel(lembar, r, c)));
  };
  for (let r = kotak.r0; r + BARIS_UMUM <= kotak.r1; r++) {
    if (!mungkin(r)) continue;
    const kepala = kepalaDari(lembar, kotak, r);
    const isian = (c: number, dari: number, sampai: number): number[] =>
      Array.from({ length: sampai - dari + 1 }, (_, i) => dari + i).filter((q) => isi(lembar, q, c));
    let berangka = 0;
    for (let c = kotak.c0; c <= kotak.c1; c++) {
      const badan = isian(c, (kepala.nomor ?? kepala.r1) + 1, kotak.r1);
      const banyak = badan.filter((q) => angka(q, c)).length;
      const berkepala = isian(c, kepala.r0, kepala.r1).length > 0;
      if (berkepala && banyak >= BARIS_UMUM && banyak >= badan.length * BAGIAN_ANGKA) berangka++;
    }
    return berangka >= 2 ? kepala : null;
  }
  return null;
}

/** A row of spanners above the first recognised header row. */
function rentangAtas(l: SheetSnapshot, r: number, k: KotakTabel): boolean {
  const b = bacaBaris(l, r, k);
  if (b.isi.length === 1 && b.isi[0] === k.c0) return false;
  return b.isi.every((c) => {
    const t = teksSel(l, r, c);
    return t.length <= 70 && !JUDUL.test(t) && !/^\W*\d+([.,]\d+)*\s*%?$/.test(t.replace(/^(19|20)\d\d$/, 'x'));
  });
}

/** A further header row: only header words, and at least one cell that the rows above left open or spanned. */
function lanjutan(barisTerbaca: BarisTerbaca, terisi: Set<number>, k: KotakTabel): boolean {
  if (barisTerbaca.cocok / barisTerbaca.isi.length < 0.8) return false;
  if (barisTerbaca.isi.length === 1 && barisTerbaca.isi[0] === k.c0) return false;
  const terbuka = barisTerbaca.isi.some((c) => !terisi.has(c));
  // Without an open column the row must be all years, quarters or units ("Nilai" over "2022").
  return terbuka || barisTerbaca.pelengkap === barisTerbaca.isi.length;
}

const SATUAN =
  /^\(?\s*(?:(?:dalam\s+)?(?:rp\.?|rupiah)?\s*(?:ribu|juta|mil[iy]ar|triliun)?\s*(?:rp\.?|rupiah)?|%|persen|orang|jiwa|unit|poin|hari|jam|menit|km|ha|m2?|ton|kg|kali|buah|dokumen|indeks)\s*\)?$/i;

/** A row of nothing but units below the header: part of it. */
function barisSatuan(l: SheetSnapshot, b: BarisTerbaca, r: number): boolean {
  return b.isi.length >= 2 && b.isi.every((c) => SATUAN.test(teksSel(l, r, c).trim()));
}

/**
 * A row that holds something under every spanner of the row above and nothing under any other header: header by its
 * place, whatever its words ("T" and "R" under "Triwulan I", "1 (2022)" under "Target Tahun Ke-").
 */
function mengisiRentang(
  lembar: SheetSnapshot,
  atas: number,
  barisTerbaca: BarisTerbaca,
  terisi: Set<number>,
  kotak: KotakTabel,
): boolean {
  if (barisTerbaca.isi.length < 2 || barisTerbaca.berangka) return false;
  const milik = new Set(barisTerbaca.isi);
  let rentang = 0;
  for (let c = kotak.c0; c <= kotak.c1; c++) {
    if (!terisi.has(c)) continue;
    const merentang = isi(lembar, atas, c) && c < kotak.c1 && !terisi.has(c + 1);
    if (merentang !== milik.has(c)) return false;
    if (merentang) rentang++;
  }
  return rentang > 0 && barisTerbaca.isi.every((c) => teksSel(lembar, atas + 1, c).length <= 60);
}

/**
 * Header texts of each column from the outermost spanner to the lowest cell. A blank continues the cell to its left as
 * long as both stand under the same spanner, else the cell above. `asal` are row and column of each text.
 */
export function jalurKepala(
  lembar: SheetSnapshot,
  kepala: Kepala,
  kolomAwal: number,
  kolomAkhir: number,
): { teks: string[]; sel: number; asal: [number, number][] }[] {
  const lebar = kolomAkhir - kolomAwal + 1;
  const punya: string[][] = [];
  for (let r = kepala.r0; r <= kepala.r1; r++) {
    punya.push(Array.from({ length: lebar }, (_, i) => teksSel(lembar, r, kolomAwal + i).replace(/\s+/g, ' ')));
  }
  // asal[i][j]: column whose text counts at header row i, or -1.
  const asal: number[][] = [];
  for (let i = 0; i < punya.length; i++) {
    const baris: number[] = [];
    for (let j = 0; j < lebar; j++) {
      if (punya[i]?.[j]) {
        baris.push(j);
        continue;
      }
      const kiri = j > 0 ? (baris[j - 1] as number) : -1;
      const seinduk = asal.every((a) => a[j] === a[j - 1]);
      const adaDiBawah = punya.slice(i + 1).some((p) => p[j]);
      const tanpaTeks = punya.every((p) => !p[j]);
      baris.push(seinduk && (adaDiBawah || tanpaTeks) ? kiri : -1);
    }
    asal.push(baris);
  }
  return Array.from({ length: lebar }, (_, j) => {
    const teks: string[] = [];
    const dari: [number, number][] = [];
    let sel = kepala.r0;
    for (let i = 0; i < punya.length; i++) {
      const a = asal[i]?.[j] ?? -1;
      const t = a >= 0 ? (punya[i]?.[a] ?? '') : '';
      if (t) {
        teks.push(t);
        dari.push([kepala.r0 + i, kolomAwal + a]);
      }
      if (punya[i]?.[j]) sel = kepala.r0 + i;
    }
    return { teks, sel, asal: dari };
  });
}
