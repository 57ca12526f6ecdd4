import type { DefinisiRentang } from '../definisi';

/** Permendagri 86/2017, Table T-E.1 habit of the field: dark green, light green, dark yellow, light yellow, red. */
export const KELAS_PERMENDAGRI: readonly { batasBawah: number; kriteria: string; warna: `#${string}` }[] = [
  { batasBawah: 91, kriteria: 'Sangat Tinggi', warna: '#00803c' },
  { batasBawah: 76, kriteria: 'Tinggi', warna: '#92d050' },
  { batasBawah: 66, kriteria: 'Sedang', warna: '#ffc000' },
  { batasBawah: 51, kriteria: 'Rendah', warna: '#ffff66' },
  { batasBawah: 0, kriteria: 'Sangat Rendah', warna: '#e03c31' },
];

export const NAMA_WARNA: Readonly<Record<string, `#${string}`>> = {
  'hijau tua': '#00803c',
  'hijau muda': '#92d050',
  'kuning tua': '#ffc000',
  'kuning muda': '#ffff66',
  merah: '#e03c31',
};

export const SKALA: DefinisiRentang = {
  nama: 'SKALA',
  lembar: 'Skala',
  judul: 'Skala kriteria',
  petunjuk: 'Satu baris satu kelas. Dipakai bila Skala kriteria di lembar Identitas diisi SKALA.',
  kolom: [
    {
      id: 'batasBawah',
      judul: 'Batas bawah',
      sinonim: ['batas', 'interval', 'interval nilai'],
      jenis: 'teks',
      wajib: true,
      harusIsi: true,
      lebar: 130,
      catatan: '91 berarti mulai dari 91; >90 berarti di atas 90.',
    },
    {
      id: 'kriteria',
      judul: 'Kriteria',
      sinonim: ['kategori', 'kriteria penilaian', 'predikat'],
      jenis: 'teks',
      wajib: true,
      harusIsi: true,
      lebar: 180,
    },
    {
      id: 'warna',
      judul: 'Warna',
      jenis: 'pilihan',
      pilihan: Object.keys(NAMA_WARNA),
      bebas: true,
      lebar: 130,
    },
  ],
  kunci: ['kriteria'],
  barisKosong: 5,
  warnaTab: '#1f5c4d',
};
