import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FORMAT_OTOMATIS, serialDari, TATA_ID, TATA_US, tampilkan } from '../../local/engine/format.ts';
import { bacaMasukan } from '../../local/engine/masukan.ts';
import { geserRumus, keBentukId, keBentukUs, rumusPerSel, salinRumus } from '../../local/engine/rumus.ts';

describe('format angka seperti di lembar Indonesia', () => {
  it.each([
    [1234.5, FORMAT_OTOMATIS, '1234,5'],
    [1 / 3, FORMAT_OTOMATIS, '0,3333333333'],
    [100 / 3, FORMAT_OTOMATIS, '33,33333333'],
    [0.1 + 0.2, FORMAT_OTOMATIS, '0,3'],
    [2526926600, FORMAT_OTOMATIS, '2526926600'],
    [-5, FORMAT_OTOMATIS, '-5'],
    [1234567.891, '#,##0.00', '1.234.567,89'],
    [1.005, '0.00', '1,01'],
    [0.2406, '0.00%', '24,06%'],
    [0.38, '0%', '38%'],
    [1.3171, '0.00%', '131,71%'],
    [2526926600, '"Rp"#,##0', 'Rp2.526.926.600'],
    [-1234, '#,##0;(#,##0)', '(1.234)'],
    [-0.001, '0.00', '0,00'],
    [0, '#,##0;-#,##0;"nihil"', 'nihil'],
    [1234567, '#,##0,"rb"', '1.235rb'],
    [12345, '0.00E+00', '1,23E+04'],
    [0.5, '#.##', ',5'],
    [7, '000', '007'],
    [95, '[>=91]"Sangat Tinggi";[>=76]"Tinggi";0', 'Sangat Tinggi'],
    [80, '[>=91]"Sangat Tinggi";[>=76]"Tinggi";0', 'Tinggi'],
    [10, '[>=91]"Sangat Tinggi";[>=76]"Tinggi";0', '10'],
    ['teks', '0.00', 'teks'],
    ['teks', '0;0;0;"<"@">"', '<teks>'],
    [true, FORMAT_OTOMATIS, 'TRUE'],
    [null, '0', ''],
  ])('%s dengan %s tampil %s', (nilai, format, tampil) => {
    expect(tampilkan(nilai, format, TATA_ID)).toBe(tampil);
  });

  it.each([
    ['d mmmm yyyy', '17 Agustus 2025'],
    ['dd/mm/yyyy', '17/08/2025'],
    ['dddd, d mmm yy', 'Minggu, 17 Agu 25'],
    ['h:mm', '9.05'],
    ['hh:mm:ss', '09.05.30'],
    ['dd/mm/yyyy h:mm AM/PM', '17/08/2025 9.05 AM'],
    ['[h]:mm', '1101273.05'],
  ])('tanggal dengan %s tampil %s', (format, tampil) => {
    expect(tampilkan(serialDari(2025, 8, 17, 9, 5, 30), format, TATA_ID)).toBe(tampil);
  });

  it('dua desimal selalu sama dengan pembulatan setengah menjauhi nol atas teks desimalnya', () => {
    fc.assert(
      fc.property(fc.integer({ min: -10_000_000, max: 10_000_000 }), (n) => {
        const nilai = n / 1000;
        const besar = Math.floor((Math.abs(n) + 5) / 10);
        const teks = `${n < 0 && besar > 0 ? '-' : ''}${Math.floor(besar / 100)}.${String(besar % 100).padStart(2, '0')}`;
        expect(tampilkan(nilai, '0.00', TATA_US)).toBe(teks);
      }),
    );
  });
});

