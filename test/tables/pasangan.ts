/**
 * Which generated table answers which published one, and the count of the numbers that both hold. The figures are read
 * from the published tables; none stands here.
 */
import { expect } from 'vitest';
import { bulatkan, dariAngka, dariTeks, keTeks } from '../../src/core/desimal';
import { bangunTabel, type PilihanTabel } from '../../src/tables/index';
import type { SelGrid } from '../../src/tables/sel';
import type { Grid } from '../../src/tables/spec';
import type { BukuKerja } from '../../src/workbook/rekaman';
import { type Baris, type Laporan, tabelData } from '../data';

export interface Pasangan {
  berkas: string;
  saring?: (r: Baris) => boolean;
  tabel: string;
  /** Settings of the department for this table. */
  pilihan?: PilihanTabel;
  /** Text of the published row and column of the generated table that say which row is meant. */
  cari?: [(r: Baris) => string, string];
  /** Rows stand in the same order and need no text. */
  urut?: true;
  /** Published column (without `_angka`) → column of the generated table; repeated ids as "id#2". */
  kolom: Record<string, string>;
  /** Order in which the generated table prints the published rows. */
  urutan?: (r: Baris[]) => Baris[];
  /** How temuan.csv names the row. */
  sebutan?: (r: Baris, i: number) => string;
}

export const BANJAR: Pasangan[] = [
  {
    berkas: 'tujuan',
    saring: (r) => r.tabel === '2.1',
    tabel: 'tujuan',
    urut: true,
    kolom: { target: 'target' },
    sebutan: (r) => `${r.tabel}-${r.no}`,
  },
  {
    berkas: 'tujuan',
    saring: (r) => r.tabel === '3.2',
    tabel: 'realisasi-tujuan',
    urut: true,
    kolom: { target: 'target', realisasi: 'realisasi', capaian: 'capaian' },
    sebutan: (r) => `${r.tabel}-${r.no}`,
  },
  {
    berkas: 'sasaran-strategis',
    tabel: 'iku',
    pilihan: { kolom: 'no, sasaran, indikator, formulasi, target' },
    urut: true,
    kolom: { target_2025: 'target' },
  },
  {
    berkas: 'perjanjian-kinerja',
    tabel: 'perjanjian-kinerja',
    cari: [(r) => r.indikator!, 'indikator'],
    kolom: { target: 'target', anggaran: 'anggaran' },
  },
  {
    berkas: 'realisasi-kinerja',
    tabel: 'realisasi-kinerja',
    cari: [(r) => r.indikator!, 'indikator'],
    kolom: { target: 'target', realisasi: 'realisasi', capaian: 'capaian' },
  },
  {
    berkas: 'komponen-perhitungan',
    tabel: 'perhitungan',
    cari: [(r) => r.indikator!, 'indikator'],
    kolom: {
      pembilang: 'pembilang',
      penyebut: 'penyebut',
      pembilang_rincian: 'perhitungan',
      penyebut_rincian: 'perhitungan',
      hasil: 'perhitungan',
      realisasi: 'realisasi',
    },
  },
  {
    // The sentence under each calculation repeats target and capaian.
    berkas: 'komponen-perhitungan',
    tabel: 'realisasi-kinerja',
    cari: [(r) => r.indikator!, 'indikator'],
    kolom: { target: 'target', capaian: 'capaian' },
  },
  {
    berkas: 'perbandingan-tahun',
    tabel: 'perbandingan-tahun',
    cari: [(r) => r.indikator!, 'indikator'],
    kolom: {
      realisasi_2025: 'realisasi',
      capaian_2025: 'capaian',
      realisasi_2024: 'realisasiLalu#1',
      capaian_2024: 'capaianLalu#1',
      realisasi_2023: 'realisasiLalu#2',
      capaian_2023: 'capaianLalu#2',
    },
  },
  {
    berkas: 'perbandingan-renstra',
    tabel: 'perbandingan-renstra',
    cari: [(r) => r.indikator!, 'indikator'],
    kolom: { realisasi_2025: 'realisasi', target_akhir_renstra: 'targetAkhir', capaian_akhir_renstra: 'kemajuan' },
  },
  {
    berkas: 'perbandingan-provinsi-nasional',
    tabel: 'perbandingan-nasional',
    cari: [(r) => r.indikator!, 'indikator'],
    kolom: { realisasi_2025: 'realisasi', realisasi_provinsi: 'provinsi', realisasi_nasional: 'nasional' },
  },
  {
    berkas: 'efisiensi',
    tabel: 'efisiensi',
    pilihan: { bawah100: 'tidak dicetak' },
    cari: [(r) => r.indikator!, 'indikator'],
    kolom: { capaian_kinerja: 'capaian', penyerapan_anggaran: 'penyerapan', tingkat_efisiensi: 'efisiensi' },
  },
  {
    berkas: 'lhe-akip',
    tabel: 'lhe',
    urut: true,
    kolom: { bobot: 'bobot', nilai: 'nilai2025' },
    sebutan: (r) => r.baris!,
  },
  {
    berkas: 'belanja-jenis',
    tabel: 'belanja',
    urut: true,
    kolom: { anggaran: 'pagu', realisasi: 'realisasi', capaian: 'penyerapan' },
    sebutan: (r) => r.baris!,
  },
  {
    berkas: 'anggaran-program',
    tabel: 'anggaran',
    pilihan: { awalan: true },
    urut: true,
    kolom: { anggaran: 'pagu', realisasi: 'realisasi', persentase_capaian: 'penyerapan' },
    sebutan: (r) => r.baris!,
  },
  {
    berkas: 'kinerja-anggaran-sasaran',
    tabel: 'kinerja-anggaran',
    cari: [(r) => r.indikator!, 'indikator'],
    kolom: {
      kinerja_target: 'target',
      kinerja_realisasi: 'realisasi',
      kinerja_capaian: 'capaian',
      anggaran_target: 'pagu',
      anggaran_realisasi: 'realisasiAnggaran',
      anggaran_capaian: 'penyerapan',
    },
  },
];

