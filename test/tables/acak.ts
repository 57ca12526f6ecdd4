/** Workbooks of departments that nobody has seen: records made at random, the same for the same seed. */
import type { BarisIsian, Isian } from '../../src/workbook/templat';

export interface Acak {
  (n: number): number;
  pilih<T>(daftar: readonly T[]): T;
  kadang(peluang: number): boolean;
}

/** Numbers from 0 to below n (mulberry32). */
export function acakDari(benih: number): Acak {
  let s = benih >>> 0;
  const f = (n: number) => {
    s = (s + 0x6d2b79f5) >>> 0;
    let t = s;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4294967296) * n);
  };
  return Object.assign(f, {
    pilih: <T>(d: readonly T[]) => d[f(d.length)] as T,
    kadang: (p: number) => f(1000) < p * 1000,
  });
}

const BENDA = [
  'jalan',
  'puskesmas',
  'sekolah',
  'pasar',
  'irigasi',
  'arsip',
  'taman',
  'desa',
  'UMKM/koperasi',
  'perahu',
];
const SIFAT = ['yang mantap', 'berizin', 'terakreditasi', 'aktif', 'yang dilayani sesuai standar pelayanan minimal'];
const SATUAN = ['Persen', '%', 'Orang', 'Unit', 'Nilai', 'Indeks', 'Dokumen', 'Km', 'Angka', 'Orang/Bulan', ''];
const ARAH = ['NAIK', 'NAIK', 'NAIK', 'TURUN', 'TURUN', 'TURUN_RASIO', 'STABIL', 'RENTANG', null];
const KELAS = ['AA', 'A', 'BB', 'B', 'CC'];
const TIADA = ['-', 'N/A', 'Tidak ada nilai karena indikator baru', null, null];
const TINGKAT = ['Kinerja Daerah', 'Tujuan', 'Sasaran Strategis', 'Program', 'Kegiatan', 'Sub Kegiatan', 'Individu'];
const METODE = ['SELISIH', 'MAKS100', 'PMK214'];
const SKALA = ['PERMENDAGRI86', 'PERMENDAGRI86_ATAS', 'PERMENDAGRI86_BULAT', 'AKIP', 'IKKI', 'LAN2003', 'SKALA'];
const FONT = ['Arial', 'Bookman Old Style', 'Times New Roman', 'Tahoma'];

/** One of a kind each, whatever its length: names are what rows are told apart by. */
function nama(a: Acak, awal: string, n: number): string {
  const dasar = `${awal} ${a.pilih(BENDA)} ${a.pilih(SIFAT)} ${n}`;
  if (a.kadang(0.1)) return `${dasar} ${`${a.pilih(BENDA)} ${a.pilih(SIFAT)}, `.repeat(12)}dan lainnya`;
  return a.kadang(0.1) ? `${dasar}\n(baris kedua)` : dasar;
}

function angka(a: Acak, satuan: string): number {
  if (/persen|%/i.test(satuan)) return a(12_000) / 100;
  if (/nilai|indeks/i.test(satuan)) return a(10_000) / 100;
  return a.kadang(0.1) ? a(5_000_000) : a(400);
}

const target = (a: Acak, satuan: string, arah: string | null): string | number | null => {
  if (a.kadang(0.12)) return a.pilih(TIADA);
  if (arah === 'RENTANG' || a.kadang(0.04)) return `${1 + a(9)}-${12 + a(20)}`;
  if (a.kadang(0.05)) return a.pilih(KELAS);
  return a.kadang(0.06) ? 0 : angka(a, satuan);
};

