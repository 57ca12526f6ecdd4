import {
  type BA,
  barisAnggaran,
  catatanPembulatan,
  kKode,
  kNomorAnggaran,
  kRealisasiUang,
  kUraian,
  pilihanRincian,
  rincian,
} from './kolom';
import { type DokTabel, tabel } from './spec';

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
  catatan: (k) => [k.adaPerubahan ? 'Anggaran adalah pagu setelah perubahan.' : null, catatanPembulatan(k)],
});

export const dok: DokTabel = {
  id: 'anggaran',
  guna: 'Anggaran, realisasi, sisa, dan penyerapan per program, kegiatan, dan sub kegiatan. Angka induk dipakai seperti tertulis; bila kosong dijumlahkan dari anaknya. Pagu 0 tidak dibagi.',
  dasar: 'PermenPANRB 53/2014, Bab III, realisasi anggaran',
  contoh: ['awalan; kode; rincian: kegiatan', 'menulis "Program : …", menambah kode rekening, merinci sampai kegiatan'],
  harap: [
    { baris: 0, kolom: 'sisa', teks: '2.505.000' },
    { baris: 0, kolom: 'penyerapan', teks: '96,29' },
  ],
};
