import type { DefinisiRentang } from '../definisi';
import { kolomPagu } from './umum';

export const BELANJA: DefinisiRentang = {
  nama: 'BELANJA',
  lembar: 'Belanja',
  judul: 'Anggaran menurut jenis belanja',
  petunjuk: 'Satu baris satu jenis belanja, misalnya Belanja Operasi, Belanja Pegawai, Belanja Modal.',
  kolom: [
    {
      id: 'kode',
      judul: 'Kode',
      sinonim: ['kode rekening', 'kode belanja', 'no'],
      jenis: 'kode',
      lebar: 115,
      pita: 'Belanja',
      catatan: 'Misalnya 5.1 Belanja Operasi dan 5.1.01 Belanja Pegawai. Disimpan sebagai teks.',
    },
    {
      id: 'uraian',
      judul: 'Uraian',
      sinonim: ['belanja', 'jenis belanja'],
      jenis: 'panjang',
      wajib: true,
      harusIsi: true,
      lebar: 320,
      pita: 'Belanja',
    },
    ...kolomPagu,
  ],
  kunci: ['kode', 'uraian'],
  barisKosong: 12,
  warnaTab: '#b8860b',
};
