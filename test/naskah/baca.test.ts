/** The reader of .docx: what Word writes, and what is no .docx at all. */
import { describe, expect, it } from 'vitest';
import { bacaNaskah, GalatNaskah } from '../../local/docx/baca.ts';
import { bukaNaskah } from '../../local/docx/buka.ts';
import { bukaArsip } from '../../local/docx/peramban.ts';
import { tulisZip } from '../../local/xlsx/zip.ts';
import type { ParagrafNaskah, TabelNaskah } from '../../src/core/naskah';
import { susunNaskah } from '../../src/naskah/susun';
import { docxDari, paragrafXml, tabelXml, tulisDocx } from './docx';

const baca = (badan: string, lain: Record<string, string | Buffer> = {}) =>
  bukaNaskah(docxDari(badan, lain), 'uji.docx');
const teks = (badan: string, lain: Record<string, string | Buffer> = {}) =>
  baca(badan, lain).blok.flatMap((b) => (b.jenis === 'paragraf' && b.teks.trim() ? [b.teks] : []));
const tabel = (badan: string) => baca(badan).blok.filter((b): b is TabelNaskah => b.jenis === 'tabel');
const sel = (isi: string, sifat = '') => `<w:tc><w:tcPr>${sifat}</w:tcPr>${isi}</w:tc>`;

describe('isi dokumen', () => {
  it('judul, keterangan, daftar, dan paragraf dikenali', () => {
    const n = bukaNaskah(
      tulisDocx([
        { judul: 'BAB I PENDAHULUAN', tingkat: 1 },
        { p: 'Isi paragraf & <tanda>.' },
        { ket: 'Tabel 1.1 Contoh' },
        {
          tabel: [
            ['a', 'b'],
            ['1', '2'],
          ],
        },
        { daftar: ['satu', 'dua'] },
      ]),
      'uji.docx',
    );
    const p = n.blok.filter((b): b is ParagrafNaskah => b.jenis === 'paragraf' && b.teks !== '');
    expect(p.map((x) => [x.macam, x.label, x.teks])).toEqual([
      ['judul', '', 'BAB I PENDAHULUAN'],
      ['isi', '', 'Isi paragraf & <tanda>.'],
      ['keterangan', '', 'Tabel 1.1 Contoh'],
      ['isi', '1.', 'satu'],
      ['isi', '2.', 'dua'],
    ]);
    expect(p[3]?.daftar).toBe(p[4]?.daftar);
  });

  it('judul tanpa gaya dikenali dari tebal dan nomornya', () => {
    const tebal = (t: string) => `<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>${t}</w:t></w:r></w:p>`;
    const n = baca(
      tebal('BAB III') +
        tebal('AKUNTABILITAS KINERJA') +
        tebal('3.1.2 Perbandingan Realisasi') +
        paragrafXml('1. Butir biasa'),
    );
    const { paragraf } = susunNaskah(n);
    expect(paragraf.map((p) => [p.macam, p.jalur])).toEqual([
      ['judul', ['BAB III']],
      ['isi', ['BAB III AKUNTABILITAS KINERJA']],
      ['judul', ['BAB III AKUNTABILITAS KINERJA', '3.1.2 Perbandingan Realisasi']],
      ['isi', ['BAB III AKUNTABILITAS KINERJA', '3.1.2 Perbandingan Realisasi']],
    ]);
  });

  it('perubahan terlacak dibaca seolah diterima, dan disebut', () => {
    const badan =
      '<w:p><w:r><w:t xml:space="preserve">Capaian </w:t></w:r><w:del w:id="1"><w:r><w:delText>lama</w:delText></w:r></w:del><w:ins w:id="2"><w:r><w:t>baru</w:t></w:r></w:ins></w:p>' +
      '<w:p><w:moveFrom w:id="3"><w:r><w:t>pindah</w:t></w:r></w:moveFrom></w:p><w:p><w:moveTo w:id="4"><w:r><w:t>pindah</w:t></w:r></w:moveTo></w:p>' +
      '<w:p><w:pPr><w:rPr><w:del w:id="5"/></w:rPr></w:pPr><w:r><w:t xml:space="preserve">dua </w:t></w:r></w:p><w:p><w:r><w:t>satu</w:t></w:r></w:p>';
    expect(teks(badan)).toEqual(['Capaian baru', 'pindah', 'dua satu']);
    expect(baca(badan).catatan.join()).toMatch(/perubahan terlacak/);
  });

  it('kotak teks, catatan kaki, teks tersembunyi, rumus, dan kepala halaman', () => {
    const kotak =
      '<w:p><w:r><w:t>induk</w:t></w:r><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><w:txbxContent><w:p><w:r><w:t>di kotak</w:t></w:r></w:p></w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent><w:p><w:r><w:t>di kotak</w:t></w:r></w:p></w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>';
    expect(teks(kotak)).toEqual(['induk', 'di kotak']);
    const kaki = '<w:p><w:r><w:t>angka</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>';
    const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
    const footnotes = `<w:footnotes ${W}><w:footnote w:type="separator" w:id="0"><w:p/></w:footnote><w:footnote w:id="2"><w:p><w:r><w:t>sumber BPS</w:t></w:r></w:p></w:footnote></w:footnotes>`;
    expect(teks(kaki, { 'word/footnotes.xml': footnotes })).toEqual(['angka', 'sumber BPS']);
    const header = `<w:hdr ${W}><w:p><w:r><w:t>LKjIP 2024</w:t></w:r></w:p></w:hdr>`;
    expect(baca(kaki, { 'word/header1.xml': header }).blok[0]).toMatchObject({ macam: 'tepi', teks: 'LKjIP 2024' });
    expect(
      teks('<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>rahasia</w:t></w:r><w:r><w:t>tampak</w:t></w:r></w:p>'),
    ).toEqual(['tampak']);
    const rumus =
      '<w:p><m:oMath><m:f><m:num><m:r><m:t>882</m:t></m:r></m:num><m:den><m:r><m:t>1.762</m:t></m:r></m:den></m:f><m:r><m:t> × 100 = 50,05%</m:t></m:r></m:oMath></w:p>';
    expect(teks(rumus)).toEqual(['(882) / (1.762) × 100 = 50,05%']);
  });
});

