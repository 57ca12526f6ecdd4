import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bacaXlsx } from '../../local/xlsx/baca.ts';
import { BacaZip } from '../../local/xlsx/zip.ts';
import { jalankanLkjip } from '../alat/lkjip';

let folder = '';
const di = (nama: string) => join(folder, nama);

const lkjip = (...argv: string[]) => jalankanLkjip(folder, ...argv);

const naskahDokumen = (nama: string) => new BacaZip(readFileSync(di(nama))).teks('word/document.xml') ?? '';

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lkjip-dokumen-'));
  expect((await lkjip('templat', '--contoh', '--naskah', '-o', 'isian.xlsx')).kode).toBe(0);
  await lkjip('templat', '--contoh', '-o', 'tanpa.xlsx');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('lkjip laporan dan lkjip dokumen', () => {
  it('menulis LKjIP dari contoh dan mengganti hasilnya sendiri; hanya lambang daerah tidak ada di buku kerja', async () => {
    const satu = await lkjip('laporan', 'isian.xlsx', '-o', 'LKJIP.docx');
    expect(satu).toMatchObject({ kode: 0, err: '' });
    expect(naskahDokumen('LKJIP.docx').match(/\[isi: [^\]]*\]/g)).toEqual(['[isi: lambang daerah]']);
    expect(naskahDokumen('LKJIP.docx')).toContain('RINGKASAN EKSEKUTIF');
    // Tables of the report repeat the faults of the published one.
    expect(satu.out).toMatch(/Buku ini punya \d+ salah hitung: lkjip validasi isian\.xlsx/);
    // Invented texts speak of the office, not of the workbook, and praise nothing that was not done.
    expect(naskahDokumen('LKJIP.docx')).not.toMatch(/buku kerja|melalui bursa kerja/i);
    const awal = readFileSync(di('LKJIP.docx'));
    expect((await lkjip('laporan', 'isian.xlsx', '-o', 'LKJIP.docx')).kode).toBe(0);
    expect(readFileSync(di('LKJIP.docx')).equals(awal)).toBe(true);
  });

  it('buku tanpa lembar naskah mendapatnya dari perbarui; tercetak selebar halaman, yang diketik tetap', async () => {
    expect((await lkjip('dokumen', 'pk', 'tanpa.xlsx', '-o', 'tanpa.docx')).out).toContain(
      'lkjip perbarui tanpa.xlsx --naskah',
    );
    const { kode, out } = await lkjip('perbarui', 'tanpa.xlsx', '--naskah', '-o', 'dengan.xlsx');
    expect([kode, out]).toEqual([0, expect.stringContaining('Membuat lembar Penghargaan.')]);
    const pk = (await lkjip('dokumen', 'pk', 'dengan.xlsx', '-o', 'dengan.docx')).out;
    expect(pk).toMatch(/\(\d+ perjanjian: Kepala Dinas;/);
    expect(pk).not.toContain('--naskah');
    for (const berkas of ['dengan.xlsx', 'isian.xlsx']) {
      const buku = bacaXlsx(readFileSync(di(berkas)), berkas);
      for (const nama of ['Naskah', 'Dasar Hukum', 'Isu Strategis', 'Pegawai', 'Pejabat', 'Penghargaan'])
        expect([nama, buku.cariLembar(nama)?.halaman]).toEqual([
          nama,
          expect.objectContaining({ arah: 'mendatar', lebarHalaman: true }),
        ]);
    }
    const lagi = await lkjip('perbarui', 'dengan.xlsx', '--naskah', '-o', 'lagi.xlsx');
    expect(lagi.out).not.toContain('Membuat lembar');
  });

  it('lembar naskah terbaca: dasar hukum bawaannya ada di dokumen', async () => {
    const { kode, out } = await lkjip('laporan', 'isian.xlsx', '-o', 'hukum.docx', '--json');
    expect(kode).toBe(0);
    const { kosong, jumlah } = JSON.parse(out);
    expect(kosong.map((tempat: { di: string }) => tempat.di)).not.toContain('lembar Dasar Hukum');
    expect(jumlah.tabel).toBeGreaterThan(20);
    expect(naskahDokumen('hukum.docx')).toContain('Nomor 88 Tahun 2021');
  });

  it('pemeriksa naskah tidak menuduh kalimatnya; yang disebut hanya tempat yang memang kosong', async () => {
    const laporan = await lkjip('laporan', 'tanpa.xlsx', '-o', 'periksa.docx');
    expect(laporan.out).toContain('Masih harus diisi');
    const { temuan } = JSON.parse((await lkjip('validasi', 'periksa.docx', '--json')).out) as {
      temuan: { aturan: string; tingkat: string; lembar: string; tempat: { kutipan: string } | null }[];
    };
    const kalimat = temuan.filter((satu) => satu.lembar === 'Naskah' && satu.tingkat !== 'info');
    expect(kalimat.filter((satu) => satu.aturan !== 'penampung-tertinggal')).toEqual([]);
    expect(kalimat.length).toBeGreaterThan(3);
    for (const satu of kalimat) expect(satu.tempat?.kutipan).toMatch(/^(?:\[isi: |CATATAN PENYUSUN)/);
  });

  it.each(['pk', 'sk-iku'])(
    'dokumen %s dari contoh siap ditandatangani: tidak ada tempat yang masih kosong',
    async (jenis) => {
      const { kode, out } = await lkjip('dokumen', jenis, 'isian.xlsx', '-o', `${jenis}.docx`);
      expect([kode, out]).toEqual([0, expect.not.stringContaining('Masih harus diisi')]);
      const isi = naskahDokumen(`${jenis}.docx`);
      expect(isi).toContain(jenis === 'sk-iku' ? 'MEMUTUSKAN' : 'PERJANJIAN KINERJA');
      expect(isi).not.toContain('[isi: ');
      // Every signature has a name below it: of civil servants with a NIP of 18 digits that tells birth and appointment.
      const nip = isi.match(/NIP \d{18}(?!\d)/g) ?? [];
      expect(nip.length).toBe(isi.match(/>NIP /g)?.length);
      expect(nip.length).toBeGreaterThan(jenis === 'pk' ? 50 : 2);
      for (const satu of nip) expect(satu).toMatch(/NIP 19[6-9]\d0101(19|20)\d\d01[12]\d{3}$/);
    },
  );

  it('dokumen pk-perubahan tanpa yang berubah: kalimat, tidak ada yang tertulis', async () => {
    const { kode, err } = await lkjip('dokumen', 'pk-perubahan', 'isian.xlsx', '-o', 'ubah.docx');
    expect([kode, err]).toEqual([2, expect.stringContaining('Tidak ada target atau pagu yang berubah')]);
    expect(existsSync(di('ubah.docx'))).toBe(false);
  });

  it('tanggal rekaan berurutan: keputusan IKU tidak sesudah perjanjian, perjanjian perubahan sesudahnya', () => {
    const rekaan = JSON.parse(
      readFileSync(join(import.meta.dirname, '../../local/contoh/isian-banjar/rekaan.json'), 'utf8'),
    );
    const tempat = new Map<string, string>(rekaan.lembar.Naskah);
    const hari = (nama: string): number => {
      const [, tanggal, bulan = '', tahun] = /^(\d+) (\w+) (\d{4})$/.exec(tempat.get(nama) ?? '') ?? [];
      return Date.UTC(Number(tahun), ['Januari', 'Oktober'].indexOf(bulan), Number(tanggal));
    };
    expect(hari('Tanggal keputusan IKU')).toBeLessThanOrEqual(hari('Tanggal perjanjian kinerja'));
    expect(hari('Tanggal perjanjian kinerja perubahan')).toBeGreaterThan(hari('Tanggal perjanjian kinerja'));
  });

  it('--jabatan menulis perjanjian satu jabatan; yang tidak dikenal disebut beserta yang ada', async () => {
    expect((await lkjip('dokumen', 'pk', 'isian.xlsx', '--jabatan', 'sekretaris', '-o', 'sek.docx')).kode).toBe(0);
    expect(naskahDokumen('sek.docx').match(/>PERJANJIAN KINERJA TAHUN/g)?.length).toBe(1);
    // By the title that the agreement prints, where IKU abbreviates it.
    const resmi = await lkjip(
      'dokumen',
      'pk',
      'isian.xlsx',
      '--jabatan',
      'Kepala Bidang Tenaga Kerja',
      '-o',
      'kabid.docx',
    );
    expect(resmi.out).toContain('1 perjanjian: Kabid Tenaga Kerja');
    for (const [jabatan, pesan] of [
      ['Kabid Antariksa', /Penanggung jawab IKU.*Kepala Dinas/s],
      ['kasi', /beberapa jabatan/],
    ] as const) {
      const { kode, err } = await lkjip('dokumen', 'pk', 'isian.xlsx', '--jabatan', jabatan, '-o', 'x.docx');
      expect(kode).toBe(2);
      expect(err).toMatch(pesan);
    }
  });

  it('berkas orang tidak ditimpa, nama dan jenis yang keliru disebut, tidak ada yang setengah tertulis', async () => {
    writeFileSync(di('orang.docx'), 'tulisan orang');
    const daftar: [string[], RegExp][] = [
      [['laporan', 'isian.xlsx', '-o', 'orang.docx'], /sudah ada/],
      [['laporan', 'isian.xlsx', '-o', 'laporan.pdf'], /\.docx/],
      [['laporan', 'isian.xlsx'], /-o/],
      [['laporan', 'tidak-ada.xlsx', '-o', 'a.docx'], /tidak ada/],
      [['dokumen', 'surat', 'isian.xlsx', '-o', 'a.docx'], /pk, pk-perubahan, sk-iku/],
    ];
    for (const [argumen, pesan] of daftar) {
      const { kode, err } = await lkjip(...argumen);
      expect(kode, argumen.join(' ')).toBe(2);
      expect(err).toMatch(pesan);
    }
    expect(readFileSync(di('orang.docx'), 'utf8')).toBe('tulisan orang');
    expect((await lkjip('laporan', 'isian.xlsx', '-o', 'orang.docx', '--timpa')).kode).toBe(0);
  });
});
