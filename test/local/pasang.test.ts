/** `npm run pasang` in a copy of the project, against a stand-in for clasp that behaves as clasp 3.4 does. */
import { spawn } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { CAKUPAN } from '../../local/build/periksa.mjs';

const asal = resolve(import.meta.dirname, '../..');
const ID = `1SkripLama${'a'.repeat(47)}`;
const MANIFES_BAWAAN = '{"timeZone":"America/New_York","exceptionLogging":"STACKDRIVER","runtimeVersion":"V8"}';

interface Proyek {
  judul: string;
  induk?: string;
  berkas: Record<string, string>;
}
interface Awan {
  masuk: boolean;
  api: boolean;
  jaringan: boolean;
  izin?: boolean;
  telan?: string;
  putusSetelahBuat?: boolean;
  proyek: Record<string, Proyek>;
}

let akar = '';
let bin = '';
let awanFolder = '';

/** A copy of the project, so that what is remembered and built here disturbs nobody. */
beforeAll(() => {
  akar = realpathSync(mkdtempSync(join(tmpdir(), 'uji pasang ')));
  for (const n of ['src', 'local', 'sidebar', 'package.json', 'appsscript.json', '.clasp.json', 'tsconfig.json'])
    cpSync(join(asal, n), join(akar, n), { recursive: true });
  symlinkSync(join(asal, 'node_modules'), join(akar, 'node_modules'));
  bin = join(akar, 'bin-tiruan');
  mkdirSync(bin);
  const tiruan = join(bin, 'clasp');
  writeFileSync(tiruan, `#!/usr/bin/env node\nimport(${JSON.stringify(join(asal, 'test/alat/clasp-tiruan.mjs'))});\n`);
  chmodSync(tiruan, 0o755);
});

afterAll(() => rmSync(akar, { recursive: true, force: true }));

beforeEach(() => {
  awanFolder = join(akar, 'awan');
  rmSync(awanFolder, { recursive: true, force: true });
  mkdirSync(awanFolder);
  rmSync(join(akar, '.clasp.lokal.json'), { force: true });
  rmSync(join(akar, 'out'), { recursive: true, force: true });
  tulisAwan({});
});

const bawaan = (): Proyek => ({
  judul: 'LKjIP Dinas',
  berkas: { 'appsscript.json': MANIFES_BAWAAN, 'Code.js': 'function myFunction() {\n  \n}\n' },
});

function tulisAwan(isi: Partial<Awan>): void {
  const awan: Awan = { masuk: true, api: true, jaringan: true, proyek: { [ID]: bawaan() }, ...isi };
  writeFileSync(join(awanFolder, 'keadaan.json'), JSON.stringify(awan));
}

const awan = (): Awan => JSON.parse(readFileSync(join(awanFolder, 'keadaan.json'), 'utf8')) as Awan;
const panggilan = (): string[] => readFileSync(join(awanFolder, 'panggilan.log'), 'utf8').trim().split('\n');

interface Hasil {
  kode: number | null;
  keluar: string;
  galat: string;
}

