/** Runs of changes: under the document's lock, with what has to be remembered saved at the end. */
import { GalatPengguna, pesanGalat, tanpaJanji } from '../messages/galat';
import { type BukuSheets, bukuAktif } from './buku';
import type { AksiKerja, Kerja } from './kerja';
import { denganKunci } from './kunci';
import { lupakanSidik } from './pantau';
import { sapu } from './sapu';

let melanjutkan = false;

/**
 * Runs a change of the workbook under the document's lock and saves what has to be remembered, also when it failed.
 * `aksi` is what to begin anew should the run be stopped. While there is work that was stopped, nothing else is changed.
 */
export function denganBuku<T>(kerja: (buku: BukuSheets) => T, aksi: AksiKerja | null = null): T {
  return denganKunci(() => jalankanDi(bukuAktif(), kerja, aksi));
}

/**
 * Keeps what was found out about a workbook that has just been read: its sheets are not listed again, what is remembered
 * is. The panel's copy of the sheets is told by the caller.
 */
export function denganBacaan<T>(dibaca: BukuSheets, simpan: (buku: BukuSheets) => T): T {
  return denganKunci(() => jalankanDi(dibaca.segar(), simpan, null, false));
}

function jalankanDi<T>(buku: BukuSheets, kerja: (buku: BukuSheets) => T, aksi: AksiKerja | null, lupakan = true): T {
  // Listed first: the hidden sheet is among them and need not be looked for.
  buku.lembarPolos();
  const tertunda = buku.sistem.baca<Kerja>('kerja');
  if (tertunda && !tertunda.sapu && !tertunda.jeda && !melanjutkan)
    throw new GalatPengguna(
      `Pekerjaan terakhir ("${tertunda.judul}") terputus sebelum selesai. Lanjutkan atau kembalikan dahulu: buka panel LKjIP, atau jalankan menu LKjIP > Periksa buku.`,
    );
  return simpanDi(
    buku,
    () => {
      if (tertunda?.sapu)
        try {
          sapu(buku, tertunda.sapu);
        } catch {
          // The next start tries again: nothing depends on it.
        }
      buku.aksi = aksi;
      return kerja(buku);
    },
    lupakan,
  );
}

/** The same for what is done about work that was stopped. */
export function denganTerputus<T>(kerja: (buku: BukuSheets, terputus: Kerja | null) => T): T {
  return denganKunci(() => {
    const buku = bukuAktif();
    const dulu = melanjutkan;
    melanjutkan = true;
    try {
      return simpanDi(buku, () => kerja(buku, buku.sistem.baca<Kerja>('kerja')));
    } finally {
      melanjutkan = dulu;
    }
  });
}

function simpanDi<T>(buku: BukuSheets, kerja: () => T, lupakan = true): T {
  let hasil: T;
  try {
    hasil = kerja();
  } catch (galat) {
    try {
      buku.simpan();
    } catch {
      // Must not hide what went wrong first.
    }
    if (buku.terlaksana.length === 0) throw galat;
    const selesai = [...new Set(buku.terlaksana)].map((judul) => `"${judul}"`).join(', ');
    throw new GalatPengguna(`${tanpaJanji(pesanGalat(galat))} Yang sudah selesai sebelum itu tetap ada: ${selesai}.`);
  }
  buku.simpan();
  if (lupakan && buku.berubah) lupakanSidik();
  return hasil;
}
