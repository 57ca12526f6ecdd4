import { kurang } from '../core/desimal';
import { type BA, barisAnggaran, kNomorAnggaran, kPersen, kRupiah, kUraian, pilihanRincian, rincian } from './kolom';
import { uangAtau } from './konteks';
import { bagiPembaca } from './sebab';
import { type DokTabel, tabel } from './spec';

const selisih = ({ uang: u }: BA) => (u.pagu && u.paguLalu ? kurang(u.pagu, u.paguLalu) : null);

/** This year's budget against last year's. */
export const anggaranTahun = tabel<BA>({
  id: 'anggaran-tahun',
  bab: 2,
  nama: 'Anggaran Dua Tahun',
  judul: (k) => `Perbandingan Anggaran Tahun ${k.tahun - 1} dan Tahun ${k.tahun}`,
  butuh: ['ANGGARAN'],
  pilihan: [pilihanRincian('program')],
  kolom: (konteks, o) => [
    kNomorAnggaran,
    kUraian(o),
    kRupiah(
      'paguLalu',
      ['Anggaran (Rp)', `${konteks.tahun - 1}`],
      (r) => uangAtau(r.uang, 'paguLalu'),
      bagiPembaca(`tidak ada pagu tahun ${konteks.tahun - 1}`),
    ),
    kRupiah(
      'pagu',
      ['Anggaran (Rp)', `${konteks.tahun}`],
      (r) => uangAtau(r.uang, 'pagu'),
      bagiPembaca(`tidak ada pagu tahun ${konteks.tahun}`),
    ),
    { ...kRupiah<BA>('selisih', ['Bertambah / Berkurang', 'Rp'], selisih, null), rumus: '{pagu} − {paguLalu}' },
    kPersen(
      'persenSelisih',
      ['Bertambah / Berkurang', '%'],
      (r, x) => x.penyerapan(r.uang.paguLalu, selisih(r)),
      (r) => (r.uang.paguLalu?.n === 0n ? bagiPembaca('pagu tahun lalu 0, persentase tidak dihitung') : null),
      '{selisih} : {paguLalu} × 100',
    ),
  ],
  baris: (k, o) =>
    k.totalAnggaran.paguLalu ? barisAnggaran(k, rincian(o)) : 'pagu tahun lalu di ANGGARAN belum diisi',
});

export const dok: DokTabel = {
  id: 'anggaran-tahun',
  guna: 'Anggaran tahun lalu dan tahun ini dengan selisihnya. Dilewati bila pagu tahun lalu belum diisi.',
  dasar: 'kelaziman LKjIP',
  harap: [
    { baris: 0, kolom: 'selisih', teks: '2.500.000' },
    { baris: 0, kolom: 'persenSelisih', teks: '3,85' },
  ],
};