function proses(perintah: string, argumen: string[], di: string, env: Record<string, string> = {}): Promise<Hasil> {
  return new Promise((selesai) => {
    const p = spawn(perintah, argumen, {
      cwd: di,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH}`, CLASP_AWAN: awanFolder, ...env },
    });
    let keluar = '';
    let galat = '';
    p.stdout.on('data', (d) => {
      keluar += d;
    });
    p.stderr.on('data', (d) => {
      galat += d;
    });
    p.on('close', (kode) => selesai({ kode, keluar, galat }));
  });
}

const pasang = (...argumen: string[]) => proses(process.execPath, ['local/pasang/index.mjs', ...argumen], akar);

/** What stands in Google is what was built, manifest included. */
function terpasang(id: string): void {
  const { berkas } = awan().proyek[id] as Proyek;
  const dist = readdirSync(join(akar, 'dist'));
  expect(Object.keys(berkas).sort()).toEqual(dist.sort());
  for (const n of dist) expect(berkas[n], n).toBe(readFileSync(join(akar, 'dist', n), 'utf8'));
}

describe('pasang ke spreadsheet yang ada', () => {
  it('mengganti manifes bawaan tanpa bertanya, memeriksa hasilnya, dan dapat diulang', async () => {
    const a = await pasang('--id', ID);
    expect(a).toMatchObject({ kode: 0, galat: '' });
    terpasang(ID);
    expect(JSON.parse(awan().proyek[ID]?.berkas['appsscript.json'] ?? '').oauthScopes.sort()).toEqual(
      [...CAKUPAN].sort(),
    );
    expect(a.keluar).toContain('petugas@contoh.go.id');
    // Once more, without saying where to.
    const b = await pasang();
    expect(b.kode).toBe(0);
    expect(b.keluar).toContain('Sudah sama');
    // Only calls that the real one knows, and never a push that could be skipped.
    expect(
      panggilan()
        .filter((p) => p.includes('push'))
        .every((p) => p.endsWith('push -f')),
    ).toBe(true);
    expect(readFileSync(join(akar, '.clasp.json'), 'utf8')).toBe(readFileSync(join(asal, '.clasp.json'), 'utf8'));
  }, 240_000);

  it('menerima alamat penyunting skrip, menolak alamat spreadsheet', async () => {
    expect((await pasang('--id', `https://script.google.com/u/0/home/projects/${ID}/settings`)).kode).toBe(0);
    const buku = await pasang(
      '--id',
      'https://docs.google.com/spreadsheets/d/1abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG/edit#gid=0',
    );
    expect(buku.kode).toBe(1);
    expect(buku.galat).toContain('ID skrip');
  }, 240_000);

  it('skrip orang lain di proyek itu tidak hilang', async () => {
    const proyek = bawaan();
    proyek.berkas['Laporan.js'] = 'function laporan() { return 1; }\n';
    tulisAwan({ proyek: { [ID]: proyek } });
    const a = await pasang('--id', ID);
    expect(a.kode).toBe(1);
    expect(a.galat).toMatch(/Laporan\.js.*Belum ada yang diubah/s);
    expect(awan().proyek[ID]?.berkas['Laporan.js']).toBeDefined();
    expect(panggilan().some((p) => p.includes('push'))).toBe(false);
    const b = await pasang('--id', ID, '--timpa');
    expect(b.kode).toBe(0);
    terpasang(ID);
    const cadangan = readdirSync(join(akar, 'out')).map((f) => join(akar, 'out', f, 'Laporan.js'));
    expect(cadangan.filter((f) => existsSync(f) && readFileSync(f, 'utf8').includes('laporan'))).not.toEqual([]);
  }, 240_000);

  it('edisi lain: rumus saja, dan mesin sebagai skrip', async () => {
    expect((await pasang('--id', ID, '--rumus')).kode).toBe(0);
    terpasang(ID);
    expect(Object.keys(awan().proyek[ID]?.berkas ?? {}).sort()).toEqual(['Code.js', 'appsscript.json']);
    expect(JSON.parse(awan().proyek[ID]?.berkas['appsscript.json'] ?? '')).not.toHaveProperty('oauthScopes');
    // Where that was installed, the same again is that again: an office that is blocked is not asked for consent.
    const lagi = await pasang();
    expect(lagi).toMatchObject({ kode: 0, galat: '' });
    expect(lagi.keluar).toMatch(/Edisi --rumus, seperti terakhir kali[\s\S]*tidak ada izin yang diminta/);
    expect(Object.keys(awan().proyek[ID]?.berkas ?? {}).sort()).toEqual(['Code.js', 'appsscript.json']);
    expect((await pasang('--mesin', 'skrip')).kode).toBe(0);
    terpasang(ID);
    expect(Object.keys(awan().proyek[ID]?.berkas ?? {})).toContain('Mesin.js');
    expect((await pasang('--mesin', 'html')).kode).toBe(0);
    terpasang(ID);
    expect(Object.keys(awan().proyek[ID]?.berkas ?? {})).toContain('Mesin.html');
  }, 240_000);
});

