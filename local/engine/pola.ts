/**
 * Formulas of one column say the same of different rows. Their common form, in which relative references are distances, is
 * read off the text in one pass: what is found out about one formula then holds for all of its form.
 */

const HURUF_A = 97;
const HURUF_Z = 122;
const KUTIP = 34;
const PETIK = 39;
const DOLAR = 36;
const KURUNG = 40;
const TITIK = 46;
const NOL = 48;
const SEMBILAN = 57;
const TITIK_DUA = 58;
const SERU = 33;
const SPASI = 32;
const BARIS_BARU = 10;
const PAGAR = 35;
const SIKU = 91;
const KURAWAL = 123;
const ASCII_TERAKHIR = 126;
const SAMA = 61;
const TAMBAH = 43;
const KURANG = 45;
const HURUF_E = 101;

const angka = (c: number): boolean => c >= NOL && c <= SEMBILAN;
const huruf = (c: number): boolean => (c | 32) >= HURUF_A && (c | 32) <= HURUF_Z;
const bagianKata = (c: number): boolean => huruf(c) || angka(c) || c === 95 || c === TITIK || c === DOLAR || c === 92;

/** Where a quoted text ends that begins at `di` (a mark doubled inside stands for itself); −1 where it does not. */
function akhirKutip(rumus: string, di: number, tanda: number): number {
  for (let i = di + 1; i < rumus.length; i++) {
    if (rumus.charCodeAt(i) !== tanda) continue;
    if (rumus.charCodeAt(i + 1) !== tanda) return i + 1;
    i++;
  }
  return -1;
}

function akhirBilangan(rumus: string, di: number): number {
  let akhir = di;
  while (angka(rumus.charCodeAt(akhir)) || rumus.charCodeAt(akhir) === TITIK) akhir++;
  if ((rumus.charCodeAt(akhir) | 32) !== HURUF_E) return akhir;
  const tanda = rumus.charCodeAt(akhir + 1);
  let pangkat = tanda === TAMBAH || tanda === KURANG ? akhir + 2 : akhir + 1;
  if (!angka(rumus.charCodeAt(pangkat))) return akhir;
  while (angka(rumus.charCodeAt(pangkat))) pangkat++;
  return pangkat;
}

/** A word as the distance of the cell that it names; '' when it names none. */
function jarakSel(rumus: string, awal: number, akhir: number, baris: number, kolom: number): string {
  let di = awal;
  const kolomMutlak = rumus.charCodeAt(di) === DOLAR;
  if (kolomMutlak) di++;
  const awalHuruf = di;
  let kolomSel = 0;
  for (; di < akhir && huruf(rumus.charCodeAt(di)); di++)
    kolomSel = kolomSel * 26 + ((rumus.charCodeAt(di) | 32) - HURUF_A + 1);
  if (di === awalHuruf || di > awalHuruf + 3) return '';
  const barisMutlak = rumus.charCodeAt(di) === DOLAR;
  if (barisMutlak) di++;
  const awalAngka = di;
  let barisSel = 0;
  for (; di < akhir && angka(rumus.charCodeAt(di)); di++) barisSel = barisSel * 10 + rumus.charCodeAt(di) - NOL;
  if (di === awalAngka || di < akhir || barisSel === 0) return '';
  return `\u0001${barisMutlak ? `$${barisSel}` : barisSel - baris},${kolomMutlak ? `$${kolomSel}` : kolomSel - kolom};`;
}

/** Whether a word that is no cell stands for a row or a column: beside a colon, or with a dollar. */
const garisRentang = (rumus: string, awal: number, akhir: number): boolean =>
  rumus.charCodeAt(akhir) === TITIK_DUA ||
  rumus.charCodeAt(awal - 1) === TITIK_DUA ||
  rumus.slice(awal, akhir).includes('$');

/** Begins an error value, a table's column, an array, or is none of ASCII's visible signs. */
const takTerbaca = (c: number): boolean =>
  c > ASCII_TERAKHIR || (c < SPASI && c !== BARIS_BARU) || c === PAGAR || c === SIKU || c === KURAWAL;

