/** What a row of a table is by its words: data, a heading, a sum, a mean; what it is called and what it hands down. */
import {
  PERAN_ANGGARAN,
  PERAN_LABEL,
  PERAN_PERSEN_SEBARIS,
  PERAN_POKOK,
  PERAN_RUPIAH,
  PERAN_UKURAN,
} from '../core/peran';
import type { BarisTabel, KolomTabel, Peran } from '../core/tabel';
import { LABEL_JUMLAH, LABEL_LAJU, LABEL_RATA, LABEL_SELURUH } from '../words/kepala';
import { normalTeks } from '../words/nama';

/** The texts of a row, one a column, and what can be seen of them at once. */
export interface BarisTeks {
  kolom: readonly KolomTabel[];
  teks: readonly string[];
  /** How many cells hold something. */
  terisi: number;
  /** Whether a column of figures holds something. */
  berangka: boolean;
  label: string;
}

/** Columns of classes and units; under such a header may stand the names of rows. */
const GOLONGAN = new Set<Peran>(['kriteria', 'satuan']);
const BERLABEL = new Set<Peran>([...PERAN_LABEL, 'nomor', 'kode', 'teks', 'jabatan']);

export function barisTeks(kolom: readonly KolomTabel[], teks: readonly string[]): BarisTeks {
  const di = (peran: ReadonlySet<Peran>) => teks.filter((_, i) => peran.has((kolom[i] as KolomTabel).peran));
  return {
    kolom,
    teks,
    terisi: teks.filter((t) => t !== '').length,
    berangka: di(PERAN_UKURAN).some((t) => t !== ''),
    label:
      di(BERLABEL).find((t) => /\p{L}{2}/u.test(t)) ??
      // Where names stand under a header that says class or unit, a sum still says what it is.
      di(GOLONGAN).find((t) => barisJumlah(t) || barisRata(t)) ??
      '',
  };
}

const punya = (kolom: readonly KolomTabel[], ...peran: Peran[]): boolean => kolom.some((k) => peran.includes(k.peran));

/** "Sumber: …", "*) …" below the rows. */
export const barisCatatan = ({ terisi, berangka, label }: BarisTeks): boolean =>
  !berangka && terisi === 1 && /^(sumber|catatan|keterangan|ket|\*+\)?|\d\)|¹|²)\s*[:.]/i.test(label);

/**
 * What a row is. `sebutan` are the labels up to it, so that a sum of one of them is known; `terakhir` whether nothing
 * stands below it.
 */
export function jenisBaris(
  baris: BarisTeks,
  sebutan: ReadonlySet<string>,
  terakhir: () => boolean,
): BarisTabel['jenis'] {
  if (menjumlah(baris) || jumlahSebutan(baris, sebutan)) return 'jumlah';
  if (lajuUang(baris)) return 'bagian';
  if (barisRata(baris.label) || (LABEL_RATA.test(baris.label) && hanyaHasil(baris))) return 'rata';
  if (membukaBagian(baris)) return 'bagian';
  return tanpaLabel(baris) && terakhir() ? 'jumlah' : 'data';
}

/** "Jumlah", "Total Anggaran": a sum row; not an indicator "Jumlah Pencari Kerja …". */
function barisJumlah(label: string): boolean {
  const t = normalTeks(label);
  return (
    LABEL_JUMLAH.test(t) &&
    /^(sub )?(grand )?(jumlah|total|jml)( (keseluruhan|seluruh(nya)?|total|anggaran|belanja|realisasi|pagu|nilai|bobot|program|kegiatan|sub|capaian|umum|akhir|dan|hasil|evaluasi|skpd|opd|dinas|apbd|[a-z]|[ivx]+|\d+))*$/.test(
      t,
    )
  );
}

/** A sum by its own label, alone or by the code that it lacks. */
function menjumlah({ kolom, teks, label }: BarisTeks): boolean {
  // "Jumlah A" with a number of its own in a table of indicators: one of them, no sum.
  const indikator = kolom.findIndex((k) => k.peran === 'indikator');
  const bernomor = indikator > 0 && teks[indikator] !== '' && teks.slice(0, indikator).some((t) => t !== '');
  if (barisJumlah(label) && !bernomor) return true;
  // "JUMLAH BELANJA DINAS …" where lines have codes or numbers: the row without one sums up.
  const kode = kolom.findIndex((k) => k.peran === 'kode' || k.peran === 'nomor');
  return teks[kode] === '' && LABEL_SELURUH.test(label.trim()) && !punya(kolom, 'sasaran', 'indikator');
}

