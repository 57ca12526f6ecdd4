/**
 * A document as the validator reads it: each table a sheet, as if it had been pasted with its title, and the running text
 * as paragraphs that know their headings.
 */
import { keA1, keRentang } from '../core/alamat';
import type { BlokNaskah, Naskah, Paragraf, ParagrafNaskah, TabelNaskah, TempatNaskah } from '../core/naskah';
import type { SheetSnapshot, WorkbookSnapshot } from '../core/snapshot';

/** Sheet under which findings about running text stand. */
export const LEMBAR_NASKAH = 'Naskah';

export interface NaskahTersusun {
  buku: WorkbookSnapshot;
  paragraf: Paragraf[];
  /** "sheet!A1" of a table's cell (and "sheet" alone) → where it stands in the document. */
  tempat: Map<string, TempatNaskah>;
}

/** Longest text that is taken for a title where a table has no caption. */
const TERPANJANG_JUDUL = 160;
/** Lines above a table that may belong to it. */
const BARIS_JUDUL = 3;

interface TabelDalamNaskah {
  tabel: TabelNaskah;
  judul: string[];
  jalur: string[];
  /** Lines right below it ("Sumber: …"). */
  bawah: string[];
}

const rapi = (t: string) => t.replace(/\s+/g, ' ').trim();
const berisi = (b: BlokNaskah): b is ParagrafNaskah => b.jenis === 'paragraf' && rapi(b.teks) !== '';

/** Headings above what is read; "BAB III" takes the title that stands on the next line. */
class Jalur {
  private isi: { tingkat: number; teks: string }[] = [];
  private gantung = false;

  judul(p: ParagrafNaskah): void {
    const teks = rapi(`${p.label} ${p.teks}`);
    const tingkat = p.tingkat ?? 1;
    const akhir = this.isi[this.isi.length - 1];
    if (this.gantung && akhir && (tingkat === akhir.tingkat || tingkat === 1)) {
      akhir.teks = `${akhir.teks} ${teks}`;
      this.gantung = false;
      return;
    }
    this.isi = [...this.isi.filter((j) => j.tingkat < tingkat), { tingkat, teks }];
    this.gantung = /^bab\s+([ivxlc]+|\d+)\.?$/i.test(teks);
  }

  /** A line in capitals right below "BAB III" is its title. */
  sambung(p: ParagrafNaskah): boolean {
    const teks = rapi(p.teks);
    const akhir = this.isi[this.isi.length - 1];
    const ya = this.gantung && akhir !== undefined && teks.length <= TERPANJANG_JUDUL && teks === teks.toUpperCase();
    if (ya) akhir.teks = `${akhir.teks} ${teks}`;
    if (teks !== '') this.gantung = false;
    return ya;
  }

  salin(): string[] {
    return this.isi.map((j) => j.teks);
  }
}

function judulTabel(blok: readonly BlokNaskah[], i: number): string[] {
  const judul: string[] = [];
  for (let k = i - 1; k >= 0 && judul.length < BARIS_JUDUL; k--) {
    const blokNaskah = blok[k] as BlokNaskah;
    if (blokNaskah.jenis === 'tabel') break;
    const teks = rapi(`${blokNaskah.label} ${blokNaskah.teks}`);
    if (teks === '' || blokNaskah.macam === 'catatanKaki') continue;
    if (blokNaskah.macam === 'keterangan') {
      if (/^\s*(?:lanjutan|sambungan)?\s*tabel/i.test(teks)) judul.unshift(teks);
      break;
    }
    // A sentence, or a list, is not a title.
    if (
      blokNaskah.macam !== 'isi' ||
      blokNaskah.daftar !== null ||
      teks.length > TERPANJANG_JUDUL ||
      /[.:;,]$/.test(teks)
    ) {
      if (judul.length === 0 && blokNaskah.macam === 'judul') judul.unshift(teks);
      break;
    }
    judul.unshift(teks);
  }
  const [nomor, lanjut] = judul;
  // "Tabel 3.3" on a line of its own.
  return nomor && lanjut && /^tabel\s+[\dA-Z.\-–]+$/i.test(nomor) ? [`${nomor} ${lanjut}`, ...judul.slice(2)] : judul;
}

function barisBawah(blok: readonly BlokNaskah[], i: number): string[] {
  const baris: string[] = [];
  for (let k = i + 1; k < blok.length && baris.length < BARIS_JUDUL; k++) {
    const b = blok[k] as BlokNaskah;
    if (b.jenis === 'tabel') break;
    const teks = rapi(b.teks);
    if (teks === '') continue;
    if (!/^(sumber|keterangan|catatan|\*|ket\.)/i.test(teks)) break;
    baris.push(teks);
  }
  return baris;
}

const barisTeks = (t: TabelNaskah, r: number): string =>
  t.sel
    .filter((s) => s.baris === r)
    .map((s) => rapi(s.teks).toLowerCase())
    .join('|');

