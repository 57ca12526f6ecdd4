/**
 * The quick ways of the custom functions: floating point where it is provably right, whole numbers where a tie has to be
 * decided, and the notations that most cells have read in one pass. What is not certain here is NaN, and left to exact
 * arithmetic and to the careful reader; a range of ten thousand cells is then as fast as a loop by hand, and still right in
 * every digit.
 */
import { bacaEkorBilangan } from './angka';

// A cell counts as its 15 significant digits (`dariAngka`): at most 5·10^-15 of it apart from the double, in both
// magnitudes that enter a quotient, and each of at most five operations adds half a unit in the last place: 2^-46 bounds it.
const GALAT = 2 ** -46;
const TERBESAR = 2 ** 45;

/**
 * `x` rounded to 1/`skala`, or NaN when its error might reach a tie. `besar` is the largest magnitude that entered `x`.
 */
export function bulatkanCepat(x: number, skala: number, besar: number): number {
  const y = x * skala;
  const batas = besar * skala;
  if (!(batas < TERBESAR)) return Number.NaN;
  const bawah = Math.floor(y);
  const sisa = y - bawah - 0.5;
  if (sisa > batas * GALAT) return (bawah + 1) / skala;
  // Adding 0 turns −0 into 0.
  if (sisa < -batas * GALAT) return bawah / skala + 0;
  return Number.NaN;
}

/** How far `y` may be from what it stands for, by the same reckoning; infinite where that is not known. */
export const batasGalat = (y: number): number => {
  const besar = y < 0 ? -y : y;
  return besar < TERBESAR ? besar * GALAT : Number.POSITIVE_INFINITY;
};

/** Digits that a double keeps of any decimal. */
const TERBANYAK_DIGIT = 15;
const BILANGAN_AMAN = 1e15;
const SEPULUH = Array.from({ length: 19 }, (_, k) => Number(`1e${k}`));
/** Decimals up to which a figure is tried as a whole number of its last digit. */
const DESIMAL_DICOBA = 6;

/** 10^k with which both are whole numbers of at most fifteen digits, exactly; 0 when there is none within six decimals. */
function skalaBersama(kiri: number, kanan: number): number {
  for (let k = 0; k <= DESIMAL_DICOBA; k++) {
    const p = SEPULUH[k] as number;
    const x = Math.round(kiri * p);
    const y = Math.round(kanan * p);
    // A decimal of at most fifteen digits that gives this double is the one that the cell shows.
    if (x / p === kiri && y / p === kanan) return Math.abs(x) < BILANGAN_AMAN && Math.abs(y) < BILANGAN_AMAN ? p : 0;
  }
  return 0;
}

/**
 * 100 × (kali·bawah + tanda·atas) / bawah rounded half away from zero to 1/`skala`, in whole numbers: 100·atas/bawah with
 * (0, 1), 200 − 100·atas/bawah with (2, −1). Never below 0 with `kali` 2. `bawah` is positive. NaN where the numbers are not safe.
 */
export function persenTepat(atas: number, bawah: number, skala: number, kali: 0 | 2 = 0): number {
  const p = skalaBersama(atas, bawah);
  if (p === 0) return Number.NaN;
  const kanan = Math.round(bawah * p);
  const a = Math.round(atas * p);
  const pembilang = kali === 2 ? Math.max(0, 2 * kanan - a) : a;
  const penuh = Math.abs(pembilang) * 200 * skala + kanan;
  if (!(penuh <= Number.MAX_SAFE_INTEGER && kanan > 0)) return Number.NaN;
  // The quotient of safe whole numbers never rounds up to the next whole one; its remainder is exact.
  const hasil = (penuh - (penuh % (2 * kanan))) / (2 * kanan) / skala;
  return pembilang < 0 ? -hasil + 0 : hasil;
}

/** The unit of what `angkaTeks` or `rentangTeks` read last: none, percent, or another one ("Orang", "Rp"). */
export const TANPA_SATUAN = 0;
export const BERPERSEN = 1;
export const BERSATUAN = 2;
type SatuanCepat = typeof TANPA_SATUAN | typeof BERPERSEN | typeof BERSATUAN;

