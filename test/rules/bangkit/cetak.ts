/**
 * Prints random records as the tables of a report: in many vocabularies and layouts, every figure consistent. A cell
 * remembers what it says of whom, so that a test can spoil it and ask whether it is found.
 */
import { keA1 } from '../../../src/core/alamat';
import {
  bagi,
  banding,
  bulatkan,
  type Desimal,
  desimal,
  kali,
  keTeks,
  kurang,
  tambah,
} from '../../../src/core/desimal';
import type { Acak } from './acak';
import { buatRekaman, hitungCapaian, type Indikator, type Mata, type Rekaman } from './rekaman';

export type Hal =
  | 'sasaran'
  | 'indikator'
  | 'satuan'
  | 'arah'
  | 'target'
  | 'targetAkhir'
  | 'realisasi'
  | 'capaian'
  | 'kemajuan'
  | 'kriteria'
  | 'atas'
  | 'bawah'
  | 'mata'
  | 'murni'
  | 'pagu'
  | 'realisasiAnggaran'
  | 'penyerapan'
  | 'sisa'
  | 'selisih'
  | 'efisiensi'
  | 'bobot'
  | 'tertimbang'
  | 'rata'
  | 'nilai'
  | 'total'
  | 'predikat'
  | 'kepala'
  | 'judul';

export interface Sel {
  t: string;
  hal?: Hal;
  /** Id of the indicator, budget line or component; "jumlah" for a total. */
  subjek?: string;
  tahun?: number;
  tw?: number;
  nilai?: Desimal;
}

interface Kolom {
  /** Header texts, spanners first. */
  jalur: string[];
  /** For the row of column numbers: which columns it is computed from. */
  rumus?: string;
}

export interface TabelCetak {
  jenis: string;
  judul: Sel;
  kolom: Kolom[];
  kepala: Sel[][];
  baris: Sel[][];
  /** Cells that a mutation may need with their row: the label. */
  catatan: string[];
  gaya: Gaya;
}

export interface Gaya {
  titik: ',' | '.';
  /** Percent signs in the cells. */
  persen: boolean;
  ribuan: boolean;
  rupiah: 'Rp. ' | 'Rp' | '' | 'inggris' | 'koma-strip';
  /** Divisor of money: 1, or 1.000 or 1.000.000 as a title says. */
  pembagi: 1 | 1000 | 1000000;
}

export interface Laporan {
  benih: number;
  rekaman: Rekaman;
  tabel: TabelCetak[];
  /** Scale in use, from the highest class. */
  skala: { nama: string; bawah: number; atas: number | null }[];
  metode: 'SELISIH' | 'MAKS100' | 'PMK214';
  bentuk: 'teks' | 'ketik';
  /** Sheets: which tables, one below the other or side by side. */
  lembar: { nama: string; tabel: TabelCetak[]; sejajar: boolean; teks: string[] }[];
}

const pecahRibuan = (t: string, p: string) => t.replace(/\B(?=(\d{3})+$)/g, p);

export function tulis(n: Desimal, d: number, gaya: Gaya, ribuan = gaya.ribuan): string {
  const [u = '', f] = keTeks(bulatkan(n, d)).split('.');
  const minus = u.startsWith('-') ? '-' : '';
  const utuh = u.replace('-', '');
  const badan = ribuan ? pecahRibuan(utuh, gaya.titik === '.' && gaya.rupiah === 'inggris' ? ',' : '.') : utuh;
  return `${minus}${badan}${f ? `${gaya.titik}${f}` : ''}`;
}

export function tulisPersen(n: Desimal, d: number, g: Gaya): string {
  return `${tulis(n, d, g, false)}${g.persen ? '%' : ''}`;
}

/** An amount; `n` is in full rupiah, the table may print it in thousands or millions. */
export function tulisUang(n: bigint, gaya: Gaya): string {
  const minus = n < 0n;
  const v = desimal(minus ? -n : n);
  const d = gaya.pembagi === 1 ? 0 : 2;
  const x = gaya.pembagi === 1 ? v : bagi(v, desimal(BigInt(gaya.pembagi)), d);
  const [u = '', f] = keTeks(bulatkan(x, d)).split('.');
  const utuh = pecahRibuan(u, gaya.rupiah === 'inggris' ? ',' : '.');
  const ekor = f ? `${gaya.rupiah === 'inggris' ? '.' : ','}${f}` : '';
  const depan = gaya.rupiah === 'inggris' || gaya.rupiah === 'koma-strip' ? '' : gaya.rupiah;
  const badan = `${depan}${utuh}${ekor}${gaya.rupiah === 'koma-strip' && !ekor ? ',-' : ''}`;
  return minus ? `(${badan})` : badan;
}

const SKALA: Laporan['skala'][] = [
  [
    { nama: 'Sangat Tinggi', bawah: 91, atas: null },
    { nama: 'Tinggi', bawah: 76, atas: 91 },
    { nama: 'Sedang', bawah: 66, atas: 76 },
    { nama: 'Rendah', bawah: 51, atas: 66 },
    { nama: 'Sangat Rendah', bawah: 0, atas: 51 },
  ],
  [
    { nama: 'Sangat Baik', bawah: 85, atas: null },
    { nama: 'Baik', bawah: 70, atas: 85 },
    { nama: 'Cukup', bawah: 55, atas: 70 },
    { nama: 'Kurang', bawah: 0, atas: 55 },
  ],
  [
    { nama: 'Melampaui', bawah: 105, atas: null },
    { nama: 'Tercapai', bawah: 100, atas: 105 },
    { nama: 'Hampir Tercapai', bawah: 80, atas: 100 },
    { nama: 'Tidak Tercapai', bawah: 0, atas: 80 },
  ],
];

const kelas = (c: Desimal, skala: Laporan['skala']) =>
  skala.find((k) => banding(c, desimal(BigInt(k.bawah))) >= 0)?.nama ?? '';

/** Everything the printers of tables share. */
interface Alat {
  a: Acak;
  r: Rekaman;
  laporan: Laporan;
  nomor: () => string;
  gaya: () => Gaya;
  capaian: (i: Indikator, tahun: number) => Desimal;
}

const teks = (t: string): Sel => ({ t });

function tabel(
  alat: Alat,
  jenis: string,
  judul: string,
  gaya: Gaya,
  kolom: Kolom[],
  baris: Sel[][],
  catatan: string[] = [],
): TabelCetak {
  const dalam = Math.max(...kolom.map((k) => k.jalur.length));
  const kepala: Sel[][] = Array.from({ length: dalam }, () => kolom.map(() => teks('')));
  kolom.forEach((k, j) => {
    k.jalur.forEach((t, i) => {
      const sama =
        i < k.jalur.length - 1 && j > 0 && k.jalur.slice(0, i + 1).every((p, q) => p === kolom[j - 1]?.jalur[q]);
      if (!sama) (kepala[i] as Sel[])[j] = { t, hal: 'kepala' };
    });
  });
  if (alat.a.peluang(0.35)) {
    const rumus = alat.a.peluang(0.5);
    const kurung = alat.a.peluang(0.6);
    kepala.push(
      kolom.map((k, j) => teks(`${kurung ? `(${j + 1})` : j + 1}${rumus && k.rumus ? ` = ${k.rumus}` : ''}`)),
    );
  }
  return { jenis, judul: { t: `Tabel ${alat.nomor()} ${judul}`, hal: 'judul' }, kolom, kepala, baris, catatan, gaya };
}

