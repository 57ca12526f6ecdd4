/** Comments hang on the quoted words alone, also where one run holds the whole paragraph, as LibreOffice writes it. */
import { describe, expect, it } from 'vitest';
import { bukaNaskah } from '../../local/docx/buka.ts';
import { tulisKomentar } from '../../local/docx/komentar.ts';
import { BacaZip } from '../../local/xlsx/zip.ts';
import { periksaNaskah } from '../../src/rules/index';
import { tulisDocx } from './docx';

const SAAT = new Date('2026-01-31T07:08:09.123Z');
const KALIMAT = 'Nilai A & B: disusun 12 (tiga belas) dokumen, lalu 15 (enam belas) laporan lain.';

function berkomentar() {
  const asal = tulisDocx([{ judul: 'BAB III AKUNTABILITAS KINERJA', tingkat: 1 }, { p: KALIMAT }]);
  const { temuan } = periksaNaskah(bukaNaskah(asal, 'a.docx'));
  const { isi, banyak } = tulisKomentar(asal, 'a.docx', temuan, SAAT);
  const zip = new BacaZip(isi);
  return {
    asal,
    isi,
    banyak,
    temuan,
    xml: zip.teks('word/document.xml') ?? '',
    komentar: zip.teks('word/comments.xml') ?? '',
  };
}

const kata = (xml: string, id: number): string => {
  const dari = xml.indexOf(`<w:commentRangeStart w:id="${id}"/>`);
  return xml
    .slice(dari, xml.indexOf(`<w:commentRangeEnd w:id="${id}"/>`))
    .replace(/<[^>]*>/g, '')
    .replace(/&amp;/g, '&');
};

describe('komentar Word', () => {
  it('dua komentar dalam satu potong teks menandai kata-katanya saja', () => {
    const { xml, temuan, banyak } = berkomentar();
    expect(banyak).toBeGreaterThanOrEqual(2);
    for (const [id, t] of temuan.entries()) expect(kata(xml, id)).toBe(t.tempat?.kutipan);
    expect(kata(xml, 0)).toContain('12 (tiga belas)');
  });

  it('teksnya tetap huruf demi huruf', () => {
    const { asal, isi } = berkomentar();
    expect(bukaNaskah(isi, 'a.docx').blok).toEqual(bukaNaskah(asal, 'a.docx').blok);
  });

  it('yang mengatakan hasil seluruhnya berdiri di paragraf pertama yang berisi', () => {
    const asal = tulisDocx([{ p: '' }, { p: KALIMAT }]);
    const { temuan } = periksaNaskah(bukaNaskah(asal, 'a.docx'));
    const { isi, banyak } = tulisKomentar(asal, 'a.docx', temuan, SAAT, ['Dua <temuan>.', 'Satu catatan.']);
    const zip = new BacaZip(isi);
    expect(banyak).toBe(temuan.length + 1);
    expect(zip.teks('word/comments.xml')).toMatch(/w:id="0".*Dua &lt;temuan&gt;\..*Satu catatan\..*w:id="1"/);
    expect(bukaNaskah(isi, 'a.docx').blok).toEqual(bukaNaskah(asal, 'a.docx').blok);
  });

  it('waktunya UTC', () => {
    const { komentar } = berkomentar();
    expect(komentar).toContain('w:date="2026-01-31T07:08:09Z"');
  });
});
