/**
 * What the sidebar may ask of the add-in, and what comes back: plain objects only (google.script.run passes no Date and
 * no function). `main.ts` exposes each as a top-level function of the same name; `sidebar/server.ts` is the only caller.
 */
import type { HasilPeriksa, SelTerkait, Temuan } from './temuan';

export type Cakupan = 'buku' | 'lembar';

/** Phases in their order; the panel asks for the current one while a run is under way. */
export const FASE_PERIKSA = ['membaca', 'mengenali', 'memeriksa', 'menyimpan'] as const;
export type Fase = (typeof FASE_PERIKSA)[number];

/** A finding with what the panel needs beside it. */
export interface TemuanPanel extends Temuan {
  /** Stable over runs as long as rule, cell and inputs are the same: key of ignoring and of view state. */
  kunci: string;
  /** Set when a person decided to ignore it. */
  diabaikan: { alasan: string; nama: string; waktu: string } | null;
}

export interface HasilPanel extends Omit<HasilPeriksa, 'temuan'> {
  temuan: TemuanPanel[];
  /** ISO time of the run. */
  waktu: string;
  cakupan: Cakupan;
  lembarDiperiksa: string[];
  /** Fingerprint of all cells that were read; compared by `panelSidik`. */
  sidik: string;
  /** Names of what was checked, for the "clean" state. */
  aturanDiperiksa: { id: string; judul: string }[];
}

export interface CatatanJurnal {
  id: string;
  waktu: string;
  /** "Perbaiki kriteria F12", "Perbarui Tabel 3.3". */
  judul: string;
  sel: (SelTerkait & { menjadi: string })[];
  /** Key of the finding it repaired; null for other actions. */
  kunci: string | null;
  diurungkan: boolean;
}

export interface KeadaanPanel {
  versi: string;
  namaBuku: string;
  lembarAktif: string;
  /** Last result kept with the workbook; null when it was never run. */
  hasil: HasilPanel | null;
  /** Cells changed since that run. */
  basi: boolean;
  jurnal: CatatanJurnal[];
}

/** An answer that failed for a reason a person can do something about. */
export interface Gagal {
  galat: string;
}

export interface PanelApi {
  panelKeadaan(): KeadaanPanel | Gagal;
  panelPeriksa(cakupan: Cakupan): HasilPanel | Gagal;
  /** Phase of the run under way; null when none. */
  panelFase(): Fase | null;
  /** Cheap fingerprint of the cells now. */
  panelSidik(): string;
  panelPilihSel(lembar: string, sel: string): true | Gagal;
  /** Applies fixes by finding key and fix id; each becomes one journal entry. */
  panelPerbaiki(
    daftar: { kunci: string; perbaikan: string }[],
  ): { jurnal: CatatanJurnal[]; ditolak: { kunci: string; sebab: string }[] } | Gagal;
  panelUrungkan(idJurnal: string): { jurnal: CatatanJurnal[] } | Gagal;
  panelAbaikan(kunci: string, alasan: string, nama: string): true | Gagal;
  panelPulihkan(kunci: string): true | Gagal;
  panelLembarHasil(): true | Gagal;
  /** A self-contained page to save and mail. */
  panelLaporanHtml(): { nama: string; html: string } | Gagal;
  /** Inserts `=CAPAIAN(…)` (or another function) beside the selected columns. */
  panelSisipkanRumus(nama: string, argumen: string[]): { sel: string; rumus: string } | Gagal;
}
