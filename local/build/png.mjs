// Pictures of printed pages for the docs: cut to what is on them, kept small.
import { crc32, deflateSync, inflateSync } from 'node:zlib';

/** Binary PPM as pixels. */
export function bacaPpm(isi) {
  const m = /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(isi.subarray(0, 40).toString('latin1'));
  return { lebar: Number(m[1]), tinggi: Number(m[2]), data: isi.subarray(m[0].length) };
}

/** Above this sum of red, green and blue a pixel counts as white paper. */
const PUTIH = 750;
/** Bytes of a PNG before its first chunk; of a chunk's length and name, and of those with its check sum. */
const KEPALA_PNG = 8;
const KEPALA_POTONGAN = 8;
const BINGKAI_POTONGAN = 12;

/** Header and compressed pixels, from the chunks of a file. */
function potonganPng(isi) {
  const bagian = [];
  let kepala = null;
  for (let i = KEPALA_PNG; i < isi.length; ) {
    const panjang = isi.readUInt32BE(i);
    const jenis = isi.toString('latin1', i + 4, i + KEPALA_POTONGAN);
    const badan = isi.subarray(i + KEPALA_POTONGAN, i + KEPALA_POTONGAN + panjang);
    if (jenis === 'IHDR') kepala = badan;
    if (jenis === 'IDAT') bagian.push(badan);
    i += panjang + BINGKAI_POTONGAN;
  }
  return { kepala, mentah: inflateSync(Buffer.concat(bagian)) };
}

/** The neighbour (left, above, above left) that a straight continuation of the three comes nearest to. */
function paeth(kiri, atas, kiriAtas) {
  const terusan = kiri + atas - kiriAtas;
  const [jauhKiri, jauhAtas, jauhSudut] = [kiri, atas, kiriAtas].map((x) => Math.abs(terusan - x));
  if (jauhKiri <= jauhAtas && jauhKiri <= jauhSudut) return kiri;
  return jauhAtas <= jauhSudut ? atas : kiriAtas;
}

/** What each filter of a line adds to a byte, by its number. */
const SARINGAN = [
  () => 0,
  (kiri) => kiri,
  (_, atas) => atas,
  (kiri, atas) => (kiri + atas) >> 1,
  (kiri, atas, kiriAtas) => paeth(kiri, atas, kiriAtas),
];

/** One line as it was before it was filtered; `atas` is the one above. */
function pulihkanBaris(baris, atas, kanal, nomorSaringan) {
  const tambahan = SARINGAN[nomorSaringan];
  for (let x = 0; x < baris.length; x++) {
    const kiri = x >= kanal ? baris[x - kanal] : 0;
    const kiriAtas = x >= kanal ? atas[x - kanal] : 0;
    baris[x] = (baris[x] + tambahan(kiri, atas[x], kiriAtas)) & 255;
  }
  return baris;
}

/** PNG as a browser writes it (8 bits a channel, RGB or RGBA, not interlaced) as pixels; what shines through is dropped. */
export function bacaPng(isi) {
  const { kepala, mentah } = potonganPng(isi);
  const [lebar, tinggi] = [kepala.readUInt32BE(0), kepala.readUInt32BE(4)];
  const kanal = { 2: 3, 6: 4 }[kepala[9]];
  if (kepala[8] !== 8 || !kanal || kepala[12]) throw new Error('PNG ini bukan RGB atau RGBA 8 bit');
  const panjang = lebar * kanal;
  const data = Buffer.alloc(lebar * tinggi * 3);
  let atas = Buffer.alloc(panjang);
  for (let y = 0; y < tinggi; y++) {
    const awal = y * (panjang + 1);
    const baris = Buffer.from(mentah.subarray(awal + 1, awal + 1 + panjang));
    atas = pulihkanBaris(baris, atas, kanal, mentah[awal]);
    for (let x = 0; x < lebar; x++) atas.copy(data, (y * lebar + x) * 3, x * kanal, x * kanal + 3);
  }
  return { lebar, tinggi, data };
}

