import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FOLDER_TABEL, halamanTabel } from '../../local/build/dok-tabel.mjs';
import { gambarBasi } from '../../local/build/gambar-tabel.mjs';

const akar = resolve(import.meta.dirname, '../..');

describe('halaman tabel', () => {
  it('sama dengan yang dihasilkan dari contoh (npm run docs)', async () => {
    const halaman = await halamanTabel();
    expect(
      readdirSync(join(akar, FOLDER_TABEL))
        .filter((f) => f.endsWith('.md'))
        .sort(),
    ).toEqual(
      Object.keys(halaman)
        .map((p) => p.slice(FOLDER_TABEL.length + 1))
        .sort(),
    );
    for (const [path, isi] of Object.entries(halaman)) expect(readFileSync(join(akar, path), 'utf8'), path).toBe(isi);
  });

  it('tiap gambar memperlihatkan tabelnya yang sekarang (npm run docs)', async () => {
    expect(await gambarBasi()).toMatchObject({ basi: [], hilang: [] });
  });
});
