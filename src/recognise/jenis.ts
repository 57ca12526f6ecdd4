/** What kind a table is, by the meanings of its columns. */
import type { JenisTabel, KolomTabel, Peran } from '../core/tabel';
import { normalTeks } from '../words/nama';

/** What the columns of a table and its title tell of its kind. */
interface Ciri {
  kolom: readonly KolomTabel[];
  judul: string;
  /** Whether one of these meanings is there. */
  ada: (...peran: Peran[]) => boolean;
  /** How many years a meaning stands for. */
  tahun: (peran: Peran) => number;
}

const uang = ({ ada }: Ciri): boolean => ada('pagu', 'realisasiAnggaran');
const berlabel = ({ ada }: Ciri): boolean => ada('indikator', 'sasaran', 'tujuan');
const hasil = ({ ada }: Ciri): boolean => ada('realisasi', 'capaian');
const anggaran = (ciri: Ciri): boolean => uang(ciri) && !ciri.ada('indikator', 'sasaran');
const varian = ({ kolom }: Ciri, ...apa: KolomTabel['varian'][]): boolean => kolom.some((k) => apa.includes(k.varian));

/** Every kind and what makes it; the first that fits is it. */
const JENIS: readonly (readonly [JenisTabel, (ciri: Ciri) => boolean])[] = [
  ['skala-nilai', ({ ada }) => ada('interval') && ada('kriteria') && !ada('target', 'realisasi', 'pagu')],
  ['efisiensi', ({ ada }) => ada('efisiensi')],
  ['komponen-perhitungan', ({ ada }) => ada('pembilang') && ada('penyebut')],
  ['kinerja-anggaran', (ciri) => uang(ciri) && hasil(ciri) && ciri.ada('indikator', 'sasaran')],
  ['kemajuan-fisik', ({ ada, kolom }) => ada('bobot') && kolom.some((k) => k.bidang === 'fisik')],
  ['lhe', ({ ada }) => ada('bobot') && ada('nilai', 'capaian', 'tertimbang') && (ada('komponen') || !ada('indikator'))],
  [
    'belanja-jenis',
    (ciri) =>
      anggaran(ciri) &&
      !ciri.ada('program', 'kegiatan') &&
      ciri.kolom.some((k) => /\bbelanja\b/.test(normalTeks(k.judul))),
  ],
  ['perbandingan-anggaran', (ciri) => anggaran(ciri) && (ciri.tahun('pagu') > 1 || ciri.ada('tahun'))],
  ['anggaran-program', anggaran],
  ['triwulan', ({ kolom }) => kolom.some((k) => k.tw !== null)],
  ['perbandingan-pembanding', (ciri) => hasil(ciri) && varian(ciri, 'provinsi', 'nasional', 'daerahLain')],
  [
    'perbandingan-renstra',
    (ciri) =>
      hasil(ciri) &&
      ciri.tahun('realisasi') <= 1 &&
      ciri.kolom.some((k) => k.peran === 'target' && k.varian === 'akhir'),
  ],
  ['perbandingan-tahun', ({ tahun }) => tahun('realisasi') > 1 || tahun('capaian') > 1],
  ['target-tahun', ({ ada, tahun }) => tahun('target') > 1 && !ada('realisasi')],
  ['realisasi-kinerja', (ciri) => berlabel(ciri) && hasil(ciri) && ciri.ada('target')],
  ['program-penunjang', ({ ada }) => ada('indikator') && ada('program', 'kegiatan') && ada('capaian')],
  ['realisasi-kinerja', (ciri) => berlabel(ciri) && hasil(ciri)],
  ['perjanjian-kinerja', (ciri) => berlabel(ciri) && ciri.ada('target')],
  ['iku', ({ ada }) => ada('indikator') && ada('formulasi', 'definisi', 'sumberData', 'penanggungJawab', 'satuan')],
  ['rekomendasi', ({ ada }) => ada('rekomendasi')],
  ['program-kegiatan', ({ ada }) => ada('program', 'kegiatan', 'subKegiatan') && !ada('indikator')],
  ['analisis', ({ ada }) => ada('analisis')],
  [
    'lhe',
    ({ ada, judul }) => ada('nilai') && (ada('komponen') || /\b(lhe|akip|sakip|evaluasi)\b/.test(normalTeks(judul))),
  ],
];

export function jenisTabel(semua: readonly KolomTabel[], judul: string): JenisTabel {
  // What was found at the start of a plan does not make a table of measurements.
  const kolom = semua.filter((k) => k.peran !== 'realisasi' || k.varian !== 'lalu');
  const ciri: Ciri = {
    kolom,
    judul,
    ada: (...peran) => kolom.some((k) => peran.includes(k.peran)),
    tahun: (peran) =>
      new Set(
        kolom.flatMap((k) =>
          k.peran === peran && k.varian !== 'akhir' && k.varian !== 'kumulatif' ? [k.tahun ?? 0] : [],
        ),
      ).size,
  };
  return JENIS.find(([, cocok]) => cocok(ciri))?.[0] ?? 'lain';
}
