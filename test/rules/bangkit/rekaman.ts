/**
 * Random records of a department's year: indicators with targets and results, programmes with their money. All figures
 * agree with each other; how they are printed is the business of `cetak.ts`.
 */
import { bagi, banding, type Desimal, desimal, kali, kurang, mutlak, tambah, tanda } from '../../../src/core/desimal';
import type { Acak } from './acak';

export type RumusTurun = 'TURUN' | 'TURUN_RASIO';

export interface Indikator {
  id: string;
  nama: string;
  satuan: string;
  naik: boolean;
  sasaran: number;
  /** Decimals it is printed with. */
  d: number;
  target: Map<number, Desimal>;
  realisasi: Map<number, Desimal>;
  /** Parts of this year's realisasi, where it is a ratio in percent. */
  bagian: { atas: bigint; bawah: bigint; uraianAtas: string; uraianBawah: string } | null;
}

export interface Mata {
  id: string;
  kode: string;
  nama: string;
  tingkat: 'program' | 'kegiatan' | 'subKegiatan';
  murni: bigint;
  pagu: bigint;
  realisasi: bigint;
  paguLalu: bigint;
  realisasiLalu: bigint;
  anak: Mata[];
}

export interface Rekaman {
  tahun: number;
  /** First and last year of the plan. */
  periode: [number, number];
  dinas: string;
  sasaran: string[];
  indikator: Indikator[];
  /** One programme for each sasaran, then the supporting one. */
  program: Mata[];
  rumusTurun: RumusTurun;
  /** Cap on capaian in percent points; null for none. */
  batas: number | null;
}

interface Bibit {
  nama: string;
  satuan: string;
  naik: boolean;
  d: number;
  dari: number;
  sampai: number;
  rasio?: [string, string];
}

const persen = (nama: string, atas: string, bawah: string, dari = 55, sampai = 96): Bibit => ({
  nama,
  satuan: 'Persen',
  naik: true,
  d: 2,
  dari,
  sampai,
  rasio: [atas, bawah],
});
const nilai = (nama: string, satuan: string, dari: number, sampai: number, d = 2, naik = true): Bibit => ({
  nama,
  satuan,
  naik,
  d,
  dari,
  sampai,
});

const URUSAN: { dinas: string; sasaran: [string, Bibit[]][]; program: string[]; benda: string[] }[] = [
  {
    dinas: 'Dinas Kesehatan',
    sasaran: [
      [
        'Meningkatnya derajat kesehatan ibu dan anak',
        [
          nilai('Angka Kematian Ibu per 100.000 kelahiran hidup', 'per 100.000 KH', 90, 180, 2, false),
          nilai('Prevalensi stunting pada balita', 'Persen', 12, 24, 2, false),
          persen('Persentase persalinan di fasilitas kesehatan', 'Jumlah persalinan di faskes', 'Jumlah persalinan'),
        ],
      ],
      [
        'Meningkatnya mutu pelayanan kesehatan',
        [
          persen('Persentase puskesmas terakreditasi paripurna', 'Puskesmas paripurna', 'Jumlah puskesmas'),
          nilai('Indeks Kepuasan Masyarakat terhadap layanan kesehatan', 'Indeks', 76, 90),
          nilai('Jumlah dokter spesialis yang bertugas', 'Orang', 18, 60, 0),
        ],
      ],
      [
        'Meningkatnya akuntabilitas kinerja dinas',
        [nilai('Nilai SAKIP Dinas Kesehatan', 'Nilai', 62, 82), nilai('Indeks profesionalitas ASN', 'Indeks', 60, 84)],
      ],
    ],
    program: ['Upaya Kesehatan Masyarakat', 'Peningkatan Kapasitas SDM Kesehatan', 'Pemberdayaan Kesehatan'],
    benda: ['Obat', 'Alat Kesehatan', 'Gizi Keluarga', 'Imunisasi', 'Rujukan', 'Laboratorium', 'Rekam Medis'],
  },
  {
    dinas: 'Dinas Pertanian',
    sasaran: [
      [
        'Meningkatnya produksi tanaman pangan',
        [
          nilai('Produktivitas padi', 'Ton/Ha', 4, 7),
          nilai('Jumlah produksi jagung', 'Ton', 5200, 18400, 0),
          persen('Persentase irigasi tersier berfungsi baik', 'Panjang irigasi baik', 'Panjang irigasi seluruhnya'),
        ],
      ],
      [
        'Meningkatnya populasi dan kesehatan ternak',
        [
          nilai('Jumlah populasi sapi potong', 'Ekor', 2100, 9400, 0),
          persen('Cakupan vaksinasi ternak besar', 'Ternak divaksin', 'Ternak sasaran'),
        ],
      ],
      ['Meningkatnya kesejahteraan petani', [nilai('Nilai Tukar Petani', 'Angka', 98, 118)]],
    ],
    program: ['Penyediaan Sarana Pertanian', 'Pengendalian Kesehatan Hewan', 'Penyuluhan Pertanian'],
    benda: ['Benih', 'Pupuk', 'Alat Mesin', 'Jalan Usaha Tani', 'Embung', 'Kelompok Tani', 'Pakan'],
  },
  {
    dinas: 'Dinas Sosial',
    sasaran: [
      [
        'Menurunnya penyandang masalah kesejahteraan sosial',
        [
          nilai('Persentase penduduk miskin', 'Persen', 5, 14, 2, false),
          persen('Persentase lanjut usia telantar yang dilayani', 'Lansia dilayani', 'Lansia telantar'),
          nilai('Jumlah kasus kekerasan terhadap anak', 'Kasus', 14, 70, 0, false),
        ],
      ],
      [
        'Meningkatnya peran lembaga sosial',
        [
          nilai('Jumlah karang taruna aktif', 'Kelompok', 24, 120, 0),
          persen('Persentase panti asuhan berizin', 'Panti berizin', 'Jumlah panti'),
        ],
      ],
    ],
    program: ['Rehabilitasi Sosial', 'Pemberdayaan Sosial'],
    benda: ['Bantuan Pangan', 'Panti', 'Relawan', 'Data Terpadu', 'Pengasuhan', 'Pendampingan Keluarga'],
  },
  {
    dinas: 'Dinas Perhubungan',
    sasaran: [
      [
        'Meningkatnya keselamatan lalu lintas',
        [
          nilai('Jumlah kecelakaan lalu lintas di jalan kabupaten', 'Kejadian', 30, 160, 0, false),
          persen('Persentase ruas jalan berperlengkapan lengkap', 'Ruas lengkap', 'Ruas jalan'),
        ],
      ],
      [
        'Meningkatnya layanan angkutan umum',
        [
          nilai('Jumlah penumpang angkutan perintis', 'Orang', 10400, 64000, 0),
          nilai('Rata-rata waktu tunggu angkutan', 'Menit', 8, 32, 1, false),
          persen('Persentase kendaraan laik jalan', 'Kendaraan lulus uji', 'Kendaraan wajib uji'),
        ],
      ],
      ['Meningkatnya tata kelola dinas', [nilai('Nilai evaluasi SAKIP', 'Nilai', 60, 83)]],
    ],
    program: ['Penyelenggaraan Lalu Lintas', 'Pengelolaan Angkutan', 'Pengelolaan Pelayaran'],
    benda: ['Rambu', 'Marka Jalan', 'Terminal', 'Uji Kendaraan', 'Dermaga', 'Parkir', 'Lampu Jalan'],
  },
];

