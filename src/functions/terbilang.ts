import { terbilang } from '../core/terbilang';
import { bacaArgumenBilangan, type HasilFungsi, jawabanLain, periksaJumlah, petakan, sebutkan, Tolak } from './argumen';
import type { DokFungsi, Fungsi } from './tipe';

export const TERBILANG: Fungsi = {
  nama: 'TERBILANG',
  ringkas: 'Bilangan dengan huruf: seribu lima ratus.',
  parameter: ['angka'],
  contoh: '=TERBILANG(1500)',
  hitung(...argumen) {
    periksaJumlah(TERBILANG, argumen);
    return petakan(TERBILANG, argumen, 1, (v): HasilFungsi => {
      const b = bacaArgumenBilangan('angka', v, { satuan: 'Rp' });
      if (b.jenis !== 'angka') return jawabanLain(b) ?? '';
      return terbilang(b.nilai) ?? new Tolak('angka', `paling besar 10^18 - 1, bukan ${sebutkan(v)}`);
    });
  },
};

export const dok: DokFungsi = {
  nama: 'TERBILANG',
  penjelasan: [
    'Menulis bilangan dengan huruf, juga yang berdesimal dan negatif; angka di belakang koma dibaca satu per satu, kecuali bila semuanya nol. Teks rupiah dibaca sebagai bilangannya. Untuk kuitansi: =TERBILANG(A1)&" rupiah".',
  ],
  parameter: [{ nama: 'angka', tipe: 'number|string|Array', bantuan: 'Bilangan: sel atau rentang.' }],
  tipeHasil: 'string|Array',
  hasil: 'Bilangan dengan huruf kecil; kosong bila kosong, "-" bila tidak ada nilai.',
  sah: [1000],
  contoh: [
    { rumus: '=TERBILANG(1500)', hasil: 'seribu lima ratus' },
    { rumus: '=TERBILANG(0)', hasil: 'nol' },
    { rumus: '=TERBILANG(11)', hasil: 'sebelas' },
    { rumus: '=TERBILANG(1001001)', hasil: 'satu juta seribu satu' },
    { rumus: '=TERBILANG(-12,05)', hasil: 'minus dua belas koma nol lima' },
    {
      rumus: '=TERBILANG("Rp. 1.234.567,-")',
      hasil: 'satu juta dua ratus tiga puluh empat ribu lima ratus enam puluh tujuh',
    },
    { rumus: '=TERBILANG("Rp1.500,00")', hasil: 'seribu lima ratus' },
    { rumus: '=TERBILANG(1000000000000000)', hasil: 'satu kuadriliun' },
    { rumus: '=TERBILANG("")', hasil: '' },
  ],
  galat: [
    { rumus: '=TERBILANG("dua")', pesan: 'argumen angka harus bilangan' },
    { rumus: '=TERBILANG(1e18)', pesan: 'paling besar' },
    { rumus: '=TERBILANG(TRUE)', pesan: 'nilai logika TRUE' },
    { rumus: '=TERBILANG(1;2)', pesan: 'terlalu banyak argumen' },
  ],
  dasar: 'Ejaan yang Disempurnakan',
};
