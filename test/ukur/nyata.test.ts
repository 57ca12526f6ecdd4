/** Figures of the validator on the real reports and the small grids, held in both pasted forms; docs/decisions/uji-buta.md. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { periksaBuku } from '../../src/rules/index';
import { bukuGrid, bukuLaporan, type KasusKecil, ukurKasus, ukurNyata } from './nyata';

const FIXTURES = resolve(import.meta.dirname, '../fixtures');
const LAPORAN = readdirSync(join(FIXTURES, 'laporan-nyata'));
describe.each(['teks', 'ketik'] as const)('laporan nyata (%s)', (bentuk) => {
  it('salah hitung dan perlu dicek: yang disebut, dan yang disebut dengan benar', () => {
    const jumlah = { galat: [0, 0], peringatan: [0, 0], presisiGalat: [0, 0], presisiPeringatan: [0, 0] };
    const rincian: string[] = [];
    for (const nama of LAPORAN) {
      const folder = join(FIXTURES, 'laporan-nyata', nama);
      const { buku, peta } = bukuLaporan(folder, bentuk);
      const ukuran = ukurNyata(folder, peta, periksaBuku(buku));
      rincian.push(...ukuran.rincian.map((r) => `${nama} ${r.trim()}`));
      for (const bagian of Object.keys(jumlah) as (keyof typeof jumlah)[]) {
        const [kena, semua] = Object.values(ukuran[bagian]) as [number, number];
        jumlah[bagian] = [(jumlah[bagian][0] as number) + kena, (jumlah[bagian][1] as number) + semua];
      }
    }
    const kata = rincian.join('\n');
    const bagian = ([kena, semua]: number[]) => (kena as number) / (semua as number);
    // Nothing to measure would pass every share.
    expect(LAPORAN.length).toBe(19);
    expect(jumlah.galat[1]).toBe(80);
    expect(jumlah.peringatan[1]).toBe(71);
    expect(jumlah.presisiGalat[1], kata).toBeGreaterThanOrEqual(115);
    expect(jumlah.presisiPeringatan[1], kata).toBeGreaterThanOrEqual(72);
    expect(bagian(jumlah.galat), kata).toBeGreaterThanOrEqual(0.96);
    expect(bagian(jumlah.presisiGalat), kata).toBeGreaterThanOrEqual(0.99);
    expect(bagian(jumlah.peringatan), kata).toBeGreaterThanOrEqual(0.87);
    expect(bagian(jumlah.presisiPeringatan), kata).toBeGreaterThanOrEqual(0.95);
  });
});

describe('kasus kecil dari laporan nyata', () => {
  const kasus = JSON.parse(readFileSync(join(FIXTURES, 'kasus-kecil.json'), 'utf8')) as KasusKecil[];
  it('semuanya ada', () => expect(kasus.length).toBe(71));
  it.each(kasus.map((k) => [k.id, k] as const))('%s', (_, k) => {
    expect(ukurKasus(k, periksaBuku(bukuGrid(k.lembar, 'teks'))), k.kata).toEqual([]);
  });
});
