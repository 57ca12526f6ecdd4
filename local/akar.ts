/** Where the project stands: the folder with its package.json, from sources and from the built command line alike. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

let akar: string | null = null;

export function akarProyek(): string {
  if (akar !== null) return akar;
  let p = dirname(fileURLToPath(import.meta.url));
  while (!(existsSync(join(p, 'package.json')) && existsSync(join(p, 'appsscript.json')))) {
    const atas = dirname(p);
    if (atas === p) throw new Error('Folder proyek LKjIP tidak ditemukan.');
    p = atas;
  }
  akar = p;
  return p;
}
