import type { Aturan } from '../aturan';
import { angkaAmbigu } from './angka-ambigu';
import { angkaSebagaiTeks } from './angka-sebagai-teks';
import { nomorKolomTidakUrut } from './nomor-kolom-tidak-urut';
import { pembandingKosong } from './pembanding-kosong';
import { pemisahDesimalCampuran } from './pemisah-desimal-campuran';
import { pemisahRibuanCampuran } from './pemisah-ribuan-campuran';
import { persenCampurPecahan } from './persen-campur-pecahan';
import { rumusGagal } from './rumus-gagal';
import { salahKetik } from './salah-ketik';
import { satuanDiSel } from './satuan-di-sel';
import { satuanHilang } from './satuan-hilang';
import { satuanSalahEja } from './satuan-salah-eja';
import { satuanTidakCocok } from './satuan-tidak-cocok';
import { satuanTidakLazim } from './satuan-tidak-lazim';
import { selHilang } from './sel-hilang';
import { selTergabung } from './sel-tergabung';
import { spasiDalamAngka } from './spasi-dalam-angka';
import { tanggalDiSelAngka } from './tanggal-di-sel-angka';
import { tanpaNilaiCampuran } from './tanpa-nilai-campuran';
import { teksBukanAngka } from './teks-bukan-angka';
import { teksGanda } from './teks-ganda';
import { teksTerpotong } from './teks-terpotong';

export const aturanPenulisan: readonly Aturan[] = [
  angkaAmbigu,
  angkaSebagaiTeks,
  nomorKolomTidakUrut,
  pembandingKosong,
  pemisahDesimalCampuran,
  pemisahRibuanCampuran,
  persenCampurPecahan,
  rumusGagal,
  satuanDiSel,
  satuanHilang,
  satuanSalahEja,
  satuanTidakCocok,
  satuanTidakLazim,
  selHilang,
  selTergabung,
  spasiDalamAngka,
  tanggalDiSelAngka,
  tanpaNilaiCampuran,
  teksBukanAngka,
  teksGanda,
  teksTerpotong,
  salahKetik,
];
