/** Planted mistakes and rightful tables under headers as printed, under other words, and under ones that say nothing. */
import { describe, expect, it } from 'vitest';
import { Acak } from '../rules/bangkit/acak';
import {
  bacaPolos,
  jumlahTanam,
  KEPALA,
  LAPORAN_TANAM,
  salahTulis,
  tempatTanam,
  ukurBerkepala,
  ukurTanam,
} from './tanam';

/** Milliseconds that a busy machine may take over two hundred checks. */
const LAMA = 600_000;
/** Of a hundred planted mistakes at least so many are named, by kind of header. */
const DISEBUT = { tercetak: 95, asing: 80, hampa: 80 };

describe.each(KEPALA)('kepala %s', (kepala) => {
  it(
    'kekeliruan yang ditanam disebut, dan tidak ada yang dituduh karenanya',
    () => {
      const u = jumlahTanam(LAPORAN_TANAM.map((nama) => ukurTanam(nama, kepala, 1)));
      expect(u.tanam).toBeGreaterThanOrEqual(25);
      expect(u.palsu, u.rincian.join('\n')).toBe(0);
      expect((100 * u.disebut) / u.tanam, u.rincian.join('\n')).toBeGreaterThanOrEqual(DISEBUT[kepala]);
    },
    LAMA,
  );

  // The headers as printed are measured in nyata.test.ts.
  it.skipIf(kepala === 'tercetak')(
    'laporan yang tidak diubah dituduh hanya atas kekeliruannya sendiri',
    () => {
      const semua = LAPORAN_TANAM.map((nama) => ukurBerkepala(nama, kepala));
      const jumlah = (b: 'presisiGalat' | 'presisiPeringatan') =>
        semua.reduce((n, u) => ({ benar: n.benar + u[b].benar, semua: n.semua + u[b].semua }), { benar: 0, semua: 0 });
      const kata = semua.flatMap((u) => u.rincian.filter((r) => r.includes('SALAH'))).join('\n');
      const [g, p] = [jumlah('presisiGalat'), jumlah('presisiPeringatan')];
      expect(g.semua).toBeGreaterThanOrEqual(30);
      expect(g.benar / g.semua, kata).toBeGreaterThanOrEqual(0.97);
      expect(p.benar / p.semua, kata).toBeGreaterThanOrEqual(0.8);
    },
    LAMA,
  );
});

describe('tempat menanam', () => {
  const kisi = (baris: string[][]) => baris.map((b) => b.map(bacaPolos));
  it('hanya yang ditunjukkan beberapa baris', () => {
    const baris = [
      ['80', '76,40', '95,50'],
      ['50', '45,20', '90,40'],
      ['70', '63,77', '91,10'],
    ];
    expect(tempatTanam(kisi(baris), 3).map((t) => `${t.r} ${t.c} ${t.nama}`)).toContain('1 2 bagi');
    expect(tempatTanam(kisi(baris.slice(0, 2)), 3)).toEqual([]);
    expect(tempatTanam(kisi([['100', '100', '100']]), 3)).toEqual([]);
  });
  it('salah tulis mengubah lebih daripada pembulatan', () => {
    for (let benih = 1; benih <= 30; benih++) {
      const jadi = salahTulis('95,50', ['90,40', '91,10'], new Acak(benih));
      if (jadi !== null) expect(Math.abs((bacaPolos(jadi)?.nilai ?? 0) - 95.5)).toBeGreaterThan(0.03);
    }
    expect(bacaPolos('1.800')).toBeNull();
    expect(bacaPolos('Rp 1.234.567')).toEqual({ nilai: 1234567, desimal: 0 });
  });
});
