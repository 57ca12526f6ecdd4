/** The index of names leaves out no name that a comparison with all of them would have found. */
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { IndeksNama } from '../../src/words/indeks-nama';
import { kemiripan } from '../../src/words/nama';

const KATA =
  'persentase jumlah cakupan pelayanan pelayan kesehatan kesehatn pendidikan pendidikn terealisir terealisasi indeks kepuasan masyarakat masyarkat penduduk miskin rumah tangga layak huni 12345 12346 air di yang dinas'.split(
    ' ',
  );
/** A word as it stands, or with a letter left out, doubled or changed places. */
const kata = fc
  .tuple(fc.constantFrom(...KATA), fc.nat(30), fc.constantFrom('', '', '', 'hilang', 'ganda', 'tukar'))
  .map(([k, i, slip]) => {
    const di = i % k.length;
    if (slip === 'hilang') return k.slice(0, di) + k.slice(di + 1);
    if (slip === 'ganda') return k.slice(0, di) + k.slice(di, di + 1) + k.slice(di);
    return slip === 'tukar' && di + 1 < k.length ? k.slice(0, di) + k[di + 1] + k[di] + k.slice(di + 2) : k;
  });
const nama = fc.array(kata, { minLength: 1, maxLength: 8 }).map((k) => k.join(' '));

describe('indeks nama', () => {
  it.each([0.8, 0.9])('memuat semua nama yang kemiripannya %d ke atas, menurut urutannya', (ambang) => {
    let kena = 0;
    fc.assert(
      fc.property(fc.array(nama, { maxLength: 25 }), fc.array(nama, { minLength: 1, maxLength: 6 }), (ada, dicari) => {
        const indeks = new IndeksNama(ambang);
        for (const [i, n] of ada.entries()) indeks.tambah(n, i);
        for (const n of [...dicari, ...ada.slice(0, 3)]) {
          const calon = indeks.calon(n);
          const harus = ada.flatMap((x, i) => (kemiripan(x, n) >= ambang ? [i] : []));
          kena += harus.length;
          expect(calon).toEqual([...calon].sort((a, b) => a - b));
          expect(calon).toEqual(expect.arrayContaining(harus));
        }
      }),
      { numRuns: 300 },
    );
    expect(kena).toBeGreaterThan(500);
  });

  it.each([
    // All words but the number are the same, as in a list of services; and two such lists, one a word shorter.
    ['berbeda nomornya saja', (i: number) => `Persentase layanan ke-${i} yang selesai tepat waktu`],
    [
      'dua macam',
      (i: number) => `Persentase layanan ke-${i} yang selesai ${i % 2 ? 'tepat waktu' : 'tepat pada waktu rencana'}`,
    ],
    ['dua puluh layanan', (i: number) => `Cakupan pelayanan ${KATA[i % 20]} tingkat desa tahun ${Math.floor(i / 20)}`],
  ])('3.000 nama yang %s: yang dilihat tumbuh seiring banyaknya', (_, sebut) => {
    const terlihat = (banyak: number) => {
      const indeks = new IndeksNama(0.9);
      const serupa = vi.spyOn(indeks as unknown as { serupa: () => boolean }, 'serupa');
      for (let i = 0; i < banyak; i++) {
        indeks.calon(sebut(i));
        indeks.tambah(sebut(i), i);
      }
      return serupa.mock.calls.length;
    };
    expect(terlihat(3000)).toBeLessThan(3000 * 50);
  });

  it('10.000 nama: yang dibandingkan tetap sedikit', () => {
    const indeks = new IndeksNama(0.9);
    let banyak = 0;
    for (let i = 0; i < 10_000; i++) {
      const n = `Persentase ${KATA[i % 20]} ${KATA[(i * 7) % 20]} wilayah ${i}`;
      banyak += indeks.calon(n).length;
      indeks.tambah(n, i);
    }
    expect(banyak).toBeLessThan(10_000 * 3);
  }, 30_000);
});
