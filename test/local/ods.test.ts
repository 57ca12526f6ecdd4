/** OpenDocument spreadsheets, made here as LibreOffice writes them. */
import { describe, expect, it } from 'vitest';
import { bukaBuku } from '../../local/buka.ts';
import type { GalatSel } from '../../local/engine/buku.ts';
import { rumusOds } from '../../local/ods/rumus.ts';
import { buatLayanan } from '../../local/services/index.ts';
import { bacaXlsx } from '../../local/xlsx/baca.ts';
import { tulisXlsx } from '../../local/xlsx/tulis.ts';
import { tulisZip } from '../../local/xlsx/zip.ts';
import { nilaiBuku, nilaiLain } from '../alat/baca-lain';

const NS = ['office', 'table', 'text', 'style', 'number', 'draw', 'xlink', 'calcext', 'dc', 'fo']
  .map((n) => `xmlns:${n}="urn:${n}"`)
  .join(' ');

function ods(tabel: string, opsi: { gaya?: string; nama?: string; manifes?: string } = {}): Buffer {
  return tulisZip([
    ['mimetype', 'application/vnd.oasis.opendocument.spreadsheet'],
    [
      'content.xml',
      `<?xml version="1.0" encoding="UTF-8"?><office:document-content ${NS}><office:automatic-styles>${opsi.gaya ?? ''}</office:automatic-styles><office:body><office:spreadsheet>${tabel}${opsi.nama ? `<table:named-expressions>${opsi.nama}</table:named-expressions>` : ''}</office:spreadsheet></office:body></office:document-content>`,
    ],
    [
      'styles.xml',
      `<office:document-styles ${NS}><office:styles><style:default-style style:family="table-cell"/><style:style style:name="Induk" style:family="table-cell"><style:text-properties fo:font-weight="bold"/></style:style></office:styles></office:document-styles>`,
    ],
    ['META-INF/manifest.xml', opsi.manifes ?? '<manifest/>'],
  ]);
}

const GAYA =
  '<number:percentage-style style:name="N1"><number:number number:decimal-places="2" number:min-decimal-places="2" number:min-integer-digits="1"/><number:text>%</number:text></number:percentage-style>' +
  '<number:date-style style:name="N2"><number:day number:style="long"/><number:text> </number:text><number:month number:textual="true" number:style="long"/><number:text> </number:text><number:year number:style="long"/></number:date-style>' +
  '<number:number-style style:name="N3P0"><number:number number:decimal-places="0" number:min-integer-digits="1" number:grouping="true"/></number:number-style>' +
  '<number:number-style style:name="N3"><number:text>(</number:text><number:number number:decimal-places="0" number:min-integer-digits="1" number:grouping="true"/><number:text>)</number:text><style:map style:condition="value()&gt;=0" style:apply-style-name="N3P0"/></number:number-style>' +
  '<style:style style:name="ce1" style:family="table-cell" style:data-style-name="N1"/>' +
  '<style:style style:name="ce2" style:family="table-cell" style:parent-style-name="Induk" style:data-style-name="N2"><style:table-cell-properties fo:background-color="#FFEEAA" fo:border-bottom="0.74pt solid #000000"/></style:style>' +
  '<style:style style:name="ce3" style:family="table-cell" style:data-style-name="N3"/>' +
  '<style:style style:name="co1" style:family="table-column"><style:table-column-properties style:column-width="2.54cm"/></style:style>' +
  '<style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style>';