/** Rows for indicators with the sasaran printed once, on every row, as a section or not at all. */
function barisIndikator(
  alat: Alat,
  daftar: readonly Indikator[],
  isi: (i: Indikator) => Sel[],
  bersatuan: boolean,
): { kolom: Kolom[]; baris: Sel[][] } {
  const { a: acak, r: rekaman } = alat;
  const cara = acak.pilih(['ulang', 'kosong', 'kosong', 'bagian', 'tanpa'] as const);
  const bernomor = acak.peluang(0.85) || cara === 'bagian';
  const kSasaran = acak.pilih(['Sasaran Strategis', 'Sasaran', 'SASARAN STRATEGIS', 'Sasaran Perangkat Daerah']);
  const kIndikator = acak.pilih([
    'Indikator Kinerja',
    'Indikator Kinerja Utama',
    'Indikator',
    'INDIKATOR KINERJA UTAMA (IKU)',
  ]);
  const kSatuan = acak.pilih(['Satuan', 'SATUAN', 'Satuan Pengukuran']);
  const kolom: Kolom[] = [
    ...(bernomor ? [{ jalur: [acak.pilih(['No', 'No.', 'NO'])] }] : []),
    ...(cara === 'ulang' || cara === 'kosong' ? [{ jalur: [kSasaran] }] : []),
    { jalur: [kIndikator] },
    ...(bersatuan ? [{ jalur: [kSatuan] }] : []),
  ];
  const perSasaran = acak.peluang(0.5);
  const baris: Sel[][] = [];
  let lalu = -1;
  daftar.forEach((i, urut) => {
    const baru = i.sasaran !== lalu;
    lalu = i.sasaran;
    const sasaran: Sel = { t: rekaman.sasaran[i.sasaran] as string, hal: 'sasaran' };
    const data = isi(i);
    if (cara === 'bagian' && baru)
      baris.push([
        teks(String.fromCharCode(65 + i.sasaran)),
        sasaran,
        ...Array.from({ length: data.length + (bersatuan ? 1 : 0) }, () => teks('')),
      ]);
    const no = cara === 'kosong' && perSasaran ? (baru ? String(i.sasaran + 1) : '') : String(urut + 1);
    baris.push([
      ...(bernomor ? [teks(no)] : []),
      ...(cara === 'ulang' ? [sasaran] : cara === 'kosong' ? [baru ? sasaran : teks('')] : []),
      { t: i.nama, hal: 'indikator', subjek: i.id },
      ...(bersatuan ? [{ t: i.satuan, hal: 'satuan' as const, subjek: i.id }] : []),
      ...data,
    ]);
  });
  return { kolom, baris };
}

const angkaSel = (i: Indikator, v: Desimal, g: Gaya, hal: Hal, tahun: number, sel: Partial<Sel> = {}): Sel => ({
  t: `${tulis(v, i.d, g)}${g.persen && i.satuan === 'Persen' ? '%' : ''}`,
  hal,
  subjek: i.id,
  tahun,
  nilai: v,
  ...sel,
});
const capaianSel = (x: Alat, i: Indikator, g: Gaya, tahun: number): Sel => {
  const nilai = x.capaian(i, tahun);
  return { t: tulisPersen(nilai, 2, g), hal: 'capaian', subjek: i.id, tahun, nilai };
};

const J_CAPAIAN = [
  'Capaian (%)',
  'Capaian Kinerja (%)',
  '% Capaian',
  'Capaian',
  'Tingkat Capaian (%)',
  'Persentase Capaian',
  'Capaian Kinerja',
];
const J_KRITERIA = ['Kriteria', 'Kategori', 'Predikat', 'Interpretasi', 'Keterangan Capaian', 'Kategori Capaian'];

function tPerjanjian(alat: Alat): TabelCetak {
  const gaya = alat.gaya();
  const { r: rekaman } = alat;
  const { kolom, baris } = barisIndikator(
    alat,
    rekaman.indikator,
    (i) => [angkaSel(i, i.target.get(rekaman.tahun) as Desimal, gaya, 'target', rekaman.tahun)],
    true,
  );
  kolom.push({
    jalur: [alat.a.pilih(['Target', `Target ${rekaman.tahun}`, 'Target Kinerja', `Target Tahun ${rekaman.tahun}`])],
  });
  return tabel(alat, 'perjanjian', `Perjanjian Kinerja ${rekaman.dinas} Tahun ${rekaman.tahun}`, gaya, kolom, baris);
}

function tRenstra(alat: Alat): TabelCetak {
  const g = alat.gaya();
  const { r: rekaman } = alat;
  const tahun = Array.from({ length: 5 }, (_, n) => rekaman.periode[0] + n);
  const { kolom, baris } = barisIndikator(
    alat,
    rekaman.indikator,
    (i) => tahun.map((t) => angkaSel(i, i.target.get(t) as Desimal, g, 'target', t)),
    alat.a.peluang(0.8),
  );
  const payung = alat.a.pilih(['Target Kinerja Tahun', 'Target', 'Target Kinerja', 'Target Tahun ke-']);
  const gaya = alat.a.pilih(['payung', 'payung', 'rata']);
  kolom.push(...tahun.map((t) => ({ jalur: gaya === 'payung' ? [payung, String(t)] : [`Target ${t}`] })));
  return tabel(
    alat,
    'renstra',
    `Target Kinerja Rencana Strategis ${rekaman.periode[0]}-${rekaman.periode[1]}`,
    g,
    kolom,
    baris,
  );
}

function tIku(alat: Alat): TabelCetak {
  const gaya = alat.gaya();
  const { r: rekaman, a: acak } = alat;
  const kata = acak.pilih([
    ['Positif', 'Negatif'],
    ['Naik', 'Turun'],
    ['Maximize', 'Minimize'],
    ['Semakin tinggi semakin baik', 'Semakin rendah semakin baik'],
  ]) as [string, string];
  const sumber = ['Laporan bidang', 'BPS', 'Aplikasi internal', 'Survei tahunan'];
  const { kolom, baris } = barisIndikator(
    alat,
    rekaman.indikator,
    (i) => [
      { t: kata[i.naik ? 0 : 1], hal: 'arah', subjek: i.id },
      teks(sumber[i.nama.length % 4] as string),
      teks(`Bidang ${i.sasaran + 1}`),
    ],
    true,
  );
  kolom.push(
    { jalur: [acak.pilih(['Arah', 'Polarisasi', 'Sifat Indikator', 'Arah Indikator'])] },
    { jalur: ['Sumber Data'] },
    { jalur: ['Penanggung Jawab'] },
  );
  return tabel(alat, 'iku', `Indikator Kinerja Utama ${rekaman.dinas}`, gaya, kolom, baris);
}

