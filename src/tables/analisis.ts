import type { Analisis } from '../workbook/rekaman';
import {
  type BI,
  barisTingkat,
  catatanCapaian,
  kCapaian,
  kIndikator,
  kNo,
  kRealisasi,
  kSasaran,
  kTarget,
  pilihanTingkat,
  saringIndikator,
} from './kolom';
import { isiTeks, tulisanAnalisis } from './konteks';
import { bagiPenyusun, type Sebab } from './sebab';
import { selTanpa, selTeks } from './sel';
import { type DokTabel, type KolomSpec, tabel } from './spec';

const BAGIAN = ['faktorPendorong', 'penghambat', 'solusi', 'aktivitas'] as const;
type Apa = (typeof BAGIAN)[number];

/**
 * What was written about the indicator, as a whole first and then in view of its programmes: one paragraph per row of
 * ANALISIS, the same one once. A dash says that there is nothing to say.
 */
const tulisan = (r: BI, apa: Apa): string =>
  [
    ...new Set(
      [...r.b.analisis]
        .sort((a, b) => Number(isiTeks(a.program) !== '') - Number(isiTeks(b.program) !== ''))
        .flatMap((a) => tulisanAnalisis(a, apa)),
    ),
  ].join('\n');

/** Activities of a programme alone explain nothing; they stand in the table of the programmes. */
const menjelaskan = (a: Analisis): boolean =>
  BAGIAN.slice(0, isiTeks(a.program) === '' ? 4 : 3).some((apa) => tulisanAnalisis(a, apa).length);

const kAnalisis = (apa: Apa, judul: string | string[], sebab?: Sebab): KolomSpec<BI> => ({
  id: apa,
  judul,
  lebar: 45,
  lentur: true,
  bilaAda: true,
  sel: (r) => {
    const t = tulisan(r, apa);
    return t === '' && sebab ? selTanpa('-', sebab) : selTeks(t);
  },
});

/** Causes of success and failure, and what was done: the fifth point of PermenPANRB 53/2014. */
export const analisis = tabel<BI>({
  id: 'analisis',
  bab: 3,
  nama: 'Analisis',
  judul: () => 'Analisis Keberhasilan, Kegagalan, dan Solusi',
  butuh: ['IKU', 'ANALISIS'],
  tambahan: ['analisis', 'aktivitas'],
  pilihan: [pilihanTingkat()],
  kolom: () => [
    kNo,
    kSasaran(),
    kIndikator(),
    kTarget(),
    kRealisasi(),
    kCapaian(),
    kAnalisis('faktorPendorong', ['Analisis', 'Faktor Pendorong Keberhasilan']),
    kAnalisis('penghambat', ['Analisis', 'Faktor Penghambat / Kegagalan']),
    {
      id: 'analisis',
      judul: 'Analisis Keberhasilan / Kegagalan',
      lebar: 60,
      lentur: true,
      sel: (r) => selTeks([tulisan(r, 'faktorPendorong'), tulisan(r, 'penghambat')].filter(Boolean).join('\n')),
    },
    kAnalisis('solusi', 'Solusi yang Dilakukan', bagiPenyusun('solusi belum ditulis di ANALISIS')),
    kAnalisis('aktivitas', 'Aktivitas'),
  ],
  baris: (k, o) => {
    const semua = barisTingkat(k, o);
    if (typeof semua === 'string') return semua;
    const ada = saringIndikator(semua, (r) => r.b.analisis.some(menjelaskan));
    return ada.length ? ada : 'analisis per indikator di ANALISIS belum diisi';
  },
  catatan: (k, _, baris) => catatanCapaian(k, baris),
});

export const dok: DokTabel = {
  id: 'analisis',
  juga: ['KINERJA'],
  guna: 'Faktor pendorong, penghambat, dan solusi tiap indikator yang ditulis di ANALISIS.',
  dasar: 'PermenPANRB 53/2014, Bab III, analisis penyebab',
  contoh: [
    'kolom: no, sasaran, indikator, target, realisasi, capaian, analisis, solusi',
    'menyatukan pendorong dan penghambat dalam satu kolom',
  ],
};
