/**
 * Reads .csv (and .tsv, .txt) into the workbook in memory. Every field stays the text that stands in the file: the
 * functions and the checks read Indonesian numbers from text themselves, and a guess here ("1.762" as a number, "50.05" as
 * a date) would be the very mistake that they look for.
 */
import { basename, extname } from 'node:path';
import { Buku } from '../engine/buku.ts';
import { GalatBerkas } from '../xlsx/galat-berkas.ts';
import { dariWindows1252 } from '../xlsx/teks.ts';

const MAKS_BARIS = 1_048_576;
const MAKS_KOLOM = 16_384;
/** In the order in which they win when two explain the rows equally well. */
const PEMISAH = ['\t', ';', '|', ','] as const;
/** Records that decide on the separator. */
const BANYAK_CONTOH = 100;

/** Bytes as text: by their mark, as UTF-8 where they are valid UTF-8, else as Windows-1252. */
function keTeks(isi: Buffer): string {
  const tanda =
    isi[0] === 0xff && isi[1] === 0xfe ? 'utf-16le' : isi[0] === 0xfe && isi[1] === 0xff ? 'utf-16be' : null;
  if (tanda) return new TextDecoder(tanda).decode(isi);
  // Letters of two bytes without a mark: every other byte is a zero.
  const contoh = isi.subarray(0, 512);
  const nol = (sisa: number) => contoh.filter((b, i) => i % 2 === sisa && b === 0).length;
  for (const [sisa, sandi] of [
    [1, 'utf-16le'],
    [0, 'utf-16be'],
  ] as const)
    if (nol(sisa) > contoh.length / 8 && nol(1 - sisa) === 0) return new TextDecoder(sandi).decode(isi);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(isi);
  } catch {
    return dariWindows1252(isi);
  }
}

/**
 * Fields record by record. A quote opens only where a field begins; one that is never closed is a character like any
 * other, so that a single inch mark does not swallow the rest of the file.
 */
function* rekaman(teks: string, pemisah: string): Generator<string[]> {
  let di = 0;
  let baris: string[] = [];
  while (di <= teks.length) {
    const kutipan = dalamKutip(teks, di);
    const akhir = akhirIsian(teks, kutipan.sampai, pemisah);
    baris.push(kutipan.isi + teks.slice(kutipan.sampai, akhir));
    di = akhir;
    if (teks[di] === pemisah) {
      di++;
      continue;
    }
    yield baris;
    baris = [];
    di += teks[di] === '\r' && teks[di + 1] === '\n' ? 2 : 1;
    if (di >= teks.length) return;
  }
}

/** What stands in quotes from here on, and where it ends; nothing where no quote opens, or none closes. */
function dalamKutip(teks: string, awal: number): { isi: string; sampai: number } {
  if (teks[awal] !== '"') return { isi: '', sampai: awal };
  let akhir = teks.indexOf('"', awal + 1);
  while (akhir >= 0 && teks[akhir + 1] === '"') akhir = teks.indexOf('"', akhir + 2);
  if (akhir < 0) return { isi: '', sampai: awal };
  return { isi: teks.slice(awal + 1, akhir).replace(/""/g, '"'), sampai: akhir + 1 };
}

/** The separator or the end of the line behind a field. */
function akhirIsian(teks: string, awal: number, pemisah: string): number {
  let di = awal;
  while (di < teks.length && teks[di] !== pemisah && teks[di] !== '\n' && teks[di] !== '\r') di++;
  return di;
}

/** How well a separator explains the rows: the part of them that has the commonest number of fields, when that is above one. */
function kecocokan(teks: string, pemisah: string): number {
  const banyak = new Map<number, number>();
  let jumlah = 0;
  for (const r of rekaman(teks, pemisah)) {
    if (r.length === 1 && r[0]?.trim() === '') continue;
    banyak.set(r.length, (banyak.get(r.length) ?? 0) + 1);
    if (++jumlah === BANYAK_CONTOH) break;
  }
  const [[lebar, kali] = [1, 0]] = [...banyak].filter(([k]) => k > 1).sort((a, b) => b[1] - a[1] || b[0] - a[0]);
  return lebar > 1 ? kali / jumlah : 0;
}

function pilihPemisah(teks: string): string {
  const nilai = PEMISAH.map((p) => [p, kecocokan(teks, p)] as const);
  const terbaik = Math.max(...nilai.map(([, n]) => n));
  // A comma inside Indonesian numbers may fit as well as the semicolon between them: what is nearly as good and comes first wins.
  return nilai.find(([, n]) => n > 0 && n >= terbaik * 0.8)?.[0] ?? ';';
}

export function bacaCsv(isi: Buffer, nama: string): Buku {
  const sebut = `"${basename(nama)}"`;
  let teks = keTeks(isi).replace(/^\uFEFF/, '');
  // Programs of old end a text with Ctrl+Z.
  while (teks.endsWith('\u001a')) teks = teks.slice(0, -1);
  if (teks.trim() === '') throw new GalatBerkas(`${sebut} tidak berisi apa-apa. Simpan atau unduh ulang.`);
  // Excel's own hint, which no other program shows as a row.
  const petunjuk = /^sep=(.)\r?\n/i.exec(teks);
  if (petunjuk) teks = teks.slice(petunjuk[0].length);
  const pemisah = petunjuk?.[1] ?? pilihPemisah(teks);
  const judul = basename(nama, extname(nama));
  const buku = new Buku(judul);
  const lembar = buku.tambahLembar(
    judul
      .replace(/[[\]:*?/\\']/g, ' ')
      .trim()
      .slice(0, 31) || 'Data',
  );
  let barisKe = 0;
  for (const rekamannya of rekaman(teks, pemisah)) {
    barisKe++;
    if (barisKe > MAKS_BARIS || rekamannya.length > MAKS_KOLOM)
      throw new GalatBerkas(
        `${sebut} lebih besar dari satu lembar kerja (${barisKe > MAKS_BARIS ? 'lebih dari 1.048.576 baris' : `${rekamannya.length} kolom di baris ${barisKe}`}). Bagi menjadi beberapa berkas.`,
      );
    rekamannya.forEach((t, k) => {
      if (t.trim() !== '') lembar.ambil(barisKe, k + 1).isi = t;
    });
    if (rekamannya.length > lembar.maksKolom) lembar.maksKolom = rekamannya.length;
  }
  lembar.maksBaris = Math.max(lembar.maksBaris, barisKe);
  return buku;
}
