/**
 * Walks over the XML of a document part: paragraphs with their text, tables with their spans. Tracked changes are read as
 * accepted; what a paragraph's text is, character by character, is told here once, so that comments find their place.
 */
import type { BlokNaskah, MacamParagraf, ParagrafNaskah, SelNaskah, TabelNaskah } from '../../src/core/naskah.ts';
import { bacaAtribut, bacaEntitas, telusuri } from '../xlsx/xml.ts';
import { type GayaParagrafWord, menyala, type Penomoran } from './gaya.ts';

/** A run of text inside a paragraph: where its element stands in the XML, and which characters it gives. */
export interface PotongTeks {
  dari: number;
  sampai: number;
  awal: number;
  akhir: number;
}

/** A paragraph in the XML: for putting comments. */
export interface LetakParagraf {
  /** Where its content begins (behind the start tag and its properties) and ends. */
  isi: number;
  akhir: number;
  potong: PotongTeks[];
}

export interface HasilIsi {
  blok: BlokNaskah[];
  letak: LetakParagraf[];
  /** Insertions, deletions and moves that were read as accepted. */
  terlacak: number;
  gambar: number;
  /** Embedded workbooks and the like. */
  objek: number;
}

interface AlatIsi {
  gaya: ReadonlyMap<string, GayaParagrafWord>;
  bakuGaya: string;
  penomoran: Penomoran;
  /** Paragraphs of footnotes and endnotes by "footnote|id". */
  catatanKaki: ReadonlyMap<string, readonly string[]>;
}

interface Terbuka {
  nomor: number;
  potong: string[];
  panjang: number;
  tebal: number;
  gaya: string;
  garis: number | null;
  nomorDaftar: { id: string | null; tingkat: number | null };
  gambar: boolean;
  /** The paragraph mark was deleted: what follows belongs to the same paragraph. */
  sambung: boolean;
  kaki: string[];
  susulan: BlokNaskah[];
  letak: LetakParagraf;
}

/** An element as it opens: what it is, what surrounds it, where its tag begins. */
interface UnsurBuka {
  nama: string;
  atribut: () => Record<string, string>;
  /** Closed in the same tag. */
  langsung: boolean;
  dari: number;
  induk: string;
}

interface SelTerbuka {
  kolom: number;
  lebar: number;
  lanjut: boolean;
  blok: BlokNaskah[];
}

interface TabelTerbuka {
  baris: number;
  kolom: number;
  lebar: number;
  sel: (SelNaskah & { blok: BlokNaskah[] })[];
  barisDihapus: boolean;
  nomor: number;
}

/** Elements whose content is not part of the text, or is there a second time. */
const DILEWATI = new Set([
  'del',
  'moveFrom',
  'Fallback',
  'instrText',
  'delInstrText',
  'delText',
  'rPrChange',
  'pPrChange',
  'tblPrChange',
  'tcPrChange',
  'trPrChange',
  'sectPrChange',
  'numberingChange',
]);
const TERLACAK = new Set(['ins', 'del', 'moveFrom', 'moveTo']);
const HURUF_SETARA: Record<string, string> = { '\u00a0': ' ', '\t': ' ', '\n': ' ', '\r': ' ', '\u2011': '-' };
/** Shares of bold letters from which a line counts as bold. */
const TEBAL = 0.8;
/** Outline level of body text: from here on it is no heading. */
const TANPA_GARIS = 9;
const TERPANJANG_JUDUL = 130;
const TERPANJANG_KETERANGAN = 220;

const setara = (t: string) => t.replace(/[\u00a0\t\n\r\u2011]/g, (c) => HURUF_SETARA[c] as string);

