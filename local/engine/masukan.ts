/**
 * What a sheet with Indonesian locale makes of typed or pasted text: a number, a percentage, a date, a time, or text as
 * it stands. `Range.setValue(s)` in Google Sheets reads its texts in the same way.
 */
import { FORMAT_OTOMATIS, FORMAT_TEKS, serialDari } from './format.ts';

export interface HasilMasukan {
  isi: number | string | boolean | null;
  /** Number format that the sheet gives the cell; null leaves the cell's own. */
  format: string | null;
  rumus: string | null;
}

const BULAN: Record<string, number> = {};
for (const [indeks, daftarTeks] of [
  ['januari', 'jan'],
  ['februari', 'feb', 'pebruari'],
  ['maret', 'mar'],
  ['april', 'apr'],
  ['mei'],
  ['juni', 'jun'],
  ['juli', 'jul'],
  ['agustus', 'agu', 'agt'],
  ['september', 'sep'],
  ['oktober', 'okt'],
  ['november', 'nov', 'nopember'],
  ['desember', 'des'],
].entries()) {
  for (const nama of daftarTeks) BULAN[nama] = indeks + 1;
}

function tanggalSah(tahun: number, bulan: number, hari: number): boolean {
  if (bulan < 1 || bulan > 12 || hari < 1 || tahun < 1900 || tahun > 9999) return false;
  return hari <= new Date(Date.UTC(tahun, bulan, 0)).getUTCDate();
}

/** How a locale writes: "in_ID" 1.234,5 and 31/12/2025, all others the American way. */
interface CaraTulis {
  indonesia: boolean;
  desimal: string;
  ribuan: string;
  /** Year of a date typed without one ("12/5"). */
  tahunIni: number;
}

interface AngkaLokal {
  nilai: number;
  pecahan: boolean;
  grup: boolean;
}

interface IsiTerbaca {
  isi: number;
  /** Format that the way of writing asks for; null when it asks for none. */
  format: string | null;
}

const sebagaiPola = (tanda: string): string => (tanda === '.' ? '\\.' : tanda);

/** Number of a text under a locale; null when it is none. Thousands marks must group by three. */
function bacaAngkaLokal(teks: string, { desimal, ribuan }: CaraTulis): AngkaLokal | null {
  const [pemisah, kelompok] = [sebagaiPola(desimal), sebagaiPola(ribuan)];
  const cocok = new RegExp(
    `^([+-]?)(\\d{1,3}(?:${kelompok}\\d{3})+|\\d+)?(?:${pemisah}(\\d*))?(?:[eE]([+-]?\\d+))?$`,
  ).exec(teks);
  if (!cocok || (cocok[2] === undefined && !cocok[3])) return null;
  const bulat = (cocok[2] ?? '0').split(ribuan).join('');
  const nilai = Number(`${cocok[1] === '-' ? '-' : ''}${bulat}.${cocok[3] || '0'}${cocok[4] ? `e${cocok[4]}` : ''}`);
  if (!Number.isFinite(nilai)) return null;
  return { nilai, pecahan: cocok[3] !== undefined && cocok[3] !== '', grup: (cocok[2] ?? '').includes(ribuan) };
}

function bilanganBiasa(teks: string, cara: CaraTulis): IsiTerbaca | null {
  const angka = bacaAngkaLokal(teks, cara);
  if (!angka) return null;
  if (!angka.grup) return { isi: angka.nilai, format: null };
  return { isi: angka.nilai, format: angka.pecahan ? '#,##0.00' : '#,##0' };
}

function persen(teks: string, cara: CaraTulis): IsiTerbaca | null {
  const cocok = /^([+-]?)\s*(.+?)\s*%$|^%\s*(.+)$/.exec(teks);
  const angka = cocok && bacaAngkaLokal((cocok[1] ?? '') + (cocok[2] ?? cocok[3] ?? ''), cara);
  if (!angka) return null;
  // Through the decimal text: 38 % is 0.38, not 0.38000000000000001.
  const nilai = Number(`${angka.nilai}e-2`);
  return { isi: Number.isNaN(nilai) ? angka.nilai / 100 : nilai, format: angka.pecahan ? '0.00%' : '0%' };
}

function mataUang(teks: string, cara: CaraTulis): IsiTerbaca | null {
  const cocok = (cara.indonesia ? /^(-?)Rp\s?(-?.+)$/i : /^(-?)\$\s?(-?.+)$/).exec(teks);
  const angka = cocok && bacaAngkaLokal((cocok[1] ?? '') + (cocok[2] as string), cara);
  if (!angka) return null;
  const lambang = cara.indonesia ? '"Rp"' : '$';
  return { isi: angka.nilai, format: `${lambang}${angka.pecahan ? '#,##0.00' : '#,##0'}` };
}

/** "(1.250)" is less than nothing, as accountants write it. */
function berkurung(teks: string, cara: CaraTulis): IsiTerbaca | null {
  const cocok = /^\((.+)\)$/.exec(teks);
  const angka = cocok && bacaAngkaLokal(cocok[1] as string, cara);
  if (!angka || angka.nilai <= 0) return null;
  return { isi: -angka.nilai, format: angka.pecahan ? '#,##0.00;(#,##0.00)' : '#,##0;(#,##0)' };
}

/** A day that there is, under the format it was written in. */
const hariItu = (tahun: number, bulan: number, hari: number, format: string): IsiTerbaca | null =>
  tanggalSah(tahun, bulan, hari) ? { isi: serialDari(tahun, bulan, hari), format } : null;

