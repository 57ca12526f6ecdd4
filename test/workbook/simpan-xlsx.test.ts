/**
 * What a saved .xlsx computes once people go on typing into it. Rows are added and the engine computes the formulas of the
 * file anew, so that no stored value is what is read.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { utama } from '../../local/commands/index.ts';
import { keBentukId } from '../../local/engine/rumus.ts';
import { type Bundel, bukuDariData, muatBundel } from '../../local/services/index.ts';
import { bacaXlsx } from '../../local/xlsx/baca.ts';
import { tulisXlsx } from '../../local/xlsx/tulis.ts';
import { isianBanjar } from '../alat/buku';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'lkjip-simpan-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function lkjip(...argv: string[]) {
  let out = '';
  const tulis = (x: string) => {
    out += x;
  };
  const kode = await utama(argv, { cwd: folder, keluaran: { out: tulis, err: tulis, lebar: 200 } });
  expect(kode, out).toBe(0);
  return out;
}

const buka = (berkas: string) => muatBundel(bacaXlsx(readFileSync(join(folder, berkas))));

/** The columns of a named range by header, and the first free row below its filled ones. */
function rentang(t: Bundel, nama: string) {
  const r = t.services.SpreadsheetApp.getActiveSpreadsheet().getRangeByName(nama);
  const lembar = r.getSheet();
  const kepala = (r.getDisplayValues() as string[][])[0]!;
  const kode = (lembar.getRange(r.getRow() + 1, r.getColumn(), 400, 1).getDisplayValues() as string[][]).map(
    (b) => b[0],
  );
  const bebas = r.getRow() + 1 + kode.indexOf('');
  const sel = (baris: number, judul: string) => {
    const k = kepala.indexOf(judul);
    expect([judul, k >= 0]).toEqual([judul, true]);
    return lembar.getRange(baris, r.getColumn() + k);
  };
  return { lembar, bebas, sel, awal: r.getRow() + 1, akhir: r.getLastRow() };
}

/** Every formula of a row written once more: what comes out was computed now. */
function hitungUlang(t: Bundel, nama: string, baris: number) {
  const { lembar } = rentang(t, nama);
  const r = lembar.getRange(baris, 1, 1, lembar.getLastColumn());
  (r.getFormulas() as string[][])[0]!.forEach((f, i) => {
    if (f) lembar.getRange(baris, i + 1).setFormula(keBentukId(f));
  });
}

/** Two new indicators, the later one in KINERJA before the earlier: nothing may depend on both sheets' rows agreeing. */
function tambahDua(bundel: Bundel) {
  const iku = rentang(bundel, 'IKU');
  const isiIku: Record<string, string>[] = [
    {
      Kode: 'Z.1',
      Tingkat: 'Sasaran Strategis',
      'Tujuan / sasaran': 'Baru',
      Indikator: 'Layanan cepat',
      Satuan: 'Unit',
      Arah: 'NAIK',
    },
    {
      Kode: 'Z.2',
      Tingkat: 'Sasaran Strategis',
      'Tujuan / sasaran': 'Baru',
      Indikator: 'Keluhan',
      Satuan: 'Kasus',
      Arah: 'TURUN',
    },
  ];
  isiIku.forEach((b, i) => {
    for (const [judul, v] of Object.entries(b)) iku.sel(iku.bebas + i, judul).setValue(v);
  });
  const k = rentang(bundel, 'KINERJA');
  for (const [i, [kode, target, realisasi]] of (
    [
      ['Z.2', 10, 12],
      ['Z.1', 50, 60],
    ] as const
  ).entries()) {
    k.sel(k.bebas + i, 'Kode').setValue(kode);
    k.sel(k.bebas + i, 'Target').setValue(target);
    k.sel(k.bebas + i, 'Realisasi').setValue(realisasi);
    hitungUlang(bundel, 'KINERJA', k.bebas + i);
  }
  const nilai = (i: number) =>
    ['Indikator', 'Satuan', 'Arah', 'Target berlaku', 'Capaian (%)', 'Kriteria'].map((j) =>
      k.sel(k.bebas + i, j).getValue(),
    );
  return [nilai(0), nilai(1)];
}
/** Banjar's own setting takes TURUN as target over realisasi. */
const DUA = [
  ['Keluhan', 'Kasus', 'TURUN_RASIO', 10, 83.33, 'Tinggi'],
  ['Layanan cepat', 'Unit', 'NAIK', 50, 120, 'Sangat Tinggi'],
];

