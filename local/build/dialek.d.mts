/** Reasons why Apps Script would not take the script. */
export function periksaSintaks(kode: string): string[];
export function angkatTetapan(kode: string): string;
