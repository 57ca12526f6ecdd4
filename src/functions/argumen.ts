/**
 * Arguments as Sheets passes them: cells as scalars, ranges as rows of cells, blanks as '', dates and times as Date.
 */
import { type BacaanAngka, DUA_DALAM_SATU, type KonteksAngka, parseAngka } from '../core/angka';
import { angkaTeks, BERPERSEN, duaBilangan, kataBiasa, terbaca, titikRagu } from '../core/cepat';
import { type Desimal, dariAngka, kali, keAngka, keTeks, SERATUS } from '../core/desimal';
import type { Fungsi } from './tipe';

/** Nothing that is reported comes near 10^40 or its inverse; beyond, results would no longer be numbers. */
export const wajar = (x: number): boolean => x === 0 || (Math.abs(x) < 1e40 && Math.abs(x) > 1e-40);

/** A refusal: which argument, and what was expected and came. */
export class Tolak {
  constructor(
    readonly argumen: string,
    readonly pesan: string,
    /** It lies in two arguments together: an argument that is one value for all rows may be right for the others. */
    readonly sebaris = false,
  ) {}
}

/** What one row gives. */
export type Hasil = number | string | Tolak;

/** Starts a text that stands where a result could not be computed. */
export const TANDA_GAGAL = '⚠ ';

/** The answer to a cell that holds no number, or a reading of it. */
export type Bacaan =
  | {
      jenis: 'angka';
      nilai: Desimal;
      /** A number of the sheet, whose format nobody can see; a text is what was printed. */
      polos: boolean;
      satuan: string;
    }
  | { jenis: 'rentang'; bawah: Desimal; atas: Desimal; satuan: string }
  /** Blank, "-" or an earlier refusal: handed on. */
  | { jenis: 'lewat'; hasil: string }
  | { jenis: 'tolak'; tolak: Tolak; teks: string; sebab: BacaanAngka['jenis'] | 'tipe' };

export const kosong = (v: unknown): boolean => v === '' || v === undefined || v === null;

export const adalahTanggal = (v: unknown): boolean => Object.prototype.toString.call(v) === '[object Date]';

/** "0,38": as it stands in an Indonesian sheet, without thousands marks. */
export const tulis = (d: Desimal): string =>
  keTeks(d)
    .replace(/(\.\d*?)0+$/, '$1')
    .replace(/\.$/, '')
    .replace('.', ',');

/** What came, in words; a text is `teks "…"`. */
export function sebutkan(v: unknown): string {
  if (kosong(v)) return 'sel kosong';
  if (adalahTanggal(v)) return 'tanggal/jam';
  if (Array.isArray(v)) return `rentang ${v.length} × ${Array.isArray(v[0]) ? v[0].length : 1}`;
  if (typeof v === 'boolean') return `nilai logika ${v ? 'TRUE' : 'FALSE'}`;
  if (typeof v === 'number') {
    const d = wajar(v) ? dariAngka(v) : null;
    if (d) return `angka ${tulis(d)}`;
    return Math.abs(v) < 1 ? 'bilangan yang terlalu kecil' : 'bilangan tak hingga';
  }
  return `teks ${kutip(String(v))}`;
}

/** A text in quotes, cut where it is long. */
export const kutip = (teks: string): string => `"${teks.length > 60 ? `${teks.slice(0, 60)}…` : teks}"`;

/** A reading where a range of numbers has no meaning. */
type Satu = Exclude<Bacaan, { jenis: 'rentang' }>;
type Penolakan = Extract<Bacaan, { jenis: 'tolak' }>;

const tolakBacaan = (argumen: string, v: unknown, pesan: string, sebab: Penolakan['sebab']): Penolakan => ({
  jenis: 'tolak',
  tolak: new Tolak(argumen, pesan),
  teks: typeof v === 'string' ? v.trim() : '',
  sebab,
});

