/**
 * Numbers as Indonesians write them (domain.md of the field): read, with doubts, and written back.
 */
import { banding, type Desimal, dariTeks, desimal, kali, NOL, negatif, SATU } from './desimal';
import { terbilang, terbilangDepan } from './terbilang';

/** What may settle a notation that the text alone leaves open. */
export interface KonteksAngka {
  /** The unit of the column or row ("Persen", "Orang", "Rp", "Nilai Indeks"). */
  satuan?: string | null;
  /** How the other numbers of the same column or table write their decimals, where that is known. */
  desimal?: ',' | '.' | null;
}

/** What was unusual about a number that could nevertheless be read. */
export type Keraguan =
  /** "68, 12" */
  | 'spasi-dalam-angka'
  /** "29.71%": a decimal point where a comma belongs. */
  | 'titik-desimal'
  /** "1,234,567" */
  | 'koma-ribuan'
  /** "1000 Orang" */
  | 'satuan-di-sel'
  | 'persen'
  /** "2,5T" */
  | 'singkatan'
  /** "(1.234)" */
  | 'kurung-negatif'
  /** "80.30%" where the unit is Nilai, "5 Dokumen" in a column of percents. */
  | 'satuan-lain'
  /** Text alone was ambiguous; the unit or the habit of the column settled it. */
  | 'konteks-menentukan';

export type BacaanAngka =
  | {
      jenis: 'angka';
      nilai: Desimal;
      /** The unit inside the text: "%", "Rp", "Orang", "Nilai Indeks"; '' when none. */
      satuan: string;
      /** Digits printed after the decimal mark. */
      angkaDesimal: number;
      tandaDesimal: ',' | '.' | null;
      tandaRibuan: '.' | ',' | ' ' | null;
      keraguan: Keraguan[];
    }
  | { jenis: 'rentang'; bawah: Desimal; atas: Desimal; satuan: string; keraguan: Keraguan[] }
  /** Nothing was measured: "-", "N/A", "Tidak ada …"; `kosong` for a blank. */
  | { jenis: 'tanpa-nilai'; kosong: boolean; teks: string }
  /** Both readings are possible and nothing decides. */
  | { jenis: 'ambigu'; sebagaiRibuan: Desimal; sebagaiDesimal: Desimal; sebab: string }
  /** A word (a class such as "BB", "Zona Hijau") or something that is no number. */
  | { jenis: 'bukan-angka'; teks: string; sebab: string };

type Angka = Extract<BacaanAngka, { jenis: 'angka' }>;

/** Longer texts are sentences. */
const TERPANJANG = 200;
/** Digits of a number that anybody means. */
const TERBANYAK = 40;

/** Why "68 70" is no number. */
export const DUA_DALAM_SATU = 'spasi di tengah angka: mungkin dua bilangan dalam satu sel';

const TANPA_NILAI =
  /^(?:-+ ?%?|\.{2,}|…|n\s?\/\s?a|n\.a\.?|(?:tidak|tdk|belum|blm) (?:ada|tersedia|terdapat|terukur|relevan|berlaku|dinilai|diukur|dihitung|dapat di\p{L}+|dilakukan|memiliki|mempunyai|tercatat|terdata)(?![\p{L}\d]).*)$/iu;
/** With what those begin. */
const AWAL_TANPA_NILAI = '-.\u2026nNtTbB';
const RUPIAH_NOL = /^\(?(?:rp|idr) ?\.? ?(?:-+|(?:0 ?)?, ?-+)\)?$/i;
const GALAT_SEL = /^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!|ERROR!)/i;
const SATUAN_DESIMAL =
  /%|\b(?:persen|persentase|percent|nilai|indeks|index|skor|score|poin|point|rasio|ratio|predikat)\b/i;
/** Units of things that are measured, or rates: "72.125 tahun" may be either. */
const SATUAN_UKUR =
  /^(?:kg|kilogram|gram|gr|g|mg|ton|kuintal|kw|ha|hektar|hektare|km|kilometer|meter|m|cm|mm|[ck]?m[23²³]|liter|ltr|l|ml|k?wh|mw|watt|jam|menit|detik|hari|bulan|tahun|kali|derajat|°c|us\$|usd|\$|angka|tingkat|laju|rata-rata|level|satuan|per)(?![\p{L}\d])|juta|miliar|milyar|triliun|ribu|\bper \d/iu;
