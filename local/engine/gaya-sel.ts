/** Styles that say the same are one object, however they came about: thousands of cells are then told apart in one step. */
import type { Garis, GayaSel } from './buku.ts';

type Nilai = GayaSel[keyof GayaSel];

/** So many different styles no workbook has. */
const MAKS_GAYA = 20_000;
const dikenal = new Map<string, GayaSel>();
/** What became of a style: by the last change, and by what a change says. */
const perubahan = new WeakMap<GayaSel, { ubah: GayaSel | null; hasil: GayaSel; perKunci: Map<string, GayaSel> }>();

function kunciNilai(nilai: Nilai): string {
  if (nilai === undefined) return '';
  return typeof nilai === 'object' ? `${(nilai as Garis).gaya}${(nilai as Garis).warna}` : `${nilai}`;
}

/** The style that stands for all that say the same. */
export function gayaSama(gaya: GayaSel): GayaSel {
  const sifat = Object.entries(gaya).filter(([, nilai]) => nilai !== undefined);
  const kunci = sifat
    .map(([nama, nilai]) => `${nama}=${typeof nilai === 'string' ? JSON.stringify(nilai) : kunciNilai(nilai)}`)
    .sort()
    .join();
  const ada = dikenal.get(kunci);
  if (ada) return ada;
  if (dikenal.size >= MAKS_GAYA) dikenal.clear();
  const baru: GayaSel = Object.fromEntries(sifat);
  dikenal.set(kunci, baru);
  return baru;
}

/** A style with some of its attributes changed; undefined takes one away. */
export function gayaDiubah(gaya: GayaSel, ubah: GayaSel): GayaSel {
  let dari = perubahan.get(gaya);
  if (dari === undefined) {
    dari = { ubah: null, hasil: gaya, perKunci: new Map() };
    perubahan.set(gaya, dari);
  }
  // A whole range is changed by one and the same object.
  if (dari.ubah === ubah) return dari.hasil;
  let kunci = '';
  for (const nama in ubah) kunci += `${nama}=${kunciNilai(ubah[nama as keyof GayaSel])}\n`;
  let hasil = dari.perKunci.get(kunci);
  if (hasil === undefined) {
    hasil = gayaSama({ ...gaya, ...ubah });
    if (dari.perKunci.size >= MAKS_GAYA) dari.perKunci.clear();
    dari.perKunci.set(kunci, hasil);
  }
  dari.ubah = ubah;
  dari.hasil = hasil;
  return hasil;
}
