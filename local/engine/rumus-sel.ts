/** Formulas as the engine goes over them: one that stands in a cell, and what it shares with all of its form. */
import type { Buku, Lembar, Sel } from './buku.ts';
import { type Kotak, kotak, samaKotak } from './kotak.ts';
import { isiNama } from './nama-rumus.ts';
import { type Langkah, susunRumus } from './penilai.ts';
import { bentukSel } from './pola.ts';
import { type Acuan, bacaRumus, bacaUjung, pecahRumus, type Ujung } from './rumus.ts';

/** A rectangle of a sheet. */
export interface Daerah {
  lembarId: number;
  kotak: Kotak;
}

/** A rectangle as a form refers to it: corners that move with the formula are distances. */
interface AcuanPola {
  lembarId: number;
  kotak: Kotak;
  bergeser: readonly [baris1: boolean, kolom1: boolean, baris2: boolean, kolom2: boolean] | null;
}

const FUNGSI_DINAMIS = new Set(['INDIRECT', 'OFFSET']);
/** What may give a range in Google Sheets without being one of our functions. */
const FUNGSI_LARIK = new Set(['ARRAYFORMULA', 'SPLIT', 'FILTER', 'SORT', 'UNIQUE', 'SEQUENCE', 'TRANSPOSE', 'FLATTEN']);

/** What all formulas of one form on one sheet have in common. */
export class PolaRumus {
  /** Names of functions, upper case. */
  readonly fungsi: readonly string[];
  /** INDIRECT, OFFSET: what it refers to shows only while computing. */
  readonly dinamis: boolean;
  /** Its result may be a range. */
  readonly berlarik: boolean;
  readonly acuan: readonly AcuanPola[];
  private readonly bk: Buku;
  private readonly contoh: { lembar: Lembar; rumus: string; baris: number; kolom: number };
  private tersusun: Langkah | null | undefined;

  /** @param satuan Whether it was seen that the formula may be copied: otherwise the form is this one formula. */
  constructor(buku: Buku, lembar: Lembar, rumus: string, baris: number, kolom: number, satuan: boolean) {
    const isi = bacaRumus(rumus, lembar.maksBaris, lembar.maksKolom);
    this.bk = buku;
    this.contoh = { lembar, rumus, baris, kolom };
    this.fungsi = isi.fungsi;
    this.dinamis = isi.fungsi.some((f) => FUNGSI_DINAMIS.has(f));
    this.berlarik = rumus.startsWith('={') || isi.fungsi.some((f) => buku.namaFungsi.has(f) || FUNGSI_LARIK.has(f));
    this.acuan = satuan ? acuanTetap(buku, lembar, isi) : acuanBergeser(buku, lembar, rumus, isi.nama);
    if (satuan) this.tersusun = null;
  }

  /** The steps of its formulas; null where the library computes them. */
  get langkah(): Langkah | null {
    if (this.tersusun === undefined) {
      const { lembar, rumus, baris, kolom } = this.contoh;
      this.tersusun = susunRumus(this.bk, lembar, rumus, baris, kolom);
    }
    return this.tersusun;
  }

  /** What the formula at a place looks at. */
  acuanDi(baris: number, kolom: number): Daerah[] {
    const [geserBaris, geserKolom] = [baris - this.contoh.baris, kolom - this.contoh.kolom];
    return this.acuan.map(({ lembarId, kotak: asal, bergeser }) => {
      if (bergeser === null) return { lembarId, kotak: asal };
      const geser = (ujung: number, ikut: boolean, jarak: number): number => (ikut ? ujung + jarak : ujung);
      const baris1 = geser(asal.baris, bergeser[0], geserBaris);
      const kolom1 = geser(asal.kolom, bergeser[1], geserKolom);
      const baris2 = geser(asal.baris + asal.tinggi - 1, bergeser[2], geserBaris);
      const kolom2 = geser(asal.kolom + asal.lebar - 1, bergeser[3], geserKolom);
      const tinggi = Math.abs(baris2 - baris1) + 1;
      const lebar = Math.abs(kolom2 - kolom1) + 1;
      return { lembarId, kotak: kotak(Math.min(baris1, baris2), Math.min(kolom1, kolom2), tinggi, lebar) };
    });
  }
}

function tambahSekali(acuan: AcuanPola[], baru: AcuanPola): void {
  const sama = (a: AcuanPola): boolean =>
    a.lembarId === baru.lembarId && samaKotak(a.kotak, baru.kotak) && String(a.bergeser) === String(baru.bergeser);
  if (!acuan.some(sama)) acuan.push(baru);
}

/** References of a formula that is taken as it stands, open ranges and names included. */
function acuanTetap(
  buku: Buku,
  lembar: Lembar,
  isi: { acuan: readonly Acuan[]; nama: readonly string[] },
): AcuanPola[] {
  const hasil: AcuanPola[] = [];
  for (const a of isi.acuan) {
    const ke = a.lembar === null ? lembar : buku.cariLembar(a.lembar);
    if (ke) tambahSekali(hasil, { lembarId: ke.id, kotak: a.kotak, bergeser: null });
  }
  tambahNama(buku, lembar, isi.nama, hasil);
  return hasil;
}

