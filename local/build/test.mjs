// Runs everything that checks the project and ends with one line "N passed, N failed".
// --cepat leaves the browser tests out. Names like aturan/ID, fungsi/NAMA and tabel/ID leave everything out but what
// concerns those; further arguments go to vitest.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bawaPeramban } from './bawa-peramban.mjs';
import { bacaAturan, bacaFungsi, bacaTabel } from './registri.mjs';

const akar = join(dirname(fileURLToPath(import.meta.url)), '../..');
const cepat = process.argv.includes('--cepat');
const masukan = process.argv.slice(2).filter((a) => a !== '--cepat');

/** Which tests concern one rule, function or table, and the sources whose style is looked at. */
const MILIK = {
  aturan: { uji: ['test/rules/contoh.test.ts', 'test/rules/halaman.test.ts'], sumber: 'src/rules' },
  fungsi: { uji: ['test/functions/contoh.test.ts', 'test/functions/masukan.test.ts'], sumber: 'src/functions' },
  tabel: {
    uji: ['test/tables/dok.test.ts', 'test/tables/render.test.ts', 'test/tables/rumus-kolom.test.ts'],
    sumber: 'src/tables',
  },
};
const sebagian = masukan.flatMap((a) => {
  const [, jenis, id] = /^(aturan|fungsi|tabel)\/(.+)$/.exec(a) ?? [];
  return jenis ? [{ ...MILIK[jenis], jenis, id }] : [];
});
/** The names that the sources give to rules, functions, tables. */
const namaDiSumber = ({ jenis, sumber }) =>
  readdirSync(join(akar, sumber), { recursive: true })
    .filter((f) => f.endsWith('.ts'))
    .flatMap((f) => [...readFileSync(join(akar, sumber, f), 'utf8').matchAll(jenis === 'fungsi' ? NAMA : ID)])
    .map((m) => m[1]);
const NAMA = /^ {2}nama: '([A-Z_]+)'/gm;
const ID = /^ {2}id: '([a-z0-9-]+)'/gm;

