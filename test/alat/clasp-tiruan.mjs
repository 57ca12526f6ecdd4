#!/usr/bin/env node
// A stand-in for clasp 3.4 that needs no account: the same refusals, words and exit codes, read in its source and held
// against the real one where that can be tried offline. Its "Google" is a folder, $CLASP_AWAN, with keadaan.json:
//   { masuk, api, jaringan, izin, proyek: { ID: { judul, induk, berkas: { NAMA: isi } } }, urutan }
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, extname, join, relative, resolve } from 'node:path';

const { parse } = createRequire(import.meta.url)('acorn');

const berkasAwan = join(process.env.CLASP_AWAN, 'keadaan.json');
const awan = JSON.parse(readFileSync(berkasAwan, 'utf8'));
const simpan = () => writeFileSync(berkasAwan, JSON.stringify(awan));
appendFileSync(join(process.env.CLASP_AWAN, 'panggilan.log'), `${process.argv.slice(2).join(' ')}\n`);

class Galat extends Error {}
/** What clasp hands to its command line library ends with exit code 0. */
class GalatPerintah extends Galat {}
const gagal = (pesan) => {
  throw new Galat(pesan);
};

const MANIFES_GOOGLE =
  '{\n  "timeZone": "America/New_York",\n  "dependencies": {\n  },\n  "exceptionLogging": "STACKDRIVER",\n  "runtimeVersion": "V8"\n}';
const KODE_GOOGLE = 'function myFunction() {\n  \n}\n';

const argumen = process.argv.slice(2);
const opsi = {};
const sisa = [];
for (let i = 0; i < argumen.length; i++) {
  const a = argumen[i];
  if (a === '-P' || a === '--project') opsi.proyek = argumen[++i];
  else if (a === '--type' || a === '--title' || a === '--rootDir' || a === '--parentId')
    opsi[a.slice(2)] = argumen[++i];
  else if (a === '-f' || a === '--force') opsi.paksa = true;
  else if (a === '--json') opsi.json = true;
  else if (a === '-v' || a === '--version') opsi.versi = true;
  else sisa.push(a);
}

/** The settings file: the one named, which must exist, or the nearest .clasp.json from here upwards. */
function setelan() {
  if (opsi.proyek !== undefined) {
    if (!existsSync(opsi.proyek)) gagal(`Invalid --project path: ${opsi.proyek}. File or directory does not exist.`);
    return resolve(statSync(opsi.proyek).isDirectory() ? join(opsi.proyek, '.clasp.json') : opsi.proyek);
  }
  for (let d = process.cwd(); ; d = dirname(d)) {
    if (existsSync(join(d, '.clasp.json'))) return join(d, '.clasp.json');
    if (d === dirname(d)) return null;
  }
}

function perluMasuk() {
  if (!awan.masuk) gagal('No credentials found.');
}

function hubungi() {
  perluMasuk();
  if (!awan.jaringan)
    gagal(
      'request to https://script.googleapis.com/v1/projects failed, reason: getaddrinfo ENOTFOUND script.googleapis.com',
    );
  if (!awan.api) {
    gagal(
      'User has not enabled the Apps Script API. Enable it by visiting https://script.google.com/home/usersettings then retry. If you enabled this API recently, wait a few minutes for the action to propagate to our systems and retry.',
    );
  }
}

function proyek(id) {
  hubungi();
  const p = awan.proyek[id];
  if (!p) gagal('Requested entity was not found.');
  if (awan.izin === false) gagal('The caller does not have permission');
  return p;
}

function konfigurasi() {
  const berkas = setelan();
  const isi = berkas ? JSON.parse(readFileSync(berkas, 'utf8')) : null;
  if (isi?.scriptId) perluMasuk();
  else gagal('Project settings not found.');
  const akar = dirname(berkas);
  const isiFolder = resolve(akar, isi.srcDir || isi.rootDir || '.');
  if (relative(akar, isiFolder).startsWith('..'))
    gagal(`Security Error: srcDir "${isi.rootDir}" escapes project root.`);
  return { id: isi.scriptId, folder: isiFolder };
}

/** What is pushed: scripts, HTML and the manifest, not what the name of a TypeScript file shows. */
function lokal(folder) {
  const hasil = {};
  for (const nama of readdirSync(folder))
    if (['.js', '.gs', '.html'].includes(extname(nama)) || nama === 'appsscript.json')
      hasil[nama.replace(/\.gs$/, '.js')] = readFileSync(join(folder, nama), 'utf8');
  return hasil;
}