const POLA_KETERANGAN = /^\s*(tabel|gambar|grafik|diagram|bagan|lampiran)\s*\.?\s*(?:\d|[IVXLC]+\b)/i;
/** What follows a number where a sentence speaks of a table instead of heading it. */
const KALIMAT_KETERANGAN =
  /^\s*\p{L}+\s*\.?\s*[\dIVXLC]+(?:[.\-–]\d+)*\.?\s+(?:di ?atas|di ?bawah|menunjuk\p{L}*|memperlihat\p{L}*|menjelas\p{L}*|menyaji\p{L}*|memuat|menggambar\p{L}*|berikut|tersebut|dapat|terlihat|merupakan|adalah|dan|serta|ini|maka|diketahui|yang|pada)\b/iu;
const POLA_DAFTAR_ISI =
  /(?:\.{4,}|…{2,}|\s{3,}|\t)\s*(?:(?:[IVX]+\s?[-–]\s?)?\d{1,3}|[ivxlc]{1,6})\s*$|(?:\.{6,}|…{3,})\s*$/;

/** Level of a heading that only looks like one: "BAB III", bold "A. Capaian", "3.1.2 Perbandingan". */
function tingkatTampak(teks: string, label: string, tebal: boolean): number | null {
  const baris = `${label} ${teks}`.trim();
  if (baris.length > TERPANJANG_JUDUL || /[.;:,]$/.test(baris.replace(/\.{2,}$/, ''))) return null;
  if (/^BAB\s+([IVXLC]+|\d+)\b/i.test(baris) && (tebal || baris === baris.toUpperCase() || baris.length < 10)) return 1;
  if (!tebal) return null;
  if (
    /^(DAFTAR (ISI|TABEL|GAMBAR|GRAFIK|LAMPIRAN)|KATA PENGANTAR|RINGKASAN EKSEKUTIF|IKHTISAR EKSEKUTIF|LAMPIRAN|PENUTUP|PENDAHULUAN)\b/i.test(
      baris,
    )
  )
    return 1;
  const angka = /^((?:[IVX]+|\d+)(?:\.\d+)*)\.?\s+\p{Lu}/u.exec(baris);
  if (angka) return Math.min(6, (angka[1] as string).split('.').length + (/\./.test(angka[1] as string) ? 0 : 2));
  if (/^[A-Z]\.\s*\p{Lu}/u.test(baris)) return 2;
  if (/^[a-z][.)]\s*\p{Lu}/u.test(baris)) return 4;
  return null;
}

export class PembacaIsi {
  private readonly alat: AlatIsi;
  private readonly akar: BlokNaskah[] = [];
  private readonly wadah: BlokNaskah[][] = [this.akar];
  private readonly paragraf: Terbuka[] = [];
  private readonly tabel: TabelTerbuka[] = [];
  private readonly sel: SelTerbuka[] = [];
  private readonly letak: LetakParagraf[] = [];
  private readonly induk: string[] = [];
  private terlacak = 0;
  private gambar = 0;
  private objek = 0;
  private nomorTabel = 0;
  private lewat = 0;
  private dalamTeks = false;
  private runTebal = false;
  private runSembunyi = false;
  private run: { dari: number; awal: number } | null = null;
  private awalan: Terbuka | null = null;
  private diDaftarIsi = false;

  constructor(alat: AlatIsi) {
    this.alat = alat;
  }

  baca(xml: string): HasilIsi {
    telusuri(xml, {
      buka: (nama, atribut, langsung, dari, sampai) => this.buka(nama, atribut, langsung, dari, sampai),
      tutup: (nama, dari, sampai) => this.tutup(nama, dari, sampai),
      teks: (t) => {
        if (this.dalamTeks && this.lewat === 0) this.tulis(bacaEntitas(t));
      },
    });
    return { blok: this.akar, letak: this.letak, terlacak: this.terlacak, gambar: this.gambar, objek: this.objek };
  }

  private tulis(mentah: string): void {
    const terbuka = this.paragraf[this.paragraf.length - 1];
    if (!terbuka || this.runSembunyi) return;
    const teks = setara(mentah);
    terbuka.potong.push(teks);
    terbuka.panjang += teks.length;
    if (this.runTebal) terbuka.tebal += teks.replace(/\s/g, '').length;
  }

