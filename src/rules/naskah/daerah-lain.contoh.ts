import type { DokAturan } from '../aturan';

export const daerahLainDok: DokAturan = {
  id: 'daerah-lain',
  penjelasan: {
    apa: 'Nama kabupaten atau kota yang berdiri sebagai pemilik dinas, peraturan, atau rencana, tetapi bukan daerah laporan ini.',
    mengapa: 'Nama daerah lain menunjukkan bagian yang disalin dari laporan orang lain.',
    perbaikan: 'Ganti namanya, dan baca ulang bagian itu.',
  },
  contoh: [
    {
      judul: 'daerah pembanding',
      lembar: {},
      naskah: [
        'Dinas Bina Marga Kabupaten Telaga Sari menyusun laporan ini.',
        'Pemerintah Kabupaten Telaga Sari dan masyarakat Kabupaten Telaga Sari mendukungnya.',
        'Realisasi ini lebih tinggi dibandingkan Kabupaten Muara Cendana.',
      ],
      temuan: [],
    },
    {
      judul: 'nama daerah lain tertinggal',
      lembar: {},
      naskah: [
        'Dinas Bina Marga Kabupaten Telaga Sari menyusun laporan ini.',
        'Pemerintah Kabupaten Telaga Sari dan masyarakat Kabupaten Telaga Sari mendukungnya.',
        'Tugas pokok Dinas Bina Marga Kabupaten Muara Cendana ditetapkan kepala daerah.',
      ],
      temuan: [{ lembar: 'Naskah', sel: 'A3', tingkat: 'peringatan' }],
    },
  ],
};