const KUNCI_TAPIN: [(r: Baris) => string, string] = [(r) => r.indikator_kinerja ?? r.indikator!, 'indikator'];
const HASIL = { target: 'target', realisasi: 'realisasi', persentase_capaian: 'capaian' };

export const TAPIN: Pasangan[] = [
  {
    berkas: 'tujuan-sasaran-target',
    tabel: 'target-renstra',
    urut: true,
    kolom: Object.fromEntries([2022, 2023, 2024, 2025, 2026].map((t) => [`target_${t}`, `target${t}`])),
  },
  { berkas: 'rencana-kinerja', tabel: 'rencana-kinerja', cari: KUNCI_TAPIN, kolom: { target: 'target' } },
  {
    berkas: 'perjanjian-kinerja',
    tabel: 'pk-jabatan',
    pilihan: { realisasi: true, capaian: true },
    urut: true,
    // Offices that appear twice are one block.
    urutan: (r) => [...new Set(r.map((x) => x.jabatan))].flatMap((j) => r.filter((x) => x.jabatan === j)),
    kolom: { target: 'target', realisasi: 'realisasi', capaian: 'capaian' },
    sebutan: (r) => r.baris!,
  },
  { berkas: 'perjanjian-kinerja-lampiran', tabel: 'perjanjian-kinerja', urut: true, kolom: { target: 'target' } },
  {
    berkas: 'anggaran-perjanjian-kinerja',
    tabel: 'alokasi-program',
    urut: true,
    kolom: { anggaran: 'pagu' },
    sebutan: (_, i) => `${i + 1}`,
  },
  {
    berkas: 'capaian',
    tabel: 'realisasi-kinerja',
    pilihan: { sumberData: true },
    cari: KUNCI_TAPIN,
    kolom: { target: 'target', realisasi: 'realisasi', capaian: 'capaian' },
  },
  {
    berkas: 'formulasi-capaian',
    tabel: 'realisasi-kinerja',
    cari: KUNCI_TAPIN,
    kolom: { target: 'target', realisasi: 'realisasi', capaian: 'capaian' },
    sebutan: (_, i) => `${i + 1}`,
  },
  {
    // The second row speaks of the nation, in running text.
    berkas: 'komponen-perhitungan',
    saring: (r) => r.no === '1',
    tabel: 'perhitungan',
    cari: KUNCI_TAPIN,
    kolom: { pembilang: 'pembilang', penyebut: 'penyebut', hasil: 'perhitungan' },
  },
  {
    berkas: 'perbandingan-tahun',
    tabel: 'perbandingan-tahun',
    pilihan: { urut: 'terlama dulu', target: true },
    cari: KUNCI_TAPIN,
    kolom: {
      realisasi_2021: 'realisasiLalu#1',
      realisasi_2022: 'realisasiLalu#2',
      realisasi_2023: 'realisasiLalu#3',
      target_2024: 'target',
      realisasi_2024: 'realisasi',
      capaian_2024: 'capaian',
    },
  },
  {
    berkas: 'kemajuan-renstra',
    tabel: 'perbandingan-renstra',
    cari: KUNCI_TAPIN,
    kolom: { realisasi_2024: 'realisasi', target_akhir_renstra: 'targetAkhir', tingkat_kemajuan: 'kemajuan' },
  },
  {
    berkas: 'standar-nasional',
    tabel: 'perbandingan-nasional',
    pilihan: { persenNasional: true, baris: 'yang ada pembandingnya' },
    cari: KUNCI_TAPIN,
    kolom: { realisasi: 'realisasi', standar_nasional: 'nasional', persentase_capaian: 'persenNasional' },
  },
  { berkas: 'analisis-solusi', tabel: 'analisis', cari: KUNCI_TAPIN, kolom: HASIL },
  {
    berkas: 'efisiensi',
    tabel: 'efisiensi',
    urut: true,
    kolom: {
      ...HASIL,
      anggaran: 'pagu',
      realisasi_anggaran: 'realisasiAnggaran',
      persentase_capaian_anggaran: 'penyerapan',
      efisiensi: 'efisiensi',
    },
  },
  {
    berkas: 'program-penunjang',
    tabel: 'program-penunjang',
    urut: true,
    kolom: { capaian_sasaran: 'capaian', capaian: 'capaianProgram' },
    sebutan: (_, i) => `${i + 1}`,
  },
  {
    berkas: 'anggaran',
    tabel: 'anggaran',
    urut: true,
    kolom: { anggaran: 'pagu', realisasi: 'realisasi', persentase_capaian: 'penyerapan' },
    sebutan: (r) => r.baris!,
  },
  {
    berkas: 'lhe-akip',
    tabel: 'lhe',
    cari: [(r) => r.komponen!.replace('Tingkat Akuntabilitas Kinerja', 'Predikat'), 'komponen'],
    kolom: { bobot: 'bobot', nilai_2022: 'nilai2022', nilai_2023: 'nilai2023' },
    sebutan: (_, i) => `${i + 1}`,
  },
  { berkas: 'kesimpulan', tabel: 'realisasi-kinerja', cari: KUNCI_TAPIN, kolom: HASIL },
  {
    // Printed as three lines "sumber, tahun, jumlah" of which ANGGARAN holds only this year's, line by line.
    berkas: 'perbandingan-anggaran',
    tabel: 'alokasi-anggaran',
    urut: true,
    kolom: { jumlah: 'pagu' },
    sebutan: (_, i) => `${i + 1}`,
  },
];

