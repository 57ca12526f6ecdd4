import { expect, it } from 'vitest';
import { kumpulan } from '../../local/build/dok-tabel.mjs';
import { gambarBasi } from '../../local/build/gambar-tabel.mjs';
import { halamanBasi } from '../../local/build/halaman.mjs';
import { daftarTabel } from '../../src/tables/index';

it('halaman tabel sama dengan yang dihasilkan dari contoh', async () => {
  const halaman = await kumpulan.susun();
  expect(Object.keys(halaman)).toHaveLength(daftarTabel.length + 1);
  expect(await halamanBasi(kumpulan, halaman)).toBe('');
});

it('tiap gambar memperlihatkan tabelnya yang sekarang', async () => {
  expect(await gambarBasi()).toBe('');
});
