/** Values of records by column id, to hold them against what was filled in. */
import type { NamaRentang } from '../../src/workbook/definisi';
import type { BukuKerja, Isi } from '../../src/workbook/rekaman';

// biome-ignore lint/suspicious/noExplicitAny: records of eleven kinds, asked for by the name of a column
type Apa = any;

export function isiRekaman(r: Apa, id: string): Isi<unknown> | null | undefined {
  const tw = /^tw(Target|Realisasi|Status|Capaian)([1-4])$/.exec(id);
  if (tw) return r.tw[Number(tw[2]) - 1][(tw[1] as string).toLowerCase()];
  const [dasar, tahun] = id.split(':') as [string, string?];
  if (!tahun) return r[id];
  const t = (r.tahun ?? r.nilai).get(Number(tahun));
  return r.tahun ? t?.[dasar] : t;
}

/** Figures as numbers, ranges as "a-b", lists joined, words as they are. */
export function polos(i: Isi<unknown> | null | undefined): string | number | null {
  const n = i?.nilai as Apa;
  if (n === null || n === undefined) return null;
  if (Array.isArray(n)) return n.join('; ');
  if (typeof n !== 'object') return n;
  if ('angka' in n) return n.angka;
  return n.jenis === 'angka'
    ? n.bilangan.angka
    : n.jenis === 'rentang'
      ? `${n.bawah.teks}-${n.atas.teks}`
      : (n.kelas ?? n.teks);
}

export const rekamanDari = (b: BukuKerja, n: Exclude<NamaRentang, 'IDENTITAS'>): readonly Apa[] =>
  b[n.toLowerCase() as keyof BukuKerja] as readonly Apa[];
