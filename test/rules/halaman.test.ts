import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { FOLDER_ATURAN, halamanAturan } from '../../local/build/dok-aturan.mjs';
import { daftarAturan } from '../../src/rules/index';
import { ATURAN_ISIAN } from '../../src/workbook/isian';

const akar = resolve(import.meta.dirname, '../..');

it('halaman aturan di docs sama dengan aturannya (npm run docs menulis ulang)', async () => {
  const harap = await halamanAturan();
  expect(Object.keys(harap)).toHaveLength(daftarAturan.length + Object.keys(ATURAN_ISIAN).length + 1);
  const ada = readdirSync(join(akar, FOLDER_ATURAN)).map((f) => `${FOLDER_ATURAN}/${f}`);
  expect(ada.sort()).toEqual(Object.keys(harap).sort());
  for (const [path, isi] of Object.entries(harap)) expect(readFileSync(join(akar, path), 'utf8'), path).toBe(isi);
});
