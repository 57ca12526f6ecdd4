/**
 * The frozen workbook of an older version, lived in: renamed sheets, columns in the middle, sorted rows, a sheet of the
 * department's own. The upgrade keeps all of it, can be run twice, and renews the sheets that explain.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import { type Bundel, muatBundel } from '../../local/services/index.ts';
import { bacaXlsx } from '../../local/xlsx/baca.ts';
import { tulisXlsx } from '../../local/xlsx/tulis.ts';
import { VERSI } from '../../src/core/versi';
import { BukuSheets } from '../../src/sheets/buku';
import { bacaSnapshot } from '../../src/sheets/snapshot';
import { bacaBuku } from '../../src/workbook/buku';

const beku = readFileSync(join(import.meta.dirname, '../fixtures/versi/0.1.0.xlsx'));
let bundel: Bundel;
const ss = () => bundel.services.SpreadsheetApp.getActiveSpreadsheet();
const lembar = (nama: string) => ss().getSheetByName(nama);
const perbarui = (): string[] => (bundel.LKJIP.tindakan.perbaruiTemplat!('xlsx') as { langkah: string[] }).langkah;

beforeEach(() => {
  bundel = muatBundel(bacaXlsx(beku));
});

/** Everything typed, by sheet: cells without formula. */
function ketikan() {
  const isi: string[] = [];
  for (const l of ss().getSheets()) {
    if (l.isSheetHidden() || /^(Petunjuk|Bantuan)/.test(l.getName())) continue;
    const r = l.getDataRange();
    const rumus = r.getFormulas() as string[][];
    (r.getDisplayValues() as string[][]).forEach((b, i) => {
      b.forEach((v, k) => {
        if (v !== '' && !rumus[i]![k]) isi.push(`${l.getName()}|${v}`);
      });
    });
  }
  return isi.sort();
}

/** What is read, by code, wherever it stands. */
function terbaca() {
  Object.assign(globalThis, bundel.services);
  const { buku } = bacaBuku(bacaSnapshot(new BukuSheets(ss()), { format: true, gabungan: true }));
  const isi = (x: unknown): unknown =>
    x instanceof Map
      ? [...x].map(([k, v]) => [k, isi(v)])
      : Array.isArray(x)
        ? x.map(isi)
        : x && typeof x === 'object'
          ? 'tercetak' in x
            ? (x as { tercetak: string }).tercetak
            : Object.fromEntries(
                Object.entries(x)
                  .filter(([k]) => !['baris', 'lembar', 'capaian', 'kriteria', 'kumulatifLalu'].includes(k))
                  .map(([k, v]) => [k, isi(v)]),
              )
          : x;
  const urut = (x: unknown) => JSON.stringify(x);
  return Object.fromEntries(
    Object.entries(isi(buku) as Record<string, unknown>).map(([k, v]) => [
      k,
      Array.isArray(v) ? v.map(urut).sort() : v,
    ]),
  );
}

/** People at work: names, columns, order, their own sheet. */
function dihuni() {
  lembar('Kinerja').setName('PK 2025');
  lembar('Anggaran').setName('DPA kita');
  const k = lembar('PK 2025');
  k.insertColumnsAfter(4, 2);
  k.getRange('E4:F4').setValues([['Bidang', 'Catatan bidang']]);
  k.getRange('E5:F6').setValues([
    ['Sekretariat', 'tunggu BPS'],
    ['Penta', '=A5&" lihat berita acara"'],
  ]);
  const iku = ss().getRangeByName('IKU');
  const isi = iku.getSheet().getRange(iku.getRow() + 1, 1, 25, iku.getNumColumns());
  isi.setValues(isi.getValues().reverse());
  const sendiri = ss().insertSheet('Rapat');
  sendiri.getRange('A1:B2').setValues([
    ['Anggaran', 'Realisasi'],
    ['angka bidang', 12.5],
  ]);
  lembar('Renstra').hideColumns(3);
}

it('isi dan perubahan orang tetap; dijalankan dua kali tidak menemukan apa pun', () => {
  dihuni();
  const [dulu, ketik] = [terbaca(), ketikan()];
  const langkah = perbarui();
  expect(langkah.join('\n')).toContain(`Petunjuk dan Bantuan Fungsi untuk versi ${VERSI}`);
  expect(terbaca()).toEqual(dulu);
  // Nothing typed is gone; what came are headers of new columns.
  const sesudah = ketikan();
  const sisa = [...sesudah];
  for (const x of ketik) {
    const i = sisa.indexOf(x);
    expect([x, i >= 0]).toEqual([x, true]);
    sisa.splice(i, 1);
  }
  expect(sisa.filter((t) => !t.includes('Hanya bila pagu tahun lalu'))).toEqual([
    'Identitas|Pagu tahun lalu per sumber dana',
    'Renstra|Realisasi s.d. tahun lalu',
  ]);
  expect(lembar('PK 2025').getRange('F6').getDisplayValue()).toContain('lihat berita acara');
  expect(perbarui()).toEqual([]);
  // And after a way through a file.
  bundel = muatBundel(bacaXlsx(tulisXlsx(bundel.buku)));
  expect(terbaca()).toEqual(dulu);
  expect(perbarui()).toEqual([]);
});

it('lembar penjelas menyebut versinya; yang disunting orang disimpan dahulu', () => {
  lembar('Petunjuk').getRange('B12').setValue('Kirim ke Bu Kasubbag tiap tanggal 5');
  perbarui();
  expect(lembar('Petunjuk').getRange('A2').getValue()).toContain(VERSI);
  expect(JSON.stringify(lembar('Petunjuk').getDataRange().getValues())).not.toContain('tanggal 5');
  const salinan = ss()
    .getSheets()
    .filter((l: { getName(): string }) => l.getName().startsWith('Petunjuk suntingan'));
  expect(salinan).toHaveLength(1);
  expect(JSON.stringify(salinan[0].getDataRange().getValues())).toContain('tanggal 5');
});

it('penjelas yang tidak disunting ditulis ulang tanpa salinan', () => {
  perbarui();
  const nama = ss()
    .getSheets()
    .map((l: { getName(): string }) => l.getName());
  expect(nama.filter((n: string) => /Petunjuk|Bantuan/.test(n))).toEqual(['Petunjuk', 'Bantuan Fungsi']);
  expect(JSON.stringify(lembar('Petunjuk').getDataRange().getValues())).toContain('Status triwulan: draf');
});
