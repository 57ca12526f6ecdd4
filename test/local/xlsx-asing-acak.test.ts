/**
 * A random workbook as programs of all kinds write them: every feature of foreign files drawn at random (prefixes, names and
 * folders of parts, encodings, zip64, bytes around the archive, the calendar of 1904, kinds of cells, overlapping merges, tables,
 * links to other workbooks). Its cells are read as they are meant, however it is packed, and survive being written and read.
 */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Buku } from '../../local/engine/buku.ts';
import { buatMesin } from '../../local/engine/mesin-excelts.ts';
import { bacaXlsx } from '../../local/xlsx/baca.ts';
import { tulisXlsx } from '../../local/xlsx/tulis.ts';
import { keA1 } from '../../src/core/alamat.ts';
import { nilaiBuku, type Polos } from '../alat/baca-lain';
import { type LembarPaket, type OpsiPaket, paketBuku, type Sandi } from '../alat/paket-xlsx';
import { disebut, potret } from '../alat/potret-xlsx';

const [TINGGI, LEBAR] = [6, 5];
/** Days between the calendars of 1900 and 1904. */
const SELISIH_1904 = 1462;
const GAYA_TANGGAL = 1;
const GAYA =
  '<fonts count="1"><font><sz val="11"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders>' +
  '<cellXfs count="4"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/><xf numFmtId="10" applyNumberFormat="1"/><xf numFmtId="20" applyNumberFormat="1"/></cellXfs>';

/** Texts as they stand in the XML, and what they mean. */
const potongan = fc.constantFrom<[xml: string, arti: string]>(
  ['Realisasi', 'Realisasi'],
  ['90,5', '90,5'],
  [' ', ' '],
  ['a &amp; b', 'a & b'],
  ['&lt;c&gt;', '<c>'],
  ['_x000D_\n', '\r\n'],
  ['_x005F_x000D_', '_x000D_'],
  ['_x0041_', 'A'],
  ['&#x1F600;', '\u{1F600}'],
  ['\u{20BB7}', '\u{20BB7}'],
  ['½ é', '½ é'],
  ['<![CDATA[<x> & ]]>', '<x> & '],
);
const tulisan = fc.array(potongan, { minLength: 1, maxLength: 4 }).map((p) => ({
  xml: p.map(([x]) => x),
  arti: p.map(([, arti]) => arti).join(''),
}));
type Tulisan = { xml: string[]; arti: string };
const t = (isi: string) => `<t xml:space="preserve">${isi}</t>`;
/** Plain, in runs, or plain text with runs behind it; sounds are no text. */
const bentukTulisan = ({ xml }: Tulisan, cara: number): string => {
  if (cara === 0) return t(xml.join(''));
  const runtun = xml.map((x, i) => `<r>${i % 2 ? '<rPr><b/></rPr>' : ''}${t(x)}</r>`);
  if (cara === 1) return `${runtun.join('')}<rPh sb="0" eb="1">${t('bunyi')}</rPh>`;
  return t(xml[0] as string) + runtun.slice(1).join('');
};

interface SelAsing {
  /** Attributes and content of <c>; `bersama` gives the number of a shared text. */
  xml: (alamat: string, bersama: (xml: string) => number) => string;
  /** What the cell holds; undefined where it is computed. */
  arti: (sejak1904: boolean) => Polos | undefined;
  /** Its content cannot be read, which has to be said. */
  buruk?: true;
}
const tetap = (arti: Polos | undefined) => () => arti;

const angka: fc.Arbitrary<SelAsing> = fc
  .oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.integer(), fc.constantFrom(0.1, 1e300, 38))
  .map((n) => ({
    xml: (a) => `<c r="${a}"><v>${Object.is(n, -0) ? 0 : n}</v></c>`,
    arti: tetap(Object.is(n, -0) ? 0 : n),
  }));
const tanggal: fc.Arbitrary<SelAsing> = fc.integer({ min: 61, max: 60_000 }).map((n) => ({
  xml: (a) => `<c r="${a}" s="${GAYA_TANGGAL}"><v>${n}</v></c>`,
  arti: (sejak1904) => (sejak1904 ? n + SELISIH_1904 : n),
}));
const iso: fc.Arbitrary<SelAsing> = fc
  .tuple(fc.integer({ min: 1, max: 50_000 }), fc.constantFrom(0, 6, 12, 18), fc.boolean())
  .map(([hari, jam, bergaya]) => {
    const teks = new Date(Date.UTC(1899, 11, 30 + 61 + hari)).toISOString().slice(0, 10);
    const waktu = jam === 0 ? '' : `T${String(jam).padStart(2, '0')}:00:00`;
    return {
      xml: (a) => `<c r="${a}"${bergaya ? ` s="${GAYA_TANGGAL}"` : ''} t="d"><v>${teks}${waktu}</v></c>`,
      arti: tetap(61 + hari + jam / 24),
    };
  });
