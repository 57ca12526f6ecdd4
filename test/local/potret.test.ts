/** What the preview page is given to draw: conditional formats (also by formula) and the data of charts. */
import { describe, expect, it } from 'vitest';
import { bacaMasukan } from '../../local/engine/masukan.ts';
import { potretLembar } from '../../local/preview/potret.ts';
import { bacaKursor } from '../../local/preview/rumus.ts';
import { bukuDariData, muatBundel } from '../../local/services/index.ts';

function buku() {
  const bundel = muatBundel(
    bukuDariData({
      Data: [
        ['Indikator', 'Target', 'Realisasi'],
        ['A', 38, 50.05],
        ['B', 70.2, 68.12],
        ['C', '', 10],
      ],
    }),
  );
  const l = bundel.buku.lembar[0] as (typeof bundel.buku.lembar)[number];
  const gaya = (baris: number, kolom: number) => {
    const p = potretLembar(l);
    const s = p.sel.find((r) => r.baris === baris)?.isi.find((x) => x.kolom === kolom);
    return s ? p.gaya[s.gaya] : undefined;
  };
  return { t: bundel, l, gaya, sheet: bundel.services.SpreadsheetApp.getActive().getSheets()[0] };
}

describe('format bersyarat dengan rumus', () => {
  it('acuan bergeser dari sel pertama rentang, $ tetap; yang pertama cocok menang', () => {
    const { t, gaya, sheet } = buku();
    const aturan = (rumus: string, latar: string) =>
      t.services.SpreadsheetApp.newConditionalFormatRule()
        .whenFormulaSatisfied(rumus)
        .setBackground(latar)
        .setRanges([sheet.getRange('A2:C4')])
        .build();
    sheet.setConditionalFormatRules([aturan('=$C2>=$B2', '#00ff00'), aturan('=C2=68,12', '#ff0000')]);
    expect(gaya(2, 1)?.latar).toBe('#00ff00');
    // Relative: for column A the formula looks at C, for C at E.
    expect(gaya(3, 3)?.latar).toBeUndefined();
    expect(gaya(1, 1)?.latar).toBeUndefined();
    sheet.getRange('C3').setValue(71);
    expect(gaya(3, 2)?.latar).toBe('#00ff00');
  });

  it('sel sendiri dan fungsi kami boleh dipakai; rumus yang salah tidak mewarnai apa pun', () => {
    const { t, gaya, sheet, l: lembar } = buku();
    const aturan = (rumus: string, a1: string) =>
      t.services.SpreadsheetApp.newConditionalFormatRule()
        .whenFormulaSatisfied(rumus)
        .setBackground('#0000ff')
        .setRanges([sheet.getRange(a1)])
        .build();
    sheet.setConditionalFormatRules([
      aturan('=C2>60', 'C2:C4'),
      aturan('=CAPAIAN(C2;B2)>100', 'A2:A3'),
      aturan('=TIDAKADA(', 'B2:B4'),
    ]);
    expect([2, 3, 4].map((b) => gaya(b, 3)?.latar)).toEqual([undefined, '#0000ff', undefined]);
    expect([gaya(2, 2)?.latar, gaya(3, 2)?.latar]).toEqual([undefined, undefined]);
    // CAPAIAN in the first column shifts nothing: it stands for A2 with B2 and C2.
    expect(gaya(2, 1)?.latar).toBe('#0000ff');
    expect(gaya(3, 1)?.latar).toBeUndefined();
    // Nothing was written for it.
    expect(lembar.lihat(lembar.maksBaris + 1, 1)).toBeUndefined();
  });
});

it('grafik: kategori seperti tampil, angka, letak; sel kosong adalah celah', () => {
  const { t, l: lembar, sheet } = buku();
  sheet.insertChart(
    sheet
      .newChart()
      .setChartType(t.services.Charts.ChartType.COLUMN)
      .addRange(sheet.getRange('A1:C4'))
      .setNumHeaders(1)
      .setOption('title', 'Realisasi')
      .setPosition(6, 2, 5, 7)
      .build(),
  );
  const [g] = potretLembar(lembar).grafik;
  expect(g).toMatchObject({ judul: 'Realisasi', jenis: 'COLUMN', sel: 'B6', geser: [5, 7], kategori: ['A', 'B', 'C'] });
  expect(g?.seri.map((s) => [s.judul, s.nilai])).toEqual([
    ['Target', [38, 70.2, null]],
    ['Realisasi', [50.05, 68.12, 10]],
  ]);
  expect(potretLembar(lembar).baris).toBeGreaterThan(20);
});

describe('bantuan di bilah rumus', () => {
  it.each([
    ['=cap', 'CAP', null],
    ['=CAPAIAN(', null, ['CAPAIAN', 0]],
    ['=CAPAIAN(50,05;', null, ['CAPAIAN', 1]],
    ['=KRITERIA(CAPAIAN(1;2);', null, ['KRITERIA', 1]],
    ['=KRITERIA(CAP', 'CAP', ['KRITERIA', 0]],
    ['=CAPAIAN("a;b";', null, ['CAPAIAN', 1]],
    ['="CAP', null, null],
    ['=D5', null, null],
    ['CAP', null, null],
  ] as const)('%s', (isi, huruf, panggilan) => {
    const b = bacaKursor(isi, isi.length);
    expect(b.nama?.huruf ?? null).toBe(huruf);
    expect(b.panggilan ? [b.panggilan.fungsi, b.panggilan.urut] : null).toEqual(panggilan);
  });
});

describe('bilah rumus', () => {
  it.each([
    ['0.00"%"', '7,5', '7,50%'],
    ['0.00\\%', '7,5', '7,50%'],
    ['0.0" dari 100%"', '7,5', '7,5 dari 100%'],
    ['0.00%', '750%', '750,00%'],
    ['#,##0.0" hari"', '7,5', '7,5 hari'],
  ])('format %s: yang ditawarkan untuk disunting %s', (format, isian, teks) => {
    const { t: bundel, l, sheet } = buku();
    sheet.getRange('C2').setValue(7.5).setNumberFormat(format);
    bundel.buku.pastikanSegar();
    const s = potretLembar(l)
      .sel.find((r) => r.baris === 2)
      ?.isi.find((x) => x.kolom === 3);
    expect(s?.teks).toBe(teks);
    expect(s?.isian ?? s?.teks).toBe(isian);
    // Typed again as it stands there, the cell holds what it held.
    expect(bacaMasukan(isian, bundel.buku.lokal, format, 2026).isi).toBe(7.5);
  });
});
