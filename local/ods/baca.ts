/**
 * Reads .ods (OpenDocument spreadsheets, as LibreOffice saves them) into the workbook in memory. Values and formulas come
 * whole, of the looks what the model knows; the rest is named as not carried on.
 */
import { basename } from 'node:path';
import { keA1 } from '../../src/core/alamat.ts';
import { Buku, GalatSel, type GayaSel, type IsiSel, type Lembar, type Sel } from '../engine/buku.ts';
import { pakaiCatatan } from '../engine/catatan-buku.ts';
import { FORMAT_OTOMATIS } from '../engine/format.ts';
import { a1KeKotak, type Kotak, kotak, pisahLembar } from '../engine/kotak.ts';
import { tempelTautan } from '../engine/tautan.ts';
import { NILAI_KOSONG } from '../xlsx/baca.ts';
import { GalatBerkas } from '../xlsx/galat-berkas.ts';
import { Hilang } from '../xlsx/hilang.ts';
import { FORMAT_ISO, serialIso } from '../xlsx/isi-sel.ts';
import { type AtributXml, anak, pohon, telusuri } from '../xlsx/xml.ts';
import { type BacaZip, BerkasRusak } from '../xlsx/zip.ts';
import { GayaOds } from './gaya.ts';
import { type BarisOds, MAKS_BARIS, MAKS_KOLOM, PenelusurIsi, type SelOds, SISA_BARIS, SISA_KOLOM } from './isi.ts';
import { acuanOds, rumusOds } from './rumus.ts';

/** Cells with content that one file may stand for: a repeated row or cell is small in the file and large in memory. */
const MAKS_SEL = 3_000_000;
/** A named range that leaves these is none of anybody's figures: it does not make a sheet larger. */
const MAKS_BARIS_NAMA = 100_000;
const MAKS_KOLOM_NAMA = 1_000;
/** Characters of an unreadable value that a sentence shows. */
const TERPANJANG_DISEBUT = 40;

export function adalahOds(zip: BacaZip): boolean {
  return (
    (zip.teks('mimetype') ?? '').includes('opendocument.spreadsheet') ||
    (zip.ada('content.xml') && /<office:spreadsheet[\s>/]/.test(zip.teks('content.xml') ?? ''))
  );
}

/** @throws GalatBerkas with what is wrong with the file and what to do. */
export function bacaOds(zip: BacaZip, nama: string): Buku {
  const sebut = `"${basename(nama)}"`;
  if (/encryption-data/.test(zip.teks('META-INF/manifest.xml') ?? ''))
    throw new GalatBerkas(
      `${sebut} dilindungi kata sandi. Buka di LibreOffice, simpan tanpa sandi (Simpan Sebagai, tanpa "Simpan dengan sandi"), lalu ulangi.`,
    );
  const isi = zip.teks('content.xml');
  if (isi === null) throw new BerkasRusak('bagian content.xml tidak ada');
  return new PembacaOds(zip, isi, nama).buku();
}

/** A duration as a part of a day: "PT12H30M15.5S". */
function durasi(teks: string): number | null {
  const m = /^(-?)P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:([\d.,]+)S)?)?$/.exec(teks.trim());
  if (!m) return null;
  const detik = Number(m[3] ?? 0) * 3600 + Number(m[4] ?? 0) * 60 + Number((m[5] ?? '0').replace(',', '.'));
  return (m[1] ? -1 : 1) * (Number(m[2] ?? 0) + detik / 86_400);
}

interface IsiBerformat {
  isi: IsiSel;
  format?: string;
}

interface PembacaNilai {
  atributNilai: string;
  /** Of the attribute and the text that shows; null when it cannot be read. */
  keIsi: (tertulis: string | undefined, teks: string) => IsiBerformat | null;
}

