import type { DokAturan } from '../aturan';

export const angkaTersalinDok: DokAturan = {
  id: 'angka-tersalin',
  penjelasan: {
    apa: 'Realisasi yang sama persis pada dua baris dengan anggaran berbeda, kecuali induk yang hanya punya satu anak.',
    mengapa: 'Angka rupiah yang rinci tidak berulang secara kebetulan; biasanya tersalin saat menempel.',
    perbaikan: 'Cocokkan kedua baris dengan laporan realisasi, lalu perbaiki yang tersalin.',
  },
  contoh: [
    {
      judul: 'induk dengan satu anak',
      lembar: {
        a: [
          ['Program/Kegiatan', 'Anggaran', 'Realisasi', 'Persentase'],
          ['Program : Jalan', '30.000.000', '24.123.456', '80,41'],
          ['Kegiatan : Pemeliharaan', '30.000.000', '24.123.456', '80,41'],
        ],
      },
      temuan: [],
    },
    {
      judul: 'tersalin dari program lain',
      lembar: {
        a: [
          ['Program/Kegiatan', 'Anggaran', 'Realisasi', 'Persentase'],
          ['Program : Jalan', '30.000.000', '21.507.512', '71,69'],
          ['Program : Air', '51.050.000', '21.507.512', '42,13'],
        ],
      },
      temuan: [{ lembar: 'a', sel: 'C3', tingkat: 'peringatan' }],
    },
  ],
};
