/** Figures that follow from the records: which target, budget and direction is in force. */
import { parseAngka } from '../core/angka';
import { bagi, type Desimal, dariTeks, desimal, keAngka, keTeks, tambah } from '../core/desimal';
import type { Anggaran, Arah, Belanja, Bilangan, Identitas, Iku, Isi, Kinerja, NilaiTarget } from './rekaman';

/** Something stands in the cell, but neither a value nor a word for none: it is no blank, and nothing may take its place. */
export function takTerbaca(i: Isi<unknown> | null | undefined): boolean {
  if (!i || i.nilai !== null || i.tercetak.trim() === '') return false;
  return parseAngka(i.tercetak).jenis !== 'tanpa-nilai';
}

/** The changed target where there is one (PK perubahan), readable or not; the original otherwise. */
export function targetBerlaku(k: Pick<Kinerja, 'target' | 'targetPerubahan'>): Isi<NilaiTarget> {
  const ubah = k.targetPerubahan;
  return (ubah.nilai && ubah.nilai.jenis !== 'tanpaNilai') || takTerbaca(ubah) ? ubah : k.target;
}

/** The changed budget where there is one, readable or not; the original otherwise. */
export function paguBerlaku(a: Pick<Anggaran | Belanja, 'paguMurni' | 'paguPerubahan'>): Isi<Bilangan> {
  return a.paguPerubahan.nilai || takTerbaca(a.paguPerubahan) ? a.paguPerubahan : a.paguMurni;
}

/** The formula to compute with: plain TURUN follows the workbook's choice. Null when none was chosen. */
export function arahBerlaku(i: Pick<Iku, 'arah'>, identitas: Pick<Identitas, 'rumusTurun'>): Arah | null {
  return i.arah.nilai === 'TURUN' ? identitas.rumusTurun : i.arah.nilai;
}

/** The year's figure as the quarters give it. */
export interface SetahunTw {
  readonly nilai: NilaiTarget;
  /** Last quarter that is filled. */
  readonly sampai: 1 | 2 | 3 | 4;
  readonly lengkap: boolean;
}

const des = (b: Bilangan): Desimal => dariTeks(b.teks) as Desimal;

/**
 * The figure of the year from the quarters that are filled. `jumlah` adds them up, `rata-rata` is their plain mean (two
 * decimals more than they have), `nilai terakhir` (also when nothing was chosen) the last one: the figure at a date, or
 * one that was counted from January on. Null when no quarter is filled, or when classes or ranges would have to be added.
 */
export function setahunDariTriwulan(
  tw: readonly (NilaiTarget | null)[],
  cara: 'jumlah' | 'nilai terakhir' | 'rata-rata' | null,
): SetahunTw | null {
  const terisi = tw.flatMap((n, i) => (n && n.jenis !== 'tanpaNilai' ? [{ n, i }] : []));
  const akhir = terisi[terisi.length - 1];
  if (!akhir) return null;
  const hasil = (nilai: NilaiTarget): SetahunTw => ({
    nilai,
    sampai: (akhir.i + 1) as 1 | 2 | 3 | 4,
    lengkap: terisi.length === 4,
  });
  if (cara !== 'jumlah' && cara !== 'rata-rata') return hasil(akhir.n);
  const angka = terisi.map(({ n }) => (n.jenis === 'angka' ? des(n.bilangan) : null));
  if (angka.some((d) => d === null)) return null;
  const jumlah = (angka as Desimal[]).reduce(tambah);
  const d = cara === 'jumlah' ? jumlah : bagi(jumlah, desimal(BigInt(angka.length)), jumlah.s + 2);
  return hasil({ jenis: 'angka', bilangan: { teks: keTeks(d), angka: keAngka(d), desimal: d.s } });
}
