/** Formulas of OpenDocument (OpenFormula) in the form of the workbook in memory. */
import { kutipLembar } from '../engine/kotak.ts';

/** "$'Lembar satu'.A1:.B2" without its brackets as "'Lembar satu'!A1:B2"; null when it is no reference. */
export function acuanOds(isi: string): string | null {
  if (isi.includes('#REF!')) return '#REF!';
  const m =
    /^(?:\$?(?:'((?:[^']|'')*)'|([^.'$]+)))?\.(\$?[A-Za-z]{1,3}\$?\d+|\$?[A-Za-z]{1,3}|\$?\d+)(?::(?:\$?(?:'((?:[^']|'')*)'|([^.'$]+)))?\.(\$?[A-Za-z]{1,3}\$?\d+|\$?[A-Za-z]{1,3}|\$?\d+))?$/.exec(
      isi,
    );
  if (!m) return null;
  const lembar = m[1]?.replace(/''/g, "'") ?? m[2];
  const akhir = m[4]?.replace(/''/g, "'") ?? m[5];
  // A range over several sheets is nothing that a formula here can say.
  if (akhir !== undefined && akhir !== lembar) return null;
  return `${lembar === undefined ? '' : `${kutipLembar(lembar)}!`}${m[3]}${m[6] === undefined ? '' : `:${m[6]}`}`;
}

/** The formula with `=`; null when it says something that has no form here: then the value stands alone. */
export function rumusOds(teks: string): string | null {
  const awal = /^(?:[a-z]+:)?=/.exec(teks);
  if (!awal) return null;
  if (teks.startsWith('msoxl:')) return `=${teks.slice(awal[0].length)}`;
  const isi = teks.slice(awal[0].length);
  let hasil = '=';
  let larik = 0;
  for (let i = 0; i < isi.length; i++) {
    const c = isi[i] as string;
    if (c === '"') {
      const m = /^"(?:[^"]|"")*"?/.exec(isi.slice(i)) as RegExpExecArray;
      hasil += m[0];
      i += m[0].length - 1;
    } else if (c === '[') {
      const m = /^\[((?:'(?:[^']|'')*'|[^\]'])*)\]/.exec(isi.slice(i));
      const acuan = m && acuanOds(m[1] as string);
      if (!m || acuan === null) return null;
      hasil += acuan;
      i += m[0].length - 1;
    } else if (c === '{' || c === '}') {
      larik += c === '{' ? 1 : -1;
      hasil += c;
    } else if (c === ';') hasil += ',';
    else if (c === '|' && larik > 0) hasil += ';';
    // The union of references and the operator "!" (intersection) are written otherwise there.
    else if (c === '~') hasil += ',';
    else if (c === '!') hasil += ' ';
    else {
      // Functions that LibreOffice does not know it writes in small letters, and TRUE as a call.
      const nama = /^[A-Za-z_][\w.]*/.exec(isi.slice(i))?.[0];
      if (nama === undefined) {
        hasil += c;
        continue;
      }
      const kurung = /^\s*\((\s*\))?/.exec(isi.slice(i + nama.length));
      i += nama.length - 1;
      if (!kurung) {
        hasil += nama;
        continue;
      }
      const fungsi = nama.toUpperCase().replace(/^(?:COM\.MICROSOFT|ORG\.(?:LIBREOFFICE|OPENOFFICE))\./, '');
      hasil += fungsi;
      if (/^(?:TRUE|FALSE)$/.test(fungsi) && kurung[1] !== undefined) i += kurung[0].length;
    }
  }
  return hasil;
}
