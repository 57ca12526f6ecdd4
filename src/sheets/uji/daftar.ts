/** All entries in the order in which they are tried; those of the dialog's page come last. */
import { UJI_FUNGSI } from './fungsi';
import { UJI_JAM } from './jam';
import { UJI_LAYANAN } from './layanan';
import { UJI_LEMBAR } from './lembar';
import { UJI_MESIN } from './mesin';
import { UJI_RUMUS } from './rumus';
import { UJI_TEKS } from './teks';
import type { ButirUji } from './tipe';
import { UJI_TULISAN } from './tulisan';

export const DAFTAR_UJI: readonly ButirUji[] = [
  ...UJI_MESIN,
  ...UJI_TEKS,
  ...UJI_RUMUS,
  ...UJI_FUNGSI,
  ...UJI_TULISAN,
  ...UJI_LEMBAR,
  ...UJI_LAYANAN,
  ...UJI_JAM,
];
