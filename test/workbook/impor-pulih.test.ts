/** Codes and figures that a sheet turned into a time, a date or a number as they were pasted. */
import { describe, expect, it } from 'vitest';
import { Buku } from '../../local/engine/buku.ts';
import { bacaMasukan } from '../../local/engine/masukan.ts';
import { muatBundel } from '../../local/services/index.ts';

type Isi = string | number | null;

/** The sheet as a person fills it by typing, in a workbook of the given locale. */
function impor(lembar: Record<string, Isi[][]>, lokal = 'in_ID') {
  const buku = new Buku('Terbit');
  for (const [nama, isi] of Object.entries(lembar)) {
    const lembar = buku.tambahLembar(nama);
    isi.forEach((b, i) => {
      b.forEach((v, j) => {
        if (v === null) return;
        const m = bacaMasukan(String(v), lokal, '', 2025);
        lembar.tulisIsi(i + 1, j + 1, m.isi);
        if (m.format) lembar.ubahGaya(i + 1, j + 1, { format: m.format });
      });
    });
  }
  return muatBundel(buku).LKJIP.tindakan.imporData!({ tahun: 2025 }) as {
    isi: Record<string, Record<string, Isi>[]>;
    dilewati: { asal: { lembar: string; sel: string } | null; sebab: string }[];
    catatan: string[];
  };
}

const anggaran = (baris: Isi[][]) => ({
  Anggaran: [
    ['Realisasi Anggaran Program dan Kegiatan Tahun 2025'],
    [],
    ['Kode', 'Program/Kegiatan/Sub Kegiatan', 'Anggaran', 'Realisasi'],
    ...baris,
  ],
});
const kode = (h: ReturnType<typeof impor>) => h.isi.ANGGARAN!.map((r) => r.kodeRekening);

describe('kode yang diubah lembar', () => {
  it('jam kembali menjadi kode induk dari kode di bawahnya', () => {
    const h = impor(
      anggaran([
        ['12.01', 'Program Penunjang Urusan', 500000000, 450000000],
        ['12.01.2.01', 'Kegiatan Perencanaan', 500000000, 450000000],
        ['12.01.2.01.01', 'Sub Kegiatan Penyusunan Dokumen', 500000000, 450000000],
        ['12.02', 'Program Pelayanan', 300000000, 290000000],
        ['12.02.2.01', 'Kegiatan Layanan', 300000000, 290000000],
      ]),
    );
    expect(kode(h)).toEqual(['12.01', '12.01.2.01', '12.01.2.01.01', '12.02', '12.02.2.01']);
    expect(h.dilewati).toEqual([]);
    expect(h.catatan).toEqual([
      'Anggaran: 2 sel yang diubah lembar saat diketik dibaca menurut sel di sekitarnya, misalnya A4 “12.01.00” sebagai 12.01.',
    ]);
  });

  it('1.10 yang menjadi 1.1 di lembar berbahasa Inggris dikenali dari urutannya', () => {
    const baris = Array.from({ length: 11 }, (_, i): Isi[] => [
      `1.${i + 1}`,
      `Kegiatan Layanan Nomor ${'abcdefghijk'[i]}${'abcdefghijk'[i]}`,
      1e6 * (i + 1),
      9e5 * (i + 1),
    ]);
    const h = impor(anggaran([['1', 'Program Pelayanan', 66e6, 59.4e6], ...baris]), 'en_US');
    expect(kode(h)).toEqual(['1', ...baris.map((b) => b[0])]);
  });

  it('jam tanpa petunjuk di sekitarnya: tidak menjadi kode lain, selnya disebut', () => {
    const h = impor(
      anggaran([
        ['5.30', 'Program Penunjang Urusan', 500000000, 450000000],
        ['7.45', 'Program Pelayanan', 300000000, 290000000],
      ]),
    );
    expect(kode(h)).toEqual(['1', '2']);
    expect(h.dilewati.map((d) => `${d.asal?.lembar} ${d.asal?.sel}`)).toEqual(['Anggaran A4', 'Anggaran A5']);
    expect(h.dilewati[0]!.sebab).toContain('Ubah format kolom kode menjadi Teks biasa');
  });

  it('dua baris berkode sama dengan nama lain tetap dua baris', () => {
    const h = impor(
      anggaran([
        ['1.02.01', 'Program Penunjang Urusan', 500000000, 450000000],
        ['1.02.02', 'Program Pelayanan Kesehatan', 300000000, 290000000],
        ['1.02.02', 'Program Sediaan Farmasi', 100000000, 90000000],
      ]),
    );
    expect(h.isi.ANGGARAN!.map((r) => [r.kodeRekening, r.paguMurni])).toEqual([
      ['1.02.01', 500000000],
      ['1.02.02', 300000000],
      ['1.02.02*', 100000000],
    ]);
  });
});

describe('angka yang diubah lembar', () => {
  const kinerja = (target: [Isi, Isi, Isi, Isi]) =>
    impor({
      Kinerja: [
        ['Perjanjian Kinerja Tahun 2025'],
        [],
        ['No', 'Sasaran', 'Indikator', 'Satuan', 'Target'],
        [1, 'Layanan membaik', 'Angka kematian bayi', 'per 1.000', target[0]],
        [2, 'Layanan membaik', 'Cakupan imunisasi dasar', 'Persen', target[1]],
        [3, 'Layanan membaik', 'Persentase puskesmas terakreditasi', 'Persen', target[2]],
        [4, 'Layanan membaik', 'Rata-rata lama dirawat', 'Hari', target[3]],
      ],
    });
  const target = (h: ReturnType<typeof impor>) =>
    ['SS.1', 'SS.2', 'SS.3', 'SS.4'].map((k) => h.isi.KINERJA!.find((r) => r.kode === k)?.target ?? null);

  it('11.50 di antara angka bertitik kembali menjadi 11,5; 3-6 di antara rentang menjadi rentang', () => {
    expect(target(kinerja(['11.50', '90.00', '85.25', '60.00']))).toEqual(
      [11.5, '90.00', '85.25', '60.00'].map(Number),
    );
    expect(target(kinerja(['60-85', '40-50', '3-6', '1-3']))).toEqual(['60-85', '40-50', '3-6', '1-3']);
  });

  it('jam di antara angka berkoma: tidak ditebak, selnya disebut', () => {
    const h = kinerja(['11.50', '90,5', '85,25', '60,5']);
    expect(target(h)).toEqual([null, 90.5, 85.25, 60.5]);
    expect(h.dilewati.map((d) => `${d.asal?.lembar} ${d.asal?.sel}`)).toEqual(['Kinerja E4']);
  });
});
