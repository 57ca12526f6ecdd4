/** A document from a few lines: for the pages of rules and their tests. The bundle never imports this file. */
import type { BlokNaskah, Naskah } from '../core/naskah';

/**
 * "# A. Judul" is a heading (one # a level), "Tabel 3.1 …" or "Gambar 1 …" a caption, "- …" an item of a list, all else a
 * paragraph. Tables come first, each under its name.
 */
export function naskahContoh(baris: readonly string[], tabel: Record<string, string[][]> = {}): Naskah {
  const blok: BlokNaskah[] = [];
  const paragraf = (teks: string, isi: Partial<Extract<BlokNaskah, { jenis: 'paragraf' }>> = {}) =>
    blok.push({
      jenis: 'paragraf',
      nomor: blok.length,
      macam: 'isi',
      tingkat: null,
      label: '',
      daftar: null,
      gambar: false,
      teks,
      ...isi,
    });
  Object.entries(tabel).forEach(([judul, grid], nomor) => {
    paragraf(judul, { macam: 'keterangan' });
    blok.push({
      jenis: 'tabel',
      nomor,
      tinggi: grid.length,
      lebar: Math.max(...grid.map((b) => b.length)),
      sel: grid.flatMap((b, r) =>
        b.map((teks, kolom) => ({ baris: r, kolom, tinggi: 1, lebar: 1, teks, paragraf: -1 })),
      ),
    });
  });
  for (const garis of baris) {
    const judul = /^(#+) (.*)$/.exec(garis);
    if (judul) paragraf(judul[2] as string, { macam: 'judul', tingkat: (judul[1] as string).length });
    else if (/^(?:Tabel|Gambar) [\d.]+ \p{Lu}/u.test(garis)) paragraf(garis, { macam: 'keterangan' });
    else if (garis.startsWith('- ')) paragraf(garis.slice(2), { daftar: 'butir', label: '•' });
    else paragraf(garis);
  }
  return { nama: 'contoh', blok, catatan: [] };
}
