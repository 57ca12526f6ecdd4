import type { DokAturan } from '../aturan';

export const arahTerbalikDok: DokAturan = {
  id: 'arah-terbalik',
  penjelasan: {
    apa: 'Capaian dicocokkan dengan arah indikator: makin tinggi makin baik memakai realisasi dibagi target, makin rendah makin baik memakai rumus kebalikannya. Arah diambil dari kolom arah, rumus di kepala kolom, atau nama indikatornya.',
    mengapa: 'Rumus yang terbalik membuat kinerja yang memburuk tampak membaik, dan sebaliknya.',
    perbaikan: 'Nyatakan arah tiap indikator, lalu hitung capaiannya dengan rumus arah itu.',
  },
  contoh: [
    {
      judul: 'rumus sesuai arahnya',
      lembar: {
        a: [
          ['No', 'Sasaran', 'Indikator Kinerja', 'Arah', 'Target', 'Realisasi', 'Capaian (%)'],
          ['1', 'Menurunnya pengangguran', 'Tingkat pengangguran terbuka', 'Negatif', '4,00', '5,00', '75'],
          ['2', 'Meningkatnya mutu jalan', 'Persentase jalan mantap', 'Positif', '80', '76', '95'],
        ],
      },
      temuan: [],
    },
    {
      judul: 'dinyatakan positif, dihitung target ÷ realisasi',
      lembar: {
        a: [
          ['No', 'Sasaran', 'Indikator Kinerja', 'Arah', 'Target', 'Realisasi', 'Capaian (%)'],
          ['1', 'Meningkatnya mutu jalan', 'Persentase jalan mantap', 'Positif', '80', '64', '125'],
          ['2', 'Meningkatnya mutu air', 'Persentase air baku layak', 'Positif', '50', '45', '90'],
        ],
      },
      temuan: [{ lembar: 'a', sel: 'G2', tingkat: 'galat', seharusnya: 80 }],
    },
    {
      judul: 'makin rendah makin baik, dihitung realisasi ÷ target',
      lembar: {
        a: [
          ['No', 'Sasaran', 'Indikator Kinerja', 'Target', 'Realisasi', 'Capaian (%)'],
          ['1', 'Menurunnya stunting', 'Prevalensi stunting', '14', '17,5', '125'],
          ['2', 'Meningkatnya mutu air', 'Persentase air baku layak', '50', '45', '90'],
        ],
      },
      temuan: [{ lembar: 'a', sel: 'F2', tingkat: 'peringatan' }],
    },
  ],
};
