/**
 * Recap of many departments for the kabupaten: what one workbook says in a few figures, and the sheets that set them
 * beside each other. Figures are those of the department's own tables (its scale, cap and method).
 */

import { rataRata } from '../core/capaian';
import { type Desimal, keAngka } from '../core/desimal';
import { hitungEfisiensi } from '../core/efisiensi';
import { tambahKe } from '../core/peta';
import type { RencanaLembar } from '../core/rencana';
import { tinggiLembar } from '../core/ukur';
import type { BukuKerja } from '../workbook/rekaman';
import { barisIndikator } from './kolom';
import { type BarisIndikator, Konteks, samakanSpasi } from './konteks';

/** Percent points; rupiah; null where there is nothing to say it from. */
export interface RingkasDinas {
  readonly berkas: string;
  readonly dinas: string;
  readonly tahun: number;
  readonly indikator: number;
  readonly dinilai: number;
  readonly rata: number | null;
  readonly sasaran: readonly { nama: string; indikator: number; capaian: number | null }[];
  /** Indicators per class of the department's scale, best first. */
  readonly kelas: readonly { nama: string; banyak: number }[];
  readonly pagu: number | null;
  readonly realisasi: number | null;
  readonly penyerapan: number | null;
  readonly efisiensi: number | null;
  readonly metode: string;
  readonly lhe: { tahun: number; nilai: number } | null;
  readonly galat: number;
  readonly peringatan: number;
  /** What must be filled in and is not. */
  readonly kosong: number;
  /** Indicators with a target and neither realisasi nor a reason: they are late. */
  readonly belumLapor: number;
}

const TINGKAT = ['Sasaran Strategis'];
const angka = (d: Desimal | null | undefined): number | null => (d ? keAngka(d) : null);

export function ringkasDinas(
  buku: BukuKerja,
  lain: Pick<RingkasDinas, 'berkas' | 'galat' | 'peringatan' | 'kosong'>,
): RingkasDinas {
  const konteks = new Konteks(buku);
  const daftar = konteks.pada(TINGKAT).filter((b) => b.kinerja);
  const grup = new Map<number, BarisIndikator[]>();
  for (const { isi } of barisIndikator(daftar)) tambahKe(grup, isi.no, isi.b);
  const capaian = (baris: readonly BarisIndikator[]) =>
    rataRata(
      baris.flatMap((b) => b.capaian.nilai ?? []),
      konteks.desimal,
      konteks.batas,
    );
  const uang = konteks.totalAnggaran;
  const serap = konteks.penyerapan(uang.pagu, uang.realisasi);
  const rata = capaian(daftar);
  const metode = konteks.id.metodeEfisiensi;
  const jumlahLhe = buku.lhe.find((l) => l.jumlah);
  const nilaiLhe = [...(jumlahLhe?.nilai ?? [])]
    .flatMap(([tahun, isi]) => (isi.nilai ? [{ tahun, nilai: isi.nilai.angka }] : []))
    .sort((a, b) => b.tahun - a.tahun);
  return {
    ...lain,
    dinas: konteks.id.perangkatDaerah,
    tahun: konteks.tahun,
    indikator: daftar.length,
    dinilai: daftar.filter((b) => b.capaian.nilai).length,
    rata: angka(rata),
    sasaran: [...grup.values()].map((baris) => ({
      nama: baris[0]?.sasaran ?? '',
      indikator: baris.length,
      capaian: angka(capaian(baris)),
    })),
    kelas: konteks.skala.kelas.map(({ kelas }) => ({
      nama: kelas,
      banyak: daftar.filter((b) => samakanSpasi(b.kriteria) === samakanSpasi(kelas)).length,
    })),
    pagu: angka(uang.pagu),
    realisasi: angka(uang.realisasi),
    penyerapan: angka(serap),
    efisiensi: rata && serap ? angka(hitungEfisiensi({ capaian: rata, penyerapan: serap, metode })) : null,
    metode,
    lhe: nilaiLhe[0] ?? null,
    belumLapor: daftar.filter((b) => b.target && !b.realisasi && !b.alasan).length,
  };
}

interface KolomRekap {
  judul: string;
  lebar: number;
  format?: string;
  isi: (r: RingkasDinas) => string | number | null;
}

const PERSEN = '[$-421]#,##0.00';
const RUPIAH = '[$-421]#,##0';

