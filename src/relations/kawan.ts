/** Which columns of a table belong together: a capaian with its target and its realisasi, an amount with its year. */
import type { BarisTabel, KolomTabel, Peran, Tabel } from '../core/tabel';
import { angkaDi } from './sel';

const PEMBANDING = new Set<KolomTabel['varian']>(['provinsi', 'nasional', 'daerahLain']);

/** Whether figures of two columns may be of one time and place; the end of a plan has a year of its own. */
function sewaktu(kolom: KolomTabel, calon: KolomTabel): boolean {
  const akhir = kolom.varian === 'akhir' || calon.varian === 'akhir';
  return (
    calon.tw === kolom.tw &&
    (akhir || kolom.tahun === null || calon.tahun === null || calon.tahun === kolom.tahun) &&
    (calon.varian !== 'lalu' || kolom.varian === 'lalu') &&
    (calon.peran !== 'realisasi' || PEMBANDING.has(calon.varian) === PEMBANDING.has(kolom.varian))
  );
}

/** How near a column is: of the same year, of the end of the plan where the other is, then the nearest to the left. */
function kedekatan(kolom: KolomTabel, letak: number, calon: KolomTabel, i: number): number {
  const tahun = kolom.tahun !== null && calon.tahun === kolom.tahun ? 4 : 0;
  const akhir = calon.varian !== 'akhir' ? 0 : kolom.varian === 'akhir' ? 3 : -3;
  return tahun + akhir - (i < letak ? (letak - i) * 0.01 : 0.5 + (i - letak) * 0.01);
}

/** The column of `peran` that goes with column `kolom`; −1 when none fits. */
export function cariKawan(tabel: Tabel, kolom: number, peran: Peran): number {
  const kini = tabel.kolom[kolom] as KolomTabel;
  const pasti = kini.kawan?.[peran];
  if (pasti !== undefined) return pasti;
  const fisik = (k: KolomTabel) => k.bidang === 'fisik';
  const calon = tabel.kolom.flatMap((x, i) =>
    x.peran === peran && i !== kolom && fisik(x) === fisik(kini) && sewaktu(kini, x)
      ? [{ x, i, dekat: kedekatan(kini, kolom, x, i) }]
      : [],
  );
  // Several years without a hint which one is meant: better none than a wrong one.
  const tahun = new Set(calon.flatMap(({ x }) => (x.varian === 'akhir' ? [] : [x.tahun])));
  if (kini.tahun === null && kini.varian !== 'akhir' && tahun.size > 2) return -1;
  return calon.reduce((a, b) => (a && a.dekat >= b.dekat ? a : b), calon[0])?.i ?? -1;
}

/** The label column (indicator, programme …) that figures of this column speak of, or −1. */
export function kolomAcuan(tabel: Tabel, kolom: number, peran: readonly Peran[]): number {
  for (let i = kolom; i >= 0; i--) if (peran.includes((tabel.kolom[i] as KolomTabel).peran)) return i;
  return tabel.kolom.findIndex((k) => peran.includes(k.peran));
}

/** Of a murni and a perubahan column the one in force for this row. */
export function kolomBerlaku(tabel: Tabel, baris: BarisTabel, kolom: number): number {
  const kolomKini = tabel.kolom[kolom] as KolomTabel;
  if (kolomKini.varian !== 'perubahan') return kolom;
  if (angkaDi(baris.sel[kolom])) return kolom;
  const murni = tabel.kolom.findIndex(
    (kolom) =>
      kolom.peran === kolomKini.peran &&
      kolom.varian !== 'perubahan' &&
      kolom.tahun === kolomKini.tahun &&
      kolom.tw === kolomKini.tw &&
      kolom.bidang === kolomKini.bidang &&
      kolom.varian !== 'akhir',
  );
  return murni >= 0 ? murni : kolom;
}
