/**
 * Brings the formula columns in line with where everything stands now: after rows were added, a range stretched, a
 * column's formula deleted. Only blank cells and the add-in's own formulas are written; a person's formula stays.
 */
import { keA1 } from '../core/alamat';
import type { WorkbookSnapshot } from '../core/snapshot';
import type { UbahanSel } from '../core/temuan';
import { ambilSel, letakTerbaca, type RentangTerbaca } from './baca';
import type { HasilBaca } from './buku';
import type { NamaRentang } from './definisi';
import { awalTumpah, type BentukRumus, type Letak, rumusKolom } from './letak';
import { kosong } from './nilai';
import { RENTANG } from './rentang';

/** The formula without its addresses: tells ours from a person's, wherever the columns stand. */
export function kerangkaRumus(rumus: string): string {
  return rumus
    .replace(/(?:'(?:[^']|'')+'|[A-Za-z_]\w*)!/g, '')
    .replace(/\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?/g, '#')
    .replace(/\s+/g, '')
    .toUpperCase();
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
  const peta = new Map<NamaRentang, Letak>(
    [...rentang].map(([n, t]) => {
      const l = letakTerbaca(t, baru.akhir?.get(n));
      const pengaturan = n === 'IDENTITAS' ? (baru.pengaturan ?? l.pengaturan) : undefined;
      return [n, { ...l, kolom: baru.kolom?.get(n) ?? l.kolom, ...(pengaturan ? { pengaturan } : {}) }];
    }),
  );
  const hasil: UbahanSel[] = [];
  for (const [nama, terbaca] of rentang) {
    const lembar = buku.lembar.find((x) => x.nama === terbaca.lembar);
    const letak = peta.get(nama) as Letak;
    if (!lembar) continue;
    for (const kolom of RENTANG[nama].kolom) {
      const ke = letak.kolom.get(kolom.id);
      if (!kolom.rumus || ke === undefined) continue;
      const dari = terbaca.kolom.get(kolom.id);
      const seluruh = bentuk === 'sheets';
      const baris = seluruh ? [letak.awal] : barisTerisi(terbaca, baru.barisBaru?.get(nama));
      // A column that spills must be free of everything typed: otherwise its cells are findings, and stay.
      if (seluruh && dari !== undefined && terketik(buku, terbaca, dari)) continue;
      // Sorting takes the formula of the whole column along to another row: there it goes.
      if (seluruh && dari !== undefined)
        for (let b = letak.awal + 1; b <= Math.max(terbaca.akhirRentang, terbaca.akhirData); b++) {
          const s = ambilSel(lembar, b, dari);
          const ini = s.rumus !== '' && awalTumpah(s.rumus) !== null && rumusKolom(peta, nama, kolom, bentuk, null);
          if (ini && kerangkaRumus(ini) === kerangkaRumus(s.rumus))
            hasil.push({ lembar: terbaca.lembar, sel: keA1(b, ke), dari: s.tampil, ke: null });
        }
      for (const b of baris) {
        const rumus = rumusKolom(peta, nama, kolom, bentuk, seluruh ? null : b);
        const selMentah = dari === undefined ? null : ambilSel(lembar, b, dari);
        if (!rumus || (selMentah && selMentah.rumus === rumus)) continue;
        if (selMentah && selMentah.rumus === '' && !kosong(selMentah)) continue;
        const milikKita = (r: string | null) =>
          r !== null && selMentah !== null && kerangkaRumus(selMentah.rumus) === kerangkaRumus(r);
        const dikenal = (): boolean =>
          milikKita(rumus) ||
          (kolom.rumusLama ?? []).some((r) =>
            milikKita(rumusKolom(peta, nama, { ...kolom, rumus: r }, bentuk, seluruh ? null : b)),
          );
        if (selMentah && selMentah.rumus !== '' && !dikenal()) continue;
        hasil.push({ lembar: terbaca.lembar, sel: keA1(b, ke), dari: selMentah?.tampil ?? '', ke: null, rumus });
      }
    }
  }
  return hasil;
}

const barisTerisi = (t: RentangTerbaca, tambahan: readonly number[] = []): number[] =>
  [...new Set([...t.baris, ...tambahan])].sort((a, b) => a - b);

/** Whether the column holds typed cells while no formula of it spills into them. */
function terketik(w: WorkbookSnapshot, t: RentangTerbaca, kolom: number): boolean {
  const l = w.lembar.find((x) => x.nama === t.lembar);
  if (!l) return false;
  let isi = false;
  for (let b = t.barisKepala + 1; b <= Math.max(t.akhirRentang, t.akhirData); b++) {
    const s = ambilSel(l, b, kolom);
    if (s.rumus !== '') return false;
    if (!kosong(s)) isi = true;
  }
  return isi;
}
