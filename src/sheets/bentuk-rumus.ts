/**
 * Formulas with decimals or arrays of constants have no form that every locale reads: an Indonesian sheet may want
 * `SUM(1,5;1)` or may take `SUM(1.5,1)` from a script. Which of the two holds is tried once, in the hidden sheet, and
 * remembered for the locale as a property of the document; "Uji diri" tries and remembers it too.
 */
import { lokalIndonesia } from '../core/lokal';
import type { BukuGoogle, LembarGoogle } from './buku';
import { NAMA_SISTEM } from './sistem';

export type BentukRumusSheets = 'us' | 'lembar';

const KUNCI = 'lkjip.rumus';
/** 2.5 where the US form is read. */
export const COBA_US = '=SUM(1.5,1)';
/** Beyond what the hidden sheet remembers. */
const SEL_COBA = 'F1';

function properti(): GoogleAppsScript.Properties.Properties | null {
  // Null where the script stands in no document.
  return PropertiesService.getDocumentProperties();
}

export function ingatBentuk(lokal: string, bentuk: BentukRumusSheets): void {
  properti()?.setProperty(KUNCI, `${lokal} ${bentuk}`);
}

export function bentukDiingat(lokal: string): BentukRumusSheets | null {
  const [untuk, bentuk] = (properti()?.getProperty(KUNCI) ?? '').split(' ');
  return untuk === lokal && (bentuk === 'us' || bentuk === 'lembar') ? bentuk : null;
}

/** The form that this spreadsheet reads. `ulang`: what is remembered has proved wrong. */
export function bentukUntuk(sheet: LembarGoogle, ulang = false): BentukRumusSheets {
  const ss: BukuGoogle = sheet.getParent();
  const lokal = ss.getSpreadsheetLocale();
  if (!lokalIndonesia(lokal)) return 'us';
  const diingat = ulang ? null : bentukDiingat(lokal);
  if (diingat) return diingat;
  const sel = ss.getSheetByName(NAMA_SISTEM)?.getRange(SEL_COBA);
  if (!sel) return 'lembar';
  sel.setFormula(COBA_US);
  const bentuk = sel.getValue() === 2.5 ? 'us' : 'lembar';
  sel.clearContent();
  ingatBentuk(lokal, bentuk);
  return bentuk;
}
