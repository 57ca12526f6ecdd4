import type { Aturan, DokAturan } from '../aturan';
import { DASAR_PENGUKURAN } from '../dasar';
import { temuanRelasi } from '../lapor';

export const rataRataTidakCocok: Aturan = {
  id: 'rata-rata-tidak-cocok',
  judul: 'Rata-rata tidak sama dengan rata-rata barisnya',
  kelompok: 'hitungan',
  tingkat: 'galat',
  dasar: DASAR_PENGUKURAN,
  periksa: (konteks) => temuanRelasi(konteks, rataRataTidakCocok, 'rata'),
};

export const dok: DokAturan = {
  id: 'rata-rata-tidak-cocok',
  penjelasan: {
    apa: 'Baris rata-rata dibandingkan dengan rata-rata sederhana baris di atasnya. Indikator tanpa nilai tidak dihitung sebagai nol.',
    mengapa: 'Rata-rata capaian sering dikutip di ringkasan; bila salah, kesimpulan laporan ikut salah.',
    perbaikan: 'Ganti dengan hasil hitung ulang, dan periksa apakah ada baris yang belum ikut dihitung.',
  },
  contoh: [
    {
      judul: 'rata-rata sesuai, yang tanpa nilai tidak ikut',
      lembar: {
        a: [
          ['No', 'Indikator Kinerja', 'Target', 'Realisasi', 'Capaian (%)'],
          ['1', 'Persentase jalan mantap', '80', '76', '95'],
          ['2', 'Persentase jembatan baik', '50', '45', '90'],
          ['3', 'Persentase trotoar baik', '50', 'N/A', 'N/A'],
          ['', 'Rata-rata', '', '', '92,5'],
        ],
      },
      temuan: [],
    },
    {
      judul: 'rata-rata yang dikonversi mengikuti rata-rata asalnya',
      lembar: {
        a: [
          ['Kode', 'Unsur', 'Nilai Rata-rata', 'Nilai × 25'],
          ['U1', 'Persyaratan', '3,41', '85,25'],
          ['U2', 'Prosedur', '3,38', '84,50'],
          ['U3', 'Waktu', '3,22', '80,50'],
          ['', 'Rata-rata', '3,34', '83,50'],
        ],
      },
      temuan: [],
    },
    {
      judul: 'rata-rata salah',
      lembar: {
        a: [
          ['No', 'Indikator Kinerja', 'Target', 'Realisasi', 'Capaian (%)'],
          ['1', 'Persentase jalan mantap', '80', '76', '95'],
          ['2', 'Persentase jembatan baik', '50', '45', '90'],
          ['', 'Rata-rata', '', '', '95,2'],
        ],
      },
      temuan: [{ lembar: 'a', sel: 'E4', tingkat: 'galat', seharusnya: 92.5 }],
    },
  ],
};