const teksBersama: fc.Arbitrary<SelAsing> = fc.tuple(tulisan, fc.constantFrom(0, 1, 2)).map(([x, cara]) => ({
  xml: (a, bersama) => `<c r="${a}" t="s"><v>${bersama(bentukTulisan(x, cara))}</v></c>`,
  arti: tetap(x.arti),
}));
const teksDiSel: fc.Arbitrary<SelAsing> = fc.tuple(tulisan, fc.constantFrom(0, 1, 2)).map(([x, cara]) => ({
  xml: (a) => `<c r="${a}" t="inlineStr"><is>${bentukTulisan(x, cara)}</is></c>`,
  arti: tetap(x.arti),
}));
const lain: fc.Arbitrary<SelAsing> = fc.constantFrom<SelAsing>(
  { xml: (a) => `<c r="${a}" t="b"><v>1</v></c>`, arti: tetap(true) },
  { xml: (a) => `<c r="${a}" t="e"><v>#N/A</v></c>`, arti: tetap('#N/A') },
  { xml: (a) => `<c r="${a}" s="2"><v>0.38</v></c>`, arti: tetap(0.38) },
  { xml: (a) => `<c r="${a}" t="n"><v> 12 </v></c>`, arti: tetap(12) },
  { xml: (a) => `<c r="${a}"><v>NaN</v></c>`, arti: tetap('#VALUE!'), buruk: true },
  { xml: (a) => `<c r="${a}"><v>90,5</v></c>`, arti: tetap('#VALUE!'), buruk: true },
  { xml: (a) => `<c r="${a}" t="s"><v>9999</v></c>`, arti: tetap('#VALUE!'), buruk: true },
  { xml: (a) => `<c r="${a}" t="d"><v>2025-02-30</v></c>`, arti: tetap('#VALUE!'), buruk: true },
);
const rumus: fc.Arbitrary<SelAsing> = fc
  .constantFrom(
    ['SUM(A1:B2)', '<v>3</v>', ''],
    ['SUM(Tabel1[Nilai])', '<v>10</v>', ''],
    ['Tabel1[[#Totals],[Nilai]]+1', '<v>11</v>', ''],
    ['SUM([1]Data!$A$1:$A$9)', '<v>77</v>', ''],
    ['[1]!TOTAL&amp;"x"', '<v>5x</v>', ' t="str"'],
    ['Target*2', '<v>2</v>', ''],
    ['MILIK+1', '<v>2</v>', ''],
    ['DATE(2025,8,17)', '<v>45886</v>', ''],
    ['IF(A1&gt;"a","ya","tidak")', '<v>ya</v>', ' t="str"'],
    ['TRUE', '<v>1</v>', ' t="b"'],
    ['1/0', '<v>#DIV/0!</v>', ' t="e"'],
  )
  .map(([f, v, jenis]) => ({ xml: (a) => `<c r="${a}"${jenis}><f>${f}</f>${v}</c>`, arti: tetap(undefined) }));
const sel = fc.oneof(angka, tanggal, iso, teksBersama, teksDiSel, lain, rumus);

const kotakA1 = fc
  .tuple(fc.nat(TINGGI - 1), fc.nat(LEBAR - 1), fc.nat(2), fc.nat(2))
  .map(([b, k, t, l]) => `${keA1(b + 1, k + 1)}:${keA1(b + 1 + t, k + 1 + l)}`);
const lembar = fc.record({
  sel: fc.uniqueArray(fc.tuple(fc.nat(TINGGI - 1), fc.nat(LEBAR - 1), sel), {
    maxLength: 16,
    selector: ([b, k]) => b * LEBAR + k,
  }),
  gabung: fc.array(kotakA1, { maxLength: 4 }),
  pilihan: fc.option(
    fc.tuple(kotakA1, fc.constantFrom('"ya,tidak"', '""', '$A$1:$A$3', '[1]Data!$A$1:$A$3', 'Target')),
  ),
  tinggiBaris: fc.option(fc.constantFrom('15', '409.5', '12.75')),
  tautan: fc.boolean(),
});
type BahanLembar = typeof lembar extends fc.Arbitrary<infer B> ? B : never;

