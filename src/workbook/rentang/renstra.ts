import type { DefinisiRentang } from '../definisi';
import { kolomKodeIku, kolomNamaIku } from './umum';

export const RENSTRA: DefinisiRentang = {
  nama: 'RENSTRA',
  lembar: 'Renstra',
  judul: 'Target Renstra',
  petunjuk: 'Satu baris satu indikator; satu kolom satu tahun. Target tahun terakhir Renstra adalah target akhir.',
  kolom: [
    kolomKodeIku(),
    kolomNamaIku(),
    {
      id: 'kumulatifLalu',
      judul: 'Realisasi s.d. tahun lalu',
      sinonim: ['realisasi kumulatif', 'kumulatif tahun lalu', 'realisasi sampai dengan tahun lalu'],
      jenis: 'nilai',
      lebar: 95,
      catatan:
        'Hanya untuk indikator kumulatif (lembar IKU, kolom Akumulasi Renstra): jumlah sejak awal Renstra sampai tahun lalu. Bila kosong dijumlahkan dari lembar Riwayat.',
    },
    { id: 'keterangan', judul: 'Keterangan', jenis: 'panjang', lebar: 280 },
  ],
  perTahun: [
    { id: 'target', judul: 'Target', jenis: 'nilai', lebar: 95, sinonim: ['target tahun', 'target renstra'] },
    { id: 'realisasi', judul: 'Realisasi', jenis: 'nilai', lebar: 95, sinonim: ['realisasi tahun'] },
    { id: 'capaian', judul: 'Capaian', jenis: 'persen', lebar: 95, sinonim: ['capaian tahun'] },
    { id: 'pagu', judul: 'Pagu', jenis: 'rupiah', lebar: 115, sinonim: ['pagu indikatif', 'pendanaan', 'anggaran'] },
  ],
  tahun: (tahun, awal, akhir) => {
    const a = awal ?? tahun;
    const z = akhir ?? a + 4;
    return Array.from({ length: Math.min(Math.max(z - a + 1, 1), 10) }, (_, i) => a + i);
  },
  tahunSebelum: 'kumulatifLalu',
  kunci: ['kode'],
  barisKosong: 30,
  warnaTab: '#4f8f9f',
};
