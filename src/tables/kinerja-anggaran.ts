import {
  type BI,
  barisTingkat,
  catatanCapaian,
  catatanKode,
  kCapaian,
  kIndikator,
  kNo,
  kPersen,
  kRealisasi,
  kRupiah,
  kSasaran,
  kSatuan,
  kTarget,
  pilihanTingkat,
  sebabPenyerapan,
} from './kolom';
import { uangAtau } from './konteks';
import { type DokTabel, tabel } from './spec';

/** Performance beside the money that it took, per indicator. */
export const kinerjaAnggaran = tabel<BI>({
  id: 'kinerja-anggaran',
  bab: 3,
  nama: 'Kinerja dan Anggaran',
  judul: () => 'Kinerja dan Anggaran per Sasaran sesuai Perjanjian Kinerja',
  butuh: ['IKU', 'KINERJA', 'ANGGARAN'],
  tambahan: ['satuan'],
  pilihan: [pilihanTingkat()],
  kolom: (konteks) => {
    const uang = (r: BI) => konteks.anggaranUntuk([r.b]);
    return [
      kNo,
      kSasaran(),
      kIndikator(),
      kSatuan,
      kTarget(['Kinerja', 'Target']),
      kRealisasi(['Kinerja', 'Realisasi']),
      kCapaian(['Kinerja', 'Capaian (%)']),
      kRupiah<BI>('pagu', ['Anggaran', 'Target (Rp)'], (r) => uangAtau(uang(r), 'pagu'), null),
      kRupiah<BI>('realisasiAnggaran', ['Anggaran', 'Realisasi (Rp)'], (r) => uangAtau(uang(r), 'realisasi'), null),
      kPersen<BI>(
        'penyerapan',
        ['Anggaran', 'Capaian (%)'],
        (r) => {
          const u = uang(r);
          return u && konteks.penyerapan(u.pagu, u.realisasi);
        },
        (r) => sebabPenyerapan(uang(r)),
        '{realisasiAnggaran} : {pagu} × 100',
      ),
    ];
  },
  baris: barisTingkat,
  catatan: (k, _, baris) => [...catatanCapaian(k, baris), catatanKode(k, 'ANGGARAN')],
});

export const dok: DokTabel = {
  id: 'kinerja-anggaran',
  guna: 'Kinerja dan anggaran tiap indikator berdampingan.',
  dasar: 'PermenPANRB 53/2014, Bab III, realisasi anggaran untuk mewujudkan kinerja',
};
