/** What a cell holds, as the entries say it. */
import { sebutNilaiUji } from '../../functions/lkjip-uji';
import type { Alat, RentangSheets } from './tipe';

export function sebutSel(sel: RentangSheets): string {
  const rumus = sel.getFormula();
  const nilai = sel.getValue();
  const sebut = typeof nilai === 'string' && /^#\p{Lu}/u.test(nilai) ? nilai : sebutNilaiUji(nilai);
  return rumus === '' ? sebut : `rumus, ${sebut}`;
}

/** What becomes of a value that is written into a cell of that format. */
export function setelahDitulis(alat: Alat, nilai: string | number | Date, format?: string): string {
  const sel = alat.blok(1, 1);
  if (format) sel.setNumberFormat(format);
  sel.setValue(nilai);
  SpreadsheetApp.flush();
  return sebutSel(sel);
}

/** Value of a formula. */
export function hasilRumus(alat: Alat, rumus: string): string {
  const sel = alat.blok(1, 1);
  sel.setFormula(rumus);
  SpreadsheetApp.flush();
  return sebutSel(sel).replace('rumus, ', '');
}

/** Where something is refused. */
export function ditolak(kerja: () => void): 'langsung' | 'saat flush' | 'tidak ditolak' {
  try {
    kerja();
  } catch {
    return 'langsung';
  }
  try {
    SpreadsheetApp.flush();
  } catch {
    return 'saat flush';
  }
  return 'tidak ditolak';
}

export const tolakan = (didapat: string): boolean => didapat === 'langsung' || didapat === 'saat flush';
