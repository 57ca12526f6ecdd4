import { describe, expect, it } from 'vitest';
import { parseAngka } from '../../src/core/angka';
import { banding, dariTeks } from '../../src/core/desimal';
import { type Baris, type Laporan, semuaTabel } from '../data';

/** The unit that a reader of the table has before him: the row's own, or what the column's header says. */
function satuan(baris: Baris, kolom: string): string | null {
  if (/capaian|persen|penyerapan|efisiensi|kemajuan/.test(kolom) && !/realisasi|anggaran$|target/.test(kolom))
    return 'Persen';
  if (/^(?:anggaran|anggaran_target|anggaran_realisasi|realisasi_anggaran|jumlah)$/.test(kolom)) return 'Rp';
  if (kolom === 'realisasi' && 'anggaran' in baris) return 'Rp';
  if (/^(?:bobot|nilai)/.test(kolom)) return 'Nilai';
  if (kolom === 'hasil') return baris.satuan_hasil ?? null;
  return baris.satuan ?? null;
}

interface Hasil {
  benar: number;
  ambigu: string[];
  ditolak: string[];
  salah: string[];
}

function periksa(laporan: Laporan): Hasil {
  const h: Hasil = { benar: 0, ambigu: [], ditolak: [], salah: [] };
  for (const { nama, baris } of semuaTabel(laporan)) {
    baris.forEach((b, i) => {
      for (const [kolom, teks] of Object.entries(b)) {
        const harap = b[`${kolom}_angka`];
        if (harap === undefined || kolom.endsWith('_rincian')) continue;
        const ket = `${nama} ${i + 1} ${kolom}: "${teks}" (${satuan(b, kolom)})`;
        const r = parseAngka(teks, { satuan: satuan(b, kolom) });
        if (harap === '') {
          // No figure of this column: then none may be read, or the reader must say that its unit is another one.
          if (r.jenis === 'angka' && !r.keraguan.includes('satuan-lain'))
            h.salah.push(`${ket} → ${r.nilai.n}/${r.nilai.s}, seharusnya tidak ada`);
          continue;
        }
        if (r.jenis === 'angka') {
          const d = dariTeks(harap);
          if (d && banding(r.nilai, d) === 0) h.benar++;
          else h.salah.push(`${ket} → ${r.nilai.n}/${r.nilai.s}, seharusnya ${harap}`);
        } else if (r.jenis === 'ambigu') h.ambigu.push(ket);
        else h.ditolak.push(`${ket} ${JSON.stringify(r)}`);
      }
    });
  }
  return h;
}

describe('bilangan tercetak pada kedua laporan', () => {
  it.each(['banjar', 'tapin'] as const)(
    '%s: sekurangnya 99 persen terbaca benar, tak satu pun diam-diam salah',
    (laporan) => {
      const h = periksa(laporan);
      const semua = h.benar + h.ambigu.length + h.ditolak.length + h.salah.length;
      console.log(
        `${laporan}: ${h.benar} dari ${semua} bilangan tercetak terbaca benar (${((h.benar / semua) * 100).toFixed(2)} %), ` +
          `${h.ambigu.length} ambigu, ${h.ditolak.length} ditolak, ${h.salah.length} salah`,
      );
      expect(h.salah).toEqual([]);
      expect(semua).toBeGreaterThan(400);
      expect(h.benar / semua).toBeGreaterThanOrEqual(0.99);
    },
  );
});
