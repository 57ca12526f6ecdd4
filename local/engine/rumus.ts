/**
 * Reading a formula's text without computing it: where its references, names and calls stand. Serves dependency
 * tracking, moving references when rows come and go, and the two written forms (US and Indonesian separators).
 */
import { hurufKeKolom, kolomKeHuruf } from '../../src/core/alamat.ts';
import { a1KeKotak, type Kotak, kotak, kutipLembar } from './kotak.ts';

type JenisToken =
  | 'teks'
  | 'angka'
  | 'acuan'
  | 'nama'
  | 'fungsi'
  | 'operator'
  | 'pemisah'
  | 'kurung'
  | 'galat'
  | 'spasi';

export interface Token {
  jenis: JenisToken;
  teks: string;
  /** For `acuan`: sheet as named, or null for the formula's own. For `nama`: the sheet that it is said to belong to. */
  lembar?: string | null;
  /** For `acuan`: the part after the sheet, `$` included. For `nama` of a sheet: the name alone. */
  a1?: string;
}

// Sticky: matched where reading stands, without cutting the formula.
const SPASI = /\s+/y;
const PEMISAH = /[,;]/y;
const TANDA_KURUNG = /[(){}]/y;
const TEKS = /"(?:[^"]|"")*"?/y;
const ACUAN =
  /(?:'((?:[^']|'')*)'!|([\p{L}_][\p{L}\p{N}_.]*)!)?(\$?[A-Za-z]{1,3}\$?\d+(?::(?:\$?[A-Za-z]{1,3}\$?\d+|\$?[A-Za-z]{1,3}(?![\p{L}\p{N}_(])|\$?\d+))?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}(?![\p{L}\p{N}_(])|\$?\d+:\$?\d+)(?![\p{L}\p{N}_.(!])/uy;
const ACUAN_RUSAK = /(?:'(?:[^']|'')*'!|[\p{L}_][\p{L}\p{N}_.]*!)?#REF!/uy;
const GALAT = /#(?:N\/A|REF!|NAME\?|DIV\/0!|NULL!|VALUE!|NUM!|ERROR!|SPILL!|CALC!)/y;
const ANGKA = /(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?/y;
const NAMA_LEMBAR =
  /(?:'((?:[^']|'')*)'|([\p{L}_][\p{L}\p{N}_.]*))!([\p{L}_\\][\p{L}\p{N}_.]*)(?![\p{L}\p{N}_.]|\s*\()/uy;
