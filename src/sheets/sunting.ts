/**
 * The simple trigger of an edit. It stands in Code.js and looks at one thing only, so that typing stays quick: does a cell
 * show percent now? Then the larger half is asked whether it is one of the inputs' figures. Whatever fails here is left to
 * the next action, which does the same: a trigger has nobody to tell.
 */
import { formatPersen } from '../core/format';

export interface Suntingan {
  range?: GoogleAppsScript.Spreadsheet.Range;
  /** What one cell holds now; absent when several were changed. */
  value?: string;
}

export function ketikanPersen(e: Suntingan | undefined, simpan: (lembar: number, a1: string) => unknown): void {
  if (!e?.range || (e.value !== undefined && !/\d/.test(e.value))) return;
  try {
    if (!e.range.getNumberFormats().some((baris) => baris.some(formatPersen))) return;
    simpan(e.range.getSheet().getSheetId(), e.range.getA1Notation());
  } catch {}
}
