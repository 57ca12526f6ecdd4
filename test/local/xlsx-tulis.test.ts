/** What a workbook may hold and Excel would not take from a file: written otherwise, and said. */
import { describe, expect, it } from 'vitest';
import { Buku, type Lembar } from '../../local/engine/buku.ts';
import { buatMesin } from '../../local/engine/mesin-excelts.ts';
import { bacaXlsx } from '../../local/xlsx/baca.ts';
import { tanpaRujukanTabel } from '../../local/xlsx/tabel-excel.ts';
import { namaLembarExcel, tulisXlsx } from '../../local/xlsx/tulis.ts';
import { BacaZip } from '../../local/xlsx/zip.ts';
import { nilaiBuku, nilaiLain } from '../alat/baca-lain';
import { paketBuku } from '../alat/paket-xlsx';

function buku(...nama: string[]): { bk: Buku; l: Lembar[] } {
  const bk = new Buku('Uji');
  bk.mesin = buatMesin();
  return { bk, l: nama.map((n) => bk.tambahLembar(n)) };
}

const lembarXml = (isi: Buffer, n = 1) => new BacaZip(isi).teks(`xl/worksheets/sheet${n}.xml`) as string;

describe('nama', () => {
  it('lembar: tanda terlarang, nama panjang dan kembar menjadi nama yang sah, rumusnya ikut, buku di memori tetap', async () => {
    const panjang = 'Rekapitulasi capaian kinerja tahun 2025';
    const { bk, l } = buku('Data', panjang, 'Rekapitulasi capaian kinerja ta', 'a/b:c', 'Data'.toUpperCase(), "'x'");
    l[1]!.tulisIsi(1, 1, 5);
    l[0]!.tulisRumus(1, 1, `='${panjang}'!A1*2`);
    bk.rentangBernama.push({ nama: 'NILAI', lembarId: l[1]!.id, kotak: { baris: 1, kolom: 1, tinggi: 1, lebar: 1 } });
    const isi = tulisXlsx(bk);
    expect(bk.lembar[1]?.nama).toBe(panjang);
    expect(l[0]!.lihat(1, 1)?.rumus).toBe(`='${panjang}'!A1*2`);
    const balik = bacaXlsx(isi);
    expect(balik.lembar.map((x) => x.nama)).toEqual([
      'Data',
      'Rekapitulasi capaian kinerj (2)',
      'Rekapitulasi capaian kinerja ta',
      'a b c',
      'DATA (2)',
      'x',
    ]);
    expect(balik.lembar[0]?.lihat(1, 1)?.rumus).toBe("='Rekapitulasi capaian kinerj (2)'!A1*2");
    expect(balik.cariNama('NILAI')?.lembarId).toBe(balik.lembar[1]?.id);
    expect(bk.tidakTerbawa).toContain(`nama lembar "${panjang}" (ditulis "Rekapitulasi capaian kinerj (2)")`);
    expect(Object.keys(await nilaiLain(isi))).toEqual(balik.lembar.map((x) => x.nama));
  });

  it('nama lembar yang sah tidak disentuh', () => {
    expect(namaLembarExcel(['A', 'b c', 'Isi (1)'])).toEqual(['A', 'b c', 'Isi (1)']);
  });

  it('nama yang bukan rentang (tetapan, rumus, area cetak) ikut, dihitung, dan bergeser bersama selnya', () => {
    const asal = bacaXlsx(
      paketBuku(
        [
          {
            nama: 'Data',
            isi: '<sheetData><row r="2"><c r="A2"><v>10</v></c><c r="B2"><f>A2*TARIF+AWAL</f></c></row></sheetData>',
          },
        ],
        {
          sesudahLembar:
            '<definedNames><definedName name="TARIF">0.5</definedName><definedName name="AWAL">SUM(Data!$A$2)+TARIF*0</definedName><definedName name="_xlnm.Print_Area" localSheetId="0">Data!$A$1:$B$9</definedName><definedName name="MATI">#REF!</definedName></definedNames>',
        },
      ),
    );
    asal.mesin = buatMesin();
    const l = asal.lembar[0]!;
    const lihat = (b: Buku, baris: number) => {
      b.pastikanSegar();
      return b.lembar[0]!.lihat(baris, 2)?.isi;
    };
    expect(lihat(asal, 2)).toBe(15);
    l.geser({ sumbu: 'baris', mulai: 1, geser: 1 });
    l.tulisIsi(3, 1, 20);
    expect(lihat(asal, 3)).toBe(30);
    const balik = bacaXlsx(tulisXlsx(asal));
    expect(balik.namaRumus.map((n) => [n.nama, n.isi, n.milik]).sort()).toEqual([
      ['AWAL', 'SUM(Data!$A$3)+TARIF*0', undefined],
      ['TARIF', '0.5', undefined],
      ['_xlnm.Print_Area', 'Data!$A$2:$B$10', l.id],
    ]);
  });

  it('nama yang serupa sel, berspasi atau kembar tidak ditulis, dan disebut', () => {
    const { bk, l } = buku('Data');
    for (const nama of ['A12', 'RC', 'dua kata', 'Baik', 'BAIK'])
      bk.rentangBernama.push({ nama, lembarId: l[0]!.id, kotak: { baris: 1, kolom: 1, tinggi: 2, lebar: 1 } });
    expect(bacaXlsx(tulisXlsx(bk)).rentangBernama.map((r) => r.nama.toUpperCase())).toEqual(['BAIK']);
    expect(bk.tidakTerbawa).toHaveLength(4);
  });
});

