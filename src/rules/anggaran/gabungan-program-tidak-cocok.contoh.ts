import type { DokAturan } from '../aturan';

export const gabunganProgramTidakCocokDok: DokAturan = {
  id: 'gabungan-program-tidak-cocok',
  penjelasan: {
    apa: 'Anggaran sasaran yang merupakan jumlah beberapa program dicari gabungannya; realisasinya harus jumlah realisasi program yang sama.',
    mengapa: 'Penyerapan per sasaran hanya benar bila pagu dan realisasinya dari program yang sama.',
    perbaikan: 'Jumlahkan realisasi dari program yang membentuk pagunya.',
  },
  contoh: [
    {
      judul: 'pagu dan realisasi dari program yang sama',
      lembar: {
        anggaran: [
          ['Program/Kegiatan', 'Anggaran', 'Realisasi'],
          ['Program : Jalan', '30.000.000', '24.000.000'],
          ['Program : Air', '12.500.000', '9.000.000'],
          ['Program : Irigasi', '18.250.000', '15.000.000'],
        ],
        a: [
          ...[
            ['No', 'Sasaran', 'Indikator Kinerja', 'Kinerja', '', '', 'Anggaran', '', ''],
            ['', '', '', 'Target', 'Realisasi', 'Capaian (%)', 'Target', 'Realisasi', 'Capaian (%)'],
          ],
          [
            '1',
            'Meningkatnya mutu jalan dan air',
            'Persentase jalan mantap',
            '80',
            '76',
            '95',
            '42.500.000',
            '33.000.000',
            '77,65',
          ],
        ],
      },
      temuan: [],
    },
    {
      judul: 'realisasi kurang satu program',
      lembar: {
        anggaran: [
          ['Program/Kegiatan', 'Anggaran', 'Realisasi'],
          ['Program : Jalan', '30.000.000', '24.000.000'],
          ['Program : Air', '12.500.000', '9.000.000'],
          ['Program : Irigasi', '18.250.000', '15.000.000'],
        ],
        a: [
          ...[
            ['No', 'Sasaran', 'Indikator Kinerja', 'Kinerja', '', '', 'Anggaran', '', ''],
            ['', '', '', 'Target', 'Realisasi', 'Capaian (%)', 'Target', 'Realisasi', 'Capaian (%)'],
          ],
          [
            '1',
            'Meningkatnya mutu jalan dan air',
            'Persentase jalan mantap',
            '80',
            '76',
            '95',
            '42.500.000',
            '24.000.000',
            '56,47',
          ],
        ],
      },
      temuan: [{ lembar: 'a', sel: 'H3', tingkat: 'peringatan', seharusnya: 33000000 }],
    },
  ],
};
