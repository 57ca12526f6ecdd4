/** Which columns of a table belong together: a capaian with its target and its realisasi, an amount with its year. */
import type { BarisTabel, KolomTabel, Peran, Tabel } from '../core/tabel';
import { angkaDi } from './sel';

const PEMBANDING = new Set<KolomTabel['varian']>(['provinsi', 'nasional', 'daerahLain']);

/**
 * The column of `peran` that goes with column `kolom`: of the same quarter, of the same year or without one, not of
 * another region unless both are; the nearest to the left wins. −1 when none fits.
 */
export function cariKawan(tabel: Tabel, kolom: number, peran: Peran): number {
  const kolomKini = tabel.kolom[kolom] as KolomTabel;
  const pasti = kolomKini.kawan?.[peran];
  if (pasti !== undefined) return pasti;
  const batasKiri = awalKelompok(tabel, kolom);
  let terbaik = -1;
  let nilai = Number.NEGATIVE_INFINITY;
  let seri = 0;
  const calon = tabel.kolom
    .map((x, i) => ({ x, i }))
    .filter(
      ({ x, i }) => x.peran === peran && i !== kolom && (x.bidang !== 'fisik') === (kolomKini.bidang !== 'fisik'),
    );
  for (const { x: kolomIni, i: indeks } of calon) {
    let skor = 0;
    if (kolomIni.tw !== kolomKini.tw) {
      if (kolomKini.tw !== null || calon.length > 1) continue;
    }
    if (
      kolomKini.tahun !== null &&
      kolomIni.tahun !== null &&
      kolomIni.tahun !== kolomKini.tahun &&
      kolomIni.varian !== 'akhir' &&
      kolomKini.varian !== 'akhir'
    )
      continue;
    if (
      kolomKini.tahun === null &&
      kolomIni.tahun !== null &&
      calon.some((c) => c.x.tahun === null && c.x.tw === kolomIni.tw)
    )
      skor -= 3;
    if (kolomKini.tahun !== null && kolomIni.tahun === kolomKini.tahun) skor += 4;
    if (PEMBANDING.has(kolomIni.varian) !== PEMBANDING.has(kolomKini.varian) && peran === 'realisasi') continue;
    if (kolomIni.varian === 'lalu' && kolomKini.varian !== 'lalu') continue;
    if (kolomKini.varian === 'akhir' && kolomIni.varian === 'akhir') skor += 3;
    else if (
      kolomKini.varian === 'akhir' &&
      peran === 'target' &&
      calon.some((c) => c.x.varian === 'akhir') &&
      // A target of the very year that the header names is meant, whatever plan it stands in.
      !(kolomKini.tahun !== null && kolomIni.tahun === kolomKini.tahun)
    )
      continue;
    else if (kolomIni.varian === 'akhir' && kolomKini.varian !== 'akhir' && calon.some((c) => c.x.varian !== 'akhir'))
      skor -= 3;
    if (kolomIni.varian === 'perubahan') skor += 1;
    if (indeks < batasKiri) skor -= 2;
    skor -= indeks < kolom ? (kolom - indeks) * 0.01 : 0.5 + (indeks - kolom) * 0.01;
    if (skor > nilai) {
      nilai = skor;
      terbaik = indeks;
      seri = 1;
    } else if (skor === nilai) seri++;
  }
  // Several years without a hint which one is meant: better none than a wrong one.
  if (terbaik >= 0 && kolomKini.tahun === null && kolomKini.varian !== 'akhir' && seri <= 1) {
    const tahun = new Set(
      calon.filter(({ x }) => x.tw === kolomKini.tw && x.varian !== 'akhir').map(({ x }) => x.tahun),
    );
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
