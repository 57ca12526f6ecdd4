import type { DokAturan } from '../aturan';

export const dok: DokAturan = {
  id: 'spasi-dalam-angka',
  penjelasan: {
    apa: 'Angka diperiksa apakah ada spasi di sekitar tanda desimal atau ribuannya (68, 12).',
    mengapa: 'Angka berspasi tersimpan sebagai teks dan tidak ikut dihitung.',
    perbaikan: 'Hapus spasinya; tombol perbaikan mengubahnya menjadi angka.',
  },
  contoh: [
    {
      judul: 'Spasi sesudah koma',
      lembar: {
        Tabel: [
          ['Tabel 3.1 Realisasi Kinerja Tahun 2025'],
          [],
          ['No', 'Sasaran', 'Indikator Kinerja', 'Satuan', 'Target', 'Realisasi', 'Capaian (%)'],
          [
            '1',
            'Meningkatnya derajat kesehatan masyarakat',
            'Tingkat Partisipasi Sekolah',
            'Persen',
            '70,20',
            '68, 12',
            '97,04',
          ],
        ],
      },
      temuan: [{ lembar: 'Tabel', sel: 'F4', tingkat: 'info', seharusnya: '68,12' }],
    },
    {
      judul: 'Tanpa spasi',
      lembar: {
        Tabel: [
          ['Tabel 3.1 Realisasi Kinerja Tahun 2025'],
          [],
          ['No', 'Sasaran', 'Indikator Kinerja', 'Satuan', 'Target', 'Realisasi', 'Capaian (%)'],
          [
            '1',
            'Meningkatnya derajat kesehatan masyarakat',
            'Tingkat Partisipasi Sekolah',
            'Persen',
            '70,20',
            '68,12',
            '97,04',
          ],
        ],
      },
      temuan: [],
    },
  ],
};
