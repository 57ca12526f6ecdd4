import type { Aturan, DokAturan } from '../aturan';
import { DASAR_PENGUKURAN } from '../dasar';
import { temuanRelasi } from '../lapor';

export const capaianTidakCocok: Aturan = {
  id: 'capaian-tidak-cocok',
  judul: 'Capaian tidak sama dengan realisasi dan targetnya',
  kelompok: 'hitungan',
  tingkat: 'galat',
  dasar: DASAR_PENGUKURAN,
  periksa: (konteks) => temuanRelasi(konteks, capaianTidakCocok, 'capaian'),
};

export const dok: DokAturan = {
  id: 'capaian-tidak-cocok',
  penjelasan: {
    apa: 'Capaian setiap indikator dihitung ulang dari target dan realisasi di baris yang sama, dengan rumus yang dinyatakan laporan: realisasi dibagi target, atau rumus makin rendah makin baik. Target dihitung persis seperti tercetak; realisasi dianggap mungkin sudah dibulatkan.',
    mengapa:
      'Capaian adalah angka yang dinilai evaluator. Salah bagi satu baris membuat kriteria, rata-rata, dan efisiensi di tabel lain ikut salah.',
    perbaikan:
      'Ganti capaian dengan hasil hitung ulang. Bila target atau realisasinya yang salah ketik, perbaiki angka itu lebih dulu.',
  },
  contoh: [
    {
      judul: 'triwulan terakhir terhadap targetnya sendiri, tidak terhadap target setahun',
      lembar: {
        'Capaian Kinerja Triwulanan Tahun 2025': [
          [
            'No',
            'Indikator Kinerja',
            'Arah',
            'Target 2025',
            'Target TW III',
            'Realisasi TW III',
            'Capaian TW III (%)',
            'Target TW IV',
            'Realisasi TW IV',
            'Capaian TW IV (%)',
          ],
          ['1', 'Persentase kehilangan air', 'Turun', '28,00', '29,00', '31,90', '90,00', '28,00', '31,40', '87,86'],
          ['2', 'Jumlah sambungan rumah baru', 'Naik', '1.800', '450', '310', '68,89', '500', '491', '98,20'],
          ['3', 'Luas kawasan kumuh', 'Turun', '45,20', '46,00', '41,30', '110,22', '45,20', '39,75', '112,06'],
          ['4', 'Indeks Kepuasan Masyarakat', 'Naik', '84,50', '84,50', '85,90', '101,66', '84,50', '87,12', '103,10'],
        ],
      },
      temuan: [],
    },
    {
      judul: 'capaian sesuai, termasuk yang dipotong',
      lembar: {
        a: [
          ['No', 'Indikator Kinerja', 'Target', 'Realisasi', 'Capaian (%)'],
          ['1', 'Persentase jalan mantap', '70,20', '68,12', '97,03'],
          ['2', 'Jumlah pelanggan', '1.000', '1.762', '176%'],
        ],
      },
      temuan: [],
    },
    {
      judul: 'satu angka salah ketik',
      lembar: {
        a: [
          ['No', 'Indikator Kinerja', 'Target', 'Realisasi', 'Capaian (%)'],
          ['1', 'Persentase jalan mantap', '66', '80,07', '121,72'],
          ['2', 'Persentase jembatan baik', '80', '80', '100'],
        ],
      },
      temuan: [{ lembar: 'a', sel: 'E2', tingkat: 'galat', seharusnya: 121.32 }],
    },
    {
      judul: 'yang tercetak targetnya, bukan hasil bagi',
      lembar: {
        a: [
          ['No', 'Indikator', 'Realisasi 2025', 'Target Akhir Renstra (2029)', 'Tingkat Kemajuan (%)'],
          ['1', 'Jumlah peserta pelatihan', '1762 Orang', '800 Orang', '800%'],
          ['2', 'Jumlah pelatihan', '10 Kali', '20 Kali', '50%'],
        ],
      },
      temuan: [{ lembar: 'a', sel: 'E2', tingkat: 'galat', seharusnya: 220.25 }],
    },
    {
      judul: 'hanya realisasi yang belum dibulatkan dapat memberi angka ini',
      lembar: {
        a: [
          ['No', 'Indikator Kinerja', 'Target', 'Realisasi', 'Capaian (%)'],
          ['1', 'Angka partisipasi', '70,63', '68,12', '96,5'],
        ],
      },
      temuan: [{ lembar: 'a', sel: 'E2', tingkat: 'peringatan' }],
    },
    {
      judul: 'rumus makin rendah makin baik, dinyatakan di kolom arah',
      lembar: {
        a: [
          ['No', 'Indikator Kinerja', 'Arah', 'Target', 'Realisasi', 'Capaian (%)'],
          ['1', 'Tingkat pengangguran terbuka', 'Negatif', '2,71', '2,76', '98,15'],
          ['2', 'Angka kemiskinan', 'Negatif', '4,00', '5,00', '125,00'],
        ],
      },
      temuan: [],
    },
  ],
};
