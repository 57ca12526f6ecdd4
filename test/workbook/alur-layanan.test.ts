/** Template, fill, save as .xlsx, open again, read: over the services and the spreadsheet engine, by the built bundle. */
import { beforeAll, describe, expect, it } from 'vitest';
import { Buku as BukuMesin, type Bundel, muatBundel } from '../../local/services/index.ts';
import type { WorkbookSnapshot } from '../../src/core/snapshot';
import { VERSI } from '../../src/core/versi';
import { rencanaTahunBaru } from '../../src/proposals/tahun-baru';
import { BukuSheets } from '../../src/sheets/buku';
import { bacaSnapshot } from '../../src/sheets/snapshot';
import { jalankanUbah } from '../../src/sheets/ubah';
import { bacaBuku } from '../../src/workbook/buku';
import { rencanaPerbarui } from '../../src/workbook/perbarui';
import { isianBanjar, isianTapin } from '../alat/buku';
import { polos } from '../alat/rekaman';

function buku(t: Bundel): BukuSheets {
  Object.assign(globalThis, t.services);
  return new BukuSheets(t.services.SpreadsheetApp.getActiveSpreadsheet());
}
const snapshot = (t: Bundel): WorkbookSnapshot => bacaSnapshot(buku(t), { format: true, gabungan: true });

/** By the printed capaian of the reports, as published. */
const CAPAIAN: Record<string, Record<string, [number, string]>> = {
  Banjar: {
    'T.1': [98.19, 'Sangat Tinggi'],
    'SS.1': [131.71, 'Sangat Tinggi'],
    'SS.3': [100.04, 'Sangat Tinggi'],
    'K.7': [101, 'Sangat Tinggi'],
    'K.14': [82.22, 'Tinggi'],
    'P.1': [106, 'Sangat Tinggi'],
  },
  Tapin: { 'SS.1': [97.03, 'Sangat Tinggi'], 'SS.2': [97.6, 'Sangat Tinggi'], 'SS.3': [121.74, 'Sangat Tinggi'] },
};

describe.each([
  ['Banjar', isianBanjar],
  ['Tapin', isianTapin],
] as const)('templat %s lewat layanan', (nama, isian) => {
  describe.each(['sheets', 'xlsx'] as const)('bentuk %s', (bentuk) => {
    const isi = isian();
    let bundel: Bundel;

    beforeAll(() => {
      bundel = muatBundel(new BukuMesin());
      bundel.ulangHitungan();
      bundel.LKJIP.tindakan.buatTemplat!({ isi, bentuk });
    });

    it('kolom rumus memberi capaian, kriteria, dan penyerapan', () => {
      const b = bacaBuku(snapshot(bundel)).buku;
      for (const [kode, [capaian, kriteria]] of Object.entries(CAPAIAN[nama] as Record<string, [number, string]>)) {
        const k = b.kinerja.find((x) => x.kode.nilai === kode)!;
        expect([kode, polos(k.capaian), k.kriteria.nilai]).toEqual([kode, capaian, kriteria]);
      }
      const t1 = bundel.services.SpreadsheetApp.getActive();
      expect(t1.getSheetByName('Anggaran').getRange('I5').getDisplayValue()).toBe(
        nama === 'Banjar' ? '86,36' : '77,86',
      );
      expect(t1.getSheetByName('Kinerja').getRange('A1').getDisplayValue()).toContain(String(isi.IDENTITAS!.tahun));
    });

    it('isian yang utuh tidak menghasilkan teguran tentang rumus, rentang, atau kolom', () => {
      const teguran = bacaBuku(snapshot(bundel)).temuan.filter((x) =>
        /rumus|rentang|kolom|kode|galat|tanggal/.test(x.aturan),
      );
      expect(teguran).toEqual([]);
    });

    it('perbarui tidak menemukan apa pun; sesudah tahun baru pun tidak', () => {
      const w = snapshot(bundel);
      expect(rencanaPerbarui(w, VERSI).langkah).toEqual([]);
      const { ubah } = rencanaTahunBaru(w, bacaBuku(w));
      jalankanUbah(buku(bundel), ubah);
      const baru = snapshot(bundel);
      expect(rencanaPerbarui(baru, VERSI).langkah).toEqual([]);
      const hasil = bacaBuku(baru);
      expect(hasil.buku.identitas.tahun).toBe(Number(isi.IDENTITAS!.tahun) + 1);
      const kode = nama === 'Banjar' ? 'SS.1' : 'SS.3';
      const r = hasil.buku.riwayat.find((x) => x.kode.nilai === kode)!.tahun.get(Number(isi.IDENTITAS!.tahun))!;
      expect(polos(r.capaian)).toBe(nama === 'Banjar' ? 131.71 : 121.74);
      expect(hasil.temuan.filter((x) => x.tingkat === 'galat' || /rumus|hilang/.test(x.aturan))).toEqual([]);
    });
  });
});

