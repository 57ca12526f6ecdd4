/** The two kinds of copy that departments pass on, as plans. They are for copies only; an original refuses both. */
import { keA1, keRentang } from '../core/alamat';
import type { RencanaSalinan } from '../core/rencana';
import type { WorkbookSnapshot } from '../core/snapshot';
import type { UbahanSel } from '../core/temuan';
import { ambilSel, letakTerbaca, type RentangTerbaca } from './baca';
import type { HasilBaca } from './buku';
import type { NamaRentang } from './definisi';
import { type PetaLetak, rumusKolom } from './letak';
import { RENTANG } from './rentang';
import { PENGATURAN } from './rentang/identitas';
import { bentukRumus } from './selaras';

/** Kinds of generated sheets that stay in an empty copy: they explain, or people type into them. */
const TETAP = /^(?:petunjuk|bantuan|isian:)/;

/** Data rows of a range, filled or not. */
const tinggiData = (terbaca: RentangTerbaca): number =>
  Math.max(terbaca.akhirRentang, terbaca.akhirData) - terbaca.barisKepala;

/** Blocks of columns between those that stay. */
function blokTanpa(terbaca: RentangTerbaca, tetap: ReadonlySet<number>): RencanaSalinan['kosongkan'][number][] {
  const tinggi = tinggiData(terbaca);
  const blok: RencanaSalinan['kosongkan'][number][] = [];
  let awal = terbaca.kolomAwal;
  for (let k = terbaca.kolomAwal; k <= terbaca.kolomAkhir + 1; k++) {
    if (k <= terbaca.kolomAkhir && !tetap.has(k)) continue;
    if (k > awal && tinggi > 0)
      blok.push({ lembar: terbaca.lembar, rentang: keRentang(terbaca.barisKepala + 1, awal, tinggi, k - awal) });
    awal = k + 1;
  }
  return blok;
}

/** The formula of every row anew, for columns whose formulas stand in single rows. */
function rumusTiapBaris(peta: PetaLetak, nama: NamaRentang, terbaca: RentangTerbaca): UbahanSel[] {
  const baris = Array.from({ length: tinggiData(terbaca) }, (_, i) => terbaca.barisKepala + 1 + i);
  return RENTANG[nama].kolom.flatMap((definisi) => {
    const kolom = terbaca.kolom.get(definisi.id);
    if (!definisi.rumus || !kolom) return [];
    return baris.flatMap((b) => {
      const rumus = rumusKolom(peta, nama, definisi, 'xlsx', b);
      return rumus ? [{ lembar: terbaca.lembar, sel: keA1(b, kolom), dari: '', ke: null, rumus }] : [];
    });
  });
}

/** Settings that speak of one office alone. */
function pengaturanDinas(buku: WorkbookSnapshot, identitas: RentangTerbaca | undefined): UbahanSel[] {
  const lembar = identitas && buku.lembar.find((l) => l.nama === identitas.lembar);
  const kolom = identitas?.kolom.get('isi');
  if (!lembar || !kolom) return [];
  return PENGATURAN.flatMap(({ id, milikDinas }) => {
    const baris = milikDinas ? identitas.pengaturan?.get(id) : undefined;
    const tampil = baris === undefined ? '' : ambilSel(lembar, baris, kolom).tampil;
    if (baris === undefined || tampil === '') return [];
    return [{ lembar: lembar.nama, sel: keA1(baris, kolom), dari: tampil, ke: null }];
  });
}

/**
 * "Salinan kosong untuk dinas lain": figures, indicators, names and places go, with everything that was made from them;
 * structure, scale and settings stay. Sheets and columns of a person's own stay too, emptied where they are part of a
 * range; a person's own sheets, hidden ones too, are listed in `periksa`, since only a person can tell what is in them.
 */
export function rencanaSalinanKosong(buku: WorkbookSnapshot, hasil: HasilBaca): RencanaSalinan & { periksa: string[] } {
  const kosongkan: RencanaSalinan['kosongkan'] = [];
  const sel: UbahanSel[] = [];
  const seluruh = bentukRumus(buku, hasil.rentang) === 'sheets';
  const peta = new Map([...hasil.rentang].map(([nama, terbaca]) => [nama, letakTerbaca(terbaca)]));
  for (const [nama, terbaca] of hasil.rentang) {
    if (nama === 'IDENTITAS' || nama === 'SKALA') continue;
    // Range formulas stay where they stand. Formula columns of single rows are emptied, since figures may have been typed
    // into them, and get the formula of every row anew.
    const kolomRumus = RENTANG[nama].kolom.filter((k) => k.rumus).flatMap((k) => terbaca.kolom.get(k.id) ?? []);
    kosongkan.push(...blokTanpa(terbaca, new Set(seluruh ? kolomRumus : [])));
    if (!seluruh) sel.push(...rumusTiapBaris(peta, nama, terbaca));
  }
  sel.push(...pengaturanDinas(buku, hasil.rentang.get('IDENTITAS')));
  const isian = new Set([...hasil.rentang.values()].map((terbaca) => terbaca.lembar));
  return {
    judul: 'Salinan kosong untuk dinas lain',
    hapusLembar: buku.lembar.filter((l) => l.buatan !== null && !TETAP.test(l.buatan)).map((l) => l.nama),
    jadikanNilai: [],
    kosongkan,
    sel,
    // A hidden one travels along as well.
    periksa: buku.lembar
      .filter((l) => l.buatan === null && !isian.has(l.nama))
      .map((l) => (l.tersembunyi ? `${l.nama} (tersembunyi)` : l.nama)),
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
