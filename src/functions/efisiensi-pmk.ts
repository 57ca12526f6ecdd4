import { type Desimal, keAngka } from '../core/desimal';
import { hitungEfisiensiPmk } from '../core/efisiensi';
import {
  type BacaanArgumen,
  bacaBentuk,
  bacaPersen,
  bacaRupiah,
  barisDari,
  lempar,
  namaParameter,
  pastikan,
  periksaJumlah,
  ratakan,
  sebutkan,
  TANDA_GAGAL,
  Tolak,
} from './argumen';
import type { DokFungsi, Fungsi } from './tipe';

interface Keluaran {
  capaian: Desimal;
  pagu: Desimal;
  realisasi: Desimal;
}

const ukuran = (v: unknown): string => {
  const r = barisDari(v);
  return r ? `${r.length} × ${r[0]?.length}` : '1 × 1';
};

function periksaSeukuran(argumen: readonly unknown[]): void {
  for (const i of [1, 2]) {
    if (ukuran(argumen[i]) === ukuran(argumen[0])) continue;
    const pesan = `harus seukuran dengan capaian (${sebutkan(argumen[0])}), bukan ${sebutkan(argumen[i])}`;
    lempar(EFISIENSI_PMK, new Tolak(namaParameter(EFISIENSI_PMK.parameter[i] as string), pesan));
  }
}

/**
 * One output of the range. null where its achievement is blank: it counts neither with its money nor without;
 * 'tanpa nilai' where another formula says that there is none.
 */
function bacaKeluaran(
  bacaan: readonly [BacaanArgumen, BacaanArgumen, BacaanArgumen],
  letak: string,
): Keluaran | 'tanpa nilai' | null {
  bacaan.forEach((x, ke) => {
    const nama = namaParameter(EFISIENSI_PMK.parameter[ke] as string);
    if (x.jenis === 'tolak') lempar(EFISIENSI_PMK, new Tolak(x.tolak.argumen + letak, x.tolak.pesan));
    if (x.jenis === 'lewat' && x.hasil.startsWith(TANDA_GAGAL))
      lempar(EFISIENSI_PMK, new Tolak(`${nama}${letak}`, `berisi galat: ${x.hasil.slice(2)}`));
  });
  const [capaian, pagu, realisasi] = bacaan;
  if (capaian.jenis === 'lewat' && capaian.hasil === '') return null;
  if (capaian.jenis !== 'angka') return 'tanpa nilai';
  if (pagu.jenis === 'angka' && realisasi.jenis === 'angka')
    return { capaian: capaian.nilai, pagu: pagu.nilai, realisasi: realisasi.nilai };
  const kurang = pagu.jenis !== 'angka' ? 'pagu' : 'realisasi';
  return lempar(EFISIENSI_PMK, new Tolak(kurang + letak, 'belum berisi rupiah padahal capaiannya ada'));
}

export const EFISIENSI_PMK: Fungsi = {
  nama: 'EFISIENSI_PMK',
  ringkas:
    'Efisiensi menurut PMK 214/2017 dari capaian (persen), pagu dan realisasi (rupiah) satu atau beberapa keluaran.',
  parameter: ['capaian', 'pagu', 'realisasi', '[bentuk]'],
  contoh: '=EFISIENSI_PMK(97,03;5578741408;5258800637)',
  contohLain: { bentuk: '=EFISIENSI_PMK(0,9703;5578741408;5258800637;"PECAHAN")' },
  hitung(...argumen) {
    periksaJumlah(EFISIENSI_PMK, argumen);
    const bentuk = pastikan(EFISIENSI_PMK, bacaBentuk(argumen[3]));
    periksaSeukuran(argumen);
    const [daftarIsi = [], daftarPagu = [], daftarRealisasi = []] = argumen.slice(0, 3).map(ratakan);
    let kosong = true;
    const keluaran: Keluaran[] = [];
    for (let i = 0; i < daftarIsi.length; i++) {
      const letak = daftarIsi.length > 1 ? ` (baris ke-${i + 1})` : '';
      const satu = bacaKeluaran(
        [
          bacaPersen('capaian', daftarIsi[i], bentuk),
          bacaRupiah('pagu', daftarPagu[i]),
          bacaRupiah('realisasi', daftarRealisasi[i]),
        ],
        letak,
      );
      if (satu !== null) kosong = false;
      if (satu !== null && satu !== 'tanpa nilai') keluaran.push(satu);
    }
    if (keluaran.length === 0) return kosong ? '' : '-';
    const e = hitungEfisiensiPmk(keluaran);
    return e ? keAngka(e) : '-';
  },
};