/** A cell that should hold a number (or, for a target, a range of numbers). */
export function bacaSel(argumen: string, v: unknown, konteks: KonteksAngka = {}): Bacaan {
  if (typeof v === 'number') {
    const d = wajar(v) ? dariAngka(v) : null;
    return d
      ? { jenis: 'angka', nilai: d, polos: true, satuan: '' }
      : tolakBacaan(argumen, v, `harus bilangan biasa, bukan ${sebutkan(v)}`, 'tipe');
  }
  if (kosong(v)) return { jenis: 'lewat', hasil: '' };
  if (typeof v !== 'string') {
    if (!adalahTanggal(v)) return tolakBacaan(argumen, v, `harus bilangan, bukan ${sebutkan(v)}`, 'tipe');
    return tolakBacaan(
      argumen,
      v,
      'harus bilangan, bukan tanggal/jam: titik desimal yang diketik (50.05) dibaca Sheets sebagai jam atau tanggal; ' +
        'ubah format sel ke Teks atau Angka, lalu ketik ulang dengan koma (50,05)',
      'tipe',
    );
  }
  if (v.startsWith(TANDA_GAGAL)) return { jenis: 'lewat', hasil: v };
  if (v === '-') return { jenis: 'lewat', hasil: v };
  if (kataBiasa(v)) {
    const pesan = `harus bilangan, bukan ${sebutkan(v)} (tidak ada bilangan di dalamnya)`;
    return tolakBacaan(argumen, v, pesan, 'bukan-angka');
  }
  if (duaBilangan(v))
    return tolakBacaan(argumen, v, `harus bilangan, bukan ${sebutkan(v)} (${DUA_DALAM_SATU})`, 'bukan-angka');
  // No unit says what the point is.
  if (!konteks.satuan && !konteks.desimal && titikRagu(v)) {
    const utuh = v.slice(0, -4);
    const pecahan = v.slice(-3);
    const tanpaNol = pecahan.endsWith('0') ? pecahan.replace(/0+$/, '') : pecahan;
    return tolakDuaCara(argumen, v, utuh + pecahan, tanpaNol ? `${utuh},${tanpaNol}` : utuh);
  }
  const bacaanAngka = parseAngka(v, konteks);
  if (bacaanAngka.jenis === 'angka')
    return { jenis: 'angka', nilai: bacaanAngka.nilai, polos: false, satuan: bacaanAngka.satuan };
  if (bacaanAngka.jenis === 'rentang') return bacaanAngka;
  if (bacaanAngka.jenis === 'tanpa-nilai') return { jenis: 'lewat', hasil: bacaanAngka.kosong ? '' : '-' };
  if (bacaanAngka.jenis === 'ambigu')
    return tolakDuaCara(argumen, v, tulis(bacaanAngka.sebagaiRibuan), tulis(bacaanAngka.sebagaiDesimal));
  return tolakBacaan(argumen, v, `harus bilangan, bukan ${sebutkan(v)} (${bacaanAngka.sebab})`, bacaanAngka.jenis);
}

/** The refusal of "1.762", naming both readings. */
const tolakDuaCara = (argumen: string, v: string, ribuan: string, desimal: string): Penolakan =>
  tolakBacaan(
    argumen,
    v,
    `${kutip(v)} dapat berarti ${ribuan} atau ${desimal}; tulis salah satunya, atau sebutkan satuannya: ANGKA("${v.trim()}";"Orang")`,
    'ambigu',
  );

/** Like `bacaSel`, where a range of numbers has no meaning. */
export function bacaBilangan(argumen: string, v: unknown, konteks: KonteksAngka = {}): Satu {
  const b = bacaSel(argumen, v, konteks);
  if (b.jenis !== 'rentang') return b;
  return tolakBacaan(argumen, v, `harus satu bilangan, bukan rentang ${sebutkan(v)}`, 'rentang');
}

/** An amount of money: never negative, and one point before three digits is a thousands point. */
export function bacaRupiah(argumen: string, v: unknown): Satu {
  const b = bacaBilangan(argumen, v, { satuan: 'Rp' });
  if (b.jenis !== 'angka' || b.nilai.n >= 0n) return b;
  return tolakBacaan(argumen, v, `tidak boleh negatif: ${sebutkan(v)}`, 'tipe');
}

/**
 * What to answer when one of the readings is no number: an earlier refusal, blank, "-", a refusal, in this order. A row that
 * is not filled yet is no mistake.
 */
