import { describe, expect, it } from 'vitest';
import { type BahanHalaman, pisahHalaman } from '../../src/tables/halaman';

// An upright A4 page of unscaled width takes about 978 px: 40 rows of 24.
const buat = (n: number, lain: Partial<BahanHalaman> = {}): BahanHalaman => ({
  tinggi: [24, 24, 24, 24, ...new Array(n).fill(24), 24],
  lebar: 600,
  mendatar: false,
  ulang: [4, 4],
  isi: [5, 4 + n],
  gabung: [],
  ...lain,
});
const satuHalaman = (b: BahanHalaman) => pisahHalaman(b).length === 0;

describe('akhir halaman', () => {
  it('tabel yang muat, atau yang terputus di antara baris biasa, tidak dipisah sendiri', () => {
    expect(satuHalaman(buat(20))).toBe(true);
    expect(satuHalaman(buat(60))).toBe(true);
  });

  it('sel gabungan di akhir halaman pindah utuh; yang terlalu tinggi berakhir di akhir halaman', () => {
    const tanpa = buat(60);
    // The page ends somewhere between rows 36 and 42.
    expect(pisahHalaman({ ...tanpa, gabung: [{ baris: 34, tinggi: 10 }] })).toEqual([34]);
    expect(pisahHalaman({ ...tanpa, gabung: [{ baris: 8, tinggi: 50 }] })).toEqual([40]);
    expect(pisahHalaman({ ...tanpa, gabung: [{ baris: 10, tinggi: 8 }] })).toEqual([]);
    // One inside the other: the outer one goes.
    expect(
      pisahHalaman({
        ...tanpa,
        gabung: [
          { baris: 32, tinggi: 12 },
          { baris: 36, tinggi: 8 },
        ],
      }),
    ).toEqual([32]);
  });

  it('kaki (catatan, sumber, tanda tangan) membawa baris terakhir', () => {
    const kaki = (n: number) => {
      const b = buat(n);
      return { ...b, tinggi: [...b.tinggi.slice(0, -1), 12, 150] };
    };
    expect(satuHalaman(kaki(20))).toBe(true);
    const b = kaki(34);
    expect(pisahHalaman(b)).toEqual([b.isi[1]]);
    expect(pisahHalaman({ ...b, gabung: [{ baris: 36, tinggi: 3 }] })).toEqual([36]);
    // On a later page too.
    const dua = [...Array(60).keys()].map((i) => kaki(40 + i)).filter((x) => pisahHalaman(x).includes(x.isi[1]));
    expect(dua.length).toBeGreaterThan(4);
  });

  it('lembar mendatar dan yang diperkecil: halamannya lain', () => {
    const g = { gabung: [{ baris: 24, tinggi: 5 }] };
    expect(pisahHalaman(buat(60, { ...g, mendatar: true, lebar: 900 }))).toEqual([24]);
    expect(pisahHalaman(buat(60, g))).toEqual([]);
  });
});