describe('rumus', () => {
  it('yang tidak dapat dibaca Excel menjadi nilainya atau teksnya, dan disebut dengan selnya', async () => {
    const { bk, l } = buku('Data');
    const s = l[0]!;
    s.tulisIsi(1, 1, 3);
    s.tulisIsi(2, 1, 4);
    s.tulisRumus(1, 2, '=SUM(A1:A)');
    s.tulisRumus(2, 2, '=1+');
    s.tulisRumus(3, 2, `=LEN("${'x'.repeat(300)}")`);
    s.tulisRumus(4, 2, `=SUM(${new Array(240).fill('SUM(Data!$A$1:$A$2,Data!$A$1:$A$2)').join(',')})`);
    s.tulisRumus(5, 2, '=Hilang!A1');
    s.tulisRumus(6, 2, '=IFNA(A1,0)+STDEV.S(A1:A2)*0');
    s.tulisIsi(7, 2, Number.NaN);
    const isi = tulisXlsx(bk);
    const xml = lembarXml(isi);
    expect(xml).toContain(`<f>SUM(A1:A${s.maksBaris})</f>`);
    expect(xml).toContain('<f>_xlfn.IFNA(A1,0)+_xlfn.STDEV.S(A1:A2)*0</f>');
    expect((await nilaiLain(isi)).Data).toMatchObject({ B1: 7, B2: '=1+', B3: 300, B4: 3360, B6: 3, B7: '#NUM!' });
    expect(bk.tidakTerbawa).toEqual([
      'rumus yang salah tulis (ditulis sebagai teks) di lembar "Data": B2',
      '3 rumus yang tidak dikenal Excel (nilainya ikut) di lembar "Data": B3, B4, B5',
    ]);
  });

  it('rumus larik Excel tetap larik, juga yang hasilnya satu sel, dan tetap benar sesudah dihitung ulang', async () => {
    const asal = bacaXlsx(
      paketBuku([
        {
          nama: 'Data',
          isi: '<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>10</v></c><c r="C1"><f t="array" ref="C1">SUM(A1:A2*B1:B2)</f><v>50</v></c><c r="D1"><f t="array" ref="D1:E1">TRANSPOSE(A1:A2)</f><v>1</v></c><c r="E1"><v>2</v></c></row><row r="2"><c r="A2"><v>2</v></c><c r="B2"><v>20</v></c></row></sheetData>',
        },
      ]),
    );
    asal.mesin = buatMesin();
    const l = asal.lembar[0]!;
    expect(l.lihat(1, 3)?.rumus).toBe('=ARRAYFORMULA(SUM(A1:A2*B1:B2))');
    l.tulisIsi(2, 1, 3);
    const isi = tulisXlsx(asal);
    expect((await nilaiLain(isi)).Data).toMatchObject({ C1: 70, D1: 1, E1: 3 });
    expect(lembarXml(isi)).toContain('<f t="array" ref="C1">SUM(A1:A2*B1:B2)</f>');
    expect(lembarXml(isi)).toContain('<f t="array" ref="D1:E1">TRANSPOSE(A1:A2)</f>');
    const balik = bacaXlsx(isi);
    expect([balik.lembar[0]?.lihat(1, 3)?.rumus, balik.lembar[0]?.lihat(1, 4)?.rumus]).toEqual([
      '=ARRAYFORMULA(SUM(A1:A2*B1:B2))',
      '=TRANSPOSE(A1:A2)',
    ]);
  });

  const tabel = new Map([
    [
      'TABEL1',
      {
        nama: 'Tabel1',
        lembar: 'Isi',
        kotak: { baris: 2, kolom: 2, tinggi: 5, lebar: 3 },
        kolom: ['Nama', 'Nilai [%]', "a'b"],
        kepala: 1,
        total: 1,
      },
    ],
  ]);
  it.each([
    ['SUM(Tabel1[Nama])', 'SUM($B$3:$B$5)'],
    ["SUM(Tabel1[Nilai '[%']])*2", 'SUM($C$3:$C$5)*2'],
    ["Tabel1[[#This Row],[a''b]]", '$D4'],
    ['Tabel1[@Nama]&"Tabel1[Nama]"', '$B4&"Tabel1[Nama]"'],
    ["SUM(Tabel1[[Nama]:[a''b]])", 'SUM($B$3:$D$5)'],
    ['ROWS(Tabel1[#All])', 'ROWS($B$2:$D$6)'],
    ['Tabel1[[#Headers],[Nama]]', '$B$2'],
    ["Tabel1[[#Totals],[Nilai '[%']]]", '$C$6'],
    ['ROWS(Tabel1[[#Headers],[#Data],[Nama]])', 'ROWS($B$2:$B$5)'],
    ['ROWS(Tabel1)', 'ROWS($B$3:$D$5)'],
    ['Tabel1[Tidak Ada]', null],
    ['Lain[Nama]', null],
  ])('%s', (rumus, harap) => {
    expect(tanpaRujukanTabel(rumus, tabel, 'Isi', 4)).toBe(harap);
  });

  it('tabel Excel dan buku kerja lain: alamat atau nilai, tidak ada yang membuat Excel bertanya', async () => {
    const asal = bacaXlsx(
      paketBuku(
        [
          {
            nama: 'Isi',
            isi: '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Nilai</t></is></c></row><row r="2"><c r="A2"><v>4</v></c><c r="B2"><f>Tabel1[[#This Row],[Nilai]]*2</f><v>8</v></c></row><row r="3"><c r="A3"><v>6</v></c><c r="B3"><f>SUM([1]Data!$A$1:$A$9)</f><v>77</v></c><c r="C3"><f>[2]!TOTAL+1</f><v>5</v></c></row></sheetData><dataValidations count="2"><dataValidation type="list" sqref="D1"><formula1>[1]Data!$A$1:$A$3</formula1></dataValidation><dataValidation type="textLength" sqref="D2"><formula1>1</formula1><formula2>9</formula2></dataValidation></dataValidations><tableParts count="1"><tablePart r:id="t1"/></tableParts>',
            relasi: [['t1', 'table', 'xl/tables/t.xml']],
          },
          {
            nama: 'Hasil',
            isi: '<sheetData><row r="1"><c r="A1"><f>SUM(Tabel1[Nilai])</f><v>10</v></c></row></sheetData>',
          },
        ],
        {
          lain: [
            [
              'xl/tables/t.xml',
              '<table ref="A1:A3" displayName="Tabel1"><tableColumns count="1"><tableColumn name="Nilai"/></tableColumns></table>',
            ],
            ['xl/externalLinks/e1.xml', '<externalLink/>'],
            [
              'xl/externalLinks/_rels/e1.xml.rels',
              '<Relationships><Relationship Id="a" Type="x/externalLinkPath" Target="file:///C:/Data%20lama/Rekap%202024.xlsx" TargetMode="External"/></Relationships>',
            ],
          ],
          relasiBuku: [['x1', 'externalLink', 'xl/externalLinks/e1.xml']],
          sesudahLembar:
            '<externalReferences><externalReference r:id="x1"/></externalReferences><definedNames><definedName name="LUAR">[1]Data!$A$1</definedName></definedNames>',
        },
      ),
    );
    expect(asal.tidakTerbawa).toEqual([
      'nama dan saringan tabel Excel (isinya ikut) di lembar "Isi": A1:A3',
      'nama "LUAR" yang mengacu buku kerja lain',
      'rumus ke buku kerja lain "Rekap 2024.xlsx" (nilainya ikut) di lembar "Isi": B3',
      'rumus ke buku kerja lain "?" (nilainya ikut) di lembar "Isi": C3',
      'validasi isian "list" di lembar "Isi": D1',
      'validasi isian panjang teks di lembar "Isi": D2',
    ]);
    asal.mesin = buatMesin();
    asal.lembar[0]!.tulisIsi(2, 1, 5);
    const isi = tulisXlsx(asal);
    expect(lembarXml(isi, 2)).toContain('<f>SUM(Isi!$A$2:$A$3)</f>');
    expect(await nilaiLain(isi)).toMatchObject({ Isi: { B2: 10, B3: 77, C3: 5 }, Hasil: { A1: 11 } });
  });
});

