/** Rows that are hard to tell from one another: what tells them before a change tells them after it. */
import { describe, expect, it } from 'vitest';
import { type JangkarBaris, PetaJangkar } from '../../src/core/jangkar';

/** `~12` is computed. */
function peta(baris: readonly string[][]): PetaJangkar {
  return new PetaJangkar({
    tampil: baris.map((b) => b.map((s) => s.replace(/^~/, ''))),
    terhitung: (b, k) => baris[b - 1]?.[k - 1]?.startsWith('~') === true,
  });
}

const KEPALA = ['Kode', 'Uraian', 'Pagu', 'Realisasi', 'Serapan'];

/** Anchor of a row of which the given columns change. */
function jangkar(isi: string[][], baris: number, kolom: readonly number[]): JangkarBaris {
  return peta([KEPALA, ...isi]).jangkarBaris(baris, (k, b) => (b === baris && kolom.includes(k) ? null : []));
}
const cari = (isi: string[][], j: JangkarBaris, semula: number) => peta([KEPALA, ...isi]).cariBaris(j, semula);

describe('jangkar baris', () => {
  it('angka terhitung tidak membedakan baris: ia ikut berubah dengan sel yang diperbaiki', () => {
    const dulu = [
      ['', '', '100', '50', '~50'],
      ['', '', '100', '60', '~60'],
      ['', '', '100', '40', '~40'],
    ];
    const j = jangkar(dulu, 3, [4]);
    const kini = dulu.map((b, i) => (i === 1 ? ['', '', '100', '70', '~70'] : b));
    expect(cari(kini, j, 3)).toEqual([3]);
  });

  it('baris yang hanya berisi sel itu dikenali dari tempatnya, walau kolom terhitung di sekitarnya berisi lagi', () => {
    const j = jangkar(
      [
        ['1', 'Operasi', '100', '50', '~#REF!'],
        ['', '', '', '', '38'],
        ['2', 'Modal', '100', '60', '~'],
      ],
      3,
      [5],
    );
    const kini = [
      ['1', 'Operasi', '100', '50', '~50'],
      ['', '', '', '', '~'],
      ['2', 'Modal', '100', '60', '~60'],
    ];
    expect(cari(kini, j, 3)).toEqual([3]);
    // Moved, or with another neighbour: nobody knows.
    expect(cari([['', '', '', '', ''], ...kini], j, 3)).toEqual([]);
    expect(cari([['1', 'Pegawai', '100', '50', '~50'], ...kini.slice(1)], j, 3)).toEqual([]);
  });

  it('tetangga yang ikut diubah pada saat yang sama tidak membuat barisnya hilang', () => {
    const isi = [
      ['', '', '10', '', ''],
      ['', '', '10', '', ''],
      ['', '', '10', '', ''],
    ];
    const j = peta([KEPALA, ...isi]).jangkarBaris(3, (k, b) => (k === 3 && b <= 3 ? null : []));
    expect(cari([['', '', '11', '', ''], ['', '', '12', '', ''], isi[2] as string[]], j, 3)).toEqual([3]);
  });
});
