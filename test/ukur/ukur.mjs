// npm run ukur: bundles the measurement (or with --temuan=FILE the list of all findings) with the sources and runs it in one
// process.
import { mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import esbuild from 'esbuild';

const sini = dirname(fileURLToPath(import.meta.url));
const keluar = join(sini, `../../.build/ukur.${process.pid}.mjs`);
mkdirSync(dirname(keluar), { recursive: true });
// Every module believes to stand where its source does.
const tempat = {
  name: 'tempat',
  setup(bangun) {
    bangun.onLoad({ filter: /\/(test\/(rules|ukur|naskah)\/.*\.ts|local\/build\/.*\.mjs)$/ }, async ({ path }) => {
      const { readFile } = await import('node:fs/promises');
      const isi = (await readFile(path, 'utf8'))
        .replaceAll('import.meta.dirname', JSON.stringify(dirname(path)))
        .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href));
      return { contents: isi, loader: path.endsWith('.ts') ? 'ts' : 'js' };
    });
  },
};
await esbuild.build({
  entryPoints: [join(sini, process.argv.some((a) => a.startsWith('--temuan=')) ? 'temuan.ts' : 'utama.ts')],
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  outfile: keluar,
  packages: 'external',
  logLevel: 'warning',
  plugins: [tempat],
});
try {
  await import(pathToFileURL(keluar).href);
} finally {
  rmSync(keluar, { force: true });
}
