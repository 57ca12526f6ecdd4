/**
 * The meaning of each column: from its own header, its spanners, its neighbours, and in the last resort its figures.
 */
import { keA1 } from '../core/alamat';
import type { SheetSnapshot } from '../core/snapshot';
import type { KolomTabel, Peran } from '../core/tabel';
import { normalTeks, triwulanDalam } from '../words/nama';
import { artiTeks, jalurKepala, type Kepala, teksSel } from './kepala';
import { type BadanTabel, bagian, type KolomTerbaca, perjelas } from './perjelas';

type Bisa<T> = { -readonly [K in keyof T]: T[K] };

const ANGGARAN: Partial<Record<Peran, Peran>> = {
  target: 'pagu',
  realisasi: 'realisasiAnggaran',
  capaian: 'penyerapan',
};
const SINGKATAN: Record<string, Peran> = { t: 'target', r: 'realisasi' };
/** Meaning of one column from its header path, innermost text first. */
export function artiJalur(jalur: string[]): Bisa<
  Pick<KolomTabel, 'peran' | 'tahun' | 'tw' | 'varian' | 'bidang' | 'satuan'>
> & {
  bidangEksplisit: boolean;
  /** Only a unit speaks for the meaning. */
  diduga: boolean;
} {
  const dalamKeLuar = [...jalur].reverse().map(artiTeks);
  const hasil = {
    peran: 'teks' as Peran,
    tahun: null as number | null,
    tw: null as number | null,
    varian: null as KolomTabel['varian'],
    bidang: null as KolomTabel['bidang'],
    satuan: null as string | null,
    bidangEksplisit: false,
    diduga: false,
  };
  let peran: Peran | null = null;
  for (const artiKepala of dalamKeLuar) {
    if (!peran && artiKepala.peran && !artiKepala.pelengkap) peran = artiKepala.peran;
    hasil.tahun ??= artiKepala.tahun;
    hasil.tw ??= artiKepala.tw;
    hasil.varian ??= artiKepala.varian;
    hasil.satuan ??= artiKepala.satuan;
    hasil.bidang ??= artiKepala.bidang;
  }
  // "Tahun" over "2023", "Sebelumnya", "Berjalan" says when: their figures are no years.
  if (peran === 'tahun' && dalamKeLuar[0]?.peran !== 'tahun') peran = null;
  // "T" and "R" under a spanner.
  if (jalur.length > 1) peran = SINGKATAN[normalTeks(jalur[jalur.length - 1] as string)] ?? peran;
  // "Pembilang" over "Uraian" and "Jumlah": one column tells, the other counts.
  const bagian = dalamKeLuar.slice(1).find((a) => a.peran === 'pembilang' || a.peran === 'penyebut')?.peran;
  if (bagian) {
    const terhitung =
      peran === 'nilai' ||
      peran === 'pagu' ||
      /^(angka|banyak(nya)?)$/.test(normalTeks(jalur[jalur.length - 1] as string));
    peran = terhitung ? bagian : 'teks';
  }
  // "Kinerja" over "Target", "Anggaran" over "Target": the spanner speaks for its columns.
  const daun = dalamKeLuar[0];
  if (peran === 'indikator' && dalamKeLuar.length > 1 && daun && !daun.peran && !daun.pelengkap) peran = null;
  // Quarters named under their spanner: "Target Triwulan" over "I", "II", "III", "IV".
  if (
    hasil.tw === null &&
    jalur.length > 1 &&
    /\b(tri\s?wulan|tw|kuartal)\b/i.test(jalur[jalur.length - 2] as string)
  ) {
    hasil.tw = triwulanDalam(`TW ${jalur[jalur.length - 1]}`);
  }
  if (!peran && hasil.satuan === 'Rp') {
    peran = 'pagu';
    hasil.diduga = true;
  }
  if (!peran && hasil.satuan === '%') peran = 'capaian';
  if (peran && hasil.bidang === 'anggaran') {
    // "Anggaran" over "%": the share, not the amount.
    const bagian = daun?.satuan === '%' && daun.pelengkap && peran === 'pagu' && jalur.length > 1;
    if (bagian || (hasil.satuan === '%' && peran === 'realisasi')) peran = 'penyerapan';
    else peran = ANGGARAN[peran] ?? peran;
  }
  if (peran === 'realisasiAnggaran' && hasil.satuan === '%') peran = 'penyerapan';
  if (peran === 'selisih' && hasil.satuan === '%') peran = 'persenSelisih';
  hasil.peran = peran ?? 'teks';
  hasil.bidangEksplisit = hasil.bidang !== null;
  return hasil;
}

/** The innermost header cell with a year. */
function selTahun(teks: readonly string[], asal: readonly [number, number][]): string | null {
  for (let i = teks.length - 1; i >= 0; i--) {
    const di = asal[i];
    if (di && artiTeks(teks[i] as string).tahun !== null) return keA1(di[0], di[1]);
  }
  return null;
}

/**
 * Columns of a table whose header is known. `dari` and `sampai` are the rows of its body, used where the header leaves a
 * meaning open.
 */
export function bacaKolom(
  lembar: SheetSnapshot,
  kepala: Kepala,
  kolomAwal: number,
  kolomAkhir: number,
  dari: number,
  sampai: number,
): KolomTabel[] {
  const jalur = jalurKepala(lembar, kepala, kolomAwal, kolomAkhir);
  const kolom: KolomTerbaca[] = [];
  const badan: BadanTabel = { lembar, kolom, dari, sampai };
  for (let j = 0; j < jalur.length; j++) {
    const kolomKe = kolomAwal + j;
    const { teks, sel, asal } = jalur[j] as (typeof jalur)[number];
    const adaIsi = bagian(badan, kolomKe, () => true) > 0;
    if (!teks.length && !adaIsi) continue;
    const arti = artiJalur(teks);
    // A header over what was counted in some year: no cell holds one.
    if (arti.peran === 'tahun' && adaIsi && bagian(badan, kolomKe, (t) => /\d{4}/.test(t)) === 0) arti.peran = 'teks';
    const nomorTeks = kepala.nomor ? teksSel(lembar, kepala.nomor, kolomKe) : '';
    kolom.push({
      ...arti,
      judul: teks.join(' · '),
      kolom: kolomKe,
      selKepala: keA1(sel, kolomKe),
      selTahun: selTahun(teks, asal),
      nomorKolom: kepala.nomor ? { sel: keA1(kepala.nomor, kolomKe), tercetak: nomorTeks } : null,
    });
  }
  perjelas(badan);
  return kolom.map(({ bidangEksplisit, diduga, ...k }) => k);
}
