/**
 * Template → fill → save → read, for every value of every record: in both forms of formulas, as it stands in the services
 * and once more after it was saved as .xlsx and opened again. Reports that carry less are filled from what the importer
 * reads of their tables.
 */
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Bundel, bukuDariData, muatBundel } from '../../local/services/index.ts';
import { terbitkan } from '../../local/terbit.ts';
import { bacaXlsx } from '../../local/xlsx/baca.ts';
import { tulisXlsx } from '../../local/xlsx/tulis.ts';
import { BukuSheets } from '../../src/sheets/buku';
import { bacaSnapshot } from '../../src/sheets/snapshot';
import { bacaBuku } from '../../src/workbook/buku';
import { NAMA_RENTANG } from '../../src/workbook/definisi';
import { RENTANG } from '../../src/workbook/rentang';
import { PENGATURAN } from '../../src/workbook/rentang/identitas';
import type { Isian } from '../../src/workbook/templat';
import { isianBanjar, isianTapin } from '../alat/buku';
import { isiRekaman, polos, rekamanDari } from '../alat/rekaman';

function baca(t: Bundel) {
  Object.assign(globalThis, t.services);
  return bacaBuku(
    bacaSnapshot(new BukuSheets(t.services.SpreadsheetApp.getActiveSpreadsheet()), { format: true, gabungan: true }),
  );
}

/** Rows that the importer makes of a report's tables, pasted one sheet each. */
function imporan(nama: string): Isian {
  const { buku } = terbitkan(resolve(import.meta.dirname, '../fixtures', nama), 'ketik');
  return (muatBundel(buku).LKJIP.tindakan.imporData!() as { isi: Isian }).isi;
}

/** Figures as they are, words as typed. */
const angka = (v: unknown) => typeof v === 'number';

const LAPORAN: readonly [string, () => Isian][] = [
  ['Banjar', isianBanjar],
  ['Tapin', isianTapin],
  ['laporan ketiga', () => imporan('laporan-ketiga')],
  ['laporan keempat', () => imporan('laporan-keempat')],
  ['laporan kelima', () => imporan('laporan-kelima')],
];

describe.each(LAPORAN)('%s', (_, isian) => {
  const isi = isian();
  const banyak = NAMA_RENTANG.reduce(
    (n, r) => n + (r === 'IDENTITAS' ? [isi.IDENTITAS ?? {}] : (isi[r] ?? [])).flatMap((b) => Object.keys(b)).length,
    0,
  );

  describe.each(['sheets', 'xlsx'] as const)('bentuk %s', (bentuk) => {
    const buat = () => {
      const t = muatBundel(bukuDariData({ Sheet1: [] }));
      t.LKJIP.tindakan.buatTemplat!({ isi, bentuk });
      return t;
    };

    it.each([
      ['seperti diisi', (t: Bundel) => t],
      ['disimpan dan dibuka lagi', (t: Bundel) => muatBundel(bacaXlsx(tulisXlsx(t.buku)))],
    ])('%s: tiap nilai kembali', (_cara, lewat) => {
      const { buku, rentang } = baca(lewat(buat()));
      expect([...rentang.keys()]).toEqual([...NAMA_RENTANG]);
      let diperiksa = 0;
      for (const n of NAMA_RENTANG) {
        if (n === 'IDENTITAS') continue;
        const baris = isi[n] ?? (n === 'SKALA' ? null : []);
        if (baris === null) continue;
        const rekaman = rekamanDari(buku, n);
        expect([n, rekaman.length]).toEqual([n, baris.length]);
        baris.forEach((b, i) => {
          for (const [id, v] of Object.entries(b)) {
            diperiksa++;
            if (v === null || v === undefined) continue;
            const r = isiRekaman(rekaman[i], id);
            const k = RENTANG[n].kolom.find((x) => x.id === id);
            // Typed text shows as typed in whatever column; a figure gives its figure.
            if (angka(v) && k?.jenis !== 'kode' && k?.jenis !== 'teks')
              expect([n, i, id, polos(r)]).toEqual([n, i, id, v]);
            else expect([n, i, id, r?.tercetak]).toEqual([n, i, id, String(v).trim()]);
          }
        });
      }
      for (const [id, v] of Object.entries(isi.IDENTITAS ?? {})) {
        diperiksa++;
        if (v === null || v === undefined) continue;
        if (id === 'periodeRenstra')
          expect([buku.identitas.renstraAwal, buku.identitas.renstraAkhir]).toEqual(
            [...String(v).matchAll(/\d{4}/g)].map((m) => Number(m[0])),
          );
        else if (PENGATURAN.some((a) => a.id === id))
          expect([id, buku.identitas[id as keyof typeof buku.identitas]]).toEqual([id, v]);
        else expect([id, buku.identitas.lain?.get(id)]).toEqual([id, String(v)]);
      }
      expect(diperiksa).toBe(banyak);
      expect(diperiksa).toBeGreaterThan(150);
    });
  });
});
