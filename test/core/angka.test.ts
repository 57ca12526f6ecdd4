import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type BacaanAngka, type Keraguan, type KonteksAngka, parseAngka } from '../../src/core/angka';
import { type Desimal, desimal, keTeks } from '../../src/core/desimal';
import { formatAngka } from '../../src/core/format';

/** "1.5", "1.5…3.5", "tanpa nilai", "ambigu 1762|1.762", "bukan". */
function ringkas(bacaanAngka: BacaanAngka): string {
  const tulis = (d: Desimal) => keTeks(d).replace(/\.0+$/, '');
  switch (bacaanAngka.jenis) {
    case 'angka':
      return keTeks(bacaanAngka.nilai);
    case 'rentang':
      return `${keTeks(bacaanAngka.bawah)}…${keTeks(bacaanAngka.atas)}`;
    case 'tanpa-nilai':
      return bacaanAngka.kosong ? 'kosong' : 'tanpa nilai';
    case 'ambigu':
      return `ambigu ${tulis(bacaanAngka.sebagaiRibuan)}|${tulis(bacaanAngka.sebagaiDesimal)}`;
    default:
      return 'bukan';
  }
}

type Kasus = [teks: string, hasil: string, keraguan?: Keraguan[] | undefined, konteks?: KonteksAngka];
const orang = { satuan: 'Orang' };
const persen = { satuan: 'Persen' };

