// The skeleton of every generated folder of docs/: a registry is read, each entry gives a page, all of them an index
// (README.md). `npm run docs` writes them; the tests ask here whether what is kept is what the sources give now.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { statusDasar } from './peraturan.mjs';
import { akar } from './registri.mjs';

/**
 * @param folder Where its pages stand, all of them generated.
 * @param baca   Reads the registry: what it gives is handed to the rest.
 * @param halaman Names of the pages (without .md) with their text, an entry of the registry each.
 * @param indeks Text of the index.
 * @param lain   Texts outside the folder by their path, where there are any.
 */
export function kumpulanHalaman({ folder, baca, halaman, indeks, lain = () => ({}) }) {
  return {
    folder,
    /** Every generated text by its path from the repository's root. */
    async susun() {
      const bahan = await baca();
      const hasil = { [`${folder}/README.md`]: indeks(bahan) };
      for (const [nama, isi] of halaman(bahan)) {
        const path = `${folder}/${nama}.md`;
        if (path in hasil) throw new Error(`${path} ditulis dua kali`);
        hasil[path] = isi;
      }
      return { ...hasil, ...lain(bahan) };
    },
  };
}

const halamanDi = (folder) =>
  existsSync(join(akar, folder))
    ? readdirSync(join(akar, folder))
        .filter((f) => f.endsWith('.md'))
        .map((f) => `${folder}/${f}`)
    : [];

/** Writes the pages and removes those of what is gone. */
export async function tulisHalaman({ folder, susun }) {
  const halaman = await susun();
  mkdirSync(join(akar, folder), { recursive: true });
  for (const path of halamanDi(folder)) if (!(path in halaman)) rmSync(join(akar, path));
  for (const [path, isi] of Object.entries(halaman)) writeFileSync(join(akar, path), isi);
  return `${Object.keys(halaman).length} berkas di ${folder}`;
}

/**
 * What is wrong with the pages that are kept, and the command that mends it; '' when they are what the sources give.
 * @param halaman What `susun` gave, where it was asked already.
 */
export async function halamanBasi({ folder, susun }, halaman) {
  const harap = halaman ?? (await susun());
  const sebab = Object.entries(harap).flatMap(([path, isi]) => {
    if (!existsSync(join(akar, path))) return [`${path}: belum ada`];
    return readFileSync(join(akar, path), 'utf8') === isi ? [] : [`${path}: berbeda`];
  });
  for (const path of halamanDi(folder)) if (!(path in harap)) sebab.push(`${path}: sumbernya tidak ada lagi`);
  return pesanBasi(folder, sebab);
}

/** The one message of everything generated under docs/; '' where there is no reason for it. */
export const pesanBasi = (folder, sebab) =>
  sebab.length ? `${folder} lain dari sumbernya; tulis ulang dengan: npm run docs\n  ${sebab.join('\n  ')}` : '';

/** A legal ground, and beneath it what became of a regulation that it names. */
export function denganStatus(dasar) {
  const status = statusDasar(dasar);
  return `**Dasar:** ${dasar}${status ? `\n\n${status}` : ''}`;
}

/** Sections with a blank line between them, a page's text. */
export const gabungBagian = (bagian) => `${bagian.join('\n\n')}\n`;
