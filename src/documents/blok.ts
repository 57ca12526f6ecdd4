/** Blocks that every chapter uses, and the list of places that are still to be filled. */
import type { Blok, GayaParagraf, Lari, SelDokumen, TabelDokumen, TempatKosong } from '../core/dokumen';
import type { Grid, PeranBaris } from '../tables/spec';
import type { Bahan } from './bahan';
import { TEMPAT_NASKAH } from './tempat';

export const LATAR_KEPALA = '#d9e2ef';
const TEBAL: readonly PeranBaris[] = ['bagian', 'subtotal', 'total'];

/** What the chapters write to. */
export class Penulis {
  readonly blok: Blok[] = [];
  readonly kosong: TempatKosong[] = [];
  /** What tables of this document lack: for the list at its end, never for the page of the table. */
  readonly pesan: { readonly judul: string; readonly isi: string }[] = [];
  private readonly terpakai = new Set<string>();
  private readonly urutSubbab = new Map<number, number>();

  readonly bahan: Bahan;

  constructor(bahan: Bahan) {
    this.bahan = bahan.dinas
      ? bahan
      : { ...bahan, dinas: this.isian('nama perangkat daerah', 'lembar Identitas, Perangkat daerah').teks };
  }

  tambah(...blok: readonly Blok[]): void {
    this.blok.push(...blok);
  }

  judul(tingkat: 1 | 2 | 3, teks: string): void {
    this.tambah({ jenis: 'judul', tingkat, teks });
  }

  /** A numbered section of a chapter: "3.4 Realisasi Anggaran". One that is left out leaves no gap. */
  subbab(bab: number, teks: string): void {
    const urut = (this.urutSubbab.get(bab) ?? 0) + 1;
    this.urutSubbab.set(bab, urut);
    this.judul(2, `${bab}.${urut} ${teks}`);
  }

  teks(teks: string, gaya: GayaParagraf = 'isi', tanda?: string): void {
    this.lari([{ teks }], gaya, tanda);
  }

  /** The last paragraph stands on the page of what follows. */
  lekatkan(): void {
    const akhir = this.blok[this.blok.length - 1];
    if (akhir?.jenis === 'paragraf') this.blok[this.blok.length - 1] = { ...akhir, lekat: true };
  }

  /** Marked places in the texts look like marked places. */
  lari(daftar: readonly Lari[], gaya: GayaParagraf = 'isi', tanda?: string): void {
    const isi = daftar.flatMap((lari) =>
      lari.teks
        .split(/(\[isi: [^\]]*\])/)
        .filter(Boolean)
        .map((teks): Lari => ({ ...lari, teks, ...(teks.startsWith('[isi: ') ? { isian: true } : {}) })),
    );
    this.tambah({ jenis: 'paragraf', gaya, isi, ...(tanda === undefined ? {} : { tanda }) });
  }

  butir(daftar: readonly string[], gaya: 'butir' | 'rinci' = 'butir'): void {
    daftar.forEach((teks, i) => {
      this.teks(teks, gaya, gaya === 'butir' ? `${i + 1}.` : `${String.fromCharCode(97 + (i % 26))}.`);
    });
  }

  /** "[isi: …]": a marked place, listed at the end, never printed as a fact. */
  isian(apa: string, di: string): Lari {
    if (!this.kosong.some((tempat) => tempat.apa === apa && tempat.di === di)) this.kosong.push({ apa, di });
    return { teks: `[isi: ${apa}]`, isian: true };
  }

  /** Own paragraphs of a place, or the marked place. */
  naskah(tempat: keyof typeof TEMPAT_NASKAH): void {
    const teks = this.bahan.naskah.teks[tempat.toLowerCase()];
    if (teks) this.paragraf(teks);
    else this.tempat(tempat);
  }

  daftarNaskah(tempat: keyof typeof TEMPAT_NASKAH): void {
    const teks = this.bahan.naskah.teks[tempat.toLowerCase()];
    if (teks) this.butir(teks);
    else this.tempat(tempat);
  }

  /** Own paragraphs of a place, or those that can be made. */
  naskahAtau(tempat: string, bawaan: readonly string[]): void {
    this.paragraf(this.bahan.naskah.teks[tempat.toLowerCase()] ?? bawaan);
  }

  /** A place of the sheet Naskah that is still blank. */
  tempat(tempat: keyof typeof TEMPAT_NASKAH): void {
    this.lari([this.isian(TEMPAT_NASKAH[tempat], `lembar Naskah, tempat "${tempat}"`)]);
  }

  private paragraf(daftar: readonly string[]): void {
    for (const teks of daftar) this.teks(teks);
  }

  /** Where the figures of this document's own small tables are from: said as below the tables of the workbook. */
  get sumber(): string {
    const { tabel, dinas, tahun } = this.bahan;
    return tabel.find(({ grid }) => grid.sumber)?.grid.sumber ?? `Sumber: ${dinas}, ${tahun}`;
  }

  punya(id: string): boolean {
    return this.bahan.tabel.some((tabel) => tabel.id === id);
  }

  /** A table of the workbook; nothing where it could not be built. `formulir`: as part of a form, without caption. */
  tabel(id: string, bab: string, formulir = false): boolean {
    const ada = this.bahan.tabel.find((tabel) => tabel.id === id);
    if (!ada) return false;
    this.terpakai.add(id);
    const tabel = tabelGrid(ada.grid, bab);
    // An agreement or a decree has annexes, not numbered tables with a source.
    this.tambah(formulir ? { ...tabel, judul: null, sumber: '', lekat: true } : tabel);
    for (const isi of ada.grid.pesan)
      if (!this.pesan.some((p) => p.isi === isi)) this.pesan.push({ judul: ada.grid.judul, isi });
    return true;
  }

  /** Tables of a chapter that no section has called for: a new table is never lost. */
  sisa(bab: number): string[] {
    return this.bahan.tabel.flatMap((tabel) =>
      tabel.grid.bab === bab && !this.terpakai.has(tabel.id) ? [tabel.id] : [],
    );
  }
}

