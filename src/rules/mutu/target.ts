/** Targets of an indicator over the years, and this year's from wherever the report agrees it. */
import type { Desimal } from '../../core/desimal';
import { sekali } from '../../core/sekali';
import type { SelTabel, Tabel } from '../../core/tabel';
import type { KonteksAturan } from '../../relations/konteks';
import { kunciNama } from '../../words/nama';
import { type BarisIku, barisIku } from '../baris-iku';

export function desimalSel(sel: SelTabel | null | undefined): Desimal | null {
  return sel?.angka.jenis === 'angka' ? sel.angka.nilai : null;
}

/** Column indexes of yearly targets in the order of their years; empty when the table has less than two. */
export function kolomTargetTahun(tabel: Tabel): number[] {
  const hasil = tabel.kolom
    .map((k, i) => ({ k, i }))
    .filter(
      ({ k }) =>
        k.peran === 'target' && k.tahun !== null && k.tw === null && k.bidang !== 'anggaran' && k.varian !== 'akhir',
    )
    .sort((a, b) => (a.k.tahun as number) - (b.k.tahun as number));
  return new Set(hasil.map(({ k }) => k.tahun)).size === hasil.length && hasil.length >= 2
    ? hasil.map(({ i }) => i)
    : [];
}

interface TargetTahunIni {
  readonly iku: BarisIku;
  readonly sel: SelTabel;
  readonly nilai: Desimal;
}

/** This year's target by the indicator's name; the agreement counts before other tables. */
export const targetTahunIni = sekali((konteks: KonteksAturan): Map<string, TargetTahunIni> => {
  const hasil = new Map<string, TargetTahunIni>();
  const urut = (b: BarisIku) =>
    b.tabel.jenis === 'perjanjian-kinerja' ? 0 : b.tabel.jenis === 'realisasi-kinerja' ? 1 : 2;
  for (const iku of [...barisIku(konteks)].sort((a, b) => urut(a) - urut(b))) {
    const indeks = iku.tabel.kolom.findIndex(
      (kolom) =>
        kolom.peran === 'target' &&
        kolom.varian === null &&
        kolom.tw === null &&
        kolom.bidang !== 'anggaran' &&
        (kolom.tahun === null || kolom.tahun === konteks.tahun),
    );
    const sel = iku.baris.sel[indeks];
    const nilai = desimalSel(sel);
    const kunci = kunciNama(iku.teks('indikator'));
    if (sel && nilai && !hasil.has(kunci)) hasil.set(kunci, { iku, sel, nilai });
  }
  return hasil;
});
