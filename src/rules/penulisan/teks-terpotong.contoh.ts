import type { DokAturan } from '../aturan';

export const dok: DokAturan = {
  id: 'teks-terpotong',
  penjelasan: {
    apa: 'Teks diperiksa apakah berakhir pada kata sambung, kurung yang tidak ditutup, atau potongan kata.',
    mengapa: 'Tempelan dari halaman yang berganti sering kehilangan kelanjutannya, dan makna kalimat menjadi lain.',
    perbaikan: 'Lengkapi kelanjutan teksnya dari naskah aslinya.',
  },
  contoh: [
    {
      judul: 'Berakhir pada “dan”',
      lembar: {
        Tabel: [
          ['Perjanjian Kinerja Tahun 2025'],
          [],
          ['No', 'Sasaran', 'Indikator Kinerja', 'Satuan', 'Target'],
          ['1', 'Meningkatnya mutu layanan perpustakaan dan', 'Indeks Kepuasan Masyarakat', 'Nilai', '82'],
        ],
      },
      temuan: [{ lembar: 'Tabel', sel: 'B4', tingkat: 'info' }],
    },
    {
      judul: 'Kalimat utuh',
      lembar: {
        Tabel: [
          ['Perjanjian Kinerja Tahun 2025'],
          [],
          ['No', 'Sasaran', 'Indikator Kinerja', 'Satuan', 'Target'],
          [
            '1',
            'Meningkatnya mutu layanan perpustakaan dan kearsipan',
            'Indeks Kepuasan Masyarakat (IKM)',
            'Nilai',
            '82',
          ],
        ],
      },
      temuan: [],
    },
  ],
};
