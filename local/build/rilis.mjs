// `npm run rilis`: one zip for an office without a programmer. Unpack it anywhere, double-click mulai.cmd (Windows) or run
// mulai.sh: nothing is installed but Node. Everything that the command line needs is in it, packages included.
import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';
import { bangun } from './build.mjs';

const akar = join(dirname(fileURLToPath(import.meta.url)), '../..');
const PORT = 8765;

/** A program with its packages inside; those that ask for `require` find it. */
async function satukan(berkas, lain = {}) {
  const hasil = await esbuild.build({
    entryPoints: [join(akar, berkas)],
    absWorkingDir: akar,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    minify: true,
    keepNames: true,
    legalComments: 'none',
    write: false,
    banner: {
      js: "import { createRequire as buatRequire } from 'node:module'; const require = buatRequire(import.meta.url);",
    },
    ...lain,
  });
  return hasil.outputFiles[0].text;
}

/** The formula engine is asked for with `require` when a formula is first computed: it goes along as a package of one file. */
const PUSTAKA = 'node_modules/@cj-tech-master/excelts';
async function pustaka() {
  const paket = JSON.parse(readFileSync(join(akar, PUSTAKA, 'package.json'), 'utf8'));
  const kode = await satukan('', {
    entryPoints: undefined,
    stdin: { contents: "export * from '@cj-tech-master/excelts/formula';", resolveDir: akar },
    format: 'cjs',
    banner: {},
  });
  const { name, version, license } = paket;
  const manifes = { name, version, license, exports: { './formula': './formula.cjs' } };
  const lisensi = readdirSync(join(akar, PUSTAKA)).filter((n) => /^licen[cs]e/i.test(n));
  return [
    [`${PUSTAKA}/package.json`, JSON.stringify(manifes)],
    [`${PUSTAKA}/formula.cjs`, kode],
    ...lisensi.map((n) => [`${PUSTAKA}/${n}`, readFileSync(join(akar, PUSTAKA, n))]),
  ];
}

async function zip() {
  const kode = await satukan('local/xlsx/zip.ts', { minify: false, banner: {} });
  return import(`data:text/javascript;base64,${Buffer.from(kode).toString('base64')}`);
}

/** Files of a folder, named as they stand in the project. */
function isiFolder(folder) {
  return readdirSync(join(akar, folder)).flatMap((nama) => {
    const jalan = `${folder}/${nama}`;
    return statSync(join(akar, jalan)).isDirectory() ? isiFolder(jalan) : [[jalan, readFileSync(join(akar, jalan))]];
  });
}

/**
 * Lines of a .cmd file, as cmd.exe reads them: CRLF at the end, ASCII only (the code page is another one until chcp), no
 * brackets in what a block echoes, every `set` in quotes, so that a file named "A & B (1).xlsx" stays one word.
 */
const cmd = (...baris) => baris.map((b) => `${b}\r\n`).join('');
const NODE_TERKECIL = 20;
/** Started inside the zip's own window only the script itself is unpacked; `akhir` leaves the batch file. */
const periksaTempat = (akhir) => [
  '@echo off',
  'chcp 65001 >nul',
  'if not exist "%~dp0local\\lkjip.mjs" (',
  '  echo Bongkar dahulu seluruh isi berkas zip ke sebuah folder, lalu jalankan dari folder itu.',
  ...akhir,
  ')',
  'where node >nul 2>nul',
  'if errorlevel 1 (',
  '  echo Node.js belum terpasang. Unduh versi LTS dari https://nodejs.org, pasang, lalu ulangi.',
  ...akhir,
  ')',
  `node -e "process.exit(parseInt(process.versions.node) >= ${NODE_TERKECIL} ? 0 : 1)"`,
  'if errorlevel 1 (',
  `  echo Node.js di komputer ini terlalu lama; perlu versi ${NODE_TERKECIL} atau lebih baru dari https://nodejs.org.`,
  ...akhir,
  ')',
];
const SKRIP = {
  'mulai.cmd': cmd(
    ...periksaTempat(['  pause', '  exit /b 3']),
    // Before the folder is changed: a name typed on the command line is meant from where one stands.
    'set "BERKAS=%~dp0isian.xlsx"',
    'if not "%~1"=="" set "BERKAS=%~f1"',
    'cd /d "%~dp0"',
    'if not exist "%BERKAS%" node local\\lkjip.mjs templat -o "%BERKAS%"',
    `start "" /min cmd /c "ping -n 4 127.0.0.1 >nul & start http://127.0.0.1:${PORT}/"`,
    `node local\\lkjip.mjs pratinjau "%BERKAS%" --port ${PORT}`,
    'pause',
  ),
  'lkjip.cmd': cmd(...periksaTempat(['  exit /b 3']), 'node "%~dp0local\\lkjip.mjs" %*'),
  'mulai.sh': `#!/bin/sh
command -v node >/dev/null || { echo "Node.js belum terpasang. Unduh versi LTS dari https://nodejs.org."; exit 1; }
cd "$(dirname "$0")" || exit 1
berkas=\${1:-isian.xlsx}
[ -f "$berkas" ] || node local/lkjip.mjs templat -o "$berkas"
if [ -z "$LKJIP_TANPA_PERAMBAN" ]; then (sleep 3; xdg-open http://127.0.0.1:${PORT}/ || open http://127.0.0.1:${PORT}/) >/dev/null 2>&1 & fi
exec node local/lkjip.mjs pratinjau "$berkas" --port ${PORT}
`,
  'lkjip.sh': '#!/bin/sh\nexec node "$(dirname "$0")/local/lkjip.mjs" "$@"\n',
};

