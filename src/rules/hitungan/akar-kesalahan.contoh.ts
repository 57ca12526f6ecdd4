import type { DokAturan } from '../aturan';

export const akarKesalahanDok: DokAturan = {
  id: 'akar-kesalahan',
  penjelasan: {
    apa: 'Bila beberapa pemeriksaan gagal bersamaan (jumlah, persentase, sisa, tabel lain), dicari satu sel yang bila diperbaiki membuat semuanya cocok, atau sepasang sel anggaran dan realisasi yang tertukar.',
    mengapa: 'Satu angka salah ketik dapat menimbulkan empat atau lima temuan. Yang perlu diperbaiki hanya satu sel.',
    perbaikan:
      'Cocokkan sel yang disebut dengan dokumen sumber. Bila memang salah, perbaiki sel itu saja; temuan yang menyertainya hilang sendiri.',
  },
  contoh: [
    {
      judul: 'tidak ada yang salah',
      lembar: {
        a: [
          ['Program/Kegiatan', 'Anggaran', 'Realisasi', 'Persentase'],
          ['Program : Jalan', '30.000.000', '24.000.000', '80'],
          ['Kegiatan : Pemeliharaan', '12.000.000', '9.000.000', '75'],
          ['Kegiatan : Pembangunan', '18.000.000', '15.000.000', '83,33'],
        ],
      },
      temuan: [],
    },
    {
      judul: 'satu anggaran kegiatan salah ketik',
      lembar: {
        a: [
          ['Program/Kegiatan', 'Anggaran', 'Realisasi', 'Persentase'],
          ['Program : Jalan', '30.000.000', '24.000.000', '80'],
          ['Kegiatan : Pemeliharaan', '22.000.000', '9.000.000', '75'],
          ['Kegiatan : Pembangunan', '18.000.000', '15.000.000', '83,33'],
        ],
      },
      temuan: [{ lembar: 'a', sel: 'B3', tingkat: 'galat', seharusnya: 12000000 }],
    },
    {
      judul: 'anggaran dan realisasi tertukar',
      lembar: {
        a: [
          ['Program/Kegiatan', 'Anggaran', 'Realisasi', 'Persentase'],
          ['Program : Jalan', '30.000.000', '24.000.000', '80'],
          ['Kegiatan : Pemeliharaan', '9.000.000', '12.000.000', '75'],
          ['Kegiatan : Pembangunan', '18.000.000', '15.000.000', '83,33'],
        ],
      },
      temuan: [{ lembar: 'a', sel: 'C3', tingkat: 'galat', seharusnya: 9000000 }],
    },
    {
      judul: 'tertukar di tabel tanpa kolom persentase',
      lembar: {
        a: [
          ['Program/Kegiatan', 'Anggaran', 'Realisasi'],
          ['Program : Jalan', '30.000.000', '24.000.000'],
          ['Kegiatan : Pemeliharaan', '9.000.000', '12.000.000'],
          ['Kegiatan : Pembangunan', '18.000.000', '15.000.000'],
        ],
      },
      temuan: [{ lembar: 'a', sel: 'C3', tingkat: 'galat', seharusnya: 9000000 }],
    },
  ],
};
