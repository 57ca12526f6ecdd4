/**
 * From published tables to the tables of the report, by the command line and nothing else: `lkjip impor` on the tables as
 * .xlsx, then the tables made of what it wrote. Counted with the pairs of test/tables.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Bundel, muatBundel } from '../../local/services/index.ts';
import { type BentukTerbit, terbitkan } from '../../local/terbit.ts';
import { bacaXlsx } from '../../local/xlsx/baca.ts';
import { tulisXlsx } from '../../local/xlsx/tulis.ts';
import { BukuSheets } from '../../src/sheets/buku';
import { bacaSnapshot } from '../../src/sheets/snapshot';
import { bacaBuku } from '../../src/workbook/buku';
import { jalankanLkjip } from '../alat/lkjip';
import { FOLDER_DATA, type Laporan } from '../data';
import { BANJAR, KETIGA, type Pasangan, TAPIN, type Ukuran, ukur } from '../tables/pasangan';

// The services bring a console of their own.
const tulis = console.log;
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'lkjip-impor-'));
});
const cetak: string[] = [];
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const lkjip = (...argv: string[]) => jalankanLkjip(folder, ...argv);

function baca(t: Bundel) {
  Object.assign(globalThis, t.services);
  return bacaBuku(
    bacaSnapshot(new BukuSheets(t.services.SpreadsheetApp.getActiveSpreadsheet()), { format: true, gabungan: true }),
  );
}

const DAFTAR: Record<Laporan, Pasangan[]> = { banjar: BANJAR, tapin: TAPIN, ketiga: KETIGA };

/** Files whose figures stand in a table of the workbook; the others are read from running text. */
function dicetak(laporan: Laporan): Set<string> {
  const spek = JSON.parse(readFileSync(join(FOLDER_DATA[laporan], 'kepala-tabel.json'), 'utf8')) as Record<
    string,
    { berkas?: string }
  >;
  return new Set(Object.entries(spek).map(([k, v]) => v.berkas ?? k));
}

interface HasilJson {
  berselisih: {
    lembar: string;
    sel: string;
    calon: { nilai: string | number; asal: { lembar: string; sel: string } }[];
  }[];
  dugaan: { lembar: string; sel: string; sebab: string }[];
}

/** What tables disagree about is shown with both cells: in a note on the cell, and in the sheet Hasil Impor. */
function tunjukSelisih(t: Bundel, json: HasilJson): void {
  expect(json.berselisih.length).toBeGreaterThan(4);
  const ss = t.services.SpreadsheetApp.getActive();
  const daftar = ss.getSheetByName('Hasil Impor').getDataRange().getDisplayValues();
  const baris = new Map(daftar.map((b: string[]) => [b[1], b.join(' ')]));
  for (const { lembar, sel, calon } of json.berselisih) {
    const r = ss.getSheetByName(lembar).getRange(sel);
    expect([lembar, sel, r.getValue()]).toEqual([lembar, sel, calon[0]!.nilai]);
    for (const { asal } of calon) {
      expect(r.getNote()).toContain(`${asal.lembar} ${asal.sel}`);
      expect(baris.get(`${lembar} ${sel}`)).toContain(`${asal.lembar} ${asal.sel}`);
    }
  }
  for (const d of json.dugaan) expect(ss.getSheetByName(d.lembar).getRange(d.sel).getNote()).toContain(d.sebab);
}

describe.each(['ketik', 'teks'] as const)(
  'tabel terbit (%s) lewat lkjip impor menjadi tabel laporan',
  (bentuk: BentukTerbit) => {
    afterAll(() => tulis(cetak.splice(0).join('\n')));

    it.each(['banjar', 'tapin', 'ketiga'] as const)('%s', async (laporan) => {
      const asal = `${laporan}-${bentuk}.xlsx`;
      const { buku } = terbitkan(FOLDER_DATA[laporan], bentuk);
      writeFileSync(join(folder, asal), tulisXlsx(buku));
      const h = await lkjip('impor', asal, '-o', `isian-${asal}`, '--json');
      expect([h.kode, h.err]).toEqual([0, '']);
      const bundel = muatBundel(bacaXlsx(readFileSync(join(folder, `isian-${asal}`))));
      const { buku: isi } = baca(bundel);
      tunjukSelisih(bundel, JSON.parse(h.out));
      const ukuran: Ukuran = { cetak: [], sama: 0, semua: 0 };
      ukur(
        laporan,
        isi,
        DAFTAR[laporan].filter((p) => dicetak(laporan).has(p.berkas)),
        ukuran,
      );
      const persen = ((100 * ukuran.sama) / ukuran.semua).toFixed(2);
      expect(ukuran.sama / ukuran.semua).toBeGreaterThanOrEqual(0.97);
      cetak.push(...ukuran.cetak, `${laporan} (${bentuk}): ${ukuran.sama}/${ukuran.semua} (${persen}%)`);
    });
  },
);
