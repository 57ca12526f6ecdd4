// Pictures of the panel's main states for the docs, taken from the preview over the published tables: docs/gambar/*.png.
// Run by hand (node local/build/gambar.mjs) after a change of the panel's looks; the pictures are looked at by people.
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import esbuild from 'esbuild';
import { akar, bangun } from './build.mjs';
import { bukaPeramban } from './peramban.mjs';

await bangun({ tipe: false });
const server = join(akar, '.build', `pratinjau-server.${process.pid}.mjs`);
await esbuild.build({
  absWorkingDir: akar,
  entryPoints: ['local/preview/server.ts'],
  outfile: server,
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  packages: 'external',
  logLevel: 'silent',
});
const { mulaiPratinjau } = await import(pathToFileURL(server).href);
rmSync(server);

const ke = (nama) => join(akar, 'docs/gambar', `${nama}.png`);
mkdirSync(join(akar, 'docs/gambar'), { recursive: true });
const p = await mulaiPratinjau({ berkas: null, port: 0 });
const { peramban } = await bukaPeramban();
try {
  const page = await peramban.newPage({
    viewport: { width: 1280, height: 760 },
    locale: 'id-ID',
    reducedMotion: 'reduce',
  });
  page.setDefaultTimeout(20_000);
  await page.goto(p.alamat);
  await page.waitForSelector('#kisi table');
  await page.click('#menu button');
  await page.click('text=Buka panel pemeriksaan');
  const f = page.frameLocator('#samping iframe');
  const panel = async (nama) => {
    await page.waitForTimeout(400);
    await page.locator('#samping').screenshot({ path: ke(nama) });
  };
  await f.locator('text=Periksa sekarang').waitFor();
  await panel('panel-belum');
  await f.locator('text=Periksa sekarang').click();
  await f.locator('#daftar').waitFor();
  await panel('panel-temuan');
  await f.locator('#cari').fill('efisiensi 6');
  await f.locator('[data-baris]', { hasText: '1.12%' }).press('Enter');
  await f.locator('text=Mengapa penting').waitFor();
  await page.waitForTimeout(600);
  await page.screenshot({ path: ke('pratinjau') });
  await panel('panel-terbuka');
  await f.locator('.perbaikan button.utama').first().click();
  await f.locator('.temuan.selesai').waitFor();
  await panel('panel-diperbaiki');
  await f.locator('#tab-rumus').click();
  await f.locator('text=Bantuan fungsi').waitFor();
  await panel('panel-rumus');
} finally {
  await peramban.close();
  await p.tutup();
}
