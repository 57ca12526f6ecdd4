import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bukuTerbit } from '../../local/contoh/terbit.ts';
import { buatLayanan, bukuDariData } from '../../local/services/index.ts';
import { bacaXlsx } from '../../local/xlsx/baca.ts';
import { tulisXlsx } from '../../local/xlsx/tulis.ts';
import { jalankanLkjip } from '../alat/lkjip';

let folder = '';
const di = (nama: string) => join(folder, nama);

async function lkjip(...argv: string[]) {
  const hasil = await jalankanLkjip(folder, ...argv);
  return { ...hasil, json: () => JSON.parse(hasil.out) };
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'lkjip-perintah-'));
  writeFileSync(di('terbit.xlsx'), tulisXlsx(bukuTerbit('teks')));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('lkjip: bantuan dan kesalahan pemakaian', () => {
  it('bantuan umum menyebut semua perintah, dan tiap perintah punya bantuannya', async () => {
    const { kode, out } = await lkjip('--help');
    expect(kode).toBe(0);
    for (const p of ['templat', 'validasi', 'tabel', 'impor', 'hitung', 'pratinjau', 'mulai']) {
      expect(out).toContain(`  ${p}`);
      const b = await lkjip(p, '--help');
      expect(b.kode).toBe(0);
      expect(b.out).toContain(`Pemakaian: lkjip ${p}`);
      expect(b.out).toContain('--json');
    }
    for (const baris of out.split('\n')) expect(baris.length).toBeLessThanOrEqual(100);
  });

  it.each([
    [['valdasi', 'x.xlsx'], 'Mungkin maksudnya "validasi"?'],
    [['constructor'], 'tidak dikenal'],
    [['validasi'], 'Kurang: FILE.xlsx'],
    [['validasi', 'a.xlsx', 'b.xlsx'], 'Terlalu banyak: "b.xlsx"'],
    [['validasi', 'a.xlsx', '--jsn'], 'Mungkin maksudnya --json?'],
    [['templat', '-o'], 'memerlukan nilai'],
    [['validasi', 'a.xlsx', '--json=ya'], 'tidak memakai nilai'],
    [['validasi', 'tidak-ada.xlsx'], 'Berkas "tidak-ada.xlsx" tidak ada'],
    [['validasi', '.'], 'adalah folder'],
    [['templat', '-o', 'hasil.pdf'], 'harus berakhiran .xlsx'],
    [['templat', '--tahun', '25'], 'Tahun "25" tidak sah'],
    [['impor', 'terbit.xlsx'], '-o FILE.xlsx'],
    [['salin', 'terbit.xlsx', '-o', 'y.xlsx'], 'Pilih satu'],
    [['pratinjau', '--port', 'abc'], 'Port "abc" tidak sah'],
    [['hitung', ''], 'Rumusnya kosong'],
  ])('%j keluar dengan kode 2 dan menyebut sebabnya', async (argv, pesan) => {
    const { kode, err } = await lkjip(...argv);
    expect(kode).toBe(2);
    expect(err.replace(/\s+/g, ' ')).toContain(pesan);
  });

  it('dengan --json sebabnya juga berupa JSON', async () => {
    const { kode, json } = await lkjip('validasi', 'tidak-ada.xlsx', '--json');
    expect(kode).toBe(2);
    expect(json().galat).toContain('tidak ada');
  });

  it('berkas yang bukan .xlsx disebut jenisnya', async () => {
    writeFileSync(di('data.xlsx'), '%PDF-1.7\n');
    const { kode, err } = await lkjip('validasi', 'data.xlsx');
    expect(kode).toBe(2);
    expect(err).toContain('bukan berkas Excel');
  });
});

