/** All relations of a workbook with their verdicts, worked out once per run. */
import type { KonteksAturan } from '../aturan';
import { relasiJumlah, relasiPenyerapan, relasiRumusKolom, relasiSelisih, relasiSisa } from './anggaran';
import { relasiLhe, relasiRasio, relasiRata, relasiTertimbang } from './bobot';
import { relasiCapaian } from './capaian';
import { relasiEfisiensi } from './efisiensi';
import { relasiSama } from './sama';
import { type RelasiTeruji, TANPA_KOREKSI } from './tipe';

const ingatan = new WeakMap<KonteksAturan, RelasiTeruji[]>();

export function semuaRelasi(konteks: KonteksAturan): RelasiTeruji[] {
  let r = ingatan.get(konteks);
  if (!r) {
    r = [
      ...relasiCapaian(konteks),
      ...relasiPenyerapan(konteks),
      ...relasiEfisiensi(konteks),
      ...relasiJumlah(konteks),
      ...relasiSisa(konteks),
      ...relasiSelisih(konteks),
      ...relasiRumusKolom(konteks),
      ...relasiLhe(konteks),
      ...relasiTertimbang(konteks),
      ...relasiRata(konteks),
      ...relasiRasio(konteks),
      ...relasiSama(konteks),
    ].flatMap((relasi) => {
      const uji = relasi.uji(TANPA_KOREKSI);
      return uji ? [{ relasi, uji }] : [];
    });
    ingatan.set(konteks, r);
  }
  return r;
}
