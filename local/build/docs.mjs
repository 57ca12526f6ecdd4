// Writes the generated pages under docs/: every dok-*.mjs beside this file exports `tulis`, which says what it wrote.
import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const folder = dirname(fileURLToPath(import.meta.url));
for (const f of readdirSync(folder).sort()) {
  if (!/^dok-.*\.mjs$/.test(f)) continue;
  const { tulis } = await import(pathToFileURL(join(folder, f)).href);
  console.log(await tulis());
}
