/**
 * Fingerprints: short texts that differ when what they were taken of differs. Not for security, only for "has this
 * changed since".
 */

/** Takes parts one after the other; `["ab", "c"]` and `["a", "bc"]` differ. */
export class Sidik {
  private a = 0xdeadbeef;
  private b = 0x41c6ce57;

  tambah(bagian: string): this {
    // A local name: a look-up of the global at every character costs more than the arithmetic.
    const { imul } = Math;
    let pertama = this.a;
    let kedua = this.b;
    for (let i = 0; i < bagian.length; i++) {
      const k = bagian.charCodeAt(i);
      pertama = imul(pertama ^ k, 2654435761);
      kedua = imul(kedua ^ k, 1597334677);
    }
    // The length closes the part.
    this.a = imul(pertama ^ bagian.length, 2246822507) ^ (kedua >>> 13);
    this.b = imul(kedua ^ bagian.length, 3266489909) ^ (pertama >>> 16);
    return this;
  }

  teks(): string {
    return (this.a >>> 0).toString(36) + (this.b >>> 0).toString(36);
  }
}

export function sidikTeks(...bagian: string[]): string {
  const s = new Sidik();
  for (const b of bagian) s.tambah(b);
  return s.teks();
}

/** Fingerprint of a grid of displayed texts; trailing blank rows and columns do not count. */
export function sidikKisi(kisi: readonly (readonly string[])[]): string {
  const sidik = new Sidik();
  for (let r = 0; r < kisi.length; r++) {
    const baris = kisi[r] as readonly string[];
    for (let k = 0; k < baris.length; k++) if (baris[k]) sidik.tambah(`${r},${k}`).tambah(baris[k] as string);
  }
  return sidik.teks();
}
