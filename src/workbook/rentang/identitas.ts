import { DAFTAR_METODE } from '../../core/efisiensi';
import type { DefinisiRentang } from '../definisi';

/** A setting: one row of IDENTITAS. */
export interface Pengaturan {
  readonly id: string;
  readonly label: string;
  readonly sinonim?: readonly string[];
  readonly pilihan?: readonly string[];
  /** What an empty template starts with. */
  readonly bawaan?: string | number;
  readonly keterangan: string;
  /** One of the five questions to answer first. */
  readonly pertama?: boolean;
  /** Names a department or a place: cleared in a copy for another department. */
  readonly milikDinas?: boolean;
}

const SKALA_BAWAAN = [
  'PERMENDAGRI86',
  'PERMENDAGRI86_ATAS',
  'PERMENDAGRI86_BULAT',
  'AKIP',
  'IKKI',
  'LAN2003',
  'SKALA',
] as const;

export const PENGATURAN: readonly Pengaturan[] = [
  {
    id: 'perangkatDaerah',
    label: 'Perangkat daerah',
    sinonim: ['nama perangkat daerah', 'dinas', 'opd', 'skpd', 'nama dinas'],
    keterangan: 'Nama dinas seperti di kepala surat.',
    pertama: true,
    milikDinas: true,
  },
  {
    id: 'tahun',
    label: 'Tahun',
    sinonim: ['tahun laporan', 'tahun anggaran'],
    keterangan: 'Tahun yang dilaporkan, empat angka.',
    pertama: true,
  },
  {
    id: 'rumusTurun',
    label: 'Rumus indikator negatif',
    sinonim: ['rumus negatif', 'rumus turun'],
    pilihan: ['TURUN', 'TURUN_RASIO'],
    bawaan: 'TURUN',
    keterangan:
      'Untuk indikator yang makin rendah makin baik. TURUN: (2 × target − realisasi) / target × 100. TURUN_RASIO: target / realisasi × 100.',
    pertama: true,
  },
  {
    id: 'metodeEfisiensi',
    label: 'Metode efisiensi',
    pilihan: DAFTAR_METODE,
    bawaan: 'SELISIH',
    keterangan:
      'Cara menyatakan hemat tidaknya anggaran. SELISIH: capaian − penyerapan, bila capaian paling sedikit 100. MAKS100: sama, capaian paling tinggi 100. PMK214: (1 − penyerapan / capaian) × 100, rumus PMK 214/PMK.02/2017.',
    pertama: true,
  },
  {
    id: 'skala',
    label: 'Skala kriteria',
    sinonim: ['skala', 'skala penilaian'],
    pilihan: SKALA_BAWAAN,
    bawaan: 'PERMENDAGRI86',
    keterangan: 'PERMENDAGRI86 dipakai kebanyakan dinas. SKALA: memakai kelas yang ditulis di lembar Skala.',
    pertama: true,
  },
  {
    id: 'pemerintahDaerah',
    label: 'Pemerintah daerah',
    sinonim: ['kabupaten', 'kabupaten kota', 'daerah'],
    keterangan: 'Nama kabupaten atau kota, seperti di kepala surat.',
    milikDinas: true,
  },
  {
    id: 'periodeRenstra',
    label: 'Periode Renstra',
    sinonim: ['renstra', 'tahun renstra'],
    keterangan: 'Tahun pertama dan terakhir, misalnya 2025-2029. Target tahun terakhir adalah target akhir.',
  },
  {
    id: 'batas',
    label: 'Batas capaian (%)',
    sinonim: ['batas', 'batas capaian', 'capaian maksimal'],
    keterangan: 'Kosongkan bila capaian tidak dibatasi; isi 100, 120 atau 150 bila dinas membatasinya.',
  },
  {
    id: 'desimal',
    label: 'Angka desimal',
    sinonim: ['desimal', 'jumlah desimal'],
    bawaan: 2,
    keterangan: 'Banyaknya angka di belakang koma untuk capaian, penyerapan dan efisiensi.',
  },
  {
    id: 'targetNol',
    label: 'Target nol',
    pilihan: ['tidak dinilai', 'tercapai'],
    bawaan: 'tidak dinilai',
    keterangan:
      'Untuk target 0 pada indikator yang makin rendah makin baik: tidak dinilai, atau tercapai bila realisasi 0.',
  },
  {
    id: 'font',
    label: 'Huruf tabel',
    sinonim: ['font', 'jenis huruf'],
    bawaan: 'Arial',
    keterangan: 'Huruf tabel laporan, sama dengan naskah LKjIP.',
  },
  {
    id: 'sumber',
    label: 'Sumber data tabel',
    sinonim: ['sumber'],
    keterangan: 'Tertulis di kiri bawah tiap tabel. Bila kosong dipakai nama dinas dan tahun.',
    milikDinas: true,
  },
  {
    id: 'jabatan',
    label: 'Jabatan penanda tangan',
    sinonim: ['jabatan'],
    keterangan: 'Ditulis lengkap: Kepala Dinas, nama dinas, kabupaten atau kota.',
    milikDinas: true,
  },
  { id: 'tempat', label: 'Tempat', keterangan: 'Tempat penandatanganan.', milikDinas: true },
  {
    id: 'tanggal',
    label: 'Tanggal',
    keterangan: 'Tanggal penandatanganan, ditulis dengan kata: 27 Februari 2026.',
    milikDinas: true,
  },
  {
    id: 'paguLaluSumber',
    label: 'Pagu tahun lalu per sumber dana',
    sinonim: ['pagu tahun lalu menurut sumber dana'],
    keterangan:
      'Hanya bila pagu tahun lalu tidak ditulis per mata anggaran: APBD Rp15.840.429.862; APBN Rp689.542.000. Dibandingkan di tabel Alokasi Anggaran.',
    milikDinas: true,
  },
];

export const IDENTITAS: DefinisiRentang = {
  nama: 'IDENTITAS',
  lembar: 'Identitas',
  judul: 'Identitas dan pengaturan',
  petunjuk: 'Satu baris satu pengaturan. Isi lima baris bertanda ● lebih dulu; yang lain dapat menyusul.',
  kolom: [
    { id: 'label', judul: 'Pengaturan', jenis: 'teks', wajib: true, lebar: 260 },
    {
      id: 'isi',
      judul: 'Isi',
      sinonim: ['nilai', 'jawaban'],
      jenis: 'teks',
      wajib: true,
      lebar: 420,
      catatan: 'Hanya kolom ini yang diisi.',
    },
    { id: 'keterangan', judul: 'Keterangan', sinonim: ['penjelasan'], jenis: 'panjang', lebar: 420 },
  ],
  kunci: ['label'],
  barisKosong: 0,
  warnaTab: '#1f5c4d',
};
