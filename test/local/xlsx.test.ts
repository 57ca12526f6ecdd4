import { describe, expect, it } from 'vitest';
import { Buku, buatLayanan, bukuDariData } from '../../local/services/index.ts';
import { bacaXlsx } from '../../local/xlsx/baca.ts';
import { tulisXlsx } from '../../local/xlsx/tulis.ts';
import { BacaZip, tulisZip } from '../../local/xlsx/zip.ts';

interface Aturan {
  getBooleanCondition(): { getCriteriaType(): unknown; getCriteriaValues(): unknown[]; getBackground(): string | null };
  getRanges(): { getA1Notation(): string }[];
}

function bolakBalik(isi: (t: ReturnType<typeof buatLayanan>) => void) {
  const t = buatLayanan(new Buku('Uji'));
  isi(t);
  const berkas = tulisXlsx(t.buku);
  const buku = bacaXlsx(berkas, 'Uji.xlsx');
  return { t, berkas, buku, balik: buatLayanan(buku) };
}

/** A minimal file around one sheet's XML. */
function berkasDari(
  lembar: string,
  lain: [string, string][] = [],
  nama = '<definedName name="X">Data!$A$1</definedName>',
) {
  const kepala = '<?xml version="1.0"?>';
  const ns = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
  const rel = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  return tulisZip([
    [
      '_rels/.rels',
      `${kepala}<Relationships><Relationship Id="r1" Type="${rel}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ],
    [
      'xl/workbook.xml',
      `${kepala}<workbook ${ns} xmlns:r="${rel}"><sheets><sheet name="Data" sheetId="7" r:id="r1"/></sheets><definedNames>${nama}</definedNames></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      `${kepala}<Relationships><Relationship Id="r1" Type="${rel}/worksheet" Target="/xl/worksheets/s.xml"/></Relationships>`,
    ],
    ['xl/worksheets/s.xml', `${kepala}<worksheet ${ns}>${lembar}</worksheet>`],
    ...lain,
  ]);
}

