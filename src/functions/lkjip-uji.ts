/**
 * What the machine that runs custom functions can do, and what it hands them. No help shows it: it is for whoever looks
 * after the add-in, and "Uji diri" calls it from cells of its own.
 */
import { VERSI } from '../core/versi';
import { adalahTanggal } from './argumen';
import type { DokFungsi, Fungsi } from './tipe';

interface UjiBahasa {
  id: string;
  periksa: string;
  diharapkan: string;
  coba: () => string;
  akibat: string;
}

/** Assumptions about the language itself. */
export const UJI_BAHASA: readonly UjiBahasa[] = [
  {
    id: 'bigint',
    periksa: 'Bilangan bulat besar (BigInt) dapat dihitung',
    diharapkan: '1000000000000000001',
    coba: () => String(BigInt('1000000000000000000') + BigInt(1)),
    akibat: 'Capaian dan jumlah rupiah tidak dapat dihitung tepat; semua fungsi berhenti.',
  },
  {
    id: 'huruf',
    periksa: 'Pola kata mengenal huruf beraksen',
    diharapkan: 'Rérata',
    coba: () => /\p{L}+/u.exec('12 Rérata')?.[0] ?? 'tidak cocok',
    akibat: 'Kepala kolom dan kata tidak dikenali.',
  },
  {
    id: 'pola-mundur',
    periksa: 'Pola dapat melihat ke belakang',
    diharapkan: '5',
    coba: () => /(?<=Rp)\d/.exec('Rp5')?.[0] ?? 'tidak cocok',
    akibat: 'Pemeriksaan kalimat naskah tidak berjalan.',
  },
  {
    id: 'urutan',
    periksa: 'Pengurutan mempertahankan urutan yang setara',
    diharapkan: 'urut',
    coba: () => {
      const isi = Array.from({ length: 600 }, (_, i) => ({ kunci: i % 3, i }));
      isi.sort((a, b) => a.kunci - b.kunci);
      return isi.every((x, i) => i === 0 || x.kunci !== isi[i - 1]?.kunci || x.i > (isi[i - 1]?.i ?? -1))
        ? 'urut'
        : 'teracak';
    },
    akibat: 'Baris tabel dan temuan dapat berganti tempat tiap kali dibuat.',
  },
  {
    id: 'galat-teks',
    periksa: 'Galat yang dilempar membawa pesannya',
    diharapkan: 'pesan',
    coba: () => {
      try {
        throw new Error('pesan');
      } catch (e) {
        return e instanceof Error ? e.message : typeof e;
      }
    },
    akibat: 'Pesan kesalahan tidak sampai ke pemakai.',
  },
];

/** What came of trying; an exception is an answer too. */
export function cobaTeks(coba: () => string): string {
  try {
    return coba();
  } catch (e) {
    return `galat: ${e instanceof Error ? e.message : String(e)}`;
  }
}

const MAKS_SEL = 6;

/** Kind and content of one argument as it came. */
export function sebutNilaiUji(nilai: unknown): string {
  if (nilai === undefined) return 'tidak ada';
  if (nilai === '') return 'kosong';
  if (Array.isArray(nilai)) {
    const sel = nilai.flat().slice(0, MAKS_SEL).map(sebutNilaiUji).join(', ');
    return `larik ${nilai.length}x${Array.isArray(nilai[0]) ? nilai[0].length : 1}: ${sel}${nilai.flat().length > MAKS_SEL ? ', …' : ''}`;
  }
  if (adalahTanggal(nilai)) return 'tanggal';
  if (typeof nilai === 'number') return `angka ${nilai}`;
  if (typeof nilai === 'boolean') return `logika ${nilai ? 'TRUE' : 'FALSE'}`;
  return typeof nilai === 'string' ? `teks "${nilai.slice(0, 80)}"` : typeof nilai;
}

export const LKJIP_UJI: Fungsi = {
  nama: 'LKJIP_UJI',
  ringkas: 'Untuk pengelola: yang dapat dikerjakan mesin fungsi, atau yang diterima fungsi dari sel.',
  parameter: ['[nilai]'],
  contoh: '=LKJIP_UJI()',
  hitung(...argumen) {
    if (argumen.length > 0) return argumen.map(sebutNilaiUji).join(' | ');
    return [
      ['Pemeriksaan', 'Diharapkan', 'Didapat'],
      ['Versi add-on', VERSI, VERSI],
      ...UJI_BAHASA.map((u) => [u.periksa, u.diharapkan, cobaTeks(u.coba)]),
    ];
  },
};

export const dok: DokFungsi = {
  nama: 'LKJIP_UJI',
  penjelasan: ['Untuk pengelola add-on; lihat docs/uji-di-google.md.'],
  parameter: [
    { nama: 'nilai', tipe: 'number|string|Array', bantuan: 'Sel atau rentang; kosongkan untuk menguji mesinnya.' },
  ],
  tipeHasil: 'string|Array',
  hasil: 'Daftar pemeriksaan, atau sebutan atas nilai yang diterima.',
  sah: [38],
  contoh: [{ rumus: '=LKJIP_UJI(38)', hasil: 'angka 38' }],
  galat: [],
  dasar: '',
};
