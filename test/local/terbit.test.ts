import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { akarProyek } from '../../local/akar.ts';
import { buatLayanan } from '../../local/services/index.ts';
import { terbitkan } from '../../local/terbit.ts';
import { bacaXlsx } from '../../local/xlsx/baca.ts';
import { tulisXlsx } from '../../local/xlsx/tulis.ts';

const banjar = join(akarProyek(), 'local/contoh/banjar-2025');

describe('buku dari tabel terbit', () => {
  it('bentuk teks: tiap sel persis seperti tercetak, juga setelah lewat .xlsx', () => {
    const { buku, peta } = terbitkan(banjar, 'teks');
    expect(peta.size).toBe(2090);
    const di = peta.get('efisiensi|6|tingkat_efisiensi')!;
    const ss = buatLayanan(bacaXlsx(tulisXlsx(buku))).services.SpreadsheetApp.getActive();
    const s = ss.getSheetByName(di.lembar);
    expect(s.getRange(di.sel).getDisplayValue()).toMatch(/^1[,.]12/);
    expect(s.getRange('A2').getValue()).toBe('');
    expect(s.getRange('A1').getValue()).toContain('Tabel');
    expect(s.getRange(di.sel).getNumberFormat()).toBe('@');
  });

  it('bentuk ketik: seperti yang dijadikan lembar Indonesia', () => {
    const { buku, peta } = terbitkan(banjar, 'ketik');
    const ss = buatLayanan(buku).services.SpreadsheetApp.getActive();
    const sel = (kunci: string) => {
      const p = peta.get(kunci)!;
      const r = ss.getSheetByName(p.lembar).getRange(p.sel);
      return [r.getValue(), r.getDisplayValue()];
    };
    expect(sel('realisasi-kinerja|1|target')).toEqual([0.38, '38%']);
    expect(sel('realisasi-kinerja|1|realisasi')).toEqual(['50.05%', '50.05%']);
    expect(sel('realisasi-kinerja|2|target')).toEqual([0.2406, '24,06%']);
    expect(sel('realisasi-kinerja|3|target')).toEqual([80.3, '80,3']);
    expect(sel('anggaran-program|1|anggaran')).toEqual([6771413758, '6.771.413.758']);
    expect(sel('perjanjian-kinerja|1|anggaran')).toEqual([2526926600, 'Rp2.526.926.600']);
  });
});
