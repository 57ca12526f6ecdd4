import type { DokAturan } from '../aturan';

export const dok: DokAturan = {
  id: 'target-akhir-lebih-rendah',
  penjelasan: {
    apa: 'Target akhir Renstra dibandingkan dengan target tahun ini di perjanjian kinerja, menurut arah indikatornya.',
    mengapa:
      'Target akhir yang sudah terlampaui oleh target tahun ini membuat kemajuan tampak jauh di atas 100% dan biasanya salah ambil dari tahun lain.',
    perbaikan: 'Periksa target akhir di dokumen Renstra; bila memang sudah diubah, jelaskan di bawah tabel.',
  },
  contoh: [
    {
      judul: 'Target akhir salah ambil',
      lembar: {
        PK: [
          ['Perjanjian Kinerja Tahun 2025'],
          [],
          ['No', 'Sasaran', 'Indikator Kinerja', 'Satuan', 'Target'],
          ['1', 'Meningkatnya layanan', 'Jumlah kunjungan perpustakaan', 'Orang', '12500'],
        ],
        Renstra: [
          ['Kemajuan terhadap target akhir Renstra 2029'],
          [],
          ['No', 'Sasaran', 'Indikator Kinerja', 'Realisasi Tahun 2025', 'Target Akhir Renstra', 'Tingkat Kemajuan'],
          ['1', 'Meningkatnya layanan', 'Jumlah kunjungan perpustakaan', '13000', '9000', '144,44%'],
        ],
      },
      temuan: [{ lembar: 'Renstra', sel: 'E4', tingkat: 'peringatan' }],
    },
    {
      judul: 'Indikator turun: target akhir lebih rendah itu baik',
      lembar: {
        PK: [
          ['Perjanjian Kinerja Tahun 2025'],
          [],
          ['No', 'Sasaran', 'Indikator Kinerja', 'Satuan', 'Target'],
          ['1', 'Menurunnya stunting', 'Prevalensi stunting', 'Persen', '18,5'],
        ],
        Renstra: [
          ['Kemajuan terhadap target akhir Renstra 2029'],
          [],
          ['No', 'Sasaran', 'Indikator Kinerja', 'Realisasi Tahun 2025', 'Target Akhir Renstra', 'Tingkat Kemajuan'],
          ['1', 'Menurunnya stunting', 'Prevalensi stunting', '18,2', '14', '76,92%'],
        ],
      },
      temuan: [],
    },
  ],
};
