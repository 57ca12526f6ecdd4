import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bacaFungsi } from '../../local/build/registri.mjs';
import { namaParameter } from '../../src/functions/argumen';
import { daftarFungsi } from '../../src/functions/index';
import { panggilFungsi } from '../../src/main';
import { bundelPolos, contohFungsi } from './rumus';

const panggil = bundelPolos();

const DOK_FUNGSI = await bacaFungsi();
/** A call of each function that works, to be spoiled one argument at a time. */
const SAH = Object.fromEntries(DOK_FUNGSI.map((f) => [f.nama, f.sah]));

const dengan = (a: readonly unknown[], i: number, v: unknown) => a.map((x, j) => (j === i ? v : x));

const galat = (nama: string, argumen: readonly unknown[]): string => {
  try {
    return `tidak ditolak: ${String(panggil(nama, [...argumen]))}`;
  } catch (e) {
    return (e as Error).message;
  }
};

describe.each(daftarFungsi.map((f) => [f.nama, f] as const))('%s menolak', (nama, f) => {
  const sah = SAH[nama] as readonly unknown[];

  it('apa yang bukan miliknya, dengan menyebut argumennya dan contoh bertitik koma', () => {
    expect(() => panggil(nama, [...sah])).not.toThrow();
    expect(sah).toHaveLength(f.parameter.length);
    f.parameter.forEach((p, i) => {
      const argumen = namaParameter(p);
      for (const [buruk, sebutan] of [
        [new Date(2025, 0, 5), 'tanggal'],
        [argumen === 'lengkap' ? 'mungkin' : true, argumen === 'lengkap' ? 'mungkin' : 'TRUE'],
        [argumen === 'satuan_ukur' ? 12.5 : 'tak dikenal', argumen === 'satuan_ukur' ? '12,5' : 'tak dikenal'],
        [Number.NaN, 'tak hingga'],
        [{ aneh: 1 }, '['],
      ] as const) {
        const pesan = galat(nama, dengan(sah, i, buruk));
        expect(pesan.startsWith(`${nama}: argumen ${argumen}`), `${argumen} = ${String(buruk)}: ${pesan}`).toBe(true);
        expect(pesan).toContain(sebutan);
        const contoh = pesan.split('Contoh: ')[1];
        expect(contohFungsi(nama)).toContain(contoh);
        // What is said about an optional argument ends with a call that sets it.
        if (p.startsWith('[')) expect(contoh).toBe(f.contohLain?.[argumen]);
      }
    });
  });

  it('argumen yang kurang dan yang berlebih', () => {
    expect(galat(nama, [...sah, 1])).toMatch(
      new RegExp(`^${nama}: terlalu banyak argumen, ${sah.length + 1} diterima`),
    );
    const wajib = f.parameter.filter((p) => !p.startsWith('['));
    expect(galat(nama, sah.slice(0, wajib.length - 1))).toContain(`argumen ${wajib.at(-1)} belum diisi`);
  });

  it('tanggal, dengan menjelaskan titik desimal yang salah terbaca', () => {
    expect(galat(nama, dengan(sah, 0, new Date(2025, 4, 5)))).toContain('koma (50,05)');
  });

  it.each(['#N/A', '#REF!', '#DIV/0!', '#VALUE!'])('galat sel %s', (isi) => {
    expect(galat(nama, dengan(sah, 0, isi))).toContain('berisi galat');
  });
});

describe('jawaban atas sel tanpa bilangan sama di semua fungsi', () => {
  for (const f of daftarFungsi) {
    const sah = SAH[f.nama] as readonly unknown[];
    const ganti = (v: unknown) => panggil(f.nama, dengan(sah, 0, v));
    const rerata = f.nama === 'RATA_RATA_CAPAIAN';
    it(f.nama, () => {
      for (const v of ['', null, undefined, '   ']) expect(ganti(v)).toBe(rerata ? '-' : '');
      for (const v of ['-', 'N/A', 'Tidak ada nilai karena indikator baru']) expect(ganti(v)).toBe('-');
      const lama = '⚠ target harus bilangan';
      if (rerata || f.nama === 'EFISIENSI_PMK') expect(() => ganti(lama)).toThrow('berisi galat');
      else expect(ganti(lama)).toBe(lama);
    });
  }
});

it('arah yang tidak ditemukan rumus lain diteruskan, di selnya saja', () => {
  const asing = '⚠ kode tidak ada di IKU';
  expect(
    panggil('CAPAIAN', [
      [[38], [40]],
      [[40], [40]],
      [[asing], ['NAIK']],
    ]),
  ).toEqual([[asing], [100]]);
});

describe('masukan sembarang', () => {
  const sel = fc.oneof(
    fc.double(),
    fc.integer({ min: -5, max: 200 }),
    fc.constantFrom<unknown>(
      '',
      '-',
      'BB',
      '50,05%',
      '1.762',
      '1,5-3,5',
      'Rp. -',
      '⚠ lama',
      '#N/A',
      'NAIK',
      'AKIP',
      true,
      null,
      undefined,
    ),
    fc.string({ maxLength: 12 }),
    fc.date().map((d) => d as unknown),
  );
  const argumen = fc.oneof(
    { weight: 3, arbitrary: sel },
    { weight: 2, arbitrary: fc.array(fc.array(sel, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 3 }) },
    { weight: 1, arbitrary: fc.constantFrom<unknown>([], [[]], [1, 2], {}, () => 1) },
  );

  it.each(daftarFungsi.map((f) => f.nama))('%s memberi bilangan, teks, atau galat yang menyebut namanya', (nama) => {
    fc.assert(
      fc.property(fc.array(argumen, { maxLength: 8 }), (a) => {
        let hasil: unknown;
        try {
          hasil = panggilFungsi(nama, a);
        } catch (e) {
          expect((e as Error).message).toMatch(new RegExp(`^${nama}: (?:argumen |terlalu banyak)`));
          return;
        }
        for (const v of [hasil].flat(2)) {
          expect(['number', 'string']).toContain(typeof v);
          if (typeof v === 'number') expect(Number.isFinite(v)).toBe(true);
        }
      }),
      { numRuns: 2000 },
    );
  });
});

describe('nilai yang dikenal, dari bundel', () => {
  it.each([
    ['CAPAIAN', [50.05, 38], 131.71],
    ['CAPAIAN', ['29.71%', '24,06%'], 123.48],
    ['CAPAIAN', [2.76, 2.71, 'TURUN_RASIO'], 98.19],
    ['CAPAIAN', [2.76, 2.71, 'TURUN'], 98.15],
    ['CAPAIAN', ['68, 12', 70.2], 97.04],
    ['KRITERIA', [82.22], 'Tinggi'],
    ['EFISIENSI', [131.71, 85.7], 46.01],
    ['EFISIENSI', [97.03, 94.27, 'PMK214'], 2.84],
    ['EFISIENSI_PMK', [97.03, 5578741408, 5258800637], 2.85],
    ['PREDIKAT', [80.33], 'A'],
    ['ANGKA', ['Rp. 1.234.567,-'], 1234567],
  ] as [string, unknown[], unknown][])('%s(%j) = %s', (nama, a, hasil) => {
    expect(panggil(nama, a)).toBe(hasil);
  });

  it('teks bantuan pelengkapan otomatis memuat semua parameter', () => {
    for (const f of DOK_FUNGSI)
      expect(f.parameter.map((p) => p.nama)).toEqual(
        daftarFungsi.find((x) => x.nama === f.nama)?.parameter.map(namaParameter),
      );
  });
});
