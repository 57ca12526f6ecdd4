/** Quarterly monitoring as sheet, page and panel show it. Texts are as printed: figures in Indonesian form, "-" where there are none. */

/** Icon, word and ground of each verdict. */
export const JALUR = {
  sesuai: { tanda: '✔', kata: 'sesuai jalur', latar: '#d9ead3' },
  perhatian: { tanda: '▲', kata: 'perlu perhatian', latar: '#fff2cc' },
  tertinggal: { tanda: '✖', kata: 'tertinggal', latar: '#f4cccc' },
  belum: { tanda: '○', kata: 'belum melapor', latar: '#e8eaed' },
  tanpa: { tanda: '–', kata: 'tanpa target', latar: '#ffffff' },
} as const;
export type Jalur = keyof typeof JALUR;

export interface BarisPantauan {
  readonly kode: string;
  readonly sasaran: string;
  readonly indikator: string;
  readonly satuan: string;
  readonly penanggungJawab: string;
  readonly cara: string;
  readonly target: string;
  readonly targetSampai: string;
  readonly realisasi: string;
  /** Percent of the target to date, and of the year's. */
  readonly sampai: string;
  readonly setahun: string;
  readonly jalur: Jalur;
  readonly penyerapan: string;
  readonly status: string;
  readonly bukti: string;
}

export interface Pantauan {
  readonly triwulan: number;
  readonly baris: readonly BarisPantauan[];
  readonly penyerapan: string;
  readonly ringkasan: string;
  /** Who owes figures, each with the codes. */
  readonly belum: readonly string[];
}
