/** Planted documents, a few of each kind; `npm run ukur` measures more of them. */
import { expect, it } from 'vitest';
import { FOLDER_BERSIH, tulisUkuranNaskah, ukurNaskah } from './ukur';

it('kesalahan yang ditanam disebut, naskah tanpa kesalahan tidak dituduh', () => {
  const u = ukurNaskah(1, FOLDER_BERSIH.slice(2, 4));
  const rinci = tulisUkuranNaskah(u, true);
  const jumlah = (f: (h: (typeof u.tanam)[number]) => number) => u.tanam.reduce((n, h) => n + f(h), 0);
  expect(
    jumlah((h) => h.ditanam),
    rinci,
  ).toBeGreaterThan(30);
  expect(jumlah((h) => h.kena) / jumlah((h) => h.ditanam), rinci).toBeGreaterThanOrEqual(0.95);
  expect(u.bersih.palsu, rinci).toEqual([]);
  expect(u.samping, rinci).toEqual([]);
}, 120_000);
