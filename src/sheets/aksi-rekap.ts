/** The recap of many departments: what one workbook gives, and the sheets made of all of them. */
import type { RencanaLembar } from '../core/rencana';
import { type RingkasDinas, ringkasDinas } from '../tables/rekap';
import { daftarKurang } from '../workbook/kurang';
import { bacaIsian } from './aksi-tabel';
import type { Buku } from './buku';
import { tulisLembar } from './gerbang';
import { denganBuku } from './jalan';
import { hasilSementara } from './periksa';

/** @throws GalatPengguna where the workbook has no input sheets. */
export function ringkasRekap(buku: Buku, berkas: string): RingkasDinas {
  const isian = bacaIsian(buku);
  const { galat, peringatan } = hasilSementara(buku).hasil.ringkasan;
  const kosong = daftarKurang(isian).filter((b) => b.penting === 'wajib').length;
  return ringkasDinas(isian.buku, { berkas, galat, peringatan, kosong });
}

/** Writes the sheets that `dist/Dokumen.html` has planned. */
export const buatRekap = (rencana: readonly RencanaLembar[]) => denganBuku((buku) => tulisLembar(buku, rencana));
