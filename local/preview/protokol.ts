/** What the server and the thread with the workbook say to each other. */
import type { Tayangan } from '../services/index.ts';

export type UbahSusunan = 'sisip-baris' | 'hapus-baris' | 'lembar-baru' | 'hapus-lembar' | 'nama-lembar';

const MEMBACA = [
  'menuBukaPanel',
  'menuPeriksaWord',
  'menuTentang',
  'panelPilihSel',
  'panelFase',
  'panelKeadaan',
  'panelSidik',
  'panelBantuan',
  'panelPilihan',
  'panelPantauan',
  'panelWord',
  'panelLaporanHtml',
  'naskahHtml',
  'bahanDokumen',
];

/** What is called: the panel's calls stand in the first argument of the one call that carries all. */
export const namaPanggilan = ({ nama, argumen }: { nama: string; argumen: readonly unknown[] }): string =>
  nama === 'panelTeks' ? String(argumen[0]) : nama;

/** Whether a call only reads. */
export const membaca = (panggilan: { nama: string; argumen: readonly unknown[] }): boolean =>
  MEMBACA.includes(namaPanggilan(panggilan));

/** A workbook as a file, and whether a person has changed it since it was opened or handed out. */
export interface Potret {
  berkas: Uint8Array;
  kotor: boolean;
}

/** Cells of this workbook that were copied. */
export interface AsalTempelan {
  baris: number;
  kolom: number;
  tinggi: number;
  lebar: number;
}

export type Tugas =
  /** A file by its path, the bytes of one, or neither: the published sample. */
  | { op: 'muat'; berkas: string | null; isi: Uint8Array | null; nama: string; kotor?: boolean }
  /** Sheets of another file, put beside those of the open workbook. */
  | { op: 'tambah'; isi: Uint8Array; nama: string }
  | { op: 'keadaan' }
  | { op: 'lembar'; id: number }
  | { op: 'ketik'; id: number; sel: string; teks: string }
  /** Rows of texts from the cell on: a paste, or cells that are emptied. `asal`: formulas move along from there. */
  | { op: 'tempel'; id: number; sel: string; isi: string[][]; asal?: AsalTempelan | null }
  | { op: 'urung' | 'ulang' }
  | { op: 'susun'; apa: UbahSusunan; id: number; baris: number; jumlah: number; nama: string }
  | { op: 'pilih'; id: number; rentang: string }
  | { op: 'panggil'; nama: string; argumen: unknown[] }
  | { op: 'salin' }
  /** The file for the person, who then has it. */
  | { op: 'simpan' }
  /** The file for the server alone, in case the thread dies. */
  | { op: 'potret' };

export interface Pertanyaan {
  judul: string;
  pesan: string;
  /** "OK", "CANCEL", "YES", "NO". */
  tombol: string[];
  /** A line of text is asked for. */
  ketik: boolean;
}

export type PesanPekerja =
  | { jenis: 'selesai'; nomor: number; isi: unknown; tayangan: Tayangan[] }
  | { jenis: 'gagal'; nomor: number; pesan: string }
  | ({ jenis: 'tanya'; nomor: number } & Pertanyaan);
