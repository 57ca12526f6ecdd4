/**
 * COUNTIF and SUMIF where the criterion is a value itself, answered from an index: a column of them asks the same range once
 * a row. Patterns, comparisons and texts that may mean a number are left to the library.
 */
import { isiDatar, letakSemua } from './cari.ts';
import { type NilaiRv, RV, type Rv } from './rv.ts';

/** Whether a criterion means no other value than itself. */
function harfiah(kriteria: NilaiRv): boolean {
  if (kriteria.kind === RV.Number || kriteria.kind === RV.Boolean) return true;
  if (kriteria.kind !== RV.String) return false;
  const { value } = kriteria;
  // "TRUE" finds the truth value, too, and "#N/A" the error.
  return value.trim() !== '' && !/^[<>=#]|[*?~]|^(?:true|false)$/i.test(value) && Number.isNaN(Number(value));
}

/** null where the library has to compute it. */
export function hitungBila(rentang: Rv, kriteria: NilaiRv): NilaiRv | null {
  if (kriteria.kind === RV.Error || rentang.kind !== RV.Array || !harfiah(kriteria)) return null;
  return { kind: RV.Number, value: letakSemua(kriteria, isiDatar(rentang)).length };
}

/** null where the library has to compute it. */
export function jumlahBila(rentang: Rv, kriteria: NilaiRv, jumlahkan: Rv): NilaiRv | null {
  if (rentang.kind !== RV.Array || jumlahkan.kind !== RV.Array || !harfiah(kriteria)) return null;
  if (rentang.height !== jumlahkan.height || rentang.width !== jumlahkan.width) return null;
  const isi = isiDatar(jumlahkan);
  let jumlah = 0;
  // In the order of the cells, as a scan adds them up.
  for (const letak of letakSemua(kriteria, isiDatar(rentang))) {
    const nilai = isi[letak] as NilaiRv;
    if (nilai.kind === RV.Error) return nilai;
    if (nilai.kind === RV.Number) jumlah += nilai.value;
  }
  return { kind: RV.Number, value: jumlah };
}
