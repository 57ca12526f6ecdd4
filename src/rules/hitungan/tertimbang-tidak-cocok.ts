import type { Aturan, DokAturan } from '../aturan';
import { temuanRelasi } from '../lapor';

export const tertimbangTidakCocok: Aturan = {
  id: 'tertimbang-tidak-cocok',
  judul: 'Nilai tertimbang tidak sama dengan bobot kali nilai',
  kelompok: 'hitungan',
  tingkat: 'galat',
  dasar: 'PermenPANRB 88/2021 (bobot komponen)',
  periksa: (konteks) => temuanRelasi(konteks, tertimbangTidakCocok, 'tertimbang'),
};

export const dok: DokAturan = {
  id: 'tertimbang-tidak-cocok',
  penjelasan: {
    apa: 'Nilai tertimbang dibandingkan dengan bobot dikali capaian (atau nilai) dibagi seratus.',
    mengapa: 'Jumlah nilai tertimbang menjadi nilai akhir; satu baris salah menggeser nilai seluruhnya.',
    perbaikan: 'Ganti dengan hasil perkalian, atau perbaiki bobot dan capaiannya.',
  },
  contoh: [
    {
      judul: 'tertimbang sesuai',
      lembar: {
        a: [
          ['No', 'Indikator Kinerja', 'Bobot', 'Target', 'Realisasi', 'Capaian (%)', 'Nilai Tertimbang'],
          ['1', 'Persentase jalan mantap', '60', '80', '76', '95', '57'],
          ['2', 'Persentase jembatan baik', '40', '50', '45', '90', '36'],
        ],
      },
      temuan: [],
    },
    {
      judul: 'perkalian salah',
      lembar: {
        a: [
          ['No', 'Indikator Kinerja', 'Bobot', 'Target', 'Realisasi', 'Capaian (%)', 'Nilai Tertimbang'],
          ['1', 'Persentase jalan mantap', '60', '80', '76', '95', '75'],
          ['2', 'Persentase jembatan baik', '40', '50', '45', '90', '36'],
        ],
      },
      temuan: [{ lembar: 'a', sel: 'G2', tingkat: 'galat', seharusnya: 57 }],
    },
  ],
};
