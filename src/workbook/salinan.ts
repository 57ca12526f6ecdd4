/** The two kinds of copy that departments pass on, as plans. They are for copies only; an original refuses both. */
import { keA1, keRentang } from '../core/alamat';
import type { RencanaSalinan } from '../core/rencana';
import type { WorkbookSnapshot } from '../core/snapshot';
import type { UbahanSel } from '../core/temuan';
import { ambilSel, letakTerbaca } from './baca';
import type { HasilBaca } from './buku';
import { rumusKolom } from './letak';
import { RENTANG } from './rentang';
import { PENGATURAN } from './rentang/identitas';
import { bentukRumus } from './selaras';

/** Kinds of generated sheets that stay in an empty copy: they explain, or people type into them. */
const TETAP = /^(?:petunjuk|bantuan|isian:)/;

/**
 * "Salinan kosong untuk dinas lain": figures, indicators, names and places go, with everything that was made from them;
 * structure, scale and settings stay. Sheets and columns of a person's own stay too, emptied where they are part of a
 * range; a person's own sheets are listed in `periksa`, since only a person can tell what is in them.
 */
export function rencanaSalinanKosong(buku: WorkbookSnapshot, hasil: HasilBaca): RencanaSalinan & { periksa: string[] } {
  const kosongkan: RencanaSalinan['kosongkan'] = [];
  const sel: UbahanSel[] = [];
  const seluruh = bentukRumus(buku, hasil.rentang) === 'sheets';
  const peta = new Map([...hasil.rentang].map(([n, t]) => [n, letakTerbaca(t)]));
  for (const [nama, terbaca] of hasil.rentang) {
    if (nama === 'IDENTITAS' || nama === 'SKALA') continue;
    const tinggi = Math.max(terbaca.akhirRentang, terbaca.akhirData) - terbaca.barisKepala;
    const rumus = new Set(
      RENTANG[nama].kolom.flatMap((k) => (k.rumus && seluruh ? (terbaca.kolom.get(k.id) ?? []) : [])),
    );
    // Range formulas stay where they stand. Formula columns of single rows are emptied, since figures may have been typed
    // into them, and get the formula of every row anew.
    let awal = terbaca.kolomAwal;
    for (let k = terbaca.kolomAwal; k <= terbaca.kolomAkhir + 1; k++) {
      if (k <= terbaca.kolomAkhir && !rumus.has(k)) continue;
      if (k > awal && tinggi > 0)
        kosongkan.push({ lembar: terbaca.lembar, rentang: keRentang(terbaca.barisKepala + 1, awal, tinggi, k - awal) });
      awal = k + 1;
    }
    if (seluruh) continue;
    for (const k of RENTANG[nama].kolom) {
      const kolom = terbaca.kolom.get(k.id);
      for (let b = terbaca.barisKepala + 1; k.rumus && kolom && b <= terbaca.barisKepala + tinggi; b++) {
        const rumus = rumusKolom(peta, nama, k, 'xlsx', b);
        if (rumus) sel.push({ lembar: terbaca.lembar, sel: keA1(b, kolom), dari: '', ke: null, rumus });
      }
    }
  }
  const id = hasil.rentang.get('IDENTITAS');
  const lembar = id && buku.lembar.find((x) => x.nama === id.lembar);
  const kolom = id?.kolom.get('isi');
  if (lembar && kolom)
    for (const a of PENGATURAN) {
      const b = id.pengaturan?.get(a.id);
      if (!a.milikDinas || b === undefined) continue;
      const s = ambilSel(lembar, b, kolom);
      if (s.tampil !== '') sel.push({ lembar: lembar.nama, sel: keA1(b, kolom), dari: s.tampil, ke: null });
    }
  const isian = new Set([...hasil.rentang.values()].map((t) => t.lembar));
  return {
    judul: 'Salinan kosong untuk dinas lain',
    hapusLembar: buku.lembar.filter((x) => x.buatan !== null && !TETAP.test(x.buatan)).map((x) => x.nama),
    jadikanNilai: [],
    kosongkan,
    sel,
    periksa: buku.lembar.filter((x) => x.buatan === null && !x.tersembunyi && !isian.has(x.nama)).map((x) => x.nama),
  };
}

/**
 * "Salinan untuk dikirim": every formula becomes what it shows and hidden sheets go, for offices whose Excel knows none
 * of our functions.
 */
export function rencanaSalinanKirim(w: WorkbookSnapshot): RencanaSalinan {
  return {
    judul: 'Salinan untuk dikirim',
    hapusLembar: w.lembar.filter((x) => x.tersembunyi || x.buatan === 'sistem').map((x) => x.nama),
    jadikanNilai: w.lembar
      .filter((x) => !x.tersembunyi && x.rumus.some((b) => b.some((r) => r !== '')))
      .map((x) => x.nama),
    kosongkan: [],
    sel: [],
  };
}