function tanggal(teks: string, { indonesia, tahunIni }: CaraTulis): IsiTerbaca | null {
  const cocok = /^(\d{1,2})[/-](\d{1,2})(?:[/-](\d{4}|\d{2}))?$/.exec(teks);
  if (!cocok) return null;
  const [pertama, kedua, tertulis] = [Number(cocok[1]), Number(cocok[2]), cocok[3]];
  const tahun = tertulis === undefined ? tahunIni : Number(tertulis) + (tertulis.length === 2 ? 2000 : 0);
  return indonesia ? hariItu(tahun, kedua, pertama, 'dd/mm/yyyy') : hariItu(tahun, pertama, kedua, 'M/d/yyyy');
}

function tanggalIso(teks: string): IsiTerbaca | null {
  const cocok = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(teks);
  return cocok && hariItu(Number(cocok[1]), Number(cocok[2]), Number(cocok[3]), 'yyyy-mm-dd');
}

/** "17 Agustus 2025", "17-Agu". */
function tanggalBerkata(teks: string, { tahunIni }: CaraTulis): IsiTerbaca | null {
  const cocok = /^(\d{1,2})[ -]([A-Za-z]{3,9})(?:[ -](\d{4}))?$/.exec(teks);
  const bulan = cocok && BULAN[(cocok[2] as string).toLowerCase()];
  if (!bulan) return null;
  const tahun = cocok[3];
  return hariItu(tahun ? Number(tahun) : tahunIni, bulan, Number(cocok[1]), tahun ? 'd mmmm yyyy' : 'd mmmm');
}

function jam(teks: string): IsiTerbaca | null {
  const cocok = /^(\d{1,4}):(\d{2})(?::(\d{2}))?$/.exec(teks);
  if (!cocok) return null;
  const [pukul, menit, detik] = [Number(cocok[1]), Number(cocok[2]), Number(cocok[3] ?? 0)];
  if (menit >= 60 || detik >= 60) return null;
  return { isi: (pukul * 3600 + menit * 60 + detik) / 86_400, format: pukul < 24 ? 'h:mm:ss' : '[h]:mm:ss' };
}

/** The Indonesian clock is written with a point: 12.30 is half past twelve, 12.5 the twelfth of May. */
function jamAtauHariBertitik(teks: string, { indonesia, tahunIni }: CaraTulis): IsiTerbaca | null {
  const cocok = indonesia ? /^(\d{1,2})\.(\d{1,2})$/.exec(teks) : null;
  if (!cocok) return null;
  const [kiri, kanan] = [Number(cocok[1]), Number(cocok[2])];
  if ((cocok[2] as string).length === 1) return hariItu(tahunIni, kanan, kiri, 'dd/mm/yyyy');
  return kiri < 24 && kanan < 60 ? { isi: (kiri * 60 + kanan) / 1440, format: 'h:mm:ss' } : null;
}

function tanggalBertitik(teks: string, { indonesia }: CaraTulis): IsiTerbaca | null {
  const cocok = indonesia ? /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(teks) : null;
  return cocok && hariItu(Number(cocok[3]), Number(cocok[2]), Number(cocok[1]), 'dd/mm/yyyy');
}

/** In the order in which they are tried: the first that understands a text has it. */
const PEMBACA: readonly ((teks: string, cara: CaraTulis) => IsiTerbaca | null)[] = [
  bilanganBiasa,
  persen,
  mataUang,
  berkurung,
  tanggal,
  tanggalIso,
  tanggalBerkata,
  jam,
  jamAtauHariBertitik,
  tanggalBertitik,
];

/**
 * @param lokal Spreadsheet locale: "in_ID" writes 1.234,5 and 31/12/2025, others are read the American way.
 * @param format Present number format of the cell: under "@" everything stays text.
 * @param tahunIni Year of a date typed without one ("12/5").
 */
export function bacaMasukan(teks: string, lokal: string, format: string, tahunIni: number): HasilMasukan {
  const tetap: HasilMasukan = { isi: teks, format: null, rumus: null };
  if (teks === '') return { isi: null, format: null, rumus: null };
  // Under "@" nothing is read at all: an apostrophe stays, and "=1+1" is text (support.google.com/docs/answer/56470,
  // "Plain text"; ExtendedValue of the Sheets API).
  if (format === FORMAT_TEKS) return tetap;
  if (teks.startsWith("'")) return { isi: teks.slice(1), format: null, rumus: null };
  if (teks.startsWith('=') && teks.length > 1) return { isi: null, format: null, rumus: teks };
  const rapi = teks.trim();
  if (/^(true|false)$/i.test(rapi)) return { isi: rapi.toLowerCase() === 'true', format: null, rumus: null };
  const indonesia = /^(in|id)/i.test(lokal);
  const cara = { indonesia, desimal: indonesia ? ',' : '.', ribuan: indonesia ? '.' : ',', tahunIni };
  const otomatis = format === '' || format === FORMAT_OTOMATIS;
  for (const baca of PEMBACA) {
    const terbaca = baca(rapi, cara);
    if (terbaca) return { isi: terbaca.isi, format: otomatis ? terbaca.format : null, rumus: null };
  }
  // Google Sheets takes a leading plus as the start of a formula, as Excel does.
  if (/^\+[^\s\d]/.test(rapi)) return { isi: null, format: null, rumus: `=${rapi}` };
  return tetap;
}
