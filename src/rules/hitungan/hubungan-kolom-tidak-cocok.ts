import type { Aturan, DokAturan } from '../aturan';
import { temuanRelasi } from '../lapor';

export const hubunganKolomTidakCocok: Aturan = {
  id: 'hubungan-kolom-tidak-cocok',
  judul: 'Satu baris tidak mengikuti hitungan kolomnya',
  kelompok: 'hitungan',
  tingkat: 'galat',
  dasar: 'PermenPANRB 88/2021 (keandalan data kinerja)',
  periksa: (konteks) => temuanRelasi(konteks, hubunganKolomTidakCocok, 'hubungan'),
};

export const dok: DokAturan = {
  id: 'hubungan-kolom-tidak-cocok',
  penjelasan: {
    apa: 'Kolom yang rumusnya tercetak (“(6) = (3) x (5)”), atau yang di hampir semua baris terbukti dihitung dengan cara yang sama dari kolom lain, dihitung ulang di setiap baris.',
    mengapa:
      'Bila hampir semua baris mengikuti satu hitungan, baris yang menyimpang hampir selalu salah ketik, dan angkanya terbawa ke narasi serta tabel lain.',
    perbaikan: 'Ganti dengan hasil hitungan yang disebut, atau perbaiki angka asalnya bila itulah yang keliru.',
  },
  contoh: [
    {
      judul: 'dua cara menghitung sama kuat, dan yang lain menjelaskan barisnya: paling jauh diragukan',
      lembar: {
        a: [
          ['Kelurahan', 'Kuota Awal', 'Kuota Akhir', 'Terdaftar', 'Selisih'],
          ['Anggrek', '412', '405', '587', '175'],
          ['Bakung', '318', '318', '561', '243'],
          ['Cempaka', '276', '276', '498', '222'],
          ['Dahlia', '350', '350', '633', '283'],
          ['Edelweis', '290', '301', '524', '223'],
        ],
      },
      temuan: [{ lembar: 'a', sel: 'E6', tingkat: 'peringatan', seharusnya: 234 }],
    },
    {
      judul: 'target triwulan tidak mengikuti capaian triwulan sebelumnya',
      lembar: {
        'Capaian per Triwulan Tahun 2025': [
          [
            'No',
            'Indikator Kinerja',
            'Target TW I',
            'Realisasi TW I',
            'Capaian TW I (%)',
            'Target TW II',
            'Realisasi TW II',
            'Capaian TW II (%)',
          ],
          ['1', 'Persentase jalan mantap', '82,5', '80,4', '97,45', '82,5', '81,2', '98,42'],
          ['2', 'Persentase rumah layak huni', '46', '44', '95,65', '46', '45', '97,83'],
          ['3', 'Jumlah sambungan rumah baru', '400', '410', '102,50', '450', '440', '97,78'],
          ['4', 'Cakupan air minum aman', '31', '33,2', '107,10', '31', '32,6', '105,16'],
          ['5', 'Persentase drainase baik', '55', '50', '90,91', '55', '52', '94,55'],
        ],
      },
      temuan: [],
    },
    {
      judul: 'rumus tercetak di baris nomor kolom',
      lembar: {
        a: [
          ['No', 'Sasaran', 'Pagu (Rp)', 'Realisasi (Rp)', 'Capaian (%)', 'Pagu x Capaian (Rp)'],
          ['(1)', '(2)', '(3)', '(4)', '(5)', '(6) = (3) x (5)'],
          ['1', 'Meningkatnya layanan', '200.000.000', '150.000.000', '90,00', '180.000.000'],
          ['2', 'Meningkatnya mutu', '500.000.000', '450.000.000', '80,00', '400.000.000'],
          ['3', 'Meningkatnya tertib', '300.000.000', '250.000.000', '95,00', '258.000.000'],
        ],
      },
      temuan: [{ lembar: 'a', sel: 'F5', tingkat: 'galat', seharusnya: 285000000 }],
    },
    {
      judul: 'jumlah ke samping di tabel jenis apa pun',
      lembar: {
        a: [
          ['Jabatan', 'Laki-laki', 'Perempuan', 'Jumlah'],
          ['Kepala Bidang', '3', '2', '5'],
          ['Kepala Seksi', '4', '5', '9'],
          ['Fungsional', '12', '9', '12'],
          ['Pelaksana', '10', '14', '24'],
          ['Tenaga kontrak', '7', '8', '15'],
        ],
      },
      temuan: [{ lembar: 'a', sel: 'D4', tingkat: 'galat', seharusnya: 21 }],
    },
    {
      judul: 'baris terakhir cocok dengan jumlah kolomnya: masukannya yang diragukan',
      lembar: {
        a: [
          ['Puskesmas', 'Kelahiran Hidup', 'Kematian Ibu', 'Per 100.000'],
          ['Utara', '2.120', '3', '141,51'],
          ['Selatan', '3.410', '5', '146,63'],
          ['Timur', '1.987', '2', '100,65'],
          ['Barat', '2.655', '4', '150,66'],
          ['Kabupaten', '10.127', '14', '137,63'],
        ],
      },
      temuan: [{ lembar: 'a', sel: 'D6', tingkat: 'peringatan', seharusnya: null }],
    },
    {
      judul: 'tanda ribuan yang menjadi tanda desimal di masukannya',
      lembar: {
        a: [
          ['Komoditas', 'Luas Panen (Ha)', 'Produksi (Ton)', 'Produktivitas (Ku/Ha)'],
          ['Padi', '24180', '138470', '57,27'],
          ['Jagung', '8742', '51204', '58,57'],
          ['Kedelai', '412', '601', '14,59'],
          ['Ubi Kayu', '1530', '36,720', '240,00'],
          ['Ubi Jalar', '640', '9472', '148,00'],
        ],
      },
      isi: { 'a!C5': 36.72 },
      temuan: [{ lembar: 'a', sel: 'D5', tingkat: 'peringatan', seharusnya: null }],
    },
    {
      judul: 'semua baris sesuai',
      lembar: {
        a: [
          ['No', 'Kecamatan', 'Kematian Ibu', 'Kelahiran Hidup', 'Per 100.000'],
          ['1', 'Utara', '3', '2.120', '141,51'],
          ['2', 'Selatan', '5', '3.410', '146,63'],
          ['3', 'Timur', '2', '1.987', '100,65'],
          ['4', 'Barat', '4', '2.655', '150,66'],
        ],
      },
      temuan: [],
    },
    {
      judul: 'angka yang tidak berhubungan tidak disebut',
      lembar: {
        a: [
          ['No', 'Indikator Kinerja', 'Satuan', 'Target', 'Realisasi', 'Jumlah Responden'],
          ['1', 'Indeks layanan', 'Nilai', '80', '82', '120'],
          ['2', 'Indeks mutu', 'Nilai', '75', '74', '98'],
          ['3', 'Indeks tertib', 'Nilai', '60', '66', '143'],
        ],
      },
      temuan: [],
    },
  ],
};
