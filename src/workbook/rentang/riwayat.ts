import type { DefinisiRentang } from '../definisi';
import { kolomKodeIku, kolomNamaIku } from './umum';

export const RIWAYAT: DefinisiRentang = {
  nama: 'RIWAYAT',
  lembar: 'Riwayat',
  judul: 'Riwayat tahun-tahun lalu',
  petunjuk: 'Satu baris satu indikator; satu kelompok kolom satu tahun, ditulis "Realisasi 2024", "Capaian 2024".',
  kolom: [kolomKodeIku(), kolomNamaIku(), { id: 'keterangan', judul: 'Keterangan', jenis: 'panjang', lebar: 280 }],
  perTahun: [
    { id: 'target', judul: 'Target', jenis: 'nilai', lebar: 95, sinonim: ['target tahun'] },
    { id: 'realisasi', judul: 'Realisasi', jenis: 'nilai', lebar: 95, sinonim: ['realisasi tahun'] },
    { id: 'capaian', judul: 'Capaian', jenis: 'persen', lebar: 95, sinonim: ['capaian tahun'] },
  ],
  tahun: (tahun) => [tahun - 1, tahun - 2, tahun - 3],
  tahunSebelum: 'keterangan',
  kunci: ['kode'],
  barisKosong: 30,
  warnaTab: '#4f8f9f',
};
