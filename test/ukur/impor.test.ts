/** What an import makes of the figures of the real reports: none changes or vanishes without a word. */
import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bacaanCetak, bagianMendarat, type UkuranImpor, ukurImpor } from './impor';

const FOLDER = resolve(import.meta.dirname, '../fixtures/laporan-nyata');

describe('impor laporan nyata', () => {
  it('membaca angka cetak menurut kedua kebiasaan', () => {
    expect(bacaanCetak('1.800')).toEqual(expect.arrayContaining([1800, 1.8]));
    expect(bacaanCetak('(33.297.703.545,34)')).toContain(-33297703545.34);
    expect(bacaanCetak('105%')).toContain(1.05);
    expect(bacaanCetak('Zona 3 Hijau')).toBeNull();
  });

  it.each(['teks', 'ketik'] as const)('tidak ada yang diam-diam hilang atau berubah (%s)', (bentuk) => {
    const jumlah: Record<string, number> = {};
    for (const nama of readdirSync(FOLDER)) {
      const u = ukurImpor(join(FOLDER, nama), bentuk);
      const diam = u.rincian.filter((r) => /^ {3}(?:HILANG|BEDA|DESIMAL)/.test(r));
      expect(diam, nama).toEqual([]);
      for (const [k, v] of Object.entries(u)) if (typeof v === 'number') jumlah[k] = (jumlah[k] ?? 0) + v;
    }
    expect(jumlah.angka).toBeGreaterThan(4500);
    expect(jumlah.mendarat).toBeGreaterThanOrEqual(2300);
    expect(bagianMendarat(jumlah as unknown as UkuranImpor)).toBeGreaterThanOrEqual(0.95);
  });
});
