import type { DokAturan } from '../aturan';

export const dok: DokAturan = {
  id: 'salah-ketik',
  penjelasan: {
    apa: 'Teks diperiksa salah ketik yang tampak: spasi berlebih, tanda baca berulang, huruf besar di tengah kata, karakter rusak.',
    mengapa: 'Nama yang diketik berbeda dianggap nama lain saat tabel dicocokkan.',
    perbaikan: 'Rapikan penulisannya; spasi dirapikan oleh tombol perbaikan.',
  },
  contoh: [
    {
      judul: 'Huruf besar di tengah kata',
      lembar: {
        Tabel: [
          ['Perjanjian Kinerja Tahun 2025'],
          [],
          ['No', 'Sasaran', 'Indikator Kinerja', 'Satuan', 'Target'],
          ['1', 'Meningkatnya mutu layanan', 'Persentase usaha yang diBina', 'Persen', '82'],
        ],
      },
      temuan: [{ lembar: 'Tabel', sel: 'C4', tingkat: 'info' }],
    },
    {
      judul: 'Penulisan rapi',
      lembar: {
        Tabel: [
          ['Perjanjian Kinerja Tahun 2025'],
          [],
          ['No', 'Sasaran', 'Indikator Kinerja', 'Satuan', 'Target'],
          ['1', 'Meningkatnya mutu layanan', 'Persentase usaha yang dibina', 'Persen', '82'],
        ],
      },
      temuan: [],
    },
  ],
};