  private buka(nama: string, atribut: string, langsung: boolean, dari: number, sampai: number): void {
    const induk = this.induk[this.induk.length - 1] ?? '';
    this.induk.push(nama);
    if (nama === 'p') this.mulaiParagraf(sampai);
    if (TERLACAK.has(nama)) {
      if (induk !== 'rPr' || this.induk.includes('pPr')) this.terlacak++;
      if (nama === 'del' && induk === 'rPr') {
        const p = this.paragraf[this.paragraf.length - 1];
        if (p && this.lewat === 0 && this.induk.includes('pPr')) p.sambung = true;
      }
      if (nama === 'del' && induk === 'trPr') {
        const t = this.tabel[this.tabel.length - 1];
        if (t) t.barisDihapus = true;
      }
    }
    if (this.lewat > 0 || DILEWATI.has(nama)) {
      this.lewat++;
      return;
    }
    this.bukaIsi({ nama, atribut: () => bacaAtribut(atribut), langsung, dari, induk });
  }

  private bukaIsi(unsur: UnsurBuka): void {
    const buka = this.pembuka.get(unsur.nama);
    if (buka) buka(unsur, this.paragraf[this.paragraf.length - 1]);
    else this.bukaTabel(unsur.nama, unsur.atribut, unsur.induk);
  }

  private tebalRun({ atribut, induk }: UnsurBuka): void {
    if (induk === 'rPr' && !this.induk.includes('pPr')) this.runTebal = menyala(atribut().val);
  }

  private sembunyiRun({ atribut, induk }: UnsurBuka): void {
    if (induk === 'rPr' && !this.induk.includes('pPr')) this.runSembunyi = menyala(atribut().val);
  }

  private mulaiRun(dari: number, terbuka: Terbuka | undefined): void {
    this.runTebal = terbuka ? (this.alat.gaya.get(terbuka.gaya)?.tebal ?? false) : false;
    this.runSembunyi = false;
    if (terbuka) this.run = { dari, awal: terbuka.panjang };
  }

  /** A note is told where it is referred to: "footnoteReference" asks for "footnote|id". */
  private bacaKaki({ nama, atribut }: UnsurBuka, terbuka: Terbuka | undefined): void {
    const jenis = nama.replace(/Reference$/, '');
    terbuka?.kaki.push(...(this.alat.catatanKaki.get(`${jenis}|${atribut().id ?? ''}`) ?? []));
  }

  private adaGambar(terbuka: Terbuka | undefined): void {
    this.gambar++;
    if (terbuka) terbuka.gambar = true;
  }

  private tulisDi(induk: string, unsur: UnsurBuka, teks: string): void {
    if (unsur.induk === induk) this.tulis(teks);
  }

