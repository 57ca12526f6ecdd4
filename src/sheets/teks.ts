/**
 * Texts on their way into a cell. Sheets reads what a script writes as if a person had typed it: "=1+1" becomes a formula,
 * "1/2" a date, "50.05" a time. A leading apostrophe says "text" and is not kept.
 */

const KATA = /\p{L}+/gu;
const TERTUTUP = /^(true|false|benar|salah)$/i;

/** Whether Sheets might make something else of this text than the text itself. */
export function berisiko(teks: string): boolean {
  if (teks === '') return false;
  // Formulas, signs, an apostrophe of its own, digits, spaces, tabs, full-width signs: everything that is no letter.
  if (!/^\p{L}/u.test(teks)) return true;
  if (TERTUTUP.test(teks.trim())) return true;
  // A date or an amount has digits and few words ("Rabu, 5 Mei 2025 10:30 PM", "Rp 1.000").
  return /\d/.test(teks) && (teks.match(KATA)?.length ?? 0) <= 4;
}

/** What to hand to setValue(s) so that the cell holds exactly this text. */
export function amankanTeks(teks: string): string {
  return berisiko(teks) ? `'${teks}` : teks;
}

/** A name that belongs to a copy of a sheet: Sheets makes `'Copy of Data'!KINERJA` of KINERJA. It is nobody's input. */
export function namaSalinan(nama: string): boolean {
  return nama.includes('!');
}

/**
 * A formula in the US form as Sheets wants it from a script. Arguments are separated by `;`, which Sheets takes in every
 * locale, while `,` is the decimal mark of an Indonesian one. A formula with decimals or with an array of constants has
 * no form that suits all and stays as it is: our own formulas have neither. The one place to change should a locale ask
 * for something else.
 */
export function rumusUntukSheets(rumus: string): string {
  const bagian = rumus.split(/("(?:[^"]|"")*"|'(?:[^']|'')*')/);
  const luar = bagian.filter((_, i) => i % 2 === 0).join('');
  const teks = /\d\.\d|[{}]/.test(luar)
    ? rumus
    : bagian.map((b, i) => (i % 2 === 0 ? b.replace(/,/g, ';') : b)).join('');
  return teks.startsWith('=') ? teks : `=${teks}`;
}

/** A formula as compared: written and read-back forms differ in spaces, case and separators only. */
export function rumusDibandingkan(rumus: string): string {
  return rumus
    .replace(/"[^"]*"|[^"]+/g, (b) => (b.startsWith('"') ? b : b.replace(/\s+/g, '').replace(/;/g, ',').toUpperCase()))
    .replace(/'([A-Za-z_][A-Za-z0-9_]*)'!/g, '$1!');
}
