import { keAngka } from '../core/desimal';
import { kriteriaDari, type Skala } from '../core/kriteria';
import {
  bacaBentuk,
  bacaPersen,
  type HasilFungsi,
  jawabanLain,
  pastikan,
  periksaJumlah,
  persenCepat,
  petakan,
  sebutkan,
  Tolak,
} from './argumen';
import { bacaSkala, pencariKelas } from './skala';
import type { DokFungsi, Fungsi } from './tipe';

/** The refusal of a value below the lowest bound of a scale. */
export function diBawahSkala(argumen: string, v: unknown, s: Skala): Tolak {
  const terendah = s.kelas[s.kelas.length - 1];
  return new Tolak(
    argumen,
    `${sebutkan(v)} di bawah batas kelas terendah pada skala (${terendah?.kelas}); tambahkan kelas yang batas bawahnya kosong`,
  );
}

export const KRITERIA: Fungsi = {
  nama: 'KRITERIA',
  ringkas: 'Kriteria (kelas) sebuah capaian menurut skala.',
  parameter: ['capaian', '[skala]', '[bentuk]'],
  contoh: '=KRITERIA(82,22)',
  contohLain: {
    skala: '=KRITERIA(82,22;"PERMENDAGRI86")',
    bentuk: '=KRITERIA(0,8222;;"PECAHAN")',
  },
  hitung(...argumen) {
    periksaJumlah(KRITERIA, argumen);
    const skala = pastikan(KRITERIA, bacaSkala(argumen[1], 'PERMENDAGRI86'));
    const bentuk = pastikan(KRITERIA, bacaBentuk(argumen[2]));
    const cari = pencariKelas(skala);
    return petakan(KRITERIA, argumen, 1, (v): HasilFungsi => {
      const n = persenCepat(v, bentuk);
      if (!Number.isNaN(n)) return cari(n) ?? diBawahSkala('capaian', n, skala);
      const b = bacaPersen('capaian', v, bentuk);
      if (b.jenis !== 'angka') return jawabanLain(b) ?? '';
      return kriteriaDari(b.nilai, skala) ?? diBawahSkala('capaian', keAngka(b.nilai), skala);
    });
  },
};

export const dok: DokFungsi = {
  nama: 'KRITERIA',
  penjelasan: [
    'Memberi kata atau huruf untuk sebuah capaian dalam persen. Skala bakunya Permendagri 86/2017: mulai 91 Sangat Tinggi, 76 Tinggi, 66 Sedang, 51 Rendah, di bawahnya Sangat Rendah; di atas 100 tetap Sangat Tinggi.',
    'Skala itu bercelah (90–91, 75–76, 65–66, 50–51). PERMENDAGRI86 memberi kelas bawah pada nilai di dalam celah, PERMENDAGRI86_ATAS kelas atas (di atas 90, di atas 75, …), PERMENDAGRI86_BULAT membulatkan dahulu. AKIP dan IKKI memakai huruf yang sama untuk arti yang berbeda.',
    'Skala sendiri berupa rentang dua kolom: batas bawah dan kelas, dalam urutan apa pun. "90" berarti mulai 90, ">90" berarti di atas 90; kelas terbawah boleh tanpa batas bawah.',
    'Angka polos antara 0 dan 2 ditolak, sebab sel berformat persen berisi pecahan: 0,95 dapat berarti 95 % atau 0,95 %. Isi bentuk dengan "PECAHAN" atau "PERSEN" bila memang demikian.',
  ],
  parameter: [
    {
      nama: 'capaian',
      tipe: 'number|string|Array',
      bantuan: 'Capaian dalam persen: sel, rentang, atau teks "131,71%".',
    },
    {
      nama: 'skala',
      tipe: 'string|Array',
      bantuan:
        'PERMENDAGRI86 (baku), PERMENDAGRI86_ATAS, PERMENDAGRI86_BULAT, AKIP, IKKI, LAN2003, atau rentang dua kolom (batas bawah, kelas).',
    },
    {
      nama: 'bentuk',
      tipe: 'string',
      bantuan:
        'PERSEN bila capaian dalam persen, PECAHAN bila selnya berformat persen; kosong: yang meragukan ditolak.',
      pilihan: ['PERSEN', 'PECAHAN'],
    },
  ],
  tipeHasil: 'string|Array',
  hasil: 'Kelas; kosong bila kosong, "-" bila tidak ada nilai.',
  sah: [82.22, 'AKIP', 'PERSEN'],
  contoh: [
    { rumus: '=KRITERIA(82,22)', hasil: 'Tinggi' },
    { rumus: '=KRITERIA(131,71)', hasil: 'Sangat Tinggi' },
    { rumus: '=KRITERIA(90,5)', hasil: 'Tinggi', keterangan: 'Di dalam celah: kelas bawah.' },
    { rumus: '=KRITERIA(90,5;"PERMENDAGRI86_ATAS")', hasil: 'Sangat Tinggi' },
    { rumus: '=KRITERIA(90,5;"PERMENDAGRI86_BULAT")', hasil: 'Sangat Tinggi', keterangan: 'Dibulatkan menjadi 91.' },
    { rumus: '=KRITERIA("97,03%")', hasil: 'Sangat Tinggi' },
    { rumus: '=KRITERIA(0,8222;;"PECAHAN")', hasil: 'Tinggi', keterangan: 'Sel berformat persen.' },
    { rumus: '=KRITERIA(1,5;;"PERSEN")', hasil: 'Sangat Rendah' },
    { rumus: '=KRITERIA(80,33;"AKIP")', hasil: 'A' },
    { rumus: '=KRITERIA(80,33;"IKKI")', hasil: 'BB' },
    { rumus: '=KRITERIA(84,9;"LAN2003")', hasil: 'Baik' },
    { rumus: '=KRITERIA(90;{">90"\\"Istimewa";75\\"Baik";0\\"Kurang"})', hasil: 'Baik', keterangan: 'Skala sendiri.' },
    { rumus: '=KRITERIA("-")', hasil: '-' },
    { rumus: '=KRITERIA(0)', hasil: 'Sangat Rendah' },
  ],
  galat: [
    { rumus: '=KRITERIA(0,82)', pesan: '0,82 dapat berarti 0,82 persen atau pecahan (82 persen' },
    { rumus: '=KRITERIA(82;"PERMENDAGRI 90")', pesan: 'argumen skala harus PERMENDAGRI86' },
    { rumus: '=KRITERIA(82;"AKIP";"BULAT")', pesan: 'argumen bentuk harus PERSEN, PECAHAN' },
    { rumus: '=KRITERIA("Tinggi")', pesan: 'harus bilangan' },
    { rumus: '=KRITERIA(-5;{50\\"Baik";0\\"Kurang"})', pesan: 'di bawah batas kelas terendah' },
    { rumus: '=KRITERIA(80;{"Baik";"Kurang"})', pesan: 'rentang dua kolom' },
    { rumus: '=KRITERIA(80;{0,9\\"Baik";0\\"Kurang"})', pesan: 'batas pecahan' },
    { rumus: '=KRITERIA(FALSE)', pesan: 'nilai logika FALSE' },
    { rumus: '=KRITERIA(80;;;1)', pesan: 'terlalu banyak argumen' },
  ],
  dasar: 'Permendagri 86/2017; PermenPANRB 88/2021 (AKIP); LAN 2003',
};
