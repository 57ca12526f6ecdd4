/**
 * Cells that a formula elsewhere fills ("spill"). Sheets does not tell them from typed ones: whoever writes into one
 * breaks the whole column.
 */
import { daftarFungsi } from '../functions/index';

/** Functions of a range that give one value. */
const SATU_HASIL = /^(?:RATA_RATA_CAPAIAN|EFISIENSI_PMK)$/;
/** Functions of Sheets whose result may be wider than one column, or of a size that the formula does not tell. */
const BEBAS =
  'FILTER|QUERY|SORT|SORTN|UNIQUE|IMPORTRANGE|IMPORTDATA|IMPORTHTML|IMPORTXML|TRANSPOSE|SPLIT|SEQUENCE|VSTACK|HSTACK|TOCOL|TOROW|BYROW|BYCOL|MAP|SCAN|MAKEARRAY|CHOOSECOLS|CHOOSEROWS|WRAPROWS|WRAPCOLS|FLATTEN|RANDARRAY|FREQUENCY|TREND|GROWTH|LINEST|MMULT';

const LUAR = /^=\s*(?:IFERROR\s*\(\s*|LET\s*\(|ARRAY_CONSTRAIN\s*\(\s*)*([A-Z_][A-Z0-9_.]*)\s*\(/i;
const RENTANG_SENDIRI = /(?:^|[^!$A-Z\d:'])\$?[A-Z]{1,3}\$?(\d+):\$?[A-Z]{1,3}\$?(\d*)/gi;

let pola: { bebas: RegExp; kita: RegExp } | null = null;

type Kisi = readonly (readonly string[])[];

/** How far a formula reaches below its own cell: 0 when it fills itself only, Infinity when nothing tells. */
function jangkauan(rumus: string): { tinggi: number; lebar: boolean } {
  pola ??= {
    bebas: new RegExp(`^(?:${BEBAS})$`, 'i'),
    kita: new RegExp(
      `^(?:${daftarFungsi.flatMap((f) => (SATU_HASIL.test(f.nama) ? [] : f.nama)).join('|')}|ARRAYFORMULA)$`,
      'i',
    ),
  };
  const nama = LUAR.exec(rumus)?.[1] ?? '';
  if (pola.bebas.test(nama) || /^=\s*\{/.test(rumus)) return { tinggi: Number.POSITIVE_INFINITY, lebar: true };
  if (!pola.kita.test(nama)) return { tinggi: 0, lebar: false };
  let tinggi = 0;
  for (const m of rumus.matchAll(RENTANG_SENDIRI))
    tinggi = Math.max(tinggi, m[2] ? Number(m[2]) - Number(m[1]) : Number.POSITIVE_INFINITY);
  // Ranges of other sheets only: their size says nothing here.
  return { tinggi: tinggi === 0 && rumus.includes(':') ? Number.POSITIVE_INFINITY : tinggi, lebar: false };
}

/** Of a result whose size nobody knows: it ends at the first blank. */
function berisi(tampil: Kisi, awal: number, akhir: number, kolom: number): boolean {
  for (let b = awal; b <= akhir; b++) if ((tampil[b - 1]?.[kolom - 1] ?? '') === '') return false;
  return true;
}

/**
 * The cell whose formula fills this one; null for a cell that is typed, blank and free, or holds a formula itself.
 * Grids start at A1; rows and columns count from 1.
 */
export function sumberTumpahan(
  rumus: Kisi,
  tampil: Kisi,
  baris: number,
  kolom: number,
): { baris: number; kolom: number } | null {
  if (rumus[baris - 1]?.[kolom - 1]) return null;
  for (let k = kolom; k >= 1; k--) {
    // A formula further left reaches here only over cells that it fills as well.
    if (k < kolom && (tampil[baris - 1]?.[k - 1] ?? '') === '' && !rumus[baris - 1]?.[k - 1]) return null;
    for (let barisKe = baris; barisKe >= 1; barisKe--) {
      const f = rumus[barisKe - 1]?.[k - 1];
      if (!f) continue;
      const { tinggi, lebar } = jangkauan(f);
      // What did not fit shows its error in the formula's own cell and fills nothing.
      const gagal = /^#(?:REF|SPILL)!/.test(tampil[barisKe - 1]?.[k - 1] ?? '');
      const sampai = barisKe + tinggi >= baris && (k === kolom || lebar) && !gagal;
      if (sampai && (!lebar || berisi(tampil, barisKe, baris, k))) return { baris: barisKe, kolom: k };
      break;
    }
    if (rumus[baris - 1]?.[k - 1]) return null;
  }
  return null;
}

/**
 * Whether what the cell shows is computed, or would be were nothing in the way: it may change with any other cell. A column
 * whose formula found no room counts whole.
 */
export function terhitungKah(rumus: Kisi, tampil: Kisi, baris: number, kolom: number): boolean {
  for (let atas = baris; atas >= 1; atas--) {
    const f = rumus[atas - 1]?.[kolom - 1];
    if (!f) continue;
    if (atas === baris || atas + jangkauan(f).tinggi >= baris) return true;
    break;
  }
  return sumberTumpahan(rumus, tampil, baris, kolom) !== null;
}
