/**
 * The meaning of each column: from its own header, its spanners, its neighbours, and in the last resort its figures.
 */
import { keA1 } from '../core/alamat';
import { PERAN_BAHAN } from '../core/peran';
import type { SheetSnapshot } from '../core/snapshot';
import type { KolomTabel, Peran } from '../core/tabel';
import type { ArtiKepala } from '../words/kepala';
import { normalTeks, triwulanDalam } from '../words/nama';
import { artiTeks, jalurKepala, type Kepala, teksSel } from './kepala';
import { type BadanTabel, bagian, type KolomTerbaca, perjelas } from './perjelas';

type Bisa<T> = { -readonly [K in keyof T]: T[K] };

type ArtiKolom = Bisa<Pick<KolomTabel, 'peran' | 'tahun' | 'tw' | 'varian' | 'bidang' | 'satuan'>> & {
  bidangEksplisit: boolean;
  /** Only a unit speaks for the meaning. */
  diduga: boolean;
};

/** "T" and "R" under a spanner. */
const SINGKATAN: Record<string, Peran> = { t: 'target', r: 'realisasi' };

/** What the words of a header say, its own (`daun`) and those of the spanners over it, innermost first. */
function peranKata(daun: string, artiDaun: ArtiKepala, rentang: readonly ArtiKepala[]): Peran | null {
  const teks = normalTeks(daun);
  const kata = [artiDaun, ...rentang].find((a) => a.peran && !a.pelengkap)?.peran ?? null;
  // "Tahun" over "2023", "Sebelumnya", "Berjalan" says when: their figures are no years.
  const dasar = kata === 'tahun' && artiDaun.peran !== 'tahun' ? null : kata;
  const peran = (rentang.length ? SINGKATAN[teks] : null) ?? dasar;
  // "Pembilang" over "Uraian" and "Jumlah": one column tells, the other counts.
  const bagian = rentang.find((a) => a.peran && PERAN_BAHAN.has(a.peran))?.peran;
  if (bagian) return peran === 'nilai' || peran === 'pagu' || /^(angka|banyak(nya)?)$/.test(teks) ? bagian : 'teks';
  // "Kinerja" over "Target", "Anggaran" over "Target": the spanner speaks for its columns.
  return peran === 'indikator' && !artiDaun.peran && !artiDaun.pelengkap ? null : peran;
}

const ANGGARAN: Partial<Record<Peran, Peran>> = {
  target: 'pagu',
  realisasi: 'realisasiAnggaran',
  capaian: 'penyerapan',
};
const BERSATUAN: Record<string, Peran> = { Rp: 'pagu', '%': 'capaian' };
const BERPERSEN: Partial<Record<Peran, Peran>> = { realisasiAnggaran: 'penyerapan', selisih: 'persenSelisih' };

/** The meaning where unit and field are known: "Realisasi" of money, in percent. */
function peranBersatuan(kata: Peran | null, { bidang, satuan }: ArtiKolom, daun: ArtiKepala): Peran {
  let peran = kata ?? BERSATUAN[satuan ?? ''] ?? 'teks';
  // "Anggaran" over "%": the share, not the amount.
  const bagian = peran === 'pagu' && daun.satuan === '%';
  if (bidang === 'anggaran') peran = bagian ? 'penyerapan' : (ANGGARAN[peran] ?? peran);
  return (satuan === '%' && BERPERSEN[peran]) || peran;
}

/** "Target Tahun Ke-" over "I" … "V": years of a plan. */
const TAHUN_KE = /\b(tahun|thn)\s*-?\s*ke\b/i;

/** Meaning of one column from its header path, outermost text first. */
export function artiJalur(jalur: readonly string[]): ArtiKolom {
  const dalamKeLuar = [...jalur].reverse();
  const [daun = '', atas = ''] = dalamKeLuar;
  const arti = dalamKeLuar.map(artiTeks);
  const [artiDaun = artiTeks(''), ...rentang] = arti;
  const pertama = <K extends keyof ArtiKepala>(apa: K) => arti.find((a) => a[apa] !== null)?.[apa] ?? null;
  // Quarters named under their spanner, where it does not count the years of a plan: "Target Triwulan" over "I", "II", "III", "IV".
  const bertriwulan = /\b(tri\s?wulan|tw|kuartal)\b/i.test(atas);
  const bidang = pertama('bidang');
  const kata = daun ? peranKata(daun, artiDaun, rentang) : null;
  const hasil: ArtiKolom = {
    peran: 'teks',
    tahun: pertama('tahun'),
    tw: TAHUN_KE.test(atas) ? null : (pertama('tw') ?? (bertriwulan ? triwulanDalam(`TW ${daun}`) : null)),
    varian: pertama('varian'),
    bidang,
    satuan: pertama('satuan'),
    bidangEksplisit: bidang !== null,
    diduga: !kata && pertama('satuan') === 'Rp',
  };
  return { ...hasil, peran: peranBersatuan(kata, hasil, artiDaun) };
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
