/**
 * Wall clocks. A script's dates speak of the zone in its manifest (WIB), a spreadsheet may keep another one (WITA, WIT): what
 * its cell shows as 12 May is 11 May, 23.00, to the script.
 */
import type { BukuGoogle } from './buku';

const HARI_MS = 86_400_000;
const MENIT_MS = 60_000;

/** A function that gives the date whose local parts (year, day, hour) are what the spreadsheet shows at a moment. */
export function jamLembar(ss: BukuGoogle): (saat: Date) => Date {
  const zona = ss.getSpreadsheetTimeZone();
  if (zona === Session.getScriptTimeZone()) return (saat) => saat;
  // One question a day: offsets change twice a year at most.
  const selisih = new Map<number, number>();
  return (saat) => {
    const hari = Math.floor(saat.getTime() / HARI_MS);
    let menit = selisih.get(hari);
    if (menit === undefined) {
      const [, tanda, jam, sisa] = /([+-])(\d\d)(\d\d)/.exec(Utilities.formatDate(saat, zona, 'Z')) ?? [];
      menit = (Number(jam ?? 0) * 60 + Number(sisa ?? 0)) * (tanda === '-' ? -1 : 1);
      selisih.set(hari, menit);
    }
    return new Date(saat.getTime() + (menit + saat.getTimezoneOffset()) * MENIT_MS);
  };
}
