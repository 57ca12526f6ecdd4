import {
  barisTingkat,
  kDefinisi,
  kFormulasi,
  kIndikator,
  kNo,
  kPenanggungJawab,
  kSasaran,
  kSatuan,
  kSumberData,
  kTarget,
  pilihanTingkat,
} from './kolom';
import { tabel } from './spec';

/** Strategic objectives and their key indicators, with definition, formula and source (PER/09/M.PAN/5/2007). */
export const iku = tabel({
  id: 'iku',
  bab: 2,
  nama: 'Sasaran dan IKU',
  judul: (k) => `Sasaran Strategis dan Indikator Kinerja Utama Tahun ${k.tahun}`,
  butuh: ['IKU'],
  tambahan: ['target', 'penanggungJawab'],
  pilihan: [pilihanTingkat('Sasaran Strategis')],
  kolom: (konteks) => [
    kNo,
    kSasaran('Sasaran Strategis'),
    kIndikator('Indikator Kinerja Utama'),
    kSatuan,
    { ...kDefinisi, judul: ['Penjelasan', 'Definisi Operasional'], lebar: 60 },
    { ...kFormulasi, judul: ['Penjelasan', 'Formulasi Perhitungan'], lebar: 50 },
    kSumberData,
    kPenanggungJawab,
    kTarget(`Target ${konteks.tahun}`),
  ],
  baris: barisTingkat,
});
