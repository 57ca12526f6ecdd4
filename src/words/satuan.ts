/** Units of measure: the list, families that can be counted alike, and slips of spelling. */
import { jarakKata } from '../core/kata';
import { samakan } from './kata';

const KELUARGA: Record<string, string> = {
  orang:
    'orang peserta siswa jiwa pegawai asn pns pppk pasien keluarga kk kpm guru anak warga penduduk pemuda atlet petani nelayan kader tenaga wisatawan pengunjung pemustaka santri lansia balita penyuluh relawan petugas mahasiswa',
  naskah:
    'dokumen laporan naskah surat berkas buku arsip judul data spj formulir proposal rekomendasi peraturan perda perbup perwali raperda sk izin sertifikat akta modul buletin artikel bulan/laporan',
  benda:
    'unit buah set paket titik lokasi lembar eksemplar ekor pohon batang bangunan rumah ruang kendaraan alat jembatan ruas sambungan sr',
  lembaga:
    'sekolah puskesmas perusahaan lembaga kelompok desa kelurahan kecamatan koperasi opd skpd pd umkm ikm instansi panti posyandu perpustakaan kawasan komunitas organisasi pasar nagari dusun rombel bumdes klinik sanggar',
  kejadian: 'kasus kali kegiatan event perkara kejadian pertemuan sidang rapat festival pameran',
  waktu: 'jam hari bulan tahun menit detik minggu triwulan semester',
  ukuran: 'km m meter ha m2 m3 km2 kg gram ton liter kilometer hektar hektare kwintal kuintal',
  uang: 'rupiah rp juta miliar milyar triliun usd',
  persen: '% persen prosen persentase',
  nilai: 'nilai indeks angka poin skor level predikat opini kategori rasio peringkat tingkat zona',
};
/** Units that stand for no family: what an indicator counts says nothing about them. */
const LAIN =
  'peta nota mou perjanjian edisi berita konten publikasi jaringan stasiun halte lampu rambu bibit benih dosis sampel spesimen produk merek aplikasi sistem media website server bidang persil petak blok sumur embung bendung saluran keping botol karung kelas rt rw kampung faskes rs upt blud cabor klub destinasi daerah kabupaten kota kunjungan transaksi permohonan pengaduan layanan pelayanan inovasi penghargaan medali sesi pemeriksaan angkatan penerbangan mw kwh watt kva mbps gb mb mm cm kualifikasi status grade bintang';
const PER_KATA = new Map(Object.entries(KELUARGA).flatMap(([k, isi]) => isi.split(' ').map((s) => [s, k] as const)));
const DIKENAL = new Set([...PER_KATA.keys(), ...LAIN.split(' ')]);

export function keluargaSatuan(satuan: string): string | null {
  const t = samakan(satuan).replace(/\s*\([^)]*\)\s*$/, '');
  if (PER_KATA.has(t)) return PER_KATA.get(t) as string;
  // "Orang/Bulan", "Ton/Ha": the first names what is counted. "Rupiah/jam" is a rate, no sum of money.
  const depan = t.split(/[\s/]+/)[0] ?? '';
  return PER_KATA.get(depan) ?? null;
}

/** Whether this is a unit that departments use: by its first word, or as a rate ("per 1.000 KH"). */
export function satuanDikenal(satuan: string): boolean {
  const t = samakan(satuan);
  return DIKENAL.has(t) || /^per\s/.test(t) || DIKENAL.has(t.split(/[\s/(]+/)[0] ?? '');
}

/** The unit a misspelt one stands for; null when it is right or unlike any. */
export function satuanBenar(satuan: string): string | null {
  const t = samakan(satuan).replace(/\s*\([^)]*\)\s*$/, '');
  if (t.length < 5 || DIKENAL.has(t) || /\s|\//.test(t)) return null;
  const calon = [...DIKENAL].filter((s) => s.length >= 5 && s[0] === t[0] && jarakKata(s, t, 1) <= 1);
  const satu = calon.length === 1 ? (calon[0] as string) : null;
  return satu ? satu[0]?.toUpperCase() + satu.slice(1) : null;
}
