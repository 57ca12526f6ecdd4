import type { Aturan, DokAturan } from '../aturan';
import { temuanRelasi } from '../lapor';

export const triwulanTidakCocok: Aturan = {
  id: 'triwulan-tidak-cocok',
  judul: 'Angka setahun tidak mengikuti triwulannya',
  kelompok: 'hitungan',
  tingkat: 'galat',
  dasar: 'PermenPANRB 53/2014 dan 88/2021 (pengukuran kinerja berkala)',
  periksa: (konteks) => temuanRelasi(konteks, triwulanTidakCocok, 'triwulan'),
};

const KEPALA_ATAS = [
  'No',
  'Indikator Kinerja',
  'Satuan',
  'Sifat',
  'Triwulan I',
  '',
  'Triwulan II',
  '',
  'Triwulan III',
  '',
  'Triwulan IV',
  '',
  'Realisasi Tahun',
];
const KEPALA_BAWAH = ['', '', '', '', 'T', 'R', 'T', 'R', 'T', 'R', 'T', 'R', ''];

export const dok: DokAturan = {
  id: 'triwulan-tidak-cocok',
  penjelasan: {
    apa: 'Target atau realisasi setahun dibandingkan dengan triwulannya: dijumlahkan, diambil yang terakhir, atau dirata-ratakan, menurut keterangan di barisnya; tanpa keterangan, menurut cara hampir semua baris lain.',
    mengapa:
      'Rencana aksi dan laporan tahunan harus menceritakan angka yang sama; evaluator membandingkannya baris demi baris.',
    perbaikan: 'Perbaiki angka setahun atau triwulan yang salah ketik, atau tulis sifat datanya dengan benar.',
  },
  contoh: [
    {
      judul: 'akumulasi dan posisi akhir',
      lembar: {
        a: [
          KEPALA_ATAS,
          KEPALA_BAWAH,
          ['1', 'Jumlah pelatihan', 'Kegiatan', 'Akumulasi', '2', '2', '2', '3', '4', '4', '2', '1', '10'],
          ['2', 'Indeks kepuasan', 'Nilai', 'Posisi akhir', '-', '-', '80', '80,1', '-', '-', '82', '82,4', '82,4'],
        ],
      },
      temuan: [],
    },
    {
      judul: 'jumlah meleset, dan posisi akhir berbeda dari triwulan IV',
      lembar: {
        a: [
          KEPALA_ATAS,
          KEPALA_BAWAH,
          ['1', 'Jumlah pelatihan', 'Kegiatan', 'Akumulasi', '2', '2', '2', '3', '4', '4', '2', '1', '12'],
          [
            '2',
            'Persentase layanan tepat waktu',
            '%',
            'Posisi akhir',
            '96',
            '58,20',
            '96',
            '60,15',
            '96',
            '61,90',
            '96',
            '63,65',
            '63,56',
          ],
        ],
      },
      temuan: [
        { lembar: 'a', sel: 'M3', tingkat: 'galat', seharusnya: 10 },
        { lembar: 'a', sel: 'M4', tingkat: 'peringatan', seharusnya: 63.65 },
      ],
    },
  ],
};
