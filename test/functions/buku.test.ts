import { describe, expect, it } from 'vitest';
import { bacaFungsi } from '../../local/build/registri.mjs';
import { bukuDariData, type IsiData, muatBundel } from '../../local/services/index.ts';
import { rumusUs } from './rumus';

const DOK_FUNGSI = await bacaFungsi();

/** The values and the messages of a workbook whose formulas call the built bundle. */
function hitung(data: IsiData[][], ketik = false) {
  const us = data.map((b) => b.map((v) => (typeof v === 'string' && v.startsWith('=') ? rumusUs(v) : v)));
  const buku = bukuDariData({ Data: us }, { ketik });
  const t = muatBundel(buku);
  const lembar = t.services.SpreadsheetApp.getActive().getSheetByName('Data');
  const nilai: unknown[][] = lembar.getRange(1, 1, data.length, 8).getValues();
  const pesan = (baris: number, kolom: number): string => {
    const isi = buku.lembar[0]?.lihat(baris, kolom)?.isi;
    return typeof isi === 'object' && isi !== null && 'pesan' in isi ? String(isi.pesan) : '';
  };
  return { nilai, pesan };
}

describe('contoh setiap fungsi sebagai rumus di buku kerja', () => {
  it.each(DOK_FUNGSI.map((f) => [f.nama, f] as const))('%s', (_nama, f) => {
    const { nilai } = hitung(f.contoh.map((c) => [c.rumus]));
    expect(f.contoh.map((c, i) => [c.rumus, nilai[i]?.[0]])).toEqual(f.contoh.map((c) => [c.rumus, c.hasil]));
  });

  it.each(DOK_FUNGSI.map((f) => [f.nama, f] as const))('%s: yang ditolak membawa pesannya', (_nama, f) => {
    const { pesan } = hitung(f.galat.map((g) => [g.rumus]));
    f.galat.forEach((g, i) => {
      expect(pesan(i + 1, 1), g.rumus).toContain(g.pesan);
    });
  });
});

describe('sel seperti diketik di lembar berbahasa Indonesia', () => {
  it('koma, persen, titik yang menjadi jam, kosong, dan teks; satu rumus untuk satu kolom', () => {
    const { nilai } = hitung(
      [
        ['50,05', '38', '=CAPAIAN(A1:A6;B1:B6)', '=KRITERIA(C1:C6;;"PERSEN")'],
        ['29,71%', '24,06%'],
        ['10.05', '38'],
        ['', '38'],
        ['N/A', '38'],
        ['Zona Hijau', '38'],
      ].map((b) => [...b, ...Array(4 - b.length).fill(null)]),
      true,
    );
    const kolom = (k: number) => nilai.map((b) => b[k]);
    expect(kolom(2)).toEqual([
      131.71,
      123.48,
      expect.stringMatching(/^⚠ realisasi harus bilangan, bukan tanggal\/jam/),
      '',
      '-',
      expect.stringMatching(/^⚠ realisasi "Zona Hijau" bukan bilangan/),
    ]);
    expect(kolom(3)).toEqual(['Sangat Tinggi', 'Sangat Tinggi', nilai[2]?.[2], '', '-', nilai[5]?.[2]]);
  });

  it('teks bertanda persen di samping sel berformat persen ditolak, menyebut keduanya', () => {
    // "50.05%" stays text in an Indonesian sheet, "38%" becomes 0,38.
    const { pesan } = hitung([['50.05%', '38%', '=CAPAIAN(A1;B1)']], true);
    expect(pesan(1, 3)).toContain('target 0,38 (bilangan polos) berdampingan dengan realisasi teks "50.05%"');
  });

  it('sel berformat persen ke KRITERIA dan EFISIENSI: ditolak, kecuali bentuknya disebut', () => {
    const { nilai, pesan } = hitung(
      [
        ['131,71%', '85,70%', '=KRITERIA(A1)', '=KRITERIA(A1;;"PECAHAN")'],
        [null, null, '=EFISIENSI(A1;B1)', '=EFISIENSI(A1;B1;;"PECAHAN")'],
      ],
      true,
    );
    expect(pesan(1, 3)).toContain('1,3171 dapat berarti');
    expect(pesan(2, 3)).toContain('1,3171 dapat berarti');
    expect([nilai[0]?.[3], nilai[1]?.[3]]).toEqual(['Sangat Tinggi', 46.01]);
  });

  it('galat sel sumber disebut, rata-rata tidak menelan kegagalan', () => {
    const { nilai, pesan } = hitung([
      [90, 0, '=CAPAIAN(A1:A3;B1:B3)', '=RATA_RATA_CAPAIAN(C1:C3)'],
      ['=NA()', 100, null, '=RATA_RATA_CAPAIAN(C3)'],
      [95, 100, null, null],
    ]);
    expect(nilai.map((b) => b[2])).toEqual([
      expect.stringContaining('tidak dapat dinilai: target 0'),
      expect.stringMatching(/^⚠ realisasi harus bilangan/),
      95,
    ]);
    expect(pesan(1, 4)).toContain('sel ke-1) berisi galat');
    expect(nilai[1]?.[3]).toBe(95);
  });

  it('tumpahan seukuran dari rentang persegi', () => {
    const { nilai } = hitung([
      [50, 60, '=CAPAIAN(A1:B2;100)'],
      [70, 80],
    ]);
    expect([nilai[0]?.slice(2, 4), nilai[1]?.slice(2, 4)]).toEqual([
      [50, 60],
      [70, 80],
    ]);
  });
});
