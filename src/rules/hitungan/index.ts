import type { Aturan } from '../aturan';
import { akarKesalahan } from './akar-kesalahan';
import { arahTerbalik } from './arah-terbalik';
import { bagianMelebihiKeseluruhan } from './bagian-melebihi-keseluruhan';
import { bobotTidakSeratus } from './bobot-tidak-seratus';
import { capaianMemakaiPenyerapan } from './capaian-memakai-penyerapan';
import { capaianTidakCocok } from './capaian-tidak-cocok';
import { efisiensiTidakCocok } from './efisiensi-tidak-cocok';
import { hubunganKolomTidakCocok } from './hubungan-kolom-tidak-cocok';
import { ikutKeliru } from './ikut-keliru';
import { kesimpulanTidakCocok } from './kesimpulan-tidak-cocok';
import { kriteriaTidakCocok } from './kriteria-tidak-cocok';
import { pembulatan } from './pembulatan';
import { rasioTidakCocok } from './rasio-tidak-cocok';
import { rataRataTidakCocok } from './rata-rata-tidak-cocok';
import { rumusTidakDinyatakan } from './rumus-tidak-dinyatakan';
import { skalaBerlubang } from './skala-berlubang';
import { skalaTidakMencakup } from './skala-tidak-mencakup';
import { skalaTumpangTindih } from './skala-tumpang-tindih';
import { targetNol } from './target-nol';
import { tertimbangTidakCocok } from './tertimbang-tidak-cocok';
import { triwulanTidakCocok } from './triwulan-tidak-cocok';

export const aturanHitungan: readonly Aturan[] = [
  akarKesalahan,
  arahTerbalik,
  bagianMelebihiKeseluruhan,
  bobotTidakSeratus,
  capaianMemakaiPenyerapan,
  capaianTidakCocok,
  efisiensiTidakCocok,
  hubunganKolomTidakCocok,
  ikutKeliru,
  kesimpulanTidakCocok,
  kriteriaTidakCocok,
  pembulatan,
  rasioTidakCocok,
  rataRataTidakCocok,
  rumusTidakDinyatakan,
  skalaBerlubang,
  skalaTidakMencakup,
  skalaTumpangTindih,
  targetNol,
  tertimbangTidakCocok,
  triwulanTidakCocok,
];
