/**
 * Brings the formula columns in line with where everything stands now: after rows were added, a range stretched, a
 * column's formula deleted. Only blank cells and the add-in's own formulas are written; a person's formula stays.
 */
import { keA1 } from '../core/alamat';
import type { SheetSnapshot, WorkbookSnapshot } from '../core/snapshot';
import type { UbahanSel } from '../core/temuan';
import { ambilSel, letakTerbaca, type RentangTerbaca } from './baca';
import type { HasilBaca } from './buku';
import type { Kolom, NamaRentang } from './definisi';
import { awalTumpah, type BentukRumus, type Letak, type PetaLetak, rumusKolom } from './letak';
import { kosong } from './nilai';
import { RENTANG } from './rentang';

/** The formula without its addresses: tells ours from a person's, wherever the columns stand. */
export function kerangkaRumus(rumus: string): string {
  return (
    rumus
      .replace(/(?:'(?:[^']|'')+'|[A-Za-z_]\w*)!/g, '')
      .replace(/\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?/g, '#')
      .replace(/\s+/g, '')
      .toUpperCase()
      // Older versions looked a code up just as it was typed.
      .replace(/IF\(ISNUMBER\(#\),#,TRIM\(#\)\)/g, '#')
  );
}

/** How the workbook writes its formula columns; one without any formula says nothing of it. */
export function bentukRumus(
  buku: WorkbookSnapshot,
  rentang: HasilBaca['rentang'],
  bawaan: BentukRumus = 'sheets',
): BentukRumus {
  for (const [nama, terbaca] of rentang) {
    const lembar = buku.lembar.find((x) => x.nama === terbaca.lembar);
    if (!lembar) continue;
    for (const k of RENTANG[nama].kolom) {
      const kolom = terbaca.kolom.get(k.id);
      if (!k.rumus || kolom === undefined) continue;
      const isi = terbaca.baris.map((b) => ambilSel(lembar, b, kolom).rumus).filter((r) => r !== '');
      if (isi.length > 1) return 'xlsx';
      if (isi.length === 1 && /[A-Z]\d+:[A-Z]+\d+/.test(isi[0] as string)) return 'sheets';
    }
  }
  return bawaan;
}

export interface SusunanBaru {
  /** Last row of a range, where it changes. */
  readonly akhir?: ReadonlyMap<NamaRentang, number>;
  /** Rows that are about to hold something, beside those that do. */
  readonly barisBaru?: ReadonlyMap<NamaRentang, readonly number[]>;
  /** Settings of IDENTITAS that are about to be written, with their rows. */
  readonly pengaturan?: ReadonlyMap<string, number>;
  /** Columns where they will stand once others were put in, where that differs. */
  readonly kolom?: ReadonlyMap<NamaRentang, ReadonlyMap<string, number>>;
}

/** A formula column of a range: where it stands now, and where it will. */
interface KolomRumus {
  readonly peta: PetaLetak;
  readonly nama: NamaRentang;
  readonly kolom: Kolom;
  readonly bentuk: BentukRumus;
  readonly lembar: SheetSnapshot;
  readonly terbaca: RentangTerbaca;
  /** Undefined for a column that is about to be put in. */
  readonly dari: number | undefined;
  readonly ke: number;
}

/** The formula of a row, or of the whole column for null. */
const rumusUntuk = ({ peta, nama, bentuk }: KolomRumus, kolom: Kolom, baris: number | null): string | null =>
  rumusKolom(peta, nama, kolom, bentuk, baris);

/** Whether a formula in the sheet is ours: today's, or one that an older version wrote. */
function milikKita(k: KolomRumus, tertulis: string, baris: number | null): boolean {
  const kerangka = kerangkaRumus(tertulis);
  return [k.kolom, ...(k.kolom.rumusLama ?? []).map((rumus) => ({ ...k.kolom, rumus }))].some((kolom) => {
    const rumus = rumusUntuk(k, kolom, baris);
    return rumus !== null && kerangkaRumus(rumus) === kerangka;
  });
}

/** The formula that cell of the column should have; nothing where it has it, and where a person's content stands. */
function rumusSel(kolom: KolomRumus, di: number, baris: number | null): UbahanSel[] {
  const rumus = rumusUntuk(kolom, kolom.kolom, baris);
  if (!rumus) return [];
  const ubahan = { lembar: kolom.terbaca.lembar, sel: keA1(di, kolom.ke), dari: '', ke: null, rumus };
  if (kolom.dari === undefined) return [ubahan];
  const kini = ambilSel(kolom.lembar, di, kolom.dari);
  const tetap = kini.rumus === '' ? !kosong(kini) : kini.rumus === rumus || !milikKita(kolom, kini.rumus, baris);
  return tetap ? [] : [{ ...ubahan, dari: kini.tampil }];
}

/** Sorting takes the formula of the whole column along to another row: there it goes. */
function rumusTersesat(kolom: KolomRumus, awal: number, dari: number): UbahanSel[] {
  const rumus = rumusUntuk(kolom, kolom.kolom, null);
  if (!rumus) return [];
  const kerangka = kerangkaRumus(rumus);
  const hasil: UbahanSel[] = [];
  for (let b = awal + 1; b <= barisPalingBawah(kolom.terbaca); b++) {
    const sel = ambilSel(kolom.lembar, b, dari);
    if (sel.rumus !== '' && awalTumpah(sel.rumus) !== null && kerangkaRumus(sel.rumus) === kerangka)
      hasil.push({ lembar: kolom.terbaca.lembar, sel: keA1(b, kolom.ke), dari: sel.tampil, ke: null });
  }
  return hasil;
}

function rumusSekolom(k: KolomRumus, awal: number): UbahanSel[] {
  // A column that spills must be free of everything typed: otherwise its cells are findings, and stay.
  if (k.dari !== undefined && terketik(k.lembar, k.terbaca, k.dari)) return [];
  const tersesat = k.dari === undefined ? [] : rumusTersesat(k, awal, k.dari);
  return [...tersesat, ...rumusSel(k, awal, null)];
}

/** Where everything will stand. */
const petaBaru = (rentang: HasilBaca['rentang'], baru: SusunanBaru): Map<NamaRentang, Letak> =>
  new Map(
    [...rentang].map(([nama, terbaca]) => {
      const letak = letakTerbaca(terbaca, baru.akhir?.get(nama));
      const pengaturan = nama === 'IDENTITAS' ? (baru.pengaturan ?? letak.pengaturan) : undefined;
      return [nama, { ...letak, kolom: baru.kolom?.get(nama) ?? letak.kolom, ...(pengaturan ? { pengaturan } : {}) }];
    }),
  );

/**
 * Formula cells to write. `dari` is what the cell shows now. Nothing is written where the workbook was turned into
 * values (no formula anywhere in its ranges).
 */
export function selaraskanRumus(
  buku: WorkbookSnapshot,
  rentang: HasilBaca['rentang'],
  bentuk: BentukRumus,
  baru: SusunanBaru = {},
): UbahanSel[] {
  const peta = petaBaru(rentang, baru);
  return [...rentang].flatMap(([nama, terbaca]) => {
    const lembar = buku.lembar.find((l) => l.nama === terbaca.lembar);
    const letak = peta.get(nama) as Letak;
    if (!lembar) return [];
    return RENTANG[nama].kolom.flatMap((kolom) => {
      const ke = letak.kolom.get(kolom.id);
      if (!kolom.rumus || ke === undefined) return [];
      const k: KolomRumus = { peta, nama, kolom, bentuk, lembar, terbaca, dari: terbaca.kolom.get(kolom.id), ke };
      return bentuk === 'sheets'
        ? rumusSekolom(k, letak.awal)
        : barisTerisi(terbaca, baru.barisBaru?.get(nama)).flatMap((b) => rumusSel(k, b, b));
    });
  });
}

const barisPalingBawah = (terbaca: RentangTerbaca): number => Math.max(terbaca.akhirRentang, terbaca.akhirData);

const barisTerisi = (t: RentangTerbaca, tambahan: readonly number[] = []): number[] =>
  [...new Set([...t.baris, ...tambahan])].sort((a, b) => a - b);

/** Whether the column holds typed cells while no formula of it spills into them. */
function terketik(lembar: SheetSnapshot, terbaca: RentangTerbaca, kolom: number): boolean {
  let isi = false;
  for (let b = terbaca.barisKepala + 1; b <= barisPalingBawah(terbaca); b++) {
    const sel = ambilSel(lembar, b, kolom);
    if (sel.rumus !== '') return false;
    if (!kosong(sel)) isi = true;
  }
  return isi;
}
