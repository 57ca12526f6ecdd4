/**
 * Every call of a service of every action disturbed, one at a time (a sample of them here, all by `npm run tahan`): the
 * workbook is as it was, or as it should be, or the next start makes it so.
 */
import { describe, expect, it } from 'vitest';
import { ADEGAN } from './adegan.ts';
import { catat, dipilih, type Hitungan, nomorUji, PENUH } from './catat.ts';
import { CARA, ganggu, pasangPanggung } from './ganggu.ts';

/** Disturbances per action and way in the small form. */
const CUPLIKAN = 6;

describe('gangguan pada tiap panggilan layanan', () => {
  for (const adegan of ADEGAN.filter((a) => dipilih(a.nama)))
    it(
      adegan.nama,
      () => {
        const p = pasangPanggung(adegan, adegan.buku());
        const salah: string[] = [];
        const hitungan: Record<string, Hitungan> = {};
        for (const cara of CARA) {
          const h: Hitungan = [0, 0];
          hitungan[cara] = h;
          for (const ke of nomorUji(p.panggilan.length, CUPLIKAN)) {
            h[0]++;
            let sebab: string | null;
            try {
              sebab = ganggu(p, cara, ke).sebab;
            } catch (e) {
              sebab = `pemulihan gagal: ${e instanceof Error ? e.message : String(e)}`;
            }
            if (sebab === null) h[1]++;
            else salah.push(`${cara} pada panggilan ${ke} (${p.panggilan[ke]}): ${sebab}`);
          }
        }
        catat('gangguan', adegan.nama, hitungan, salah);
        expect(salah.slice(0, 12), `${salah.length} tidak selamat`).toEqual([]);
      },
      PENUH ? 3_600_000 : 120_000,
    );
});