const SANDI: Sandi[] = ['utf8', 'utf8-bom', 'utf16le', 'utf16be', 'utf16le-tanpa-tanda', 'utf16be-tanpa-tanda'];
const atauTidak = <T>(...nilai: T[]) => fc.option(fc.constantFrom(...nilai), { nil: undefined });
/** How the very same workbook is packed: nothing of it may be seen in what is read. */
const kemasan = fc
  .record({
    awalan: atauTidak('x:', 'ss:'),
    awalanRelasi: atauTidak('rel', 'd3p1'),
    ketat: atauTidak(true),
    sandi: fc.constantFrom(...SANDI),
    prolog: atauTidak('<!DOCTYPE x SYSTEM "x>.dtd" [<!ELEMENT x ANY>]>', '<!-- <a> "\' --><?mso a="?"?>'),
    tanpaIdRelasi: atauTidak(true),
    bagianBuku: atauTidak('xl/Workbook.xml', 'isi/pusat/buku.xml', 'buku kerja/a b.xml'),
    namaLembar: atauTidak(
      (i: number) => `lain/lembar ${i + 1}.xml`,
      (i: number) => `XL/Worksheets/Sheet${i + 1}.XML`,
    ),
    sasaran: atauTidak(
      (j: string) => `/${encodeURI(j)}`,
      (j: string) => `\\${j.replace(/\//g, '\\')}`,
      (j: string) => `/${j.toUpperCase()}`,
    ),
    zip64: atauTidak(true),
    garisBalik: atauTidak(true),
    depan: atauTidak(Buffer.from('HTTP/1.1 200 OK\r\n\r\n'), Buffer.alloc(5000, 7)),
    belakang: atauTidak(Buffer.alloc(70_000, 'PK\u0005\u0006 '), Buffer.from('\0\0')),
  })
  .map(
    (opsi) => Object.fromEntries(Object.entries(opsi).filter(([, nilai]) => nilai !== undefined)) as Partial<OpsiPaket>,
  );

const NAMA = ['Data', 'Target', "Lembar 'dua' x"];

