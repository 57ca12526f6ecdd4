/**
 * How much of a published report the import brings to its place: every printed figure that has one (targets, realisasi,
 * money, history, components) is looked for in the row and column of the input sheets where it belongs. What is computed
 * from others (capaian, penyerapan, sisa, efisiensi) has no place of its own and is not counted.
 */
import { join } from 'node:path';
import { muatBundel } from '../../local/services/index.ts';
import { type BentukTerbit, barisCsv, terbitkan } from '../../local/terbit.ts';
import type { Calon } from '../../src/proposals/padukan';

type Baris = Record<string, string>;
type Rentang = 'IKU' | 'ANGGARAN' | 'BELANJA' | 'LHE';

export interface PetaTabel {
  /** What a row is: the name that finds it stands in this column. */
  baris: Rentang;
  nama: string;
  /** Printed column → range and column of the input sheets. */
  kolom: Record<string, `${string}.${string}`>;
  saring?: (r: Baris) => boolean;
  /** Full rupiah of one printed unit. */
  kali?: number;
}

export interface UkuranImpor {
  benar: number;
  semua: number;
  /** "tabel baris kolom: tercetak → what stands there". */
  meleset: string[];
}

interface Hasil {
  isi: Record<string, Record<string, string | number | null>[]>;
  berselisih: { rentang: string; urut: number; kolom: string; calon: Calon[] }[];
}

/** "3-6 Hari" is the range 3-6. */
const RENTANG = /^\d+(?:,\d+)?-\d+(?:,\d+)?/;

const rapi = (t: string): string =>
  t
    .toLowerCase()
    .replace(/^(?:program|kegiatan|sub ?kegiatan)\b/, '')
    .replace(/[^a-z0-9]+/g, '');

/** Dice similarity by letter pairs: a slip of the pen names the same row. */
const ingatan = new Map<string, Set<string>>();
function pasang(teks: string): Set<string> {
  const ada = ingatan.get(teks);
  if (ada) return ada;
  const r = rapi(teks);
  const baru = new Set([...r].slice(1).map((c, i) => r[i] + c));
  ingatan.set(teks, baru);
  return baru;
}
function mirip(a: string, b: string): number {
  const [x, y] = [pasang(a), pasang(b)];
  const sama = [...x].filter((p) => y.has(p)).length;
  return x.size + y.size > 0 ? (2 * sama) / (x.size + y.size) : 0;
}

const NAMA: Record<Rentang, string> = { IKU: 'indikator', ANGGARAN: 'uraian', BELANJA: 'uraian', LHE: 'komponen' };

/** Rows of the input sheets that a printed row may speak of. */
function milik(hasil: Hasil, peta: PetaTabel, rentang: string, nama: string): [number, Record<string, unknown>][] {
  const semua = (hasil.isi[rentang] ?? []).map((r, i): [number, Record<string, unknown>] => [i, r]);
  if (peta.baris !== 'IKU' || rentang === 'IKU') {
    const kolom = NAMA[peta.baris];
    const nilai = semua.map(([, r]) => mirip(String(r[kolom] ?? ''), nama));
    const terbaik = Math.max(0, ...nilai);
    return terbaik < 0.8 ? [] : semua.filter((_, i) => nilai[i] === terbaik);
  }
  const kode = new Set(milik(hasil, peta, 'IKU', nama).map(([, r]) => r.kode));
  return semua.filter(([, r]) => kode.has(r.kode));
}

export function ukurImpor(
  folder: string,
  bentuk: BentukTerbit,
  daftar: Readonly<Record<string, PetaTabel>>,
): UkuranImpor & { hasil: Hasil } {
  const { buku } = terbitkan(folder, bentuk);
  const hasil = muatBundel(buku).LKJIP.tindakan.imporData!({}) as Hasil;
  const ukuranImpor: UkuranImpor = { benar: 0, semua: 0, meleset: [] };
  for (const [stem, peta] of Object.entries(daftar)) {
    barisCsv(join(folder, `${stem}.csv`)).forEach((r, i) => {
      if (peta.saring && !peta.saring(r)) return;
      for (const [kolom, ke] of Object.entries(peta.kolom)) {
        const cetak = (r[kolom] ?? '').trim();
        if (cetak === '' || cetak === '-') continue;
        const [rentang, id] = ke.split('.') as [string, string];
        const baris = milik(hasil, peta, rentang, r[peta.nama] ?? '');
        const angka = r[`${kolom}_angka`];
        const harap = angka ? Number((Number(angka) * (peta.kali ?? 1)).toPrecision(15)) : null;
        const isi = baris.flatMap(([urut, x]) => [
          x[id],
          ...hasil.berselisih
            .filter((p) => p.rentang === rentang && p.urut === urut && p.kolom === id)
            .flatMap((p) => p.calon.map((c) => c.nilai)),
        ]);
        ukuranImpor.semua++;
        // A text that is kept as printed is not lost: the cell says what to do with it.
        // A slip of notation ("55.10") counts as read either way.
        const benar = (v: unknown) =>
          (harap !== null && (v === harap || v === Number(cetak))) ||
          (typeof v === 'string' && (v.trim() === cetak || (RENTANG.test(v) && RENTANG.exec(v)?.[0] === cetak)));
        if (isi.some(benar)) ukuranImpor.benar++;
        else
          ukuranImpor.meleset.push(
            `${stem} ${i + 1} ${kolom}: ${cetak} → ${ke} ${baris.length ? JSON.stringify(isi) : 'baris tidak ada'}`,
          );
      }
    });
  }
  return { ...ukuranImpor, hasil };
}
