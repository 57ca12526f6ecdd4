/** What a table says of its own columns: the printed formula of a column against its figures, and the cells its text names. */
import { describe, expect, it } from 'vitest';
import { bacaTabel } from '../../local/build/registri.mjs';
import { CONTOH } from '../../src/tables/contoh';
import type { TabelJadi } from '../../src/tables/hasil';
import { bangunTabel, daftarTabel } from '../../src/tables/index';
import { isianAcak } from './acak';
import { bukuDari } from './alat';

const contoh = bangunTabel(bukuDari(CONTOH)).tabel;
const { daftarDok } = await bacaTabel();

type Suku = (nomor: string) => number | null;

/** Value of "100 − 7", "4 : 3 × 100" with the figures of the columns; null where one of them has none. */
function hitung(rumus: string, kolom: Suku): number | null {
  const token = rumus.match(/\d+|[−+×:()]/g) ?? [];
  if (token.join('') !== rumus.replace(/\s+/g, '')) throw new Error(`rumus kolom tidak terbaca: ${rumus}`);
  let letak = 0;
  const suku = (): number | null => {
    const kini = token[letak++] as string;
    if (kini !== '(') return kini === '100' ? 100 : kolom(kini);
    const dalam = jumlah();
    letak++;
    return dalam;
  };
  const hasilKali = (): number | null => {
    let nilai = suku();
    while (token[letak] === '×' || token[letak] === ':') {
      const kali = token[letak++] === '×';
      const lain = suku();
      nilai = nilai === null || lain === null || (!kali && lain === 0) ? null : kali ? nilai * lain : nilai / lain;
    }
    return nilai;
  };
  const jumlah = (): number | null => {
    let nilai = hasilKali();
    while (token[letak] === '−' || token[letak] === '+') {
      const tambah = token[letak++] === '+';
      const lain = hasilKali();
      nilai = nilai === null || lain === null ? null : tambah ? nilai + lain : nilai - lain;
    }
    return nilai;
  };
  return jumlah();
}

/** Cells of columns with a formula that contradict it, and how many were computed. */
function banding({ id, grid }: TabelJadi): { beda: string[]; dihitung: number } {
  const beda: string[] = [];
  let dihitung = 0;
  (grid.nomorKolom ?? []).forEach((nomor, k) => {
    const [, sendiri, rumus] = /^\((\d+) = (.+)\)$/.exec(nomor) ?? [];
    if (!rumus) return;
    const letak = (n: string) =>
      (grid.nomorKolom as readonly string[]).findIndex((x) => new RegExp(`^\\(${n}\\b`).test(x));
    for (const [i, baris] of grid.baris.entries()) {
      const tercetak = baris.sel[k]?.nilai;
      if (typeof tercetak !== 'number') continue;
      const tepat = hitung(rumus, (n) => {
        const nilai = baris.sel[letak(n)]?.nilai;
        return typeof nilai === 'number' ? nilai : null;
      });
      if (tepat === null) continue;
      dihitung++;
      // Rounded as printed, of parts that are rounded, too.
      const satuan = 10 ** -(baris.sel[k]?.teks.split(',')[1] ?? '').replace(/\D/g, '').length;
      if (Math.abs(tepat - tercetak) > satuan * 1.0000001)
        beda.push(`${id} baris ${i + 1} kolom ${sendiri}: ${rumus} = ${tepat}, tercetak ${tercetak}`);
    }
  });
  return { beda, dihitung };
}

describe('kolom yang menyebut rumusnya', () => {
  it('angkanya mengikuti rumus itu, pada contoh dan dinas acak', () => {
    const semua = [
      contoh,
      ...[11, 12, 13, 14, 15, 16].map((benih) => bangunTabel(bukuDari(isianAcak(benih))).tabel),
    ].flat();
    const hasil = semua.map(banding);
    expect(hasil.flatMap((h) => h.beda)).toEqual([]);
    expect(hasil.reduce((n, h) => n + h.dihitung, 0)).toBeGreaterThan(200);
  });

  it('angka lain ketahuan', () => {
    const jadi = contoh.find((t) => banding(t).dihitung > 0) as TabelJadi;
    const k = jadi.grid.nomorKolom?.findIndex((n) => n.includes('=')) as number;
    const grid = {
      ...jadi.grid,
      baris: jadi.grid.baris.map((b) => ({
        ...b,
        sel: b.sel.map((s, i) => (i === k && typeof s.nilai === 'number' ? { ...s, nilai: s.nilai - 100 } : s)),
      })),
    };
    expect(banding({ ...jadi, grid }).beda.length).toBeGreaterThan(0);
  });
});

describe('sel yang disebut uraiannya', () => {
  const bersel = daftarDok.filter((d) => d.harap?.length);
  it('ada pada tabel yang menghitung', () => {
    expect(bersel.length).toBeGreaterThan(3);
    expect(daftarTabel.length).toBe(daftarDok.length);
  });
  it.each(bersel.map((d) => [d.id, d] as const))('%s', (id, dok) => {
    const grid = contoh.find((t) => t.id === id)?.grid;
    for (const { baris, kolom, teks } of dok.harap ?? []) {
      const letak = grid?.kolom.findIndex((k) => k.id === kolom) ?? -1;
      expect(grid?.baris[baris]?.sel[letak]?.teks, `${id} baris ${baris}, kolom ${kolom}`).toBe(teks);
    }
  });
});
