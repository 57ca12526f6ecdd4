/** A sheet as the preview page draws it: plain data, cells with text, style and merges; nothing of the engine's own. */
import { keA1, kolomKeHuruf } from '../../src/core/alamat.ts';
import { type AturanBersyarat, type Buku, GalatSel, type GayaSel, type Lembar, type Sel } from '../engine/buku.ts';
import { adalahFormatPersen, FORMAT_OTOMATIS, formatTanggal, tampilkan, tataUntuk } from '../engine/format.ts';
import { a1KeKotak, type Kotak, kotakKeA1, memuat } from '../engine/kotak.ts';
import { keBentukId, salinRumus } from '../engine/rumus.ts';
import { type IsiGrafik, isiGrafik } from '../xlsx/grafik.ts';

/** Larger sheets are shown up to here, and it is said. */
const MAKS_BARIS = 1500;
const MAKS_KOLOM = 80;
/** Blank lines shown beside the used area, so that there is room to type. */
const SISA_BARIS = 20;
const SISA_KOLOM = 3;

export interface SelPotret {
  kolom: number;
  teks: string;
  /** number, text, boolean, error: decides the side when the style leaves it open. */
  jenis: 'n' | 't' | 'b' | 'g';
  /** Index in `gaya`; 0 is plain. */
  gaya: number;
  /** Formula (Indonesian form), or what the formula bar shows when it is not the displayed text. */
  isian?: string;
  catatan?: string;
  tautan?: string;
}

export interface GayaPotret {
  huruf?: string | undefined;
  ukuran?: number | undefined;
  tebal?: boolean | undefined;
  miring?: boolean | undefined;
  garisBawah?: boolean | undefined;
  coret?: boolean | undefined;
  warna?: string | undefined;
  latar?: string | undefined;
  rata?: string | undefined;
  tegak?: string | undefined;
  bungkus?: boolean | undefined;
  /** Top, right, bottom, left: CSS border, null for none. */
  tepi?: (string | null)[] | undefined;
}

export interface LembarPotret {
  id: number;
  nama: string;
  baris: number;
  kolom: number;
  /** More rows or columns than are shown. */
  terpotong: boolean;
  sel: { baris: number; isi: SelPotret[] }[];
  gaya: GayaPotret[];
  gabung: Kotak[];
  lebar: [number, number][];
  tinggi: [number, number][];
  barisSembunyi: number[];
  kolomSembunyi: number[];
  beku: [number, number];
  grafik: GrafikPotret[];
  /** What a cell may be chosen from; later ones count. */
  pilihan: { kotak: Kotak; daftar: string[] }[];
}

export interface GrafikPotret extends IsiGrafik {
  judul: string;
  jenis: string;
  /** Cell at its upper left corner, and how far from it in pixels. */
  sel: string;
  geser: [number, number];
  ukuran: [number, number];
}

const GARIS = {
  tipis: '1px solid',
  sedang: '2px solid',
  tebal: '3px solid',
  putus: '1px dashed',
  titik: '1px dotted',
  ganda: '3px double',
};

function potretGaya(gayaSel: GayaSel): GayaPotret {
  const tepi = [gayaSel.atas, gayaSel.kanan, gayaSel.bawah, gayaSel.kiri].map((x) =>
    x ? `${GARIS[x.gaya]} ${x.warna}` : null,
  );
  return {
    huruf: gayaSel.font,
    ukuran: gayaSel.ukuran,
    tebal: gayaSel.tebal,
    miring: gayaSel.miring,
    garisBawah: gayaSel.garisBawah,
    coret: gayaSel.coret,
    warna: gayaSel.warna,
    latar: gayaSel.latar,
    rata: gayaSel.rata,
    tegak: gayaSel.rataTegak,
    bungkus: gayaSel.bungkus === 'WRAP' || undefined,
    tepi: tepi.some(Boolean) ? tepi : undefined,
  };
}

/** Cells of one sheet for which formulas of conditional formats are worked out; beyond it they stay uncoloured. */
const MAKS_SYARAT = 20_000;