const KATA_BUKAN_SATUAN =
  /^(?:dari|lebih|kurang|atau|dan|hingga|sampai|s ?\/ ?d|s\.d|minus|plus|dibagi|dikali|koma|titik|k|b|bn|mn|mio|mil|ratus|ratusan|puluh|puluhan|belas|lusin|ribuan|jutaan|miliaran|milyaran|triliunan)(?![\p{L}\d])/iu;
const SINGKATAN = /^(?:(ribu|rb)|(juta|jt)|(miliar|milyar|m)|(triliun|trilyun|t))(?![\p{L}\d²³])\.?\s*/iu;
const SATUAN = /^[\p{L}%‰°$/(*][\p{L}\p{M}\s.,/%()°$²³&*'’"-]*$/u;
const PEMISAH_KATA =
  /^(.*?\d.*?) ?(?:s ?\/ ?d\.?|s\. ?d\.?|\bsampai(?: dengan)?\b|\bhingga\b) ?((?:(?:rp|idr) ?\.? ?)?-?\d.*)$/i;
/** Every word that divides a range has one of these letters. */
const MUNGKIN_PEMISAH = /[sh\u017f]/i;
const PEMISAH_STRIP = /^(.*\d[^-]*?) ?- ?((?:(?:rp|idr) ?\.? ?)?\d.*)$/i;

/** A text in which nothing is to be tidied: printable ASCII without doubled or outer spaces. */
function rapi(teks: string): boolean {
  let spasi = true;
  for (let i = 0; i < teks.length; i++) {
    const c = teks.charCodeAt(i);
    if (c < 32 || c > 126 || (c === 32 && spasi)) return false;
    spasi = c === 32;
  }
  return !spasi;
}

/** Spaces and dashes of every kind become plain ones. */
function rapikan(teks: string): string {
  if (rapi(teks)) return teks;
  return teks
    .replace(/[\u200b-\u200d\u2060\ufeff\u00ad]/g, '')
    .replace(/[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/g, '-')
    .replace(/\uff05/g, '%')
    .replace(/\s+/g, ' ')
    .trim();
}

/** What a unit says about "1.762": decimal, thousands, or nothing. */
function golonganSatuan(satuan: string): 'desimal' | 'ribuan' | null {
  const s = rapikan(satuan).replace(/^[-.\s]+$/, '');
  if (s === '') return null;
  if (SATUAN_DESIMAL.test(s)) return 'desimal';
  return SATUAN_UKUR.test(s) ? null : 'ribuan';
}

const adalahPersen = (satuan: string) => /%|^pers?en/i.test(satuan.trim());

const LAZIM = /^(0|[1-9]\d{0,14}|[1-9]\d{0,2}(?:\.\d{3}){1,4})(?:,(\d{1,9}))?( ?%)?$/;

/** The forms that most cells have and nothing is to be decided about, without the long way; null for all others. */
function bacaLazim(teks: string, konteks: KonteksAngka): Angka | null {
  const m = LAZIM.exec(teks);
  if (!m) return null;
  const [, utuh = '', pecahan = '', persen] = m;
  const titik = utuh.indexOf('.');
  if (pecahan.length === 3 || (titik >= 0 && titik === utuh.lastIndexOf('.') && pecahan === '')) return null;
  const ragu: Keraguan[] = [];
  if (persen) {
    ragu.push('persen');
    if (konteks.satuan && !adalahPersen(konteks.satuan)) ragu.push('satuan-lain');
  }
  const digit = (titik < 0 ? utuh : utuh.split('.').join('')) + pecahan;
  return angka(desimal(BigInt(digit), pecahan.length), persen ? '%' : '', ragu, {
    angkaDesimal: pecahan.length,
    tandaDesimal: pecahan ? ',' : null,
    tandaRibuan: titik < 0 ? null : '.',
  });
}

/**
 * Reads a printed number. Never throws, never guesses silently: what can be read in two ways is `ambigu`, what is unusual
 * stands in `keraguan`, what is no number says why in Indonesian.
 */
export function parseAngka(teks: string, konteks: KonteksAngka = {}): BacaanAngka {
  const lazim = bacaLazim(teks, konteks);
  if (lazim) return lazim;
  const bukan = (sebab: string): BacaanAngka => ({ jenis: 'bukan-angka', teks, sebab });
  const rapi = rapikan(teks);
  if (rapi === '') return { jenis: 'tanpa-nilai', kosong: true, teks };
  if (AWAL_TANPA_NILAI.includes(rapi[0] as string) && TANPA_NILAI.test(rapi))
    return { jenis: 'tanpa-nilai', kosong: false, teks };
  if (rapi.length > TERPANJANG) return bukan('teks terlalu panjang');
  if (GALAT_SEL.test(rapi)) return bukan('sel sumber berisi galat rumus');
  if (RUPIAH_NOL.test(rapi)) return angka(NOL, 'Rp', []);

  const m =
    (MUNGKIN_PEMISAH.test(rapi) ? PEMISAH_KATA.exec(rapi) : null) ??
    (rapi.includes('-') ? PEMISAH_STRIP.exec(rapi) : null);
  if (m && !/^\(/.test(rapi)) return bacaRentang(m[1] as string, m[2] as string, konteks, bukan);
  return bacaSatu(rapi, konteks, bukan);
}

function angka(nilai: Desimal, satuan: string, keraguan: Keraguan[], tulisan: Partial<Angka> = {}): Angka {
  return {
    jenis: 'angka',
    nilai,
    satuan,
    angkaDesimal: 0,
    tandaDesimal: null,
    tandaRibuan: null,
    keraguan,
    ...tulisan,
  };
}

type Bukan = (sebab: string) => BacaanAngka;

function bacaRentang(kiri: string, kanan: string, konteks: KonteksAngka, bukan: Bukan): BacaanAngka {
  const bacaanAtas = bacaSatu(kanan, konteks, bukan);
  if (bacaanAtas.jenis !== 'angka')
    return bacaanAtas.jenis === 'ambigu' ? bukan(`batas "${kanan}" dapat dibaca dua cara`) : bacaanAtas;
  // "1,5 - 3,5%": the unit is printed once.
  const bacaanBawah = bacaSatu(kiri, bacaanAtas.satuan ? { ...konteks, satuan: bacaanAtas.satuan } : konteks, bukan);
  if (bacaanBawah.jenis !== 'angka')
    return bacaanBawah.jenis === 'ambigu' ? bukan(`batas "${kiri}" dapat dibaca dua cara`) : bacaanBawah;
  if (/^0\d/.test(kiri) || /^0\d/.test(kanan)) return bukan('tampak seperti tanggal atau nomor, bukan rentang');
  if (bacaanBawah.satuan && bacaanBawah.satuan.toLowerCase() !== bacaanAtas.satuan.toLowerCase() && bacaanAtas.satuan)
    return bukan(`satuan kedua batas berbeda: "${bacaanBawah.satuan}" dan "${bacaanAtas.satuan}"`);
  if (!bacaanBawah.satuan && !bacaanAtas.satuan && /^\d{1,2}$/.test(kiri) && /^(?:19|20)\d\d$/.test(kanan))
    return bukan('tampak seperti bulan dan tahun, bukan rentang');
  if (banding(bacaanBawah.nilai, bacaanAtas.nilai) > 0)
    return bukan('batas bawah rentang lebih besar daripada batas atasnya');
  return {
    jenis: 'rentang',
    bawah: bacaanBawah.nilai,
    atas: bacaanAtas.nilai,
    satuan: bacaanAtas.satuan || bacaanBawah.satuan,
    keraguan: [...new Set([...bacaanBawah.keraguan, ...bacaanAtas.keraguan])],
  };
}

interface Depan {
  sisa: string;
  rupiah: boolean;
  /** Signs and brackets that make it less than nothing. */
  minus: number;
}

function lepasKurung(depan: Depan, ragu: Set<Keraguan>): void {
  const kurung = /^\(([^()]*)\)(,-+| ?%)?$/.exec(depan.sisa.trim());
  if (!kurung) return;
  depan.minus++;
  ragu.add('kurung-negatif');
  depan.sisa = `${kurung[1]}${kurung[2] ?? ''}`.trim();
}

function lepasTanda(depan: Depan, pola: RegExp): void {
  const tanda = pola.exec(depan.sisa);
  if (!tanda) return;
  if (tanda[1] === '-') depan.minus++;
  depan.sisa = depan.sisa.slice(tanda[0].length);
}

/** What stands before the digits: brackets, a sign, "Rp". */
function bacaDepan(teks: string, ragu: Set<Keraguan>): Depan {
  const depan: Depan = { sisa: teks, rupiah: false, minus: 0 };
  lepasKurung(depan, ragu);
  lepasTanda(depan, /^([+-])(?! )/);
  const rupiah = /^(?:rp|idr)(?![\p{L}]) ?\.? ?/iu.exec(depan.sisa);
  if (!rupiah) return depan;
  depan.rupiah = true;
  depan.sisa = depan.sisa.slice(rupiah[0].length);
  lepasKurung(depan, ragu);
  lepasTanda(depan, /^([+-]) ?/);
  return depan;
}

interface BadanDanEkor {
  badan: string;
  ekor: string;
  /** Closed by ",-": an amount of whole rupiah. */
  utuh: boolean;
}

/** A mark at the end of the digits: of ",-", or of a sentence; null where it is neither. */
function lepasTandaAkhir(badan: string, ekor: string, ragu: Set<Keraguan>): BadanDanEkor | null {
  if (!/[.,]$/.test(badan)) return { badan, ekor, utuh: false };
  const utuh = /^-+/.test(ekor);
  if (!utuh && (!badan.endsWith('.') || ekor !== '')) return null;
  let digit = badan.slice(0, -1);
  if (utuh && digit.endsWith(' ')) {
    ragu.add('spasi-dalam-angka');
    digit = digit.trimEnd();
  }
  return /\d$/.test(digit) ? { badan: digit, ekor: ekor.replace(/^-+ ?/, ''), utuh } : null;
}

function bacaSatu(teks: string, konteks: KonteksAngka, bukan: Bukan): BacaanAngka {
  const ragu = new Set<Keraguan>();
  const { sisa, rupiah, minus } = bacaDepan(teks, ragu);
  if (minus > 1) return bukan('tanda minus ganda');
  const potongan = /^((?:\d|[.,] ?\d)[\d., ]*)(.*)$/.exec(sisa);
  if (!potongan) return bukan(sebabBukan(teks));
  const pisah = lepasTandaAkhir((potongan[1] as string).trimEnd(), (potongan[2] as string).trim(), ragu);
  if (!pisah) return bukan('tanda baca di belakang angka tidak lazim');
  const pangkat = /^e([+-]\d{1,2})$/i.exec(pisah.ekor)?.[1];

  const ekor = bacaEkor(pangkat ? '' : pisah.ekor, rupiah, konteks, bukan);
  if (!('kali' in ekor)) return ekor;
  for (const keraguan of ekor.keraguan) ragu.add(keraguan);
  const badan = bacaBadan(pisah.badan, {
    rupiah,
    utuh: pisah.utuh,
    disingkat: ekor.keraguan.includes('singkatan'),
    satuan: ekor.satuan,
    konteks,
    ragu,
    bukan,
  });
  const bertanda = (nilai: Desimal): Desimal => (minus ? negatif(nilai) : nilai);
  if (!('angkaDesimal' in badan)) {
    if (badan.jenis !== 'ambigu') return badan;
    const jadi = (nilai: Desimal) => bertanda(kali(nilai, ekor.kali));
    return { ...badan, sebagaiRibuan: jadi(badan.sebagaiRibuan), sebagaiDesimal: jadi(badan.sebagaiDesimal) };
  }
  const mutlak = kali(badan.nilai, ekor.kali);
  const nilai = bertanda(pangkat ? desimal(mutlak.n, mutlak.s - Number(pangkat)) : mutlak);
  if (ekor.huruf !== null && terbilang(nilai) !== ekor.huruf)
    return bukan(`angka dan hurufnya tidak sama: tertulis "${ekor.huruf}"`);
  if (ekor.satuan && konteks.satuan && adalahPersen(ekor.satuan) !== adalahPersen(konteks.satuan))
    ragu.add('satuan-lain');
  const { angkaDesimal, tandaDesimal, tandaRibuan } = badan;
  return angka(nilai, ekor.satuan, [...ragu], { angkaDesimal, tandaDesimal, tandaRibuan });
}

/** Why a text that does not begin like a number is none: worth a word where the cause is known. */
function sebabBukan(rapi: string): string {
  if (/^[<>≤≥=]/.test(rapi)) return 'tanda pembanding, bukan satu bilangan';
  if (/^[±~≈]/.test(rapi)) return 'hanya perkiraan: tulis bilangannya saja';
  if (/^- /.test(rapi)) return 'tanda minus terpisah spasi: butir daftar atau bilangan negatif?';
  if (/^nihil$/i.test(rapi)) return '"Nihil" dapat berarti 0 atau tidak ada nilai: tulis 0 atau "-"';
  return /\d/.test(rapi) ? 'bukan satu bilangan' : 'tidak ada bilangan di dalamnya';
}

interface Ekor {
  satuan: string;
  kali: Desimal;
  /** Number words in brackets behind the figure, or null. */
  huruf: string | null;
  keraguan: Keraguan[];
}

/** What stands behind the digits: percent sign, abbreviation of a power, the number in words, a unit. */
function bacaEkor(teks: string, rupiah: boolean, konteks: KonteksAngka, bukan: Bukan): Ekor | BacaanAngka {
  const ekor: Ekor = { satuan: rupiah ? 'Rp' : '', kali: SATU, huruf: null, keraguan: [] };
  let sisa = teks;
  const singkat = SINGKATAN.exec(sisa);
  // A small "m" or "t" is metre or ton, unless money is spoken of.
  if (
    singkat &&
    (rupiah || !/^[mt](?![\p{L}])/u.test(sisa)) &&
    !(/^M/.test(sisa) && /^m(?:eter)?\b/i.test(konteks.satuan ?? ''))
  ) {
    const i = singkat.slice(1, 5).findIndex((x) => x !== undefined);
    ekor.kali = desimal(1n, -3 * (i + 1));
    ekor.keraguan.push('singkatan');
    sisa = sisa.slice(singkat[0].length);
  }
  const huruf = /^\(([^()]*)\) ?/.exec(sisa);
  const kata = huruf ? terbilangDepan(huruf[1] as string) : null;
  if (huruf && kata) {
    ekor.huruf = kata.terbilang;
    sisa = `${kata.sisa} ${sisa.slice(huruf[0].length)}`.trim();
  }
  if (sisa === '') return ekor;
  if (/^rupiah\b/i.test(sisa)) {
    ekor.satuan = 'Rp';
    return ekor;
  }
  if (sisa.includes(':'))
    return bukan('tampak seperti jam atau perbandingan; mungkin titik desimal yang salah terbaca');
  if (/\d/.test(sisa.replace(/m[23]\b/gi, ''))) return bukan('lebih dari satu bilangan dalam satu sel');
  if (!SATUAN.test(sisa.replace(/m[23]\b/gi, 'm')) || KATA_BUKAN_SATUAN.test(sisa))
    return bukan(`"${sisa}" di belakang angka bukan satuan`);
  const persen = /^(?:%|persen(?![\p{L}])|percent(?![\p{L}])) ?/iu.exec(sisa);
  if (persen) {
    if (rupiah) return bukan('rupiah dan persen sekaligus');
    ekor.satuan = '%';
    ekor.keraguan.push('persen');
  } else {
    ekor.satuan = rupiah ? 'Rp' : sisa;
    ekor.keraguan.push('satuan-di-sel');
  }
  return ekor;
}

/**
 * What the words behind plain digits say about them, for the quick reader: what a unit makes of "1.762", `persen`, or
 * `apa pun` for a unit that leaves it open. Null where the words change the number or are no unit.
 */
export function bacaEkorBilangan(teks: string): 'desimal' | 'ribuan' | 'persen' | 'apa pun' | null {
  const t = rapikan(teks);
  if (t === '' || /\d|^[.,]/.test(t)) return null;
  const ekor = bacaEkor(t, false, {}, (sebab) => ({ jenis: 'bukan-angka', teks, sebab }));
  if (!('kali' in ekor) || ekor.huruf !== null || ekor.keraguan.includes('singkatan')) return null;
  return ekor.satuan === '%' ? 'persen' : (golonganSatuan(ekor.satuan) ?? 'apa pun');
}

interface Badan {
  nilai: Desimal;
  angkaDesimal: number;
  tandaDesimal: ',' | '.' | null;
  tandaRibuan: '.' | ',' | ' ' | null;
}

interface SituasiBadan {
  rupiah: boolean;
  utuh: boolean;
  /** "juta", "T": rupiah are then written with decimals as often as with thousands. */
  disingkat: boolean;
  satuan: string;
  konteks: KonteksAngka;
  ragu: Set<Keraguan>;
  bukan: Bukan;
}

/** How often a character stands in a text. */
function banyakDi(teks: string, huruf: string): number {
  let banyak = 0;
  for (let i = teks.indexOf(huruf); i >= 0; i = teks.indexOf(huruf, i + 1)) banyak++;
  return banyak;
}

const BERKELOMPOK = {
  '.': /^[1-9]\d{0,2}(?:\.\d{3})+$/,
  ',': /^[1-9]\d{0,2}(?:,\d{3})+$/,
  ' ': /^[1-9]\d{0,2}(?: \d{3})+$/,
};

const berkelompok = (bagian: string, tanda: keyof typeof BERKELOMPOK): boolean => BERKELOMPOK[tanda].test(bagian);

/** Digits with their points and commas, spaces taken out. */
interface Digit {
  teks: string;
  /** Spaces stood beside a mark. */
  renggang: boolean;
  /** Spaces divided the thousands. */
  ribuanSpasi: boolean;
}

/** Null where a gap may as well be two cells run together. */
function tanpaSpasi(teks: string, { ragu, rupiah }: SituasiBadan): Digit | null {
  if (!teks.includes(' ')) return { teks, renggang: false, ribuanSpasi: false };
  const rapat = teks.replace(/ ?([.,]) ?/g, '$1');
  const renggang = rapat.length !== teks.length;
  if (renggang) ragu.add('spasi-dalam-angka');
  if (!rapat.includes(' ')) return { teks: rapat, renggang, ribuanSpasi: false };
  const utuh = rapat.replace(/[.,]\d*$/, '');
  const tanda = banyakDi(rapat, '.') + banyakDi(rapat, ',');
  if (!berkelompok(utuh, ' ') || tanda > 1 || (banyakDi(utuh, ' ') < 2 && !rupiah)) return null;
  return { teks: rapat.replace(/ /g, ''), renggang, ribuanSpasi: true };
}

const bulat = (utuh: string, tandaRibuan: Badan['tandaRibuan']): Badan => ({
  nilai: desimal(BigInt(utuh)),
  angkaDesimal: 0,
  tandaDesimal: null,
  tandaRibuan,
});

function pecah(
  utuh: string,
  pecahan: string,
  tandaDesimal: ',' | '.',
  tandaRibuan: Badan['tandaRibuan'],
  ragu: Set<Keraguan>,
): Badan {
  if (tandaDesimal === '.') ragu.add('titik-desimal');
  return {
    nilai: dariTeks(`${utuh || '0'}.${pecahan}`) as Desimal,
    angkaDesimal: pecahan.length,
    tandaDesimal,
    tandaRibuan,
  };
}

/** Points and commas: the last one is the decimal mark. */
function bacaDuaTanda(teks: string, { utuh: tanpaPecahan, ragu, bukan }: SituasiBadan): Badan | BacaanAngka {
  const tanda = teks.lastIndexOf(',') > teks.lastIndexOf('.') ? ',' : '.';
  const ribuan = tanda === ',' ? '.' : ',';
  const letak = teks.lastIndexOf(tanda);
  const utuh = teks.slice(0, letak);
  const pecahan = teks.slice(letak + 1);
  if (tanpaPecahan || pecahan === '' || utuh.includes(tanda) || !berkelompok(utuh, ribuan))
    return bukan('titik dan koma tidak pada tempatnya');
  return pecah(utuh.split(ribuan).join(''), pecahan, tanda, ribuan, ragu);
}

/** The same mark several times divides thousands. */
function bacaTandaBerulang(digit: Digit, tanda: '.' | ',', { ragu, bukan }: SituasiBadan): Badan | BacaanAngka {
  if (!berkelompok(digit.teks, tanda) || (tanda === ',' && digit.renggang))
    return bukan(
      tanda === '.' ? 'pengelompokan ribuan salah, atau ini kode/tanggal' : 'beberapa koma: daftar bilangan?',
    );
  if (tanda === ',') ragu.add('koma-ribuan');
  return bulat(digit.teks.split(tanda).join(''), tanda);
}

/** Before exactly three digits one mark may be either, for a lead of one to three digits that is not 0. */
const bermaknaDua = (utuh: string, pecahan: string, { ribuanSpasi }: Digit): boolean =>
  pecahan.length === 3 && /^[1-9]\d{0,2}$/.test(utuh) && !ribuanSpasi;

/** What the figure itself says about its mark, and failing that the unit of its column. */
function golonganBadan(situasi: SituasiBadan): { golongan: 'desimal' | 'ribuan' | null; dariKonteks: boolean } {
  if (situasi.disingkat) return { golongan: null, dariKonteks: true };
  if (situasi.utuh || situasi.rupiah) return { golongan: 'ribuan', dariKonteks: false };
  const sendiri = golonganSatuan(situasi.satuan);
  if (sendiri !== null || situasi.satuan) return { golongan: sendiri, dariKonteks: sendiri === null };
  return { golongan: golonganSatuan(situasi.konteks.satuan ?? ''), dariKonteks: true };
}

function bermaknaGanda(utuh: string, pecahan: string, sebab: string): BacaanAngka {
  return {
    jenis: 'ambigu',
    sebagaiRibuan: desimal(BigInt(utuh + pecahan)),
    sebagaiDesimal: dariTeks(`${utuh}.${pecahan}`) as Desimal,
    sebab,
  };
}

function bacaSatuKoma(digit: Digit, situasi: SituasiBadan): Badan | BacaanAngka {
  const [utuh = '', pecahan = ''] = digit.teks.split(',');
  const dua = bermaknaDua(utuh, pecahan, digit);
  if (situasi.utuh)
    return dua ? bermaknaGanda(utuh, pecahan, 'koma ribuan atau desimal') : situasi.bukan('koma desimal di depan ",-"');
  if (dua && (golonganBadan(situasi).golongan === 'ribuan' || situasi.konteks.desimal === '.'))
    return bermaknaGanda(utuh, pecahan, `"${digit.teks}": koma di depan tiga angka dapat berarti ribuan atau desimal`);
  return pecah(utuh, pecahan, ',', digit.ribuanSpasi ? ' ' : null, situasi.ragu);
}

function bacaSatuTitik(digit: Digit, situasi: SituasiBadan): Badan | BacaanAngka {
  const { ragu, bukan, konteks } = situasi;
  const [utuh = '', pecahan = ''] = digit.teks.split('.');
  const { golongan, dariKonteks } = golonganBadan(situasi);
  if (digit.renggang && situasi.satuan !== '%' && golongan !== 'ribuan')
    return bukan('titik terpisah spasi: nomor urut atau desimal?');
  const dua = bermaknaDua(utuh, pecahan, digit);
  if (!dua)
    return situasi.utuh
      ? bukan('titik desimal di depan ",-"')
      : pecah(utuh, pecahan, '.', digit.ribuanSpasi ? ' ' : null, ragu);
  if (golongan === null && (!konteks.desimal || situasi.disingkat))
    return bermaknaGanda(
      utuh,
      pecahan,
      `"${digit.teks}" dapat berarti ${utuh}${pecahan} (titik ribuan) atau ${utuh},${pecahan} (titik desimal)`,
    );
  if (dariKonteks) ragu.add('konteks-menentukan');
  const ribuan = golongan === null ? konteks.desimal === ',' : golongan === 'ribuan';
  return ribuan ? bulat(utuh + pecahan, '.') : pecah(utuh, pecahan, '.', null, ragu);
}

/** Digits and marks alone. */
function bacaBadan(teks: string, situasi: SituasiBadan): Badan | BacaanAngka {
  const { bukan } = situasi;
  const [titik, koma] = [banyakDi(teks, '.'), banyakDi(teks, ',')];
  if (teks.length - titik - koma - banyakDi(teks, ' ') > TERBANYAK) return bukan('angkanya terlalu banyak');
  const digit = tanpaSpasi(teks, situasi);
  if (!digit) return bukan(DUA_DALAM_SATU);
  if (titik > 0 && koma > 0) return bacaDuaTanda(digit.teks, situasi);
  if (titik + koma > 1) return bacaTandaBerulang(digit, titik > 0 ? '.' : ',', situasi);
  if (titik === 1) return bacaSatuTitik(digit, situasi);
  if (koma === 1) return bacaSatuKoma(digit, situasi);
  if (/^0\d/.test(digit.teks) && digit.teks.length > 3 && situasi.satuan === '')
    return bukan('diawali nol: tampak seperti nomor atau kode');
  return bulat(digit.teks, digit.ribuanSpasi ? ' ' : null);
}
