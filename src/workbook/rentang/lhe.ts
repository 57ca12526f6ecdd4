import type { DefinisiRentang } from '../definisi';

export const LHE: DefinisiRentang = {
  nama: 'LHE',
  lembar: 'LHE',
  judul: 'Hasil evaluasi AKIP',
  petunjuk: 'Satu baris satu komponen LHE, lalu baris Nilai akhir; satu kolom nilai satu tahun.',
  kolom: [
    {
      id: 'komponen',
      judul: 'Komponen',
      sinonim: ['komponen yang dinilai', 'komponen penilaian'],
      jenis: 'panjang',
      wajib: true,
      harusIsi: true,
      lebar: 360,
      catatan: 'Perencanaan, pengukuran, pelaporan, evaluasi. Baris "Nilai akhir" boleh diisi seperti tercetak di LHE.',
    },
    { id: 'bobot', judul: 'Bobot', jenis: 'bilangan', lebar: 100 },
  ],
  perTahun: [{ id: 'nilai', judul: 'Nilai', jenis: 'bilangan', lebar: 100, sinonim: ['nilai angka', 'nilai tahun'] }],
  tahun: (tahun) => [tahun, tahun - 1],
  kunci: ['komponen'],
  barisKosong: 8,
  warnaTab: '#7b5ea7',
};
