// npm run tahan: every call of a service of every action fails, takes effect and fails, or ends the run. Prints what was
// tried and what survived. An argument limits the actions by name; TAHAN_CUPLIKAN=50 takes that many calls of each.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const akar = join(dirname(fileURLToPath(import.meta.url)), '../..');
const catatan = join(akar, '.build', 'tahan.json');
mkdirSync(dirname(catatan), { recursive: true });
rmSync(catatan, { force: true });
const [hanya = ''] = process.argv.slice(2);
const r = spawnSync(join(akar, 'node_modules', '.bin', 'vitest'), ['run', 'test/tahan'], {
  cwd: akar,
  stdio: ['ignore', 'inherit', 'inherit'],
  env: { ...process.env, TAHAN: 'penuh', TAHAN_CATAT: catatan, TAHAN_ADEGAN: hanya },
});
const CARA = ['gagal', 'berlaku-lalu-gagal', 'berhenti'];
console.log(`\n| tindakan | panggilan | ${CARA.join(' | ')} |\n| --- | --- | --- | --- | --- |`);
for (const x of existsSync(catatan) ? JSON.parse(readFileSync(catatan, 'utf8')) : [])
  console.log(`| ${x.adegan} | ${x.panggilan} | ${CARA.map((c) => `${x[c][1]} dari ${x[c][0]}`).join(' | ')} |`);
process.exit(r.status ?? 1);
