import { describe, expect, it } from 'vitest';
import { keAngka } from '../../../src/core/desimal';
import { periksaBuku } from '../../../src/rules/index';
import { bukuDari, ketik, lembarDari } from '../terbit';

const KEPALA = ['No', 'Sasaran', 'Indikator Kinerja', 'Satuan', 'Target', 'Realisasi', 'Capaian (%)'];
const tabel = (...baris: string[][]) => [['Tabel 3.1 Realisasi Kinerja Tahun 2025'], [], KEPALA, ...baris];
const baris = (satuan: string, target: string, realisasi: string, capaian: string) => [
  '1',
  'Meningkatnya mutu layanan',
  satuan === 'Orang' ? 'Jumlah peserta pelatihan' : 'Persentase layanan yang selesai',
  satuan,
  target,
  realisasi,
  capaian,
];

function ubahan(aturan: string, grid: string[][], bentuk: 'teks' | 'ketik' = 'teks') {
  return periksaBuku(bukuDari({ T: grid }, bentuk))
    .temuan.filter((t) => t.aturan === aturan)
    .flatMap((t) => t.perbaikan ?? [])
    .flatMap((p) => p.ubah.map((u) => [u.sel, u.dari, u.ke, u.format] as const));
}

describe('teks menjadi angka', () => {
  it('nilai dalam angka persen, tampilan tetap', () => {
    expect(ubahan('angka-sebagai-teks', tabel(baris('Persen', '24,06%', '29.71%', '123,48')))).toEqual([
      ['E4', '24,06%', 24.06, '0.00"%"'],
      ['F4', '29.71%', 29.71, '0.00"%"'],
      ['G4', '123,48', 123.48, '0.00'],
    ]);
  });

  it('di kolom berformat persen menjadi pecahan seperti sel lain', () => {
    const isi = tabel(baris('Persen', '50%', '29,71%', '59,42'), baris('Persen', '50%', '29.71%', '59,42'));
    expect(ubahan('angka-sebagai-teks', isi, 'ketik')).toEqual([['F5', '29.71%', 0.2971, '0.00%']]);
  });

  it('spasi dan satuan dibuang, ribuan dipertahankan', () => {
    expect(ubahan('spasi-dalam-angka', tabel(baris('Persen', '70,20', '68, 12', '97,04')))).toEqual([
      ['F4', '68, 12', 68.12, '0.00'],
    ]);
    expect(ubahan('satuan-di-sel', tabel(baris('Orang', '1000 Orang', '1.762 Orang', '176,2')))).toEqual([
      ['E4', '1000 Orang', 1000, '0'],
      ['F4', '1.762 Orang', 1762, '#,##0'],
    ]);
  });

  it('satuan lain daripada kolomnya tidak dibuang diam-diam', () => {
    expect(ubahan('satuan-di-sel', tabel(baris('Orang', '12 Kelas', '12', '100')))).toEqual([]);
  });

  it('rupiah, kurung negatif, dan tanpa nilai', () => {
    const isi = [
      ['Tabel 2.4 Perubahan Anggaran Tahun 2025'],
      [],
      ['No', 'Program', 'Sebelum Perubahan (Rp)', 'Sesudah Perubahan (Rp)', 'Bertambah/(Berkurang)'],
      ['1', 'Program A', 'Rp 2.150.000.000', '2.000.000.000,-', '(150.000.000)'],
      ['2', 'Program B', '-', '640.000.000', '640.000.000'],
    ];
    expect(ubahan('angka-sebagai-teks', isi)).toEqual([
      ['C4', 'Rp 2.150.000.000', 2150000000, '#,##0'],
      ['D4', '2.000.000.000,-', 2000000000, '#,##0'],
      ['D5', '640.000.000', 640000000, '#,##0'],
      ['E4', '(150.000.000)', -150000000, '#,##0'],
      ['E5', '640.000.000', 640000000, '#,##0'],
    ]);
  });

  it('setiap ubahan terbaca kembali sebagai angka yang sama', () => {
    const teks = ['24,06%', '29.71%', '50.05 %', '1.234.567', '12', '0,5', '100%'];
    for (const t of teks) {
      const grid = tabel(baris('Persen', t, '1', '1'));
      const [daftarTeks] = ubahan('angka-sebagai-teks', grid);
      const l = lembarDari('T', grid, 'teks');
      expect(l.tampil[3]?.[4]).toBe(t);
      expect(typeof daftarTeks?.[2]).toBe('number');
      const asal = ketik(t.replace('.', ',').replace(' ', ''));
      if (typeof asal.nilai === 'number' && !t.includes('.'))
        expect(daftarTeks?.[2]).toBeCloseTo(asal.nilai * (t.includes('%') ? 100 : 1), 9);
    }
    expect(keAngka({ n: 2406n, s: 2 })).toBe(24.06);
  });
});

it('nama satuan dan ketikan dirapikan tanpa mengubah kata lain', () => {
  const isi = tabel(baris('Persen', '1', '1', '1'));
  (isi[3] as string[])[1] = 'Meningkatnya mutu  layanan , cepat';
  (isi[3] as string[])[3] = 'Persem';
  expect(ubahan('satuan-salah-eja', isi)).toEqual([['D4', 'Persem', 'Persen', undefined]]);
  expect(ubahan('salah-ketik', isi).map((u) => u[2])).toEqual(['Meningkatnya mutu layanan, cepat']);
});