function tambahNama(buku: Buku, lembar: Lembar, daftar: readonly string[], hasil: AcuanPola[]): void {
  for (const nama of daftar) {
    const rentang = buku.cariNama(nama);
    if (rentang) {
      tambahSekali(hasil, { lembarId: rentang.lembarId, kotak: rentang.kotak, bergeser: null });
      continue;
    }
    const milik = isiNama(buku, lembar, nama);
    if (milik === null) continue;
    for (const a of bacaRumus(`=${milik}`, lembar.maksBaris, lembar.maksKolom).acuan) {
      const ke = a.lembar === null ? lembar : buku.cariLembar(a.lembar);
      if (ke) tambahSekali(hasil, { lembarId: ke.id, kotak: a.kotak, bergeser: null });
    }
  }
}

/** References of a formula as distances: each has both its corners. */
function acuanBergeser(buku: Buku, lembar: Lembar, rumus: string, nama: readonly string[]): AcuanPola[] {
  const hasil: AcuanPola[] = [];
  for (const token of pecahRumus(rumus)) {
    const ke = token.jenis !== 'acuan' ? null : token.lembar == null ? lembar : buku.cariLembar(token.lembar);
    if (!ke) continue;
    const [u1, u2] = (token.a1 as string).split(':').map(bacaUjung) as [Ujung, Ujung | undefined];
    const [awal, akhir] = urutUjung(u1, u2 ?? u1);
    const [b1, k1, b2, k2] = [awal.baris, awal.kolom, akhir.baris, akhir.kolom] as [number, number, number, number];
    tambahSekali(hasil, {
      lembarId: ke.id,
      kotak: kotak(b1, k1, b2 - b1 + 1, k2 - k1 + 1),
      bergeser: [!awal.barisMutlak, !awal.kolomMutlak, !akhir.barisMutlak, !akhir.kolomMutlak],
    });
  }
  tambahNama(buku, lembar, nama, hasil);
  return hasil;
}

/** The corner above and to the left first, whichever way the range was written. */
function urutUjung(satu: Ujung, dua: Ujung): [Ujung, Ujung] {
  const barisUrut = (satu.baris ?? 0) <= (dua.baris ?? 0);
  const kolomUrut = (satu.kolom ?? 0) <= (dua.kolom ?? 0);
  const gabung = (b: Ujung, k: Ujung): Ujung => ({
    baris: b.baris,
    barisMutlak: b.barisMutlak,
    kolom: k.kolom,
    kolomMutlak: k.kolomMutlak,
  });
  return [
    gabung(barisUrut ? satu : dua, kolomUrut ? satu : dua),
    gabung(barisUrut ? dua : satu, kolomUrut ? dua : satu),
  ];
}

/** A formula in its cell. */
export class RumusSel {
  readonly kunci: string;
  readonly l: Lembar;
  readonly baris: number;
  readonly kolom: number;
  readonly s: Sel;
  readonly rumus: string;
  readonly bentuk: PolaRumus;
  menanti = 0;
  putaran = 0;

  constructor(bentuk: PolaRumus, lembar: Lembar, baris: number, kolom: number, sel: Sel) {
    this.kunci = `${lembar.id}:${baris}:${kolom}`;
    this.l = lembar;
    this.baris = baris;
    this.kolom = kolom;
    this.s = sel;
    this.rumus = sel.rumus;
    this.bentuk = bentuk;
  }

  get acuan(): Daerah[] {
    return this.bentuk.acuanDi(this.baris, this.kolom);
  }
}

/** Sheets, names and functions on which it depends what a formula looks at. */
function tandaBuku(buku: Buku): string {
  return JSON.stringify([
    buku.lokal,
    [...buku.namaFungsi],
    buku.lembar.map((l) => [l.id, l.nama, l.maksBaris, l.maksKolom]),
    buku.rentangBernama,
    buku.namaRumus,
  ]);
}

const MAKS_BENTUK = 20_000;

/** Formulas of a workbook with their forms, kept while neither they nor its sheets and names change. */
export class KumpulanRumus {
  private tanda = '';
  /** By sheet, and there by form, or by the formula itself where it has none. */
  private bentuk = new Map<number, Map<string, PolaRumus>>();
  private banyakBentuk = 0;
  private simpul = new WeakMap<Sel, RumusSel>();

  /** To be called before formulas are asked for: forgets what was found out about another state. */
  mulai(buku: Buku): void {
    const tanda = tandaBuku(buku);
    if (tanda === this.tanda && this.banyakBentuk < MAKS_BENTUK) return;
    this.tanda = tanda;
    this.bentuk = new Map();
    this.banyakBentuk = 0;
    this.simpul = new WeakMap();
  }

  ambil(buku: Buku, lembar: Lembar, baris: number, kolom: number, sel: Sel): RumusSel {
    const ada = this.simpul.get(sel);
    if (ada?.rumus === sel.rumus && ada.l === lembar && ada.baris === baris && ada.kolom === kolom) return ada;
    const baru = new RumusSel(this.bentukRumus(buku, lembar, sel, baris, kolom), lembar, baris, kolom, sel);
    this.simpul.set(sel, baru);
    return baru;
  }

  private bentukRumus(buku: Buku, lembar: Lembar, sel: Sel, baris: number, kolom: number): PolaRumus {
    const relatif = bentukSel(sel, baris, kolom);
    let milik = this.bentuk.get(lembar.id);
    if (!milik) {
      milik = new Map();
      this.bentuk.set(lembar.id, milik);
    }
    // A form never begins with two marks of equality, which no formula does.
    const kunci = relatif ?? `=${sel.rumus}`;
    const ada = milik.get(kunci);
    if (ada) return ada;
    const baru = new PolaRumus(buku, lembar, sel.rumus, baris, kolom, relatif === null);
    milik.set(kunci, baru);
    this.banyakBentuk++;
    return baru;
  }
}
