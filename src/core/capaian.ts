/**
 * Achievement of a target in percent points (100 = reached), by the formulas that reports really use. Each formula is one
 * exact quotient, rounded once.
 */
import {
  bagi,
  banding,
  desimal as buatDesimal,
  bulatkan,
  type Desimal,
  kali,
  kurang,
  mutlak,
  NOL,
  SERATUS,
  tambah,
  tanda,
  terkecil,
} from './desimal';

const DAFTAR_ARAH = ['NAIK', 'TURUN', 'TURUN_RASIO', 'STABIL', 'RENTANG'] as const;
export type Arah = (typeof DAFTAR_ARAH)[number];

export interface Rentang {
  readonly bawah: Desimal;
  readonly atas: Desimal;
}

export interface MasukanCapaian {
  realisasi: Desimal;
  /** A figure, or the range that counts as reached; a range decides the formula whatever `arah` says. */
  target: Desimal | Rentang;
  /** NAIK when left out. */
  arah?: Arah;
  /** Cap in percent points; null or left out for none. */
  batas?: Desimal | null;
  /** Decimals of the result; 2 when left out. */
  desimal?: number;
  /** What a target of 0 means for lower-is-better: "tercapai" counts 0 of 0 as 100. */
  targetNol?: 'tidak dinilai' | 'tercapai';
}

type HasilCapaian =
  | { readonly dinilai: true; readonly nilai: Desimal }
  /** It cannot be judged; `sebab` is an Indonesian clause ("target 0"). */
  | { readonly dinilai: false; readonly sebab: string; readonly pada: 'realisasi' | 'target' };

const tidak = (sebab: string, pada: 'realisasi' | 'target' = 'target'): HasilCapaian => ({
  dinilai: false,
  sebab,
  pada,
});
const DUA = buatDesimal(2n);

export const adalahRentang = (t: Desimal | Rentang): t is Rentang => 'bawah' in t;

/** Numerator and denominator of the achievement, for a target above 0. */
function pembilangPenyebut(arah: Exclude<Arah, 'RENTANG'>, realisasi: Desimal, target: Desimal): [Desimal, Desimal] {
  const palingKecilNol = (nilai: Desimal): Desimal => (tanda(nilai) < 0 ? NOL : nilai);
  switch (arah) {
    case 'TURUN':
      return [palingKecilNol(kurang(kali(DUA, target), realisasi)), target];
    case 'STABIL':
      return [palingKecilNol(kurang(target, mutlak(kurang(realisasi, target)))), target];
    case 'TURUN_RASIO':
      return [target, realisasi];
    default:
      return [realisasi, target];
  }
}

/** The bound of a range that a figure has missed, and from which side it comes; null when it lies within. */
function batasTerlewat(target: Rentang, realisasi: Desimal): { target: Desimal; arah: 'NAIK' | 'TURUN' } | null {
  if (banding(realisasi, target.bawah) < 0) return { target: target.bawah, arah: 'NAIK' };
  return banding(realisasi, target.atas) > 0 ? { target: target.atas, arah: 'TURUN' } : null;
}

export function hitungCapaian(masukan: MasukanCapaian): HasilCapaian {
  const { realisasi, batas, desimal = 2 } = masukan;
  const penuh = (): HasilCapaian => selesai(bulatkan(SERATUS, desimal), batas);
  if (adalahRentang(masukan.target)) {
    const terlewat = batasTerlewat(masukan.target, realisasi);
    return terlewat ? hitungCapaian({ ...masukan, ...terlewat }) : penuh();
  }
  const { target } = masukan;
  let arah = masukan.arah ?? 'NAIK';
  // A figure is a range without width.
  if (arah === 'RENTANG') arah = banding(realisasi, target) > 0 ? 'TURUN' : 'NAIK';

  if (tanda(target) < 0) return tidak('target negatif');
  if (tanda(target) === 0) {
    const turun = arah === 'TURUN' || arah === 'TURUN_RASIO';
    return turun && masukan.targetNol === 'tercapai' && tanda(realisasi) === 0 ? penuh() : tidak('target 0');
  }
  if (arah === 'TURUN_RASIO' && tanda(realisasi) <= 0)
    return tidak(
      tanda(realisasi) === 0 ? 'realisasi 0 pada rumus target / realisasi' : 'realisasi negatif',
      'realisasi',
    );
  const [pembilang, penyebut] = pembilangPenyebut(arah, realisasi, target);
  return selesai(bagi(kali(SERATUS, pembilang), penyebut, desimal), batas);
}

function selesai(nilai: Desimal, batas: Desimal | null | undefined): HasilCapaian {
  return { dinilai: true, nilai: batas ? bulatkan(terkecil(nilai, batas), nilai.s) : nilai };
}

/**
 * Achievement on an ordered scale of classes, lowest first: at or above the target 100, below it rank / rank of the
 * target × 100. Classes are compared without regard to case and spaces. `dinilai: false` names the class that is not on the scale.
 */
export function hitungCapaianKelas(masukan: {
  realisasi: string;
  target: string;
  kelas: readonly string[];
  batas?: Desimal | null;
  desimal?: number;
}): HasilCapaian {
  const kunci = (k: string) => k.trim().replace(/\s+/g, ' ').toUpperCase();
  const daftar = masukan.kelas.map(kunci);
  const pangkat = (k: string) => daftar.indexOf(kunci(k)) + 1;
  const t = pangkat(masukan.target);
  const r = pangkat(masukan.realisasi);
  if (t === 0) return tidak(`kelas "${masukan.target}" tidak ada pada skala`);
  if (r === 0) return tidak(`kelas "${masukan.realisasi}" tidak ada pada skala`, 'realisasi');
  const nilai = bagi(buatDesimal(BigInt(100 * Math.min(r, t))), buatDesimal(BigInt(t)), masukan.desimal ?? 2);
  return selesai(nilai, masukan.batas);
}

/** Plain mean, rounded once; each value capped before where `batas` is given. Null for an empty list. */
export function rataRata(nilai: readonly Desimal[], angkaDesimal = 2, batas: Desimal | null = null): Desimal | null {
  if (nilai.length === 0) return null;
  const jumlah = nilai.reduce((a, n) => tambah(a, batas ? terkecil(n, batas) : n), NOL);
  return bagi(jumlah, buatDesimal(BigInt(nilai.length)), angkaDesimal);
}