/** Cut to what is not white, with a margin. */
export function pangkasTepi({ lebar, tinggi, data }, tepi = 14) {
  let [kiriIsi, atasIsi, kananIsi, bawahIsi] = [lebar, tinggi, 0, 0];
  for (let y = 0; y < tinggi; y++)
    for (let x = 0; x < lebar; x++) {
      const i = (y * lebar + x) * 3;
      if (data[i] + data[i + 1] + data[i + 2] > PUTIH) continue;
      if (x < kiriIsi) kiriIsi = x;
      if (x > kananIsi) kananIsi = x;
      if (y < atasIsi) atasIsi = y;
      if (y > bawahIsi) bawahIsi = y;
    }
  kiriIsi = Math.max(0, kiriIsi - tepi);
  atasIsi = Math.max(0, atasIsi - tepi);
  const lebarPotong = Math.min(lebar, kananIsi + tepi) - kiriIsi;
  const tinggiPotong = Math.min(tinggi, bawahIsi + tepi) - atasIsi;
  const hasil = Buffer.alloc(lebarPotong * tinggiPotong * 3);
  for (let y = 0; y < tinggiPotong; y++) {
    const awal = ((y + atasIsi) * lebar + kiriIsi) * 3;
    data.copy(hasil, y * lebarPotong * 3, awal, awal + lebarPotong * 3);
  }
  return { lebar: lebarPotong, tinggi: tinggiPotong, data: hasil };
}

/** PNG with a palette of the colours that occur most: tables have few, and the repository stays small. */
export function tulisPng({ lebar, tinggi, data }, banyakWarna = 256) {
  const warna = (i) => (data[i] << 16) | (data[i + 1] << 8) | data[i + 2];
  const banyak = new Map();
  for (let i = 0; i < data.length; i += 3) banyak.set(warna(i), (banyak.get(warna(i)) ?? 0) + 1);
  const dipakai = [...banyak]
    .sort((x, y) => y[1] - x[1] || x[0] - y[0])
    .slice(0, banyakWarna)
    .map(([w]) => w);
  const palet = Buffer.from(dipakai.flatMap((w) => [w >> 16, (w >> 8) & 255, w & 255]));
  const nomor = new Map(dipakai.map((w, i) => [w, i]));
  const terdekat = (dicari) => {
    let nomorWarna = nomor.get(dicari);
    if (nomorWarna === undefined) {
      const jarak = (v) =>
        [16, 8, 0].reduce((j, geser) => j + (((v >> geser) & 255) - ((dicari >> geser) & 255)) ** 2, 0);
      nomorWarna = dipakai.reduce((t, v, i) => (jarak(v) < jarak(dipakai[t]) ? i : t), 0);
      nomor.set(dicari, nomorWarna);
    }
    return nomorWarna;
  };
  const baris = Buffer.alloc((lebar + 1) * tinggi);
  for (let y = 0; y < tinggi; y++)
    for (let x = 0; x < lebar; x++) baris[y * (lebar + 1) + 1 + x] = terdekat(warna((y * lebar + x) * 3));
  const potongan = (jenis, isi) => {
    const badan = Buffer.concat([Buffer.from(jenis, 'latin1'), isi]);
    const hasil = Buffer.alloc(badan.length + 8);
    hasil.writeUInt32BE(isi.length, 0);
    badan.copy(hasil, 4);
    hasil.writeUInt32BE(crc32(badan), badan.length + 4);
    return hasil;
  };
  const kepala = Buffer.alloc(13);
  kepala.writeUInt32BE(lebar, 0);
  kepala.writeUInt32BE(tinggi, 4);
  kepala.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]),
    potongan('IHDR', kepala),
    potongan('PLTE', palet),
    potongan('IDAT', deflateSync(baris, { level: 9 })),
    potongan('IEND', Buffer.alloc(0)),
  ]);
}
