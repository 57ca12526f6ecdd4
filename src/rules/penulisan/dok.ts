/** Pages and examples of this group's rules. The bundle never imports this file. */
import type { DokAturan } from '../aturan';
import { dok as angkaAmbigu } from './angka-ambigu.contoh';
import { dok as angkaSebagaiTeks } from './angka-sebagai-teks.contoh';
import { dok as nomorKolomTidakUrut } from './nomor-kolom-tidak-urut.contoh';
import { dok as pembandingKosong } from './pembanding-kosong.contoh';
import { dok as pemisahDesimalCampuran } from './pemisah-desimal-campuran.contoh';
import { dok as pemisahRibuanCampuran } from './pemisah-ribuan-campuran.contoh';
import { dok as persenCampurPecahan } from './persen-campur-pecahan.contoh';
import { dok as rumusGagal } from './rumus-gagal.contoh';
import { dok as salahKetik } from './salah-ketik.contoh';
import { dok as satuanDiSel } from './satuan-di-sel.contoh';
import { dok as satuanHilang } from './satuan-hilang.contoh';
import { dok as satuanSalahEja } from './satuan-salah-eja.contoh';
import { dok as satuanTidakCocok } from './satuan-tidak-cocok.contoh';
import { dok as satuanTidakLazim } from './satuan-tidak-lazim.contoh';
import { dok as selHilang } from './sel-hilang.contoh';
import { dok as selTergabung } from './sel-tergabung.contoh';
import { dok as spasiDalamAngka } from './spasi-dalam-angka.contoh';
import { dok as tanggalDiSelAngka } from './tanggal-di-sel-angka.contoh';
import { dok as tanpaNilaiCampuran } from './tanpa-nilai-campuran.contoh';
import { dok as teksBukanAngka } from './teks-bukan-angka.contoh';
import { dok as teksGanda } from './teks-ganda.contoh';
import { dok as teksTerpotong } from './teks-terpotong.contoh';

export const dokPenulisan: readonly DokAturan[] = [
  angkaAmbigu,
  angkaSebagaiTeks,
  nomorKolomTidakUrut,
  pembandingKosong,
  pemisahDesimalCampuran,
  pemisahRibuanCampuran,
  persenCampurPecahan,
  rumusGagal,
  salahKetik,
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
];