describe('lkjip hitung', () => {
  it.each([
    ['=CAPAIAN("68, 12";70,20)', 97.04, '97,04'],
    ['CAPAIAN(50,05;38)', 131.71, '131,71'],
    ['=CAPAIAN(2,76;2,71;"TURUN_RASIO")', 98.19, '98,19'],
    ['=KRITERIA(82,22)', 'Tinggi', 'Tinggi'],
    ['=EFISIENSI(131,71;85,70)', 46.01, '46,01'],
    ['=ANGKA("Rp. 1.234.567,-")', 1234567, '1234567'],
    ['=RUPIAH(1234567)', 'Rp1.234.567', 'Rp1.234.567'],
    ['=SUM(1;2;3)*1,5', 9, '9'],
    ['=DATE(2025;8;17)', 45886, '45886'],
  ])('%s memberi %s', async (rumus, nilai, teks) => {
    const { kode, json } = await lkjip('hitung', rumus, '--json');
    expect(json()).toEqual({ rumus: rumus.startsWith('=') ? rumus : `=${rumus}`, nilai, teks, galat: null });
    expect(kode).toBe(0);
  });

  it('rentang memberi larik', async () => {
    const { json } = await lkjip('hitung', '=CAPAIAN({50,05;29,71};{38;24,06})', '--json');
    expect(json()).toMatchObject({ nilai: [[131.71], [123.48]], teks: [['131,71'], ['123,48']], galat: null });
  });

  it('galat menyebut argumen mana, dan keluar dengan kode 2', async () => {
    const { kode, json } = await lkjip('hitung', '=CAPAIAN("abc";38)', '--json');
    expect(kode).toBe(2);
    expect(json().nilai).toBeNull();
    expect(json().galat).toMatch(/realisasi/i);
    const rusak = await lkjip('hitung', '=CAPAIAN(1;');
    expect(rusak.kode).toBe(2);
    expect(rusak.err).toContain('Rumus tidak dapat dibaca');
  });

  it.each([
    ['=CAPAIAN(50,05;38', /Kurung tutup kurang 1: tambahkan "\)"/],
    ['=CAPAIAN(50;38))', /kurung tutup "\)" tanpa kurung pembukanya/],
    ['=CAPAIAN("50;38)', /Tanda petik pada "50;38\) belum ditutup/],
    ['=CAPAIAN(50,05,38)', /titik koma \(;\), bukan koma/],
    ['=CAPAIAN(A1:A3,38)', /titik koma \(;\), bukan koma/],
    ['=SUM(A1,38)', /titik koma \(;\), bukan koma/],
    ['=CAPAIAN(50,5 38)', /Di antara 50,5 dan 38 belum ada tanda hitung/],
    ['=1+', /berhenti sesudah "\+"/],
    ['=RUPIAH(1.234)', /=RUPIAH\(1\.234\)\nAngka 1\.234 dapat berarti 1234 atau 1,234\./],
    ['=CAPAIAN(1.762;1500)', /Angka 1\.762 dapat berarti 1762 atau 1,762\./],
    ['=TERBILANG(1.234.567)', /Angka 1\.234\.567 memakai titik ribuan\. Di dalam rumus tulis 1234567\./],
    ['=CAPAIAN(1.234,5;1200)', /Angka 1\.234,5 memakai titik ribuan\. Di dalam rumus tulis 1234,5\./],
    ['=CAPIAN(50;38)', /Fungsi CAPIAN tidak dikenal\. Mungkin maksudnya CAPAIAN\?/],
    ['=SUMM(1;2)+STDEV(1;2)', /Fungsi SUMM tidak dikenal\. Mungkin maksudnya SUM\?/],
    ['=ZZZZZZ(1)', /^[^\n]*\nFungsi ZZZZZZ tidak dikenal\. Periksa ejaannya/],
    ['=CAPAIAN(50;38;naik)', /Nama naik tidak dikenal\. Bila itu teks, apit dengan tanda petik: "naik"/],
  ])('rumus rusak %s: sebabnya dan jalan keluarnya dalam bahasa Indonesia', async (rumus, sebab) => {
    const { kode, err } = await lkjip('hitung', rumus);
    expect(kode).toBe(2);
    expect(err).toMatch(sebab);
    expect(err).not.toMatch(/token|expected|unexpected|EOF/i);
  });

  it('memakai sel dan rentang bernama sebuah buku kerja', async () => {
    const buku = bukuDariData({ Data: [[10], [20]] });
    const ss = buatLayanan(buku).services.SpreadsheetApp.getActive();
    ss.setNamedRange('NILAI', ss.getRange('Data!A1:A2'));
    writeFileSync(di('angka.xlsx'), tulisXlsx(buku));
    expect((await lkjip('hitung', '=SUM(NILAI)+Data!A2', '--buku', 'angka.xlsx')).out).toBe('50\n');
  });
});

describe('lkjip validasi', () => {
  it('melaporkan tabel terbit, dalam JSON sesuai kontrak, tanpa mengubah berkas', async () => {
    const sebelum = readFileSync(di('terbit.xlsx'));
    const { kode, json } = await lkjip('validasi', 'terbit.xlsx', '--json');
    const h = json();
    expect(Object.keys(h)).toEqual(['berkas', 'ringkasan', 'tabel', 'temuan']);
    expect(h.berkas).toBe('terbit.xlsx');
    expect(h.tabel.length).toBe(17);
    expect(h.temuan.length).toBe(h.ringkasan.galat + h.ringkasan.peringatan + h.ringkasan.info);
    expect(kode).toBe(h.ringkasan.galat > 0 ? 1 : 0);
    for (const t of h.temuan) expect(t.sel).toMatch(/^[A-Z]+\d+$/);
    expect(readFileSync(di('terbit.xlsx')).equals(sebelum)).toBe(true);
  });

  it('surat untuk orang: tingkat, lembar, sel, pesan; catatan hanya bila diminta', async () => {
    const biasa = await lkjip('validasi', 'terbit.xlsx');
    expect(biasa.out).toContain('Tabel yang dibaca: 17 dari 17');
    expect(biasa.out).toContain('SALAH HITUNG');
    expect(biasa.out).not.toContain('\nCATATAN');
    expect((await lkjip('validasi', 'terbit.xlsx', '--semua')).out).toContain('\nCATATAN');
  });

  it('menulis laporan HTML satu berkas, dan menggantinya hanya bila tidak disunting', async () => {
    expect((await lkjip('validasi', 'terbit.xlsx', '--html', 'lap.html')).kode).toBe(1);
    const html = readFileSync(di('lap.html'), 'utf8');
    expect(html).toMatch(/^<!doctype html/i);
    expect(html).not.toMatch(/<(?:script|link|img)[^>]+(?:src|href)="https?:/);
    expect((await lkjip('validasi', 'terbit.xlsx', '--html', 'lap.html')).kode).toBe(1);
    writeFileSync(di('lap.html'), html.replace('</body>', '<p>catatan saya</p></body>'));
    const tolak = await lkjip('validasi', 'terbit.xlsx', '--html', 'lap.html');
    expect(tolak.kode).toBe(2);
    expect(tolak.err).toContain('--timpa');
    expect(readFileSync(di('lap.html'), 'utf8')).toContain('catatan saya');
    expect((await lkjip('validasi', 'terbit.xlsx', '--html', 'lap.html', '--timpa')).kode).toBe(1);
  });

  it('buku tanpa tabel: kode 0 dan kalimat yang jelas', async () => {
    writeFileSync(di('kosong.xlsx'), tulisXlsx(bukuDariData({ Catatan: [['rapat Senin']] })));
    const { kode, out } = await lkjip('validasi', 'kosong.xlsx');
    expect(kode).toBe(0);
    expect(out).toContain('Tidak ada tabel yang dikenali');
  });
});

describe('lkjip templat, tabel, impor, salin, perbarui', () => {
  it('templat kosong dapat dibuka kembali dengan rentang bernamanya, dan tidak menimpa yang sudah diisi', async () => {
    const { kode, json } = await lkjip('templat', '-o', 'sub/isian.xlsx', '--tahun', '2025', '--json');
    expect(kode).toBe(0);
    expect(json().lembar).toContain('IKU');
    const buku = bacaXlsx(readFileSync(di('sub/isian.xlsx')));
    for (const n of ['IDENTITAS', 'IKU', 'KINERJA', 'ANGGARAN', 'SKALA']) expect(buku.cariNama(n), n).not.toBeNull();
    expect(buku.cariLembar('Sheet1')).toBeNull();
    // As we wrote it: it may be written again. With one cell typed into it: not any more.
    expect((await lkjip('templat', '-o', 'sub/isian.xlsx', '--tahun', '2025')).kode).toBe(0);
    buku.cariLembar('IKU')!.tulisIsi(6, 1, 'diketik orang');
    writeFileSync(di('orang.xlsx'), tulisXlsx(buku));
    const tolak = await lkjip('templat', '-o', 'orang.xlsx');
    expect(tolak.kode).toBe(2);
    expect(tolak.err).toContain('--timpa');
  });

  it('contoh: tabel ditulis ke berkas baru, asalnya tetap, dan JSON sesuai kontrak', async () => {
    expect((await lkjip('templat', '--contoh', '-o', 'contoh.xlsx')).kode).toBe(0);
    const asal = readFileSync(di('contoh.xlsx'));
    const { kode, json } = await lkjip('tabel', 'contoh.xlsx', '-o', 'lkjip.xlsx', '--json');
    expect(kode).toBe(0);
    const h = json();
    expect(Object.keys(h)).toEqual(['tabel', 'dilewati']);
    const efisiensi = h.tabel.find((t: { id: string }) => t.id === 'efisiensi');
    expect(efisiensi.baris[0].map((s: { teks: string }) => s.teks)).toEqual(
      expect.arrayContaining(['131,71', '85,70', '46,01']),
    );
    expect(readFileSync(di('contoh.xlsx')).equals(asal)).toBe(true);
    const buku = bacaXlsx(readFileSync(di('lkjip.xlsx')));
    expect(buku.lembar.filter((l) => l.nama.startsWith('Tabel')).length).toBe(h.tabel.length);
    expect(buku.cariNama('KINERJA')).not.toBeNull();
    expect(buku.cariLembar('Tabel Efisiensi')?.halaman?.ulangBaris).toBeDefined();
    const satu = await lkjip('tabel', 'contoh.xlsx', '--tabel', 'efisiensi', '--json');
    expect(satu.json().tabel).toHaveLength(1);
    expect((await lkjip('tabel', 'contoh.xlsx', '--tabel', 'tidakada')).err).toContain('efisiensi');
    expect((await lkjip('tabel', 'contoh.xlsx', '-o', 'contoh.xlsx')).err).toContain('tidak boleh menimpa');
  });

  it('tabel tanpa -o tampil sebagai teks', async () => {
    const { out } = await lkjip('tabel', 'contoh.xlsx', '--tabel', 'efisiensi');
    expect(out).toContain('[efisiensi]');
    expect(out).toMatch(/131,71 +85,70 +46,01/);
    for (const b of out.split('\n')) expect(b.length).toBeLessThanOrEqual(100);
  });

  it('banyaknya tabel sama dengan yang didaftar, dan salah hitung di buku disebut tanpa mengubah kode keluar', async () => {
    const { kode, out } = await lkjip('tabel', 'contoh.xlsx', '-o', 'hitungan.xlsx');
    expect(kode).toBe(0);
    const [, n] = /^(\d+) tabel dan lembar Narasi/.exec(out) ?? [];
    expect(out.split('\n\n')[0]!.match(/^ {2}(?:\d+\.\d+[a-z]?|-) /gm)).toHaveLength(Number(n));
    const galat = (await lkjip('validasi', 'contoh.xlsx', '--json')).json().ringkasan.galat;
    expect(out.includes('salah hitung')).toBe(galat > 0);
    const buku = bacaXlsx(readFileSync(di('contoh.xlsx')));
    for (const baris of [5, 6]) buku.cariLembar('IKU')!.tulisIsi(baris, 1, 'SS.1');
    writeFileSync(di('salah.xlsx'), tulisXlsx(buku));
    const salah = await lkjip('tabel', 'salah.xlsx', '--tabel', 'efisiensi');
    expect(salah.kode).toBe(0);
    expect(salah.out).toMatch(/Buku ini punya [1-9]\d* salah hitung: lkjip validasi salah\.xlsx/);
  });

  it('tabel dari buku tanpa lembar isian: kode 2 dan jalan keluarnya', async () => {
    const { kode, err } = await lkjip('tabel', 'terbit.xlsx');
    expect(kode).toBe(2);
    expect(err).toContain('lembar isian');
  });

  it('impor tabel terbit mengisi rentang bernama dan menyebut yang berselisih', async () => {
    const { kode, json } = await lkjip('impor', 'terbit.xlsx', '-o', 'impor.xlsx', '--dinas', 'Dinas Uji', '--json');
    expect(kode).toBe(0);
    const h = json();
    expect(h.baris.IKU).toBeGreaterThan(20);
    expect(
      h.berselisih.map((b: { calon: { asal: { tercetak: string } }[] }) => b.calon.map((c) => c.asal.tercetak)),
    ).toContainEqual(['53.6%', '80%']);
    const ss = buatLayanan(bacaXlsx(readFileSync(di('impor.xlsx')))).services.SpreadsheetApp.getActive();
    expect(ss.getRangeByName('IDENTITAS').getDisplayValues().flat()).toContain('Dinas Uji');
    expect(ss.getRangeByName('KINERJA').getDisplayValues().flat()).toContain('50,05');
    const kosong = await lkjip('impor', 'kosong.xlsx', '-o', 'x.xlsx');
    expect(kosong.kode).toBe(2);
    expect(existsSync(di('x.xlsx'))).toBe(false);
  });

  it('salinan untuk dikirim tidak memuat rumus; salinan kosong tidak memuat angka dinas', async () => {
    expect((await lkjip('salin', 'contoh.xlsx', '--kirim', '-o', 'kirim.xlsx')).kode).toBe(0);
    const kirim = bacaXlsx(readFileSync(di('kirim.xlsx')));
    expect(kirim.jumlahRumus).toBe(0);
    expect(kirim.lembar.every((l) => !l.tersembunyi)).toBe(true);
    expect((await lkjip('salin', 'contoh.xlsx', '--kosong', '-o', 'salinan.xlsx')).kode).toBe(0);
    const ss = buatLayanan(bacaXlsx(readFileSync(di('salinan.xlsx')))).services.SpreadsheetApp.getActive();
    expect(ss.getRangeByName('KINERJA').getDisplayValues().flat()).not.toContain('50,05');
    expect(ss.getRangeByName('SKALA').getDisplayValues().flat()).toContain('Sangat Tinggi');
  });

  it('perbarui pada buku yang sudah terbaru tidak mengubah apa pun', async () => {
    const { kode, json } = await lkjip('perbarui', 'contoh.xlsx', '-o', 'baru.xlsx', '--json');
    expect(kode).toBe(0);
    expect(json().langkah).toEqual([]);
  });
});

it('yang tidak dapat ikut ke berkas baru disebut', async () => {
  const { Buku } = await import('../../local/engine/buku.ts');
  const { tulisBuku } = await import('../../local/commands/dasar.ts');
  const buku = new Buku('x');
  buku.tambahLembar('A');
  buku.tidakTerbawa.push('2 gambar di lembar "A"');
  let err = '';
  const keluaran = {
    out: () => {},
    err: (t: string) => {
      err += t;
    },
    lebar: 100,
  };
  await tulisBuku(di('terbawa.xlsx'), buku, {}, keluaran);
  expect(err).toContain('Tidak ikut ke terbawa.xlsx');
  expect(err).toContain('2 gambar di lembar "A"');
});
