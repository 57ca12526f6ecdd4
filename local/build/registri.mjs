// What the docs, the stubs and the tests know of the sources: the registries joined with the text that every function,
// rule and table exports as `dok`. Found by reading the folders, so that adding one touches no list but its registry.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

export const akar = join(dirname(fileURLToPath(import.meta.url)), '../..');

/** Sources named by export lines, bundled and loaded here; packages stay outside the bundle. */
export async function muatSumber(ekspor) {
  const hasil = await build({
    stdin: { contents: ekspor, resolveDir: akar, loader: 'ts' },
    absWorkingDir: akar,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'es2022',
    packages: 'external',
    charset: 'utf8',
    write: false,
    logLevel: 'silent',
  });
  // Beside the packages that it needs, not in the temporary folder.
  const berkas = join(akar, '.build', `sumber.${process.pid}.${Math.random().toString(36).slice(2)}.mjs`);
  mkdirSync(dirname(berkas), { recursive: true });
  writeFileSync(berkas, hasil.outputFiles[0].contents);
  try {
    return await import(pathToFileURL(berkas).href);
  } finally {
    rmSync(berkas, { force: true });
  }
}

function berkasDok(folder) {
  return readdirSync(join(akar, folder), { recursive: true })
    .filter((f) => f.endsWith('.ts') && /^export const dok\b/m.test(readFileSync(join(akar, folder, f), 'utf8')))
    .sort()
    .map((f) => `./${folder}/${f.replaceAll('\\', '/').replace(/\.ts$/, '')}`);
}

/** The registry's exports, and every `dok` of the folder beside them. */
async function muatBerdok(folder, ekspor) {
  const berkas = berkasDok(folder);
  const isi = berkas.map((f, i) => `export { dok as dok${i} } from '${f}';`).join('\n');
  const modul = await muatSumber(`${ekspor}\n${isi}`);
  return { modul, dok: berkas.map((f, i) => ({ berkas: f, isi: modul[`dok${i}`] })) };
}

/** The registry in which an entry belongs: the list of the folder, or the nearest one above it. */
function registriUntuk(berkas) {
  for (let folder = dirname(berkas); folder.startsWith('./src/'); folder = dirname(folder))
    for (const nama of ['index.ts', 'daftar.ts']) {
      const path = `${folder}/${nama}`.slice(2);
      if (existsSync(join(akar, path)) && /\n\];/.test(readFileSync(join(akar, path), 'utf8'))) return path;
    }
  return 'daftarnya';
}

/** Why a text has no entry: its id is another than that of what it tells of, or the list does not know it. */
function sebabTanpaEntri(berkas, apa, kunci, nama) {
  const isi = readFileSync(join(akar, `${berkas}.ts`), 'utf8');
  const sebutan = [...isi.matchAll(new RegExp(`^ {2}${kunci}: '([^']+)'`, 'gm'))].map((m) => m[1]);
  const lain = sebutan.find((x) => x !== nama);
  if (lain) return `${berkas}.ts: dok.${kunci} '${nama}' lain dari ${kunci} ${apa} itu, '${lain}'`;
  return `${berkas}.ts: ${apa} ${nama} tidak ada di ${registriUntuk(berkas)}; tambahkan import dan tempatnya di daftar itu`;
}

/** One text for each entry of the registry, in its order; throws where one has none, or a text has no entry. */
function cocokkan(daftar, kunci, dok, apa) {
  const menurut = new Map();
  for (const { berkas, isi } of dok) {
    if (menurut.has(isi[kunci])) throw new Error(`${apa} ${isi[kunci]} punya dua uraian (${berkas})`);
    if (!daftar.some((x) => x[kunci] === isi[kunci])) throw new Error(sebabTanpaEntri(berkas, apa, kunci, isi[kunci]));
    menurut.set(isi[kunci], isi);
  }
  return daftar.map((x) => {
    const isi = menurut.get(x[kunci]);
    if (!isi) throw new Error(`${apa} ${x[kunci]} tidak mengekspor dok`);
    return isi;
  });
}

/**
 * The functions with their help texts: what stubs, pages and README are made of.
 * @param semua With those that no help shows: a script has a stub of each.
 */
export async function bacaFungsi(semua = false) {
  const { modul, dok } = await muatBerdok(
    'src/functions',
    "export { daftarFungsi, fungsiPengelola, sintaksFungsi } from './src/functions/index';",
  );
  const daftar = [...modul.daftarFungsi, ...modul.fungsiPengelola];
  const teks = cocokkan(daftar, 'nama', dok, 'fungsi');
  return daftar.slice(0, semua ? daftar.length : modul.daftarFungsi.length).map((fungsi, i) => {
    const nama = fungsi.parameter.map((p) => p.replace(/[[\]]/g, ''));
    if (nama.join() !== teks[i].parameter.map((p) => p.nama).join())
      throw new Error(`${fungsi.nama}: parameter di dok tidak sama dengan fungsinya`);
    if (teks[i].sah.length !== nama.length)
      throw new Error(`${fungsi.nama}: dok.sah punya ${teks[i].sah.length} argumen, fungsinya ${nama.length}`);
    return { ...teks[i], ringkas: fungsi.ringkas, sintaks: modul.sintaksFungsi(fungsi), contohUtama: fungsi.contoh };
  });
}

/** The rules, their texts and examples, and what runs them. */
export async function bacaAturan() {
  const { modul, dok } = await muatBerdok(
    'src/rules',
    `export { daftarAturan, periksaBuku, periksaNaskah } from './src/rules/index';
    export { naskahContoh } from './src/naskah/contoh';
    export { ATURAN_ISIAN } from './src/workbook/isian';
    export { dokIsian } from './src/workbook/isian.dok';
    export { keA1, dariA1 } from './src/core/alamat';`,
  );
  return { ...modul, daftarDok: cocokkan(modul.daftarAturan, 'id', dok, 'aturan') };
}

/** The tables' room with the text of each table, the actions of the add-in and the services under them. */
export async function bacaTabel() {
  const { modul, dok } = await muatBerdok(
    'src/tables',
    `export { buatTindakan } from './src/sheets/tindakan';
    export { buatLayanan, Buku } from './local/services/index';
    export { tulisXlsx } from './local/xlsx/tulis';
    export { CONTOH } from './src/tables/contoh';
    export { bangunTabel, daftarTabel, rencanaPelengkap, rencanaTabel } from './src/tables/index';
    export { GAYA_HTML, htmlGrid } from './src/tables/html';
    export { Konteks } from './src/tables/konteks';
    export { Opsi } from './src/tables/opsi';
    export { bacaIsian } from './src/sheets/aksi-tabel';
    export { tulisLembar } from './src/sheets/gerbang';
    export { BukuSheets } from './src/sheets/buku';`,
  );
  return { ...modul, daftarDok: cocokkan(modul.daftarTabel, 'id', dok, 'tabel') };
}

/** Text inside a cell of a Markdown table. */
export const selMarkdown = (teks) => String(teks).replace(/\|/g, '\\|').replace(/\n/g, '<br>');
