import type { DokAturan } from '../aturan';

export const penampungTertinggalDok: DokAturan = {
  id: 'penampung-tertinggal',
  penjelasan: {
    apa: 'Titik-titik, XXX, petunjuk dalam kurung siku, galat rumus, dan rujukan silang Word yang putus.',
    mengapa: 'Tempat kosong di laporan yang sudah dikirim menunjukkan bahwa naskahnya belum dibaca ulang.',
    perbaikan: 'Isi atau hapus. Rujukan silang yang putus dibuat ulang di Word.',
  },
  contoh: [
    {
      judul: 'kalimat lengkap',
      lembar: {},
      naskah: ['Jumlah peserta sebanyak 60 orang.'],
      temuan: [],
    },
    {
      judul: 'rujukan silang putus',
      lembar: {},
      naskah: ['Rinciannya disajikan pada Error! Reference source not found. di bawah.'],
      temuan: [{ lembar: 'Naskah', sel: 'A1', tingkat: 'peringatan' }],
    },
    {
      judul: 'angka belum diisi',
      lembar: {},
      naskah: ['Jumlah peserta sebanyak XXX orang.'],
      temuan: [{ lembar: 'Naskah', sel: 'A1', tingkat: 'peringatan' }],
    },
  ],
};
