import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { kumpulan } from '../../local/build/dok-lembar.mjs';
import { halamanBasi } from '../../local/build/halaman.mjs';
import { RENTANG } from '../../src/workbook/rentang';

const akar = resolve(import.meta.dirname, '../..');

it('halaman lembar isian sama dengan yang dihasilkan dari definisinya', async () => {
  const halaman = await kumpulan.susun();
  expect(Object.keys(halaman)).toHaveLength(Object.keys(RENTANG).length + 1);
  expect(await halamanBasi(kumpulan, halaman)).toBe('');
});

it('tiap lembar isian punya gambarnya', () => {
  for (const d of Object.values(RENTANG))
    expect(existsSync(join(akar, kumpulan.folder, 'gambar', `${d.lembar.toLowerCase()}.png`)), d.lembar).toBe(true);
});
