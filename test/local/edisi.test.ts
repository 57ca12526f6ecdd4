/** The other builds: the larger half as a script, and functions alone. */
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bangun } from '../../local/build/build.mjs';
import { periksaManifes, periksaMesin, periksaSintaks, periksaTanpaLayanan } from '../../local/build/periksa.mjs';
import { bukuDariData, muatBundel } from '../../local/services/index.ts';
import { CONTOH } from '../../src/tables/contoh';

const akar = resolve(import.meta.dirname, '../..');
const skrip = `.build/uji-mesin-skrip-${process.pid}`;
const rumus = `.build/uji-rumus-${process.pid}`;
const addon = `.build/uji-addon-${process.pid}`;

beforeAll(async () => {
  await bangun({ tipe: false, mesin: 'skrip', keluaran: skrip });
  await bangun({ tipe: false, rumus: true, keluaran: rumus });
  await bangun({ tipe: false, addon: true, keluaran: addon });
}, 240_000);
afterAll(() => {
  for (const f of [skrip, rumus, addon]) rmSync(join(akar, f), { recursive: true, force: true });
});

describe('mesin sebagai skrip', () => {
  it('setiap skripnya diterima Google, tanpa Mesin.html', () => {
    const berkas = readdirSync(join(akar, skrip));
    expect(berkas.sort()).toEqual([
      'Bantuan.html',
      'Code.js',
      'Dokumen.html',
      'HasilUji.html',
      'Mesin.js',
      'PanelLanjut.html',
      'Sidebar.html',
      'Word.html',
      'appsscript.json',
    ]);
    for (const f of ['Code.js', 'Mesin.js'])
      expect(periksaSintaks(readFileSync(join(akar, skrip, f), 'utf8')), f).toEqual([]);
    expect(periksaMesin(`${readFileSync(join(akar, skrip, 'Mesin.js'), 'utf8')}function LAIN() {}`)).not.toEqual([]);
  });

  it('bekerja ketika new Function ditolak, dengan hasil yang sama', () => {
    const tabel = (t: ReturnType<typeof muatBundel>) => {
      t.LKJIP.tindakan.buatTemplat?.({ isi: CONTOH });
      return JSON.stringify(t.LKJIP.tindakan.tabelData?.({}));
    };
    const b = muatBundel(bukuDariData({}), { dist: join(akar, skrip), kodeDariTeks: false });
    expect(tabel(b)).toBe(tabel(muatBundel(bukuDariData({}))));
    expect(Object.keys(b.hitungPanggilan().perMetode)).not.toContain('HtmlService.createTemplateFromFile');
    b.panggil('menuUjiDiri');
    expect(b.layar.tayangan.at(-1)?.html).toMatch(/Sesuai: mesin-baca, mesin-jalan/);
  }, 60_000);

  it('tanpa skrip itu, penolakan new Function dikatakan beserta jalan keluarnya', () => {
    const t = muatBundel(bukuDariData({ Data: [[50.05, 38, '=CAPAIAN(A1,B1)']] }), { kodeDariTeks: false });
    expect(() => t.panggil('menuPeriksaBuku')).toThrow(/--mesin skrip/);
    expect(t.services.SpreadsheetApp.getActive().getRange('C1').getValue()).toBe(131.71);
  });
});

describe('add-on privat', () => {
  it('menunya menu sebuah add-on, dengan butir yang sama', () => {
    const menu = (dist?: string) => {
      const t = muatBundel(bukuDariData({}), dist ? { dist } : {});
      t.panggil('onOpen');
      return { menu: t.layar.menu, panggilan: Object.keys(t.hitungPanggilan().perMetode) };
    };
    const [biasa, privat] = [menu(), menu(join(akar, addon))];
    expect(biasa.panggilan).not.toContain('Ui.createAddonMenu');
    expect(privat.panggilan).toContain('Ui.createAddonMenu');
    expect(JSON.stringify(privat.menu)).toContain('menuUjiDiri');
    const butir = (m: unknown) => JSON.stringify(m).match(/menu[A-Z]\w+/g);
    expect(butir(privat.menu)).toEqual(butir(biasa.menu));
  });
});

describe('edisi rumus', () => {
  it('hanya Code.js dan manifes, tanpa izin dan tanpa menyebut layanan', () => {
    expect(readdirSync(join(akar, rumus)).sort()).toEqual(['Code.js', 'appsscript.json']);
    const kode = readFileSync(join(akar, rumus, 'Code.js'), 'utf8');
    const manifes = readFileSync(join(akar, rumus, 'appsscript.json'), 'utf8');
    expect(periksaSintaks(kode)).toEqual([]);
    expect(periksaTanpaLayanan(kode)).toEqual([]);
    expect(periksaTanpaLayanan(`${kode}SpreadsheetApp.flush()`)).not.toEqual([]);
    expect(periksaManifes(manifes, { rumus: true })).toEqual([]);
    expect(periksaManifes(manifes)).not.toEqual([]);
    expect(existsSync(join(akar, 'dist/Mesin.html'))).toBe(true);
  });

  it('fungsi-fungsinya sama dengan edisi lengkap', () => {
    const penuh = muatBundel(bukuDariData({}));
    const t = muatBundel(bukuDariData({ Data: [[50.05, 38, '=CAPAIAN(A1,B1)', '=KRITERIA(82.22)']] }), {
      dist: join(akar, rumus),
    });
    expect([...t.LKJIP.daftarFungsi].map((f) => f.nama)).toEqual([...penuh.LKJIP.daftarFungsi].map((f) => f.nama));
    const data = t.services.SpreadsheetApp.getActive();
    expect([data.getRange('C1').getValue(), data.getRange('D1').getValue()]).toEqual([131.71, 'Tinggi']);
  });
});
