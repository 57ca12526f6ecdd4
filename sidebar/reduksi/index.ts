/**
 * How each action changes the state: pure, so that every state a person can meet is a test without a browser. What an
 * action asks of the add-in is done by `efek.ts`, whose answers come back as actions again.
 */
import type { Aksi, Keadaan, Perubahan } from '../keadaan';
import { PERUBAHAN_PEMERIKSAAN } from './pemeriksaan';
import { PERUBAHAN_PENGABAIAN } from './pengabaian';
import { PERUBAHAN_PERBAIKAN } from './perbaikan';
import { PERUBAHAN_TAMPAK } from './tampak';

const PERUBAHAN: Perubahan = {
  ...PERUBAHAN_PEMERIKSAAN,
  ...PERUBAHAN_TAMPAK,
  ...PERUBAHAN_PERBAIKAN,
  ...PERUBAHAN_PENGABAIAN,
};

/** What no table here knows belongs to the second part of the panel. */
export function reduce(keadaan: Keadaan, aksi: Aksi): Keadaan {
  const ubah = PERUBAHAN[aksi.j] as ((keadaan: Keadaan, aksi: Aksi) => Keadaan) | undefined;
  return ubah?.(keadaan, aksi) ?? keadaan.lanjut?.reduce(keadaan, aksi) ?? keadaan;
}
