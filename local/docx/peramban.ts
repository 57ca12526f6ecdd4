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
  let letak = lihat.getUint32(akhir + 16, true);
  for (let n = lihat.getUint16(akhir + 10, true); n > 0; n--) {
    if (letak + PANJANG_ENTRI > isi.length || lihat.getUint32(letak, true) !== ENTRI)
      throw new BerkasRusak('daftar isi arsip rusak');
    const panjang = lihat.getUint16(letak + 28, true);
    const nama = new TextDecoder().decode(isi.subarray(letak + PANJANG_ENTRI, letak + PANJANG_ENTRI + panjang));
    hasil.set(nama.replace(/\\/g, '/').replace(/^\//, ''), {
      metode: lihat.getUint16(letak + 10, true),
      padat: lihat.getUint32(letak + 20, true),
      letak: lihat.getUint32(letak + 42, true),
    });
    letak += PANJANG_ENTRI + panjang + lihat.getUint16(letak + 30, true) + lihat.getUint16(letak + 32, true);
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
  for (const [nama, entri] of semua) {
    if (!/\.(xml|rels)$/i.test(nama)) continue;
    if (entri.letak + PANJANG_KEPALA > isi.length) throw new BerkasRusak(`${nama} rusak`);
    const awal =
      entri.letak + PANJANG_KEPALA + lihat.getUint16(entri.letak + 26, true) + lihat.getUint16(entri.letak + 28, true);
    const potongan = isi.subarray(awal, awal + entri.padat);
    try {
      teks.set(nama, new TextDecoder().decode(entri.metode === 0 ? potongan : await kembangkan(potongan)));
    } catch {
      throw new BerkasRusak(`${nama} rusak`);
    }
  }
  return { nama: () => [...semua.keys()], teks: (nama) => teks.get(nama) ?? null };
}
