/**
 * What the sidebar may ask of the add-in, and what comes back: plain objects only (google.script.run passes no Date and
 * no function). `main.ts` exposes each as a top-level function of the same name; `sidebar/server.ts` is the only caller.
 */
import type { Pantauan } from './pantauan';
import type { HasilPeriksa, SelTerkait, Temuan } from './temuan';

export type Cakupan = 'buku' | 'lembar';

/** Phases in their order; the panel asks for the current one while a run is under way. */
export const FASE_PERIKSA = ['membaca', 'mengenali', 'memeriksa', 'menyimpan'] as const;
export type Fase = (typeof FASE_PERIKSA)[number];

/** A person's decision to leave a finding as it is. `waktu` is an ISO time. */
export interface Pengabaian {
  alasan: string;
  nama: string;
  waktu: string;
}

/** A finding with what the panel needs beside it. */
export interface TemuanPanel extends Temuan {
  /** Stable over runs as long as rule, cell and inputs are the same: key of ignoring and of view state. */
  kunci: string;
  /** Set when a person decided to ignore it. */
  diabaikan: Pengabaian | null;
  /** An earlier decision on the same rule and cell that no longer holds because the inputs changed. */
  gugur?: Pengabaian | null;
}

interface AturanDiperiksa {
  id: string;
  judul: string;
}

export interface HasilPanel extends Omit<HasilPeriksa, 'temuan'> {
  /** `akar` of a finding is an index in this list. */
  temuan: TemuanPanel[];
  /** ISO time of the run. */
  waktu: string;
  cakupan: Cakupan;
  lembarDiperiksa: string[];
  /** Fingerprint per sheet of the cells that were read; compared with those of `panelSidik`. */
  sidik: Record<string, string>;
  /** What was checked, for the "clean" state. */
  aturanDiperiksa: AturanDiperiksa[];
}

export interface CatatanJurnal {
  id: string;
  waktu: string;
  /** "Perbaiki kriteria F12", "Perbarui Tabel 3.3". */
  judul: string;
  /** The first of the cells written. */
  sel: (SelTerkait & { menjadi: string })[];
  /** How many were written in all. */
  jumlahSel: number;
  /** Key of the finding it repaired; null for other actions. */
  kunci: string | null;
  diurungkan: boolean;
}

/** What can be asked cheaply every few seconds. */
export interface SidikPanel {
  /** Fingerprint per sheet, of the sheets that the last run read (all visible ones when there was none). */
  sidik: Record<string, string>;
  /** ISO time of the result kept with the workbook: another panel may have run since. Null when there is none. */
  waktu: string | null;
  /** `ringkasJurnal` of the journal: changes with every fix and undo. */
  jurnal: string;
  lembarAktif: string;
}

/** Entries (newest first), the newest of them, and how many are undone: both sides of the panel compare this text. */
export function ringkasJurnal(jurnal: readonly Pick<CatatanJurnal, 'id' | 'diurungkan'>[]): string {
  return `${jurnal.length}:${jurnal[0]?.id ?? ''}/${jurnal.filter((j) => j.diurungkan).length}`;
}

/** What a copy of a workbook may become: empty for another department, values only to send off, or simply go on. */
export type NasibSalinan = 'kosong' | 'kirim' | 'lanjut';

/** Work that was stopped before its end (six minutes, a closed laptop). */
export interface Terputus {
  judul: string;
  /** ISO time of its start. */
  waktu: string;
  /** Whether it can be begun anew, and whether it can be taken back. */
  lanjut: boolean;
  kembali: boolean;
  /** It stopped by itself, between two parts, before Google would have ended it. */
  jeda?: true;
}

export interface KeadaanPanel {
  versi: string;
  namaBuku: string;
  lembarAktif: string;
  /** "in_ID" or "id_ID" where all is well; anything else is said, with an offer to change it. */
  lokal: string;
  /** Last result kept with the workbook; null when it was never run. */
  hasil: HasilPanel | null;
  /** As `panelSidik` gives it. */
  sidik: SidikPanel;
  /** Newest first. */
  jurnal: CatatanJurnal[];
  /** A copy of a workbook in which the add-in worked, and nobody has said yet what it is for. */
  salinan: boolean;
  /** Work that was stopped; nothing else is changed until a person has said what becomes of it. Null when there is none. */
  terputus: Terputus | null;
}

/** An answer that failed for a reason a person can do something about. */
export interface Gagal {
  galat: string;
}

export interface HasilPerbaiki {
  /** The whole journal, newest first. */
  jurnal: CatatanJurnal[];
  ditolak: { kunci: string; sebab: string }[];
}

export interface HasilUrungkan {
  /** The whole journal, newest first. */
  jurnal: CatatanJurnal[];
  /** "F12 sudah berubah sejak diperbaiki (sekarang 12,5)". */
  ditolak: { id: string; sebab: string }[];
}

