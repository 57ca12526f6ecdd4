import { GalatPengguna } from '../messages/galat';
import { mulaiWaktu } from './waktu';

const TUNGGU_MS = 10_000;
let terpegang = 0;

/**
 * Runs with the document's lock, so that two people (or two panels) never write at the same time. Everything is flushed
 * before the lock is given back; inside a run that holds it already, it simply goes on.
 */
export function denganKunci<T>(kerja: () => T): T {
  if (terpegang > 0) return kerja();
  mulaiWaktu();
  // Null where the script stands in no document: then nobody else can write either.
  const kunci = LockService.getDocumentLock();
  if (kunci && !kunci.tryLock(TUNGGU_MS)) {
    throw new GalatPengguna(
      'Buku kerja ini sedang ditulis oleh orang atau panel lain. Tunggu beberapa detik, lalu ulangi. Belum ada yang diubah.',
    );
  }
  terpegang++;
  try {
    const hasil = kerja();
    SpreadsheetApp.flush();
    return hasil;
  } catch (galat) {
    // What was put back must stand before somebody else may write.
    try {
      SpreadsheetApp.flush();
    } catch {}
    throw galat;
  } finally {
    terpegang--;
    kunci?.releaseLock();
  }
}

/** Whether another run holds the lock; null where nobody can tell. */
export function terkunci(): boolean | null {
  const kunci = LockService.getDocumentLock();
  if (!kunci) return null;
  if (!kunci.tryLock(1)) return true;
  kunci.releaseLock();
  return false;
}
