// Runs everything that checks the project and ends with one line "N passed, N failed".
// --cepat leaves the browser tests out; further arguments go to vitest.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const akar = join(dirname(fileURLToPath(import.meta.url)), '../..');
const cepat = process.argv.includes('--cepat');
const sisa = process.argv.slice(2).filter((a) => a !== '--cepat');
let lulus = 0;
let gagal = 0;

function bin(nama) {
  return join(akar, 'node_modules', '.bin', nama);
}

function langkah(nama, perintah, argumen) {
  const mulai = Date.now();
  const r = spawnSync(perintah, argumen, { cwd: akar, encoding: 'utf8', maxBuffer: 1 << 28 });
  const baik = r.status === 0;
  console.log(`${baik ? 'ok    ' : 'GAGAL '} ${nama} (${((Date.now() - mulai) / 1000).toFixed(1)} s)`);
  if (!baik) console.log(`${r.stdout ?? ''}${r.stderr ?? ''}${r.error ? String(r.error) : ''}`);
  if (baik) lulus++;
  else gagal++;
  return baik;
}

langkah('biome', bin('biome'), ['check', '--error-on-warnings', '.']);
for (const proyek of ['.', 'sidebar', 'local', 'test']) {
  langkah(`types ${proyek}`, bin('tsc'), [
    ...['-p', proyek, '--incremental'],
    // What an earlier run found out about unchanged files is kept.
    ...['--tsBuildInfoFile', join(akar, '.build', `tipe-${proyek.replace('.', 'src')}.tsbuildinfo`)],
  ]);
}
const terbangun = langkah('build', process.execPath, [join(akar, 'local/build/build.mjs'), '--tanpa-tipe']);

if (terbangun) {
  const laporan = join(akar, '.build', 'vitest.json');
  mkdirSync(dirname(laporan), { recursive: true });
  rmSync(laporan, { force: true });
  const argumen = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${laporan}`];
  if (cepat) argumen.push('--exclude', 'test/e2e/**');
  const r = spawnSync(bin('vitest'), [...argumen, ...sisa], { cwd: akar, stdio: ['ignore', 'inherit', 'inherit'] });
  if (existsSync(laporan)) {
    const j = JSON.parse(readFileSync(laporan, 'utf8'));
    lulus += j.numPassedTests;
    gagal += j.numFailedTests;
    // A file that does not even load has no failed test of its own.
    gagal += j.testResults.filter((f) => f.status === 'failed' && f.assertionResults.length === 0).length;
    if (r.status !== 0 && j.numFailedTests === 0 && gagal === 0) gagal++;
    if (j.numPassedTests === 0) gagal++;
  } else gagal++;
} else gagal++;

console.log(`${lulus} passed, ${gagal} failed`);
process.exit(gagal === 0 ? 0 : 1);
