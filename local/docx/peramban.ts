/** The archive of a document in the browser: only the parts that are read are unpacked, pictures stay packed. */
import { BerkasRusak } from '../xlsx/rusak.ts';
import type { Arsip } from './baca.ts';

const AKHIR_DAFTAR = 0x06054b50;
const ENTRI = 0x02014b50;
const PANJANG_AKHIR = 22;
const PANJANG_ENTRI = 46;
const PANJANG_KEPALA = 30;
const KOMENTAR_TERPANJANG = 65_535;

interface Entri {
  metode: number;
  padat: number;
  letak: number;
}

function daftar(lihat: DataView, isi: Uint8Array): Map<string, Entri> {
  let akhir = isi.length - PANJANG_AKHIR;
  while (
    akhir >= 0 &&
    akhir >= isi.length - PANJANG_AKHIR - KOMENTAR_TERPANJANG &&
    lihat.getUint32(akhir, true) !== AKHIR_DAFTAR
  )
    akhir--;
  if (akhir < 0 || lihat.getUint32(akhir, true) !== AKHIR_DAFTAR)
    throw new BerkasRusak('daftar isi arsip tidak ditemukan (berkas terpotong?)');
  const hasil = new Map<string, Entri>();
  let p = lihat.getUint32(akhir + 16, true);
  for (let n = lihat.getUint16(akhir + 10, true); n > 0; n--) {
    if (p + PANJANG_ENTRI > isi.length || lihat.getUint32(p, true) !== ENTRI)
      throw new BerkasRusak('daftar isi arsip rusak');
    const panjang = lihat.getUint16(p + 28, true);
    const nama = new TextDecoder().decode(isi.subarray(p + PANJANG_ENTRI, p + PANJANG_ENTRI + panjang));
    hasil.set(nama.replace(/\\/g, '/').replace(/^\//, ''), {
      metode: lihat.getUint16(p + 10, true),
      padat: lihat.getUint32(p + 20, true),
      letak: lihat.getUint32(p + 42, true),
    });
    p += PANJANG_ENTRI + panjang + lihat.getUint16(p + 30, true) + lihat.getUint16(p + 32, true);
  }
  return hasil;
}

async function kembangkan(potongan: Uint8Array): Promise<ArrayBuffer> {
  const aliran = new Blob([potongan as BlobPart]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  return new Response(aliran).arrayBuffer();
}

/** @throws BerkasRusak where it is damaged. */
export async function bukaArsip(isi: Uint8Array): Promise<Arsip> {
  const lihat = new DataView(isi.buffer, isi.byteOffset, isi.byteLength);
  const semua = daftar(lihat, isi);
  const teks = new Map<string, string>();
  for (const [nama, e] of semua) {
    if (!/\.(xml|rels)$/i.test(nama)) continue;
    if (e.letak + PANJANG_KEPALA > isi.length) throw new BerkasRusak(`${nama} rusak`);
    const awal = e.letak + PANJANG_KEPALA + lihat.getUint16(e.letak + 26, true) + lihat.getUint16(e.letak + 28, true);
    const potongan = isi.subarray(awal, awal + e.padat);
    try {
      teks.set(nama, new TextDecoder().decode(e.metode === 0 ? potongan : await kembangkan(potongan)));
    } catch {
      throw new BerkasRusak(`${nama} rusak`);
    }
  }
  return { nama: () => [...semua.keys()], teks: (nama) => teks.get(nama) ?? null };
}
