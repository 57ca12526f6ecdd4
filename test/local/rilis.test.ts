/** The archive of `npm run rilis`, unpacked where nothing of the project is: it has to run by itself. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { rilis } from '../../local/build/rilis.mjs';
import { BacaZip } from '../../local/xlsx/zip.ts';

const folder = mkdtempSync(join(tmpdir(), 'lkjip-rilis-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('dibongkar di tempat lain: menghitung, membuat templat, memeriksanya; skrip mulainya ada', async () => {
  const { jalan, isi } = await rilis(folder, { baru: false });
  const zip = new BacaZip(readFileSync(jalan));
  for (const nama of zip.nama()) {
    mkdirSync(join(folder, dirname(nama)), { recursive: true });
    writeFileSync(join(folder, nama), zip.ambil(nama)!);
  }
  const akar = join(folder, dirname(zip.nama()[0]!));
  const lkjip = (...argumen: string[]) =>
    execFileSync(process.execPath, [join(akar, 'local/lkjip.mjs'), ...argumen], { cwd: folder, encoding: 'utf8' });
  expect(lkjip('hitung', '=CAPAIAN(50,05;38)')).toBe('131,71\n');
  lkjip('templat', '-o', 'isian.xlsx');
  expect(lkjip('kurang', 'isian.xlsx')).toContain('harus diisi');
  expect(isi).toEqual(expect.arrayContaining(['mulai.cmd', 'mulai.sh', 'BACA-SAYA.txt', 'panduan.md', 'LICENSE']));
  // Windows reads its scripts only with its own line ends.
  expect(readFileSync(join(akar, 'mulai.cmd'), 'utf8').replaceAll('\r\n', '')).not.toContain('\n');
}, 60_000);