describe('batas Excel', () => {
  it('teks panjang, baris tinggi, kolom lebar, tautan dan pilihan kosong', async () => {
    const { bk, l } = buku('Data');
    const s = l[0]!;
    s.tulisIsi(1, 1, `${'x'.repeat(32_766)}\u{1F600}ekor`);
    s.tinggiBaris.set(2, 2000);
    s.lebarKolom.set(2, 5000);
    s.tulisIsi(3, 1, 'tautan');
    s.ambil(3, 1).tautan = 'https://contoh.go.id/a b?x=[1]&y=%20';
    s.ambil(4, 1).tautan = `https://contoh.go.id/${'x'.repeat(3000)}`;
    const aturan = {
      kriteria: 'VALUE_IN_LIST',
      argumen: [] as string[],
      dari: null,
      tolak: true,
      bantuan: 'b'.repeat(300),
      panahTurun: true,
    };
    s.tulisPilihan({ baris: 5, kolom: 1, tinggi: 2, lebar: 1 }, aturan);
    s.tulisPilihan({ baris: 8, kolom: 1, tinggi: 1, lebar: 1 }, { ...aturan, argumen: ['ya'] });
    s.ubahGaya(9, 1, { format: '"tidak ditutup 0', font: 'x'.repeat(60), ukuran: 900, putar: -90 });
    s.tulisIsi(9, 1, 1);
    bk.tambahLembar('_pilihan').tulisIsi(1, 1, 'milik orang');
    s.tulisPilihan({ baris: 10, kolom: 1, tinggi: 1, lebar: 1 }, { ...aturan, argumen: ['a,b', 'c'] });
    const isi = tulisXlsx(bk);
    const balik = bacaXlsx(isi);
    expect(balik.lembar.map((x) => x.nama)).toEqual(['Data', '_pilihan']);
    expect(String(balik.lembar[0]?.lihat(1, 1)?.isi)).toHaveLength(32_766);
    expect(balik.lembar[0]?.lihat(3, 1)?.tautan).toBe('https://contoh.go.id/a%20b?x=%5B1%5D&y=%20');
    expect(balik.lembar[0]?.aturanPilihan(5, 1)).toBeNull();
    expect(balik.lembar[0]?.aturanPilihan(10, 1)?.argumen).toEqual(['a,b', 'c']);
    expect(bk.tidakTerbawa).toEqual(
      [
        'validasi isian di lembar "Data": A5:A6',
        '2 bantuan validasi sesudah huruf ke-255 di lembar "Data": A8, A10',
        'teks sesudah huruf ke-32.767 (batas satu sel Excel) di lembar "Data": A1',
        'tautan di lembar "Data": A4',
      ].sort((a, b) => bk.tidakTerbawa.indexOf(a) - bk.tidakTerbawa.indexOf(b)),
    );
    expect((await nilaiLain(isi))._pilihan).toEqual({ A1: 'milik orang' });
  });

  it('buku yang semua lembarnya tersembunyi tetap dapat dibuka', () => {
    const { bk, l } = buku('Satu', 'Dua');
    for (const x of l) x.tersembunyi = true;
    expect(bacaXlsx(tulisXlsx(bk)).lembar.map((x) => x.tersembunyi)).toEqual([false, true]);
  });
});

