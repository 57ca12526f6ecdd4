import type { DokAturan } from '../aturan';

export const dok: DokAturan = {
  id: 'atribut-iku-kosong',
  penjelasan: {
    apa: 'Tabel IKU diperiksa apakah memuat definisi operasional, formulasi, satuan, sumber data, dan penanggung jawab, dan apakah semuanya terisi.',
    mengapa:
      'Tanpa keterangan itu indikator diukur dengan cara yang berbeda dari tahun ke tahun, dan evaluator AKIP menilai IKU belum memenuhi syarat.',
    perbaikan: 'Lengkapi sel yang kosong sebelum IKU ditetapkan; tambahkan kolom yang belum ada.',
  },
  contoh: [
    {
      judul: 'Sumber data satu indikator kosong',
      lembar: {
        Tabel: [
          ['Indikator Kinerja Utama Tahun 2025'],
          [],
          [
            'No',
            'Sasaran Strategis',
            'Indikator Kinerja Utama',
            'Satuan',
            'Definisi Operasional',
            'Formulasi',
            'Sumber Data',
            'Penanggung Jawab',
          ],
          [
            '1',
            'Meningkatnya derajat kesehatan masyarakat',
            'Persentase puskesmas terakreditasi paripurna',
            'Persen',
            'Puskesmas yang lulus akreditasi paripurna',
            'Jumlah puskesmas paripurna / jumlah puskesmas x 100%',
            'Lembaga akreditasi',
            'Kepala Dinas',
          ],
          [
            '2',
            'Meningkatnya derajat kesehatan masyarakat',
            'Prevalensi stunting',
            'Persen',
            'Balita pendek dan sangat pendek',
            'Jumlah balita stunting / jumlah balita diukur x 100%',
            '',
            'Kepala Dinas',
          ],
        ],
      },
      temuan: [{ lembar: 'Tabel', sel: 'G5', tingkat: 'peringatan' }],
    },
    {
      judul: 'Semua keterangan terisi',
      lembar: {
        Tabel: [
          ['Indikator Kinerja Utama Tahun 2025'],
          [],
          [
            'No',
            'Sasaran Strategis',
            'Indikator Kinerja Utama',
            'Satuan',
            'Definisi Operasional',
            'Formulasi',
            'Sumber Data',
            'Penanggung Jawab',
          ],
          [
            '1',
            'Meningkatnya derajat kesehatan masyarakat',
            'Prevalensi stunting',
            'Persen',
            'Balita pendek dan sangat pendek',
            'Jumlah balita stunting / jumlah balita diukur x 100%',
            'e-PPGBM',
            'Kepala Dinas',
          ],
        ],
      },
      temuan: [],
    },
  ],
};
