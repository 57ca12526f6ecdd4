// What is in the bundles: bytes of each source in the minified text, the largest first. Sizes, not times: they never vary.
import { statSync } from 'node:fs';
import { join } from 'node:path';
import esbuild from 'esbuild';
import { daftarBundel } from '../local/build/build.mjs';
import { akar } from '../local/build/registri.mjs';

const BARIS = 12;
/** Bundles that a person waits for are listed by file, the larger halves by folder. */
const PER_BERKAS = new Set(['Sidebar.html', 'PanelLanjut.html', 'Word.html']);

const kb = (n) => `${(n / 1024).toFixed(1).padStart(7)} KB`;
/** "src/rules/naskah/x.ts" counts for src/rules; what comes from packages for its package. */
function kelompok(berkas) {
  const paket = /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(berkas)?.[1];
  return paket ?? berkas.split('/').slice(0, 2).join('/');
}

export default async function jalankan() {
  console.log('\nIsi bundel (bita di teks yang dikecilkan)');
  for (const { berkas, opsi } of await daftarBundel()) {
    const { metafile } = await esbuild.build({
      absWorkingDir: akar,
      bundle: true,
      write: false,
      metafile: true,
      logLevel: 'silent',
      legalComments: 'none',
      charset: 'utf8',
      ...opsi,
    });
    const [keluaran] = Object.values(metafile.outputs);
    const jumlah = new Map();
    for (const [nama, { bytesInOutput }] of Object.entries(keluaran.inputs)) {
      const kunci = PER_BERKAS.has(berkas) ? nama : kelompok(nama);
      jumlah.set(kunci, (jumlah.get(kunci) ?? 0) + bytesInOutput);
    }
    const urut = [...jumlah].sort((a, b) => b[1] - a[1]);
    console.log(
      `\n${berkas}: ${kb(statSync(join(akar, 'dist', berkas)).size)} di dist, ${kb(keluaran.bytes)} skripnya`,
    );
    for (const [nama, besar] of urut.slice(0, BARIS)) console.log(`  ${kb(besar)}  ${nama}`);
    const sisa = urut.slice(BARIS);
    if (sisa.length) console.log(`  ${kb(sisa.reduce((j, [, b]) => j + b, 0))}  ${sisa.length} lainnya`);
  }
}
