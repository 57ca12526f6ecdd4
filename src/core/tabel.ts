/**
 * A table read from any sheet: rows whose cells are known by their meaning (peran) and remember where they stand. The
 * recogniser makes it from published tables, `workbook/` from the named ranges; rules know nothing else.
 */
import type { BacaanAngka } from './angka';
import type { NilaiSel } from './snapshot';

/** What a column means, whatever its header says. */
export type Peran =
  | 'nomor'
  | 'kode'
  | 'jabatan'
  | 'tujuan'
  | 'sasaran'
  | 'indikator'
  | 'program'
  | 'kegiatan'
  | 'subKegiatan'
  /** A budget line or a component whose level the row tells, not the column. */
  | 'uraian'
  | 'komponen'
  | 'tahun'
  | 'satuan'
  | 'arah'
  | 'definisi'
  | 'formulasi'
  | 'sumberData'
  | 'penanggungJawab'
  | 'target'
  | 'realisasi'
  | 'capaian'
  | 'kriteria'
  | 'pembilang'
  | 'penyebut'
  | 'pagu'
  | 'realisasiAnggaran'
  | 'penyerapan'
  | 'efisiensi'
  | 'nilaiEfisiensi'
  | 'sisa'
  | 'selisih'
  | 'persenSelisih'
  | 'bobot'
  | 'nilai'
  | 'tertimbang'
  | 'interval'
  | 'rekomendasi'
  | 'tindakLanjut'
  | 'analisis'
  | 'bukti'
  | 'keterangan'
  | 'teks';

export type JenisTabel =
  | 'iku'
  | 'perjanjian-kinerja'
  | 'target-tahun'
  | 'realisasi-kinerja'
  | 'triwulan'
  | 'perbandingan-tahun'
  | 'perbandingan-renstra'
  | 'perbandingan-pembanding'
  | 'komponen-perhitungan'
  | 'program-penunjang'
  | 'efisiensi'
  | 'kinerja-anggaran'
  | 'anggaran-program'
  | 'belanja-jenis'
  | 'perbandingan-anggaran'
  | 'program-kegiatan'
  | 'skala-nilai'
  | 'lhe'
  | 'kemajuan-fisik'
  | 'rekomendasi'
  | 'analisis'
  /** What sums up the report: a label and its figure a line, turned into one row. */
  | 'ringkasan'
  | 'lain';

/** A way in which a column may follow from columns a and b. */
export type JenisBacaan =
  /** 100 × a ÷ b. */
  | 'bagi'
  /** (2b − a) ÷ b × 100: less is better. */
  | 'turun'
  /** a − b. */
  | 'selisih'
  /** (a − b) ÷ b × 100. */
  | 'tumbuh'
  /** (b − a) ÷ b × 100: what is left of b. */
  | 'hemat'
  /** 100 − a. */
  | 'seratus'
  /** Mean of the yearly growth from column a to column b. */
  | 'rerata'
  /** 100 × a ÷ the total of its column. */
  | 'bagian'
  /** What the row above holds in this column, and a: summed up row by row. */
  | 'lanjut'
  /** a less what the row above holds in its column. */
  | 'naik'
  /** The growth of a from the row above, in percent. */
  | 'laju';

export interface KolomTabel {
  readonly peran: Peran;
  /** Year in the header or spanner; null when it names none. */
  readonly tahun: number | null;
  /** Quarter 1–4; null when it names none. */
  readonly tw: number | null;
  /** "kumulatif": summed over the years of the plan ("s.d. 2025"). */
  readonly varian:
    | 'kumulatif'
    | 'murni'
    | 'perubahan'
    | 'akhir'
    | 'provinsi'
    | 'nasional'
    | 'daerahLain'
    | 'lalu'
    | null;
  /** Under a spanner: figures of performance, of money, or physical progress. */
  readonly bidang: 'kinerja' | 'anggaran' | 'fisik' | null;
  /** Printed header, spanners first, joined by " · ". */
  readonly judul: string;
  /** Sheet column, from 1. */
  readonly kolom: number;
  /** A1 of the lowest header cell. */
  readonly selKepala: string;
  /** A1 of the header cell that names the year; null when none does. */
  readonly selTahun?: string | null;
  /** Unit said by the header ("(%)", "(Rp)", "dalam juta rupiah"); null when it says none. */
  readonly satuan: string | null;
  /** Power of ten of its amounts where the header or the title says so: 3 for "dalam ribu rupiah", 6 for juta. */
  readonly pangkat?: number;
  /** Columns (indices) from which the rows show this one to follow, by their meaning. */
  readonly kawan?: Partial<Record<Peran, number>>;
  /** What the rows show the column to be where they overrule its header: the way of computing and its inputs. */
  readonly bacaan?: {
    readonly jenis: JenisBacaan;
    readonly dari: readonly [number, number];
  };
  /** Its figures alone tell what it means, no header does: other tables are not held against it. */
  readonly terduga?: true;
  /** A person has said what it is. */
  readonly ditetapkan?: true;
  /** Printed in the row of column numbers, with its cell: "(6)=4/5*100". Null where there is no such row or cell. */
  readonly nomorKolom: { readonly sel: string; readonly tercetak: string } | null;
}

export interface SelTabel {
  readonly lembar: string;
  readonly a1: string;
  readonly nilai: NilaiSel;
  readonly tercetak: string;
  /** The whole text of the cell where this is a part of it: "90 % (Baik)". */
  readonly utuh?: string;
  readonly rumus: string;
  readonly format: string;
  /** Read with the unit of its row and the habits of its column. */
  readonly angka: BacaanAngka;
}

export type TingkatAnggaran = 'program' | 'kegiatan' | 'subKegiatan' | 'total' | 'urusan';

export interface BarisTabel {
  /** Sheet row, from 1. */
  readonly baris: number;
  readonly jenis: 'data' | 'bagian' | 'jumlah' | 'rata';
  /** Budget or indicator level, where the table shows one. */
  readonly tingkat: TingkatAnggaran | null;
  /** Index (in `baris` of the table) of the parent row. */
  readonly induk: number | null;
  /** One entry per column of the table, in its order. A blank that repeats the row above stays blank here, see `warisan`. */
  readonly sel: readonly SelTabel[];
  /**
   * Text that counts for the row by role: its own, or the one carried down from a row above or from a section row where
   * the report prints it once (sasaran, jabatan, program).
   */
  readonly warisan: Partial<Record<Peran, string>>;
}

export interface Tabel {
  readonly id: string;
  readonly jenis: JenisTabel;
  readonly judul: string;
  readonly lembar: string;
  readonly rentang: string;
  /** A1 of the first header cell. */
  readonly selKepala: string;
  readonly kolom: readonly KolomTabel[];
  readonly baris: readonly BarisTabel[];
  /** Year its figures belong to where a column names none: from the title, or the report's. Null when unknown. */
  readonly tahun: number | null;
  /** Lines of text above and below it: title, "Sumber: …", what method or cap was used. */
  readonly catatan: readonly string[];
}
