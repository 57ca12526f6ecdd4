/** The cells of a sheet, walked as they stand in the file: millions of them never become a tree. */
import { hurufKeKolom, keA1 } from '../../src/core/alamat.ts';
import { type Buku, GalatSel, type GayaSel, type Lembar, type Sel } from '../engine/buku.ts';
import { FORMAT_OTOMATIS, formatBertanggal } from '../engine/format.ts';
import type { Kotak } from '../engine/kotak.ts';
import { salinRumus } from '../engine/rumus.ts';
import { BARIS_BERKAS, KOLOM_BERKAS, kotakBerkas, nyala } from './batas.ts';
import type { GayaTerbaca } from './gaya.ts';
import type { Hilang } from './hilang.ts';
import { FORMAT_ISO, isiSel, serialIso } from './isi-sel.ts';
import { bacaAtribut, bacaEntitas, bacaTeksXlsx, telusuri } from './xml.ts';

/**
 * Cached value of a formula whose result is blank: without one LibreOffice shows #NAME? for functions of ours, and a plain
 * space it takes for none.
 */
export const NILAI_KOSONG = '\u00a0';

/** Functions whose result is an array without being told. */
const LARIK_SENDIRI = /\b(?:ARRAYFORMULA|FILTER|SORT|UNIQUE|SEQUENCE|TRANSPOSE|FLATTEN|SPLIT)\s*\(/i;
/** How Google Sheets writes formulas that Excel lacks: a dummy call that carries the text. */
const TITIPAN_GOOGLE = /^IFERROR\(__xludf\.DUMMYFUNCTION\("((?:[^"]|"")*)"\)(?:,[\s\S]*)?\)$/;
/** What it carries in the cells that such a formula fills. */
const TERISI_GOOGLE = /^"?COMPUTED_VALUE"?$/;
/** Points of a row's height in pixels. */
const PIKSEL_TITIK = 4 / 3;
/** As much of an unreadable value as one needs to know it again. */
const PANJANG_CUPLIK = 40;

/** What all sheets of a file share. */
export interface BahanSel {
  readonly buku: Buku;
  readonly hilang: Hilang;
  readonly teksBersama: readonly string[];
  /** Shared strings of which parts have a font of their own. */
  readonly teksKaya: ReadonlySet<number>;
  readonly gaya: GayaTerbaca;
  /** Days by which the 1904 calendar moves; 0 in a file of the other one. */
  readonly geser1904: number;
  tanggalBergeser(lembar: Lembar, baris: number, kolom: number): void;
  /** A formula without tables and other workbooks; null when only its value can stay, which is said. */
  rumusSendiri(teks: string, lembar: Lembar, baris: number, kolom: number): string | null;
  /** One more cell; refuses where a file has more than fit. */
  ambilJatah(): void;
}

/** The cell that is being read, as its elements told so far. */
interface SelMentah {
  alamat: string;
  jenis: string;
  gaya: number;
  rumus: string | null;
  atributRumus: Record<string, string>;
  nilai: string | null;
  /** Text that stands in the cell itself; null without one. */
  sebaris: string | null;
  kaya: boolean;
}

const selBaru = (alamat = '', jenis = 'n', gaya = 0): SelMentah => ({
  alamat,
  jenis,
  gaya,
  rumus: null,
  atributRumus: {},
  nilai: null,
  sebaris: null,
  kaya: false,
});

export class PembacaSel {
  private readonly bahan: BahanSel;
  private readonly lembar: Lembar;
  private baris = 0;
  private kolom = 0;
  private mentah = selBaru();
  private dalam: '' | 'f' | 'v' | 't' = '';
  private potong = '';
  private fonetik = 0;
  /** Formulas that several cells share, by their number. */
  private readonly bersama = new Map<string, { rumus: string; baris: number; kolom: number }>();
  private readonly larik: Kotak[] = [];
  private readonly titipan: { baris: number; kolom: number }[] = [];
  private readonly terisi = new Set<string>();

  constructor(bahan: BahanSel, lembar: Lembar) {
    this.bahan = bahan;
    this.lembar = lembar;
  }

