// Helpers of the converters that turn published tables (CSV) into rows of the named ranges.
import { readFileSync } from 'node:fs';

/** Rows of a CSV as objects by header. */
export function barisCsv(berkas) {
  const teks = readFileSync(berkas, 'utf8');
  const baris = [];
  let sel = [];
  let isi = '';
  let kutip = false;
  for (let i = 0; i < teks.length; i++) {
    const huruf = teks[i];
    if (kutip) {
      if (huruf === '"' && teks[i + 1] === '"') {
        isi += '"';
        i++;
      } else if (huruf === '"') kutip = false;
      else isi += huruf;
    } else if (huruf === '"') kutip = true;
    else if (huruf === ',') {
      sel.push(isi);
      isi = '';
    } else if (huruf === '\n') {
      baris.push([...sel, isi]);
      sel = [];
      isi = '';
    } else isi += huruf;
  }
  const [kepala, ...data] = baris;
  return data.map((b) => Object.fromEntries(kepala.map((k, i) => [k, b[i] ?? ''])));
}

/** The printed figure as number; a cell that is none stays as printed, a blank one null. */
export function angka(baris, kolom) {
  const a = baris[`${kolom}_angka`];
  if (a !== undefined && a !== '') return Number(a);
  return baris[kolom] === undefined || baris[kolom] === '' ? null : baris[kolom];
}

/** The figure only where the printed unit is the expected one; otherwise the cell as printed. */
export function angkaSatuan(baris, kolom, satuan) {
  const tercetak = baris[kolom];
  const persen = /%/.test(tercetak);
  const kata = tercetak.replace(/[\d.,\s%-]/g, '') !== '';
  if (satuan === 'Persen' ? kata : persen) return tercetak === '' ? null : tercetak;
  return angka(baris, kolom);
}

const rapi = (t) =>
  t
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

function bigram(t) {
  const s = rapi(t).replace(/ /g, '');
  const peta = new Map();
  for (let i = 0; i < s.length - 1; i++) peta.set(s.slice(i, i + 2), (peta.get(s.slice(i, i + 2)) ?? 0) + 1);
  return peta;
}

/** Dice similarity of two texts by letter pairs, 0 to 1. */
function kemiripan(a, b) {
  const kiri = bigram(a);
  const kanan = bigram(b);
  let sama = 0;
  let jumlah = 0;
  for (const [k, n] of kiri) sama += Math.min(n, kanan.get(k) ?? 0);
  for (const n of kiri.values()) jumlah += n;
  for (const n of kanan.values()) jumlah += n;
  return jumlah === 0 ? 0 : (2 * sama) / jumlah;
}

/**
 * The entry whose text is the same but for spelling ("Fasilitas", "Fasilitasi"). Throws when nothing is close: a table
 * that changed must not be joined wrongly in silence.
 */
export function cariMirip(daftar, teks, ambil, minimal = 0.72) {
  let terbaik = null;
  let nilai = 0;
  for (const x of daftar) {
    const n = kemiripan(ambil(x), teks);
    if (n > nilai) {
      nilai = n;
      terbaik = x;
    }
  }
  if (!terbaik || nilai < minimal) throw new Error(`Tidak ada pasangan untuk "${teks}" (terdekat ${nilai.toFixed(2)})`);
  return terbaik;
}

/** Rows without their empty cells. */
export const padat = (baris) => Object.fromEntries(Object.entries(baris).filter(([, v]) => v !== null && v !== ''));
