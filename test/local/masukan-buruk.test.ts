/** Files and paths that a command cannot use: what is said, the exit code, and that nothing was written over. */
import {
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bukuDariData } from '../../local/services/index.ts';
import { bacaXlsx } from '../../local/xlsx/baca.ts';
import { tulisXlsx } from '../../local/xlsx/tulis.ts';
import { BacaZip, tulisZip } from '../../local/xlsx/zip.ts';
import { jalankanLkjip } from '../alat/lkjip';

let folder = '';
const di = (nama: string) => join(folder, nama);

/** With the lines of a message joined. */
async function lkjip(...argv: string[]) {
  const hasil = await jalankanLkjip(folder, ...argv);
  return { ...hasil, err: hasil.err.replace(/\n(?=.)/g, ' ') };
}

const OLE = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]);
const PERINTAH = {
  impor: (f: string) => ['impor', f, '-o', 'hasil.xlsx'],
  salin: (f: string) => ['salin', f, '--kirim', '-o', 'hasil.xlsx'],
  perbarui: (f: string) => ['perbarui', f, '-o', 'hasil.xlsx'],
  tabel: (f: string) => ['tabel', f, '-o', 'hasil.xlsx'],
} as const;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lkjip-buruk-'));
  writeFileSync(di('data.csv'), 'Indikator;Target\nA;1\n');
  writeFileSync(di('lama.xls'), OLE);
  writeFileSync(di('bersandi.xlsx'), Buffer.concat([OLE, Buffer.from('EncryptedPackage', 'utf16le')]));
  const ods = (manifes: string) =>
    tulisZip([
      ['mimetype', 'application/vnd.oasis.opendocument.spreadsheet'],
      ['content.xml', '<a/>'],
      ['META-INF/manifest.xml', manifes],
    ]);
  writeFileSync(di('buku.ods'), ods('<m/>'));
  writeFileSync(di('sandi.ods'), ods('<m><encryption-data/></m>'));
  writeFileSync(di('acak.bin'), Buffer.from([1, 2, 3, 0, 0, 255, 4]));
  writeFileSync(di('data.html'), '<html><table></table></html>');
  writeFileSync(di('laporan.pdf'), '%PDF-1.7\n');
  writeFileSync(di('laporan.doc'), Buffer.concat([OLE, Buffer.from('WordDocument', 'utf16le')]));
  writeFileSync(
    di('biner.xlsb'),
    tulisZip([
      [
        '_rels/.rels',
        '<Relationships><Relationship Id="a" Type="x/officeDocument" Target="xl/workbook.bin"/></Relationships>',
      ],
      ['xl/workbook.bin', 'x'],
    ]),
  );
  writeFileSync(di('nol.xlsx'), '');
  writeFileSync(di('hampa.xlsx'), tulisXlsx(bukuDariData({ Sheet1: [] })));
  writeFileSync(
    di('orang.xlsx'),
    tulisXlsx(
      bukuDariData({
        Catatan: [
          ['Nama', 'Nilai'],
          ['Rahasia', 5],
        ],
      }),
    ),
  );
  mkdirSync(di('folder'));
  await lkjip('templat', '-o', 'isian.xlsx', '--tahun', '2025');
  const utuh = readFileSync(di('isian.xlsx'));
  writeFileSync(di('terpotong.xlsx'), utuh.subarray(0, utuh.length >> 1));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.each(Object.keys(PERINTAH) as (keyof typeof PERINTAH)[])('lkjip %s', (nama) => {
  it.each([
    ['tidak-ada.xlsx', 'tidak ada. Periksa nama dan foldernya'],
    ['folder', 'adalah folder; tulis nama berkas .xlsx di dalamnya'],
    ['acak.bin', 'bukan berkas Excel (.xlsx). Buka di program yang membuatnya'],
    ['data.html', 'adalah halaman web atau XML, bukan berkas Excel (.xlsx)'],
    ['laporan.pdf', 'adalah PDF'],
    ['laporan.doc', '.doc). Buka di Word'],
    ['biner.xlsb', 'berformat .xlsb. Buka di Excel, simpan sebagai "Buku Kerja Excel (.xlsx)"'],
    ['lama.xls', 'berformat lama (.xls). Buka di Excel lalu simpan sebagai'],
    ['bersandi.xlsx', 'dilindungi kata sandi. Buka di Excel, hapus sandinya'],
    ['sandi.ods', 'dilindungi kata sandi. Buka di LibreOffice, simpan tanpa sandi'],
    ['buku.ods', 'tidak berisi lembar kerja'],
    ['nol.xlsx', 'kosong (0 bita). Unduh atau simpan ulang'],
    ['terpotong.xlsx', 'simpan ulang sebagai .xlsx, lalu ulangi.'],
  ])('%s: kode 2, sebab dan jalan keluarnya, tidak ada yang ditulis', async (berkas, pesan) => {
    const h = await lkjip(...PERINTAH[nama](berkas));
    expect([h.kode, h.out]).toEqual([2, '']);
    expect(h.err).toContain(pesan);
    expect(existsSync(di('hasil.xlsx'))).toBe(false);
  });
});