const NOTASI: Record<string, Kasus[]> = {
  'koma desimal dan persen': [
    ['24,06%', '24.06', ['persen']],
    ['24,06', '24.06', []],
    ['24,06 persen', '24.06', ['persen']],
    ['24,06 Persen', '24.06', ['persen']],
    ['0,5', '0.5', []],
    [',5', '0.5', []],
    ['100%', '100', ['persen']],
    ['1,2345', '1.2345', []],
  ],
  'titik desimal': [
    ['29.71%', '29.71', ['persen', 'titik-desimal']],
    ['50.05 %', '50.05', ['persen', 'titik-desimal']],
    ['92.825%', '92.825', ['persen', 'titik-desimal']],
    ['0.123', '0.123', ['titik-desimal']],
    ['1762.125', '1762.125', ['titik-desimal']],
    ['80.33', '80.33', ['titik-desimal']],
  ],
  'satu titik di depan tiga angka': [
    ['1.762', 'ambigu 1762|1.762'],
    ['92.825', 'ambigu 92825|92.825'],
    ['-1.762', 'ambigu -1762|-1.762'],
    ['(1.762)', 'ambigu -1762|-1.762'],
    ['1.762 Orang', '1762', ['satuan-di-sel']],
    ['1.762', '1762', ['konteks-menentukan'], orang],
    ['1.762', '1.762', ['titik-desimal', 'konteks-menentukan'], persen],
    ['1.762', '1.762', ['titik-desimal', 'konteks-menentukan'], { satuan: 'Nilai Indeks' }],
    ['1.762', '1762', ['konteks-menentukan'], { satuan: 'Rp' }],
    ['1.762', '1762', ['konteks-menentukan'], { desimal: ',' }],
    ['1.762', '1.762', ['titik-desimal', 'konteks-menentukan'], { desimal: '.' }],
    ['1.762', 'ambigu 1762|1.762', undefined, { satuan: 'Kg' }],
    ['1.762', 'ambigu 1762|1.762', undefined, { satuan: 'Tahun' }],
    ['1.762', 'ambigu 1762|1.762', undefined, { satuan: 'per 100.000 penduduk' }],
    ['1.762', 'ambigu 1762|1.762', undefined, { satuan: '-' }],
    ['1.762 Kg', 'ambigu 1762|1.762'],
    ['1.762 juta', 'ambigu 1762000000|1762000'],
    ['Rp 1.762 juta', 'ambigu 1762000000|1762000'],
    // The unit in the cell comes before the one of the column.
    ['1.762 Orang', '1762', ['satuan-di-sel', 'satuan-lain'], persen],
    ['1.762%', '1.762', ['persen', 'titik-desimal', 'satuan-lain'], orang],
  ],
  'satu koma di depan tiga angka': [
    ['1,762', '1.762', []],
    ['1,762', '1.762', [], persen],
    ['1,762', 'ambigu 1762|1.762', undefined, orang],
    ['1,762 Orang', 'ambigu 1762|1.762'],
    ['Rp 1,762', 'ambigu 1762|1.762'],
    ['1,762', 'ambigu 1762|1.762', undefined, { desimal: '.' }],
    ['Rp 1,762 triliun', '1762000000000.000', ['singkatan']],
  ],
  'bilangan bulat dan satuan': [
    ['1762', '1762', []],
    ['1000 Orang', '1000', ['satuan-di-sel']],
    ['86 Nilai Indeks', '86', ['satuan-di-sel']],
    ['69 Orang/Bulan', '69', ['satuan-di-sel']],
    ['69 orang / bulan', '69', ['satuan-di-sel']],
    ['12 m2', '12', ['satuan-di-sel']],
    ['5 Dok.', '5', ['satuan-di-sel']],
    ['80,33 (A)', '80.33', ['satuan-di-sel']],
    ['68,12*', '68.12', ['satuan-di-sel']],
    ['+5', '5', []],
    ['007', '7', []],
    ['05 Dokumen', '5', ['satuan-di-sel']],
  ],
  rupiah: [
    ['Rp 2.526.926.600', '2526926600', []],
    ['Rp2.526.926.600', '2526926600', []],
    ['Rp. 1.234.567,-', '1234567', []],
    ['Rp.17.391.426.761', '17391426761', []],
    ['rp. 5.000', '5000', []],
    ['5.578.741.408,-', '5578741408', []],
    ['5.000,-', '5000', []],
    ['5.000 , -', '5000', ['spasi-dalam-angka']],
    ['1.234.567,00', '1234567.00', []],
    ['Rp 1.234,56', '1234.56', []],
    ['1.234.567,- rupiah', '1234567', []],
    ['5.000 rupiah', '5000', []],
    ['IDR 5.000', '5000', []],
    ['Rp. -', '0', []],
    ['Rp -', '0', []],
    ['Rp. 0,-', '0', []],
    ['(Rp. -)', '0', []],
  ],
  negatif: [
    ['-12,5', '-12.5', []],
    ['−12,5', '-12.5', []],
    ['(Rp. 1.234.567)', '-1234567', ['kurung-negatif']],
    ['Rp. (1.234.567)', '-1234567', ['kurung-negatif']],
    ['Rp (1.234.567,-)', '-1234567', ['kurung-negatif']],
    ['(5,25)', '-5.25', ['kurung-negatif']],
    ['(6,05)%', '-6.05', ['kurung-negatif', 'persen']],
    ['(6,05) %', '-6.05', ['kurung-negatif', 'persen']],
    ['-Rp 5.000', '-5000', []],
    ['Rp -5.000', '-5000', []],
    ['Rp - 5.000', '-5000', []],
    ['-(5)', 'bukan'],
    ['- 5', 'bukan'],
    ['(5,25', 'bukan'],
  ],
  'kedua tanda sekaligus: yang terakhir desimal': [
    ['1.234,5', '1234.5', []],
    ['1,234.56', '1234.56', ['titik-desimal']],
    ['1.234.567,891', '1234567.891', []],
    ['1,234,567.8', '1234567.8', ['titik-desimal']],
    ['1.234,567', '1234.567', []],
    ['12.34,5', 'bukan'],
    ['1.234,5.6', 'bukan'],
    ['1234.567,8', 'bukan'],
    ['1,234,567', '1234567', ['koma-ribuan']],
    ['1,23,456', 'bukan'],
  ],
  'beberapa titik': [
    ['5.954.732.500', '5954732500', []],
    ['5.02.01', 'bukan'],
    ['1.2.3', 'bukan'],
    ['5.954.732.50', 'bukan'],
    ['0.123.456', 'bukan'],
    ['31.12.2025', 'bukan'],
  ],
  'spasi di dalam angka': [
    ['68, 12', '68.12', ['spasi-dalam-angka']],
    ['68 ,12', '68.12', ['spasi-dalam-angka']],
    ['92, 30 %', '92.30', ['spasi-dalam-angka', 'persen']],
    ['5. 578.741.408', '5578741408', ['spasi-dalam-angka']],
    ['29. 71%', '29.71', ['spasi-dalam-angka', 'persen', 'titik-desimal']],
    ['1 234 567', '1234567', []],
    ['Rp 12 500', '12500', []],
    ['72,00 73,2', 'bukan'],
    ['12 500', 'bukan'],
    ['12 15', 'bukan'],
    ['12, 15, 20', 'bukan'],
    ['12, 150, 200', 'bukan'],
    ['1. 500', 'bukan'],
    [' 50,05\u00a0% ', '50.05', ['persen']],
    ['50,05\n%', '50.05', ['persen']],
  ],
  singkatan: [
    ['2,5T', '2500000000000.0', ['singkatan']],
    ['1,2 M', '1200000000.0', ['singkatan']],
    ['350 jt', '350000000', ['singkatan']],
    ['350jt', '350000000', ['singkatan']],
    ['152,11 juta', '152110000.00', ['singkatan']],
    ['Rp 1,5 miliar', '1500000000.0', ['singkatan']],
    ['Rp 1,5 milyar', '1500000000.0', ['singkatan']],
    ['75 ribu Orang', '75000', ['singkatan', 'satuan-di-sel']],
    ['2 rb', '2000', ['singkatan']],
    ['2 juta rupiah', '2000000', ['singkatan']],
    ['12 m', '12', ['satuan-di-sel']],
    ['Rp 12 m', '12000000000', ['singkatan']],
    ['12 M', '12', ['satuan-di-sel'], { satuan: 'Meter' }],
    ['5 jutaan', 'bukan'],
    ['5K', 'bukan'],
    ['2 ratus', 'bukan'],
    ['2 puluh', 'bukan'],
  ],
  'angka dengan huruf': [
    ['6 (Enam)', '6', []],
    ['6 (enam) Dokumen', '6', ['satuan-di-sel']],
    ['12 (dua  belas)', '12', []],
    ['1.500 (seribu lima ratus) Orang', '1500', ['satuan-di-sel']],
    ['6 (Lima)', 'bukan'],
    ['1 (Satu Dokumen)', '1', ['satuan-di-sel']],
    ['2 (Satu Dokumen)', 'bukan'],
    ['1.500.000.000 (satu milyar lima ratus juta rupiah)', '1500000000', []],
  ],
  rentang: [
    ['1,5% - 3,5%', '1.5…3.5', ['persen']],
    ['1,5-3,5', '1.5…3.5', []],
    ['1,5 – 3,5%', '1.5…3.5', ['persen']],
    ['1,5 s/d 3,5', '1.5…3.5', []],
    ['1,5 s.d. 3,5', '1.5…3.5', []],
    ['1,5 sampai dengan 3,5', '1.5…3.5', []],
    ['10 - 20 Orang', '10…20', ['satuan-di-sel']],
    ['1.500 - 2.000 Orang', '1500…2000', ['konteks-menentukan', 'satuan-di-sel']],
    ['-1,5 - 3', '-1.5…3', []],
    ['-5 s/d -3', '-5…-3', []],
    ['-5 s/d 3 Orang', '-5…3', ['satuan-di-sel']],
    ['-5 - -3', 'bukan'],
    ['10-2025', 'bukan'],
    ['5 s/d', 'bukan'],
    ['5 SD 12 SMP', 'bukan'],
    ['12 SD', '12', ['satuan-di-sel']],
    ['3,5-1,5', 'bukan'],
    ['05-12', 'bukan'],
    ['2025-12-31', 'bukan'],
    ['5 Orang - 7 Dokumen', 'bukan'],
    ['1.500-2.000', 'bukan'],
  ],
  'tanpa nilai': [
    ['', 'kosong'],
    ['   ', 'kosong'],
    ['\u200b', 'kosong'],
    ['-', 'tanpa nilai'],
    ['–', 'tanpa nilai'],
    ['---', 'tanpa nilai'],
    ['- %', 'tanpa nilai'],
    ['N/A', 'tanpa nilai'],
    ['n/a', 'tanpa nilai'],
    ['NA', 'bukan'],
    ['Tidak ada nilai karena indikator baru', 'tanpa nilai'],
    ['Tidak ada', 'tanpa nilai'],
    ['tidak tersedia', 'tanpa nilai'],
    ['Belum ada data 2024', 'tanpa nilai'],
    ['Tidak dapat dinilai', 'tanpa nilai'],
    ['Tidak', 'bukan'],
    ['Tidak tercapai', 'bukan'],
    ['Nihil', 'bukan'],
  ],
  'kelas, kalimat dan lain-lain': [
    ['Zona Hijau', 'bukan'],
    ['BB', 'bukan'],
    ['WTP', 'bukan'],
    ['Level 3', 'bukan'],
    ['3/4', 'bukan'],
    ['338 + 544', 'bukan'],
    ['12 : 15', 'bukan'],
    ['12 dari 15', 'bukan'],
    ['5 Dokumen, 2 Laporan', 'bukan'],
    ['50:05', 'bukan'],
    ['31/12/2025', 'bukan'],
    ['≥ 91', 'bukan'],
    ['>90', 'bukan'],
    ['± 500', 'bukan'],
    ['5 lebih', 'bukan'],
    ['#N/A', 'bukan'],
    ['#REF!', 'bukan'],
    ['1O5', 'bukan'],
    ['0812345', 'bukan'],
    ['12e5', 'bukan'],
    ['1,5E+10', '15000000000', []],
    ['1.', '1', []],
    ['1. Dokumen', 'bukan'],
    ['5,', 'bukan'],
    ['.', 'bukan'],
    ['%', 'bukan'],
    ['Rp', 'bukan'],
  ],
};

