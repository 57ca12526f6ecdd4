/** What encoding the bytes of a text are in: by their mark, by the zeros between their letters, or by what the XML says. */

export function bacaSandi(isi: Buffer): string {
  if (isi[0] === 0xff && isi[1] === 0xfe) return isi.toString('utf16le', 2);
  if (isi[0] === 0xfe && isi[1] === 0xff) return utf16Terbalik(isi.subarray(2));
  if (isi[0] === 0xef && isi[1] === 0xbb && isi[2] === 0xbf) return isi.toString('utf8', 3);
  if (isi[0] === 0x3c && isi[1] === 0) return isi.toString('utf16le');
  if (isi[0] === 0 && isi[1] === 0x3c) return utf16Terbalik(isi);
  const nyata = /^<\?xml[^>]*?encoding\s*=\s*["']([\w.:-]+)["']/.exec(isi.toString('latin1', 0, 200))?.[1];
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
