import { keAngka } from '../core/desimal';
import { hitungNilaiEfisiensi } from '../core/efisiensi';
import { bacaPersen, type HasilFungsi, jawabanLain, periksaJumlah, petakan } from './argumen';
import type { DokFungsi, Fungsi } from './tipe';

export const NILAI_EFISIENSI: Fungsi = {
  nama: 'NILAI_EFISIENSI',
  ringkas: 'Nilai efisiensi (NE) dari efisiensi (E) menurut PMK 214/2017.',
  parameter: ['e'],
  contoh: '=NILAI_EFISIENSI(2,85)',
  hitung(...argumen) {
    periksaJumlah(NILAI_EFISIENSI, argumen);
    return petakan(NILAI_EFISIENSI, argumen, 1, (v): HasilFungsi => {
      // E lies around 0: a small number is no sign of a fraction here.
      const b = bacaPersen('e', v, 'PERSEN');
      return b.jenis === 'angka' ? keAngka(hitungNilaiEfisiensi(b.nilai)) : (jawabanLain(b) ?? '');
    });
  },
};

export const dok: DokFungsi = {
  nama: 'NILAI_EFISIENSI',
  penjelasan: [
    'NE = 50 + E / 20 × 50, dengan E dibatasi −20 sampai 20. E dalam persen seperti diberikan EFISIENSI_PMK: 2,85 berarti 2,85 %.',
  ],
  parameter: [{ nama: 'e', tipe: 'number|string|Array', bantuan: 'Efisiensi (E) dalam persen: sel atau rentang.' }],
  tipeHasil: 'number|string|Array',
  hasil: 'Nilai efisiensi 0–100.',
  sah: [2.85],
  contoh: [
    { rumus: '=NILAI_EFISIENSI(2,85)', hasil: 57.13, keterangan: '57,125 dibulatkan menjauhi nol.' },
    { rumus: '=NILAI_EFISIENSI(0)', hasil: 50 },
    { rumus: '=NILAI_EFISIENSI(21,76)', hasil: 100 },
    { rumus: '=NILAI_EFISIENSI(-35)', hasil: 0 },
    { rumus: '=NILAI_EFISIENSI("-")', hasil: '-' },
  ],
  galat: [
    { rumus: '=NILAI_EFISIENSI("tinggi")', pesan: 'argumen e harus bilangan' },
    { rumus: '=NILAI_EFISIENSI(TRUE)', pesan: 'nilai logika TRUE' },
    { rumus: '=NILAI_EFISIENSI(1;2)', pesan: 'terlalu banyak argumen' },
  ],
  dasar: 'PMK 214/PMK.02/2017 (rumus yang dipinjam; dicabut PMK 22/2021, kini PMK 62/2023 pasal 244–246)',
};
