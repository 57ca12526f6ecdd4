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
export type HasilFungsi = number | string | Tolak;

/** Starts a text that stands where a result could not be computed. */
export const TANDA_GAGAL = '⚠ ';

/** The answer to a cell that holds no number, or a reading of it. */
export type BacaanArgumen =
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

export const argumenKosong = (v: unknown): boolean => v === '' || v === undefined || v === null;

export const adalahTanggal = (v: unknown): boolean => Object.prototype.toString.call(v) === '[object Date]';

/** "0,38": as it stands in an Indonesian sheet, without thousands marks. */
export const tulisDesimal = (d: Desimal): string =>
  keTeks(d)
    .replace(/(\.\d*?)0+$/, '$1')
    .replace(/\.$/, '')
    .replace('.', ',');

/** What came, in words; a text is `teks "…"`. */
export function sebutkan(nilai: unknown): string {
  if (typeof nilai === 'string' && nilai !== '') return `teks ${kutip(nilai)}`;
  if (argumenKosong(nilai)) return 'sel kosong';
  if (adalahTanggal(nilai)) return 'tanggal/jam';
  if (Array.isArray(nilai)) return `rentang ${nilai.length} × ${Array.isArray(nilai[0]) ? nilai[0].length : 1}`;
  if (typeof nilai === 'boolean') return `nilai logika ${nilai ? 'TRUE' : 'FALSE'}`;
  if (typeof nilai === 'number') {
    const d = wajar(nilai) ? dariAngka(nilai) : null;
    if (d) return `angka ${tulisDesimal(d)}`;
    return Math.abs(nilai) < 1 ? 'bilangan yang terlalu kecil' : 'bilangan tak hingga';
  }
  return `teks ${kutip(String(nilai))}`;
}

/** A text in quotes, cut where it is long. */
export const kutip = (teks: string): string => `"${teks.length > 60 ? `${teks.slice(0, 60)}…` : teks}"`;

/** A reading where a range of numbers has no meaning. */
type Satu = Exclude<BacaanArgumen, { jenis: 'rentang' }>;
type Penolakan = Extract<BacaanArgumen, { jenis: 'tolak' }>;

const tolakBacaan = (argumen: string, v: unknown, pesan: string, sebab: Penolakan['sebab']): Penolakan => ({
  jenis: 'tolak',
  tolak: new Tolak(argumen, pesan),
  teks: typeof v === 'string' ? v.trim() : '',
  sebab,
});

/** A cell that should hold a number (or, for a target, a range of numbers). */
export function bacaSel(argumen: string, nilai: unknown, konteks: KonteksAngka = {}): BacaanArgumen {
  if (typeof nilai === 'number') {
    const d = wajar(nilai) ? dariAngka(nilai) : null;
    return d
      ? { jenis: 'angka', nilai: d, polos: true, satuan: '' }
      : tolakBacaan(argumen, nilai, `harus bilangan biasa, bukan ${sebutkan(nilai)}`, 'tipe');
  }
  if (argumenKosong(nilai)) return { jenis: 'lewat', hasil: '' };
  if (typeof nilai !== 'string') {
    if (!adalahTanggal(nilai)) return tolakBacaan(argumen, nilai, `harus bilangan, bukan ${sebutkan(nilai)}`, 'tipe');
    return tolakBacaan(
      argumen,
      nilai,
      'harus bilangan, bukan tanggal/jam: titik desimal yang diketik (50.05) dibaca Sheets sebagai jam atau tanggal; ' +
        'ubah format sel ke Teks atau Angka, lalu ketik ulang dengan koma (50,05)',
      'tipe',
    );
  }
  if (nilai.startsWith(TANDA_GAGAL)) return { jenis: 'lewat', hasil: nilai };
  if (nilai === '-') return { jenis: 'lewat', hasil: nilai };
  if (kataBiasa(nilai)) {
    const pesan = `harus bilangan, bukan ${sebutkan(nilai)} (tidak ada bilangan di dalamnya)`;
    return tolakBacaan(argumen, nilai, pesan, 'bukan-angka');
  }
  if (duaBilangan(nilai)) return tolakBacaan(argumen, nilai, pesanDuaBilangan(nilai), 'bukan-angka');
  // No unit says what the point is.
  if (!konteks.satuan && !konteks.desimal && titikRagu(nilai))
    return tolakBacaan(argumen, nilai, pesanTitikRagu(nilai), 'ambigu');
  const bacaanAngka = parseAngka(nilai, konteks);
  if (bacaanAngka.jenis === 'angka')
    return { jenis: 'angka', nilai: bacaanAngka.nilai, polos: false, satuan: bacaanAngka.satuan };
  if (bacaanAngka.jenis === 'rentang') return bacaanAngka;
  if (bacaanAngka.jenis === 'tanpa-nilai') return { jenis: 'lewat', hasil: bacaanAngka.kosong ? '' : '-' };
  if (bacaanAngka.jenis === 'ambigu') {
    const pesan = pesanDuaCara(
      nilai,
      tulisDesimal(bacaanAngka.sebagaiRibuan),
      tulisDesimal(bacaanAngka.sebagaiDesimal),
    );
    return tolakBacaan(argumen, nilai, pesan, 'ambigu');
  }
  return tolakBacaan(
    argumen,
    nilai,
    `harus bilangan, bukan ${sebutkan(nilai)} (${bacaanAngka.sebab})`,
    bacaanAngka.jenis,
  );
}

