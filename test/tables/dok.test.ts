import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FOLDER_TABEL, halamanTabel } from '../../local/build/dok-tabel.mjs';
import { daftarTabel } from '../../src/tables/index';

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

  it('tiap tabel punya halaman dengan gambar', () => {
    const gambar = readdirSync(join(akar, FOLDER_TABEL, 'gambar'));
    for (const t of daftarTabel) {
      expect(gambar).toContain(`${t.id}.png`);
      expect(readFileSync(join(akar, FOLDER_TABEL, `${t.id}.md`), 'utf8')).toContain(`(gambar/${t.id}.png)`);
    }
  });
});
