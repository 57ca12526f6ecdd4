import type { Aturan, DokAturan } from '../aturan';
import { DASAR_PENGUKURAN } from '../dasar';
import { temuanPembulatan } from '../lapor';

export const pembulatan: Aturan = {
  id: 'pembulatan',
  judul: 'Angka dipotong, bukan dibulatkan',
  kelompok: 'hitungan',
  tingkat: 'info',
  dasar: DASAR_PENGUKURAN,
  periksa: (konteks) => temuanPembulatan(konteks, pembulatan),
};

export const dok: DokAturan = {
  id: 'pembulatan',
  penjelasan: {
    apa: 'Hasil hitung yang tercetak dipotong (97,0370 menjadi 97,03), bukan dibulatkan (97,04).',
    mengapa:
      'Bukan kesalahan, tetapi pembaca yang menghitung ulang mendapat angka lain. Contoh resmi membulatkan ke angka terdekat.',
    perbaikan: 'Pakai satu cara di seluruh laporan, sebaiknya dibulatkan dua angka di belakang koma.',
  },
  contoh: [
    {
      judul: 'dibulatkan',
      lembar: {
        a: [
          ['No', 'Indikator Kinerja', 'Target', 'Realisasi', 'Capaian (%)'],
          ['1', 'Persentase jalan mantap', '70,20', '68,12', '97,04'],
        ],
      },
      temuan: [],
    },
    {
      judul: 'dipotong',
      lembar: {
        a: [
          ['No', 'Indikator Kinerja', 'Target', 'Realisasi', 'Capaian (%)'],
          ['1', 'Persentase jalan mantap', '70,20', '68,12', '97,03'],
        ],
      },
      temuan: [{ lembar: 'a', sel: 'E2', tingkat: 'info', seharusnya: 97.04 }],
    },
  ],
};
