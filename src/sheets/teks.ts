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

const DALAM_PETIK = /("(?:[^"]|"")*"|'(?:[^']|'')*')/;
const luarPetik = (rumus: string, ganti: (bagian: string) => string): string =>
  rumus
    .split(DALAM_PETIK)
    .map((b, i) => (i % 2 === 0 ? ganti(b) : b))
    .join('');

/** Whether it holds decimals or an array of constants: then no form suits every locale. */
export function rumusRagu(rumus: string): boolean {
  let ragu = false;
  luarPetik(rumus, (b) => {
    ragu ||= /\d\.\d|[{}]/.test(b);
    return b;
  });
  return ragu;
}

/** Told by `;` outside arrays, or by a comma outside all brackets, which is a decimal mark. */
function bentukLembar(rumus: string): boolean {
  const polos = luarPetik(rumus, (b) => b.replace(/\{[^}]*\}/g, ''))
    .split(DALAM_PETIK)
    .filter((_, i) => i % 2 === 0)
    .join('');
  if (polos.includes(';')) return true;
  let dalam = 0;
  for (const c of polos) {
    if (c === '(') dalam++;
    else if (c === ')') dalam--;
    else if (c === ',' && dalam === 0) return true;
  }
  return false;
}

/** A formula in the US form as an Indonesian sheet shows it. */
function rumusIndonesia(rumus: string): string {
  let kurawal = 0;
  return luarPetik(rumus, (b) =>
    b.replace(/(\d)\.(?=\d)|[{},]/g, (tanda, angka: string | undefined) => {
      if (angka !== undefined) return `${angka},`;
      if (tanda !== ',') kurawal += tanda === '{' ? 1 : -1;
      return tanda !== ',' ? tanda : kurawal > 0 ? '\\' : ';';
    }),
  );
}

/**
 * A formula in the US form as Sheets wants it from a script. Arguments are separated by `;`, which Sheets takes in every
 * locale, while `,` is the decimal mark of an Indonesian one. Of one with decimals or arrays `bentuk` says what the
 * spreadsheet reads (bentuk-rumus.ts); our own formulas have neither.
 */
export function rumusUntukSheets(rumus: string, bentuk: 'us' | 'lembar' = 'us'): string {
  // Read back from an Indonesian sheet: it is in the sheet's own form already.
  const teks = bentukLembar(rumus)
    ? rumus
    : !rumusRagu(rumus)
      ? luarPetik(rumus, (b) => b.replace(/,/g, ';'))
      : bentuk === 'us'
        ? rumus
        : rumusIndonesia(rumus);
  return teks.startsWith('=') ? teks : `=${teks}`;
}

/** A formula as compared: written and read-back forms differ in spaces, case, separators and decimal marks only. */
export function rumusDibandingkan(rumus: string): string {
  const polos = luarPetik(rumus, (b) => b.replace(/\s+/g, '').toUpperCase());
  const indonesia = bentukLembar(polos) || polos.includes('\\');
  return luarPetik(polos, (b) => (indonesia ? b.replace(/(\d),(?=\d)/g, '$1.') : b).replace(/[;\\]/g, ',')).replace(
    /'([A-Za-z_][A-Za-z0-9_]*)'!/g,
    '$1!',
  );
}
