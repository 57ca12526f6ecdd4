import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GalatPengguna, pesanGalat } from '../../src/messages/galat';
import {
  amankanTeks,
  berisiko,
  dibandingkanTeliti,
  rumusDibandingkan,
  rumusUntukSheets,
  untukSheetsTeliti,
} from '../../src/sheets/teks';

describe('teks menuju sel', () => {
  it.each(['Persentase pencari kerja', 'Tabel 3.3 Target dan Realisasi Kinerja Tahun 2025', 'Sumber: Dinas', 'é'])(
    '%j dibiarkan',
    (t) => {
      expect(berisiko(t)).toBe(false);
      expect(amankanTeks(t)).toBe(t);
    },
  );
  it.each([
    '=1',
    '+1',
    '-',
    '@x',
    ' =1',
    '\t=1',
    "'x",
    '38%',
    '1/2',
    'Mei 2025',
    'TRUE',
    '(5)',
    '\u200b=1',
    '\u202e=1',
  ])('%j diberi apostrof', (t) => expect(amankanTeks(t)).toBe(`'${t}`));
  it('kosong tetap kosong', () => expect(amankanTeks('')).toBe(''));
});

describe('rumus menuju sel', () => {
  it.each([
    ['=SUM(A1,B1)', '=SUM(A1;B1)'],
    ['SUM(A1,B1)', '=SUM(A1;B1)'],
    ['=IF(A1="a,b","x, y",\'L, 1\'!A1)', '=IF(A1="a,b";"x, y";\'L, 1\'!A1)'],
    ['=IF(A1&"""",1)', '=IF(A1&"""";1)'],
    // No form of these suits every locale: which one is wanted, bentuk-rumus.ts finds out.
    ['=A1*1.5+MAX(1,2)', '=A1*1.5+MAX(1,2)'],
    ['={1,2;3,4}', '={1,2;3,4}'],
  ])('%s', (us, jadi) => expect(rumusUntukSheets(us)).toBe(jadi));

  it.each([
    ['=A1*1.5+MAX(1,2)', '=A1*1,5+MAX(1;2)'],
    ['={1,2;3,4}', '={1\\2;3\\4}'],
    ['=IF(A1="1.5, x",\'L 1.2\'!A1,0.5)', '=IF(A1="1.5, x";\'L 1.2\'!A1;0,5)'],
  ])('bentuk lembar: %s', (us, jadi) => {
    expect(rumusUntukSheets(us, 'lembar')).toBe(jadi);
    expect(rumusDibandingkan(jadi)).toBe(rumusDibandingkan(us));
  });

  it.each(['=SUM(A1;B1)', '=A1*1,5', '=ROUND(A1*1,5;0)', '=IF(A1="a,b";{1\\2};0,5)'])(
    '%s sudah dalam bentuk lembar dan ditulis apa adanya',
    (rumus) => expect([rumusUntukSheets(rumus), rumusUntukSheets(rumus, 'lembar')]).toEqual([rumus, rumus]),
  );

  it('bentuk yang ditulis dan yang dibaca kembali dianggap sama', () => {
    expect(rumusDibandingkan('=sum( A1; B1 )')).toBe(rumusDibandingkan('=SUM(A1,B1)'));
    expect(rumusDibandingkan("='IKU'!A1")).toBe(rumusDibandingkan('=IKU!A1'));
    expect(rumusDibandingkan('=IF(A1;"a;b")')).not.toBe(rumusDibandingkan('=IF(A1,"a,b")'));
  });
});

describe('sekali jalan', () => {
  const BUTIR =
    '= ( ) , ; : + * & < > $ ! _ { } \\ . " "" \' \'\' "a;b" "x, y" "" \'L 1\'! A1 iku!B2 IKU! 1,5 1.5 12 a É €'.split(
      ' ',
    );
  it('rumus apa pun terbaca sama dengan yang dibaca teliti', () => {
    let mudah = 0;
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...BUTIR, ' '), { maxLength: 14 }), (butir) => {
        for (const rumus of [butir.join(''), `=IF(${butir.join('')};"a, b";IKU!A1)`]) {
          const jadi = untukSheetsTeliti(rumus, 'us');
          if (jadi !== rumus) mudah++;
          expect(rumusUntukSheets(rumus)).toBe(jadi);
          expect(rumusUntukSheets(rumus, 'lembar')).toBe(untukSheetsTeliti(rumus, 'lembar'));
          expect(rumusDibandingkan(rumus)).toBe(dibandingkanTeliti(rumus));
          expect(rumusDibandingkan(jadi)).toBe(dibandingkanTeliti(jadi));
        }
      }),
      { numRuns: 5000 },
    );
    expect(mudah).toBeGreaterThan(1000);
  });
});

describe('pesan galat', () => {
  it.each([
    ['You are trying to edit a protected cell or object.', /dilindungi/],
    ['The data you entered in cell A1 violates the data validation rules set on this cell.', /daftar pilihan/],
    ['You do not have permission to call getActive', /tidak berhak/],
    ['Service Spreadsheets timed out while accessing document', /tidak menjawab/],
    ['x is not a function', /tidak terduga: x is not a function/],
  ])('%s', (asal, pesan) => expect(pesanGalat(new Error(asal))).toMatch(pesan));
  it('pesan sendiri apa adanya', () => expect(pesanGalat(new GalatPengguna('Isi dahulu.'))).toBe('Isi dahulu.'));
});