function tRealisasi(alat: Alat): TabelCetak {
  const g = alat.gaya();
  const { r: rekaman, a: acak } = alat;
  const dengan = acak.peluang(0.7);
  const { kolom, baris } = barisIndikator(
    alat,
    rekaman.indikator,
    (i) => {
      const sel = capaianSel(alat, i, g, rekaman.tahun);
      return [
        angkaSel(i, i.target.get(rekaman.tahun) as Desimal, g, 'target', rekaman.tahun),
        angkaSel(i, i.realisasi.get(rekaman.tahun) as Desimal, g, 'realisasi', rekaman.tahun),
        sel,
        ...(dengan
          ? [{ t: kelas(sel.nilai as Desimal, alat.laporan.skala), hal: 'kriteria' as const, subjek: i.id }]
          : []),
      ];
    },
    acak.peluang(0.85),
  );
  const n = kolom.length;
  const jc = acak.pilih(J_CAPAIAN);
  const gaya = acak.pilih(['polos', 'polos', 'tahun', 'payung']);
  const j = (t: string) =>
    gaya === 'tahun' ? [`${t} ${rekaman.tahun}`] : gaya === 'payung' ? [`Tahun ${rekaman.tahun}`, t] : [t];
  kolom.push(
    { jalur: j('Target') },
    { jalur: j(acak.pilih(['Realisasi', 'Realisasi Kinerja'])) },
    { jalur: gaya === 'payung' ? [`Tahun ${rekaman.tahun}`, jc] : [jc], rumus: `${n + 2}/${n + 1}x100` },
    ...(dengan ? [{ jalur: [acak.pilih(J_KRITERIA)] }] : []),
  );
  if (acak.peluang(0.25)) {
    // A mean below the rows.
    const semua = rekaman.indikator.map((i) => alat.capaian(i, rekaman.tahun));
    const rata = bagi(
      semua.reduce((s, v) => tambah(s, v), desimal(0n)),
      desimal(BigInt(semua.length)),
      2,
    );
    const baru = kolom.map(() => teks(''));
    baru[kolom.findIndex((k) => /indikator/i.test(k.jalur[0] as string))] = teks(
      acak.pilih(['Rata-rata Capaian', 'Rata-Rata', 'RATA-RATA CAPAIAN KINERJA']),
    );
    baru[n + 2] = { t: tulisPersen(rata, 2, g), hal: 'rata', subjek: 'rata', nilai: rata };
    baris.push(baru);
  }
  return tabel(
    alat,
    'realisasi',
    `Capaian Kinerja ${acak.pilih(['Tahun', 'Sasaran Strategis Tahun'])} ${rekaman.tahun}`,
    g,
    kolom,
    baris,
  );
}

function tTahun(alat: Alat): TabelCetak {
  const g = alat.gaya();
  const { r: rekaman, a: acak } = alat;
  const tahun = [rekaman.tahun - 2, rekaman.tahun - 1, rekaman.tahun];
  const gaya = acak.pilih(['realisasi', 'lengkap', 'dua', 'capaian']);
  const pakai = gaya === 'dua' ? tahun.slice(1) : tahun;
  const { kolom, baris } = barisIndikator(
    alat,
    rekaman.indikator,
    (i) => {
      if (gaya === 'realisasi') return pakai.map((t) => angkaSel(i, i.realisasi.get(t) as Desimal, g, 'realisasi', t));
      if (gaya === 'capaian')
        return [
          ...pakai.map((t) => angkaSel(i, i.realisasi.get(t) as Desimal, g, 'realisasi', t)),
          ...pakai.map((t) => capaianSel(alat, i, g, t)),
        ];
      return pakai.flatMap((t) => [
        angkaSel(i, i.target.get(t) as Desimal, g, 'target', t),
        angkaSel(i, i.realisasi.get(t) as Desimal, g, 'realisasi', t),
        capaianSel(alat, i, g, t),
      ]);
    },
    acak.peluang(0.6),
  );
  const pra = acak.pilih(['', 'Tahun ']);
  if (gaya === 'realisasi') kolom.push(...pakai.map((t) => ({ jalur: ['Realisasi', `${pra}${t}`] })));
  else if (gaya === 'capaian')
    kolom.push(
      ...pakai.map((t) => ({ jalur: ['Realisasi', `${pra}${t}`] })),
      ...pakai.map((t) => ({ jalur: ['Capaian (%)', `${pra}${t}`] })),
    );
  else {
    const rata = acak.peluang(0.3);
    const jc = acak.pilih(['Capaian (%)', 'Capaian', '%']);
    kolom.push(
      ...pakai.flatMap((t) =>
        ['Target', 'Realisasi', jc].map((k) => ({
          jalur: rata && jc !== '%' ? [`${k} ${t}`] : [`${pra || 'Tahun '}${t}`, k],
        })),
      ),
    );
  }
  return tabel(alat, 'tahun', `Perbandingan Realisasi Kinerja Tahun ${pakai[0]}-${rekaman.tahun}`, g, kolom, baris);
}

function tKemajuan(alat: Alat): TabelCetak {
  const gaya = alat.gaya();
  const { r: rekaman, a: acak } = alat;
  const akhir = rekaman.periode[1];
  const dibatasi = acak.peluang(0.5);
  const { kolom, baris } = barisIndikator(
    alat,
    rekaman.indikator,
    (i) => {
      const t = i.target.get(akhir) as Desimal;
      const v = i.realisasi.get(rekaman.tahun) as Desimal;
      const m = hitungCapaian(t, v, i.naik ? 'NAIK' : rekaman.rumusTurun, dibatasi ? rekaman.batas : null, 2);
      return [
        angkaSel(i, t, gaya, 'targetAkhir', akhir),
        angkaSel(i, v, gaya, 'realisasi', rekaman.tahun),
        { t: tulisPersen(m, 2, gaya), hal: 'kemajuan', subjek: i.id, nilai: m },
      ];
    },
    acak.peluang(0.5),
  );
  const n = kolom.length;
  kolom.push(
    {
      jalur: [
        acak.pilih([
          `Target Akhir Renstra (${akhir})`,
          'Target Akhir Renstra',
          `Target Renstra ${akhir}`,
          `Target Akhir RPJMD ${akhir}`,
        ]),
      ],
    },
    { jalur: [acak.pilih(['Realisasi', `Realisasi ${rekaman.tahun}`, `Realisasi Tahun ${rekaman.tahun}`])] },
    {
      jalur: [acak.pilih(['Tingkat Kemajuan (%)', 'Tingkat Kemajuan', 'Capaian terhadap Renstra (%)'])],
      rumus: `(${n + 2}/${n + 1}) x 100`,
    },
  );
  return tabel(alat, 'kemajuan', `Perbandingan Realisasi Kinerja dengan Target Jangka Menengah`, gaya, kolom, baris);
}

