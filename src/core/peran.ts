/**
 * What each meaning of a column implies, in one place: whether it names, counts or measures, in what, and where its
 * figures come from. Recognition, relations and rules ask here instead of keeping lists of their own.
 */
import type { Peran } from './tabel';

interface SifatPeran {
  /**
   * `penanda` counts, orders or grades rows; `label` names what a row is about; `pelaku` who answers for it; `teks` says
   * something of it in words; `ukuran` is a figure of it; `terbuka` may be anything.
   */
  readonly golongan: 'penanda' | 'label' | 'pelaku' | 'teks' | 'ukuran' | 'terbuka';
  /**
   * Of figures: `pokok` agreed and reached, performance or money; `bahan` what a figure is made of; `bebas` given, but
   * without a computation of its own; `hasil` of two pokok; `turunan` of results, or of a difference.
   */
  readonly asal?: 'pokok' | 'bahan' | 'bebas' | 'hasil' | 'turunan';
  /** What it is counted in, whatever the indicator's unit is. */
  readonly dalam?: 'rupiah' | 'persen';
}

const ukuran = (asal: NonNullable<SifatPeran['asal']>, dalam?: SifatPeran['dalam']): SifatPeran => ({
  golongan: 'ukuran',
  asal,
  ...(dalam ? { dalam } : {}),
});
const PENANDA: SifatPeran = { golongan: 'penanda' };
const LABEL: SifatPeran = { golongan: 'label' };
const PELAKU: SifatPeran = { golongan: 'pelaku' };
const TEKS: SifatPeran = { golongan: 'teks' };

const SIFAT: Readonly<Record<Peran, SifatPeran>> = {
  nomor: PENANDA,
  kode: PENANDA,
  tahun: PENANDA,
  interval: PENANDA,
  kriteria: PENANDA,
  satuan: PENANDA,
  tujuan: LABEL,
  sasaran: LABEL,
  indikator: LABEL,
  program: LABEL,
  kegiatan: LABEL,
  subKegiatan: LABEL,
  uraian: LABEL,
  komponen: LABEL,
  jabatan: PELAKU,
  penanggungJawab: PELAKU,
  arah: TEKS,
  definisi: TEKS,
  formulasi: TEKS,
  sumberData: TEKS,
  rekomendasi: TEKS,
  tindakLanjut: TEKS,
  analisis: TEKS,
  bukti: TEKS,
  keterangan: TEKS,
  target: ukuran('pokok'),
  realisasi: ukuran('pokok'),
  pagu: ukuran('pokok', 'rupiah'),
  realisasiAnggaran: ukuran('pokok', 'rupiah'),
  pembilang: ukuran('bahan'),
  penyebut: ukuran('bahan'),
  bobot: ukuran('bebas'),
  nilai: ukuran('bebas'),
  capaian: ukuran('hasil', 'persen'),
  penyerapan: ukuran('hasil', 'persen'),
  efisiensi: ukuran('turunan', 'persen'),
  persenSelisih: ukuran('turunan', 'persen'),
  nilaiEfisiensi: ukuran('turunan'),
  sisa: ukuran('turunan', 'rupiah'),
  selisih: ukuran('turunan'),
  tertimbang: ukuran('turunan'),
  teks: { golongan: 'terbuka' },
};

const dengan = (uji: (sifat: SifatPeran) => boolean): ReadonlySet<Peran> =>
  new Set((Object.keys(SIFAT) as Peran[]).filter((peran) => uji(SIFAT[peran])));

/** Figures that are read as numbers. */
export const PERAN_UKURAN = dengan((s) => s.golongan === 'ukuran');
/** What a row is about. */
export const PERAN_LABEL = dengan((s) => s.golongan === 'label');
/** Numbers in them count, order or grade rows: nothing follows from them. */
export const PERAN_PENANDA = dengan((s) => s.golongan === 'penanda');
/** Agreed and reached, performance and money: what quarters break down and results follow from. */
export const PERAN_POKOK = dengan((s) => s.asal === 'pokok');
/** Figures that somebody gives; the others follow from them. */
export const PERAN_MASUKAN = dengan((s) => s.asal === 'pokok' || s.asal === 'bahan' || s.asal === 'bebas');
/** Results of two figures of the row. */
export const PERAN_HASIL = dengan((s) => s.asal === 'hasil');
/** Results of results: what a column is compared by does not make the column. */
export const PERAN_TURUNAN = dengan((s) => s.asal === 'turunan');
/** Numerator and denominator. */
export const PERAN_BAHAN = dengan((s) => s.asal === 'bahan');
/** Money that can be told from its meaning alone; a difference is money only where it is one of money. */
export const PERAN_RUPIAH = dengan((s) => s.dalam === 'rupiah');
/** Budget and spending. */
export const PERAN_ANGGARAN = dengan((s) => s.dalam === 'rupiah' && s.asal === 'pokok');
/** Results in percent whatever the row's unit is. */
export const PERAN_PERSEN = dengan((s) => s.dalam === 'persen');
/** Percentages of what stands in the row itself; a change is one against another year or version. */
export const PERAN_PERSEN_SEBARIS: ReadonlySet<Peran> = new Set([...PERAN_PERSEN].filter((p) => p !== 'persenSelisih'));
/** Meanings that leave open what a figure is. */
export const PERAN_TERBUKA: ReadonlySet<Peran> = new Set(['teks', 'nilai']);
/** Figures that take no unit from their indicator. */
export const PERAN_TANPA_SATUAN: ReadonlySet<Peran> = new Set([...PERAN_TERBUKA, ...PERAN_BAHAN]);
/** Columns in which a row is judged in words. */
export const PERAN_ULASAN: ReadonlySet<Peran> = new Set(['teks', 'keterangan', 'kriteria', 'analisis']);
/** What a row is called by, the most telling first. */
export const PERAN_NAMA: readonly Peran[] = [
  'indikator',
  'subKegiatan',
  'kegiatan',
  'program',
  'uraian',
  'komponen',
  'sasaran',
  'tujuan',
  'jabatan',
  'kriteria',
  'rekomendasi',
];
