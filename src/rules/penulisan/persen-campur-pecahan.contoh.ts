import type { DokAturan } from '../aturan';

export const dok: DokAturan = {
  id: 'persen-campur-pecahan',
  penjelasan: {
    apa: 'Kolom persen dan baris bersatuan persen diperiksa apakah memuat pecahan (0,38) di antara persen (38).',
    mengapa:
      'Sel berformat persen menyimpan 38% sebagai 0,38. Bila formatnya hilang saat disalin, angkanya menjadi seperseratus dan capaian ikut keliru seratus kali.',
    perbaikan: 'Kalikan 100, atau beri format persen pada sel itu.',
  },
  contoh: [
    {
      judul: 'Realisasi 0,38 untuk target 38',
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
            '0,38',
            '100',
          ],
          [
            '2',
            'Meningkatnya derajat kesehatan masyarakat',
            'Persentase posyandu mandiri',
            'Persen',
            '40',
            '41',
            '102,5',
          ],
        ],
      },
      temuan: [{ lembar: 'Tabel', sel: 'F4', tingkat: 'peringatan', seharusnya: 38 }],
    },
    {
      judul: 'Persentase kecil yang wajar',
      lembar: {
        Tabel: [
          ['Tabel 3.1 Realisasi Kinerja Tahun 2025'],
          [],
          ['No', 'Sasaran', 'Indikator Kinerja', 'Satuan', 'Target', 'Realisasi', 'Capaian (%)'],
          [
            '1',
            'Meningkatnya derajat kesehatan masyarakat',
            'Persentase penyimpangan dokumen',
            'Persen',
            '0,50',
            '0,38',
            '76',
          ],
          [
            '2',
            'Meningkatnya derajat kesehatan masyarakat',
            'Persentase posyandu mandiri',
            'Persen',
            '40',
            '41',
            '102,5',
          ],
        ],
      },
      temuan: [],
    },
  ],
};
