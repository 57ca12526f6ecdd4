/**
 * Typed records of the named ranges. Every field remembers its cell, so that a table can link to it and a finding can
 * name it. The schemas that produce them stand beside the ranges' definitions in this folder.
 */

import type { Desimal } from '../core/desimal';
import type { MetodeEfisiensi } from '../core/efisiensi';

/** A value read from a cell of an input sheet. */
export interface Isi<T> {
  /** null when blank, or when it could not be read (then a finding says so). */
  readonly nilai: T | null;
  /** What the cell shows. */
  readonly tercetak: string;
  /** A1 without `$`; the sheet is that of the record. */
  readonly sel: string;
}

interface Rekaman {
  readonly lembar: string;
  /** Sheet row, from 1. */
  readonly baris: number;
}

/** A figure with its exact decimal text: percent in percent points whatever the cell's format is. */
export interface Bilangan {
  /** Plain decimal text ("50.05"), as precise as typed or displayed. */
  readonly teks: string;
  readonly angka: number;
  /** Decimals shown. */
  readonly desimal: number;
  /** A percent sign says that it is in percent points: of the cell, which then holds its hundredth, or of the text. */
  readonly persen?: 'sel' | 'teks';
}

/** A target may be a figure, a range ("1,5-3,5") or a class ("BB"). */
export type NilaiTarget =
  | { readonly jenis: 'angka'; readonly bilangan: Bilangan }
  | { readonly jenis: 'rentang'; readonly bawah: Bilangan; readonly atas: Bilangan }
  | { readonly jenis: 'kelas'; readonly kelas: string }
  /** "-", "N/A", "Tidak ada …": said on purpose that there is none. */
  | { readonly jenis: 'tanpaNilai'; readonly teks: string };

export type TingkatIku =
  | 'Kinerja Daerah'
  | 'Tujuan'
  | 'Sasaran Strategis'
  | 'Program'
  | 'Kegiatan'
  | 'Sub Kegiatan'
  | 'Individu';
export type ArahIsian = 'NAIK' | 'TURUN' | 'TURUN_RASIO' | 'STABIL' | 'RENTANG';

export interface Identitas {
  readonly perangkatDaerah: string;
  readonly pemerintahDaerah: string;
  readonly tahun: number;
  readonly renstraAwal: number | null;
  readonly renstraAkhir: number | null;
  readonly metodeEfisiensi: MetodeEfisiensi;
  /** Cap in percent points; null for none. */
  readonly batas: number | null;
  /** Name of a built-in scale, or SKALA for the workbook's own. */
  readonly skala: string;
  readonly desimal: number;
  readonly targetNol: 'tidak dinilai' | 'tercapai';
  /** Formula of lower-is-better indicators whose arah says only TURUN. */
  readonly rumusTurun: 'TURUN' | 'TURUN_RASIO';
  readonly font: string;
  readonly sumber: string;
  readonly jabatan: string;
  readonly tempat: string;
  readonly tanggal: string;
  /** Last year's budget by source of funds, as far as it stands in the settings. */
  readonly paguLaluSumber: readonly { readonly nama: string; readonly jumlah: Desimal }[];
  /**
   * Rows of IDENTITAS that are no setting above, by their first cell in lower case: options of the tables
   * ("tabel realisasi-kinerja" → "sumber data; tanpa satuan"). Absent means none.
   */
  readonly lain?: ReadonlyMap<string, string>;
}

export interface Iku extends Rekaman {
  readonly kode: Isi<string>;
  readonly tingkat: Isi<TingkatIku>;
  readonly sasaran: Isi<string>;
  readonly indikator: Isi<string>;
  readonly satuan: Isi<string>;
  readonly arah: Isi<ArahIsian>;
  readonly definisi: Isi<string>;
  readonly formulasi: Isi<string>;
  readonly sumberData: Isi<string>;
  readonly penanggungJawab: Isi<string>;
  readonly induk: Isi<string>;
  readonly akumulasiTriwulan: Isi<'jumlah' | 'nilai terakhir' | 'rata-rata'>;
  readonly akumulasiRenstra: Isi<'per tahun' | 'kumulatif'>;
}

export interface Triwulan {
  readonly target: Isi<NilaiTarget>;
  readonly realisasi: Isi<NilaiTarget>;
  /** As the formula shows it; percent points. */
  readonly capaian: Isi<Bilangan>;
  readonly status: Isi<'draf' | 'diverifikasi'>;
}