/** Whether a table goes on with the one before it on another page. */
function melanjutkan(lalu: TabelDalamNaskah, tabel: TabelNaskah, judul: readonly string[], antara: number): boolean {
  if (lalu.tabel.lebar !== tabel.lebar) return false;
  if (judul.some((j) => /\blanjutan\b|\(lanj/i.test(j))) return true;
  return antara === 0 && barisTeks(lalu.tabel, 0) === barisTeks(tabel, 0);
}

function gabung(a: TabelNaskah, b: TabelNaskah): TabelNaskah {
  return {
    ...a,
    tinggi: a.tinggi + b.tinggi,
    sel: [...a.sel, ...b.sel.map((s) => ({ ...s, baris: s.baris + a.tinggi }))],
  };
}

function namaLembar(judul: readonly string[], terpakai: ReadonlySet<string>, urut: number): string {
  const m = /^\s*tabel\s*\.?\s*((?:\d+|[IVXLC]+)(?:[.\-–]\s?\d+)*)/i.exec(judul[0] ?? '');
  const dasar = m ? `Tabel ${(m[1] as string).replace(/\s/g, '')}` : `Tabel tanpa nomor ${urut}`;
  let nama = dasar;
  for (let n = 2; terpakai.has(nama); n++) nama = `${dasar} (${n})`;
  return nama;
}

function lembarDari(
  nama: string,
  id: number,
  tabelDalamNaskah: TabelDalamNaskah,
): { lembar: SheetSnapshot; atas: number } {
  const atas = tabelDalamNaskah.judul.length ? tabelDalamNaskah.judul.length + 1 : 0;
  const tinggi =
    atas + tabelDalamNaskah.tabel.tinggi + (tabelDalamNaskah.bawah.length ? tabelDalamNaskah.bawah.length + 1 : 0);
  const tampil = Array.from({ length: tinggi }, () => Array.from({ length: tabelDalamNaskah.tabel.lebar }, () => ''));
  const isi = (r: number, c: number, teks: string) => {
    const baris = tampil[r];
    if (baris && c < tabelDalamNaskah.tabel.lebar) baris[c] = teks;
  };
  for (const [r, j] of tabelDalamNaskah.judul.entries()) isi(r, 0, j);
  for (const [r, j] of tabelDalamNaskah.bawah.entries()) isi(atas + tabelDalamNaskah.tabel.tinggi + 1 + r, 0, j);
  const gabungan: string[] = [];
  for (const s of tabelDalamNaskah.tabel.sel) {
    isi(atas + s.baris, s.kolom, s.teks.trim());
    if (s.tinggi > 1 || s.lebar > 1)
      gabungan.push(keRentang(atas + s.baris + 1, s.kolom + 1, s.tinggi, Math.max(1, s.lebar)));
  }
  const kosong = tampil.map((b) => b.map(() => ''));
  return {
    atas,
    lembar: {
      nama,
      id,
      tersembunyi: false,
      buatan: null,
      nilai: tampil,
      tampil,
      rumus: kosong,
      format: tampil.map((b) => b.map(() => '@')),
      gabungan,
    },
  };
}

/** The document's tables and text, each with its place. */
export function susunNaskah(naskah: Naskah): NaskahTersusun {
  const jalur = new Jalur();
  const paragraf: Paragraf[] = [];
  const tabel: TabelDalamNaskah[] = [];
  let urut = 0;
  let antara = 0;
  naskah.blok.forEach((blokNaskah, i) => {
    if (blokNaskah.jenis === 'tabel') {
      const judul = judulTabel(naskah.blok, i);
      const lalu = tabel[tabel.length - 1];
      if (lalu && melanjutkan(lalu, blokNaskah, judul, antara)) lalu.tabel = gabung(lalu.tabel, blokNaskah);
      else tabel.push({ tabel: blokNaskah, judul, jalur: jalur.salin(), bawah: barisBawah(naskah.blok, i) });
      antara = 0;
      return;
    }
    if (!berisi(blokNaskah)) return;
    antara++;
    if (blokNaskah.macam === 'judul') {
      jalur.judul(blokNaskah);
      urut = 0;
    } else if (
      !(blokNaskah.macam === 'isi' && jalur.sambung(blokNaskah)) &&
      (blokNaskah.macam === 'isi' || blokNaskah.macam === 'kotakTeks')
    )
      urut++;
    paragraf.push({
      lembar: LEMBAR_NASKAH,
      sel: keA1(paragraf.length + 1, 1),
      macam: blokNaskah.macam,
      tingkat: blokNaskah.tingkat,
      label: blokNaskah.label,
      daftar: blokNaskah.daftar,
      jalur: jalur.salin(),
      urut: blokNaskah.macam === 'isi' || blokNaskah.macam === 'kotakTeks' ? urut : null,
      nomor: blokNaskah.nomor < 0 ? null : blokNaskah.nomor,
      teks: blokNaskah.teks,
      subjek: null,
    });
  });
  const tempat = new Map<string, TempatNaskah>();
  const terpakai = new Set<string>();
  let tanpaNomor = 0;
  const lembar = tabel.map((tabelDalamNaskah, i) => {
    const nama = namaLembar(tabelDalamNaskah.judul, terpakai, tanpaNomor + 1);
    if (/tanpa nomor/.test(nama)) tanpaNomor++;
    terpakai.add(nama);
    const { lembar: lembarKini, atas } = lembarDari(nama, i + 1, tabelDalamNaskah);
    const dasar = { jalur: tabelDalamNaskah.jalur, paragraf: null, petikan: null, awal: 0, akhir: 0 };
    tempat.set(nama, { ...dasar, kutipan: null, nomor: tabelDalamNaskah.tabel.sel[0]?.paragraf ?? null });
    for (const selNaskah of tabelDalamNaskah.tabel.sel)
      tempat.set(`${nama}!${keA1(atas + selNaskah.baris + 1, selNaskah.kolom + 1)}`, {
        ...dasar,
        kutipan: rapi(selNaskah.teks) || null,
        nomor: selNaskah.paragraf < 0 ? null : selNaskah.paragraf,
        akhir: selNaskah.teks.length,
      });
    return lembarKini;
  });
  return {
    buku: { id: 'naskah', nama: naskah.nama, lokal: 'in_ID', lembar, rentangBernama: [] },
    paragraf,
    tempat,
  };
}
