/** Where the tables of a sheet stand: their header, their body, and the lines of text that belong to them. */
import type { SheetSnapshot } from '../core/snapshot';
import { normalTeks } from '../words/nama';
import { cariKepala, type Kepala, type KotakTabel, potongKotak, teksSel } from './kepala';

/** A table that was found and is yet to be read. */
export interface CalonTabel {
  lembar: SheetSnapshot;
  kotak: KotakTabel;
  kepala: Kepala;
  /** Last row of the body. */
  akhir: number;
  judul: string;
  catatan: string[];
  /** Lines that may say the unit of its money: those above it, and those below it that head no other table. */
  satuan: string[];
}

interface KotakTeks {
  kotak: KotakTabel;
  garis: string[];
}

interface IsiLembar {
  calon: CalonTabel[];
  /** Blocks of several columns under no known header. */
  sisa: KotakTabel[];
  /** Text outside all tables, a line a row. */
  garis: string[];
}

/** First row of the body. */
export const awalBadan = ({ nomor, r1 }: Kepala): number => (nomor ?? r1) + 1;

/** The part of a sheet in which anything stands. */
export function kotakTerisi({ tampil }: SheetSnapshot): KotakTabel | null {
  let barisAkhir = 0;
  let kolomAkhir = 0;
  tampil.forEach((baris, r) => {
    baris.forEach((teks, c) => {
      if (teks.trim() === '') return;
      barisAkhir = r + 1;
      kolomAkhir = Math.max(kolomAkhir, c + 1);
    });
  });
  return barisAkhir ? { r0: 1, r1: barisAkhir, c0: 1, c1: kolomAkhir } : null;
}

/** What stands in a row of a block. */
function isiBaris(lembar: SheetSnapshot, r: number, { c0, c1 }: KotakTabel): string[] {
  const isi: string[] = [];
  for (let c = c0; c <= c1; c++) {
    const teks = teksSel(lembar, r, c);
    if (teks) isi.push(teks);
  }
  return isi;
}

const barisKotak = (lembar: SheetSnapshot, kotak: KotakTabel): string[][] =>
  Array.from({ length: kotak.r1 - kotak.r0 + 1 }, (_, i) => isiBaris(lembar, kotak.r0 + i, kotak));

/** The filled rows of a block, a line each. */
export const garisTeks = (lembar: SheetSnapshot, kotak: KotakTabel): string[] =>
  barisKotak(lembar, kotak).flatMap((isi) => (isi.length ? [isi.join(' ')] : []));

const hanyaTeks = (lembar: SheetSnapshot, kotak: KotakTabel): boolean =>
  barisKotak(lembar, kotak).every((isi) => isi.length <= 1);

const beririsan = (a: KotakTabel, b: KotakTabel): boolean => a.c0 <= b.c1 && b.c0 <= a.c1;

/** The tables of a sheet, and the blocks that belong to none. */
export function cariTabel(lembar: SheetSnapshot, seluruh: KotakTabel): IsiLembar {
  const calon: CalonTabel[] = [];
  const sisa: KotakTabel[] = [];
  const teks: KotakTeks[] = [];
  for (const kotak of potongKotak(lembar, seluruh)) {
    const kepala = cariKepala(lembar, kotak);
    if (kepala.length) calon.push(...calonKotak(lembar, kotak, kepala, teks));
    else if (!hanyaTeks(lembar, kotak)) sisa.push(kotak);
    else {
      const garis = garisTeks(lembar, kotak);
      // Text below a table may be its notes or the title of the next one: both may look at it.
      teratas(calon, kotak)?.catatan.push(...garis);
      teks.push({ kotak, garis });
    }
  }
  const judul = new Set(calon.flatMap((c) => c.satuan));
  for (const c of calon) c.satuan.push(...c.catatan.filter((g) => !judul.has(g)));
  return { calon, sisa, garis: teks.flatMap((t) => t.garis) };
}

/** Rows between a block of text and the header whose title it may be. */
const JARAK_JUDUL = 6;

/** The tables of a block that has headers: one under the other, each up to the title of the next. */
function calonKotak(
  lembar: SheetSnapshot,
  kotak: KotakTabel,
  kepala: readonly Kepala[],
  teks: readonly KotakTeks[],
): CalonTabel[] {
  const hasil: CalonTabel[] = [];
  for (const kepalaKini of kepala) {
    const lalu = hasil[hasil.length - 1];
    // The same header again: a page break, not another table.
    if (lalu && kepalaSama(lembar, kotak, lalu.kepala, kepalaKini)) continue;
    const { judul, garis } = judulDi(lembar, kotak, kepalaKini.r0, lalu ? lalu.kepala.r1 + 1 : null);
    if (lalu) lalu.akhir = kepalaKini.r0 - 1 - garis.length;
    const sebelum = teks.filter(
      ({ kotak: { r1 }, kotak: atas }) =>
        !lalu && beririsan(atas, kotak) && r1 < kepalaKini.r0 && r1 >= kepalaKini.r0 - JARAK_JUDUL,
    );
    const semua = [...sebelum.flatMap((t) => t.garis), ...garis];
    hasil.push({
      lembar,
      kotak: { ...kotak, r0: kepalaKini.r0 },
      kepala: kepalaKini,
      akhir: kotak.r1,
      judul: judul || pilihJudul(semua),
      catatan: semua,
      satuan: [...semua],
    });
  }
  return hasil;
}

/** The table that ends right above a block. */
function teratas(calon: readonly CalonTabel[], kotak: KotakTabel): CalonTabel | null {
  let hasil: CalonTabel | null = null;
  for (const c of calon)
    if (c.akhir < kotak.r0 && beririsan(c.kotak, kotak) && (!hasil || c.akhir > hasil.akhir)) hasil = c;
  return hasil;
}

/** A longer line is a paragraph. */
const JUDUL_TERPANJANG = 200;

function pilihJudul(garis: string[]): string {
  const bertabel = garis.filter((g) => /^(tabel|lampiran)\b/i.test(g));
  const pendek = garis.filter((g) => g.length <= JUDUL_TERPANJANG);
  return bertabel[bertabel.length - 1] ?? pendek[pendek.length - 1] ?? '';
}

/** Lines of title between a table and the next one below it. */
const JUDUL_BERSAMBUNG = 3;

/** Title rows directly above a header, inside its block; `batas` is the first row below the header of another table. */
export function judulDi(
  lembar: SheetSnapshot,
  kotak: KotakTabel,
  barisKepala: number,
  batas: number | null = null,
): { judul: string; garis: string[] } {
  const garis: string[] = [];
  for (let r = barisKepala - 1; r >= (batas ?? kotak.r0); r--) {
    const isi = isiBaris(lembar, r, kotak);
    if (isi.length !== 1 || (batas !== null && garis.length >= JUDUL_BERSAMBUNG)) break;
    garis.unshift(isi[0] as string);
  }
  return { judul: pilihJudul(garis), garis };
}

function kepalaSama(lembar: SheetSnapshot, kotak: KotakTabel, a: Kepala, b: Kepala): boolean {
  if (a.r1 - a.r0 !== b.r1 - b.r0) return false;
  for (let i = 0; i <= a.r1 - a.r0; i++) {
    for (let c = kotak.c0; c <= kotak.c1; c++) {
      if (normalTeks(teksSel(lembar, a.r0 + i, c)) !== normalTeks(teksSel(lembar, b.r0 + i, c))) return false;
    }
  }
  return true;
}
