/** Zip archives: what .xlsx is packed in. Deterministic: the same content gives the same bytes. */
import { crc32 as crc32Node, deflateRawSync, inflateRawSync } from 'node:zlib';
import { BerkasRusak } from './rusak.ts';

export { BerkasRusak };

const MAKS_ISI = 512 * 1024 * 1024;

const TABEL_CRC = new Uint32Array(256);
for (let n = 0; n < 256; n++) {
  let c = n;
  for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  TABEL_CRC[n] = c >>> 0;
}

function crc32(isi: Uint8Array): number {
  // zlib.crc32 came with Node 20.15.
  if (typeof crc32Node === 'function') return crc32Node(isi);
  let c = 0xffffffff;
  for (const b of isi) c = (TABEL_CRC[(c ^ b) & 0xff] as number) ^ (c >>> 8);
  return (c ^ 0xffffffff) >>> 0;
}

/** Entries of an archive, unpacked when asked for. Throws BerkasRusak where it is damaged. */
export class BacaZip {
  private readonly isi: Buffer;
  private readonly daftar = new Map<
    string,
    { metode: number; ukuran: number; asli: number; letak: number; crc: number }
  >();

  constructor(isi: Buffer) {
    this.isi = isi;
    let akhir = -1;
    for (let i = isi.length - 22; i >= Math.max(0, isi.length - 65_557); i--) {
      if (isi.readUInt32LE(i) === 0x06054b50) {
        akhir = i;
        break;
      }
    }
    if (akhir < 0) throw new BerkasRusak('daftar isi arsip tidak ditemukan (berkas terpotong?)');
    const banyak = isi.readUInt16LE(akhir + 10);
    let p = isi.readUInt32LE(akhir + 16);
    for (let i = 0; i < banyak; i++) {
      if (p + 46 > isi.length || isi.readUInt32LE(p) !== 0x02014b50) throw new BerkasRusak('daftar isi arsip rusak');
      const panjang = isi.readUInt16LE(p + 28);
      const nama = isi
        .toString('utf8', p + 46, p + 46 + panjang)
        .replace(/\\/g, '/')
        .replace(/^\//, '');
      this.daftar.set(nama, {
        metode: isi.readUInt16LE(p + 10),
        crc: isi.readUInt32LE(p + 16),
        ukuran: isi.readUInt32LE(p + 20),
        asli: isi.readUInt32LE(p + 24),
        letak: isi.readUInt32LE(p + 42),
      });
      p += 46 + panjang + isi.readUInt16LE(p + 30) + isi.readUInt16LE(p + 32);
    }
    let jumlah = 0;
    for (const e of this.daftar.values()) jumlah += e.asli;
    if (jumlah > MAKS_ISI) throw new BerkasRusak('isi berkas terlalu besar');
  }

  nama(): string[] {
    return [...this.daftar.keys()];
  }

  ada(nama: string): boolean {
    return this.daftar.has(nama);
  }

  /** Content of an entry; null when there is none. */
  ambil(nama: string): Buffer | null {
    const e = this.daftar.get(nama);
    if (!e) return null;
    const { isi } = this;
    if (e.letak + 30 > isi.length || isi.readUInt32LE(e.letak) !== 0x04034b50) throw new BerkasRusak(`${nama} rusak`);
    const awal = e.letak + 30 + isi.readUInt16LE(e.letak + 26) + isi.readUInt16LE(e.letak + 28);
    const padat = isi.subarray(awal, awal + e.ukuran);
    let hasil: Buffer;
    try {
      hasil = e.metode === 0 ? Buffer.from(padat) : inflateRawSync(padat, { maxOutputLength: Math.max(e.asli, 1) });
    } catch {
      throw new BerkasRusak(`${nama} rusak`);
    }
    if (hasil.length !== e.asli || crc32(hasil) !== e.crc) throw new BerkasRusak(`${nama} rusak`);
    return hasil;
  }

  teks(nama: string): string | null {
    const b = this.ambil(nama);
    if (!b) return null;
    if (b[0] === 0xff && b[1] === 0xfe) return b.toString('utf16le').slice(1);
    return b.toString('utf8').replace(/^\uFEFF/, '');
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
    const p = Buffer.alloc(46);
    p.writeUInt32LE(0x02014b50, 0);
    p.writeUInt16LE(20, 4);
    kepala.copy(p, 6, 4, 30);
    p.writeUInt32LE(letak, 42);
    bagian.push(kepala, namaB, padat);
    pusat.push(p, namaB);
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
