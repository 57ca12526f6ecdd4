/**
 * Classes that stand beside figures: a column of nothing but classes, whatever its header; a cell that holds a figure and
 * its class ("90 % (Baik)"), which are two columns printed as one.
 */
import { type KonteksAngka, parseAngka } from '../core/angka';
import { DAFTAR_SKALA, skalaBaku } from '../core/kriteria';
import type { Peran, SelTabel, Tabel } from '../core/tabel';
import { normalTeks } from '../words/nama';

/** Names of classes that the report's own scales and the usual ones know. */
export function kataKelas(tabel: readonly Tabel[]): ReadonlySet<string> {
  const kata = new Set<string>();
  for (const n of DAFTAR_SKALA)
    for (const k of skalaBaku(n).kelas) for (const t of [k.kelas, k.sebutan ?? '']) kata.add(normalTeks(t));
  for (const t of tabel) {
    if (t.jenis !== 'skala-nilai') continue;
    for (const [i, k] of t.kolom.entries())
      if (k.peran === 'kriteria') for (const b of t.baris) kata.add(normalTeks(b.sel[i]?.tercetak ?? ''));
  }
  kata.delete('');
  return kata;
}

/** A column that holds nothing but classes is one of classes, whatever its header ("Keterangan"). */
export function kolomKelas(tabel: Tabel, kata: ReadonlySet<string>): Tabel {
  if (!tabel.kolom.some((k) => k.peran === 'capaian') || tabel.kolom.some((k) => k.peran === 'kriteria')) return tabel;
  const indeks = tabel.kolom.findIndex((k, j) => {
    if (k.peran !== 'keterangan' && k.peran !== 'teks') return false;
    const isi = tabel.baris.map((b) => normalTeks(b.sel[j]?.tercetak ?? '')).filter((x) => x !== '');
    return isi.length >= 2 && isi.every((x) => kata.has(x)) && isi.some((x) => x.length > 2);
  });
  return indeks < 0
    ? tabel
    : { ...tabel, kolom: tabel.kolom.map((k, j) => (j === indeks ? { ...k, peran: 'kriteria' as const } : k)) };
}

/** Meanings of a column whose cells may hold a figure and its class; the figure is an achievement where none says more. */
const DIBELAH = new Set<Peran>(['capaian', 'kriteria', 'keterangan', 'teks']);
const ANGKA_DULU = /^(\d[\d.,]*\s*%?)\s*[(/,;:–-]?\s*(\p{L}[\p{L}\s]*?)\s*\)?$/u;
const KELAS_DULU = /^(\p{L}[\p{L}\s]*?)\s*[(/,;:–-]\s*(\d[\d.,]*\s*%?)\s*\)?$/u;

/** Figure and class of a cell that holds both; null where it does not. */
function pecahKelas(teks: string, kata: ReadonlySet<string>): { angka: string; kelas: string } | null {
  const [depan, belakang] = [ANGKA_DULU.exec(teks), KELAS_DULU.exec(teks)];
  const [angka, kelas] = depan ? [depan[1], depan[2]] : belakang ? [belakang[2], belakang[1]] : [];
  return angka && kelas && kata.has(normalTeks(kelas)) ? { angka: angka.trim(), kelas } : null;
}

/** A part of a cell, as if it stood in a column of its own. */
function bagianSel(sel: SelTabel, tercetak: string, konteks: KonteksAngka): SelTabel {
  const { lembar, a1, rumus, format } = sel;
  return {
    lembar,
    a1,
    nilai: tercetak,
    tercetak,
    rumus,
    format,
    angka: parseAngka(tercetak, konteks),
    ...(tercetak === sel.tercetak ? {} : { utuh: sel.tercetak }),
  };
}

/** A column whose cells hold a figure and its class is two: that of the figures, and behind it that of the classes. */
export function belahKelas(tabel: Tabel, kata: ReadonlySet<string>): Tabel {
  const dibelah = tabel.kolom.flatMap((k, i) => {
    if (!DIBELAH.has(k.peran)) return [];
    const isi = tabel.baris.flatMap((b) => (b.sel[i]?.tercetak ? [b.sel[i].tercetak] : []));
    const kena = isi.filter((t) => pecahKelas(t, kata)).length;
    return kena >= 2 && kena >= isi.length * 0.6 ? [i] : [];
  });
  if (!dibelah.length) return tabel;
  const sisip = <T>(daftar: readonly T[], dua: (satu: T, i: number) => readonly [T, T]): T[] =>
    daftar.flatMap((satu, i) => (dibelah.includes(i) ? dua(satu, i) : [satu]));
  return {
    ...tabel,
    kolom: sisip(tabel.kolom, (k) => [
      { ...k, peran: 'capaian', bidang: k.bidang ?? 'kinerja' },
      { ...k, peran: 'kriteria' },
    ]),
    baris: tabel.baris.map((b) => ({
      ...b,
      sel: sisip(b.sel, (sel) => {
        const dua = pecahKelas(sel.tercetak, kata);
        return [
          bagianSel(sel, dua?.angka ?? sel.tercetak, { satuan: '%' }),
          bagianSel(sel, dua?.kelas ?? '', { satuan: null }),
        ];
      }),
    })),
  };
}
