/**
 * What a cell shows: number formats in the US form, displayed with Indonesian separators and names.
 */

/** Days from 30 December 1899, as spreadsheets count them; the time of day is the fraction. */
const HARI_MS = 86_400_000;
const AWAL = Date.UTC(1899, 11, 30);

export const FORMAT_OTOMATIS = '0.###############';
export const FORMAT_TEKS = '@';

const BULAN = [
  'Januari',
  'Februari',
  'Maret',
  'April',
  'Mei',
  'Juni',
  'Juli',
  'Agustus',
  'September',
  'Oktober',
  'November',
  'Desember',
];
const HARI = ['Minggu', 'Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu'];

export interface TataAngka {
  desimal: string;
  ribuan: string;
  /** Between hours, minutes and seconds. */
  waktu: string;
}

export const TATA_ID: TataAngka = { desimal: ',', ribuan: '.', waktu: '.' };
export const TATA_US: TataAngka = { desimal: '.', ribuan: ',', waktu: ':' };

/** How a spreadsheet of that locale ("in_ID", "id_ID", "en_US") writes numbers. */
export function tataUntuk(lokal: string): TataAngka {
  return /^(in|id)/i.test(lokal) ? TATA_ID : TATA_US;
}

/** Serial number of local date parts (months from 1). */
export function serialDari(tahun: number, bulan: number, hari: number, jam = 0, menit = 0, detik = 0): number {
  const d = new Date(0);
  d.setUTCFullYear(tahun, bulan - 1, hari);
  d.setUTCHours(0, 0, 0, 0);
  return Math.round((d.getTime() - AWAL) / HARI_MS) + (jam * 3600 + menit * 60 + detik) / 86_400;
}

/** Serial number of a Date by its local parts: spreadsheets know no time zones in cells. */
export function serialDariTanggal(d: Date): number {
  return (
    serialDari(d.getFullYear(), d.getMonth() + 1, d.getDate(), d.getHours(), d.getMinutes(), d.getSeconds()) +
    d.getMilliseconds() / HARI_MS
  );
}

const ZONA_SINI = Intl.DateTimeFormat().resolvedOptions().timeZone;
/** All parts of a wall clock, as numbers. */
export const BAGIAN_JAM = {
  hourCycle: 'h23',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: 'numeric',
  minute: 'numeric',
  second: 'numeric',
} as const;
const jamZona = new Map<string, Intl.DateTimeFormat>();