  /** What an element inside a paragraph says; elements of tables are not here. */
  private readonly pembuka = new Map<string, (unsur: UnsurBuka, terbuka: Terbuka | undefined) => void>([
    [
      'pStyle',
      ({ atribut }, terbuka) => {
        if (terbuka) terbuka.gaya = atribut().val ?? terbuka.gaya;
      },
    ],
    [
      'outlineLvl',
      ({ atribut, induk }, terbuka) => {
        if (terbuka && induk === 'pPr') terbuka.garis = Number(atribut().val ?? TANPA_GARIS);
      },
    ],
    [
      'numId',
      ({ atribut, induk }, terbuka) => {
        if (terbuka && induk === 'numPr') terbuka.nomorDaftar.id = atribut().val ?? null;
      },
    ],
    [
      'ilvl',
      ({ atribut, induk }, terbuka) => {
        if (terbuka && induk === 'numPr') terbuka.nomorDaftar.tingkat = Number(atribut().val ?? 0);
      },
    ],
    ['r', ({ dari }, terbuka) => this.mulaiRun(dari, terbuka)],
    ['b', (unsur) => this.tebalRun(unsur)],
    ['vanish', (unsur) => this.sembunyiRun(unsur)],
    [
      't',
      ({ langsung }) => {
        this.dalamTeks = !langsung;
      },
    ],
    ['tab', (unsur) => this.tulisDi('r', unsur, '\t')],
    ['ptab', (unsur) => this.tulisDi('r', unsur, '\t')],
    ['br', (unsur) => this.tulisDi('r', unsur, ' ')],
    ['cr', (unsur) => this.tulisDi('r', unsur, ' ')],
    ['noBreakHyphen', () => this.tulis('-')],
    // A fraction of a formula reads as "(a) / (b)"; its end closes the second parenthesis.
    ['num', (unsur) => this.tulisDi('f', unsur, '(')],
    ['den', (unsur) => this.tulisDi('f', unsur, ') / (')],
    ['footnoteReference', (unsur, terbuka) => this.bacaKaki(unsur, terbuka)],
    ['endnoteReference', (unsur, terbuka) => this.bacaKaki(unsur, terbuka)],
    ['drawing', (_, terbuka) => this.adaGambar(terbuka)],
    ['pict', (_, terbuka) => this.adaGambar(terbuka)],
    [
      'object',
      () => {
        this.objek++;
      },
    ],
    [
      'txbxContent',
      () => {
        this.wadah.push([]);
      },
    ],
  ]);

  private bukaTabel(nama: string, atribut: () => Record<string, string>, induk: string): void {
    const tabel = this.tabel[this.tabel.length - 1];
    const sel = this.sel[this.sel.length - 1];
    const angka = (bila: number) => Number(atribut().val ?? bila);
    if (nama === 'tbl')
      this.tabel.push({ baris: -1, kolom: 0, lebar: 0, sel: [], barisDihapus: false, nomor: this.nomorTabel++ });
    else if (nama === 'tr' && tabel) {
      tabel.baris++;
      tabel.kolom = 0;
      tabel.barisDihapus = false;
    } else if (nama === 'gridBefore' && tabel && induk === 'trPr') tabel.kolom += angka(0);
    else if (nama === 'tc' && tabel) {
      const blok: BlokNaskah[] = [];
      this.sel.push({ kolom: tabel.kolom, lebar: 1, lanjut: false, blok });
      this.wadah.push(blok);
    } else if (nama === 'gridSpan' && sel && induk === 'tcPr') sel.lebar = Math.max(1, angka(1));
    else if (nama === 'vMerge' && sel && induk === 'tcPr') sel.lanjut = atribut().val !== 'restart';
    else if (nama === 'hMerge' && sel && induk === 'tcPr' && atribut().val !== 'restart') sel.lebar = 0;
  }

  private tutup(nama: string, dari: number, sampai: number): void {
    this.induk.pop();
    if (this.lewat > 0) {
      this.lewat--;
      // Paragraphs in skipped parts are counted, so that their order is that of the XML.
      if (nama === 'p' && this.lewat > 0) this.paragraf.pop();
      return;
    }
    const terbuka = this.paragraf[this.paragraf.length - 1];
    switch (nama) {
      case 't':
        this.dalamTeks = false;
        break;
      case 'r':
        if (terbuka && this.run && terbuka.panjang > this.run.awal)
          terbuka.letak.potong.push({ dari: this.run.dari, sampai, awal: this.run.awal, akhir: terbuka.panjang });
        this.run = null;
        this.runTebal = false;
        this.runSembunyi = false;
        break;
      case 'f':
        if (terbuka && this.induk.some((n) => n === 'oMath')) this.tulis(')');
        break;
      case 'pPr':
        if (terbuka && this.induk[this.induk.length - 1] === 'p') terbuka.letak.isi = sampai;
        break;
      case 'p':
        this.tutupParagraf(dari);
        break;
      case 'txbxContent':
        this.tutupKotak();
        break;
      case 'tc':
        this.tutupSel();
        break;
      case 'tr':
        this.tutupBaris();
        break;
      case 'tbl':
        this.tutupTabel();
        break;
    }
  }

