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

export const DAFTAR_ARAH = ['NAIK', 'TURUN', 'TURUN_RASIO', 'STABIL', 'RENTANG'] as const;
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

export type HasilCapaian =
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

export function hitungCapaian(masukanCapaian: MasukanCapaian): HasilCapaian {
  const desimal = masukanCapaian.desimal ?? 2;
  const r = masukanCapaian.realisasi;
  let t: Desimal;
  let arah = masukanCapaian.arah ?? 'NAIK';
  if (adalahRentang(masukanCapaian.target)) {
    if (banding(r, masukanCapaian.target.bawah) >= 0 && banding(r, masukanCapaian.target.atas) <= 0)
      return selesai(bulatkan(SERATUS, desimal), masukanCapaian.batas);
    const kurangDari = banding(r, masukanCapaian.target.bawah) < 0;
    t = kurangDari ? masukanCapaian.target.bawah : masukanCapaian.target.atas;
    arah = kurangDari ? 'NAIK' : 'TURUN';
  } else t = masukanCapaian.target;
  // A figure is a range without width.
  if (arah === 'RENTANG') arah = banding(r, t) > 0 ? 'TURUN' : 'NAIK';

  const turun = arah === 'TURUN' || arah === 'TURUN_RASIO';
  if (tanda(t) <= 0) {
    if (tanda(t) === 0 && turun && masukanCapaian.targetNol === 'tercapai' && tanda(r) === 0)
      return selesai(bulatkan(SERATUS, desimal), masukanCapaian.batas);
    return tidak(tanda(t) === 0 ? 'target 0' : 'target negatif');
  }
  let atas = r;
  let bawah = t;
  if (arah === 'TURUN') atas = kurang(kali(DUA, t), r);
  else if (arah === 'STABIL') atas = kurang(t, mutlak(kurang(r, t)));
  else if (arah === 'TURUN_RASIO') {
    if (tanda(r) <= 0)
      return tidak(tanda(r) === 0 ? 'realisasi 0 pada rumus target / realisasi' : 'realisasi negatif', 'realisasi');
    atas = t;
    bawah = r;
  }
  if (tanda(atas) < 0 && (arah === 'TURUN' || arah === 'STABIL')) atas = NOL;
  return selesai(bagi(kali(SERATUS, atas), bawah, desimal), masukanCapaian.batas);
}

function selesai(nilai: Desimal, batas: Desimal | null | undefined): HasilCapaian {
  return { dinilai: true, nilai: batas ? bulatkan(terkecil(nilai, batas), nilai.s) : nilai };
}

/**
 * Achievement on an ordered scale of classes, lowest first: at or above the target 100, below it rank / rank of the
 * target × 100. Classes are compared without regard to case and spaces. `dinilai: false` names the class that is not on the scale.
 */
export function hitungCapaianKelas(m: {
  realisasi: string;
  target: string;
  kelas: readonly string[];
  batas?: Desimal | null;
  desimal?: number;
}): HasilCapaian {
  const kunci = (k: string) => k.trim().replace(/\s+/g, ' ').toUpperCase();
  const daftar = m.kelas.map(kunci);
  const pangkat = (k: string) => daftar.indexOf(kunci(k)) + 1;
  const t = pangkat(m.target);
  const r = pangkat(m.realisasi);
  if (t === 0) return tidak(`kelas "${m.target}" tidak ada pada skala`);
  if (r === 0) return tidak(`kelas "${m.realisasi}" tidak ada pada skala`, 'realisasi');
  const nilai = bagi(buatDesimal(BigInt(100 * Math.min(r, t))), buatDesimal(BigInt(t)), m.desimal ?? 2);
  return selesai(nilai, m.batas);
}

/** Plain mean, rounded once; each value capped before where `batas` is given. Null for an empty list. */
export function rataRata(nilai: readonly Desimal[], angkaDesimal = 2, batas: Desimal | null = null): Desimal | null {
  if (nilai.length === 0) return null;
  const jumlah = nilai.reduce((a, n) => tambah(a, batas ? terkecil(n, batas) : n), NOL);
  return bagi(jumlah, buatDesimal(BigInt(nilai.length)), angkaDesimal);
}
