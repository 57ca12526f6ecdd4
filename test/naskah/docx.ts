/** A .docx from a plain list of blocks, as Word writes them: for tests and for measuring. */
import { tulisZip } from '../../local/xlsx/zip.ts';

export type Blok =
  | { judul: string; tingkat: number }
  | { p: string }
  | { ket: string }
  | { tabel: string[][] }
  | { daftar: string[] };

const lolos = (t: string) => t.replace(/[&<>]/g, (c) => (c === '&' ? '&amp;' : c === '<' ? '&lt;' : '&gt;'));
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const lari = (t: string) => `<w:r><w:t xml:space="preserve">${lolos(t)}</w:t></w:r>`;

/** Word breaks a line of text into several runs as it pleases. */
function potongan(teks: string): string {
  const n = Math.floor(teks.length / 2);
  return teks.length > 40 ? lari(teks.slice(0, n)) + lari(teks.slice(n)) : lari(teks);
}

export const paragrafXml = (teks: string, sifat = ''): string =>
  `<w:p>${sifat ? `<w:pPr>${sifat}</w:pPr>` : ''}${teks === '' ? '' : potongan(teks)}</w:p>`;

export function tabelXml(grid: readonly (readonly string[])[]): string {
  const lebar = Math.max(...grid.map((b) => b.length));
  const baris = grid.map((b) => {
    const sel = Array.from({ length: lebar }, (_, i) => `<w:tc><w:tcPr/>${paragrafXml(b[i] ?? '')}</w:tc>`);
    return `<w:tr>${sel.join('')}</w:tr>`;
  });
  return `<w:tbl><w:tblPr/><w:tblGrid/>${baris.join('')}</w:tbl>${paragrafXml('')}`;
}

function blokXml(b: Blok, nomorDaftar: number): string {
  if ('judul' in b) return paragrafXml(b.judul, `<w:pStyle w:val="Heading${b.tingkat}"/>`);
  if ('p' in b) return paragrafXml(b.p);
  if ('ket' in b) return paragrafXml(b.ket, '<w:pStyle w:val="Caption"/>');
  if ('tabel' in b) return tabelXml(b.tabel);
  return b.daftar
    .map((d) => paragrafXml(d, `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${nomorDaftar}"/></w:numPr>`))
    .join('');
}

const GAYA = `<?xml version="1.0" encoding="UTF-8"?><w:styles ${W}><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>${[
  1, 2, 3, 4,
]
  .map(
    (n) =>
      `<w:style w:type="paragraph" w:styleId="Heading${n}"><w:name w:val="heading ${n}"/><w:basedOn w:val="Normal"/><w:pPr><w:outlineLvl w:val="${n - 1}"/></w:pPr></w:style>`,
  )
  .join(
    '',
  )}<w:style w:type="paragraph" w:styleId="Caption"><w:name w:val="caption"/><w:basedOn w:val="Normal"/></w:style></w:styles>`;

const JENIS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Parts of a document around the XML of its body. `lain`: further parts by name. */
export function docxDari(badan: string, lain: Record<string, string | Buffer> = {}, banyakDaftar = 1): Buffer {
  const daftar = Array.from(
    { length: banyakDaftar },
    (_, i) =>
      `<w:abstractNum w:abstractNumId="${i}"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>`,
  );
  const nomor = daftar.map((_, i) => `<w:num w:numId="${i + 1}"><w:abstractNumId w:val="${i}"/></w:num>`);
  return tulisZip([
    [
      '[Content_Types].xml',
      '<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/><Override PartName="/word/numbering.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"/></Types>',
    ],
    [
      '_rels/.rels',
      `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${JENIS}/officeDocument" Target="word/document.xml"/></Relationships>`,
    ],
    [
      'word/_rels/document.xml.rels',
      `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${JENIS}/styles" Target="styles.xml"/><Relationship Id="rId2" Type="${JENIS}/numbering" Target="numbering.xml"/>${lain['word/footnotes.xml'] ? `<Relationship Id="rId3" Type="${JENIS}/footnotes" Target="footnotes.xml"/>` : ''}${lain['word/header1.xml'] ? `<Relationship Id="rId4" Type="${JENIS}/header" Target="header1.xml"/>` : ''}</Relationships>`,
    ],
    ['word/styles.xml', GAYA],
    [
      'word/numbering.xml',
      `<?xml version="1.0" encoding="UTF-8"?><w:numbering ${W}>${daftar.join('')}${nomor.join('')}</w:numbering>`,
    ],
    [
      'word/document.xml',
      `<?xml version="1.0" encoding="UTF-8"?><w:document ${W} xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"><w:body>${badan}<w:sectPr/></w:body></w:document>`,
    ],
    ...Object.entries(lain),
  ]);
}

export function tulisDocx(blok: readonly Blok[]): Buffer {
  let n = 0;
  const badan = blok.map((b) => blokXml(b, 'daftar' in b ? ++n : 0)).join('');
  return docxDari(badan, {}, Math.max(1, n));
}