/** A number from `di` on; −1 where it is the row of a range. */
function lewatiBilangan(rumus: string, di: number): number {
  const akhir = akhirBilangan(rumus, di);
  const lanjut = rumus.charCodeAt(akhir);
  return rumus.charCodeAt(di - 1) === TITIK_DUA || bagianKata(lanjut) || lanjut === TITIK_DUA ? -1 : akhir;
}

/** A quoted text or the quoted name of a sheet; −1 for what is neither. */
function lewatiKutip(rumus: string, di: number, tanda: number): number {
  const akhir = akhirKutip(rumus, di, tanda);
  return tanda === PETIK && rumus.charCodeAt(akhir) !== SERU ? -1 : akhir;
}

function akhirKata(rumus: string, di: number): number {
  let akhir = di;
  while (bagianKata(rumus.charCodeAt(akhir))) akhir++;
  return akhir;
}

/** What a word becomes in the form: a cell its distance, '' what stays as it is, null what is read with more care. */
function bentukKata(rumus: string, awal: number, akhir: number, baris: number, kolom: number): string | null {
  const lanjut = rumus.charCodeAt(akhir);
  if (lanjut > ASCII_TERAKHIR) return null;
  if (lanjut === KURUNG || lanjut === SERU) return '';
  const jarak = jarakSel(rumus, awal, akhir, baris, kolom);
  return jarak === '' && garisRentang(rumus, awal, akhir) ? null : jarak;
}

/**
 * The form of a formula as seen from its cell: two formulas have the same one when each is the other copied to its place.
 * null for what is read with more care: open ranges, arrays in braces, error values, words beyond ASCII.
 */
export function bentukRelatif(rumus: string, baris: number, kolom: number): string | null {
  let hasil = '';
  let tersalin = 0;
  let di = rumus.charCodeAt(0) === SAMA ? 1 : 0;
  while (di >= 0 && di < rumus.length) {
    const kini = rumus.charCodeAt(di);
    if (kini === KUTIP || kini === PETIK) di = lewatiKutip(rumus, di, kini);
    else if (angka(kini) || kini === TITIK) di = lewatiBilangan(rumus, di);
    else if (bagianKata(kini)) {
      const awal = di;
      di = akhirKata(rumus, di);
      const kata = bentukKata(rumus, awal, di, baris, kolom);
      if (kata === null) return null;
      if (kata !== '') {
        hasil += rumus.slice(tersalin, awal) + kata;
        tersalin = di;
      }
    } else di = takTerbaca(kini) ? -1 : di + 1;
  }
  return di < 0 ? null : hasil + rumus.slice(tersalin);
}

/** A form as found for one formula at one place. */
export interface BentukTersimpan {
  readonly rumus: string;
  readonly baris: number;
  readonly kolom: number;
  readonly bentuk: string | null;
}

/** Forms met lately, one text for all that are alike: whoever looks something up by it need not read it through again. */
const bentukBersama = new Map<string, string>();
const MAKS_BERSAMA = 20_000;

/** The same for the formula of a cell, read off once: computing, renaming sheets and writing files all ask for it. */
export function bentukSel(
  sel: { readonly rumus: string; bentuk: BentukTersimpan | null },
  baris: number,
  kolom: number,
): string | null {
  const ada = sel.bentuk;
  if (ada?.rumus === sel.rumus && ada.baris === baris && ada.kolom === kolom) return ada.bentuk;
  let bentuk = bentukRelatif(sel.rumus, baris, kolom);
  if (bentuk !== null) {
    const sama = bentukBersama.get(bentuk);
    if (sama === undefined) {
      if (bentukBersama.size >= MAKS_BERSAMA) bentukBersama.clear();
      bentukBersama.set(bentuk, bentuk);
    } else bentuk = sama;
  }
  sel.bentuk = { rumus: sel.rumus, baris, kolom, bentuk };
  return bentuk;
}
