import { rataRata } from '../core/capaian';
import { bulatkanCepat } from '../core/cepat';
import { type Desimal, keAngka } from '../core/desimal';
import {
  type Bentuk,
  bacaBatas,
  bacaBentuk,
  bacaPersen,
  barisDari,
  lempar,
  lepas,
  pastikan,
  periksaJumlah,
  persenCepat,
  ratakan,
  sebutkan,
  TANDA_GAGAL,
  Tolak,
} from './argumen';
import type { DokFungsi, Fungsi } from './tipe';

const DUA_DESIMAL = 100;
/** Additions whose errors together stay below what the bound of `bulatkanCepat` leaves for one number. */
const LANGKAH_AMAN = 16;
/** No percentage comes near. */
const TAK_WAJAR = 1e30;

/**
 * The mean of cells that hold numbers and nothing else, capped at `batas`; NaN where the careful way has to look. Each sum
 * may be off by half a unit in the last place, so `besar` grows with the list.
 */
function rataCepat(v: unknown, batas: number, bentuk: Bentuk): number {
  const baris = barisDari(v) ?? [[v]];
  // Nearly every cell: a plain number that can be no fraction and needs no cap.
  const langsung = bentuk === 'PECAHAN' ? 0 : Math.min(batas, TAK_WAJAR);
  let jumlah = 0;
  let negatif = 0;
  let banyak = 0;
  for (let i = 0; i < baris.length; i++) {
    const sel = baris[i] as readonly unknown[];
    const lebar = sel.length;
    banyak += lebar;
    for (let j = 0; j < lebar; j++) {
      const isi = sel[j];
      if (typeof isi === 'number' && isi > 2 && isi < langsung) {
        jumlah += isi;
        continue;
      }
      const n = persenCepat(isi, bentuk);
      if (!(Math.abs(n) < TAK_WAJAR)) return Number.NaN;
      const x = n < batas ? n : batas;
      jumlah += x;
      if (x < 0) negatif -= x;
    }
  }
  const besar = jumlah + 2 * negatif;
  return bulatkanCepat(jumlah / banyak, DUA_DESIMAL, (besar / banyak) * (1 + banyak / LANGKAH_AMAN));
}

/** One value and a cap may just as well be two values that somebody wants the mean of. */
function duaNilai(nilai: unknown, batas: unknown, bentuk: Bentuk): Tolak | null {
  if (Array.isArray(nilai) || bacaPersen('rentang', nilai, bentuk).jenis !== 'angka') return null;
  const [satu, dua] = [sebutkan(nilai), sebutkan(lepas(batas))].map((t) => t.replace(/^(?:angka|teks) /, ''));
  return new Tolak(
    'rentang',
    `hanya satu nilai (${satu}), dan ${dua} sesudahnya adalah batas, bukan capaian kedua; untuk rata-rata keduanya tulis satu rentang, untuk membatasi satu capaian tulis MIN(${satu};${dua})`,
  );
}

export const RATA_RATA_CAPAIAN: Fungsi = {
  nama: 'RATA_RATA_CAPAIAN',
  ringkas: 'Rata-rata capaian satu sasaran; indikator tanpa nilai tidak ikut dihitung.',
  parameter: ['rentang', '[batas]', '[bentuk]'],
  contoh: '=RATA_RATA_CAPAIAN(F5:F9)',
  contohLain: {
    batas: '=RATA_RATA_CAPAIAN(F5:F9;120)',
    bentuk: '=RATA_RATA_CAPAIAN(F5:F9;;"PECAHAN")',
    rentang: '=RATA_RATA_CAPAIAN({100;90})',
  },
  hitung(...argumen) {
    periksaJumlah(RATA_RATA_CAPAIAN, argumen);
    const batas = pastikan(RATA_RATA_CAPAIAN, bacaBatas(lepas(argumen[1])));
    const bentuk = pastikan(RATA_RATA_CAPAIAN, bacaBentuk(argumen[2]));
    if (batas) pastikan(RATA_RATA_CAPAIAN, duaNilai(argumen[0], argumen[1], bentuk));
    const rata = rataCepat(argumen[0], batas ? keAngka(batas) : TAK_WAJAR, bentuk);
    if (!Number.isNaN(rata)) return rata;
    const sel = ratakan(argumen[0]);
    const nilai: Desimal[] = [];
    sel.forEach((v, i) => {
      const bacaan = bacaPersen('rentang', v, bentuk);
      const letak = sel.length > 1 ? `rentang (sel ke-${i + 1})` : 'rentang';
      if (bacaan.jenis === 'angka') nilai.push(bacaan.nilai);
      else if (bacaan.jenis === 'tolak') lempar(RATA_RATA_CAPAIAN, new Tolak(letak, bacaan.tolak.pesan));
      else if (bacaan.hasil.startsWith(TANDA_GAGAL))
        lempar(
          RATA_RATA_CAPAIAN,
          new Tolak(letak, `berisi galat, rata-ratanya tidak dapat dipercaya: ${bacaan.hasil.slice(2)}`),
        );
    });
    const h = rataRata(nilai, 2, batas);
    return h ? keAngka(h) : '-';
  },
};

