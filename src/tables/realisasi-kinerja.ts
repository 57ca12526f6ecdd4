import { barisTingkat, catatanCapaian, catatanKode, kolomRealisasi, pilihanTingkat } from './kolom';
import { type DokTabel, tabel } from './spec';

/** Target against realisasi of the year: the first comparison of PermenPANRB 53/2014. */
export const realisasiKinerja = tabel({
  id: 'realisasi-kinerja',
  bab: 3,
  nama: 'Realisasi Kinerja',
  judul: () => 'Realisasi Kinerja',
  butuh: ['IKU', 'KINERJA'],
  tambahan: ['sumberData', 'warna'],
  pilihan: [pilihanTingkat()],
  kolom: kolomRealisasi(),
  baris: barisTingkat,
  catatan: (k, _, baris) => [...catatanCapaian(k, baris), catatanKode(k, 'KINERJA')],
});

export const dok: DokTabel = {
  id: 'realisasi-kinerja',
  juga: ['SKALA'],
  guna: 'Tabel pokok Bab III: target, realisasi, capaian, dan kriteria tiap indikator. Capaian yang ditetapkan dipakai apa adanya; selebihnya dihitung menurut arah indikator, batas, dan desimal di lembar Identitas, dan rumusnya ditulis di bawah tabel.',
  dasar: 'PermenPANRB 53/2014, Bab III, perbandingan target dan realisasi',
  contoh: [
    'sumber data; warna; tingkat: Sasaran Strategis',
    'menambah sumber data, mewarnai kriteria, dan mencetak sasaran strategis saja',
  ],
  harap: [
    { baris: 0, kolom: 'capaian', teks: '105,45' },
    { baris: 1, kolom: 'capaian', teks: '103,78' },
  ],
};
