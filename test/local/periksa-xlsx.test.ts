/** The check of our own writer finds what Excel would want to repair: one break of a good file for each rule. */
import { describe, expect, it } from 'vitest';
import { Buku } from '../../local/engine/buku.ts';
import { buatLayanan } from '../../local/services/index.ts';
import { tulisXlsx } from '../../local/xlsx/tulis.ts';
import { BacaZip, tulisZip } from '../../local/xlsx/zip.ts';
import { periksaXlsx } from '../alat/periksa-xlsx';

function contoh(): Buffer {
  const t = buatLayanan(new Buku('Uji'));
  const { SpreadsheetApp, Charts } = t.services;
  const ss = SpreadsheetApp.getActive();
  const s = ss.getSheets()[0].setName('Data');
  ss.insertSheet('Dua').hideSheet();
  s.getRange('A1:B3').setValues([
    ['a', 1.5],
    ['b', 2],
    ['c', true],
  ]);
  s.getRange('C1').setFormula('=B1*2');
  s.getRange('D1').setNote('catatan');
  s.getRange('D2').setNote('catatan lain');
  s.getRange('A5:B6').merge();
  s.getRange('D5:E6').merge();
  ss.setNamedRange('NILAI', s.getRange('B1:B3'));
  s.getRange('A8').setRichTextValue(
    SpreadsheetApp.newRichTextValue().setText('x').setLinkUrl('https://contoh.go.id/a').build(),
  );
  s.getRange('C3:C9').setDataValidation(
    SpreadsheetApp.newDataValidation().requireValueInList(['ya', 'tidak']).setHelpText('pilih').build(),
  );
  s.getRange('D8').setDataValidation(SpreadsheetApp.newDataValidation().requireNumberBetween(1, 2).build());
  s.setConditionalFormatRules([
    SpreadsheetApp.newConditionalFormatRule()
      .whenNumberGreaterThan(1)
      .setBackground('#ff0000')
      .setRanges([s.getRange('B1:B3')])
      .build(),
  ]);
  s.setRowHeight(2, 50);
  s.insertChart(
    s
      .newChart()
      .setChartType(Charts.ChartType.COLUMN)
      .addRange(s.getRange('A1:A2'))
      .addRange(s.getRange('B1:B2'))
      .setPosition(5, 7, 0, 0)
      .build(),
  );
  return tulisXlsx(t.buku);
}

const BAIK = contoh();
const L = 'xl/worksheets/sheet1.xml';

function rusak(bagian: string, dari: string | RegExp, ke: string): string[] {
  const zip = new BacaZip(BAIK);
  const isi = zip.nama().map((n) => [n, zip.teks(n) as string] as const);
  const lama = zip.teks(bagian) as string;
  const baru = lama.replace(dari, () => ke);
  expect(baru, `${dari} ada di ${bagian}`).not.toBe(lama);
  return periksaXlsx(tulisZip(isi.map(([n, t]) => [n, n === bagian ? baru : t])));
}

it('berkas yang baik tidak dicela, dan tiap berkas yang ditulis uji melewati pemeriksaan ini', () => {
  expect(periksaXlsx(BAIK)).toEqual([]);
  expect(tulisXlsx.toString()).toContain('periksaXlsx');
});

