/** What a check says of its own reach, and a person's word on a column that goes before header and figures. */
import { beforeAll, describe, expect, it } from 'vitest';
import { type Bundel, bukuDariData, muatBundel } from '../../local/services/index.ts';
import type { BacaanKolom } from '../../src/core/bacaan-kolom';
import type { HasilPeriksa } from '../../src/core/temuan';
import { periksaBuku } from '../../src/rules/index';
import { laporanHtml } from '../../src/rules/laporan/html';
import { bukuDari } from './terbit';

/** Headers that no vocabulary knows: the third column of figures is the first over the second; one row is wrong. */
const GANJIL = [
  ['Tabel 5 Panen menurut Desa'],
  [],
  ['Desa', 'Padi dipetik', 'Padi ditanam', 'Zeta', 'Catatan petugas'],
  ['Desa Mawar', '83,4', '97,2', '85,80', '12'],
  ['Desa Melati', '61,7', '88,9', '69,40', '7'],
  ['Desa Kenanga', '45,3', '52,6', '86,12', '31'],
  ['Desa Anggrek', '71,9', '93,8', '67,65', '4'],
  ['Desa Dahlia', '58,6', '64,1', '91,42', '18'],
];

const periksa = (grid: string[][], bacaan: BacaanKolom[] = []): HasilPeriksa =>
  periksaBuku({ ...bukuDari({ Panen: grid }), bacaan });

describe('cakupan pemeriksaan', () => {
  const hasil = periksa(GANJIL);
  const cakupan = hasil.tabel[0]?.cakupan;

  it('menghitung angka yang diperiksa dan menyebut bacaan tiap kolom dengan contohnya', () => {
    const kolom = Object.fromEntries((cakupan?.kolom ?? []).map((k) => [k.judul, k]));
    expect(kolom.Zeta).toMatchObject({ kolom: 'D', arti: 'hitungan', angka: 5, terperiksa: 5 });
    expect(kolom.Zeta?.alasan).toBe('4 dari 5 baris cocok, mis. 83,4 ÷ 97,2 × 100 = 85,80');
    expect(kolom['Padi dipetik']).toMatchObject({ angka: 5, terperiksa: 5 });
    expect(kolom['Catatan petugas']).toMatchObject({ arti: 'tidak diketahui', angka: 5, terperiksa: 0 });
    expect(cakupan).toMatchObject({ angka: 20, terperiksa: 15 });
  });

  it('baris yang tidak mengikuti kolomnya dituduh, yang lain tidak', () => {
    const keras = hasil.temuan.filter((t) => t.tingkat !== 'info');
    expect(keras.map((t) => [t.tingkat, t.aturan, t.sel, t.seharusnya])).toEqual([
      ['galat', 'hubungan-kolom-tidak-cocok', 'D7', 76.65],
    ]);
  });

  it('kata pengguna mendahului: kolom yang hanya angka tidak dihitung ulang', () => {
    const lain = periksa(GANJIL, [{ lembar: 'Panen', judul: 'Zeta', arti: 'angka saja' }]);
    expect(lain.temuan.filter((t) => t.tingkat !== 'info')).toEqual([]);
    const zeta = lain.tabel[0]?.cakupan?.kolom.find((k) => k.judul === 'Zeta');
    expect(zeta).toMatchObject({ terperiksa: 0, alasan: 'ditetapkan di buku kerja ini' });
  });

  it('laporan HTML menyebut cakupan tiap tabel', () => {
    const html = laporanHtml(
      {
        ...hasil,
        temuan: [],
        waktu: '2025-01-01T00:00:00Z',
        cakupan: 'buku',
        lembarDiperiksa: ['Panen'],
        sidik: {},
        aturanDiperiksa: [],
      },
      { judul: 'Uji', urutanLembar: ['Panen'] },
    );
    expect(html).toContain('15 dari 20 angka diperiksa');
    expect(html).toContain('D Zeta: hitungan, 5 dari 5 angka (4 dari 5 baris cocok');
  });
});

describe('bacaan kolom diingat di buku kerja', () => {
  let bundel: Bundel;
  const galat = () => {
    const { temuan } = (bundel.LKJIP.tindakan.periksaData as () => HasilPeriksa)();
    return temuan.filter((t) => t.tingkat === 'galat');
  };
  const tetapkan = (sel: string, arti: string): string =>
    (bundel.LKJIP.tindakan.bacaanKolom as (...a: string[]) => string)('Panen', sel, arti);

  beforeAll(() => {
    bundel = muatBundel(bukuDariData({ Panen: GANJIL }));
  });

  it('dipakai pada pemeriksaan berikutnya, dan dapat dicabut', () => {
    expect(galat().map((t) => t.sel)).toEqual(['D7']);
    expect(tetapkan('D5', ' Angka  saja ')).toContain('dibaca sebagai angka saja');
    expect(galat()).toEqual([]);
    expect(bundel.buku.lembar.some((l) => l.nama === '_LKJIP')).toBe(true);
    expect(tetapkan('D3', '')).toContain('menurut kepala dan angkanya lagi');
    expect(galat().map((t) => t.sel)).toEqual(['D7']);
  });

  it('menolak arti yang tidak dikenal dan sel di luar tabel, dengan pilihannya', () => {
    expect(() => tetapkan('D5', 'entah')).toThrow(/Pilihannya: target, realisasi, capaian/);
    expect(() => tetapkan('Z90', 'capaian')).toThrow(/Pilih satu sel di kolom/);
  });
});
