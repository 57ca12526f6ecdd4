import {
  type BS,
  barisSasaran,
  catatanGanda,
  catatanKode,
  catatanPembulatan,
  kNoSasaran,
  kProgramPendukung,
  kRealisasiUang,
  kSasaranSaja,
  pilihanTingkat,
} from './kolom';
import { type DokTabel, tabel } from './spec';

/** Budget and spending for every sasaran. */
export const anggaranSasaran = tabel<BS>({
  id: 'anggaran-sasaran',
  bab: 3,
  nama: 'Anggaran per Sasaran',
  judul: () => 'Realisasi Anggaran per Sasaran Strategis',
  butuh: ['IKU', 'ANGGARAN'],
  tambahan: ['sisa'],
  pilihan: [pilihanTingkat('Sasaran Strategis')],
  kolom: () => [kNoSasaran, kSasaranSaja, kProgramPendukung, ...kRealisasiUang<BS>()],
  baris: (k, o) => {
    const b = barisSasaran(k, o);
    return typeof b === 'string' ? b : b.baris;
  },
  catatan: (k, o) => {
    const b = barisSasaran(k, o);
    return [typeof b === 'string' ? null : catatanGanda(b.ganda), catatanPembulatan(k), catatanKode(k, 'ANGGARAN')];
  },
});

export const dok: DokTabel = {
  id: 'anggaran-sasaran',
  guna: 'Anggaran dan realisasi tiap sasaran strategis dengan program pendukungnya.',
  dasar: 'PermenPANRB 53/2014, Bab III, realisasi anggaran',
};