const KERJA = ['Penyediaan', 'Pengelolaan', 'Pembinaan', 'Pengawasan', 'Pengadaan', 'Pemeliharaan', 'Koordinasi'];
const SATU_PERSEN = desimal(100n);

/** Exact capaian, rounded to `d` decimals half away from zero, as a report would print it. */
export function hitungCapaian(
  t: Desimal,
  r: Desimal,
  rumus: 'NAIK' | RumusTurun,
  batas: number | null,
  d: number,
): Desimal {
  const q =
    rumus === 'NAIK'
      ? bagi(kali(SATU_PERSEN, r), t, d)
      : rumus === 'TURUN_RASIO'
        ? bagi(kali(SATU_PERSEN, t), r, d)
        : bagi(kali(SATU_PERSEN, kurang(kali(desimal(2n), t), r)), t, d);
  const c = tanda(q) < 0 ? desimal(0n) : q;
  return batas !== null && banding(c, desimal(BigInt(batas))) > 0 ? desimal(BigInt(batas)) : c;
}

function angkaAcak(a: Acak, dari: number, sampai: number, d: number): Desimal {
  const f = 10 ** d;
  return desimal(BigInt(a.int(Math.round(dari * f), Math.round(sampai * f))), d);
}

function buatIndikator(
  acak: Acak,
  bibit: Bibit,
  sasaran: number,
  nomor: number,
  tahun: number,
  periode: [number, number],
): Indikator {
  const target = new Map<number, Desimal>();
  const realisasi = new Map<number, Desimal>();
  const langkah = ((bibit.sampai - bibit.dari) / 40) * (bibit.naik ? 1 : -1);
  let t = angkaAcak(
    acak,
    bibit.dari + (bibit.naik ? 0 : (bibit.sampai - bibit.dari) / 2),
    bibit.naik ? (bibit.dari + bibit.sampai) / 2 : bibit.sampai,
    bibit.d,
  );
  for (let y = Math.min(tahun - 2, periode[0]); y <= periode[1]; y++) {
    target.set(y, t);
    const naikkan = langkah * (0.6 + acak.satu());
    const f = 10 ** bibit.d;
    const beda = BigInt(Math.round(naikkan * f)) || (bibit.naik ? 1n : -1n);
    t = tambah(t, desimal(beda, bibit.d));
  }
  for (let y = tahun - 2; y <= tahun; y++) {
    const dasar = target.get(y) as Desimal;
    const f = desimal(BigInt(acak.int(880, 1140)), 3);
    let r = bagi(kali(dasar, f), desimal(1n), bibit.d);
    if (bibit.satuan === 'Persen' && banding(r, desimal(99n)) > 0) r = desimal(9876n, 2);
    while (banding(r, dasar) === 0 || [...realisasi.values()].some((v) => banding(v, r as Desimal) === 0))
      r = tambah(r, desimal(1n, bibit.d));
    realisasi.set(y, r);
  }
  let bagian: Indikator['bagian'] = null;
  if (bibit.rasio) {
    const bawah = BigInt(acak.int(41, 930));
    const perkiraan = realisasi.get(tahun) as Desimal;
    const atas = bagi(kali(perkiraan, desimal(bawah)), desimal(100n), 0).n;
    realisasi.set(tahun, bagi(desimal(atas * 100n), desimal(bawah), bibit.d));
    bagian = { atas, bawah, uraianAtas: bibit.rasio[0], uraianBawah: bibit.rasio[1] };
  }
  return {
    id: `I${nomor}`,
    nama: bibit.nama,
    satuan: bibit.satuan,
    naik: bibit.naik,
    sasaran,
    d: bibit.d,
    target,
    realisasi,
    bagian,
  };
}

