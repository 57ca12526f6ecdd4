import type { DokAturan } from '../aturan';

export const capaianMemakaiPenyerapanDok: DokAturan = {
  id: 'capaian-memakai-penyerapan',
  penjelasan: {
    apa: 'Capaian kinerja program dan kegiatan dibandingkan dengan penyerapan anggarannya; capaian program juga dengan rata-rata penyerapan kegiatannya.',
    mengapa:
      'Menyerap anggaran bukan kinerja. Evaluator menilai capaian yang disalin dari penyerapan sebagai kinerja yang tidak diukur.',
    perbaikan: 'Ukur capaian dari realisasi dan target indikator program atau kegiatan itu.',
  },
  contoh: [
    {
      judul: 'capaian diukur sendiri',
      lembar: {
        anggaran: [
          ['Program/Kegiatan', 'Anggaran', 'Realisasi', 'Persentase'],
          ['PROGRAM PENYELENGGARAAN JALAN', '30.000.000', '24.000.000', '80'],
          ['Pemeliharaan Jalan Kabupaten', '12.000.000', '9.123.000', '76,03'],
          ['Pembangunan Jalan Kabupaten', '18.000.000', '14.877.000', '82,65'],
        ],
        a: [
          ['No', 'Sasaran', 'Program/ Kegiatan', 'Indikator Kinerja', 'Capaian %'],
          ['1', 'Meningkatnya mutu jalan', 'Pemeliharaan Jalan Kabupaten', 'Panjang jalan dipelihara', '91,50'],
          ['', '', 'Pembangunan Jalan Kabupaten', 'Panjang jalan dibangun', '100'],
        ],
      },
      temuan: [],
    },
    {
      judul: 'capaian sama dengan penyerapan, program rata-ratanya',
      lembar: {
        anggaran: [
          ['Program/Kegiatan', 'Anggaran', 'Realisasi', 'Persentase'],
          ['PROGRAM PENYELENGGARAAN JALAN', '30.000.000', '24.000.000', '80'],
          ['Pemeliharaan Jalan Kabupaten', '12.000.000', '9.123.000', '76,03'],
          ['Pembangunan Jalan Kabupaten', '18.000.000', '14.877.000', '82,65'],
        ],
        a: [
          ['No', 'Sasaran', 'Program/ Kegiatan', 'Indikator Kinerja', 'Capaian %'],
          ['1', 'Meningkatnya mutu jalan', 'PROGRAM PENYELENGGARAAN JALAN', 'Persentase jalan mantap', '79,34'],
          ['', '', 'Pemeliharaan Jalan Kabupaten', 'Panjang jalan dipelihara', '76,03'],
          ['', '', 'Pembangunan Jalan Kabupaten', 'Panjang jalan dibangun', '82,65'],
        ],
      },
      temuan: [
        { lembar: 'a', sel: 'E2', tingkat: 'peringatan' },
        { lembar: 'a', sel: 'E3', tingkat: 'peringatan' },
        { lembar: 'a', sel: 'E4', tingkat: 'peringatan' },
      ],
    },
  ],
};
