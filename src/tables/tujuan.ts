import {
  barisTingkat,
  kDefinisi,
  kFormulasi,
  kIndikator,
  kNo,
  kSasaran,
  kSatuan,
  kTarget,
  pilihanTingkat,
} from './kolom';
import { tabel } from './spec';

/** Goals and their indicators, with the target of the year. */
export const tujuan = tabel({
  id: 'tujuan',
  bab: 2,
  nama: 'Tujuan',
  judul: (k) => `Tujuan dan Indikator Tujuan Tahun ${k.tahun}`,
  butuh: ['IKU'],
  tambahan: ['definisi'],
  pilihan: [pilihanTingkat('Kinerja Daerah, Tujuan')],
  kolom: (konteks) => [
    kNo,
    kSasaran('Tujuan'),
    kIndikator('Indikator Tujuan'),
    kDefinisi,
    kFormulasi,
    kSatuan,
    kTarget(`Target ${konteks.tahun}`),
  ],
  baris: barisTingkat,
});