/** For each rule with a formula the cells ("5:3") for which it holds. The formula is that of the first range's first cell. */
function syaratRumus(lembar: Lembar, baris: number, kolom: number): Map<AturanBersyarat, Set<string>> {
  const hasil = new Map<AturanBersyarat, Set<string>>();
  const tempat: { a: AturanBersyarat; sel: string }[] = [];
  const rumus: string[] = [];
  for (const aturanBersyarat of lembar.bersyarat) {
    const [asal] = aturanBersyarat.rentang;
    if (aturanBersyarat.kriteria !== 'CUSTOM_FORMULA' || !asal) continue;
    hasil.set(aturanBersyarat, new Set());
    for (const r of aturanBersyarat.rentang) {
      for (let b = r.baris; b < Math.min(r.baris + r.tinggi, baris + 1); b++) {
        for (let k = r.kolom; k < Math.min(r.kolom + r.lebar, kolom + 1) && rumus.length < MAKS_SYARAT; k++) {
          tempat.push({ a: aturanBersyarat, sel: `${b}:${k}` });
          rumus.push(salinRumus(String(aturanBersyarat.argumen[0] ?? ''), b - asal.baris, k - asal.kolom));
        }
      }
    }
  }
  const nilai = rumus.length ? (lembar.buku.mesin?.nilai(lembar.buku, lembar, rumus) ?? []) : [];
  nilai.forEach((v, i) => {
    const t = tempat[i];
    if (t && (v === true || (typeof v === 'number' && v !== 0))) hasil.get(t.a)?.add(t.sel);
  });
  return hasil;
}

/** Whether a rule without a formula of its own holds for a cell. */
function berlaku(aturanBersyarat: AturanBersyarat, s: Sel | undefined, teks: string): boolean {
  const [batasBawah, batasAtas] = aturanBersyarat.argumen;
  const teksKecil = teks.toLowerCase();
  const polaTeks = String(batasBawah ?? '').toLowerCase();
  const angka = typeof s?.isi === 'number' ? s.isi : null;
  switch (aturanBersyarat.kriteria) {
    case 'TEXT_EQUAL_TO':
      return teksKecil === polaTeks;
    case 'TEXT_CONTAINS':
      return teksKecil.includes(polaTeks);
    case 'TEXT_DOES_NOT_CONTAIN':
      return !teksKecil.includes(polaTeks);
    case 'TEXT_STARTS_WITH':
      return teksKecil.startsWith(polaTeks);
    case 'TEXT_ENDS_WITH':
      return teksKecil.endsWith(polaTeks);
    case 'CELL_EMPTY':
      return teks === '';
    case 'CELL_NOT_EMPTY':
      return teks !== '';
    case 'NUMBER_GREATER_THAN':
      return angka !== null && angka > Number(batasBawah);
    case 'NUMBER_GREATER_THAN_OR_EQUAL_TO':
      return angka !== null && angka >= Number(batasBawah);
    case 'NUMBER_LESS_THAN':
      return angka !== null && angka < Number(batasBawah);
    case 'NUMBER_LESS_THAN_OR_EQUAL_TO':
      return angka !== null && angka <= Number(batasBawah);
    case 'NUMBER_EQUAL_TO':
      return angka !== null && angka === Number(batasBawah);
    case 'NUMBER_BETWEEN':
      return angka !== null && angka >= Number(batasBawah) && angka <= Number(batasAtas);
    default:
      return false;
  }
}

/** What the formula bar shows of a literal: the figure as typed, a text with its apostrophe where it would be read anew. */
function isian(sel: Sel, buku: Buku): string | undefined {
  if (sel.rumus) return keBentukId(sel.rumus);
  if (typeof sel.isi !== 'number') return undefined;
  const format = sel.gaya.format ?? FORMAT_OTOMATIS;
  const tata = tataUntuk(buku.lokal);
  // A percent sign in quotes is a text beside the figure, one without scales it.
  if (adalahFormatPersen(format)) return `${tampilkan(Number(`${sel.isi}e2`), FORMAT_OTOMATIS, tata)}%`;
  if (formatTanggal(format)) return undefined;
  return tampilkan(sel.isi, FORMAT_OTOMATIS, tata);
}

function teksSel(s: Sel | undefined, tata: ReturnType<typeof tataUntuk>): string {
  if (!s || s.isi === null) return '';
  return s.isi instanceof GalatSel ? s.isi.kode : tampilkan(s.isi, s.gaya.format ?? FORMAT_OTOMATIS, tata);
}

/** A title that is merged on paper is one text here, too. */
function gabungTampak(l: Lembar): Kotak[] {
  const cetak = (l.halaman?.gabungCetak ?? []).flatMap((a1) => a1KeKotak(a1, l.maksBaris, l.maksKolom) ?? []);
  return [...l.gabung, ...cetak.filter((k) => k.tinggi === 1 && !l.gabung.some((g) => memuat(g, k.baris, k.kolom)))];
}