  baca(xml: string): void {
    telusuri(xml, {
      buka: (nama, atribut) => this.buka(nama, atribut),
      tutup: (nama) => this.tutup(nama),
      teks: (teks) => {
        if (this.dalam === 'f') this.mentah.rumus += bacaEntitas(teks);
        else if (this.dalam === 'v') this.mentah.nilai += bacaEntitas(teks);
        else if (this.dalam === 't') this.potong += bacaEntitas(teks);
      },
    });
    for (const kotak of this.larik) this.tandaiTumpahan(kotak);
    for (const { baris, kolom } of this.titipan) {
      let tinggi = 1;
      while (this.terisi.has(`${baris + tinggi}:${kolom}`)) tinggi++;
      let lebar = 1;
      while (this.terisi.has(`${baris}:${kolom + lebar}`)) lebar++;
      this.tandaiTumpahan({ baris, kolom, tinggi, lebar });
    }
  }

  private buka(nama: string, atribut: string): void {
    switch (nama) {
      case 'c':
        this.bukaSel(bacaAtribut(atribut));
        break;
      case 'row':
        this.bukaBaris(bacaAtribut(atribut));
        break;
      case 'f':
        this.dalam = 'f';
        this.mentah.rumus = '';
        this.mentah.atributRumus = bacaAtribut(atribut);
        break;
      case 'v':
        this.dalam = 'v';
        this.mentah.nilai = '';
        break;
      case 't':
        this.dalam = 't';
        this.mentah.sebaris ??= '';
        this.potong = '';
        break;
      case 'rPh':
        this.fonetik++;
        break;
      case 'rPr':
        this.mentah.kaya = true;
        break;
    }
  }

  private tutup(nama: string): void {
    if (nama === 'c') this.selesai();
    else if (nama === 'rPh') this.fonetik--;
    else if (nama === 'f' || nama === 'v' || nama === 't') {
      if (nama === 't' && this.fonetik === 0) this.mentah.sebaris += bacaTeksXlsx(this.potong);
      this.dalam = '';
    }
  }

  private bukaBaris(atribut: Record<string, string>): void {
    this.baris = atribut.r ? Number(atribut.r) : this.baris + 1;
    this.kolom = 0;
    if (atribut.ht && atribut.customHeight)
      this.lembar.tinggiBaris.set(this.baris, Math.round(Number(atribut.ht) * PIKSEL_TITIK));
    if (nyala(atribut.hidden)) this.lembar.barisSembunyi.add(this.baris);
    if (Number(atribut.outlineLevel ?? 0) > 0)
      this.bahan.hilang.catat('kelompok baris yang dapat dilipat', this.lembar.nama);
  }

  private bukaSel(atribut: Record<string, string>): void {
    const letak = atribut.r ? /^([A-Za-z]{1,4})(\d+)$/.exec(atribut.r) : null;
    if (letak) {
      this.kolom = hurufKeKolom((letak[1] as string).toUpperCase());
      this.baris = Number(letak[2]);
    } else this.kolom = atribut.r ? 0 : this.kolom + 1;
    this.mentah = selBaru(atribut.r, atribut.t, Number(atribut.s ?? 0));
    if (atribut.vm !== undefined) this.catat('gambar atau jenis data di dalam sel');
  }

  private catat(apa: string): void {
    this.bahan.hilang.catat(apa, this.lembar.nama, keA1(this.baris, this.kolom));
  }

  private selesai(): void {
    const { baris, kolom, mentah, bahan } = this;
    if (!(baris >= 1 && baris <= BARIS_BERKAS && kolom >= 1 && kolom <= KOLOM_BERKAS)) {
      bahan.hilang.catat('sel yang alamatnya tidak sah', this.lembar.nama, mentah.alamat || null);
      return;
    }
    const { isi, gaya } = this.isiDanGaya();
    if (mentah.kaya || (mentah.jenis === 's' && bahan.teksKaya.has(Number(mentah.nilai))))
      this.catat('sel yang hurufnya berlainan di dalam satu sel');
    const bergaya = gaya !== undefined && Object.keys(gaya).length > 0;
    if (isi === null && mentah.rumus === null && !bergaya) return;
    bahan.ambilJatah();
    const sel = this.lembar.ambil(baris, kolom);
    if (bergaya) sel.gaya = gaya;
    sel.isi = isi;
    if (mentah.rumus !== null) this.pasangRumus(sel, mentah.rumus);
  }