const bacaSaya = (versi) => `LKjIP ${versi}

1. Pasang Node.js versi LTS (20 atau lebih baru) dari https://nodejs.org, sekali saja.
2. Windows: klik dua kali mulai.cmd. Linux dan macOS: sh mulai.sh.
   Buku kerja isian.xlsx dibuat bila belum ada, dan peramban terbuka: isi, periksa, buat tabel dan dokumen dari menu LKjIP.
   Simpan dengan Unduh .xlsx. Berkas lain: seret ke atas mulai.cmd, atau Buka .xlsx di halamannya.
3. Baris perintah: lkjip.cmd (Windows) atau sh lkjip.sh, misalnya
     lkjip.cmd validasi laporan.xlsx
     lkjip.cmd tabel isian.xlsx -o tabel.xlsx
     lkjip.cmd laporan isian.xlsx -o LKJIP.docx
     lkjip.cmd pantauan isian.xlsx
   lkjip.cmd --help menyebut semuanya.
4. Contoh yang sudah terisi, untuk mencoba semuanya lebih dahulu:
     lkjip.cmd templat --contoh --naskah -o contoh.xlsx
   lalu seret contoh.xlsx ke atas mulai.cmd.

Tidak ada yang dikirim ke luar komputer ini. Panduan: docs/panduan.md.
`;

/** Makes the archive; gives its path and the names in it. */
export async function rilis(folder = join(akar, 'out'), { baru = true } = {}) {
  if (baru) await bangun({ tipe: false });
  const { version: versi } = JSON.parse(readFileSync(join(akar, 'package.json'), 'utf8'));
  const [{ tulisZip }, cli, pekerja] = await Promise.all([
    zip(),
    satukan('local/cli.ts'),
    satukan('local/preview/pekerja.ts'),
  ]);
  const baca = (nama) => readFileSync(join(akar, nama));
  const isi = [
    ['BACA-SAYA.txt', bacaSaya(versi).replaceAll('\n', '\r\n')],
    ...Object.entries(SKRIP),
    ['README.md', baca('README.md')],
    // The guide with every page that it leads to; how the house was built is for those who have the sources.
    ...isiFolder('docs').filter(([nama]) => !nama.startsWith('docs/decisions/')),
    ['LICENSE', baca('LICENSE')],
    ['package.json', `${JSON.stringify({ name: 'lkjip', version: versi, private: true, type: 'module' }, null, 2)}\n`],
    ['appsscript.json', baca('appsscript.json')],
    ['local/lkjip.mjs', "#!/usr/bin/env node\nawait import('../.build/cli.mjs');\n"],
    ['.build/cli.mjs', cli],
    ['.build/pratinjau-pekerja.mjs', pekerja],
    ['.build/pratinjau.html', baca('.build/pratinjau.html')],
    ...(await pustaka()),
    ...isiFolder('dist'),
    ...isiFolder('local/contoh').filter(([nama]) => !/\.m?ts$|\.mjs$/.test(nama)),
  ];
  const jalan = join(folder, `lkjip-${versi}.zip`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(jalan, tulisZip(isi.map(([nama, data]) => [`lkjip-${versi}/${nama}`, data])));
  chmodSync(jalan, 0o644);
  return { jalan, isi: isi.map(([nama]) => nama) };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const h = await rilis();
  process.stdout.write(`${h.jalan} (${(statSync(h.jalan).size / 1024).toFixed(0)} KB, ${h.isi.length} berkas)\n`);
}
