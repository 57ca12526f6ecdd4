// Writes the generated pages under docs/: every dok-*.mjs beside this file exports its
// `kumpulan`, as halaman.mjs knows it.
// Pictures of tables that have changed are taken again; with --dokumen those of the Word documents (LibreOffice and pdftoppm). With --gambar also those of the panel, which need a browser and change with the hour: see gambar.mjs.
import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { tulisHalaman } from './halaman.mjs';

const folder = dirname(fileURLToPath(import.meta.url));
for (const f of readdirSync(folder).sort()) {
  if (!/^dok-.*\.mjs$/.test(f)) continue;
  const { kumpulan } = await import(pathToFileURL(join(folder, f)).href);
  console.log(await tulisHalaman(kumpulan));
}
const { tulisGambarTabel } = await import(pathToFileURL(join(folder, 'gambar-tabel.mjs')).href);
console.log(await tulisGambarTabel());
if (process.argv.includes('--dokumen')) {
  const { tulisGambarDokumen } = await import(pathToFileURL(join(folder, 'gambar-dokumen.mjs')).href);
  console.log(tulisGambarDokumen());
}
if (process.argv.includes('--gambar')) {
  const { tulisGambar } = await import(pathToFileURL(join(folder, 'gambar.mjs')).href);
  console.log(await tulisGambar());
} else console.log('Gambar panel tidak diambil ulang; untuk itu: npm run docs -- --gambar (perlu Chromium)');
