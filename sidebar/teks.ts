/** Figures, times and strange texts as the panel shows them. */
import { bulatkan, type Desimal, dariAngka, dariTeks, keTeks, kurang } from '../src/core/desimal';
import type { Temuan } from '../src/core/temuan';

const BULAN = ['Jan', 'Feb', 'Mar', 'Apr', 'Mei', 'Jun', 'Jul', 'Agu', 'Sep', 'Okt', 'Nov', 'Des'];

/** Longest text shown of one cell: what is beyond is counted, not shown. */
const TERPANJANG = 400;

/**
 * A text from the workbook, safe to show in one line of Indonesian: marks that turn the reading direction or are
 * invisible are named, an endless text is cut.
 */
export function amankan(teks: string, panjang = TERPANJANG): string {
  const pendek =
    teks.length > panjang ? `${teks.slice(0, panjang)}… (+${formatBilangan(teks.length - panjang)} huruf)` : teks;
  return pendek.replace(
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the very characters that must not reach the page
    /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g,
    (c) => `[U+${(c.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, '0')}]`,
  );
}

/** Plain decimal text ("-1234.50") in Indonesian form ("−1.234,50"). */
export function formatTeksAngka(teks: string): string {
  const neg = teks.startsWith('-');
  const [utuh = '', pecahan] = (neg ? teks.slice(1) : teks).split('.');
  const ribuan = utuh.replace(/\B(?=(\d{3})+$)/g, '.');
  return (neg ? '−' : '') + ribuan + (pecahan ? `,${pecahan}` : '');
}

export function formatBilangan(x: number): string {
  // Fifteen digits are what a cell can hold; the rest is the noise of binary fractions.
  const d = dariAngka(Number(x.toPrecision(15)));
  return d ? formatTeksAngka(keTeks(d)) : String(x);
}

/** A number as its cell will show it ("0.00%", '"Rp"#,##0', '0.00"%"'): the formats that fixes set, not all there are. */
export function formatSel(x: number, format = ''): string {
  const m = /^((?:"[^"]*")?)([#0,]+)(?:\.(0+))?(%?)((?:"[^"]*")?)$/.exec(format.replace(/^\[[^\]]*\]/, ''));
  const d = dariAngka(Number(x.toPrecision(15)));
  if (!m || !d) return formatBilangan(x);
  const [, awal = '', utuh = '', pecahan = '', persen = '', akhir = ''] = m;
  const teks = keTeks(bulatkan(persen ? { n: d.n * 100n, s: d.s } : d, pecahan.length));
  const angka = utuh.includes(',') ? formatTeksAngka(teks) : teks.replace('-', '−').replace('.', ',');
  return (awal + angka + persen + akhir).replace(/"/g, '');
}

/** What a recomputed value looks like: a number in Indonesian form, a text as it stands. */
export function formatSeharusnya(x: number | string): string {
  return typeof x === 'number' ? formatBilangan(x) : amankan(x);
}

/**
 * A printed figure, where there can be no doubt about it: one number, with or without a unit around it. The add-in reads
 * every notation of the field; here a difference is shown beside the two figures, and a doubtful one is better left out.
 */
function bacaCetak(teks: string): Desimal | null {
  const cocok = /^[^\d(-]*(-?)\s*(\d[\d.,]*)[^\d)]*$/.exec(teks.trim());
  if (!cocok) return null;
  const angka = (cocok[2] as string).replace(/[.,]+$/, '');
  const titik = angka.split('.').length - 1;
  const koma = angka.split(',').length - 1;
  // With both marks the last one is the decimal one; a single one before exactly three digits decides nothing.
  const desimal =
    titik && koma
      ? angka.lastIndexOf('.') > angka.lastIndexOf(',')
        ? '.'
        : ','
      : titik === 1
        ? '.'
        : koma === 1
          ? ','
          : '';
  if (titik + koma === 1 && /^[1-9]\d{0,2}[.,]\d{3}$/.test(angka) && !teks.includes('%')) return null;
  const polos = angka.replace(/[.,]/g, (c) => (c === desimal ? '#' : '')).replace('#', '.');
  return dariTeks(cocok[1] + polos);
}

/** Printed minus recomputed, in Indonesian form with a sign; null where one of them is no plain number. */
export function selisih(t: Temuan): string | null {
  if (typeof t.seharusnya !== 'number') return null;
  const harus = dariAngka(t.seharusnya);
  const cetak = bacaCetak(t.tercetak);
  if (!harus || !cetak) return null;
  const teks = formatTeksAngka(keTeks(kurang(cetak, harus)));
  return teks.startsWith('−') || /^[0,.]+$/.test(teks) ? teks : `+${teks}`;
}

/** "hari ini 11.02", "3 Nov 2025 11.02". */
export function formatWaktu(iso: string, kini: number): string {
  const tanggal = new Date(iso);
  if (Number.isNaN(tanggal.getTime())) return amankan(iso, 40);
  const jam = `${String(tanggal.getHours()).padStart(2, '0')}.${String(tanggal.getMinutes()).padStart(2, '0')}`;
  const hariIni = new Date(kini);
  return tanggal.toDateString() === hariIni.toDateString()
    ? `hari ini ${jam}`
    : `${tanggal.getDate()} ${BULAN[tanggal.getMonth()]} ${tanggal.getFullYear()} ${jam}`;
}

/** A place as people say it: "3.7 Efisiensi · F9". */
export function alamat(lembar: string, sel: string): string {
  return `${amankan(lembar, 40)} · ${sel}`;
}

/** A short id made of letters and digits for a key of any length (FNV-1a, twice 32 bits). */
export function idUnsur(kunci: string): string {
  let pertama = 0x811c9dc5;
  let kedua = 0x01000193;
  for (let i = 0; i < kunci.length; i++) {
    pertama = Math.imul(pertama ^ kunci.charCodeAt(i), 0x01000193);
    kedua = Math.imul(kedua ^ kunci.charCodeAt(i), 0x5bd1e995) ^ (kedua >>> 13);
  }
  return (pertama >>> 0).toString(36) + (kedua >>> 0).toString(36);
}
