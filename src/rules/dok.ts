/**
 * Pages and examples of all rules, for the docs and the tests. The bundle never imports this file.
 */
import type { DokAturan } from './aturan';

export const daftarDok: readonly DokAturan[] = [];