describe('pasang ke spreadsheet baru', () => {
  it('membuat satu kali saja, walau dijalankan dua kali; manifes di dist/ tidak tertimpa', async () => {
    const a = await pasang('--baru', 'LKjIP Dinas Baru');
    expect(a).toMatchObject({ kode: 0, galat: '' });
    const id = Object.keys(awan().proyek).filter((x) => x !== ID);
    expect(id).toHaveLength(1);
    terpasang(id[0] as string);
    expect(a.keluar).toContain(`docs.google.com/spreadsheets/d/${awan().proyek[id[0] as string]?.induk}/edit`);
    // Also after another one was installed to in between.
    expect((await pasang('--id', ID)).kode).toBe(0);
    const b = await pasang('--baru', 'LKjIP Dinas Baru');
    expect(b.kode).toBe(0);
    expect(Object.keys(awan().proyek)).toHaveLength(2);
    expect(b.keluar).toContain(`docs.google.com/spreadsheets/d/${awan().proyek[id[0] as string]?.induk}/edit`);
    expect((await pasang('--baru', 'Judul lain')).kode).toBe(0);
    expect(Object.keys(awan().proyek)).toHaveLength(3);
  }, 240_000);

  it('jaringan putus sesudah dibuat: dilanjutkan, bukan dibuat lagi', async () => {
    tulisAwan({ putusSetelahBuat: true, proyek: {} });
    await pasang('--baru', 'LKjIP');
    expect((await pasang('--baru', 'LKjIP')).kode).toBe(0);
    expect(Object.keys(awan().proyek)).toHaveLength(1);
    terpasang(Object.keys(awan().proyek)[0] as string);
  }, 240_000);
});

describe('yang kurang dikatakan dalam bahasa Indonesia, dan tidak ada yang dikirim', () => {
  it.each<[string, Partial<Awan>, string[], RegExp]>([
    ['belum masuk', { masuk: false }, ['--id', ID], /npx clasp login/],
    ['belum masuk, spreadsheet baru', { masuk: false }, ['--baru', 'X'], /npx clasp login/],
    ['API mati', { api: false }, ['--id', ID], /usersettings.*nyalakan/s],
    ['API mati, spreadsheet baru', { api: false }, ['--baru', 'X'], /usersettings/],
    ['ID salah', {}, ['--id', `1TidakAda${'b'.repeat(48)}`], /tidak mengenal ID skrip/],
    ['ID spreadsheet', {}, ['--id', `1${'c'.repeat(43)}`], /biasanya ID spreadsheet/],
    ['ID contoh', {}, ['--id', 'ISI-DENGAN-ID-SKRIP-ANDA'], /bukan ID skrip/],
    ['tanpa jaringan', { jaringan: false }, ['--id', ID], /sambungan internet/],
    ['bukan pemilik', { izin: false }, ['--id', ID], /akun pemilik/],
    ['belum disebut ke mana', {}, [], /Belum disebut ke mana.*--baru/s],
    ['judul kosong', {}, ['--baru', ' '], /Judul/],
  ])(
    '%s',
    async (_nama, keadaan, argumen, pesan) => {
      tulisAwan(keadaan);
      const sebelum = JSON.stringify(awan().proyek);
      const h = await pasang(...argumen);
      expect(h.kode).toBe(1);
      expect(h.galat).toMatch(pesan);
      expect(h.galat).toContain('Belum terpasang');
      expect(JSON.stringify(awan().proyek)).toBe(sebelum);
    },
    240_000,
  );

  it('kiriman yang tidak sampai utuh ketahuan', async () => {
    tulisAwan({ telan: 'Bantuan.html' });
    const h = await pasang('--id', ID);
    expect(h.kode).toBe(1);
    expect(h.galat).toContain('Bantuan.html tidak sampai');
  }, 240_000);

  it('argumen yang salah: kode 2 dan petunjuk', async () => {
    for (const a of [
      ['--id', ID, '--baru', 'x'],
      ['--bru', 'x'],
      ['--mesin', 'lain'],
      ['--rumus', '--addon'],
      ['Judul tanpa kutip'],
    ]) {
      const h = await pasang(...a);
      expect(h.kode, a.join(' ')).toBe(2);
      expect(h.galat).toContain('npm run pasang -- --id');
    }
    expect(await pasang('--bantuan')).toMatchObject({ kode: 0, galat: '' });
  }, 240_000);

  it('Node lama', async () => {
    const palsu = join(akar, 'node-lama.cjs');
    writeFileSync(
      palsu,
      "Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '16.20.2' } });\n",
    );
    const h = await proses(process.execPath, ['--require', palsu, 'local/pasang/index.mjs', '--id', ID], akar);
    expect(h.kode).toBe(1);
    expect(h.galat).toMatch(/16\.20\.2 terlalu lama.*nodejs\.org/s);
  });

  it('paket belum terpasang', async () => {
    const polos = realpathSync(mkdtempSync(join(tmpdir(), 'uji-pasang-polos-')));
    try {
      cpSync(join(asal, 'local'), join(polos, 'local'), { recursive: true });
      const h = await proses(process.execPath, ['local/pasang/index.mjs', '--id', ID], polos);
      expect(h.kode).toBe(1);
      expect(h.galat).toContain('npm ci');
    } finally {
      rmSync(polos, { recursive: true, force: true });
    }
  });
});

