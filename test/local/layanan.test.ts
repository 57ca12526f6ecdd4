import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Buku, buatLayanan, bukuDariData, muatBundel } from '../../local/services/index.ts';

function mulai(data: Parameters<typeof bukuDariData>[0] = { Data: [[]] }) {
  const t = buatLayanan(bukuDariData(data));
  const ss = t.services.SpreadsheetApp.getActive();
  return { ...t, ss, sheet: ss.getSheets()[0] };
}

describe('layanan: pilihan', () => {
  it('satu aturan untuk baris yang memakainya bersama, ditulis per sel maupun disalin', () => {
    const { services, sheet, buku } = mulai();
    const aturan = services.SpreadsheetApp.newDataValidation().requireValueInList(['NAIK', 'TURUN']).build();
    const lain = services.SpreadsheetApp.newDataValidation().requireNumberGreaterThan(0).build();
    sheet
      .getRange('A2:B401')
      .setDataValidations(Array.from({ length: 400 }, (_, i) => [aturan, i === 100 ? null : i < 200 ? aturan : lain]));
    sheet.getRange('A2:B401').copyTo(sheet.getRange('D2'));
    const pilihan = buku.lembar[0]?.pilihan ?? [];
    expect(pilihan.length).toBeGreaterThan(0);
    expect(pilihan.length).toBeLessThanOrEqual(8);
    for (const [kolom, baris, ada] of [
      ['A', 2, 'VALUE_IN_LIST'],
      ['A', 401, 'VALUE_IN_LIST'],
      ['B', 101, 'VALUE_IN_LIST'],
      ['B', 102, null],
      ['B', 103, 'VALUE_IN_LIST'],
      ['B', 202, 'NUMBER_GREATER_THAN'],
      ['C', 2, null],
      ['D', 401, 'VALUE_IN_LIST'],
      ['E', 102, null],
      ['E', 401, 'NUMBER_GREATER_THAN'],
      ['E', 402, null],
    ] as const) {
      const milik = sheet.getRange(`${kolom}${baris}`).getDataValidation();
      expect(milik ? String(milik.getCriteriaType()) : null, `${kolom}${baris}`).toBe(ada);
    }
  });
});

