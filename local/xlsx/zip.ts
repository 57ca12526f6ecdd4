/** Zip archives: what .xlsx is packed in. Deterministic: the same content gives the same bytes. */
import { crc32 as crc32Node, deflateRawSync, inflateRawSync } from 'node:zlib';
import { BerkasRusak } from './rusak.ts';
import { bacaSandi } from './teks.ts';

export { BerkasRusak };

const MAKS_ISI = 512 * 1024 * 1024;

const TABEL_CRC = new Uint32Array(256);
for (let n = 0; n < 256; n++) {
  let c = n;
  for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  TABEL_CRC[n] = c >>> 0;
}

export function crc32(isi: Uint8Array): number {
  // zlib.crc32 came with Node 20.15.
  if (typeof crc32Node === 'function') return crc32Node(isi);
  let c = 0xffffffff;
  for (const b of isi) c = (TABEL_CRC[(c ^ b) & 0xff] as number) ^ (c >>> 8);
  return (c ^ 0xffffffff) >>> 0;
}

interface Entri {
  nama: string;
  metode: number;
  ukuran: number;
  asli: number;
  letak: number;
  crc: number;
  bersandi: boolean;
}

/** Where the directory of an archive stands, and by how much its addresses are off: bytes may stand before the archive. */
interface Daftar {
  awal: number;
  banyak: number;
  geser: number;
}

const AKHIR = Buffer.from([0x50, 0x4b, 5, 6]);
const AKHIR_64 = Buffer.from([0x50, 0x4b, 6, 6]);
const PUSAT = 0x02014b50;
const PENUNJUK_64 = 0x07064b50;

/** A number of eight bytes; archives of more than 2^53 bytes there are none. */
function bacaU64(isi: Buffer, di: number): number {
  return isi.readUInt32LE(di + 4) * 0x1_0000_0000 + isi.readUInt32LE(di);
}

/** The directory that the record at `akhir` tells of; null when it is none, only bytes that look like it. */
function daftarDi(isi: Buffer, akhir: number): Daftar | null {
  if (akhir + 22 > isi.length) return null;
  let banyak = isi.readUInt16LE(akhir + 10);
  let ukuran = isi.readUInt32LE(akhir + 12);
  let letak = isi.readUInt32LE(akhir + 16);
  let sampai = akhir;
  const penunjuk = akhir - 20;
  if (penunjuk >= 56 && isi.readUInt32LE(penunjuk) === PENUNJUK_64) {
    const di = isi.lastIndexOf(AKHIR_64, penunjuk - 56);
    if (di >= 0) {
      banyak = bacaU64(isi, di + 32);
      ukuran = bacaU64(isi, di + 40);
      letak = bacaU64(isi, di + 48);
      sampai = di;
    }
  }
  const awal = sampai - ukuran;
  // Between the directory and its end some programs leave a signature; then the address stands as it is told.
  for (const [di, geser] of [
    [awal, awal - letak],
    [letak, 0],
  ] as const) {
    if (di < 0 || geser < 0) continue;
    if (banyak === 0 ? di === sampai : di + 46 <= isi.length && isi.readUInt32LE(di) === PUSAT)
      return { awal: di, banyak, geser };
  }
  return null;
}

function cariDaftar(isi: Buffer): Daftar {
  // From the end: behind an archive anything may stand, a comment or what a download left.
  for (let di = isi.lastIndexOf(AKHIR); di >= 0; di = di === 0 ? -1 : isi.lastIndexOf(AKHIR, di - 1)) {
    const daftar = daftarDi(isi, di);
    if (daftar) return daftar;
  }
  throw new BerkasRusak('daftar isi arsip tidak ditemukan (berkas terpotong?)');
}

/** One name for one part: slashes of either kind, none in front. */
function namaBersih(nama: string): string {
  return nama.replace(/\\/g, '/').replace(/^(?:\.?\/)+/, '');
}

/** Entries of an archive, unpacked when asked for. Throws BerkasRusak where it is damaged. */
export class BacaZip {
  private readonly isi: Buffer;
  private readonly daftar = new Map<string, Entri>();
  /** Names of parts are equal whatever their capitals (ISO 29500-2, 6.2.2). */
  private readonly kecil = new Map<string, Entri>();

  constructor(isi: Buffer) {
    this.isi = isi;
    const { awal, banyak, geser } = cariDaftar(isi);
    let letak = awal;
    let jumlah = 0;
    for (let i = 0; i < banyak; i++) {
      if (letak + 46 > isi.length || isi.readUInt32LE(letak) !== PUSAT) throw new BerkasRusak('daftar isi arsip rusak');
      const panjang = isi.readUInt16LE(letak + 28);
      const tambahan = isi.readUInt16LE(letak + 30);
      const entri: Entri = {
        nama: namaBersih(isi.toString('utf8', letak + 46, letak + 46 + panjang)),
        metode: isi.readUInt16LE(letak + 10),
        crc: isi.readUInt32LE(letak + 16),
        ukuran: isi.readUInt32LE(letak + 20),
        asli: isi.readUInt32LE(letak + 24),
        letak: isi.readUInt32LE(letak + 42),
        bersandi: (isi.readUInt16LE(letak + 8) & 1) === 1,
      };
      this.bacaTambahan(entri, letak + 46 + panjang, tambahan);
      entri.letak += geser;
      this.daftar.set(entri.nama, entri);
      this.kecil.set(entri.nama.toLowerCase(), entri);
      letak += 46 + panjang + tambahan + isi.readUInt16LE(letak + 32);
      jumlah += entri.asli;
    }
    if (jumlah > MAKS_ISI) throw new BerkasRusak('isi berkas terlalu besar');
  }

