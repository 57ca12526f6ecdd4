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
  | 'uraian'
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
  | 'keterangan'
  | 'teks';

export interface KolomTabel {
  readonly peran: Peran;
  /** Year in the header or spanner; null when it names none. */
  readonly tahun: number | null;
  /** Quarter 1–4; null when it names none. */
  readonly tw: number | null;
  readonly varian: 'murni' | 'perubahan' | 'akhir' | 'provinsi' | 'nasional' | 'daerahLain' | 'lalu' | null;
  /** Under a spanner: figures of performance, of money, or physical progress. */
  readonly bidang: 'kinerja' | 'anggaran' | 'fisik' | null;
  /** Printed header, spanners first, joined by " · ". */
  readonly judul: string;
  /** Sheet column, from 1. */
  readonly kolom: number;
  /** A1 of the lowest header cell. */
  readonly selKepala: string;
}

export interface SelTabel {
  readonly lembar: string;
  readonly a1: string;
  readonly nilai: NilaiSel;
  readonly tercetak: string;
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
  /** One entry per column of the table, in its order; a merged or blank repeat is carried down in `warisan`. */
  readonly sel: readonly SelTabel[];
  /** Text carried down from a row above for roles that are printed once (sasaran, indikator, jabatan). */
  readonly warisan: Partial<Record<Peran, string>>;
}

export interface Tabel {
  readonly id: string;
  /** Kind: "realisasi-kinerja", "efisiensi", "anggaran-program", … (list in `recognise/`). */
  readonly jenis: string;
  readonly judul: string;
  readonly lembar: string;
  readonly rentang: string;
  /** A1 of the first header cell. */
  readonly selKepala: string;
  readonly kolom: readonly KolomTabel[];
  readonly baris: readonly BarisTabel[];
}