describe('layanan: rentang', () => {
  it('membaca yang ditulis: kosong menjadi teks kosong, persen menjadi pecahan', () => {
    const { sheet } = mulai();
    sheet.getRange('A1:C1').setValues([['38%', '', 12.5]]);
    expect(sheet.getRange('A1:D1').getValues()).toEqual([[0.38, '', 12.5, '']]);
    expect(sheet.getRange('A1:D1').getDisplayValues()).toEqual([['38%', '', '12,5', '']]);
    expect(sheet.getRange('A1').getNumberFormat()).toBe('0%');
  });

  it('menolak ukuran yang tidak cocok seperti Google', () => {
    const { sheet } = mulai();
    expect(() => sheet.getRange('A1:B2').setValues([[1, 2]])).toThrow(
      'The number of rows in the data does not match the number of rows in the range. The data has 1 but the range has 2.',
    );
    expect(() => sheet.getRange('A1:B1').setValues([[1]])).toThrow('The number of columns in the data');
    expect(() => sheet.getRange(1, 27)).toThrow(
      'The coordinates of the range are outside the dimensions of the sheet.',
    );
    expect(() => sheet.getRange(0, 1)).toThrow('too small');
    expect(() => sheet.getRange('Tidak ada')).toThrow('Range not found');
    expect(() => sheet.getRange('A1').setValue({})).toThrow("don't match the method signature");
  });

  it('menyebut nama metode yang tidak ada', () => {
    const { sheet, ss } = mulai();
    expect(() => sheet.getRange('A1').splitTextToColumns()).toThrow('Range.splitTextToColumns');
    expect(() => ss.getOwner()).toThrow('Spreadsheet.getOwner');
  });

  it('menghitung rumus dan melebarkan rentang', () => {
    const { sheet } = mulai({ Data: [[1, '=A1*2'], [2], [3, '=SUM(B1;1)']] });
    expect(sheet.getRange('B1').getValue()).toBe(2);
    sheet.getRange('A1').setValue(10);
    expect(sheet.getRange('B1').getValue()).toBe(20);
    expect(sheet.getRange('B3').getValue()).toBe('#ERROR!');
    sheet.getRange('C1').setFormula('=ARRAYFORMULA(A1:A3*10)');
    expect(sheet.getRange('C1:C3').getValues()).toEqual([[100], [20], [30]]);
    expect(sheet.getRange('C1:C3').getFormulas()).toEqual([['=ARRAYFORMULA(A1:A3*10)'], [''], ['']]);
  });

  it('memberi #REF! bila sel menghalangi hasil rentang, dan pulih setelah dikosongkan', () => {
    const { sheet } = mulai({ Data: [[1], [2], [3]] });
    sheet.getRange('B2').setValue('halangan');
    sheet.getRange('B1').setFormula('=ARRAYFORMULA(A1:A3+1)');
    expect(sheet.getRange('B1:B3').getValues()).toEqual([['#REF!'], ['halangan'], ['']]);
    sheet.getRange('B2').clearContent();
    expect(sheet.getRange('B1:B3').getValues()).toEqual([[2], [3], [4]]);
    sheet.getRange('B3').setValue('x');
    expect(sheet.getRange('B1:B3').getValues()).toEqual([['#REF!'], [''], ['x']]);
  });

  it('rentang bernama tidak tumbuh oleh baris di bawahnya, tetapi oleh baris yang disisipkan', () => {
    const { ss, sheet } = mulai({ Data: [['k'], [1], [2]] });
    ss.setNamedRange('NILAI', sheet.getRange('A1:A3'));
    sheet.getRange('A4').setValue(3);
    expect(ss.getRangeByName('NILAI').getA1Notation()).toBe('A1:A3');
    sheet.getRange('C1').setFormula('=SUM(NILAI)');
    expect(sheet.getRange('C1').getValue()).toBe(3);
    sheet.insertRowsAfter(2, 1);
    sheet.getRange('A3').setValue(10);
    expect(ss.getRangeByName('nilai').getA1Notation()).toBe('A1:A4');
    expect(sheet.getRange('C1').getValue()).toBe(13);
    expect(ss.getRangeByName('TIDAK_ADA')).toBeNull();
    expect(() => ss.setNamedRange('A1', sheet.getRange('A1'))).toThrow('Invalid range name');
  });

  it('menghitung semua panggilan yang sampai ke Google: bacaan, tulisan, susunan', () => {
    const t = mulai({ Data: [[1, 2]] });
    t.ulangHitungan();
    const r = t.ss.getSheetByName('Data').getRange(1, 1, 1, 2);
    r.getValues();
    r.getDisplayValues();
    r.setNumberFormat('0.00');
    t.services.PropertiesService.getDocumentProperties().setProperty('a', '1');
    const j = t.hitungPanggilan();
    expect([j.total, j.baca, j.tulis, j.struktur]).toEqual([5, 2, 2, 1]);
    t.ulangHitungan();
    const kunci = t.services.LockService.getDocumentLock();
    kunci.tryLock(1);
    t.services.SpreadsheetApp.flush();
    kunci.releaseLock();
    t.services.SpreadsheetApp.newTextStyle().setBold(true).build();
    expect(t.ss.getSheets()[0].getName()).toBe('Data');
    const k = t.hitungPanggilan();
    expect([k.total, k.struktur, k.sifat, k.kertas]).toEqual([4, 4, 1, 2]);
  });
});

/** A dist/ with a bundle of its own: what is tested here is the loader, not the product's functions. */
function distUji(kode: string): string {
  const dist = mkdtempSync(join(tmpdir(), 'lkjip-dist-'));
  writeFileSync(join(dist, 'Code.js'), kode);
  writeFileSync(join(dist, 'Sidebar.html'), '<p>panel</p>');
  return dist;
}

