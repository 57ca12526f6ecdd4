/** Inputs that could be read in two ways: a table says so and prints no figure, rather than one that may be another's. */
import { describe, expect, it } from 'vitest';
import { CONTOH } from '../../src/tables/contoh';
import { bangunTabel, jsonTabel } from '../../src/tables/index';
import type { BukuKerja } from '../../src/workbook/rekaman';
import type { BarisIsian, Isian } from '../../src/workbook/templat';
import { bukuDari } from './alat';

type Rentang = Exclude<keyof Isian, 'IDENTITAS'>;
const KECELAKAAN = 'Angka kecelakaan';
const RUAS = 'Persentase ruas jalan';

function ubah(isian: Isian, rentang: Rentang, kode: string, isi: BarisIsian): Isian {
  return { ...isian, [rentang]: isian[rentang]!.map((r) => (r.kode === kode ? { ...r, ...isi } : r)) };
}

function tabel(buku: BukuKerja, id: string) {
  const [t] = jsonTabel(bangunTabel(buku, { tabel: id })).tabel;
  if (!t) throw new Error(`${id} tidak dibuat`);
  const kolom = (judul: string) => t.kolom.findIndex((k) => k.includes(judul));
  return {
    ...t,
    semua: [...t.catatan, ...t.pesan].join('\n'),
    teks: (indikator: string, judul: string) =>
      t.baris.find((b) => b.some((s) => String(s.nilai).includes(indikator)))?.[kolom(judul)]?.teks,
  };
}

const triwulan = (nilai: readonly (number | string | null)[]): BarisIsian =>
  Object.fromEntries(nilai.map((v, i) => [`twRealisasi${i + 1}`, v]));

describe('angka yang tidak terbaca', () => {
  // "2.800" of a unit that may have decimals is either of two figures.
  const ton = ubah(CONTOH, 'IKU', 'SS.1', { satuan: 'Ton' });
  const cara = (c: string) => ubah(ton, 'IKU', 'SS.1', { akumulasiTriwulan: c });

  it.each(['jumlah', 'nilai terakhir', 'rata-rata'])('setahun tidak disusun dari triwulan (%s)', (c) => {
    const isi = ubah(cara(c), 'KINERJA', 'SS.1', { realisasi: null, ...triwulan(['2.800', 3100, 3250, 3300]) });
    const t = tabel(bukuDari(isi), 'realisasi-kinerja');
    expect(t.teks(KECELAKAAN, 'Realisasi')).toBe('-');
    expect(t.teks(KECELAKAAN, 'Capaian')).toBe('-');
    expect(t.semua).toMatch(/realisasi triwulan I tidak terbaca \(Kinerja U\d+\)/);
    expect(t.semua).not.toContain('belum diisi');
  });

  it('target, target perubahan, realisasi: disebut selnya, bukan "belum diisi"', () => {
    for (const [kolom, apa, sel] of [
      ['target', 'target', 'E'],
      ['targetPerubahan', 'target', 'F'],
      ['realisasi', 'realisasi', 'L'],
    ] as const) {
      const t = tabel(
        bukuDari(ubah(ton, 'KINERJA', 'SS.1', { targetPerubahan: null, [kolom]: '12.000' })),
        'realisasi-kinerja',
      );
      expect(t.teks(KECELAKAAN, 'Capaian')).toBe('-');
      expect(t.semua).toMatch(new RegExp(`${apa} tidak terbaca \\(Kinerja ${sel}\\d+\\)`));
      expect(t.semua).not.toContain('belum diisi');
    }
  });

  it('triwulan, riwayat, dan Renstra menyebut selnya', () => {
    const t = tabel(bukuDari(ubah(ton, 'KINERJA', 'SS.1', triwulan(['2.800', 1, 2, 3]))), 'triwulan');
    expect(t.semua).toMatch(/realisasi triwulan tidak terbaca \(Kinerja U\d+\)/);
    const r = tabel(bukuDari(ubah(ton, 'RIWAYAT', 'SS.1', { 'realisasi:2024': '12.000' })), 'perbandingan-tahun');
    expect(r.semua).toMatch(/realisasi tahun 2024 tidak terbaca \(Riwayat [A-Z]+\d+\)/);
  });
});

