/** Budget lines from published tables: their codes and levels, which amount is right, which indicators they serve. */

import { tambahKe } from '../core/peta';
import type { BarisTabel, KolomTabel, SelTabel, Tabel } from '../core/tabel';
import { IndeksNama } from '../words/indeks-nama';
import { kemiripan } from '../words/nama';
import type { HasilBaca } from '../workbook/buku';
import { bernama, data, sel, uangSel } from './ambil-sel';
import type { Asal, Penampung } from './penampung';

/** Names at least this alike are one budget line. */
const SERUPA = 0.9;
const TINGKAT = ['program', 'kegiatan', 'sub kegiatan'] as const;
const KOLOM_PAGU = ['paguMurni', 'paguPerubahan', 'realisasi', 'paguLalu', 'realisasiLalu'] as const;
const SUMBER_DANA =
  /^(?:apbd(?:[- ]?p)?|apbn|dak|dau|dbh|dbhcht|pad|dif|did|blud|bok|bos|hibah|dana \p{L}+|pendapatan asli)\b/iu;
const AWALAN_TINGKAT = /^(?:program|kegiatan|sub ?kegiatan)\s*:\s*/i;

export const tanpaAwalanTingkat = (t: string): string => t.replace(AWALAN_TINGKAT, '').trim();

interface Mata {
  kode: string;
  uraian: string;
  tingkat: string;
  induk: Mata | null;
}

/** An amount in full rupiah with its cell. */
interface Uang {
  nilai: number;
  asal: SelTabel;
}

/** What a table prints of money beside an indicator. */
interface UangIku {
  pagu: Uang | null;
  realisasi: Uang | null;
}

const PER_SUMBER = /sumber (?:dana|pembiayaan|pendanaan|anggaran)/i;
const BUKAN_BELANJA = /\bpaket\b|\b(?:nama )?penyedia\b|\b(?:pendapatan|penerimaan|retribusi)\b/i;

/** Where the rows of a table of amounts are funds, packages or income, they are no budget lines of their own. */
export function bukanBarisProgram(tabel: Tabel): boolean {
  const nama = tabel.kolom.find((k) => NAMA_BARIS.includes(k.peran));
  if (nama && (PER_SUMBER.test(nama.judul) || BUKAN_BELANJA.test(nama.judul))) return true;
  const isi = data(tabel).flatMap((b) => selNamaBaris(tabel, b)?.tercetak || []);
  // The title may only name a department of revenue: rows that are called programmes are spending.
  if (
    BUKAN_BELANJA.test(tabel.judul) &&
    ![tabel.judul, ...isi].some((x) => /\b(?:belanja|program|kegiatan)\b/i.test(x))
  )
    return true;
  return isi.length > 1 && isi.every((x) => SUMBER_DANA.test(x));
}

const NAMA_BARIS: readonly string[] = ['uraian', 'subKegiatan', 'kegiatan', 'program'];
/** The name of a line; a column that says who pays for it ("Sumber Dana") is none where another names it. */
export function selNamaBaris(t: Tabel, b: BarisTabel): SelTabel | null {
  const kolom = NAMA_BARIS.map((p) => t.kolom.findIndex((k) => k.peran === p)).filter((i) => i >= 0);
  const i = kolom.find((x) => !PER_SUMBER.test(t.kolom[x]?.judul ?? '')) ?? kolom[0];
  return i === undefined ? null : (b.sel[i] ?? null);
}

/** "A", "1", "a)": counted anew under each parent, unlike the code of an account ("3.25.03"). */
const NOMOR_URUT = /^\(?(?:\d{1,2}|[a-z]|[ivxl]{1,5})\)?\.?$/i;
const polosKode = (k: string): string => k.trim().replace(/^\(|[).]+$/g, '');

/** Whether one code stands at several lines of different names: it then says where a line is only with its parents. */
function kodeBerulang(tabel: Tabel): boolean {
  const ada = new Map<string, string>();
  return data(tabel).some((b) => {
    const tertulis = sel(tabel, b, 'kode')?.tercetak.trim() ?? '';
    const kode = NOMOR_URUT.test(tertulis) ? polosKode(tertulis).toLowerCase() : '';
    const nama = selNamaBaris(tabel, b)?.tercetak ?? '';
    if (kode === '' || nama === '' || b.tingkat === 'total') return false;
    const lalu = ada.get(kode);
    ada.set(kode, lalu ?? nama);
    return lalu !== undefined && lalu !== nama;
  });
}

