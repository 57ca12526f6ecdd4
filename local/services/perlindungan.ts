/**
 * Protection of ranges and sheets. A script runs as the person who started it: their own protections refuse nothing, those of
 * somebody else (`terkunci`) refuse every write, warnings do not.
 */
import type { Lembar, Lindungan } from '../engine/buku.ts';
import { beririsan, type Kotak, kotak, mencakup } from '../engine/kotak.ts';
import { asli, ketat, type Lingkungan, tolakArgumen } from './dasar.ts';
import { ENUM } from './enum.ts';
import { type Range, rentangDari } from './range.ts';

export const PESAN_LINDUNG =
  'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.';

/** Whether somebody else has closed these cells to the person who runs the script. */
export function terlindung(lembar: Lembar, k: Kotak): boolean {
  return lembar.lindungan.some((p) => {
    if (!p.terkunci || p.hanyaPeringatan) return false;
    return p.kotak ? beririsan(p.kotak, k) : !p.kecuali.some((bebas) => mencakup(bebas, k));
  });
}

class Protection {
  private readonly l: Lingkungan;
  private readonly lembar: Lembar;
  private readonly p: Lindungan;
  constructor(l: Lingkungan, lembar: Lembar, p: Lindungan) {
    this.l = l;
    this.lembar = lembar;
    this.p = p;
  }
  getProtectionType() {
    return this.p.kotak ? ENUM.ProtectionType.RANGE : ENUM.ProtectionType.SHEET;
  }
  getDescription() {
    return this.p.keterangan;
  }
  setDescription(t: string) {
    if (typeof t !== 'string') tolakArgumen(this.l, 'SpreadsheetApp.Protection.setDescription', [t]);
    this.p.keterangan = t;
    return this;
  }
  isWarningOnly() {
    return this.p.hanyaPeringatan;
  }
  setWarningOnly(x: boolean) {
    if (typeof x !== 'boolean') tolakArgumen(this.l, 'SpreadsheetApp.Protection.setWarningOnly', [x]);
    this.p.hanyaPeringatan = x;
    return this;
  }
  getRange() {
    const { maksBaris, maksKolom } = this.lembar;
    return rentangDari(this.l, this.lembar, this.p.kotak ?? kotak(1, 1, maksBaris, maksKolom));
  }
  setRange(r: Range) {
    this.p.kotak = asli(r).kotak;
    return this;
  }
  getRangeName() {
    return this.p.namaRentang;
  }
  setRangeName(nama: string) {
    const r = this.l.buku.cariNama(nama);
    if (!r) throw new this.l.alam.Error(`The name ${nama} does not exist.`);
    this.p.namaRentang = nama;
    this.p.kotak = r.kotak;
    return this;
  }
  getUnprotectedRanges() {
    return this.p.kecuali.map((k) => rentangDari(this.l, this.lembar, k));
  }
  setUnprotectedRanges(r: Range[]) {
    if (this.p.kotak) throw new this.l.alam.Error('Unprotected ranges can be set on a protected sheet only.');
    this.p.kecuali = r.map((x) => asli(x).kotak);
    return this;
  }
  canEdit() {
    return !this.p.terkunci;
  }
  remove() {
    this.lembar.lindungan = this.lembar.lindungan.filter((x) => x !== this.p);
  }
}

export function buatLindungan(lingkungan: Lingkungan, lembar: Lembar, kotak: Kotak | null) {
  const lindungan: Lindungan = {
    id: lingkungan.buku.idBaru(),
    kotak: kotak,
    keterangan: '',
    hanyaPeringatan: false,
    kecuali: [],
    namaRentang: null,
    terkunci: false,
  };
  // A sheet has one protection of its own: protecting it again gives that one back.
  const ada = kotak ? undefined : lembar.lindungan.find((x) => x.kotak === null);
  if (!ada) lembar.lindungan.push(lindungan);
  return ketat(lingkungan, 'Protection', new Protection(lingkungan, lembar, ada ?? lindungan));
}

export function daftarLindungan(lingkungan: Lingkungan, lembar: Lembar, jenis: unknown) {
  if (jenis !== ENUM.ProtectionType.RANGE && jenis !== ENUM.ProtectionType.SHEET) {
    tolakArgumen(lingkungan, 'SpreadsheetApp.Sheet.getProtections', [jenis]);
  }
  return lembar.lindungan
    .filter((p) => (p.kotak === null) === (jenis === ENUM.ProtectionType.SHEET))
    .map((p) => ketat(lingkungan, 'Protection', new Protection(lingkungan, lembar, p)));
}
