import type { DokAturan } from '../aturan';

export const ikutKeliruDok: DokAturan = {
  id: 'ikut-keliru',
  penjelasan: {
    apa: 'Angka atau kriteria yang cocok dengan angka lain yang keliru: jumlah nilai tertimbang, kemajuan dari kumulatif, kriteria dari capaian yang salah hitung.',
    mengapa: 'Setelah angka sumbernya diperbaiki, angka turunannya tertinggal bila tidak ikut diperbaiki.',
    perbaikan: 'Perbaiki angka sumbernya lebih dulu, lalu angka ini menjadi seperti yang disebut.',
  },
  contoh: [
    {
      judul: 'tidak ada yang keliru',
      lembar: {
        skala: [
          ['Interval', 'Kriteria'],
          ['> 90', 'Sangat Berhasil'],
          ['> 75 - 90', 'Berhasil'],
          ['≤ 75', 'Kurang'],
        ],
        a: [
          ['No', 'Indikator Kinerja', 'Target', 'Realisasi', 'Capaian (%)', 'Kriteria'],
          ['1', 'Persentase jalan mantap', '80', '76', '95', 'Sangat Berhasil'],
        ],
      },
      temuan: [],
    },
    {
      judul: 'kriteria mengikuti capaian yang salah hitung',
      lembar: {
        skala: [
          ['Interval', 'Kriteria'],
          ['> 90', 'Sangat Berhasil'],
          ['> 75 - 90', 'Berhasil'],
          ['≤ 75', 'Kurang'],
        ],
        a: [
          ['No', 'Indikator Kinerja', 'Target', 'Realisasi', 'Capaian (%)', 'Kriteria'],
          ['1', 'Persentase jalan mantap', '80', '68', '95', 'Sangat Berhasil'],
        ],
      },
      temuan: [{ lembar: 'a', sel: 'F2', tingkat: 'galat', seharusnya: 'Berhasil' }],
    },
    {
      judul: 'jumlah nilai tertimbang dari baris yang salah kali',
      lembar: {
        a: [
          ['No', 'Pekerjaan', 'Bobot (%)', 'Realisasi Fisik (%)', 'Nilai Tertimbang (Bobot x Fisik)'],
          ['1', 'Rehabilitasi gedung', '60', '92,50', '55,05'],
          ['2', 'Pengadaan alat', '40', '100', '40,00'],
          ['', 'Jumlah', '100', '', '95,05'],
        ],
      },
      temuan: [{ lembar: 'a', sel: 'E4', tingkat: 'peringatan', seharusnya: 95.5 }],
    },
  ],
};
