/** Lookups from an index give what a scan gives, and a column of them grows with its rows alone. */
import { calculateFormulas, type WorkbookLike } from '@cj-tech-master/excelts/formula';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GalatSel, type IsiSel } from '../../local/engine/buku.ts';
import { terbanding } from '../../local/engine/cari.ts';
import { Buku, buatLayanan, bukuDariData, muatBundel } from '../../local/services/index.ts';
import { CONTOH } from '../../src/tables/contoh';
import { hitungOperasi, type Operasi, pangkat } from '../alat/operasi';

const NAMA = 'Data';

/** Values as cells hold them: texts that differ in case, numbers as text, blanks, errors, and what patterns are made of. */
const isi = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('a', 'A', 'ab', 'AB', 'b*', 'a?', '~', 'a~', '1', '1.5', '', 'İ', 'straße') },
  { weight: 4, arbitrary: fc.constantFrom(0, 1, 1.5, -1, 1e21, 2) },
  { weight: 2, arbitrary: fc.constantFrom(true, false) },
  { weight: 2, arbitrary: fc.constant(null) },
  { weight: 1, arbitrary: fc.constantFrom('#N/A', '#DIV/0!').map((kode) => new GalatSel(kode, kode)) },
);
const kunci = fc.oneof(
  { weight: 3, arbitrary: isi },
  { weight: 2, arbitrary: fc.constantFrom('a*', '?', '*', 'b~*', '~~', 'A~', 'a~?', '??', '') },
);

/** Formulas over the column A1:A<n> with answers in B, the key in D of their row. */
const rumusUntuk = (banyak: number, baris: number): string[] => {
  const [a, ab, b] = [`$A$1:$A$${banyak}`, `$A$1:$B$${banyak}`, `$B$1:$B$${banyak}`];
  return [
    `MATCH(D${baris},${a},0)`,
    `MATCH(D${baris}, ${a}, FALSE)`,
    `MATCH(D${baris},${a},1)`,
    `MATCH(D${baris},${a},-1)`,
    `MATCH(D${baris},${a})`,
    `VLOOKUP(D${baris},${ab},2,FALSE)`,
    `VLOOKUP(D${baris},${ab},2,0)`,
    `VLOOKUP(D${baris},${ab},2)`,
    `VLOOKUP(D${baris},${ab},3,FALSE)`,
    `HLOOKUP(D${baris},${ab},1,FALSE)`,
    `INDEX(${b},MATCH(D${baris},${a},0))&""`,
    `INDEX(${ab},MATCH(D${baris},${a},0),2)`,
    `INDEX(${ab},MATCH(D${baris},${a},0),3)`,
    `INDEX(${b},D${baris})`,
    `IFERROR(INDEX(${b},MATCH(D${baris},${a},0))&"",ROWS(${a}))`,
    `VLOOKUP(D${baris},${ab},2,TRUE)`,
    // The library computes these: ABS is none of our own steps.
    `ABS(MATCH(D${baris},${a}))`,
    `ABS(MATCH(D${baris},${a},-1))`,
    `ABS(VLOOKUP(D${baris},${ab},2))`,
  ];
};

const teksIsi = (v: unknown): unknown =>
  v instanceof GalatSel
    ? v.kode
    : v && typeof v === 'object' && 'error' in v
      ? (v as { error: string }).error
      : (v ?? null);

