/** PropertiesService, CacheService and LockService, with Google's limits. */
import { ketat, type Lingkungan, tolakArgumen } from './dasar.ts';

const MAKS_NILAI = 9 * 1024;
const MAKS_TOKO = 500 * 1024;
const MAKS_CACHE = 100 * 1024;

export class Properties {
  readonly isi = new Map<string, string>();
  private readonly l: Lingkungan;
  constructor(l: Lingkungan) {
    this.l = l;
  }

  getProperty(kunci: string): string | null {
    if (typeof kunci !== 'string') tolakArgumen(this.l, 'PropertiesService.Properties.getProperty', [kunci]);
    return this.isi.get(kunci) ?? null;
  }

  getProperties(): Record<string, string> {
    return Object.fromEntries(this.isi);
  }

  getKeys(): string[] {
    return [...this.isi.keys()];
  }

  setProperty(kunci: string, nilai: unknown): this {
    if (typeof kunci !== 'string' || nilai === undefined) {
      tolakArgumen(this.l, 'PropertiesService.Properties.setProperty', [kunci, nilai]);
    }
    const teks = String(nilai);
    if (Buffer.byteLength(kunci) + Buffer.byteLength(teks) > MAKS_NILAI) {
      throw new this.l.alam.Error('Argument too large: value');
    }
    let jumlah = Buffer.byteLength(kunci) + Buffer.byteLength(teks);
    for (const [k, v] of this.isi) if (k !== kunci) jumlah += Buffer.byteLength(k) + Buffer.byteLength(v);
    if (jumlah > MAKS_TOKO) {
      throw new this.l.alam.Error(
        'You have exceeded the property storage quota. Please remove some properties and try again.',
      );
    }
    if (!this.l.saklar.has('tanpa-properti')) this.isi.set(kunci, teks);
    return this;
  }

  setProperties(peta: Record<string, unknown>, hapusLain = false): this {
    if (hapusLain) this.isi.clear();
    for (const [k, v] of Object.entries(peta)) this.setProperty(k, v);
    return this;
  }

  deleteProperty(kunci: string): this {
    this.isi.delete(kunci);
    return this;
  }

  deleteAllProperties(): this {
    this.isi.clear();
    return this;
  }
}

class Cache {
  private readonly isi = new Map<string, { nilai: string; sampai: number }>();
  private readonly l: Lingkungan;
  constructor(l: Lingkungan) {
    this.l = l;
  }

  get(kunci: string): string | null {
    const x = this.isi.get(kunci);
    if (!x || x.sampai < Date.now()) return null;
    return x.nilai;
  }

  getAll(kunci: string[]): Record<string, string> {
    return Object.fromEntries(kunci.flatMap((k) => (this.get(k) === null ? [] : [[k, this.get(k) as string]])));
  }

  put(kunci: string, nilai: string, detik = 600): void {
    if (typeof nilai !== 'string') tolakArgumen(this.l, 'CacheService.Cache.put', [kunci, nilai, detik]);
    if (kunci.length > 250) throw new this.l.alam.Error('Argument too large: key');
    if (Buffer.byteLength(nilai) > MAKS_CACHE) throw new this.l.alam.Error('Argument too large: value');
    if (this.l.saklar.has('tanpa-cache')) return;
    this.isi.set(kunci, { nilai, sampai: Date.now() + Math.min(detik, 21_600) * 1000 });
  }

  putAll(peta: Record<string, string>, detik = 600): void {
    for (const [k, v] of Object.entries(peta)) this.put(k, v, detik);
  }

  remove(kunci: string): void {
    this.isi.delete(kunci);
  }

  removeAll(kunci: string[]): void {
    for (const k of kunci) this.isi.delete(k);
  }
}

/** Who holds the lock: a test may hold it to see what the add-in then says. */
export class Kunci {
  dipegang = false;
  dipegangOrangLain = false;
  private readonly l: Lingkungan;
  constructor(l: Lingkungan) {
    this.l = l;
  }

  tryLock(milidetik: number): boolean {
    if (typeof milidetik !== 'number') tolakArgumen(this.l, 'LockService.Lock.tryLock', [milidetik]);
    if (this.dipegangOrangLain) return false;
    this.dipegang = true;
    return true;
  }

  waitLock(milidetik: number): void {
    if (!this.tryLock(milidetik)) {
      throw new this.l.alam.Error('Lock timeout: another process was holding the lock for too long.');
    }
  }

  hasLock(): boolean {
    return this.dipegang;
  }

  releaseLock(): void {
    this.dipegang = false;
  }
}

export function buatProperti(lingkungan: Lingkungan, opsi: { kunciDokumen: boolean }) {
  const dokumen = new Properties(lingkungan);
  const pengguna = new Properties(lingkungan);
  const skrip = new Properties(lingkungan);
  const kunciDokumen = new Kunci(lingkungan);
  const kunciSkrip = new Kunci(lingkungan);
  const kunciPengguna = new Kunci(lingkungan);
  const cache = [new Cache(lingkungan), new Cache(lingkungan), new Cache(lingkungan)] as const;
  return {
    dokumen,
    pengguna,
    skrip,
    kunciDokumen,
    kunciSkrip,
    layanan: {
      PropertiesService: ketat(lingkungan, 'PropertiesService', {
        getDocumentProperties: () => ketat(lingkungan, 'Properties', dokumen),
        getUserProperties: () => ketat(lingkungan, 'Properties', pengguna),
        getScriptProperties: () => ketat(lingkungan, 'Properties', skrip),
      }),
      LockService: ketat(lingkungan, 'LockService', {
        getDocumentLock: () =>
          opsi.kunciDokumen && !lingkungan.saklar.has('tanpa-kunci') ? ketat(lingkungan, 'Lock', kunciDokumen) : null,
        getScriptLock: () => ketat(lingkungan, 'Lock', kunciSkrip),
        getUserLock: () => ketat(lingkungan, 'Lock', kunciPengguna),
      }),
      CacheService: ketat(lingkungan, 'CacheService', {
        getDocumentCache: () => ketat(lingkungan, 'Cache', cache[0]),
        getScriptCache: () => ketat(lingkungan, 'Cache', cache[1]),
        getUserCache: () => ketat(lingkungan, 'Cache', cache[2]),
      }),
    },
  };
}
