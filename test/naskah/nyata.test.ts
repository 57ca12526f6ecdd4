/** Prose of published reports against what an independent reading found; `npm run ukur -- naskah` prints the figures. */
import { expect, it } from 'vitest';
import { tulisUkuranProsa, ukurProsaNyata } from './nyata';

it('prosa laporan nyata: yang keliru disebut, yang benar tidak dituduh', () => {
  const u = ukurProsaNyata();
  const rinci = tulisUkuranProsa(u, true);
  expect(u.paragraf).toBeGreaterThan(400);
  expect(u.semua).toBeGreaterThan(30);
  expect(u.kena / u.semua, rinci).toBeGreaterThanOrEqual(0.9);
  expect(u.benar / u.temuan, rinci).toBeGreaterThanOrEqual(0.95);
}, 120_000);
