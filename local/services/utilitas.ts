/** Utilities, Session, ScriptApp, Logger and console. */
import { BAGIAN_JAM } from '../engine/format.ts';
import { kripto } from '../tertunda.ts';
import { ketat, type Lingkungan, tanggalkah, tolakArgumen } from './dasar.ts';
import { ENUM, type NilaiEnum } from './enum.ts';

const BULAN_EN = 'January February March April May June July August September October November December'.split(' ');
const HARI_EN = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');

/** Java's SimpleDateFormat, as Utilities.formatDate takes it. Names are English, as Google's are. */
export function formatTanggalJava(tanggal: Date, zona: string, pola: string): string {
  const bagian: Record<string, string> = {};
  for (const dateTimeFormatPart of new Intl.DateTimeFormat('en-US', {
    timeZone: zona,
    ...BAGIAN_JAM,
    weekday: 'long',
  }).formatToParts(tanggal)) {
    bagian[dateTimeFormatPart.type] = dateTimeFormatPart.value;
  }
  const namai = (k: string) => Number(bagian[k]);
  const isi = (x: number, panjang: number) => String(x).padStart(panjang, '0');
  return pola.replace(
    /'((?:[^']|'')*)'|([A-Za-z])\2*/g,
    (cocok, kutip: string | undefined, huruf: string | undefined) => {
      if (kutip !== undefined) return kutip === '' ? "'" : kutip.replace(/''/g, "'");
      const banyak = cocok.length;
      switch (huruf) {
        case 'y':
        case 'u':
          return banyak === 2 ? isi(namai('year') % 100, 2) : isi(namai('year'), banyak);
        case 'M': {
          const nama = BULAN_EN[namai('month') - 1] as string;
          return banyak >= 4 ? nama : banyak === 3 ? nama.slice(0, 3) : isi(namai('month'), banyak);
        }
        case 'd':
          return isi(namai('day'), banyak);
        case 'H':
          return isi(namai('hour'), banyak);
        case 'h':
          return isi(((namai('hour') + 11) % 12) + 1, banyak);
        case 'm':
          return isi(namai('minute'), banyak);
        case 's':
          return isi(namai('second'), banyak);
        case 'S':
          return isi(tanggal.getMilliseconds(), banyak);
        case 'E': {
          const nama = HARI_EN.find((h) => h === bagian.weekday) as string;
          return banyak >= 4 ? nama : nama.slice(0, 3);
        }
        case 'a':
          return namai('hour') < 12 ? 'AM' : 'PM';
        case 'Z':
        case 'X':
        case 'z': {
          const utc = Date.UTC(
            namai('year'),
            namai('month') - 1,
            namai('day'),
            namai('hour'),
            namai('minute'),
            namai('second'),
          );
          const menit = Math.round((utc - tanggal.getTime()) / 60_000);
          const tanda = menit < 0 ? '-' : '+';
          const m = Math.abs(menit);
          return `${tanda}${isi(Math.floor(m / 60), 2)}${huruf === 'Z' ? '' : ':'}${isi(m % 60, 2)}`;
        }
        default:
          throw new Error(`Illegal pattern character '${huruf}'`);
      }
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
