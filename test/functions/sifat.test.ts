import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Arah, hitungCapaian } from '../../src/core/capaian';
import { bulatkanCepat } from '../../src/core/cepat';
import { bulatkan, dariAngka, keAngka } from '../../src/core/desimal';
import { hitungEfisiensi, hitungPenyerapan, type MetodeEfisiensi } from '../../src/core/efisiensi';
import { DAFTAR_SKALA, kriteriaDari, skalaBaku } from '../../src/core/kriteria';
import { TANDA_GAGAL } from '../../src/functions/argumen';
import { panggilFungsi } from '../../src/main';

const panggil = (nama: string, ...a: unknown[]) => panggilFungsi(nama, a);
const angka = (nama: string, ...a: unknown[]) => {
  const h = panggil(nama, ...a);
  if (typeof h !== 'number') throw new Error(`${nama}(${a}) memberi ${String(h)}`);
  return h;
};

/**
 * Two-decimal realisasi R/100 and target T/100 whose capaian lies exactly half way between two printed figures:
 * 10000·R/T = k + ½ holds when q·T = 20000·R for the odd q = 2k + 1. With T = 32·(625/g)·y and q = g·z, R is y·z.
 */
const seri = fc
  .record({
    g: fc.constantFrom(1, 5, 25, 125, 625),
    y: fc.integer({ min: 1, max: 400 }),
    z: fc.integer({ min: 0, max: 4000 }).map((n) => 2 * n + 1),
  })
  .map(({ g, y, z }) => ({ R: y * z, T: 32 * (625 / g) * y, q: g * z }));

describe('nilai tepat di tengah dibulatkan menjauhi nol', () => {
  it('capaian naik, dari bilangan dan dari teks', () => {
    fc.assert(
      fc.property(seri, ({ R, T, q }) => {
        const harap = (q + 1) / 2 / 100;
        expect(angka('CAPAIAN', R / 100, T / 100, '', '', '', '', 'Ton')).toBe(harap);
        const koma = (n: number) => (n / 100).toFixed(2).replace('.', ',');
        expect(angka('CAPAIAN', koma(R), koma(T), '', '', '', '', 'Ton')).toBe(harap);
      }),
      { numRuns: 3000 },
    );
  });

  it('capaian turun dan stabil: 200 − q/2 seperseratus', () => {
    fc.assert(
      fc.property(seri, ({ R, T, q }) => {
        // 20000 − q/2 hundredths, half away from zero; never below 0.
        const seratusan = q >= 40000 ? 0 : (40000 - q + 1) / 2;
        expect(angka('CAPAIAN', R / 100, T / 100, 'TURUN', '', '', '', 'Ton')).toBe(seratusan / 100);
        if (R > T) expect(angka('CAPAIAN', R / 100, T / 100, 'STABIL', '', '', '', 'Ton')).toBe(seratusan / 100);
      }),
      { numRuns: 3000 },
    );
  });

  it('capaian rasio dan penyerapan', () => {
    fc.assert(
      fc.property(seri, ({ R, T, q }) => {
        expect(angka('CAPAIAN', T / 100, R / 100, 'TURUN_RASIO', '', '', '', 'Ton')).toBe((q + 1) / 2 / 100);
        expect(angka('PENYERAPAN', R, T)).toBe((q + 1) / 2 / 100);
        expect(angka('PENYERAPAN', R * 1e6, T * 1e6)).toBe((q + 1) / 2 / 100);
      }),
      { numRuns: 3000 },
    );
  });

  it('efisiensi, rata-rata dan nilai efisiensi', () => {
    const seratusan = fc.integer({ min: 300, max: 30000 });
    fc.assert(
      fc.property(seratusan, seratusan, (a, b) => {
        // a.bc5 minus a two-decimal figure: the third decimal is a tie.
        const selisih = 100000 + a * 10 + 5 - b * 10;
        const harap = (Math.sign(selisih) * Math.floor((Math.abs(selisih) + 5) / 10)) / 100;
        expect(angka('EFISIENSI', (100000 + a * 10 + 5) / 1000, b / 100)).toBe(harap);
        const genap = (a + b) % 2 === 0 ? a + b + 1 : a + b;
        expect(angka('RATA_RATA_CAPAIAN', [[a / 100], [(genap - a) / 100]])).toBe((genap + 1) / 2 / 100);
      }),
      { numRuns: 3000 },
    );
    fc.assert(
      fc.property(fc.integer({ min: -999, max: 999 }), (n) => {
        // 50 + 2,5·e with e = (2n + 1)/1000 has five decimals, the third a tie or not: compare in integers.
        const e = 2 * n + 1;
        const perSeribu = 50_000 + (e * 25) / 10;
        expect(angka('NILAI_EFISIENSI', e / 1000)).toBe(Math.floor((perSeribu + 5) / 10) / 100);
      }),
    );
  });
});

