/** Traps in figures as a tired planner types them: a digit too many, parts in each other's place, a range under NAIK. */
import { describe, expect, it } from 'vitest';
import { Buku as BukuMesin, muatBundel } from '../../local/services/index.ts';
import type { Temuan } from '../../src/core/temuan';
import { Konteks } from '../../src/tables/konteks';
import { bacaBuku } from '../../src/workbook/buku';
import { daftarKurang } from '../../src/workbook/kurang';
import type { Isian } from '../../src/workbook/templat';
import { snapshotIsian } from '../alat/buku';

type Baris = Record<string, unknown>;
const iku = (kode: string, indikator: string, satuan: string, arah: string, cara: string | null = null): Baris => ({
  kode,
  tingkat: 'Sasaran Strategis',
  sasaran: 'Meningkatnya produksi perikanan',
  indikator,
  satuan,
  arah,
  akumulasiTriwulan: cara,
});
const IKU = [
  iku('SS.1', 'Produksi perikanan budidaya', 'Ton', 'NAIK', 'jumlah'),
  iku('SS.2', 'Angka konsumsi ikan', 'Kg/Kapita/Tahun', 'NAIK'),
  iku('SS.3', 'Kadar oksigen terlarut kolam', 'mg/l', 'RENTANG'),
  iku('SS.4', 'Persentase kelompok bersertifikat', 'Persen', 'NAIK'),
];
const TW = { twTarget1: 500, twTarget2: 600, twTarget3: 650, twTarget4: 650 };
const KINERJA: Record<string, Baris> = {
  'SS.1': { target: 2400, ...TW, twRealisasi1: 512.4, twRealisasi2: 640, twRealisasi3: 655.2, twRealisasi4: 610 },
  'SS.2': { target: 38.5, realisasi: 36.9 },
  'SS.3': { target: '5-7', realisasi: 6.2 },
  'SS.4': { target: 60, pembilang: 57, penyebut: 96, realisasi: 59.38 },
};
const ANGGARAN = (kodeIku: string) => [
  { kodeRekening: '3.25.04', tingkat: 'program', uraian: 'Program', kodeIku, paguMurni: 100, realisasi: 90 },
];
const RIWAYAT = [{ kode: 'SS.2', 'target:2024': 37, 'realisasi:2024': 36.2 }];

function isian(ubah: Record<string, Baris> = {}, lain: Record<string, unknown> = {}): Isian {
  return {
    IDENTITAS: { perangkatDaerah: 'Dinas Perikanan', pemerintahDaerah: 'Kabupaten Rekaan', tahun: 2025 },
    IKU,
    KINERJA: Object.entries(KINERJA).map(([kode, isi]) => ({ kode, ...isi, ...ubah[kode] })),
    ANGGARAN: ANGGARAN('SS.1;SS.2;SS.3;SS.4'),
    RIWAYAT,
    ...lain,
  } as unknown as Isian;
}
const baca = (isi: Isian) => bacaBuku(snapshotIsian(isi));
const ragu = (temuan: readonly Temuan[]) =>
  temuan.filter((t) => t.tingkat !== 'info').map((t) => `${t.tingkat} ${t.aturan} ${t.lembar}!${t.sel}`);

function periksa(isi: Isian, bentuk: 'xlsx' | 'sheets' = 'xlsx') {
  const bundel = muatBundel(new BukuMesin());
  bundel.LKJIP.tindakan.buatTemplat!({ isi, bentuk });
  const lembar = bundel.services.SpreadsheetApp.getActive().getSheetByName('Kinerja');
  return {
    temuan: (bundel.LKJIP.tindakan.periksaData!() as { temuan: Temuan[] }).temuan,
    tampil: (sel: string) => lembar.getRange(sel).getDisplayValue() as string,
  };
}

it('buku yang benar tidak diragukan', () => {
  expect(ragu(baca(isian()).temuan)).toEqual([]);
});

