/** The template workbook in Sheets: input sheets that are missing are made, those that are there stay as they are. */
import type { RencanaLembar } from '../core/rencana';
import { VERSI } from '../core/versi';
import { type PilihanTemplat, rencanaTemplat } from '../workbook/templat';
import { type Buku, denganBuku } from './buku';
import { type HasilTulis, tulisLembar } from './gerbang';

/** What the hidden sheet remembers of the workbook as a whole. */
export interface CatatanBuku {
  /** Version of the add-in that last built or upgraded the input sheets. */
  versi: string;
  /** Id of the spreadsheet then: a copy has another one. */
  id: string;
}

export function buatTemplat(pilihan: Partial<PilihanTemplat> = {}): HasilTulis[] {
  return denganBuku((buku) => {
    const hasil = tulisLembar(buku, rencanaTemplat(VERSI, { bentuk: 'sheets', ...pilihan }), { posisi: 0 });
    catatBuku(buku);
    return hasil;
  });
}

export function rencanaIsianBuku(pilihan: Partial<PilihanTemplat> = {}): RencanaLembar[] {
  return rencanaTemplat(VERSI, { bentuk: 'xlsx', ...pilihan });
}

export function catatBuku(buku: Buku): void {
  const catatan: CatatanBuku = { versi: VERSI, id: buku.ss.getId() };
  buku.sistem.tulis('buku', catatan);
}

/** Whether the sheet speaks Indonesian: decimal comma, names of months. */
export function lokalIndonesia(lokal: string): boolean {
  return /^(id|in)(_|$)/i.test(lokal);
}
