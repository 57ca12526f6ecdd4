// npm run bench: every benchmark in bench/, on the bundle as it stands. Ratios, not pass or fail: machines differ.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bangun } from './build.mjs';
import { akar } from './registri.mjs';

await bangun({ tipe: false });
const hanya = process.argv.slice(2);
for (const f of readdirSync(join(akar, 'bench')).sort()) {
  if (!f.endsWith('.bench.mjs') || (hanya.length && !hanya.some((h) => f.includes(h)))) continue;
  const { default: jalankan } = await import(pathToFileURL(join(akar, 'bench', f)).href);
  await jalankan();
}