/** Why "1.762" is refused, naming both readings. */
const pesanDuaCara = (nilai: string, ribuan: string, desimal: string, awal = ''): string =>
  `${awal}${kutip(nilai)} dapat berarti ${ribuan} atau ${desimal}; tulis salah satunya, atau sebutkan satuannya: ANGKA("${nilai.trim()}";"Orang")`;

function pesanTitikRagu(nilai: string, awal = ''): string {
  const utuh = nilai.slice(0, -4);
  const pecahan = nilai.slice(-3);
  const tanpaNol = pecahan.endsWith('0') ? pecahan.replace(/0+$/, '') : pecahan;
  return pesanDuaCara(nilai, utuh + pecahan, tanpaNol ? `${utuh},${tanpaNol}` : utuh, awal);
}

const pesanDuaBilangan = (nilai: string, awal = ''): string =>
  `${awal}harus bilangan, bukan teks "${nilai}" (${DUA_DALAM_SATU})`;

/** What stands in the place of a cell whose text is refused at a glance, as `bacaSel` refuses it where no unit helps; null for every other text. */
export function gagalSekilas(argumen: string, nilai: string): string | null {
  if (titikRagu(nilai)) return pesanTitikRagu(nilai, `${TANDA_GAGAL}${argumen} `);
  return duaBilangan(nilai) ? pesanDuaBilangan(nilai, `${TANDA_GAGAL}${argumen} `) : null;
}

/** Like `bacaSel`, where a range of numbers has no meaning. */
export function bacaArgumenBilangan(argumen: string, v: unknown, konteks: KonteksAngka = {}): Satu {
  const b = bacaSel(argumen, v, konteks);
  if (b.jenis !== 'rentang') return b;
  return tolakBacaan(argumen, v, `harus satu bilangan, bukan rentang ${sebutkan(v)}`, 'rentang');
}

/** An amount of money: never negative, and one point before three digits is a thousands point. */
export function bacaRupiah(argumen: string, v: unknown): Satu {
  const b = bacaArgumenBilangan(argumen, v, { satuan: 'Rp' });
  if (b.jenis !== 'angka' || b.nilai.n >= 0n) return b;
  return tolakBacaan(argumen, v, `tidak boleh negatif: ${sebutkan(v)}`, 'tipe');
}

/**
 * What to answer when one of the readings is no number: an earlier refusal, blank, "-", a refusal, in this order. A row that
 * is not filled yet is no mistake.
 */
