/**
 * Slips of the hand in the report that we make ourselves of a department made at random: what stands in the text, and what
 * a tired writer may have made of it. Each in a document of its own.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { bukaNaskah } from '../../local/docx/buka.ts';
import { kemas } from '../../sidebar/dokumen/zip';
import type { Naskah } from '../../src/core/naskah';
import type { Temuan } from '../../src/core/temuan';
import { susunBahan } from '../../src/documents/bahan';
import { buatDokumen } from '../../src/dokumen';
import { periksaNaskah } from '../../src/rules/index';
import { bangunTabel } from '../../src/tables/index';
import { isianAcak } from '../tables/acak';
import { bukuDari } from '../tables/alat';

const FOLDER = resolve(import.meta.dirname, '../fixtures/kalimat/selip');
const TANPA_NASKAH = { teks: {}, dasarHukum: [], isu: [], pegawai: [], pejabat: [], penghargaan: [] };

export interface UkuranSelip {
  benih: number;
  selip: number;
  disebut: number;
  rinci: string[];
}

/** The report of a department made at random, read back as Word would hand it in. */
export function naskahAcak(benih: number): Naskah {
  const bahan = JSON.parse(JSON.stringify(susunBahan(bangunTabel(bukuDari(isianAcak(benih))), TANPA_NASKAH)));
  return bukaNaskah(Buffer.from(kemas(buatDokumen('laporan', bahan).berkas)), 'laporan.docx');
}

/** The document with the first of such words changed. */
function berselip(naskah: Naskah, dari: string, menjadi: string): { naskah: Naskah; letak: [string, number, number] } {
  const ke = naskah.blok.findIndex((b) => b.jenis === 'paragraf' && b.teks.includes(dari));
  const asal = naskah.blok[ke];
  if (asal?.jenis !== 'paragraf') throw new Error(`tidak ada: ${dari}`);
  const teks = asal.teks.replace(dari, () => menjadi);
  const blok = naskah.blok.map((b, i) => (i === ke ? { ...asal, teks } : b));
  // From the first letter that differs to the last.
  const awal = asal.teks.indexOf(dari);
  let depan = 0;
  while (dari[depan] === menjadi[depan]) depan++;
  let belakang = 0;
  while (dari.at(-1 - belakang) === menjadi.at(-1 - belakang)) belakang++;
  return { naskah: { ...naskah, blok }, letak: [teks, awal + depan, awal + menjadi.length - belakang] };
}

const tulis = (t: Temuan): string => `${t.tingkat} ${t.aturan} "${t.tercetak.slice(0, 60)}": ${t.pesan.slice(0, 160)}`;

export function ukurSelip(): UkuranSelip[] {
  return readdirSync(FOLDER).map((nama) => {
    const benih = Number.parseInt(nama, 10);
    const asli = naskahAcak(benih);
    const sidik = (t: Temuan) => `${t.aturan} ${t.lembar} ${t.sel} ${t.tercetak}`;
    const biasa = new Set(periksaNaskah(asli).temuan.map(sidik));
    const ukuran: UkuranSelip = { benih, selip: 0, disebut: 0, rinci: [] };
    for (const [dari, menjadi] of JSON.parse(readFileSync(join(FOLDER, nama), 'utf8')) as [string, string][]) {
      const { naskah, letak } = berselip(asli, dari, menjadi);
      const baru = periksaNaskah(naskah).temuan.filter((t) => t.tingkat !== 'info' && !biasa.has(sidik(t)));
      const kena = baru.some(({ tempat, lembar }) => {
        const [, awal, akhir] = letak;
        return lembar === 'Naskah' && tempat && tempat.awal < akhir && tempat.akhir > awal;
      });
      ukuran.selip++;
      if (kena) ukuran.disebut++;
      else ukuran.rinci.push(`LUPUT ${menjadi}${baru.map((t) => ` | lain: ${tulis(t)}`).join('')}`);
    }
    return ukuran;
  });
}

export const tulisUkuranSelip = (u: UkuranSelip, rinci: boolean): string =>
  [
    `selip di laporan dinas acak ${u.benih}: ${u.disebut}/${u.selip} disebut`,
    ...(rinci ? u.rinci.map((r) => `  ${r}`) : []),
  ].join('\n');