function tPembanding(alat: Alat): TabelCetak {
  const gaya = alat.gaya();
  const { r: rekaman, a: acak } = alat;
  const { kolom, baris } = barisIndikator(
    alat,
    rekaman.indikator,
    (i) => {
      const v = i.realisasi.get(rekaman.tahun) as Desimal;
      const lain = (f: number) => bagi(kali(v, desimal(BigInt(f))), desimal(1000n), i.d);
      return [
        angkaSel(i, v, gaya, 'realisasi', rekaman.tahun),
        teks(tulis(lain(acak.int(850, 1100)), i.d, gaya)),
        teks(tulis(lain(acak.int(850, 1100)), i.d, gaya)),
      ];
    },
    acak.peluang(0.5),
  );
  kolom.push(
    { jalur: [acak.pilih([`Realisasi ${rekaman.tahun}`, 'Realisasi', 'Realisasi Kabupaten'])] },
    { jalur: ['Realisasi Provinsi'] },
    { jalur: ['Realisasi Nasional'] },
  );
  return tabel(
    alat,
    'pembanding',
    `Perbandingan Realisasi dengan Provinsi dan Nasional Tahun ${rekaman.tahun}`,
    gaya,
    kolom,
    baris,
  );
}

function tTriwulan(alat: Alat): TabelCetak {
  const gaya = alat.gaya();
  const { r: rekaman, a: acak } = alat;
  const romawi = ['I', 'II', 'III', 'IV'];
  const { kolom, baris } = barisIndikator(
    alat,
    rekaman.indikator,
    (i) => {
      const t = i.target.get(rekaman.tahun) as Desimal;
      const v = i.realisasi.get(rekaman.tahun) as Desimal;
      return [
        angkaSel(i, t, gaya, 'target', rekaman.tahun),
        ...[1, 2, 3, 4].flatMap((q) => {
          const tq = q === 4 ? t : bagi(kali(t, desimal(BigInt(q))), desimal(4n), i.d);
          const vq = q === 4 ? v : bagi(kali(v, desimal(BigInt(q))), desimal(4n), i.d);
          return [
            angkaSel(i, tq, gaya, 'target', rekaman.tahun, { tw: q }),
            angkaSel(i, vq, gaya, 'realisasi', rekaman.tahun, { tw: q }),
          ];
        }),
      ];
    },
    true,
  );
  const pendek = acak.peluang(0.5);
  kolom.push(
    { jalur: [`Target ${rekaman.tahun}`] },
    ...romawi.flatMap((q) =>
      ['Target', 'Realisasi'].map((k) => ({ jalur: [`${pendek ? 'TW' : 'Triwulan'} ${q}`, k] })),
    ),
  );
  return tabel(alat, 'triwulan', `Pengukuran Kinerja Triwulan Tahun ${rekaman.tahun}`, gaya, kolom, baris);
}

function tKomponen(alat: Alat): TabelCetak | null {
  const gaya = alat.gaya();
  const { r: rekaman, a: acak } = alat;
  const daftar = rekaman.indikator.filter((i) => i.bagian);
  if (daftar.length < 2) return null;
  const { kolom, baris } = barisIndikator(
    alat,
    daftar,
    (i) => {
      const bagian = i.bagian as NonNullable<Indikator['bagian']>;
      const v = i.realisasi.get(rekaman.tahun) as Desimal;
      return [
        teks(bagian.uraianAtas),
        { t: String(bagian.atas), hal: 'atas', subjek: i.id, nilai: desimal(bagian.atas) },
        teks(bagian.uraianBawah),
        { t: String(bagian.bawah), hal: 'bawah', subjek: i.id, nilai: desimal(bagian.bawah) },
        { t: tulisPersen(v, i.d, gaya), hal: 'realisasi', subjek: i.id, tahun: rekaman.tahun, nilai: v },
      ];
    },
    false,
  );
  kolom.push(
    { jalur: ['Pembilang', 'Uraian'] },
    { jalur: ['Pembilang', acak.pilih(['Jumlah', 'Nilai'])] },
    { jalur: ['Penyebut', 'Uraian'] },
    { jalur: ['Penyebut', acak.pilih(['Jumlah', 'Nilai'])] },
    { jalur: [acak.pilih(['Realisasi', 'Realisasi (%)', `Realisasi ${rekaman.tahun}`])] },
  );
  return tabel(alat, 'komponen', `Perhitungan Indikator Kinerja Tahun ${rekaman.tahun}`, gaya, kolom, baris);
}

const serap = (p: bigint, r: bigint): Desimal => bagi(desimal(r * 100n), desimal(p), 2);

/** Percentages of amounts that are printed in millions are taken from the printed ones. */
function serapCetak(p: bigint, r: bigint, g: Gaya): Desimal {
  if (g.pembagi === 1) return serap(p, r);
  const c = (n: bigint) => bagi(desimal(n), desimal(BigInt(g.pembagi)), 2);
  return bagi(kali(desimal(100n), c(r)), c(p), 2);
}

function programSasaran(r: Rekaman, i: Indikator): Mata {
  return r.program[i.sasaran] as Mata;
}

function tEfisiensi(alat: Alat): TabelCetak {
  const g = { ...alat.gaya(), pembagi: 1 as const };
  const { r: rekaman, a: acak } = alat;
  const { metode } = alat.laporan;
  const uang = metode === 'PMK214' || acak.peluang(0.4);
  const { kolom, baris } = barisIndikator(
    alat,
    rekaman.indikator,
    (i) => {
      const mata = programSasaran(rekaman, i);
      const sel = capaianSel(alat, i, g, rekaman.tahun);
      const s = serap(mata.pagu, mata.realisasi);
      const e = efisiensi(metode, sel.nilai as Desimal, s, mata);
      return [
        ...(uang
          ? [
              { t: tulisUang(mata.pagu, g), hal: 'pagu' as const, subjek: mata.id, nilai: desimal(mata.pagu) },
              {
                t: tulisUang(mata.realisasi, g),
                hal: 'realisasiAnggaran' as const,
                subjek: mata.id,
                nilai: desimal(mata.realisasi),
              },
            ]
          : []),
        sel,
        { t: tulisPersen(s, 2, g), hal: 'penyerapan', subjek: mata.id, nilai: s },
        e
          ? { t: tulisPersen(e, 2, g), hal: 'efisiensi', subjek: i.id, nilai: e }
          : { t: '-', hal: 'efisiensi', subjek: i.id },
      ];
    },
    false,
  );
  const n = kolom.length + (uang ? 2 : 0);
  kolom.push(
    ...(uang
      ? [
          { jalur: [acak.pilih(['Anggaran (Rp)', 'Pagu Anggaran'])] },
          { jalur: [acak.pilih(['Realisasi Anggaran (Rp)', 'Realisasi Anggaran'])] },
        ]
      : []),
    { jalur: [acak.pilih(['Capaian Kinerja (%)', '% Capaian Kinerja', 'Persentase Capaian Kinerja'])] },
    {
      jalur: [
        acak.pilih([
          'Penyerapan Anggaran (%)',
          '% Penyerapan Anggaran',
          'Persentase Realisasi Anggaran',
          'Tingkat Penyerapan (%)',
        ]),
      ],
    },
    {
      jalur: [acak.pilih(['Tingkat Efisiensi (%)', 'Efisiensi', 'Tingkat Efisiensi', '% Efisiensi'])],
      ...(metode === 'SELISIH' ? { rumus: `${n + 1}-${n + 2}` } : {}),
    },
  );
  const cara = {
    SELISIH: 'Efisiensi = Capaian Kinerja - Penyerapan Anggaran',
    MAKS100: 'Efisiensi = 100% - Penyerapan Anggaran untuk capaian kinerja 100% ke atas',
    PMK214: 'Efisiensi dihitung menurut PMK 214/PMK.02/2017',
  }[metode];
  return tabel(
    alat,
    'efisiensi',
    `Efisiensi Penggunaan Sumber Daya Tahun ${rekaman.tahun}`,
    g,
    kolom,
    baris,
    acak.peluang(0.5) ? [cara] : [],
  );
}