/** "Jumlah Belanja Modal" below "Belanja Modal", or a sum in brackets: what the rows in between come to. */
function jumlahSebutan({ kolom, label }: BarisTeks, sebutan: ReadonlySet<string>): boolean {
  const t = normalTeks(label);
  const apa = LABEL_SELURUH.test(t) && t.replace(LABEL_SELURUH, '').trim();
  return (apa ? sebutan.has(apa) || /^\s*\(/.test(label) : false) && !punya(kolom, 'sasaran', 'indikator');
}

/** "Rata-rata Capaian": a mean of rows; not an indicator "Rata-rata lama tinggal wisatawan". */
function barisRata(label: string): boolean {
  return (
    LABEL_RATA.test(label) &&
    /^(rata rata|rerata|rataan)( (capaian|kinerja|indikator|sasaran|strategis|tujuan|program|keseluruhan|seluruh(nya)?|total|jumlah|persen|nilai|realisasi|penyerapan|efisiensi|anggaran|tingkat|iku|dinas|opd|tahun|\d+|[a-z]|[ivx]+))*$/.test(
      normalTeks(label),
    )
  );
}

/** "Rata-rata Pertumbuhan (%)" below amounts: "8,45" under "Anggaran (Rp)" is no money. */
function lajuUang({ kolom, teks }: BarisTeks): boolean {
  if (!teks.some((t) => LABEL_LAJU.test(normalTeks(t))) || punya(kolom, 'indikator')) return false;
  const isi = teks.filter((t, i) => t !== '' && PERAN_RUPIAH.has(kolom[i]?.peran as Peran));
  return isi.length > 0 && isi.every((t) => /^[-–(]?\d{1,3}(?:[.,]\d{1,2})?\s*%?\)?$/.test(t));
}

/** A row that prints results alone, where its columns hold what results follow from: it measures nothing itself. */
function hanyaHasil({ kolom, teks }: BarisTeks): boolean {
  const di = (peran: ReadonlySet<Peran>) => teks.filter((_, i) => peran.has((kolom[i] as KolomTabel).peran));
  const masukan = di(PERAN_POKOK);
  return masukan.length > 0 && !masukan.some((t) => /\d/.test(t)) && di(PERAN_PERSEN_SEBARIS).some((t) => /\d/.test(t));
}

/** A lone text, with or without its letter, over the rows that it heads. */
function membukaBagian(baris: BarisTeks): boolean {
  const { kolom, terisi, berangka, label } = baris;
  if (berangka || kolom.length < 3) return false;
  return (terisi === 1 && label !== '') || (terisi === 2 && bernomorBagian(baris));
}

/** "A | Meningkatnya …", "II | Urusan Wajib": a heading with its letter. */
function bernomorBagian({ kolom, teks }: BarisTeks): boolean {
  const nomor = kolom.findIndex((k) => k.peran === 'nomor');
  // A code letters its headings too; in a table of money it is that of a line.
  const berkode = nomor < 0 && !kolom.some((k) => PERAN_ANGGARAN.has(k.peran));
  const ke = berkode ? kolom.findIndex((k) => k.peran === 'kode') : nomor;
  const isi = kolom.find((_, i) => i !== ke && teks[i] !== '');
  if (!isi || !/^([A-Z]|[IVX]+)[.)]?$/.test(teks[ke] ?? '')) return false;
  return PERAN_LABEL.has(isi.peran) && kolom.some((k) => k.peran !== 'nomor' && k.kolom > isi.kolom);
}

/** Figures under no label in a table where labels are never left blank to repeat the row above. */
const tanpaLabel = ({ kolom, berangka, label }: BarisTeks): boolean =>
  !label &&
  berangka &&
  kolom.some((k) => PERAN_LABEL.has(k.peran)) &&
  kolom.some((k) => PERAN_ANGGARAN.has(k.peran)) &&
  !punya(kolom, 'sasaran', 'indikator');

/** Whose the rows below a heading are. */
function peranBagian(label: string, kolom: readonly KolomTabel[]): Peran | null {
  const t = normalTeks(label).replace(/^([a-z]|[ivx]+|\d+)( \d+)* /, '');
  for (const peran of ['tujuan', 'program', 'kegiatan'] as const) if (t.split(' ')[0] === peran) return peran;
  if (/^(sasaran|meningkat|menurun|terwujud|tercapai|terlaksana|berkurang|optimal)/.test(t)) return 'sasaran';
  return punya(kolom, 'indikator') && !punya(kolom, 'sasaran') ? 'sasaran' : null;
}

type Warisan = BarisTabel['warisan'];

/** Roles that are printed once for several rows. */
const DIWARISKAN = new Set<Peran>(['jabatan', 'tujuan', 'sasaran', 'program', 'kegiatan']);

/** What counts for the rows from here on: what counted before, and what a heading or a row says anew. */
export function wariskan(lama: Warisan, { kolom, teks, label }: BarisTeks, jenis: BarisTabel['jenis']): Warisan {
  const warisan = { ...lama };
  const terima = (peran: Peran | null, isi: string | undefined) => {
    if (!peran || !isi || warisan[peran] === isi) return;
    warisan[peran] = isi;
    if (peran === 'program') delete warisan.kegiatan;
    // Columns of a row may stand in any order: its sasaran may be read already.
    if (peran === 'tujuan' && jenis === 'bagian') delete warisan.sasaran;
  };
  if (jenis === 'bagian') terima(peranBagian(label, kolom), label);
  if (jenis === 'data') for (const [i, { peran }] of kolom.entries()) if (DIWARISKAN.has(peran)) terima(peran, teks[i]);
  return warisan;
}

/** What of a row counts by its meaning, whether it is printed there or not. */
const BERLAKU = new Set<Peran>([...PERAN_LABEL, 'satuan', 'arah', 'jabatan']);

/** What counts for a row: its own texts, and what was handed down to it. */
export function warisanBaris(warisan: Warisan, { kolom, teks }: BarisTeks): Warisan {
  const milik = { ...warisan };
  kolom.forEach(({ peran }, i) => {
    const isi = teks[i];
    if (!isi || !BERLAKU.has(peran)) return;
    if (PERAN_LABEL.has(peran) && !DIWARISKAN.has(peran)) milik[peran] = isi;
    else milik[peran] ??= isi;
  });
  return milik;
}
