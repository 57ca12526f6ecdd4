/** Between cells and whoever computes: what a cell holds as a value of formulas and back, and calls of our own functions. */
import { type Buku, GalatSel, type IsiSel, type Lembar, type Sel } from './buku.ts';
import { FORMAT_OTOMATIS, FORMAT_TEKS, formatTanggal, serialDiZona, tanggalDiZona } from './format.ts';
import type { Kotak } from './kotak.ts';
import { KOSONG_RV } from './nilai-rv.ts';
import { type NilaiRv, RV, type Rv } from './rv.ts';

const TANDA_GALAT = '\u0001';
const TANDA_TANGGAL = '\u0002D';

export const PESAN_KODE: Record<string, string> = {
  '#DIV/0!': 'Pembagian dengan nol.',
  '#NAME?': 'Nama fungsi atau nama rentang tidak dikenal.',
  '#N/A': 'Nilai tidak ditemukan.',
  '#REF!': 'Acuan sel tidak ada.',
  '#VALUE!': 'Jenis nilai tidak cocok dengan rumus.',
  '#NUM!': 'Angka tidak sah untuk rumus ini.',
  '#NULL!': 'Rentang tidak beririsan.',
};

/** Codes that excelts knows; what another program wrote is to it what it makes of any other. */
const KODE_MESIN = new Set([
  ...Object.keys(PESAN_KODE),
  ...'#CALC! #SPILL! #GETTING_DATA #CONNECT! #BLOCKED! #UNKNOWN! #FIELD! #BUSY!'.split(' '),
]);

const kodeUntukMesin = (kode: string): string => (KODE_MESIN.has(kode) ? kode : '#VALUE!');

/** A cell as excelts reads it. What is no finite number is the error as which a file keeps it. */
export function nilaiMesin(isi: Exclude<IsiSel, null>): number | string | boolean | { error: string } {
  if (isi instanceof GalatSel) return { error: kodeUntukMesin(isi.kode) };
  return typeof isi === 'number' && !Number.isFinite(isi) ? { error: '#NUM!' } : isi;
}

function nilaiRv(isi: IsiSel): NilaiRv {
  if (isi === null) return KOSONG_RV;
  const nilai = nilaiMesin(isi);
  if (typeof nilai === 'number') return { kind: RV.Number, value: nilai };
  if (typeof nilai === 'string') return { kind: RV.String, value: nilai };
  if (typeof nilai === 'boolean') return { kind: RV.Boolean, value: nilai };
  return { kind: RV.Error, code: nilai.error };
}

/** An error with words of its own, which formulas that read it hand on. */
export const terjelaskan = (isi: IsiSel): isi is GalatSel => isi instanceof GalatSel && isi.kode === '#ERROR!';

/** Whether something holds of every cell of an area that there is. */
export function tiapSel(l: Lembar, kotak: Kotak, benar: (s: Sel) => boolean): boolean {
  const akhir = Math.min(kotak.baris + kotak.tinggi - 1, l.sel.length - 1);
  for (let b = kotak.baris; b <= akhir; b++) {
    const r = l.sel[b];
    if (!r) continue;
    const kanan = Math.min(kotak.kolom + kotak.lebar, r.length);
    for (let c = kotak.kolom; c < kanan; c++) {
      const s = r[c];
      if (s && !benar(s)) return false;
    }
  }
  return true;
}

export const adaTanggal = (l: Lembar, kotak: Kotak): boolean => !tiapSel(l, kotak, (s) => !selTanggal(s));

function selTanggal(s: Sel | undefined): boolean {
  const f = s?.gaya.format;
  return f !== undefined && f !== FORMAT_OTOMATIS && f !== FORMAT_TEKS && formatTanggal(f);
}

export class Penghubung {
  private readonly bk: Buku;
  private readonly pesan: string[] = [];
  private readonly galatSel = new Map<GalatSel, NilaiRv>();

  constructor(buku: Buku) {
    this.bk = buku;
  }

  /** The value of a cell; an error that was explained keeps its words. */
  nilaiSel(isi: IsiSel): NilaiRv {
    if (!terjelaskan(isi)) return nilaiRv(isi);
    const ada = this.galatSel.get(isi) ?? this.galat(isi.kode, isi.pesan);
    this.galatSel.set(isi, ada);
    return ada;
  }

