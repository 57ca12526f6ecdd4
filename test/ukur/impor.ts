/**
 * What becomes of the printed figures of a real report when it is imported: each lands in a named range (its own cell, or
 * the same amount from another table), follows from what landed (the template computes it), stands in a table that is
 * named as left out, or is missing without a word. A figure that lands must be the printed one in some reading.
 */
import { keA1 } from '../../src/core/alamat';
import type { BarisTabel, KolomTabel, Peran, Tabel } from '../../src/core/tabel';
import { ambilDariTabel } from '../../src/proposals/ambil';
import { kenaliTabel } from '../../src/recognise/kenali';
import type { Bentuk } from '../rules/terbit';
import { bukuLaporan } from './nyata';

export interface UkuranImpor {
  angka: number;
  mendarat: number;
  /** The same amount landed from another cell. */
  serupa: number;
  terhitung: number;
  /** Budgets of years that the workbook has no column for; said, too. */
  tanpaTempat: number;
  disebut: number;
  hilang: number;
  beda: number;
  /** "1.800" that became 1,8. */
  desimal: number;
  rincian: string[];
}

/** Columns that count or name. */
const BUKAN_ANGKA = new Set<Peran>(
  'nomor kode tahun jabatan tujuan indikator sasaran program kegiatan subKegiatan uraian komponen satuan interval'.split(
    ' ',
  ) as Peran[],
);
/** Results that the template computes from what landed. */
const TERHITUNG = new Set<Peran>(
  'capaian penyerapan efisiensi nilaiEfisiensi kriteria sisa selisih persenSelisih tertimbang'.split(' ') as Peran[],
);

const FIGUR = /^\(?-?(?:rp\.?\s*)?\(?-?\d[\d.,]*\s*,?-?\)?\s*(?:%|persen|\p{L}[\p{L}\s/]*)?$/iu;

/** Every number that the text may stand for; null where it is no figure. */
export function bacaanCetak(teks: string): number[] | null {
  const t = teks.trim();
  if (!FIGUR.test(t)) return null;
  const digit = /\d[\d.,]*\d|\d/.exec(t)?.[0] ?? '';
  const minus = /\(|^-/.test(t) ? -1 : 1;
  const calon = new Set<number>();
  for (const [ribuan, desimal] of [
    ['.', ','],
    [',', '.'],
  ] as const) {
    const polos = digit.split(ribuan).join('').replace(desimal, '.');
    if (/^\d+(?:\.\d+)?$/.test(polos)) calon.add(minus * Number(polos));
  }
  return [...calon].flatMap((n) => [n, n / 100]);
}

const sama = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));

