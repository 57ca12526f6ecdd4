/**
 * Reads .ods (OpenDocument spreadsheets, as LibreOffice saves them) into the workbook in memory. Values and formulas come
 * whole, of the looks what the model knows; the rest is named as not carried on.
 */
import { basename } from 'node:path';
import { keA1 } from '../../src/core/alamat.ts';
import { Buku, GalatSel, type GayaSel, type IsiSel, type Lembar, lindunganBerkas } from '../engine/buku.ts';
import { FORMAT_OTOMATIS } from '../engine/format.ts';
import { a1KeKotak, kotak, pisahLembar } from '../engine/kotak.ts';
import { tempelTautan } from '../engine/tautan.ts';
import { NILAI_KOSONG } from '../xlsx/baca.ts';
import { GalatBerkas } from '../xlsx/galat-berkas.ts';
import { Hilang } from '../xlsx/hilang.ts';
import { FORMAT_ISO, serialIso } from '../xlsx/isi-sel.ts';
import { type Atribut, anak, bacaAtribut, bacaEntitas, pohon, telusuri } from '../xlsx/xml.ts';
import { type BacaZip, BerkasRusak } from '../xlsx/zip.ts';
import { GayaOds } from './gaya.ts';
import { acuanOds, rumusOds } from './rumus.ts';

const MAKS_BARIS = 1_048_576;
const MAKS_KOLOM = 16_384;
/** Cells with content that one file may stand for: a repeated row or cell is small in the file and large in memory. */
const MAKS_SEL = 3_000_000;

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

