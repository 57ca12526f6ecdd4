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
const NOMOR = String.raw`(\d+(?:\s?[.\-–]\s?\d+)*[a-z]?|[IVXLC]+(?:\s?[.\-–]\s?\d+)*)(?![\p{L}\d])`;
const KEPALA = new RegExp(String.raw`^\s*(tabel|gambar|bagan|grafik|diagram|lampiran)\s*\.?\s*${NOMOR}`, 'iu');
const RUJUKAN = new RegExp(String.raw`\b(tabel|gambar|bagan|grafik|diagram|lampiran)\s*\.?\s*${NOMOR}`, 'giu');

/** Numbers written alike however they are joined. */
export const nomorBaku = (t: string): string =>
  t.replace(/\s/g, '').replace(/[-–]/g, '.').replace(/\.$/, '').toUpperCase();

/** Captions in their order. Headings of annexes count. */
export function keterangan(paragraf: readonly Paragraf[]): Keterangan[] {
  return paragraf.flatMap((p): Keterangan[] => {
    if (p.macam !== 'keterangan' && !(p.macam === 'judul' && /^\s*lampiran/i.test(p.teks))) return [];
    // Word may count the caption itself: "Tabel 3." stands in its label.
    const teks = /^\s*(?:tabel|gambar|bagan|grafik|diagram|lampiran)/i.test(p.label) ? p.label : p.teks;
    const m = KEPALA.exec(teks);
    if (!m) return [];
    return [
      {
        jenis: JENIS[(m[1] as string).toLowerCase()] as JenisKeterangan,
        nomor: nomorBaku(m[2] as string),
        paragraf: p,
        awal: teks === p.teks ? m.index : 0,
        akhir: teks === p.teks ? m.index + m[0].length : p.teks.length,
      },
    ];
  });
}

/** What a text refers to by number; lines of other documents are left out. */
export function rujukan(p: Paragraf): Omit<Keterangan, 'paragraf'>[] {
  return [...p.teks.matchAll(RUJUKAN)].flatMap((m) => {
    const sesudah = p.teks.slice(m.index + m[0].length, m.index + m[0].length + 90);
    const sebelum = p.teks.slice(Math.max(0, m.index - 60), m.index);
    const MILIK =
      /\b(?:renstra|rencana strategis|rpjmd|rkpd|renja|permen\w*|permenpan\w*|peraturan|perda|perbup|perwali|surat keputusan|sk|keputusan|undang-undang|dokumen|iku|diktum|bps|buku)\b/i;
    if (MILIK.test(sesudah.split(/[.;]/)[0] as string) || MILIK.test(sebelum)) return [];
    return [
      {
        jenis: JENIS[(m[1] as string).toLowerCase()] as JenisKeterangan,
        nomor: nomorBaku(m[2] as string),
        awal: m.index,
        akhir: m.index + m[0].length,
      },
    ];
  });
}