describe('tabel', () => {
  it('sel tergabung ke samping dan ke bawah', () => {
    const p = paragrafXml;
    const [t] = tabel(
      `<w:tbl><w:tr>${sel(p('No'), '<w:vMerge w:val="restart"/>')}${sel(p('2025'), '<w:gridSpan w:val="2"/>')}</w:tr><w:tr>${sel(p(''), '<w:vMerge/>')}${sel(p('Target'))}${sel(p('Realisasi'))}</w:tr></w:tbl>`,
    );
    expect(t?.sel.map((s) => [s.baris, s.kolom, s.tinggi, s.lebar, s.teks])).toEqual([
      [0, 0, 2, 1, 'No'],
      [0, 1, 1, 2, '2025'],
      [1, 1, 1, 1, 'Target'],
      [1, 2, 1, 1, 'Realisasi'],
    ]);
  });

  it('tabel di dalam tabel berdiri sendiri; tabel satu kolom menjadi paragraf', () => {
    const dalam = tabelXml([
      ['x', 'y'],
      ['1', '2'],
    ]);
    const luar = `<w:tbl><w:tr>${sel(paragrafXml('luar') + dalam)}${sel(paragrafXml('kanan'))}</w:tr></w:tbl>`;
    expect(tabel(luar).map((t) => t.sel.map((s) => s.teks))).toEqual([
      ['luar', 'kanan'],
      ['x', 'y', '1', '2'],
    ]);
    expect(teks(`<w:tbl><w:tr>${sel(paragrafXml('dalam bingkai'))}</w:tr></w:tbl>`)).toEqual(['dalam bingkai']);
  });

  it('judul di atasnya menjadi judul lembar, bagian di halaman lain digabung', () => {
    const n = bukaNaskah(
      tulisDocx([
        { ket: 'Tabel 3.1 Capaian' },
        {
          tabel: [
            ['No', 'Indikator'],
            ['1', 'a'],
          ],
        },
        { ket: 'Lanjutan Tabel 3.1 Capaian (lanjutan)' },
        {
          tabel: [
            ['No', 'Indikator'],
            ['2', 'b'],
          ],
        },
      ]),
      'uji.docx',
    );
    const { buku, tempat } = susunNaskah(n);
    expect(buku.lembar.map((l) => [l.nama, l.tampil.flat().filter(Boolean)])).toEqual([
      ['Tabel 3.1', ['Tabel 3.1 Capaian', 'No', 'Indikator', '1', 'a', 'No', 'Indikator', '2', 'b']],
    ]);
    expect(tempat.get('Tabel 3.1!B4')?.kutipan).toBe('a');
  });
});

