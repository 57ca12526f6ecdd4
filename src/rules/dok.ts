/**
 * Pages and examples of all rules, for the docs and the tests. The bundle never imports this file.
 */
import { dokAnggaran } from './anggaran/dok';
import { dokAntarTabel } from './antarTabel/dok';
import type { DokAturan } from './aturan';
import { dokHitungan } from './hitungan/dok';
import { dokMutu } from './mutu/dok';
import { dokNaskah } from './naskah/dok';
import { dokPenulisan } from './penulisan/dok';

export const daftarDok: readonly DokAturan[] = [
  ...dokHitungan,
  ...dokAnggaran,
  ...dokAntarTabel,
  ...dokMutu,
  ...dokPenulisan,
  ...dokNaskah,
];
