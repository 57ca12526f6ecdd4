// Whether what was built is older than the sources, and building it then. Kept small: the command line loads it first.
import { existsSync, readdirSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const akar = join(dirname(fileURLToPath(import.meta.url)), '../..');
export const CLI = join(akar, '.build/cli.mjs');
const HASIL = [join(akar, 'dist/Code.js'), join(akar, 'dist/Sidebar.html'), CLI];

function terbaru(folder) {
  if (!existsSync(folder)) return 0;
  let waktu = 0;
  for (const isi of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, isi.name);
    if (isi.isDirectory()) waktu = Math.max(waktu, isi.name === 'contoh' ? 0 : terbaru(path));
    else if (/\.(ts|mjs|html|css|json)$/.test(isi.name)) waktu = Math.max(waktu, statSync(path).mtimeMs);
  }
  return waktu;
}

function perluBangun() {
  if (HASIL.some((f) => !existsSync(f))) return true;
  const tertua = Math.min(...HASIL.map((f) => statSync(f).mtimeMs));
  return ['src', 'sidebar', 'local'].some((f) => terbaru(join(akar, f)) > tertua);
}

/** Null when everything is built, else why it is not. */
export function bangunBilaPerlu() {
  if (!perluBangun()) return null;
  const { spawnSync } = createRequire(import.meta.url)('node:child_process');
  const jalan = spawnSync(process.execPath, [join(akar, 'local/build/build.mjs'), '--tanpa-tipe'], {
    cwd: akar,
    encoding: 'utf8',
  });
  return jalan.status === 0 ? null : String(jalan.stderr || jalan.stdout || jalan.error);
}
