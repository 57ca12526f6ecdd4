import type { DokAturan } from '../aturan';

export const dok: DokAturan = {
  id: 'rumus-tanpa-rasio',
  penjelasan: {
    apa: 'Indikator “Persentase …” diperiksa apakah rumusnya menyebut pembilang dan penyebut, atau hanya mengulang namanya.',
    mengapa:
      'Tanpa dua besaran itu angka realisasi tidak dapat dihitung ulang, dan dua orang akan mengukurnya berbeda.',
    perbaikan: 'Tulis “Jumlah … yang memenuhi syarat / jumlah seluruh … × 100%”.',
  },
  contoh: [
    {
      judul: 'Rumus mengulang nama',
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
            'Meningkatnya kualitas layanan dinas',
            'Persentase sekolah ramah anak',
            'Persen',
            'Persentase Sekolah Ramah Anak',
            'Laporan bidang',
            'Kepala Dinas',
          ],
        ],
      },
      temuan: [{ lembar: 'Tabel', sel: 'E4', tingkat: 'peringatan' }],
    },
    {
      judul: 'Rumus berupa rasio',
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
            'Meningkatnya kualitas layanan dinas',
            'Persentase sekolah ramah anak',
            'Persen',
            'Jumlah sekolah ramah anak / jumlah sekolah x 100%',
            'Laporan bidang',
            'Kepala Dinas',
          ],
        ],
      },
      temuan: [],
    },
    {
      judul: 'Angka terbitan lembaga lain',
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
            'Meningkatnya kualitas layanan dinas',
            'Persentase Penduduk Miskin',
            'Persen',
            'Rilis BPS',
            'Laporan bidang',
            'Kepala Dinas',
          ],
        ],
      },
      temuan: [],
    },
  ],
};