/** The same cells computed by the library alone. */
function tanpaIndeks(sel: ReadonlyMap<string, IsiSel>, rumus: ReadonlyMap<string, string>): Map<string, unknown> {
  const semua = new Map(
    [...sel, ...rumus].map(([alamat]) => {
      const [row, col] = alamat.split(':').map(Number) as [number, number];
      const formula = rumus.get(alamat);
      const v = sel.get(alamat) ?? null;
      const value = v instanceof GalatSel ? { error: v.kode } : v;
      return [
        alamat,
        {
          row,
          col,
          type: formula ? 6 : v === null ? 0 : 2,
          ...(formula ? { formula } : {}),
          model: {},
          value,
          result: undefined,
        },
      ] as const;
    }),
  );
  const nomor = [...new Set([...semua.values()].map((s) => s.row))];
  const lembar = {
    id: 1,
    name: NAMA,
    dimensions: { top: 1, left: 1, bottom: 100, right: 40 },
    eachRow(_: unknown, kerja: (r: object, n: number) => void) {
      for (const n of nomor)
        kerja(
          {
            hidden: false,
            eachCell: (f: (s: object, k: number) => void) =>
              [...semua.values()].forEach((s) => {
                if (s.row === n) f(s, s.col);
              }),
          },
          n,
        );
    },
    findCell: (b: number, k: number) => semua.get(`${b}:${k}`),
    getCell: (b: number, k: number) => semua.get(`${b}:${k}`),
  };
  calculateFormulas({
    worksheets: [lembar],
    getWorksheet: () => lembar,
    definedNames: { getAllEntries: () => [], getAllNames: () => [] },
  } as unknown as WorkbookLike);
  return new Map([...rumus.keys()].map((alamat) => [alamat, teksIsi(semua.get(alamat)?.result)]));
}

describe('pencarian dengan indeks', () => {
  it('sama dengan pustakanya sendiri untuk kolom dan kunci apa pun', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(isi, isi), { minLength: 2, maxLength: 12 }),
        fc.array(kunci, { minLength: 1, maxLength: 6 }),
        (kolom, daftarKunci) => {
          const sel = new Map<string, IsiSel>();
          const rumus = new Map<string, string>();
          kolom.forEach(([a, b], i) => void sel.set(`${i + 1}:1`, a).set(`${i + 1}:2`, b));
          daftarKunci.forEach((k, i) => {
            sel.set(`${i + 1}:4`, k);
            rumusUntuk(kolom.length, i + 1).forEach((r, j) => void rumus.set(`${i + 1}:${j + 5}`, r));
          });
          const buku = new Buku();
          const lembar = buku.tambahLembar(NAMA);
          buatLayanan(buku);
          const [ke, dari] = [new Map<string, unknown>(), tanpaIndeks(sel, rumus)];
          for (const [alamat, v] of sel) lembar.tulisIsi(...(alamat.split(':').map(Number) as [number, number]), v);
          for (const [alamat, r] of rumus)
            lembar.tulisRumus(...(alamat.split(':').map(Number) as [number, number]), `=${r}`);
          buku.pastikanSegar();
          for (const alamat of rumus.keys()) {
            const [b, k] = alamat.split(':').map(Number) as [number, number];
            ke.set(alamat, teksIsi(lembar.lihat(b, k)?.isi));
          }
          expect(Object.fromEntries(ke)).toEqual(Object.fromEntries(dari));
        },
      ),
      { numRuns: 120 },
    );
  });

  it('melihat isi yang baru setelah sel di rentangnya ditulis, juga yang dihitung rumus', () => {
    const buku = bukuDariData({
      Kode: [
        ['a', 'satu'],
        ['b', 'dua'],
        ['=A1&"x"', 'tiga'],
      ],
      Cari: ['a', 'b', 'ax'].map((k, i) => [
        k,
        `=IFERROR(INDEX(Kode!$B$1:$B$3,MATCH(A${i + 1},Kode!$A$1:$A$3,0))&"","-")`,
      ]),
    });
    buatLayanan(buku);
    const [kode, cari] = [buku.cariLembar('Kode'), buku.cariLembar('Cari')];
    const hasil = () => {
      buku.pastikanSegar();
      return [1, 2, 3].map((b) => cari?.lihat(b, 2)?.isi);
    };
    expect(hasil()).toEqual(['satu', 'dua', 'tiga']);
    kode?.tulisIsi(2, 1, 'B?');
    expect(hasil()).toEqual(['satu', '-', 'tiga']);
    kode?.tulisIsi(1, 1, 'c');
    expect(hasil()).toEqual(['-', '-', '-']);
    kode?.tulisIsi(3, 2, 'empat');
    kode?.tulisIsi(1, 1, 'A');
    expect(hasil()).toEqual(['satu', '-', 'empat']);
  });
});

