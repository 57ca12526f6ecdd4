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

export function potretLembar(lembar: Lembar): LembarPotret {
  lembar.buku.pastikanSegar();
  const batas = lembar.batasIsi();
  for (const g of lembar.gabung) {
    batas.baris = Math.max(batas.baris, g.baris + g.tinggi - 1);
    batas.kolom = Math.max(batas.kolom, g.kolom + g.lebar - 1);
  }
  // Room under and beside the charts, at the usual size of a cell.
  for (const g of lembar.grafik) {
    batas.baris = Math.max(batas.baris, g.baris + Math.ceil(g.tinggi / 22));
    batas.kolom = Math.max(batas.kolom, g.kolom + Math.ceil(g.lebar / 100));
  }
  const baris = Math.min(Math.max(batas.baris + SISA_BARIS, 40), lembar.maksBaris, MAKS_BARIS);
  const kolom = Math.min(Math.max(batas.kolom + SISA_KOLOM, 12), lembar.maksKolom, MAKS_KOLOM);
  const tata = tataUntuk(lembar.buku.lokal);
  const syarat = syaratRumus(lembar, Math.min(batas.baris, baris), Math.min(batas.kolom, kolom));
  const gaya: GayaPotret[] = [{}];
  const nomor = new Map<string, number>([['{}', 0]]);
  const sel: LembarPotret['sel'] = [];
  for (let barisKe = 1; barisKe <= baris; barisKe++) {
    const isi: SelPotret[] = [];
    for (let k = 1; k <= kolom; k++) {
      const sel = lembar.lihat(barisKe, k);
      const teks = teksSel(sel, tata);
      let gayaPotret = potretGaya(sel?.gaya ?? {});
      for (const aturanBersyarat of lembar.bersyarat) {
        const rumus = syarat.get(aturanBersyarat);
        if (
          rumus
            ? !rumus.has(`${barisKe}:${k}`)
            : !aturanBersyarat.rentang.some((r) => memuat(r, barisKe, k)) || !berlaku(aturanBersyarat, sel, teks)
        )
          continue;
        gayaPotret = {
          ...gayaPotret,
          latar: aturanBersyarat.latar ?? gayaPotret.latar,
          warna: aturanBersyarat.warna ?? gayaPotret.warna,
          tebal: aturanBersyarat.tebal ?? gayaPotret.tebal,
          miring: aturanBersyarat.miring ?? gayaPotret.miring,
          coret: aturanBersyarat.coret ?? gayaPotret.coret,
          garisBawah: aturanBersyarat.garisBawah ?? gayaPotret.garisBawah,
        };
        break;
      }
      const kunci = JSON.stringify(gayaPotret);
      if (!sel && kunci === '{}') continue;
      let nomorKini = nomor.get(kunci);
      if (nomorKini === undefined) {
        nomorKini = gaya.push(gayaPotret) - 1;
        nomor.set(kunci, nomorKini);
      }
      if (teks === '' && nomorKini === 0 && !sel?.rumus && !sel?.catatan) continue;
      const isiSel = sel?.isi;
      const selPotret: SelPotret = {
        kolom: k,
        teks,
        jenis:
          typeof isiSel === 'number' ? 'n' : typeof isiSel === 'boolean' ? 'b' : isiSel instanceof GalatSel ? 'g' : 't',
        gaya: nomorKini,
      };
      const f = sel ? isian(sel, lembar.buku) : undefined;
      if (f !== undefined && f !== teks) selPotret.isian = f;
      const catatan = isiSel instanceof GalatSel ? isiSel.pesan : sel?.catatan;
      if (catatan) selPotret.catatan = catatan;
      if (sel?.tautan) selPotret.tautan = sel.tautan;
      isi.push(selPotret);
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
    gaya,
    gabung: gabungTampak(lembar).filter((g) => g.baris <= baris && g.kolom <= kolom),
    pilihan: pilihanLembar(lembar, tata),
    lebar: [...lembar.lebarKolom],
    tinggi: [...lembar.tinggiBaris],
    barisSembunyi: [...lembar.barisSembunyi],
    kolomSembunyi: [...lembar.kolomSembunyi],
    beku: [lembar.bekuBaris, lembar.bekuKolom],
    grafik: lembar.grafik.map((grafik) => ({
      ...isiGrafik(lembar.buku, grafik, (x, b, k) => teksSel(x.lihat(b, k), tata)),
      judul: grafik.judul,
      jenis: grafik.jenis,
      sel: keA1(grafik.baris, grafik.kolom),
      geser: [grafik.geserX, grafik.geserY],
      ukuran: [grafik.lebar, grafik.tinggi],
    })),
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
