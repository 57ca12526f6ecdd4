/** Values found in published tables, gathered by range, row and column; all of them are kept, the most telling first. */
import type { SelTabel } from '../core/tabel';
import type { NamaRentang } from '../workbook/definisi';
import type { Ambilan, BarisAmbil, Calon } from './padukan';

export type Asal = Pick<SelTabel, 'lembar' | 'a1' | 'tercetak'>;
type CalonBerbobot = Calon & { bobot: number };

interface Wadah {
  kunci: string;
  isi: Record<string, CalonBerbobot[]>;
  /** Columns whose value no table states: why it is believed. */
  dugaan: Record<string, string>;
}

/** A figure or a range without its unit; other texts as they stand. */
function angkaPolos(nilai: string | number): string {
  const m =
    typeof nilai === 'string'
      ? /^(\d[\d.,]*(?:\s*[-–—]\s*\d[\d.,]*)?)\s*(?:%|\p{L}[\p{L} ]*)?$/u.exec(nilai.trim())
      : null;
  const isi = m?.[1] ?? '';
  if (/[-–—]/.test(isi)) return isi.replace(/\s/g, '').replace(/[–—]/g, '-');
  return /^\d+(?:[.,]\d+)?$/.test(isi) ? String(Number(isi.replace(',', '.'))) : String(nilai);
}

export class Penampung {
  /** Cells that something was taken from: "Sheet!D5". */
  readonly terpakai = new Set<string>();
  private readonly isi = new Map<NamaRentang, Map<string, Wadah>>();

  taruh(
    nama: NamaRentang,
    kunci: string,
    id: string,
    nilai: string | number | null,
    asal: Asal,
    bobot = 1,
    dugaan?: string,
  ): void {
    if (nilai === null || nilai === '') return;
    if (typeof nilai === 'number' || /\d/.test(nilai)) this.terpakai.add(`${asal.lembar}!${asal.a1}`);
    let baris = this.isi.get(nama);
    if (!baris) {
      baris = new Map();
      this.isi.set(nama, baris);
    }
    const k = kunci.toLowerCase();
    let wadah = baris.get(k);
    if (!wadah) {
      wadah = { kunci, isi: {}, dugaan: {} };
      baris.set(k, wadah);
    }
    const daftar = wadah.isi[id] ?? [];
    wadah.isi[id] = daftar;
    daftar.push({ nilai, asal: { lembar: asal.lembar, sel: asal.a1, tercetak: asal.tercetak }, bobot });
    if (dugaan) wadah.dugaan[id] = dugaan;
  }

  private wadah(nama: NamaRentang, kunci: string): Wadah | undefined {
    return this.isi.get(nama)?.get(kunci.toLowerCase());
  }

  /** Everything found for a cell, the preferred value first. */
  calon(nama: NamaRentang, kunci: string, id: string): CalonBerbobot[] {
    return [...(this.wadah(nama, kunci)?.isi[id] ?? [])].sort((a, b) => b.bobot - a.bobot);
  }

  angka(nama: NamaRentang, kunci: string, id: string): number | null {
    const n = this.calon(nama, kunci, id)[0]?.nilai;
    return typeof n === 'number' ? n : null;
  }

  punya(nama: NamaRentang, kunci: string, id: string): boolean {
    return this.wadah(nama, kunci)?.isi[id] !== undefined;
  }

  buang(nama: NamaRentang, kunci: string, id: string): void {
    delete this.wadah(nama, kunci)?.isi[id];
  }

  /** Only the preferred value stays: the others are checked elsewhere and are no question to a person. */
  tunggal(nama: NamaRentang, kunci: string, id: string): void {
    const r = this.wadah(nama, kunci);
    if (r?.isi[id]) r.isi[id] = this.calon(nama, kunci, id).slice(0, 1);
  }

  saring(nama: NamaRentang, kunci: string, id: string, tetap: (c: CalonBerbobot) => boolean): void {
    const r = this.wadah(nama, kunci);
    if (r?.isi[id]) r.isi[id] = r.isi[id].filter(tetap);
  }

  /** Prefers a value that stands among the candidates. */
  utamakan(nama: NamaRentang, kunci: string, id: string, nilai: number): void {
    for (const c of this.wadah(nama, kunci)?.isi[id] ?? []) if (c.nilai === nilai) c.bobot += 100;
  }

  *kunci(nama: NamaRentang): Generator<string> {
    for (const { kunci } of this.isi.get(nama)?.values() ?? []) yield kunci;
  }

  /** @param urut Order of the rows that belong to an indicator, by its code. */
  hasil(urut: ReadonlyMap<string, number>): Ambilan {
    const keluar: Partial<Record<NamaRentang, BarisAmbil[]>> = {};
    for (const [nama, baris] of this.isi) {
      const daftar = [...baris.values()].map(
        ({ kunci, isi, dugaan }): BarisAmbil => ({
          kunci,
          isi: Object.fromEntries(Object.keys(isi).map((id) => [id, this.pilihan(nama, kunci, id)])),
          ...(Object.keys(dugaan).length > 0 ? { tanya: Object.keys(dugaan), dugaan } : {}),
        }),
      );
      const tempat = (r: BarisAmbil) => urut.get(String(r.isi.kode?.[0]?.nilai ?? '')) ?? 0;
      keluar[nama] = nama === 'ANGGARAN' || nama === 'BELANJA' ? daftar : daftar.sort((a, b) => tempat(a) - tempat(b));
    }
    return keluar;
  }

  private pilihan(nama: NamaRentang, kunci: string, id: string): Calon[] {
    const urut = this.calon(nama, kunci, id);
    // "80.30%" beside 80.30 is the same figure in another unit: a remark of the validator, no choice to make.
    const unik = urut.filter((c, i) => urut.findIndex((x) => angkaPolos(x.nilai) === angkaPolos(c.nilai)) === i);
    // Wordings differ from table to table without meaning it; figures do not.
    const satu = (nama === 'IKU' && id !== 'arah') || id === 'uraian';
    return (satu ? unik.slice(0, 1) : unik).map(({ nilai, asal }) => ({ nilai, asal }));
  }
}
