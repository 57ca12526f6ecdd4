/** "Periksa berkas Word…" in a real browser: the document is read there, and the report shows the passage. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { bukaPeramban } from '../../local/build/peramban.mjs';
import { mulaiPratinjau, type Pratinjau } from '../../local/preview/server.ts';
import { tulisDocx } from '../naskah/docx';
import { Halaman } from './pratinjau';

let peramban: Browser;
let server: Pratinjau;
beforeAll(async () => {
  peramban = (await bukaPeramban()).peramban;
  server = await mulaiPratinjau({ berkas: null, port: 0 });
});
afterAll(async () => {
  await server?.tutup();
  await peramban?.close();
});

it('naskah diperiksa, petikannya tampak; berkas lama ditolak dengan kalimat', async () => {
  const halaman = await Halaman.buka(peramban, server.alamat);
  await halaman.menu('Periksa berkas Word…');
  const dialog = halaman.page.frameLocator('dialog iframe');
  const berkas = dialog.locator('#berkas');
  const isi = tulisDocx([
    { judul: 'A. Capaian', tingkat: 1 },
    { p: 'Persentasenya 882 : 1.762 x 100 = 52,05%. Dinas melaksanakan 6 (lima) program.' },
  ]);
  await berkas.setInputFiles({ name: 'laporan.docx', mimeType: '', buffer: isi });
  await dialog.locator('text=Selesai.').waitFor();
  expect(await dialog.locator('mark').allTextContents()).toEqual(['882 : 1.762 x 100 = 52,05%', '6 (lima)']);
  expect(await dialog.locator('article h3').first().textContent()).toContain('A. Capaian, paragraf 1');
  expect(await dialog.locator('#simpan').getAttribute('download')).toBe('Pemeriksaan laporan.html');
  await berkas.setInputFiles({ name: 'lama.pdf', mimeType: '', buffer: Buffer.from('%PDF-1.7') });
  await dialog.locator('#keadaan.galat').waitFor();
  expect(await dialog.locator('#keadaan').textContent()).toMatch(/adalah PDF/);
  expect(await dialog.locator('mark').count()).toBe(0);
  expect(halaman.galatSkrip).toEqual([]);
  await halaman.tutup();
}, 90_000);
