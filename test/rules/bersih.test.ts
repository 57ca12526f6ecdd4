import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { periksaBuku } from '../../src/rules/index';
import { bukuDari } from './terbit';

const folder = resolve(import.meta.dirname, '../fixtures/bersih');

describe.each(readdirSync(folder).filter((f) => f.endsWith('.json')))('laporan tanpa kesalahan: %s', (berkas) => {
  const lembar = JSON.parse(readFileSync(join(folder, berkas), 'utf8')) as Record<string, string[][]>;
  it.each(['teks', 'ketik'] as const)('%s', (bentuk) => {
    const { temuan, tabel } = periksaBuku(bukuDari(lembar, bentuk));
    expect(tabel.filter((t) => t.dibaca).length).toBeGreaterThan(1);
    const tuduhan = temuan.filter((t) => t.tingkat !== 'info' && t.aturan !== 'realisasi-nol');
    expect(tuduhan.map((t) => `${t.tingkat} ${t.aturan} ${t.lembar}!${t.sel}: ${t.pesan}`)).toEqual([]);
  });
});
