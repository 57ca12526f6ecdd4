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
/** What stands outside quotes and, at odd places, inside. */
const pecahPetik = (rumus: string): string[] => rumus.split(DALAM_PETIK);
const luarPetik = (bagian: readonly string[], ganti: (bagian: string) => string): string[] =>
  bagian.map((b, i) => (i % 2 === 0 ? ganti(b) : b));

const RAGU = /\d\.\d|[{}]/;
/** Whether it holds decimals or an array of constants: then no form suits every locale. */
export function rumusRagu(rumus: string): boolean {
  return RAGU.test(rumus) && pecahPetik(rumus).some((b, i) => i % 2 === 0 && RAGU.test(b));
}

/** Told by `;` outside arrays, or by a comma outside all brackets, which is a decimal mark. */
function bentukLembar(bagian: readonly string[]): boolean {
  let dalam = 0;
  for (let i = 0; i < bagian.length; i += 2)
    for (const c of (bagian[i] as string).replace(/\{[^}]*\}/g, '')) {
      if (c === ';' || (c === ',' && dalam === 0)) return true;
      if (c === '(') dalam++;
      else if (c === ')') dalam--;
    }
  return false;
}

/** A formula in the US form as an Indonesian sheet shows it. */
function rumusIndonesia(rumus: string): string {
  let kurawal = 0;
  return luarPetik(pecahPetik(rumus), (b) =>
    b.replace(/(\d)\.(?=\d)|[{},]/g, (tanda, angka: string | undefined) => {
      if (angka !== undefined) return `${angka},`;
      if (tanda !== ',') kurawal += tanda === '{' ? 1 : -1;
      return tanda !== ',' ? tanda : kurawal > 0 ? '\\' : ';';
    }),
  ).join('');
}

const PETIK = 34;
const APOSTROF = 39;
const BUKA = 40;
const TUTUP = 41;
const KOMA = 44;
const TITIK = 46;
const TITIK_KOMA = 59;
const SPASI = 32;
const Z_BESAR = 90;
const A_KECIL = 97;
const Z_KECIL = 122;

/** Where the text in quotes that begins here ends; -1 where it does not. */
function akhirPetik(rumus: string, mulai: number): number {
  const petik = rumus[mulai] as string;
  let akhir = rumus.indexOf(petik, mulai + 1);
  while (akhir >= 0 && rumus[akhir + 1] === petik) akhir = rumus.indexOf(petik, akhir + 2);
  return akhir;
}

/**
 * What most formulas are made of, in one pass: an import writes megabytes of them. Null where there is anything else (arrays,
 * decimals, odd quotes), which the careful readers below decide on.
 */
function bacaSederhana(rumus: string): [lembar: boolean, koma: number[], petik: number[]] | null {
  /** Commas outside quotes; where quotes begin and end. */
  const koma: number[] = [];
  const petik: number[] = [];
  let dalam = 0;
  let lembar = false;
  for (let i = 0; i < rumus.length; i++) {
    const tanda = rumus.charCodeAt(i);
    if (tanda === PETIK || tanda === APOSTROF) {
      petik.push(i);
      i = akhirPetik(rumus, i);
      if (i < 0) return null;
      petik.push(i + 1);
    } else if (tanda === BUKA) dalam++;
    else if (tanda === TUTUP) dalam--;
    else if (tanda === TITIK_KOMA) lembar = true;
    else if (tanda === KOMA) {
      if (dalam === 0) lembar = true;
      koma.push(i);
    } else if (tanda <= SPASI || tanda === TITIK || (tanda > Z_BESAR && (tanda < A_KECIL || tanda > Z_KECIL)))
      return null;
  }
  return [lembar, koma, petik];
}

/**
 * A formula in the US form as Sheets wants it from a script. Arguments are separated by `;`, which Sheets takes in every
 * locale, while `,` is the decimal mark of an Indonesian one. Of one with decimals or arrays `bentuk` says what the
 * spreadsheet reads (bentuk-rumus.ts); our own formulas have neither.
 */
export function rumusUntukSheets(rumus: string, bentuk: 'us' | 'lembar' = 'us'): string {
  const mudah = bacaSederhana(rumus);
  if (!mudah) return untukSheetsTeliti(rumus, bentuk);
  let teks = '';
  let mulai = 0;
  const [lembar, koma] = mudah;
  if (!lembar)
    for (const i of koma) {
      teks += `${rumus.slice(mulai, i)};`;
      mulai = i + 1;
    }
  teks += rumus.slice(mulai);
  return teks.startsWith('=') ? teks : `=${teks}`;
}

/** By regular expressions, whatever it holds; what is read in one pass is the same (test/sheets/teks.test.ts). */
export function untukSheetsTeliti(rumus: string, bentuk: 'us' | 'lembar'): string {
  const bagian = pecahPetik(rumus);
  // Read back from an Indonesian sheet: it is in the sheet's own form already.
  const teks = bentukLembar(bagian)
    ? rumus
    : !rumusRagu(rumus)
      ? luarPetik(bagian, (b) => b.replace(/,/g, ';')).join('')
      : bentuk === 'us'
        ? rumus
        : rumusIndonesia(rumus);
  return teks.startsWith('=') ? teks : `=${teks}`;
}

/** A formula as compared: written and read-back forms differ in spaces, case, separators and decimal marks only. */
export function rumusDibandingkan(rumus: string): string {
  // Apostrophes, backslashes in texts and a comma between figures are read with care, too.
  const mudah = /['\\]|\d,\d/.test(rumus) ? null : bacaSederhana(rumus);
  if (!mudah) return dibandingkanTeliti(rumus);
  let hasil = '';
  let mulai = 0;
  const [, , petik] = mudah;
  for (let i = 0; i <= petik.length; i += 2) {
    const awal = petik[i];
    hasil += rumus.slice(mulai, awal).toUpperCase().replace(/;/g, ',');
    if (awal === undefined) break;
    mulai = petik[i + 1] as number;
    hasil += rumus.slice(awal, mulai);
  }
  return hasil;
}

export function dibandingkanTeliti(rumus: string): string {
  const bagian = luarPetik(pecahPetik(rumus), (b) => b.replace(/\s+/g, '').toUpperCase());
  const indonesia = bentukLembar(bagian) || bagian.some((b) => b.includes('\\'));
  return luarPetik(bagian, (b) => (indonesia ? b.replace(/(\d),(?=\d)/g, '$1.') : b).replace(/[;\\]/g, ','))
    .join('')
    .replace(/'([A-Za-z_][A-Za-z0-9_]*)'!/g, '$1!');
}
