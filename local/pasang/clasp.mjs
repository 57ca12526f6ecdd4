// Running clasp 3.4 and saying in Indonesian why it would not. What it does was tried and read in its source:
//   -P FILE must exist; create-script refuses beside a .clasp.json (also one in a folder above) and pulls Google's default
//   manifest into its rootDir; push asks before it replaces a changed manifest, and without a terminal skips the push with
//   exit code 0. It writes where it stands: every call gets a working folder of its own.
import { spawn } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { akar } from '../build/registri.mjs';

/** A run of clasp that hangs is no answer either: milliseconds. */
const BATAS_WAKTU = 180_000;

export class GagalPasang extends Error {}

function jalankanBerkas(berkas) {
  try {
    accessSync(berkas, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The command: clasp as found on PATH (npm run puts the project's own first), or the project's own by its file. */
function perintahClasp() {
  if (process.platform !== 'win32') {
    for (const folder of (process.env.PATH ?? '').split(delimiter)) {
      const berkas = join(folder, 'clasp');
      if (folder && jalankanBerkas(berkas)) return [berkas];
    }
  }
  // Windows starts no script by its name alone without a shell, which would take titles apart.
  const berkas = join(akar, 'node_modules/@google/clasp/build/src/index.js');
  if (existsSync(berkas)) return [process.execPath, berkas];
  throw new GagalPasang('clasp belum terpasang. Jalankan "npm ci" di folder ini, lalu ulangi.');
}

/** What clasp and Google say, and what a person can do about it. The first that fits is meant. */
const ARTI = [
  [
    /no credentials|not logged in|invalid_grant|invalid_rapt|no access, refresh token/i,
    'Belum masuk ke Google, atau izin masuknya sudah kedaluwarsa. Jalankan "npx clasp login", pilih akun pemilik spreadsheet, lalu ulangi.',
  ],
  [
    /not enabled the apps script api/i,
    'Apps Script API akun ini masih mati. Buka https://script.google.com/home/usersettings, nyalakan "Google Apps Script API", tunggu satu menit, lalu ulangi.',
  ],
  [
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|socket hang up|network/i,
    'Google tidak dapat dihubungi. Periksa sambungan internet (atau proksi kantor: variabel HTTPS_PROXY), lalu ulangi.',
  ],
  [
    /requested entity was not found|could not find script/i,
    'Google tidak mengenal ID skrip ini, atau akun yang dipakai tidak boleh melihatnya. Ambil ID-nya lagi dari spreadsheet: Ekstensi > Apps Script > Setelan proyek > ID skrip (bukan ID di alamat spreadsheet).',
  ],
  [
    /does not have permission|insufficient (authentication|permission)|forbidden/i,
    'Akun yang dipakai clasp tidak boleh mengubah skrip ini. Masuk dengan akun pemilik spreadsheet: "npx clasp logout", "npx clasp login", lalu ulangi.',
  ],
  [
    /syntax error/i,
    'Google menolak tulisan skripnya; tidak ada yang berubah di spreadsheet. Ini kekeliruan kami: kirimkan pesan di bawah ini kepada pengelola proyek.',
  ],
  [
    /quota|rate ?limit|too many requests/i,
    'Google sedang membatasi permintaan akun ini. Tunggu beberapa menit, lalu ulangi.',
  ],
];

export function artikan(keluaran) {
  const arti = ARTI.find(([pola]) => pola.test(keluaran))?.[1];
  return `${arti ?? 'clasp tidak berhasil.'}\n  Pesan aslinya: ${keluaran.trim() || '(tidak ada)'}`;
}

/**
 * Runs clasp in a folder and gives what it printed. Throws GagalPasang when it failed, unless `boleh`.
 * Its input is closed: a question would wait for ever.
 */
export function clasp(argumen, { di, boleh = false }) {
  const [perintah, ...awal] = perintahClasp();
  return new Promise((selesai, gagal) => {
    const proses = spawn(perintah, [...awal, ...argumen], { cwd: di, stdio: ['ignore', 'pipe', 'pipe'] });
    const jam = setTimeout(() => proses.kill(), BATAS_WAKTU);
    let keluaran = '';
    let galat = '';
    proses.stdout.on('data', (d) => {
      keluaran += d;
    });
    proses.stderr.on('data', (d) => {
      galat += d;
    });
    proses.on('error', (e) => {
      clearTimeout(jam);
      gagal(new GagalPasang(`clasp tidak dapat dijalankan: ${e.message}`));
    });
    proses.on('close', (kode, sinyal) => {
      clearTimeout(jam);
      if (sinyal)
        gagal(new GagalPasang(`clasp tidak menjawab dalam ${BATAS_WAKTU / 1000} detik. ${artikan('network')}`));
      else if (kode !== 0 && !boleh) gagal(new GagalPasang(artikan(galat || keluaran)));
      else selesai({ kode, keluaran, galat });
    });
  });
}