describe('uang yang tidak terbaca', () => {
  const RUSAK = '12 jt-an';
  const dengan = (rentang: Rentang, kunci: string, kode: string, isi: BarisIsian) =>
    bukuDari({ ...CONTOH, [rentang]: CONTOH[rentang]!.map((r) => (r[kunci] === kode ? { ...r, ...isi } : r)) });
  /** Texts of a row that holds the given text. */
  const baris = (buku: BukuKerja, id: string, teks: string) => {
    const t = tabel(buku, id);
    return { semua: t.semua, isi: t.baris.find((b) => b.some((s) => s.teks.includes(teks)))?.map((s) => s.teks) ?? [] };
  };

  it('sub kegiatan: jumlah di atasnya tidak disusun dari sisanya, dan selnya disebut', () => {
    const buku = dengan('ANGGARAN', 'kodeRekening', '2.15.02.2.02.0001', { realisasi: RUSAK });
    for (const nama of ['Jumlah', 'Lalu Lintas']) {
      const { isi, semua } = baris(buku, 'anggaran', nama);
      const utuh = baris(bukuDari(CONTOH), 'anggaran', nama).isi;
      expect(isi.length).toBe(utuh.length);
      // The budget stands; spending, what is left and absorption do not.
      expect([isi.at(-4), ...isi.slice(-3)]).toEqual([utuh.at(-4), '-', '-', '-']);
      expect(semua).toMatch(/angka tidak terbaca \(Anggaran G\d+\)/);
      expect(semua).not.toContain('belum diisi');
    }
  });

  it('pagu perubahan: bukan pagu murni yang dipakai', () => {
    const buku = dengan('ANGGARAN', 'kodeRekening', '2.15.02.2.02.0001', { paguPerubahan: RUSAK });
    expect(baris(buku, 'anggaran', 'Jumlah').isi.slice(-4)).toEqual(['-', expect.stringMatching(/\d/), '-', '-']);
  });

  it('belanja, sasaran, dan efisiensi ikut tanpa angka', () => {
    const belanja = dengan('BELANJA', 'kode', '5.2', { realisasi: RUSAK });
    expect(baris(belanja, 'belanja', 'Jumlah').isi).toContain('-');
    expect(tabel(belanja, 'belanja').semua).toMatch(/angka tidak terbaca \(Belanja [A-Z]\d+\)/);
    const anggaran = dengan('ANGGARAN', 'kodeRekening', '2.15.02.2.02.0001', { realisasi: RUSAK });
    for (const id of ['efisiensi', 'kinerja-anggaran', 'anggaran-sasaran'])
      expect([id, /tidak terbaca \(Anggaran G\d+\)/.test(tabel(anggaran, id).semua)]).toEqual([id, true]);
  });
});

describe('dari triwulan', () => {
  it.each([
    ['jumlah', 'jumlah triwulan I–IV'],
    ['rata-rata', 'rata-rata triwulan I–IV'],
    ['nilai terakhir', 'nilai triwulan IV'],
  ])('perhitungan menyebut caranya: %s', (c, kata) => {
    const kosong = { realisasi: null, pembilang: null, penyebut: null };
    const isi = ubah(ubah(CONTOH, 'IKU', 'SS.1', { akumulasiTriwulan: c }), 'KINERJA', 'SS.1', {
      ...kosong,
      ...triwulan([20, 24, 30, 30]),
    });
    const t = tabel(bukuDari(isi), 'perhitungan');
    expect(t.teks(KECELAKAAN, 'Perhitungan')).toContain(`(${kata})`);
  });

  it('triwulan yang masih draf disebut bila masuk ke angka setahun', () => {
    const draf = (realisasi: number | null, c = 'jumlah') =>
      tabel(
        bukuDari(
          ubah(ubah(CONTOH, 'IKU', 'SS.1', { akumulasiTriwulan: c }), 'KINERJA', 'SS.1', {
            realisasi,
            ...triwulan([20, 24, 30, 30]),
            twStatus1: 'diverifikasi',
            twStatus2: 'draf',
            twStatus3: 'diverifikasi',
            twStatus4: 'diverifikasi',
          }),
        ),
        'realisasi-kinerja',
      ).semua;
    expect(draf(null)).toContain('triwulan II masih draf');
    expect(draf(null, 'nilai terakhir')).not.toContain('draf');
    expect(draf(104)).not.toContain('draf');
  });
});

describe('kode yang dipakai dua indikator', () => {
  const ganda = ubah(CONTOH, 'IKU', 'SS.2', { kode: 'SS.1' });

  it.each(['realisasi-kinerja', 'perbandingan-tahun', 'perbandingan-renstra', 'kinerja-anggaran'])(
    '%s: N/A untuk keduanya, dengan sebab',
    (id) => {
      const t = tabel(bukuDari(ganda), id);
      for (const i of [KECELAKAAN, RUAS]) expect([i, t.teks(i, 'Realisasi')]).toEqual([i, 'N/A']);
      expect(t.semua).toContain('kode SS.1 dipakai dua indikator di IKU');
    },
  );

  it('indikator tanpa baris di KINERJA disebut kodenya', () => {
    const isi = { ...CONTOH, KINERJA: CONTOH.KINERJA!.filter((r) => r.kode !== 'SS.2') };
    expect(tabel(bukuDari(isi), 'realisasi-kinerja').semua).toContain('kode SS.2 tidak ada di KINERJA');
  });
});

describe('analisis', () => {
  it('yang ditulis untuk program juga menjadi sebab dan solusi indikatornya; "-" tidak dicetak', () => {
    const analisis = {
      kode: 'SS.1',
      program: 'Program Penyelenggaraan Lalu Lintas',
      faktorPendorong: '-',
      penghambat: 'Rambu rusak',
      solusi: 'Mengganti rambu',
      menunjang: 'menunjang',
    };
    const buku = bukuDari({ ...CONTOH, ANALISIS: [analisis, { ...analisis, program: 'Program Lain' }] });
    const t = tabel(buku, 'analisis');
    expect(t.teks(KECELAKAAN, 'Penghambat')).toBe('Rambu rusak');
    expect(t.teks(KECELAKAAN, 'Solusi')).toBe('Mengganti rambu');
    expect(t.kolom.some((k) => k.includes('Pendorong'))).toBe(false);
    const p = tabel(buku, 'program-penunjang');
    expect(p.teks('Program Lain', 'Analisis')).toBe('Rambu rusak');
  });
});
