/** The invented reports before any mistake was put into them: nothing there is provably wrong. */
import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { periksaBuku } from '../../src/rules/index';
import { type Bentuk, terbitkan } from './terbit';

const FOLDER = resolve(import.meta.dirname, '../fixtures/laporan-uji-bersih');
const laporan = readdirSync(FOLDER);

describe('laporan tanpa kesalahan, tata letak yang beragam', () => {
  expect(laporan.length).toBeGreaterThanOrEqual(5);
  for (const nama of laporan) {
    for (const bentuk of ['teks', 'ketik'] as Bentuk[]) {
      it(`${nama} (${bentuk})`, () => {
        const { temuan, tabel } = periksaBuku(terbitkan(join(FOLDER, nama), bentuk).buku);
        expect(tabel.filter((t) => t.dibaca).length).toBeGreaterThanOrEqual(10);
        expect(
          temuan.filter((t) => t.tingkat === 'galat').map((t) => `${t.aturan} ${t.lembar}!${t.sel}: ${t.pesan}`),
        ).toEqual([]);
      });
    }
  }
});
