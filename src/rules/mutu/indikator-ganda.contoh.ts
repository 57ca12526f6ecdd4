import type { DokAturan } from '../aturan';

export const dok: DokAturan = {
  id: 'indikator-ganda',
  penjelasan: {
    apa: 'Dalam satu tabel IKU dicari indikator yang sama di bawah dua sasaran strategis yang berbeda.',
    mengapa:
      'Satu ukuran tidak dapat membuktikan dua hasil yang berbeda; capaiannya pun terhitung dua kali dalam rata-rata.',
    perbaikan: 'Pilih indikator lain untuk salah satu sasaran, atau gabungkan kedua sasaran.',
  },
  contoh: [
    {
      judul: 'Satu indikator untuk dua sasaran',
      lembar: {
        Tabel: [
          ['Tabel 2.2 Indikator Kinerja Utama Tahun 2025'],
          [],
          [
            'No',
            'Sasaran Strategis',
            'Indikator Kinerja Utama',
            'Satuan',
            'Formulasi Perhitungan',
            'Sumber Data',
            'Penanggung Jawab',
          ],
          [
            '1',
            'Meningkatnya mutu pendidikan dasar',
            'Angka Partisipasi Murni SD',
            'Persen',
            'Jumlah murid SD usia 7-12 / jumlah penduduk usia 7-12 x 100%',
            'Dapodik',
            'Kepala Dinas',
          ],
          [
            '2',
            'Meningkatnya pemerataan akses pendidikan',
            'Angka Partisipasi Murni SD',
            'Persen',
            'Jumlah murid SD usia 7-12 / jumlah penduduk usia 7-12 x 100%',
            'Dapodik',
            'Kepala Dinas',
          ],
        ],
      },
      temuan: [{ lembar: 'Tabel', sel: 'C5', tingkat: 'peringatan' }],
    },
    {
      judul: 'Indikator berbeda per sasaran',
      lembar: {
        Tabel: [
          ['Tabel 2.2 Indikator Kinerja Utama Tahun 2025'],
          [],
          [
            'No',
            'Sasaran Strategis',
            'Indikator Kinerja Utama',
            'Satuan',
            'Formulasi Perhitungan',
            'Sumber Data',
            'Penanggung Jawab',
          ],
          [
            '1',
            'Meningkatnya mutu pendidikan dasar',
            'Persentase SD terakreditasi A',
            'Persen',
            'Jumlah SD terakreditasi A / jumlah SD x 100%',
            'Dapodik',
            'Kepala Dinas',
          ],
          [
            '2',
            'Meningkatnya pemerataan akses pendidikan',
            'Angka Partisipasi Murni SD',
            'Persen',
            'Jumlah murid SD usia 7-12 / jumlah penduduk usia 7-12 x 100%',
            'Dapodik',
            'Kepala Dinas',
          ],
        ],
      },
      temuan: [],
    },
  ],
};
