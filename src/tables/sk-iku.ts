import {
  type BI,
  barisTingkat,
  kDefinisi,
  kFormulasi,
  kIndikator,
  kPenanggungJawab,
  kSasaran,
  kSumberData,
  pilihanTingkat,
} from './kolom';
import { type KolomSpec, tabel } from './spec';

/** Annex of the decree: every indicator with definition, formula and who answers for it (PER/09/M.PAN/5/2007). */
export const lampiranIku = (id: string, nama: string, judul: string, tingkat: string) =>
  tabel<BI>({
    id,
    bab: 0,
    nama,
    judul: (k) => `${judul} Indikator Kinerja Utama Tahun ${k.tahun}`,
    butuh: ['IKU'],
    tanpaNomorKolom: true,
    ttd: true,
    pilihan: [pilihanTingkat(tingkat)],
    kolom: (): KolomSpec<BI>[] => [
      kSasaran('Sasaran Kinerja'),
      kIndikator(),
      { ...kDefinisi, judul: 'Penjelasan / Definisi Operasional', lebar: 60 },
      { ...kFormulasi, lebar: 50 },
      kSumberData,
      kPenanggungJawab,
    ],
    baris: barisTingkat,
  });
