export const akar: string;
/** Names of all files that a build may push. */
export const BERKAS: readonly string[];
/** Reasons why dist/ was not replaced. */
export class GagalBangun extends Error {
  sebab: string[];
}
/** Puts a file in place in one step. */
export function taruh(berkas: string, isi: string): void;
export interface OpsiBangun {
  tipe?: boolean;
  mesin?: 'html' | 'skrip';
  rumus?: boolean;
  addon?: boolean;
  /** Folder of the project, dist unless told. */
  keluaran?: string;
}
export function bangun(opsi?: OpsiBangun): Promise<{
  kode: number;
  mesin: number;
  panel: number;
  fungsi: { nama: string; parameter: string[] }[];
  tindakan: string[];
}>;