describe.each(Object.entries(NOTASI))('%s', (_nama, kasus) => {
  it.each(kasus)('%j → %s', (teks, hasil, keraguan, konteks) => {
    const b = parseAngka(teks, konteks ?? {});
    expect(ringkas(b)).toBe(hasil);
    if (keraguan) expect('keraguan' in b && [...b.keraguan].sort()).toEqual([...keraguan].sort());
    if (b.jenis === 'bukan-angka') expect(b.sebab.length).toBeGreaterThan(3);
  });
});

describe('bacaan menyimpan cara menulisnya', () => {
  it.each([
    ['1.234,50', ',', '.', 2, ''],
    ['29.71%', '.', null, 2, '%'],
    ['1 234 567', null, ' ', 0, ''],
    ['1.762 Orang', null, '.', 0, 'Orang'],
    ['Rp. 1.234.567,-', null, '.', 0, 'Rp'],
  ])('%s', (teks, tandaDesimal, tandaRibuan, angkaDesimal, satuan) => {
    expect(parseAngka(teks)).toMatchObject({ jenis: 'angka', tandaDesimal, tandaRibuan, angkaDesimal, satuan });
  });
});

/** Digits with marks, signs, spaces and unit words thrown together: near to what people type, and much that is not. */
const potongan = fc.oneof(
  { weight: 6, arbitrary: fc.nat(99999).map(String) },
  { weight: 3, arbitrary: fc.constantFrom('.', ',', '.000', ',5', '.762', ',-', ' ', '%', '-', '(', ')') },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      'Rp',
      'Rp. ',
      ' Orang',
      'juta',
      ' M',
      'T',
      ' s/d ',
      '(Enam)',
      'N/A',
      '⚠ ',
      '#',
      ':',
      '/',
      '\n',
      '²',
    ),
  },
  { weight: 1, arbitrary: fc.string({ maxLength: 4, unit: 'binary' }) },
);
const teksLiar = fc.array(potongan, { maxLength: 8 }).map((a) => a.join(''));
const satuanLiar = fc.option(fc.constantFrom('Persen', 'Orang', 'Rp', 'Nilai', 'Kg', '', '-'), { nil: undefined });