export function ukurImpor(folder: string, bentuk: Bentuk): UkuranImpor {
  const { buku } = bukuLaporan(folder, bentuk);
  const kenali = kenaliTabel(buku);
  const hasil = ambilDariTabel(kenali.tabel, null, kenali.tahun);
  const milik = new Map<string, (string | number)[]>();
  const nilai: number[] = [];
  for (const daftar of Object.values(hasil.ambilan))
    for (const baris of daftar ?? [])
      for (const calon of Object.values(baris.isi))
        for (const c of calon) {
          // What was concluded from a figure ("NAIK") is not the figure.
          if (!/\d/.test(String(c.nilai))) continue;
          const kunci = `${c.asal.lembar}!${c.asal.sel}`;
          milik.set(kunci, [...(milik.get(kunci) ?? []), c.nilai]);
          const n = typeof c.nilai === 'number' ? c.nilai : Number(String(c.nilai).replace(',', '.'));
          if (Number.isFinite(n)) nilai.push(n);
        }
  /** Its table as a whole, its column by name, or its cell stands in what is said to be left out. */
  const disebut = (tabel: Tabel, kolom: KolomTabel, a1: string): boolean =>
    hasil.dilewati.some(({ asal, sebab }) => {
      if (asal) return asal.lembar === tabel.lembar && asal.sel === a1;
      if (!sebab.startsWith(`${tabel.judul || tabel.rentang} (${tabel.lembar}): `)) return false;
      return !sebab.includes('tidak ada tempatnya') || sebab.includes(`“${kolom.judul}”`);
    });
  const u: UkuranImpor = {
    angka: 0,
    mendarat: 0,
    serupa: 0,
    terhitung: 0,
    tanpaTempat: 0,
    disebut: 0,
    hilang: 0,
    beda: 0,
    desimal: 0,
    rincian: [],
  };
  const letak = new Map<string, { tabel: Tabel; kolom: KolomTabel; jenis: BarisTabel['jenis'] }>();
  for (const tabel of kenali.tabel)
    for (const b of tabel.baris)
      b.sel.forEach((s, i) => {
        if (s && tabel.kolom[i]) letak.set(`${s.lembar}!${s.a1}`, { tabel, kolom: tabel.kolom[i], jenis: b.jenis });
      });
  for (const l of buku.lembar)
    l.tampil.forEach((isi, r) => {
      isi.forEach((teks, k) => {
        const a1 = keA1(r + 1, k + 1);
        const bacaan = bacaanCetak(teks);
        const tempat = bacaan && letak.get(`${l.nama}!${a1}`);
        if (!tempat || BUKAN_ANGKA.has(tempat.kolom.peran)) return;
        const { tabel, kolom, jenis } = tempat;
        u.angka++;
        const jadi = milik.get(`${l.nama}!${a1}`);
        const angka = jadi?.map((n) => (typeof n === 'number' ? n : Number(String(n).replace(',', '.'))));
        if (/^\d{1,3}\.\d{3}$/.test(teks.trim()) && angka?.some((n) => sama(n, Number(teks)))) {
          u.desimal++;
          u.rincian.push(`   DESIMAL ${l.nama} ${a1} "${teks}" (${kolom.peran} “${kolom.judul}”, ${tabel.jenis})`);
        }
        if (angka?.some((n) => Number.isFinite(n) && bacaan.some((b) => sama(b, n)))) u.mendarat++;
        else if (jadi?.some((n) => String(n).trim() === teks.trim())) u.mendarat++;
        else if (jadi) {
          u.beda++;
          u.rincian.push(`   BEDA ${l.nama} ${a1} "${teks}" menjadi ${jadi.join(' / ')}`);
        } else if (nilai.some((n) => bacaan.some((b) => sama(b, n)))) u.serupa++;
        else if (TERHITUNG.has(kolom.peran) || jenis === 'jumlah' || jenis === 'rata') u.terhitung++;
        else if (disebut(tabel, kolom, a1)) {
          const lampau = kolom.tahun !== null && kenali.tahun !== null && kolom.tahun < kenali.tahun - 1;
          if (lampau && (kolom.peran === 'pagu' || kolom.peran === 'realisasiAnggaran')) u.tanpaTempat++;
          else u.disebut++;
          u.rincian.push(`   DISEBUT ${l.nama} ${a1} "${teks}" (${kolom.peran} “${kolom.judul}”, ${tabel.jenis})`);
        } else {
          u.hilang++;
          u.rincian.push(`   HILANG ${l.nama} ${a1} "${teks}" (${kolom.peran}, ${tabel.jenis})`);
        }
      });
    });
  return u;
}

/** Share of the figures that have a place and land there. */
export function bagianMendarat(u: UkuranImpor): number {
  const jadi = u.mendarat + u.serupa;
  return jadi / Math.max(1, jadi + u.disebut + u.hilang + u.beda);
}

export function tulisUkuranImpor(nama: string, u: UkuranImpor): string {
  const persen = (100 * bagianMendarat(u)).toFixed(1);
  return `${nama.padEnd(42)} ${persen}% mendarat (${u.mendarat} + ${u.serupa} dari sel lain), terhitung ${u.terhitung}, disebut ${u.disebut} + ${u.tanpaTempat} tanpa tempat, diam-diam hilang ${u.hilang}, berbeda ${u.beda}, ribuan menjadi desimal ${u.desimal}`;
}