/** How deep a line of a level lies; what has no level is a programme. */
const DALAM: Readonly<Record<string, number>> = { program: 0, kegiatan: 1, subKegiatan: 2 };

/** A line as a row of a table writes it. */
interface MataDicari {
  uraian: string;
  tingkat: string;
  /** Its code in full; '' where it has none. */
  rekening: string;
  /** The code is a number in a row of numbers, no account: another table gives it to another line. */
  urut: boolean;
}

/** @param induk The line above, where codes begin anew under each. */
function rekeningBaris(tertulis: string, induk: Mata | null): Pick<MataDicari, 'rekening' | 'urut'> {
  const urut = NOMOR_URUT.test(tertulis);
  if (!urut) return { rekening: tertulis, urut };
  return { rekening: induk ? `${induk.kode}.${polosKode(tertulis)}` : polosKode(tertulis), urut };
}

/** The line of the nearest row above that contains this one. */
function indukTerdekat(tabel: Tabel, baris: BarisTabel, menurutBaris: ReadonlyMap<number, Mata>): Mata | null {
  for (let i = baris.induk; i !== null && i !== undefined; i = tabel.baris[i]?.induk ?? null) {
    const mata = menurutBaris.get(i);
    if (mata) return mata;
  }
  return null;
}

/** Where the words of a column belong; null for one that says nothing of a budget line. */
function kolomTeks(kolom: KolomTabel, isi: SelTabel): 'lokasi' | 'sumberDana' | 'keterangan' | null {
  if (/\blokasi\b/i.test(kolom.judul)) return 'lokasi';
  if (PER_SUMBER.test(kolom.judul)) return 'sumberDana';
  if (kolom.peran !== 'keterangan') return null;
  return SUMBER_DANA.test(isi.tercetak) ? 'sumberDana' : 'keterangan';
}

export class PengambilAnggaran {
  private readonly mata: Mata[] = [];
  private readonly menurutKode = new Map<string, Mata[]>();
  private readonly indeks = new IndeksNama(SERUPA);
  /** Lines below each line; as many lines as there were when it was made. */
  private menurutInduk: { banyak: number; anak: Map<Mata | null, Mata[]> } | null = null;
  /** Programme as printed beside indicators → their codes. */
  private readonly disebut = new Map<string, { kode: string[]; asal: SelTabel; pagu: Uang | null }>();
  private readonly uang = new Map<string, UangIku[]>();
  /** Budgets that no header calls the first or the changed one, by table. */
  private readonly tunda: { m: Mata; nilai: string | number | null; asal: SelTabel }[][] = [];

  constructor(
    private readonly tampung: Penampung,
    private readonly h: Pick<HasilBaca, 'buku'> | null,
  ) {
    const jalan: (Mata | undefined)[] = [];
    for (const anggaran of h?.buku.anggaran ?? []) {
      const tingkat = anggaran.tingkat.nilai ?? '';
      const dalam = Math.max(0, TINGKAT.indexOf(tingkat as (typeof TINGKAT)[number]));
      const mata = {
        kode: anggaran.kodeRekening.nilai ?? '',
        uraian: anggaran.uraian.nilai ?? '',
        tingkat,
        induk: jalan[dalam - 1] ?? null,
      };
      jalan[dalam] = mata;
      jalan.length = dalam + 1;
      this.kenali(mata);
    }
  }

  private kenali(m: Mata): void {
    this.indeks.tambah(m.uraian, this.mata.push(m) - 1);
    const kode = m.kode.toLowerCase();
    tambahKe(this.menurutKode, kode, m);
  }

  ambil(tabel: Tabel): void {
    const tunda: (typeof this.tunda)[number] = [];
    this.tunda.push(tunda);
    const milik = this.cocokkan(tabel);
    for (const [baris, mata] of milik)
      tabel.kolom.forEach((kolom, i) => {
        const isi = baris.sel[i];
        if (!isi || (isi.angka.jenis === 'tanpa-nilai' && isi.angka.kosong)) return;
        const id = kolomUang(kolom, tabel.tahun);
        if (id === 'paguMurni' && kolom.varian === null) {
          tunda.push({ m: mata, nilai: uangSel(isi, kolom), asal: isi });
          return;
        }
        const teks = id ?? kolomTeks(kolom, isi);
        if (teks) this.taruh(mata, teks, id ? uangSel(isi, kolom) : isi.tercetak, isi);
      });
  }

