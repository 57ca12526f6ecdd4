/** Scales: from a figure to its class. */
import { banding, bulatkan, type Desimal, desimal } from './desimal';

export interface KelasSkala {
  readonly kelas: string;
  /** Lower bound; null for the class that takes everything below the others. */
  readonly batas: Desimal | null;
  /** The bound itself does not belong to the class (> instead of ≥). */
  readonly lebih: boolean;
  /** What letters mean ("Memuaskan"). */
  readonly sebutan?: string;
  readonly warna?: `#${string}`;
}

/** Classes from the highest to the lowest. */
export interface Skala {
  readonly nama: string;
  readonly dasar: string;
  readonly kelas: readonly KelasSkala[];
  /** Values are rounded to whole ones first. */
  readonly bulat?: boolean;
}

// Dark green, light green, dark yellow, light yellow, red: the colours that reports print.
const WARNA = ['#38761d', '#93c47d', '#f1c232', '#ffe599', '#e06666'] as const;
const PERMENDAGRI = ['Sangat Tinggi', 'Tinggi', 'Sedang', 'Rendah', 'Sangat Rendah'];

function susun(
  nama: string,
  dasar: string,
  kelas: string[],
  batas: number[],
  lebih: boolean,
  sebutan?: string[],
): Skala {
  return {
    nama,
    dasar,
    kelas: kelas.map((k, i) => {
      const b = batas[i];
      const warna = kelas === PERMENDAGRI ? WARNA[i] : undefined;
      return {
        kelas: k,
        batas: b === undefined ? null : desimal(BigInt(b)),
        lebih,
        ...(sebutan ? { sebutan: sebutan[i] as string } : {}),
        ...(warna ? { warna: warna } : {}),
      };
    }),
  };
}

export const DAFTAR_SKALA = [
  'PERMENDAGRI86',
  'PERMENDAGRI86_ATAS',
  'PERMENDAGRI86_BULAT',
  'AKIP',
  'IKKI',
  'LAN2003',
] as const;
export type NamaSkala = (typeof DAFTAR_SKALA)[number];

const PERMENDAGRI_DASAR = 'Permendagri 86/2017';
const tersusun: Partial<Record<NamaSkala, Skala>> = {};

/**
 * A built-in scale. Permendagri 86/2017 prints gaps (90–91, 75–76, …): PERMENDAGRI86 gives a value in a gap the lower
 * class, PERMENDAGRI86_ATAS the upper one, PERMENDAGRI86_BULAT rounds to whole figures first.
 */
export function skalaBaku(nama: NamaSkala): Skala {
  let skala = tersusun[nama];
  if (!skala) {
    if (nama === 'PERMENDAGRI86_ATAS') skala = susun(nama, PERMENDAGRI_DASAR, PERMENDAGRI, [90, 75, 65, 50], true);
    else if (nama === 'AKIP') {
      const huruf = ['AA', 'A', 'BB', 'B', 'CC', 'C', 'D'];
      const kata = ['Sangat Memuaskan', 'Memuaskan', 'Sangat Baik', 'Baik', 'Cukup', 'Kurang', 'Sangat Kurang'];
      skala = susun(nama, 'PermenPANRB 88/2021', huruf, [90, 80, 70, 60, 50, 30], true, kata);
    } else if (nama === 'IKKI')
      skala = susun(nama, 'Skala IKKI kabupaten', ['A', 'BB', 'B', 'CC', 'C'], [90, 80, 70, 60], true);
    else if (nama === 'LAN2003')
      skala = susun(nama, 'LAN 2003', ['Sangat Baik', 'Baik', 'Cukup', 'Kurang'], [85, 70, 55], false);
    else {
      skala = susun(nama, PERMENDAGRI_DASAR, PERMENDAGRI, [91, 76, 66, 51], false);
      if (nama === 'PERMENDAGRI86_BULAT') skala = { ...skala, bulat: true };
    }
    tersusun[nama] = skala;
  }
  return skala;
}

/** The class of a value; null when it lies below the lowest bound of a scale that has one. */
export function kelasDari(nilai: Desimal, skala: Skala): KelasSkala | null {
  const n = skala.bulat ? bulatkan(nilai, 0) : nilai;
  for (const k of skala.kelas) {
    if (k.batas === null) return k;
    const b = banding(n, k.batas);
    if (b > 0 || (b === 0 && !k.lebih)) return k;
  }
  return null;
}

/** The word or letter of the class; null as in `kelasDari`. */
export function kriteriaDari(nilai: Desimal, skala: Skala): string | null {
  return kelasDari(nilai, skala)?.kelas ?? null;
}

/** A scale of one's own; bounds in any order. Refuses, by an Indonesian sentence, what is no scale. */
export function susunSkala(nama: string, kelas: readonly KelasSkala[]): Skala | string {
  if (kelas.length === 0) return 'skala kosong';
  if (kelas.filter((k) => k.batas === null).length > 1) return 'lebih dari satu kelas tanpa batas bawah';
  const urut = [...kelas].sort((a, b) => {
    if (a.batas === null || b.batas === null) return a.batas === b.batas ? 0 : a.batas === null ? 1 : -1;
    return banding(b.batas, a.batas) || Number(b.lebih) - Number(a.lebih);
  });
  for (let i = 1; i < urut.length; i++) {
    const a = urut[i - 1] as KelasSkala;
    const b = urut[i] as KelasSkala;
    if (a.batas && b.batas && banding(a.batas, b.batas) === 0 && a.lebih === b.lebih)
      return `kelas "${a.kelas}" dan "${b.kelas}" berbatas bawah sama`;
  }
  return { nama, dasar: 'Skala sendiri', kelas: urut };
}
