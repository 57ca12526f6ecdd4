/** The validator over the named ranges of both reports, computed by the spreadsheet engine. */
import { beforeAll, describe, expect, it } from 'vitest';
import { Buku as BukuMesin, type Bundel, muatBundel } from '../../local/services/index.ts';
import type { HasilPeriksa } from '../../src/core/temuan';
import { tabelIsian } from '../../src/recognise/isian';
import { bacaBuku } from '../../src/workbook/buku';
import { isianBanjar, isianTapin, snapshotIsian, ubahSel } from '../alat/buku';

const periksa = (isi: unknown): { t: Bundel; h: HasilPeriksa } => {
  const t = muatBundel(new BukuMesin());
  t.LKJIP.tindakan.buatTemplat!({ isi, bentuk: 'sheets' });
  return { t, h: t.LKJIP.tindakan.periksaData!() as HasilPeriksa };
};
const galat = (h: HasilPeriksa) =>
  h.temuan
    .filter((x) => x.tingkat === 'galat')
    .map((x) => `${x.aturan} ${x.lembar}!${x.sel} ${x.seharusnya ?? ''}`.trim());

describe('aturan membaca rentang bernama', () => {
  let banjar: HasilPeriksa;
  let tapin: HasilPeriksa;
  beforeAll(() => {
    banjar = periksa(isianBanjar()).h;
    tapin = periksa(isianTapin()).h;
  });

  it('tiap rentang terisi menjadi satu tabel, dengan jenis yang tidak ditebak dari kepalanya', () => {
    expect(Object.fromEntries(banjar.tabel.filter((x) => x.dibaca).map((x) => [x.lembar, x.jenis]))).toEqual({
      IKU: 'iku',
      Kinerja: 'realisasi-kinerja',
      Riwayat: 'perbandingan-tahun',
      Renstra: 'target-tahun',
      Pembanding: 'perbandingan-pembanding',
      Anggaran: 'anggaran-program',
      Belanja: 'belanja-jenis',
      LHE: 'lhe',
      Rekomendasi: 'rekomendasi',
    });
    expect(tapin.tabel.find((x) => x.lembar === 'Skala')?.jenis).toBe('skala-nilai');
  });

  it('yang disebut salah hitung memang salah di laporan, tidak lebih', () => {
    // Both reports: parents that are not the sum of their children, two figures exchanged. Nothing else is proven: sums
    // that agree as soon as those two are put right are doubted, with the reason.
    expect(galat(banjar)).toEqual([
      'akar-kesalahan Anggaran!G18 166400000',
      'realisasi-melebihi-anggaran Anggaran!G18',
      'jumlah-tidak-cocok Anggaran!G23 457166512',
    ]);
    const akibat = banjar.temuan.filter((x) => x.lembar === 'Anggaran' && /^[EG]16$/.test(x.sel));
    expect(akibat.map((x) => [x.tingkat, x.sel, x.sebab])).toEqual([
      ['peringatan', 'E16', 'akibat dari G18'],
      ['peringatan', 'G16', 'akibat dari G18'],
    ]);
    expect(galat(tapin)).toEqual([
      'jumlah-tidak-cocok Anggaran!G5 8190291768',
      'jumlah-tidak-cocok Anggaran!E31 1192030989',
      'jumlah-tidak-cocok Anggaran!G31 1052804054',
    ]);
  });

  it('capaian yang ditetapkan dan dipotong adalah catatan pembulatan', () => {
    const bulat = banjar.temuan.filter((x) => x.aturan === 'pembulatan' && x.kolom?.startsWith('Capaian'));
    expect(bulat.map((x) => [x.sel, x.tercetak])).toEqual([
      ['O10', '101'],
      ['O11', '210'],
      ['O23', '106'],
    ]);
  });

  it('satu sel tidak ditegur dua kali untuk satu hal', () => {
    for (const h of [banjar, tapin]) {
      const isian = new Set(h.temuan.filter((x) => x.aturan.startsWith('isian-')).map((x) => `${x.lembar}!${x.sel}`));
      const kembar = h.temuan.filter(
        (x) => /^(sel-hilang|teks-bukan-angka|angka-sebagai-teks)$/.test(x.aturan) && isian.has(`${x.lembar}!${x.sel}`),
      );
      expect(kembar).toEqual([]);
    }
  });
});

describe('tabelIsian', () => {
  const dasar = snapshotIsian(isianBanjar(), 'xlsx');
  const tabel = (ubah: Parameters<typeof ubahSel>[1] = {}) => {
    const w = ubahSel(dasar, ubah);
    return tabelIsian(w, bacaBuku(w));
  };

  it('target perubahan menggantikan target, dengan selnya sendiri', () => {
    const t = tabel({ 'Kinerja!F6': { nilai: 40 } }).tabel.find((x) => x.jenis === 'realisasi-kinerja')!;
    const k = t.kolom.findIndex((x) => x.peran === 'target');
    expect(t.baris[1]!.sel[k]).toMatchObject({ a1: 'F6', tercetak: '40,00' });
    expect(t.baris[0]!.sel[k]).toMatchObject({ a1: 'E5', tercetak: '2,71' });
  });

  it('nama, satuan dan arah datang dari IKU, juga sebelum rumus dihitung', () => {
    const t = tabel().tabel.find((x) => x.jenis === 'realisasi-kinerja')!;
    const isi = (peran: string) => t.baris[0]!.sel[t.kolom.findIndex((x) => x.peran === peran)]!;
    expect([isi('indikator').tercetak, isi('indikator').a1]).toEqual(['Tingkat Pengangguran Terbuka', 'B5']);
    expect(isi('arah').tercetak).toBe('TURUN_RASIO');
    expect(t.baris[1]!.warisan.sasaran).toBe('Meningkatnya Penempatan Tenaga Kerja');
  });

  it('jenjang anggaran dari kolom Tingkat, jenjang belanja dari kodenya', () => {
    const { tabel: semua } = tabel();
    const a = semua.find((x) => x.jenis === 'anggaran-program')!;
    expect(a.baris.slice(0, 4).map((b) => [b.tingkat, b.induk])).toEqual([
      ['program', null],
      ['kegiatan', 0],
      ['subKegiatan', 1],
      ['subKegiatan', 1],
    ]);
    const b = semua.find((x) => x.jenis === 'belanja-jenis')!;
    expect(b.baris.map((r) => r.induk)).toEqual([null, 0, 0, null]);
  });

  it('triwulan menjadi tabel tersendiri begitu ada isinya', () => {
    expect(tabel().tabel.some((x) => x.jenis === 'triwulan')).toBe(false);
    const t = tabel({ 'Kinerja!Q6': { nilai: 10 }, 'Kinerja!U6': { nilai: 9 } }).tabel.find(
      (x) => x.jenis === 'triwulan',
    )!;
    expect(t.kolom.filter((k) => k.tw !== null).map((k) => [k.peran, k.tw])).toEqual([
      ['target', 1],
      ['realisasi', 1],
    ]);
  });

  it('yang tidak terbaca ditegur sebagai isian, bukan sekali lagi oleh aturan lain', () => {
    const t = tabel({ 'Anggaran!E6': { nilai: 'menyusul DPA' } }).tabel.find((x) => x.jenis === 'anggaran-program')!;
    const k = t.kolom.findIndex((x) => x.peran === 'pagu');
    expect(t.baris[1]!.sel[k]!.angka).toEqual({ jenis: 'tanpa-nilai', kosong: false, teks: 'menyusul DPA' });
  });
});
