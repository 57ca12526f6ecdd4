/**
 * What printed results say about how they were computed: the direction of an indicator, how quarters add up, whether a
 * capaian needs to be typed at all. Only figures that no other formula gives count as evidence.
 */
import { type Arah, hitungCapaian } from '../core/capaian';
import { type Desimal, dariAngka, keAngka } from '../core/desimal';
import type { SelTabel } from '../core/tabel';

/** A printed achievement with what it was computed from. */
export interface Bukti {
  readonly target: number;
  readonly realisasi: number;
  /** One unit of the last printed digit of the realisasi. */
  readonly satuanRealisasi: number;
  readonly capaian: number;
  /** Decimals printed. */
  readonly desimal: number;
  readonly asal: SelTabel;
}

type ArahBukti = 'NAIK' | 'TURUN' | 'TURUN_RASIO';
const ARAH: readonly ArahBukti[] = ['NAIK', 'TURUN', 'TURUN_RASIO'];

const rumus = (arah: ArahBukti, t: number, r: number): number =>
  arah === 'NAIK' ? (100 * r) / t : arah === 'TURUN' ? (100 * (2 * t - r)) / t : (100 * t) / r;

/** 2 when the formula gives the printed figure (rounded or cut off), 1 when some value of the printed realisasi does. */
function cocok(arah: ArahBukti, bukti: Bukti, batas: number | null): 0 | 1 | 2 {
  const capai = (r: number) => Math.max(0, Math.min(rumus(arah, bukti.target, r), batas ?? Number.POSITIVE_INFINITY));
  const ulp = 10 ** -bukti.desimal;
  const dekat = (v: number) =>
    Math.abs(v - bukti.capaian) <= ulp / 2 + 1e-9 || (v >= bukti.capaian - 1e-9 && v < bukti.capaian + ulp);
  if (dekat(capai(bukti.realisasi))) return 2;
  const [x, y] = [capai(bukti.realisasi - bukti.satuanRealisasi / 2), capai(bukti.realisasi + bukti.satuanRealisasi)];
  return bukti.capaian >= Math.min(x, y) - ulp && bukti.capaian <= Math.max(x, y) + ulp ? 1 : 0;
}

/** The direction that the figures alone prove, with the cell that shows it; null when they fit several, or none. */
export function arahDariBukti(
  bukti: readonly Bukti[],
  batas: number | null,
): { arah: ArahBukti; asal: SelTabel } | null {
  const nilai: Record<ArahBukti, number> = { NAIK: 0, TURUN: 0, TURUN_RASIO: 0 };
  const asal: Partial<Record<ArahBukti, SelTabel>> = {};
  for (const satu of bukti) {
    if (satu.target <= 0 || satu.realisasi <= 0) continue;
    const kecocokan = ARAH.map((a) => cocok(a, satu, batas));
    // What both the rising and a falling formula give tells nothing.
    if (kecocokan[0] === Math.max(kecocokan[1] as number, kecocokan[2] as number)) continue;
    ARAH.forEach((a, i) => {
      nilai[a] += kecocokan[i] as number;
      if ((kecocokan[i] as number) > 0) asal[a] ??= satu.asal;
    });
  }
  const turun: ArahBukti = nilai.TURUN_RASIO > nilai.TURUN ? 'TURUN_RASIO' : 'TURUN';
  if (nilai.NAIK === nilai[turun]) return null;
  const arah = nilai.NAIK > nilai[turun] ? 'NAIK' : turun;
  return { arah, asal: asal[arah] as SelTabel };
}

/** Whether the formula gives the printed capaian, so that it need not be typed. */
export function capaianTerhitung(
  capaian: number,
  realisasi: number,
  target: number,
  arah: Arah,
  batas: number | null,
): boolean {
  const hasilCapaian = hitungCapaian({
    realisasi: dariAngka(realisasi) as Desimal,
    target: dariAngka(target) as Desimal,
    arah,
    batas: batas === null ? null : dariAngka(batas),
  });
  return hasilCapaian.dinilai && keAngka(hasilCapaian.nilai) === capaian;
}

export type Akumulasi = 'jumlah' | 'nilai terakhir' | 'rata-rata';

/** How the quarters make the year's figure; null when they fit several ways or none. */
export function akumulasiDariTriwulan(tw: readonly (number | null)[], setahun: number | null): Akumulasi | null {
  const ada = tw.filter((x): x is number => x !== null);
  if (setahun === null || ada.length < 2) return null;
  const sama = (x: number) => Math.abs(x - setahun) <= 0.005 * Math.max(1, Math.abs(setahun));
  const jumlah = ada.reduce((a, b) => a + b, 0);
  const cara: Akumulasi[] = [];
  if (sama(jumlah)) cara.push('jumlah');
  if (sama(ada[ada.length - 1] as number)) cara.push('nilai terakhir');
  if (cara.length === 0 && sama(jumlah / ada.length)) cara.push('rata-rata');
  return cara.length === 1 ? (cara[0] as Akumulasi) : null;
}
