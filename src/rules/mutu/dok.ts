/** Pages and examples of this group's rules. The bundle never imports this file. */
import type { DokAturan } from '../aturan';
import { dok as arahTidakSesuai } from './arah-tidak-sesuai.contoh';
import { dok as atributIkuKosong } from './atribut-iku-kosong.contoh';
import { dok as definisiTidakSesuai } from './definisi-tidak-sesuai.contoh';
import { dok as indikatorGanda } from './indikator-ganda.contoh';
import { dok as indikatorSasaranTidakSelaras } from './indikator-sasaran-tidak-selaras.contoh';
import { dok as konstantaDiRumus } from './konstanta-di-rumus.contoh';
import { dok as rumusGanda } from './rumus-ganda.contoh';
import { dok as rumusMengulangNama } from './rumus-mengulang-nama.contoh';
import { dok as rumusTanpaRasio } from './rumus-tanpa-rasio.contoh';
import { dok as rumusTautologis } from './rumus-tautologis.contoh';
import { dok as rumusTidakLengkap } from './rumus-tidak-lengkap.contoh';
import { dok as rumusTidakSesuaiIndikator } from './rumus-tidak-sesuai-indikator.contoh';
import { dok as rumusTidakSesuaiSatuan } from './rumus-tidak-sesuai-satuan.contoh';
import { dok as sasaranBerupaAktivitas } from './sasaran-berupa-aktivitas.contoh';
import { dok as satuanTidakSesuai } from './satuan-tidak-sesuai.contoh';
import { dok as targetAkhirLebihRendah } from './target-akhir-lebih-rendah.contoh';
import { dok as targetDatar } from './target-datar.contoh';
import { dok as targetMenurun } from './target-menurun.contoh';
import { dok as targetSeratusBanyak } from './target-seratus-banyak.contoh';

export const dokMutu: readonly DokAturan[] = [
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