describe('yang diketik di lembar Indonesia', () => {
  const baca = (t: string, format = '') => bacaMasukan(t, 'in_ID', format, 2025);
  it.each<[string, unknown, string | null]>([
    ['38%', 0.38, '0%'],
    ['24,06%', 0.2406, '0.00%'],
    ['50.05%', '50.05%', null],
    ['50.05 %', '50.05 %', null],
    ['1.762', 1762, '#,##0'],
    ['1762', 1762, null],
    ['1.234.567,89', 1234567.89, '#,##0.00'],
    ['80,30', 80.3, null],
    ['68, 12', '68, 12', null],
    ['80.30', '80.30', null],
    ['1000 Orang', '1000 Orang', null],
    ['Rp 2.526.926.600', 2526926600, '"Rp"#,##0'],
    ['Rp. 1.234.567,-', 'Rp. 1.234.567,-', null],
    ['(1.234)', -1234, '#,##0;(#,##0)'],
    ['-', '-', null],
    ['N/A', 'N/A', null],
    ['1,5% - 3,5%', '1,5% - 3,5%', null],
    ['12.30', 0.5208333333333334, 'h:mm:ss'],
    ['12.5', serialDari(2025, 5, 12), 'dd/mm/yyyy'],
    ['31/12/2025', serialDari(2025, 12, 31), 'dd/mm/yyyy'],
    ['31/13/2025', '31/13/2025', null],
    ['17 Agustus 2025', serialDari(2025, 8, 17), 'd mmmm yyyy'],
    ['TRUE', true, null],
    ["'=teks", '=teks', null],
    ['', null, null],
  ])('%s menjadi %s', (teks, isi, format) => {
    expect(baca(teks)).toEqual({ isi, format, rumus: null });
  });

  it('di sel berformat teks semuanya tetap teks, rumus pun', () => {
    expect(baca('1.762', '@')).toEqual({ isi: '1.762', format: null, rumus: null });
    expect(baca('=A1+1', '@')).toEqual({ isi: '=A1+1', format: null, rumus: null });
    expect(baca("'1/2", '@').isi).toBe("'1/2");
    expect(baca('=A1+1').rumus).toBe('=A1+1');
    expect(baca('+A1').rumus).toBe('=+A1');
  });
});

describe('bentuk rumus', () => {
  it.each([
    ['=CAPAIAN("68, 12";70,20)', '=CAPAIAN("68, 12",70.20)'],
    ['=CAPAIAN(50,05;38)', '=CAPAIAN(50.05,38)'],
    ['=RUPIAH(1234,5)', '=RUPIAH(1234.5)'],
    ['=CAPAIAN(50.05, 38)', '=CAPAIAN(50.05, 38)'],
    ['=SUM({1\\2;3\\4};1,5)', '=SUM({1,2;3,4},1.5)'],
    ['=KRITERIA(A1;;"PERSEN")', '=KRITERIA(A1,,"PERSEN")'],
  ])('%s dibaca %s', (id, us) => {
    expect(keBentukUs(id)).toBe(us);
  });

  it('bolak-balik ke bentuk Indonesia', () => {
    expect(keBentukId('=IF(A1>1.5,"a, b",{1,2;3,4})')).toBe('=IF(A1>1,5;"a, b";{1\\2;3\\4})');
  });

  it('acuan mengikuti baris dan kolom yang disisipkan atau dihapus', () => {
    const geser = (r: string, mulai: number, n: number) =>
      geserRumus(r, 'Data', 'Data', { sumbu: 'baris', mulai, geser: n });
    expect(geser('=SUM(A2:A5)+$B$9+Lain!A5', 4, 2)).toBe('=SUM(A2:A7)+$B$11+Lain!A5');
    expect(geser("='Data'!A5+A:A+2:3", 3, 1)).toBe('=Data!A6+A:A+2:4');
    expect(geser('=A5+SUM(A4:A6)', 5, -1)).toBe('=#REF!+SUM(A4:A5)');
    expect(geser('="A5"&A9', 5, -1)).toBe('="A5"&A8');
    expect(salinRumus('=$A1+B$2+C3', 2, 1)).toBe('=$A3+C$2+D5');
  });

  it('rumus rentang dipersempit per baris; rentang lain tetap utuh', () => {
    expect(rumusPerSel('=CAPAIAN(D4:D6,\'Lembar 2\'!C4:C6,"NAIK",$H$1:$I$5)', 3, 1, 2, 0)).toBe(
      '=CAPAIAN(D6,\'Lembar 2\'!C6,"NAIK",$H$1:$I$5)',
    );
    expect(rumusPerSel('=SEQUENCE(3)', 3, 1, 1, 0)).toBeNull();
  });
});
