/**
 * Right tables by writers who had not read the rules, and slips of the pen in copies of them: `tabel-buta.json`, whose
 * figures of the first run stand in docs/decisions/uji-buta.md.
 */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { dariA1 } from '../../src/core/alamat';
import type { HasilPeriksa, Temuan } from '../../src/core/temuan';
import { periksaBuku } from '../../src/rules/index';
import { bukuGrid } from './nyata';

type Lembar = Record<string, string[][]>;
interface TabelButa {
  id: string;
  lembar: Lembar;
  /** Each one cell of one copy. */
  slip: { lembar: string; sel: string; jadi: string }[];
}
const BERKAS = resolve(import.meta.dirname, '../fixtures/tabel-buta.json');
const TERKAIT_TERBANYAK = 12;

export const tabelButa = (): TabelButa[] => JSON.parse(readFileSync(BERKAS, 'utf8'));

export interface UkuranButa {
  slip: number;
  /** Accused in its own cell; only doubted, or named beside another cell. */
  dituduh: number;
  diragukan: number;
  /** Errors on other cells than the slip's that no root explains. */
  lain: number;
  rincian: string[];
}

const tempat = (x: { lembar: string; sel: string }): string => `${x.lembar}!${x.sel}`;
const keras = (h: HasilPeriksa): Temuan[] => h.temuan.filter((t) => t.tingkat !== 'info');

export function denganSlip(lembar: Lembar, { lembar: nama, sel, jadi }: TabelButa['slip'][number]): Lembar {
  const di = dariA1(sel) as { baris: number; kolom: number };
  const grid = (lembar[nama] as string[][]).map((b) => [...b]);
  (grid[di.baris - 1] as string[])[di.kolom - 1] = jadi;
  return { ...lembar, [nama]: grid };
}

export function ukurButa(tabel: readonly TabelButa[]): UkuranButa {
  const u: UkuranButa = { slip: 0, dituduh: 0, diragukan: 0, lain: 0, rincian: [] };
  for (const { id, lembar, slip } of tabel)
    for (const satu of slip) {
      const temuan = keras(periksaBuku(bukuGrid(denganSlip(lembar, satu), 'teks')));
      const di = tempat(satu);
      const galat = temuan.filter((t) => t.tingkat === 'galat');
      const bernama = (t: Temuan) =>
        tempat(t) === di || (t.terkait.length <= TERKAIT_TERBANYAK && t.terkait.some((x) => tempat(x) === di));
      const lain = galat.filter((t) => tempat(t) !== di && t.akar == null);
      u.slip++;
      u.lain += lain.length;
      for (const t of lain) u.rincian.push(`   LAIN ${id} ${di} menjadi ${satu.jadi}: ${t.aturan} ${tempat(t)}`);
      if (galat.some((t) => tempat(t) === di)) u.dituduh++;
      else {
        const ragu = temuan.some(bernama);
        if (ragu) u.diragukan++;
        u.rincian.push(`   ${ragu ? 'RAGU' : 'DIAM'} ${id} ${di} menjadi ${satu.jadi}`);
      }
    }
  return u;
}
