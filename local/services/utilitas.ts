/** Utilities, Session, ScriptApp, Logger and console. */
import { BAGIAN_JAM } from '../engine/format.ts';
import { kripto } from '../tertunda.ts';
import { ketat, type Lingkungan, tanggalkah, tolakArgumen } from './dasar.ts';
import { ENUM, type NilaiEnum } from './enum.ts';

const BULAN_EN = 'January February March April May June July August September October November December'.split(' ');
const HARI_EN = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');

interface Saat {
  tanggal: Date;
  /** Part of the wall clock in the zone. */
  bagian: (nama: 'year' | 'month' | 'day' | 'hour' | 'minute' | 'second') => number;
  /** English name of the day of the week. */
  hari: string;
}

const berangka = (bilangan: number, panjang: number): string => String(bilangan).padStart(panjang, '0');

const tahunJava = ({ bagian }: Saat, panjang: number): string =>
  panjang === 2 ? berangka(bagian('year') % 100, 2) : berangka(bagian('year'), panjang);

function bulanJava({ bagian }: Saat, panjang: number): string {
  const nama = BULAN_EN[bagian('month') - 1] as string;
  if (panjang >= 4) return nama;
  return panjang === 3 ? nama.slice(0, 3) : berangka(bagian('month'), panjang);
}

/** "+0800" or "+08:00": what the wall clock is ahead of UTC. */
function geserZona({ tanggal, bagian }: Saat, pemisah: string): string {
  const dinding = Date.UTC(
    bagian('year'),
    bagian('month') - 1,
    bagian('day'),
    bagian('hour'),
    bagian('minute'),
    bagian('second'),
  );
  const menit = Math.round((dinding - tanggal.getTime()) / 60_000);
  const mutlak = Math.abs(menit);
  return `${menit < 0 ? '-' : '+'}${berangka(Math.floor(mutlak / 60), 2)}${pemisah}${berangka(mutlak % 60, 2)}`;
}

/** Letters of a pattern: what they write, by how often they stand there. */
const HURUF_POLA: Record<string, (saat: Saat, panjang: number) => string> = {
  y: tahunJava,
  u: tahunJava,
  M: bulanJava,
  d: ({ bagian }, panjang) => berangka(bagian('day'), panjang),
  H: ({ bagian }, panjang) => berangka(bagian('hour'), panjang),
  h: ({ bagian }, panjang) => berangka(((bagian('hour') + 11) % 12) + 1, panjang),
  m: ({ bagian }, panjang) => berangka(bagian('minute'), panjang),
  s: ({ bagian }, panjang) => berangka(bagian('second'), panjang),
  S: ({ tanggal }, panjang) => berangka(tanggal.getMilliseconds(), panjang),
  E: ({ hari }, panjang) => (panjang >= 4 ? hari : hari.slice(0, 3)),
  a: ({ bagian }) => (bagian('hour') < 12 ? 'AM' : 'PM'),
  Z: (saat) => geserZona(saat, ''),
  X: (saat) => geserZona(saat, ':'),
  z: (saat) => geserZona(saat, ':'),
};

/** Java's SimpleDateFormat, as Utilities.formatDate takes it. Names are English, as Google's are. */
function formatTanggalJava(tanggal: Date, zona: string, pola: string): string {
  const format = new Intl.DateTimeFormat('en-US', { timeZone: zona, ...BAGIAN_JAM, weekday: 'long' });
  const bagian = new Map(format.formatToParts(tanggal).map(({ type, value }) => [type, value]));
  const saat: Saat = {
    tanggal,
    bagian: (nama) => Number(bagian.get(nama)),
    hari: HARI_EN.find((nama) => nama === bagian.get('weekday')) as string,
  };
  return pola.replace(
    /'((?:[^']|'')*)'|([A-Za-z])\2*/g,
    (cocok, kutip: string | undefined, huruf: string | undefined) => {
      if (kutip !== undefined) return kutip === '' ? "'" : kutip.replace(/''/g, "'");
      const tulis = HURUF_POLA[huruf as string];
      if (!tulis) throw new Error(`Illegal pattern character '${huruf}'`);
      return tulis(saat, cocok.length);
    },
  );
}

const ALGORITMA: Record<string, string> = {
  MD5: 'md5',
  SHA_1: 'sha1',
  SHA_256: 'sha256',
  SHA_384: 'sha384',
  SHA_512: 'sha512',
};

/** What the manifest asks for, as a person has granted it. */
const CAKUPAN = [
  'https://www.googleapis.com/auth/spreadsheets.currentonly',
  'https://www.googleapis.com/auth/script.container.ui',
];

export function buatUtilitas(lingkungan: Lingkungan) {
  const log: string[] = [];
  const catat = (...a: unknown[]) => {
    log.push(a.map((x) => (typeof x === 'string' ? x : JSON.stringify(x))).join(' '));
  };
  return {
    log,
    layanan: {
      Utilities: ketat(lingkungan, 'Utilities', {
        DigestAlgorithm: ENUM.DigestAlgorithm,
        Charset: ENUM.Charset,
        formatDate: (d: Date, zona: string, pola: string) => {
          if (!tanggalkah(d) || typeof zona !== 'string' || typeof pola !== 'string') {
            tolakArgumen(lingkungan, 'Utilities.formatDate', [d, zona, pola]);
          }
          return formatTanggalJava(d, zona, pola);
        },
        getUuid: () => kripto().randomUUID(),
        sleep: () => undefined,
        computeDigest: (algoritma: NilaiEnum, isi: string) => {
          const nama = ALGORITMA[String(algoritma)];
          if (!nama || typeof isi !== 'string') tolakArgumen(lingkungan, 'Utilities.computeDigest', [algoritma, isi]);
          // Bytes are signed, as in Java.
          return [...kripto().createHash(nama).update(isi, 'utf8').digest()].map((b) => (b > 127 ? b - 256 : b));
        },
        base64Encode: (isi: string | number[]) =>
          Buffer.from(typeof isi === 'string' ? isi : isi.map((b) => b & 255)).toString('base64'),
        base64Decode: (isi: string) => [...Buffer.from(isi, 'base64')].map((b) => (b > 127 ? b - 256 : b)),
      }),
      Session: ketat(lingkungan, 'Session', {
        // Dates of JavaScript speak of the script's zone: that of the process.
        getScriptTimeZone: () => Intl.DateTimeFormat().resolvedOptions().timeZone,
        getActiveUserLocale: () => 'id',
        getTemporaryActiveUserKey: () => 'lokal',
      }),
      ScriptApp: ketat(lingkungan, 'ScriptApp', {
        AuthMode: ENUM.AuthMode,
        getScriptId: () => 'lokal',
        getAuthorizationInfo: () =>
          ketat(lingkungan, 'AuthorizationInfo', {
            getAuthorizationStatus: () => ENUM.AuthorizationStatus.NOT_REQUIRED,
            getAuthorizationUrl: () => null,
            getAuthorizedScopes: () => [...CAKUPAN],
          }),
      }),
      Logger: ketat(lingkungan, 'Logger', { log: catat, getLog: () => log.join('\n'), clear: () => log.splice(0) }),
      console: { log: catat, info: catat, warn: catat, error: catat },
    },
  };
}