function isiBilangan(tertulis: string | undefined, teks: string): IsiBerformat | null {
  // An error is a number that shows its name.
  if (/^(?:#[A-Z/0!?]+|Err:\d+)$/.test(teks))
    return { isi: new GalatSel(teks.startsWith('#') ? teks : '#VALUE!', `Galat ${teks} dari berkas.`) };
  const bilangan = tertulis === undefined || tertulis.trim() === '' ? Number.NaN : Number(tertulis);
  return Number.isFinite(bilangan) ? { isi: bilangan } : null;
}

function isiTanggal(tertulis: string | undefined): IsiBerformat | null {
  const iso = serialIso(tertulis ?? '');
  return iso && { isi: iso.nilai, format: FORMAT_ISO[iso.bentuk] };
}

function isiWaktu(tertulis: string | undefined): IsiBerformat | null {
  const hari = durasi(tertulis ?? '');
  return hari === null ? null : { isi: hari, format: hari < 1 ? FORMAT_ISO.waktu : '[h]:mm:ss' };
}

/** What each type of value (office:value-type) makes of its attribute. */
const PEMBACA_NILAI: Record<string, PembacaNilai> = {
  float: { atributNilai: 'value', keIsi: isiBilangan },
  currency: { atributNilai: 'value', keIsi: isiBilangan },
  percentage: {
    atributNilai: 'value',
    keIsi: (tertulis, teks) => {
      const terbaca = isiBilangan(tertulis, teks);
      return typeof terbaca?.isi === 'number' ? { isi: terbaca.isi, format: '0.00%' } : terbaca;
    },
  },
  date: { atributNilai: 'date-value', keIsi: isiTanggal },
  time: { atributNilai: 'time-value', keIsi: isiWaktu },
  boolean: { atributNilai: 'boolean-value', keIsi: (tertulis) => ({ isi: tertulis === 'true' }) },
  string: { atributNilai: 'string-value', keIsi: (tertulis, teks) => ({ isi: tertulis ?? teks }) },
};

const berisi = ({ alinea, atribut }: SelOds): boolean =>
  alinea.length > 0 || atribut['value-type'] !== undefined || atribut.formula !== undefined;

/** "#Sheet.A1" within the file becomes "#Sheet!A1". */
const tautanSel = (tautan: string): string =>
  tautan.startsWith('#') ? `#${tautan.slice(1).replace(/^\$?(.*)\.(?=\$?[A-Z]+\$?\d+)/, '$1!')}` : tautan;

/** The cells that a merged cell covers; null for a single one, and for one that leaves the sheet. */
function luasGabungan({ atribut }: SelOds, baris: number, kolom: number): Kotak | null {
  const tinggi = Number(atribut['number-rows-spanned'] ?? 1) || 1;
  const lebar = Number(atribut['number-columns-spanned'] ?? 1) || 1;
  if (tinggi <= 1 && lebar <= 1) return null;
  const muat = baris + tinggi - 1 <= MAKS_BARIS && kolom + lebar - 1 <= MAKS_KOLOM;
  return muat ? kotak(baris, kolom, tinggi, lebar) : null;
}

class PembacaOds {
  private readonly bk: Buku;
  private readonly hilang = new Hilang();
  private readonly gaya = new GayaOds();
  private readonly isi: string;
  private readonly nama: string;
  private jumlahSel = 0;

  constructor(zip: BacaZip, isi: string, nama: string) {
    this.nama = nama;
    this.isi = isi;
    this.bk = new Buku(basename(nama).replace(/\.o[dt]s$/i, ''));
    const umum = zip.teks('styles.xml');
    const akar = umum === null ? undefined : pohon(umum);
    this.gaya.tambah(anak(akar, 'styles'));
    this.gaya.tambah(anak(akar, 'automatic-styles'));
    const otomatis = /<((?:[^\s<>/:]+:)?automatic-styles)(?:\s[^>]*)?>[\s\S]*?<\/\1>/.exec(isi);
    if (otomatis) this.gaya.tambah(pohon(otomatis[0]));
    if (zip.nama().some((n) => /^Basic\/(?!script-lc)|^Scripts\//.test(n))) this.hilang.catat('makro');
  }

  buku(): Buku {
    this.bacaIsi();
    if (this.bk.lembar.length === 0) throw new GalatBerkas(`"${basename(this.nama)}" tidak berisi lembar kerja.`);
    tempelTautan(this.bk);
    this.bk.hitungJumlahRumus();
    this.bk.tiapRumus((s) => {
      if (!s.segar) this.bk.adaKotor = true;
    });
    this.bk.tidakTerbawa.push(...this.hilang.daftar());
    pakaiCatatan(this.bk);
    return this.bk;
  }

  private bacaIsi(): void {
    const penelusur = new PenelusurIsi(this.bk, this.gaya, this.hilang, (baris) => this.letakkanBaris(baris));
    telusuri(this.isi, {
      buka: (unsur, atribut) => penelusur.buka(unsur, atribut),
      tutup: (unsur) => penelusur.tutup(unsur),
      teks: (teks) => penelusur.teks(teks),
    });
    for (const { nama, alamat } of penelusur.nama) this.pasangNama(nama, alamat);
    this.luaskanKeNama();
  }

  private pasangNama(nama: string, alamat: string): void {
    const a1 = acuanOds(alamat.replace(/^\[|\]$/g, ''));
    const { lembar: namaLembar, a1: luas } = pisahLembar(a1 ?? '');
    const lembar = namaLembar === null ? null : this.bk.cariLembar(namaLembar);
    const luasnya = lembar && a1KeKotak(luas, MAKS_BARIS, MAKS_KOLOM);
    if (lembar && luasnya && !this.bk.cariNama(nama))
      this.bk.rentangBernama.push({ nama, lembarId: lembar.id, kotak: luasnya });
    else this.hilang.catat(`nama "${nama}" (${alamat})`);
  }

  /** A sheet is as large as the ranges that have a name on it, too. */
  private luaskanKeNama(): void {
    for (const { lembarId, kotak: luas } of this.bk.rentangBernama) {
      const lembar = this.bk.lembarId(lembarId);
      if (!lembar) continue;
      lembar.maksBaris = Math.max(lembar.maksBaris, Math.min(luas.baris + luas.tinggi - 1, MAKS_BARIS_NAMA));
      lembar.maksKolom = Math.max(lembar.maksKolom, Math.min(luas.kolom + luas.lebar - 1, MAKS_KOLOM_NAMA));
    }
  }

  private letakkanBaris({ lembar, baris, ulang: ulangBaris, sel: isi, gayaKolom }: BarisOds): void {
    for (const { sel, kolom, ulang } of isi) {
      const namaGaya = sel.atribut['style-name'];
      if (sel.atribut['content-validation-name'] !== undefined)
        this.hilang.catat('validasi isian', lembar.nama, ulang * ulangBaris > 1 ? null : keA1(baris, kolom));
      const sisaLembar = namaGaya === undefined || ulang > SISA_KOLOM || ulangBaris > SISA_BARIS;
      if (!berisi(sel) && !sel.catatan.length && !sel.gambar && sisaLembar) continue;
      // Blank rows and columns to the end of the sheet are repeated a million times.
      const banyakBaris = berisi(sel) ? ulangBaris : Math.min(ulangBaris, SISA_BARIS);
      this.hitungSel(baris + banyakBaris - 1, kolom + ulang - 1, banyakBaris * ulang);
      for (let b = baris; b < baris + banyakBaris; b++)
        for (let k = kolom; k < kolom + ulang; k++)
          this.letakkan(lembar, b, k, sel, namaGaya ?? gayaKolom.find((g) => k <= g.sampai)?.gaya ?? '');
    }
  }

  /** @throws GalatBerkas when the file stands for more cells than anybody works with. */
  private hitungSel(barisAkhir: number, kolomAkhir: number, banyak: number): void {
    this.jumlahSel += banyak;
    if (this.jumlahSel <= MAKS_SEL && barisAkhir <= MAKS_BARIS && kolomAkhir <= MAKS_KOLOM) return;
    throw new GalatBerkas(
      `"${basename(this.nama)}" berisi lebih dari ${MAKS_SEL.toLocaleString('id-ID')} sel atau melebihi satu lembar kerja. Hapus baris dan kolom yang tidak dipakai, lalu ulangi.`,
    );
  }

  private letakkan(lembar: Lembar, baris: number, kolom: number, sel: SelOds, namaGaya: string): void {
    const alamat = keA1(baris, kolom);
    if (sel.gambar) this.hilang.catat('gambar atau grafik', lembar.nama, alamat);
    const { isi, format } = this.isiSel(sel, alamat, lembar);
    const dasar = namaGaya ? this.gaya.untuk(namaGaya) : {};
    const polos = dasar.format === undefined || dasar.format === FORMAT_OTOMATIS;
    const gaya: GayaSel = polos && format ? { ...dasar, format } : dasar;
    const bergaya = Object.keys(gaya).length > 0;
    if (isi === null && sel.atribut.formula === undefined && !bergaya && sel.catatan.length === 0) return;
    const selBuku = lembar.ambil(baris, kolom);
    lembar.maksBaris = Math.max(lembar.maksBaris, baris);
    lembar.maksKolom = Math.max(lembar.maksKolom, kolom);
    if (bergaya) selBuku.gaya = gaya;
    selBuku.isi = isi;
    selBuku.catatan = sel.catatan.join('\n').trim();
    if (sel.tautan) selBuku.tautan = tautanSel(sel.tautan);
    const luas = luasGabungan(sel, baris, kolom);
    if (luas) lembar.gabung.push(luas);
    this.pasangRumus(selBuku, sel.atribut, lembar, alamat);
  }

  /** The formula with the value the file keeps for it; one that cannot come along leaves its value, which is said. */
  private pasangRumus(selBuku: Sel, atribut: AtributXml, lembar: Lembar, alamat: string): void {
    if (atribut.formula === undefined) return;
    const rumus = rumusOds(atribut.formula);
    if (rumus === null || atribut['number-matrix-rows-spanned'] !== undefined || /\[?'file:/.test(atribut.formula)) {
      this.hilang.catat('rumus larik atau rumus ke berkas lain (nilainya ikut)', lembar.nama, alamat);
      return;
    }
    selBuku.rumus = rumus;
    selBuku.segar = selBuku.isi !== null && !(selBuku.isi instanceof GalatSel);
    if (!selBuku.segar) selBuku.isi = null;
    else if (selBuku.isi === NILAI_KOSONG) selBuku.isi = '';
  }

  private isiSel(sel: SelOds, alamat: string, lembar: Lembar): IsiBerformat {
    const teks = sel.alinea.join('\n');
    const jenis = sel.atribut['value-type'] ?? '';
    const baca = Object.hasOwn(PEMBACA_NILAI, jenis) ? PEMBACA_NILAI[jenis] : undefined;
    if (!baca) return { isi: teks === '' ? null : teks };
    const { atributNilai, keIsi } = baca;
    const tertulis = sel.atribut[atributNilai];
    const terbaca = keIsi(tertulis, teks);
    if (terbaca) return terbaca;
    const potongan = (tertulis ?? '').slice(0, TERPANJANG_DISEBUT);
    this.hilang.catat(`isi sel yang tidak terbaca ("${potongan}")`, lembar.nama, alamat);
    return {
      isi: new GalatSel(
        '#VALUE!',
        `Isi sel ${alamat} di berkas, "${potongan}", tidak sah. Ketik ulang nilainya di sel itu.`,
      ),
    };
  }
}