describe('angka yang jauh dari sekitarnya', () => {
  it.each([
    ['triwulan: 6100 untuk 610', { 'SS.1': { twRealisasi4: 6100 } }, {}, 'Kinerja!X5', 'target triwulan itu 650'],
    ['setahun: 369 untuk 36,9', { 'SS.2': { realisasi: 369 } }, {}, 'Kinerja!L6', 'target 38,5'],
    ['setahun: 0,369 untuk 36,9', { 'SS.2': { realisasi: 0.369 } }, {}, 'Kinerja!L6', 'realisasi 2024 36,2'],
    ['tanpa tahun lalu', { 'SS.2': { realisasi: 369 } }, { RIWAYAT: [] }, 'Kinerja!L6', 'target 38,5'],
    ['di atas rentang', { 'SS.3': { realisasi: 62 } }, {}, 'Kinerja!L7', 'target 5-7'],
    [
      'Riwayat',
      {},
      { RIWAYAT: [{ kode: 'SS.2', 'target:2024': 37, 'realisasi:2024': 362 }] },
      'Riwayat!D4',
      'target 2025 38,5',
    ],
  ])('%s: ditanyakan sekali, di selnya', (_nama, ubah, lain, sel, sebut) => {
    const { temuan } = baca(isian(ubah, lain));
    expect(ragu(temuan)).toEqual([`peringatan isian-target-jauh ${sel}`]);
    expect(temuan.find((t) => t.aturan === 'isian-target-jauh')?.pesan).toContain(sebut);
  });
  it.each([
    ['panen sekali setahun', { 'SS.1': { ...TW, twRealisasi1: 10, twRealisasi2: 20, twRealisasi4: 700 } }],
    ['empat kali target', { 'SS.2': { realisasi: 154 } }],
    ['cacah kecil', { 'SS.2': { target: 1, realisasi: 6 } }],
    ['tanpa realisasi', { 'SS.2': { realisasi: 0 } }],
  ])('%s: didiamkan', (_nama, ubah) => {
    expect(ragu(baca(isian(ubah, { RIWAYAT: [] })).temuan)).toEqual([]);
  });
});

describe('target berupa rentang', () => {
  it.each(['5-7', '5 – 7', '5 s.d. 7'])(
    '%s dengan arah NAIK: satu temuan di sel Arah, kolom kelabu terhitung',
    (target) => {
      const isi = isian(
        { 'SS.3': { target } },
        { IKU: IKU.map((i) => (i.kode === 'SS.3' ? { ...i, arah: 'NAIK' } : i)) },
      );
      const { temuan, tampil } = periksa(isi);
      const [satu, ...sisa] = temuan.filter((t) => t.tingkat !== 'info' && t.baris === 'SS.3');
      expect([`${satu?.lembar}!${satu?.sel}`, satu?.seharusnya, sisa]).toEqual(['IKU!F6', 'RENTANG', []]);
      expect(satu?.pesan).toContain('Pilih RENTANG di sini');
      expect([tampil('D7'), tampil('M7'), tampil('N7')]).toEqual(['RENTANG', '100,00', 'Sangat Tinggi']);
      expect(new Konteks(baca(isi).buku).barisIku[2]!.capaian.nilai).toEqual({ n: 10000n, s: 2 });
    },
  );
  it.each(['xlsx', 'sheets'] as const)(
    'arah tiap baris dari indikatornya sendiri, juga dalam urutan lain (%s)',
    (bentuk) => {
      const isi = isian({ 'SS.3': { target: '5-7' } }, { IKU: [...IKU].reverse() });
      expect(periksa(isi, bentuk).temuan.filter((t) => t.lembar === 'Kinerja' && t.tingkat !== 'info')).toEqual([]);
      const { tampil } = periksa(
        isian({}, { IKU: [...IKU].reverse().map((i, n) => (n ? i : { ...i, arah: 'TURUN' })) }),
        bentuk,
      );
      expect([5, 6, 7, 8].map((b) => tampil(`D${b}`))).toEqual(['NAIK', 'NAIK', 'RENTANG', 'TURUN']);
      expect([5, 6, 7, 8].map((b) => tampil(`M${b}`))).toEqual(['100,73', '95,84', '100,00', '101,03']);
    },
  );
  it('RENTANG dengan satu angka: ditanyakan di sel Target, yang menyebut kolom kelabu yang gagal karenanya', () => {
    const [satu, ...lain] = periksa(isian({ 'SS.3': { target: 6 } })).temuan.filter(
      (t) => t.lembar === 'Kinerja' && t.tingkat !== 'info',
    );
    expect([satu?.aturan, satu?.sel, lain]).toEqual(['isian-arah-rentang', 'E7', []]);
    expect(satu?.pesan).toContain('M7');
  });
});

