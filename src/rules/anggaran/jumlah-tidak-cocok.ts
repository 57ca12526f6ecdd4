import type { Aturan, DokAturan } from '../aturan';
import { temuanRelasi } from '../lapor';

export const jumlahTidakCocok: Aturan = {
  id: 'jumlah-tidak-cocok',
  judul: 'Jumlah tidak sama dengan rinciannya',
  kelompok: 'anggaran',
  tingkat: 'galat',
  dasar: 'Permendagri 77/2020 (anggaran program, kegiatan, dan sub kegiatan berjenjang)',
  periksa: (konteks) => temuanRelasi(konteks, jumlahTidakCocok, 'jumlah'),
};

export const dok: DokAturan = {
  id: 'jumlah-tidak-cocok',
  penjelasan: {
    apa: 'Setiap jumlah dibandingkan dengan rinciannya sampai rupiah terakhir: program dengan kegiatannya, kegiatan dengan sub kegiatannya, baris jumlah dengan program, nilai evaluasi dengan komponennya. Jenjang dikenali dari awalan, kode rekening, penomoran, huruf besar, atau dari jumlahnya sendiri.',
    mengapa:
      'Anggaran induk adalah jumlah anaknya. Selisih berarti satu angka salah ketik, tertukar, atau satu baris hilang.',
    perbaikan: 'Cocokkan angka induk dan rinciannya dengan DPA dan laporan realisasi, lalu perbaiki angka yang keliru.',
  },
  contoh: [
    {
      judul: 'jenjang dan jumlah sesuai',
      lembar: {
        a: [
          ['Program/Kegiatan/Sub Kegiatan', 'Anggaran', 'Realisasi'],
          ['Program : Jalan', '30.000.000', '25.000.000'],
          ['Kegiatan : Pemeliharaan', '30.000.000', '25.000.000'],
          ['Sub Kegiatan : Rutin', '10.000.000', '9.000.000'],
          ['Sub Kegiatan : Berkala', '20.000.000', '16.000.000'],
          ['Jumlah', '30.000.000', '25.000.000'],
        ],
      },
      temuan: [],
    },
    {
      judul: 'induk tidak sama dengan anaknya',
      lembar: {
        a: [
          ['Program/Kegiatan/Sub Kegiatan', 'Anggaran', 'Realisasi'],
          ['Program : Jalan', '30.000.000', '25.500.000'],
          ['Kegiatan : Pemeliharaan', '12.000.000', '10.000.000'],
          ['Kegiatan : Pembangunan', '18.000.000', '15.000.000'],
        ],
      },
      temuan: [{ lembar: 'a', sel: 'C2', tingkat: 'galat', seharusnya: 25000000 }],
    },
    {
      judul: 'rincian yang kosong tidak membuktikan apa-apa',
      lembar: {
        a: [
          ['Program/Kegiatan/Sub Kegiatan', 'Anggaran', 'Realisasi'],
          ['Program : Jalan', '30.000.000', '25.500.000'],
          ['Kegiatan : Pemeliharaan', '12.000.000', ''],
          ['Kegiatan : Pembangunan', '18.000.000', '15.000.000'],
        ],
      },
      temuan: [],
    },
  ],
};
