/** What columns are called when people and checker speak of how one is read: "kolom ini: pertumbuhan". */
import type { Peran } from './tabel';

/** A person's word on a column, remembered with the workbook: it goes before header and figures. */
export interface BacaanKolom {
  readonly lembar: string;
  /** Printed header, spanners first, joined by " · ". */
  readonly judul: string;
  readonly arti: string;
}

const ARTI: readonly (readonly [string, Peran])[] = [
  ['target', 'target'],
  ['realisasi', 'realisasi'],
  ['capaian', 'capaian'],
  ['anggaran', 'pagu'],
  ['pagu', 'pagu'],
  ['realisasi anggaran', 'realisasiAnggaran'],
  ['penyerapan', 'penyerapan'],
  ['sisa', 'sisa'],
  ['selisih', 'selisih'],
  ['pertumbuhan', 'persenSelisih'],
  ['efisiensi', 'efisiensi'],
  ['bobot', 'bobot'],
  ['nilai', 'nilai'],
  ['indikator', 'indikator'],
  ['sasaran', 'sasaran'],
  ['program', 'program'],
  ['uraian', 'uraian'],
  ['nomor', 'nomor'],
  ['satuan', 'satuan'],
  ['kriteria', 'kriteria'],
  ['angka saja', 'teks'],
];

/** The words that may be used, each meaning once. */
export const ARTI_KOLOM: readonly string[] = ARTI.map(([arti]) => arti);

/** Such a word as it is remembered, however it was typed. */
export const bakuArti = (arti: string): string => arti.trim().toLowerCase().replace(/\s+/g, ' ');

/** The meaning of such a word; null where it is none of them. */
export function peranArti(arti: string): Peran | null {
  const kata = bakuArti(arti);
  return ARTI.find(([a]) => a === kata)?.[1] ?? null;
}

/** The word for a meaning; null for columns that no check is about. */
export function artiPeran(peran: Peran): string | null {
  return peran === 'teks' ? null : (ARTI.find(([, p]) => p === peran)?.[0] ?? null);
}
