import type { DokAturan } from '../aturan';

export const dok: DokAturan = {
  id: 'rumus-gagal',
  penjelasan: {
    apa: 'Sel tabel dicari nilai galatnya: #REF!, #DIV/0!, #NAME?, dan sejenisnya.',
    mengapa: 'Nilai galat menular ke jumlah dan rata-rata yang memakainya, dan tercetak di laporan.',
    perbaikan: 'Perbaiki sel yang dirujuk rumusnya, atau tulis “-” bila memang tidak ada nilai.',
  },
  contoh: [
    {
      judul: 'Pembagian dengan nol',
      lembar: {
        Tabel: [
          ['Tabel 3.1 Realisasi Kinerja Tahun 2025'],
          [],
          ['No', 'Sasaran', 'Indikator Kinerja', 'Satuan', 'Target', 'Realisasi', 'Capaian (%)'],
          [
            '1',
            'Meningkatnya derajat kesehatan masyarakat',
            'Persentase desa siaga aktif',
            'Persen',
            '38',
            '36',
            '#DIV/0!',
          ],
        ],
      },
      temuan: [{ lembar: 'Tabel', sel: 'G4', tingkat: 'galat' }],
    },
    {
      judul: 'Tidak ada yang gagal',
      lembar: {
        Tabel: [
          ['Tabel 3.1 Realisasi Kinerja Tahun 2025'],
          [],
          ['No', 'Sasaran', 'Indikator Kinerja', 'Satuan', 'Target', 'Realisasi', 'Capaian (%)'],
          [
            '1',
            'Meningkatnya derajat kesehatan masyarakat',
            'Persentase desa siaga aktif',
            'Persen',
            '38',
            '36',
            '94,74',
          ],
        ],
      },
      temuan: [],
    },
  ],
};