describe('buku rusak diperbarui lewat layanan', () => {
  it('lembar terhapus dan rumus tertimpa kembali seperti semula', () => {
    const bundel = muatBundel(new BukuMesin());
    bundel.LKJIP.tindakan.buatTemplat!({ isi: isianBanjar(), bentuk: 'sheets' });
    const ss = bundel.services.SpreadsheetApp.getActive();
    ss.deleteSheet(ss.getSheetByName('Riwayat'));
    ss.removeNamedRange('KINERJA');
    ss.getSheetByName('Kinerja').getRange('M5').clearContent();
    ss.getSheetByName('Kinerja').getRange('N9').setValue('Tinggi sekali');
    expect(ss.getSheetByName('Kinerja').getRange('N5').getDisplayValue()).toBe('#REF!');
    const terhalang = bacaBuku(snapshot(bundel)).temuan.filter((x) => x.aturan === 'isian-rumus-terhalang');
    expect(terhalang.map((x) => x.sel)).toEqual(['N9']);
    const { ubah, langkah } = rencanaPerbarui(snapshot(bundel), VERSI);
    expect(langkah.join('\n')).toMatch(/KINERJA[\s\S]*Riwayat[\s\S]*rumus/);
    jalankanUbah(buku(bundel), ubah!);
    expect(ss.getSheetByName('Kinerja').getRange('M6').getDisplayValue()).toBe('131,71');
    expect(rencanaPerbarui(snapshot(bundel), VERSI).ubah).toBeNull();
    // What a person typed in the way is still there.
    expect(ss.getSheetByName('Kinerja').getRange('N9').getValue()).toBe('Tinggi sekali');
  });
});

describe('target nol dihitung menurut pengaturan', () => {
  it.each(['sheets', 'xlsx'] as const)('%s', (bentuk) => {
    const bundel = muatBundel(new BukuMesin());
    const isi = {
      IDENTITAS: { perangkatDaerah: 'Dinas', tahun: 2025, targetNol: 'tercapai' },
      IKU: [1, 2, 3].map((n) => ({
        kode: `SS.${n}`,
        tingkat: 'Sasaran Strategis',
        sasaran: 's',
        indikator: `Jumlah sengketa ${n}`,
        satuan: 'Kasus',
        arah: n === 3 ? 'NAIK' : 'TURUN',
      })),
      KINERJA: [
        { kode: 'SS.1', target: 0, realisasi: 0 },
        { kode: 'SS.2', target: 0, realisasi: 2 },
        { kode: 'SS.3', target: 0, realisasi: 0 },
      ],
    };
    bundel.LKJIP.tindakan.buatTemplat!({ isi, bentuk });
    const l = bundel.services.SpreadsheetApp.getActive().getSheetByName('Kinerja');
    const tampil = l.getRange('M5:N7').getDisplayValues();
    expect(tampil[0]).toEqual(['100,00', 'Sangat Tinggi']);
    for (const b of [tampil[1], tampil[2]]) expect(b[0]).toMatch(/^(⚠|#)/);
  });
});