const KOLOM: readonly KolomRekap[] = [
  { judul: 'Perangkat daerah', lebar: 260, isi: (r) => r.dinas || r.berkas },
  { judul: 'Tahun', lebar: 55, isi: (r) => r.tahun || null },
  { judul: 'Indikator', lebar: 75, isi: (r) => r.indikator },
  { judul: 'Dinilai', lebar: 65, isi: (r) => r.dinilai },
  { judul: 'Rata-rata capaian (%)', lebar: 95, format: PERSEN, isi: (r) => r.rata },
  {
    judul: 'Menurut kriteria',
    lebar: 190,
    isi: (r) =>
      r.kelas
        .filter((k) => k.banyak > 0)
        .map((k) => `${k.nama} ${k.banyak}`)
        .join('; ') || null,
  },
  { judul: 'Pagu (Rp)', lebar: 125, format: RUPIAH, isi: (r) => r.pagu },
  { judul: 'Realisasi (Rp)', lebar: 125, format: RUPIAH, isi: (r) => r.realisasi },
  { judul: 'Penyerapan (%)', lebar: 90, format: PERSEN, isi: (r) => r.penyerapan },
  { judul: 'Efisiensi (%)', lebar: 80, format: PERSEN, isi: (r) => r.efisiensi },
  { judul: 'Metode efisiensi', lebar: 90, isi: (r) => r.metode },
  { judul: 'Nilai LHE AKIP', lebar: 80, format: PERSEN, isi: (r) => r.lhe?.nilai ?? null },
  { judul: 'Salah hitung', lebar: 70, isi: (r) => r.galat },
  { judul: 'Perlu dicek', lebar: 70, isi: (r) => r.peringatan },
  { judul: 'Harus diisi', lebar: 70, isi: (r) => r.kosong },
  { judul: 'Belum melapor (indikator)', lebar: 85, isi: (r) => r.belumLapor },
];
const BARIS_KEPALA = 4;
const UKURAN = 10;
/** Three lines of a heading, in pixels. */
const TINGGI_KEPALA = 56;
const HALAMAN: NonNullable<RencanaLembar['halaman']> = {
  kertas: 'F4',
  arah: 'mendatar',
  ulangBaris: [BARIS_KEPALA, BARIS_KEPALA],
  lebarHalaman: true,
};

/** Best mean first; those without one last. */
const urutRekap = (daftar: readonly RingkasDinas[]): RingkasDinas[] =>
  [...daftar].sort((a, b) => (b.rata ?? -1) - (a.rata ?? -1) || a.dinas.localeCompare(b.dinas, 'id'));

const rapikan = (nilai: (string | number | null)[][], lebar: number) =>
  nilai.map((b) => [...b, ...new Array<null>(lebar - b.length).fill(null)]);

const jumlah = (daftar: readonly (number | null)[]) => daftar.reduce<number>((n, x) => n + (x ?? 0), 0);

/** What the columns add up to; absorption is that of the sums. */
function barisJumlah(urut: readonly RingkasDinas[]): (string | number | null)[] {
  const pagu = jumlah(urut.map((r) => r.pagu));
  const realisasi = jumlah(urut.map((r) => r.realisasi));
  return KOLOM.map((k): string | number | null => {
    if (k.judul === 'Perangkat daerah') return 'Jumlah';
    if (k.judul === 'Penyerapan (%)') return pagu ? (realisasi / pagu) * 100 : null;
    if (/Tahun|capaian|kriteria|fisiensi|LHE/.test(k.judul)) return null;
    return jumlah(urut.map((r) => k.isi(r) as number | null));
  });
}

/** Plain means over the departments that have a figure; of efficiency only where all reckon it in one way. */
function barisRata(urut: readonly RingkasDinas[]): (string | number | null)[] {
  const semetode = new Set(urut.map((r) => r.metode)).size === 1;
  return KOLOM.map((k): string | number | null => {
    if (k.judul === 'Perangkat daerah') return 'Rata-rata perangkat daerah';
    if (k.format !== PERSEN || (k.judul === 'Efisiensi (%)' && !semetode)) return null;
    const isi = urut.flatMap((r) => k.isi(r) ?? []) as number[];
    return isi.length ? jumlah(isi) / isi.length : null;
  });
}

/** Equal means share a rank, and the next one is left out: 1, 2, 2, 4. */
const peringkat = (urut: readonly RingkasDinas[], { rata }: RingkasDinas): number | string =>
  rata === null ? '-' : urut.findIndex((r) => r.rata === rata) + 1;

/** Of which years, how many, in which order, and what the means are of. */
function anakJudul(urut: readonly RingkasDinas[]): string {
  const tahun = [...new Set(urut.map((r) => r.tahun))].filter(Boolean).sort((a, b) => a - b);
  return [
    `${urut.length} perangkat daerah${tahun.length ? `, tahun ${tahun.join(' dan ')}` : ''}.`,
    'Peringkat menurut rata-rata capaian sasaran strategis; yang sama berperingkat sama.',
  ].join(' ');
}