  private taruh(mata: Mata, id: string, nilai: string | number | null, asal: SelTabel): void {
    if (!this.tampung.punya('ANGGARAN', mata.kode, 'kodeRekening'))
      this.tampung.taruh('ANGGARAN', mata.kode, 'kodeRekening', mata.kode, asal);
    this.tampung.taruh('ANGGARAN', mata.kode, id, nilai, asal);
  }

  /** The budget line of each row of a table: one that is known, or a new one. */
  private cocokkan(tabel: Tabel): [BarisTabel, Mata][] {
    const hitung = [0, 0, 0];
    const pertama = this.mata.length === 0;
    const berulang = kodeBerulang(tabel);
    const jalan: (Mata | undefined)[] = [];
    // Several lines may bear one name under different parents: each is matched once per table.
    const dipakai = new Set<Mata>();
    const menurutBaris = new Map<number, Mata>();
    for (const [nomor, baris] of tabel.baris.entries()) {
      if (baris.jenis !== 'data' || baris.tingkat === 'total' || baris.tingkat === 'urusan') continue;
      const nama = selNamaBaris(tabel, baris);
      if (!nama || !bernama(nama.tercetak)) continue;
      const dalam = DALAM[baris.tingkat ?? ''] ?? 0;
      hitung[dalam] = (hitung[dalam] as number) + 1;
      hitung.fill(0, dalam + 1);
      const induk = indukTerdekat(tabel, baris, menurutBaris) ?? jalan[dalam - 1] ?? null;
      const dicari: MataDicari = {
        uraian: tanpaAwalanTingkat(nama.tercetak),
        tingkat: TINGKAT[dalam] as string,
        ...rekeningBaris(sel(tabel, baris, 'kode')?.tercetak.trim() ?? '', berulang ? induk : null),
      };
      const mata =
        this.cariMata(dicari, dipakai, pertama) ??
        this.mataBaru({ ...dicari, kode: dicari.rekening || hitung.slice(0, dalam + 1).join('.'), induk }, nama);
      jalan[dalam] = mata;
      jalan.length = dalam + 1;
      dipakai.add(mata);
      menurutBaris.set(nomor, mata);
    }
    return [...menurutBaris].map(([nomor, mata]) => [tabel.baris[nomor] as BarisTabel, mata]);
  }

  /** A known line by its code, or by its name where it has no code that says which. */
  private cariMata(dicari: MataDicari, dipakai: ReadonlySet<Mata>, pertama: boolean): Mata | undefined {
    const { uraian, tingkat, rekening, urut } = dicari;
    const serupa = (mata: Mata) => kemiripan(mata.uraian, uraian) >= SERUPA;
    const sekode = rekening ? (this.menurutKode.get(rekening.toLowerCase()) ?? []) : [];
    const menurutKode = sekode.find((mata) => mata.kode === rekening && (!(urut || dipakai.has(mata)) || serupa(mata)));
    if (menurutKode || pertama || (rekening && !urut)) return menurutKode;
    return this.indeks
      .calon(uraian)
      .map((i) => this.mata[i] as Mata)
      .find((mata) => mata.tingkat === tingkat && !dipakai.has(mata) && serupa(mata));
  }

  private mataBaru({ kode, uraian, tingkat, induk }: Mata, nama: SelTabel): Mata {
    const mata: Mata = { kode, uraian, tingkat, induk };
    // An order number that another table already gave to another line is no code.
    while (this.menurutKode.has(mata.kode.toLowerCase())) mata.kode = `${mata.kode}*`;
    this.kenali(mata);
    this.tampung.taruh('ANGGARAN', mata.kode, 'kodeRekening', mata.kode, nama);
    this.tampung.taruh('ANGGARAN', mata.kode, 'tingkat', tingkat, nama);
    this.tampung.taruh('ANGGARAN', mata.kode, 'uraian', uraian, nama);
    return mata;
  }

  /** A table that says only "Anggaran" prints the budget before or after the revision: what other tables call it tells which. */
  private tempatkanPagu(): void {
    for (const daftar of this.tunda) {
      const id = this.paguMenurutTabelLain(daftar);
      for (const { m: mata, nilai, asal } of daftar) this.taruh(mata, id, nilai, asal);
    }
  }

