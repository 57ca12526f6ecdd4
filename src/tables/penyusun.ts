/**
 * Which remarks are for the author alone. A report explains to its readers why a figure cannot be given; that something
 * was not typed yet, or where it is typed, is nothing that a signed document says.
 */
import type { Konteks } from './konteks';

const KURANG =
  /\bbelum (?:di\p{L}+|lengkap|ada)\b|masih draf$|tidak ada di (?:IKU|KINERJA)|tidak ditemukan di|\bdi (?:ANGGARAN|IKU)$|tidak sejenis|!\$?[A-Z]{1,3}\$?\d/u;

const sama = (teks: string): string => teks.trim().replace(/\.$/, '').toLowerCase();

/** Decides for the causes of one workbook. What a person typed as a reason is printed, whatever its words. */
export function pemilahPenyusun(konteks: Konteks): (sebab: string) => boolean {
  const diketik = new Set<string>();
  for (const baris of konteks.barisIku) if (baris.alasan) diketik.add(sama(baris.alasan));
  return (sebab) => KURANG.test(sebab) && ![...diketik].some((alasan) => sama(sebab).endsWith(alasan));
}