/** The ranking with its charts. */
function lembarUtama(urut: readonly RingkasDinas[]): RencanaLembar {
  const awal = BARIS_KEPALA + 1;
  const akhir = BARIS_KEPALA + urut.length;
  return {
    nama: 'Rekap',
    buatan: 'rekap:utama',
    warnaTab: '#2e7d32',
    nilai: rapikan(
      [
        ['Rekap kinerja perangkat daerah'],
        [anakJudul(urut)],
        [],
        ['Peringkat', ...KOLOM.map((k) => k.judul)],
        ...urut.map((r) => [peringkat(urut, r), ...KOLOM.map((k) => k.isi(r))]),
        [null, ...barisJumlah(urut)],
        [null, ...barisRata(urut)],
      ],
      KOLOM.length + 1,
    ),
    gaya: [
      { rentang: [`A${BARIS_KEPALA}:Q${akhir + 2}`], gaya: { garis: 'semua', bungkus: true, rataTegak: 'top' } },
      { rentang: ['A1'], gaya: { tebal: true, ukuran: 14 } },
      {
        rentang: [`A${BARIS_KEPALA}:Q${BARIS_KEPALA}`],
        gaya: { tebal: true, latar: '#d9e2ef', rata: 'center', rataTegak: 'middle' },
      },
      { rentang: [`A${akhir + 1}:Q${akhir + 2}`], gaya: { tebal: true, latar: '#eef2f7' } },
      ...KOLOM.flatMap((kolomRekap, i) =>
        kolomRekap.format
          ? [
              {
                rentang: [`${huruf(i)}${awal}:${huruf(i)}${akhir + 2}`],
                gaya: { format: kolomRekap.format, rata: 'right' as const },
              },
            ]
          : [],
      ),
    ],
    lebarKolom: [70, ...KOLOM.map((k) => k.lebar)],
    bekuBaris: BARIS_KEPALA,
    saring: `A${BARIS_KEPALA}:Q${akhir}`,
    tinggiBaris: [{ baris: BARIS_KEPALA, tinggi: TINGGI_KEPALA }],
    ...(urut.length
      ? {
          grafik: [
            grafik('Rata-rata capaian (%)', 'F', `A${akhir + 5}`, awal, akhir),
            grafik('Penyerapan anggaran (%)', 'J', `G${akhir + 5}`, awal, akhir),
          ],
        }
      : {}),
    halaman: {
      ...HALAMAN,
      // Charts start on a page of their own: none is cut in two.
      ...(urut.length ? { pisahBaris: [akhir + 3] } : {}),
    },
  };
}

/** Sheets of the recap workbook: ranking with charts, capaian per sasaran, files that could not be read. */
export function rencanaRekap(
  daftar: readonly RingkasDinas[],
  dilewati: readonly { berkas: string; sebab: string }[],
): RencanaLembar[] {
  const urut = urutRekap(daftar);
  const sasaran = urut.flatMap((r) =>
    r.sasaran.map((s): (string | number | null)[] => [r.dinas || r.berkas, s.nama, s.indikator, s.capaian]),
  );
  const daftarSasaran = lembarDaftar(
    'Rekap sasaran',
    'Capaian tiap sasaran strategis',
    [
      ['Perangkat daerah', 260],
      ['Sasaran strategis', 420],
      ['Indikator', 75],
      ['Capaian (%)', 90],
    ],
    sasaran,
  );
  daftarSasaran.gaya?.push({
    rentang: [`D5:D${4 + Math.max(1, sasaran.length)}`],
    gaya: { format: PERSEN, rata: 'right' },
  });
  const lewat = dilewati.map((d) => [d.berkas, d.sebab]);
  return [
    lembarUtama(urut),
    daftarSasaran,
    ...(lewat.length
      ? [
          lembarDaftar(
            'Dilewati',
            'Berkas yang tidak dapat direkap',
            [
              ['Berkas', 260],
              ['Sebab', 520],
            ],
            lewat,
          ),
        ]
      : []),
  ];
}

/** Column of the recap by its index in KOLOM: the ranking stands before them. */
const huruf = (i: number): string => String.fromCharCode('B'.charCodeAt(0) + i);

function grafik(judul: string, kolom: string, sel: string, awal: number, akhir: number) {
  return {
    judul,
    jenis: 'batang' as const,
    kategori: `B${awal}:B${akhir}`,
    seri: [{ judul, rentang: `${kolom}${awal}:${kolom}${akhir}`, warna: '#2e7d32' as const }],
    dariNol: true,
    letak: { sel, lebar: 620, tinggi: Math.max(220, 60 + 24 * (akhir - awal + 1)) },
  };
}

function lembarDaftar(
  nama: string,
  judul: string,
  kolom: readonly (readonly [string, number])[],
  isi: readonly (string | number | null)[][],
): RencanaLembar {
  const huruf = String.fromCharCode('A'.charCodeAt(0) + kolom.length - 1);
  const lebarKolom = kolom.map(([, n]) => n);
  return {
    nama,
    buatan: `rekap:${nama.toLowerCase()}`,
    nilai: rapikan([[judul], [], [], kolom.map(([n]) => n), ...isi], kolom.length),
    gaya: [
      {
        rentang: [`A${BARIS_KEPALA}:${huruf}${BARIS_KEPALA + isi.length}`],
        gaya: { garis: 'semua', bungkus: true, rataTegak: 'top' },
      },
      { rentang: ['A1'], gaya: { tebal: true, ukuran: 14 } },
      {
        rentang: [`A${BARIS_KEPALA}:${huruf}${BARIS_KEPALA}`],
        gaya: { tebal: true, latar: '#d9e2ef', rata: 'center' },
      },
    ],
    lebarKolom,
    tinggiBaris: tinggiLembar(isi, lebarKolom, UKURAN, 1).map((t) => ({ ...t, baris: t.baris + BARIS_KEPALA })),
    bekuBaris: BARIS_KEPALA,
    halaman: HALAMAN,
  };
}
