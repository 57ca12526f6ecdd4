export const akar: string;
/** Reasons why dist/ was not replaced. */
export class GagalBangun extends Error {
  sebab: string[];
}
/** Puts a file in place in one step. */
export function taruh(berkas: string, isi: string): void;
export function bangun(opsi?: { tipe?: boolean }): Promise<{
  kode: number;
  mesin: number;
  panel: number;
  fungsi: { nama: string; parameter: string[] }[];
  tindakan: string[];
}>;
