export const BATAS_KODE: number;
export const BATAS_MESIN: number;
export const BATAS_PANEL: number;
export const CAKUPAN: readonly string[];
export const LAYANAN: readonly string[];
export function periksaSintaks(kode: string): string[];
export function fungsiPuncak(kode: string): { nama: string; parameter: string[]; dok: boolean }[];
export function muatPolos(kode: string): { sebab: string[]; konteks: Record<string, unknown> };
export function periksaPuntung(
  kode: string,
  daftar: { fungsi: { nama: string; parameter: string[] }[]; tindakan: string[] },
): string[];
export function periksaManifes(teks: string | null, opsi?: { rumus?: boolean }): string[];
export function periksaMesin(kode: string): string[];
export function periksaTanpaLayanan(kode: string): string[];
export function periksaUkuran(nama: string, isi: string, batas: number): string[];
export function periksaPanel(html: string): string[];
