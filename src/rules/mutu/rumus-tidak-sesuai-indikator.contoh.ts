import type { DokAturan } from '../aturan';

export const dok: DokAturan = {
  id: 'rumus-tidak-sesuai-indikator',
  penjelasan: {
    apa: 'Pembilang rumus dibandingkan dengan nama indikator: apakah menghitung benda yang sama, menyebut syarat mutu yang dijanjikan (berkualitas, bersertifikat, sesuai standar), dan mencakup semua rincian di dalam kurung.',
    mengapa:
      'Bila pembilang menghitung kegiatan (dilatih, dibina) padahal indikator menjanjikan mutu, capaian menjadi tinggi tanpa hasil.',
    perbaikan:
      'Hitung di pembilang hanya yang memenuhi syarat indikator, atau ubah nama indikator agar sesuai dengan yang benar-benar dihitung.',
  },
  contoh: [
    {
      judul: 'Syarat “terampil” hilang dari pembilang',
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
            'Persentase kader posyandu yang terampil',
            'Persen',
            'Jumlah kader posyandu / jumlah posyandu x 100%',
            'Laporan bidang',
            'Kepala Dinas',
          ],
        ],
      },
      temuan: [{ lembar: 'Tabel', sel: 'E4', tingkat: 'peringatan' }],
    },
    {
      judul: 'Yang dihitung kegiatannya, bukan mutunya',
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
            'Persentase UMKM yang berdaya saing',
            'Persen',
            'Jumlah UMKM yang mengikuti pelatihan : jumlah UMKM x 100',
            'Laporan bidang',
            'Kepala Dinas',
          ],
        ],
      },
      temuan: [{ lembar: 'Tabel', sel: 'E4', tingkat: 'peringatan' }],
    },
    {
      judul: 'Tahap yang berlawanan',
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
            'Jumlah dokumen rencana kontinjensi',
            'Dokumen',
            'Jumlah dokumen evaluasi kontinjensi',
            'Laporan bidang',
            'Kepala Dinas',
          ],
        ],
      },
      temuan: [{ lembar: 'Tabel', sel: 'E4', tingkat: 'peringatan', seharusnya: 'Jumlah dokumen rencana kontinjensi' }],
    },
    {
      judul: 'Satu kata syarat tertinggal',
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
            'Jumlah kelompok tani yang aktif',
            'Kelompok',
            'Jumlah kelompok tani yang dibina',
            'Laporan bidang',
            'Kepala Dinas',
          ],
        ],
      },
      temuan: [{ lembar: 'Tabel', sel: 'E4', tingkat: 'info' }],
    },
    {
      judul: 'Syarat dengan kata lain yang sepadan',
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
            'Persentase ibu hamil yang mendapat layanan sesuai standar',
            'Persen',
            'Jumlah ibu hamil yang mendapat layanan berkualitas / jumlah ibu hamil x 100%',
            'Laporan bidang',
            'Kepala Dinas',
          ],
        ],
      },
      temuan: [],
    },
  ],
};