/** A resolved table as a table of the document: the same cells, header rows and merges. */
function tabelGrid(grid: Grid, bab: string): TabelDokumen {
  const kosong = () => grid.kolom.map((): SelDokumen | null => null);
  const kepala = Array.from({ length: grid.tinggiKepala }, kosong);
  for (const sel of grid.kepala) {
    const baris = kepala[sel.baris];
    if (baris)
      baris[sel.kolom] = {
        teks: sel.teks,
        rata: 'center',
        tebal: true,
        latar: LATAR_KEPALA,
        lebar: sel.lebar,
        tinggi: sel.tinggi,
      };
  }
  if (grid.nomorKolom) kepala.push(grid.nomorKolom.map((teks) => ({ teks, rata: 'center' as const })));
  const baris = grid.baris.map((satu) =>
    satu.sel.map((sel): SelDokumen | null => ({
      teks: sel.teks,
      ...(sel.rata ? { rata: sel.rata } : {}),
      ...(sel.tebal || TEBAL.includes(satu.peran) ? { tebal: true } : {}),
      ...(sel.latar ? { latar: sel.latar } : {}),
    })),
  );
  for (const { baris: awal, kolom, tinggi } of grid.gabung) {
    const induk = baris[awal]?.[kolom];
    if (!induk) continue;
    (baris[awal] as (SelDokumen | null)[])[kolom] = { ...induk, tinggi };
    for (let i = 1; i < tinggi; i++) (baris[awal + i] as (SelDokumen | null)[])[kolom] = null;
  }
  return {
    jenis: 'tabel',
    judul: grid.judul,
    bab,
    arah: grid.arah,
    kolom: grid.kolom.map((kolom) => kolom.lebar),
    kepala,
    baris,
    ukuran: grid.ukuran,
    catatan: grid.catatan.map((teks, i) => (grid.catatan.length > 1 ? `${i + 1}. ${teks}` : teks)),
    sumber: grid.sumber,
  };
}

/** Below a table that prints a mean: recomputed from the exact figures it may differ in its last digit. */
export const CATATAN_RATA = 'Rata-rata dihitung dari capaian tiap indikator yang sudah dibulatkan.';

/** A small table of texts under a header. */
export function tabelBiasa(
  judul: string | null,
  bab: string,
  kolom: readonly { readonly judul: string; readonly lebar: number; readonly rata?: 'left' | 'center' | 'right' }[],
  baris: readonly (readonly string[])[],
  lain: {
    readonly sumber?: string;
    readonly tebalAkhir?: boolean;
    readonly ukuran?: number;
    readonly catatan?: readonly string[];
  } = {},
): TabelDokumen {
  return {
    jenis: 'tabel',
    judul,
    bab,
    arah: 'tegak',
    kolom: kolom.map((satu) => satu.lebar),
    kepala: [kolom.map((satu) => ({ teks: satu.judul, rata: 'center', tebal: true, latar: LATAR_KEPALA }))],
    baris: baris.map((isi, ke) =>
      isi.map((teks, i) => ({
        teks,
        rata: kolom[i]?.rata ?? 'left',
        ...(lain.tebalAkhir && ke === baris.length - 1 ? { tebal: true } : {}),
      })),
    ),
    ukuran: lain.ukuran ?? 10,
    catatan: lain.catatan ?? [],
    sumber: lain.sumber ?? '',
  };
}

/** In capitals; a marked place stays as it is. */
export const kapital = (teks: string): string =>
  teks.replace(/(\[isi: [^\]]*\])|[^[]+/g, (bagian, tempat) => tempat ?? bagian.toUpperCase());

/** A text as the end of a sentence: one full stop. */
export const bertitik = (teks: string): string => teks.trim().replace(/[\s.;,]*$/, '.');

/** A text inside a sentence: without its own stop, and with a small first letter unless that is an abbreviation. */
export function didalam(teks: string): string {
  const polos = teks.trim().replace(/[\s.;,]+$/, '');
  return /^[A-Z][a-z]/.test(polos) ? polos.charAt(0).toLowerCase() + polos.slice(1) : polos;
}
