import type { DokAturan } from '../aturan';

const kepala = ['No', 'Indikator Kinerja', 'Target', 'Realisasi', 'Capaian (%)', 'Keterangan'];

export const kesimpulanTidakCocokDok: DokAturan = {
  id: 'kesimpulan-tidak-cocok',
  penjelasan: {
    apa: 'Kata simpulan di sebuah kolom (“Tercapai”, “Tidak efisien”, “Naik”, “Belum memenuhi”) dibandingkan dengan angka yang diikuti oleh sebagian besar baris tabel itu: selisih, capaian terhadap 100, realisasi terhadap target, atau tahun ini terhadap tahun lalu.',
    mengapa: 'Simpulan yang berlawanan dengan angkanya adalah hal pertama yang dibaca, dan yang paling sering dikutip.',
    perbaikan: 'Ganti simpulannya. Bila simpulannya yang benar, periksa angka di baris itu.',
  },
  contoh: [
    {
      judul: 'satu baris berlawanan dengan angkanya',
      lembar: {
        a: [
          ['Tabel 3.1 Capaian Kinerja Tahun 2025'],
          [],
          kepala,
          ['1', 'Indeks Kepuasan Masyarakat', '85,00', '87,55', '103,00', 'Tercapai'],
          ['2', 'Persentase jalan mantap', '80,00', '72,00', '90,00', 'Tidak tercapai'],
          ['3', 'Cakupan air minum layak', '90,00', '94,50', '105,00', 'Tercapai'],
          ['4', 'Persentase irigasi berfungsi', '75,00', '69,00', '92,00', 'Tercapai'],
          ['5', 'Nilai SAKIP', '70,00', '70,70', '101,00', 'Tercapai'],
        ],
      },
      temuan: [{ lembar: 'a', sel: 'F7', tingkat: 'peringatan', seharusnya: 'Tidak tercapai' }],
    },
    {
      judul: 'selisih menentukan efisien atau tidak',
      lembar: {
        a: [
          ['No', 'Sasaran', 'Capaian Kinerja (%)', 'Penyerapan (%)', 'Selisih', 'Arti'],
          ['1', 'Meningkatnya mutu jalan', '98,60', '92,10', '6,50', 'Efisien'],
          ['2', 'Berkurangnya genangan', '83,40', '89,20', '-5,80', 'Efisien'],
          ['3', 'Meningkatnya akses air minum', '109,40', '92,10', '17,30', 'Efisien'],
          ['4', 'Tertatanya ruang kota', '100,10', '82,50', '17,60', 'Efisien'],
          ['5', 'Meningkatnya tata kelola', '95,10', '93,70', '1,40', 'Efisien'],
        ],
      },
      temuan: [{ lembar: 'a', sel: 'F3', tingkat: 'peringatan', seharusnya: null }],
    },
    {
      judul: 'makin rendah makin baik: di bawah target berarti tercapai',
      lembar: {
        a: [
          ['No', 'Indikator Kinerja', 'Satuan', 'Target', 'Realisasi', 'Keterangan'],
          ['1', 'Prevalensi stunting', 'Persen', '14,00', '12,50', 'Tercapai'],
          ['2', 'Angka kematian bayi', 'Per 1.000 KH', '9,00', '8,10', 'Tercapai'],
          ['3', 'Cakupan imunisasi dasar lengkap', 'Persen', '95,00', '96,20', 'Tercapai'],
          ['4', 'Cakupan kunjungan ibu hamil', 'Persen', '98,00', '91,40', 'Belum tercapai'],
        ],
      },
      temuan: [],
    },
  ],
};
