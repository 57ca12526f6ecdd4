/** Opens whatever file people keep tables in. Nothing is computed; the file is never changed. */
import { basename } from 'node:path';
import { bacaCsv } from './csv/baca.ts';
import type { Buku } from './engine/buku.ts';
import { adalahOds, bacaOds } from './ods/baca.ts';
import { bacaXlsx } from './xlsx/baca.ts';
import { GalatBerkas } from './xlsx/galat-berkas.ts';
import { jenisBerkas } from './xlsx/jenis.ts';
import { BacaZip, BerkasRusak } from './xlsx/zip.ts';

export { GalatBerkas };

/** @throws GalatBerkas with what is wrong with the file and what to do. */
export function bukaBuku(isi: Buffer, nama: string): Buku {
  const sebut = `"${basename(nama)}"`;
  if (jenisBerkas(isi, nama, sebut) === 'teks') return bacaCsv(isi, nama);
  try {
    const zip = new BacaZip(isi);
    if (adalahOds(zip)) return bacaOds(zip, nama);
  } catch (e) {
    if (!(e instanceof BerkasRusak)) throw e;
    if (/\.o[dt]s$/i.test(nama))
      throw new GalatBerkas(`${sebut} rusak: ${e.message}. Buka di LibreOffice, simpan ulang, lalu ulangi.`, {
        cause: e,
      });
  }
  return bacaXlsx(isi, nama);
}
