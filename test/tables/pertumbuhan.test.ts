/** Building all tables is linear in indicators and in budget lines: operations are counted, not timed. */
import { describe, expect, it } from 'vitest';
import { CONTOH } from '../../src/tables/contoh';
import { bangunTabel } from '../../src/tables/index';
import type { BarisIsian } from '../../src/workbook/templat';
import { hitungOperasi, type Operasi, pangkat } from '../alat/operasi';
import { bukuDari } from './alat';

const PANGKAT_TERBESAR = 1.1;
/** Of one file: sorting takes n log n. */
const PANGKAT_BERKAS = 1.3;

function indikator(n: number): object {
  const dasar = CONTOH.IKU as BarisIsian[];
  const kode = Array.from({ length: n }, (_, i) => `I.${i + 1}`);
  return {
    ...CONTOH,
    IKU: kode.map((k, i) => ({
      ...dasar[i % dasar.length],
      kode: k,
      induk: null,
      sasaran: `Sasaran ke-${Math.floor(i / 3)}`,
      indikator: `Persentase layanan ke-${i} yang selesai`,
    })),
    KINERJA: kode.map((k, i) => ({ kode: k, target: 80 + (i % 20), realisasi: 70 + (i % 31) + 0.25 })),
    RIWAYAT: kode.map((k, i) => ({ kode: k, 'target:2024': 80, 'realisasi:2024': 70 + (i % 25) })),
    RENSTRA: kode.map((k) => ({ kode: k, 'target:2029': 95 })),
  };
}

function anggaran(n: number): object {
  const baris: BarisIsian[] = [];
  for (let p = 1; baris.length < n; p++) {
    baris.push({ kodeRekening: `1.${p}`, tingkat: 'program', uraian: `Program ${p}`, kodeIku: `SS.${(p % 4) + 1}` });
    for (let g = 1; g <= 5 && baris.length < n; g++) {
      baris.push({ kodeRekening: `1.${p}.${g}`, tingkat: 'kegiatan', uraian: `Kegiatan ${p}.${g}` });
      for (let s = 1; s <= 8 && baris.length < n; s++)
        baris.push({
          kodeRekening: `1.${p}.${g}.${s}`,
          tingkat: 'sub kegiatan',
          uraian: `Sub kegiatan ${p}.${g}.${s}`,
          paguMurni: p * 1_000_000 + g * 1000 + s,
          realisasi: p * 900_000.5,
          targetFisik: 10,
          realisasiFisik: s,
          satuanFisik: 'Unit',
        });
    }
  }
  return { ...CONTOH, ANGGARAN: baris };
}

describe.each([
  ['indikator', indikator, [100, 200, 400]],
  ['mata anggaran', anggaran, [800, 1600, 3200]],
] as const)('menyusun semua tabel, makin banyak %s', (apa, isi, ukuran) => {
  it(`pangkat paling besar ${PANGKAT_TERBESAR}, tiap berkas ${PANGKAT_BERKAS}`, async () => {
    const buku = ukuran.map((n) => bukuDari(isi(n)));
    const susun = (b: (typeof buku)[number]) => () => void bangunTabel(b, {});
    const hasil = await hitungOperasi(buku.map(susun));
    const [awal, tengah, akhir] = hasil as [Operasi, Operasi, Operasi];
    const seluruh = pangkat(awal.jumlah, tengah.jumlah, akhir.jumlah);
    // Of files of which the doubling makes a hundredth of the whole or more: none may be worse and hide among the others.
    const berkas = [...akhir.perBerkas].flatMap(([nama, n]) => {
      const [satu, dua] = [awal.perBerkas.get(nama) ?? 0, tengah.perBerkas.get(nama) ?? 0];
      return n - dua > (akhir.jumlah - tengah.jumlah) / 100 ? [{ nama, pangkat: pangkat(satu, dua, n) }] : [];
    });
    berkas.sort((a, b) => b.pangkat - a.pangkat);
    console.log(
      `${apa} ${ukuran.join(', ')}: ${hasil.map((h) => (h.jumlah / 1000).toFixed(0)).join(', ')} ribu langkah, pangkat ${seluruh.toFixed(2)}; paling tinggi ${berkas
        .slice(0, 4)
        .map((b) => `${b.nama} ${b.pangkat.toFixed(2)}`)
        .join(', ')}`,
    );
    expect(akhir.jumlah).toBeGreaterThan(100 * ukuran[2]);
    expect(berkas.length).toBeGreaterThan(3);
    expect(seluruh).toBeLessThanOrEqual(PANGKAT_TERBESAR);
    for (const b of berkas) expect(b.pangkat, b.nama).toBeLessThanOrEqual(PANGKAT_BERKAS);
  }, 120_000);
});
