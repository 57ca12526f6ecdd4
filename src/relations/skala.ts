/** The report's own scale: classes with their bounds as printed, gaps and overlaps included. */
import { banding, type Desimal, dariTeks, desimal } from '../core/desimal';
import { DAFTAR_SKALA, skalaBaku } from '../core/kriteria';
import { sekali } from '../core/sekali';
import type { BarisTabel, SelTabel, Tabel } from '../core/tabel';
import { normalTeks } from '../words/nama';
import type { KonteksAturan } from './konteks';
import { kolomPeran } from './sel';

export interface Batas {
  nilai: Desimal;
  /** The bound itself belongs to the class. */
  termasuk: boolean;
}

interface Interval {
  bawah: Batas | null;
  atas: Batas | null;
}

export interface Kelas extends Interval {
  /** Words, letters and colours that name it; the first is the one to print. */
  nama: string[];
  baris: BarisTabel;
  /** Cell and column of the interval. */
  sel: SelTabel;
  kolom: number;
}

export interface SkalaLaporan {
  tabel: Tabel;
  /** From the highest to the lowest. */
  kelas: Kelas[];
}

function angka(t: string): Desimal | null {
  const s = t.replace(/\s/g, '');
  return dariTeks(/,\d+$/.test(s) ? s.replace(/\./g, '').replace(',', '.') : s);
}

/** An interval as scales print it: "91% ≤ 100%", "> 90", "76 – 90", "66 ≤ x < 76", "50 ke bawah". Null when it is none. */
export function bacaInterval(teks: string): Interval | null {
  const rapi = ` ${teks.toLowerCase()} `
    .replace(/%|persen/g, ' ')
    .replace(/≥|=>|>=/g, ' G ')
    .replace(/≤|=<|<=/g, ' L ')
    .replace(/lebih (besar )?dari( atau)? sama dengan|minimal|paling (sedikit|rendah)/g, ' G ')
    .replace(/(kurang|lebih kecil) dari( atau)? sama dengan|maksimal|paling (banyak|tinggi)/g, ' L ')
    .replace(/lebih (besar )?dari|di ?atas(?! )/g, ' > ')
    .replace(/di ?atas/g, ' > ')
    .replace(/kurang dari|lebih kecil dari|di ?bawah/g, ' < ')
    .replace(/ke ?atas|atau lebih|dan lebih/g, ' K ')
    .replace(/ke ?bawah|atau kurang|dan kurang/g, ' R ')
    .replace(/sampai dengan|sampai|s\.?\s?\/?\s?d\.?(?![a-z])|hingga|–|—|~/g, ' - ');
  const n = [...rapi.matchAll(/\d+(?:[.,]\d+)*/g)];
  const [pertama, kedua] = n;
  const [bawah, atas] = n.map((m) => angka(m[0]));
  if (!pertama || !bawah || n.length > 2 || (kedua && !atas)) return null;
  const akhir = pertama.index + pertama[0].length;
  const sebelum = rapi.slice(0, pertama.index);
  return kedua && atas
    ? duaBatas(sebelum, bawah, rapi.slice(akhir, kedua.index), atas)
    : satuBatas(sebelum, bawah, rapi.slice(akhir));
}

/** Signs around the one number N of an interval, the end that they make it, and whether the number belongs to it. */
const TANDA_SATU: readonly (readonly [RegExp, 'bawah' | 'atas', boolean])[] = [
  [/G.*N|N.*K/, 'bawah', true],
  [/>.*N/, 'bawah', false],
  [/L.*N|N.*R/, 'atas', true],
  [/<.*N/, 'atas', false],
  [/N.*L/, 'bawah', true],
  [/N.*</, 'bawah', false],
  [/N.*G/, 'atas', true],
  [/N.*>/, 'atas', false],
];

function satuBatas(sebelum: string, nilai: Desimal, sesudah: string): Interval {
  const [, ujung, termasuk] = TANDA_SATU.find(([pola]) => pola.test(`${sebelum}N${sesudah}`)) ?? [];
  const batas = { nilai, termasuk: termasuk ?? true };
  return { bawah: ujung === 'atas' ? null : batas, atas: ujung === 'bawah' ? null : batas };
}

function duaBatas(sebelum: string, kiri: Desimal, tengah: string, kanan: Desimal): Interval {
  const [satu, dua] = [...tengah.matchAll(/[GL<>]/g)].map((m) => m[0]);
  const depan = /[GL<>]/.exec(sebelum)?.[0];
  const tertutup = (t: string | undefined) => t !== '<' && t !== '>';
  const awal = { nilai: kiri, termasuk: tertutup(dua ? satu : depan) };
  const akhir = { nilai: kanan, termasuk: tertutup(dua) };
  // "91 < 100" prints one sign for both ends; behind a dash or another sign it belongs to the second.
  if (!dua && !tertutup(satu))
    (!depan && !/-/.test(tengah) && /x|nilai|capaian/.test(tengah) ? awal : akhir).termasuk = false;
  return banding(kiri, kanan) <= 0 ? { bawah: awal, atas: akhir } : { bawah: akhir, atas: awal };
}