/** A function as its help shows it. */
export interface FungsiPanel {
  nama: string;
  ringkas: string;
  parameter: {
    nama: string;
    keterangan: string;
    wajib: boolean;
    /** Words it takes; null when it is free. */
    pilihan: string[] | null;
  }[];
  /** Formula as typed in an Indonesian sheet, and what the cell then shows. */
  contoh: { rumus: string; hasil: string }[];
}

/** Help that the panel asks for when it is first needed. */
export interface BantuanPanel {
  fungsi: FungsiPanel[];
  /** By rule: why it matters, and how to mend what has no fix of its own. */
  aturan: Record<string, { mengapa: string; perbaikan: string }>;
  /** Script of the panel's second part, which puts itself into the global `LKJIP_LANJUT`. */
  kode: string;
}

/** Where the person has the cursor, cut into columns (C5:D20 gives C5:C20 and D5:D20). */
export interface PilihanPanel {
  lembar: string;
  kolom: { rentang: string; judul: string }[];
  /** First cell of the nearest blank column to the right, in the first selected row; null when there is none. */
  tujuan: string | null;
}

/** One argument of an inserted formula; null leaves an optional one out. The add-in writes the formula, not the panel. */
export type ArgumenRumus = { rentang: string } | { angka: number } | { teks: string } | { benar: boolean } | null;

export interface PanelApi {
  panelKeadaan(): KeadaanPanel | Gagal;
  /** `lembar` names the sheet of a "lembar" run; without it the active one is meant. */
  panelPeriksa(cakupan: Cakupan, lembar?: string): HasilPanel | Gagal;
  /** Phase of the run under way; null when none. */
  panelFase(): Fase | null;
  panelSidik(): SidikPanel | Gagal;
  panelPilihSel(lembar: string, sel: string): true | Gagal;
  /** Applies fixes by finding key and fix id; each becomes one journal entry. One refused does not stop the others. */
  panelPerbaiki(daftar: { kunci: string; perbaikan: string }[]): HasilPerbaiki | Gagal;
  /** Takes journal entries back, newest first; an entry whose cells changed since is refused. */
  panelUrungkan(idJurnal: string[]): HasilUrungkan | Gagal;
  panelAbaikan(kunci: string[], alasan: string, nama: string): Pengabaian | Gagal;
  panelPulihkan(kunci: string[]): true | Gagal;
  /** Writes the sheet "Hasil Pemeriksaan" from the kept result and goes to it. */
  panelLembarHasil(): { lembar: string } | Gagal;
  /** A self-contained page to save and mail. */
  panelLaporanHtml(): { nama: string; html: string } | Gagal;
  /**
   * Help of functions and rules, and the panel's second part: JSON texts in the files `Bantuan` and `PanelLanjut` that the
   * build puts beside the code, because neither custom functions nor the panel's first picture should pay for them.
   */
  panelBantuan(): BantuanPanel | Gagal;
  panelPilihan(): PilihanPanel | Gagal;
  /** Opens the dialog that reads a Word report. */
  panelWord(): true | Gagal;
  /** What a column is, by one of its cells, from the next check on; an empty word leaves it to header and figures. */
  panelBacaanKolom(lembar: string, sel: string, arti: string): { pesan: string } | Gagal;
  /** @param triwulan 1 to 4; null the last for which somebody reported. */
  panelPantauan(triwulan: number | null): Pantauan | Gagal;
  /** Writes the sheet "Pantauan triwulan" and goes to it. */
  panelLembarPantauan(triwulan: number): { lembar: string } | Gagal;
  /** Writes one formula into `sel`; refused when a cell of it or of its spill is taken. Journalled. */
  panelSisipkanRumus(
    nama: string,
    argumen: ArgumenRumus[],
    lembar: string,
    sel: string,
  ): { rumus: string; jurnal: CatatanJurnal[] } | Gagal;
  /** Sets the spreadsheet's locale to Indonesia. */
  panelLokalIndonesia(): true | Gagal;
  /** Says what this copy is for; an original refuses all but "lanjut". `periksa`: sheets that only a person can judge. */
  panelSalinan(nasib: NasibSalinan): { judul: string; periksa: string[] } | Gagal;
  /** What becomes of work that was stopped; `pesan` says what was done, what could not be taken back included. */
  panelTerputus(nasib: 'lanjutkan' | 'kembalikan'): { pesan: string; jurnal: CatatanJurnal[] } | Gagal;
}

/** Every name of PanelApi, in its order: what the build must expose and a test holds against `main.ts`. */
export const PANGGILAN_PANEL = [
  'panelKeadaan',
  'panelPeriksa',
  'panelFase',
  'panelSidik',
  'panelPilihSel',
  'panelPerbaiki',
  'panelUrungkan',
  'panelAbaikan',
  'panelPulihkan',
  'panelLembarHasil',
  'panelLaporanHtml',
  'panelBantuan',
  'panelPilihan',
  'panelWord',
  'panelBacaanKolom',
  'panelPantauan',
  'panelLembarPantauan',
  'panelSisipkanRumus',
  'panelLokalIndonesia',
  'panelSalinan',
  'panelTerputus',
] as const satisfies readonly (keyof PanelApi)[];