describe('teks sembarang', () => {
  it('tidak pernah melempar, dan bilangan yang dibaca terdiri dari angka yang tertulis', () => {
    fc.assert(
      fc.property(teksLiar, satuanLiar, (teks, satuan) => {
        const b = parseAngka(teks, { satuan: satuan ?? null });
        if (b.jenis !== 'angka') return;
        // Whatever marks were dropped, the digits are those of the text, in their order.
        const digit = (t: string) => t.replace(/\D/g, '').replace(/^0+/, '');
        const dasar = b.keraguan.includes('singkatan') ? 0 : digit(keTeks(b.nilai)).replace(/0+$/, '');
        if (dasar && !/e[+-]/i.test(teks))
          expect(digit(teks.replace(/m[23]/g, '')).replace(/0+$/, '')).toContain(dasar);
      }),
      { numRuns: 20_000 },
    );
  });

  it('titik atau koma yang bermakna ganda tidak pernah menjadi bilangan tanpa satuan yang menentukan', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999 }), fc.integer({ min: 0, max: 999 }), fc.boolean(), (a, b, minus) => {
        const teks = `${minus ? '-' : ''}${a}.${String(b).padStart(3, '0')}`;
        expect(parseAngka(teks).jenis).toBe('ambigu');
        expect(parseAngka(teks, { satuan: 'Hektar' }).jenis).toBe('ambigu');
        expect(parseAngka(`${teks} juta`).jenis).toBe('ambigu');
      }),
    );
  });

  it('yang dibaca dengan spasi, kurung, titik desimal atau bantuan konteks selalu menyebutkannya', () => {
    fc.assert(
      fc.property(teksLiar, satuanLiar, (teks, satuan) => {
        const bacaanAngka = parseAngka(teks, { satuan: satuan ?? null });
        if (bacaanAngka.jenis !== 'angka') return;
        if (bacaanAngka.tandaDesimal === '.') expect(bacaanAngka.keraguan).toContain('titik-desimal');
        if (/\d \.|\. \d|\d ,|, \d/.test(teks.trim()) && !/[a-z%]/i.test(teks))
          expect(bacaanAngka.keraguan).toContain('spasi-dalam-angka');
        if (bacaanAngka.satuan === '%') expect(bacaanAngka.keraguan).toContain('persen');
        const sendiri = parseAngka(teks);
        if (sendiri.jenis === 'ambigu') expect(bacaanAngka.keraguan).toContain('konteks-menentukan');
      }),
      { numRuns: 10_000 },
    );
  });
});

