/**
 * Reports that the import was not written with: how much of them comes to its place. The same report without mistakes has
 * to come whole; of the one with planted mistakes what contradicts itself may stand elsewhere.
 */
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { PETA_IMPOR } from './peta-impor';
import { ukurImpor } from './ukuran-impor';

const akar = resolve(import.meta.dirname, '../fixtures');
const FOLDER: Record<keyof typeof PETA_IMPOR, readonly [keliru: string, bersih: string]> = {
  keempat: ['laporan-keempat', 'laporan-uji-bersih/dinkes-provinsi'],
  kelima: ['laporan-kelima', 'laporan-uji-bersih/kecamatan'],
  pertanian: ['laporan-uji/pertanian', 'laporan-uji-bersih/pertanian'],
  pupr: ['laporan-uji/pupr-kota', 'laporan-uji-bersih/pupr-kota'],
  rsud: ['laporan-uji/rsud', 'laporan-uji-bersih/rsud'],
};
const NAMA = Object.keys(PETA_IMPOR) as (keyof typeof PETA_IMPOR)[];
const tulis = console.log;
const cetak: string[] = [];
afterAll(() => tulis(cetak.join('\n')));

describe('laporan asing lewat impor', () => {
  it.each(NAMA)('%s tanpa kesalahan: semua angka di tempatnya', (nama) => {
    const u = ukurImpor(join(akar, FOLDER[nama][1]), 'ketik', PETA_IMPOR[nama]);
    cetak.push(`${nama} bersih: ${u.benar}/${u.semua}`);
    expect(u.meleset).toEqual([]);
  });

  it.each(NAMA.flatMap((n) => (['ketik', 'teks'] as const).map((b) => [n, b] as const)))('%s (%s)', (nama, bentuk) => {
    const u = ukurImpor(join(akar, FOLDER[nama][0]), bentuk, PETA_IMPOR[nama]);
    cetak.push(`${nama} (${bentuk}): ${u.benar}/${u.semua}`, ...u.meleset.map((m) => `    ${m}`));
    expect(u.benar / u.semua).toBeGreaterThan(0.985);
  });
});
