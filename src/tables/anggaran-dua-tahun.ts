import {
  type BA,
  barisAnggaran,
  catatanPembulatan,
  kKode,
  kNomorAnggaran,
  kPersen,
  kRealisasiUang,
  kRupiah,
  kUraian,
  pilihanRincian,
  rincian,
} from './kolom';
import { uangAtau } from './konteks';
import { bagiPembaca } from './sebab';
import { type DokTabel, tabel } from './spec';

/** Budget and spending of last year beside this year's. */
export const anggaranDuaTahun = tabel<BA>({
  id: 'anggaran-dua-tahun',
  bab: 3,
  nama: 'Realisasi Dua Tahun',
  judul: (k) => `Perbandingan Realisasi Anggaran Tahun ${k.tahun - 1} dan Tahun ${k.tahun}`,
  butuh: ['ANGGARAN'],
  tambahan: ['kode', 'sisa'],
  pilihan: [pilihanRincian('program')],
  kolom: (konteks, opsi) => {
    const lalu = `Tahun ${konteks.tahun - 1}`;
    return [
      kNomorAnggaran,
      kKode,
      kUraian(opsi),
      kRupiah(
        'paguLalu',
        [lalu, 'Anggaran (Rp)'],
        (r) => uangAtau(r.uang, 'paguLalu'),
        bagiPembaca(`tidak ada anggaran tahun ${konteks.tahun - 1}`),
      ),
      kRupiah(
        'realisasiLalu',
        [lalu, 'Realisasi (Rp)'],
        (r) => uangAtau(r.uang, 'realisasiLalu'),
        bagiPembaca(`tidak ada realisasi anggaran tahun ${konteks.tahun - 1}`),
      ),
      kPersen(
        'penyerapanLalu',
        [lalu, 'Penyerapan (%)'],
        (r, x) => x.penyerapan(r.uang.paguLalu, r.uang.realisasiLalu),
        (r) =>
          r.uang.paguLalu?.n === 0n
            ? bagiPembaca(`anggaran tahun ${konteks.tahun - 1} 0, penyerapan tidak dihitung`)
            : null,
        '{realisasiLalu} : {paguLalu} × 100',
      ),
      ...kRealisasiUang<BA>(`Tahun ${konteks.tahun}`),
    ];
  },
  baris: (k, o) =>
    k.totalAnggaran.paguLalu ? barisAnggaran(k, rincian(o)) : 'pagu dan realisasi tahun lalu di ANGGARAN belum diisi',
  catatan: (k) => [catatanPembulatan(k)],
});

export const dok: DokTabel = {
  id: 'anggaran-dua-tahun',
  guna: 'Anggaran, realisasi, dan penyerapan tahun lalu dan tahun ini.',
  dasar: 'kelaziman LKjIP',
};
