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
  const acak = acakDari(benih);
  const tahun = 2018 + acak(12);
  const banyak = acak.pilih([1, 1, 2, 5, 9, 20, 60]);
  const desimal = acak.pilih([0, 1, 2, 2, 3]);
  const lampau = Array.from({ length: acak(6) }, (_, i) => tahun - 1 - i);
  const awalRenstra = tahun - acak(5);
  const renstra = Array.from({ length: 1 + acak(6) }, (_, i) => awalRenstra + i);

  const IKU: BarisIsian[] = [];
  const KINERJA: BarisIsian[] = [];
  const RIWAYAT: BarisIsian[] = [];
  const RENSTRA: BarisIsian[] = [];
  const PEMBANDING: BarisIsian[] = [];
  const ANALISIS: BarisIsian[] = [];
  let sasaran: string | null = null;
  for (let i = 0; i < banyak; i++) {
    const kode = acak.kadang(0.03) ? null : `X.${i + 1}`;
    const satuan = acak.pilih(SATUAN);
    const arah = acak.pilih(ARAH);
    if (i === 0 || acak.kadang(0.5)) sasaran = acak.kadang(0.05) ? null : nama(acak, 'Meningkatnya', i);
    IKU.push({
      kode,
      tingkat:
        banyak === 1 ? 'Sasaran Strategis' : acak.pilih([...TINGKAT, 'Sasaran Strategis', 'Sasaran Strategis', null]),
      sasaran,
      indikator: nama(acak, acak.pilih(['Persentase', 'Jumlah', 'Nilai', 'Angka']), i + 1),
      satuan: satuan || null,
      arah,
      definisi: acak.kadang(0.5) ? nama(acak, 'Banyaknya', i) : null,
      formulasi: acak.kadang(0.6) ? '(Jumlah A : Jumlah B) × 100' : null,
      sumberData: acak.kadang(0.3) ? 'Bidang "Data" & <Informasi>' : null,
      penanggungJawab: acak.kadang(0.7) ? acak.pilih(['Kepala Dinas', 'Sekretaris', 'Kepala Bidang Data']) : null,
      induk: acak.kadang(0.5) ? `X.${1 + acak(banyak)}` : null,
      akumulasiTriwulan: acak.pilih(['jumlah', 'nilai terakhir', 'rata-rata', null]),
      akumulasiRenstra: acak.pilih(['per tahun', 'kumulatif', null]),
    });
    if (acak.kadang(0.9)) {
      const t = target(acak, satuan, arah);
      const r = acak.kadang(0.12)
        ? acak.pilih(TIADA)
        : typeof t === 'string' && KELAS.includes(t)
          ? acak.pilih(KELAS)
          : acak.kadang(0.05)
            ? 0
            : angka(acak, satuan);
      // Numerator and denominator of a ratio belong to its realisasi; other units may have a numerator alone.
      const rasio = /persen|%/i.test(satuan) && acak.kadang(0.6);
      const penyebut = acak.kadang(0.1) ? 0 : 1 + acak(1800);
      const bagian = [acak(900), acak(60)] as const;
      const hitung = rasio && penyebut > 0 && typeof r === 'number';
      const tw: Record<string, string | number | null> = {};
      if (acak.kadang(0.4))
        for (const n of [1, 2, 3, 4]) {
          if (acak.kadang(0.8)) tw[`twTarget${n}`] = angka(acak, satuan);
          if (acak.kadang(0.7)) tw[`twRealisasi${n}`] = acak.kadang(0.1) ? '-' : angka(acak, satuan);
          if (acak.kadang(0.3)) tw[`twStatus${n}`] = 'draf';
        }
      KINERJA.push({
        kode: acak.kadang(0.04) ? `Y.${i}` : kode,
        target: t,
        targetPerubahan: acak.kadang(0.2) ? target(acak, satuan, arah) : null,
        pembilangUraian: rasio && acak.kadang(0.8) ? 'Jumlah A' : null,
        pembilang: rasio ? (acak.kadang(0.5) ? bagian[0] + bagian[1] : bagian.join(' + ')) : null,
        penyebutUraian: rasio && acak.kadang(0.8) ? 'Jumlah B' : null,
        penyebut: rasio && acak.kadang(0.9) ? penyebut : null,
        realisasi: hitung ? Math.round(((bagian[0] + bagian[1]) / penyebut) * 10_000) / 100 : r,
        alasanTanpaNilai: acak.kadang(0.2) ? 'Data belum terbit' : null,
        ...tw,
      });
    }
    // The target of a year is the same wherever it stands.
    const sudah = new Map<string, string | number | null>();
    const perTahun = (th: number[], apa: string) =>
      Object.fromEntries(
        th.flatMap((t) => {
          const k = `${apa}:${t}`;
          if (!sudah.has(k)) sudah.set(k, acak.kadang(0.1) ? acak.pilih(TIADA) : angka(acak, satuan));
          return acak.kadang(0.7) ? [[k, sudah.get(k)]] : [];
        }),
      );
    if (lampau.length && acak.kadang(0.8))
      RIWAYAT.push({
        kode,
        ...perTahun(lampau, 'target'),
        ...perTahun(lampau, 'realisasi'),
        keterangan: acak.kadang(0.2) ? 'Indikator berubah' : null,
      });
    if (acak.kadang(0.8)) RENSTRA.push({ kode, ...perTahun(renstra, 'target') });
    if (acak.kadang(0.5))
      PEMBANDING.push({
        kode,
        provinsi: acak.pilih([angka(acak, satuan), 'N/A', null]),
        nasional: acak.pilih([angka(acak, satuan), '-', null]),
        daerahLain: acak.kadang(0.2) ? angka(acak, satuan) : null,
        namaDaerahLain: acak.kadang(0.2) ? 'Kabupaten Tetangga' : null,
        periode: acak.kadang(0.3) ? `${tahun}` : null,
      });
    if (acak.kadang(0.5))
      ANALISIS.push({
        kode,
        faktorPendorong: acak.kadang(0.6) ? nama(acak, 'Tersedianya', i) : null,
        penghambat: acak.kadang(0.5) ? 'Kurangnya tenaga teknis.' : null,
        solusi: acak.kadang(0.5) ? 'Pelatihan.\nPendampingan.' : null,
      });
    if (acak.kadang(0.3))
      ANALISIS.push({
        kode,
        program: `Program ${1 + acak(4)}`,
        menunjang: acak.pilih(['menunjang', 'tidak menunjang', null]),
        aktivitas: acak.kadang(0.5) ? 'Sosialisasi' : null,
      });
  }

  const ANGGARAN: BarisIsian[] = [];
  const adaKode = acak.kadang(0.8);
  const uang = () => (acak.kadang(0.08) ? null : acak.kadang(0.06) ? 0 : 1000 * acak(9_000_000) + acak(3));
  const garis = (tingkat: string, kodeRekening: string, uraian: string, ujung: boolean) => {
    const lalu = acak.kadang(0.6);
    const pagu = uang();
    ANGGARAN.push({
      kodeRekening: adaKode ? kodeRekening : null,
      tingkat,
      uraian,
      kodeIku: acak.kadang(tingkat === 'program' ? 0.8 : 0.2)
        ? Array.from({ length: 1 + acak(2) }, () => (acak.kadang(0.05) ? 'Z.9' : `X.${1 + acak(banyak)}`)).join('; ')
        : null,
      sumberDana: acak.kadang(0.3) ? acak.pilih(['APBD', 'DAK', 'apbd']) : null,
      // A parent's money is that of its children.
      ...(ujung
        ? {
            paguMurni: pagu,
            paguPerubahan: acak.kadang(0.3) ? uang() : null,
            realisasi: acak.kadang(0.1) ? null : pagu === null ? null : Math.floor((pagu * acak(1001)) / 1000),
            paguLalu: lalu ? uang() : null,
            realisasiLalu: lalu ? uang() : null,
            targetFisik: acak.kadang(0.5) ? 1 + acak(40) : null,
            realisasiFisik: acak.kadang(0.5) ? acak(40) : null,
            satuanFisik: acak.kadang(0.6) ? 'Laporan' : null,
            lokasi: acak.kadang(0.3) ? 'Kec. Utara' : null,
          }
        : {}),
    });
  };
  for (let p = 1; p <= acak(5); p++) {
    const kegiatan = acak.kadang(0.15) ? 0 : 1 + acak(3);
    garis('program', `1.0${p}`, `Program ${p}`, kegiatan === 0);
    for (let g = 1; g <= kegiatan; g++) {
      const sub = acak.kadang(0.2) ? 0 : 1 + acak(3);
      garis('kegiatan', `1.0${p}.2.0${g}`, nama(acak, `Kegiatan ${p}.${g}`, g), sub === 0);
      for (let s = 1; s <= sub; s++)
        garis('sub kegiatan', `1.0${p}.2.0${g}.000${s}`, `Sub kegiatan ${p}.${g}.${s}`, true);
    }
  }
  const BELANJA: BarisIsian[] = [];
  for (let b = 1; b <= acak(4); b++) {
    const anak = acak(3);
    const nilai = () => ({ paguMurni: uang(), paguPerubahan: acak.kadang(0.3) ? uang() : null, realisasi: uang() });
    BELANJA.push({ kode: `5.${b}`, uraian: `Belanja ${b}`, ...(anak ? {} : nilai()) });
    for (let c = 1; c <= anak; c++)
      BELANJA.push({ kode: `5.${b}.0${c}`, uraian: `Belanja ${b} rincian ${c}`, ...nilai() });
  }
  const LHE: BarisIsian[] = acak.kadang(0.7)
    ? ['Perencanaan', 'Pengukuran', 'Pelaporan', 'Evaluasi'].map((komponen, i) => ({
        komponen: `${komponen} Kinerja`,
        bobot: [30, 30, 15, 25][i] as number,
        [`nilai:${tahun - 1}`]: acak.kadang(0.9) ? acak(1500) / 100 : null,
        [`nilai:${tahun}`]: acak.kadang(0.8) ? acak(1500) / 100 : null,
      }))
    : [];
  const REKOMENDASI: BarisIsian[] = Array.from({ length: acak(4) }, (_, i) => ({
    rekomendasi: nama(acak, 'Menyusun', i),
    tindakLanjut: acak.kadang(0.7) ? 'Sudah disusun.' : null,
    status: acak.kadang(0.4) ? 'selesai' : null,
  }));
  return {
    IDENTITAS: {
      perangkatDaerah: acak.pilih([
        'Dinas Kelautan',
        'Badan Keuangan dan Aset Daerah Kota Laut Dalam',
        'Kecamatan Hulu',
      ]),
      pemerintahDaerah: acak.pilih(['Pemerintah Kota Laut Dalam', 'Kabupaten Hulu', '']),
      tahun,
      rumusTurun: acak.pilih(['TURUN', 'TURUN_RASIO']),
      metodeEfisiensi: acak.pilih(METODE),
      batas: acak.pilih([null, null, 100, 120, 150]),
      skala: acak.pilih(SKALA),
      desimal,
      targetNol: acak.pilih(['tidak dinilai', 'tercapai']),
      periodeRenstra: acak.kadang(0.6) ? `${awalRenstra}-${awalRenstra + 4}` : null,
      font: acak.pilih(FONT),
      jabatan: acak.kadang(0.5) ? 'Kepala Dinas' : null,
      tempat: acak.kadang(0.5) ? 'Kota Laut Dalam' : null,
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
