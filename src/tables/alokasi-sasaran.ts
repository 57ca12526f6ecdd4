import {
  type BS,
  barisSasaran,
  catatanGanda,
  catatanKode,
  kAlokasi,
  kNoSasaran,
  kProgramPendukung,
  kSasaranSaja,
  pilihanTingkat,
} from './kolom';
import { type DokTabel, tabel } from './spec';

/** Budget of every sasaran, before and after revision. */
export const alokasiSasaran = tabel<BS>({
  id: 'alokasi-sasaran',
  bab: 2,
  nama: 'Alokasi per Sasaran',
  judul: (k) => `Alokasi Anggaran per Sasaran Strategis Tahun ${k.tahun}`,
  butuh: ['IKU', 'ANGGARAN'],
  pilihan: [pilihanTingkat('Sasaran Strategis')],
  kolom: (k) => [kNoSasaran, kSasaranSaja, kProgramPendukung, ...kAlokasi<BS>(k)],
  baris: (k, o) => {
    const b = barisSasaran(k, o);
    return typeof b === 'string' ? b : b.baris;
  },
  catatan: (k, o) => {
    const b = barisSasaran(k, o);
    return [typeof b === 'string' ? null : catatanGanda(b.ganda), catatanKode(k, 'ANGGARAN')];
  },
});

export const dok: DokTabel = {
  id: 'alokasi-sasaran',
  guna: 'Anggaran tiap sasaran strategis dengan program pendukungnya. Bila satu mata anggaran mendukung dua sasaran, jumlah ke bawah tidak dicetak.',
  dasar: 'PermenPANRB 53/2014, Bab II',
};
