/** The archive of `npm run rilis`, unpacked where nothing of the project is: it has to run by itself. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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
  // The filled sample is made as the read-me says.
  const [, perintah] =
    /lkjip\.cmd (templat --contoh .*)\r/.exec(readFileSync(join(akar, 'BACA-SAYA.txt'), 'utf8')) ?? [];
  lkjip(...(perintah as string).split(' '));
  expect(existsSync(join(folder, 'contoh.xlsx'))).toBe(true);
  expect(isi).toEqual(expect.arrayContaining(['mulai.cmd', 'mulai.sh', 'BACA-SAYA.txt', 'docs/panduan.md', 'LICENSE']));
  // What the guide leads to is there, too.
  const tujuan = [...readFileSync(join(akar, 'docs/panduan.md'), 'utf8').matchAll(/\]\((?!https?:)([^)#]+)/g)];
  expect(tujuan.length).toBeGreaterThan(4);
  expect(tujuan.filter(([, ke]) => !existsSync(join(akar, 'docs', ke as string)))).toEqual([]);
  for (const nama of ['mulai.cmd', 'lkjip.cmd']) {
    const teks = readFileSync(join(akar, nama), 'utf8');
    const baris = teks.split('\r\n');
    // Windows reads its scripts with its own line ends, and in a code page of its own until it is told.
    expect(teks.replaceAll('\r\n', ''), nama).not.toContain('\n');
    expect(teks, nama).toMatch(/^[\x20-\x7e\r\n]*$/);
    // A bracket in an echo would end its block; a name with "&" or blanks would fall apart without quotes.
    expect(baris.filter((b) => /^\s*echo .*[()]/.test(b))).toEqual([]);
    expect(
      baris.filter((b) => /\bset (?!")/.test(b) || /(?<!")%(?:BERKAS|~f?1)\b/.test(b.replace(/"[^"]*"/g, '""'))),
    ).toEqual([]);
    expect(teks.split('(').length, nama).toBe(teks.split(')').length);
    // The question that it asks Node is one that Node answers: this one is new enough.
    const tanya = /^node -e "(.*)"$/m.exec(teks.replaceAll('\r', ''))?.[1] as string;
    execFileSync(process.execPath, ['-e', tanya]);
    expect(() => execFileSync(process.execPath, ['-e', tanya.replace('>= 20', '>= 900')])).toThrow();
  }
}, 60_000);
