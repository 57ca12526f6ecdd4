/**
 * A document as data: what stands where, without a word about how a .docx says it. Built by `documents/` from a workbook's
 * records, rendered to the parts of a .docx file; everything is plain JSON, so that it travels to the panel.
 */

/** A run of text inside a paragraph. */
export interface Lari {
  readonly teks: string;
  readonly tebal?: true;
  readonly miring?: true;
  /** A place that a person has still to fill: printed so that nobody takes it for a fact. */
  readonly isian?: true;
}

/** A standing sheet and its margins, in millimetres; lying it is turned, with the same margins. */
export interface Kertas {
  readonly lebar: number;
  readonly tinggi: number;
  readonly kiri: number;
  readonly kanan: number;
  readonly atas: number;
  readonly bawah: number;
  /** From the edge of the sheet to head and foot. */
  readonly kepala: number;
  readonly kaki: number;
}

/** A4 with the margins of the field. */
export const KERTAS_A4: Kertas = {
  lebar: 210,
  tinggi: 297,
  kiri: 25,
  kanan: 20,
  atas: 25,
  bawah: 20,
  kepala: 10,
  kaki: 10,
};

export type ArahHalaman = 'tegak' | 'mendatar';

/** Room for text, in millimetres. */
export const lebarIsi = (kertas: Kertas, arah: ArahHalaman): number =>
  (arah === 'tegak' ? kertas.lebar : kertas.tinggi) - kertas.kiri - kertas.kanan;
export const tinggiIsi = (kertas: Kertas, arah: ArahHalaman): number =>
  (arah === 'tegak' ? kertas.tinggi : kertas.lebar) - kertas.atas - kertas.bawah;

export type GayaParagraf =
  | 'isi'
  | 'tengah'
  | 'sampul'
  | 'judulTengah'
  | 'rumus'
  | 'sumber'
  | 'catatan'
  | 'butir'
  | 'rinci'
  | 'lampiran'
  | 'konsideran'
  | 'diktum';

export interface SelDokumen {
  readonly teks: string;
  readonly rata?: 'left' | 'center' | 'right';
  readonly tebal?: boolean;
  /** "#rrggbb" */
  readonly latar?: string;
  /** Columns and rows that the cell covers; 1 when left out. */
  readonly lebar?: number;
  readonly tinggi?: number;
}

export interface TabelDokumen {
  readonly jenis: 'tabel';
  /** Printed title; null for a table without a caption (a form). */
  readonly judul: string | null;
  /** Part of a caption's number before the point: "3" of "Tabel 3.4". */
  readonly bab: string;
  readonly arah: ArahHalaman;
  /** Widths in millimetres. */
  readonly kolom: readonly number[];
  /** Header rows, repeated on each page. A cell covered by another is null. */
  readonly kepala: readonly (readonly (SelDokumen | null)[])[];
  readonly baris: readonly (readonly (SelDokumen | null)[])[];
  /** Type size in points. */
  readonly ukuran: number;
  readonly catatan: readonly string[];
  readonly sumber: string;
  readonly tanpaGaris?: true;
  /** Stands on one page: a signature. */
  readonly utuh?: true;
  /** Its last rows stand on the page of what follows. */
  readonly lekat?: true;
}

export interface GrafikDokumen {
  readonly jenis: 'grafik';
  readonly judul: string;
  readonly bab: string;
  readonly bentuk: 'kolom' | 'batang' | 'garis';
  readonly judulSumbu: string;
  readonly desimal: number;
  readonly tumpuk?: boolean;
  readonly kategori: readonly string[];
  readonly seri: readonly {
    readonly judul: string;
    readonly warna: string;
    readonly garis?: boolean;
    readonly nilai: readonly (number | null)[];
  }[];
}

export type Blok =
  | { readonly jenis: 'judul'; readonly tingkat: 1 | 2 | 3; readonly teks: string }
  | {
      readonly jenis: 'paragraf';
      readonly gaya: GayaParagraf;
      readonly isi: readonly Lari[];
      readonly tanda?: string;
      /** On the page of what follows. */
      readonly lekat?: true;
    }
  | TabelDokumen
  | GrafikDokumen
  /** A list of contents, tables or pictures, as a field that Word updates. */
  | { readonly jenis: 'daftar'; readonly apa: 'isi' | 'tabel' | 'gambar' }
  | { readonly jenis: 'halamanBaru' }
  /** From here on pages are numbered like this. */
  | { readonly jenis: 'bagian'; readonly nomor: 'romawi' | 'angka' | 'tanpa' };

export interface Dokumen {
  readonly judul: string;
  /** Office and year, in the foot of each page. */
  readonly kaki: string;
  readonly font: string;
  readonly kertas?: Kertas;
  readonly blok: readonly Blok[];
}

/** A place left open: what is missing and where it is typed. */
export interface TempatKosong {
  readonly apa: string;
  readonly di: string;
}

/** A file of the .docx: its name inside the archive and its text. */
export type BagianBerkas = readonly [nama: string, isi: string];

export interface HasilDokumen {
  readonly nama: string;
  readonly berkas: readonly BagianBerkas[];
  readonly kosong: readonly TempatKosong[];
  /** The same for people: what is typed in one place in one line. */
  readonly daftarKosong: readonly string[];
  /** Counts for whoever reports what was made. */
  readonly jumlah: { readonly tabel: number; readonly gambar: number; readonly judul: number };
}

export interface PilihanDokumen {
  /** Size and margins of another template, and the type of its text to measure words with. */
  readonly kertas?: Kertas;
  readonly font?: string;
  /** Agreements: only this post, named as in IKU. */
  readonly jabatan?: string;
  /** Pages of the bookmarks of the same document, as they were counted: printed in the lists of contents. */
  readonly halaman?: Readonly<Record<string, string>>;
}