describe('jalan cepat sama dengan hitungan tepat', () => {
  const ARAH: Arah[] = ['NAIK', 'TURUN', 'TURUN_RASIO', 'STABIL'];
  const bilangan = fc.oneof(
    fc.tuple(fc.integer({ min: 1, max: 10 ** 9 }), fc.nat(6)).map(([n, s]) => n / 10 ** s),
    fc.double({ min: 1e-6, max: 1e15, noNaN: true }),
    seri.map((x) => x.R / 100),
    seri.map((x) => x.T / 100),
  );
  const tepat = (x: number) => {
    const d = dariAngka(x);
    if (!d) throw new Error(String(x));
    return d;
  };

  it('capaian dalam setiap arah, dengan dan tanpa batas', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          bilangan,
          bilangan.map((n) => -n),
          fc.constant(0),
        ),
        bilangan,
        fc.constantFrom(...ARAH),
        fc.nat(6),
        fc.option(fc.integer({ min: 3, max: 200 }), { nil: null }),
        (r, t, arah, desimal, batas) => {
          const capaian = hitungCapaian({
            realisasi: tepat(r),
            target: tepat(t),
            arah,
            desimal,
            batas: batas === null ? null : tepat(batas),
          });
          if (capaian.dinilai)
            expect(panggil('CAPAIAN', r, t, arah, batas ?? '', desimal, '', 'Ton')).toBe(keAngka(capaian.nilai) + 0);
          else expect(() => panggil('CAPAIAN', r, t, arah, '', desimal, '', 'Ton')).toThrow('tidak dapat dinilai');
        },
      ),
      { numRuns: 5000 },
    );
  });

  it('penyerapan, efisiensi, kriteria', () => {
    const persen = fc.integer({ min: 201, max: 30000 }).map((n) => n / 100);
    fc.assert(
      fc.property(bilangan, bilangan, (r, p) => {
        const h = hitungPenyerapan({ realisasi: tepat(r), pagu: tepat(p) });
        expect(panggil('PENYERAPAN', r, p)).toBe(h && keAngka(h));
      }),
      { numRuns: 3000 },
    );
    fc.assert(
      fc.property(persen, persen, fc.constantFrom<MetodeEfisiensi>('SELISIH', 'MAKS100', 'PMK214'), (c, p, metode) => {
        const h = hitungEfisiensi({ capaian: tepat(c), penyerapan: tepat(p), metode });
        expect(panggil('EFISIENSI', c, p, metode)).toBe(h ? keAngka(h) + 0 : '-');
      }),
      { numRuns: 3000 },
    );
    fc.assert(
      fc.property(
        fc.oneof(
          persen,
          fc.integer({ min: 3, max: 130 }).map((n) => n + 0.5),
        ),
        fc.constantFrom(...DAFTAR_SKALA),
        (c, s) => {
          expect(panggil('KRITERIA', c, s)).toBe(kriteriaDari(tepat(c), skalaBaku(s)));
        },
      ),
      { numRuns: 3000 },
    );
  });

  it('yang terlalu dekat ke tengah diserahkan', () => {
    expect(bulatkanCepat(1.005, 100, 1.005)).toBeNaN();
    expect(bulatkanCepat(1.0051, 100, 1.0051)).toBe(1.01);
    expect(Object.is(bulatkanCepat(-0.001, 100, 1), 0)).toBe(true);
    expect(bulatkanCepat(1e15, 100, 1e15)).toBeNaN();
    fc.assert(
      fc.property(fc.integer({ min: -(10 ** 8), max: 10 ** 8 }), fc.nat(3), (n, s) => {
        const x = n / 1000;
        const cepat = bulatkanCepat(x, 10 ** s, Math.abs(x));
        if (!Number.isNaN(cepat)) expect(cepat).toBe(keAngka(bulatkan(tepat(x), s)) + 0);
      }),
    );
  });
});

