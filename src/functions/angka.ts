import { angkaTeks } from '../core/cepat';
import { keAngka } from '../core/desimal';
import {
  argumenKosong,
  bacaArgumenBilangan,
  type HasilFungsi,
  jawabanLain,
  periksaJumlah,
  petakan,
  sebutkan,
  Tolak,
  wajar,
} from './argumen';
import type { DokFungsi, Fungsi } from './tipe';

export const ANGKA: Fungsi = {
  nama: 'ANGKA',
  ringkas: 'Bilangan di dalam teks Indonesia: "Rp. 1.234.567,-", "29.71%", "1.762 Orang".',
  parameter: ['teks', '[satuan_ukur]'],
  contoh: '=ANGKA("Rp. 1.234.567,-")',
  contohLain: { satuan_ukur: '=ANGKA("1.762";"Orang")' },
  hitung(...argumen) {
    periksaJumlah(ANGKA, argumen);
    return petakan(ANGKA, argumen, 2, (nilai, satuan): HasilFungsi => {
      if (typeof nilai === 'number' && wajar(nilai)) return nilai;
      if (!argumenKosong(satuan) && typeof satuan !== 'string') {
        return new Tolak('satuan_ukur', `harus nama satuan ("Orang", "Persen", "Rp"), bukan ${sebutkan(satuan)}`);
      }
      if (typeof nilai === 'string') {
        const n = angkaTeks(nilai);
        if (!Number.isNaN(n)) return n;
      }
      const b = bacaArgumenBilangan('teks', nilai, { satuan: (satuan as string | undefined) ?? null });
      return b.jenis === 'angka' ? keAngka(b.nilai) : (jawabanLain(b) ?? '');
    });
  },
};

export const dok: DokFungsi = {
  nama: 'ANGKA',
  penjelasan: [
    'Membaca bilangan seperti ditulis orang: titik ribuan dan koma desimal, titik desimal dari mesin, rupiah dengan ",-", kurung untuk negatif, "2,5T", "1,2 M", "350 jt", satuan di belakang angka, "6 (Enam)". Persen diberikan dalam persen: "24,06%" menjadi 24,06.',
    'Satu titik di depan tiga angka ("1.762") dapat berarti ribuan atau desimal. Satuan yang menentukan: persen, nilai dan indeks berarti desimal, rupiah dan satuan hitung (Orang, Dokumen) berarti ribuan. Tanpa satuan teks itu ditolak, tidak ditebak.',
    'Kosong tetap kosong; "-", "N/A" dan "Tidak ada …" menjadi "-"; "Rp. -" menjadi 0. Bilangan dikembalikan apa adanya.',
  ],
  parameter: [
    { nama: 'teks', tipe: 'string|number|Array', bantuan: 'Teks berisi satu bilangan: sel atau rentang.' },
    {
      nama: 'satuan_ukur',
      tipe: 'string|Array',
      bantuan: 'Satuannya, bila tidak tertulis di dalam teks: "Orang", "Persen", "Rp".',
    },
  ],
  tipeHasil: 'number|string|Array',
  hasil: 'Bilangannya; kosong bila kosong, "-" bila tidak ada nilai.',
  sah: ['1.762', 'Orang'],
  contoh: [
    { rumus: '=ANGKA("Rp. 1.234.567,-")', hasil: 1234567 },
    { rumus: '=ANGKA("24,06%")', hasil: 24.06 },
    { rumus: '=ANGKA("29.71%")', hasil: 29.71 },
    { rumus: '=ANGKA("92.825%")', hasil: 92.825 },
    { rumus: '=ANGKA("1.762 Orang")', hasil: 1762 },
    { rumus: '=ANGKA("1.762";"Orang")', hasil: 1762 },
    { rumus: '=ANGKA("1.762";"Indeks")', hasil: 1.762 },
    { rumus: '=ANGKA("68, 12")', hasil: 68.12 },
    { rumus: '=ANGKA("(Rp. 1.234.567)")', hasil: -1234567 },
    { rumus: '=ANGKA("2,5T")', hasil: 2500000000000 },
    { rumus: '=ANGKA("1,2 M")', hasil: 1200000000 },
    { rumus: '=ANGKA("350 jt")', hasil: 350000000 },
    { rumus: '=ANGKA("6 (Enam) Dokumen")', hasil: 6 },
    { rumus: '=ANGKA("Rp. -")', hasil: 0 },
    { rumus: '=ANGKA("Tidak ada nilai karena indikator baru")', hasil: '-' },
  ],
  galat: [
    { rumus: '=ANGKA("1.762")', pesan: 'dapat berarti 1762 atau 1,762' },
    { rumus: '=ANGKA("Zona Hijau")', pesan: 'harus bilangan' },
    { rumus: '=ANGKA("1,5% - 3,5%")', pesan: 'harus satu bilangan, bukan rentang' },
    { rumus: '=ANGKA("72,00 73,2")', pesan: 'dua bilangan dalam satu sel' },
    { rumus: '=ANGKA("6 (Lima)")', pesan: 'angka dan hurufnya tidak sama' },
    { rumus: '=ANGKA("#N/A")', pesan: 'sel sumber berisi galat' },
    { rumus: '=ANGKA(TRUE)', pesan: 'nilai logika TRUE' },
    { rumus: '=ANGKA("1.762";5)', pesan: 'argumen satuan_ukur harus nama satuan' },
    { rumus: '=ANGKA("1";"Orang";2)', pesan: 'terlalu banyak argumen' },
  ],
  dasar: 'Kebiasaan penulisan pada LKjIP',
};
