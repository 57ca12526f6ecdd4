import { lampiranIku } from './sk-iku';
import type { DokTabel } from './spec';

export const skIku2 = lampiranIku('sk-iku-2', 'SK IKU Lampiran II', 'Lampiran II', 'Program, Kegiatan, Sub Kegiatan');

export const dok: DokTabel = {
  id: 'sk-iku-2',
  guna: 'Lampiran II keputusan IKU: indikator program, kegiatan, dan sub kegiatan.',
  dasar: 'PER/09/M.PAN/5/2007; PER/20/M.PAN/11/2008',
};
