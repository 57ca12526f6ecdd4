/**
 * Every call of a service of every action disturbed, one at a time (a sample of them here, all by `npm run tahan`): the
 * workbook is as it was, or as it should be, or the next start makes it so.
 */
import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ADEGAN } from './adegan.ts';
import { CARA, type Cara, ganggu, pasangPanggung } from './ganggu.ts';

const PENUH = process.env.TAHAN === 'penuh';
const HANYA = process.env.TAHAN_ADEGAN;
/** Disturbances per action and way in the small form. */
const CUPLIKAN = Number(process.env.TAHAN_CUPLIKAN ?? 6);

describe('gangguan pada tiap panggilan layanan', () => {
  const catat: Record<string, unknown>[] = [];
  for (const adegan of ADEGAN) {
    if (HANYA && !adegan.nama.includes(HANYA)) continue;
    it(
      adegan.nama,
      () => {
        const p = pasangPanggung(adegan, adegan.buku());
        const jumlah = p.panggilan.length;
        const langkah = PENUH
          ? Math.max(1, Math.ceil(jumlah / Number(process.env.TAHAN_CUPLIKAN ?? 1500)))
          : Math.max(1, Math.floor(jumlah / CUPLIKAN));
        const salah: string[] = [];
        const hitung: Partial<Record<Cara, [dicoba: number, selamat: number]>> = {};
        for (const cara of CARA) {
          const h: [number, number] = [0, 0];
          for (let ke = PENUH ? 0 : Math.floor(langkah / 2); ke < jumlah; ke += langkah) {
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
          hitung[cara] = h;
        }
        catat.push({ adegan: adegan.nama, panggilan: jumlah, ...hitung });
        if (process.env.TAHAN_CATAT) writeFileSync(process.env.TAHAN_CATAT, JSON.stringify(catat, null, 1));
        expect(salah.slice(0, 12), `${salah.length} tidak selamat`).toEqual([]);
      },
      PENUH ? 3_600_000 : 120_000,
    );
  }
});