const MAKS_PILIHAN = 200;

function pilihanLembar(l: Lembar, tata: ReturnType<typeof tataUntuk>): LembarPotret['pilihan'] {
  return l.pilihan.map(({ kotak, aturan }) => {
    const asal = aturan?.dari && l.buku.lembarId(aturan.dari.lembarId);
    const daftar: string[] = [];
    if (aturan?.kriteria === 'VALUE_IN_LIST') daftar.push(...aturan.argumen.flat().map(String));
    else if (asal && aturan?.dari) {
      const { kotak: k } = aturan.dari;
      for (let b = k.baris; b < k.baris + k.tinggi && daftar.length < MAKS_PILIHAN; b++) {
        const teks = teksSel(asal.lihat(b, k.kolom), tata);
        if (teks !== '' && !daftar.includes(teks)) daftar.push(teks);
      }
    }
    return { kotak, daftar };
  });
}

/** A cell as the page has it when nothing says otherwise, in pixels: what a chart covers is counted in such cells. */
const TINGGI_BIASA = 22;
const LEBAR_BIASA = 100;
/** A small sheet fills the window all the same. */
const BARIS_TERSEDIKIT = 40;
const KOLOM_TERSEDIKIT = 12;

/** Last row and column that hold something: cells, merges, or a chart that lies over them. */
function batasIsi(lembar: Lembar): { baris: number; kolom: number } {
  const batas = lembar.batasIsi();
  const sampai = (baris: number, kolom: number): void => {
    batas.baris = Math.max(batas.baris, baris);
    batas.kolom = Math.max(batas.kolom, kolom);
  };
  for (const g of lembar.gabung) sampai(g.baris + g.tinggi - 1, g.kolom + g.lebar - 1);
  for (const g of lembar.grafik)
    sampai(g.baris + Math.ceil(g.tinggi / TINGGI_BIASA), g.kolom + Math.ceil(g.lebar / LEBAR_BIASA));
  return batas;
}

/** The looks of a sheet, each once: a cell carries the number of its own. */
class RagamGaya {
  readonly gaya: GayaPotret[] = [{}];
  private readonly nomorGaya = new Map<string, number>([['{}', 0]]);

  nomor(gaya: GayaPotret): number {
    const kunci = JSON.stringify(gaya);
    const ada = this.nomorGaya.get(kunci);
    if (ada !== undefined) return ada;
    const baru = this.gaya.push(gaya) - 1;
    this.nomorGaya.set(kunci, baru);
    return baru;
  }
}

/** The look that the first conditional format that holds gives to a cell. */
function gayaBersyarat(aturan: AturanBersyarat | undefined, gaya: GayaPotret): GayaPotret {
  if (!aturan) return gaya;
  return {
    ...gaya,
    latar: aturan.latar ?? gaya.latar,
    warna: aturan.warna ?? gaya.warna,
    tebal: aturan.tebal ?? gaya.tebal,
    miring: aturan.miring ?? gaya.miring,
    coret: aturan.coret ?? gaya.coret,
    garisBawah: aturan.garisBawah ?? gaya.garisBawah,
  };
}

function jenisIsi(isi: Sel['isi'] | undefined): SelPotret['jenis'] {
  if (typeof isi === 'number') return 'n';
  if (typeof isi === 'boolean') return 'b';
  return isi instanceof GalatSel ? 'g' : 't';
}

/** What a cell shows beside its text and look, as far as it has any of it. */
function tambahanSel(sel: Sel, buku: Buku, teks: string): Pick<SelPotret, 'isian' | 'catatan' | 'tautan'> {
  const diBaris = isian(sel, buku);
  const catatan = sel.isi instanceof GalatSel ? sel.isi.pesan : sel.catatan;
  return {
    ...(diBaris !== undefined && diBaris !== teks ? { isian: diBaris } : {}),
    ...(catatan ? { catatan } : {}),
    ...(sel.tautan ? { tautan: sel.tautan } : {}),
  };
}

