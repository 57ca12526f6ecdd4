/** The kinds of .xlsx that people have and our writer never makes: each read right, written back, and read by another reader. */
import { describe, expect, it } from 'vitest';
import type { GalatSel } from '../../local/engine/buku.ts';
import { buatLayanan } from '../../local/services/index.ts';
import { bacaXlsx } from '../../local/xlsx/baca.ts';
import { tulisXlsx } from '../../local/xlsx/tulis.ts';
import { nilaiBuku, nilaiLain, type Polos } from '../alat/baca-lain';
import { type OpsiPaket, paketBuku } from '../alat/paket-xlsx';

/** Reads, writes back, reads again by both readers; gives the first reading. */
async function pulang(berkas: Buffer) {
  const buku = bacaXlsx(berkas, 'ragam.xlsx');
  const asal = nilaiBuku(buku);
  const tulis = tulisXlsx(buku);
  expect(nilaiBuku(bacaXlsx(tulis))).toEqual(asal);
  expect(await nilaiLain(tulis)).toEqual(asal);
  return buku;
}

const TEKS =
  '<si><t>Indikator</t></si>' +
  '<si><t>polos </t><r><rPr><b/></rPr><t>tebal </t></r><r><t xml:space="preserve">dan biasa</t></r><rPh sb="0" eb="1"><t>bunyi</t></rPh></si>' +
  '<si><t>baris satu_x000D_\nbaris dua &amp; _x005F_x000D_ &#x1F600; \u{20BB7}</t></si>';
const LEMBAR =
  '<dimension ref="A1:D4"/><sheetData>' +
  '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="inlineStr"><is><r><rPr><i/></rPr><t>satu </t></r><r><t>dua</t></r><rPh sb="0" eb="1"><t>bunyi</t></rPh></is></c><c r="D1" t="s"><v>2</v></c></row>' +
  '<row r="2"><c r="A2"><v>38</v></c><c r="B2"><f>A2*2</f><v>76</v></c><c r="C2" t="b"><v>1</v></c><c r="D2" s="1"><v>45886</v></c></row>' +
  '<row><c><v>1.5E3</v></c><c t="str"><f>A1&amp;"&gt;"</f><v>Indikator&gt;</v></c><c r="D3" t="e"><v>#N/A</v></c></row>' +
  '</sheetData><mergeCells count="1"><mergeCell ref="A4:B4"/></mergeCells>' +
  '<dataValidations count="1"><dataValidation type="list" prompt="a &gt; b" sqref="C9"><formula1>"ya,tidak"</formula1></dataValidation></dataValidations>' +
  '<hyperlinks><hyperlink ref="A1" r:id="t1"/></hyperlinks>';
const GAYA =
  '<fonts count="1"><font><sz val="11"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders>' +
  '<cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs>';
const ISI: Record<string, Polos> = {
  A1: 'Indikator',
  B1: 'polos tebal dan biasa',
  C1: 'satu dua',
  D1: 'baris satu\r\nbaris dua & _x000D_ \u{1F600} \u{20BB7}',
  A2: 38,
  B2: 76,
  C2: true,
  D2: 45886,
  A3: 1500,
  B3: 'Indikator>',
  D3: '#N/A',
};
const dasar = (opsi: OpsiPaket = {}) =>
  paketBuku([{ nama: 'Data', isi: LEMBAR, relasi: [['t1', 'hyperlink', 'https://contoh.go.id/?a=1&amp;b=2', true]] }], {
    teksBersama: TEKS,
    gaya: GAYA,
    ...opsi,
  });