const TABEL =
  '<table:table table:name="Data satu"><table:table-column table:style-name="co1" table:number-columns-repeated="2"/><table:table-column table:number-columns-repeated="16382"/>' +
  '<table:table-row><table:table-cell office:value-type="string" calcext:value-type="string"><text:p>satu<text:s text:c="2"/>dua<text:line-break/>tiga <text:span>&amp; empat</text:span></text:p><text:p>alinea</text:p></table:table-cell><table:table-cell table:style-name="ce1" office:value-type="percentage" office:value="0.38"><text:p>38,00%</text:p></table:table-cell><table:table-cell table:style-name="ce2" office:value-type="date" office:date-value="2025-08-17"><text:p>17 Agustus 2025</text:p></table:table-cell><table:table-cell office:value-type="time" office:time-value="PT12H30M00S"><text:p>12.30.00</text:p></table:table-cell><table:table-cell table:style-name="ce3" office:value-type="float" office:value="-1762"><text:p>(1.762)</text:p></table:table-cell><table:table-cell table:number-columns-repeated="16379"/></table:table-row>' +
  '<table:table-row table:number-rows-repeated="2"><table:table-cell office:value-type="float" office:value="7" table:number-columns-repeated="3"><text:p>7</text:p></table:table-cell><table:table-cell table:number-columns-repeated="16381"/></table:table-row>' +
  '<table:table-row><table:table-cell table:formula="of:=SUM([.A2:.C3];[$\'Data satu\'.$B$1])" office:value-type="float" office:value="42.38"><text:p>42,38</text:p></table:table-cell><table:table-cell table:formula="of:=capaian([.A2];38)" office:value-type="float" office:value="0"><text:p>#NAME?</text:p></table:table-cell><table:table-cell office:value-type="boolean" office:boolean-value="true"><text:p>TRUE</text:p></table:table-cell><table:table-cell table:number-columns-spanned="2" table:number-rows-spanned="2" office:value-type="string"><office:annotation><dc:creator>Seseorang</dc:creator><text:p>catatan</text:p></office:annotation><text:p><text:a xlink:href="#$Data.B2">tautan</text:a></text:p></table:table-cell><table:covered-table-cell/><table:table-cell office:value-type="float" office:value="90,5"><text:p>90,5</text:p></table:table-cell></table:table-row>' +
  '<table:table-row table:number-rows-repeated="1048572"><table:table-cell table:number-columns-repeated="16384"/></table:table-row></table:table>' +
  '<table:table table:name="Data" table:style-name="ta2"><table:table-row><table:table-cell><draw:frame><draw:image/><table:table table:name="bukan lembar"/></draw:frame></table:table-cell></table:table-row></table:table>';

