/** Formulas of OpenDocument (OpenFormula) in the form of the workbook in memory. */
import { kutipLembar } from '../engine/kotak.ts';

/** "$'Lembar satu'.A1:.B2" without its brackets as "'Lembar satu'!A1:B2"; null when it is no reference. */
export function acuanOds(isi: string): string | null {
  if (isi.includes('#REF!')) return '#REF!';
  const cocokan =
    /^(?:\$?(?:'((?:[^']|'')*)'|([^.'$]+)))?\.(\$?[A-Za-z]{1,3}\$?\d+|\$?[A-Za-z]{1,3}|\$?\d+)(?::(?:\$?(?:'((?:[^']|'')*)'|([^.'$]+)))?\.(\$?[A-Za-z]{1,3}\$?\d+|\$?[A-Za-z]{1,3}|\$?\d+))?$/.exec(
      isi,
    );
  if (!cocokan) return null;
  const lembar = cocokan[1]?.replace(/''/g, "'") ?? cocokan[2];
  const akhir = cocokan[4]?.replace(/''/g, "'") ?? cocokan[5];
  // A range over several sheets is nothing that a formula here can say.
  if (akhir !== undefined && akhir !== lembar) return null;
  return `${lembar === undefined ? '' : `${kutipLembar(lembar)}!`}${cocokan[3]}${cocokan[6] === undefined ? '' : `:${cocokan[6]}`}`;
}

/** Pieces of a formula: a text, a reference, a name called without or with arguments, a bare name, any other character. */
const POTONGAN =
  /(?<teks>"(?:[^"]|"")*"?)|\[(?<acuan>(?:'(?:[^']|'')*'|[^\]'])*)\]|(?<tanpaArgumen>[A-Za-z_][\w.]*)(?<kurung>\s*\(\s*\))|(?<fungsi>[A-Za-z_][\w.]*)(?=\s*\()|(?<nama>[A-Za-z_][\w.]*)|(?<tanda>[\s\S])/g;

/** Marks that are written otherwise here; "~" joins references and "!" is what they have in common. */
const TANDA: Record<string, string> = { ';': ',', '~': ',', '!': ' ' };

/** Functions that LibreOffice does not know it writes in small letters, others' with the name of who made them. */
const namaFungsi = (nama: string): string =>
  nama.toUpperCase().replace(/^(?:COM\.MICROSOFT|ORG\.(?:LIBREOFFICE|OPENOFFICE))\./, '');

/** TRUE and FALSE are calls there. */
function tanpaArgumen(nama: string, kurung: string): string {
  const fungsi = namaFungsi(nama);
  return /^(?:TRUE|FALSE)$/.test(fungsi) ? fungsi : fungsi + kurung;
}

/** A piece as it is written here, its marks apart; null for a reference that has no form here. */
function kata(utuh: string, potongan: Readonly<Record<string, string | undefined>>): string | null {
  if (potongan.acuan !== undefined) return acuanOds(potongan.acuan);
  if (potongan.tanpaArgumen !== undefined) return tanpaArgumen(potongan.tanpaArgumen, potongan.kurung ?? '');
  if (potongan.fungsi !== undefined) return namaFungsi(potongan.fungsi);
  return potongan.tanda === '[' ? null : utuh;
}

/** The formula with `=`; null when it says something that has no form here: then the value stands alone. */
export function rumusOds(teks: string): string | null {
  const awal = /^(?:[a-z]+:)?=/.exec(teks);
  if (!awal) return null;
  const isi = teks.slice(awal[0].length);
  if (teks.startsWith('msoxl:')) return `=${isi}`;
  let hasil = '=';
  // Within braces rows are divided by "|".
  let larik = 0;
  for (const { 0: utuh, groups = {} } of isi.matchAll(POTONGAN)) {
    const tertulis = kata(utuh, groups);
    if (tertulis === null) return null;
    if (groups.tanda === '{') larik++;
    if (groups.tanda === '}') larik--;
    hasil += groups.tanda === '|' && larik > 0 ? ';' : (TANDA[groups.tanda ?? ''] ?? tertulis);
  }
  return hasil;
}