describe('satu buku, ditulis dengan cara yang berlainan', () => {
  it.each<[string, OpsiPaket]>([
    ['biasa', {}],
    ['awalan pada semua unsur, awalan relasi lain', { awalan: 'x:', awalanRelasi: 'rel' }],
    ['bentuk ketat ISO 29500', { ketat: true }],
    ['bentuk ketat dengan awalan', { ketat: true, awalan: 'ss:', awalanRelasi: 'd3p1' }],
    ['kutip tunggal', { kutipTunggal: true }],
    ['UTF-8 bertanda', { sandi: 'utf8-bom' }],
    ['UTF-16 little endian', { sandi: 'utf16le' }],
    ['UTF-16 big endian', { sandi: 'utf16be' }],
    ['UTF-16 little endian tanpa tanda', { sandi: 'utf16le-tanpa-tanda' }],
    ['UTF-16 big endian tanpa tanda', { sandi: 'utf16be-tanpa-tanda' }],
    ['DOCTYPE tanpa ENTITY', { prolog: '<!DOCTYPE x SYSTEM "x>.dtd" [<!ELEMENT x ANY> <!-- ] > \' -->]>' }],
    ['komentar dan perintah pengolah', { prolog: '<!-- <a> "\' --><?mso a="?"?>' }],
    ['nama bagian berhuruf besar', { bagianBuku: 'xl/Workbook.xml', namaLembar: () => 'XL/Worksheets/Sheet1.XML' }],
    ['bagian di folder lain', { bagianBuku: 'isi/pusat/buku.xml', namaLembar: () => 'lain/lembar satu.xml' }],
    ['sasaran berhuruf lain dari nama bagiannya', { sasaran: (j) => `/${j.toUpperCase()}` }],
    ['sasaran dengan garis miring terbalik', { sasaran: (j) => `\\${j.replace(/\//g, '\\')}` }],
    ['sasaran bersandi persen', { bagianBuku: 'buku kerja/a b.xml', sasaran: (j) => `/${encodeURI(j)}` }],
    ['nama arsip dengan garis miring terbalik', { garisBalik: true }],
    ['lembar tanpa id relasi', { tanpaIdRelasi: true }],
    ['zip64', { zip64: true }],
    ['bita di depan arsip', { depan: Buffer.from('HTTP/1.1 200 OK\r\nContent-Type: application/zip\r\n\r\n') }],
    ['bita di depan zip64', { zip64: true, depan: Buffer.alloc(5000, 7) }],
    ['bita panjang di belakang arsip', { belakang: Buffer.alloc(200_000, 'PK\u0005\u0006 ') }],
  ])('%s', async (_nama, opsi) => {
    const buku = await pulang(dasar(opsi));
    expect(nilaiBuku(buku)).toEqual({ Data: ISI });
    const l = buku.lembar[0]!;
    expect(l.lihat(2, 2)?.rumus).toBe('=A2*2');
    expect(l.lihat(1, 1)?.tautan).toBe('https://contoh.go.id/?a=1&b=2');
    expect(l.gabung).toHaveLength(1);
    expect(l.aturanPilihan(9, 3)).toMatchObject({ bantuan: 'a > b', argumen: ['ya', 'tidak'] });
    const s = buatLayanan(buku).services.SpreadsheetApp.getActive().getSheetByName('Data');
    expect(s.getRange('D2').getDisplayValue()).toBe('17/08/2025');
    // Fonts inside a text are the only thing that is not kept, and it is said where.
    expect(buku.tidakTerbawa).toEqual(['2 sel yang hurufnya berlainan di dalam satu sel di lembar "Data": B1, C1']);
  });

  it('tanda ">" di dalam atribut tidak mengakhiri unsur', () => {
    const buku = bacaXlsx(
      paketBuku([
        { nama: 'A>B', isi: `<sheetData><row r='1' x="'>"><c r="A1" cm='">'><v>5</v></c></row></sheetData>` },
      ]),
    );
    expect(nilaiBuku(buku)).toEqual({ 'A>B': { A1: 5 } });
  });

  it('DOCTYPE dengan ENTITY ditolak dengan sebabnya', () => {
    expect(() => bacaXlsx(dasar({ prolog: '<!DOCTYPE x [<!ENTITY a "aaaa">]>' }), 'e.xlsx')).toThrow(
      '"e.xlsx" rusak: XML-nya mendefinisikan ENTITY, yang tidak dibaca demi keamanan.',
    );
  });

  it('atribut yang panjang dibaca dalam waktu yang sebanding dengan panjangnya', () => {
    const isi = (n: number) => `<sheetData><row r="1"><c r="A1" x="${'>'.repeat(n)}"><v>1</v></c></row></sheetData>`;
    const lama = (n: number) => {
      const berkas = paketBuku([{ nama: 'Data', isi: isi(n) }]);
      const mulai = performance.now();
      bacaXlsx(berkas);
      return performance.now() - mulai;
    };
    lama(1000);
    // Two hundred thousand times the whole attribute would take minutes.
    expect(lama(200_000)).toBeLessThan(3_000);
  });
});

