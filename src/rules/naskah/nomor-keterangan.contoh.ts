import type { DokAturan } from '../aturan';

export const nomorKeteranganDok: DokAturan = {
  id: 'nomor-keterangan',
  penjelasan: {
    apa: 'Nomor pada keterangan tabel dan gambar: dua kali dengan judul berbeda, tidak urut, atau terlewat.',
    mengapa: 'Nomor ganda membuat rujukan di naskah menunjuk dua tempat.',
    perbaikan: 'Perbaiki nomornya, lalu perbarui daftar tabel dan rujukannya.',
  },
  contoh: [
    {
      judul: 'nomor urut',
      lembar: {},
      naskah: ['Tabel 3.1 Capaian Kinerja', 'Tabel 3.2 Realisasi Anggaran'],
      temuan: [],
    },
    {
      judul: 'nomor ganda',
      lembar: {},
      naskah: ['Tabel 3.1 Capaian Kinerja', 'Tabel 3.1 Realisasi Anggaran'],
      temuan: [{ lembar: 'Naskah', sel: 'A2', tingkat: 'peringatan' }],
    },
  ],
};
