import { expect, it } from 'vitest';
import { kumpulan } from '../../local/build/dok-aturan.mjs';
import { halamanBasi } from '../../local/build/halaman.mjs';
import { daftarAturan } from '../../src/rules/index';
import { ATURAN_ISIAN } from '../../src/workbook/isian';

it('halaman aturan di docs sama dengan aturannya', async () => {
  const halaman = await kumpulan.susun();
  expect(Object.keys(halaman)).toHaveLength(daftarAturan.length + Object.keys(ATURAN_ISIAN).length + 1);
  expect(await halamanBasi(kumpulan, halaman)).toBe('');
});