interface SelOds {
  atribut: Atribut;
  /** Paragraphs of its text. */
  alinea: string[];
  tautan: string | null;
  catatan: string[];
  gambar: number;
  tertutup: boolean;
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
    return this.bk;
  }

  private bacaIsi(): void {
    const nama: { nama: string; alamat: string }[] = [];
    let lembar: Lembar | null = null;
    let baris = 0;
    let kolom = 0;
    let kolomGaya = 1;
    let ulangBaris = 1;
    let gayaKolom: { sampai: number; gaya: string }[] = [];
    let sel: SelOds | null = null;
    let terkumpul: { sel: SelOds; kolom: number; ulang: number }[] = [];
    // Depth inside what holds tables and texts that are no cells: shapes, notes, drawings, changes kept.
    let bentuk = 0;
    let catatan = 0;
    let kepalaBaris = 0;
    let dalamAlinea = 0;
    let kini = '';

    const akhirAlinea = () => {
      if (!sel) return;
      if (catatan > 0) sel.catatan.push(kini);
      else if (bentuk === 0) sel.alinea.push(kini);
    };
    const tambahTeks = (t: string) => {
      if (dalamAlinea > 0) kini += t;
    };

    telusuri(this.isi, {
      buka: (n, teks) => {
        if (n === 'annotation') catatan++;
        else if (n === 'shapes' || n === 'frame' || n === 'custom-shape' || n === 'tracked-changes' || n === 'forms') {
          if (n === 'frame' && bentuk === 0) {
            if (sel) sel.gambar++;
            else if (lembar) this.hilang.catat('gambar atau grafik', lembar.nama);
          }
          bentuk++;
        } else if (n === 'p' && sel) {
          if (dalamAlinea++ === 0) kini = '';
        } else if (dalamAlinea > 0) {
          if (n === 's') tambahTeks(' '.repeat(Math.min(1000, Number(bacaAtribut(teks).c ?? 1) || 1)));
          else if (n === 'tab') tambahTeks('\t');
          else if (n === 'line-break') tambahTeks('\n');
          else if (n === 'a' && sel && catatan === 0) sel.tautan = bacaAtribut(teks).href ?? null;
        }
        if (bentuk > 0 || catatan > 0) return;
        if (n === 'table') {
          const a = bacaAtribut(teks);
          lembar = this.bk.tambahLembar(a.name ?? `Lembar${this.bk.lembar.length + 1}`);
          lembar.tersembunyi = !this.gaya.tampil(a['style-name']);
          if (a.protected === 'true') lembar.lindungan.push(lindunganBerkas(this.bk.idBaru()));
          baris = 0;
          kolomGaya = 1;
          gayaKolom = [];
        } else if (!lembar) {
          if (n === 'named-range') {
            const a = bacaAtribut(teks);
            nama.push({ nama: a.name ?? '', alamat: a['cell-range-address'] ?? '' });
          } else if (n === 'named-expression')
            this.hilang.catat(`nama "${bacaAtribut(teks).name ?? ''}" yang berisi rumus`);
        } else if (n === 'table-column') {
          const a = bacaAtribut(teks);
          const ulang = Number(a['number-columns-repeated'] ?? 1) || 1;
          const sampai = Math.min(MAKS_KOLOM, kolomGaya + ulang - 1);
          gayaKolom.push({ sampai, gaya: a['default-cell-style-name'] ?? '' });
          const lebar = this.gaya.ukuranKolom(a['style-name']);
          // The long rest of a sheet says nothing about anybody's columns.
          for (let k = kolomGaya; k <= Math.min(sampai, kolomGaya + 255); k++) {
            if (lebar !== null && ulang < 256) lembar.lebarKolom.set(k, Math.round(lebar));
            if (a.visibility === 'collapse' || a.visibility === 'filter') lembar.kolomSembunyi.add(k);
          }
          kolomGaya = sampai + 1;
        } else if (n === 'table-header-rows') kepalaBaris = baris + 1;
        else if (n === 'table-row') {
          const a = bacaAtribut(teks);
          ulangBaris = Number(a['number-rows-repeated'] ?? 1) || 1;
          baris++;
          kolom = 1;
          terkumpul = [];
          const tinggi = this.gaya.tinggiBaris(a['style-name']);
          const sembunyi = a.visibility === 'collapse' || a.visibility === 'filter';
          for (let b = baris; b < baris + Math.min(ulangBaris, 1000) && ulangBaris < 1000; b++) {
            if (tinggi !== null && tinggi > 0) lembar.tinggiBaris.set(b, Math.round(tinggi));
            if (sembunyi) lembar.barisSembunyi.add(b);
          }
        } else if (n === 'table-cell' || n === 'covered-table-cell') {
          sel = {
            atribut: bacaAtribut(teks),
            alinea: [],
            tautan: null,
            catatan: [],
            gambar: 0,
            tertutup: n !== 'table-cell',
          };
        } else if (n === 'conditional-format') {
          const a = bacaAtribut(teks);
          this.hilang.catat(
            'format bersyarat',
            lembar.nama,
            (a['target-range-address'] ?? '').replace(/[^ :]*\./g, '') || null,
          );
        } else if (n === 'data-pilot-table') this.hilang.catat('tabel pivot');
      },
      tutup: (n) => {
        if (n === 'annotation') catatan--;
        else if (n === 'shapes' || n === 'frame' || n === 'custom-shape' || n === 'tracked-changes' || n === 'forms')
          bentuk--;
        else if (n === 'p' && dalamAlinea > 0) {
          if (--dalamAlinea === 0) akhirAlinea();
        }
        if (bentuk > 0 || catatan > 0) return;
        if ((n === 'table-cell' || n === 'covered-table-cell') && sel) {
          const ulang = Number(sel.atribut['number-columns-repeated'] ?? 1) || 1;
          terkumpul.push({ sel, kolom, ulang });
          kolom += ulang;
          sel = null;
        } else if (n === 'table-row' && lembar) {
          this.letakkanBaris(lembar, baris, ulangBaris, terkumpul, gayaKolom);
          baris += ulangBaris - 1;
        } else if (n === 'table-header-rows' && lembar && kepalaBaris)
          lembar.halaman = { kertas: 'A4', arah: 'tegak', ulangBaris: [kepalaBaris, baris] };
        else if (n === 'table') lembar = null;
      },
      teks: (t) => {
        if (dalamAlinea > 0) tambahTeks(bacaEntitas(t).replace(/[ \t\r\n]+/g, ' '));
      },
    });
    for (const { nama: n, alamat } of nama) {
      const a1 = acuanOds(alamat.replace(/^\[|\]$/g, ''));
      const { lembar: l, a1: luas } = pisahLembar(a1 ?? '');
      const ke = l === null ? null : this.bk.cariLembar(l);
      const k = ke && a1KeKotak(luas, MAKS_BARIS, MAKS_KOLOM);
      if (ke && k && !this.bk.cariNama(n)) this.bk.rentangBernama.push({ nama: n, lembarId: ke.id, kotak: k });
      else this.hilang.catat(`nama "${n}" (${alamat})`);
    }
    for (const l of this.bk.lembar) {
      for (const r of this.bk.rentangBernama) {
        if (r.lembarId !== l.id) continue;
        l.maksBaris = Math.max(l.maksBaris, Math.min(r.kotak.baris + r.kotak.tinggi - 1, 100_000));
        l.maksKolom = Math.max(l.maksKolom, Math.min(r.kotak.kolom + r.kotak.lebar - 1, 1_000));
      }
    }
  }

  private letakkanBaris(
    l: Lembar,
    baris: number,
    ulangBaris: number,
    isi: readonly { sel: SelOds; kolom: number; ulang: number }[],
    gayaKolom: readonly { sampai: number; gaya: string }[],
  ): void {
    for (const { sel, kolom, ulang } of isi) {
      const bergaya = sel.atribut['style-name'] !== undefined;
      const berisi =
        sel.alinea.length > 0 || sel.atribut['value-type'] !== undefined || sel.atribut.formula !== undefined;
      if (sel.atribut['content-validation-name'] !== undefined)
        this.hilang.catat('validasi isian', l.nama, ulang * ulangBaris > 1 ? null : keA1(baris, kolom));
      if (!berisi && !sel.catatan.length && !sel.gambar && (!bergaya || ulang > 256 || ulangBaris > 1000)) continue;
      // Blank rows and columns to the end of the sheet are repeated a million times.
      const banyakBaris = berisi ? ulangBaris : Math.min(ulangBaris, 1000);
      this.jumlahSel += banyakBaris * ulang;
      if (this.jumlahSel > MAKS_SEL || baris + banyakBaris - 1 > MAKS_BARIS || kolom + ulang - 1 > MAKS_KOLOM)
        throw new GalatBerkas(
          `"${basename(this.nama)}" berisi lebih dari ${MAKS_SEL.toLocaleString('id-ID')} sel atau melebihi satu lembar kerja. Hapus baris dan kolom yang tidak dipakai, lalu ulangi.`,
        );
      for (let b = baris; b < baris + banyakBaris; b++)
        for (let k = kolom; k < kolom + ulang; k++)
          this.letakkan(l, b, k, sel, sel.atribut['style-name'] ?? gayaKolom.find((g) => k <= g.sampai)?.gaya ?? '');
    }
  }

  private letakkan(l: Lembar, b: number, k: number, sel: SelOds, namaGaya: string): void {
    const a = sel.atribut;
    const alamat = keA1(b, k);
    if (sel.gambar) this.hilang.catat('gambar atau grafik', l.nama, alamat);
    const { isi, format } = this.isiSel(sel, alamat, l);
    const dasar = namaGaya ? this.gaya.untuk(namaGaya) : {};
    const polos = dasar.format === undefined || dasar.format === FORMAT_OTOMATIS;
    const gaya: GayaSel = polos && format ? { ...dasar, format } : dasar;
    const bergaya = Object.keys(gaya).length > 0;
    if (isi === null && a.formula === undefined && !bergaya && sel.catatan.length === 0) return;
    const s = l.ambil(b, k);
    l.maksBaris = Math.max(l.maksBaris, b);
    l.maksKolom = Math.max(l.maksKolom, k);
    if (bergaya) s.gaya = gaya;
    s.isi = isi;
    s.catatan = sel.catatan.join('\n').trim();
    if (sel.tautan)
      s.tautan = sel.tautan.startsWith('#')
        ? `#${sel.tautan.slice(1).replace(/^\$?(.*)\.(?=\$?[A-Z]+\$?\d+)/, '$1!')}`
        : sel.tautan;
    const tinggi = Number(a['number-rows-spanned'] ?? 1) || 1;
    const lebar = Number(a['number-columns-spanned'] ?? 1) || 1;
    if ((tinggi > 1 || lebar > 1) && b + tinggi - 1 <= MAKS_BARIS && k + lebar - 1 <= MAKS_KOLOM)
      l.gabung.push(kotak(b, k, tinggi, lebar));
    if (a.formula === undefined) return;
    const rumus = rumusOds(a.formula);
    if (rumus === null || a['number-matrix-rows-spanned'] !== undefined || /\[?'file:/.test(a.formula)) {
      this.hilang.catat('rumus larik atau rumus ke berkas lain (nilainya ikut)', l.nama, alamat);
      return;
    }
    s.rumus = rumus;
    s.segar = isi !== null && !(isi instanceof GalatSel);
    if (!s.segar) s.isi = null;
    else if (isi === NILAI_KOSONG) s.isi = '';
  }

  private isiSel(sel: SelOds, alamat: string, l: Lembar): { isi: IsiSel; format?: string } {
    const a = sel.atribut;
    const teks = sel.alinea.join('\n');
    const buruk = (nilai: string): { isi: IsiSel } => {
      this.hilang.catat(`isi sel yang tidak terbaca ("${nilai.slice(0, 40)}")`, l.nama, alamat);
      return {
        isi: new GalatSel(
          '#VALUE!',
          `Isi sel ${alamat} di berkas, "${nilai.slice(0, 40)}", tidak sah. Ketik ulang nilainya di sel itu.`,
        ),
      };
    };
    switch (a['value-type']) {
      case 'float':
      case 'currency':
      case 'percentage': {
        // An error is a number that shows its name.
        if (/^(?:#[A-Z/0!?]+|Err:\d+)$/.test(teks))
          return { isi: new GalatSel(teks.startsWith('#') ? teks : '#VALUE!', `Galat ${teks} dari berkas.`) };
        const n = a.value === undefined || a.value.trim() === '' ? Number.NaN : Number(a.value);
        if (!Number.isFinite(n)) return buruk(a.value ?? '');
        return { isi: n, ...(a['value-type'] === 'percentage' ? { format: '0.00%' } : {}) };
      }
      case 'date': {
        const iso = serialIso(a['date-value'] ?? '');
        return iso ? { isi: iso.nilai, format: FORMAT_ISO[iso.bentuk] } : buruk(a['date-value'] ?? '');
      }
      case 'time': {
        const n = durasi(a['time-value'] ?? '');
        return n === null ? buruk(a['time-value'] ?? '') : { isi: n, format: n < 1 ? FORMAT_ISO.waktu : '[h]:mm:ss' };
      }
      case 'boolean':
        return { isi: a['boolean-value'] === 'true' };
      case 'string':
        return { isi: a['string-value'] ?? teks };
      default:
        return { isi: teks === '' ? null : teks };
    }
  }
}