function tulisTarikan(p, folder) {
  mkdirSync(folder, { recursive: true });
  if (realpathSync(folder) !== folder) gagal('Security Error: Content directory is a symlink. Possible race attack.');
  const nama = Object.keys(p.berkas);
  for (const n of nama) writeFileSync(join(folder, n), p.berkas[n]);
  return nama.map((n) => relative(process.cwd(), join(folder, n)));
}

/** The parser at the gate: ES2020 without BigInt literals. */
function uraiSkrip(nama, isi) {
  const galat = (baris) =>
    gagal(`Syntax error: ParseError: Unexpected token ILLEGAL line: ${baris} file: ${basename(nama, '.js')}.gs`);
  try {
    parse(isi, {
      ecmaVersion: 2020,
      onToken: (t) => {
        if (t.type.label === 'num' && typeof t.value === 'bigint') galat(isi.slice(0, t.start).split('\n').length);
      },
    });
  } catch (e) {
    if (e instanceof Galat) throw e;
    galat(e.loc?.line ?? 1);
  }
}

const PERINTAH = {
  'show-authorized-user'() {
    if (opsi.json) {
      const isi = awan.masuk ? { loggedIn: true, email: 'petugas@contoh.go.id' } : { loggedIn: false };
      console.log(JSON.stringify(isi, null, 2));
    } else console.log(awan.masuk ? 'You are logged in as petugas@contoh.go.id.' : 'Not logged in.');
  },

  login() {
    awan.masuk = true;
    simpan();
    console.log('You are logged in as petugas@contoh.go.id.');
  },

  'create-script'() {
    if (setelan()) throw new GalatPerintah('Project file already exists.');
    hubungi();
    const sheets = (opsi.type ?? 'standalone').toLowerCase() === 'sheets';
    awan.urutan = (awan.urutan ?? 0) + 1;
    const id = `1SkripBaru${String(awan.urutan).padStart(3, '0')}${'x'.repeat(44)}`;
    const induk = sheets ? `1BukuBaru${String(awan.urutan).padStart(3, '0')}${'y'.repeat(32)}` : undefined;
    awan.proyek[id] = {
      judul: opsi.title,
      induk,
      berkas: { 'appsscript.json': MANIFES_GOOGLE, 'Code.js': KODE_GOOGLE },
    };
    simpan();
    if (sheets)
      console.log(
        `Created new document: https://drive.google.com/open?id=${induk}\nCreated new script: https://script.google.com/d/${id}/edit`,
      );
    else console.log(`Created new script: https://script.google.com/d/${id}/edit`);
    if (awan.putusSetelahBuat) {
      awan.putusSetelahBuat = false;
      simpan();
      gagal('request to https://script.googleapis.com/v1/projects failed, reason: read ECONNRESET');
    }
    const folder = resolve(opsi.rootDir ?? '.');
    for (const n of tulisTarikan(awan.proyek[id], folder)) console.log(`└─ ${n}`);
    writeFileSync(join(process.cwd(), '.clasp.json'), JSON.stringify({ scriptId: id, rootDir: opsi.rootDir ?? '.' }));
    console.log('Cloned 2 files.');
  },

  pull() {
    const { id, folder } = konfigurasi();
    for (const n of tulisTarikan(proyek(id), folder)) console.log(`└─ ${n}`);
  },

  push() {
    const { id, folder } = konfigurasi();
    const p = proyek(id);
    const isi = lokal(folder);
    const berubah = Object.keys(isi).filter((n) => p.berkas[n] !== isi[n]);
    if (berubah.length === 0) {
      console.log('Script is already up to date.');
      return;
    }
    // The question about the manifest has No as its answer, and without a terminal it is not even asked.
    if (berubah.includes('appsscript.json') && !opsi.paksa) {
      console.log('Skipping push.');
      return;
    }
    if (!isi['appsscript.json']) gagal('Project contents must include a manifest file named appsscript.');
    for (const n of Object.keys(isi)) if (n.endsWith('.js')) uraiSkrip(n, isi[n]);
    if (awan.telan) delete isi[awan.telan];
    p.berkas = isi;
    simpan();
    console.log(`Pushed ${Object.keys(isi).length} files at 10:00:00.`);
    for (const n of Object.keys(isi)) console.log(`└─ ${relative(process.cwd(), join(folder, n))}`);
  },
};
PERINTAH.create = PERINTAH['create-script'];

try {
  if (opsi.versi) console.log('3.4.1');
  else if (opsi.proyek !== undefined) setelan();
  if (!opsi.versi) (PERINTAH[sisa[0]] ?? (() => gagal(`Unknown command "clasp ${sisa[0]}"`)))();
} catch (e) {
  console.error(e.message);
  if (!(e instanceof GalatPerintah)) process.exitCode = 1;
}
