/** Absorption of the budget and efficiency of resources. Everything in percent points. */
import {
  bagi,
  banding,
  desimal as buatDesimal,
  bulatkan,
  type Desimal,
  jumlahkan,
  kali,
  kurang,
  mutlak,
  negatif,
  SERATUS,
  tambah,
  tanda,
  terkecil,
} from './desimal';

export const DAFTAR_METODE = ['SELISIH', 'MAKS100', 'PMK214'] as const;
export type MetodeEfisiensi = (typeof DAFTAR_METODE)[number];

/** realisasi / pagu × 100; null when pagu is 0 (nothing to absorb). */
export function hitungPenyerapan(m: { realisasi: Desimal; pagu: Desimal; desimal?: number }): Desimal | null {
  return tanda(m.pagu) === 0 ? null : bagi(kali(SERATUS, m.realisasi), m.pagu, m.desimal ?? 2);
}

/**
 * SELISIH: capaian − penyerapan, null below 100. MAKS100: the same with capaian counted as 100 at most. PMK214: (1 −
 * penyerapan / capaian) × 100, null at capaian 0. Null is printed as "-".
 */
export function hitungEfisiensi(masukan: {
  capaian: Desimal;
  penyerapan: Desimal;
  metode?: MetodeEfisiensi;
  desimal?: number;
}): Desimal | null {
  const desimal = masukan.desimal ?? 2;
  if (masukan.metode === 'PMK214') {
    if (tanda(masukan.capaian) === 0) return null;
    return bagi(kali(SERATUS, kurang(masukan.capaian, masukan.penyerapan)), masukan.capaian, desimal);
  }
  if (banding(masukan.capaian, SERATUS) < 0) return null;
  return bulatkan(kurang(masukan.metode === 'MAKS100' ? SERATUS : masukan.capaian, masukan.penyerapan), desimal);
}

/**
 * E of PMK 214/PMK.02/2017 over outputs: (Σ(pagu × capaian) − Σ realisasi) / Σ(pagu × capaian) × 100, capaian in percent
 * points. Null when the divisor is 0.
 */
export function hitungEfisiensiPmk(
  keluaran: readonly { capaian: Desimal; pagu: Desimal; realisasi: Desimal }[],
  angkaDesimal = 2,
): Desimal | null {
  // In percent points the products are a hundred times too big; so is the spending then.
  const bobot = jumlahkan(keluaran.map((k) => kali(k.pagu, k.capaian)));
  if (tanda(bobot) === 0) return null;
  const belanja = kali(SERATUS, jumlahkan(keluaran.map((k) => k.realisasi)));
  return bagi(kali(SERATUS, kurang(bobot, belanja)), bobot, angkaDesimal);
}

/** NE = 50 + E / 20 × 50, with E limited to −20 … 20. */
export function hitungNilaiEfisiensi(e: Desimal, angkaDesimal = 2): Desimal {
  const batas = buatDesimal(20n);
  const t = banding(mutlak(e), batas) <= 0 ? e : tanda(e) < 0 ? negatif(batas) : terkecil(e, batas);
  return bulatkan(tambah(buatDesimal(50n), kali(t, buatDesimal(25n, 1))), angkaDesimal);
}
