import type { DokAturan } from '../aturan';

export const dok: DokAturan = {
  id: 'rumus-tidak-sesuai-satuan',
  penjelasan: {
    apa: 'Jenis rumus dibandingkan dengan nama dan satuan indikator: rasio × 100 untuk persen, cacah untuk jumlah, dan pengali yang sama dengan “per 1.000” atau “per 100.000”.',
    mengapa: 'Target dan realisasi yang satuannya berbeda dari hasil rumus tidak dapat dibandingkan.',
    perbaikan: 'Samakan rumus dengan satuan, atau ubah nama indikator.',
  },
  contoh: [
    {
      judul: 'Jumlah dengan rumus persen',
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
            'Jumlah UMKM yang naik kelas',
            'UMKM',
            'Jumlah UMKM naik kelas / jumlah UMKM x 100%',
            'Laporan bidang',
            'Kepala Dinas',
          ],
        ],
      },
      temuan: [{ lembar: 'Tabel', sel: 'E4', tingkat: 'peringatan', seharusnya: 'Jumlah UMKM yang naik kelas' }],
    },
    {
      judul: 'Persentase tanpa penyebut',
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
            'Persentase koperasi sehat',
            'Persen',
            'Jumlah koperasi sehat',
            'Laporan bidang',
            'Kepala Dinas',
          ],
        ],
      },
      temuan: [{ lembar: 'Tabel', sel: 'E4', tingkat: 'peringatan' }],
    },
    {
      judul: 'Pengali tidak sama dengan satuannya',
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
            'Angka Kematian Ibu per 100.000 kelahiran hidup',
            'per 100.000 KH',
            'Jumlah kematian ibu / jumlah kelahiran hidup x 1.000',
            'Laporan bidang',
            'Kepala Dinas',
          ],
        ],
      },
      temuan: [{ lembar: 'Tabel', sel: 'E4', tingkat: 'peringatan', seharusnya: 100000 }],
    },
    {
      judul: 'Rumus cocok',
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
            'Persentase koperasi sehat',
            'Persen',
            'Jumlah koperasi sehat / jumlah koperasi x 100%',
            'Laporan bidang',
            'Kepala Dinas',
          ],
        ],
      },
      temuan: [],
    },
  ],
};
