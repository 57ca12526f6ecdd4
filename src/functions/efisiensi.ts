import { bulatkanCepat } from '../core/cepat';
import { keAngka } from '../core/desimal';
import { DAFTAR_METODE, hitungEfisiensi, type MetodeEfisiensi } from '../core/efisiensi';
import {
  bacaBentuk,
  bacaPersen,
  bacaPilihan,
  type HasilFungsi,
  jawabanLain,
  pastikan,
  periksaJumlah,
  persenCepat,
  petakan,
  Tolak,
} from './argumen';
import type { DokFungsi, Fungsi } from './tipe';

const METODE = Object.fromEntries(DAFTAR_METODE.map((m) => [m, m])) as Record<MetodeEfisiensi, MetodeEfisiensi>;

/** Nearer to 100 than this a sum may be shown as 100. */
const SEPERTI_SERATUS = 1e-9;

function cepat(capaian: number, penyerapan: number, metode: MetodeEfisiensi): number | '-' {
  if (metode === 'PMK214') {
    if (capaian === 0) return '-';
    const q = (penyerapan / capaian) * 100;
    return bulatkanCepat(100 - q, 100, Math.abs(q) + 100);
  }
  // What is shown as 100 counts as 100.
  if (capaian < 100) return capaian < 100 - SEPERTI_SERATUS ? '-' : Number.NaN;
  const a = metode === 'MAKS100' ? 100 : capaian;
  return bulatkanCepat(a - penyerapan, 100, a + Math.abs(penyerapan));
}

export const EFISIENSI: Fungsi = {
  nama: 'EFISIENSI',
  ringkas: 'Efisiensi sumber daya dari capaian dan penyerapan anggaran (keduanya persen).',
  parameter: ['capaian', 'penyerapan', '[metode]', '[bentuk]'],
  contoh: '=EFISIENSI(131,71;85,70)',
  contohLain: {
    metode: '=EFISIENSI(131,71;85,70;"SELISIH")',
    bentuk: '=EFISIENSI(1,3171;0,857;;"PECAHAN")',
  },
  hitung(...argumen) {
    periksaJumlah(EFISIENSI, argumen);
    const bentuk = pastikan(EFISIENSI, bacaBentuk(argumen[3]));
    let metodeSel: unknown = '';
    let metode: MetodeEfisiensi | Tolak = 'SELISIH';
    return petakan(EFISIENSI, argumen, 3, (capaian, penyerapan, m): HasilFungsi => {
      if (m !== metodeSel) {
        metodeSel = m;
        metode = bacaPilihan<MetodeEfisiensi>('metode', m, METODE, 'SELISIH');
      }
      if (metode instanceof Tolak) return metode;
      const x = persenCepat(capaian, bentuk);
      const y = !Number.isNaN(x) ? persenCepat(penyerapan, bentuk) : x;
      if (!Number.isNaN(y)) {
        const n = cepat(x, y, metode);
        if (!Number.isNaN(n)) return n;
      }
      const a = bacaPersen('capaian', capaian, bentuk);
      const b = bacaPersen('penyerapan', penyerapan, bentuk);
      const lain = jawabanLain(a, b);
      if (lain !== null || a.jenis !== 'angka' || b.jenis !== 'angka') return lain ?? '';
      const h = hitungEfisiensi({ capaian: a.nilai, penyerapan: b.nilai, metode });
      return h ? keAngka(h) : '-';
    });
  },
};

export const dok: DokFungsi = {
  nama: 'EFISIENSI',
  penjelasan: [
    'Membandingkan capaian kinerja dengan penyerapan anggarannya, keduanya dalam persen. Tiga metode terbit di laporan-laporan resmi; pilih satu dan sebutkan di bawah tabel.',
    'SELISIH (baku): capaian − penyerapan, hanya bila capaian sedikitnya 100; di bawahnya "-". MAKS100: sama, tetapi capaian dihitung paling tinggi 100. PMK214: (1 − penyerapan / capaian) × 100, "-" bila capaian 0.',
    'Dari rupiah, rumus PMK 214 dihitung EFISIENSI_PMK; dari persen tercetak hasilnya dapat berbeda 0,01. Angka polos antara 0 dan 2 ditolak kecuali bentuk diisi, sebab 0,9703 dapat berarti 97,03 % atau 0,97 %.',
  ],
  parameter: [
    { nama: 'capaian', tipe: 'number|string|Array', bantuan: 'Capaian kinerja dalam persen.' },
    { nama: 'penyerapan', tipe: 'number|string|Array', bantuan: 'Penyerapan anggaran dalam persen.' },
    {
      nama: 'metode',
      tipe: 'string|Array',
      bantuan: 'SELISIH (baku), MAKS100, atau PMK214.',
      pilihan: ['SELISIH', 'MAKS100', 'PMK214'],
    },
    {
      nama: 'bentuk',
      tipe: 'string',
      bantuan: 'PERSEN, atau PECAHAN bila selnya berformat persen; kosong: yang meragukan ditolak.',
      pilihan: ['PERSEN', 'PECAHAN'],
    },
  ],
  tipeHasil: 'number|string|Array',
  hasil: 'Efisiensi dalam persen, atau "-" bila tidak dihitung.',
  sah: [131.71, 85.7, 'SELISIH', 'PERSEN'],
  contoh: [
    { rumus: '=EFISIENSI(131,71;85,70)', hasil: 46.01 },
    { rumus: '=EFISIENSI(100;88,88)', hasil: 11.12 },
    { rumus: '=EFISIENSI(97,03;94,27)', hasil: '-', keterangan: 'Capaian di bawah 100.' },
    { rumus: '=EFISIENSI(131,71;85,70;"MAKS100")', hasil: 14.3 },
    { rumus: '=EFISIENSI(97,03;94,27;"PMK214")', hasil: 2.84 },
    { rumus: '=EFISIENSI("131,71%";"85.70%")', hasil: 46.01 },
    { rumus: '=EFISIENSI(1,3171;0,857;"SELISIH";"PECAHAN")', hasil: 46.01, keterangan: 'Sel berformat persen.' },
    { rumus: '=EFISIENSI(120;1,5;;"PERSEN")', hasil: 118.5 },
    { rumus: '=EFISIENSI("";85,70)', hasil: '' },
  ],
  galat: [
    { rumus: '=EFISIENSI(1,3171;85,70)', pesan: 'argumen capaian 1,3171 dapat berarti' },
    { rumus: '=EFISIENSI(131,71;0,857)', pesan: 'argumen penyerapan 0,857 dapat berarti' },
    { rumus: '=EFISIENSI(131,71;85,70;"RASIO")', pesan: 'argumen metode harus SELISIH, MAKS100, PMK214' },
    { rumus: '=EFISIENSI(131,71)', pesan: 'argumen penyerapan belum diisi' },
    { rumus: '=EFISIENSI("Tinggi";85,70)', pesan: 'argumen capaian harus bilangan' },
    { rumus: '=EFISIENSI(1;2;;"PERSEN";3)', pesan: 'terlalu banyak argumen' },
  ],
  dasar:
    'PMK 214/PMK.02/2017 (rumus yang dipinjam; dicabut PMK 22/2021, kini PMK 62/2023 pasal 244–246); PermenPANRB 53/2014',
};
