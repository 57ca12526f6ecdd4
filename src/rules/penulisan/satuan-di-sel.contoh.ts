import type { DokAturan } from '../aturan';

export const dok: DokAturan = {
  id: 'satuan-di-sel',
  penjelasan: {
    apa: 'Di tabel yang punya kolom Satuan diperiksa apakah sel angka masih memuat kata satuan.',
    mengapa: 'Angka yang bercampur kata tersimpan sebagai teks dan tidak dapat dihitung.',
    perbaikan:
      'Hapus kata satuannya; tombol perbaikan mengerjakannya untuk sel yang satuannya sudah tertulis di kolom Satuan.',
  },
  contoh: [
    {
      judul: 'Kata “Orang” di sel target',
      lembar: {
        Tabel: [
          ['Tabel 3.1 Realisasi Kinerja Tahun 2025'],
          [],
          ['No', 'Sasaran', 'Indikator Kinerja', 'Satuan', 'Target', 'Realisasi', 'Capaian (%)'],
          ['1', 'Meningkatnya layanan', 'Jumlah peserta pelatihan', 'Orang', '1000 Orang', '1.100', '110'],
        ],
      },
      temuan: [{ lembar: 'Tabel', sel: 'E4', tingkat: 'info' }],
    },
    {
      judul: 'Satuan hanya di kolomnya',
      lembar: {
        Tabel: [
          ['Tabel 3.1 Realisasi Kinerja Tahun 2025'],
          [],
          ['No', 'Sasaran', 'Indikator Kinerja', 'Satuan', 'Target', 'Realisasi', 'Capaian (%)'],
          ['1', 'Meningkatnya layanan', 'Jumlah peserta pelatihan', 'Orang', '1.000', '1.100', '110'],
        ],
      },
      temuan: [],
    },
  ],
};
