import type { DokAturan } from '../aturan';

export const dok: DokAturan = {
  id: 'rumus-ganda',
  penjelasan: {
    apa: 'Dua indikator dalam satu tabel diperiksa apakah memakai rumus rasio yang persis sama.',
    mengapa:
      'Dua indikator yang dihitung dengan satu rumus selalu memberi angka yang sama; salah satunya biasanya tersalin.',
    perbaikan: 'Tulis rumus masing-masing, atau gabungkan kedua indikator.',
  },
  contoh: [
    {
      judul: 'Rumus tersalin ke baris berikutnya',
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
            'Meningkatnya layanan arsip',
            'Persentase arsip aktif yang tertata',
            'Persen',
            'Jumlah arsip tertata / jumlah arsip x 100%',
            'Laporan',
            'Kepala Dinas',
          ],
          [
            '2',
            'Meningkatnya layanan perpustakaan',
            'Persentase pemustaka yang puas',
            'Persen',
            'Jumlah arsip tertata / jumlah arsip x 100%',
            'Survei',
            'Kepala Dinas',
          ],
        ],
      },
      temuan: [{ lembar: 'Tabel', sel: 'E5', tingkat: 'info' }],
    },
    {
      judul: 'Rumus berbeda',
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
            'Meningkatnya layanan arsip',
            'Persentase arsip aktif yang tertata',
            'Persen',
            'Jumlah arsip tertata / jumlah arsip x 100%',
            'Laporan',
            'Kepala Dinas',
          ],
          [
            '2',
            'Meningkatnya layanan perpustakaan',
            'Persentase pemustaka yang puas',
            'Persen',
            'Jumlah pemustaka puas / jumlah responden x 100%',
            'Survei',
            'Kepala Dinas',
          ],
        ],
      },
      temuan: [],
    },
  ],
};
