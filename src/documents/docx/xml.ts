/** XML of a .docx: text made safe, and the units that Word counts in. */

/** Characters that XML 1.0 has no place for. */
const TERLARANG =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const LOLOS: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export const amanXml = (teks: string): string =>
  teks.replace(TERLARANG, '').replace(/[&<>"]/g, (huruf) => LOLOS[huruf] as string);

const TWIP_PER_MM = 1440 / 25.4;
const EMU_PER_MM = 36_000;

/** Twentieths of a point. */
export const twip = (mm: number): number => Math.round(mm * TWIP_PER_MM);
export const emu = (mm: number): number => Math.round(mm * EMU_PER_MM);

export const KEPALA_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
export const NS_W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
export const NS_R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
export const NS_A = 'http://schemas.openxmlformats.org/drawingml/2006/main';
export const NS_C = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
export const NS_WP = 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing';

/** A place that is still to be filled: nobody may take it for a fact. */
export const ISIAN = { warna: '<w:color w:val="B3261E"/>', sorot: '<w:highlight w:val="yellow"/>' } as const;

/** A run of text; line breaks and tabs inside it stay. */
export function lari(teks: string, sifat = ''): string {
  const ciri = sifat ? `<w:rPr>${sifat}</w:rPr>` : '';
  return teks
    .split(/\r?\n/)
    .map((baris, i) => {
      const isi = baris
        .split('\t')
        .map((potong) => `<w:t xml:space="preserve">${amanXml(potong)}</w:t>`)
        .join('<w:tab/>');
      return `<w:r>${ciri}${i ? '<w:br/>' : ''}${isi}</w:r>`;
    })
    .join('');
}

/** A complex field with the text that stands there until Word computes it. */
export function medan(perintah: string, sementara: string, sifat = ''): string {
  const ciri = sifat ? `<w:rPr>${sifat}</w:rPr>` : '';
  const tanda = (jenis: string) => `<w:r>${ciri}<w:fldChar w:fldCharType="${jenis}"/></w:r>`;
  return `${tanda('begin')}<w:r>${ciri}<w:instrText xml:space="preserve"> ${amanXml(perintah)} </w:instrText></w:r>${tanda('separate')}${lari(sementara, sifat)}${tanda('end')}`;
}
