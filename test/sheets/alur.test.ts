/** The main flow over the services, in the built bundle, with the sample report in the named ranges. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Bundel, bukuDariData, muatBundel } from '../../local/services/index.ts';
import type { HasilTulis } from '../../src/sheets/gerbang';

const isi = JSON.parse(readFileSync(join(import.meta.dirname, '../../local/contoh/isian-banjar/isian.json'), 'utf8'));
let bundel: Bundel;
const lembar = (nama: string) => bundel.services.SpreadsheetApp.getActive().getSheetByName(nama);
const nama = (): string[] => bundel.buku.lembar.map((l) => l.nama);

describe('alur utama pada buku contoh', () => {
  beforeAll(() => {
    bundel = muatBundel(bukuDariData({ Catatan: [['milik orang']] }));
  });

  it('membangun semua lembar isian dengan paling banyak 20 panggilan per lembar, tanpa menyentuh lembar orang', () => {
    bundel.ulangHitungan();
    const daftarHasil = bundel.LKJIP.tindakan.buatTemplat?.({ isi }) as HasilTulis[];
    expect(daftarHasil.every((x) => x.keadaan === 'baru')).toBe(true);
    const j = bundel.hitungPanggilan();
    expect((j.baca + j.tulis) / daftarHasil.length, JSON.stringify(j.perMetode)).toBeLessThanOrEqual(20);
    expect(lembar('Catatan').getRange('A1').getValue()).toBe('milik orang');
    expect(nama().indexOf('Catatan')).toBe(daftarHasil.length);
  });

  it('dua kali membangun tidak mengubah apa pun', () => {
    bundel.ulangHitungan();
    const h = bundel.LKJIP.tindakan.buatTemplat?.({ isi }) as HasilTulis[];
    expect(h.every((x) => x.keadaan === 'tetap')).toBe(true);
    expect(bundel.hitungPanggilan().tulis).toBe(0);
  });

  // Each single table is counted in panggilan.test.ts.
  it('membuat semua tabel dengan paling banyak 25 panggilan per tabel, membaca isian termasuk', () => {
    bundel.ulangHitungan();
    const h = bundel.LKJIP.tindakan.buatTabel?.() as { tabel: HasilTulis[]; dilewati: { sebab: string }[] };
    expect(h.tabel.length).toBeGreaterThan(20);
    expect(h.tabel.every((x) => x.keadaan === 'baru')).toBe(true);
    expect(h.dilewati.every((d) => d.sebab.length > 10)).toBe(true);
    const j = bundel.hitungPanggilan();
    expect((j.baca + j.tulis) / h.tabel.length, JSON.stringify(j.perMetode)).toBeLessThanOrEqual(25);
  });

  it('dua kali membuat tabel tidak menulis apa pun', () => {
    bundel.ulangHitungan();
    const h = bundel.LKJIP.tindakan.buatTabel?.() as { tabel: HasilTulis[] };
    expect(h.tabel.filter((x) => x.keadaan !== 'tetap')).toEqual([]);
    expect(bundel.hitungPanggilan().tulis).toBe(0);
  });

  it('isian berubah: hanya tabel yang basi yang diperbarui, di tempat', () => {
    const ss = bundel.services.SpreadsheetApp.getActive();
    const kinerja = ss.getRangeByName('KINERJA');
    const kepala: string[] = kinerja.getValues()[0];
    const k = kepala.findIndex((x) => /^realisasi$/i.test(String(x).trim()));
    const baris = kinerja.getValues().findIndex((b: unknown[]) => b[0] === 'SS.1');
    const sel = kinerja.getCell(baris + 1, k + 1);
    const id = lembar('Tabel Realisasi Kinerja').getSheetId();
    sel.setValue(sel.getValue() === 61 ? 62 : 61);
    bundel.layar.tayangan.length = 0;
    bundel.panggil('menuPerbaruiTabel');
    expect(lembar('Tabel Realisasi Kinerja').getSheetId()).toBe(id);
    const pesan = JSON.stringify(bundel.layar.tayangan);
    expect(pesan).toContain('Tabel Realisasi Kinerja');
    expect(pesan).not.toContain('Tabel Skala Nilai');
    bundel.layar.tayangan.length = 0;
    bundel.panggil('menuPerbaruiTabel');
    expect(JSON.stringify(bundel.layar.tayangan)).toContain('masih sesuai');
  });

  it('pemeriksaan tidak mengulang isian lewat tabel buatan, tetapi membaca yang disunting', () => {
    const dari = (h: { tabel: { lembar: string }[] }) => [...new Set(h.tabel.map((x) => x.lembar))];
    const periksa = () => bundel.LKJIP.tindakan.periksaData?.() as { tabel: { lembar: string }[] };
    expect(dari(periksa()).filter((x) => x.startsWith('Tabel '))).toEqual([]);
    lembar('Tabel Realisasi Kinerja').getRange('B8').setValue('Disunting orang');
    expect(dari(periksa()).filter((x) => x.startsWith('Tabel '))).toEqual(['Tabel Realisasi Kinerja']);
  });

  it('memeriksa lewat menu dan membaca hasilnya di panel', () => {
    bundel.layar.tayangan.length = 0;
    bundel.panggil('menuPeriksaBuku');
    expect(JSON.stringify(bundel.layar.tayangan)).toMatch(/tabel dibaca/);
    expect(bundel.panggil('panelKeadaan')).toMatchObject({ hasil: { cakupan: 'buku' } });
    expect(bundel.panggil('panelLembarHasil')).toEqual({ lembar: 'Hasil Pemeriksaan' });
    expect(nama().filter((x) => x === 'Hasil Pemeriksaan')).toHaveLength(1);
  });

  it('buku kosong: menu tabel menyebut apa yang harus dilakukan', () => {
    const u = muatBundel(bukuDariData({ Sheet1: [] }));
    u.panggil('menuBuatSemuaTabel');
    expect(JSON.stringify(u.layar.tayangan)).toContain('Buat lembar isian LKjIP');
    expect(u.buku.lembar.map((l) => l.nama)).toEqual(['Sheet1']);
  });
});
