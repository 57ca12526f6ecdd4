import { barisTingkat, catatanCapaian, kolomRealisasi, pilihanTingkat } from './kolom';
import { type DokTabel, tabel } from './spec';

/** Goals and indicators of the whole region: target, realisasi and what was reached. */
export const realisasiTujuan = tabel({
  id: 'realisasi-tujuan',
  bab: 3,
  nama: 'Realisasi Tujuan',
  judul: () => 'Realisasi Tujuan',
  butuh: ['IKU', 'KINERJA'],
  tambahan: ['sumberData', 'warna'],
  pilihan: [pilihanTingkat('Kinerja Daerah, Tujuan')],
  kolom: kolomRealisasi('Tujuan', 'Indikator Tujuan'),
  baris: barisTingkat,
  catatan: (k, _, baris) => catatanCapaian(k, baris),
});

export const dok: DokTabel = {
  id: 'realisasi-tujuan',
  juga: ['SKALA'],
  guna: 'Target, realisasi, capaian, dan kriteria indikator tujuan dan kinerja daerah.',
  dasar: 'PermenPANRB 53/2014, Bab III',
};
