/** All relations of a workbook with their verdicts, worked out once per run. */

import { sekali } from '../core/sekali';
import { relasiPenyerapan, relasiSelisih, relasiSisa } from './anggaran';
import { relasiLhe, relasiRasio, relasiTertimbang } from './bobot';
import { relasiCapaian } from './capaian';
import { yangDidukung } from './dukungan';
import { relasiEfisiensi } from './efisiensi';
import type { KonteksAturan } from './konteks';
import { relasiMelintang } from './melintang';
import { relasiJumlah } from './penjumlahan';
import { relasiPeringkat } from './peringkat';
import { relasiPola, tanpaYangTerbantah } from './pola';
import { relasiRata } from './rata';
import { relasiSalinan } from './salinan';
import { relasiSama } from './sama';
import { relasiTerbaca } from './terbaca';
import { type JenisRelasi, type Relasi, type RelasiTeruji, TANPA_KOREKSI } from './tipe';
import { relasiTriwulan } from './triwulan';

/** Results that their own row determines without doubt. */
const HASIL_BAGI = new Set<JenisRelasi>(['capaian', 'penyerapan', 'rasio']);

const teruji = (relasi: Relasi): RelasiTeruji[] => {
  const uji = relasi.uji(TANPA_KOREKSI);
  return uji ? [{ relasi, uji }] : [];
};

/** A figure of a total row that follows from its own row is no sum of the column. */
function tanpaJumlahLain(semua: readonly RelasiTeruji[]): RelasiTeruji[] {
  const berlaku = new Set(
    semua.filter((x) => x.relasi.jenis !== 'jumlah' && x.uji.vonis === 'cocok').map((x) => x.relasi.hasil),
  );
  return semua.filter((x) => x.relasi.jenis !== 'jumlah' || x.uji.vonis !== 'galat' || !berlaku.has(x.relasi.hasil));
}

export const semuaRelasi = sekali((konteks: KonteksAturan): RelasiTeruji[] => {
  const berbobot = [...relasiLhe(konteks), ...relasiTertimbang(konteks)];
  const berbobotJumlah = new Set(berbobot.map((r) => r.hasil));
  const dariKepala = tanpaYangTerbantah(
    [
      ...relasiCapaian(konteks),
      ...relasiPenyerapan(konteks),
      ...relasiEfisiensi(konteks),
      ...relasiJumlah(konteks).filter((r) => !berbobotJumlah.has(r.hasil)),
      ...relasiSisa(konteks),
      ...relasiSelisih(konteks),
      ...berbobot,
      ...relasiRata(konteks),
      ...relasiRasio(konteks),
      ...relasiTriwulan(konteks),
    ].flatMap(teruji),
  );
  const menurutArti = yangDidukung(dariKepala);
  const pola = relasiPola(konteks, menurutArti).flatMap(teruji);
  const sudah = new Set([...menurutArti, ...pola].map((x) => x.relasi.hasil));
  const terbaca = konteks.tabel
    .flatMap((t) => [...relasiTerbaca(t, sudah), ...relasiMelintang(t, sudah), ...relasiPeringkat(t)])
    .flatMap(teruji);
  const dasar = tanpaJumlahLain([...menurutArti, ...pola, ...terbaca]);
  // Of two tables that differ the one is right whose figure follows from its own row.
  const sendiri = new Map(
    dasar
      .filter((x) => HASIL_BAGI.has(x.relasi.jenis))
      .map((x) => [x.relasi.hasil, { vonis: x.uji.vonis, masukan: x.relasi.masukan }]),
  );
  const bernama = [...dasar, ...relasiSama(konteks, sendiri).flatMap(teruji)];
  return [...bernama, ...relasiSalinan(konteks, bernama).flatMap(teruji)];
});