export function jawabanLain(...bacaan: BacaanArgumen[]): Tolak | string | null {
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
export function campuran(
  nama: string,
  bacaan: BacaanArgumen,
  nilai: unknown,
  namaLain: string,
  bacaanLain: BacaanArgumen,
  nilaiLain: unknown,
): Tolak | null {
  if (bacaan.jenis !== 'angka' || !bacaan.polos || !mungkinPecahan(nilai as number)) return null;
  if ((bacaanLain.jenis !== 'angka' && bacaanLain.jenis !== 'rentang') || bacaanLain.satuan !== '%') return null;
  return new Tolak(
    nama,
    `${tulisDesimal(bacaan.nilai)} (bilangan polos) berdampingan dengan ${namaLain} ${sebutkan(nilaiLain)} (bertanda persen): ` +
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
export function bacaPersen(argumen: string, nilai: unknown, bentuk: Bentuk, adaBentuk = true): Satu {
  const bacaan = bacaArgumenBilangan(argumen, nilai, { satuan: 'Persen' });
  if (bacaan.jenis !== 'angka') return bacaan;
  if (bentuk === 'PECAHAN' && bacaan.satuan !== '%') return { ...bacaan, nilai: kali(bacaan.nilai, SERATUS) };
  if (bentuk === null && bacaan.satuan !== '%' && mungkinPecahan(keAngka(bacaan.nilai)))
    return pecahanRagu(argumen, nilai, bacaan.nilai, adaBentuk);
  return bacaan;
}

/**
 * A percentage in percent points where no careful reading is needed, as `bacaPersen` would give it; NaN for everything else.
 */
export function persenCepat(nilai: unknown, bentuk: Bentuk): number {
  let angka = Number.NaN;
  let berpersen = false;
  if (typeof nilai === 'number') angka = nilai - nilai === 0 ? nilai : angka;
  else if (typeof nilai === 'string') {
    angka = angkaTeks(nilai);
    berpersen = terbaca.satuan === BERPERSEN;
  }
  return berpersen || (bentuk ? bentuk === 'PERSEN' : !mungkinPecahan(angka)) ? angka : Number.NaN;
}

/** The refusal of a number that may be a fraction, naming both readings. */
function pecahanRagu(argumen: string, v: unknown, n: Desimal, adaBentuk: boolean) {
  const seratus = kali(n, SERATUS);
  return tolakBacaan(
    argumen,
    v,
    `${tulisDesimal(n)} dapat berarti ${tulisDesimal(n)} persen atau pecahan (${tulisDesimal(seratus)} persen, isi sel berformat persen); ` +
      (adaBentuk
        ? 'isi argumen bentuk dengan "PERSEN" atau "PECAHAN"'
        : `tulis dalam persen, misalnya ${tulisDesimal(seratus)} atau "${tulisDesimal(n)}%"`),
    'tipe',
  );
}

/** Letters and digits only, in capitals: "Turun rasio" = TURUN_RASIO. */
const kunciKata = (teks: string): string => teks.toUpperCase().replace(/[^A-Z0-9]/g, '');

/** One word that ARRAYFORMULA has repeated for every row, blank ones aside; anything else comes back as it is. */
export function satuKata(nilai: unknown): unknown {
  if (!Array.isArray(nilai)) return nilai;
  let kata: unknown;
  for (const isi of ratakan(nilai)) {
    if (argumenKosong(isi)) continue;
    if (typeof isi !== 'string' || (kata !== undefined && isi !== kata)) return nilai;
    kata = isi;
  }
  return kata ?? nilai;
}

/** One of some words, in any case. Blank gives `baku`. */
export function bacaPilihan<T>(argumen: string, asal: unknown, pilihan: Record<string, T>, baku: T): T | Tolak {
  const nilai = satuKata(asal);
  if (argumenKosong(nilai)) return baku;
  if (typeof nilai === 'string') {
    const k = kunciKata(nilai);
    for (const nama of Object.keys(pilihan)) if (kunciKata(nama) === k) return pilihan[nama] as T;
    if (nilai.trim() === '') return baku;
  }
  return new Tolak(argumen, `harus ${Object.keys(pilihan).join(', ')} atau kosong, bukan ${sebutkan(nilai)}`);
}

/** A cap in percent points; blank gives none. */
export function bacaBatas(nilai: unknown): Desimal | null | Tolak {
  const bacaan = bacaArgumenBilangan('batas', nilai, { satuan: 'Persen' });
  if (bacaan.jenis === 'lewat') return bacaan.hasil.startsWith(TANDA_GAGAL) ? new Tolak('batas', 'berisi galat') : null;
  if (bacaan.jenis === 'tolak') return bacaan.tolak;
  if (bacaan.nilai.n <= 0n) return new Tolak('batas', `harus lebih dari 0, bukan ${sebutkan(nilai)}`);
  if (bacaan.polos && mungkinPecahan(nilai as number)) {
    return new Tolak('batas', `harus dalam persen (120 untuk 120 %), bukan ${sebutkan(nilai)}`);
  }
  return bacaan.nilai;
}

export type BarisArgumen = readonly unknown[];
/**
 * A loop of a function's own over the first two arguments, where the others are one value for all rows: it fills the rows
 * that need no careful reading. A range comes as its rows, a single value as null beside it.
 */
export type Lintas = (
  kiri: readonly BarisArgumen[] | null,
  a: unknown,
  kanan: readonly BarisArgumen[] | null,
  b: unknown,
  keluar: (number | string)[][],
) => void;
const KOSONG: (number | string)[] = [];

/** The rows of a range; null for a single cell. */
export function barisDari(v: unknown): readonly BarisArgumen[] | null {
  if (!Array.isArray(v)) return null;
  return v.length > 0 && !Array.isArray(v[0]) ? v.map((x) => [x]) : (v as BarisArgumen[]);
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

type Rentang = readonly BarisArgumen[];

/** Which of the first arguments are ranges, and the first of them: all must have its shape. */
function rentangSeukuran(
  penolak: Penolak,
  asal: readonly unknown[],
  banyak: number,
): { rentang: (Rentang | null)[]; acuan: Rentang | null } {
  const rentang: (Rentang | null)[] = [];
  let acuan = -1;
  for (let i = 0; i < banyak; i++) {
    const ini = barisDari(asal[i]);
    rentang.push(ini);
    if (!ini) continue;
    if (acuan < 0) acuan = i;
    const pertama = rentang[acuan] as Rentang;
    if (pertama.length === ini.length && pertama[0]?.length === ini[0]?.length) continue;
    const nama = (ke: number) => namaParameter(penolak.parameter[ke] as string);
    lempar(
      penolak,
      new Tolak(nama(i), `harus seukuran dengan ${nama(acuan)} (${sebutkan(pertama)}), bukan ${sebutkan(ini)}`),
    );
  }
  return { rentang, acuan: rentang[acuan] ?? null };
}

const barisKe = (rentang: Rentang | null | undefined, i: number): BarisArgumen | null =>
  rentang ? (rentang[i] as BarisArgumen) : null;
const selKe = (baris: BarisArgumen | null, j: number, satuUntukSemua: unknown): unknown =>
  baris ? baris[j] : satuUntukSemua;

/**
 * Computes row by row over the first arguments of the call: ranges of one shape side by side, a single value for every
 * row. A refusal of a single call, or of an argument that is one value for all, stops the call; one of a cell stands in its place.
 */
export function petakan(
  penolak: Penolak,
  argumen: readonly unknown[],
  banyak: number,
  hitung: (a: unknown, b: unknown, c: unknown, d: unknown, baris: number, kolom: number) => HasilFungsi,
  lintas?: Lintas,
): unknown {
  // A range of one cell counts for all rows of a larger one.
  const besar = argumen.slice(0, banyak).some((v) => Array.isArray(v) && Array.isArray(lepas(v)));
  const asal = besar ? argumen.map(lepas) : argumen;
  const { rentang, acuan } = rentangSeukuran(penolak, asal, banyak);
  const [asalA, asalB, asalC, asalD] = asal;
  if (acuan === null) {
    const h = hitung(asalA, asalB, asalC, asalD, 0, 0);
    return h instanceof Tolak ? lempar(penolak, h) : h;
  }
  const tunggal = penolak.parameter.map(namaParameter).filter((_, i) => i >= banyak || !rentang[i]);
  const gagal = (t: Tolak): string => {
    if (!t.sebaris && tunggal.includes(t.argumen)) lempar(penolak, t);
    return `${TANDA_GAGAL}${t.argumen} ${t.pesan}`;
  };
  // Nothing is allocated per cell here: ten thousand rows are the ordinary case.
  const [rentangA = null, rentangB = null, rentangC = null, rentangD = null] = rentang;
  const keluar: (number | string)[][] = new Array(acuan.length);
  if (lintas && !rentangC && !rentangD) lintas(rentangA, asalA, rentangB, asalB, keluar);
  for (let i = 0; i < acuan.length; i++) {
    if (keluar[i] !== undefined) continue;
    const barisA = barisKe(rentangA, i);
    const barisB = barisKe(rentangB, i);
    const barisC = barisKe(rentangC, i);
    const barisD = barisKe(rentangD, i);
    const lebar = (acuan[i] as BarisArgumen).length;
    let satu = KOSONG;
    for (let j = 0; j < lebar; j++) {
      const hasilFungsi = hitung(
        selKe(barisA, j, asalA),
        selKe(barisB, j, asalB),
        selKe(barisC, j, asalC),
        selKe(barisD, j, asalD),
        i,
        j,
      );
      const isi = typeof hasilFungsi === 'object' ? gagal(hasilFungsi) : hasilFungsi;
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
