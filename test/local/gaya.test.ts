/** An office's own template: its styles, sheet, head and foot stand in our documents; one that cannot be used is said. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { readDocx } from '@cj-tech-master/excelts/word';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Paket } from '../../local/xlsx/paket.ts';
import { BacaZip, tulisZip } from '../../local/xlsx/zip.ts';
import { jalankanLkjip } from '../alat/lkjip';

/** Made by LibreOffice: F4, its own margins, Times, green headings, a head with a picture, a foot with the page. */
const KOP = resolve(import.meta.dirname, '../fixtures/gaya/kop-dinas.docx');
let folder = '';
const di = (nama: string) => join(folder, nama);
const lkjip = (...argv: string[]) => jalankanLkjip(folder, ...argv);
const buka = (nama: string) => new BacaZip(readFileSync(di(nama)));

type Bagian = Record<string, string | Buffer>;
function bongkar(berkas: string): Bagian {
  const zip = new BacaZip(readFileSync(berkas));
  return Object.fromEntries(zip.nama().map((nama) => [nama, zip.ambil(nama) as Buffer]));
}
const ubah = (nama: string, kerja: (bagian: Bagian) => void) => {
  const bagian = bongkar(KOP);
  kerja(bagian);
  writeFileSync(di(nama), tulisZip(Object.entries(bagian)));
};
const teks = (bagian: Bagian, nama: string) => String(bagian[nama]);

