import type { DefinisiRentang } from '../definisi';

const STATUS_TL = ['belum', 'proses', 'selesai'] as const;

export const REKOMENDASI: DefinisiRentang = {
  nama: 'REKOMENDASI',
  lembar: 'Rekomendasi',
  judul: 'Tindak lanjut rekomendasi LHE',
  petunjuk: 'Satu baris satu rekomendasi Inspektorat dan tindak lanjutnya.',
  kolom: [
    {
      id: 'rekomendasi',
      judul: 'Rekomendasi',
      sinonim: ['rekomendasi lhe', 'uraian rekomendasi'],
      jenis: 'panjang',
      wajib: true,
      harusIsi: true,
      lebar: 420,
    },
    { id: 'tindakLanjut', judul: 'Tindak lanjut', sinonim: ['rencana tindak lanjut'], jenis: 'panjang', lebar: 420 },
    {
      id: 'status',
      judul: 'Status',
      jenis: 'pilihan',
      pilihan: STATUS_TL,
      bebas: true,
      lebar: 150,
    },
    { id: 'penanggungJawab', judul: 'Penanggung jawab', sinonim: ['pj'], jenis: 'panjang', lebar: 150 },
    {
      id: 'tenggat',
      judul: 'Tenggat',
      sinonim: ['batas waktu', 'target waktu', 'waktu penyelesaian'],
      jenis: 'teks',
      lebar: 150,
    },
  ],
  kunci: ['rekomendasi'],
  barisKosong: 15,
  warnaTab: '#7b5ea7',
};