export const dok: DokFungsi = {
  nama: 'EFISIENSI_PMK',
  penjelasan: [
    'E = (Σ(pagu × capaian) − Σ realisasi) / Σ(pagu × capaian) × 100 atas semua keluaran di dalam rentang. Capaian ditulis dalam persen (97,03), bukan pecahan; fungsi ini yang membaginya dengan 100.',
    'Sebuah laporan terbit memakai 97,03 sebagai pengali utuh dan mencetak efisiensi 99,03 %; yang benar 2,85 %. Keluaran tanpa nilai capaian tidak ikut dihitung.',
  ],
  parameter: [
    { nama: 'capaian', tipe: 'number|string|Array', bantuan: 'Capaian keluaran dalam persen: sel atau rentang.' },
    { nama: 'pagu', tipe: 'number|string|Array', bantuan: 'Pagu keluaran dalam rupiah, seukuran dengan capaian.' },
    {
      nama: 'realisasi',
      tipe: 'number|string|Array',
      bantuan: 'Realisasi anggaran dalam rupiah, seukuran dengan capaian.',
    },
    {
      nama: 'bentuk',
      tipe: 'string',
      bantuan: 'PERSEN, atau PECAHAN bila sel capaian berformat persen; kosong: yang meragukan ditolak.',
      pilihan: ['PERSEN', 'PECAHAN'],
    },
  ],
  tipeHasil: 'number|string',
  hasil: 'Efisiensi (E) dalam persen; "-" bila tidak ada yang dapat dihitung.',
  sah: [97.03, 100, 90, 'PERSEN'],
  contoh: [
    { rumus: '=EFISIENSI_PMK(97,03;5578741408;5258800637)', hasil: 2.85 },
    { rumus: '=EFISIENSI_PMK("97,03";"5.578.741.408,-";"5.258.800.637,-")', hasil: 2.85 },
    {
      rumus: '=EFISIENSI_PMK({90;110};{100;300};{80;270})',
      hasil: 16.67,
      keterangan: 'Dua keluaran dijumlahkan dahulu.',
    },
    { rumus: '=EFISIENSI_PMK(0,9703;5578741408;5258800637;"PECAHAN")', hasil: 2.85 },
    { rumus: '=EFISIENSI_PMK("-";100;80)', hasil: '-' },
  ],
  galat: [
    { rumus: '=EFISIENSI_PMK(0,9703;5578741408;5258800637)', pesan: 'argumen capaian 0,9703 dapat berarti' },
    { rumus: '=EFISIENSI_PMK({90;110};{100;300};80)', pesan: 'argumen realisasi harus seukuran' },
    { rumus: '=EFISIENSI_PMK(90;-100;80)', pesan: 'argumen pagu tidak boleh negatif' },
    { rumus: '=EFISIENSI_PMK({90;110};{100;"seratus"};{80;270})', pesan: 'argumen pagu (baris ke-2) harus bilangan' },
    {
      rumus: '=EFISIENSI_PMK({90;110};{100;300};{80;""})',
      pesan: 'argumen realisasi (baris ke-2) belum berisi rupiah',
    },
    { rumus: '=EFISIENSI_PMK("⚠ target harus bilangan";100;80)', pesan: 'berisi galat' },
    { rumus: '=EFISIENSI_PMK(90;100)', pesan: 'argumen realisasi belum diisi' },
  ],
  dasar: 'PMK 214/PMK.02/2017 (rumus yang dipinjam; dicabut PMK 22/2021, kini PMK 62/2023 pasal 244–246)',
};
