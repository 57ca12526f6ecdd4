import type { DokAturan } from '../aturan';

export const paragrafGandaDok: DokAturan = {
  id: 'paragraf-ganda',
  penjelasan: {
    apa: 'Paragraf yang kata-katanya sama di bawah dua judul (atau di dua baris) yang berbeda.',
    mengapa: 'Analisis yang sama untuk dua indikator menunjukkan bahwa sebabnya tidak benar-benar dianalisis.',
    perbaikan: 'Tulis analisis masing-masing, atau gabungkan keduanya dalam satu uraian.',
  },
  contoh: [
    {
      judul: 'analisis berbeda',
      lembar: {},
      naskah: [
        '# Persentase jalan mantap',
        'Keberhasilan ini didukung oleh tersedianya material, cuaca yang baik, dan pengawasan yang dilakukan setiap minggu oleh petugas lapangan di semua ruas.',
        '# Jumlah jembatan',
        'Kegagalan ini disebabkan oleh lelang yang terlambat, penyedia yang mundur, dan lahan yang belum bebas sampai dengan akhir bulan Oktober.',
      ],
      temuan: [],
    },
    {
      judul: 'analisis disalin',
      lembar: {},
      naskah: [
        '# Persentase jalan mantap',
        'Keberhasilan ini didukung oleh tersedianya material, cuaca yang baik, dan pengawasan yang dilakukan setiap minggu oleh petugas lapangan di semua ruas.',
        '# Jumlah jembatan',
        'Keberhasilan ini didukung oleh tersedianya material, cuaca yang baik, dan pengawasan yang dilakukan setiap minggu oleh petugas lapangan di semua ruas.',
      ],
      temuan: [{ lembar: 'Naskah', sel: 'A4', tingkat: 'peringatan' }],
    },
  ],
};