  /** Which of the two budgets most amounts of a table are, by what other tables print of the same lines. */
  private paguMenurutTabelLain(daftar: (typeof this.tunda)[number]): 'paguMurni' | 'paguPerubahan' {
    // A programme whose amount stands in a row of sums below it is known by its lines.
    const sendiri = new Set(daftar.map(({ m: mata }) => mata));
    const induk = new Map<Mata, number>();
    for (const { m: mata, nilai } of daftar)
      if (mata.induk && !sendiri.has(mata.induk)) induk.set(mata.induk, (induk.get(mata.induk) ?? 0) + Number(nilai));
    let [murni, perubahan] = [0, 0];
    for (const [mata, nilai] of [...daftar.map(({ m, nilai: satu }) => [m, satu] as const), ...induk]) {
      const paguMurni = this.tampung.angka('ANGGARAN', mata.kode, 'paguMurni');
      const paguPerubahan = this.tampung.angka('ANGGARAN', mata.kode, 'paguPerubahan');
      if (paguPerubahan === null || paguMurni === paguPerubahan) continue;
      if (nilai === paguPerubahan) perubahan++;
      else if (nilai === paguMurni) murni++;
    }
    return perubahan > murni ? 'paguPerubahan' : 'paguMurni';
  }

  /** Remembers what a table prints of programmes and money beside an indicator. */
  sebut(tabel: Tabel, barisTabel: BarisTabel, kode: string): void {
    const program = sel(tabel, barisTabel, 'program');
    const namaProgram = (program?.tercetak ?? '')
      .split(/\n+/)
      .map((x) => x.replace(/^(?:\d{1,2}[.)]|[a-z][.)]|[-•])\s+/i, '').trim());
    const uang = (peran: 'pagu' | 'realisasiAnggaran'): Uang | null => {
      const i = tabel.kolom.findIndex((k) => k.peran === peran && k.varian !== 'lalu' && k.varian !== 'murni');
      const asal = barisTabel.sel[i];
      const nilai = asal?.angka.jenis === 'angka' ? uangSel(asal, tabel.kolom[i]) : null;
      return asal && typeof nilai === 'number' ? { nilai, asal } : null;
    };
    const uangIku = { pagu: uang('pagu'), realisasi: uang('realisasiAnggaran') };
    if (uangIku.pagu || uangIku.realisasi) tambahKe(this.uang, kode, uangIku);
    for (const teks of namaProgram) {
      if (!program || !/\p{L}{3}/u.test(teks)) continue;
      const d = this.disebut.get(teks);
      if (d) d.kode.push(kode);
      else
        this.disebut.set(teks, { kode: [kode], asal: program, pagu: namaProgram.length === 1 ? uangIku.pagu : null });
    }
  }

  private anak(mata: Mata | null): Mata[] {
    if (this.menurutInduk?.banyak !== this.mata.length) {
      const anak = new Map<Mata | null, Mata[]>();
      for (const x of this.mata) {
        if (x.induk === null && x.tingkat !== 'program') continue;
        tambahKe(anak, x.induk, x);
      }
      this.menurutInduk = { banyak: this.mata.length, anak };
    }
    return this.menurutInduk.anak.get(mata) ?? [];
  }

  /** Where tables disagree about an amount, the one that fits the sums of the table is believed. */
  pilihMenurutJumlah(): void {
    const namai = (m: Mata, id: string) => this.tampung.angka('ANGGARAN', m.kode, id);
    const jumlah = (daftar: readonly Mata[], id: string): number | null => {
      const isi = daftar.map((m) => namai(m, id));
      return isi.length > 0 && isi.every((x) => x !== null) ? isi.reduce((a: number, b) => a + (b as number), 0) : null;
    };
    for (const mata of this.mata)
      for (const id of KOLOM_PAGU) {
        const calon = new Set(this.tampung.calon('ANGGARAN', mata.kode, id).map((c) => c.nilai));
        if (calon.size < 2) continue;
        const harap = new Set<number>();
        const bawah = jumlah(this.anak(mata), id);
        if (bawah !== null) harap.add(bawah);
        const atas = mata.induk && namai(mata.induk, id);
        const lain =
          jumlah(
            this.anak(mata.induk).filter((x) => x !== mata),
            id,
          ) ?? (this.anak(mata.induk).length === 1 ? 0 : null);
        if (typeof atas === 'number' && lain !== null) harap.add(atas - lain);
        const cocok = [...calon].filter((c): c is number => typeof c === 'number' && harap.has(c));
        if (cocok.length === 1) this.tampung.utamakan('ANGGARAN', mata.kode, id, cocok[0] as number);
      }
  }

  /**
   * Which indicators a line serves: by the programme printed beside them, else by the amount printed beside them (one
   * line, or programmes or kegiatan that add up to it in one way only).
   */
  sambung(kodeSemua: readonly string[]): ReadonlyMap<string, readonly Mata[]> {
    const milik = new Map<Mata, { kode: string[]; asal: Asal }>();
    const punya = new Map<string, Mata[]>();
    const tambah = (m: Mata, kode: string, asal: Asal) => {
      const d = milik.get(m) ?? { kode: [], asal };
      milik.set(m, d);
      if (!d.kode.includes(kode)) d.kode.push(kode);
      tambahKe(punya, kode, m);
    };
    this.tempatkanPagu();
    for (const [teks, { kode, asal, pagu }] of this.disebut) {
      const m = this.menurutNama(teks);
      if (!m) continue;
      if (pagu && !this.tampung.punya('ANGGARAN', m.kode, 'paguPerubahan'))
        this.tampung.taruh('ANGGARAN', m.kode, 'paguMurni', pagu.nilai, pagu.asal, 0.5);
      for (const k of kode) tambah(m, k, asal);
    }
    this.pilihMenurutJumlah();
    for (const kode of kodeSemua) {
      if (punya.has(kode)) continue;
      for (const u of this.uang.get(kode) ?? []) {
        const garis = this.menurutUang(u);
        for (const m of garis) tambah(m, kode, ((u.pagu ?? u.realisasi) as Uang).asal);
        if (garis.length > 0) break;
      }
    }
    for (const [m, { kode, asal }] of milik) {
      const lama = this.h?.buku.anggaran.find((a) => a.kodeRekening.nilai === m.kode)?.kodeIku.nilai ?? [];
      const urut = [...new Set([...lama, ...kodeSemua.filter((k) => kode.includes(k)), ...kode])];
      this.tampung.taruh('ANGGARAN', m.kode, 'kodeIku', urut.join('; '), asal);
    }
    return punya;
  }

  private menurutNama(teks: string): Mata | null {
    const awalan = /^(program|kegiatan|sub ?kegiatan)/i.exec(teks)?.[1]?.toLowerCase().replace('subk', 'sub k') ?? '';
    let terbaik: Mata | null = null;
    let nilai = 0;
    for (const mata of this.mata) {
      if (awalan && mata.tingkat !== awalan) continue;
      const n = kemiripan(mata.uraian, tanpaAwalanTingkat(teks));
      if (n > nilai) {
        nilai = n;
        terbaik = mata;
      }
    }
    return nilai >= 0.8 ? terbaik : null;
  }

  private menurutUang(u: UangIku): Mata[] {
    const [paguIku, realisasi] = [u.pagu?.nilai ?? null, u.realisasi?.nilai ?? null];
    if (paguIku === null || paguIku <= 0) return [];
    const pagu = (m: Mata) =>
      new Set([
        ...this.tampung.calon('ANGGARAN', m.kode, 'paguPerubahan').map((c) => c.nilai),
        ...this.tampung.calon('ANGGARAN', m.kode, 'paguMurni').map((c) => c.nilai),
      ]);
    const uang = (m: Mata) => this.tampung.angka('ANGGARAN', m.kode, 'realisasi');
    const kena = this.mata.filter((m) => pagu(m).has(paguIku));
    const tepat = realisasi === null ? [] : kena.filter((m) => uang(m) === realisasi);
    // A programme of one kegiatan prints its amounts twice: the topmost line stands for both.
    const puncak = (daftar: readonly Mata[]) => daftar.filter((m) => !daftar.some((x) => leluhur(m, x)));
    for (const daftar of [puncak(tepat), puncak(kena)]) if (daftar.length === 1) return daftar;
    if (kena.length > 0) return [];
    for (const kumpulan of [this.anak(null), ...this.mata.map((m) => this.anak(m))]) {
      const isi = kumpulan.map(
        (m) =>
          this.tampung.angka('ANGGARAN', m.kode, 'paguPerubahan') ??
          this.tampung.angka('ANGGARAN', m.kode, 'paguMurni') ??
          0,
      );
      const cara = himpunanBerjumlah(isi, paguIku);
      if (cara.length === 1) return (cara[0] as number[]).map((i) => kumpulan[i] as Mata);
      if (cara.length > 1) return [];
    }
    return [];
  }
}

