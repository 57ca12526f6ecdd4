import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { FOLDER_LEMBAR, halamanLembar } from '../../local/build/dok-lembar.mjs';
import { RENTANG } from '../../src/workbook/rentang';

const akar = resolve(import.meta.dirname, '../..');

it('halaman lembar isian sama dengan yang dihasilkan dari definisinya (npm run docs)', async () => {
  const halaman = await halamanLembar();
  const ada = readdirSync(join(akar, FOLDER_LEMBAR)).filter((f) => f.endsWith('.md'));
  expect(ada.map((f) => `${FOLDER_LEMBAR}/${f}`).sort()).toEqual(Object.keys(halaman).sort());
  for (const [path, isi] of Object.entries(halaman))
    expect(readFileSync(join(akar, path), 'utf8'), path).toBe(`${isi.trimEnd()}\n`);
});

it('tiap lembar isian punya gambarnya', () => {
  for (const d of Object.values(RENTANG))
    expect(existsSync(join(akar, FOLDER_LEMBAR, 'gambar', `${d.lembar.toLowerCase()}.png`)), d.lembar).toBe(true);
});
