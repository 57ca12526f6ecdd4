import type { Aturan } from '../aturan';
import { arahTidakSesuai } from './arah-tidak-sesuai';
import { atributIkuKosong } from './atribut-iku-kosong';
import { definisiTidakSesuai } from './definisi-tidak-sesuai';
import { indikatorGanda } from './indikator-ganda';
import { indikatorSasaranTidakSelaras } from './indikator-sasaran-tidak-selaras';
import { konstantaDiRumus } from './konstanta-di-rumus';
import { rumusGanda } from './rumus-ganda';
import { rumusMengulangNama } from './rumus-mengulang-nama';
import { rumusTanpaRasio } from './rumus-tanpa-rasio';
import { rumusTautologis } from './rumus-tautologis';
import { rumusTidakLengkap } from './rumus-tidak-lengkap';
import { rumusTidakSesuaiIndikator } from './rumus-tidak-sesuai-indikator';
import { rumusTidakSesuaiSatuan } from './rumus-tidak-sesuai-satuan';
import { sasaranBerupaAktivitas } from './sasaran-berupa-aktivitas';
import { satuanTidakSesuai } from './satuan-tidak-sesuai';
import { targetAkhirLebihRendah } from './target-akhir-lebih-rendah';
import { targetDatar } from './target-datar';
import { targetMenurun } from './target-menurun';
import { targetSeratusBanyak } from './target-seratus-banyak';

export const aturanMutu: readonly Aturan[] = [
  arahTidakSesuai,
  atributIkuKosong,
  definisiTidakSesuai,
  indikatorGanda,
  indikatorSasaranTidakSelaras,
  konstantaDiRumus,
  rumusGanda,
  rumusMengulangNama,
  rumusTanpaRasio,
  rumusTautologis,
  rumusTidakLengkap,
  rumusTidakSesuaiIndikator,
  rumusTidakSesuaiSatuan,
  sasaranBerupaAktivitas,
  satuanTidakSesuai,
  targetAkhirLebihRendah,
  targetDatar,
  targetMenurun,
  targetSeratusBanyak,
];
