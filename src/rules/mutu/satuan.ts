/** Units of measure: the list, families that can be counted alike, and slips of spelling. */
import { jarakKata } from '../../recognise/teks';
import { samakan } from './teks';

const KELUARGA: Record<string, string> = {
  orang:
    'orang peserta siswa jiwa pegawai asn pns pasien keluarga kk guru anak warga penduduk pemuda atlet petani nelayan kader tenaga wisatawan pengunjung pemustaka',
  naskah:
    'dokumen laporan naskah surat berkas buku arsip judul data spj formulir proposal rekomendasi peraturan perda sk izin sertifikat akta bulan/laporan',
  benda:
    'unit buah set paket titik lokasi lembar eksemplar ekor pohon batang bangunan rumah ruang kendaraan alat jembatan ruas',
  lembaga:
    'sekolah puskesmas perusahaan lembaga kelompok desa kelurahan kecamatan koperasi opd skpd pd umkm instansi panti posyandu perpustakaan kawasan komunitas organisasi pasar',
  kejadian: 'kasus kali kegiatan event perkara kejadian pertemuan sidang',
  waktu: 'jam hari bulan tahun menit detik minggu',
  ukuran: 'km m meter ha m2 m3 kg ton liter kilometer hektar hektare kwintal',
  uang: 'rupiah rp juta miliar triliun',
  persen: '% persen prosen persentase',
  nilai: 'nilai indeks angka poin skor level predikat opini kategori rasio peringkat',
};
const PER_KATA = new Map(Object.entries(KELUARGA).flatMap(([k, isi]) => isi.split(' ').map((s) => [s, k] as const)));
const SEMUA = [...PER_KATA.keys()];

export function keluargaSatuan(satuan: string): string | null {
  const t = samakan(satuan).replace(/\s*\([^)]*\)\s*$/, '');
  if (PER_KATA.has(t)) return PER_KATA.get(t) as string;
  // "Orang/Bulan", "Ton/Ha": the first names what is counted. "Rupiah/jam" is a rate, no sum of money.
  const depan = t.split(/[\s/]+/)[0] ?? '';
  return PER_KATA.get(depan) ?? null;
}

/** The unit a misspelt one stands for; null when it is right or unlike any. */
export function satuanBenar(satuan: string): string | null {
  const t = samakan(satuan).replace(/\s*\([^)]*\)\s*$/, '');
  if (t.length < 5 || PER_KATA.has(t) || /\s|\//.test(t)) return null;
  const calon = SEMUA.filter((s) => s.length >= 5 && s[0] === t[0] && jarakKata(s, t, 1) <= 1);
  const satu = calon.length === 1 ? (calon[0] as string) : null;
  return satu ? satu[0]?.toUpperCase() + satu.slice(1) : null;
}