  private mulaiParagraf(isi: number): void {
    const letak: LetakParagraf = { isi, akhir: isi, potong: [] };
    const nomor = this.letak.push(letak) - 1;
    this.paragraf.push({
      nomor,
      potong: [],
      panjang: 0,
      tebal: 0,
      gaya: this.alat.bakuGaya,
      garis: null,
      nomorDaftar: { id: null, tingkat: null },
      gambar: false,
      sambung: false,
      kaki: [],
      susulan: [],
      letak,
    });
  }

  private tutupKotak(): void {
    const blok = this.wadah.pop() ?? [];
    const p = this.paragraf[this.paragraf.length - 1];
    const ditandai = blok.map(
      (b): BlokNaskah => (b.jenis === 'paragraf' && b.macam === 'isi' ? { ...b, macam: 'kotakTeks' } : b),
    );
    if (p) p.susulan.push(...ditandai);
    else this.wadah[this.wadah.length - 1]?.push(...ditandai);
  }

  private tutupParagraf(akhir: number): void {
    const terbuka = this.paragraf.pop();
    if (!terbuka) return;
    terbuka.letak.akhir = akhir;
    const tujuan = this.wadah[this.wadah.length - 1] as BlokNaskah[];
    const mula = this.awalan;
    this.awalan = null;
    if (terbuka.sambung) {
      this.awalan = mula ? { ...mula, potong: [...mula.potong, ...terbuka.potong] } : terbuka;
      tujuan.push(...terbuka.susulan);
      return;
    }
    const teks = [...(mula?.potong ?? []), ...terbuka.potong].join('');
    const blok = this.jadikan(terbuka, teks);
    if (mula) blok.nomor = mula.nomor;
    tujuan.push(blok, ...terbuka.susulan);
    for (const t of terbuka.kaki)
      tujuan.push({ ...blok, macam: 'catatanKaki', tingkat: null, label: '', daftar: null, gambar: false, teks: t });
  }

  private jadikan(terbuka: Terbuka, teks: string): ParagrafNaskah {
    const gaya = this.alat.gaya.get(terbuka.gaya);
    const huruf = teks.replace(/\s/g, '').length;
    const tebal = huruf > 0 && terbuka.tebal >= huruf * TEBAL;
    const idDaftar = terbuka.nomorDaftar.id ?? gaya?.nomor?.id ?? null;
    const tingkatDaftar = terbuka.nomorDaftar.tingkat ?? gaya?.nomor?.tingkat ?? 0;
    const berlabel = idDaftar !== null && idDaftar !== '0' && huruf > 0;
    const label = berlabel ? this.alat.penomoran.label(idDaftar, tingkatDaftar) : '';
    const diSel = this.sel.length > 0;
    const { macam, tingkat } = diSel
      ? { macam: 'isi' as const, tingkat: null }
      : this.golongkan(teks, label, tebal, gaya, terbuka.garis);
    return {
      jenis: 'paragraf',
      nomor: terbuka.nomor,
      macam,
      tingkat,
      label,
      daftar: berlabel && macam === 'isi' ? `${idDaftar}|${tingkatDaftar}` : null,
      gambar: terbuka.gambar,
      teks,
    };
  }

