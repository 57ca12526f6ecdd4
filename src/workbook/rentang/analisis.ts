import type { DefinisiRentang } from '../definisi';
import { kolomKodeIku, kolomNamaIku } from './umum';

const MENUNJANG = ['menunjang', 'tidak menunjang'] as const;

export const ANALISIS: DefinisiRentang = {
  nama: 'ANALISIS',
  lembar: 'Analisis',
  judul: 'Analisis keberhasilan dan kegagalan',
  petunjuk: 'Satu baris satu indikator, atau satu indikator dengan satu program atau kegiatannya.',
  kolom: [
    kolomKodeIku(),
    kolomNamaIku(),
    {
      id: 'program',
      judul: 'Program / kegiatan',
      sinonim: ['program', 'program kegiatan'],
      jenis: 'panjang',
      lebar: 280,
      catatan: 'Kosongkan untuk analisis indikator sebagai keseluruhan.',
    },
    {
      id: 'faktorPendorong',
      judul: 'Faktor pendorong',
      sinonim: ['pendorong', 'penyebab keberhasilan', 'analisis keberhasilan', 'faktor pendukung'],
      jenis: 'panjang',
      lebar: 280,
    },
    {
      id: 'penghambat',
      judul: 'Faktor penghambat',
      sinonim: ['penghambat', 'penyebab kegagalan', 'hambatan', 'analisis kegagalan', 'permasalahan'],
      jenis: 'panjang',
      lebar: 280,
    },
    {
      id: 'solusi',
      judul: 'Upaya / solusi',
      sinonim: ['solusi', 'upaya', 'solusi yang dilakukan', 'alternatif solusi'],
      jenis: 'panjang',
      lebar: 280,
    },
    {
      id: 'menunjang',
      judul: 'Menunjang / tidak menunjang',
      sinonim: ['menunjang'],
      jenis: 'pilihan',
      pilihan: MENUNJANG,
      padanan: { ya: 'menunjang', tidak: 'tidak menunjang' },
      lebar: 130,
    },
    { id: 'aktivitas', judul: 'Aktivitas', sinonim: ['analisis'], jenis: 'panjang', lebar: 280 },
  ],
  kunci: ['kode', 'program'],
  barisKosong: 30,
  warnaTab: '#7b5ea7',
};