function susunIsi(bahan: readonly BahanLembar[], sejak1904: boolean): { lembar: LembarPaket[]; opsi: OpsiPaket } {
  const teks: string[] = [];
  const bersama = (xml: string) => teks.push(xml) - 1;
  const lembarPaket = bahan.map((x, i): LembarPaket => {
    const baris = Array.from({ length: TINGGI }, (_, b) => {
      const isi = x.sel
        .filter(([r]) => r === b)
        .sort(([, p], [, q]) => p - q)
        .map(([r, k, s]) => s.xml(keA1(r + 1, k + 1), bersama));
      const tinggi = b === 0 && x.tinggiBaris ? ` ht="${x.tinggiBaris}" customHeight="1"` : '';
      return `<row r="${b + 1}"${tinggi}>${isi.join('')}</row>`;
    });
    const gabung = x.gabung.map((g) => `<mergeCell ref="${g}"/>`).join('');
    const pilihan = x.pilihan
      ? `<dataValidations count="1"><dataValidation type="list" sqref="${x.pilihan[0]}"><formula1>${x.pilihan[1]}</formula1></dataValidation></dataValidations>`
      : '';
    return {
      nama: (NAMA[i] as string).replace(/'/g, '&apos;'),
      isi:
        `<sheetData>${baris.join('')}</sheetData>${gabung ? `<mergeCells>${gabung}</mergeCells>` : ''}${pilihan}` +
        (x.tautan ? '<hyperlinks><hyperlink ref="A1" r:id="h1"/></hyperlinks>' : '') +
        (i === 0 ? '<tableParts count="1"><tablePart r:id="t1"/></tableParts>' : ''),
      relasi: [
        ...(i === 0 ? [['t1', 'table', 'xl/tables/t.xml'] as const] : []),
        ...(x.tautan ? [['h1', 'hyperlink', 'https://contoh.go.id/?a=1&amp;b=2', true] as const] : []),
      ],
    };
  });
  const nama = (n: string, isi: string, milik?: number) =>
    `<definedName name="${n}"${milik === undefined ? '' : ` localSheetId="${milik}"`}>${isi}</definedName>`;
  return {
    lembar: lembarPaket,
    opsi: {
      gaya: GAYA,
      teksBersama: teks.map((x) => `<si>${x}</si>`).join(''),
      sebelumLembar: sejak1904 ? '<workbookPr date1904="1"/>' : '',
      sesudahLembar: `<externalReferences><externalReference r:id="x1"/></externalReferences><definedNames>${nama('Target', 'Data!$B$1')}${nama('MILIK', 'Data!$A$1', 0)}${bahan.length > 1 ? nama('Target', 'Target!$A$2', 1) : ''}${nama('LUAR', '[1]Data!$A$1')}</definedNames>`,
      relasiBuku: [['x1', 'externalLink', 'xl/externalLinks/e1.xml']],
      lain: [
        [
          'xl/tables/t.xml',
          `<table ref="${keA1(1, LEBAR + 2)}:${keA1(3, LEBAR + 2)}" displayName="Tabel1"><tableColumns count="1"><tableColumn name="Nilai"/></tableColumns></table>`,
        ],
        ['xl/externalLinks/e1.xml', '<externalLink/>'],
        [
          'xl/externalLinks/_rels/e1.xml.rels',
          '<Relationships><Relationship Id="a" Type="x/externalLinkPath" Target="file:///C:/Rekap.xlsx" TargetMode="External"/></Relationships>',
        ],
      ],
    },
  };
}

function hidup(buku: Buku): Buku {
  buku.mesin = buatMesin();
  buku.pastikanSegar();
  return buku;
}

const BANYAK = Number(process.env.LKJIP_ACAK ?? 25);

it(
  'berkas asing acak: terbaca benar bagaimanapun dikemas, dan tulis → baca tanpa beda yang tidak disebut',
  () => {
    fc.assert(
      fc.property(
        fc.array(lembar, { minLength: 1, maxLength: 3 }),
        fc.boolean(),
        kemasan,
        (bahan, sejak1904, opsiKemasan) => {
          const { lembar: isi, opsi } = susunIsi(bahan, sejak1904);
          const polos = bacaXlsx(paketBuku(isi, opsi), 'asing.xlsx');
          const dikemas = bacaXlsx(paketBuku(isi, { ...opsi, ...opsiKemasan }), 'asing.xlsx');
          expect(nilaiBuku(dikemas)).toEqual(nilaiBuku(polos));
          expect(dikemas.tidakTerbawa).toEqual(polos.tidakTerbawa);

          // Cells as they are meant; bad ones are errors that were said.
          const terbaca = nilaiBuku(polos);
          bahan.forEach((x, i) => {
            for (const [b, k, s] of x.sel) {
              const alamat = keA1(b + 1, k + 1);
              const arti = s.arti(sejak1904);
              const tertutup = polos.lembar[i]?.gabung.some(
                (g) =>
                  b + 1 >= g.baris &&
                  b + 1 < g.baris + g.tinggi &&
                  k + 1 >= g.kolom &&
                  k + 1 < g.kolom + g.lebar &&
                  (b + 1 !== g.baris || k + 1 !== g.kolom),
              );
              if (arti === undefined || tertutup) continue;
              expect({ [alamat]: terbaca[NAMA[i] as string]?.[alamat] }).toEqual({ [alamat]: arti });
              if (s.buruk) expect(disebut(`${NAMA[i]}!${alamat}`, polos.tidakTerbawa), alamat).toBe(true);
            }
          });

          hidup(dikemas);
          const semula = potret(dikemas, TINGGI, LEBAR + 2);
          const satu = hidup(bacaXlsx(tulisXlsx(dikemas), 'asing.xlsx'));
          const kini = potret(satu, TINGGI, LEBAR + 2);
          for (const kunci of Object.keys(semula))
            if (!disebut(kunci, dikemas.tidakTerbawa))
              expect({ [kunci]: kini[kunci] }).toEqual({ [kunci]: semula[kunci] });
          const sebelum = satu.tidakTerbawa.length;
          const dua = hidup(bacaXlsx(tulisXlsx(satu), 'asing.xlsx'));
          expect(potret(dua, TINGGI, LEBAR + 2)).toEqual(kini);
          expect(satu.tidakTerbawa.slice(sebelum)).toEqual([]);
        },
      ),
      { numRuns: BANYAK },
    );
  },
  Math.max(60_000, BANYAK * 500),
);
