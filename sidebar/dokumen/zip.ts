/** A zip archive without compression: all that a .docx needs to be one. */
import type { BagianBerkas } from '../../src/core/dokumen';

const TABEL_CRC = Array.from({ length: 256 }, (_, n) => {
  let sisa = n;
  for (let i = 0; i < 8; i++) sisa = sisa & 1 ? 0xedb88320 ^ (sisa >>> 1) : sisa >>> 1;
  return sisa >>> 0;
});

function crc32(isi: Uint8Array): number {
  let sisa = 0xffffffff;
  for (const bita of isi) sisa = (TABEL_CRC[(sisa ^ bita) & 0xff] as number) ^ (sisa >>> 8);
  return (sisa ^ 0xffffffff) >>> 0;
}

/** 1 January 1980: the first day that an archive knows. The same content always gives the same bytes. */
const TANGGAL = 0x21;
/** Names are UTF-8. */
const UTF8 = 0x0800;
const VERSI = 20;

/** Little-endian fields: [bytes, value] each. */
function bidang(daftar: readonly (readonly [bita: 2 | 4, nilai: number])[]): Uint8Array {
  const hasil = new Uint8Array(daftar.reduce((jumlah, [bita]) => jumlah + bita, 0));
  const lihat = new DataView(hasil.buffer);
  let letak = 0;
  for (const [bita, nilai] of daftar) {
    if (bita === 2) lihat.setUint16(letak, nilai, true);
    else lihat.setUint32(letak, nilai, true);
    letak += bita;
  }
  return hasil;
}

export function kemas(berkas: readonly BagianBerkas[]): Uint8Array<ArrayBuffer> {
  const penulis = new TextEncoder();
  const potongan: Uint8Array[] = [];
  const daftar: Uint8Array[] = [];
  let letak = 0;
  const tulis = (isi: Uint8Array) => {
    potongan.push(isi);
    letak += isi.length;
  };
  for (const [nama, teks] of berkas) {
    const [judul, isi] = [penulis.encode(nama), penulis.encode(teks)];
    const umum: [2 | 4, number][] = [
      [2, VERSI],
      [2, UTF8],
      [2, 0],
      [2, 0],
      [2, TANGGAL],
      [4, crc32(isi)],
      [4, isi.length],
      [4, isi.length],
      [2, judul.length],
      [2, 0],
    ];
    daftar.push(bidang([[4, 0x02014b50], [2, VERSI], ...umum, [2, 0], [2, 0], [2, 0], [4, 0], [4, letak]]), judul);
    tulis(bidang([[4, 0x04034b50], ...umum]));
    tulis(judul);
    tulis(isi);
  }
  const awal = letak;
  for (const satu of daftar) tulis(satu);
  tulis(
    bidang([
      [4, 0x06054b50],
      [2, 0],
      [2, 0],
      [2, berkas.length],
      [2, berkas.length],
      [4, letak - awal],
      [4, awal],
      [2, 0],
    ]),
  );
  const hasil = new Uint8Array(letak);
  let di = 0;
  for (const satu of potongan) {
    hasil.set(satu, di);
    di += satu.length;
  }
  return hasil;
}
