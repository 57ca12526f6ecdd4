#!/usr/bin/env node
// The command `lkjip`: builds when there is nothing built yet, or when a source is newer, then hands over.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const akar = join(dirname(fileURLToPath(import.meta.url)), '..');
const hasil = ['dist/Code.js', 'dist/Sidebar.html', '.build/cli.mjs'].map((f) => join(akar, f));

function terbaru(folder) {
  if (!existsSync(folder)) return 0;
  let t = 0;
  for (const e of readdirSync(folder, { withFileTypes: true })) {
    const p = join(folder, e.name);
    if (e.isDirectory()) t = Math.max(t, e.name === 'contoh' ? 0 : terbaru(p));
    else if (/\.(ts|mjs|html|css|json)$/.test(e.name)) t = Math.max(t, statSync(p).mtimeMs);
  }
  return t;
}

function perluBangun() {
  if (hasil.some((f) => !existsSync(f))) return true;
  const tua = Math.min(...hasil.map((f) => statSync(f).mtimeMs));
  return ['src', 'sidebar', 'local'].some((f) => terbaru(join(akar, f)) > tua);
}

if (perluBangun()) {
  const r = spawnSync(process.execPath, [join(akar, 'local/build/build.mjs'), '--tanpa-tipe'], {
    cwd: akar,
    encoding: 'utf8',
  });
  if (r.status !== 0) {
    process.stderr.write(`${r.stderr || r.stdout || r.error}\n`);
    process.exit(3);
  }
}
if (!existsSync(hasil[2])) {
  process.stderr.write('Baris perintah belum terbangun: local/cli.ts tidak ada.\n');
  process.exit(3);
}
await import(pathToFileURL(hasil[2]).href);
