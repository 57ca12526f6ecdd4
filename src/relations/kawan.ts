/** Which columns of a table belong together: a capaian with its target and its realisasi, an amount with its year. */
import type { BarisTabel, KolomTabel, Peran, Tabel } from '../core/tabel';
import { angkaDi } from './sel';

const PEMBANDING = new Set<KolomTabel['varian']>(['provinsi', 'nasional', 'daerahLain']);

/**
 * The column of `peran` that goes with column `kolom`: of the same quarter, of the same year or without one, not of
 * another region unless both are; the nearest to the left wins. −1 when none fits.
 */
export function cariKawan(tabel: Tabel, kolom: number, peran: Peran): number {
  const k = tabel.kolom[kolom] as KolomTabel;
  const pasti = k.kawan?.[peran];
  if (pasti !== undefined) return pasti;
  const batasKiri = awalKelompok(tabel, kolom);
  let terbaik = -1;
  let nilai = Number.NEGATIVE_INFINITY;
  let seri = 0;
  const calon = tabel.kolom
    .map((x, i) => ({ x, i }))
    .filter(({ x, i }) => x.peran === peran && i !== kolom && (x.bidang !== 'fisik') === (k.bidang !== 'fisik'));
  for (const { x, i } of calon) {
    let s = 0;
    if (x.tw !== k.tw) {
      if (k.tw !== null || calon.length > 1) continue;
    }
    if (k.tahun !== null && x.tahun !== null && x.tahun !== k.tahun && x.varian !== 'akhir' && k.varian !== 'akhir')
      continue;
    if (k.tahun === null && x.tahun !== null && calon.some((c) => c.x.tahun === null && c.x.tw === x.tw)) s -= 3;
    if (k.tahun !== null && x.tahun === k.tahun) s += 4;
    if (PEMBANDING.has(x.varian) !== PEMBANDING.has(k.varian) && peran === 'realisasi') continue;
    if (x.varian === 'lalu' && k.varian !== 'lalu') continue;
    if (k.varian === 'akhir' && x.varian === 'akhir') s += 3;
    else if (
      k.varian === 'akhir' &&
      peran === 'target' &&
      calon.some((c) => c.x.varian === 'akhir') &&
      // A target of the very year that the header names is meant, whatever plan it stands in.
      !(k.tahun !== null && x.tahun === k.tahun)
    )
      continue;
    else if (x.varian === 'akhir' && k.varian !== 'akhir' && calon.some((c) => c.x.varian !== 'akhir')) s -= 3;
    if (x.varian === 'perubahan') s += 1;
    if (i < batasKiri) s -= 2;
    s -= i < kolom ? (kolom - i) * 0.01 : 0.5 + (i - kolom) * 0.01;
    if (s > nilai) {
      nilai = s;
      terbaik = i;
      seri = 1;
    } else if (s === nilai) seri++;
  }
  // Several years without a hint which one is meant: better none than a wrong one.
  if (terbaik >= 0 && k.tahun === null && k.varian !== 'akhir' && seri <= 1) {
    const tahun = new Set(calon.filter(({ x }) => x.tw === k.tw && x.varian !== 'akhir').map(({ x }) => x.tahun));
    if (tahun.size > 2) return -1;
  }
  return terbaik;
}

/** Where the columns that speak of the same indicator begin: at its own column. */
function awalKelompok(tabel: Tabel, kolom: number): number {
  for (let i = kolom; i >= 0; i--)
    if (tabel.kolom[i]?.peran === 'indikator' || tabel.kolom[i]?.peran === 'program') return i;
  return 0;
}

/** The label column (indicator, programme …) that figures of this column speak of, or −1. */
export function kolomAcuan(tabel: Tabel, kolom: number, peran: readonly Peran[]): number {
  for (let i = kolom; i >= 0; i--) if (peran.includes((tabel.kolom[i] as KolomTabel).peran)) return i;
  return tabel.kolom.findIndex((k) => peran.includes(k.peran));
}

/** Of a murni and a perubahan column the one in force for this row. */
export function kolomBerlaku(tabel: Tabel, baris: BarisTabel, kolom: number): number {
  const k = tabel.kolom[kolom] as KolomTabel;
  if (k.varian !== 'perubahan') return kolom;
  if (angkaDi(baris.sel[kolom])) return kolom;
  const murni = tabel.kolom.findIndex(
    (kolom) =>
      kolom.peran === k.peran &&
      kolom.varian !== 'perubahan' &&
      kolom.tahun === k.tahun &&
      kolom.tw === k.tw &&
      kolom.bidang === k.bidang &&
      kolom.varian !== 'akhir',
  );
  return murni >= 0 ? murni : kolom;
}
