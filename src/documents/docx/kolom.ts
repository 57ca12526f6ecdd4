/** Widths of a table's columns: as planned, unless a word or a figure would break inside. */
import type { SelDokumen, TabelDokumen } from '../../core/dokumen';
import { lebarTeks, PX_MM } from '../../core/ukur';

/** What a cell keeps free at both sides together, and what programs differ in drawing a word, in millimetres. */
const TEPI = 2.9;
/** A word that needs more of the table than this may break: a link, a text without blanks. */
const PALING_LEBAR = 0.4;

/** Width of the longest piece that has no place to break, in millimetres. */
function terpanjang(sel: SelDokumen, ukuran: number, huruf: number): number {
  let maks = 0;
  for (const kata of sel.teks.split(/[\s\u200b]+|(?<=-)/))
    maks = Math.max(maks, lebarTeks(kata, ukuran, sel.tebal === true));
  return (maks * huruf) / PX_MM + TEPI;
}

function terkecil(tabel: TabelDokumen, batas: number, huruf: number): number[] {
  const kecil = tabel.kolom.map(() => 0);
  for (const baris of [...tabel.kepala, ...tabel.baris])
    baris.forEach((sel, i) => {
      if (!sel || (sel.lebar ?? 1) > 1) return;
      kecil[i] = Math.max(kecil[i] ?? 0, Math.min(batas, terpanjang(sel, tabel.ukuran, huruf)));
    });
  return kecil;
}

/** Rows of more lines than this make their table lower where width can be moved. */
const BARIS_PANJANG = 5;
/** Millimetres that move at a time, how often, and what a column keeps of its width at least. */
const LANGKAH = 3;
const PALING_SERING = 30;
const SISA_LEBAR = 0.7;
/** What a wrapped text needs more than its length: lines end before their edge. */
const SELA_BUNGKUS = 1.08;

/** Width moves from the columns with room to spare to those of long texts, as long as the table gets lower by it. */
function imbangkan(tabel: TabelDokumen, lebar: readonly number[], kecil: readonly number[], huruf: number): number[] {
  const panjang = tabel.baris.map((baris) =>
    baris.map((sel) =>
      sel && (sel.lebar ?? 1) === 1 && (sel.tinggi ?? 1) === 1
        ? (lebarTeks(sel.teks, tabel.ukuran, sel.tebal === true) * huruf * SELA_BUNGKUS) / PX_MM
        : 0,
    ),
  );
  const barisTeks = (isi: readonly number[], kini: readonly number[]): number =>
    Math.max(1, ...isi.map((x, i) => Math.ceil(x / Math.max(1, (kini[i] ?? 0) - TEPI))));
  const tinggi = (kini: readonly number[]): number => panjang.reduce((jumlah, isi) => jumlah + barisTeks(isi, kini), 0);
  let kini = [...lebar];
  if (!panjang.some((isi) => barisTeks(isi, kini) > BARIS_PANJANG)) return kini;
  const batas = lebar.map((x, i) => Math.max(x * SISA_LEBAR, kecil[i] ?? 0));
  const pindah = (dari: number, ke: number): number[] =>
    kini.map((x, i) => x + (i === ke ? LANGKAH : i === dari ? -LANGKAH : 0));
  for (let kali = 0; kali < PALING_SERING; kali++) {
    let terbaik = kini;
    for (let dari = 0; dari < kini.length; dari++) {
      if ((kini[dari] ?? 0) - LANGKAH < (batas[dari] ?? 0)) continue;
      for (let ke = 0; ke < kini.length; ke++) {
        const calon = pindah(dari, ke);
        if (ke !== dari && tinggi(calon) < tinggi(terbaik)) terbaik = calon;
      }
    }
    if (terbaik === kini) break;
    kini = terbaik;
  }
  return kini;
}

/**
 * Widths in millimetres, together never more than `muat`. Columns that are too narrow for their words grow, the table with
 * them where there is room, else at the cost of columns that have some to spare.
 * @param huruf How much wider than Arial the type is.
 */
export function lebarKolom(tabel: TabelDokumen, muat: number, huruf = 1): number[] {
  if (tabel.tanpaGaris) return lebarTermuat(tabel, muat, huruf);
  return imbangkan(tabel, lebarTermuat(tabel, muat, huruf), terkecil(tabel, muat * PALING_LEBAR, huruf), huruf);
}

/** As planned, or as wide as the words ask for. */
function lebarTermuat(tabel: TabelDokumen, muat: number, huruf: number): number[] {
  const rencana = tabel.kolom.reduce((jumlah, x) => jumlah + x, 0);
  const skala = Math.min(1, muat / rencana);
  const awal = tabel.kolom.map((x) => x * skala);
  if (tabel.tanpaGaris) return awal;
  const kecil = terkecil(tabel, muat * PALING_LEBAR, huruf);
  const kurang = awal.reduce((jumlah, x, i) => jumlah + Math.max(0, (kecil[i] ?? 0) - x), 0);
  if (kurang === 0) return awal;
  const penuh = awal.map((x, i) => Math.max(x, kecil[i] ?? 0));
  const lebih = penuh.reduce((jumlah, x) => jumlah + x, 0) - Math.min(muat, rencana * skala + kurang);
  if (lebih <= 0) return penuh;
  const sisa = penuh.map((x, i) => x - (kecil[i] ?? 0));
  const semuaSisa = sisa.reduce((jumlah, x) => jumlah + x, 0);
  // Too many words for the sheet: each column gives its share.
  if (semuaSisa < lebih) {
    const jumlah = penuh.reduce((total, x) => total + x, 0);
    return penuh.map((x) => (x * muat) / jumlah);
  }
  return penuh.map((x, i) => x - ((sisa[i] ?? 0) * lebih) / semuaSisa);
}