const indikator: [(r: Baris) => string, string] = [(r) => r.indikator!, 'indikator'];

export const KETIGA: Pasangan[] = [
  {
    berkas: 'target-renstra',
    tabel: 'target-renstra',
    cari: indikator,
    kolom: Object.fromEntries([2022, 2023, 2024, 2025, 2026].map((t) => [`t${t}`, `target${t}`])),
  },
  {
    berkas: 'perjanjian-kinerja',
    tabel: 'pk-jabatan',
    urut: true,
    kolom: { target: 'target' },
  },
  {
    berkas: 'anggaran-perubahan',
    tabel: 'alokasi-program',
    pilihan: { rincian: 'sub kegiatan' },
    urut: true,
    kolom: { sebelum: 'murni', sesudah: 'pagu', selisih: 'selisih', persen: 'persenSelisih' },
  },
  {
    berkas: 'capaian',
    tabel: 'realisasi-kinerja',
    cari: indikator,
    kolom: { target: 'target', realisasi: 'realisasi', capaian: 'capaian' },
  },
  {
    berkas: 'komponen',
    tabel: 'perhitungan',
    cari: indikator,
    kolom: { pembilang: 'pembilang', penyebut: 'penyebut', hasil: 'realisasi' },
  },
  {
    berkas: 'perbandingan-tahun',
    tabel: 'perbandingan-tahun',
    cari: indikator,
    kolom: {
      r_2025: 'realisasi',
      r_2024: 'realisasiLalu#1',
      r_2023: 'realisasiLalu#2',
      r_2022: 'realisasiLalu#3',
    },
  },
  {
    berkas: 'triwulan',
    tabel: 'triwulan',
    cari: indikator,
    kolom: {
      ...Object.fromEntries(
        [1, 2, 3, 4].flatMap((n) => [
          [`t${n}`, `targetTw${n}`],
          [`r${n}`, `realisasiTw${n}`],
        ]),
      ),
    },
  },
  {
    berkas: 'renstra-kumulatif',
    tabel: 'perbandingan-renstra',
    pilihan: { tingkat: 'Sasaran Strategis, Program, Kegiatan, Sub Kegiatan, Individu', realisasiKumulatifLalu: true },
    cari: indikator,
    kolom: {
      target_akhir: 'targetAkhir',
      sd_2024: 'realisasiKumulatifLalu',
      r_2025: 'realisasi',
      sd_2025: 'realisasiKumulatif',
      kemajuan: 'kemajuan',
    },
  },
  {
    berkas: 'pembanding',
    tabel: 'perbandingan-nasional',
    cari: indikator,
    kolom: { kabupaten: 'realisasi', provinsi: 'provinsi', nasional: 'nasional' },
  },
  {
    berkas: 'realisasi-anggaran',
    tabel: 'anggaran',
    urut: true,
    kolom: { pagu: 'pagu', realisasi: 'realisasi', sisa: 'sisa', persen: 'penyerapan' },
  },
  {
    berkas: 'efisiensi',
    tabel: 'efisiensi',
    cari: indikator,
    kolom: { capaian: 'capaian', penyerapan: 'penyerapan', efisiensi: 'efisiensi' },
  },
  {
    berkas: 'efisiensi',
    tabel: 'kinerja-anggaran',
    cari: indikator,
    kolom: { pagu: 'pagu', realisasi: 'realisasiAnggaran' },
  },
  {
    berkas: 'lhe',
    tabel: 'lhe',
    urut: true,
    kolom: { bobot: 'bobot', n2024: 'nilai2024', n2025: 'nilai2025' },
  },
];

