/** Pages of this group of rules; never part of the bundle. */
import type { DokAturan } from '../aturan';
import { antarTabelBerbedaDok } from './antar-tabel-berbeda.contoh';

export const dokAntarTabel: readonly DokAturan[] = [antarTabelBerbedaDok];