describe('pembilang dan penyebut tertukar', () => {
  it('realisasi benar: bukan salah hitung, dan tidak pernah diganti dengan sekali klik', () => {
    const { temuan } = periksa(isian({ 'SS.4': { pembilang: 96, penyebut: 57 } }));
    const di = temuan.filter((t) => t.lembar === 'Kinerja' && t.tingkat !== 'info');
    expect(di.map((t) => [t.tingkat, t.sel, t.perbaikan?.map((p) => p.aman)])).toEqual([['peringatan', 'L8', [false]]]);
    expect(di[0]!.perbaikan![0]!.ubah.map((u) => [u.sel, u.ke])).toEqual([
      ['I8', 57],
      ['K8', 96],
    ]);
  });
  it('tanpa realisasi: 168,42 dipakai, tetapi ditanyakan', () => {
    const { temuan } = baca(isian({ 'SS.4': { pembilang: 96, penyebut: 57, realisasi: null } }));
    expect(ragu(temuan)).toEqual(['peringatan isian-realisasi-dari-bagian Kinerja!L8']);
    expect(temuan.find((t) => t.sel === 'L8')?.pesan).toContain('realisasinya menjadi 59,38');
  });
});

describe('kode yang ditulis lain', () => {
  it.each(['SS1, SS2, SS3 dan SS4', 'SS.1;SS.2;SS3;SS 4'])('%s: satu temuan, perbaikannya seluruh sel', (kodeIku) => {
    const { temuan } = baca(isian({}, { ANGGARAN: ANGGARAN(kodeIku) }));
    const [satu, ...lain] = temuan.filter((t) => t.aturan === 'isian-kode-tidak-dikenal');
    expect([satu?.seharusnya, satu?.perbaikan?.[0]?.aman, lain]).toEqual(['SS.1;SS.2;SS.3;SS.4', true, []]);
  });
  it('yang masih kosong menunjuk kode itu, bukan baris baru', () => {
    const isi = isian() as Isian & { KINERJA: Baris[] };
    isi.KINERJA[1]!.kode = 'SS 2';
    const kurang = daftarKurang(baca(isi)).filter((b) => b.penting === 'wajib' && b.lembar === 'Kinerja');
    expect(kurang.map((b) => [b.sel, b.kurang])).toEqual([['A6', 'kode yang sama dengan lembar IKU (tertulis SS 2)']]);
  });
  it('kode yang ada di IKU tidak dianggap tulisan lain dari kode yang barisnya hilang', () => {
    const isi = isian() as Isian & { IKU: Baris[]; KINERJA: Baris[] };
    isi.IKU[0]!.kode = 'SS.1.1';
    isi.IKU[1]!.kode = isi.KINERJA[1]!.kode = 'SS.11';
    isi.KINERJA.shift();
    const kurang = daftarKurang(baca(isi)).filter((b) => b.penting === 'wajib' && b.lembar === 'Kinerja');
    expect(kurang.map((b) => b.kurang).filter((b) => b.includes('kode yang sama'))).toEqual([]);
    expect(kurang.map((b) => b.kurang)).toEqual([expect.stringContaining('baris')]);
  });
  it('perbaikan tidak mengganti kode yang dikenal dengan kode lain yang angkanya sama', () => {
    const kinerja = isian() as Isian & { IKU: Baris[]; KINERJA: Baris[] };
    for (const daftar of [kinerja.IKU, kinerja.KINERJA]) [daftar[0]!.kode, daftar[1]!.kode] = ['SS.1.1', 'SS.11'];
    const { temuan } = baca({ ...kinerja, ANGGARAN: ANGGARAN('SS.1.1 dan SS 11') });
    const satu = temuan.find((t) => t.aturan === 'isian-kode-tidak-dikenal' && t.lembar === 'Anggaran');
    expect(satu?.seharusnya).toBe('SS.1.1;SS.11');
  });
});