  private isiDanGaya(): { isi: Sel['isi']; gaya: GayaSel | undefined } {
    const { jenis, nilai, sebaris } = this.mentah;
    const { bahan, baris, kolom } = this;
    const isi = isiSel(jenis, nilai, sebaris, bahan.teksBersama, keA1(baris, kolom));
    const gaya = bahan.gaya.sel[this.mentah.gaya] as GayaSel | undefined;
    if (isi instanceof GalatSel && jenis !== 'e')
      this.catat(`isi sel yang tidak terbaca ("${(nilai ?? '').slice(0, PANJANG_CUPLIK)}")`);
    else if (jenis === 'd') return { isi, gaya: gayaIso(gaya, nilai as string) };
    else if (bahan.geser1904 && typeof isi === 'number' && formatBertanggal(gaya?.format ?? '')) {
      bahan.tanggalBergeser(this.lembar, baris, kolom);
      return { isi: isi + bahan.geser1904, gaya };
    }
    return { isi, gaya };
  }

  /** The formula's text, whichever cell it is written in; blank where there is none. */
  private teksRumus(rumus: string): string {
    const teks = bacaTeksXlsx(rumus).trim();
    const { t: jenis, si: nomor } = this.mentah.atributRumus;
    if (jenis !== 'shared' || nomor === undefined) return teks;
    const { baris, kolom } = this;
    if (teks !== '') {
      this.bersama.set(nomor, { rumus: teks, baris, kolom });
      return teks;
    }
    const asal = this.bersama.get(nomor);
    return asal ? salinRumus(`=${asal.rumus}`, baris - asal.baris, kolom - asal.kolom).slice(1) : '';
  }

  private pasangRumus(sel: Sel, rumus: string): void {
    const { baris, kolom } = this;
    const { t: jenis, ref } = this.mentah.atributRumus;
    const tertulis = this.teksRumus(rumus);
    if (tertulis === '') {
      if (jenis === 'dataTable') this.catat('tabel data (nilainya ikut)');
      return;
    }
    const sendiri = this.bahan.rumusSendiri(tertulis, this.lembar, baris, kolom);
    if (sendiri === null) return;
    const titipan = TITIPAN_GOOGLE.exec(sendiri)?.[1]?.replace(/""/g, '"');
    if (titipan !== undefined) {
      if (TERISI_GOOGLE.test(titipan)) {
        this.terisi.add(`${baris}:${kolom}`);
        return;
      }
      this.titipan.push({ baris, kolom });
    }
    const teks = (titipan ?? sendiri).replace(/_xlfn\.(?:_xlws\.)?|_xludf\./g, '');
    // What Excel computes as an array Sheets only does when it is told to.
    const larik = jenis === 'array' && !LARIK_SENDIRI.test(teks);
    sel.rumus = `=${(larik ? `ARRAYFORMULA(${teks})` : teks).replace(/^=/, '')}`;
    const kotak = jenis === 'array' ? kotakBerkas(ref ?? '') : null;
    if (kotak) this.larik.push({ ...kotak, baris, kolom });
    // Excel turns functions that it does not know into errors: errors are computed again, with their reasons.
    sel.segar = sel.isi !== null && !(sel.isi instanceof GalatSel) && sel.isi !== '#ERROR!';
    if (sel.isi === NILAI_KOSONG) sel.isi = '';
    else if (!sel.segar) sel.isi = null;
  }

  private tandaiTumpahan({ baris, kolom, tinggi, lebar }: Kotak): void {
    if (tinggi === 1 && lebar === 1) return;
    for (let b = baris; b < baris + tinggi; b++)
      for (let k = kolom; k < kolom + lebar; k++) {
        if (b === baris && k === kolom) continue;
        const sel = this.lembar.ambil(b, k);
        sel.rumus = '';
        sel.tumpahan = { baris, kolom };
      }
    this.bahan.buku.tumpah.set(`${this.lembar.id}:${baris}:${kolom}`, { tinggi, lebar });
  }
}

/** A cell that is a date by its type shows one, whatever its format is silent about. */
function gayaIso(gaya: GayaSel | undefined, nilai: string): GayaSel | undefined {
  const iso = serialIso(nilai);
  if (!iso || (gaya?.format && gaya.format !== FORMAT_OTOMATIS)) return gaya;
  return { ...gaya, format: FORMAT_ISO[iso.bentuk] };
}