  /** Turns the numbers of date cells into marked texts that only our functions' arguments will see. */
  bungkusTanggal(nilai: Rv, lembar: Lembar, baris: number, kolom: number): Rv {
    const tandai = (v: NilaiRv, i: number, j: number): NilaiRv =>
      v.kind === RV.Number && selTanggal(lembar.lihat(baris + i, kolom + j))
        ? { kind: RV.String, value: TANDA_TANGGAL + v.value }
        : v;
    if (nilai.kind !== RV.Array) return tandai(nilai, 0, 0);
    return { ...nilai, rows: nilai.rows.map((r, i) => r.map((v, j) => tandai(v, i, j))) };
  }

  isiRv(v: NilaiRv): IsiSel {
    if (v.kind === RV.Blank) return null;
    return this.isi(v.kind === RV.Error ? { error: v.code } : v.value);
  }

  isi(nilai: unknown): IsiSel {
    if (nilai === null || nilai === undefined) return null;
    if (typeof nilai === 'object' && 'error' in nilai) {
      const [kode = '#ERROR!', nomor] = String((nilai as { error: unknown }).error).split(TANDA_GALAT);
      const pesan = nomor === undefined ? (PESAN_KODE[kode] ?? kode) : (this.pesan[Number(nomor)] as string);
      return new GalatSel(kode, pesan);
    }
    return nilai as IsiSel;
  }

  private keluar(nilaiRv: NilaiRv): unknown {
    if (nilaiRv.kind === RV.Blank) return '';
    if (nilaiRv.kind === RV.Error) return nilaiRv.code.split(TANDA_GALAT)[0];
    if (nilaiRv.kind === RV.String && nilaiRv.value.startsWith(TANDA_TANGGAL)) {
      return tanggalDiZona(Number(nilaiRv.value.slice(TANDA_TANGGAL.length)), this.bk.zonaWaktu, this.bk.Tanggal);
    }
    return nilaiRv.value;
  }

  private galat(kode: string, pesan: string): NilaiRv {
    this.pesan.push(pesan);
    return { kind: RV.Error, code: `${kode}${TANDA_GALAT}${this.pesan.length - 1}` };
  }

  /** A call of a function of ours. */
  panggil(nama: string, argumen: readonly Rv[]): Rv {
    if (!this.bk.panggilFungsi) return this.galat('#NAME?', `Fungsi ${nama} tidak dimuat.`);
    const nilai: unknown[] = [];
    for (const a of argumen) {
      if (a.kind === RV.Array) nilai.push(a.rows.map((r) => r.map((v) => this.keluar(v))));
      // An error in a single cell stops the call, as in Sheets; inside a range it arrives as its text.
      else if (a.kind === RV.Error) return a;
      else nilai.push(this.keluar(a));
    }
    let hasil: unknown;
    try {
      hasil = this.bk.panggilFungsi(nama, nilai);
    } catch (e) {
      return this.galat('#ERROR!', String((e as Error)?.message ?? e));
    }
    if (Array.isArray(hasil)) {
      const baris = (hasil.length ? hasil : [['']]).map((r) => (Array.isArray(r) ? r : [r]).map((v) => this.masuk(v)));
      const lebar = Math.max(...baris.map((r) => r.length));
      if (baris.some((r) => r.length !== lebar)) {
        return this.galat('#ERROR!', `Hasil ${nama} tidak persegi.`);
      }
      return { kind: RV.Array, rows: baris, height: baris.length, width: lebar };
    }
    return this.masuk(hasil);
  }

  private masuk(nilai: unknown): NilaiRv {
    if (nilai === null || nilai === undefined || nilai === '') return { kind: RV.String, value: '' };
    if (typeof nilai === 'number') {
      return Number.isFinite(nilai) ? { kind: RV.Number, value: nilai } : { kind: RV.Error, code: '#NUM!' };
    }
    if (typeof nilai === 'boolean') return { kind: RV.Boolean, value: nilai };
    if (Object.prototype.toString.call(nilai) === '[object Date]')
      return { kind: RV.Number, value: serialDiZona(nilai as Date, this.bk.zonaWaktu) };
    return { kind: RV.String, value: String(nilai) };
  }
}
