import type { DokAturan } from '../aturan';

export const dok: DokAturan = {
  id: 'definisi-tidak-sesuai',
  penjelasan: {
    apa: 'Definisi operasional dibandingkan dengan indikatornya, dan nama daerah di dalam keterangan IKU dengan daerah laporan ini.',
    mengapa:
      'Keterangan yang disalin dari dokumen lain atau tertukar barisnya membuat indikator diukur terhadap hal yang keliru.',
    perbaikan:
      'Pasangkan kembali definisi dengan indikatornya, atau tulis ulang; ganti nama daerah yang terbawa dari salinan.',
  },
  contoh: [
    {
      judul: 'Definisi tertukar baris',
      lembar: {
        Tabel: [
          ['Indikator Kinerja Utama Tahun 2025'],
          [],
          ['No', 'Sasaran Strategis', 'Indikator Kinerja Utama', 'Definisi Operasional', 'Formulasi'],
          [
            '1',
            'Meningkatnya kelancaran angkutan umum',
            'Persentase halte yang berfungsi',
            'Perpustakaan sekolah yang telah memiliki sertifikat akreditasi dari lembaga berwenang',
            'Jumlah halte berfungsi / jumlah halte x 100%',
          ],
          [
            '2',
            'Meningkatnya mutu perpustakaan sekolah',
            'Persentase perpustakaan sekolah terakreditasi',
            'Perpustakaan sekolah dengan status akreditasi yang masih berlaku',
            'Jumlah perpustakaan sekolah terakreditasi / jumlah perpustakaan sekolah x 100%',
          ],
        ],
      },
      temuan: [{ lembar: 'Tabel', sel: 'D4', tingkat: 'peringatan' }],
    },
    {
      judul: 'Definisi membahas indikatornya',
      lembar: {
        Tabel: [
          ['Indikator Kinerja Utama Tahun 2025'],
          [],
          ['No', 'Sasaran Strategis', 'Indikator Kinerja Utama', 'Definisi Operasional', 'Formulasi'],
          [
            '1',
            'Meningkatnya kelancaran angkutan umum',
            'Persentase halte yang berfungsi',
            'Halte angkutan umum yang dapat dipakai naik dan turun penumpang',
            'Jumlah halte berfungsi / jumlah halte x 100%',
          ],
        ],
      },
      temuan: [],
    },
  ],
};
