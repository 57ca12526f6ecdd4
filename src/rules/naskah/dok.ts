/** Pages of this group of rules; never part of the bundle. */
import type { DokAturan } from '../aturan';
import { daerahLainDok } from './daerah-lain.contoh';
import { narasiHitunganDok } from './narasi-hitungan.contoh';
import { narasiJumlahDok } from './narasi-jumlah.contoh';
import { narasiKetercapaianDok } from './narasi-ketercapaian.contoh';
import { narasiPredikatDok } from './narasi-predikat.contoh';
import { narasiTahunDok } from './narasi-tahun.contoh';
import { narasiTerbilangDok } from './narasi-terbilang.contoh';
import { narasiTidakCocokDok } from './narasi-tidak-cocok.contoh';
import { narasiTrenDok } from './narasi-tren.contoh';
import { nomorKeteranganDok } from './nomor-keterangan.contoh';
import { paragrafGandaDok } from './paragraf-ganda.contoh';
import { penampungTertinggalDok } from './penampung-tertinggal.contoh';
import { peraturanUsangDok } from './peraturan-usang.contoh';
import { rujukanHilangDok } from './rujukan-hilang.contoh';

export const dokNaskah: readonly DokAturan[] = [
  narasiTidakCocokDok,
  narasiHitunganDok,
  narasiTrenDok,
  narasiKetercapaianDok,
  narasiPredikatDok,
  narasiTerbilangDok,
  narasiJumlahDok,
  narasiTahunDok,
  rujukanHilangDok,
  nomorKeteranganDok,
  daerahLainDok,
  penampungTertinggalDok,
  peraturanUsangDok,
  paragrafGandaDok,
];
