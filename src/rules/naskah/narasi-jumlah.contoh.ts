import type { DokAturan } from '../aturan';

export const narasiJumlahDok: DokAturan = {
  id: 'narasi-jumlah',
  penjelasan: {
    apa: 'Banyaknya sasaran, indikator, program, kegiatan, atau butir di kalimat dibandingkan dengan daftar di bawahnya atau dengan tabelnya.',
    mengapa: 'Jumlah yang tidak cocok menandakan baris yang tertinggal, atau kalimat yang terbawa dari tahun lalu.',
    perbaikan: 'Samakan jumlahnya, atau lengkapi daftar atau tabelnya.',
  },
  contoh: [
    {
      judul: 'jumlah sama dengan daftarnya',
      lembar: {},
      naskah: ['Terdapat 2 (dua) rekomendasi, yaitu:', '- menyusun peta proses bisnis', '- memantau rencana aksi'],
      temuan: [],
    },
    {
      judul: 'daftar kurang dari jumlahnya',
      lembar: {},
      naskah: ['Terdapat 3 (tiga) rekomendasi, yaitu:', '- menyusun peta proses bisnis', '- memantau rencana aksi'],
      temuan: [{ lembar: 'Naskah', sel: 'A1', tingkat: 'peringatan' }],
    },
  ],
};
