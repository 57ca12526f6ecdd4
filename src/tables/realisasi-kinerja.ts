import {
  barisTingkat,
  catatanCapaian,
  catatanKode,
  kCapaian,
  kIndikator,
  kKriteria,
  kNo,
  kRealisasi,
  kSasaran,
  kSatuan,
  kSumberData,
  kTarget,
  pilihanTingkat,
} from './kolom';
import { tabel } from './spec';

/** Target against realisasi of the year: the first comparison of PermenPANRB 53/2014. */
export const realisasiKinerja = tabel({
  id: 'realisasi-kinerja',
  bab: 3,
  nama: 'Realisasi Kinerja',
  judul: () => 'Realisasi Kinerja',
  butuh: ['IKU', 'KINERJA'],
  tambahan: ['sumberData', 'warna'],
  pilihan: [pilihanTingkat()],
  kolom: (_, o) => [
    kNo,
    kSasaran(),
    kIndikator(),
    kTarget(),
    kSatuan,
    kRealisasi(),
    kCapaian(),
    kKriteria(o),
    kSumberData,
  ],
  baris: barisTingkat,
  catatan: (k, _, baris) => [...catatanCapaian(k, baris), catatanKode(k, 'KINERJA')],
});