describe('sifat capaian', () => {
  const positif = fc.integer({ min: 1, max: 10 ** 7 }).map((n) => n / 100);

  it('tidak berubah bila realisasi dan target dikali bilangan yang sama', () => {
    fc.assert(
      fc.property(
        positif,
        positif,
        fc.constantFrom(10, 100, 1000, 3),
        fc.constantFrom('NAIK', 'TURUN', 'TURUN_RASIO', 'STABIL'),
        (r, t, k, arah) => {
          const kali = (x: number) => Math.round(x * 100 * k) / 100;
          expect(panggil('CAPAIAN', kali(r), kali(t), arah, '', '', '', 'Ton')).toBe(
            panggil('CAPAIAN', r, t, arah, '', '', '', 'Ton'),
          );
        },
      ),
    );
  });

  it('naik: makin besar realisasi makin besar capaian; turun: sebaliknya; stabil: memuncak pada target', () => {
    fc.assert(
      fc.property(positif, positif, positif, (a, b, t) => {
        const [kecil, besar] = a < b ? [a, b] : [b, a];
        expect(angka('CAPAIAN', kecil, t, '', '', '', '', 'Ton')).toBeLessThanOrEqual(
          angka('CAPAIAN', besar, t, '', '', '', '', 'Ton'),
        );
        expect(angka('CAPAIAN', kecil, t, 'TURUN', '', '', '', 'Ton')).toBeGreaterThanOrEqual(
          angka('CAPAIAN', besar, t, 'TURUN', '', '', '', 'Ton'),
        );
        expect(angka('CAPAIAN', kecil, t, 'TURUN_RASIO', '', '', '', 'Ton')).toBeGreaterThanOrEqual(
          angka('CAPAIAN', besar, t, 'TURUN_RASIO', '', '', '', 'Ton'),
        );
        expect(angka('CAPAIAN', a, t, 'STABIL', '', '', '', 'Ton')).toBeLessThanOrEqual(100);
        expect(angka('CAPAIAN', a, t, 'STABIL', '', '', '', 'Ton')).toBeGreaterThanOrEqual(0);
        expect(angka('CAPAIAN', t, t, 'STABIL', '', '', '', 'Ton')).toBe(100);
      }),
    );
  });

  it('rentang target: di dalamnya 100, di luarnya kurang dari atau sama dengan 100', () => {
    fc.assert(
      fc.property(positif, positif, positif, (x, y, r) => {
        const [a, b] = x <= y ? [x, y] : [y, x];
        const teks = `${String(a).replace('.', ',')} - ${String(b).replace('.', ',')}`;
        const c = angka('CAPAIAN', r, teks, '', '', '', '', 'Ton');
        if (r >= a && r <= b) expect(c).toBe(100);
        else expect(c).toBeLessThanOrEqual(100);
      }),
    );
  });
});

