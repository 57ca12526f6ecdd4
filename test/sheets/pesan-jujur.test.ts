/** Sentences that claim a success, a count or that nothing was changed, each where part of it was otherwise. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { type Bundel, bukuDariData, muatBundel } from '../../local/services/index.ts';
import { GalatPengguna, tanpaJanji } from '../../src/messages/galat';
import { tulisLembar } from '../../src/sheets/gerbang';
import { denganBuku } from '../../src/sheets/jalan';
import { pasang, rencanaContoh } from './bantu';

const isi = JSON.parse(readFileSync(join(import.meta.dirname, '../../local/contoh/isian-banjar/isian.json'), 'utf8'));

describe('di menu', () => {
  let bundel: Bundel;
  const ss = () => bundel.services.SpreadsheetApp.getActive();
  const layar = () => JSON.stringify(bundel.layar.tayangan);
  const nama = (): string[] => bundel.buku.lembar.map((l) => l.nama);
  beforeEach(() => {
    bundel = muatBundel(bukuDariData({ Sheet1: [] }));
    bundel.LKJIP.tindakan.buatTemplat?.({ isi });
    bundel.layar.tayangan.length = 0;
  });

  it('lembar isian yang sudah ada: lembar penjelas yang ditulis ulang dan setelan lokal yang diganti disebut', () => {
    ss().getSheetByName('Petunjuk').getRange('F40').setValue('catatan orang');
    ss().setSpreadsheetLocale('en_US');
    bundel.layar.jawab('YES');
    bundel.panggil('menuBuatTemplat');
    expect(layar()).toMatch(/Ditulis ulang: Petunjuk/);
    expect(layar()).toMatch(/versi suntingannya disimpan sebagai/);
    expect(layar()).toMatch(/Setelan lokal buku kerja ini sekarang Indonesia/);
    expect(layar()).not.toMatch(/tidak ada yang diubah/);
    bundel.layar.tayangan.length = 0;
    bundel.panggil('menuBuatTemplat');
    expect(layar()).toMatch(/sudah ada; tidak ada yang diubah/);
  });

  it('tabel yang sesuai: sel persen yang dirapikan disebut, dan tabelnya tidak dikatakan tidak dapat dibuat', () => {
    bundel.LKJIP.tindakan.buatTabel?.();
    const r = ss().getRangeByName('KINERJA');
    const nilai = r.getValues() as unknown[][];
    const k = (nilai[0] as unknown[]).findIndex((x) => /^realisasi$/i.test(String(x)));
    const b = nilai.findIndex((x, i) => i > 0 && typeof x[k] === 'number');
    const sel = r.getCell(b + 1, k + 1);
    const lama = sel.getValue() as number;
    sel.setNumberFormat('0.00%').setValue(lama / 100);
    bundel.panggil('menuPerbaruiTabel');
    expect(sel.getValue()).toBe(lama);
    expect(layar()).toMatch(/1 sel berformat persen menjadi angka persen/);
    expect(layar()).toMatch(/tidak satu pun ditulis ulang/);
    expect(layar()).not.toMatch(/Tidak ada tabel yang dapat dibuat|tidak ada yang diubah/i);
  });

  it('lembar naskah yang berganti nama tetap lembar itu: tidak ditulis ulang, dan dibaca', () => {
    bundel.panggil('menuLembarNaskah');
    const pejabat = ss().getSheetByName('Pejabat');
    const kepala = (pejabat.getDataRange().getDisplayValues() as string[][]).findIndex((b) => b[0] === 'Pihak pertama');
    pejabat.getRange(kepala + 1, 2).setValue('Kepala Contoh');
    pejabat.setName('Penanda tangan');
    const ada = nama();
    bundel.layar.tayangan.length = 0;
    bundel.panggil('menuLembarNaskah');
    expect(layar()).toMatch(/Semua lembar naskah sudah ada; tidak ada yang diubah/);
    expect(nama()).toEqual(ada);
    expect(pejabat.getRange(kepala + 1, 2).getValue()).toBe('Kepala Contoh');
    expect(bundel.LKJIP.tindakan.bahanDokumen?.()).toContain('Kepala Contoh');
  });

  it('salinan kosong menyebut semua lembar orang yang dibiarkan, juga yang tersembunyi', () => {
    ss().insertSheet('Gaji').getRange('A1').setValue('5.000.000');
    ss().getSheetByName('Gaji').hideSheet();
    Object.assign(bundel.buku, { id: 'salinan' });
    bundel.layar.jawab({ tombol: 'OK', teks: '1' });
    bundel.panggil('menuSalinan');
    expect(nama()).toContain('Gaji');
    expect(layar()).toMatch(/periksa sendiri isinya: .*Gaji \(tersembunyi\)/);
  });

  it('pengabaian yang sebagian temuannya tidak ada lagi ditolak seluruhnya', () => {
    const l = ss().insertSheet('Tempelan');
    [
      ['Tabel 3.1 Realisasi Kinerja Tahun 2025'],
      ['No', 'Sasaran', 'Indikator', 'Satuan', 'Target', 'Realisasi', 'Capaian (%)'],
      [1, 'Mutu', 'Persentase sekolah terakreditasi', 'Persen', 80, 72, 95],
      [2, 'Mutu', 'Rata-rata lama sekolah', 'Tahun', 8, 8.4, 113],
      [3, 'Layanan', 'Indeks kepuasan masyarakat', 'Indeks', 80, 82, 99],
    ].forEach((b, i) => {
      l.getRange(i + 1, 1, 1, b.length).setValues([b]);
    });
    const { temuan } = bundel.panggil('panelPeriksa', 'buku') as { temuan: { kunci: string }[] };
    const kunci = temuan[0]?.kunci as string;
    const h = bundel.panggil('panelAbaikan', [kunci, 'tidak-ada'], 'memang begitu', 'Petugas') as { galat?: string };
    expect(h.galat).toMatch(/^1 dari 2 temuan ini sudah tidak ada, jadi belum ada yang diabaikan/);
    const { hasil } = bundel.panggil('panelKeadaan') as { hasil: { temuan: { diabaikan: unknown }[] } };
    expect(hasil.temuan.filter((t) => t.diabaikan)).toEqual([]);
    expect(bundel.panggil('panelAbaikan', [kunci], 'memang begitu', 'Petugas')).toMatchObject({ nama: 'Petugas' });
  });
});

describe('yang gagal sesudah sebagian selesai', () => {
  it('tidak berkata bahwa belum ada yang diubah, dan menyebut apa yang tetap ada', () => {
    pasang();
    const kerja = () =>
      denganBuku((buku) => {
        tulisLembar(buku, [rencanaContoh()]);
        throw new GalatPengguna('Rumus masih dihitung. Tunggu sebentar, lalu ulangi. Belum ada yang diubah.');
      });
    expect(kerja).toThrow(
      /^Rumus masih dihitung\. Tunggu sebentar, lalu ulangi\. Yang sudah selesai sebelum itu tetap ada: "Menulis lembar Tabel 3\.3"\.$/,
    );
    expect(SpreadsheetApp.getActiveSpreadsheet().getSheetByName('Tabel 3.3')).not.toBeNull();
  });

  it('yang gagal sebelum apa pun berubah tetap boleh berkata begitu', () => {
    pasang();
    const kerja = () =>
      denganBuku(() => {
        throw new GalatPengguna('Belum siap. Belum ada yang diubah.');
      });
    expect(kerja).toThrow(/^Belum siap\. Belum ada yang diubah\.$/);
  });

  it('janjinya dilepas di mana pun ia berdiri di kalimat', () => {
    expect(tanpaJanji('A berubah. Tidak ada yang diubah; ulangi dari menu.')).toBe('A berubah. Ulangi dari menu.');
    expect(tanpaJanji('A ditolak. Tidak ada yang diubah.')).toBe('A ditolak.');
    expect(tanpaJanji('Tidak ada yang berubah.')).toBe('Tidak ada yang berubah.');
  });
});
