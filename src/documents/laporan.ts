/** The whole LKjIP, chapter by chapter. */
import type { Dokumen, TempatKosong } from '../core/dokumen';
import { bab1 } from './bab-1';
import { bab2 } from './bab-2';
import { bab3 } from './bab-3';
import { bab4 } from './bab-4';
import type { Bahan } from './bahan';
import { Penulis } from './blok';
import { daftarIsi, kataPengantar, ringkasanEksekutif, sampul } from './depan';
import { daftarKosong, lampiran } from './lampiran';

export function susunLaporan(bahan: Bahan): { dokumen: Dokumen; kosong: readonly TempatKosong[] } {
  const penulis = new Penulis(bahan);
  for (const bagian of [
    sampul,
    kataPengantar,
    ringkasanEksekutif,
    daftarIsi,
    bab1,
    bab2,
    bab3,
    bab4,
    lampiran,
    daftarKosong,
  ])
    bagian(penulis);
  const judul = `LKjIP ${penulis.bahan.dinas} Tahun ${bahan.tahun}`;
  return {
    dokumen: {
      judul,
      kaki: judul,
      font: bahan.font,
      blok: penulis.blok,
    },
    kosong: penulis.kosong,
  };
}
