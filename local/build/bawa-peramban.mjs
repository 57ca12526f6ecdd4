// The browser tests need two packages that `npm ci --omit=optional` leaves out: npm test fetches them when they are missing,
// in the versions of package.json and without touching anything else.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Packages of the list that are not installed, each with its version: "nama@1.2.3". */
function paketKurang(akar) {
  const { optionalDependencies } = JSON.parse(readFileSync(join(akar, 'package.json'), 'utf8'));
  return Object.entries(optionalDependencies)
    .filter(([nama]) => !existsSync(join(akar, 'node_modules', nama, 'package.json')))
    .map(([nama, versi]) => `${nama}@${versi}`);
}

/** Null when everything is there, else why it could not be fetched. */
export function bawaPeramban(akar) {
  const kurang = paketKurang(akar);
  if (kurang.length === 0) return null;
  console.log(
    `mengambil ${kurang.join(' dan ')} untuk uji peramban (npm ci tanpa --omit=optional membawanya sekaligus)`,
  );
  const jalan = spawnSync('npm', ['install', '--no-save', '--no-package-lock', '--no-audit', '--no-fund', ...kurang], {
    cwd: akar,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  return paketKurang(akar).length === 0 ? null : String(jalan.stderr || jalan.stdout || jalan.error);
}