function leluhur(m: Mata, kiranya: Mata): boolean {
  for (let x = m.induk; x; x = x.induk) if (x === kiranya) return true;
  return false;
}

/** Index sets of at least two amounts that add up exactly; at most two of them are looked for. */
function himpunanBerjumlah(isi: readonly number[], jumlah: number): number[][] {
  if (isi.length < 2 || isi.length > 16) return [];
  const hasil: number[][] = [];
  const jalan = (indeks: number, sisa: number, pilih: number[]) => {
    if (hasil.length > 1 || sisa < 0) return;
    if (sisa === 0 && pilih.length > 1) hasil.push(pilih);
    if (sisa === 0 || indeks === isi.length) return;
    if ((isi[indeks] as number) > 0) jalan(indeks + 1, sisa - (isi[indeks] as number), [...pilih, indeks]);
    jalan(indeks + 1, sisa, pilih);
  };
  jalan(0, jumlah, []);
  return hasil;
}

export function kolomUang(kolom: KolomTabel, tahun: number | null): string | null {
  const lalu = kolom.varian === 'lalu' || (kolom.tahun !== null && tahun !== null && kolom.tahun < tahun);
  // Only last year has columns.
  if (kolom.tahun !== null && tahun !== null && kolom.tahun < tahun - 1) return null;
  if (kolom.peran === 'pagu') return lalu ? 'paguLalu' : kolom.varian === 'perubahan' ? 'paguPerubahan' : 'paguMurni';
  if (kolom.peran === 'realisasiAnggaran') return lalu ? 'realisasiLalu' : 'realisasi';
  return null;
}

