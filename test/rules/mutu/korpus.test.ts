import { describe, expect, it } from 'vitest';
import { aturanMutu } from '../../../src/rules/mutu/index';
import { konteks, tabelIku } from './buat';
import { BAIK, BURUK } from './korpus';

const RUMUS = aturanMutu.filter((a) => /rumus|satuan/.test(a.id));

describe('indikator dinas lain', () => {
  const baik = konteks(tabelIku(BAIK));
  const temuanBaik = RUMUS.flatMap((a) => a.periksa(baik));
  it.each(BAIK.map((b, i) => [b[0], i] as const))('tidak dipersoalkan: %s', (_, i) => {
    const t = temuanBaik.filter((x) => Number(x.sel.slice(1)) === i + 2 && x.tingkat !== 'info');
    expect(t.map((x) => `${x.aturan}: ${x.pesan}`)).toEqual([]);
  });
  it('catatan pun jarang: paling banyak satu dari dua puluh', () => {
    expect(temuanBaik.length).toBeLessThanOrEqual(BAIK.length / 20);
  });

  const temuanBuruk = RUMUS.flatMap((a) => a.periksa(konteks(tabelIku(BURUK.map(([i, s, r]) => [i, s, r] as const)))));
  it.each(BURUK.map((b, i) => [b[0], b[2], b[3], b[4], i] as const))('%s — %s → %s', (_n, _r, aturan, tingkat, i) => {
    const t = temuanBuruk.filter((x) => Number(x.sel.slice(1)) === i + 2);
    expect(t.map((x) => `${x.aturan} ${x.tingkat}`)).toContain(`${aturan} ${tingkat}`);
  });
});
