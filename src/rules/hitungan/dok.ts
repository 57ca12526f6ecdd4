/** Pages of this group of rules; never part of the bundle. */
import type { DokAturan } from '../aturan';
import { akarKesalahanDok } from './akar-kesalahan.contoh';
import { arahTerbalikDok } from './arah-terbalik.contoh';
import { bobotTidakSeratusDok } from './bobot-tidak-seratus.contoh';
import { capaianMemakaiPenyerapanDok } from './capaian-memakai-penyerapan.contoh';
import { capaianTidakCocokDok } from './capaian-tidak-cocok.contoh';
import { efisiensiTidakCocokDok } from './efisiensi-tidak-cocok.contoh';
import { hubunganKolomTidakCocokDok } from './hubungan-kolom-tidak-cocok.contoh';
import { ikutKeliruDok } from './ikut-keliru.contoh';
import { kesimpulanTidakCocokDok } from './kesimpulan-tidak-cocok.contoh';
import { kriteriaTidakCocokDok } from './kriteria-tidak-cocok.contoh';
import { pembulatanDok } from './pembulatan.contoh';
import { rasioTidakCocokDok } from './rasio-tidak-cocok.contoh';
import { rataRataTidakCocokDok } from './rata-rata-tidak-cocok.contoh';
import { rumusTidakDinyatakanDok } from './rumus-tidak-dinyatakan.contoh';
import { skalaBerlubangDok } from './skala-berlubang.contoh';
import { skalaTidakMencakupDok } from './skala-tidak-mencakup.contoh';
import { skalaTumpangTindihDok } from './skala-tumpang-tindih.contoh';
import { targetNolDok } from './target-nol.contoh';
import { tertimbangTidakCocokDok } from './tertimbang-tidak-cocok.contoh';
import { triwulanTidakCocokDok } from './triwulan-tidak-cocok.contoh';

export const dokHitungan: readonly DokAturan[] = [
  akarKesalahanDok,
  arahTerbalikDok,
  bobotTidakSeratusDok,
  capaianMemakaiPenyerapanDok,
  capaianTidakCocokDok,
  efisiensiTidakCocokDok,
  hubunganKolomTidakCocokDok,
  ikutKeliruDok,
  kesimpulanTidakCocokDok,
  kriteriaTidakCocokDok,
  pembulatanDok,
  rasioTidakCocokDok,
  rataRataTidakCocokDok,
  rumusTidakDinyatakanDok,
  skalaBerlubangDok,
  skalaTidakMencakupDok,
  skalaTumpangTindihDok,
  targetNolDok,
  tertimbangTidakCocokDok,
  triwulanTidakCocokDok,
];
