/** The built bundle, as Sheets calls it. */
import { describe, expect, it } from 'vitest';
import { bukuDariData, muatBundel } from '../../local/services/index.ts';
import { PANGGILAN_PANEL } from '../../src/core/panel';

describe('bundel', () => {
  it('onOpen tanpa izin (AuthMode.NONE) hanya membuat menu', () => {
    const bundel = muatBundel(bukuDariData({ Data: [['a']] }), { izin: 'NONE' });
    bundel.panggil('onOpen', { authMode: bundel.services.ScriptApp.AuthMode.NONE });
    expect(bundel.layar.menu).toHaveLength(1);
    const kelas = new Set(Object.keys(bundel.hitungPanggilan().perMetode).map((k) => k.split('.')[0]));
    expect([...kelas].filter((k) => !['SpreadsheetApp', 'Ui', 'Menu'].includes(k as string))).toEqual([]);
    expect(bundel.hitungPanggilan().total).toBe(0);
  });

  it('onInstall membuat menu yang sama', () => {
    const t = muatBundel(bukuDariData({ Data: [['a']] }));
    t.panggil('onInstall', {});
    const u = muatBundel(bukuDariData({ Data: [['a']] }));
    u.panggil('onOpen', {});
    expect(t.layar.menu).toEqual(u.layar.menu);
  });

  it('setiap butir menu punya tindakan', () => {
    const t = muatBundel(bukuDariData({ Data: [['a']] }));
    t.panggil('onOpen', {});
    const tindakan = JSON.stringify(t.layar.menu).match(/menu[A-Z]\w+/g) ?? [];
    expect(tindakan.length).toBeGreaterThan(3);
    for (const n of tindakan) expect(Object.keys(t.LKJIP.tindakan), n).toContain(n);
  });

  it('semua panggilan panel ada', () => {
    const t = muatBundel(bukuDariData({ Data: [['a']] }));
    for (const n of PANGGILAN_PANEL) expect(Object.keys(t.LKJIP.tindakan), n).toContain(n);
  });

  it('fungsi di sel tidak memuat Mesin', () => {
    const t = muatBundel(bukuDariData({ Data: [[50.05, 38, '=CAPAIAN(A1,B1)']] }));
    const r = t.services.SpreadsheetApp.getActive().getRange('C1');
    expect(r.getValue()).toBe(131.71);
    expect(Object.keys(t.hitungPanggilan().perMetode)).not.toContain('HtmlService.createTemplateFromFile');
  });

  it('yang ditanyakan panel berulang-ulang tidak memuat Mesin', () => {
    const t = muatBundel(bukuDariData({ Data: [['a']] }));
    for (const n of ['panelFase', 'panelSidik', 'menuBukaPanel', 'onOpen']) t.panggil(n);
    expect(Object.keys(t.hitungPanggilan().perMetode)).not.toContain('HtmlService.createTemplateFromFile');
    t.panggil('panelKeadaan');
    expect(Object.keys(t.hitungPanggilan().perMetode)).toContain('HtmlService.createTemplateFromFile');
  });
});
