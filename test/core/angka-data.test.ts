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
  const hasil: Hasil = { benar: 0, ambigu: [], ditolak: [], salah: [] };
  for (const { nama, baris } of semuaTabel(laporan)) {
    baris.forEach((baris, i) => {
      for (const [kolom, teks] of Object.entries(baris)) {
        const harap = baris[`${kolom}_angka`];
        if (harap === undefined || kolom.endsWith('_rincian')) continue;
        const ket = `${nama} ${i + 1} ${kolom}: "${teks}" (${satuan(baris, kolom)})`;
        const bacaanAngka = parseAngka(teks, { satuan: satuan(baris, kolom) });
        if (harap === '') {
          // No figure of this column: then none may be read, or the reader must say that its unit is another one.
          if (bacaanAngka.jenis === 'angka' && !bacaanAngka.keraguan.includes('satuan-lain'))
            hasil.salah.push(`${ket} → ${bacaanAngka.nilai.n}/${bacaanAngka.nilai.s}, seharusnya tidak ada`);
          continue;
        }
        if (bacaanAngka.jenis === 'angka') {
          const d = dariTeks(harap);
          if (d && banding(bacaanAngka.nilai, d) === 0) hasil.benar++;
          else hasil.salah.push(`${ket} → ${bacaanAngka.nilai.n}/${bacaanAngka.nilai.s}, seharusnya ${harap}`);
        } else if (bacaanAngka.jenis === 'ambigu') hasil.ambigu.push(ket);
        else hasil.ditolak.push(`${ket} ${JSON.stringify(bacaanAngka)}`);
      }
    });
  }
  return hasil;
}

describe('bilangan tercetak pada kedua laporan', () => {
  it.each(['banjar', 'tapin'] as const)(
    '%s: sekurangnya 99 persen terbaca benar, tak satu pun diam-diam salah',
    (laporan) => {
      const hasil = periksa(laporan);
      const semua = hasil.benar + hasil.ambigu.length + hasil.ditolak.length + hasil.salah.length;
      console.log(
        `${laporan}: ${hasil.benar} dari ${semua} bilangan tercetak terbaca benar (${((hasil.benar / semua) * 100).toFixed(2)} %), ` +
          `${hasil.ambigu.length} ambigu, ${hasil.ditolak.length} ditolak, ${hasil.salah.length} salah`,
      );
      expect(hasil.salah).toEqual([]);
      expect(semua).toBeGreaterThan(400);
      expect(hasil.benar / semua).toBeGreaterThanOrEqual(0.99);
    },
  );
});
