/** Documents from disk: the reader over Node's archive. */
import type { Naskah } from '../../src/core/naskah.ts';
import { BacaZip, BerkasRusak } from '../xlsx/zip.ts';
import { bacaNaskah, GalatNaskah, periksaJenisNaskah } from './baca.ts';

/** @throws GalatNaskah with what is wrong with the file and what to do. */
export function bukaNaskah(isi: Buffer, nama: string): Naskah {
  return denganArsip(isi, nama, (zip) => bacaNaskah(zip, nama));
}

/** Does something with the archive of a document; damage is said for people. */
export function denganArsip<T>(isi: Buffer, nama: string, kerja: (zip: BacaZip) => T): T {
  periksaJenisNaskah(isi, nama);
  try {
    return kerja(new BacaZip(isi));
  } catch (galat) {
    if (galat instanceof GalatNaskah) throw galat;
    throw new GalatNaskah(
      `"${nama}" rusak: ${galat instanceof BerkasRusak ? galat.message : 'isinya tidak dapat dipahami'}. Buka di Word atau LibreOffice, simpan ulang sebagai .docx, lalu ulangi.`,
      { cause: galat },
    );
  }
}
