import { kelasDari } from '../core/kriteria';
import {
  bacaPersen,
  bacaPilihan,
  type HasilFungsi,
  jawabanLain,
  lepas,
  pastikan,
  periksaJumlah,
  petakan,
  type Tolak,
} from './argumen';
import { diBawahSkala } from './kriteria';
import { bacaSkala } from './skala';
import type { DokFungsi, Fungsi } from './tipe';

function bacaLengkap(v: unknown): boolean | Tolak {
  if (typeof v === 'boolean') return v;
  const teks = v === 1 || v === 0 ? String(Boolean(v)) : v;
  return bacaPilihan(
    'lengkap',
    teks,
    { TRUE: true, FALSE: false, YA: true, TIDAK: false, BENAR: true, SALAH: false },
    false,
  );
}

export const PREDIKAT: Fungsi = {
  nama: 'PREDIKAT',
  ringkas: 'Predikat sebuah nilai SAKIP atau indeks.',
  parameter: ['nilai', '[skala]', '[lengkap]'],
  contoh: '=PREDIKAT(80,33)',
  contohLain: { skala: '=PREDIKAT(80,33;"AKIP")', lengkap: '=PREDIKAT(80,33;;TRUE)' },
  hitung(...argumen) {
    periksaJumlah(PREDIKAT, argumen);
    const skala = pastikan(PREDIKAT, bacaSkala(argumen[1], 'AKIP'));
    const lengkap = pastikan(PREDIKAT, bacaLengkap(lepas(argumen[2])));
    return petakan(PREDIKAT, argumen, 1, (v): HasilFungsi => {
      const b = bacaPersen('nilai', v, null, false);
      if (b.jenis !== 'angka') return jawabanLain(b) ?? '';
      const k = kelasDari(b.nilai, skala);
      if (!k) return diBawahSkala('nilai', v, skala);
      return lengkap && k.sebutan ? `${k.kelas} (${k.sebutan})` : k.kelas;
    });
  },
};

export const dok: DokFungsi = {
  nama: 'PREDIKAT',
  penjelasan: [
    'Memberi predikat sebuah nilai, bakunya menurut skala AKIP: di atas 90 AA, di atas 80 A, di atas 70 BB, di atas 60 B, di atas 50 CC, di atas 30 C, selebihnya D.',
    'Dengan lengkap TRUE artinya ikut ditulis: "A (Memuaskan)". Skala lain dan skala sendiri dipilih seperti pada KRITERIA.',
  ],
  parameter: [
    { nama: 'nilai', tipe: 'number|string|Array', bantuan: 'Nilai 0–100: sel, rentang, atau teks.' },
    {
      nama: 'skala',
      tipe: 'string|Array',
      bantuan: 'AKIP (baku), IKKI, LAN2003, PERMENDAGRI86, atau rentang dua kolom (batas bawah, kelas).',
    },
    {
      nama: 'lengkap',
      tipe: 'boolean',
      bantuan: 'TRUE menambahkan artinya: "A (Memuaskan)".',
      pilihan: ['TRUE', 'FALSE'],
    },
  ],
  tipeHasil: 'string|Array',
  hasil: 'Predikat; kosong bila kosong, "-" bila tidak ada nilai.',
  sah: [80.33, 'AKIP', true],
  contoh: [
    { rumus: '=PREDIKAT(80,33)', hasil: 'A' },
    { rumus: '=PREDIKAT(80,33;;TRUE)', hasil: 'A (Memuaskan)' },
    { rumus: '=PREDIKAT(80)', hasil: 'BB', keterangan: 'A baru di atas 80.' },
    { rumus: '=PREDIKAT("73,20";"AKIP";"ya")', hasil: 'BB (Sangat Baik)' },
    { rumus: '=PREDIKAT(80,33;"IKKI")', hasil: 'BB', keterangan: 'Huruf yang sama, arti yang lain.' },
    { rumus: '=PREDIKAT("-")', hasil: '-' },
  ],
  galat: [
    { rumus: '=PREDIKAT("BB")', pesan: 'argumen nilai harus bilangan' },
    { rumus: '=PREDIKAT(0,8)', pesan: 'dapat berarti 0,8 persen atau pecahan' },
    { rumus: '=PREDIKAT(80;"SAKIP")', pesan: 'argumen skala harus' },
    { rumus: '=PREDIKAT(80;;"penuh")', pesan: 'argumen lengkap harus TRUE' },
    { rumus: '=PREDIKAT(80;;;1)', pesan: 'terlalu banyak argumen' },
  ],
  dasar: 'PermenPANRB 88/2021',
};
