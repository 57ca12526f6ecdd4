/** Slips of the pen in right tables by writers who had not read the rules: the cell itself is accused, and no other. */
import { expect, it } from 'vitest';
import { tabelButa, ukurButa } from './buta';

it('salah tulis dituduh di selnya sendiri', () => {
  const u = ukurButa(tabelButa());
  const kata = u.rincian.join('\n');
  expect(u.slip).toBeGreaterThanOrEqual(96);
  expect(u.dituduh / u.slip, kata).toBeGreaterThanOrEqual(0.95);
  // A figure that follows from a wrong one which nothing else determines.
  expect(u.lain / u.slip, kata).toBeLessThanOrEqual(0.025);
});
