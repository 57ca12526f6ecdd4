// Bundles a program over the sources and runs it in this process: measurements import TypeScript of src, test and local.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import esbuild from 'esbuild';

const sini = dirname(fileURLToPath(import.meta.url));

/** Every module believes to stand where its source does; `sumber` gives the text of a file that is to be another one. */
const tempat = (sumber) => ({
  name: 'tempat',
  setup(bangun) {
    bangun.onLoad({ filter: /\.m?[tj]s$/ }, ({ path }) => {
      const asli = readFileSync(path, 'utf8');
      const contents = (sumber?.(path) ?? asli)
        .replaceAll('import.meta.dirname', JSON.stringify(dirname(path)))
        .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href));
      return contents === asli ? undefined : { contents, loader: path.endsWith('ts') ? 'ts' : 'js' };
    });
  },
});

/** @param program A file beside this one. */
export async function jalankan(program, { sumber, define = {} } = {}) {
  const keluar = join(sini, `../../.build/${program}.${process.pid}.mjs`);
  mkdirSync(dirname(keluar), { recursive: true });
  await esbuild.build({
    entryPoints: [join(sini, program)],
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    outfile: keluar,
    packages: 'external',
    logLevel: 'warning',
    define,
    plugins: [tempat(sumber)],
  });
  try {
    await import(pathToFileURL(keluar).href);
  } finally {
    rmSync(keluar, { force: true });
  }
}