export function efisiensi(metode: Laporan['metode'], c: Desimal, s: Desimal, m: Mata): Desimal | null {
  if (metode === 'PMK214') {
    const bobot = kali(desimal(m.pagu), c);
    return bagi(kali(desimal(100n), kurang(bobot, desimal(m.realisasi * 100n))), bobot, 2);
  }
  if (banding(c, desimal(100n)) < 0) return null;
  return kurang(metode === 'MAKS100' ? desimal(100n) : c, s);
}

function tKinerjaAnggaran(alat: Alat): TabelCetak {
  const g = { ...alat.gaya(), pembagi: 1 as const };
  const { r: rekaman, a: acak } = alat;
  const sudah = new Set<number>();
  const { kolom, baris } = barisIndikator(
    alat,
    rekaman.indikator,
    (i) => {
      const mata = programSasaran(rekaman, i);
      const pertama = !sudah.has(i.sasaran);
      sudah.add(i.sasaran);
      const uang = (v: bigint, hal: Hal): Sel =>
        pertama ? { t: tulisUang(v, g), hal, subjek: mata.id, nilai: desimal(v) } : teks('');
      const s = serap(mata.pagu, mata.realisasi);
      return [
        angkaSel(i, i.target.get(rekaman.tahun) as Desimal, g, 'target', rekaman.tahun),
        angkaSel(i, i.realisasi.get(rekaman.tahun) as Desimal, g, 'realisasi', rekaman.tahun),
        capaianSel(alat, i, g, rekaman.tahun),
        pertama ? { t: `Program ${mata.nama}`, hal: 'mata', subjek: mata.id } : teks(''),
        uang(mata.pagu, 'pagu'),
        uang(mata.realisasi, 'realisasiAnggaran'),
        pertama ? { t: tulisPersen(s, 2, g), hal: 'penyerapan', subjek: mata.id, nilai: s } : teks(''),
      ];
    },
    false,
  );
  const payung = acak.peluang(0.7);
  const kunci = (t: string) => ({ jalur: payung ? ['Kinerja', t] : [t] });
  const uji = (t: string, polos: string) => ({ jalur: payung ? ['Anggaran', t] : [polos] });
  kolom.push(
    kunci('Target'),
    kunci('Realisasi'),
    kunci(acak.pilih(['Capaian (%)', 'Capaian'])),
    { jalur: ['Program'] },
    uji(acak.pilih(['Pagu', 'Alokasi', 'Target']), 'Anggaran (Rp)'),
    uji('Realisasi', 'Realisasi Anggaran (Rp)'),
    uji(acak.pilih(['%', 'Penyerapan (%)', 'Capaian']), 'Penyerapan (%)'),
  );
  return tabel(alat, 'kinerja-anggaran', `Realisasi Kinerja dan Anggaran Tahun ${rekaman.tahun}`, g, kolom, baris);
}

function barisMata(r: Rekaman, dalam: 1 | 2 | 3): Mata[] {
  return r.program.flatMap((p) => [p, ...(dalam > 1 ? p.anak.flatMap((k) => [k, ...(dalam > 2 ? k.anak : [])]) : [])]);
}

const urutMata = (r: Rekaman, mata: Mata): [number, number, number] => {
  for (const [i, p] of r.program.entries()) {
    if (p === mata) return [i, -1, -1];
    for (const [j, k] of p.anak.entries()) {
      if (k === mata) return [i, j, -1];
      const n = k.anak.indexOf(mata);
      if (n >= 0) return [i, j, n];
    }
  }
  return [-1, -1, -1];
};

/** How levels show: by a prefix, an account code, a numbering, columns of their own, or by the sums alone. */
function labelMata(x: Alat, dalam: 1 | 2 | 3): { kolom: Kolom[]; sel: (m: Mata | null, teksJumlah: string) => Sel[] } {
  const { a: acak, r: rekaman } = x;
  const cara = acak.pilih(
    dalam === 1 ? (['nomor', 'kode', 'polos'] as const) : (['awalan', 'kode', 'nomor', 'kolom', 'jumlah'] as const),
  );
  const kNama = acak.pilih([
    'Program / Kegiatan / Sub Kegiatan',
    'Program/Kegiatan',
    'Uraian',
    'PROGRAM, KEGIATAN DAN SUB KEGIATAN',
  ]);
  const sel = (m: Mata, t: string): Sel => ({ t, hal: 'mata', subjek: m.id });
  const no = (m: Mata) => {
    const [p, k, s] = urutMata(rekaman, m);
    if (s >= 0) return `${s + 1})`;
    return k >= 0 ? `${String.fromCharCode(97 + k)}.` : String(p + 1);
  };
  const AWALAN = { program: 'Program', kegiatan: 'Kegiatan', subKegiatan: 'Sub Kegiatan' };
  if (cara === 'kolom' && dalam > 1) {
    const nama = ['Program', 'Kegiatan', 'Sub Kegiatan'].slice(0, dalam);
    return {
      kolom: nama.map((t) => ({ jalur: [t] })),
      sel: (m, jumlah) => {
        const di = m ? { program: 0, kegiatan: 1, subKegiatan: 2 }[m.tingkat] : 0;
        return nama.map((_, i) => (i === di ? (m ? sel(m, m.nama) : teks(jumlah)) : teks('')));
      },
    };
  }
  if (cara === 'kode')
    return {
      kolom: [{ jalur: [acak.pilih(['Kode Rekening', 'Kode'])] }, { jalur: [kNama] }],
      sel: (m, jumlah) => [teks(m ? m.kode : ''), m ? sel(m, m.nama) : teks(jumlah)],
    };
  if (cara === 'awalan' || cara === 'polos') {
    const pisah = acak.pilih([' ', ' : ', ': ']);
    const bernomor = acak.peluang(0.5);
    const tulisNama = (m: Mata) => (cara === 'polos' ? `Program ${m.nama}` : `${AWALAN[m.tingkat]}${pisah}${m.nama}`);
    return {
      kolom: [...(bernomor ? [{ jalur: ['No'] }] : []), { jalur: [cara === 'polos' ? 'Program' : kNama] }],
      sel: (m, jumlah) => [...(bernomor ? [teks(m ? no(m) : '')] : []), m ? sel(m, tulisNama(m)) : teks(jumlah)],
    };
  }
  if (cara === 'nomor')
    return {
      kolom: [{ jalur: ['No.'] }, { jalur: [dalam === 1 ? 'Program' : kNama] }],
      sel: (m, jumlah) => [teks(m ? no(m) : ''), m ? sel(m, m.nama) : teks(jumlah)],
    };
  return { kolom: [{ jalur: [kNama] }], sel: (m, jumlah) => [m ? sel(m, m.nama) : teks(jumlah)] };
}