export function jawabanLain(...bacaan: Bacaan[]): Tolak | string | null {
  let jawab: string | null = null;
  let tolak: Tolak | null = null;
  for (const b of bacaan) {
    if (b.jenis === 'tolak') tolak ??= b.tolak;
    if (b.jenis !== 'lewat') continue;
    if (jawab === null || b.hasil.startsWith(TANDA_GAGAL) || (b.hasil === '' && jawab === '-')) jawab = b.hasil;
  }
  return jawab ?? tolak;
}

/** Between these a number may as well be a fraction: 0,38 is what a cell showing 38 % holds. Zero is zero either way. */
export const mungkinPecahan = (x: number): boolean => x !== 0 && x >= -2 && x <= 2;

/** A number that may be a fraction beside a printed percentage; null when it is none. */
export function campuran(nama: string, a: Bacaan, v: unknown, namaLain: string, b: Bacaan, w: unknown): Tolak | null {
  if (a.jenis !== 'angka' || !a.polos || !mungkinPecahan(v as number)) return null;
  if ((b.jenis !== 'angka' && b.jenis !== 'rentang') || b.satuan !== '%') return null;
  return new Tolak(
    nama,
    `${tulis(a.nilai)} (bilangan polos) berdampingan dengan ${namaLain} ${sebutkan(w)} (bertanda persen): ` +
      'yang satu mungkin pecahan, yang lain persen; samakan cara menulisnya',
    true,
  );
}

export type Bentuk = 'PERSEN' | 'PECAHAN' | null;

/** One cell that came as a range of one cell, from a formula inside the argument. */
export function lepas(v: unknown): unknown {
  return Array.isArray(v) && v.length === 1 && Array.isArray(v[0]) && v[0].length === 1 ? v[0][0] : v;
}

export function bacaBentuk(v: unknown): Bentuk | Tolak {
  return bacaPilihan('bentuk', lepas(v), { PERSEN: 'PERSEN', PECAHAN: 'PECAHAN' }, null);
}

/** A percentage in percent points. Without `bentuk` a number that may be a fraction is refused. */
export function bacaPersen(argumen: string, v: unknown, bentuk: Bentuk, adaBentuk = true): Satu {
  const b = bacaBilangan(argumen, v, { satuan: 'Persen' });
  if (b.jenis !== 'angka') return b;
  if (bentuk === 'PECAHAN' && b.satuan !== '%') return { ...b, nilai: kali(b.nilai, SERATUS) };
  if (bentuk === null && b.satuan !== '%' && mungkinPecahan(keAngka(b.nilai)))
    return pecahanRagu(argumen, v, b.nilai, adaBentuk);
  return b;
}

/**
 * A percentage in percent points where no careful reading is needed, as `bacaPersen` would give it; NaN for everything else.
 */
export function persenCepat(v: unknown, bentuk: Bentuk): number {
  let n = Number.NaN;
  let berpersen = false;
  if (typeof v === 'number') n = v - v === 0 ? v : n;
  else if (typeof v === 'string') {
    n = angkaTeks(v);
    berpersen = terbaca.satuan === BERPERSEN;
  }
  return berpersen || (bentuk ? bentuk === 'PERSEN' : !mungkinPecahan(n)) ? n : Number.NaN;
}

/** The refusal of a number that may be a fraction, naming both readings. */
function pecahanRagu(argumen: string, v: unknown, n: Desimal, adaBentuk: boolean) {
  const seratus = kali(n, SERATUS);
  return tolakBacaan(
    argumen,
    v,
    `${tulis(n)} dapat berarti ${tulis(n)} persen atau pecahan (${tulis(seratus)} persen, isi sel berformat persen); ` +
      (adaBentuk
        ? 'isi argumen bentuk dengan "PERSEN" atau "PECAHAN"'
        : `tulis dalam persen, misalnya ${tulis(seratus)} atau "${tulis(n)}%"`),
    'tipe',
  );
}

/** Letters and digits only, in capitals: "Turun rasio" = TURUN_RASIO. */
const kunciKata = (teks: string): string => teks.toUpperCase().replace(/[^A-Z0-9]/g, '');

