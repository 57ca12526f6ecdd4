import { angkaTeks, BERPERSEN, bulatkanCepat, persenTepat, terbaca } from '../core/cepat';
import { keAngka, tanda } from '../core/desimal';
import { hitungPenyerapan } from '../core/efisiensi';
import { bacaRupiah, campuran, type HasilFungsi, jawabanLain, periksaJumlah, petakan, Tolak } from './argumen';
import type { DokFungsi, Fungsi } from './tipe';

const DUA_DESIMAL = 100;

/** Plain amounts and texts in common notations without percents; NaN where the careful way has to look. */
function cepat(r: unknown, p: unknown): number {
  const angkaRealisasi = rupiahCepat(r);
  const y = !Number.isNaN(angkaRealisasi) ? rupiahCepat(p) : angkaRealisasi;
  if (!(angkaRealisasi >= 0 && y > 0)) return Number.NaN;
  const q = (angkaRealisasi / y) * 100;
  const n = bulatkanCepat(q, DUA_DESIMAL, q);
  return !Number.isNaN(n) ? n : persenTepat(angkaRealisasi, y, DUA_DESIMAL);
}

function rupiahCepat(v: unknown): number {
  if (typeof v === 'number') return v;
  if (typeof v !== 'string') return Number.NaN;
  const n = angkaTeks(v);
  return terbaca.satuan === BERPERSEN ? Number.NaN : n;
}

export const PENYERAPAN: Fungsi = {
  nama: 'PENYERAPAN',
  ringkas: 'Penyerapan anggaran dalam persen.',
  parameter: ['realisasi', 'pagu'],
  contoh: '=PENYERAPAN(5847942483;6771413758)',
  hitung(...argumen) {
    periksaJumlah(PENYERAPAN, argumen);
    return petakan(PENYERAPAN, argumen, 2, (realisasi, pagu): HasilFungsi => {
      const n = cepat(realisasi, pagu);
      if (!Number.isNaN(n)) return n;
      const isiRealisasi = bacaRupiah('realisasi', realisasi);
      const isiPagu = bacaRupiah('pagu', pagu);
      const lain = jawabanLain(isiRealisasi, isiPagu);
      if (lain !== null || isiRealisasi.jenis !== 'angka' || isiPagu.jenis !== 'angka') return lain ?? '';
      const beda =
        campuran('realisasi', isiRealisasi, realisasi, 'pagu', isiPagu, pagu) ??
        campuran('pagu', isiPagu, pagu, 'realisasi', isiRealisasi, realisasi);
      if (beda) return beda;
      const h = hitungPenyerapan({ realisasi: isiRealisasi.nilai, pagu: isiPagu.nilai });
      if (h) return keAngka(h);
      // No budget and nothing spent: nothing to absorb.
      return tanda(isiRealisasi.nilai) === 0
        ? '-'
        : new Tolak('pagu', 'tidak boleh 0 bila ada realisasi: penyerapan tidak dapat dihitung', true);
    });
  },
};

export const dok: DokFungsi = {
  nama: 'PENYERAPAN',
  penjelasan: [
    'Realisasi anggaran dibagi pagu, dalam persen. Rupiah dihitung tepat, sampai rupiah terakhir, berapa pun besarnya.',
    'Teks seperti tercetak dibaca apa adanya: "Rp. 5.258.800.637,-". Satu titik di depan tiga angka adalah titik ribuan, sebab rupiah. "Rp. -" berarti 0. Pagu 0 tanpa realisasi memberi "-".',
  ],
  parameter: [
    { nama: 'realisasi', tipe: 'number|string|Array', bantuan: 'Realisasi anggaran dalam rupiah.' },
    {
      nama: 'pagu',
      tipe: 'number|string|Array',
      bantuan: 'Pagu yang berlaku (setelah perubahan, bila ada) dalam rupiah.',
    },
  ],
  tipeHasil: 'number|string|Array',
  hasil: 'Penyerapan dalam persen; kosong bila kosong, "-" bila tidak ada nilai.',
  sah: [90, 100],
  contoh: [
    { rumus: '=PENYERAPAN(5847942483;6771413758)', hasil: 86.36 },
    { rumus: '=PENYERAPAN("Rp. 5.258.800.637,-";"5.578.741.408,-")', hasil: 94.27 },
    { rumus: '=PENYERAPAN(0;143860000)', hasil: 0 },
    { rumus: '=PENYERAPAN("Rp. -";143860000)', hasil: 0 },
    { rumus: '=PENYERAPAN("1,2 M";"2,5 M")', hasil: 48 },
    { rumus: '=PENYERAPAN(0;0)', hasil: '-' },
    { rumus: '=PENYERAPAN("";5000000)', hasil: '' },
  ],
  galat: [
    { rumus: '=PENYERAPAN(100;-5000)', pesan: 'argumen pagu tidak boleh negatif' },
    { rumus: '=PENYERAPAN(100;0)', pesan: 'argumen pagu tidak boleh 0' },
    { rumus: '=PENYERAPAN("lima juta";5000000)', pesan: 'argumen realisasi harus bilangan' },
    { rumus: '=PENYERAPAN(TRUE;5000000)', pesan: 'nilai logika TRUE' },
    { rumus: '=PENYERAPAN("85%";0,9)', pesan: 'samakan cara menulisnya' },
    { rumus: '=PENYERAPAN(1;2;3)', pesan: 'terlalu banyak argumen' },
  ],
  dasar: 'PermenPANRB 53/2014',
};