describe('rentang = setiap selnya', () => {
  const sel = fc.oneof(
    { weight: 5, arbitrary: fc.integer({ min: -500, max: 20000 }).map((n) => n / 100) },
    {
      weight: 4,
      arbitrary: fc.constantFrom(
        '',
        '-',
        'N/A',
        '29.71%',
        '68, 12',
        '1.762',
        '1.762 Orang',
        'BB',
        'abc',
        '1,5-3,5',
        '#N/A',
        '⚠ lama',
      ),
    },
    { weight: 1, arbitrary: fc.constantFrom<unknown>(true, new Date(0), null, undefined, Number.NaN, {}) },
  );
  const satu = (nama: string, ...a: unknown[]): unknown => {
    try {
      return panggil(nama, ...a);
    } catch (e) {
      // A refused cell says in a range what a refused call says between the name and the example.
      const pesan = (e as Error).message.replace(/^[A-Z_]+: argumen /, '').replace(/\. Contoh: =.*$/, '');
      return `${TANDA_GAGAL}${pesan}`;
    }
  };

  it.each([
    ['CAPAIAN', 2, []],
    ['CAPAIAN', 2, ['TURUN', 120, 1]],
    ['KRITERIA', 1, ['AKIP', 'PERSEN']],
    ['EFISIENSI', 2, ['PMK214']],
    ['PENYERAPAN', 2, []],
    ['PREDIKAT', 1, ['', true]],
    ['NILAI_EFISIENSI', 1, []],
    ['ANGKA', 1, ['Orang']],
    ['RUPIAH', 1, []],
    ['TERBILANG', 1, []],
  ] as const)('%s', (nama, banyak, sisa) => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(sel, sel), { minLength: 1, maxLength: 8 }),
        fc.integer({ min: 1, max: 2 }),
        (pasang, lebar) => {
          const kolom = (k: number) => (lebar === 1 ? pasang.map((p) => [p[k as 0]]) : [pasang.map((p) => p[k as 0])]);
          const argumen = Array.from({ length: banyak }, (_, k) => kolom(k));
          const hasil = panggil(nama, ...argumen, ...sisa) as unknown[][];
          const harap = pasang.map((p) => satu(nama, ...p.slice(0, banyak), ...sisa));
          expect(lebar === 1 ? hasil.map((b) => b[0]) : hasil[0]).toEqual(harap);
        },
      ),
    );
  });

  it('satu nilai berlaku untuk semua baris, juga arah dan batas per baris', () => {
    expect(panggil('CAPAIAN', [[50], [80]], 100)).toEqual([[50], [80]]);
    expect(panggil('CAPAIAN', 50, [[100], [80]])).toEqual([[50], [62.5]]);
    expect(panggil('CAPAIAN', [[50], [80]], 100, [['NAIK'], ['TURUN']])).toEqual([[50], [120]]);
    expect(panggil('CAPAIAN', [[150], [180]], 100, '', [[120], ['']])).toEqual([[120], [180]]);
    expect(panggil('CAPAIAN', [50, 80], 100)).toEqual([[50], [80]]);
    expect(panggil('EFISIENSI', [[131.71], [131.71]], 85.7, [['SELISIH'], ['MAKS100']])).toEqual([[46.01], [14.3]]);
    expect(panggil('ANGKA', [['1.762'], ['1.762']], [['Orang'], ['Indeks']])).toEqual([[1762], [1.762]]);
  });

  it('ukuran yang berbeda ditolak', () => {
    expect(() => panggil('CAPAIAN', [[1], [2]], [[1], [2], [3]])).toThrow(
      'argumen target harus seukuran dengan realisasi (rentang 2 × 1)',
    );
    expect(() => panggil('CAPAIAN', [[1], [2]], [[1, 2]])).toThrow('seukuran');
    expect(() => panggil('CAPAIAN', [[1], [2]], 1, [['NAIK', 'NAIK']])).toThrow('argumen arah harus seukuran');
    // One cell counts for all rows, also when a formula hands it over as a range.
    expect(panggil('CAPAIAN', [[1], [2]], [[1]], [['NAIK']])).toEqual([[100], [200]]);
    expect(panggil('CAPAIAN', [[1]], [[1]])).toEqual([[100]]);
  });

  it('argumen yang berlaku untuk semua baris menggagalkan panggilan, sel yang salah hanya dirinya', () => {
    expect(() => panggil('CAPAIAN', [[50], [80]], 'abc')).toThrow('argumen target');
    expect(() => panggil('CAPAIAN', [[50], [80]], 100, 'MENURUN')).toThrow('argumen arah');
    expect(() => panggil('CAPAIAN', [[50], [80]], 100, '', 'x')).toThrow('argumen batas');
    expect(panggil('CAPAIAN', [[50], ['abc'], ['']], 100)).toEqual([
      [50],
      [expect.stringMatching(/^⚠ realisasi "?.*"abc"/)],
      [''],
    ]);
    expect(panggil('CAPAIAN', [['50%'], ['60%']], [[0.5], ['50%']])).toEqual([
      [expect.stringMatching(/^⚠ target 0,5/)],
      [120],
    ]);
  });

  it('sepuluh ribu baris dalam satu panggilan', () => {
    const r = Array.from({ length: 10_000 }, (_, i) => [i % 7 === 0 ? '' : i / 4]);
    const t = Array.from({ length: 10_000 }, (_, i) => [(i % 100) + 1]);
    const h = panggil('CAPAIAN', r, t) as unknown[][];
    expect(h).toHaveLength(10_000);
    expect(h[7]).toEqual(['']);
    expect(h[4999]).toEqual([panggil('CAPAIAN', 4999 / 4, 100)]);
  });
});

