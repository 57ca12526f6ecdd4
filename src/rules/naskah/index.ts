import type { Aturan } from '../aturan';
import { daerahLain } from './daerah-lain';
import { narasiBanding } from './narasi-banding';
import { narasiHitungan } from './narasi-hitungan';
import { narasiJumlah } from './narasi-jumlah';
import { narasiKetercapaian } from './narasi-ketercapaian';
import { narasiPredikat } from './narasi-predikat';
import { narasiTahun } from './narasi-tahun';
import { narasiTerbilang } from './narasi-terbilang';
import { narasiTidakCocok } from './narasi-tidak-cocok';
import { narasiTren } from './narasi-tren';
import { nomorKeterangan } from './nomor-keterangan';
import { paragrafGanda } from './paragraf-ganda';
import { penampungTertinggal } from './penampung-tertinggal';
import { peraturanUsang } from './peraturan-usang';
import { rujukanHilang } from './rujukan-hilang';

export const aturanNaskah: readonly Aturan[] = [
  narasiTidakCocok,
  narasiHitungan,
  narasiTren,
  narasiBanding,
  narasiKetercapaian,
  narasiPredikat,
  narasiTerbilang,
  narasiJumlah,
  narasiTahun,
  rujukanHilang,
  nomorKeterangan,
  daerahLain,
  penampungTertinggal,
  peraturanUsang,
  paragrafGanda,
];