/** What the last reading left beside its number; one record for all, so that ten thousand cells allocate nothing. */
export const terbaca: { satuan: SatuanCepat; atas: number; akhir: number } = { satuan: 0, atas: 0, akhir: 0 };

/** Beyond, the careful reader may find a sentence. */
const TEKS_PENDEK = 60;
/** Beyond, the careful reader has another reason to refuse. */
const DUA_TERPANJANG = 40;
const NOL = 48;
const SEMBILAN = 57;
const TITIK = 46;
const KOMA = 44;
const MINUS = 45;
const STRIP = 0x2013;
const PERSEN = 37;
const SPASI = 32;

const angkaDi = (c: number): boolean => c >= NOL && c <= SEMBILAN;

/** What a point before exactly three digits means is for the unit to say. */
const RAGU_TITIK = 1;

/**
 * Digits from `awal`: "1.234.567", "50,05", "50.05", as a double; NaN when they are written in another way. `terbaca.akhir`
 * is where they end; `ragu` takes RAGU_TITIK for "1.762", which is read as thousands.
 */
let ragu = 0;
/** Where `digitDi` stopped, and how many digits it took. */
let letakDigit = 0;
let banyakDigit = 0;

/** Appends the digits from `awal` to `nilai`. */
function digitDi(teks: string, awal: number, nilai: number): number {
  const panjang = teks.length;
  let letak = awal;
  let hasil = nilai;
  while (letak < panjang) {
    const huruf = teks.charCodeAt(letak);
    if (!angkaDi(huruf)) break;
    hasil = hasil * 10 + (huruf - NOL);
    letak++;
  }
  letakDigit = letak;
  banyakDigit = letak - awal;
  return hasil;
}

/** The character there; 0 behind the end, where charCodeAt would have to answer with NaN. */
const hurufDi = (teks: string, letak: number): number => (letak < teks.length ? teks.charCodeAt(letak) : 0);

function badan(teks: string, awal: number): number {
  ragu = 0;
  terbaca.akhir = awal;
  const nilai = digitDi(teks, awal, 0);
  const depan = banyakDigit;
  // A leading zero makes a code of it, unless it stands alone.
  if (depan === 0 || depan > TERBANYAK_DIGIT || (depan > 1 && teks.charCodeAt(awal) === NOL)) return Number.NaN;
  const huruf = hurufDi(teks, letakDigit);
  if (huruf === TITIK) return sesudahTitik(teks, awal, nilai, depan);
  if (huruf === KOMA) return sesudahKoma(teks, nilai, depan);
  terbaca.akhir = letakDigit;
  return nilai;
}

/** "1.234.567", "50.05": groups of thousands, or one decimal point. */
function sesudahTitik(teks: string, awal: number, bulat: number, depan: number): number {
  let nilai = bulat;
  let digit = depan;
  let kelompok = 0;
  do {
    nilai = digitDi(teks, letakDigit + 1, nilai);
    digit += banyakDigit;
    kelompok++;
  } while (banyakDigit === 3 && hurufDi(teks, letakDigit) === TITIK);
  const huruf = hurufDi(teks, letakDigit);
  if (digit > TERBANYAK_DIGIT || banyakDigit === 0 || huruf === TITIK) return Number.NaN;
  if (banyakDigit === 3 && depan <= 3 && teks.charCodeAt(awal) !== NOL) {
    if (huruf === KOMA) return sesudahKoma(teks, nilai, digit);
    if (kelompok === 1) ragu = RAGU_TITIK;
    terbaca.akhir = letakDigit;
    return nilai;
  }
  // One decimal point; with more of them a group is wrong.
  if (kelompok > 1 || huruf === KOMA) return Number.NaN;
  terbaca.akhir = letakDigit;
  return nilai / (SEPULUH[banyakDigit] as number);
}

function sesudahKoma(teks: string, bulat: number, depan: number): number {
  const koma = letakDigit;
  const nilai = digitDi(teks, koma + 1, bulat);
  if (banyakDigit === 0) {
    // ",-" closes an amount; the caller looks at it.
    terbaca.akhir = koma;
    return bulat;
  }
  const huruf = hurufDi(teks, letakDigit);
  // Three digits behind a comma may be thousands to somebody; a further mark is no number.
  if (banyakDigit === 3 || depan + banyakDigit > TERBANYAK_DIGIT || huruf === KOMA || huruf === TITIK)
    return Number.NaN;
  terbaca.akhir = letakDigit;
  return nilai / (SEPULUH[banyakDigit] as number);
}