/** A slip in a name must not look like a check that passed: what was asked for, and what could have been meant. */
function salahTulis() {
  const polos = (nama) => nama.toLowerCase().replace(/[^a-z0-9]/g, '');
  const mirip = (nama, semua) => semua.filter((n) => polos(n).includes(polos(nama)) || polos(nama).includes(polos(n)));
  const asing = sebagian
    .map((b) => ({ ...b, semua: [...new Set(namaDiSumber(b))] }))
    .filter((b) => !b.semua.includes(b.id))
    .map(({ jenis, id, sumber, semua }) => {
      const maksud = mirip(id, semua).map((n) => `${jenis}/${n}`);
      return `${jenis}/${id}: tidak ada di ${sumber}${maksud.length ? `; maksudnya ${maksud.join(' atau ')}?` : ''}`;
    });
  const tanpaJenis = masukan
    .filter((a) => /^[A-Za-z][\w-]*$/.test(a) && !existsSync(join(akar, a)))
    .map((a) => {
      const maksud = Object.keys(MILIK).flatMap((jenis) =>
        mirip(a, [...new Set(namaDiSumber({ ...MILIK[jenis], jenis }))]).map((n) => `${jenis}/${n}`),
      );
      return `${a}: tulis aturan/ID, fungsi/NAMA, atau tabel/ID${maksud.length ? `; maksudnya ${maksud.slice(0, 3).join(' atau ')}?` : ''}`;
    });
  return [...asing, ...tanpaJenis];
}
const salah = salahTulis();
if (salah.length === 0 && sebagian.length > 0) {
  // The list that has not been told of it, before anything that takes longer.
  for (const [jenis, baca] of Object.entries({ aturan: bacaAturan, fungsi: bacaFungsi, tabel: bacaTabel }))
    if (sebagian.some((b) => b.jenis === jenis)) await baca().catch((galat) => salah.push(galat.message));
}
if (salah.length > 0) {
  for (const teks of salah) console.log(teks);
  console.log(`0 passed, ${salah.length} failed`);
  process.exit(1);
}
const sisa = [
  ...masukan.filter((a) => !/^(aturan|fungsi|tabel)\//.test(a)),
  ...new Set(sebagian.flatMap((b) => b.uji)),
  // The examples of one rule, not those of all; pages and the sheets around tables are whole.
  ...(sebagian.length > 0
    ? [
        '-t',
        [
          ...sebagian.filter((b) => b.jenis !== 'tabel').map((b) => b.id),
          'halaman',
          'gambar',
          'daftar',
          'rencana',
          'rumusnya',
          'uraiannya',
        ].join('|'),
      ]
    : []),
];
let lulus = 0;
let gagal = 0;

function bin(nama) {
  return join(akar, 'node_modules', '.bin', nama);
}

/** Runs a command to its end and says how it went; what it printed is shown only when it failed. */
function langkah(nama, perintah, argumen) {
  const mulai = Date.now();
  return new Promise((selesai) => {
    const keluaran = [];
    const p = spawn(perintah, argumen, { cwd: akar, stdio: ['ignore', 'pipe', 'pipe'] });
    p.stdout.on('data', (d) => keluaran.push(d));
    p.stderr.on('data', (d) => keluaran.push(d));
    p.on('error', (e) => keluaran.push(Buffer.from(String(e))));
    p.on('close', (kode) => {
      const baik = kode === 0;
      console.log(`${baik ? 'ok    ' : 'GAGAL '} ${nama} (${((Date.now() - mulai) / 1000).toFixed(1)} s)`);
      if (!baik) console.log(Buffer.concat(keluaran).toString());
      if (!baik && nama === 'biome') console.log('→ npm run format menata yang dapat ditata sendiri.');
      if (baik) lulus++;
      else gagal++;
      selesai(baik);
    });
  });
}

async function berurutan(daftar) {
  for (const [nama, perintah, argumen] of daftar) await langkah(nama, perintah, argumen);
}

// By path: the older compiler, whose API other scripts use, brings a command of the same name.
const tipe = (proyek) => [
  `types ${proyek}`,
  process.execPath,
  [join(akar, 'node_modules/typescript/bin/tsc'), '-p', proyek],
];
// Two lanes, the longest check in one of them: most machines have two cores.
const gaya = [
  'biome',
  bin('biome'),
  ['check', '--error-on-warnings', ...(sebagian.length ? [...new Set(sebagian.map((b) => b.sumber))] : ['.'])],
];
// Even the types of the tests name the browser's.
const takAda = sebagian.length > 0 ? null : bawaPeramban(akar);
if (takAda !== null) console.log(`Paket peramban tidak dapat diambil, uji peramban akan gagal:\n${takAda}`);
if (sebagian.length > 0) await berurutan([gaya, tipe('.')]);
else await Promise.all([berurutan([tipe('test'), tipe('sidebar')]), berurutan([gaya, tipe('.'), tipe('local')])]);
const terbangun = await langkah('build', process.execPath, [join(akar, 'local/build/build.mjs'), '--tanpa-tipe']);

if (terbangun) {
  const laporan = join(akar, '.build', 'vitest.json');
  mkdirSync(dirname(laporan), { recursive: true });
  rmSync(laporan, { force: true });
  // Where single rules are asked for, hundreds of skipped examples of others would hide the one that failed.
  const reporter = sebagian.length > 0 ? 'dot' : 'default';
  const argumen = ['run', `--reporter=${reporter}`, '--reporter=json', `--outputFile.json=${laporan}`];
  if (cepat) argumen.push('--project', '!peramban');
  const jalan = spawnSync(bin('vitest'), [...argumen, ...sisa], { cwd: akar, stdio: ['ignore', 'inherit', 'inherit'] });
  if (existsSync(laporan)) {
    const laporanVitest = JSON.parse(readFileSync(laporan, 'utf8'));
    lulus += laporanVitest.numPassedTests;
    gagal += laporanVitest.numFailedTests;
    // A file that does not even load has no failed test of its own.
    gagal += laporanVitest.testResults.filter((f) => f.status === 'failed' && f.assertionResults.length === 0).length;
    if (jalan.status !== 0 && laporanVitest.numFailedTests === 0 && gagal === 0) gagal++;
    if (laporanVitest.numPassedTests === 0) gagal++;
    for (const { jenis, id } of sebagian) {
      const miliknya = laporanVitest.testResults
        .flatMap((f) => f.assertionResults)
        .filter((t) => t.fullName.includes(id) && t.status !== 'skipped' && t.status !== 'pending');
      console.log(
        `${jenis}/${id}: ${miliknya.length} uji, ${miliknya.filter((t) => t.status === 'passed').length} lulus`,
      );
    }
  } else gagal++;
} else console.log('Uji dilewati: build gagal.');

console.log(`${lulus} passed, ${gagal} failed`);
process.exit(gagal === 0 ? 0 : 1);