describe('angka seperti tampak di sel', () => {
  it('jumlah biner yang dilihat orang sebagai dua desimal', () => {
    expect(panggil('CAPAIAN', 74.07 + 61.01, 32)).toBe(422.13);
    expect(panggil('CAPAIAN', [[74.07 + 61.01]], [[32]])).toEqual([[422.13]]);
    expect(panggil('KRITERIA', 90.1 + 0.7 + 0.1 + 0.1)).toBe('Sangat Tinggi');
    expect(panggil('EFISIENSI', 33.3 + 33.3 + 33.4 - 1e-14, 90)).toBe(10);
    expect(panggil('RATA_RATA_CAPAIAN', [[0.1 + 0.2 + 99.7], [100.01]])).toBe(100.01);
  });

  it('bilangan yang tak wajar tidak sampai ke sel', () => {
    const besar = [
      1e308,
      -1e308,
      Number.POSITIVE_INFINITY,
      Number.NEGATIVE_INFINITY,
      Number.NaN,
      '9'.repeat(40),
      1e-300,
    ];
    const SAH: Record<string, unknown[]> = {
      CAPAIAN: [50, 38, 'NAIK'],
      PENYERAPAN: [90, 100],
      EFISIENSI: [131.71, 85.7, 'PMK214', 'PERSEN'],
      EFISIENSI_PMK: [97.03, 100, 90, 'PERSEN'],
      NILAI_EFISIENSI: [2.85],
      RATA_RATA_CAPAIAN: [[[100], [90]]],
      KRITERIA: [90, '', 'PERSEN'],
      PREDIKAT: [90],
      ANGKA: ['1'],
      RUPIAH: [1000],
      TERBILANG: [1000],
    };
    for (const [nama, argumen] of Object.entries(SAH)) {
      for (const v of besar) {
        for (let i = 0; i < Math.min(argumen.length, 3); i++) {
          if (i === 2 && nama !== 'EFISIENSI_PMK') continue;
          const isi = argumen.map((x, j) => (j === i ? (Array.isArray(x) ? [[v], [90]] : v) : x));
          let hasil: unknown;
          try {
            hasil = panggil(nama, ...isi);
          } catch {
            continue;
          }
          const sah = typeof hasil === 'string' || (typeof hasil === 'number' && Math.abs(hasil) < 1e45);
          if (!sah) throw new Error(`${nama}(${String(isi)}) = ${String(hasil)}`);
        }
      }
    }
  });
});