describe('berkas yang tidak dapat dipakai: kalimat apa yang harus dilakukan', () => {
  const galat = (isi: Buffer): string => {
    try {
      bukaNaskah(isi, 'laporan.docx');
      return '';
    } catch (e) {
      expect(e).toBeInstanceOf(GalatNaskah);
      return (e as Error).message;
    }
  };
  const ole = (tanda: string) =>
    Buffer.concat([
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      Buffer.alloc(504),
      Buffer.from(tanda, 'utf16le'),
    ]);
  const utuh = docxDari(paragrafXml('isi'));
  it.each([
    ['kosong', Buffer.alloc(0), /kosong/],
    ['doc lama', ole('WordDocument'), /format lama.*\.docx/],
    ['terkunci', ole('EncryptedPackage'), /kata sandi.*hapus/],
    ['PDF', Buffer.from('%PDF-1.7'), /PDF.*\.docx/],
    ['RTF', Buffer.from('{\\rtf1}'), /RTF/],
    ['halaman web', Buffer.from('<html></html>'), /halaman web/],
    ['teks', Buffer.from('halo'), /bukan dokumen Word/],
    ['terpotong', utuh.subarray(0, utuh.length - 40), /rusak/],
    ['tengah rusak', Buffer.concat([utuh.subarray(0, 900), Buffer.alloc(300), utuh.subarray(1200)]), /rusak|bukan/],
    ['xlsx', tulisZip([['xl/workbook.xml', '<workbook/>']]), /Excel/],
    ['odt', tulisZip([['content.xml', '<x/>']]), /OpenDocument/],
    ['tanpa naskah', tulisZip([['lain.xml', '<x/>']]), /naskahnya tidak ada/],
    ['XML terpotong', tulisZip([['word/document.xml', '<w:document><w:body><w:p>']]), /rusak.*simpan ulang/],
  ])('%s', (_, isi, pola) => expect(galat(isi)).toMatch(pola));

  it('makro dan gambar besar tidak mengganggu', () => {
    const n = bukaNaskah(
      docxDari(paragrafXml('isi'), { 'word/vbaProject.bin': 'x', 'word/media/a.png': Buffer.alloc(50 * 1024 * 1024) }),
      'a.docm',
    );
    expect(n.blok).toHaveLength(1);
    expect(n.catatan.join()).toMatch(/makro/);
  });
});

it('di peramban terbaca sama, dan arsip rusak disebut', async () => {
  const isi = tulisDocx([
    { judul: 'BAB I', tingkat: 1 },
    { p: 'Isi.' },
    {
      tabel: [
        ['a', 'b'],
        ['1', '2'],
      ],
    },
  ]);
  expect(bacaNaskah(await bukaArsip(new Uint8Array(isi)), 'uji.docx')).toEqual(bukaNaskah(isi, 'uji.docx'));
  await expect(bukaArsip(new Uint8Array(isi.subarray(0, isi.length - 30)))).rejects.toThrow(/terpotong/);
});