const JUMLAH = ['Jumlah', 'Total', 'JUMLAH', 'Total Anggaran', 'JUMLAH TOTAL', 'Jumlah Keseluruhan'];

function selUang(m: Mata | null, v: bigint, g: Gaya, hal: Hal, tahun?: number): Sel {
  return { t: tulisUang(v, g), hal, subjek: m?.id ?? 'jumlah', nilai: desimal(v), ...(tahun ? { tahun } : {}) };
}

function selSerap(m: Mata | null, p: bigint, r: bigint, g: Gaya): Sel {
  const s = serapCetak(p, r, g);
  return { t: tulisPersen(s, 2, g), hal: 'penyerapan', subjek: m?.id ?? 'jumlah', nilai: s };
}

function tAnggaran(alat: Alat, jenis: 'realisasi' | 'perubahan' | 'tahun' | 'alokasi'): TabelCetak {
  const { r: rekaman, a: acak } = alat;
  const gaya = alat.gaya();
  const dalam = acak.pilih([1, 2, 3, 3] as const);
  const { kolom, sel } = labelMata(alat, dalam);
  const sisa = acak.peluang(0.4);
  const total = (k: 'murni' | 'pagu' | 'realisasi' | 'paguLalu' | 'realisasiLalu') =>
    rekaman.program.reduce((s, m) => s + m[k], 0n);
  const isi = (mata: Mata | null): Sel[] => {
    const v = (k: 'murni' | 'pagu' | 'realisasi' | 'paguLalu' | 'realisasiLalu') => (mata ? mata[k] : total(k));
    if (jenis === 'alokasi') return [selUang(mata, v('pagu'), gaya, 'pagu')];
    if (jenis === 'perubahan')
      return [
        selUang(mata, v('murni'), gaya, 'murni'),
        selUang(mata, v('pagu'), gaya, 'pagu'),
        selUang(mata, v('pagu') - v('murni'), gaya, 'selisih'),
      ];
    if (jenis === 'tahun')
      return [
        selUang(mata, v('paguLalu'), gaya, 'pagu', rekaman.tahun - 1),
        selUang(mata, v('realisasiLalu'), gaya, 'realisasiAnggaran', rekaman.tahun - 1),
        selSerap(mata, v('paguLalu'), v('realisasiLalu'), gaya),
        selUang(mata, v('pagu'), gaya, 'pagu', rekaman.tahun),
        selUang(mata, v('realisasi'), gaya, 'realisasiAnggaran', rekaman.tahun),
        selSerap(mata, v('pagu'), v('realisasi'), gaya),
      ];
    return [
      selUang(mata, v('pagu'), gaya, 'pagu'),
      selUang(mata, v('realisasi'), gaya, 'realisasiAnggaran'),
      selSerap(mata, v('pagu'), v('realisasi'), gaya),
      ...(sisa ? [selUang(mata, v('pagu') - v('realisasi'), gaya, 'sisa')] : []),
    ];
  };
  const baris = barisMata(rekaman, dalam).map((m) => [...sel(m, ''), ...isi(m)]);
  if (acak.peluang(0.85)) baris.push([...sel(null, acak.pilih(JUMLAH)), ...isi(null)]);
  const rp = acak.pilih([' (Rp)', ' (Rp.)', '']);
  const jp = acak.pilih(['% Realisasi', 'Penyerapan (%)', '%', 'Persentase', 'Capaian (%)', 'Tingkat Penyerapan']);
  if (jenis === 'alokasi')
    kolom.push({ jalur: [`${acak.pilih(['Anggaran', 'Pagu', 'Pagu Anggaran', 'Alokasi Anggaran'])}${rp}`] });
  else if (jenis === 'perubahan')
    kolom.push(
      { jalur: acak.pilih([['Anggaran Murni'], ['Anggaran', 'Sebelum Perubahan'], ['Pagu Awal']]) },
      { jalur: ['x'] },
      { jalur: [acak.pilih(['Bertambah/(Berkurang)', 'Bertambah / Berkurang', 'Selisih'])] },
    );
  else if (jenis === 'tahun') {
    for (const t of [rekaman.tahun - 1, rekaman.tahun]) {
      const p = `Tahun ${t}`;
      kolom.push({ jalur: [p, 'Anggaran'] }, { jalur: [p, 'Realisasi'] }, { jalur: [p, '%'] });
    }
  } else {
    const n = kolom.length;
    kolom.push(
      { jalur: [`${acak.pilih(['Anggaran', 'Pagu', 'Pagu Anggaran', 'Jumlah Anggaran'])}${rp}`] },
      { jalur: [`${acak.pilih(['Realisasi', 'Realisasi Anggaran', 'Realisasi Keuangan'])}${rp}`] },
      { jalur: [jp], rumus: `${n + 2}/${n + 1}*100` },
      ...(sisa ? [{ jalur: [`${acak.pilih(['Sisa Anggaran', 'Sisa', 'Sisa Pagu'])}${rp}`] }] : []),
    );
  }
  if (jenis === 'perubahan') {
    const murni = kolom[kolom.length - 3] as Kolom;
    kolom[kolom.length - 2] = {
      jalur:
        murni.jalur.length === 2
          ? ['Anggaran', 'Setelah Perubahan']
          : [murni.jalur[0] === 'Pagu Awal' ? 'Pagu Akhir Setelah Perubahan' : 'Anggaran Perubahan'],
    };
  }
  const judul = {
    realisasi: `Realisasi Anggaran Tahun ${rekaman.tahun}`,
    perubahan: `Anggaran Sebelum dan Setelah Perubahan Tahun ${rekaman.tahun}`,
    tahun: `Perbandingan Anggaran Tahun ${rekaman.tahun - 1} dan ${rekaman.tahun}`,
    alokasi: `Alokasi Anggaran Program Tahun ${rekaman.tahun}`,
  }[jenis];
  const satuan = gaya.pembagi === 1 ? '' : ` (dalam ${gaya.pembagi === 1000 ? 'ribuan' : 'jutaan'} rupiah)`;
  return tabel(alat, `anggaran-${jenis}`, `${judul}${satuan}`, gaya, kolom, baris);
}