  /** Sizes that do not fit into four bytes stand in an extra field, only those, in this order. */
  private bacaTambahan(entri: Entri, dari: number, panjang: number): void {
    const { isi } = this;
    const akhir = Math.min(dari + panjang, isi.length);
    for (let p = dari; p + 4 <= akhir; p += 4 + isi.readUInt16LE(p + 2)) {
      if (isi.readUInt16LE(p) !== 1) continue;
      let di = p + 4;
      for (const apa of ['asli', 'ukuran', 'letak'] as const) {
        if (entri[apa] !== 0xffffffff || di + 8 > akhir) continue;
        entri[apa] = bacaU64(isi, di);
        di += 8;
      }
    }
  }

  nama(): string[] {
    return [...this.daftar.keys()];
  }

  private cari(nama: string): Entri | undefined {
    return this.daftar.get(nama) ?? this.kecil.get(nama.toLowerCase());
  }

  ada(nama: string): boolean {
    return this.cari(nama) !== undefined;
  }

  /** Size of an entry when unpacked; 0 when there is none. */
  ukuran(nama: string): number {
    return this.cari(nama)?.asli ?? 0;
  }

  /** Content of an entry; null when there is none. */
  ambil(nama: string): Buffer | null {
    const entri = this.cari(nama);
    if (!entri) return null;
    const { isi } = this;
    if (entri.letak + 30 > isi.length || isi.readUInt32LE(entri.letak) !== 0x04034b50)
      throw new BerkasRusak(`${nama} rusak`);
    if (entri.bersandi) throw new BerkasRusak(`${nama} di dalam arsipnya dikunci kata sandi`);
    if (entri.metode !== 0 && entri.metode !== 8)
      throw new BerkasRusak(`${nama} dimampatkan dengan cara yang tidak dikenal`);
    const awal = entri.letak + 30 + isi.readUInt16LE(entri.letak + 26) + isi.readUInt16LE(entri.letak + 28);
    const padat = isi.subarray(awal, awal + entri.ukuran);
    let hasil: Buffer;
    try {
      hasil =
        entri.metode === 0 ? Buffer.from(padat) : inflateRawSync(padat, { maxOutputLength: Math.max(entri.asli, 1) });
    } catch {
      throw new BerkasRusak(`${nama} rusak`);
    }
    if (hasil.length !== entri.asli || crc32(hasil) !== entri.crc) throw new BerkasRusak(`${nama} rusak`);
    return hasil;
  }

  teks(nama: string): string | null {
    const b = this.ambil(nama);
    return b && bacaSandi(b);
  }
}

/** An archive from its entries, in the order given. Times are fixed: no trace of the machine. */
export function tulisZip(entri: readonly (readonly [nama: string, isi: string | Buffer])[]): Buffer {
  const bagian: Buffer[] = [];
  const pusat: Buffer[] = [];
  let letak = 0;
  for (const [nama, isi] of entri) {
    const data = typeof isi === 'string' ? Buffer.from(isi, 'utf8') : isi;
    const padat = deflateRawSync(data, { level: 6 });
    const namaB = Buffer.from(nama, 'utf8');
    const kepala = Buffer.alloc(30);
    kepala.writeUInt32LE(0x04034b50, 0);
    kepala.writeUInt16LE(20, 4);
    kepala.writeUInt16LE(0x0800, 6);
    kepala.writeUInt16LE(8, 8);
    // 1 January 1980, midnight.
    kepala.writeUInt32LE(0x00210000, 10);
    kepala.writeUInt32LE(crc32(data), 14);
    kepala.writeUInt32LE(padat.length, 18);
    kepala.writeUInt32LE(data.length, 22);
    kepala.writeUInt16LE(namaB.length, 26);
    const kepalaEntri = Buffer.alloc(46);
    kepalaEntri.writeUInt32LE(0x02014b50, 0);
    kepalaEntri.writeUInt16LE(20, 4);
    kepala.copy(kepalaEntri, 6, 4, 30);
    kepalaEntri.writeUInt32LE(letak, 42);
    bagian.push(kepala, namaB, padat);
    pusat.push(kepalaEntri, namaB);
    letak += 30 + namaB.length + padat.length;
  }
  const daftar = Buffer.concat(pusat);
  const akhir = Buffer.alloc(22);
  akhir.writeUInt32LE(0x06054b50, 0);
  akhir.writeUInt16LE(entri.length, 8);
  akhir.writeUInt16LE(entri.length, 10);
  akhir.writeUInt32LE(daftar.length, 12);
  akhir.writeUInt32LE(letak, 16);
  return Buffer.concat([...bagian, daftar, akhir]);
}
