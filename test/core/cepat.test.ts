import { describe, expect, it } from 'vitest';
import { DUA_DALAM_SATU, parseAngka } from '../../src/core/angka';
import {
  angkaTeks,
  BERPERSEN,
  duaBilangan,
  kataBiasa,
  persenTepat,
  rentangTeks,
  TANPA_SATUAN,
  terbaca,
  titikRagu,
} from '../../src/core/cepat';
import { bagi, dariAngka, desimal, kali, keAngka, keTeks, SERATUS } from '../../src/core/desimal';

// In full: BANYAK_TEKS=1000000 npx vitest run test/core/cepat.test.ts (npm run bench bacaan does so).
const BANYAK = Number(process.env.BANYAK_TEKS ?? 20_000);

/** Numbers in 0…n−1 that are the same in every run. */
function pengacak(benih: number) {
  let keadaan = benih;
  return (n: number) => {
    keadaan = (Math.imul(keadaan, 1664525) + 1013904223) >>> 0;
    return Math.floor((keadaan / 2 ** 32) * n);
  };
}
const acak = pengacak(20260101);
const salahSatu = <T>(daftar: readonly T[]): T => daftar[acak(daftar.length)] as T;
const digit = (n: number) => Array.from({ length: n }, () => acak(10)).join('');

const SATUAN = [
  ...['', '', '', '%', ' %', '  %', ' Orang', ' orang', 'orang', ' Dokumen', ' Indeks', ' Nilai', ' tahun', ' m', ' M'],
  ...[
    ' T',
    ' juta',
    ' jt',
    ' kg',
    ' m2',
    ' Persen',
    ' persen',
    'persen',
    ' (Lima)',
    ' %%',
    '% ',
    ' Rp',
    ',-',
    '.-',
    ',--',
  ],
  ...[
    ' s/d',
    ' dari',
    ' per 1000',
    ' lebih',
    '/100',
    ':',
    ';',
    '.',
    ',',
    ' .',
    ' ,',
    'e5',
    'E+5',
    '\u00a0Orang',
    '°C',
    ' ‰',
  ],
];
const DEPAN = [
  '',
  '',
  '',
  '',
  '',
  '-',
  '- ',
  '+',
  'Rp',
  'Rp ',
  'Rp.',
  'Rp. ',
  'rp ',
  'RP',
  'IDR ',
  '(',
  '>',
  '±',
  ' ',
  '–',
];
const SELA = [' ', '-', ' - ', '–', ' – ', ' s/d ', ' sampai ', '- ', ' -', '--', '%-', '% - ', ' hingga '];
const KATA = [
  'Zona',
  'Hijau',
  'tercapai',
  'tidak',
  'ada',
  'Tidak ada',
  'belum',
  'nihil',
  'N/A',
  'BB',
  'Rp',
  'rupiah',
  'n',
  'idr',
];

/** A number as somebody may write it, often a little wrong. */
function bilangan(): string {
  const utuh = salahSatu([
    '0',
    digit(1),
    digit(2),
    digit(3),
    String(1 + acak(999)),
    String(acak(1e9)),
    digit(9),
    digit(16),
  ]);
  const berkelompok = utuh.replace(/\B(?=(\d{3})+$)/g, salahSatu(['.', '.', '.', ',', ' ', '']));
  const pecahan = salahSatu([
    '',
    '',
    `,${digit(1 + acak(4))}`,
    `.${digit(1 + acak(4))}`,
    `,${digit(2)}`,
    ', 5',
    `,${digit(12)}`,
  ]);
  return `${salahSatu([utuh, berkelompok])}${pecahan}`;
}

function teksAcak(): string {
  switch (acak(9)) {
    case 3:
      // One point before three digits: thousands or decimals, as the unit says.
      return `${1 + acak(999)}.${digit(3)}${salahSatu(SATUAN)}`;
    case 0:
      return `${bilangan()}${salahSatu(SELA)}${bilangan()}${salahSatu(SATUAN)}`;
    case 1:
      return Array.from({ length: 1 + acak(4) }, () => salahSatu(KATA)).join(salahSatu([' ', ' ', '  ', '-']));
    case 2:
      return Array.from({ length: acak(9) }, () => salahSatu([...'0123456789.,- %R(pO'])).join('');
    default:
      return `${salahSatu(DEPAN)}${bilangan()}${salahSatu(SATUAN)}`;
  }
}

const KONTEKS = [
  {},
  { satuan: 'Persen' },
  { satuan: 'Rp' },
  { satuan: 'Orang' },
  { satuan: 'meter' },
  { desimal: '.' },
] as const;

