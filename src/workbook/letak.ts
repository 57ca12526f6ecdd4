/**
 * Where ranges stand, whether planned or found, and the formulas that follow from it. A formula is written for the place
 * where its columns really are: people move and add columns.
 */
import { kolomKeHuruf } from '../core/alamat';

import type { Kolom, KonteksRumus, NamaRentang } from './definisi';

/** `sheets`: one range formula per column; `xlsx`: one plain formula per filled row. */
export type BentukRumus = 'sheets' | 'xlsx';

export interface Letak {
  readonly lembar: string;
  /** First and last data row. */
  readonly awal: number;
  readonly akhir: number;
  /** Sheet column by column id. */
  readonly kolom: ReadonlyMap<string, number>;
  /** IDENTITAS only: sheet row by setting. */
  readonly pengaturan?: ReadonlyMap<string, number>;
}

export type PetaLetak = ReadonlyMap<NamaRentang, Letak>;

const kutip = (lembar: string) => (/^[A-Za-z]\w*$/.test(lembar) ? lembar : `'${lembar.replace(/'/g, "''")}'`);

/** Absolute address of a column's data (up to column `sampai`), with its sheet. Null where a column is missing. */
export function alamatKolom(l: Letak | undefined, dari: string, sampai = dari): string | null {
  const a = l?.kolom.get(dari);
  const z = l?.kolom.get(sampai);
  if (!l || !a || !z) return null;
  return `${kutip(l.lembar)}!$${kolomKeHuruf(a)}$${l.awal}:$${kolomKeHuruf(z)}$${l.akhir}`;
}

/** Absolute address of a setting's value. Null where it is missing. */
export function alamatPengaturan(peta: PetaLetak, id: string): string | null {
  const i = peta.get('IDENTITAS');
  const [kolom, baris] = [i?.kolom.get('isi'), i?.pengaturan?.get(id)];
  return i && kolom && baris ? `${kutip(i.lembar)}!$${kolomKeHuruf(kolom)}$${baris}` : null;
}

/** First row of the range of its own sheet over which a formula spills ("A5:A44"); null for one of a single row. */
export function awalTumpah(rumus: string): number | null {
  const m = /(?:^|[^!$A-Z\d:'])[A-Z]{1,3}(\d+):[A-Z]{1,3}\d+/.exec(rumus);
  return m ? Number(m[1]) : null;
}

/** Thrown inside a formula that speaks of what is not there; the column is then left without formula. */
class TidakAda extends Error {}

const KODE_ASING = '"⚠ kode tidak ada di IKU"';

/**
 * The formula (US form, with `=`) of a computed column, for the whole column or for one row. Null when a column or a
 * range that it needs is missing.
 */
export function rumusKolom(
  peta: PetaLetak,
  nama: NamaRentang,
  kolom: Kolom,
  bentuk: BentukRumus,
  baris: number | null,
): string | null {
  const l = peta.get(nama);
  if (!kolom.rumus || !l) return null;
  try {
    return `=${kolom.rumus(konteks(peta, l, bentuk, baris))}`;
  } catch (e) {
    if (e instanceof TidakAda) return null;
    throw e;
  }
}

function konteks(peta: PetaLetak, letak: Letak, bentuk: BentukRumus, baris: number | null): KonteksRumus {
  const atau = <T>(n: T | null | undefined): T => {
    if (n === null || n === undefined) throw new TidakAda();
    return n;
  };
  const larik = (u: string) => (baris === null ? `ARRAYFORMULA(${u})` : u);
  const milik = (n: NamaRentang, id: string, sampai?: string) => atau(alamatKolom(peta.get(n), id, sampai));
  const kolom = (id: string) => {
    const h = kolomKeHuruf(atau(letak.kolom.get(id)));
    return baris === null ? `${h}${letak.awal}:${h}${letak.akhir}` : `${h}${baris}`;
  };
  return {
    bentuk,
    kolom,
    milik,
    larik,
    atur: (id) => atau(alamatPengaturan(peta, id)),
    cariIku: (id, bungkus = (v) => v) => {
      const kode = kolom('kode');
      // A blank typed behind a code is no other code; a code that is a number stays one.
      const dicari = `IF(ISNUMBER(${kode}),${kode},TRIM(${kode}))`;
      if (baris === null) {
        const isi = bungkus(`${milik('IKU', id)}&""`);
        return larik(`IF(${kode}="","",XLOOKUP(${dicari},${milik('IKU', 'kode')},${isi},${KODE_ASING}))`);
      }
      const nilai = `INDEX(${milik('IKU', id)},MATCH(${dicari},${milik('IKU', 'kode')},0))&""`;
      return `IF(${kode}="","",IFERROR(${bungkus(nilai)},${KODE_ASING}))`;
    },
  };
}
