import type { DokAturan } from '../aturan';

export const barisGandaDok: DokAturan = {
  id: 'baris-ganda',
  penjelasan: {
    apa: 'Baris dengan nama yang sama di bawah sasaran, jabatan, atau induk yang sama dalam satu tabel.',
    mengapa: 'Baris yang tercetak dua kali terhitung dua kali, dan sering kali menutupi baris yang seharusnya ada.',
    perbaikan: 'Hapus salah satu, isi dengan yang seharusnya, atau bedakan namanya.',
  },
  contoh: [
    {
      judul: 'nama sama di bawah induk berbeda',
      lembar: {
        a: [
          ['No', 'Sasaran', 'Indikator Kinerja', 'Target', 'Realisasi', 'Capaian (%)'],
          ['1', 'Meningkatnya mutu jalan', 'Persentase jalan mantap', '80', '76', '95'],
          ['2', 'Meningkatnya mutu air', 'Persentase air baku layak', '50', '45', '90'],
        ],
      },
      temuan: [],
    },
    {
      judul: 'baris terulang',
      lembar: {
        a: [
          ['No', 'Sasaran', 'Indikator Kinerja', 'Target', 'Realisasi', 'Capaian (%)'],
          ['1', 'Meningkatnya mutu jalan', 'Persentase jalan mantap', '80', '76', '95'],
          ['2', 'Meningkatnya mutu air', 'Persentase air baku layak', '50', '45', '90'],
          ['3', 'Meningkatnya mutu jalan', 'Persentase jalan mantap', '80', '76', '95'],
        ],
      },
      temuan: [{ lembar: 'a', sel: 'C4', tingkat: 'peringatan' }],
    },
  ],
};
