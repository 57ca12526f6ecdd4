/** Captions of tables, pictures and annexes, and where the text refers to them. */
import type { Paragraf } from '../core/naskah';

export type JenisKeterangan = 'tabel' | 'gambar' | 'grafik' | 'lampiran';

export interface Keterangan {
  jenis: JenisKeterangan;
  /** As printed, without spaces: "3.12", "III". */
  nomor: string;
  paragraf: Paragraf;
  awal: number;
  akhir: number;
}

const JENIS: Record<string, JenisKeterangan> = {
  tabel: 'tabel',
  gambar: 'gambar',
  bagan: 'gambar',
  grafik: 'grafik',
  diagram: 'grafik',
  lampiran: 'lampiran',
};
const NOMOR = String.raw`(\d+(?:\s?[.\-–]\s?\d+)*(?:[a-z](?![\p{L}\d]))?|[IVXLC]+(?:\s?[.\-–]\s?\d+)+|[IVXLC]+(?![\p{L}\d]|\s?[.\-–]\s?\d))(?!\d)`;
const KEPALA = new RegExp(String.raw`^\s*(tabel|gambar|bagan|grafik|diagram|lampiran)\s*\.?\s*${NOMOR}`, 'iu');
const RUJUKAN = new RegExp(String.raw`\b(tabel|gambar|bagan|grafik|diagram|lampiran)\s*\.?\s*${NOMOR}`, 'giu');

/** Numbers written alike however they are joined. */
export const nomorBaku = (t: string): string =>
  t
    .replace(/\s/g, '')
    .replace(/[-–]/g, '.')
    .replace(/\.$/, '')
    .toUpperCase()
    // "Tabel III.2" and "Tabel 3.2" are one.
    .replace(/^([IVXLC]+)(?=\.)/, (r) => String(bilanganRomawi(r)));

const ROMAWI: Record<string, number> = { I: 1, V: 5, X: 10, L: 50, C: 100 };

export function bilanganRomawi(t: string): number {
  const nilai = [...t].map((h) => ROMAWI[h] ?? 0);
  return nilai.reduce((n, v, i) => n + (v < (nilai[i + 1] ?? 0) ? -v : v), 0);
}

/** Captions right behind each other, with nothing that they could head between them: a list of them, typed by hand. */
const BERURUT = 3;

function dalamDaftar(paragraf: readonly Paragraf[]): ReadonlySet<Paragraf> {
  const hasil = new Set<Paragraf>();
  let deret: Paragraf[] = [];
  const tutup = () => {
    if (deret.length >= BERURUT) for (const p of deret) hasil.add(p);
    deret = [];
  };
  for (const p of paragraf) {
    const lalu = deret[deret.length - 1];
    if (p.macam !== 'keterangan' || (lalu && (p.nomor ?? 0) - (lalu.nomor ?? 0) > 1)) tutup();
    if (p.macam === 'keterangan' && p.nomor !== null) deret.push(p);
  }
  tutup();
  return hasil;
}

/** Captions in their order. Headings of annexes count. */
export function keterangan(paragraf: readonly Paragraf[]): Keterangan[] {
  const daftar = dalamDaftar(paragraf);
  return paragraf.flatMap((paragrafKini): Keterangan[] => {
    if (daftar.has(paragrafKini)) return [];
    if (
      paragrafKini.macam !== 'keterangan' &&
      !(paragrafKini.macam === 'judul' && /^\s*lampiran/i.test(paragrafKini.teks))
    )
      return [];
    // Word may count the caption itself: "Tabel 3." stands in its label.
    const teks = /^\s*(?:tabel|gambar|bagan|grafik|diagram|lampiran)/i.test(paragrafKini.label)
      ? paragrafKini.label
      : paragrafKini.teks;
    const cocokan = KEPALA.exec(teks);
    if (!cocokan) return [];
    return [
      {
        jenis: JENIS[(cocokan[1] as string).toLowerCase()] as JenisKeterangan,
        nomor: nomorBaku(cocokan[2] as string),
        paragraf: paragrafKini,
        awal: teks === paragrafKini.teks ? cocokan.index : 0,
        akhir: teks === paragrafKini.teks ? cocokan.index + cocokan[0].length : paragrafKini.teks.length,
      },
    ];
  });
}

/** A text that begins as a caption does: "Gambar 1.5. Komposisi …", whatever follows in its paragraph. */
export function kepalaTeks(p: Paragraf): Omit<Keterangan, 'paragraf'> | null {
  const cocokan = KEPALA.exec(p.teks);
  if (!cocokan || !/^\s*[.:]?\s*\p{Lu}/u.test(p.teks.slice(cocokan[0].length))) return null;
  return {
    jenis: JENIS[(cocokan[1] as string).toLowerCase()] as JenisKeterangan,
    nomor: nomorBaku(cocokan[2] as string),
    awal: cocokan.index,
    akhir: cocokan.index + cocokan[0].length,
  };
}

const DOKUMEN =
  'renstra|rencana strategis|rpjmd|rkpd|renja|permen\\w*|peraturan|perda|perbup|perwali|(?:surat )?keputusan(?! ini)|undang-undang|bps|buku';
/** Another document, named in front of what it holds or right behind it; "keputusan ini" is the document itself. */
const DOKUMEN_LAIN = new RegExp(`\\b(?:${DOKUMEN})\\b`, 'i');
const MILIK = new RegExp(`\\b(?:${DOKUMEN}|sk|dokumen|iku|diktum)\\b`, 'i');

/** What a text refers to by number; lines of other documents are left out. */
export function rujukan(paragraf: Paragraf): Omit<Keterangan, 'paragraf'>[] {
  const kepala = kepalaTeks(paragraf);
  return [...paragraf.teks.matchAll(RUJUKAN)].flatMap((cocokan) => {
    if (kepala && cocokan.index < kepala.akhir) return [];
    const sesudah = paragraf.teks.slice(cocokan.index + cocokan[0].length, cocokan.index + cocokan[0].length + 90);
    const sebelum = paragraf.teks.slice(Math.max(0, cocokan.index - 60), cocokan.index);
    if (MILIK.test(sesudah.split(/[.;]/)[0] as string) || DOKUMEN_LAIN.test(sebelum)) return [];
    return [
      {
        jenis: JENIS[(cocokan[1] as string).toLowerCase()] as JenisKeterangan,
        nomor: nomorBaku(cocokan[2] as string),
        awal: cocokan.index,
        akhir: cocokan.index + cocokan[0].length,
      },
    ];
  });
}
