/**
 * Numbers as Indonesians write them (domain.md of the field): read, with doubts, and written back.
 */
import { type Desimal, dariTeks } from './desimal';

/** What may settle a notation that the text alone leaves open. */
export interface KonteksAngka {
  /** The unit of the column or row ("Persen", "Orang", "Rp", "Nilai Indeks"). */
  satuan?: string | null;
  /** How the other numbers of the same column or table write their decimals, where that is known. */
  desimal?: ',' | '.' | null;
}

export type Keraguan =
  | 'spasi-dalam-angka'
  | 'titik-desimal'
  | 'satuan-di-sel'
  | 'persen'
  | 'singkatan'
  | 'kurung-negatif'
  | 'konteks-menentukan';

export type BacaanAngka =
  | {
      jenis: 'angka';
      nilai: Desimal;
      /** The unit inside the text: "%", "Rp", "Orang", "Nilai Indeks"; '' when none. */
      satuan: string;
      /** Digits printed after the decimal mark. */
      angkaDesimal: number;
      tandaDesimal: ',' | '.' | null;
      tandaRibuan: '.' | ',' | ' ' | null;
      keraguan: Keraguan[];
    }
  | { jenis: 'rentang'; bawah: Desimal; atas: Desimal; satuan: string; keraguan: Keraguan[] }
  /** Nothing was measured: "-", "N/A", "Tidak ada …"; `kosong` for a blank. */
  | { jenis: 'tanpa-nilai'; kosong: boolean; teks: string }
  /** Both readings are possible and nothing decides. */
  | { jenis: 'ambigu'; sebagaiRibuan: Desimal; sebagaiDesimal: Desimal; sebab: string }
  /** A word (a class such as "BB", "Zona Hijau") or something that is no number. */
  | { jenis: 'bukan-angka'; teks: string; sebab: string };

export function parseAngka(teks: string, konteks: KonteksAngka = {}): BacaanAngka {
  // First reading only; every notation of the field follows.
  void konteks;
  const d = dariTeks(teks.trim());
  if (d) {
    return {
      jenis: 'angka',
      nilai: d,
      satuan: '',
      angkaDesimal: d.s,
      tandaDesimal: d.s ? '.' : null,
      tandaRibuan: null,
      keraguan: [],
    };
  }
  return teks.trim() === ''
    ? { jenis: 'tanpa-nilai', kosong: true, teks }
    : { jenis: 'bukan-angka', teks, sebab: 'bukan bilangan' };
}
