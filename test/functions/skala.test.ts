import { describe, expect, it } from 'vitest';
import { DAFTAR_SKALA, skalaBaku } from '../../src/core/kriteria';
import { panggilFungsi } from '../../src/main';
import { tabelData } from '../data';

const kriteria = (...a: unknown[]) => panggilFungsi('KRITERIA', a);

describe('kata yang diulang ARRAYFORMULA untuk tiap baris', () => {
  const nilai = [[82], [''], [95]];
  const ulang = (kata: string) => [[kata], [''], [kata]];
  it.each<[string, unknown[], unknown[]]>([
    ['KRITERIA', [nilai, ulang('AKIP')], [nilai, 'AKIP']],
    ['KRITERIA', [nilai, ulang('AKIP'), ulang('PERSEN')], [nilai, 'AKIP', 'PERSEN']],
    ['PREDIKAT', [nilai, ulang('AKIP')], [nilai, 'AKIP']],
    ['EFISIENSI', [[[110]], [[90]], 'SELISIH', ulang('PERSEN')], [[[110]], [[90]], 'SELISIH', 'PERSEN']],
  ])('%s', (nama, larik, satu) => {
    expect(panggilFungsi(nama, larik)).toEqual(panggilFungsi(nama, satu));
  });
  it('kata yang berbeda-beda tetap ditolak', () => {
    expect(() => panggilFungsi('KRITERIA', [nilai, [['AKIP'], ['LAN2003']]])).toThrow(/argumen skala/);
  });
});

describe('skala sendiri', () => {
  const PERINGKAT = [
    [90, 'B'],
    ['>90', 'A'],
    [0, 'D'],
    ['75', 'C'],
  ];

  it('urutan apa pun, "mulai" dan "di atas"', () => {
    expect([95, 90.01, 90, 89.99, 75, 74.9, 0].map((n) => kriteria(n, PERINGKAT))).toEqual('A A B C C D D'.split(' '));
  });

  it('rentang bernama SKALA: baris kepala, kolom warna dan baris kosong di bawahnya', () => {
    const skala = [
      ['Batas bawah', 'Kriteria', 'Warna'],
      ['≥ 85', 'Baik', 'hijau'],
      ['60%', 'Cukup', 'kuning'],
      ['', 'Kurang', 'merah'],
      ['', '', ''],
    ];
    expect([100, 85, 84.99, 60, 59.99, -5].map((n) => kriteria(n, skala))).toEqual([
      'Baik',
      'Baik',
      'Cukup',
      'Cukup',
      'Kurang',
      'Kurang',
    ]);
  });

  it.each([
    ['banjar', 'interval', 'kriteria'],
    ['tapin', 'rata_rata_capaian', 'kategori'],
  ] as const)('tabel skala tercetak %s memberi kelas yang sama dengan PERMENDAGRI86', (laporan, kolom, kelas) => {
    const skala = tabelData(laporan, 'skala-nilai').map((b) => [b[kolom], b[kelas]]);
    for (let n = 0; n <= 13_000; n += 25) {
      expect(kriteria(n / 100, skala, 'PERSEN'), String(n / 100)).toBe(kriteria(n / 100, 'PERMENDAGRI86', 'PERSEN'));
    }
  });

  it.each([
    [
      [
        [90, 'A'],
        [90, 'B'],
      ],
      'berbatas bawah sama',
    ],
    [
      [
        ['', 'A'],
        ['-', 'B'],
      ],
      'lebih dari satu kelas tanpa batas bawah',
    ],
    [
      [
        ['Baik', 90],
        ['Kurang', 0],
      ],
      'kolom pertama harus batas bawah',
    ],
    [
      [
        [90, 'A'],
        ['delapan puluh', 'B'],
      ],
      'kolom pertama harus batas bawah',
    ],
    [
      [
        [90, 'A'],
        [80, ''],
      ],
      'tidak berkelas',
    ],
    [
      [
        ['', ''],
        ['', ''],
      ],
      'skala kosong',
    ],
    [
      [
        [0.9, 'A'],
        [0.5, 'B'],
      ],
      'batas pecahan',
    ],
    [[[90], [80]], 'rentang dua kolom'],
  ])('menolak %j', (skala, pesan) => {
    expect(() => kriteria(80, skala)).toThrow(pesan);
    expect(() => kriteria(80, skala)).toThrow('KRITERIA: argumen skala');
  });

  it('nama skala dalam tulisan apa pun', () => {
    for (const nama of DAFTAR_SKALA) {
      for (const tulisan of [nama.toLowerCase(), nama.replace('_', ' '), ` ${nama} `]) {
        expect(kriteria(95, tulisan)).toBe(skalaBaku(nama).kelas[0]?.kelas);
      }
    }
  });

  it('skala dari rentang juga untuk PREDIKAT, dan kelas terendah lebih dahulu untuk CAPAIAN', () => {
    expect(panggilFungsi('PREDIKAT', [95, PERINGKAT, true])).toBe('A');
    const zona = [['Zona Merah'], ['Zona Kuning'], ['Zona Hijau']];
    const capaian = (r: unknown, t: unknown, ...sisa: unknown[]) =>
      panggilFungsi('CAPAIAN', [r, t, '', '', 2, zona, ...sisa]);
    expect(capaian('zona kuning', 'Zona Hijau')).toBe(66.67);
    expect(capaian('Zona Hijau', 'Zona Kuning')).toBe(100);
    expect(capaian('-', 'Zona Hijau')).toBe('-');
    expect(
      capaian([['Zona Merah'], ['Zona Biru'], [''], [80]], [['Zona Hijau'], ['Zona Hijau'], ['Zona Hijau'], [100]]),
    ).toEqual([
      [33.33],
      [
        expect.stringMatching(
          /^⚠ realisasi kelas "Zona Biru" tidak ada pada skala: Zona Merah, Zona Kuning, Zona Hijau/,
        ),
      ],
      [''],
      [80],
    ]);
    expect(() =>
      panggilFungsi('CAPAIAN', [
        'A',
        'B',
        '',
        '',
        2,
        [
          ['A', 'B'],
          ['C', 'D'],
        ],
      ]),
    ).toThrow('satu kolom');
    expect(() => panggilFungsi('CAPAIAN', ['A', 'B', '', '', 2, [['A'], ['']]])).toThrow('dua kelas');
  });
});
