/**
 * Cells of the inputs that show percent: what was typed as 38% is 0,38 in the cell, which formulas take for what it is. All
 * columns of figures are in percent points, so the cell gets 38. Formulas of a person stay as they are.
 */
import { keA1 } from '../core/alamat';
import { kePersen } from '../core/pecahan';
import type { WorkbookSnapshot } from '../core/snapshot';
import type { UbahanSel } from '../core/temuan';
import { angkaKeTeks } from '../messages/angka';
import { ambilSel, type RentangTerbaca } from './baca';
import { formatDesimal, type JenisKolom, type NamaRentang } from './definisi';
import { persenkah } from './nilai';
import { RENTANG } from './rentang';

const BERANGKA: ReadonlySet<JenisKolom> = new Set<JenisKolom>(['nilai', 'persen', 'bilangan']);
const DESIMAL = 2;
const MAKS_DESIMAL = 6;

/** As the column's figures are shown, and no decimal less than the figure has. */
export function formatPersenPoin(n: number): string {
  const ada = /\.(\d+)$/.exec(String(n))?.[1]?.length ?? 0;
  return formatDesimal(Math.min(Math.max(ada, DESIMAL), MAKS_DESIMAL));
}

/** @param kolomBaru Where the columns will stand once an upgrade has put some in. */
export function selBerpersen(
  buku: Pick<WorkbookSnapshot, 'lembar'>,
  rentang: ReadonlyMap<NamaRentang, RentangTerbaca>,
  kolomBaru?: ReadonlyMap<NamaRentang, ReadonlyMap<string, number>>,
): UbahanSel[] {
  const hasil: UbahanSel[] = [];
  for (const [nama, terbaca] of rentang) {
    const lembar = buku.lembar.find((l) => l.nama === terbaca.lembar);
    const def = RENTANG[nama];
    if (!lembar) continue;
    for (const [id, kolom] of terbaca.kolom) {
      const k = def.kolom.find((x) => x.id === id) ?? def.perTahun?.find((x) => x.id === id.split(':')[0]);
      if (!k || !BERANGKA.has(k.jenis) || 'rumus' in k) continue;
      for (
        let barisKe = terbaca.barisKepala + 1;
        barisKe <= Math.max(terbaca.akhirRentang, terbaca.akhirData);
        barisKe++
      ) {
        const selMentah = ambilSel(lembar, barisKe, kolom);
        if (selMentah.rumus !== '' || !persenkah(selMentah)) continue;
        const ke = kePersen(selMentah.nilai as number);
        hasil.push({
          lembar: terbaca.lembar,
          sel: keA1(barisKe, kolomBaru?.get(nama)?.get(id) ?? kolom),
          dari: selMentah.tampil,
          ke,
          format: formatPersenPoin(ke),
        });
      }
    }
  }
  return hasil;
}

/** For a person: what became of such cells. */
export function sebutBerpersen(sel: readonly UbahanSel[]): string {
  const contoh = sel.slice(0, 5).map((s) => `${s.lembar}!${s.sel} ${s.dari} → ${angkaKeTeks(s.ke as number)}`);
  return `${sel.length} sel berformat persen menjadi angka persen: ${contoh.join(', ')}${sel.length > contoh.length ? ', …' : ''}.`;
}
