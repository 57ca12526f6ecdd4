import { describe, expect, it } from 'vitest';
import { barisBungkus, lebarFont, lebarTeks, lebarTerkecil } from '../../src/core/ukur';

describe('ukuran teks', () => {
  it('teks lebih panjang tidak pernah lebih sempit', () => {
    expect(lebarTeks('1.234', 9)).toBeLessThan(lebarTeks('1.234.567', 9));
    expect(lebarTeks('Jumlah', 9)).toBeLessThan(lebarTeks('Jumlah', 9, true));
    expect(lebarTeks('iiii', 9)).toBeLessThan(lebarTeks('mmmm', 9));
  });

  it('membungkus di spasi dan di baris baru; garis miring tidak memutus', () => {
    const lebar = Math.ceil(lebarTeks('Keterampilan', 9)) + 8;
    expect(barisBungkus('Kompetensi Keterampilan', lebar, 9)).toBe(2);
    expect(lebarTerkecil('Kompetensi/Keterampilan', 9, false)).toBeGreaterThan(
      lebarTerkecil('Kompetensi Keterampilan', 9, false) * 1.5,
    );
    expect(barisBungkus('satu\ndua', 500, 9)).toBe(2);
    expect(barisBungkus('satu dua tiga', 500, 9)).toBe(1);
    expect(barisBungkus('', 100, 9)).toBe(1);
  });

  it('lebarnya lebar Arial', () => {
    // Widths of the font's own tables, in thousandths of the type size.
    expect(lebarTeks('Wil', 75)).toBeCloseTo((944 + 222 + 222) / 10, 6);
    expect(lebarTeks('100,00%', 75)).toBeCloseTo((5 * 556 + 278 + 889) / 10, 6);
    expect(lebarFont('Bookman Old Style')).toBeGreaterThan(lebarFont('Arial'));
    expect(lebarFont('Times New Roman')).toBeLessThan(1);
  });

  it('kata yang lebih panjang dari kolom memakai baris berikutnya', () => {
    expect(barisBungkus('a'.repeat(100), 100, 9)).toBeGreaterThan(5);
  });

  it('angka tidak boleh terpotong, teks boleh di antara kata', () => {
    expect(lebarTerkecil('12.345.678.901', 9, true)).toBeGreaterThan(lebarTerkecil('12.345', 9, true));
    expect(lebarTerkecil('dua kata panjang', 9, false)).toBeLessThan(lebarTerkecil('duakatapanjang', 9, false));
  });
});