describe('sel yang buruk', () => {
  it('menjadi galat sel itu dengan alamatnya, sel lain tetap terbaca', async () => {
    const buku = await pulang(
      paketBuku(
        [
          {
            nama: 'Data',
            isi:
              '<sheetData><row r="1"><c r="A1"><v>NaN</v></c><c r="B1"><v>Infinity</v></c><c r="C1"><v>90,5</v></c><c r="D1"><v>0x1F</v></c><c r="E1"><v>90.5</v></c></row>' +
              '<row r="2"><c r="A2" t="s"><v>7</v></c><c r="B2" t="d"><v>2025-02-30</v></c><c r="ZZZZ1"><v>1</v></c><c r="C2"><v> 12 </v></c></row></sheetData>',
          },
        ],
        { teksBersama: '<si><t>x</t></si>' },
      ),
    );
    const l = buku.lembar[0]!;
    expect(nilaiBuku(buku).Data).toEqual({
      A1: '#VALUE!',
      B1: '#VALUE!',
      C1: '#VALUE!',
      D1: '#VALUE!',
      E1: 90.5,
      A2: '#VALUE!',
      B2: '#VALUE!',
      C2: 12,
    });
    expect((l.lihat(1, 3)!.isi as GalatSel).pesan).toBe(
      'Isi sel C1 di berkas, "90,5", bukan angka yang sah. Ketik ulang nilainya di sel itu.',
    );
    expect((l.lihat(2, 2)!.isi as GalatSel).pesan).toContain('sel B2 di berkas, "2025-02-30", bukan tanggal yang sah');
    expect(buku.tidakTerbawa).toContain('isi sel yang tidak terbaca ("90,5") di lembar "Data": C1');
    expect(buku.tidakTerbawa).toContain('sel yang alamatnya tidak sah di lembar "Data": ZZZZ1');
  });
});

describe('tanggal', () => {
  const gaya = `${GAYA.replace('<cellXfs count="2">', '<cellXfs count="5">').replace('</cellXfs>', '')}<xf numFmtId="20"/><xf numFmtId="46"/><xf numFmtId="40"/></cellXfs>`;

  it('ISO di t="d": tanggal, waktu, dan keduanya, dengan atau tanpa format', async () => {
    const buku = await pulang(
      paketBuku(
        [
          {
            nama: 'Data',
            isi: '<sheetData><row r="1"><c r="A1" t="d"><v>2025-08-17</v></c><c r="B1" t="d"><v>2025-08-17T06:30:00</v></c><c r="C1" t="d" s="1"><v>1945-08-17T10:00:00.500Z</v></c><c r="D1" t="d"><v>18:45</v></c><c r="E1" t="d"><v>2025-08-17T06:30:00+07:00</v></c><c r="F1" t="d"><v>T06:00:00</v></c></row></sheetData>',
          },
        ],
        { gaya },
      ),
    );
    const s = buatLayanan(buku).services.SpreadsheetApp.getActive().getSheetByName('Data');
    expect(s.getRange('A1:F1').getDisplayValues()[0]).toEqual([
      '17/08/2025',
      '17/08/2025 6.30.00',
      '17/08/1945',
      '18.45.00',
      '17/08/2025 6.30.00',
      '6.00.00',
    ]);
    expect(buku.lembar[0]?.lihat(1, 3)?.isi).toBeCloseTo(16666 + (10 * 3600 + 0.5) / 86400, 9);
  });

  it('kalender 1904: tanggal bergeser, waktu dan angka berformat [Red] tidak, rumus dan tulisan ikut', async () => {
    const buku = bacaXlsx(
      paketBuku(
        [
          {
            nama: 'Data',
            isi: '<sheetData><row r="1"><c r="A1" s="1"><v>44424</v></c><c r="B1" s="2"><v>0.5</v></c><c r="C1" s="3"><v>1.5</v></c><c r="D1" s="4"><v>44424</v></c><c r="E1" t="d"><v>2025-08-17</v></c></row><row r="2"><c r="A2" s="1"><f>A1+1</f><v>44425</v></c><c r="B2"><f>A1</f><v>44424</v></c><c r="C2"><f>YEAR(A1)</f><v>2025</v></c><c r="D2"><f>D1+1</f><v>44425</v></c><c r="E2" s="1"><f>DATE(2025,8,17)</f><v>44424</v></c></row></sheetData>',
          },
        ],
        { gaya, sebelumLembar: '<workbookPr date1904="1"/>' },
      ),
    );
    const t = buatLayanan(buku);
    const s = t.services.SpreadsheetApp.getActive().getSheetByName('Data');
    expect(s.getRange('A1:E2').getDisplayValues()).toEqual([
      ['17/08/2025', '12.00', '36.00.00', '44.424,00', '17/08/2025'],
      ['18/08/2025', '45886', '2025', '44425', '17/08/2025'],
    ]);
    const tulis = tulisXlsx(buku);
    const balik = buatLayanan(bacaXlsx(tulis)).services.SpreadsheetApp.getActive().getSheetByName('Data');
    expect(balik.getRange('A1:E2').getDisplayValues()).toEqual(s.getRange('A1:E2').getDisplayValues());
    expect((await nilaiLain(tulis)).Data).toMatchObject({
      A1: 45886,
      B1: 0.5,
      C1: 1.5,
      A2: 45887,
      B2: 45886,
      E1: 45886,
    });
  });
});