/** Wall clock of a moment in a zone, as if it were UTC. */
function jamDinding(saat: number, zona: string): number {
  let jam = jamZona.get(zona);
  if (!jam) {
    jam = new Intl.DateTimeFormat('en-US', { timeZone: zona, ...BAGIAN_JAM });
    jamZona.set(zona, jam);
  }
  const bagian: Record<string, number> = {};
  for (const { type, value } of jam.formatToParts(saat)) bagian[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = bagian;
  return Date.UTC(year, month - 1, day, hour, minute, second) + (((saat % 1000) + 1000) % 1000);
}

/** Serial number that a moment has in a spreadsheet of that zone; scripts may run in another one. */
export function serialDiZona(saat: Date, zona: string): number {
  return zona === ZONA_SINI ? serialDariTanggal(saat) : (jamDinding(saat.getTime(), zona) - AWAL) / HARI_MS;
}

/** The moment at which a spreadsheet of that zone shows this serial number. */
export function tanggalDiZona(serial: number, zona: string, Tanggal: DateConstructor = Date): Date {
  if (zona === ZONA_SINI) return tanggalDariSerial(serial, Tanggal);
  const dinding = AWAL + Math.round(serial * HARI_MS);
  let saat = dinding;
  // Twice: across a change to summer time the first guess has the other offset.
  for (let i = 0; i < 2; i++) saat += dinding - jamDinding(saat, zona);
  return new Tanggal(saat);
}

interface BagianTanggal {
  tahun: number;
  bulan: number;
  hari: number;
  pekan: number;
  jam: number;
  menit: number;
  detik: number;
  milidetik: number;
}

function bagianSerial(serial: number): BagianTanggal {
  const tanggal = new Date(AWAL + Math.round(serial * HARI_MS));
  return {
    tahun: tanggal.getUTCFullYear(),
    bulan: tanggal.getUTCMonth() + 1,
    hari: tanggal.getUTCDate(),
    pekan: tanggal.getUTCDay(),
    jam: tanggal.getUTCHours(),
    menit: tanggal.getUTCMinutes(),
    detik: tanggal.getUTCSeconds(),
    milidetik: tanggal.getUTCMilliseconds(),
  };
}

/** A Date whose local parts are those of the serial number. `Tanggal` is the constructor of the realm that will see it. */
export function tanggalDariSerial(serial: number, Tanggal: DateConstructor = Date): Date {
  const b = bagianSerial(serial);
  const d = new Tanggal(2000, 0, 1, b.jam, b.menit, b.detik, b.milidetik);
  d.setFullYear(b.tahun, b.bulan - 1, b.hari);
  return d;
}

interface Potongan {
  jenis: 'harfiah' | 'digit' | 'tanggal' | 'umum' | 'teks';
  isi: string;
}

interface Bagian {
  potongan: Potongan[];
  syarat: { op: string; nilai: number } | null;
  tanggal: boolean;
  persen: number;
  /** Scaling commas at the end of the digits: each divides by a thousand. */
  perseribu: number;
}

const singgahan = new Map<string, Bagian[]>();

function pecahBagian(format: string): string[] {
  const hasil: string[] = [];
  let kini = '';
  for (let i = 0; i < format.length; i++) {
    const huruf = format[i] as string;
    if (huruf === '"') {
      const akhir = format.indexOf('"', i + 1);
      const n = akhir < 0 ? format.length : akhir + 1;
      kini += format.slice(i, n);
      i = n - 1;
    } else if (huruf === '\\') {
      kini += format.slice(i, i + 2);
      i++;
    } else if (huruf === ';') {
      hasil.push(kini);
      kini = '';
    } else kini += huruf;
  }
  hasil.push(kini);
  return hasil;
}

type Penyusun = (b: Bagian, m: RegExpExecArray) => void;

function tambah(b: Bagian, jenis: Potongan['jenis'], isi: string): void {
  const akhir = b.potongan[b.potongan.length - 1];
  if (akhir && akhir.jenis === jenis && jenis !== 'tanggal') akhir.isi += isi;
  else b.potongan.push({ jenis, isi });
}

const tanggal: Penyusun = (b, m) => {
  b.tanggal = true;
  tambah(b, 'tanggal', m[0].toLowerCase());
};

/** What a number format is made of; the first that fits is taken. */
const POLA: readonly (readonly [RegExp, Penyusun])[] = [
  [/^"([^"]*)"?/, (b, m) => tambah(b, 'harfiah', m[1] as string)],
  [/^\\([\s\S]?)/, (b, m) => tambah(b, 'harfiah', m[1] as string)],
  [/^_[\s\S]?/, (b) => tambah(b, 'harfiah', ' ')],
  [/^\*[\s\S]?/, () => {}],
  [/^\[(?:h+|m+|s+)\]/i, tanggal],
  [
    /^\[([<>=]+)(-?[\d.]+)\]/,
    (b, m) => {
      b.syarat = { op: m[1] as string, nilai: Number(m[2]) };
    },
  ],
  [/^\[\$([^\]-]*)(?:-[^\]]*)?\]/, (b, m) => m[1] && tambah(b, 'harfiah', m[1])],
  [/^\[[^\]]*\]/, () => {}],
  [/^general/i, (b) => tambah(b, 'umum', '')],
  [/^(?:am\/pm|a\/p|y+|m+|d+|h+|s+(?:\.0+)?)/i, tanggal],
  [
    /^(?:[0#?][0#?,.]*(?:[eE][+-][0#?]+)?|\.[0#?]+)/,
    (b, m) => {
      const ekor = /,*$/.exec(m[0]) as RegExpExecArray;
      b.perseribu += ekor[0].length;
      tambah(b, 'digit', m[0].slice(0, m[0].length - ekor[0].length));
    },
  ],
  [/^@/, (b) => tambah(b, 'teks', '')],
  [
    /^%/,
    (b) => {
      b.persen++;
      tambah(b, 'harfiah', '%');
    },
  ],
  [/^[\s\S]/, (b, m) => tambah(b, 'harfiah', m[0])],
];

function bacaBagian(teks: string): Bagian {
  const bagian: Bagian = { potongan: [], syarat: null, tanggal: false, persen: 0, perseribu: 0 };
  for (let sisa = teks; sisa !== ''; ) {
    for (const [pola, susun] of POLA) {
      const m = pola.exec(sisa);
      if (!m) continue;
      susun(bagian, m);
      sisa = sisa.slice(m[0].length);
      break;
    }
  }
  // A point between date parts belongs to the date, not to a number.
  if (bagian.tanggal)
    bagian.potongan = bagian.potongan.map((p) => (p.jenis === 'digit' ? { jenis: 'harfiah', isi: p.isi } : p));
  return bagian;
}

function bagianFormat(format: string): Bagian[] {
  let bagian = singgahan.get(format);
  if (!bagian) {
    bagian = pecahBagian(format).map(bacaBagian);
    singgahan.set(format, bagian);
  }
  return bagian;
}

/** Whether numbers in a cell of this format are dates or times. */
export function formatTanggal(format: string): boolean {
  return format !== '' && format !== FORMAT_TEKS && (bagianFormat(format)[0] as Bagian).tanggal;
}

/** Whether a token "m" of a format means minutes: beside hours or seconds. */
function menit(potongan: readonly Potongan[], i: number): boolean {
  const tanggal = (p: Potongan) => p.jenis === 'tanggal';
  const sebelum = potongan.slice(0, i).reverse().find(tanggal)?.isi;
  const sesudah = potongan.slice(i + 1).find(tanggal)?.isi;
  return /^\[?h/.test(sebelum ?? '') || /^s/.test(sesudah ?? '');
}

/** Whether a format shows a day, a month or a year: a time alone counts from no first day. */
export function formatBertanggal(format: string): boolean {
  if (!formatTanggal(format)) return false;
  const { potongan } = bagianFormat(format)[0] as Bagian;
  return potongan.some(
    (p, i) =>
      p.jenis === 'tanggal' &&
      (/^[yd]/.test(p.isi) || (/^m/.test(p.isi) && !(p.isi.length <= 2 && menit(potongan, i)))),
  );
}

export function adalahFormatPersen(format: string): boolean {
  return format !== '' && (bagianFormat(format)[0] as Bagian).persen > 0;
}

/** Plain decimal text of a number, without exponent. */
function teksBiasa(n: number): string {
  const s = String(n);
  const cocok = /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(s);
  if (!cocok) return s;
  const pangkat = Number(cocok[4]);
  const digit = (cocok[2] as string) + (cocok[3] ?? '');
  const titik = 1 + pangkat;
  if (titik <= 0) return `${cocok[1]}0.${'0'.repeat(-titik)}${digit}`;
  if (titik >= digit.length) return cocok[1] + digit + '0'.repeat(titik - digit.length);
  return `${cocok[1] + digit.slice(0, titik)}.${digit.slice(titik)}`;
}

/** Rounds the decimal text half away from zero: what spreadsheets display. */
function bulatkan(n: number, desimal: number): string {
  const teks = teksBiasa(Math.abs(n));
  const [bulat = '0', pecahan = ''] = teks.split('.');
  if (pecahan.length <= desimal) return desimal ? `${bulat}.${pecahan.padEnd(desimal, '0')}` : bulat;
  // Fifteen significant digits are what a spreadsheet keeps: 1.005 is 1.005, not 1.00499999….
  const naik = (pecahan[desimal] as string) >= '5';
  let digit = bulat + pecahan.slice(0, desimal);
  if (naik) digit = String(BigInt(digit) + 1n).padStart(digit.length, '0');
  if (!desimal) return digit;
  return `${digit.slice(0, digit.length - desimal) || '0'}.${digit.slice(digit.length - desimal)}`;
}

function kelompokkan(bulat: string, ribuan: string): string {
  return bulat.replace(/\B(?=(\d{3})+(?!\d))/g, ribuan);
}

/** A number in an unformatted cell: up to ten significant digits. */
function tampilUmum(angka: number, tata: TataAngka): string {
  if (!Number.isFinite(angka)) return '#NUM!';
  const besar = Math.abs(angka);
  if (besar !== 0 && (besar >= 1e16 || besar < 1e-9)) {
    return angka
      .toExponential(5)
      .replace(/\.?0+e/, 'e')
      .replace('e', 'E')
      .replace('.', tata.desimal);
  }
  const desimal = besar < 1 ? 10 : Math.max(0, 10 - Math.trunc(besar).toString().length);
  const teks = Number.isInteger(angka) ? teksBiasa(angka) : teksBiasa(Number(angka.toFixed(desimal)));
  return teks.replace('.', tata.desimal);
}

function tampilDigit(angka: number, bagian: Bagian, pola: string, tata: TataAngka): string {
  const eksponen = /^(.*?)[eE]([+-])([0#?]+)$/.exec(pola);
  if (eksponen) {
    const desimal = ((eksponen[1] as string).split('.')[1] ?? '').length;
    const [man, pang] = Math.abs(angka).toExponential(desimal).split('e') as [string, string];
    const p = Number(pang);
    const tanda = p < 0 ? '-' : eksponen[2] === '+' ? '+' : '';
    return `${man.replace('.', tata.desimal)}E${tanda}${String(Math.abs(p)).padStart((eksponen[3] as string).length, '0')}`;
  }
  const nilai = (Math.abs(angka) * 100 ** bagian.persen) / 1000 ** bagian.perseribu;
  const teks = bagian.persen ? perkalianTepat(Math.abs(angka), 2 * bagian.persen, bagian.perseribu) : teksBiasa(nilai);
  const [polaBulat = '', polaPecahan = ''] = pola.split('.');
  const maks = polaPecahan.replace(/[^0#?]/g, '').length;
  const min = polaPecahan.replace(/[^0]/g, '').length;
  const [b = '0', p = ''] = bulatkan(Number(teks) || 0, maks).split('.');
  let pecahan = p;
  while (pecahan.length > min && pecahan.endsWith('0')) pecahan = pecahan.slice(0, -1);
  const minBulat = polaBulat.replace(/[^0]/g, '').length;
  let bulat = b === '0' ? '' : b;
  bulat = bulat.padStart(minBulat, '0');
  if (polaBulat.includes(',')) bulat = kelompokkan(bulat, tata.ribuan);
  return pecahan ? bulat + tata.desimal + pecahan : bulat;
}

/** n × 10^geser / 1000^perseribu on decimal text, so that 0.2406 as percent is 24.06 and not 24.059999…. */
function perkalianTepat(n: number, geser: number, perseribu: number): string {
  const [b = '0', p = ''] = teksBiasa(n).split('.');
  const geserBersih = geser - 3 * perseribu;
  const digit = b + p;
  const titik = b.length + geserBersih;
  if (titik <= 0) return `0.${'0'.repeat(-titik)}${digit}`;
  if (titik >= digit.length) return digit + '0'.repeat(titik - digit.length);
  return `${digit.slice(0, titik)}.${digit.slice(titik)}`;
}

const duaAngka = (bilangan: number): string => String(bilangan).padStart(2, '0');
const sepanjang = (bilangan: number, panjang: number): string =>
  panjang === 1 ? String(bilangan) : duaAngka(bilangan);

/** One code of a date format in its place among the others. */
interface KodeTanggal {
  kode: string;
  serial: number;
  waktu: ReturnType<typeof bagianSerial>;
  /** The format has AM/PM: hours go to twelve. */
  siang: boolean;
  /** "m" here means minutes. */
  menit: boolean;
  tata: TataAngka;
}

/** Whole units in a time that may be longer than a day, by the first letter within the brackets. */
const LAMA: Record<string, (serial: number) => number> = {
  h: (serial) => serial * 24 + 1e-9,
  m: (serial) => serial * 1440 + 1e-9,
  s: (serial) => serial * 86_400 + 1e-6,
};

function tampilHari({ kode, waktu }: KodeTanggal): string {
  if (kode.length <= 2) return sepanjang(waktu.hari, kode.length);
  const nama = HARI[waktu.pekan] as string;
  return kode.length === 3 ? nama.slice(0, 3) : nama;
}

function tampilDetik({ kode, waktu, tata }: KodeTanggal): string {
  const [utuh = '', pecahan] = kode.split('.');
  const detik = sepanjang(waktu.detik, utuh.length);
  if (!pecahan) return detik;
  const { length: panjang } = pecahan;
  return detik + tata.desimal + String(waktu.milidetik).padStart(3, '0').slice(0, panjang).padEnd(panjang, '0');
}

/** m: minutes beside hours or seconds, months otherwise. */
function tampilBulanAtauMenit({ kode, waktu, menit: sebagaiMenit }: KodeTanggal): string {
  if (kode.length <= 2) return sepanjang(sebagaiMenit ? waktu.menit : waktu.bulan, kode.length);
  const nama = BULAN[waktu.bulan - 1] as string;
  if (kode.length === 3) return nama.slice(0, 3);
  return kode.length === 5 ? nama.slice(0, 1) : nama;
}

/** What a code shows, by its first letter. */
const TAMPIL_KODE: Record<string, (satu: KodeTanggal) => string> = {
  '[': ({ kode, serial }) =>
    String(Math.floor((LAMA[kode[1] as string] as (serial: number) => number)(serial))).padStart(kode.length - 2, '0'),
  y: ({ kode, waktu }) => (kode.length <= 2 ? duaAngka(waktu.tahun % 100) : String(waktu.tahun).padStart(4, '0')),
  d: tampilHari,
  h: ({ kode, waktu, siang }) => sepanjang(siang ? ((waktu.jam + 11) % 12) + 1 : waktu.jam, kode.length),
  s: tampilDetik,
  a: ({ waktu }) => (waktu.jam < 12 ? 'AM' : 'PM'),
  m: tampilBulanAtauMenit,
};

/** Between hours, minutes and seconds the separator is that of the locale. */
function pemisahWaktu(potongan: readonly Potongan[], i: number): boolean {
  const waktu = (k: number) => potongan[k]?.jenis === 'tanggal' && /^\[?[hms]/.test(potongan[k].isi);
  return potongan[i]?.isi === ':' && waktu(i - 1) && waktu(i + 1);
}

function tampilTanggal(serial: number, { potongan }: Bagian, tata: TataAngka): string {
  const waktu = bagianSerial(serial);
  const siang = potongan.some((p) => p.jenis === 'tanggal' && /^a/.test(p.isi));
  return potongan
    .map(({ jenis, isi }, i) => {
      if (jenis === 'harfiah') return pemisahWaktu(potongan, i) ? tata.waktu : isi;
      if (jenis !== 'tanggal') return '';
      const tampil = TAMPIL_KODE[isi[0] as string] ?? tampilBulanAtauMenit;
      return tampil({ kode: isi, serial, waktu, siang, menit: isi.length <= 2 && menit(potongan, i), tata });
    })
    .join('');
}

function cocok(syarat: { op: string; nilai: number }, angka: number): boolean {
  if (syarat.op === '<') return angka < syarat.nilai;
  if (syarat.op === '<=') return angka <= syarat.nilai;
  if (syarat.op === '>') return angka > syarat.nilai;
  if (syarat.op === '>=') return angka >= syarat.nilai;
  if (syarat.op === '<>') return angka !== syarat.nilai;
  return angka === syarat.nilai;
}

/** A text under a format: within its section for texts, or as it stands. */
function tampilTeks(teks: string, format: string): string {
  const daftar = bagianFormat(format);
  const bertanda = daftar.find((bagian) => bagian.potongan.some((p) => p.jenis === 'teks'));
  const untukTeks = bertanda ?? (daftar.length >= 4 ? daftar[3] : undefined);
  if (!untukTeks) return teks;
  return untukTeks.potongan.map((p) => (p.jenis === 'teks' ? teks : p.isi)).join('');
}

/** The section of a format that a number comes under, and whether its sign is still to be written. */
function bagianUntuk(daftar: readonly Bagian[], nilai: number): { bagian: Bagian; tanda: string } {
  const tanda = nilai < 0 ? '-' : '';
  const [pertama, kedua, ketiga] = daftar as readonly [Bagian, Bagian?, Bagian?];
  if (daftar.some((b) => b.syarat)) {
    const kena = daftar.find((b) => b.syarat && cocok(b.syarat, nilai)) ?? daftar.find((b) => !b.syarat);
    return { bagian: kena ?? pertama, tanda };
  }
  if (nilai < 0 && kedua) return { bagian: kedua, tanda: '' };
  return { bagian: nilai === 0 && ketiga ? ketiga : pertama, tanda };
}

function tampilAngka(nilai: number, format: string, tata: TataAngka): string {
  const daftar = bagianFormat(format);
  const { bagian, tanda } = bagianUntuk(daftar, nilai);
  if (bagian.potongan.length === 0) return tanda && daftar.length === 1 ? tanda : '';
  if (bagian.tanggal) return tampilTanggal(nilai, bagian, tata);
  const isi = bagian.potongan
    .map((p) => {
      if (p.jenis === 'digit') return tampilDigit(nilai, bagian, p.isi, tata);
      return p.jenis === 'umum' || p.jenis === 'teks' ? tampilUmum(Math.abs(nilai), tata) : p.isi;
    })
    .join('');
  // −0,001 under "0,00" shows as 0,00.
  return tanda && !/[1-9]/.test(isi) && /\d/.test(isi) ? isi : tanda + isi;
}

/** What a cell shows for a value under a number format ('' or General: automatic). */
export function tampilkan(nilai: number | string | boolean | null, format: string, tata: TataAngka): string {
  if (nilai === null) return '';
  if (typeof nilai === 'boolean') return nilai ? 'TRUE' : 'FALSE';
  const polos = format === '' || format === FORMAT_OTOMATIS || format === FORMAT_TEKS || /^general$/i.test(format);
  if (typeof nilai === 'string') return polos ? nilai : tampilTeks(nilai, format);
  return polos ? tampilUmum(nilai, tata) : tampilAngka(nilai, format, tata);
}
