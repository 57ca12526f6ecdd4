/** The browser that tests bring along: it must start where nothing but Node is installed. */
import { execFileSync } from 'node:child_process';
import { lstatSync, readFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { bukaPeramban, pilihanPaket } from '../../local/build/peramban.mjs';

describe.runIf(process.platform === 'linux' && process.arch === 'x64')('Chromium dari paket npm', () => {
  it('membawa pustakanya sendiri: dari luar hanya pustaka C', async () => {
    const p = pilihanPaket();
    const folder = p.executablePath.replace(/\/chromium$/, '');
    const s = lstatSync(folder);
    expect(s.uid).toBe(process.getuid?.());
    expect(s.mode & 0o022).toBe(0);
    const daftar = execFileSync('ldd', [p.executablePath], { env: p.env, encoding: 'utf8' });
    const dari = [...daftar.matchAll(/^\s*(\S+) => (.+?)(?: \(|$)/gm)].map((m) => [m[1], m[2]] as [string, string]);
    const luar = dari.filter(([, jalur]) => !jalur.startsWith(`${folder}/`)).map(([nama]) => nama);
    expect(luar.filter((n) => !/^(lib(c|m|dl|pthread|rt|gcc_s)\.so\.\d+)$/.test(n))).toEqual([]);
    expect(dari.some(([nama, jalur]) => nama === 'libnss3.so' && jalur.startsWith(folder))).toBe(true);
  });

  it('berjalan, dan yang termuat memang pustakanya sendiri', async () => {
    const p = pilihanPaket();
    const server = await chromium.launchServer(p);
    try {
      const browser = await chromium.connect(server.wsEndpoint());
      const page = await browser.newPage();
      await page.setContent('<h1>Halo</h1>');
      expect(await page.textContent('h1')).toBe('Halo');
      const peta = readFileSync(`/proc/${server.process().pid}/maps`, 'utf8');
      const nss = [...peta.matchAll(/\S+\/libnss3\.so/g)].map((m) => m[0]);
      expect(nss.length).toBeGreaterThan(0);
      expect(nss.every((x) => x === p.executablePath.replace(/chromium$/, 'al2023/lib/libnss3.so'))).toBe(true);
      await browser.close();
    } finally {
      await server.close();
    }
  });
});

it('peramban yang diminta tetapi tidak ada: dikatakan apa yang dicoba', async () => {
  const lama = process.env.LKJIP_CHROMIUM;
  process.env.LKJIP_CHROMIUM = '/tidak/ada/chromium';
  try {
    await expect(bukaPeramban()).rejects.toThrow(/Tidak ada Chromium[\s\S]*\/tidak\/ada\/chromium/);
  } finally {
    if (lama === undefined) delete process.env.LKJIP_CHROMIUM;
    else process.env.LKJIP_CHROMIUM = lama;
  }
});
