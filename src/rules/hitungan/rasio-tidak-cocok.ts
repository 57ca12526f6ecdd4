import type { Aturan, DokAturan } from '../aturan';
import { temuanRelasi } from '../lapor';

export const rasioTidakCocok: Aturan = {
  id: 'rasio-tidak-cocok',
  judul: 'Realisasi tidak sama dengan pembilang dibagi penyebut',
  kelompok: 'hitungan',
  tingkat: 'galat',
  dasar: 'PER/20/M.PAN/11/2008 (formulasi indikator)',
  periksa: (konteks) => temuanRelasi(konteks, rasioTidakCocok, 'rasio'),
};

export const dok: DokAturan = {
  id: 'rasio-tidak-cocok',
  penjelasan: {
    apa: 'Realisasi dibandingkan dengan pembilang dibagi penyebut (kali 100 untuk satuan persen) pada tabel yang menyajikan cara menghitung indikator.',
    mengapa:
      'Pembilang dan penyebut adalah bukti dari mana realisasi berasal. Bila tidak menghasilkan realisasi yang tercetak, salah satunya keliru.',
    perbaikan: 'Cocokkan pembilang dan penyebut dengan data sumber, lalu samakan realisasinya.',
  },
  contoh: [
    {
      judul: 'rasio sesuai',
      lembar: {
        a: [
          ['No', 'Indikator', 'Satuan', 'Pembilang', 'Penyebut', 'Realisasi'],
          ['1', 'Persentase pencari kerja yang ditempatkan', 'Persen', '882 Orang', '1.762 Orang', '50,05%'],
        ],
      },
      temuan: [],
    },
    {
      judul: 'penyebut salah',
      lembar: {
        a: [
          ['No', 'Indikator', 'Satuan', 'Pembilang', 'Penyebut', 'Realisasi'],
          ['1', 'Persentase pencari kerja yang ditempatkan', 'Persen', '882 Orang', '1.789 Orang', '50,05%'],
        ],
      },
      temuan: [{ lembar: 'a', sel: 'F2', tingkat: 'galat', seharusnya: 49.3 }],
    },
    {
      judul: 'pembilang dan penyebut tertukar: yang diragukan kedua bagiannya, bukan hasilnya',
      lembar: {
        a: [
          ['No', 'Indikator', 'Satuan', 'Pembilang', 'Penyebut', 'Realisasi'],
          ['1', 'Persentase kelompok bersertifikat', 'Persen', '96', '57', '59,38%'],
        ],
      },
      temuan: [{ lembar: 'a', sel: 'F2', tingkat: 'peringatan' }],
    },
  ],
};
