/**
 * Work that changes the workbook, as one piece: what it is about to do stands in the hidden sheet before the first change
 * and goes with the last one. A run that fails takes itself back; one that was stopped (six minutes, a closed laptop) is
 * found by the next start, which takes it back or goes on (pulih.ts).
 */
import { GalatPengguna, pesanGalat, tanpaJanji } from '../messages/galat';
import type { BukuSheets, CerminLembar, JenisLembar } from './buku';
import type { EntriJurnal } from './jurnal';
import { kembalikanKerja } from './pulih';
import { sapu } from './sapu';
import type { LetakNama, Sisipan } from './struktur';

/** A table of ours that is written anew. Its cells change in one step: they are the old ones or the new ones. */
export interface TabelKerja {
  id: number;
  sidikLama: string;
  catatanLama: string;
  sidikBaru: string;
  catatanBaru: string;
  /** Merged areas before. */
  gabung: string[];
  /** Titles of the charts that it will have. */
  grafik: string[];
  urutBebas: boolean;
  cermin: CerminLembar | null;
}

/** What is left to clear away once all that counts is done. */
export interface SapuKerja {
  /** Lines to take out, one after the other, and the sizes of their sheets before the first went. */
  garis: Sisipan[];
  ukuran: UkuranLembar[];
  nama: { nama: string; sebelum: LetakNama | null }[];
  lembar: number[];
  /** Entry of the journal that says what stayed after all. */
  entri: string | null;
  sisa: string[];
}

export type UkuranLembar = [lembar: number, baris: number, kolom: number];
export type AksiKerja = [nama: string, argumen: unknown[]];

export interface Kerja {
  judul: string;
  /** ISO time of its start. */
  waktu: string;
  /** Action and arguments, to go on; null where it can only be taken back. */
  aksi: AksiKerja | null;
  /** Ids of the sheets that were there. */
  lembar: number[];
  /** Their kinds, where the work may change these. */
  jenis?: JenisLembar;
  /** Sheets that it makes, with the fingerprint of what will stand in them ('' for those that only help). */
  baru: { nama: string; sidik: string; urutBebas?: boolean }[];
  /** Copies of sheets, with the fingerprint of what they show. */
  salinan: { dari: string; nama: string; sidik: string }[];
  /** Sizes of the sheets into which lines are put, before. */
  ukuran: UkuranLembar[];
  sisip: Sisipan[];
  /** Named ranges before; null where there was none. */
  nama: { nama: string; sebelum: LetakNama | null }[];
  tabel: TabelKerja[];
  /** Sheets that get another name, with the one that they had. */
  ganti: { id: number; nama: string }[];
  entri: EntriJurnal[];
  /** It cannot be taken back, only finished. */
  maju?: true;
  /** Nothing of it is half done: parts are whole, others are still to come, and other work may come between. */
  jeda?: true;
  /** What is to be cleared away once the work is done. */
  nanti?: SapuKerja;
  /** The work is done, this is left. */
  sapu?: SapuKerja;
}

function mulai(buku: BukuSheets, judul: string): Kerja {
  return {
    judul,
    waktu: new Date().toISOString(),
    aksi: buku.aksi,
    lembar: buku.lembarPolos().map((l) => l.id),
    baru: [],
    salinan: [],
    ukuran: [],
    sisip: [],
    nama: [],
    tabel: [],
    ganti: [],
    entri: [],
  };
}

/** Part of an action is done and stands; the rest is for another run, which a person is offered. */
export function catatJeda(buku: BukuSheets, judul: string): void {
  buku.sistem.tulis('kerja', { ...mulai(buku, judul), jeda: true } satisfies Kerja);
}

export function catatKerja(buku: BukuSheets): void {
  if (!buku.kerja) return;
  const jenis = buku.jenisSemula();
  if (jenis) buku.kerja.jenis ??= jenis;
  buku.sistem.tulis('kerja', buku.kerja);
  buku.sistem.simpan();
  SpreadsheetApp.flush();
}

/** The sheet goes once the work is done. */
export function sapuLembar(kerja: Kerja, id: number): void {
  kerja.nanti ??= { garis: [], ukuran: [], nama: [], lembar: [], entri: null, sisa: [] };
  if (!kerja.nanti.lembar.includes(id)) kerja.nanti.lembar.push(id);
}

const PESAN_MAJU = 'Pekerjaan ini belum selesai; jalankan menu LKjIP lagi untuk melanjutkannya.';

/**
 * Runs a change as one piece of work; inside another one it becomes part of it. `isi` is what will be done, as far as it is
 * known now; with nothing in it nothing may be changed but through works inside. What is to be remembered afterwards goes into the hidden sheet in the same write that ends the work.
 */
export function denganKerja<T>(buku: BukuSheets, judul: string, isi: Partial<Kerja>, jalankan: (kerja: Kerja) => T): T {
  const luar = buku.kerja;
  const kerja = luar ?? mulai(buku, judul);
  for (const k of ['baru', 'salinan', 'ukuran', 'sisip', 'nama', 'tabel', 'ganti', 'entri'] as const)
    (kerja[k] as unknown[]).push(...(isi[k] ?? []));
  if (isi.maju) kerja.maju = true;
  buku.kerja = kerja;
  // What tells of nothing that will be done is no note yet: the parts of the work bring their own before they begin.
  const adaCatatan = Object.values(isi).some((x) => x === true || (Array.isArray(x) && x.length > 0));
  if (luar) {
    if (adaCatatan) catatKerja(buku);
    return jalankan(kerja);
  }
  const dulu = buku.sistem.potret();
  let hasil: T;
  try {
    if (adaCatatan) catatKerja(buku);
    hasil = jalankan(kerja);
    // Written behind all the rest: where something before it is refused, the note of the work stays too.
    if (kerja.nanti) buku.sistem.tulis('kerja', { ...mulai(buku, judul), sapu: kerja.nanti });
    else buku.sistem.hapus('kerja');
    buku.simpan();
    SpreadsheetApp.flush();
    buku.kerja = null;
    buku.terlaksana.push(judul);
  } catch (galat) {
    buku.kerja = null;
    if (kerja.maju) throw new GalatPengguna(`${tanpaJanji(pesanGalat(galat))} ${PESAN_MAJU}`);
    buku.sistem.kembali(dulu);
    const sisa = kembalikanKerja(buku, kerja, true);
    if (sisa.length === 0) throw galat;
    throw new GalatPengguna(`${tanpaJanji(pesanGalat(galat))} ${sisa.join(' ')}`);
  }
  // What is left over is cleared away by the next start when this fails: nothing depends on it.
  if (kerja.nanti)
    try {
      sapu(buku, kerja.nanti);
    } catch {}
  return hasil;
}