it('yang hilang saat disimpan disebut menurut lembar dan sel', () => {
  const drawing = (isi: string) =>
    `<xdr:wsDr xmlns:xdr="x" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">${isi}</xdr:wsDr>`;
  const jangkar = (k: number, b: number, isi: string) =>
    `<xdr:oneCellAnchor><xdr:from><xdr:col>${k}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${b}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from>${isi}</xdr:oneCellAnchor>`;
  const bk = bacaXlsx(
    paketBuku(
      [
        {
          nama: 'Data',
          isi: '<sheetData><row r="1" outlineLevel="1"><c r="A1" vm="1" t="e"><v>#VALUE!</v></c></row></sheetData><sheetProtection sheet="1" password="CC1A"/><autoFilter ref="A1:B9"><filterColumn colId="0"><filters><filter val="x"/></filters></filterColumn></autoFilter><headerFooter><oddHeader>&amp;CRahasia</oddHeader></headerFooter><drawing r:id="d1"/><controls><control r:id="c1"><controlPr><anchor><from><col>3</col><row>4</row></from></anchor></controlPr></control></controls><extLst><ext><sparklineGroups><sparklineGroup><sparklines><sparkline><f>Data!A1</f><sqref>E2</sqref></sparkline></sparklines></sparklineGroup></sparklineGroups></ext></extLst>',
          relasi: [
            ['d1', 'drawing', 'xl/d.xml'],
            ['p1', 'pivotTable', 'xl/p.xml'],
            ['k1', 'http://schemas.microsoft.com/office/2017/10/relationships/threadedComment', 'xl/k.xml'],
            ['s1', 'http://schemas.microsoft.com/office/2007/relationships/slicer', 'xl/s.xml'],
            ['c1', 'ctrlProp', 'xl/c.xml'],
          ],
        },
      ],
      {
        lain: [
          [
            'xl/d.xml',
            drawing(
              jangkar(1, 2, '<xdr:pic/>') +
                jangkar(4, 9, '<xdr:pic/>') +
                jangkar(0, 0, '<xdr:sp/>') +
                jangkar(
                  5,
                  5,
                  '<mc:AlternateContent><xdr:graphicFrame><sle:slicer/></xdr:graphicFrame></mc:AlternateContent>',
                ),
            ),
          ],
          ['xl/p.xml', '<pivotTableDefinition><location ref="G1:H9"/></pivotTableDefinition>'],
          ['xl/k.xml', '<ThreadedComments><threadedComment ref="B7"/><threadedComment ref="B7"/></ThreadedComments>'],
          ['xl/s.xml', '<slicers/>'],
          ['xl/c.xml', '<formControlPr/>'],
          ['xl/vba.bin', 'x'],
        ],
        relasiBuku: [['v1', 'http://schemas.microsoft.com/office/2006/relationships/vbaProject', 'xl/vba.bin']],
        sebelumLembar: '<workbookProtection lockStructure="1"/>',
      },
    ),
  );
  expect([...bk.tidakTerbawa].sort()).toEqual(
    [
      '2 gambar di lembar "Data": B3, E10',
      'bentuk atau kotak teks di lembar "Data": A1',
      'pemotong (slicer) di lembar "Data": F6',
      'tabel pivot di lembar "Data": G1:H9',
      'percakapan komentar di lembar "Data": B7',
      'tombol atau kotak isian di lembar "Data": D5',
      'grafik mini di lembar "Data": E2',
      'syarat saringan (baris tersembunyi tetap) di lembar "Data": A1:B9',
      'kepala atau kaki halaman cetak di lembar "Data"',
      'kata sandi proteksi lembar di lembar "Data"',
      'kelompok baris yang dapat dilipat di lembar "Data"',
      'gambar atau jenis data di dalam sel di lembar "Data": A1',
      'makro (VBA)',
      'proteksi susunan buku',
    ].sort(),
  );
  // What is written is a workbook without them, and whole.
  expect(nilaiBuku(bacaXlsx(tulisXlsx(bk)))).toEqual({ Data: { A1: '#VALUE!' } });
});
