// Pictures of the tables for docs/tabel: example workbook → .xlsx → LibreOffice → PDF → PNG, cut to the table.
//   node local/build/gambar-tabel.mjs [id …]      needs soffice and pdftoppm; the pictures are kept in the repository
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { crc32, deflateSync } from 'node:zlib';
import { bukuContoh, denganLayanan, FOLDER_TABEL, muatTabel } from './dok-tabel.mjs';

const akar = join(dirname(fileURLToPath(import.meta.url)), '../..');
const RESOLUSI = 110;

/** One sheet as a file of its own. */
function berkasLembar(m, rencana) {
  return denganLayanan(m, (t) => {
    m.tulisLembar(new m.BukuSheets(globalThis.SpreadsheetApp.getActiveSpreadsheet()), [rencana]);
    const l = t.buku.lembar.find((x) => x.nama === rencana.nama);
    l.halaman = rencana.halaman;
    for (const x of [...t.buku.lembar]) if (x !== l) t.buku.lembar.splice(t.buku.lembar.indexOf(x), 1);
    return m.tulisXlsx(t.buku);
  });
}

/** Binary PPM as pixels. */
function bacaPpm(isi) {
  const m = /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(isi.subarray(0, 40).toString('latin1'));
  return { lebar: Number(m[1]), tinggi: Number(m[2]), data: isi.subarray(m[0].length) };
}

/** Cut to what is not white, with a margin. */
function potong({ lebar, tinggi, data }, tepi = 14) {
  let [x0, y0, x1, y1] = [lebar, tinggi, 0, 0];
  for (let y = 0; y < tinggi; y++)
    for (let x = 0; x < lebar; x++) {
      const i = (y * lebar + x) * 3;
      if (data[i] + data[i + 1] + data[i + 2] > 750) continue;
      if (x < x0) x0 = x;
      if (x > x1) x1 = x;
      if (y < y0) y0 = y;
      if (y > y1) y1 = y;
    }
  x0 = Math.max(0, x0 - tepi);
  y0 = Math.max(0, y0 - tepi);
  const w = Math.min(lebar, x1 + tepi) - x0;
  const h = Math.min(tinggi, y1 + tepi) - y0;
  const hasil = Buffer.alloc(w * h * 3);
  for (let y = 0; y < h; y++) data.copy(hasil, y * w * 3, ((y + y0) * lebar + x0) * 3, ((y + y0) * lebar + x0 + w) * 3);
  return { lebar: w, tinggi: h, data: hasil };
}

/** PNG with a palette of the colours that occur most: tables have few, and the repository stays small. */
function tulisPng({ lebar, tinggi, data }) {
  const warna = (i) => (data[i] << 16) | (data[i + 1] << 8) | data[i + 2];
  const banyak = new Map();
  for (let i = 0; i < data.length; i += 3) banyak.set(warna(i), (banyak.get(warna(i)) ?? 0) + 1);
  const dipakai = [...banyak]
    .sort((x, y) => y[1] - x[1] || x[0] - y[0])
    .slice(0, 256)
    .map(([w]) => w);
  const palet = Buffer.from(dipakai.flatMap((w) => [w >> 16, (w >> 8) & 255, w & 255]));
  const nomor = new Map(dipakai.map((w, i) => [w, i]));
  const terdekat = (w) => {
    let n = nomor.get(w);
    if (n === undefined) {
      const jarak = (v) => [16, 8, 0].reduce((j, g) => j + (((v >> g) & 255) - ((w >> g) & 255)) ** 2, 0);
      n = dipakai.reduce((t, v, i) => (jarak(v) < jarak(dipakai[t]) ? i : t), 0);
      nomor.set(w, n);
    }
    return n;
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

const diminta = process.argv.slice(2);
const m = await muatTabel();
const buku = bukuContoh(m);
const hasil = m.bangunTabel(buku);
const rencana = new Map(hasil.tabel.map((t) => [t.id, m.rencanaTabel(t, 'kotak')]));
for (const [id, tema] of [['ringkas', 'ringkas']]) {
  const t = m.bangunTabel(buku, { tabel: 'realisasi-kinerja', tema }).tabel[0];
  rencana.set(id, m.rencanaTabel(t, tema));
}
for (const r of m.rencanaPelengkap(buku)) rencana.set(r.buatan, r);

const kerja = mkdtempSync(join(tmpdir(), 'lkjip-gambar-'));
const folder = join(akar, FOLDER_TABEL, 'gambar');
mkdirSync(folder, { recursive: true });
try {
  const id = [...rencana.keys()].filter((x) => !diminta.length || diminta.includes(x));
  for (const x of id) writeFileSync(join(kerja, `${x}.xlsx`), berkasLembar(m, rencana.get(x)));
  execFileSync(
    'soffice',
    [
      `-env:UserInstallation=file://${join(kerja, 'profil')}`,
      '--headless',
      '--convert-to',
      'pdf',
      '--outdir',
      kerja,
      ...id.map((x) => join(kerja, `${x}.xlsx`)),
    ],
    { stdio: 'ignore' },
  );
  for (const x of id) {
    execFileSync('pdftoppm', ['-r', String(RESOLUSI), '-f', '1', '-l', '1', join(kerja, `${x}.pdf`), join(kerja, x)]);
    const ppm = readdirSync(kerja).find(
      (f) => f.startsWith(`${x}-`) && f.endsWith('.ppm') && /-\d+\.ppm$/.test(f.slice(x.length)),
    );
    writeFileSync(join(folder, `${x}.png`), tulisPng(potong(bacaPpm(readFileSync(join(kerja, ppm))))));
  }
  if (!diminta.length) for (const f of readdirSync(folder)) if (!rencana.has(f.slice(0, -4))) rmSync(join(folder, f));
  console.log(`${id.length} gambar di ${FOLDER_TABEL}/gambar`);
} finally {
  rmSync(kerja, { recursive: true, force: true });
}