describe('buku bentuk Sheets yang disimpan sebagai .xlsx', () => {
  beforeAll(() => {
    const t = muatBundel(bukuDariData({ Sheet1: [] }));
    t.LKJIP.tindakan.buatTemplat!({ bentuk: 'sheets', isi: isianBanjar() });
    writeFileSync(join(folder, 'sheets.xlsx'), tulisXlsx(t.buku));
  });

  it('kode yang diakhiri spasi tetap ditemukan, di Sheets dan di berkas .xlsx', () => {
    const t = muatBundel(bukuDariData({ Sheet1: [] }));
    t.LKJIP.tindakan.buatTemplat!({ bentuk: 'sheets', isi: isianBanjar() });
    for (const buku of [t, buka('sheets.xlsx')]) {
      const lembar = buku.services.SpreadsheetApp.getActive().getSheetByName('Kinerja');
      const nama = lembar.getRange('B6').getValue();
      expect(nama).toMatch(/\p{L}/u);
      lembar.getRange('A6').setValue(`${String(lembar.getRange('A6').getValue()).toLowerCase()} `);
      expect([lembar.getRange('B6').getValue(), lembar.getRange('D6').getValue()]).toEqual([nama, 'NAIK']);
    }
  });

  it('kode dicari di seluruh kolom; tidak ada rumus larik atau XLOOKUP', () => {
    const t = buka('sheets.xlsx');
    for (const nama of ['KINERJA', 'RIWAYAT', 'RENSTRA', 'PEMBANDING', 'ANALISIS']) {
      const iku = rentang(t, 'IKU');
      const { sel, awal } = rentang(t, nama);
      const rumus = sel(awal + 1, 'Indikator').getFormula();
      expect(rumus).toContain(
        `MATCH(IF(ISNUMBER(A${awal + 1}),A${awal + 1},TRIM(A${awal + 1})),IKU!$A$${iku.awal}:$A$${iku.akhir},0)`,
      );
      expect(rumus).not.toMatch(/XLOOKUP|ARRAYFORMULA/);
    }
  });

  it('baris baru dihitung, apa pun urutannya', () => {
    expect(tambahDua(buka('sheets.xlsx'))).toEqual(DUA);
  });

  it('skala sendiri tetap utuh, juga bila tingginya sama dengan rentang yang menghitung', () => {
    const bundel = muatBundel(
      bukuDariData({
        D: [
          [95, null, 0, 'Merah'],
          [70, null, 60, 'Kuning'],
          [20, null, 90, 'Hijau'],
        ],
      }),
    );
    const l = bundel.services.SpreadsheetApp.getActiveSpreadsheet().getSheetByName('D');
    l.getRange('B1').setFormula('=KRITERIA(A1:A3;C1:D3;"PERSEN")');
    writeFileSync(join(folder, 'skala.xlsx'), tulisXlsx(bundel.buku));
    const b = buka('skala.xlsx').services.SpreadsheetApp.getActiveSpreadsheet().getSheetByName('D').getRange('B1:B3');
    expect(b.getFormulas()).toEqual([1, 2, 3].map((n) => [`=KRITERIA(A${n},C1:D3,"PERSEN")`]));
    expect(b.getValues()).toEqual([['Hijau'], ['Kuning'], ['Merah']]);
  });
});

describe('salinan kosong', () => {
  it.each(['xlsx', 'sheets'] as const)(
    'dari bentuk %s: rumus tiap baris siap menghitung isian dinas baru',
    async (bentuk) => {
      const bundel = muatBundel(bukuDariData({ Sheet1: [] }));
      bundel.LKJIP.tindakan.buatTemplat!({ bentuk, isi: isianBanjar() });
      // A figure typed over a formula is the old department's and must not travel along.
      const lama = rentang(bundel, 'KINERJA');
      if (bentuk === 'xlsx') lama.sel(lama.awal, 'Capaian (%)').setValue(77.77);
      lama.sel(lama.awal + 1, 'Target').setNote('Tabel PK: 38,00; ditanyakan ke bidang');
      writeFileSync(join(folder, 'isi.xlsx'), tulisXlsx(bundel.buku));
      await lkjip('salin', 'isi.xlsx', '--kosong', '-o', 'kosong.xlsx', '--timpa');
      const baru = buka('kosong.xlsx');
      const k = rentang(baru, 'KINERJA');
      expect(k.bebas).toBe(k.awal);
      expect(k.sel(k.awal, 'Capaian (%)').getDisplayValue()).toBe('');
      expect(k.sel(k.awal + 1, 'Target').getNote()).toBe('');
      expect(k.sel(k.awal - 1, 'Target').getNote()).toContain('Perjanjian Kinerja');
      const semua = JSON.stringify(
        baru.services.SpreadsheetApp.getActiveSpreadsheet()
          .getSheets()
          .map((l: { getDataRange(): { getDisplayValues(): unknown; getNotes(): unknown } }) => [
            l.getDataRange().getDisplayValues(),
            l.getDataRange().getNotes(),
          ]),
      );
      expect(semua.match(/.{40}(?:Kabupaten Banjar|Dinas Tenaga Kerja|Martapura|ditanyakan)/g)).toBeNull();
      expect(tambahDua(baru)).toEqual(DUA);
      expect(k.sel(k.akhir, 'Indikator').getFormula()).toContain(`A${k.akhir}`);
    },
  );
});
