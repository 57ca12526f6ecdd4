/** All tables, in the order in which a report prints and numbers them. */
import { alokasiAnggaran } from './alokasi-anggaran';
import { alokasiBelanja } from './alokasi-belanja';
import { alokasiProgram } from './alokasi-program';
import { alokasiSasaran } from './alokasi-sasaran';
import { analisis } from './analisis';
import { anggaran } from './anggaran';
import { anggaranDuaTahun } from './anggaran-dua-tahun';
import { anggaranSasaran } from './anggaran-sasaran';
import { anggaranTahun } from './anggaran-tahun';
import { belanja } from './belanja';
import { efisiensi } from './efisiensi';
import { iku } from './iku';
import { kinerjaAnggaran } from './kinerja-anggaran';
import { laporanKegiatan } from './laporan-kegiatan';
import { lhe } from './lhe';
import { perbandinganNasional } from './perbandingan-nasional';
import { perbandinganRenstra } from './perbandingan-renstra';
import { perbandinganTahun } from './perbandingan-tahun';
import { tabelPerhitungan } from './perhitungan';
import { perjanjianKinerja } from './perjanjian-kinerja';
import { pkJabatan } from './pk-jabatan';
import { pkPerubahan } from './pk-perubahan';
import { programKegiatan } from './program-kegiatan';
import { programPenunjang } from './program-penunjang';
import { realisasiKinerja } from './realisasi-kinerja';
import { realisasiTujuan } from './realisasi-tujuan';
import { rekomendasi } from './rekomendasi';
import { rencanaKinerja } from './rencana-kinerja';
import { skIku1 } from './sk-iku-1';
import { skIku2 } from './sk-iku-2';
import { skalaNilai } from './skala-nilai';
import type { TableSpec } from './spec';
import { targetRenstra } from './target-renstra';
import { triwulan } from './triwulan';
import { tujuan } from './tujuan';

export const daftarTabel: readonly TableSpec[] = [
  tujuan,
  targetRenstra,
  iku,
  rencanaKinerja,
  perjanjianKinerja,
  pkJabatan,
  pkPerubahan,
  programKegiatan,
  alokasiAnggaran,
  alokasiBelanja,
  alokasiSasaran,
  alokasiProgram,
  anggaranTahun,
  skalaNilai,
  realisasiTujuan,
  realisasiKinerja,
  tabelPerhitungan,
  perbandinganTahun,
  perbandinganRenstra,
  perbandinganNasional,
  analisis,
  efisiensi,
  programPenunjang,
  rekomendasi,
  lhe,
  belanja,
  anggaran,
  anggaranSasaran,
  anggaranDuaTahun,
  kinerjaAnggaran,
  triwulan,
  laporanKegiatan,
  skIku1,
  skIku2,
];