  private golongkan(
    teks: string,
    label: string,
    tebal: boolean,
    gaya: GayaParagrafWord | undefined,
    garisSendiri: number | null,
  ): { macam: MacamParagraf; tingkat: number | null } {
    const rapi = teks.trim();
    const nama = gaya?.nama ?? '';
    if (rapi === '') return { macam: 'isi', tingkat: null };
    if (/^(toc|table of figures|daftar isi)\b/.test(nama) || POLA_DAFTAR_ISI.test(teks))
      return { macam: 'daftarIsi', tingkat: null };
    const isiDaftar = this.diDaftarIsi && (/\s(?:\d{1,3}|[ivxlc]{1,6})$/.test(rapi) || POLA_KETERANGAN.test(rapi));
    const garis = garisSendiri ?? gaya?.garis ?? null;
    const berjudul = /^(?:heading|judul) (\d)/.exec(nama);
    const tampak = isiDaftar ? null : tingkatTampak(rapi, label, tebal);
    const tingkat = berjudul ? Number(berjudul[1]) : garis !== null && garis < TANPA_GARIS ? garis + 1 : tampak;
    const keterangan =
      rapi.length <= TERPANJANG_KETERANGAN &&
      (/^(caption|keterangan)/.test(nama) || (POLA_KETERANGAN.test(rapi) && !KALIMAT_KETERANGAN.test(rapi)));
    if (keterangan && !isiDaftar && !(tingkat !== null && /^\s*lampiran/i.test(rapi)))
      return { macam: 'keterangan', tingkat: null };
    if (isiDaftar) return { macam: 'daftarIsi', tingkat: null };
    if (tingkat !== null) {
      this.diDaftarIsi = /^daftar (isi|tabel|gambar|grafik|lampiran)/i.test(rapi);
      return { macam: 'judul', tingkat };
    }
    if (/^daftar (isi|tabel|gambar|grafik|lampiran)$/i.test(rapi)) this.diDaftarIsi = true;
    return { macam: 'isi', tingkat: null };
  }

  private tutupSel(): void {
    const sel = this.sel.pop();
    this.wadah.pop();
    const tabel = this.tabel[this.tabel.length - 1];
    if (!sel || !tabel) return;
    const atas = sel.lanjut
      ? [...tabel.sel].reverse().find((s) => s.kolom === sel.kolom && s.baris + s.tinggi === tabel.baris)
      : null;
    const kiri = sel.lebar === 0 ? tabel.sel[tabel.sel.length - 1] : null;
    const paragraf = sel.blok.filter((b): b is ParagrafNaskah => b.jenis === 'paragraf');
    const isi = paragraf.filter((p) => p.teks.trim() !== '');
    const teks = isi.map((p) => `${p.label ? `${p.label} ` : ''}${p.teks.trim()}`).join('\n');
    const induk = atas ?? kiri;
    if (induk) {
      if (atas) atas.tinggi++;
      else induk.lebar++;
      if (teks) induk.teks = induk.teks ? `${induk.teks}\n${teks}` : teks;
      induk.blok.push(...sel.blok);
    } else
      tabel.sel.push({
        baris: tabel.baris,
        kolom: sel.kolom,
        tinggi: 1,
        lebar: sel.lebar,
        teks,
        paragraf: (isi[0] ?? paragraf[0])?.nomor ?? -1,
        blok: sel.blok,
      });
    tabel.kolom += sel.lebar || 1;
    tabel.lebar = Math.max(tabel.lebar, tabel.kolom);
  }

  private tutupBaris(): void {
    const tabel = this.tabel[this.tabel.length - 1];
    if (!tabel?.barisDihapus) return;
    tabel.sel = tabel.sel.filter((s) => s.baris < tabel.baris);
    tabel.baris--;
  }

  /** A table of one column only holds text together: its content stands as if there were none. */
  private tutupTabel(): void {
    const tabel = this.tabel.pop();
    if (!tabel) return;
    const tujuan = this.wadah[this.wadah.length - 1] as BlokNaskah[];
    if (tabel.lebar <= 1) {
      for (const s of tabel.sel)
        tujuan.push(...s.blok.map((b): BlokNaskah => (b.jenis === 'paragraf' ? { ...b, macam: 'kotakTeks' } : b)));
      return;
    }
    const hasil: TabelNaskah = {
      jenis: 'tabel',
      nomor: tabel.nomor,
      tinggi: tabel.baris + 1,
      lebar: tabel.lebar,
      sel: tabel.sel.map(({ blok: _, ...s }) => s),
    };
    tujuan.push(hasil);
    for (const s of tabel.sel) tujuan.push(...s.blok.filter((b) => b.jenis === 'tabel'));
  }
}