describe('xlsx: tulis lalu baca', () => {
  it('nilai, rumus, format, gaya, catatan, ukuran, nama, aturan dan tautan kembali utuh', () => {
    const { balik, t: layanan } = bolakBalik(({ services: { SpreadsheetApp } }) => {
      const ss = SpreadsheetApp.getActive();
      const s = ss.getSheets()[0].setName("Data 'A' & <B>");
      s.getRange('A1:D1').setValues([['Teks & <tanda> "kutip"', 38, true, new Date(2025, 7, 17)]]);
      s.getRange('A2').setFormula('=B1*2');
      s.getRange('A3').setValue('24,06%');
      s.getRange('B1')
        .setNumberFormat('#,##0.00')
        .setFontWeight('bold')
        .setBackground('#ffeeaa')
        .setFontColor('#112233');
      s.getRange('B2').setFontFamily('Calibri').setFontSize(12).setWrap(true).setVerticalAlignment('middle');
      s.getRange('A1').setNote('catatan\nbaris dua');
      s.getRange('A5:B6')
        .merge()
        .setBorder(true, true, true, true, null, null, '#ff0000', SpreadsheetApp.BorderStyle.DOUBLE);
      s.setColumnWidth(2, 260);
      s.setRowHeight(4, 50);
      s.hideColumns(5);
      s.hideRows(9, 2);
      s.setFrozenRows(1);
      s.setFrozenColumns(2);
      s.setTabColor('#38761d');
      s.setHiddenGridlines(true);
      ss.setNamedRange('NILAI', s.getRange('A1:D3'));
      const lain = ss.insertSheet('Sembunyi');
      lain.hideSheet();
      const p = SpreadsheetApp.newDataValidation();
      s.getRange('C1:C20').setDataValidation(p.requireValueInList(['a', 'b']).setHelpText('bantuan').build());
      s.getRange('C5').setDataValidation(null);
      s.getRange('D2:D9').setDataValidation(
        SpreadsheetApp.newDataValidation().requireValueInRange(lain.getRange('A1:A4')).setAllowInvalid(false).build(),
      );
      s.getRange('E1').setDataValidation(
        SpreadsheetApp.newDataValidation()
          .requireValueInList(['Orang, jiwa', 'x'.repeat(300)])
          .build(),
      );
      s.setConditionalFormatRules([
        SpreadsheetApp.newConditionalFormatRule()
          .whenTextEqualTo('Tinggi "sekali"')
          .setBackground('#00ff00')
          .setRanges([s.getRange('A1:A9')])
          .build(),
        SpreadsheetApp.newConditionalFormatRule()
          .whenFormulaSatisfied('=$A1>1')
          .setFontColor('#ff0000')
          .setBold(true)
          .setRanges([s.getRange('B1:B9'), s.getRange('D1:D9')])
          .build(),
        SpreadsheetApp.newConditionalFormatRule()
          .whenNumberBetween(1, 2)
          .setBackground('#0000ff')
          .setRanges([s.getRange('C1')])
          .build(),
      ]);
      s.getRange('A8').setRichTextValue(
        SpreadsheetApp.newRichTextValue().setText('=ke sel').setLinkUrl(`#gid=${lain.getSheetId()}&range=B2`).build(),
      );
      s.getRange('A2:A3').protect().setDescription('rumus').setWarningOnly(true);
      s.addDeveloperMetadata('kunci', 'nilai');
      ss.addDeveloperMetadata('buku', '1');
      s.getRange('A8:D9').createFilter();
    });
    const ss = balik.services.SpreadsheetApp.getActive();
    const s = ss.getSheetByName("Data 'A' & <B>");
    const asal = layanan.services.SpreadsheetApp.getActive().getSheets()[0];
    const luas = 'A1:F12';
    for (const baca of [
      'getValues',
      'getDisplayValues',
      'getFormulas',
      'getNumberFormats',
      'getBackgrounds',
      'getFontColors',
      'getFontFamilies',
      'getFontSizes',
      'getFontWeights',
      'getWraps',
      'getVerticalAlignments',
      'getNotes',
    ]) {
      expect(s.getRange(luas)[baca](), baca).toEqual(asal.getRange(luas)[baca]());
    }
    expect(s.getSheetId()).toBe(asal.getSheetId());
    expect(ss.getRangeByName('NILAI').getA1Notation()).toBe('A1:D3');
    expect(ss.getSheetByName('Sembunyi').isSheetHidden()).toBe(true);
    expect(ss.getNumSheets()).toBe(2);
    expect(s.getRange('A5').getMergedRanges()[0].getA1Notation()).toBe('A5:B6');
    expect([s.getColumnWidth(2), s.getRowHeight(4), s.getFrozenRows(), s.getFrozenColumns()]).toEqual([260, 50, 1, 2]);
    expect([s.getTabColor(), s.hasHiddenGridlines()]).toEqual(['#38761d', true]);
    expect([s.isColumnHiddenByUser(5), s.isRowHiddenByUser(10), s.isRowHiddenByUser(11)]).toEqual([true, true, false]);
    const v = (a1: string) => s.getRange(a1).getDataValidation();
    expect(v('C20').getCriteriaValues()[0]).toEqual(['a', 'b']);
    expect(v('C20').getHelpText()).toBe('bantuan');
    expect(v('C5')).toBeNull();
    expect(v('C20').getAllowInvalid()).toBe(true);
    expect(v('D9').getAllowInvalid()).toBe(false);
    expect(v('D9').getCriteriaValues()[0].getA1Notation()).toBe('A1:A4');
    expect(v('E1').getCriteriaValues()[0]).toEqual(['Orang, jiwa', 'x'.repeat(300)]);
    const cf = s
      .getConditionalFormatRules()
      .map((r: Aturan) => [
        String(r.getBooleanCondition().getCriteriaType()),
        r.getBooleanCondition().getCriteriaValues(),
        r.getBooleanCondition().getBackground(),
        r.getRanges().map((x) => x.getA1Notation()),
      ]);
    expect(cf).toEqual([
      ['TEXT_EQUAL_TO', ['Tinggi "sekali"'], '#00ff00', ['A1:A9']],
      ['CUSTOM_FORMULA', ['=$A1>1'], null, ['B1:B9', 'D1:D9']],
      ['NUMBER_BETWEEN', [1, 2], '#0000ff', ['C1']],
    ]);
    const kaya = s.getRange('A8').getRichTextValue();
    expect([kaya.getText(), kaya.getLinkUrl()]).toEqual([
      '=ke sel',
      `#gid=${ss.getSheetByName('Sembunyi').getSheetId()}&range=B2`,
    ]);
    const [lindung] = s.getProtections(balik.services.SpreadsheetApp.ProtectionType.RANGE);
    expect([lindung.getDescription(), lindung.isWarningOnly(), lindung.getRange().getA1Notation()]).toEqual([
      'rumus',
      true,
      'A2:A3',
    ]);
    expect(s.getDeveloperMetadata()[0].getValue()).toBe('nilai');
    expect(ss.getDeveloperMetadata()[0].getKey()).toBe('buku');
    expect(s.getFilter().getRange().getA1Notation()).toBe('A8:D9');
  });

  it('tidak menyebut mesin, orang, atau waktu, dan selalu sama isinya', () => {
    const buat = () => tulisXlsx(bukuDariData({ Data: [['a', 1]] }));
    const berkas = buat();
    expect(berkas.equals(buat())).toBe(true);
    const zip = new BacaZip(berkas);
    const inti = zip.teks('docProps/core.xml') as string;
    expect(inti).not.toMatch(/creator|lastModifiedBy|created|modified/);
  });

  it('rumus rentang menjadi rumus biasa per sel dengan nilainya, bukan rumus larik', () => {
    const layanan = buatLayanan(
      bukuDariData({
        Data: [
          [1, 10],
          [2, 20],
          [3, 30],
        ],
      }),
    );
    const s = layanan.services.SpreadsheetApp.getActive().getSheets()[0];
    s.getRange('C1').setFormula('=ARRAYFORMULA(A1:A3*B1:B3+SUM($A$1:$B$3))');
    const berkas = tulisXlsx(layanan.buku);
    const xml = new BacaZip(berkas).teks('xl/worksheets/sheet1.xml') as string;
    expect(xml).not.toContain('t="array"');
    expect([...xml.matchAll(/<c r="(C\d)"[^>]*><f>([^<]*)<\/f><v>([^<]*)<\/v>/g)].map((m) => m.slice(1))).toEqual([
      ['C1', '(A1*B1+SUM($A$1:$B$3))', '76'],
      ['C2', '(A2*B2+SUM($A$1:$B$3))', '106'],
      ['C3', '(A3*B3+SUM($A$1:$B$3))', '156'],
    ]);
  });

  it('angka pecahan dan format memakai tanda Indonesia', () => {
    const t = buatLayanan(bukuDariData({ Data: [[12.5, 0.2406, 1000]] }));
    const s = t.services.SpreadsheetApp.getActive().getSheets()[0];
    s.getRange('B1').setNumberFormat('0.00%');
    s.getRange('C1').setNumberFormat('d mmmm yyyy');
    const gaya = new BacaZip(tulisXlsx(t.buku)).teks('xl/styles.xml') as string;
    for (const f of ['[$-421]General', '[$-421]0.00%', '[$-421]d mmmm yyyy'])
      expect(gaya).toContain(`formatCode="${f}"`);
  });

  it('grafik tersimpan dengan isinya dan terbaca kembali', () => {
    const { balik, berkas } = bolakBalik(({ services: { SpreadsheetApp, Charts } }) => {
      const s = SpreadsheetApp.getActive().getSheets()[0];
      s.getRange('A1:C3').setValues([
        ['IKU 1', 38, 50.05],
        ['IKU 2', 24.06, 29.71],
        ['IKU 3', 80.3, ''],
      ]);
      s.insertChart(
        s
          .newChart()
          .setChartType(Charts.ChartType.COMBO)
          .addRange(s.getRange('A1:A3'))
          .addRange(s.getRange('B1:B3'))
          .addRange(s.getRange('C1:C3'))
          .setNumHeaders(0)
          .setOption('title', 'Target & realisasi')
          .setOption('series', {
            0: { labelInLegend: 'Target', color: '#0000ff', type: 'bars' },
            1: { labelInLegend: 'Realisasi', color: '#ff0000', type: 'line' },
          })
          .setPosition(5, 2, 3, 4)
          .setOption('width', 500)
          .build(),
      );
    });
    const xml = new BacaZip(berkas).teks('xl/charts/chart1.xml') as string;
    expect(xml).toContain('<c:barChart>');
    expect(xml).toContain('<c:lineChart>');
    expect(xml).toContain('<c:v>29.71</c:v>');
    const [grafik] = balik.buku.lembar[0]?.grafik ?? [];
    expect(grafik).toMatchObject({
      jenis: 'COMBO',
      judul: 'Target & realisasi',
      baris: 5,
      kolom: 2,
      geserX: 3,
      geserY: 4,
      lebar: 500,
    });
    expect(grafik?.rentang).toHaveLength(3);
    expect((grafik as { opsi: Record<string, unknown> }).opsi.series).toMatchObject({
      1: { labelInLegend: 'Realisasi', color: '#ff0000', type: 'line' },
    });
  });

  it('kolom bertumpuk yang tiap kategorinya satu angka membawa angkanya di atas kolom, dan tetap bertumpuk saat dibaca', () => {
    const bertumpuk = (isi: (string | number)[][]) => {
      const { balik, berkas } = bolakBalik(({ services: { SpreadsheetApp, Charts } }) => {
        const lembar = SpreadsheetApp.getActive().getSheets()[0];
        lembar.getRange('A1:C2').setValues(isi);
        lembar.getRange('B1:C2').setNumberFormat('#,##0.00');
        lembar.insertChart(
          lembar
            .newChart()
            .setChartType(Charts.ChartType.COLUMN)
            .addRange(lembar.getRange('A1:C2'))
            .setNumHeaders(0)
            .setOption('isStacked', true)
            .setOption('series', { 0: { dataLabel: 'value' }, 1: { dataLabel: 'value' } })
            .setPosition(5, 2, 3, 4)
            .build(),
        );
      });
      expect(balik.buku.lembar[0]?.grafik[0]?.opsi).toMatchObject({ isStacked: true });
      return new BacaZip(berkas).teks('xl/charts/chart1.xml') as string;
    };
    const tunggal = bertumpuk([
      ['Satu', 92.5, ''],
      ['Dua', '', 80],
    ]);
    expect(tunggal).toContain('<c:dLblPos val="outEnd"/>');
    expect(tunggal).toContain('formatCode="[$-421]#,##0.00"');
    const ganda = bertumpuk([
      ['Satu', 92.5, 10],
      ['Dua', '', 80],
    ]);
    expect(ganda).toContain('<c:grouping val="stacked"/>');
    expect(ganda).not.toContain('outEnd');
  });

  it('halaman: F4 mendatar, baris judul berulang, dan gabungan untuk cetak saja', () => {
    const buku = bukuDariData({ Data: [['kepala'], ['Sasaran A'], [null], ['Sasaran B']] });
    const lembar = buku.lembar[0]!;
    lembar.halaman = { kertas: 'F4', arah: 'mendatar', ulangBaris: [1, 1], lebarHalaman: true, gabungCetak: ['A2:A3'] };
    const berkas = tulisXlsx(buku);
    const zip = new BacaZip(berkas);
    expect(zip.teks('xl/worksheets/sheet1.xml')).toContain('<mergeCell ref="A2:A3"/>');
    expect(zip.teks('xl/worksheets/sheet1.xml')).toContain(
      'paperSize="14" orientation="landscape" fitToWidth="1" fitToHeight="0"',
    );
    expect(zip.teks('xl/workbook.xml')).toContain(
      '<definedName name="_xlnm.Print_Titles" localSheetId="0">Data!$1:$1</definedName>',
    );
    const balik = bacaXlsx(berkas).lembar[0]!;
    expect(balik.gabung).toEqual([]);
    expect(balik.halaman).toEqual(lembar.halaman);
  });

  it('judul yang selnya bersatu hanya untuk cetak tetap setinggi satu baris sesudah dibaca dan disimpan lagi', () => {
    const buku = bukuDariData({
      Data: [['Judul lembar yang jauh lebih panjang daripada kolom pertamanya'], ['a', 'b']],
    });
    const lembar = buku.lembar[0]!;
    lembar.sel[1]![1]!.gaya = { bungkus: 'WRAP' };
    for (const kolom of [1, 2, 3, 4]) lembar.lebarKolom.set(kolom, 110);
    lembar.halaman = { kertas: 'F4', arah: 'mendatar', ulangBaris: [2, 2], gabungCetak: ['A1:D1'] };
    const tersimpan = tulisXlsx(bacaXlsx(tulisXlsx(buku)));
    expect(new BacaZip(tersimpan).teks('xl/worksheets/sheet1.xml')).toContain('<row r="1">');
    lembar.halaman = { kertas: 'F4', arah: 'mendatar', ulangBaris: [2, 2] };
    expect(new BacaZip(tulisXlsx(buku)).teks('xl/worksheets/sheet1.xml')).toMatch(/<row r="1" ht="\d/);
  });
});

describe('xlsx: berkas orang lain', () => {
  it('rumus bersama, teks kaya, tanggal 1904, dan nilai tersimpan terbaca tanpa menghitung ulang', () => {
    const buku = bacaXlsx(
      berkasDari(
        '<sheetData><row r="1"><c r="A1"><v>2</v></c><c r="B1"><f t="shared" ref="B1:B2" si="0">A1*$A$1</f><v>4</v></c></row>' +
          '<row r="2"><c r="A2"><v>3</v></c><c r="B2"><f t="shared" si="0"/><v>99</v></c><c r="C2" t="inlineStr"><is><r><t>satu </t></r><r><t>dua</t></r></is></c></row></sheetData>',
      ),
      'x.xlsx',
    );
    const s = buatLayanan(buku).services.SpreadsheetApp.getActive().getSheetByName('Data');
    expect(s.getRange('B2').getFormula()).toBe('=A2*$A$1');
    // Cached values stand until something they need changes.
    expect(s.getRange('A1:C2').getValues()).toEqual([
      [2, 4, ''],
      [3, 99, 'satu dua'],
    ]);
    s.getRange('A2').setValue(5);
    expect(s.getRange('B1:B2').getValues()).toEqual([[4], [10]]);
  });

  it('ekspor Google Sheets: rumus asli diambil dari DUMMYFUNCTION, hasil limpahan milik rumusnya', () => {
    const buku = bacaXlsx(
      berkasDari(
        '<sheetData><row r="1"><c r="A1"><f>IFERROR(__xludf.DUMMYFUNCTION("CAPAIAN(B1:B2,""x"")"),131.71)</f><v>131.71</v></c></row>' +
          '<row r="2"><c r="A2"><f>IFERROR(__xludf.DUMMYFUNCTION("""COMPUTED_VALUE"""),97.03)</f><v>97.03</v></c></row></sheetData>',
      ),
    );
    const l = buku.lembar[0]!;
    expect(l.lihat(1, 1)?.rumus).toBe('=CAPAIAN(B1:B2,"x")');
    expect(l.lihat(2, 1)).toMatchObject({ rumus: '', isi: 97.03, tumpahan: { baris: 1, kolom: 1 } });
  });

  it('nama yang menunjuk ke sel terhapus tidak dibuat', () => {
    const buku = bacaXlsx(
      berkasDari(
        '<sheetData/>',
        [],
        '<definedName name="IKU">#REF!</definedName><definedName name="OK">Data!$A$1:$B$2</definedName>',
      ),
    );
    expect(buku.rentangBernama.map((r) => r.nama)).toEqual(['OK']);
  });

  it.each([
    ['kosong', Buffer.alloc(0), 'kosong (0 bita)'],
    ['teks', Buffer.from('a;b;c\n1;2;3'), 'teks, bukan berkas Excel'],
    ['html', Buffer.from('<html><table></table></html>'), 'halaman web'],
    ['pdf', Buffer.from('%PDF-1.7 …'), 'PDF'],
    ['xls lama', Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.alloc(600)]), '(.xls)'],
    [
      'bersandi',
      Buffer.concat([
        Buffer.from([0xd0, 0xcf, 0x11, 0xe0]),
        Buffer.alloc(600),
        Buffer.from('EncryptedPackage', 'utf16le'),
      ]),
      'kata sandi',
    ],
    ['ods', tulisZip([['mimetype', 'application/vnd.oasis.opendocument.spreadsheet']]), 'OpenDocument'],
    ['zip lain', tulisZip([['a.txt', 'x']]), 'bukan berkas Excel'],
    ['terpotong', tulisXlsx(bukuDariData({ Data: [['a']] })).subarray(0, 900), 'rusak'],
    ['lembar terpotong', berkasDari('<sheetData><row r="1"><c r="A1"><v>1</v>'), 'rusak'],
  ])('%s: pesan menyebut sebab dan jalan keluar', (_n, isi, pesan) => {
    expect(() => bacaXlsx(isi as Buffer, '/jauh/laporan.xlsx')).toThrow(pesan as string);
    expect(() => bacaXlsx(isi as Buffer, '/jauh/laporan.xlsx')).toThrow(/^"laporan\.xlsx" /);
  });

  it('satu bita rusak di dalam arsip ketahuan', () => {
    const isi = Buffer.from(
      tulisXlsx(bukuDariData({ Data: Array.from({ length: 200 }, (_, i) => [`baris ${i}`, i]) })),
    );
    const letak = isi.indexOf('xl/worksheets/sheet1.xml') + 200;
    isi[letak] = (isi[letak] as number) ^ 0xff;
    expect(() => bacaXlsx(isi)).toThrow('rusak');
  });

  it('gaya sampai baris terakhir Excel tidak membesarkan lembar', () => {
    const buku = bacaXlsx(
      berkasDari(
        '<sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="A1048576"/></row></sheetData>',
      ),
    );
    expect(buku.lembar[0]?.maksBaris).toBe(1000);
  });
});

