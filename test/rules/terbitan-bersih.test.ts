/** The invented reports before any mistake was put into them: nothing there is provably wrong. */
import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { periksaBuku } from '../../src/rules/index';
import { type Bentuk, terbitkan } from './terbit';

const FOLDER = resolve(import.meta.dirname, '../fixtures/laporan-uji-bersih');
const laporan = readdirSync(FOLDER);

/** What stays to be explained in a right report: money that nobody spent, and 90,93 on a scale of "≥ 91" and "76 ≤ 90". */
const WAJAR: Record<string, string[]> = {
  'dinkes-provinsi': ['realisasi-nol realisasi-anggaran!D54'],
  kecamatan: ['realisasi-nol anggaran!F42'],
  pertanian: ['skala-berlubang skala!B5'],
  'pupr-kota': ['realisasi-nol serapan!D39'],
};

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
        expect(temuan.filter((t) => t.tingkat === 'peringatan').map((t) => `${t.aturan} ${t.lembar}!${t.sel}`)).toEqual(
          WAJAR[nama] ?? [],
        );
      });
    }
  }
});
