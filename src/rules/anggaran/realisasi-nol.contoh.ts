import type { DokAturan } from '../aturan';

export const realisasiNolDok: DokAturan = {
  id: 'realisasi-nol',
  penjelasan: {
    apa: 'Baris beranggaran yang realisasinya nol, pada tabel akhir tahun.',
    mengapa:
      'Kegiatan yang tidak dilaksanakan perlu dijelaskan, dan tidak boleh disebut sebagai pendorong keberhasilan.',
    perbaikan: 'Jelaskan sebabnya dalam analisis, atau perbaiki realisasi yang belum diisi.',
  },
  contoh: [
    {
      judul: 'terealisasi, atau belum akhir tahun',
      lembar: {
        a: [
          ['Program/Kegiatan', 'Anggaran', 'Realisasi', 'Persentase'],
          ['Program : Jalan', '30.000.000', '24.000.000', '80'],
        ],
        b: [
          ['Realisasi Anggaran Triwulan II'],
          ['Program/Kegiatan', 'Anggaran', 'Realisasi', 'Persentase'],
          ['Program : Jalan', '30.000.000', '0', '0'],
          ['Program : Air', '1.000.000', '0', '0'],
        ],
      },
      temuan: [],
    },
    {
      judul: 'sub kegiatan tanpa realisasi',
      lembar: {
        a: [
          ['Program/Kegiatan', 'Anggaran', 'Realisasi', 'Persentase'],
          ['Program : Jalan', '30.000.000', '20.000.000', '66,67'],
          ['Kegiatan : Pemeliharaan', '20.000.000', '20.000.000', '100'],
          ['Kegiatan : Bursa Kerja', '10.000.000', '0', '0'],
        ],
      },
      temuan: [{ lembar: 'a', sel: 'C4', tingkat: 'peringatan' }],
    },
  ],
};