const KODE = `
var LKJIP = (() => {
  const hitung = {
    DUA: (x) => (Array.isArray(x) ? x.map((r) => r.map((v) => (v === '' ? '' : v * 2))) : x * 2),
    JENIS: (x) => (x instanceof Date ? 'tanggal ' + x.getDate() : typeof x),
    GALAT: () => { throw new Error('Argumen kedua (target) kosong.'); },
    TULIS: () => { SpreadsheetApp.getActive().getRange('A1').setValue(1); return 1; },
  };
  return {
    daftarFungsi: Object.keys(hitung).map((nama) => ({ nama })),
    panggilFungsi: (nama, a) => hitung[nama](...Array.from(a)),
    tindakan: {},
  };
})();
function onOpen(e) { SpreadsheetApp.getUi().createAddonMenu().addItem('Periksa', 'menuPeriksa').addToUi(); }
function menuPeriksa() {
  const ui = SpreadsheetApp.getUi();
  if (ui.alert('LKjIP', 'Lanjut?', ui.ButtonSet.YES_NO) !== ui.Button.YES) return 'batal';
  const r = ui.prompt('Nama?');
  ui.showSidebar(HtmlService.createHtmlOutputFromFile('Sidebar').setTitle('LKjIP'));
  return r.getResponseText();
}
function galat() { try { SpreadsheetApp.getActive().getRange('??'); } catch (e) { return e instanceof Error; } }
`;

describe('layanan: bundel', () => {
  it('memuat dist/Code.js milik proyek', () => {
    const t = muatBundel(new Buku());
    expect(typeof t.LKJIP.panggilFungsi).toBe('function');
    expect(() => t.panggil('tidakAda')).toThrow('tidakAda');
  });

  it('rumus memanggil fungsi bundel, dengan rentang, tanggal dan pesan galat', () => {
    const buku = bukuDariData({
      Data: [
        [1, '=DUA(A1:A3)', '=SUM(B1:B3)', new Date(2025, 4, 12), '=JENIS(D1)'],
        [2, null, '=GALAT(A1)', null, '=JENIS(A9)'],
        [3, null, '=IFERROR(GALAT(A1),"ya")', null, '=DUA("x")'],
        [null, null, '=TULIS()'],
      ],
    });
    const t = muatBundel(buku, { dist: distUji(KODE) });
    const r = t.services.SpreadsheetApp.getActive().getSheetByName('Data').getRange('B1:E3');
    expect(r.getValues().map((x: unknown[]) => x.filter((_, j) => j !== 2))).toEqual([
      [2, 12, 'tanggal 12'],
      [4, '#ERROR!', 'string'],
      [6, 'ya', '#NUM!'],
    ]);
    const galat = buku.lembar[0]?.lihat(2, 3)?.isi as { pesan: string };
    expect(galat.pesan).toBe('Argumen kedua (target) kosong.');
    const tulis = buku.lembar[0]?.lihat(4, 3)?.isi as { pesan: string };
    expect(tulis.pesan).toContain('permission to call setValue');
  });

  it('menu, pertanyaan dan panel: jawaban disiapkan, yang tampil tercatat', () => {
    const bundel = muatBundel(new Buku(), { dist: distUji(KODE) });
    bundel.panggil('onOpen', {});
    expect(bundel.layar.menu).toEqual([{ judul: 'LKjIP', isi: [{ judul: 'Periksa', fungsi: 'menuPeriksa' }] }]);
    expect(() => bundel.panggil('menuPeriksa')).toThrow('Tidak ada jawaban');
    bundel.layar.jawab('YES', { tombol: 'OK', teks: 'Dinas X' });
    expect(bundel.panggil('menuPeriksa')).toBe('Dinas X');
    expect(bundel.layar.tayangan.at(-1)).toMatchObject({ jenis: 'sidebar', judul: 'LKjIP', html: '<p>panel</p>' });
    expect(bundel.panggil('galat')).toBe(true);
  });

  it('tanpa izin (NONE) hanya menu yang dapat dibuat', () => {
    const t = muatBundel(new Buku(), { dist: distUji(KODE), izin: 'NONE' });
    t.panggil('onOpen', {});
    expect(t.layar.menu).toHaveLength(1);
    expect(() => t.services.SpreadsheetApp.getActive().getSheets()).toThrow('permission');
  });
});
