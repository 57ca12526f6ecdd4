// A Chromium to drive, without any step by hand: the one inside the npm package @sparticuz/chromium, unpacked with the
// libraries that a bare Linux lacks (NSS, NSPR, expat) into a folder of this user, else an installed one that starts. The
// packaged one is a browser without its windows: ten pages of the panel take it 3 s of processor time, a whole one 15 s.
//   LKJIP_CHROMIUM=paket          the packaged one and no other
//   LKJIP_CHROMIUM=/path/chrome   that one and no other
import { execFileSync } from 'node:child_process';
import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir, userInfo } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const NAMA = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const ARGUMEN = ['--no-sandbox', '--disable-dev-shm-usage', '--font-render-hinting=none'];

/** Browsers on the PATH, in the order of preference. */
function terpasang() {
  const folder = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return NAMA.flatMap((n) => folder.map((f) => join(f, n))).filter((p) => {
    try {
      accessSync(p, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

/** A folder is taken over from an earlier run only when it is this user's own and nobody else may write to it. */
function milikSendiri(folder) {
  const s = lstatSync(folder, { throwIfNoEntry: false });
  return s?.isDirectory() === true && s.uid === userInfo().uid && (s.mode & 0o022) === 0;
}

/**
 * Unpacks the packaged Chromium once per version and user and gives its folder. Another run may do the same at the same
 * time: each unpacks beside, and the first to rename wins.
 */
function bongkarPaket() {
  const paket = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  const akarPaket = join(dirname(paket), '../..');
  const { version } = JSON.parse(readFileSync(join(akarPaket, 'package.json'), 'utf8'));
  const tujuan = join(tmpdir(), `lkjip-chromium-${version}-${userInfo().uid}`);
  if (milikSendiri(tujuan) && existsSync(join(tujuan, 'selesai'))) return tujuan;
  const kerja = mkdtempSync(join(tmpdir(), 'lkjip-chromium-'));
  chmodSync(kerja, 0o700);
  // The package unpacks into the temporary folder of its process, and its libraries only where it believes to be on a
  // Lambda: a process of its own, told both.
  const { href } = pathToFileURL(join(akarPaket, 'build/esm/index.js'));
  execFileSync(
    process.execPath,
    ['--input-type=module', '-e', `import c from ${JSON.stringify(href)}; await c.executablePath();`],
    {
      env: { ...process.env, TMPDIR: kerja, AWS_LAMBDA_JS_RUNTIME: 'nodejs20.x' },
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  );
  mkdirSync(join(kerja, 'cache'), { recursive: true });
  writeFileSync(join(kerja, 'selesai'), version);
  try {
    renameSync(kerja, tujuan);
    return tujuan;
  } catch {
    // Somebody was faster, or the place is taken by something that is not ours: then this copy is used, for this run.
    if (milikSendiri(tujuan) && existsSync(join(tujuan, 'selesai'))) {
      rmSync(kerja, { recursive: true, force: true });
      return tujuan;
    }
    process.on('exit', () => rmSync(kerja, { recursive: true, force: true }));
    return kerja;
  }
}

/** How the packaged one is started: its own libraries and fonts first. */
export function pilihanPaket(folder = bongkarPaket()) {
  const huruf = join(folder, 'fonts.conf');
  const isi =
    '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>' +
    `<dir>/usr/share/fonts</dir><dir>${join(folder, 'fonts')}</dir><cachedir>${join(folder, 'cache')}</cachedir></fontconfig>`;
  if (!existsSync(huruf)) writeFileSync(huruf, isi);
  const pustaka = [join(folder, 'al2023', 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':');
  return {
    executablePath: join(folder, 'chromium'),
    args: [...ARGUMEN, '--no-zygote', '--disable-gpu', '--disable-webgl'],
    env: { ...process.env, LD_LIBRARY_PATH: pustaka, FONTCONFIG_FILE: huruf },
  };
}

/**
 * Starts a Chromium. Says which one it is (`asal`), and when none starts, what was tried and why it failed.
 * @returns {Promise<{ peramban: import('playwright-core').Browser, asal: string }>}
 */
export async function bukaPeramban() {
  const mau = process.env.LKJIP_CHROMIUM;
  const sebab = [];
  if (!mau || mau === 'paket') {
    try {
      const pilihan = pilihanPaket();
      return { peramban: await chromium.launch({ ...pilihan, timeout: 30_000 }), asal: pilihan.executablePath };
    } catch (e) {
      sebab.push(`@sparticuz/chromium: ${String(e.message).split('\n')[0]}`);
    }
  }
  const terpasangSemua = [
    ...terpasang().map((p) => ({ executablePath: p })),
    { channel: 'chrome' },
    { channel: 'msedge' },
  ];
  const calon = mau === 'paket' ? [] : mau ? [{ executablePath: mau }] : terpasangSemua;
  for (const calonKini of calon) {
    try {
      const peramban = await chromium.launch({ ...calonKini, args: ARGUMEN, timeout: 20_000 });
      return { peramban, asal: calonKini.executablePath ?? calonKini.channel };
    } catch (e) {
      sebab.push(`${calonKini.executablePath ?? calonKini.channel}: ${String(e.message).split('\n')[0]}`);
    }
  }
  throw new Error(`Tidak ada Chromium yang dapat dijalankan:\n  ${sebab.join('\n  ')}`);
}