describe('tujuan', () => {
  it.each([
    ['isian.xlsx', 'Hasil tidak boleh menimpa berkas asalnya'],
    ['./folder/../isian.xlsx', 'Hasil tidak boleh menimpa berkas asalnya'],
    ['tautan.xlsx', 'Hasil tidak boleh menimpa berkas asalnya'],
    ['keras.xlsx', 'Hasil tidak boleh menimpa berkas asalnya'],
    ['hasil.csv', 'harus berakhiran .xlsx'],
    ['folder', 'harus berakhiran .xlsx'],
    ['orang.xlsx', 'sudah ada dan bukan hasil lkjip yang utuh'],
    ['data.csv/hasil.xlsx', 'bagian dari alamat foldernya ternyata sebuah berkas'],
  ])('%s ditolak', async (tujuan, pesan) => {
    for (const [buat, jenis] of [
      [symlinkSync, 'tautan.xlsx'],
      [linkSync, 'keras.xlsx'],
    ] as const)
      if (!existsSync(di(jenis))) buat(di('isian.xlsx'), di(jenis));
    const semula = readdirSync(folder).map((n) => [n, n === 'folder' ? '' : readFileSync(di(n), 'base64')]);
    for (const argv of [
      ['perbarui', 'isian.xlsx', '-o', tujuan],
      ['salin', 'isian.xlsx', '--kosong', '-o', tujuan],
    ]) {
      // Even one who insists does not lose the file that is read.
      const h = await lkjip(...argv, ...(/asalnya/.test(pesan) ? ['--timpa'] : []));
      expect([argv[0], h.kode]).toEqual([argv[0], 2]);
      expect(h.err).toContain(pesan);
    }
    expect(readdirSync(folder).map((n) => [n, n === 'folder' ? '' : readFileSync(di(n), 'base64')])).toEqual(semula);
  });

  it('folder yang belum ada dibuat', async () => {
    const h = await lkjip('perbarui', 'isian.xlsx', '-o', 'baru/lagi/hasil.xlsx');
    expect(h.kode).toBe(0);
    expect(existsSync(di('baru/lagi/hasil.xlsx'))).toBe(true);
  });
});

describe('buku yang bukan untuk perintah itu', () => {
  it.each([
    [['impor', 'hampa.xlsx'], 'Tidak ada tabel di "hampa.xlsx" yang dapat dimasukkan'],
    [['impor', 'data.csv'], 'Tidak ada tabel di "data.csv" yang dapat dimasukkan'],
    [['impor', 'orang.xlsx'], 'Tidak ada tabel di "orang.xlsx" yang dapat dimasukkan'],
    [['impor', 'isian.xlsx'], '"isian.xlsx" sudah buku kerja isian LKjIP'],
    [['perbarui', 'orang.xlsx'], 'Buku kerja ini tidak memuat lembar isian LKjIP'],
    [['salin', 'orang.xlsx', '--kosong'], 'Buku kerja ini tidak memuat lembar isian LKjIP'],
    [['tabel', 'orang.xlsx'], 'belum punya lembar isian LKjIP'],
  ])('%j', async (argv, pesan) => {
    const h = await lkjip(...argv, '-o', 'hasil.xlsx');
    expect([h.kode, h.out]).toEqual([2, '']);
    expect(h.err).toContain(pesan);
    expect(existsSync(di('hasil.xlsx'))).toBe(false);
  });
});

