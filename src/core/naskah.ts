/**
 * What was read from a Word document, once: paragraphs and tables in the order in which they are read. Pure data, made by
 * the reader (local/docx, in the command line and in the browser alike) and handed to the validator.
 */
export type MacamParagraf =
  | 'judul'
  | 'isi'
  /** Caption of a table or picture. */
  | 'keterangan'
  | 'catatanKaki'
  /** A line of a table of contents or of a list of tables. */
  | 'daftarIsi'
  | 'kotakTeks'
  /** Head or foot of the pages. */
  | 'tepi';

export interface ParagrafNaskah {
  jenis: 'paragraf';
  /** Order in the document; a comment finds its place by it. −1 for paragraphs outside the body. */
  nomor: number;
  macam: MacamParagraf;
  /** Level of a heading, from 1; null for all else. */
  tingkat: number | null;
  /** Number or bullet that Word itself puts in front ("A.", "3.1", "•"); '' when none. */
  label: string;
  /** Items of one numbered or bulleted list at one level share this key; null outside lists. */
  daftar: string | null;
  /** Whether it holds a picture or a chart. */
  gambar: boolean;
  teks: string;
}

/** A cell from its first row and column (from 0), with what it spans. */
export interface SelNaskah {
  baris: number;
  kolom: number;
  tinggi: number;
  lebar: number;
  teks: string;
  /** `nomor` of its first paragraph. */
  paragraf: number;
}

export interface TabelNaskah {
  jenis: 'tabel';
  nomor: number;
  tinggi: number;
  lebar: number;
  sel: SelNaskah[];
}

export type BlokNaskah = ParagrafNaskah | TabelNaskah;

export interface Naskah {
  nama: string;
  blok: BlokNaskah[];
  /** What was read otherwise than it is seen, or left out: sentences for people. */
  catatan: string[];
}

/** Where a finding about a document stands. Absent (null in JSON) for sheets. */
export interface TempatNaskah {
  /** Headings from the outermost to the nearest. */
  jalur: string[];
  /** Which paragraph below the nearest heading, from 1; null in tables. */
  paragraf: number | null;
  /** The words that it is about; null for a whole table. */
  kutipan: string | null;
  /** The passage around them, for showing; null in tables. */
  petikan: string | null;
  /** `nomor` of the paragraph in the document, and the part of its text; null where a comment cannot be put. */
  nomor: number | null;
  awal: number;
  akhir: number;
}

/**
 * Running text that rules look at: a paragraph of a document, or a cell of text in a sheet.
 */
export interface Paragraf {
  readonly lembar: string;
  /** A1: the paragraph's row of the sheet of running text, or the cell itself. */
  readonly sel: string;
  readonly macam: MacamParagraf;
  readonly tingkat: number | null;
  readonly label: string;
  readonly daftar: string | null;
  readonly jalur: readonly string[];
  /** Which paragraph below its heading, from 1; null for cells. */
  readonly urut: number | null;
  /** `nomor` in the document; null for cells. */
  readonly nomor: number | null;
  readonly teks: string;
  /** Indicator that the row of the cell names; null where none. */
  readonly subjek: string | null;
}
