/** Small things that functions say of values as excelts passes them. */
import { type NilaiRv, RV, type Rv } from './rv.ts';

export const KOSONG_RV: NilaiRv = { kind: RV.Blank };
export const TIDAK_ADA: NilaiRv = { kind: RV.Error, code: '#N/A' };

/** An argument where one value is wanted: of an array its first. */
export function satu(nilai: Rv | undefined): NilaiRv {
  if (nilai === undefined) return KOSONG_RV;
  return nilai.kind === RV.Array ? (nilai.rows[0]?.[0] ?? KOSONG_RV) : nilai;
}
