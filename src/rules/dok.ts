/**
 * Pages and examples of all rules, for the docs and the tests. The bundle never imports this file.
 */
import type { DokAturan } from './aturan';
import { dokMutu } from './mutu/dok';
import { dokPenulisan } from './penulisan/dok';

export const daftarDok: readonly DokAturan[] = [...dokMutu, ...dokPenulisan];
