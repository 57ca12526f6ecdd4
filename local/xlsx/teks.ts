/** What encoding the bytes of a text are in: by their mark, by the zeros between their letters, or by what the XML says. */

export function bacaSandi(isi: Buffer): string {
  if (isi[0] === 0xff && isi[1] === 0xfe) return isi.toString('utf16le', 2);
  if (isi[0] === 0xfe && isi[1] === 0xff) return utf16Terbalik(isi.subarray(2));
  if (isi[0] === 0xef && isi[1] === 0xbb && isi[2] === 0xbf) return isi.toString('utf8', 3);
  if (isi[0] === 0x3c && isi[1] === 0) return isi.toString('utf16le');
  if (isi[0] === 0 && isi[1] === 0x3c) return utf16Terbalik(isi);
  const nyata = /^<\?xml[^>]*?encoding\s*=\s*["']([\w.:-]+)["']/.exec(isi.toString('latin1', 0, 200))?.[1];
  if (nyata && /^(?:windows-1252|cp1252|iso-8859-1|latin1)$/i.test(nyata)) return dariWindows1252(isi);
  if (nyata && !/^(utf-?8|utf-?16.*|us-ascii)$/i.test(nyata)) {
    try {
      return new TextDecoder(nyata).decode(isi);
    } catch {
      // Nobody knows that name: most probably UTF-8 all the same.
    }
  }
  return isi.toString('utf8');
}

function utf16Terbalik(isi: Buffer): string {
  return Buffer.from(isi.subarray(0, isi.length & ~1))
    .swap16()
    .toString('utf16le');
}

/** What the bytes 0x80 to 0x9F are in Windows-1252; Node's own decoder takes them for control characters. */
const LATIN =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178';

export function dariWindows1252(isi: Buffer): string {
  return isi.toString('latin1').replace(/[\u0080-\u009f]/g, (c) => LATIN[c.charCodeAt(0) - 0x80] as string);
}
