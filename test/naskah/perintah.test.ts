/** `lkjip validasi` and `lkjip impor` on a Word document, with the copy that carries comments. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { bukaNaskah } from '../../local/docx/buka.ts';
import { pohon, semuaAnak } from '../../local/xlsx/xml.ts';
import { BacaZip } from '../../local/xlsx/zip.ts';
import type { HasilPeriksa } from '../../src/core/temuan';
import { jalankanLkjip } from '../alat/lkjip';
import { tulisDocx } from './docx';
import { buatDokumen, type DokumenTanam } from './prosa';
import { FOLDER_BERSIH } from './ukur';

const cwd = mkdtempSync(join(tmpdir(), 'lkjip-naskah-'));
const folder = FOLDER_BERSIH.find((f) => f.endsWith('pertanian')) as string;
const lari = (...argv: string[]) => jalankanLkjip(cwd, ...argv);

let dokumen: DokumenTanam;
beforeAll(() => {
  dokumen = buatDokumen(folder, 5003, 'realisasi-lalu') as DokumenTanam;
  writeFileSync(join(cwd, 'laporan.docx'), tulisDocx(dokumen.blok));
});

describe('validasi naskah Word', () => {
  it('menyebut judul, paragraf, dan kata-katanya; kode keluar 1', async () => {
    const { kode, out } = await lari('validasi', 'laporan.docx', '--json');
    expect(kode).toBe(1);
    const hasil = JSON.parse(out) as HasilPeriksa;
    const t = hasil.temuan.find((x) => x.aturan === 'narasi-tidak-cocok');
    expect(t?.tempat?.jalur[0]).toBe('BAB III AKUNTABILITAS KINERJA');
    expect(t?.tempat?.paragraf).toBe(1);
    expect(dokumen.ditanam).toContain(t?.tercetak);
    expect(t?.tempat?.petikan).toContain(t?.tercetak);
    // Findings in tables know their place, too.
    expect(hasil.temuan.filter((x) => x.tabel !== null).every((x) => x.tempat?.jalur.length)).toBe(true);
  }, 60_000);

  it('laporan HTML memuat petikan dengan kata yang dimaksud, salinan Word memuat komentar', async () => {
    const { kode, out } = await lari('validasi', 'laporan.docx', '--html', 'hasil.html', '--komentar', 'salinan.docx');
    expect(kode).toBe(1);
    expect(out).toMatch(/Salinan dengan \d+ komentar ditulis ke salinan\.docx/);
    expect(readFileSync(join(cwd, 'hasil.html'), 'utf8')).toMatch(/<blockquote>.*<mark>[\d.,]+<\/mark>/);
    const asal = new BacaZip(readFileSync(join(cwd, 'laporan.docx')));
    const salinan = new BacaZip(readFileSync(join(cwd, 'salinan.docx')));
    const xml = salinan.teks('word/document.xml') as string;
    const komentar = semuaAnak(pohon(salinan.teks('word/comments.xml') as string), 'comment');
    expect(komentar.length).toBeGreaterThan(0);
    for (const k of komentar) {
      const id = k.atribut.id;
      expect(xml.split(`<w:commentRangeStart w:id="${id}"/>`)).toHaveLength(2);
      expect(xml.split(`<w:commentRangeEnd w:id="${id}"/>`)).toHaveLength(2);
      expect(xml.split(`<w:commentReference w:id="${id}"/>`)).toHaveLength(2);
    }
    expect(komentar.every((k) => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(String(k.atribut.date)))).toBe(true);
    // What the document says stays letter by letter.
    const isi = (b: Buffer) => bukaNaskah(b, 'x').blok;
    expect(isi(readFileSync(join(cwd, 'salinan.docx')))).toEqual(isi(readFileSync(join(cwd, 'laporan.docx'))));
    expect(salinan.ambil('word/styles.xml')).toEqual(asal.ambil('word/styles.xml'));
    expect(salinan.teks('[Content_Types].xml')).toContain('/word/comments.xml');
  }, 60_000);

  it('komentar yang sudah ada tetap ada', async () => {
    await lari('validasi', 'laporan.docx', '--komentar', 'sekali.docx');
    await lari('validasi', 'sekali.docx', '--komentar', 'dua.docx');
    const id = semuaAnak(
      pohon(new BacaZip(readFileSync(join(cwd, 'dua.docx'))).teks('word/comments.xml') as string),
      'comment',
    ).map((k) => k.atribut.id);
    expect(new Set(id).size).toBe(id.length);
    expect(id.length % 2).toBe(0);
  }, 60_000);

  it('berkas lama ditolak dengan kalimat, kode 2; --komentar tidak untuk .xlsx', async () => {
    writeFileSync(join(cwd, 'lama.doc'), Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0, 0, 0]));
    expect(await lari('validasi', 'lama.doc')).toMatchObject({ kode: 2, err: expect.stringMatching(/berformat lama/) });
    writeFileSync(join(cwd, 'a.pdf'), '%PDF-1.7');
    expect(await lari('validasi', 'a.pdf')).toMatchObject({ kode: 2, err: expect.stringMatching(/adalah PDF/) });
    expect(await lari('validasi', 'a.xlsx', '--komentar', 'b.docx')).toMatchObject({ kode: 2 });
    expect(await lari('validasi', 'laporan.docx', '--komentar', 'laporan.docx')).toMatchObject({ kode: 2 });
  });

  it('impor mengisi templat dari tabel-tabelnya', async () => {
    const { kode, out } = await lari('impor', 'laporan.docx', '-o', 'isian.xlsx', '--json');
    expect(kode).toBe(0);
    const { baris } = JSON.parse(out) as { baris: Record<string, number> };
    expect(baris.IKU).toBeGreaterThan(10);
    expect(baris.ANGGARAN).toBeGreaterThan(10);
  }, 60_000);
});
