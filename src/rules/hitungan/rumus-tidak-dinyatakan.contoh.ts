import type { DokAturan } from '../aturan';

export const rumusTidakDinyatakanDok: DokAturan = {
  id: 'rumus-tidak-dinyatakan',
  penjelasan: {
    apa: 'Capaian yang hanya cocok dengan rumus makin rendah makin baik, padahal laporan tidak menyatakan rumus itu di kolom arah, kepala kolom, atau catatan tabel.',
    mengapa:
      'Pembaca yang memakai rumus umum mendapat capaian lain. Dua rumus yang lazim (2T − R dan T ÷ R) juga tidak sama hasilnya.',
    perbaikan: 'Nyatakan arah indikator dan rumusnya di bawah tabel atau dalam kolom arah.',
  },
  contoh: [
    {
      judul: 'rumus dinyatakan di catatan',
      lembar: {
        a: [
          ['No', 'Sasaran', 'Indikator Kinerja', 'Target', 'Realisasi', 'Capaian (%)'],
          ['1', 'Menurunnya pengangguran', 'Tingkat pengangguran terbuka', '2,71', '2,76', '98,19'],
          ['2', 'Meningkatnya mutu air', 'Persentase air baku layak', '50', '45', '90'],
          [],
          ['Catatan: untuk indikator negatif capaian = target / realisasi x 100%'],
        ],
      },
      temuan: [],
    },
    {
      judul: 'rumus tidak dinyatakan',
      lembar: {
        a: [
          ['No', 'Sasaran', 'Indikator Kinerja', 'Target', 'Realisasi', 'Capaian (%)'],
          ['1', 'Menurunnya pengangguran', 'Tingkat pengangguran terbuka', '2,71', '2,76', '98,19'],
          ['2', 'Meningkatnya mutu air', 'Persentase air baku layak', '50', '45', '90'],
        ],
      },
      temuan: [{ lembar: 'a', sel: 'F2', tingkat: 'info', seharusnya: 101.85 }],
    },
  ],
};