/** What the careful reader says about the words behind a number, kept: columns repeat their units. */
const ekorDikenal = new Map<string, 'desimal' | 'ribuan' | 'persen' | 'apa pun' | null>();
const EKOR_DISIMPAN = 500;

function golonganEkor(ekor: string): 'desimal' | 'ribuan' | 'persen' | 'apa pun' | null {
  let golongan = ekorDikenal.get(ekor);
  if (golongan === undefined) {
    golongan = bacaEkorBilangan(ekor);
    if (ekorDikenal.size >= EKOR_DISIMPAN) ekorDikenal.clear();
    ekorDikenal.set(ekor, golongan);
  }
  return golongan;
}

/**
 * What follows the digits of `nilai`, from `terbaca.akhir` to the end of the text: nothing, a percent sign, a unit. Gives the
 * number with what the unit makes of a doubtful point, NaN when the careful reader has to look.
 */
function denganEkor(teks: string, nilai: number): number {
  const panjang = teks.length;
  let letak = terbaca.akhir;
  if (letak === panjang) {
    terbaca.satuan = TANPA_SATUAN;
    return ragu === 0 ? nilai : Number.NaN;
  }
  let huruf = teks.charCodeAt(letak);
  if (huruf === SPASI && letak + 1 < panjang) huruf = teks.charCodeAt(++letak);
  if (huruf === PERSEN && letak + 1 === panjang) {
    terbaca.satuan = BERPERSEN;
    return ragu === 0 ? nilai : nilai / 1000;
  }
  // A further number, a range, a list: for the careful reader.
  if (huruf <= SEMBILAN && huruf !== PERSEN) return Number.NaN;
  const golongan = golonganEkor(teks.slice(letak));
  if (golongan === null || (ragu !== 0 && golongan === 'apa pun')) return Number.NaN;
  terbaca.satuan = golongan === 'persen' ? BERPERSEN : BERSATUAN;
  return ragu !== 0 && golongan !== 'ribuan' ? nilai / 1000 : nilai;
}

/** Where digits begin behind "Rp", "Rp.", "Rp " and "Rp. "; 0 when the text does not begin with Rp. */
function sesudahRupiah(teks: string): number {
  const r = teks.charCodeAt(0) | 32;
  const p = teks.charCodeAt(1) | 32;
  if (r !== 114 || p !== 112) return 0;
  let i = 2;
  if (teks.charCodeAt(i) === TITIK) i++;
  if (teks.charCodeAt(i) === SPASI) i++;
  return i;
}

/**
 * The number of a text that is written in one of the common ways, exactly as the careful reader has it; NaN for every other
 * text. `terbaca.satuan` says which unit stood beside it.
 */
export function angkaTeks(teks: string): number {
  const panjang = teks.length;
  if (panjang === 0 || panjang > TEKS_PENDEK) return Number.NaN;
  const awal = teks.charCodeAt(0);
  if (angkaDi(awal)) {
    const nilai = badan(teks, 0);
    if (Number.isNaN(nilai)) return nilai;
    return teks.charCodeAt(terbaca.akhir) === KOMA ? tutupRupiah(teks, nilai) : denganEkor(teks, nilai);
  }
  if (awal === MINUS) {
    const nilai = badan(teks, 1);
    if (Number.isNaN(nilai) || teks.charCodeAt(terbaca.akhir) === KOMA) return Number.NaN;
    return 0 - denganEkor(teks, nilai);
  }
  const mulai = sesudahRupiah(teks);
  if (mulai === 0) return Number.NaN;
  const nilai = badan(teks, mulai);
  if (Number.isNaN(nilai)) return nilai;
  terbaca.satuan = BERSATUAN;
  // Beside Rp one point before three digits is a thousands point.
  if (terbaca.akhir === panjang) return nilai;
  return tutupRupiah(teks, nilai);
}