/** One word that ARRAYFORMULA has repeated for every row, blank ones aside; anything else comes back as it is. */
export function satuKata(v: unknown): unknown {
  if (!Array.isArray(v)) return v;
  let kata: unknown;
  for (const isi of ratakan(v)) {
    if (kosong(isi)) continue;
    if (typeof isi !== 'string' || (kata !== undefined && isi !== kata)) return v;
    kata = isi;
  }
  return kata ?? v;
}

/** One of some words, in any case. Blank gives `baku`. */
export function bacaPilihan<T>(argumen: string, asal: unknown, pilihan: Record<string, T>, baku: T): T | Tolak {
  const v = satuKata(asal);
  if (kosong(v)) return baku;
  if (typeof v === 'string') {
    const k = kunciKata(v);
    for (const nama of Object.keys(pilihan)) if (kunciKata(nama) === k) return pilihan[nama] as T;
    if (v.trim() === '') return baku;
  }
  return new Tolak(argumen, `harus ${Object.keys(pilihan).join(', ')} atau kosong, bukan ${sebutkan(v)}`);
}

/** A cap in percent points; blank gives none. */
export function bacaBatas(v: unknown): Desimal | null | Tolak {
  const b = bacaBilangan('batas', v, { satuan: 'Persen' });
  if (b.jenis === 'lewat') return b.hasil.startsWith(TANDA_GAGAL) ? new Tolak('batas', 'berisi galat') : null;
  if (b.jenis === 'tolak') return b.tolak;
  if (b.nilai.n <= 0n) return new Tolak('batas', `harus lebih dari 0, bukan ${sebutkan(v)}`);
  if (b.polos && mungkinPecahan(v as number)) {
    return new Tolak('batas', `harus dalam persen (120 untuk 120 %), bukan ${sebutkan(v)}`);
  }
  return b.nilai;
}

export type Baris = readonly unknown[];
/**
 * A loop of a function's own over the first two arguments, where the others are one value for all rows: it fills the rows
 * that need no careful reading. A range comes as its rows, a single value as null beside it.
 */
export type Lintas = (
  kiri: readonly Baris[] | null,
  a: unknown,
  kanan: readonly Baris[] | null,
  b: unknown,
  keluar: (number | string)[][],
) => void;
const KOSONG: (number | string)[] = [];

/** The rows of a range; null for a single cell. */
export function barisDari(v: unknown): readonly Baris[] | null {
  if (!Array.isArray(v)) return null;
  return v.length > 0 && !Array.isArray(v[0]) ? v.map((x) => [x]) : (v as Baris[]);
}

type Penolak = Pick<Fungsi, 'nama' | 'contoh' | 'contohLain' | 'parameter'>;

export const namaParameter = (p: string): string => p.replace(/[[\]]/g, '');

/** The example that shows how the argument is written which the refusal is about, or asks to be filled. */
function contohUntuk({ contoh, contohLain = {} }: Penolak, { argumen, pesan }: Tolak): string {
  const diminta = Object.keys(contohLain).find((a) => a === argumen || pesan.includes(`isi argumen ${a} `));
  return diminta === undefined ? contoh : (contohLain[diminta] as string);
}

export function lempar(f: Penolak, t: Tolak): never {
  throw new Error(`${f.nama}: argumen ${t.argumen} ${t.pesan}. Contoh: ${contohUntuk(f, t)}`);
}

/** Stops the call when an argument that counts for all rows is wrong. */
export function pastikan<T>(f: Penolak, v: T | Tolak): T {
  return v instanceof Tolak ? lempar(f, v) : v;
}

export function periksaJumlah(penolak: Penolak, argumen: readonly unknown[]): void {
  const wajib = penolak.parameter.filter((p) => !p.startsWith('[')).length;
  const sintaks = `${penolak.nama}(${penolak.parameter.join('; ')})`;
  if (argumen.length > penolak.parameter.length) {
    throw new Error(
      `${penolak.nama}: terlalu banyak argumen, ${argumen.length} diterima, paling banyak ${penolak.parameter.length}: ${sintaks}. ` +
        `Koma desimal dan pemisah argumen tertukar? Argumen dipisah titik koma. Contoh: ${penolak.contoh}`,
    );
  }
  if (argumen.length < wajib) {
    throw new Error(
      `${penolak.nama}: argumen ${penolak.parameter[argumen.length]} belum diisi: ${sintaks}. Argumen dipisah titik koma. Contoh: ${penolak.contoh}`,
    );
  }
}

