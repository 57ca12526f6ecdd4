// Pictures of printed pages for the docs: cut to what is on them, kept small.
import { crc32, deflateSync, inflateSync } from 'node:zlib';

/** Binary PPM as pixels. */
export function bacaPpm(isi) {
  const m = /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(isi.subarray(0, 40).toString('latin1'));
  return { lebar: Number(m[1]), tinggi: Number(m[2]), data: isi.subarray(m[0].length) };
}

/** PNG as a browser writes it (8 bits a channel, RGB or RGBA, not interlaced) as pixels; what shines through is dropped. */
export function bacaPng(isi) {
  const bagian = [];
  let kepala = null;
  for (let i = 8; i < isi.length; ) {
    const panjangKini = isi.readUInt32BE(i);
    const jenis = isi.toString('latin1', i + 4, i + 8);
    const badan = isi.subarray(i + 8, i + 8 + panjangKini);
    if (jenis === 'IHDR') kepala = badan;
    if (jenis === 'IDAT') bagian.push(badan);
    i += panjangKini + 12;
  }
  const [lebar, tinggi] = [kepala.readUInt32BE(0), kepala.readUInt32BE(4)];
  const kanal = { 2: 3, 6: 4 }[kepala[9]];
  if (kepala[8] !== 8 || !kanal || kepala[12]) throw new Error('PNG ini bukan RGB atau RGBA 8 bit');
  const mentah = inflateSync(Buffer.concat(bagian));
  const panjang = lebar * kanal;
  const data = Buffer.alloc(lebar * tinggi * 3);
  let atas = Buffer.alloc(panjang);
  for (let y = 0; y < tinggi; y++) {
    const saring = mentah[y * (panjang + 1)];
    const baris = Buffer.from(mentah.subarray(y * (panjang + 1) + 1, (y + 1) * (panjang + 1)));
    for (let x = 0; x < panjang; x++) {
      const kiri = x >= kanal ? baris[x - kanal] : 0;
      const diAtas = atas[x];
      const c = x >= kanal ? atas[x - kanal] : 0;
      const p = kiri + diAtas - c;
      const [pa, pb, pc] = [Math.abs(p - kiri), Math.abs(p - diAtas), Math.abs(p - c)];
      const paeth = pa <= pb && pa <= pc ? kiri : pb <= pc ? diAtas : c;
      baris[x] = (baris[x] + [0, kiri, diAtas, (kiri + diAtas) >> 1, paeth][saring]) & 255;
    }
    for (let x = 0; x < lebar; x++) baris.copy(data, (y * lebar + x) * 3, x * kanal, x * kanal + 3);
    atas = baris;
  }
  return { lebar, tinggi, data };
}

/** Cut to what is not white, with a margin. */
export function pangkasTepi({ lebar, tinggi, data }, tepi = 14) {
  let [kiriIsi, atasIsi, kananIsi, bawahIsi] = [lebar, tinggi, 0, 0];
  for (let y = 0; y < tinggi; y++)
    for (let x = 0; x < lebar; x++) {
      const i = (y * lebar + x) * 3;
      if (data[i] + data[i + 1] + data[i + 2] > 750) continue;
      if (x < kiriIsi) kiriIsi = x;
      if (x > kananIsi) kananIsi = x;
      if (y < atasIsi) atasIsi = y;
      if (y > bawahIsi) bawahIsi = y;
    }
  kiriIsi = Math.max(0, kiriIsi - tepi);
  atasIsi = Math.max(0, atasIsi - tepi);
  const warna = Math.min(lebar, kananIsi + tepi) - kiriIsi;
  const h = Math.min(tinggi, bawahIsi + tepi) - atasIsi;
  const hasil = Buffer.alloc(warna * h * 3);
  for (let y = 0; y < h; y++)
    data.copy(
      hasil,
      y * warna * 3,
      ((y + atasIsi) * lebar + kiriIsi) * 3,
      ((y + atasIsi) * lebar + kiriIsi + warna) * 3,
    );
  return { lebar: warna, tinggi: h, data: hasil };
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
  const terdekat = (warnaLain) => {
    let panjang = nomor.get(warnaLain);
    if (panjang === undefined) {
      const jarak = (v) => [16, 8, 0].reduce((j, g) => j + (((v >> g) & 255) - ((warnaLain >> g) & 255)) ** 2, 0);
      panjang = dipakai.reduce((t, v, i) => (jarak(v) < jarak(dipakai[t]) ? i : t), 0);
      nomor.set(warnaLain, panjang);
    }
    return panjang;
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
