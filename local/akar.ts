/** Where the project stands: the folder with its package.json, from sources and from the built command line alike. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

let akar: string | null = null;

export function akarProyek(): string {
  if (akar !== null) return akar;
  let tempat = dirname(fileURLToPath(import.meta.url));
  while (!(existsSync(join(tempat, 'package.json')) && existsSync(join(tempat, 'appsscript.json')))) {
    const atas = dirname(tempat);
    if (atas === tempat) throw new Error('Folder proyek LKjIP tidak ditemukan.');
    tempat = atas;
  }
  akar = tempat;
  return tempat;
}
