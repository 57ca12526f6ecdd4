import type { DokAturan } from '../aturan';

export const dok: DokAturan = {
  id: 'rumus-mengulang-nama',
  penjelasan: {
    apa: 'Pada indikator sasaran strategis diperiksa apakah rumusnya hanya mengulang nama indikator. “Jumlah …” dan nilai dari lembaga lain (SAKIP, IKM, opini) tidak termasuk.',
    mengapa: 'Indikator sasaran strategis harus dapat dihitung ulang dari rumusnya oleh siapa pun.',
    perbaikan: 'Tulis cara menghitungnya, atau sebut lembaga yang menerbitkan angkanya.',
  },
  contoh: [
    {
      judul: 'Laju yang rumusnya namanya sendiri',
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
            'Laju Pertumbuhan Ekonomi',
            'Persen',
            'Laju pertumbuhan ekonomi',
            'Laporan bidang',
            'Kepala Dinas',
          ],
        ],
      },
      temuan: [{ lembar: 'Tabel', sel: 'E4', tingkat: 'info' }],
    },
    {
      judul: 'Nilai dari lembaga lain memang tanpa rumus',
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
            'Nilai SAKIP Dinas',
            'Nilai',
            'Nilai SAKIP Dinas',
            'Laporan bidang',
            'Kepala Dinas',
          ],
        ],
      },
      temuan: [],
    },
  ],
};