describe('buku yang disimpan program lain', () => {
  /** The file without the parts that only we know, as other programs write it anew. */
  const tanpaBagianKami = (isi: Buffer) => {
    const z = new BacaZip(isi);
    return tulisZip(
      z
        .nama()
        .filter((n) => !n.startsWith('customXml/') && n !== 'docProps/custom.xml')
        .map((n) => [n, z.teks(n) as string] as const),
    );
  };

  it('tetap buku itu menurut lembar catatannya, bukan salinan', () => {
    const buku = bukuDariData({
      Isi: [['a']],
      _LKJIP: [
        ['LKJIP', '1', '~{}'],
        ['buku', '0', '~{"versi":"0.2.0","id":"buku-asal"}'],
      ],
    });
    buku.id = 'buku-asal';
    const isi = tulisXlsx(buku);
    expect(bacaXlsx(isi).id).toBe('buku-asal');
    expect(bacaXlsx(tanpaBagianKami(isi)).id).toBe('buku-asal');
  });

  it('catatan yang dirusak tidak menghalangi pembacaan', () => {
    const buku = bukuDariData({
      Isi: [['a']],
      _LKJIP: [
        ['LKJIP', '1', '~{}'],
        ['buku', '0', '~{"id":'],
      ],
    });
    const dibaca = bacaXlsx(tanpaBagianKami(tulisXlsx(buku)));
    expect(dibaca.lembar.map((l) => l.nama)).toEqual(['Isi', '_LKJIP']);
    expect(dibaca.id).not.toBe('');
  });
});