describe('docs/penerapan.md, kata demi kata', () => {
  it('setiap perintahnya sampai', async () => {
    const isi = readFileSync(join(asal, 'docs/penerapan.md'), 'utf8').split('# Deployment in English')[0] as string;
    const perintah = [...isi.matchAll(/`(np[mx] [^`]+)`/g)].map((m) => m[1] as string);
    expect(perintah).toEqual(
      expect.arrayContaining([
        'npx clasp login',
        'npm run pasang -- --id ID_SKRIP',
        'npm run pasang -- --baru "LKjIP Dinas Contoh"',
        'npm run pasang -- --id ID_SKRIP_SALINAN',
        'npm run pasang -- --id ID_SKRIP --rumus',
        'npm run pasang -- --mesin html',
        'npm run pasang -- --id ID_SKRIP --addon',
      ]),
    );
    tulisAwan({ masuk: false, proyek: { [ID]: bawaan() } });
    for (const p of new Set(perintah)) {
      if (p === 'npm ci') continue;
      const argumen = [...p.matchAll(/"([^"]*)"|(\S+)/g)].map(
        (m) => m[1] ?? (m[2] as string).replace(/^ID_SKRIP\w*$/, ID),
      );
      const [, ...sisa] = argumen;
      const h = p.startsWith('npx clasp')
        ? await proses(join(bin, 'clasp'), sisa.slice(1), akar)
        : await pasang(...sisa.slice(sisa.indexOf('--') < 0 ? sisa.length : sisa.indexOf('--') + 1));
      expect(h, p).toMatchObject({ kode: 0, galat: '' });
    }
    expect(Object.values(awan().proyek).map((x) => x.judul)).toContain('LKjIP Dinas Contoh');
  }, 480_000);
});

describe('tiruan clasp bersikap seperti clasp, sejauh dapat dicoba tanpa akun', () => {
  it.each([
    [['show-authorized-user', '--json']],
    [['show-authorized-user']],
    [['-P', 'tidak-ada.json', 'push']],
    [['-P', 'ada.json', 'push', '-f']],
    [['-P', 'ada.json', 'pull']],
    [['-P', 'tanpa-id.json', 'push']],
    [['create-script', '--type', 'sheets', '--title', 'x']],
    [['--version']],
  ])(
    '%j',
    async (argumen) => {
      const folder = realpathSync(mkdtempSync(join(tmpdir(), 'uji-clasp-')));
      try {
        tulisAwan({ masuk: false });
        writeFileSync(join(folder, 'ada.json'), JSON.stringify({ scriptId: ID, rootDir: 'dist' }));
        writeFileSync(join(folder, 'tanpa-id.json'), JSON.stringify({ scriptId: '', rootDir: 'dist' }));
        mkdirSync(join(folder, 'dist'));
        const asli = join(asal, 'node_modules/@google/clasp/build/src/index.js');
        // No account of this machine, nor of whoever runs the tests.
        const env = { HOME: folder, USERPROFILE: folder };
        const [a, b] = await Promise.all([
          proses(process.execPath, [asli, ...argumen], folder, env),
          proses(join(bin, 'clasp'), argumen, folder, env),
        ]);
        expect(b).toEqual(a);
        // Beside a settings file the real one makes nothing.
        writeFileSync(join(folder, '.clasp.json'), '{"scriptId":"x"}');
        if (argumen[0] === 'create-script') {
          const sama = await Promise.all([
            proses(process.execPath, [asli, ...argumen], folder, env),
            proses(join(bin, 'clasp'), argumen, folder, env),
          ]);
          expect(sama[1]).toEqual(sama[0]);
          expect(sama[0]).toMatchObject({ kode: 0, keluar: '' });
        }
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
    240_000,
  );
});