function tLhe(alat: Alat): TabelCetak {
  const g = { ...alat.gaya(), persen: false };
  const { r: rekaman, a: acak } = alat;
  const komponen: [string, number][] = [
    ['Perencanaan Kinerja', 30],
    ['Pengukuran Kinerja', 30],
    ['Pelaporan Kinerja', 15],
    ['Evaluasi Akuntabilitas Kinerja Internal', 25],
  ];
  const tahun = acak.peluang(0.7) ? [rekaman.tahun - 1, rekaman.tahun] : [rekaman.tahun];
  const nilai = komponen.map(([, b]) =>
    tahun.map(() => desimal(BigInt((Math.round(b * acak.int(580, 900)) / 10) | 0), 2)),
  );
  const total = tahun.map((_, j) => nilai.reduce((s, v) => tambah(s, v[j] as Desimal), desimal(0n)));
  const predikat = (v: Desimal) =>
    (
      [
        [90, 'AA'],
        [80, 'A'],
        [70, 'BB'],
        [60, 'B'],
        [50, 'CC'],
        [30, 'C'],
      ] as const
    ).find(([b]) => banding(v, desimal(BigInt(b))) > 0)?.[1] ?? 'D';
  const baris: Sel[][] = komponen.map(([k, b], i) => [
    teks(String(i + 1)),
    { t: k, hal: 'mata', subjek: `L${i}` },
    { t: String(b), hal: 'bobot', subjek: `L${i}`, nilai: desimal(BigInt(b)) },
    ...tahun.map((t, j) => ({
      t: tulis((nilai[i] as Desimal[])[j] as Desimal, 2, g),
      hal: 'nilai' as const,
      subjek: `L${i}`,
      tahun: t,
      nilai: (nilai[i] as Desimal[])[j] as Desimal,
    })),
  ]);
  baris.push([
    teks(''),
    teks(acak.pilih(['Nilai Hasil Evaluasi', 'Jumlah', 'Nilai Akuntabilitas Kinerja', 'Total Nilai'])),
    { t: '100', hal: 'total', subjek: 'jumlah', nilai: desimal(100n) },
    ...total.map((v, j) => ({
      t: tulis(v, 2, g),
      hal: 'total' as const,
      subjek: 'jumlah',
      tahun: tahun[j] as number,
      nilai: v,
    })),
  ]);
  if (acak.peluang(0.8))
    baris.push([
      teks(''),
      teks(acak.pilih(['Predikat', 'Tingkat Akuntabilitas Kinerja', 'Kategori'])),
      teks(''),
      ...total.map((v, j) => ({
        t: predikat(v),
        hal: 'predikat' as const,
        subjek: 'jumlah',
        tahun: tahun[j] as number,
      })),
    ]);
  const kolom: Kolom[] = [
    { jalur: ['No'] },
    { jalur: [acak.pilih(['Komponen yang Dinilai', 'Komponen', 'Komponen/Sub Komponen'])] },
    { jalur: ['Bobot'] },
    ...(tahun.length === 1
      ? [{ jalur: [`Nilai ${rekaman.tahun}`] }]
      : acak.peluang(0.6)
        ? tahun.map((t) => ({ jalur: ['Nilai', String(t)] }))
        : tahun.map((t) => ({ jalur: [`Nilai ${t}`] }))),
  ];
  return tabel(alat, 'lhe', `Hasil Evaluasi AKIP Tahun ${rekaman.tahun}`, g, kolom, baris);
}

function tTertimbang(alat: Alat): TabelCetak {
  const gaya = alat.gaya();
  const { r: rekaman, a: acak } = alat;
  const n = rekaman.indikator.length;
  const bobot = rekaman.indikator.map((_, i) =>
    i === n - 1 ? 100 - Math.floor(100 / n) * (n - 1) : Math.floor(100 / n),
  );
  const hasil = rekaman.indikator.map((i, j) =>
    bagi(kali(desimal(BigInt(bobot[j] as number)), alat.capaian(i, rekaman.tahun)), desimal(100n), 2),
  );
  const baris: Sel[][] = rekaman.indikator.map((i, j) => [
    teks(String(j + 1)),
    { t: i.nama, hal: 'indikator', subjek: i.id },
    { t: String(bobot[j]), hal: 'bobot', subjek: i.id, nilai: desimal(BigInt(bobot[j] as number)) },
    capaianSel(alat, i, gaya, rekaman.tahun),
    { t: tulis(hasil[j] as Desimal, 2, gaya), hal: 'tertimbang', subjek: i.id, nilai: hasil[j] as Desimal },
  ]);
  const total = hasil.reduce((s, v) => tambah(s, v), desimal(0n));
  baris.push([
    teks(''),
    teks('Jumlah'),
    { t: '100', hal: 'total', subjek: 'jumlah' },
    teks(''),
    { t: tulis(total, 2, gaya), hal: 'total', subjek: 'jumlah', nilai: total },
  ]);
  return tabel(
    alat,
    'tertimbang',
    `Capaian Kinerja Tertimbang Tahun ${rekaman.tahun}`,
    gaya,
    [
      { jalur: ['No'] },
      { jalur: ['Indikator Kinerja'] },
      { jalur: [acak.pilih(['Bobot', 'Bobot (%)'])] },
      { jalur: ['Capaian (%)'] },
      { jalur: [acak.pilih(['Nilai Tertimbang', 'Bobot x Capaian', 'Capaian Tertimbang'])] },
    ],
    baris,
  );
}

function tBelanja(alat: Alat): TabelCetak {
  const { r: rekaman, a: acak } = alat;
  const gaya = alat.gaya();
  const bilangan = rekaman.program.reduce((s, m) => s + m.pagu, 0n);
  const v = rekaman.program.reduce((s, m) => s + m.realisasi, 0n);
  const bagi3 = (n: bigint): bigint[] => {
    const s = (n * 55n) / 100n;
    const t = (n * 30n) / 100n;
    return [s, t, n - s - t];
  };
  const pagu = bagi3(bilangan);
  const real = bagi3(v);
  const jenis = ['Belanja Pegawai', 'Belanja Barang dan Jasa', 'Belanja Modal'];
  const isi = (id: string, b: bigint, q: bigint): Sel[] => {
    const s = serapCetak(b, q, gaya);
    return [
      { t: tulisUang(b, gaya), hal: 'pagu', subjek: id, nilai: desimal(b) },
      { t: tulisUang(q, gaya), hal: 'realisasiAnggaran', subjek: id, nilai: desimal(q) },
      { t: tulisPersen(s, 2, gaya), hal: 'penyerapan', subjek: id, nilai: s },
    ];
  };
  const baris: Sel[][] = jenis.map((t, i) => [
    teks(String(i + 1)),
    { t, hal: 'mata', subjek: `B${i}` },
    ...isi(`B${i}`, pagu[i] as bigint, real[i] as bigint),
  ]);
  baris.push([teks(''), teks(acak.pilih(['Jumlah', 'Jumlah Belanja', 'Total'])), ...isi('jumlah', bilangan, v)]);
  const satuan = gaya.pembagi === 1 ? '' : ` (dalam ${gaya.pembagi === 1000 ? 'ribu' : 'juta'} rupiah)`;
  return tabel(
    alat,
    'belanja',
    `Realisasi Belanja menurut Jenis Tahun ${rekaman.tahun}${satuan}`,
    gaya,
    [
      { jalur: ['No'] },
      { jalur: [acak.pilih(['Uraian', 'Jenis Belanja', 'Belanja'])] },
      { jalur: [acak.pilih(['Anggaran', 'Pagu Anggaran'])] },
      { jalur: ['Realisasi'] },
      { jalur: [acak.pilih(['%', 'Penyerapan (%)', 'Persentase'])] },
    ],
    baris,
  );
}