describe('ods', () => {
  it('nilai, rumus, format, gaya, gabungan, catatan, tautan dan nama terbaca, lalu tersimpan sebagai .xlsx', async () => {
    const buku = bukaBuku(
      ods(TABEL, {
        gaya: GAYA,
        nama: '<table:named-range table:name="NILAI" table:cell-range-address="$\'Data satu\'.$A$2:.$C$3"/>',
      }),
      'laporan.ods',
    );
    const l = buku.lembar[0]!;
    expect(buku.lembar.map((x) => [x.nama, x.tersembunyi])).toEqual([
      ['Data satu', false],
      ['Data', true],
    ]);
    expect(nilaiBuku(buku)).toMatchObject({
      'Data satu': {
        A1: 'satu  dua\ntiga & empat\nalinea',
        B1: 0.38,
        C1: 45886,
        D1: 12.5 / 24,
        E1: -1762,
        A2: 7,
        C3: 7,
        A4: 42.38,
        C4: true,
        D4: 'tautan',
        F4: '#VALUE!',
      },
    });
    expect([l.lihat(4, 1)?.rumus, l.lihat(4, 2)?.rumus]).toEqual(["=SUM(A2:C3,'Data satu'!$B$1)", '=CAPAIAN(A2,38)']);
    expect((l.lihat(4, 6)!.isi as GalatSel).pesan).toContain('Isi sel F4 di berkas, "90,5"');
    expect(l.gabung).toEqual([{ baris: 4, kolom: 4, tinggi: 2, lebar: 2 }]);
    expect([l.lihat(4, 4)?.catatan, l.lihat(4, 4)?.tautan]).toEqual(['catatan', `#gid=${buku.lembar[1]?.id}&range=B2`]);
    expect(l.lihat(1, 3)?.gaya).toMatchObject({
      tebal: true,
      latar: '#ffeeaa',
      bawah: { gaya: 'tipis', warna: '#000000' },
    });
    expect(l.lebarKolom.get(2)).toBe(96);
    expect(buku.cariNama('NILAI')).toMatchObject({
      lembarId: l.id,
      kotak: { baris: 2, kolom: 1, tinggi: 2, lebar: 3 },
    });
    expect(buku.tidakTerbawa).toEqual([
      'isi sel yang tidak terbaca ("90,5") di lembar "Data satu": F4',
      'gambar atau grafik di lembar "Data": A1',
    ]);
    const s = buatLayanan(buku).services.SpreadsheetApp.getActive().getSheetByName('Data satu');
    expect(s.getRange('B1:E1').getDisplayValues()[0]).toEqual(['38,00%', '17 Agustus 2025', '12.30.00', '(1.762)']);
    // Without the bundle nobody knows the function.
    l.tulisIsi(4, 2, null);
    const tulis = tulisXlsx(buku);
    expect(nilaiBuku(bacaXlsx(tulis))).toEqual(nilaiBuku(buku));
    expect((await nilaiLain(tulis))['Data satu']).toEqual(nilaiBuku(buku)['Data satu']);
  });

  it('buku yang disimpan LibreOffice di bawah nama lain tetap buku yang sama, bukan salinan', () => {
    const sel = (teks: string) =>
      `<table:table-cell office:value-type="string"><text:p>${teks}</text:p></table:table-cell>`;
    const catatan = ['buku', '1', '~{&quot;versi&quot;:&quot;0.2.0&quot;,&quot;id&quot;:&quot;lokal-asal&quot;}'];
    const lembar = [['nama', 'bagian', 'isi'], catatan]
      .map((baris) => `<table:table-row>${baris.map(sel).join('')}</table:table-row>`)
      .join('');
    const isi = `<table:table table:name="Data"><table:table-row>${sel('a')}</table:table-row></table:table>`;
    const berkas = ods(`${isi}<table:table table:name="_LKJIP">${lembar}</table:table>`);
    expect(bukaBuku(berkas, 'LKjIP final.ods').id).toBe('lokal-asal');
    expect(bukaBuku(ods(isi), 'LKjIP final.ods').id).toBe('lokal-lkjip-final');
  });

  it.each([
    ['of:=IF([.A1]>0;"a;b";{1;2|3;4})', '=IF(A1>0,"a;b",{1,2;3,4})'],
    ["of:=['Lembar ''dua'''.A1:.B2]", "='Lembar ''dua'''!A1:B2"],
    ['of:=SUM([.A:.A];[.2:.3])', '=SUM(A:A,2:3)'],
    ['of:=true()+COM.MICROSOFT.CONCAT([.A1])', '=TRUE+CONCAT(A1)'],
    ['of:=[.#REF!]+1', '=#REF!+1'],
    ['msoxl:=SUM(A1,B1)', '=SUM(A1,B1)'],
    ['of:=[Satu.A1:Dua.B2]', null],
  ])('rumus %s', (ods, harap) => {
    expect(rumusOds(ods)).toBe(harap);
  });

  it('bersandi, dan baris berisi yang diulang sejuta kali, ditolak dengan sebabnya', () => {
    expect(() => bukaBuku(ods('', { manifes: '<m><encryption-data/></m>' }), 'a.ods')).toThrow(
      '"a.ods" dilindungi kata sandi',
    );
    const ulang =
      '<table:table table:name="x"><table:table-row table:number-rows-repeated="1048576"><table:table-cell table:number-columns-repeated="100" office:value-type="float" office:value="1"/></table:table-row></table:table>';
    expect(() => bukaBuku(ods(ulang), 'a.ods')).toThrow('"a.ods" berisi lebih dari 3.000.000 sel');
    expect(() => bukaBuku(ods(''), 'a.ods')).toThrow('"a.ods" tidak berisi lembar kerja.');
  });
});
