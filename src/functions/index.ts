/** The registry of custom functions. Everything that names them is made from it. */
import { ANGKA } from './angka';
import { CAPAIAN } from './capaian';
import { EFISIENSI } from './efisiensi';
import { EFISIENSI_PMK } from './efisiensi-pmk';
import { KRITERIA } from './kriteria';
import { LKJIP_UJI } from './lkjip-uji';
import { NILAI_EFISIENSI } from './nilai-efisiensi';
import { PENYERAPAN } from './penyerapan';
import { PREDIKAT } from './predikat';
import { RATA_RATA_CAPAIAN } from './rata-rata-capaian';
import { RUPIAH } from './rupiah';
import { TERBILANG } from './terbilang';
import type { Fungsi } from './tipe';

/** In the order of lists and of the help sheet. */
export const daftarFungsi: readonly Fungsi[] = [
  CAPAIAN,
  KRITERIA,
  PENYERAPAN,
  EFISIENSI,
  EFISIENSI_PMK,
  NILAI_EFISIENSI,
  RATA_RATA_CAPAIAN,
  PREDIKAT,
  ANGKA,
  RUPIAH,
  TERBILANG,
];

/** For whoever looks after the add-in; no help and no list shows them. */
export const fungsiPengelola: readonly Fungsi[] = [LKJIP_UJI];

/** "CAPAIAN(realisasi; target; [arah])" */
export function sintaksFungsi(f: Pick<Fungsi, 'nama' | 'parameter'>): string {
  return `${f.nama}(${f.parameter.join('; ')})`;
}

/** Rows of the sheet "Bantuan Fungsi": how it is written, what it gives, a formula to copy. */
export function barisBantuanFungsi(): { nama: string; sintaks: string; ringkas: string; contoh: string }[] {
  return daftarFungsi.map((f) => ({ nama: f.nama, sintaks: sintaksFungsi(f), ringkas: f.ringkas, contoh: f.contoh }));
}
