import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { halamanBasi, kumpulanHalaman, tulisHalaman } from '../../local/build/halaman.mjs';

const akar = resolve(import.meta.dirname, '../..');
const folder = `.build/uji-docs.${process.pid}`;
let daftar = ['satu', 'dua'];
const kumpulan = kumpulanHalaman({
  folder,
  baca: async () => daftar,
  halaman: (nama) => nama.map((n): [string, string] => [n, `# ${n}\n`]),
  indeks: (nama) => `${nama.join('\n')}\n`,
});
const isi = (nama: string) => readFileSync(join(akar, folder, `${nama}.md`), 'utf8');

describe('halaman yang dihasilkan', () => {
  beforeAll(() => mkdirSync(join(akar, folder), { recursive: true }));
  afterAll(() => rmSync(join(akar, folder), { recursive: true, force: true }));

  it('yang belum ada, berbeda, atau tanpa sumber disebut dengan perintahnya; ditulis ulang semuanya sesuai', async () => {
    expect(await halamanBasi(kumpulan)).toBe(
      [
        `${folder} lain dari sumbernya; tulis ulang dengan: npm run docs`,
        ...['README', 'satu', 'dua'].map((n) => `  ${folder}/${n}.md: belum ada`),
      ].join('\n'),
    );
    await tulisHalaman(kumpulan);
    expect(await halamanBasi(kumpulan)).toBe('');
    expect([isi('README'), isi('satu')]).toEqual(['satu\ndua\n', '# satu\n']);

    writeFileSync(join(akar, folder, 'satu.md'), 'disunting');
    daftar = ['satu'];
    const pesan = await halamanBasi(kumpulan);
    for (const bagian of ['README.md: berbeda', 'satu.md: berbeda', 'dua.md: sumbernya tidak ada lagi'])
      expect(pesan).toContain(`${folder}/${bagian}`);
    await tulisHalaman(kumpulan);
    expect(await halamanBasi(kumpulan)).toBe('');
  });

  it('dua halaman senama ditolak', async () => {
    daftar = ['satu', 'satu'];
    await expect(kumpulan.susun()).rejects.toThrow('satu.md ditulis dua kali');
  });
});