export interface Kinerja extends Rekaman {
  readonly kode: Isi<string>;
  readonly target: Isi<NilaiTarget>;
  readonly targetPerubahan: Isi<NilaiTarget>;
  readonly pembilangUraian: Isi<string>;
  /** May be a sum of parts ("338 + 544"): the text is kept, `nilai` is the total. */
  readonly pembilang: Isi<Bilangan>;
  readonly penyebutUraian: Isi<string>;
  readonly penyebut: Isi<Bilangan>;
  /** The year's figure: the typed one, or where that is blank the one that follows from the quarters. */
  readonly realisasi: Isi<NilaiTarget>;
  /** Up to which quarter `realisasi` was derived; null where it was typed or there is none. */
  readonly realisasiSampaiTw: 1 | 2 | 3 | 4 | null;
  /** `realisasi` was left blank and is pembilang : penyebut × 100. */
  readonly realisasiDariBagian?: boolean;
  /**
   * Percent points. The typed one ("Capaian ditetapkan") where there is one, used as it stands; otherwise what the formula
   * column shows. Null when neither says anything: compute it.
   */
  readonly capaian: Isi<Bilangan>;
  /** Only what a person typed; null for rows that are left to the formula. */
  readonly capaianDitetapkan: Isi<Bilangan>;
  readonly kriteria: Isi<string>;
  readonly tw: readonly [Triwulan, Triwulan, Triwulan, Triwulan];
  readonly buktiDukung: Isi<string>;
  readonly alasanTanpaNilai: Isi<string>;
}

/** RIWAYAT and RENSTRA: figures per year under "target 2024", "realisasi 2024", "capaian 2024". */
export interface PerTahun extends Rekaman {
  readonly kode: Isi<string>;
  readonly tahun: ReadonlyMap<
    number,
    {
      readonly target: Isi<NilaiTarget> | null;
      readonly realisasi: Isi<NilaiTarget> | null;
      readonly capaian: Isi<Bilangan> | null;
      /** RENSTRA: money planned for the indicator. */
      readonly pagu: Isi<Bilangan> | null;
    }
  >;
  /** RENSTRA, cumulative indicators: realisasi since the plan began, up to last year. Null in RIWAYAT or when absent. */
  readonly kumulatifLalu?: Isi<NilaiTarget> | null;
  readonly keterangan: Isi<string>;
}

export interface Pembanding extends Rekaman {
  readonly kode: Isi<string>;
  readonly provinsi: Isi<NilaiTarget>;
  readonly nasional: Isi<NilaiTarget>;
  readonly daerahLain: Isi<NilaiTarget>;
  readonly namaDaerahLain: Isi<string>;
  readonly periode: Isi<string>;
  readonly sumber: Isi<string>;
}

export interface Anggaran extends Rekaman {
  readonly kodeRekening: Isi<string>;
  readonly tingkat: Isi<'program' | 'kegiatan' | 'sub kegiatan'>;
  readonly uraian: Isi<string>;
  readonly paguMurni: Isi<Bilangan>;
  readonly paguPerubahan: Isi<Bilangan>;
  readonly realisasi: Isi<Bilangan>;
  readonly paguLalu: Isi<Bilangan>;
  readonly realisasiLalu: Isi<Bilangan>;
  /** Codes of the indicators it serves. */
  readonly kodeIku: Isi<readonly string[]>;
  readonly indikator: Isi<string>;
  readonly targetFisik: Isi<NilaiTarget>;
  readonly realisasiFisik: Isi<NilaiTarget>;
  readonly satuanFisik: Isi<string>;
  readonly lokasi: Isi<string>;
  readonly sumberDana: Isi<string>;
  readonly keterangan: Isi<string>;
}

export interface Belanja extends Rekaman {
  readonly kode: Isi<string>;
  readonly uraian: Isi<string>;
  readonly paguMurni: Isi<Bilangan>;
  readonly paguPerubahan: Isi<Bilangan>;
  readonly realisasi: Isi<Bilangan>;
}

export interface Analisis extends Rekaman {
  readonly kode: Isi<string>;
  readonly program: Isi<string>;
  readonly faktorPendorong: Isi<string>;
  readonly penghambat: Isi<string>;
  readonly solusi: Isi<string>;
  readonly menunjang: Isi<'menunjang' | 'tidak menunjang'>;
  readonly aktivitas: Isi<string>;
}

export interface Lhe extends Rekaman {
  readonly komponen: Isi<string>;
  /** The row "Nilai akhir" as printed in the LHE: not a component to be summed. */
  readonly jumlah: boolean;
  readonly bobot: Isi<Bilangan>;
  readonly nilai: ReadonlyMap<number, Isi<Bilangan>>;
}

export interface Rekomendasi extends Rekaman {
  readonly rekomendasi: Isi<string>;
  readonly tindakLanjut: Isi<string>;
  readonly status: Isi<string>;
  readonly penanggungJawab: Isi<string>;
  readonly tenggat: Isi<string>;
}

export interface BarisSkala extends Rekaman {
  readonly batasBawah: Isi<string>;
  readonly kriteria: Isi<string>;
  readonly warna: Isi<string>;
}

/** Everything the named ranges hold. A missing range gives an empty list and a finding. */
export interface BukuKerja {
  readonly identitas: Identitas;
  readonly iku: readonly Iku[];
  readonly kinerja: readonly Kinerja[];
  readonly riwayat: readonly PerTahun[];
  readonly renstra: readonly PerTahun[];
  readonly pembanding: readonly Pembanding[];
  readonly anggaran: readonly Anggaran[];
  readonly belanja: readonly Belanja[];
  readonly analisis: readonly Analisis[];
  readonly lhe: readonly Lhe[];
  readonly rekomendasi: readonly Rekomendasi[];
  readonly skala: readonly BarisSkala[];
  /** Ranges that the workbook lacks altogether, unlike those that are there and empty. */
  readonly tidakAda?: readonly string[];
}