/** Cells of a sheet, one by one; null for one that shows nothing. */
function pemotretSel(lembar: Lembar, batas: { baris: number; kolom: number }, ragam: RagamGaya) {
  const tata = tataUntuk(lembar.buku.lokal);
  const syarat = syaratRumus(lembar, batas.baris, batas.kolom);
  return (baris: number, kolom: number): SelPotret | null => {
    const sel = lembar.lihat(baris, kolom);
    const teks = teksSel(sel, tata);
    const bersyarat = lembar.bersyarat.find((aturan) => {
      const rumus = syarat.get(aturan);
      if (rumus) return rumus.has(`${baris}:${kolom}`);
      return aturan.rentang.some((r) => memuat(r, baris, kolom)) && berlaku(aturan, sel, teks);
    });
    const gaya = ragam.nomor(gayaBersyarat(bersyarat, potretGaya(sel?.gaya ?? {})));
    if (teks === '' && gaya === 0 && !sel?.rumus && !sel?.catatan) return null;
    return { kolom, teks, jenis: jenisIsi(sel?.isi), gaya, ...(sel ? tambahanSel(sel, lembar.buku, teks) : {}) };
  };
}

function potretGrafik(lembar: Lembar): GrafikPotret[] {
  const tata = tataUntuk(lembar.buku.lokal);
  return lembar.grafik.map((grafik) => ({
    ...isiGrafik(lembar.buku, grafik, (dari, baris, kolom) => teksSel(dari.lihat(baris, kolom), tata)),
    judul: grafik.judul,
    jenis: grafik.jenis,
    sel: keA1(grafik.baris, grafik.kolom),
    geser: [grafik.geserX, grafik.geserY],
    ukuran: [grafik.lebar, grafik.tinggi],
  }));
}

export function potretLembar(lembar: Lembar): LembarPotret {
  lembar.buku.pastikanSegar();
  const batas = batasIsi(lembar);
  const baris = Math.min(Math.max(batas.baris + SISA_BARIS, BARIS_TERSEDIKIT), lembar.maksBaris, MAKS_BARIS);
  const kolom = Math.min(Math.max(batas.kolom + SISA_KOLOM, KOLOM_TERSEDIKIT), lembar.maksKolom, MAKS_KOLOM);
  const terisi = { baris: Math.min(batas.baris, baris), kolom: Math.min(batas.kolom, kolom) };
  const ragam = new RagamGaya();
  const potretSel = pemotretSel(lembar, terisi, ragam);
  const sel: LembarPotret['sel'] = [];
  for (let barisKe = 1; barisKe <= baris; barisKe++) {
    const isi: SelPotret[] = [];
    for (let kolomKe = 1; kolomKe <= kolom; kolomKe++) {
      const potret = potretSel(barisKe, kolomKe);
      if (potret) isi.push(potret);
    }
    if (isi.length) sel.push({ baris: barisKe, isi });
  }
  return {
    id: lembar.id,
    nama: lembar.nama,
    baris,
    kolom,
    terpotong: batas.baris > baris || batas.kolom > kolom,
    sel,
    gaya: ragam.gaya,
    gabung: gabungTampak(lembar).filter((g) => g.baris <= baris && g.kolom <= kolom),
    pilihan: pilihanLembar(lembar, tataUntuk(lembar.buku.lokal)),
    lebar: [...lembar.lebarKolom],
    tinggi: [...lembar.tinggiBaris],
    barisSembunyi: [...lembar.barisSembunyi],
    kolomSembunyi: [...lembar.kolomSembunyi],
    beku: [lembar.bekuBaris, lembar.bekuKolom],
    grafik: potretGrafik(lembar),
  };
}

export interface BukuPotret {
  nama: string;
  lokal: string;
  aktif: number;
  pilihan: string;
  lembar: { id: number; nama: string; warna: string | null }[];
  tersembunyi: number;
}

export function potretBuku(buku: Buku, pilihan: readonly Kotak[] | undefined): BukuPotret {
  const tampak = buku.lembar.filter((l) => !l.tersembunyi);
  const aktif = buku.lembar[buku.aktif];
  return {
    nama: buku.nama,
    lokal: buku.lokal,
    aktif: (aktif && !aktif.tersembunyi ? aktif : tampak[0])?.id ?? 0,
    pilihan: (pilihan ?? []).map((k) => kotakKeA1(k)).join(',') || `${kolomKeHuruf(1)}1`,
    lembar: tampak.map((l) => ({ id: l.id, nama: l.nama, warna: l.warnaTab })),
    tersembunyi: buku.lembar.length - tampak.length,
  };
}
