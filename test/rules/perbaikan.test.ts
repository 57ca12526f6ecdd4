/** What the fixes of recomputed figures write: a number with its format, or a formula of the cells beside it. */
import { describe, expect, it } from 'vitest';
import type { NilaiSel } from '../../src/core/snapshot';
import { periksaBuku } from '../../src/rules/index';

const KEPALA = ['No', 'Sasaran', 'Indikator Kinerja', 'Target', 'Satuan', 'Realisasi', 'Capaian (%)'];

interface Isi {
  nilai: NilaiSel;
  tampil?: string | undefined;
  format?: string;
}

/** Fixes of the capaian in the first row, the second being right. */
function perbaikan(target: Isi, realisasi: Isi, capaian: Isi, arah?: string) {
  const judul = KEPALA.map((k) => (k === 'Satuan' && arah ? 'Arah' : k));
  const baris = (no: number, t: Isi, r: Isi, c: Isi): Isi[] => [
    { nilai: no },
    { nilai: `Sasaran ${'ABC'[no]}` },
    { nilai: `Persentase layanan ${'ABC'[no]} yang tuntas` },
    t,
    { nilai: arah ?? 'Persen' },
    r,
    c,
  ];
  const isi = [
    judul.map((nilai): Isi => ({ nilai })),
    baris(1, target, realisasi, capaian),
    baris(2, target, realisasi, benar(capaian)),
  ];
  const kisi = <T>(f: (s: Isi) => T): T[][] => isi.map((b) => b.map(f));
  const periksa = periksaBuku({
    id: 'uji',
    nama: 'Uji',
    lokal: 'in_ID',
    lembar: [
      {
        nama: 'Tabel',
        id: 1,
        tersembunyi: false,
        buatan: null,
        nilai: kisi((s) => s.nilai),
        tampil: kisi((s) => s.tampil ?? String(s.nilai).replace('.', ',')),
        rumus: kisi(() => ''),
        format: kisi((s) => s.format ?? ''),
      },
    ],
    rentangBernama: [],
  });
  return periksa.temuan.find((t) => t.aturan === 'capaian-tidak-cocok' && t.sel === 'G2')?.perbaikan ?? [];
}

function benar(c: Isi): Isi {
  if (typeof c.nilai === 'string') return { nilai: c.nilai.replace(/[\d.,]+/, '131,71') };
  return c.format === '0.00%'
    ? { nilai: 1.3171, tampil: '131,71%', format: c.format }
    : { ...c, nilai: 131.71, tampil: (c.tampil ?? '').replace(/[\d.,]+/, '131,71') || undefined };
}

const ubah = (p: ReturnType<typeof perbaikan>) =>
  p.map((x) => ({ ke: x.ubah[0]?.ke, rumus: x.ubah[0]?.rumus, format: x.ubah[0]?.format, aman: x.aman }));

describe('perbaikan capaian: nilai atau rumus', () => {
  it('angka polos', () => {
    expect(ubah(perbaikan({ nilai: 38 }, { nilai: 50.05 }, { nilai: 113 }))).toEqual([
      { ke: 131.71, rumus: undefined, format: undefined, aman: true },
      { ke: null, rumus: '=CAPAIAN(F2,D2)', format: '0.00', aman: false },
    ]);
  });

  it('sel persen menyimpan pecahan: nilai dan rumus ikut', () => {
    const t = { nilai: 0.38, tampil: '38%', format: '0%' };
    const r = { nilai: 0.5005, tampil: '50,05%', format: '0.00%' };
    expect(ubah(perbaikan(t, r, { nilai: 1.13, tampil: '113,00%', format: '0.00%' }))).toEqual([
      { ke: 1.3171, rumus: undefined, format: '0.00%', aman: true },
      { ke: null, rumus: '=CAPAIAN(F2,D2)/100', format: '0.00%', aman: false },
    ]);
  });

  it('tanda persen yang hanya dicetak format: tetap poin persen', () => {
    const p = perbaikan({ nilai: 38 }, { nilai: 50.05 }, { nilai: 113, tampil: '113,00%', format: '0.00"%"' });
    expect(ubah(p)).toEqual([
      { ke: 131.71, rumus: undefined, format: undefined, aman: true },
      { ke: null, rumus: '=CAPAIAN(F2,D2)', format: '0.00"%"', aman: false },
    ]);
  });

  it('teks menjadi angka yang tampil sama bentuknya; rumus menunggu masukannya angka', () => {
    const daftarPerbaikan = perbaikan({ nilai: '38%' }, { nilai: '50,05%' }, { nilai: '113,00%' });
    expect(ubah(daftarPerbaikan)).toEqual([
      { ke: 131.71, rumus: undefined, format: '0.00"%"', aman: true },
      { ke: null, rumus: '=CAPAIAN(F2,D2)', format: '0.00"%"', aman: false },
    ]);
    expect(daftarPerbaikan.map((x) => x.halangan)).toEqual([
      null,
      'F2 dan D2 belum sama-sama angka; perbaiki dulu penulisannya',
    ]);
  });

  it('makin rendah makin baik: arahnya ikut ke rumus', () => {
    const [nilai, rumus] = ubah(perbaikan({ nilai: 38 }, { nilai: 50.05 }, { nilai: 113 }, 'Turun'));
    expect(rumus?.rumus).toBe('=CAPAIAN(F2,D2,"TURUN")');
    expect(nilai?.ke).toBe(68.29);
  });
});
