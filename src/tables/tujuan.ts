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
import { type DokTabel, tabel } from './spec';

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

export const dok: DokTabel = {
  id: 'tujuan',
  juga: ['KINERJA'],
  guna: 'Tujuan dan indikator tujuan beserta target tahun berjalan. Kolom formulasi tampil bila diisi.',
  dasar: 'PermenPANRB 53/2014, Bab II',
  contoh: ['definisi', 'menambah kolom definisi operasional'],
};