export const skalaLaporan = sekali((konteks: KonteksAturan): SkalaLaporan[] => {
  return konteks.tabel.flatMap((tabel): SkalaLaporan[] => {
    if (tabel.jenis !== 'skala-nilai') return [];
    const interval = kolomPeran(tabel, 'interval');
    const nama = kolomPeran(tabel, ['kriteria', 'keterangan']);
    const kelas = tabel.baris.flatMap((baris): Kelas[] => {
      if (baris.jenis !== 'data') return [];
      const kata = nama.map((i) => baris.sel[i]?.tercetak ?? '').filter((t) => t !== '');
      // "Sangat Baik (SB)": the code in brackets names the class as well.
      kata.push(...kata.flatMap((t) => /\(\s*([A-Z]{1,3})\s*\)/.exec(t)?.[1] ?? []));
      const isi = interval.filter((i) => baris.sel[i]?.tercetak);
      const pertama = isi[0];
      if (pertama === undefined || !kata.length) return [];
      const sel = baris.sel[pertama] as SelTabel;
      let batas = bacaInterval(sel.tercetak);
      // Lower and upper bound in columns of their own.
      if (isi.length === 2 && /^\D*[\d.,]+\D*$/.test(sel.tercetak)) {
        batas = bacaInterval(`${sel.tercetak} - ${baris.sel[isi[1] as number]?.tercetak}`);
      }
      return batas ? [{ nama: kata, ...batas, baris, sel, kolom: pertama }] : [];
    });
    return kelas.length >= 2 ? [{ tabel, kelas: urutkan(kelas) }] : [];
  });
});

/** A scale that the notes below a table print, class by class: "80,01 - 100 : Sangat Baik". */
export function skalaCatatan(tabel: Tabel, kolom: number): SkalaLaporan[] {
  const { lembar } = tabel;
  const a1 = tabel.kolom[kolom]?.selKepala ?? '';
  const baris = tabel.baris[0] as BarisTabel;
  const kelas = tabel.catatan
    .flatMap((t) => t.split(';'))
    .flatMap((t): Kelas[] => {
      const dua = /^[\s•*-]*([^:=]+?)\s*[:=]\s*([^:=]+?)[.\s]*$/.exec(
        t.replace(/[<>]=/g, (x) => (x === '>=' ? '≥' : '≤')),
      );
      const [interval = '', nama = ''] = dua ? dua.slice(1).sort((x, y) => +/\d/.test(y) - +/\d/.test(x)) : [];
      const batas = /\d/.test(nama) || !/\p{L}/u.test(nama) ? null : bacaInterval(interval);
      const sel: SelTabel = { lembar, a1, nilai: interval, tercetak: interval, rumus: '', format: '', angka: TEKS };
      return batas ? [{ nama: [nama], ...batas, baris, sel, kolom }] : [];
    });
  return kelas.length >= 3 ? [{ tabel, kelas: urutkan(kelas) }] : [];
}

const TEKS: SelTabel['angka'] = { jenis: 'bukan-angka', teks: '', sebab: 'batas kelas' };

/** From the highest to the lowest. */
function urutkan(kelas: Kelas[]): Kelas[] {
  const kunci = (k: Kelas) => k.bawah?.nilai ?? desimal(-1_000_000n);
  return kelas.sort((a, b) => banding(kunci(b), kunci(a)));
}

function diBawahAtas(n: Desimal, k: Kelas): boolean {
  if (!k.atas) return true;
  const b = banding(n, k.atas.nilai);
  return b < 0 || (b === 0 && k.atas.termasuk);
}

function diAtasBawah(n: Desimal, k: Kelas): boolean {
  if (!k.bawah) return true;
  const b = banding(n, k.bawah.nilai);
  return b > 0 || (b === 0 && k.bawah.termasuk);
}

export interface LetakSkala {
  /** Classes that take the value. */
  kelas: Kelas[];
  /** The value lies between two classes: the upper one that it does not reach. */
  celah: Kelas | null;
}

/** Where a value falls. Above the highest class it belongs to that one, below the lowest to the lowest, in a gap to the lower. */
export function letakDalamSkala(nilai: Desimal, skala: SkalaLaporan): LetakSkala {
  const di = skala.kelas.filter((k) => diAtasBawah(nilai, k) && diBawahAtas(nilai, k));
  if (di.length) return { kelas: di, celah: null };
  const puncak = skala.kelas[0] as Kelas;
  if (diAtasBawah(nilai, puncak)) return { kelas: [puncak], celah: null };
  const i = skala.kelas.findIndex((k) => diAtasBawah(nilai, k));
  if (i < 0) return { kelas: [skala.kelas[skala.kelas.length - 1] as Kelas], celah: null };
  return { kelas: [skala.kelas[i] as Kelas], celah: skala.kelas[i - 1] ?? null };
}

/** The name of a class without what stands in brackets or behind a slash. */
export function samaKelas(a: string, b: string): boolean {
  const n = (t: string) => normalTeks(t.replace(/\([^)]*\)/g, ' '));
  return n(a) !== '' && n(a) === n(b);
}

/** Whether the scale knows a word. */
export function kenalKelas(skala: SkalaLaporan, kata: string): boolean {
  return skala.kelas.some((k) => k.nama.some((x) => samaKelas(x, kata)));
}

/** Built-in scales that know all these words. */
export function skalaUmum(kata: readonly string[]): (typeof DAFTAR_SKALA)[number][] {
  return DAFTAR_SKALA.filter((n) =>
    kata.every((w) =>
      skalaBaku(n).kelas.some((k) => samaKelas(k.kelas, w) || (k.sebutan !== undefined && samaKelas(k.sebutan, w))),
    ),
  );
}