const rapi = (t: string): string => t.toLowerCase().replace(/[^a-z0-9]+/g, '');

/** Dice similarity by letter pairs: "Fasilitas" and "Fasilitasi" name the same indicator. */
function mirip(a: string, b: string): number {
  const pasang = (t: string) => {
    const m = new Map<string, number>();
    const s = rapi(t);
    for (let i = 0; i < s.length - 1; i++) m.set(s.slice(i, i + 2), (m.get(s.slice(i, i + 2)) ?? 0) + 1);
    return m;
  };
  const peta = pasang(a);
  const y = pasang(b);
  let sama = 0;
  let jumlah = 0;
  for (const [k, n] of peta) sama += Math.min(n, y.get(k) ?? 0);
  for (const n of [...peta.values(), ...y.values()]) jumlah += n;
  return jumlah ? (2 * sama) / jumlah : 0;
}

function cariBaris(g: Grid, teks: string, kolom: string): readonly SelGrid[] | null {
  const k = g.kolom.findIndex((c) => c.id === kolom);
  let terbaik: readonly SelGrid[] | null = null;
  let nilai = 0.7;
  for (const b of g.baris) {
    const n = mirip(String(b.sel[k]?.nilai ?? ''), teks);
    if (n > nilai) [terbaik, nilai] = [b.sel, n];
  }
  return terbaik;
}

function kolomKe(g: Grid, sebutan: string): number {
  const [id, ke = '1'] = sebutan.split('#');
  const cocok = g.kolom.flatMap((c, i) => (c.id === id ? [i] : []));
  return cocok[Number(ke) - 1] ?? -1;
}

/** Decimals as printed: a percentage printed without any stands for the rounded one. */
const desimalCetak = (tercetak: string, angka: string): number =>
  Math.max((angka.split('.')[1] ?? '').length, /,(\d+)\s*%?$/.exec(tercetak.trim())?.[1]?.length ?? 0);