describe('yang dicela', () => {
  it.each<[string, string, string | RegExp, string, string]>([
    [
      'urutan unsur lembar',
      L,
      /(<mergeCells.*<\/mergeCells>)(<cond.*<\/conditionalFormatting>)/,
      '<conditionalFormatting sqref="A1"/><mergeCells/>',
      '<mergeCells> di <worksheet> tidak pada urutannya',
    ],
    ['unsur yang tidak dikenal', L, '<sheetViews>', '<apa/><sheetViews>', 'berisi <apa> yang tidak dikenal'],
    ['count', L, '<mergeCells count="2">', '<mergeCells count="3">', 'count="3"> berisi 2'],
    ['gabungan bertumpuk', L, 'ref="D5:E6"', 'ref="B6:E7"', 'gabungan bertumpuk'],
    ['gabungan satu sel', L, 'ref="D5:E6"', 'ref="D5"', 'gabungan yang bukan rentang'],
    ['baris mundur', L, '<row r="2"', '<row r="1"', 'baris 1 sesudah 1'],
    ['sel di baris lain', L, '<c r="B2"', '<c r="B7"', 'sel B7 di baris 2'],
    ['gaya di luar daftar', L, /<c r="B1" s="\d+"/, '<c r="B1" s="99"', 'B1: gaya 99'],
    ['teks di luar daftar', L, /<c r="A1" t="s"><v>0/, '<c r="A1" t="s"><v>99', 'A1: teks nomor 99'],
    ['angka yang bukan angka', L, '<v>1.5</v>', '<v>NaN</v>', 'B1: angka "NaN"'],
    ['boolean', L, '<c r="B3" t="b"><v>1</v>', '<c r="B3" t="b"><v>ya</v>', 'B3: boolean "ya"'],
    ['rumus dengan sama dengan', L, '<f>B1*2</f>', '<f>=B1*2</f>', 'rumus dengan tanda sama dengan'],
    ['kurung', L, '<f>B1*2</f>', '<f>(B1*2</f>', 'kurung tidak seimbang'],
    ['rumus ke buku lain', L, '<f>B1*2</f>', '<f>[1]Data!B1*2</f>', 'tabel atau buku lain yang tidak ikut'],
    ['rumus ke tabel', L, '<f>B1*2</f>', '<f>SUM(Tabel1[Nilai])</f>', 'tabel atau buku lain yang tidak ikut'],
    ['rumus ke lembar yang tidak ada', L, '<f>B1*2</f>', "<f>'Tiga x'!B1</f>", 'tidak ada'],
    ['rentang terbuka', L, '<f>B1*2</f>', '<f>SUM(B2:B)</f>', 'rentang terbuka'],
    ['rumus panjang', L, '<f>B1*2</f>', `<f>${'B1+'.repeat(3000)}1</f>`, 'rumus sepanjang'],
    ['tinggi baris', L, 'ht="37.5"', 'ht="500"', 'tinggi baris 2'],
    ['lebar kolom', L, 'width="14.29"', 'width="300"', 'lebar kolom 300'],
    [
      'kolom bertumpuk',
      L,
      /<cols>(.*?)<\/cols>/,
      '<cols><col min="1" max="5" width="9"/><col min="3" max="9" width="9"/></cols>',
      'kolom 3–9',
    ],
    ['validasi tanpa rumus', L, '<formula1>&quot;ya,tidak&quot;</formula1>', '', 'tanpa rumus'],
    [
      'daftar pilihan kosong',
      L,
      '<formula1>&quot;ya,tidak&quot;</formula1>',
      '<formula1>""</formula1>',
      'daftar pilihan kosong',
    ],
    ['daftar pilihan panjang', L, '&quot;ya,tidak&quot;', `"${'ya,'.repeat(100)}"`, 'daftar pilihan sepanjang'],
    ['validasi bertumpuk', L, 'sqref="D8"', 'sqref="C8:D8"', 'validasi bertumpuk'],
    ['validasi tanpa batas kedua', L, '<formula2>2</formula2>', '', 'tanpa batas kedua'],
    ['bantuan panjang', L, 'prompt="pilih"', `prompt="${'x'.repeat(256)}"`, 'prompt 256 huruf'],
    ['dxf di luar daftar', L, 'dxfId="0"', 'dxfId="4"', 'dxfId 4'],
    ['relasi yang tidak ada', L, /<drawing r:id="\w+"/, '<drawing r:id="rId77"', 'r:id rId77 tanpa relasi'],
    ['nama lembar', 'xl/workbook.xml', 'name="Dua"', `name="${'x'.repeat(32)}"`, 'nama lembar'],
    ['nama lembar kembar', 'xl/workbook.xml', 'name="Dua"', 'name="DATA"', 'dua kali'],
    [
      'semua tersembunyi',
      'xl/workbook.xml',
      'name="Data"',
      'name="Data" state="hidden"',
      'tidak ada lembar yang tampak',
    ],
    ['nama serupa sel', 'xl/workbook.xml', 'name="NILAI"', 'name="A12"', 'nama "A12" tidak sah'],
    ['nama ke lembar lain', 'xl/workbook.xml', 'Data!$B$1', "'Tak ada'!$B$1", 'tidak ada'],
    ['format tidak tertutup', 'xl/styles.xml', 'formatCode="', 'formatCode="[Red', 'tidak tertutup'],
    [
      'huruf di luar daftar',
      'xl/styles.xml',
      'fontId="0" fillId="0" borderId="0" xfId',
      'fontId="8" fillId="0" borderId="0" xfId',
      'fontId 8',
    ],
    ['jumlah teks', 'xl/sharedStrings.xml', /uniqueCount="\d+"/, 'uniqueCount="1"', 'uniqueCount 1'],
    ['catatan kembar', 'xl/comments1.xml', 'ref="D2"', 'ref="D1"', 'catatan D1 dua kali'],
    ['sumbu yang tidak ada', 'xl/charts/chart1.xml', /<c:axId val="111111111"\/>/, '<c:axId val="3"/>', 'sumbu'],
    ['jenis isi', '[Content_Types].xml', '/xl/styles.xml', '/xl/gaya.xml', '/xl/gaya.xml tidak ada'],
    ['sasaran relasi', 'xl/_rels/workbook.xml.rels', 'styles.xml', 'gaya.xml', 'sasaran gaya.xml tidak ada'],
    [
      'alamat luar',
      'xl/worksheets/_rels/sheet1.xml.rels',
      'https://contoh.go.id/a',
      'https://contoh.go.id/a b',
      'bukan URI',
    ],
    ['huruf terlarang', L, 'sheetData>', 'sheetData>\u0001', 'huruf yang tidak boleh di XML'],
  ])('%s', (_nama, bagian, dari, ke, pesan) => {
    expect(rusak(bagian, dari, ke).join('\n')).toContain(pesan);
  });
});