/**
 * Computes row by row over the first arguments of the call: ranges of one shape side by side, a single value for every
 * row. A refusal of a single call, or of an argument that is one value for all, stops the call; one of a cell stands in its place.
 */
export function petakan(
  penolak: Penolak,
  argumen: readonly unknown[],
  banyak: number,
  hitung: (a: unknown, b: unknown, c: unknown, d: unknown, baris: number, kolom: number) => Hasil,
  lintas?: Lintas,
): unknown {
  // A range of one cell counts for all rows of a larger one.
  const besar = argumen.slice(0, banyak).some((v) => Array.isArray(v) && Array.isArray(lepas(v)));
  const asal = besar ? argumen.map(lepas) : argumen;
  const rentang: (readonly Baris[] | null)[] = [];
  let acuan = -1;
  for (let i = 0; i < banyak; i++) {
    const daftarBaris = barisDari(asal[i]);
    rentang.push(daftarBaris);
    if (!daftarBaris) continue;
    if (acuan < 0) {
      acuan = i;
      continue;
    }
    const p = rentang[acuan] as readonly Baris[];
    if (p.length !== daftarBaris.length || p[0]?.length !== daftarBaris[0]?.length) {
      lempar(
        penolak,
        new Tolak(
          namaParameter(penolak.parameter[i] as string),
          `harus seukuran dengan ${namaParameter(penolak.parameter[acuan] as string)} (${sebutkan(p)}), bukan ${sebutkan(daftarBaris)}`,
        ),
      );
    }
  }
  const [a, b, c, d] = asal;
  if (acuan < 0) {
    const h = hitung(a, b, c, d, 0, 0);
    return h instanceof Tolak ? lempar(penolak, h) : h;
  }
  const tunggal = penolak.parameter.map(namaParameter).filter((_, i) => i >= banyak || !rentang[i]);
  const gagal = (t: Tolak): string => {
    if (!t.sebaris && tunggal.includes(t.argumen)) lempar(penolak, t);
    return `${TANDA_GAGAL}${t.argumen} ${t.pesan}`;
  };
  // Nothing is allocated per cell here: ten thousand rows are the ordinary case.
  const baris = rentang[acuan] as readonly Baris[];
  const ra = rentang[0] ?? null;
  const rb = rentang[1] ?? null;
  const rc = rentang[2] ?? null;
  const rd = rentang[3] ?? null;
  const keluar: (number | string)[][] = new Array(baris.length);
  if (lintas && !rc && !rd) lintas(ra, a, rb, b, keluar);
  for (let i = 0; i < baris.length; i++) {
    if (keluar[i] !== undefined) continue;
    const ba = ra && (ra[i] as Baris);
    const bb = rb && (rb[i] as Baris);
    const bc = rc && (rc[i] as Baris);
    const bd = rd && (rd[i] as Baris);
    const lebar = (baris[i] as Baris).length;
    let satu = KOSONG;
    for (let j = 0; j < lebar; j++) {
      const h = hitung(ba ? ba[j] : a, bb ? bb[j] : b, bc ? bc[j] : c, bd ? bd[j] : d, i, j);
      const isi = typeof h === 'object' ? gagal(h) : h;
      // A literal of one cell is what the engine makes fastest, and columns are what people pass.
      if (j === 0) satu = [isi];
      else satu.push(isi);
    }
    keluar[i] = satu;
  }
  return keluar;
}

/** A range that means one list of values (a mean, a sum), row by row. */
export function ratakan(v: unknown): readonly unknown[] {
  const r = barisDari(v);
  if (!r) return [v];
  const s: unknown[] = [];
  for (const b of r) for (const x of b) s.push(x);
  return s;
}
