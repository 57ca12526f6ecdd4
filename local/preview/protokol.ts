/** What the server and the thread with the workbook say to each other. */
import type { Tayangan } from '../services/index.ts';

export type Susun = 'sisip-baris' | 'hapus-baris' | 'lembar-baru' | 'hapus-lembar' | 'nama-lembar';

/** Calls that only read. */
export const MEMBACA = [
  'panelFase',
  'panelSidik',
  'panelBantuan',
  'panelPilihan',
  'panelLaporanHtml',
  'naskahHtml',
  'bahanDokumen',
];

export type Tugas =
  /** A file by its path, the bytes of one, or neither: the published sample. */
  | { op: 'muat'; berkas: string | null; isi: Uint8Array | null; nama: string }
  | { op: 'keadaan' }
  | { op: 'lembar'; id: number }
  | { op: 'ketik'; id: number; sel: string; teks: string }
  /** Rows of texts from the cell on: a paste, or cells that are emptied. */
  | { op: 'tempel'; id: number; sel: string; isi: string[][] }
  | { op: 'urung' | 'ulang' }
  | { op: 'susun'; apa: Susun; id: number; baris: number; jumlah: number; nama: string }
  | { op: 'pilih'; id: number; rentang: string }
  | { op: 'panggil'; nama: string; argumen: unknown[] }
  | { op: 'salin' }
  | { op: 'simpan' };

export interface Pertanyaan {
  judul: string;
  pesan: string;
  /** "OK", "CANCEL", "YES", "NO". */
  tombol: string[];
  /** A line of text is asked for. */
  ketik: boolean;
}

export type Pesan =
  | { jenis: 'selesai'; nomor: number; isi: unknown; tayangan: Tayangan[] }
  | { jenis: 'gagal'; nomor: number; pesan: string }
  | ({ jenis: 'tanya'; nomor: number } & Pertanyaan);
