/** Tables without a mistake, written by one who did not look at the rules: nothing in them is accused, nothing doubted. */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { periksaBuku } from '../../src/rules/index';
import { tabelButa } from './buta';
import { bukuGrid } from './nyata';

const BERKAS = join(resolve(import.meta.dirname, '../fixtures'), 'tabel-bersih.json');
const TABEL = [
  ...(JSON.parse(readFileSync(BERKAS, 'utf8')) as { id: string; lembar: Record<string, string[][]> }[]),
  ...tabelButa(),
];

describe.each(['teks', 'ketik'] as const)('tabel tanpa kekeliruan (%s)', (bentuk) => {
  it('cukup banyak dan beragam', () => expect(TABEL.length).toBeGreaterThanOrEqual(55));
  it.each(TABEL.map((t) => [t.id, t.lembar] as const))('%s', (_, lembar) => {
    const { temuan, tabel } = periksaBuku(bukuGrid(lembar, bentuk));
    expect(temuan.filter((t) => t.tingkat !== 'info').map((t) => `${t.aturan} ${t.sel} ${t.pesan}`)).toEqual([]);
    // Silence counts only where the figures were read.
    expect(tabel.some((t) => (t.cakupan?.angka ?? 0) > 0)).toBe(true);
  });
});
