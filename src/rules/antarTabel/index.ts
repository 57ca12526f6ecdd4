import type { Aturan } from '../aturan';
import { antarTabelBerbeda } from './antar-tabel-berbeda';

export const aturanAntarTabel: readonly Aturan[] = [antarTabelBerbeda];