function sama(sel: SelGrid | undefined, tercetak: string, angka: string): boolean {
  if (!sel) return false;
  const n = desimalCetak(tercetak, angka);
  const d = dariTeks(angka)!;
  if (typeof sel.nilai === 'number') return keTeks(bulatkan(dariAngka(sel.nilai)!, n)) === keTeks(bulatkan(d, n));
  // A calculation is text: the number has to stand in it as a number of its own.
  const isi = sel.teks.split(/[^\d.,]+/);
  return isi.some((t) => {
    const x = dariTeks(t.replace(/\./g, '').replace(',', '.'));
    return x !== null && keTeks(bulatkan(x, n)) === keTeks(bulatkan(d, n));
  });
}

function disebutTemuan(laporan: Laporan): Set<string> {
  const himpunan = new Set<string>();
  for (const t of tabelData(laporan, 'temuan')) {
    const m = /^(\d+)-(\d+)$/.exec(t.baris!);
    const baris = m
      ? Array.from({ length: Number(m[2]) - Number(m[1]) + 1 }, (_, i) => `${Number(m[1]) + i}`)
      : [t.baris!];
    for (const b of t.tabel === 'tujuan' ? [t.baris!] : baris) himpunan.add(`${t.tabel}|${b}|${t.kolom}`);
  }
  return himpunan;
}

export interface Ukuran {
  /** "laporan berkas baris kolom" of every number that the generated table does not hold, where they are asked for. */
  meleset?: string[];
  /** A line per published table, with what is missing. */
  cetak: string[];
  sama: number;
  semua: number;
}

/** Numbers of the published tables that temuan.csv does not mention, and how many of them the generated tables hold. */
export function ukur(laporan: Laporan, buku: BukuKerja, daftar: Pasangan[], jumlah: Ukuran): void {
  const disebut = disebutTemuan(laporan);
  const semuaKolom = new Set<string>();
  for (const pasangan of daftar) {
    const tabel = bangunTabel(buku, {
      tabel: pasangan.tabel,
      ...(pasangan.pilihan ? { pilihan: { [pasangan.tabel]: pasangan.pilihan } } : {}),
    });
    const grid = tabel.tabel[0]?.grid;
    const meleset: string[] = [];
    let semua = 0;
    let cocok = 0;
    const terbit = tabelData(laporan, pasangan.berkas).filter(pasangan.saring ?? (() => true));
    (pasangan.urutan?.(terbit) ?? terbit).forEach((r, i) => {
      const sebutan = pasangan.sebutan?.(r, i) ?? `${laporan === 'banjar' ? (r.no ?? i + 1) : i + 1}`;
      const baris =
        grid && (pasangan.cari ? cariBaris(grid, pasangan.cari[0](r), pasangan.cari[1]) : (grid.baris[i]?.sel ?? null));
      for (const [kolom, ke] of Object.entries(pasangan.kolom)) {
        semuaKolom.add(`${pasangan.berkas}.${kolom}`);
        for (const angka of (r[`${kolom}_angka`] ?? '').split(';').filter((a) => a !== '')) {
          const kolomAsal = kolom.replace('_rincian', '');
          if ([sebutan, ''].some((x) => disebut.has(`${pasangan.berkas}|${x}|${kolomAsal}`))) continue;
          semua++;
          const k = grid ? kolomKe(grid, ke) : -1;
          if (sama(baris?.[k], r[kolom]!, angka)) cocok++;
          else {
            jumlah.meleset?.push(`${laporan} ${pasangan.berkas} ${sebutan} ${kolom}`);
            meleset.push(`${sebutan} ${kolom}: ${r[kolom]} ≠ ${baris?.[k]?.teks ?? 'tidak ada'}`);
          }
        }
      }
    });
    jumlah.sama += cocok;
    jumlah.semua += semua;
    const bagian = semua ? ((100 * cocok) / semua).toFixed(1) : '–';
    jumlah.cetak.push(
      `${laporan} ${pasangan.berkas} → ${tabel.tabel[0]?.nomor ?? ''} ${pasangan.tabel}: ${cocok}/${semua} (${bagian}%)${meleset.length ? `\n    ${meleset.join('\n    ')}` : ''}`,
    );
  }
  // Every printed column of numbers has to be asked for somewhere.
  const lupa = [...new Set(daftar.map((p) => p.berkas))].flatMap((b) =>
    Object.keys(tabelData(laporan, b)[0] ?? {})
      .filter((k) => k.endsWith('_angka'))
      .map((k) => `${b}.${k.slice(0, -6)}`)
      .filter((k) => !semuaKolom.has(k)),
  );
  expect(lupa).toEqual([]);
}