function isiUang(acak: Acak, mata: Mata): void {
  const satuan = 10 ** acak.pilih([0, 2, 3]);
  mata.murni = (BigInt(acak.int(14_000_000, 890_000_000)) / BigInt(satuan)) * BigInt(satuan);
  mata.pagu = acak.peluang(0.5) ? mata.murni : mata.murni + BigInt(acak.int(-90, 160)) * (mata.murni / 1000n);
  if (mata.pagu <= 0n) mata.pagu = mata.murni;
  mata.realisasi = (mata.pagu * BigInt(acak.int(71_230, 99_780))) / 100_000n;
  mata.paguLalu = (mata.murni * BigInt(acak.int(80_100, 119_900))) / 100_000n;
  mata.realisasiLalu = (mata.paguLalu * BigInt(acak.int(70_100, 99_700))) / 100_000n;
}

function jumlahkan(m: Mata): void {
  for (const k of ['murni', 'pagu', 'realisasi', 'paguLalu', 'realisasiLalu'] as const)
    m[k] = m.anak.reduce((s, x) => s + x[k], 0n);
}

export function buatRekaman(acak: Acak): Rekaman {
  const u = acak.pilih(URUSAN);
  const tahun = acak.int(2023, 2026);
  const awal = acak.int(tahun - 3, tahun);
  const periode: [number, number] = [awal, awal + 4];
  const indikator: Indikator[] = [];
  u.sasaran.forEach(([, bibit], i) => {
    for (const b of bibit) indikator.push(buatIndikator(acak, b, i, indikator.length + 1, tahun, periode));
  });
  const terpakai = new Set<string>();
  const namaKerja = (): string => {
    for (;;) {
      const n = `${acak.pilih(KERJA)} ${acak.pilih(u.benda)}${acak.peluang(0.5) ? ` ${acak.pilih(['Daerah', 'Tingkat Kecamatan', 'Lintas Sektor', 'Bersumber APBD'])}` : ''}`;
      if (!terpakai.has(n)) {
        terpakai.add(n);
        return n;
      }
    }
  };
  const kosong = (tingkat: Mata['tingkat'], kode: string, nama: string): Mata => ({
    id: `M${kode}`,
    kode,
    nama,
    tingkat,
    murni: 0n,
    pagu: 0n,
    realisasi: 0n,
    paguLalu: 0n,
    realisasiLalu: 0n,
    anak: [],
  });
  const urusan = `${acak.int(1, 3)}.${String(acak.int(2, 32)).padStart(2, '0')}`;
  const nama = [
    ...u.sasaran.map((_, i) => u.program[i] ?? `Dukungan ${i + 1}`),
    'Penunjang Urusan Pemerintahan Daerah',
  ];
  const program = nama.map((n, i) => {
    const mata = kosong('program', `${urusan}.${String(i + 1).padStart(2, '0')}`, n);
    for (let k = 1; k <= acak.int(1, 3); k++) {
      const g = kosong('kegiatan', `${mata.kode}.2.${String(k).padStart(2, '0')}`, namaKerja());
      for (let s = 1; s <= acak.int(1, 4); s++) {
        const b = kosong('subKegiatan', `${g.kode}.${String(s).padStart(4, '0')}`, namaKerja());
        isiUang(acak, b);
        g.anak.push(b);
      }
      jumlahkan(g);
      mata.anak.push(g);
    }
    jumlahkan(mata);
    return mata;
  });
  return {
    tahun,
    periode,
    dinas: u.dinas,
    sasaran: u.sasaran.map(([s]) => s),
    indikator,
    program,
    rumusTurun: acak.pilih(['TURUN', 'TURUN_RASIO'] as const),
    batas: acak.pilih([null, null, null, 100, 120, 150]),
  };
}

/** Whether two figures differ by more than `n` units of decimal place `d`. */
export function bedaJelas(x: Desimal, y: Desimal, d: number, n = 3): boolean {
  return banding(mutlak(kurang(x, y)), desimal(BigInt(n), d)) > 0;
}