describe('pembaca cepat sama dengan pembaca teliti', () => {
  it(`${BANYAK.toLocaleString('id')} teks`, () => {
    const dibaca = { angka: 0, rentang: 0, kata: 0, ragu: 0, dua: 0, lain: 0 };
    for (let i = 0; i < BANYAK; i++) {
      const teks = teksAcak();
      const konteks = KONTEKS[i % KONTEKS.length] as Parameters<typeof parseAngka>[1];
      const n = angkaTeks(teks);
      const satuan = terbaca.satuan;
      const bawah = rentangTeks(teks);
      const [atas, satuanRentang] = [terbaca.atas, terbaca.satuan];
      const teliti = parseAngka(teks, konteks);
      const sebut = `"${teks}" ${JSON.stringify(konteks)}`;
      if (!Number.isNaN(n)) {
        dibaca.angka++;
        if (teliti.jenis !== 'angka') throw new Error(`${sebut}: ${n}, telitinya ${JSON.stringify(teliti, String)}`);
        if (!Object.is(keAngka(teliti.nilai), n)) throw new Error(`${sebut}: ${n}, telitinya ${keTeks(teliti.nilai)}`);
        if ((satuan === BERPERSEN) !== (teliti.satuan === '%')) throw new Error(`${sebut}: satuan ${teliti.satuan}`);
        if ((satuan === TANPA_SATUAN) !== (teliti.satuan === '')) throw new Error(`${sebut}: satuan ${teliti.satuan}`);
      } else if (!Number.isNaN(bawah)) {
        dibaca.rentang++;
        if (teliti.jenis !== 'rentang') throw new Error(`${sebut}: rentang, telitinya ${teliti.jenis}`);
        if (keAngka(teliti.bawah) !== bawah || keAngka(teliti.atas) !== atas)
          throw new Error(`${sebut}: ${bawah}–${atas}`);
        if ((satuanRentang === BERPERSEN) !== (teliti.satuan === '%')) throw new Error(`${sebut}: ${teliti.satuan}`);
      } else if (kataBiasa(teks)) {
        dibaca.kata++;
        if (teliti.jenis !== 'bukan-angka' || teliti.sebab !== 'tidak ada bilangan di dalamnya')
          throw new Error(`${sebut}: kata biasa, telitinya ${teliti.jenis}`);
      } else dibaca.lain++;
      if (duaBilangan(teks)) {
        dibaca.dua++;
        if (teliti.jenis !== 'bukan-angka' || teliti.sebab !== DUA_DALAM_SATU)
          throw new Error(`${sebut}: dua bilangan, telitinya ${JSON.stringify(teliti, String)}`);
      }
      if (titikRagu(teks)) {
        dibaca.ragu++;
        if (parseAngka(teks).jenis !== 'ambigu') throw new Error(`${sebut}: tidak dua cara`);
      }
    }
    // Most of these texts are a little wrong; of every kind enough are right.
    expect(dibaca.angka / BANYAK).toBeGreaterThan(0.05);
    for (const banyak of Object.values(dibaca)) expect(banyak).toBeGreaterThan(BANYAK / 2000);
  });

  it('notasi lazim tidak jatuh ke jalan panjang', () => {
    for (const [teks, nilai] of [
      ['50,05', 50.05],
      ['50,05%', 50.05],
      ['50.05%', 50.05],
      ['92.825%', 92.825],
      ['1.762 Orang', 1762],
      ['1.762.000', 1762000],
      ['Rp. 1.234.567,-', 1234567],
      ['Rp1.234', 1234],
      ['5.578.741.408,-', 5578741408],
      ['-12,5', -12.5],
      ['-0', 0],
      ['0,1', 0.1],
    ] as const)
      expect([teks, angkaTeks(teks)]).toEqual([teks, nilai]);
    for (const teks of ['1,5-3,5', '1,5 - 3,5', '1,5–3,5', '1,5% - 3,5%', '1,5-3,5 %']) {
      expect([teks, rentangTeks(teks), terbaca.atas]).toEqual([teks, 1.5, 3.5]);
    }
  });
});

describe('angka seperti tampak di sel', () => {
  it('bising jumlah biner bukan digit', () => {
    expect(keTeks(dariAngka(74.07 + 61.01) ?? desimal(0n))).toBe('135.08');
    expect(keTeks(dariAngka(0.1 + 0.2) ?? desimal(0n))).toBe('0.3');
    expect(keTeks(dariAngka(1 / 3) ?? desimal(0n))).toBe('0.333333333333333');
    expect(keTeks(dariAngka(9007199254740991) ?? desimal(0n))).toBe('9007199254740991');
    expect(keTeks(dariAngka(-1e-7) ?? desimal(0n))).toBe('-0.0000001');
    expect(dariAngka(Number.POSITIVE_INFINITY)).toBeNull();
    for (let i = 0; i < 2000; i++) {
      const [a, b] = [acak(1e6), acak(1e6)];
      const jumlah = dariAngka(a / 100 + b / 100 - 17 / 100);
      if (!jumlah) throw new Error('tak terbaca');
      expect(keAngka(jumlah)).toBe((a + b - 17) / 100);
    }
  });

  it('hasil bagi bilangan bulat sama dengan BigInt, seri atau tidak', () => {
    let dihitung = 0;
    for (let i = 0; i < 5000; i++) {
      const skala = salahSatu([1, 10, 100, 1000]);
      const [atas, bawah] = [(acak(2_000_000) - 500_000) / skala, (1 + acak(64) * salahSatu([1, 32, 625])) / skala];
      const n = persenTepat(atas, bawah, 100);
      if (Number.isNaN(n)) continue;
      dihitung++;
      const [a, b] = [dariAngka(atas), dariAngka(bawah)];
      if (!a || !b) throw new Error('tak terbaca');
      expect([atas, bawah, n]).toEqual([atas, bawah, keAngka(bagi(kali(SERATUS, a), b, 2)) + 0]);
    }
    expect(dihitung).toBeGreaterThan(4900);
  });
});
