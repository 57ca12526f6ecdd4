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
import { type DokTabel, tabel } from './spec';

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

export const dok: DokTabel = {
  id: 'iku',
  juga: ['KINERJA'],
  guna: 'Sasaran strategis dan indikator kinerja utama dengan definisi, formulasi, dan sumber data.',
  dasar: 'PER/09/M.PAN/5/2007; PER/20/M.PAN/11/2008',
  contoh: ['kolom: no, sasaran, indikator, formulasi, target', 'mencetak lima kolom itu saja, menurut urutannya'],
};