/** Every relation of every part points at a part that is there, and every part has a type. */
function periksaPaket(nama: string): void {
  const zip = buka(nama);
  const paket = new Paket(zip, nama);
  const jenis = zip.teks('[Content_Types].xml') as string;
  const semua = zip.nama().filter((satu) => !satu.endsWith('.rels') && satu !== '[Content_Types].xml');
  for (const bagian of ['', ...semua])
    for (const [id, { ke, luar }] of paket.relasi(bagian))
      if (!luar) expect(zip.ada(ke), `${bagian} ${id} ${ke}`).toBe(true);
  for (const bagian of semua)
    expect(
      jenis.includes(`PartName="/${bagian}"`) || jenis.includes(`Extension="${bagian.split('.').pop()}"`),
      bagian,
    ).toBe(true);
  const [isi, gaya] = [zip.teks('word/document.xml') as string, zip.teks('word/styles.xml') as string];
  for (const id of new Set([...isi.matchAll(/w:pStyle w:val="(\w+)"/g)].map(([, x]) => x)))
    expect(gaya).toContain(`w:styleId="${id}"`);
  const hubungan = paket.relasi('word/document.xml');
  for (const [, id] of isi.matchAll(/r:id="(\w+)"/g)) expect(hubungan.has(id as string), id).toBe(true);
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lkjip-gaya-'));
  expect((await lkjip('templat', '--contoh', '--naskah', '-o', 'isian.xlsx')).kode).toBe(0);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('--gaya', () => {
  it('contoh buatan LibreOffice: lembar, margin, kepala bergambar, kaki dan gayanya dipakai', async () => {
    expect((await lkjip('laporan', 'isian.xlsx', '--gaya', KOP, '-o', 'a.docx')).kode).toBe(0);
    periksaPaket('a.docx');
    const zip = buka('a.docx');
    const isi = zip.teks('word/document.xml') as string;
    // 215 × 330 mm, and turned.
    expect(isi).toMatch(/<w:pgSz w:w="12189" w:h="18709"\/>/);
    expect(isi).toMatch(/<w:pgSz w:w="18709" w:h="12189" w:orient="landscape"\/>/);
    expect(isi).toMatch(/<w:pgMar w:top="\d+" w:right="1247" w:bottom="1304" w:left="1701"/);
    expect(isi).toContain('<w:pStyle w:val="TextBody"/>');
    // Its headings print no number of their own: ours stay.
    expect(isi).toContain('BAB I<');
    expect(isi).toContain('>1.1 Latar Belakang<');
    const gaya = zip.teks('word/styles.xml') as string;
    expect(gaya).toContain('Times New Roman');
    expect(gaya).toContain('1F5C4D');
    expect(gaya).toContain('w:name w:val="LKjIP Isi Tabel"');
    const kepala = zip.nama().find((nama) => /contoh\/header/.test(nama)) as string;
    expect(zip.teks(kepala)).toContain('PEMERINTAH KABUPATEN CONTOH');
    const gambar = [...new Paket(zip, '').relasi(kepala).values()].find((satu) => satu.jenis === 'image');
    expect(
      zip
        .ambil(gambar?.ke as string)
        ?.subarray(1, 4)
        .toString(),
    ).toBe('PNG');
    // The cover has no head; every other section has.
    const bagian = [...isi.matchAll(/<w:sectPr>.*?<\/w:sectPr>/gs)].map(([satu]) => satu);
    expect(bagian[0]).not.toContain('headerReference');
    for (const satu of bagian.slice(1)) expect(satu).toMatch(/headerReference w:type="default" r:id="rContoh/);
    // No table is wider than the text: 330 − 30 − 22 mm at most.
    for (const [, lebar] of isi.matchAll(/<w:tblW w:w="(\d+)"/g))
      expect(Number(lebar)).toBeLessThanOrEqual(18709 - 1701 - 1247 + 2);
  });

  it('pembaca lain membukanya: semua tabel dan judul ada', async () => {
    const { out } = await lkjip('laporan', 'isian.xlsx', '--gaya', KOP, '-o', 'b.docx', '--json');
    const { jumlah } = JSON.parse(out);
    const dokumen = await readDocx(new Uint8Array(readFileSync(di('b.docx'))));
    expect(dokumen.body.filter((blok) => blok.type === 'table').length).toBeGreaterThanOrEqual(jumlah.tabel);
    expect(JSON.stringify(dokumen.body)).toContain('AKUNTABILITAS KINERJA');
  });

  it('dokumen buatan sendiri pun contoh: hasilnya sama tata letaknya', async () => {
    expect((await lkjip('dokumen', 'pk', 'isian.xlsx', '-o', 'polos.docx')).kode).toBe(0);
    expect((await lkjip('dokumen', 'pk', 'isian.xlsx', '--gaya', 'polos.docx', '-o', 'lagi.docx')).kode).toBe(0);
    periksaPaket('lagi.docx');
    const bersih = (nama: string) =>
      (buka(nama).teks('word/document.xml') as string)
        .replace(/<w:(header|footer)Reference[^>]*\/>/g, '')
        .replace(/<w:numPr>.*?<\/w:numPr><w:tabs>.*?<\/w:tabs><w:ind [^>]*\/>/g, '')
        .replace(/<w:pgMar[^>]*\/>/g, '');
    expect(bersih('lagi.docx')).toBe(bersih('polos.docx'));
  });

  it('gaya dikenali dari nama Indonesia dan dari id; judul bernomor contoh tidak bernomor dua kali', async () => {
    ubah('judul.docx', (bagian) => {
      const gaya = (id: string, nama: string, sifat = '') =>
        `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${nama}"/>${sifat}</w:style>`;
      const nomor = (tingkat: number) =>
        `<w:pPr><w:numPr><w:ilvl w:val="${tingkat}"/><w:numId w:val="7"/></w:numPr></w:pPr>`;
      bagian['word/styles.xml'] =
        '<?xml version="1.0"?><w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">' +
        '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>' +
        gaya('Judul1', 'Judul 1', nomor(0)) +
        gaya('x2', 'heading 2', nomor(1)) +
        gaya('Judul3', 'gaya bab tiga') +
        gaya('Keterangan', 'Keterangan') +
        gaya('DaftarParagraf', 'Daftar Paragraf') +
        gaya('LkjipTabel', 'milik orang lain') +
        '</w:styles>';
      const tingkat = (n: number, isi: string) =>
        `<w:lvl w:ilvl="${n}"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="${isi}"/></w:lvl>`;
      bagian['word/numbering.xml'] =
        '<?xml version="1.0"?><w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">' +
        `<w:abstractNum w:abstractNumId="3"><w:multiLevelType w:val="multilevel"/>${tingkat(0, 'BAB %1')}${tingkat(1, '%1.%2')}</w:abstractNum><w:num w:numId="7"><w:abstractNumId w:val="3"/></w:num></w:numbering>`;
    });
    expect((await lkjip('laporan', 'isian.xlsx', '--gaya', 'judul.docx', '-o', 'c.docx')).kode).toBe(0);
    periksaPaket('c.docx');
    const isi = buka('c.docx').teks('word/document.xml') as string;
    for (const id of ['Judul1', 'x2', 'Keterangan', 'DaftarParagraf'])
      expect(isi).toContain(`<w:pStyle w:val="${id}"/>`);
    // A style whose name says nothing is found by its id.
    expect(isi).toContain('<w:pStyle w:val="Judul3"/>');
    const badan = isi.slice(isi.lastIndexOf('fldCharType="end"/></w:r></w:p>') >= 0 ? isi.indexOf('w:start="1"') : 0);
    const judul = [...badan.matchAll(/<w:p><w:pPr><w:pStyle w:val="(?:Judul1|x2)"\/>.*?<\/w:p>/gs)].map(
      ([satu]) => satu,
    );
    const dengan = (kata: string) => judul.find((satu) => satu.includes(kata)) as string;
    expect(dengan('PENDAHULUAN')).not.toMatch(/BAB I|numPr/);
    expect(dengan('Latar Belakang')).not.toMatch(/1\.1|numPr/);
    expect(dengan('LAMPIRAN')).toContain('<w:numId w:val="0"/>');
  });

  const RUSAK: [string, (bagian: Bagian) => void, RegExp][] = [
    ['tanpa-gaya.docx', (b) => delete b['word/styles.xml'], /tidak memuat gaya/],
    [
      'terpotong.docx',
      (b) => {
        b['word/styles.xml'] = teks(b, 'word/styles.xml').slice(0, 900);
      },
      /rusak/,
    ],
    [
      'strict.docx',
      (b) => {
        b['word/document.xml'] = teks(b, 'word/document.xml').replace(
          /http:\/\/schemas\.openxmlformats\.org\/wordprocessingml\/2006\/main/,
          'http://purl.oclc.org/ooxml/wordprocessingml/main',
        );
      },
      /Strict/,
    ],
    [
      'sempit.docx',
      (b) => {
        b['word/document.xml'] = teks(b, 'word/document.xml').replace(/w:left="1701"/, 'w:left="9000"');
      },
      /terlalu sempit/,
    ],
    [
      'templat.dotx',
      (b) => {
        b['[Content_Types].xml'] = teks(b, '[Content_Types].xml').replace('document.main+xml', 'template.main+xml');
      },
      /\.dotx/,
    ],
    [
      'makro.docm',
      (b) => {
        b['[Content_Types].xml'] = teks(b, '[Content_Types].xml').replace(
          'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
          'application/vnd.ms-word.document.macroEnabled.main+xml',
        );
      },
      /makro/,
    ],
  ];
  it.each(RUSAK)('%s: kalimat, kode 2, tidak ada yang tertulis', async (nama, kerja, pesan) => {
    ubah(nama, kerja);
    const { kode, err } = await lkjip('laporan', 'isian.xlsx', '--gaya', nama, '-o', 'hasil-rusak.docx');
    expect(kode).toBe(2);
    expect(err).toMatch(pesan);
    expect(err).toContain(nama);
    expect(existsSync(di('hasil-rusak.docx'))).toBe(false);
  });

  it('bukan dokumen Word: .doc lama, .xlsx, teks, tidak ada, dan contoh sebagai hasil', async () => {
    writeFileSync(
      di('lama.doc'),
      Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.alloc(600)]),
    );
    writeFileSync(di('teks.docx'), 'halo');
    writeFileSync(di('contoh.docx'), readFileSync(KOP));
    for (const [gaya, hasil, pesan] of [
      ['lama.doc', 'x.docx', /\.doc\)/],
      ['teks.docx', 'x.docx', /bukan dokumen Word/],
      ['isian.xlsx', 'x.docx', /Excel/],
      ['tiada.docx', 'x.docx', /tidak ada/],
      ['contoh.docx', 'contoh.docx', /menimpa/],
    ] as const) {
      const { kode, err } = await lkjip('laporan', 'isian.xlsx', '--gaya', gaya, '-o', hasil);
      expect(kode, gaya).toBe(2);
      expect(err, gaya).toMatch(pesan);
    }
    expect(readdirSync(folder).filter((nama) => nama.startsWith('x.docx') || nama.endsWith('.tmp'))).toEqual([]);
    expect(readFileSync(di('contoh.docx')).equals(readFileSync(KOP))).toBe(true);
  });
});
