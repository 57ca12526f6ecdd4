/** Page numbers in the lists of contents: counted where LibreOffice is at hand, left to Word else. */
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { letakPenanda, nomorHalaman } from '../../local/docx/halaman.ts';
import { BacaZip } from '../../local/xlsx/zip.ts';
import { jalankanLkjip } from '../alat/lkjip';

/** As LibreOffice writes it: pages and destinations in plain text. */
const pdf = (penanda: readonly (readonly [nama: string, halaman: number])[], banyak = 9) =>
  Buffer.from(
    `%PDF-1.7\n<</Type/Pages\n/Resources 1 0 R\n/Kids[ ${Array.from({ length: banyak }, (_, i) => `${10 + i * 3} 0 R`).join(' ')} ]\n/Count ${banyak}>>\n` +
      `<<${penanda.map(([nama, ke]) => `/5F${nama.slice(1)}[${10 + ke * 3} 0 R/XYZ 72 771.0 0]`).join('\n')}>>\n%%EOF\n`,
  );
const bagian = (penanda: readonly string[], nomor: string) =>
  `${penanda.map((nama, i) => `<w:bookmarkStart w:id="${i}" w:name="${nama}"/>`).join('')}<w:sectPr>${nomor}</w:sectPr>`;

describe('nomor halaman', () => {
  it('romawi lalu angka, masing-masing mulai dari satu; bagian lanjutan meneruskan', () => {
    const naskah =
      bagian([], '') +
      bagian(['_Lkjip1', '_Lkjip2'], '<w:pgNumType w:fmt="lowerRoman" w:start="1"/>') +
      bagian(['_Lkjip3'], '<w:pgNumType w:fmt="decimal" w:start="1"/>') +
      bagian(['_Lkjip4'], '<w:pgNumType w:fmt="decimal"/>') +
      bagian(['_Lkjip5'], '');
    const letak = letakPenanda(
      pdf([
        ['_Lkjip1', 1],
        ['_Lkjip2', 3],
        ['_Lkjip3', 5],
        ['_Lkjip4', 7],
        ['_Lkjip5', 8],
      ]),
    );
    expect(nomorHalaman(naskah, letak)).toEqual({ _Lkjip1: 'i', _Lkjip2: 'iii', _Lkjip3: '1', _Lkjip4: '3' });
  });

  it('PDF yang tidak menyebut penanda memberi nol halaman, bukan angka karangan', () => {
    expect(letakPenanda(Buffer.from('%PDF-1.7 terkompres')).size).toBe(0);
    expect(nomorHalaman(bagian(['_Lkjip1'], '<w:pgNumType w:fmt="decimal" w:start="1"/>'), new Map())).toEqual({});
  });
});

describe('lkjip laporan --halaman', () => {
  let folder = '';
  const di = (nama: string) => join(folder, nama);
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'lkjip-halaman-'));
    expect((await jalankanLkjip(folder, 'templat', '--contoh', '-o', 'isian.xlsx')).kode).toBe(0);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  afterEach(() => vi.unstubAllEnvs());

  it('tanpa LibreOffice: kalimat, kode 2, tidak ada berkas; tanpa pilihan itu medannya dibiarkan kosong', async () => {
    vi.stubEnv('LKJIP_SOFFICE', '');
    const { kode, err } = await jalankanLkjip(folder, 'laporan', 'isian.xlsx', '--halaman', '-o', 'a.docx');
    expect(kode).toBe(2);
    expect(err).toMatch(/LibreOffice tidak ditemukan/);
    expect(existsSync(di('a.docx'))).toBe(false);
    expect((await jalankanLkjip(folder, 'laporan', 'isian.xlsx', '-o', 'b.docx')).kode).toBe(0);
    expect(new BacaZip(readFileSync(di('b.docx'))).teks('word/document.xml')).not.toMatch(
      /PAGEREF _Lkjip1 .{0,140}<w:t xml:space="preserve">[ivx\d]/,
    );
  });

  it.runIf(process.platform !== 'win32')(
    'nomornya berdiri di daftar, di dalam medan yang tetap dapat diperbarui',
    async () => {
      writeFileSync(
        di('jawab.pdf'),
        pdf([
          ['_Lkjip1', 1],
          ['_Lkjip2', 2],
          ['_Lkjip7', 4],
        ]),
      );
      writeFileSync(
        di('kantor'),
        `#!/bin/sh\nfor x in "$@"; do akhir="$x"; done\ncp ${di('jawab.pdf')} "\${akhir%.docx}.pdf"\n`,
      );
      chmodSync(di('kantor'), 0o755);
      vi.stubEnv('LKJIP_SOFFICE', di('kantor'));
      expect((await jalankanLkjip(folder, 'laporan', 'isian.xlsx', '--halaman', '-o', 'c.docx')).kode).toBe(0);
      const isi = new BacaZip(readFileSync(di('c.docx'))).teks('word/document.xml') as string;
      const nomor = (ke: number) =>
        new RegExp(`PAGEREF _Lkjip${ke} .*?separate"/></w:r><w:r><w:t xml:space="preserve">([^<]*)<`, 's').exec(
          isi,
        )?.[1];
      expect([1, 2, 3].map(nomor)).toEqual(['i', 'ii', '']);
    },
  );
});