it('berkas yang sedang dibuka program lain: dibaca, dan disebut', async () => {
  writeFileSync(di('~$orang.xlsx'), '');
  const h = await lkjip('salin', 'orang.xlsx', '--kirim', '-o', 'kirim.xlsx');
  rmSync(di('~$orang.xlsx'));
  expect(h.kode).toBe(0);
  expect(h.err).toBe('"orang.xlsx" sedang dibuka di program lain: yang dibaca adalah isi yang terakhir disimpan.\n');
});

it('gambar, pivot, skala warna, dan tabel Excel yang tidak dapat dibawa disebut, juga di JSON', async () => {
  const zip = new BacaZip(readFileSync(di('orang.xlsx')));
  const lembar = zip.nama().find((n) => /worksheets\/sheet1\.xml$/.test(n)) as string;
  const rel = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const ganti = new Map<string, string>([
    [
      lembar,
      zip
        .teks(lembar)!
        .replace(
          '</sheetData>',
          '</sheetData><conditionalFormatting sqref="A1:B2"><cfRule type="colorScale" priority="1"><colorScale><cfvo type="min"/><cfvo type="max"/><color rgb="FFFF0000"/><color rgb="FF00FF00"/></colorScale></cfRule></conditionalFormatting>',
        ),
    ],
    [
      'xl/worksheets/_rels/sheet1.xml.rels',
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId91" Type="${rel}/pivotTable" Target="../pivotTables/pivotTable1.xml"/><Relationship Id="rId92" Type="${rel}/table" Target="../tables/table1.xml"/><Relationship Id="rId93" Type="${rel}/drawing" Target="../drawings/drawing9.xml"/></Relationships>`,
    ],
    ['xl/pivotTables/pivotTable1.xml', '<pivotTableDefinition><location ref="E1:F9"/></pivotTableDefinition>'],
    ['xl/tables/table1.xml', '<table/>'],
    [
      'xl/drawings/drawing9.xml',
      '<xdr:wsDr xmlns:xdr="x"><xdr:oneCellAnchor><xdr:from><xdr:col>2</xdr:col><xdr:row>4</xdr:row></xdr:from><xdr:pic/></xdr:oneCellAnchor></xdr:wsDr>',
    ],
  ]);
  const isi = zip
    .nama()
    .filter((n) => !ganti.has(n))
    .map((n) => [n, zip.ambil(n)!] as const);
  writeFileSync(di('hias.xlsx'), tulisZip([...isi, ...ganti]));
  const asal = readFileSync(di('hias.xlsx'), 'base64');
  const h = await lkjip('salin', 'hias.xlsx', '--kirim', '-o', 'polos.xlsx');
  expect(h.kode).toBe(0);
  expect(h.err).toBe(
    'Tidak ikut ke polos.xlsx (tetap ada di berkas asalnya): nama dan saringan tabel Excel (isinya ikut) di lembar "Catatan"; format bersyarat skala warna di lembar "Catatan": A1:B2; gambar di lembar "Catatan": C5; tabel pivot di lembar "Catatan": E1:F9.\n',
  );
  expect(readFileSync(di('hias.xlsx'), 'base64')).toBe(asal);
  expect(
    bacaXlsx(readFileSync(di('polos.xlsx')))
      .cariLembar('Catatan')
      ?.lihat(2, 1)?.isi,
  ).toBe('Rahasia');
  const j = JSON.parse((await lkjip('salin', 'hias.xlsx', '--kirim', '-o', 'polos.xlsx', '--json')).out);
  expect(j.tidakTerbawa).toHaveLength(4);
});