/**
 * Codes of kinds of spending, row by row: "a. Belanja Pegawai" without a code stands below "1. Belanja Operasi", where a
 * line without one would count beside it.
 */
class KodeBelanja {
  private readonly menurutBaris = new Map<BarisTabel, string>();
  private readonly anak = new Map<string, number>();
  /** Code of the last row that wrote one. */
  private atas = '';

  constructor(private readonly tabel: Tabel) {}

  /** '' where nothing gives one. */
  untuk(baris: BarisTabel, nama: string, tertulis: string): string {
    const sendiri = tertulis.replace(/\.$/, '');
    const kode = sendiri || this.menurutInduk(baris, nama);
    if (/^\d+(\.\d+)*$/.test(sendiri)) this.atas = sendiri;
    if (kode) this.menurutBaris.set(baris, kode);
    return kode;
  }

  private menurutInduk(baris: BarisTabel, nama: string): string {
    const tanda = /^([a-z]|\d{1,2})[.)]\s/i.exec(nama)?.[1];
    const barisInduk = baris.induk === null ? undefined : this.tabel.baris[baris.induk];
    const diBawahAtas = baris.induk !== null || tanda ? this.atas : '';
    const induk = (barisInduk && this.menurutBaris.get(barisInduk)) ?? diBawahAtas;
    if (!induk) return '';
    const nomor = (this.anak.get(induk) ?? 0) + 1;
    this.anak.set(induk, nomor);
    return `${induk}.${tanda ?? nomor}`;
  }
}

/** Gives whether amounts of earlier years were left out. */
export function ambilBelanja(tabel: Tabel, tampung: Penampung): boolean {
  const kodeBelanja = new KodeBelanja(tabel);
  for (const baris of data(tabel)) {
    const nama = sel(tabel, baris, 'uraian') ?? sel(tabel, baris, 'program');
    if (!nama || !bernama(nama.tercetak)) continue;
    const uraian = nama.tercetak.replace(/^[a-z\d]{1,2}[.)]\s+/i, '');
    tampung.taruh('BELANJA', uraian, 'uraian', uraian, nama);
    const selKode = sel(tabel, baris, 'kode') ?? sel(tabel, baris, 'nomor');
    const kode = kodeBelanja.untuk(baris, nama.tercetak, selKode?.tercetak ?? '');
    if (kode) tampung.taruh('BELANJA', uraian, 'kode', kode, selKode?.tercetak ? selKode : nama);
    tabel.kolom.forEach((kolom, i) => {
      const isi = baris.sel[i];
      const id = kolomUang(kolom, tabel.tahun);
      if (isi && id && !id.endsWith('Lalu')) tampung.taruh('BELANJA', uraian, id, uangSel(isi, kolom), isi);
    });
  }
  return tabel.kolom.some((kolom) => {
    const uang = kolom.peran === 'pagu' || kolom.peran === 'realisasiAnggaran';
    return uang && (kolomUang(kolom, tabel.tahun) ?? 'Lalu').endsWith('Lalu');
  });
}
