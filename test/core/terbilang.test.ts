import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Desimal, dariTeks, desimal, keTeks } from '../../src/core/desimal';
import { terbilang, terbilangDepan } from '../../src/core/terbilang';

const d = (t: string): Desimal => {
  const x = dariTeks(t);
  if (!x) throw new Error(t);
  return x;
};

/** Words back to plain decimal text, by the grammar and not by the writer's table. */
function bacaKata(teks: string): string {
  const satuan = 'nol satu dua tiga empat lima enam tujuh delapan sembilan'.split(' ');
  const kata = teks.split(' ');
  const minus = kata[0] === 'minus';
  if (minus) kata.shift();
  const koma = kata.indexOf('koma');
  const pecahan = koma < 0 ? [] : kata.splice(koma).slice(1);
  const pangkat: Record<string, bigint> = {
    ribu: 1000n,
    juta: 10n ** 6n,
    miliar: 10n ** 9n,
    triliun: 10n ** 12n,
    kuadriliun: 10n ** 15n,
  };
  let jumlah = 0n;
  let ratusan = 0n;
  let kini = 0n;
  for (const k of kata) {
    const i = satuan.indexOf(k);
    if (i >= 0) kini = BigInt(i);
    else if (k === 'belas') kini += 10n;
    else if (k === 'sepuluh') kini = 10n;
    else if (k === 'sebelas') kini = 11n;
    else if (k === 'puluh') {
      ratusan += kini * 10n;
      kini = 0n;
    } else if (k === 'ratus') {
      ratusan += kini * 100n;
      kini = 0n;
    } else if (k === 'seratus') ratusan += 100n;
    else if (k === 'seribu') jumlah += 1000n;
    else {
      const p = pangkat[k];
      if (!p) throw new Error(`kata asing: ${k}`);
      jumlah += (ratusan + kini) * p;
      ratusan = 0n;
      kini = 0n;
    }
  }
  const utuh = jumlah + ratusan + kini;
  const sisa = pecahan.map((k) => satuan.indexOf(k)).join('');
  return `${minus ? '-' : ''}${utuh}${sisa ? `.${sisa}` : ''}`;
}

describe('terbilang', () => {
  it.each([
    ['0', 'nol'],
    ['10', 'sepuluh'],
    ['11', 'sebelas'],
    ['12', 'dua belas'],
    ['20', 'dua puluh'],
    ['100', 'seratus'],
    ['110', 'seratus sepuluh'],
    ['111', 'seratus sebelas'],
    ['999', 'sembilan ratus sembilan puluh sembilan'],
    ['1000', 'seribu'],
    ['1100', 'seribu seratus'],
    ['2000', 'dua ribu'],
    ['11000', 'sebelas ribu'],
    ['21000', 'dua puluh satu ribu'],
    ['101000', 'seratus satu ribu'],
    ['1000000', 'satu juta'],
    ['1001000', 'satu juta seribu'],
    ['1000000000', 'satu miliar'],
    ['1000000000000', 'satu triliun'],
    ['1000000000000000', 'satu kuadriliun'],
    ['-5', 'minus lima'],
    ['1.10', 'satu koma satu nol'],
    ['1500.00', 'seribu lima ratus'],
    ['-0.05', 'minus nol koma nol lima'],
  ])('%s → %s', (angka, kata) => {
    expect(terbilang(d(angka))).toBe(kata);
  });

  it('dibaca kembali menjadi bilangan yang sama', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 18n) + 1n, max: 10n ** 18n - 1n }), fc.nat(4), (n, s) => {
        const x = desimal(n, s);
        expect(bacaKata(terbilang(x) as string)).toBe(keTeks(x).replace(/\.0+$/, ''));
      }),
      { numRuns: 3000 },
    );
    fc.assert(
      fc.property(fc.nat(20), fc.integer({ min: -2, max: 2 }), (p, beda) => {
        const n = 10n ** BigInt(Math.min(p, 17)) + BigInt(beda);
        expect(bacaKata(terbilang(desimal(n)) as string)).toBe(String(n));
      }),
    );
  });

  it('tidak ada kata di atas batasnya', () => {
    expect(terbilang(desimal(10n ** 18n))).toBe(null);
    expect(terbilang(desimal(-(10n ** 18n)))).toBe(null);
  });

  it('mengenali kata bilangan di depan sebuah teks', () => {
    expect(terbilangDepan('Dua  Puluh Milyar rupiah')).toEqual({ terbilang: 'dua puluh miliar', sisa: 'rupiah' });
    expect(terbilangDepan('Sangat Tinggi')).toBe(null);
  });
});
