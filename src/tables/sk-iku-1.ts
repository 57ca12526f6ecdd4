import { lampiranIku } from './sk-iku';
import type { DokTabel } from './spec';

export const skIku1 = lampiranIku('sk-iku-1', 'SK IKU Lampiran I', 'Lampiran I', 'Sasaran Strategis');

export const dok: DokTabel = {
  id: 'sk-iku-1',
  guna: 'Lampiran I keputusan IKU: sasaran strategis, dengan tempat tanda tangan.',
  dasar: 'PER/09/M.PAN/5/2007; PER/20/M.PAN/11/2008',
};