export function isianAcak(benih: number): Isian {
  const a = acakDari(benih);
  const tahun = 2018 + a(12);
  const banyak = a.pilih([1, 1, 2, 5, 9, 20, 60]);
  const desimal = a.pilih([0, 1, 2, 2, 3]);
  const lampau = Array.from({ length: a(6) }, (_, i) => tahun - 1 - i);
  const awalRenstra = tahun - a(5);
  const renstra = Array.from({ length: 1 + a(6) }, (_, i) => awalRenstra + i);

  const IKU: BarisIsian[] = [];
  const KINERJA: BarisIsian[] = [];
  const RIWAYAT: BarisIsian[] = [];
  const RENSTRA: BarisIsian[] = [];
  const PEMBANDING: BarisIsian[] = [];
  const ANALISIS: BarisIsian[] = [];
  let sasaran: string | null = null;
  for (let i = 0; i < banyak; i++) {
    const kode = a.kadang(0.03) ? null : `X.${i + 1}`;
    const satuan = a.pilih(SATUAN);
    const arah = a.pilih(ARAH);
    if (i === 0 || a.kadang(0.5)) sasaran = a.kadang(0.05) ? null : nama(a, 'Meningkatnya', i);
    IKU.push({
      kode,
      tingkat:
        banyak === 1 ? 'Sasaran Strategis' : a.pilih([...TINGKAT, 'Sasaran Strategis', 'Sasaran Strategis', null]),
      sasaran,
      indikator: nama(a, a.pilih(['Persentase', 'Jumlah', 'Nilai', 'Angka']), i + 1),
      satuan: satuan || null,
      arah,
      definisi: a.kadang(0.5) ? nama(a, 'Banyaknya', i) : null,
      formulasi: a.kadang(0.6) ? '(Jumlah A : Jumlah B) × 100' : null,
      sumberData: a.kadang(0.3) ? 'Bidang "Data" & <Informasi>' : null,
      penanggungJawab: a.kadang(0.7) ? a.pilih(['Kepala Dinas', 'Sekretaris', 'Kepala Bidang Data']) : null,
      induk: a.kadang(0.5) ? `X.${1 + a(banyak)}` : null,
      akumulasiTriwulan: a.pilih(['jumlah', 'nilai terakhir', 'rata-rata', null]),
      akumulasiRenstra: a.pilih(['per tahun', 'kumulatif', null]),
    });
    if (a.kadang(0.9)) {
      const t = target(a, satuan, arah);
      const r = a.kadang(0.12)
        ? a.pilih(TIADA)
        : typeof t === 'string' && KELAS.includes(t)
          ? a.pilih(KELAS)
          : a.kadang(0.05)
            ? 0
            : angka(a, satuan);
      // Numerator and denominator of a ratio belong to its realisasi; other units may have a numerator alone.
      const rasio = /persen|%/i.test(satuan) && a.kadang(0.6);
      const penyebut = a.kadang(0.1) ? 0 : 1 + a(1800);
      const bagian = [a(900), a(60)] as const;
      const hitung = rasio && penyebut > 0 && typeof r === 'number';
      const tw: Record<string, string | number | null> = {};
      if (a.kadang(0.4))
        for (const n of [1, 2, 3, 4]) {
          if (a.kadang(0.8)) tw[`twTarget${n}`] = angka(a, satuan);
          if (a.kadang(0.7)) tw[`twRealisasi${n}`] = a.kadang(0.1) ? '-' : angka(a, satuan);
          if (a.kadang(0.3)) tw[`twStatus${n}`] = 'draf';
        }
      KINERJA.push({
        kode: a.kadang(0.04) ? `Y.${i}` : kode,
        target: t,
        targetPerubahan: a.kadang(0.2) ? target(a, satuan, arah) : null,
        pembilangUraian: rasio && a.kadang(0.8) ? 'Jumlah A' : null,
        pembilang: rasio ? (a.kadang(0.5) ? bagian[0] + bagian[1] : bagian.join(' + ')) : null,
        penyebutUraian: rasio && a.kadang(0.8) ? 'Jumlah B' : null,
        penyebut: rasio && a.kadang(0.9) ? penyebut : null,
        realisasi: hitung ? Math.round(((bagian[0] + bagian[1]) / penyebut) * 10_000) / 100 : r,
        alasanTanpaNilai: a.kadang(0.2) ? 'Data belum terbit' : null,
        ...tw,
      });
    }
    // The target of a year is the same wherever it stands.
    const sudah = new Map<string, string | number | null>();
    const perTahun = (th: number[], apa: string) =>
      Object.fromEntries(
        th.flatMap((t) => {
          const k = `${apa}:${t}`;
          if (!sudah.has(k)) sudah.set(k, a.kadang(0.1) ? a.pilih(TIADA) : angka(a, satuan));
          return a.kadang(0.7) ? [[k, sudah.get(k)]] : [];
        }),
      );
    if (lampau.length && a.kadang(0.8))
      RIWAYAT.push({
        kode,
        ...perTahun(lampau, 'target'),
        ...perTahun(lampau, 'realisasi'),
        keterangan: a.kadang(0.2) ? 'Indikator berubah' : null,
      });
    if (a.kadang(0.8)) RENSTRA.push({ kode, ...perTahun(renstra, 'target') });
    if (a.kadang(0.5))
      PEMBANDING.push({
        kode,
        provinsi: a.pilih([angka(a, satuan), 'N/A', null]),
        nasional: a.pilih([angka(a, satuan), '-', null]),
        daerahLain: a.kadang(0.2) ? angka(a, satuan) : null,
        namaDaerahLain: a.kadang(0.2) ? 'Kabupaten Tetangga' : null,
        periode: a.kadang(0.3) ? `${tahun}` : null,
      });
    if (a.kadang(0.5))
      ANALISIS.push({
        kode,
        faktorPendorong: a.kadang(0.6) ? nama(a, 'Tersedianya', i) : null,
        penghambat: a.kadang(0.5) ? 'Kurangnya tenaga teknis.' : null,
        solusi: a.kadang(0.5) ? 'Pelatihan.\nPendampingan.' : null,
      });
    if (a.kadang(0.3))
      ANALISIS.push({
        kode,
        program: `Program ${1 + a(4)}`,
        menunjang: a.pilih(['menunjang', 'tidak menunjang', null]),
        aktivitas: a.kadang(0.5) ? 'Sosialisasi' : null,
      });
  }

  const ANGGARAN: BarisIsian[] = [];
  const adaKode = a.kadang(0.8);
  const uang = () => (a.kadang(0.08) ? null : a.kadang(0.06) ? 0 : 1000 * a(9_000_000) + a(3));
  const garis = (tingkat: string, kodeRekening: string, uraian: string, ujung: boolean) => {
    const lalu = a.kadang(0.6);
    const pagu = uang();
    ANGGARAN.push({
      kodeRekening: adaKode ? kodeRekening : null,
      tingkat,
      uraian,
      kodeIku: a.kadang(tingkat === 'program' ? 0.8 : 0.2)
        ? Array.from({ length: 1 + a(2) }, () => (a.kadang(0.05) ? 'Z.9' : `X.${1 + a(banyak)}`)).join('; ')
        : null,
      sumberDana: a.kadang(0.3) ? a.pilih(['APBD', 'DAK', 'apbd']) : null,
      // A parent's money is that of its children.
      ...(ujung
        ? {
            paguMurni: pagu,
            paguPerubahan: a.kadang(0.3) ? uang() : null,
            realisasi: a.kadang(0.1) ? null : pagu === null ? null : Math.floor((pagu * a(1001)) / 1000),
            paguLalu: lalu ? uang() : null,
            realisasiLalu: lalu ? uang() : null,
            targetFisik: a.kadang(0.5) ? 1 + a(40) : null,
            realisasiFisik: a.kadang(0.5) ? a(40) : null,
            satuanFisik: a.kadang(0.6) ? 'Laporan' : null,
            lokasi: a.kadang(0.3) ? 'Kec. Utara' : null,
          }
        : {}),
    });
  };
  for (let p = 1; p <= a(5); p++) {
    const kegiatan = a.kadang(0.15) ? 0 : 1 + a(3);
    garis('program', `1.0${p}`, `Program ${p}`, kegiatan === 0);
    for (let g = 1; g <= kegiatan; g++) {
      const sub = a.kadang(0.2) ? 0 : 1 + a(3);
      garis('kegiatan', `1.0${p}.2.0${g}`, nama(a, `Kegiatan ${p}.${g}`, g), sub === 0);
      for (let s = 1; s <= sub; s++)
        garis('sub kegiatan', `1.0${p}.2.0${g}.000${s}`, `Sub kegiatan ${p}.${g}.${s}`, true);
    }
  }
  const BELANJA: BarisIsian[] = [];
  for (let b = 1; b <= a(4); b++) {
    const anak = a(3);
    const nilai = () => ({ paguMurni: uang(), paguPerubahan: a.kadang(0.3) ? uang() : null, realisasi: uang() });
    BELANJA.push({ kode: `5.${b}`, uraian: `Belanja ${b}`, ...(anak ? {} : nilai()) });
    for (let c = 1; c <= anak; c++)
      BELANJA.push({ kode: `5.${b}.0${c}`, uraian: `Belanja ${b} rincian ${c}`, ...nilai() });
  }
  const LHE: BarisIsian[] = a.kadang(0.7)
    ? ['Perencanaan', 'Pengukuran', 'Pelaporan', 'Evaluasi'].map((komponen, i) => ({
        komponen: `${komponen} Kinerja`,
        bobot: [30, 30, 15, 25][i] as number,
        [`nilai:${tahun - 1}`]: a.kadang(0.9) ? a(1500) / 100 : null,
        [`nilai:${tahun}`]: a.kadang(0.8) ? a(1500) / 100 : null,
      }))
    : [];
  const REKOMENDASI: BarisIsian[] = Array.from({ length: a(4) }, (_, i) => ({
    rekomendasi: nama(a, 'Menyusun', i),
    tindakLanjut: a.kadang(0.7) ? 'Sudah disusun.' : null,
    status: a.kadang(0.4) ? 'selesai' : null,
  }));
  return {
    IDENTITAS: {
      perangkatDaerah: a.pilih(['Dinas Kelautan', 'Badan Keuangan dan Aset Daerah Kota Laut Dalam', 'Kecamatan Hulu']),
      pemerintahDaerah: a.pilih(['Pemerintah Kota Laut Dalam', 'Kabupaten Hulu', '']),
      tahun,
      rumusTurun: a.pilih(['TURUN', 'TURUN_RASIO']),
      metodeEfisiensi: a.pilih(METODE),
      batas: a.pilih([null, null, 100, 120, 150]),
      skala: a.pilih(SKALA),
      desimal,
      targetNol: a.pilih(['tidak dinilai', 'tercapai']),
      periodeRenstra: a.kadang(0.6) ? `${awalRenstra}-${awalRenstra + 4}` : null,
      font: a.pilih(FONT),
      jabatan: a.kadang(0.5) ? 'Kepala Dinas' : null,
      tempat: a.kadang(0.5) ? 'Kota Laut Dalam' : null,
    },
    IKU,
    KINERJA,
    RIWAYAT,
    RENSTRA,
    PEMBANDING,
    ANGGARAN,
    BELANJA,
    ANALISIS,
    LHE,
    REKOMENDASI,
    SKALA: [
      { batasBawah: '85', kriteria: 'Memuaskan', warna: 'hijau tua' },
      { batasBawah: '60', kriteria: 'Cukup', warna: 'kuning tua' },
      { batasBawah: '0', kriteria: 'Kurang', warna: 'merah' },
    ],
  };
}
