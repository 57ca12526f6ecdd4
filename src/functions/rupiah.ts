import { bulatkan } from '../core/desimal';
import { formatRupiah } from '../core/format';
import { bacaArgumenBilangan, type HasilFungsi, jawabanLain, periksaJumlah, petakan } from './argumen';
import type { DokFungsi, Fungsi } from './tipe';

export const RUPIAH: Fungsi = {
  nama: 'RUPIAH',
  ringkas: 'Bilangan sebagai teks rupiah: Rp1.234.567.',
  parameter: ['angka'],
  contoh: '=RUPIAH(1234567)',
  hitung(...argumen) {
    periksaJumlah(RUPIAH, argumen);
    return petakan(RUPIAH, argumen, 1, (v): HasilFungsi => {
      const b = bacaArgumenBilangan('angka', v, { satuan: 'Rp' });
      if (b.jenis !== 'angka') return jawabanLain(b) ?? '';
      const sen = bulatkan(b.nilai, 2);
      return formatRupiah(sen, sen.n % 100n === 0n ? 0 : 2);
    });
  },
};

export const dok: DokFungsi = {
  nama: 'RUPIAH',
  penjelasan: [
    'Menulis bilangan sebagai rupiah dengan titik ribuan, tanpa spasi sesudah Rp (Ejaan yang Disempurnakan). Sen ditulis dua angka hanya bila ada. Hasilnya teks: untuk dihitung lagi pakai ANGKA, atau biarkan bilangannya dan atur format selnya.',
  ],
  parameter: [{ nama: 'angka', tipe: 'number|string|Array', bantuan: 'Jumlah uang: sel atau rentang.' }],
  tipeHasil: 'string|Array',
  hasil: 'Teks rupiah; kosong bila kosong, "-" bila tidak ada nilai.',
  sah: [1000],
  contoh: [
    { rumus: '=RUPIAH(1234567)', hasil: 'Rp1.234.567' },
    { rumus: '=RUPIAH(-500)', hasil: '-Rp500' },
    { rumus: '=RUPIAH(1234,5)', hasil: 'Rp1.234,50' },
    { rumus: '=RUPIAH("Rp. 5.578.741.408,-")', hasil: 'Rp5.578.741.408' },
    { rumus: '=RUPIAH(0)', hasil: 'Rp0' },
    { rumus: '=RUPIAH("-")', hasil: '-' },
  ],
  galat: [
    { rumus: '=RUPIAH("seribu")', pesan: 'argumen angka harus bilangan' },
    { rumus: '=RUPIAH(1;2)', pesan: 'terlalu banyak argumen' },
  ],
  dasar: 'Ejaan yang Disempurnakan',
};