/** "1.234.567,-": the end of an amount of whole rupiah. */
function tutupRupiah(teks: string, nilai: number): number {
  const i = terbaca.akhir;
  if (i + 2 !== teks.length || teks.charCodeAt(i) !== KOMA || teks.charCodeAt(i + 1) !== MINUS) return Number.NaN;
  if (terbaca.satuan !== BERSATUAN || angkaDi(teks.charCodeAt(0))) terbaca.satuan = TANPA_SATUAN;
  return nilai;
}

/**
 * The lower bound of a range written as "1,5-3,5", "1,5 - 3,5%" or "1,5% - 3,5%", exactly as the careful reader has it;
 * `terbaca.atas` is the upper one, `terbaca.satuan` its unit. NaN for every other text.
 */
export function rentangTeks(teks: string): number {
  const panjang = teks.length;
  if (panjang < 3 || panjang > TEKS_PENDEK || !angkaDi(teks.charCodeAt(0))) return Number.NaN;
  const bawah = badan(teks, 0);
  if (Number.isNaN(bawah) || ragu !== 0) return Number.NaN;
  let letak = terbaca.akhir;
  const digitKiri = letak;
  const persen = teks.charCodeAt(letak) === PERSEN;
  if (persen) letak++;
  if (teks.charCodeAt(letak) === SPASI) letak++;
  const c = teks.charCodeAt(letak);
  if (c !== MINUS && c !== STRIP) return Number.NaN;
  letak++;
  if (teks.charCodeAt(letak) === SPASI) letak++;
  const kanan = letak;
  const atas = badan(teks, letak);
  if (Number.isNaN(atas) || ragu !== 0 || teks.charCodeAt(terbaca.akhir) === KOMA) return Number.NaN;
  const akhir = terbaca.akhir;
  if (denganEkor(teks, atas) !== atas || bawah > atas) return Number.NaN;
  if (persen && terbaca.satuan !== BERPERSEN) return Number.NaN;
  // "12-2024" is a month of a year.
  if (terbaca.satuan === TANPA_SATUAN && digitKiri <= 2 && akhir - kanan === 4) return Number.NaN;
  terbaca.atas = atas;
  return bawah;
}

/** Beginnings of what says that nothing was measured, of amounts, and of the one word with a meaning of its own. */
const AWAL_BERARTI = /^(?:tidak|tdk|belum|blm|rp|idr|nihil)/i;
const HURUF_BERARTI = 'tbrinTBRIN';

/** A text of letters and single spaces that certainly holds no number and does not say that there is none. */
export function kataBiasa(teks: string): boolean {
  const panjang = teks.length;
  if (panjang === 0 || panjang > TEKS_PENDEK) return false;
  let spasi = true;
  for (let i = 0; i < panjang; i++) {
    const kodeHuruf = teks.charCodeAt(i);
    if (kodeHuruf === SPASI) {
      if (spasi) return false;
      spasi = true;
      continue;
    }
    const huruf = kodeHuruf | 32;
    if (huruf < 97 || huruf > 122) return false;
    spasi = false;
  }
  return !spasi && !(HURUF_BERARTI.includes(teks[0] as string) && AWAL_BERARTI.test(teks));
}

/** Whether a text is "68 70": digits, one space, digits. Such a gap may as well be two figures in one cell. */
export function duaBilangan(teks: string): boolean {
  const panjang = teks.length;
  if (panjang < 3 || panjang > DUA_TERPANJANG) return false;
  let spasi = 0;
  for (let i = 0; i < panjang; i++) {
    const c = teks.charCodeAt(i);
    if (c === SPASI) spasi = spasi === 0 && i > 0 ? i : panjang;
    else if (!angkaDi(c)) return false;
  }
  return spasi > 0 && spasi < panjang - 1;
}

/** Whether a text is "1.762" and nothing else: one point before exactly three digits, which may mean either. */
export function titikRagu(teks: string): boolean {
  const panjang = teks.length;
  if (panjang < 5 || panjang > 7 || teks.charCodeAt(panjang - 4) !== TITIK || teks.charCodeAt(0) === NOL) return false;
  for (let i = 0; i < panjang; i++) if (i !== panjang - 4 && !angkaDi(teks.charCodeAt(i))) return false;
  return true;
}
