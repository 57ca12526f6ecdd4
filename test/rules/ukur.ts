/**
 * Holds findings against the known inconsistencies of a published report (`temuan.csv`). Rows about running text or
 * without a cell are left out. A finding hits a cell by its own `sel` or by one of at most twelve `terkait`.
 */
import { join } from 'node:path';
import { barisCsv } from '../../local/terbit.ts';
import type { HasilPeriksa, Temuan, Tingkat } from '../../src/core/temuan';
import type { Terbitan } from './terbit';

const baris = (sel: string) => sel.replace(/[A-Z]+/g, '');
const kunci = (x: { lembar: string; sel: string }) => `${x.lembar}!${x.sel}`;
const URUT: Record<string, number> = { galat: 0, peringatan: 1, info: 2 };

export interface Ukuran {
  galat: { kena: number; semua: number };
  /** The same, counting only findings that are galat themselves. */
  galatTegas: { kena: number; semua: number };
  peringatan: { kena: number; semua: number };
  /** Cells whose highest truth is peringatan, hit by cell and by a finding above info. */
  peringatanSel: { kena: number; semua: number };
  presisiGalat: { benar: number; semua: number };
  presisiPeringatan: { benar: number; semua: number };
  terlewat: string[];
  palsu: Temuan[];
}

export function ukur(folder: string, terbitan: Terbitan, hasil: HasilPeriksa): Ukuran {
  const truth = barisCsv(join(folder, 'temuan.csv'));
  const { temuan } = hasil;
  const selDari = (t: Temuan) => [kunci(t), ...(t.terkait.length <= 12 ? t.terkait.map(kunci) : [])];
  const keras = temuan.filter((t) => t.tingkat !== 'info');
  const sel = new Set(keras.flatMap(selDari));
  const selGalat = new Set(temuan.filter((t) => t.tingkat === 'galat').flatMap(selDari));
  const barisTemuan = new Set(temuan.map((t) => `${t.lembar}!${baris(t.sel)}`));

  const barisDikenal = new Set<string>();
  const tertinggi = new Map<string, { tingkat: string; ket: string }>();
  const ukuran: Ukuran = {
    galat: { kena: 0, semua: 0 },
    galatTegas: { kena: 0, semua: 0 },
    peringatan: { kena: 0, semua: 0 },
    peringatanSel: { kena: 0, semua: 0 },
    presisiGalat: { benar: 0, semua: 0 },
    presisiPeringatan: { benar: 0, semua: 0 },
    terlewat: [],
    palsu: [],
  };
  for (const t of truth) {
    const di = terbitan.peta.get(`${t.tabel}|${t.baris}|${t.kolom}`);
    const ket = `${t.tingkat} ${t.tabel} ${t.baris} ${t.kolom} "${t.tercetak?.slice(0, 40)}" ${t.aturan}`;
    if (!di) {
      // A truth about a whole table makes all its rows known.
      if (t.baris === '' || t.baris === '-') {
        for (const [k, v] of terbitan.peta)
          if (k.startsWith(`${t.tabel}|`)) barisDikenal.add(`${v.lembar}!${baris(v.sel)}`);
      }
      continue;
    }
    barisDikenal.add(`${di.lembar}!${baris(di.sel)}`);
    const ada = tertinggi.get(kunci(di));
    if (!ada || (URUT[t.tingkat as Tingkat] ?? 3) < (URUT[ada.tingkat] ?? 3))
      tertinggi.set(kunci(di), { tingkat: t.tingkat as string, ket });
    if (t.tingkat === 'peringatan') {
      ukuran.peringatan.semua++;
      if (barisTemuan.has(`${di.lembar}!${baris(di.sel)}`)) ukuran.peringatan.kena++;
      else ukuran.terlewat.push(ket);
    }
  }
  for (const [k, v] of tertinggi) {
    if (v.tingkat === 'galat') {
      ukuran.galat.semua++;
      ukuran.galatTegas.semua++;
      if (sel.has(k)) ukuran.galat.kena++;
      else ukuran.terlewat.push(v.ket);
      if (selGalat.has(k)) ukuran.galatTegas.kena++;
    } else if (v.tingkat === 'peringatan') {
      ukuran.peringatanSel.semua++;
      if (sel.has(k)) ukuran.peringatanSel.kena++;
    }
  }
  for (const t of temuan) {
    const dikenal = barisDikenal.has(`${t.lembar}!${baris(t.sel)}`);
    const p =
      t.tingkat === 'galat' ? ukuran.presisiGalat : t.tingkat === 'peringatan' ? ukuran.presisiPeringatan : null;
    if (!p) continue;
    p.semua++;
    if (dikenal) p.benar++;
    else ukuran.palsu.push(t);
  }
  return ukuran;
}

export const bagian = (x: { kena?: number; benar?: number; semua: number }) =>
  x.semua ? ((x.kena ?? x.benar ?? 0) as number) / x.semua : 1;

export function tulisUkuran(nama: string, u: Ukuran): string {
  const f = (x: { kena?: number; benar?: number; semua: number }) =>
    `${x.kena ?? x.benar}/${x.semua} = ${(bagian(x) * 100).toFixed(1)}%`;
  return `${nama}: recall galat ${f(u.galat)} (galat saja ${f(u.galatTegas)}), presisi galat ${f(u.presisiGalat)}, recall peringatan per baris ${f(u.peringatan)} (per sel ${f(u.peringatanSel)}), presisi peringatan ${f(u.presisiPeringatan)}`;
}
