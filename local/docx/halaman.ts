/** Page numbers of a document's bookmarks, counted on the PDF that LibreOffice draws of it. */
import { romawi } from './gaya.ts';

/** What makes LibreOffice hand bookmarks on to the PDF. */
export const SARING_PENANDA = 'writer_pdf_Export:{"ExportBookmarksToPDFDestination":{"type":"boolean","value":"true"}}';

/** Bookmarks by the page they stand on, from 0; a name's underscore is written "5F" there. */
export function letakPenanda(pdf: Buffer): Map<string, number> {
  const isi = pdf.toString('latin1');
  const anak = [...(/\/Type\s*\/Pages\b[^>]*?\/Kids\s*\[([^\]]*)\]/s.exec(isi)?.[1] ?? '').matchAll(/(\d+) 0 R/g)];
  const urut = new Map(anak.map(([, objek], i) => [objek as string, i]));
  const hasil = new Map<string, number>();
  for (const [, nama, objek] of isi.matchAll(/\/5F(Lkjip\d+)\s*\[\s*(\d+) 0 R/g)) {
    const halaman = urut.get(objek as string);
    if (halaman !== undefined) hasil.set(`_${nama}`, halaman);
  }
  return hasil;
}

/**
 * Numbers as the foot of their page prints them: sections count on, or start again at 1 in their own figures.
 * @param naskah Text of word/document.xml.
 */
export function nomorHalaman(naskah: string, letak: ReadonlyMap<string, number>): Record<string, string> {
  const hasil: Record<string, string> = {};
  let awal = 0;
  // Each piece ends with the section that it belongs to.
  for (const bagian of naskah.split(/(?<=<\/w:sectPr>)/)) {
    const penanda = [...bagian.matchAll(/<w:bookmarkStart [^>]*w:name="(_Lkjip\d+)"/g)].map(
      ([, nama]) => nama as string,
    );
    const nomor = /<w:pgNumType w:fmt="(\w+)"( w:start="1")?/.exec(bagian);
    const pertama = letak.get(penanda[0] ?? '');
    if (nomor?.[2] && pertama !== undefined) awal = pertama;
    for (const nama of nomor ? penanda : []) {
      const halaman = letak.get(nama);
      if (halaman === undefined) continue;
      const ke = halaman - awal + 1;
      hasil[nama] = nomor?.[1] === 'lowerRoman' ? romawi(ke).toLowerCase() : `${ke}`;
    }
  }
  return hasil;
}
