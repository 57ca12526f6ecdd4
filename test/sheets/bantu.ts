/** The services as globals, as src/sheets sees them in Google Sheets. */
import { afterEach } from 'vitest';
import { buatLayanan, bukuDariData, type Layanan, type OpsiLayanan } from '../../local/services/index.ts';

import type { RencanaLembar, WarnaHex } from '../../src/core/rencana';
import { BukuSheets } from '../../src/sheets/buku';

const NAMA_LAYANAN = ['SpreadsheetApp', 'HtmlService', 'Charts', 'LockService', 'CacheService', 'PropertiesService'];

export function pasang(data: Parameters<typeof bukuDariData>[0] = { Data: [['a']] }, opsi?: OpsiLayanan): Layanan {
  const t = buatLayanan(bukuDariData(data), opsi);
  Object.assign(globalThis, t.services);
  return t;
}

afterEach(() => {
  for (const n of NAMA_LAYANAN) Reflect.deleteProperty(globalThis, n);
});

export function buku(): BukuSheets {
  return new BukuSheets(SpreadsheetApp.getActiveSpreadsheet());
}

/** A table as the tables' room makes them: title, header with spanner, rows, total, notes. */
export function rencanaContoh(
  isi: (string | number | null)[][] = ISI,
  ganti: Partial<RencanaLembar> = {},
): RencanaLembar {
  const abu: WarnaHex = '#eeeeee';
  const akhir = 5 + isi.length;
  const kosong = (b: (string | number | null)[]) => [...b, ...new Array<null>(5 - b.length).fill(null)];
  return {
    nama: 'Tabel 3.3',
    buatan: 'tabel:contoh',
    nilai: [
      kosong(['Tabel 3.3 Target dan Realisasi']),
      kosong(['Dinas Contoh Tahun 2025']),
      kosong(['No', 'Indikator', 'Kinerja']),
      [null, null, 'Target', 'Realisasi', 'Capaian'],
      ['(1)', '(2)', '(3)', '(4)', '(5)'],
      ...isi.map(kosong),
      kosong(['Sumber: Dinas Contoh']),
    ],
    gaya: [
      { rentang: [`A1:E${akhir + 1}`], gaya: { font: 'Arial', ukuran: 10, rataTegak: 'middle', bungkus: true } },
      { rentang: ['A1:A2'], gaya: { tebal: true, ukuran: 12, rata: 'center' } },
      { rentang: ['A3:E5'], gaya: { tebal: true, latar: abu, rata: 'center' } },
      { rentang: [`C6:E${akhir}`], gaya: { format: '#,##0.00', rata: 'right' } },
      { rentang: [`A3:E${akhir}`], gaya: { garis: 'semua' } },
      { rentang: [`A${akhir + 1}`], gaya: { miring: true } },
    ],
    gabung: ['A1:E1', 'A2:E2', 'A3:A4', 'B3:B4', 'C3:E3'],
    lebarKolom: [40, 260, 90, 90, 90],
    bekuBaris: 5,
    ...ganti,
  };
}

export const ISI: (string | number | null)[][] = [
  [1, 'Persentase pencari kerja yang ditempatkan', 38, 50.05, 131.71],
  [2, '=IMPORTXML("http://x","//a")', 70.2, 68.12, 97.04],
  [3, '-', null, null, null],
];
