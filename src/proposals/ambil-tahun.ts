/**
 * A report of an earlier year in the workbook of a later one: its figures of "this year" are last year's here. What has a
 * place among the figures of earlier years is taken there; what has none is left out and said.
 */
import type { KolomTabel, Tabel } from '../core/tabel';
import type { PratinjauPaduan } from './padukan';

/** Tables whose figures speak of one year only and have no place for an earlier one. */
const TANPA_TEMPAT = new Set<Tabel['jenis']>([
  'komponen-perhitungan',
  'perbandingan-pembanding',
  'belanja-jenis',
  'analisis',
  'program-penunjang',
  'triwulan',
]);

const TEKS = { peran: 'teks' } as const;

/** The years of a report and of the workbook that takes its figures. */
interface Tahun {
  laporan: number;
  buku: number;
}

const adaPerubahan = (tabel: Tabel, peran: KolomTabel['peran']): boolean =>
  tabel.kolom.some((k) => k.peran === peran && k.varian === 'perubahan');

const tanpaTahun = ({ tahun, varian }: KolomTabel): boolean =>
  tahun === null && (varian === null || varian === 'perubahan' || varian === 'murni');

/** Of two budgets the one in force becomes last year's; amounts of years before have no column. */
function kolomUangLalu(kolom: KolomTabel, tabel: Tabel, { laporan, buku }: Tahun): KolomTabel {
  if (!tanpaTahun(kolom) && kolom.tahun !== laporan) return kolom;
  const tergantikan = kolom.peran === 'pagu' && kolom.varian !== 'perubahan' && adaPerubahan(tabel, 'pagu');
  return buku !== laporan + 1 || tergantikan ? { ...kolom, ...TEKS } : { ...kolom, varian: 'lalu' };
}

/** Quarters of an earlier year have no place; of two targets the one in force is that year's. */
function kolomKinerjaLalu(kolom: KolomTabel, tabel: Tabel, { laporan }: Tahun): KolomTabel {
  if (kolom.tw !== null) return { ...kolom, ...TEKS };
  if (!tanpaTahun(kolom)) return kolom;
  const tergantikan = kolom.peran === 'target' && kolom.varian !== 'perubahan' && adaPerubahan(tabel, 'target');
  return { ...kolom, tahun: laporan, varian: null, ...(tergantikan ? TEKS : {}) };
}

function kolomLalu(kolom: KolomTabel, tabel: Tabel, tahun: Tahun): KolomTabel {
  if (kolom.peran === 'pagu' || kolom.peran === 'realisasiAnggaran') return kolomUangLalu(kolom, tabel, tahun);
  if (kolom.bidang === 'anggaran' || kolom.bidang === 'fisik') return kolom;
  const berangka = kolom.peran === 'target' || kolom.peran === 'realisasi' || kolom.peran === 'capaian';
  return berangka ? kolomKinerjaLalu(kolom, tabel, tahun) : kolom;
}

/**
 * @param laporan Year of the report.
 * @param buku Year of the workbook, later than that.
 */
export function keTahunLalu(
  semua: readonly Tabel[],
  laporan: number,
  buku: number,
): { tabel: Tabel[]; dilewati: PratinjauPaduan['dilewati'] } {
  const sebab = ({ judul, rentang, lembar }: Tabel) =>
    `${judul || rentang} (${lembar}): angkanya angka tahun ${laporan}; di buku tahun ${buku} tidak ada tempatnya`;
  return {
    tabel: semua
      .filter((tabel) => !TANPA_TEMPAT.has(tabel.jenis))
      .map((tabel) => ({
        ...tabel,
        kolom: tabel.kolom.map((kolom) => kolomLalu(kolom, tabel, { laporan, buku })),
        tahun: tabel.tahun ?? laporan,
      })),
    dilewati: semua
      .filter((tabel) => TANPA_TEMPAT.has(tabel.jenis))
      .map((tabel) => ({ asal: null, sebab: sebab(tabel) })),
  };
}
