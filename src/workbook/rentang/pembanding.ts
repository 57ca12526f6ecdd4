import type { DefinisiRentang } from '../definisi';
import { kolomKodeIku, kolomNamaIku } from './umum';

export const PEMBANDING: DefinisiRentang = {
  nama: 'PEMBANDING',
  lembar: 'Pembanding',
  judul: 'Pembanding provinsi, nasional dan daerah lain',
  petunjuk: 'Satu baris satu indikator. Tulis "-" atau "N/A" bila angka pembandingnya memang tidak ada.',
  kolom: [
    kolomKodeIku(),
    kolomNamaIku(),
    {
      id: 'provinsi',
      judul: 'Realisasi provinsi',
      sinonim: ['provinsi', 'capaian provinsi'],
      jenis: 'nilai',
      lebar: 110,
    },
    {
      id: 'nasional',
      judul: 'Realisasi nasional',
      sinonim: ['nasional', 'standar nasional', 'capaian nasional'],
      jenis: 'nilai',
      lebar: 110,
    },
    {
      id: 'daerahLain',
      judul: 'Realisasi daerah lain',
      sinonim: ['daerah lain', 'kabupaten lain', 'kabupaten kota lain'],
      jenis: 'nilai',
      lebar: 110,
    },
    { id: 'namaDaerahLain', judul: 'Nama daerah lain', jenis: 'panjang', lebar: 110 },
    { id: 'periode', judul: 'Tahun / periode', sinonim: ['tahun', 'periode'], jenis: 'teks', lebar: 110 },
    { id: 'sumber', judul: 'Sumber', sinonim: ['sumber data'], jenis: 'panjang', lebar: 220 },
  ],
  kunci: ['kode'],
  barisKosong: 30,
  warnaTab: '#4f8f9f',
};