describe('bentuk yang lazim', () => {
  it('dibaca sama dengan jalan panjangnya', () => {
    const bulat = fc.oneof(
      fc.nat(10 ** 9).map(String),
      fc.bigInt({ min: 0n, max: 10n ** 15n }).map((n) => formatAngka(desimal(n))),
    );
    const teks = fc
      .tuple(bulat, fc.constantFrom('', ',5', ',06', ',123', ',0000', '.', ','), fc.constantFrom('', '%', ' %'))
      .map((a) => a.join(''));
    fc.assert(
      fc.property(teks, satuanLiar, fc.constantFrom<',' | '.' | null>(',', '.', null), (t, satuan, desimal) => {
        const konteks = { satuan: satuan ?? null, desimal };
        // A blank in front is no difference to the reader, but leads around the short way.
        const { teks: _, ...panjang } = { teks: '', ...parseAngka(` ${t}`, konteks) };
        const { teks: __, ...pendek } = { teks: '', ...parseAngka(t, konteks) };
        expect(pendek).toEqual(panjang);
      }),
      { numRuns: 5000 },
    );
  });
});

describe('tulis lalu baca', () => {
  const nilai = fc.tuple(fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }), fc.nat(6));
  it('formatAngka dengan koma desimal terbaca kembali tepat sama', () => {
    fc.assert(
      fc.property(nilai, ([n, s]) => {
        const d = desimal(n, s);
        const b = parseAngka(formatAngka(d), { satuan: s === 0 ? 'Orang' : 'Persen' });
        expect(b.jenis === 'angka' && keTeks(b.nilai)).toBe(keTeks(d));
      }),
    );
  });
  it.each([
    ['persen', (t: string) => `${t}%`],
    ['spasi sesudah koma', (t: string) => t.replace(',', ', ')],
    ['spasi keras', (t: string) => `\u00a0${t} `],
  ])('juga dengan %s', (_nama, hias) => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 12n }), fc.integer({ min: 1, max: 4 }), (n, s) => {
        const d = desimal(n, s);
        const b = parseAngka(hias(formatAngka(d)));
        expect(b.jenis === 'angka' && keTeks(b.nilai)).toBe(keTeks(d));
      }),
    );
  });
});
