import {
  type BA,
  barisAnggaran,
  kKode,
  kNomorAnggaran,
  kRealisasiUang,
  kUraian,
  pembulatan,
  pilihanRincian,
  rincian,
} from './kolom';
import { tabel } from './spec';

/** Budget and spending by programme, kegiatan and sub kegiatan. */
export const anggaran = tabel<BA>({
  id: 'anggaran',
  bab: 3,
  nama: 'Realisasi Anggaran',
  judul: (_, o) =>
    `Realisasi Anggaran Berdasarkan Program${['', ' dan Kegiatan', ', Kegiatan, dan Sub Kegiatan'][rincian(o)]}`,
  butuh: ['ANGGARAN'],
  tambahan: ['kode', 'awalan'],
  pilihan: [pilihanRincian('sub kegiatan')],
  kolom: (_, o) => [kNomorAnggaran, kKode, kUraian(o), ...kRealisasiUang<BA>()],
  baris: (k, o) => barisAnggaran(k, rincian(o)),
  catatan: (k) => [k.adaPerubahan ? 'Anggaran adalah pagu setelah perubahan.' : null, pembulatan(k)],
});
