import { keAngka } from '../../core/desimal';
import { skalaBaku } from '../../core/kriteria';
import type { WarnaHex } from '../../core/rencana';
import type { DefinisiRentang } from '../definisi';

export const NAMA_WARNA: Readonly<Record<string, WarnaHex>> = {
  'hijau tua': '#38761d',
  'hijau muda': '#93c47d',
  'kuning tua': '#f1c232',
  'kuning muda': '#ffe599',
  merah: '#e06666',
};

/** The classes of Permendagri 86/2017 in the five colours of the field, highest first. */
export function kelasPermendagri(): { batasBawah: number; kriteria: string; warna: WarnaHex }[] {
  const warna = Object.values(NAMA_WARNA);
  return skalaBaku('PERMENDAGRI86').kelas.map((k, i) => ({
    batasBawah: k.batas ? keAngka(k.batas) : 0,
    kriteria: k.kelas,
    warna: k.warna ?? (warna[i] as WarnaHex),
  }));
}

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
      lebar: 220,
      catatan: '91 berarti mulai dari 91; >90 berarti di atas 90.',
    },
    {
      id: 'kriteria',
      judul: 'Kriteria',
      sinonim: ['kategori', 'kriteria penilaian', 'predikat'],
      jenis: 'teks',
      wajib: true,
      harusIsi: true,
      lebar: 220,
    },
    {
      id: 'warna',
      judul: 'Warna',
      jenis: 'pilihan',
      pilihan: Object.keys(NAMA_WARNA),
      bebas: true,
      lebar: 220,
    },
  ],
  kunci: ['kriteria'],
  barisKosong: 5,
  warnaTab: '#1f5c4d',
};