it('buku yang memuat lebih banyak sel daripada yang muat di memori ditolak dengan sebab dan jalan keluarnya', () => {
  const isi = paketBuku([{ nama: 'Data', isi: LEMBAR, relasi: [['t1', 'hyperlink', 'https://contoh.go.id', true]] }], {
    teksBersama: TEKS,
    gaya: GAYA,
  });
  const sel = Object.keys(ISI).length;
  expect(nilaiBuku(bacaXlsx(isi, 'besar.xlsx', sel))).toEqual({ Data: ISI });
  expect(() => bacaXlsx(isi, 'besar.xlsx', sel - 1)).toThrow(
    /^"besar.xlsx" terlalu besar: .* bagi menjadi beberapa berkas/,
  );
});

describe('nama dan gabungan', () => {
  it('nama lembar dan nama buku yang berteks sama: tiap rumus tetap memakai yang dimaksudnya', () => {
    const nama = (n: string, isi: string, milik?: number) =>
      `<definedName name="${n}"${milik === undefined ? '' : ` localSheetId="${milik}"`}>${isi}</definedName>`;
    const baris = (rumus: string[]) =>
      `<sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="A2"><v>20</v></c></row>${rumus
        .map((f, i) => `<row r="${i + 3}"><c r="A${i + 3}"><f>${f}</f></c></row>`)
        .join('')}</sheetData>`;
    const buku = bacaXlsx(
      paketBuku(
        [
          { nama: 'Satu', isi: baris(['Target*1', "'Lembar Dua'!Target*1", 'Milik*1']) },
          { nama: 'Lembar Dua', isi: baris(['Target*1', 'Satu!Target*1', 'Milik*1']) },
        ],
        {
          sesudahLembar: `<definedNames>${nama('Target', "'Lembar Dua'!$A$2", 1)}${nama('Target', 'Satu!$A$1')}${nama('Milik', "'Lembar Dua'!$A$2", 1)}${nama('Milik', 'Satu!$A$2', 0)}${nama('Sendiri', 'Satu!$A$1', 0)}</definedNames>`,
        },
      ),
    );
    const hasil = (b: typeof buku) => {
      const ss = buatLayanan(b).services.SpreadsheetApp.getActive();
      return ['Satu', 'Lembar Dua'].map((n) => ss.getSheetByName(n).getRange('A3:A5').getValues().flat());
    };
    expect(hasil(buku)).toEqual([
      [1, 20, 20],
      [20, 1, 20],
    ]);
    expect(buku.rentangBernama.map((r) => [r.nama, r.lembarId, r.kotak.baris, r.milik])).toEqual([
      ['Target', 1, 1, undefined],
      ['Milik', 2, 2, 2],
      ['Sendiri', 1, 1, 1],
    ]);
    expect(buku.tidakTerbawa.filter((x) => x.includes('kembar'))).toHaveLength(2);
    const balik = bacaXlsx(tulisXlsx(buku));
    expect(hasil(balik)).toEqual(hasil(buku));
    expect(balik.rentangBernama.map((r) => [r.nama, r.milik]).sort()).toEqual([
      ['Milik', 2],
      ['Sendiri', 1],
      ['Target', undefined],
    ]);
  });

  it('lembar yang bernama sama dengan sebuah nama tidak mengacaukan keduanya', async () => {
    const buku = await pulang(
      paketBuku(
        [
          {
            nama: 'Target',
            isi: '<sheetData><row r="1"><c r="A1"><v>3</v></c><c r="B1"><f>Target+Target!A1</f><v>6</v></c></row></sheetData>',
          },
        ],
        { sesudahLembar: '<definedNames><definedName name="Target">Target!$A$1</definedName></definedNames>' },
      ),
    );
    const s = buatLayanan(buku).services.SpreadsheetApp.getActive().getSheetByName('Target');
    s.getRange('A1').setValue(4);
    expect(s.getRange('B1').getValue()).toBe(8);
  });

  it('gabungan yang bertumpuk: yang di atas tinggal, yang lain disebut', async () => {
    const buku = await pulang(
      paketBuku([
        {
          nama: 'Data',
          isi: '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData><mergeCells count="4"><mergeCell ref="B2:C5"/><mergeCell ref="A1:B3"/><mergeCell ref="D1:D9"/><mergeCell ref="F1"/></mergeCells>',
        },
      ]),
    );
    expect(buku.lembar[0]?.gabung.map((k) => [k.baris, k.kolom, k.tinggi, k.lebar])).toEqual([
      [1, 1, 3, 2],
      [1, 4, 9, 1],
    ]);
    expect(buku.tidakTerbawa).toEqual(['gabungan sel yang bertumpuk dengan gabungan lain di lembar "Data": B2:C5']);
  });
});