export const dok: DokFungsi = {
  nama: 'RATA_RATA_CAPAIAN',
  penjelasan: [
    'Rata-rata sederhana capaian semua indikator sebuah sasaran, dibulatkan 2 desimal. Sel kosong, "-", "N/A" dan "Tidak ada …" tidak dihitung sebagai 0; bila tak satu pun bernilai, hasilnya "-".',
    'Dengan batas, tiap capaian dibatasi dahulu, baru dirata-ratakan. Sel yang berisi galat atau kata menggagalkan rata-ratanya. Beberapa capaian yang bukan satu rentang ditulis dalam kurung kurawal, {F5;F9}: argumen kedua adalah batas, jadi satu nilai dengan batas ditolak.',
  ],
  parameter: [
    { nama: 'rentang', tipe: 'Array', bantuan: 'Rentang capaian dalam persen.' },
    {
      nama: 'batas',
      tipe: 'number',
      bantuan: 'Batas tiap capaian sebelum dirata-ratakan, misalnya 120; kosong berarti tanpa batas.',
    },
    {
      nama: 'bentuk',
      tipe: 'string',
      bantuan: 'PERSEN, atau PECAHAN bila selnya berformat persen; kosong: yang meragukan ditolak.',
      pilihan: ['PERSEN', 'PECAHAN'],
    },
  ],
  tipeHasil: 'number|string',
  hasil: 'Rata-rata dalam persen, atau "-".',
  sah: [[[100], [90]], 120, 'PERSEN'],
  contoh: [
    { rumus: '=RATA_RATA_CAPAIAN({131,71;100;92,5})', hasil: 108.07 },
    { rumus: '=RATA_RATA_CAPAIAN({131,71;100;92,5};120)', hasil: 104.17 },
    { rumus: '=RATA_RATA_CAPAIAN({100;"-";"";"N/A";90})', hasil: 95, keterangan: 'Dua nilai saja yang dihitung.' },
    { rumus: '=RATA_RATA_CAPAIAN({"-";""})', hasil: '-' },
    { rumus: '=RATA_RATA_CAPAIAN({1,3171;1};;"PECAHAN")', hasil: 115.86, keterangan: 'Sel berformat persen.' },
  ],
  galat: [
    { rumus: '=RATA_RATA_CAPAIAN({100;"⚠ target harus bilangan"})', pesan: 'sel ke-2) berisi galat' },
    { rumus: '=RATA_RATA_CAPAIAN({100;"tercapai"})', pesan: 'sel ke-2) harus bilangan' },
    { rumus: '=RATA_RATA_CAPAIAN({"98,5%";0,95})', pesan: 'sel ke-2) 0,95 dapat berarti' },
    { rumus: '=RATA_RATA_CAPAIAN(100;90)', pesan: 'untuk membatasi satu capaian tulis MIN(100;90)' },
    { rumus: '=RATA_RATA_CAPAIAN({100;90};-5)', pesan: 'argumen batas harus lebih dari 0' },
    { rumus: '=RATA_RATA_CAPAIAN({100;90};;;1)', pesan: 'terlalu banyak argumen' },
  ],
  dasar: 'PermenPANRB 53/2014',
};