const NAMA = /[\p{L}_\\][\p{L}\p{N}_.]*/uy;
const KURUNG = /\s*\(/y;

/** Formulas read lately: one is asked for by every stage of a computation, and columns repeat. */
const ingatan = new Map<string, readonly Token[]>();
const MAKS_INGATAN = 20_000;

/** Tokens of a formula in the US form, with or without the leading `=`. Never throws: what is unknown is an operator. */
export function pecahRumus(rumus: string): readonly Token[] {
  const ada = ingatan.get(rumus);
  if (ada) return ada;
  if (ingatan.size >= MAKS_INGATAN) ingatan.clear();
  const hasil = pecah(rumus, rumus.startsWith('=') ? 1 : 0);
  ingatan.set(rumus, hasil);
  return hasil;
}

/** A sheet as it is named before `!`, its quotes undone. */
const namaLembar = (berkutip: string | undefined, polos: string | undefined): string | null =>
  berkutip !== undefined ? berkutip.replace(/''/g, "'") : (polos ?? null);

function padaLetak(pola: RegExp, rumus: string, di: number): RegExpExecArray | null {
  pola.lastIndex = di;
  return pola.exec(rumus);
}

type Pola = readonly [RegExp, JadikanToken];
type JadikanToken = (m: RegExpExecArray, rumus: string, di: number) => Token;

const sebagai =
  (jenis: JenisToken): JadikanToken =>
  (m) => ({ jenis, teks: m[0] });

/** With the sheet that it is said to belong to. */
const milikLembar =
  (jenis: JenisToken): JadikanToken =>
  (m) => ({ jenis, teks: m[0], lembar: namaLembar(m[1], m[2]), a1: m[3] as string });

const NAMA_ATAU_FUNGSI: Pola = [
  NAMA,
  (m, rumus, di) => ({ jenis: padaLetak(KURUNG, rumus, di + m[0].length) ? 'fungsi' : 'nama', teks: m[0] }),
];

/** In this order: a reference looks like a name, a damaged one like a reference. */
const POLA_KATA: readonly Pola[] = [
  [ACUAN_RUSAK, sebagai('galat')],
  [ACUAN, milikLembar('acuan')],
  [NAMA_LEMBAR, milikLembar('nama')],
  NAMA_ATAU_FUNGSI,
];

/** What may begin with a character; what is not here begins a word or is an operator. */
const POLA_AWAL = new Map<string, readonly Pola[]>();
for (const [awal, pola] of [
  [',;', [[PEMISAH, sebagai('pemisah')]]],
  ['(){}', [[TANDA_KURUNG, sebagai('kurung')]]],
  ['"', [[TEKS, sebagai('teks')]]],
  [
    '#',
    [
      [ACUAN_RUSAK, sebagai('galat')],
      [GALAT, sebagai('galat')],
    ],
  ],
  [
    '0123456789',
    [
      [ACUAN, milikLembar('acuan')],
      [ANGKA, sebagai('angka')],
    ],
  ],
  ['.', [[ANGKA, sebagai('angka')]]],
  ['+-*/&=<>^%:!@|', []],
] as [string, Pola[]][])
  for (const huruf of awal) POLA_AWAL.set(huruf, pola);
const POLA_LAIN: readonly Pola[] = [[SPASI, sebagai('spasi')], ...POLA_KATA];

function bacaToken(rumus: string, di: number): Token {
  const awal = rumus[di] as string;
  for (const [pola, jadikan] of POLA_AWAL.get(awal) ?? POLA_LAIN) {
    const m = padaLetak(pola, rumus, di);
    if (m) return jadikan(m, rumus, di);
  }
  return { jenis: 'operator', teks: awal };
}

/** Tokens met lately, one object for all that are alike: a column of formulas says the same again and again. */
const tokenBersama = new Map<string, Token>();

function bersama(token: Token): Token {
  const ada = tokenBersama.get(token.teks);
  if (ada?.jenis === token.jenis) return ada;
  if (tokenBersama.size >= MAKS_INGATAN) tokenBersama.clear();
  tokenBersama.set(token.teks, token);
  return token;
}

function pecah(rumus: string, mulai: number): Token[] {
  const hasil: Token[] = [];
  for (let di = mulai; di < rumus.length; ) {
    const token = bersama(bacaToken(rumus, di));
    hasil.push(token);
    di += token.teks.length;
  }
  return hasil;
}

export function gabungToken(token: readonly Token[]): string {
  return `=${token.map((t) => t.teks).join('')}`;
}

/** A reference of a formula: sheet name (null for its own) and the rectangle. */
export interface Acuan {
  lembar: string | null;
  kotak: Kotak;
}

interface IsiRumus {
  acuan: Acuan[];
  /** Possible named ranges, upper case. */
  nama: string[];
  /** Function names, upper case. */
  fungsi: string[];
}

/** What a formula refers to. Open ranges reach to the given size. */
export function bacaRumus(rumus: string, maksBaris: number, maksKolom: number): IsiRumus {
  const isi: IsiRumus = { acuan: [], nama: [], fungsi: [] };
  for (const token of pecahRumus(rumus)) {
    if (token.jenis === 'acuan') {
      const k = a1KeKotak(token.a1 as string, maksBaris, maksKolom);
      if (k) isi.acuan.push({ lembar: token.lembar ?? null, kotak: k });
    } else if (token.jenis === 'nama') isi.nama.push((token.a1 ?? token.teks).toUpperCase());
    else if (token.jenis === 'fungsi') isi.fungsi.push(token.teks.toUpperCase());
  }
  return isi;
}

/** How rows or columns moved: from `mulai` on by `geser`; a negative one deletes the `-geser` lines from `mulai`. */
export interface Geseran {
  sumbu: 'baris' | 'kolom';
  mulai: number;
  geser: number;
}

/** A line after the move; null when it was deleted. */
export function geserGaris(n: number, g: Geseran): number | null {
  if (n < g.mulai) return n;
  if (g.geser >= 0) return n + g.geser;
  return n < g.mulai - g.geser ? null : n + g.geser;
}

/** Start and length of a stretch of lines after the move; null when all of it was deleted. */
function geserRuas(awal: number, panjang: number, geseran: Geseran): { awal: number; panjang: number } | null {
  const akhir = awal + panjang - 1;
  if (geseran.geser >= 0) {
    if (geseran.mulai <= awal) return { awal: awal + geseran.geser, panjang };
    return geseran.mulai <= akhir ? { awal, panjang: panjang + geseran.geser } : { awal, panjang };
  }
  const buang = -geseran.geser;
  const hapusAkhir = geseran.mulai + buang - 1;
  const hilang = Math.max(0, Math.min(akhir, hapusAkhir) - Math.max(awal, geseran.mulai) + 1);
  if (hilang >= panjang) return null;
  const sebelum = Math.max(0, Math.min(awal - 1, hapusAkhir) - geseran.mulai + 1);
  return { awal: awal - Math.max(0, sebelum), panjang: panjang - hilang };
}

export function geserKotak(kotakKini: Kotak, geseran: Geseran): Kotak | null {
  if (geseran.sumbu === 'baris') {
    const r = geserRuas(kotakKini.baris, kotakKini.tinggi, geseran);
    return r && kotak(r.awal, kotakKini.kolom, r.panjang, kotakKini.lebar);
  }
  const r = geserRuas(kotakKini.kolom, kotakKini.lebar, geseran);
  return r && kotak(kotakKini.baris, r.awal, kotakKini.tinggi, r.panjang);
}

export interface Ujung {
  kolom: number | null;
  baris: number | null;
  kolomMutlak: boolean;
  barisMutlak: boolean;
}

export function bacaUjung(teks: string): Ujung {
  const cocok = /^(\$?)([A-Za-z]{1,3})?(\$?)(\d+)?$/.exec(teks) as RegExpExecArray;
  // "$5" alone puts its dollar into the first group.
  const barisSaja = cocok[2] === undefined;
  return {
    kolom: cocok[2] === undefined ? null : hurufKeKolom(cocok[2]),
    baris: cocok[4] === undefined ? null : Number(cocok[4]),
    kolomMutlak: !barisSaja && cocok[1] === '$',
    barisMutlak: cocok[3] === '$' || (barisSaja && cocok[1] === '$'),
  };
}

function tulisUjung(u: Ujung): string {
  return (
    (u.kolom === null ? '' : (u.kolomMutlak ? '$' : '') + kolomKeHuruf(u.kolom)) +
    (u.baris === null ? '' : (u.barisMutlak ? '$' : '') + u.baris)
  );
}

function denganLembar(t: Token, a1: string): string {
  return t.lembar === null || t.lembar === undefined ? a1 : `${kutipLembar(t.lembar)}!${a1}`;
}

function ubahAcuan(rumus: string, ubah: (t: Token, ujung: Ujung[]) => Ujung[] | null): string {
  if (!rumus.startsWith('=')) return rumus;
  let berubah = false;
  const token = pecahRumus(rumus).map((token): Token => {
    if (token.jenis !== 'acuan') return token;
    const hasil = ubah(token, (token.a1 as string).split(':').map(bacaUjung));
    const teks = hasil === null ? '#REF!' : denganLembar(token, hasil.map(tulisUjung).join(':'));
    if (teks === token.teks) return token;
    berubah = true;
    return { ...token, teks };
  });
  return berubah ? gabungToken(token) : rumus;
}

/** The formula after rows or columns of sheet `lembar` moved; `sendiri` is the sheet on which the formula stands. */
export function geserRumus(rumus: string, sendiri: string, lembar: string, geseran: Geseran): string {
  return ubahAcuan(rumus, (t, ujung) => {
    if ((t.lembar ?? sendiri).toLowerCase() !== lembar.toLowerCase()) return ujung;
    const baca = (u: Ujung) => (geseran.sumbu === 'baris' ? u.baris : u.kolom);
    const tulis = (u: Ujung, n: number | null): Ujung =>
      geseran.sumbu === 'baris' ? { ...u, baris: n } : { ...u, kolom: n };
    const [ujungKini, ujungLain] = ujung as [Ujung, Ujung | undefined];
    const pertama = baca(ujungKini);
    if (ujungLain === undefined) {
      if (pertama === null) return ujung;
      const n = geserGaris(pertama, geseran);
      return n === null ? null : [tulis(ujungKini, n)];
    }
    const nb = baca(ujungLain);
    if (pertama !== null && nb !== null) {
      const r = geserRuas(Math.min(pertama, nb), Math.abs(nb - pertama) + 1, geseran);
      return r && [tulis(ujungKini, r.awal), tulis(ujungLain, r.awal + r.panjang - 1)];
    }
    if (pertama === null) return ujung;
    const n = geserGaris(pertama, geseran);
    return [tulis(ujungKini, n ?? geseran.mulai), ujungLain];
  });
}

/** The formula as it reads when copied by so many rows and columns: relative parts move. */
export function salinRumus(rumus: string, dBaris: number, dKolom: number): string {
  return ubahAcuan(rumus, (_t, ujung) => {
    const hasil = ujung.map((u) => ({
      ...u,
      baris: u.baris === null || u.barisMutlak ? u.baris : u.baris + dBaris,
      kolom: u.kolom === null || u.kolomMutlak ? u.kolom : u.kolom + dKolom,
    }));
    return hasil.some((u) => (u.baris !== null && u.baris < 1) || (u.kolom !== null && u.kolom < 1)) ? null : hasil;
  });
}

/** The formula after a sheet was renamed, or deleted (`menjadi` null). */
export function gantiLembarRumus(rumus: string, dari: string, menjadi: string | null): string {
  if (!rumus.startsWith('=') || !rumus.toLowerCase().includes(dari.toLowerCase().replace(/'/g, "''"))) return rumus;
  return gabungToken(
    pecahRumus(rumus).map((t): Token => {
      if (t.jenis !== 'acuan' || t.lembar == null || t.lembar.toLowerCase() !== dari.toLowerCase()) return t;
      return { ...t, teks: menjadi === null ? '#REF!' : `${kutipLembar(menjadi)}!${t.a1}` };
    }),
  );
}

const pada =
  (...ke: number[]) =>
  (i: number) =>
    ke.includes(i);
const semua = () => true;
/** Which arguments (from 0) a function takes as a whole, whatever row it stands in; of all others each row has its cell. */
const UTUH: Readonly<Record<string, (ke: number) => boolean>> = {
  XLOOKUP: pada(1, 2),
  VLOOKUP: pada(1),
  HLOOKUP: pada(1),
  LOOKUP: pada(1, 2),
  MATCH: pada(1),
  XMATCH: pada(1),
  INDEX: pada(0),
  RANK: pada(1),
  LARGE: pada(0),
  SMALL: pada(0),
  PERCENTILE: pada(0),
  QUARTILE: pada(0),
  COUNTIF: pada(0),
  SUMIF: pada(0, 2),
  AVERAGEIF: pada(0, 2),
  COUNTIFS: (i) => i % 2 === 0,
  SUMIFS: (i) => i === 0 || i % 2 === 1,
  AVERAGEIFS: (i) => i === 0 || i % 2 === 1,
  MINIFS: (i) => i === 0 || i % 2 === 1,
  MAXIFS: (i) => i === 0 || i % 2 === 1,
  CAPAIAN: pada(5),
  KRITERIA: pada(1),
  PREDIKAT: pada(1),
  RATA_RATA_CAPAIAN: pada(0),
  EFISIENSI_PMK: pada(0, 1, 2),
  ...Object.fromEntries(
    'SUM AVERAGE MIN MAX COUNT COUNTA COUNTBLANK COUNTUNIQUE MEDIAN MODE PRODUCT SUMPRODUCT STDEV VAR AND OR XOR ROWS COLUMNS CONCATENATE JOIN TEXTJOIN'
      .split(' ')
      .map((f) => [f, semua]),
  ),
};
/** Their result is a shape of its own, which no row has a part in. */
const BERBENTUK = new Set(
  'FILTER SORT SORTN UNIQUE QUERY TRANSPOSE SEQUENCE FLATTEN SPLIT MMULT TOCOL TOROW VSTACK HSTACK CHOOSECOLS CHOOSEROWS INDIRECT OFFSET LET LAMBDA MAP BYROW BYCOL SCAN REDUCE MAKEARRAY'.split(
    ' ',
  ),
);

/** Where a call's arguments stand among the tokens: `awal` its name, `akhir` its closing bracket. */
export interface Panggilan {
  nama: string;
  awal: number;
  akhir: number;
  argumen: [dari: number, sampai: number][];
}

export function bacaPanggilan(token: readonly Token[], awal: number): Panggilan | null {
  let indeks = awal + 1;
  while (token[indeks]?.jenis === 'spasi') indeks++;
  if (token[indeks]?.teks !== '(') return null;
  const argumen: [number, number][] = [];
  let dalam = 0;
  let mulai = indeks + 1;
  for (; indeks < token.length; indeks++) {
    const t = (token[indeks] as Token).teks;
    if (t === '(' || t === '{') dalam++;
    else if (t === ')' || t === '}') dalam--;
    const tutup = dalam === 0;
    if (tutup || (dalam === 1 && token[indeks]?.jenis === 'pemisah')) {
      if (indeks > mulai || argumen.length > 0 || !tutup) argumen.push([mulai, indeks]);
      mulai = indeks + 1;
      if (tutup) return { nama: (token[awal] as Token).teks.toUpperCase(), awal, akhir: indeks, argumen };
    }
  }
  return null;
}

/**
 * One plain formula for one row (and column) of a formula that works on whole ranges: every range that has the shape
 * of the result is narrowed to the cell of that row. `=CAPAIAN(C2:C10,D2:D10)` at offset 3 gives `=CAPAIAN(C5,D5)`.
 * What is looked up in, summed or taken as a scale stays whole, whatever its height. An XLOOKUP that gives an expression
 * over a range (`XLOOKUP(A5,K,V&"",x)`) becomes `IFERROR(INDEX(V,MATCH(A5,K,0))&"",x)`, which needs no array. null when
 * nothing could be narrowed.
 */
export function rumusPerSel(rumus: string, tinggi: number, lebar: number, ke: number, keKolom: number): string | null {
  const token = pecahRumus(rumus);
  let sempit = false;
  let bisa = true;

  /** The tokens of a stretch as text. `utuh`: inside what is taken whole. `cari`: what picks the row out of a column. */
  const tulis = (dari: number, sampai: number, utuh: boolean, cari: string | null = null): string => {
    let hasil = '';
    for (let i = dari; i < sampai; i++) {
      const tokenKini = token[i] as Token;
      const p = tokenKini.jenis === 'fungsi' ? bacaPanggilan(token, i) : null;
      if (p) {
        hasil += panggilan(p, utuh, cari);
        i = p.akhir;
      } else if (cari !== null && tokenKini.jenis === 'acuan' && (tokenKini.a1 as string).includes(':')) {
        hasil += `INDEX(${tokenKini.teks},${cari})`;
      } else hasil += utuh ? tokenKini.teks : acuan(tokenKini);
    }
    return hasil;
  };

  const panggilan = (panggilan: Panggilan, utuh: boolean, cari: string | null): string => {
    if (BERBENTUK.has(panggilan.nama) && !utuh) bisa = false;
    const argumen = (i: number, c = cari) => {
      const [a, z] = panggilan.argumen[i] as [number, number];
      return tulis(a, z, utuh || (UTUH[panggilan.nama]?.(i) ?? false), UTUH[panggilan.nama]?.(i) ? null : c);
    };
    if (panggilan.nama === 'XLOOKUP' && !utuh && panggilan.argumen.length >= 3 && panggilan.argumen.length <= 4) {
      const [a, z] = panggilan.argumen[2] as [number, number];
      const isi = token.slice(a, z).filter((t) => t.jenis !== 'spasi');
      if (isi.length > 1 && isi.some((t) => t.jenis === 'acuan')) {
        const hasil = tulis(a, z, true, `MATCH(${argumen(0)},${argumen(1)},0)`);
        return panggilan.argumen.length === 4 ? `IFERROR(${hasil},${argumen(3)})` : hasil;
      }
    }
    const kepala = token
      .slice(panggilan.awal, panggilan.argumen[0]?.[0] ?? panggilan.akhir)
      .map((t) => t.teks)
      .join('');
    return `${kepala}${panggilan.argumen.map((_, i) => argumen(i)).join(',')})`;
  };

  const acuan = (token: Token): string => {
    if (token.jenis !== 'acuan' || !(token.a1 as string).includes(':')) return token.teks;
    const [ujung, b] = (token.a1 as string).split(':').map(bacaUjung) as [Ujung, Ujung];
    if (ujung.baris === null || ujung.kolom === null || b.baris === null || b.kolom === null) return token.teks;
    const tinggiRentang = b.baris - ujung.baris + 1;
    const lebarRentang = b.kolom - ujung.kolom + 1;
    const satuBaris = tinggi > 1 && tinggiRentang === tinggi && (lebarRentang === lebar || lebarRentang === 1);
    const satuKolom = tinggi === 1 && lebar > 1 && lebarRentang === lebar && tinggiRentang === 1;
    if (!satuBaris && !satuKolom) return token.teks;
    sempit = true;
    const ujungKini: Ujung = {
      ...ujung,
      baris: ujung.baris + (tinggiRentang > 1 ? ke : 0),
      kolom: ujung.kolom + (lebarRentang > 1 ? keKolom : 0),
    };
    return denganLembar(token, tulisUjung(ujungKini));
  };

  const hasil = `=${tulis(0, token.length, false)}`;
  return sempit && bisa ? hasil : null;
}

/**
 * A formula as typed in an Indonesian sheet (`;` between arguments, decimal comma) in the US form. A comma between two
 * digits is a decimal mark, as it is in such a sheet; only a formula without `;` that has decimal points is taken as US.
 */
export function keBentukUs(rumus: string): string {
  const teks = rumus.trim();
  // Nothing in it that the two forms write otherwise.
  if (!/[;\\]|\d,\d/.test(teks)) return teks;
  const dalamKutip = teks.split(/("(?:[^"]|"")*(?:"|$))/);
  const luar = dalamKutip.filter((_, i) => i % 2 === 0).join('');
  // Inside braces `;` separates rows in both forms; outside it is the Indonesian separator.
  if (!luar.replace(/\{[^}]*\}/g, '').includes(';') && /\d\.\d/.test(luar)) return teks;
  let kurawal = 0;
  const ganti = (tanda: string): string => {
    if (tanda === '{') kurawal++;
    else if (tanda === '}') kurawal--;
    else if (tanda === ';') return kurawal === 0 ? ',' : tanda;
    else if (tanda === '\\') return kurawal > 0 ? ',' : tanda;
    else return '.';
    return tanda;
  };
  return dalamKutip
    .map((bagian, i) => (i % 2 === 1 ? bagian : bagian.replace(/[{};\\]|(?<=\d),(?=\d)/g, ganti)))
    .join('');
}

/** A US formula as an Indonesian sheet shows it. */
export function keBentukId(rumus: string): string {
  if (!rumus.startsWith('=')) return rumus;
  let kurawal = 0;
  return `=${pecahRumus(rumus)
    .map((token) => {
      if (token.teks === '{') kurawal++;
      if (token.teks === '}') kurawal--;
      if (token.jenis === 'angka') return token.teks.replace('.', ',');
      if (token.jenis === 'pemisah' && token.teks === ',') return kurawal > 0 ? '\\' : ';';
      return token.teks;
    })
    .join('')}`;
}
