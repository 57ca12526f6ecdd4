/** Every table of the example department, held against the output that was read and agreed once (harapan/). */
import { describe, expect, it } from 'vitest';
import { CONTOH } from '../../src/tables/contoh';
import { bangunTabel, daftarTabel, type PilihanTabel } from '../../src/tables/index';
import { bukuDari, tulisGrid } from './alat';

const buku = bukuDari(CONTOH);
const semua = bangunTabel(buku);

/** Layouts that a department may choose. */
const RAGAM: Record<string, { tabel: string; pilihan?: PilihanTabel; identitas?: object }> = {
  'efisiensi-maks100': { tabel: 'efisiensi', identitas: { metodeEfisiensi: 'MAKS100' } },
  'efisiensi-pmk214': {
    tabel: 'efisiensi',
    pilihan: { nilaiEfisiensi: true },
    identitas: { metodeEfisiensi: 'PMK214' },
  },
  'efisiensi-tanpa-bawah-100': { tabel: 'efisiensi', pilihan: { bawah100: 'tidak dicetak' } },
  'perbandingan-tahun-lengkap': {
    tabel: 'perbandingan-tahun',
    pilihan: { tingkat: 'Sasaran Strategis', target: true, targetLalu: true, urut: 'terlama dulu' },
  },
  'realisasi-kinerja-berwarna': {
    tabel: 'realisasi-kinerja',
    pilihan: { warna: true, sumberData: true, satuan: false },
  },
  'realisasi-kinerja-dibatasi': { tabel: 'realisasi-kinerja', identitas: { batas: 110 } },
  'anggaran-program': { tabel: 'anggaran', pilihan: { rincian: 'program', sisa: false } },
};

describe('tabel dinas contoh', () => {
  it('membuat semua tabel', () => {
    expect(semua.dilewati).toEqual([]);
    expect(semua.tabel.map((t) => t.id)).toEqual(daftarTabel.map((t) => t.id));
  });

  for (const t of semua.tabel)
    it(t.id, async () => {
      await expect(tulisGrid(t.grid, t.nomor)).toMatchFileSnapshot(`harapan/${t.id}.txt`);
    });

  for (const [nama, r] of Object.entries(RAGAM))
    it(nama, async () => {
      const b = { ...buku, identitas: { ...buku.identitas, ...r.identitas } };
      const [t] = bangunTabel(b, { tabel: r.tabel, ...(r.pilihan ? { pilihan: { [r.tabel]: r.pilihan } } : {}) }).tabel;
      await expect(tulisGrid(t!.grid, t!.nomor)).toMatchFileSnapshot(`harapan/${nama}.txt`);
    });
});
