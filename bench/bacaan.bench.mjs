// The quick reader of texts against the careful one on a million texts; the tests take twenty thousand of them.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { akar } from '../local/build/registri.mjs';

export default function jalankan() {
  const BANYAK_TEKS = '1000000';
  const p = spawnSync(
    process.execPath,
    [join(akar, 'node_modules/vitest/vitest.mjs'), 'run', 'test/core/cepat.test.ts', '--testTimeout=600000'],
    { cwd: akar, env: { ...process.env, BANYAK_TEKS }, encoding: 'utf8' },
  );
  console.log(
    p.status === 0
      ? 'Pembaca cepat = pembaca teliti pada 1.000.000 teks'
      : `Pembaca cepat BERBEDA dari pembaca teliti:\n${p.stdout}${p.stderr}`,
  );
}