function tSkala(alat: Alat): TabelCetak {
  const { laporan: l, a: acak } = alat;
  const gaya = alat.gaya();
  const rapat = acak.peluang(0.5);
  const baris = l.skala.map((skala, i) => {
    const interval =
      skala.atas === null
        ? `≥ ${skala.bawah}`
        : rapat
          ? `${skala.bawah} ≤ x < ${skala.atas}`
          : skala.bawah === 0
            ? `< ${skala.atas}`
            : `${skala.bawah} - < ${skala.atas}`;
    return [teks(String(i + 1)), teks(interval), teks(skala.nama)];
  });
  return tabel(
    alat,
    'skala',
    'Skala Nilai Peringkat Kinerja',
    gaya,
    [
      { jalur: ['No'] },
      { jalur: [acak.pilih(['Interval Nilai Realisasi Kinerja', 'Rentang Capaian', 'Interval Nilai'])] },
      { jalur: [acak.pilih(['Kriteria Penilaian', 'Kategori', 'Predikat'])] },
    ],
    baris,
  );
}

export function buatLaporan(benih: number, acak: Acak): Laporan {
  const rekaman = buatRekaman(acak);
  const laporan: Laporan = {
    benih,
    rekaman,
    tabel: [],
    skala: acak.pilih(SKALA),
    metode: acak.pilih(['SELISIH', 'MAKS100', 'PMK214'] as const),
    bentuk: acak.pilih(['teks', 'ketik'] as const),
    lembar: [],
  };
  let bab = 0;
  // Decimal marks and money are one habit per sheet of a report, or one for all.
  const dasar = (): Gaya => {
    const titik = acak.pilih([',', ',', '.'] as const);
    return {
      titik,
      persen: acak.peluang(0.5),
      ribuan: titik === ',' && acak.peluang(0.5),
      rupiah:
        titik === '.'
          ? acak.pilih(['Rp. ', 'inggris', ''] as const)
          : acak.pilih(['Rp. ', 'Rp', '', 'koma-strip'] as const),
      pembagi: acak.pilih([1, 1, 1, 1, 1, 1000, 1000000] as const),
    };
  };
  const satu = acak.peluang(0.5) ? { ...dasar(), pembagi: 1 as const } : null;
  const alat: Alat = {
    a: acak,
    r: rekaman,
    laporan,
    nomor: () => `${acak.pilih(['3', 'III'])}.${++bab}`,
    gaya: () => satu ?? dasar(),
    capaian: (i, t) =>
      hitungCapaian(
        i.target.get(t) as Desimal,
        i.realisasi.get(t) as Desimal,
        i.naik ? 'NAIK' : rekaman.rumusTurun,
        rekaman.batas,
        2,
      ),
  };
  const pilihan: (() => TabelCetak | null)[] = [
    () => tRenstra(alat),
    () => tIku(alat),
    () => tTahun(alat),
    () => tKemajuan(alat),
    () => tPembanding(alat),
    () => tTriwulan(alat),
    () => tKomponen(alat),
    () => tEfisiensi(alat),
    () => tKinerjaAnggaran(alat),
    () => tAnggaran(alat, 'realisasi'),
    () => tAnggaran(alat, 'perubahan'),
    () => tAnggaran(alat, 'tahun'),
    () => tAnggaran(alat, 'alokasi'),
    () => tBelanja(alat),
    () => tLhe(alat),
    () => tTertimbang(alat),
  ];
  const dipilih = acak.kocok(pilihan).slice(0, acak.int(5, 9));
  const buat = [
    () => tPerjanjian(alat),
    ...(acak.peluang(0.7) ? [() => tSkala(alat)] : []),
    () => tRealisasi(alat),
    ...dipilih,
  ];
  laporan.tabel = buat.flatMap((f) => f() ?? []);
  const teksRumus =
    rekaman.rumusTurun === 'TURUN'
      ? 'Untuk indikator yang semakin rendah semakin baik: Capaian = (2 x Target - Realisasi) / Target x 100%'
      : 'Untuk indikator yang semakin rendah semakin baik: Capaian = Target / Realisasi x 100%';
  const pengantar = [
    ...(acak.peluang(0.6)
      ? ['Untuk indikator yang semakin tinggi semakin baik: Capaian = Realisasi / Target x 100%', teksRumus]
      : []),
    ...(rekaman.batas !== null ? [`Capaian kinerja dibatasi paling tinggi ${rekaman.batas}%.`] : []),
  ];
  if (pengantar.length) laporan.lembar.push({ nama: 'Metode', tabel: [], sejajar: false, teks: pengantar });
  let i = 0;
  while (i < laporan.tabel.length) {
    const n = acak.peluang(0.25) ? 2 : 1;
    const isi = laporan.tabel.slice(i, i + n);
    laporan.lembar.push({
      nama: `${acak.pilih(['T', 'Lembar ', 'Tabel '])}${laporan.lembar.length + 1}`,
      tabel: isi,
      sejajar: n === 2 && acak.peluang(0.25),
      teks: [],
    });
    i += isi.length;
  }
  return laporan;
}

export interface Hasil {
  lembar: Record<string, string[][]>;
  /** Where each cell came to stand. */
  letak: Map<Sel, { lembar: string; sel: string }>;
}

/** Lays the tables out on their sheets. */
export function letakkan(l: Laporan): Hasil {
  const lembar: Record<string, string[][]> = {};
  const letak: Hasil['letak'] = new Map();
  for (const s of l.lembar) {
    const grid: string[][] = s.teks.map((t) => [t]);
    let atas = grid.length;
    let kiri = 0;
    for (const tabelCetak of s.tabel) {
      const blok: Sel[][] = [
        [tabelCetak.judul],
        [],
        ...tabelCetak.kepala,
        ...tabelCetak.baris,
        ...(tabelCetak.catatan.length ? [[], ...tabelCetak.catatan.map((c) => [teks(c)])] : []),
      ];
      blok.forEach((b, i) => {
        const r = atas + i;
        while (grid.length <= r) grid.push([]);
        b.forEach((c, j) => {
          const g = grid[r] as string[];
          while (g.length <= kiri + j) g.push('');
          g[kiri + j] = c.t;
          letak.set(c, { lembar: s.nama, sel: keA1(r + 1, kiri + j + 1) });
        });
      });
      if (s.sejajar) kiri += Math.max(...blok.map((b) => b.length)) + 2;
      else atas += blok.length + 2;
    }
    lembar[s.nama] = grid;
  }
  return { lembar, letak };
}
