import type { Aturan, DokAturan } from '../aturan';
import { temuanRelasi } from '../lapor';

export const selisihTidakCocok: Aturan = {
  id: 'selisih-tidak-cocok',
  judul: 'Bertambah atau berkurang tidak sama dengan selisihnya',
  kelompok: 'anggaran',
  tingkat: 'galat',
  dasar: 'Permendagri 77/2020 (perubahan anggaran)',
  periksa: (konteks) => temuanRelasi(konteks, selisihTidakCocok, 'selisih'),
};

export const dok: DokAturan = {
  id: 'selisih-tidak-cocok',
  penjelasan: {
    apa: 'Kolom bertambah/berkurang dibandingkan dengan anggaran sesudah dikurangi sebelum perubahan, atau dengan selisih dua tahun.',
    mengapa: 'Selisih menjelaskan mengapa pagu berubah; bila salah, penjelasan di narasi tidak dapat ditelusuri.',
    perbaikan: 'Ganti dengan hasil pengurangan, atau perbaiki anggaran murni dan perubahannya.',
  },
  contoh: [
    {
      judul: 'selisih sesuai, bertambah dan berkurang',
      lembar: {
        a: [
          ['Kode', 'Program', 'Anggaran Sebelum Perubahan', 'Anggaran Setelah Perubahan', 'Bertambah/Berkurang'],
          ['1', 'Program Jalan', '10.000.000', '12.500.000', '2.500.000'],
          ['2', 'Program Air', '10.000.000', '7.000.000', '(3.000.000)'],
        ],
      },
      temuan: [],
    },
    {
      judul: 'selisih salah',
      lembar: {
        a: [
          ['Kode', 'Program', 'Anggaran Sebelum Perubahan', 'Anggaran Setelah Perubahan', 'Bertambah/Berkurang'],
          ['1', 'Program Jalan', '10.000.000', '12.500.000', '2.000.000'],
          ['2', 'Program Air', '5.000.000', '5.000.000', '0'],
        ],
      },
      temuan: [{ lembar: 'a', sel: 'E2', tingkat: 'galat', seharusnya: 2500000 }],
    },
  ],
};
