/**
 * A report of an earlier year in the workbook of a later one: its figures of "this year" are last year's here. What has a
 * place among the figures of earlier years is taken there; what has none is left out and said.
 */
import type { KolomTabel, Tabel } from '../core/tabel';
import type { Pratinjau } from './padukan';

/** Tables whose figures speak of one year only and have no place for an earlier one. */
const TANPA_TEMPAT = new Set<Tabel['jenis']>([
  'komponen-perhitungan',
  'perbandingan-pembanding',
  'belanja-jenis',
  'analisis',
  'program-penunjang',
  'triwulan',
]);

/**
 * @param laporan Year of the report.
 * @param buku Year of the workbook, later than that.
 */
export function keTahunLalu(
  semua: readonly Tabel[],
  laporan: number,
  buku: number,
): { tabel: Tabel[]; dilewati: Pratinjau['dilewati'] } {
  const dilewati: { asal: null; sebab: string }[] = [];
  const tabel = semua.flatMap((tabel): Tabel[] => {
    if (TANPA_TEMPAT.has(tabel.jenis)) {
      dilewati.push({
        asal: null,
        sebab: `${tabel.judul || tabel.rentang} (${tabel.lembar}): angkanya angka tahun ${laporan}; di buku tahun ${buku} tidak ada tempatnya`,
      });
      return [];
    }
    const perubahan = tabel.kolom.some((k) => k.peran === 'pagu' && k.varian === 'perubahan');
    const kolom = tabel.kolom.map((kolom): KolomTabel => {
      const tanpaTahun =
        kolom.tahun === null && (kolom.varian === null || kolom.varian === 'perubahan' || kolom.varian === 'murni');
      // Of two budgets the one in force becomes last year's.
      if (kolom.peran === 'pagu' || kolom.peran === 'realisasiAnggaran') {
        if (!tanpaTahun && kolom.tahun !== laporan) return kolom;
        if (buku !== laporan + 1 || (kolom.peran === 'pagu' && perubahan && kolom.varian !== 'perubahan'))
          return { ...kolom, peran: 'teks' };
        return { ...kolom, varian: 'lalu' };
      }
      if (kolom.bidang === 'anggaran' || kolom.bidang === 'fisik') return kolom;
      if (kolom.peran === 'target' || kolom.peran === 'realisasi' || kolom.peran === 'capaian') {
        if (kolom.tw !== null) return { ...kolom, peran: 'teks' };
        const ganti = perubahanTarget(tabel) && kolom.peran === 'target' && kolom.varian !== 'perubahan';
        return tanpaTahun ? { ...kolom, tahun: laporan, varian: null, ...(ganti ? { peran: 'teks' } : {}) } : kolom;
      }
      return kolom;
    });
    return [{ ...tabel, kolom, tahun: tabel.tahun ?? laporan }];
  });
  return { tabel, dilewati };
}

const perubahanTarget = (t: Tabel): boolean => t.kolom.some((k) => k.peran === 'target' && k.varian === 'perubahan');
