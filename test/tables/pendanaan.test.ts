/** Money of the Renstra: optional columns "Pagu 2025" of RENSTRA, printed beside the targets of every level that has some. */
import { expect, it } from 'vitest';
import { bangunTabel } from '../../src/tables/index';
import { bacaBuku } from '../../src/workbook/buku';
import type { Isian } from '../../src/workbook/templat';
import { isianBanjar, snapshotIsian } from '../alat/buku';

const renstra = (isian: Isian) => {
  const hasil = bacaBuku(snapshotIsian(isian));
  const grid = bangunTabel(hasil.buku).tabel.find((satu) => satu.id === 'target-renstra')?.grid;
  if (!grid) throw new Error('tabel Target Renstra tidak dibuat');
  return { grid, temuan: hasil.temuan, judul: grid.kolom.map((kolom) => kolom.judul) };
};

/** Money for one objective and one programme, of which a year is still blank. */
function denganPagu(isian: Isian): Isian {
  const uang: Record<string, object> = {
    'SS.1': { 'pagu:2025': 2_500_000_000, 'target:2025': 38 },
    'P.2': { 'pagu:2025': 1_767_652_000, 'pagu:2030': 1_900_000_000, 'target:2025': 12.5 },
  };
  return { ...isian, RENSTRA: (isian.RENSTRA ?? []).map((baris) => ({ ...baris, ...uang[String(baris.kode)] })) };
}

it('tanpa kolom pagu tabelnya tetap', () => {
  const { grid, judul } = renstra(isianBanjar());
  expect(grid.judul).toBe('Tujuan, Sasaran, Indikator, dan Target Kinerja Tahun 2025–2030');
  expect(judul.join()).not.toMatch(/Pendanaan|Program/);
  expect(grid.baris).toHaveLength(3);
});

it('dengan pagu menjadi matriks: uang tiap tahun, juga program, yang belum diisi disebut kepada penyusunnya', () => {
  const { grid, temuan, judul } = renstra(denganPagu(isianBanjar()));
  expect(temuan.filter((satu) => satu.lembar === 'Renstra')).toEqual([]);
  expect(grid.judul).toBe('Tujuan, Sasaran, Indikator, Target Kinerja, dan Pendanaan Tahun 2025–2030');
  expect(judul.filter((teks) => /Pendanaan/.test(teks))).toEqual(['Pendanaan (Rp) · 2025', 'Pendanaan (Rp) · 2030']);
  const baris = grid.baris.map((satu) => satu.sel.map((sel) => sel.teks));
  expect(baris).toHaveLength(4);
  expect(baris[0]).toEqual(expect.arrayContaining(['38,00', '2.500.000.000', '-']));
  expect(baris.find((satu) => satu.includes('1.767.652.000'))).toEqual(
    expect.arrayContaining(['Program: Pelatihan Kerja Dan Produktivitas Tenaga Kerja', '12,50', '1.900.000.000']),
  );
  expect(baris[1]?.slice(-2)).toEqual(['', '']);
  expect(grid.pesan.join()).toContain('pagu Renstra 2030 belum diisi');
});

it('kepala "Pagu 2025 (Rp)" yang diketik di buku lama dikenali', () => {
  const snapshot = snapshotIsian(denganPagu(isianBanjar()));
  const lembar = snapshot.lembar.find((satu) => satu.nama === 'Renstra');
  expect(lembar?.tampil[2]).toEqual(expect.arrayContaining(['Pagu 2025', 'Pagu 2030']));
  const diketik = (sel: string) => sel.replace(/^Pagu (\d+)$/, 'Pagu $1 (Rp)');
  const ganti = JSON.parse(
    JSON.stringify(snapshot, (_, nilai) => (typeof nilai === 'string' ? diketik(nilai) : nilai)),
  );
  const { buku } = bacaBuku(ganti);
  expect(buku.renstra.find((satu) => satu.kode.nilai === 'P.2')?.tahun.get(2030)?.pagu?.nilai?.angka).toBe(1.9e9);
});
