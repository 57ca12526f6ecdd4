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
  const tabel = semua.flatMap((t): Tabel[] => {
    if (TANPA_TEMPAT.has(t.jenis)) {
      dilewati.push({
        asal: null,
        sebab: `${t.judul || t.rentang} (${t.lembar}): angkanya angka tahun ${laporan}; di buku tahun ${buku} tidak ada tempatnya`,
      });
      return [];
    }
    const perubahan = t.kolom.some((k) => k.peran === 'pagu' && k.varian === 'perubahan');
    const kolom = t.kolom.map((k): KolomTabel => {
      const tanpaTahun = k.tahun === null && (k.varian === null || k.varian === 'perubahan' || k.varian === 'murni');
      // Of two budgets the one in force becomes last year's.
      if (k.peran === 'pagu' || k.peran === 'realisasiAnggaran') {
        if (!tanpaTahun && k.tahun !== laporan) return k;
        if (buku !== laporan + 1 || (k.peran === 'pagu' && perubahan && k.varian !== 'perubahan'))
          return { ...k, peran: 'teks' };
        return { ...k, varian: 'lalu' };
      }
      if (k.bidang === 'anggaran' || k.bidang === 'fisik') return k;
      if (k.peran === 'target' || k.peran === 'realisasi' || k.peran === 'capaian') {
        if (k.tw !== null) return { ...k, peran: 'teks' };
        const ganti = perubahanTarget(t) && k.peran === 'target' && k.varian !== 'perubahan';
        return tanpaTahun ? { ...k, tahun: laporan, varian: null, ...(ganti ? { peran: 'teks' } : {}) } : k;
      }
      return k;
    });
    return [{ ...t, kolom, tahun: t.tahun ?? laporan }];
  });
  return { tabel, dilewati };
}

const perubahanTarget = (t: Tabel): boolean => t.kolom.some((k) => k.peran === 'target' && k.varian === 'perubahan');