it.each([
  ['MATCH(C1,$A$1:$A$N,1)', 1],
  ['MATCH(C1,$A$1:$A$N,-1)', -1],
  ['VLOOKUP(C1,$A$1:$B$N,2)', 1],
  ['VLOOKUP(C1,$A$1:$B$N,2,TRUE)', 1],
])('%s di kolom terurut dicari dengan membagi dua', (rumus, arah) => {
  const banyak = 2000;
  const buku = bukuDariData({
    Data: Array.from({ length: banyak }, (_, i) => [
      arah * i * 2,
      i + 1,
      arah * ((i * 7919) % (banyak * 2)),
      `=${rumus.replaceAll('N', String(banyak)).replace('C1', `C${i + 1}`)}`,
    ]),
  });
  const mula = terbanding.banyak;
  buatLayanan(buku);
  buku.pastikanSegar();
  const lembar = buku.cariLembar('Data');
  for (let b = 1; b <= banyak; b += 97) {
    const dicari = Number(lembar?.lihat(b, 3)?.isi) * arah;
    expect(lembar?.lihat(b, 4)?.isi).toBe(Math.floor(dicari / 2) + 1);
  }
  // Twice through the column, then eleven steps a formula.
  expect(terbanding.banyak - mula).toBeLessThan(banyak * 14);
});

it('sel yang bukan bilangan adalah galat bagi rumus, sebelum disimpan seperti sesudahnya', () => {
  const buku = bukuDariData({
    Data: [
      [null, '=SUM(A1:A2)'],
      [1, '=MATCH(1,A1:A2,0)'],
      [null, '=INDEX(A1:A2,MATCH(1,A1:A2,0))'],
    ],
  });
  buatLayanan(buku);
  const lembar = buku.cariLembar('Data');
  lembar?.tulisIsi(1, 1, Number.NaN);
  buku.pastikanSegar();
  expect([1, 2, 3].map((b) => teksIsi(lembar?.lihat(b, 2)?.isi))).toEqual(['#NUM!', 2, 1]);
});

describe('templat .xlsx yang terisi', () => {
  const UKURAN = [60, 120, 240];
  const kode = (n: number) => Array.from({ length: n }, (_, i) => `I.${i + 1}`);
  const dasar = (CONTOH.IKU as object[])[0];
  const bangun = (n: number) => () => {
    const t = muatBundel(new Buku());
    t.LKJIP.tindakan.buatTemplat?.({
      bentuk: 'xlsx',
      isi: {
        ...CONTOH,
        IKU: kode(n).map((k, i) => ({
          ...dasar,
          kode: k,
          induk: null,
          indikator: `Persentase layanan ke-${i} yang selesai`,
        })),
        KINERJA: kode(n).map((k, i) => ({ kode: k, target: 80, realisasi: 70 + (i % 20) })),
      },
    });
    t.buku.pastikanSegar();
    const kinerja = t.buku.cariLembar('Kinerja');
    expect(kinerja?.lihat(4 + n, 2)?.isi).toBe(`Persentase layanan ke-${n - 1} yang selesai`);
  };

  it('dihitung mesin rumus sebanding dengan barisnya', async () => {
    const perUkuran: number[] = [];
    const hasil = (await hitungOperasi(UKURAN.map(bangun), /\/((?:local\/engine\/|\.build\/excelts)[^?]+)/)) as [
      Operasi,
      Operasi,
      Operasi,
    ];
    for (const n of UKURAN) {
      terbanding.banyak = 0;
      bangun(n)();
      perUkuran.push(terbanding.banyak);
    }
    const [satu, dua, empat] = hasil.map((h) => h.jumlah) as [number, number, number];
    const berkas = [...hasil[2].perBerkas].map(([nama, n]) => `${nama} ${((n / empat) * 100).toFixed(0)}%`);
    console.log(
      `templat ${UKURAN.join(', ')} indikator: ${hasil.map((h) => (h.jumlah / 1000).toFixed(0)).join(', ')} ribu langkah, pangkat ${pangkat(satu, dua, empat).toFixed(2)}; dibandingkan saat mencari ${perUkuran.join(', ')}; ${berkas.join(', ')}`,
    );
    expect(satu).toBeGreaterThan(100_000);
    expect(pangkat(satu, dua, empat)).toBeLessThanOrEqual(1.2);
    expect(pangkat(...(perUkuran as [number, number, number]))).toBeLessThanOrEqual(1.2);
  }, 180_000);
});
