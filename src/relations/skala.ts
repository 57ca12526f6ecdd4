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

export interface Kelas {
  /** Words, letters and colours that name it; the first is the one to print. */
  nama: string[];
  bawah: Batas | null;
  atas: Batas | null;
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
export function bacaInterval(teks: string): { bawah: Batas | null; atas: Batas | null } | null {
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
  if (n.length === 0 || n.length > 2) return null;
  const [cocok, angkaKedua] = n;
  const nilaiPertama = angka((cocok as RegExpMatchArray)[0]);
  if (!nilaiPertama || !cocok) return null;
  const sebelum = rapi.slice(0, cocok.index);
  if (!angkaKedua) {
    const sesudah = rapi.slice((cocok.index ?? 0) + cocok[0].length);
    if (/G/.test(sebelum) || /K/.test(sesudah)) return { bawah: { nilai: nilaiPertama, termasuk: true }, atas: null };
    if (/>/.test(sebelum)) return { bawah: { nilai: nilaiPertama, termasuk: false }, atas: null };
    if (/L/.test(sebelum) || /R/.test(sesudah)) return { bawah: null, atas: { nilai: nilaiPertama, termasuk: true } };
    if (/</.test(sebelum)) return { bawah: null, atas: { nilai: nilaiPertama, termasuk: false } };
    if (/L/.test(sesudah)) return { bawah: { nilai: nilaiPertama, termasuk: true }, atas: null };
    if (/</.test(sesudah)) return { bawah: { nilai: nilaiPertama, termasuk: false }, atas: null };
    if (/G/.test(sesudah)) return { bawah: null, atas: { nilai: nilaiPertama, termasuk: true } };
    if (/>/.test(sesudah)) return { bawah: null, atas: { nilai: nilaiPertama, termasuk: false } };
    return { bawah: { nilai: nilaiPertama, termasuk: true }, atas: { nilai: nilaiPertama, termasuk: true } };
  }
  const nilaiKedua = angka(angkaKedua[0]);
  if (!nilaiKedua) return null;
  const tengah = rapi.slice((cocok.index ?? 0) + cocok[0].length, angkaKedua.index);
  const daftarTeks = [...tengah.matchAll(/[GL<>]/g)].map((m) => m[0]);
  const depan = /[GL<>]/.exec(sebelum)?.[0];
  let termasukA = depan !== '>' && depan !== '<';
  let termasukB = true;
  if (daftarTeks.length >= 2) {
    termasukA = daftarTeks[0] === 'L' || daftarTeks[0] === 'G';
    termasukB = daftarTeks[1] === 'L' || daftarTeks[1] === 'G';
  } else if (daftarTeks.length === 1) {
    // "91 ≤ 100" prints one sign for both ends; behind a dash or another sign it belongs to the second.
    if (daftarTeks[0] === '<' || daftarTeks[0] === '>') {
      if (depan || /-/.test(tengah)) termasukB = false;
      else if (/x|nilai|capaian/.test(tengah)) termasukA = false;
      else termasukB = false;
    }
  }
  const p = { nilai: nilaiPertama, termasuk: termasukA };
  const q = { nilai: nilaiKedua, termasuk: termasukB };
  return banding(nilaiPertama, nilaiKedua) <= 0 ? { bawah: p, atas: q } : { bawah: q, atas: p };
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
    const kunci = (k: Kelas) => k.bawah?.nilai ?? desimal(-1_000_000n);
    kelas.sort((a, b) => banding(kunci(b), kunci(a)));
    return kelas.length >= 2 ? [{ tabel, kelas }] : [];
  });
});

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
