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
import { type Kolom, tabel } from './spec';

/** Annex of the decree: every indicator with definition, formula and who answers for it (PER/09/M.PAN/5/2007). */
const lampiran = (id: string, nama: string, judul: string, tingkat: string) =>
  tabel<BI>({
    id,
    bab: 0,
    nama,
    judul: (k) => `${judul} Indikator Kinerja Utama Tahun ${k.tahun}`,
    butuh: ['IKU'],
    tanpaNomorKolom: true,
    ttd: true,
    pilihan: [pilihanTingkat(tingkat)],
    kolom: (): Kolom<BI>[] => [
      kSasaran('Sasaran Kinerja'),
      kIndikator(),
      { ...kDefinisi, judul: 'Penjelasan / Definisi Operasional', lebar: 60 },
      { ...kFormulasi, lebar: 50 },
      kSumberData,
      kPenanggungJawab,
    ],
    baris: barisTingkat,
  });

export const skIku1 = lampiran('sk-iku-1', 'SK IKU Lampiran I', 'Lampiran I', 'Sasaran Strategis');
export const skIku2 = lampiran('sk-iku-2', 'SK IKU Lampiran II', 'Lampiran II', 'Program, Kegiatan, Sub Kegiatan');
