/** What happens around the panel while it is open: typing, a second panel, a reload, strange texts. Over the real bundle. */
import { readFileSync } from 'node:fs';
import type { Browser, FrameLocator } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { bukaPeramban } from '../../local/build/peramban.mjs';
import { mulaiPratinjau, type Pratinjau } from '../../local/preview/server.ts';
import { bukuDariData } from '../../local/services/index.ts';
import { keberatanAxe, luberan, tampak } from './panel';
import { Halaman, isiSel, keBerkas } from './pratinjau';

let peramban: Browser;
let server: Pratinjau;
const terbuka: Halaman[] = [];

beforeAll(async () => {
  peramban = (await bukaPeramban()).peramban;
  server = await mulaiPratinjau({ berkas: null, port: 0 });
});
afterAll(async () => {
  await server?.tutup();
  await peramban?.close();
});
afterEach(async () => {
  const galat = terbuka.flatMap((h) => h.galatSkrip);
  for (const h of terbuka.splice(0)) await h.tutup();
  expect(galat).toEqual([]);
});

async function mulai(berkas: string | null = null): Promise<Halaman> {
  await server.muat(berkas);
  return lagi();
}

/** One more window on the same workbook. */
async function lagi(): Promise<Halaman> {
  const h = await Halaman.buka(peramban, server.alamat);
  terbuka.push(h);
  return h;
}

const putusan = (f: FrameLocator) => tampak(f.locator('#putusan strong'));

/** The wrong efisiensi of the published table, opened. */
async function bukaEfisiensi(f: FrameLocator) {
  await f.locator('#cari').fill('efisiensi 1.12');
  const t = f.locator('.temuan').filter({ hasText: 'Efisiensi tercetak 1.12%' });
  await t.locator('[data-baris]').press('Enter');
  await t.locator('.isi').waitFor();
  return t;
}

/** The panel asks for changes when it gets the attention back, but not more often than every few seconds. */
async function kembaliKe(h: Halaman, f: FrameLocator): Promise<void> {
  await h.sel('A1').click();
  await h.page.clock.fastForward(3200);
  await f.locator('#cari, #tab-periksa').first().focus();
}

describe('isi sel berubah di sekitar panel', () => {
  it('pengabaian: tercatat dengan alasan, nama, waktu; gugur bila masukannya berubah, berlaku lagi bila kembali', async () => {
    const halaman = await mulai();
    let frameLocator = await halaman.terperiksa();
    const semula = Number.parseInt(await putusan(frameLocator), 10);
    const t = await bukaEfisiensi(frameLocator);
    await t.locator('text=Abaikan…').click();
    await frameLocator.locator('#alasan').fill('Sesuai berita acara rekonsiliasi');
    await frameLocator.locator('#nama').fill('Petugas');
    await frameLocator.locator('button:has-text("Abaikan temuan")').click();
    await expect.poll(() => putusan(frameLocator)).toBe(`${semula - 1} salah hitung`);
    // Kept with the workbook, not with the panel.
    frameLocator = await halaman.panelBaru();
    await frameLocator.locator('button:text-is("Diabaikan (1)")').click();
    const catatan = await tampak(frameLocator.locator('.jurnal > li').first());
    expect(catatan).toMatch(/efisiensi · F10/);
    expect(catatan).toMatch(/Sesuai berita acara rekonsiliasi.*Petugas.*hari ini \d\d\.\d\d/);
    await frameLocator.locator('#tab-periksa').click();
    // The printed penyerapan changes: what was ignored is no longer what was decided on.
    await halaman.keLembar('efisiensi');
    await halaman.ketik('E10', '88,80%');
    await kembaliKe(halaman, frameLocator);
    await frameLocator.locator('.perhatian:has-text("berubah sejak pemeriksaan")').waitFor();
    await frameLocator.locator('#periksa').click();
    await frameLocator.locator('.perhatian').waitFor({ state: 'detached' });
    const lagi = await bukaEfisiensi(frameLocator);
    expect(await tampak(lagi.locator('.isi'))).toMatch(
      /Pernah diabaikan oleh Petugas[\s\S]*rekonsiliasi[\s\S]*Tidak berlaku lagi/,
    );
    await halaman.ketik('E10', '88.88%');
    await kembaliKe(halaman, frameLocator);
    await frameLocator.locator('.perhatian:has-text("berubah sejak pemeriksaan")').waitFor();
    await frameLocator.locator('#periksa').click();
    await expect.poll(() => putusan(frameLocator)).toBe(`${semula - 1} salah hitung`);
    await frameLocator.locator('button:text-is("Diabaikan (1)")').click();
    await frameLocator.locator('button:text-is("Batal abaikan")').click();
    await frameLocator.locator('#tab-periksa').click();
    expect(await putusan(frameLocator)).toBe(`${semula} salah hitung`);
  });

  it('urungkan ditolak bila selnya sudah diketik lagi: di temuan, dan sesudah dimuat ulang; tidak ada yang hilang', async () => {
    const halaman = await mulai();
    let frameLocator = await halaman.terperiksa();
    const t = await bukaEfisiensi(frameLocator);
    await t.locator('.perbaikan button.utama').click();
    await expect.poll(() => halaman.isi('F10')).toBe('11,12%');
    await frameLocator.locator('.temuan.selesai').waitFor();
    await halaman.ketik('F10', '12,34');
    await expect.poll(() => halaman.isi('F10')).toBe('12,34%');
    await frameLocator.locator('.beres button').click();
    await frameLocator.locator('.beres .salah').waitFor();
    expect(await tampak(frameLocator.locator('.beres .salah'))).toMatch(/F10 .*sudah berubah sejak itu.*12,34/);
    expect(await halaman.isi('F10')).toBe('12,34%');
    frameLocator = await halaman.panelBaru();
    await frameLocator.locator('#tab-riwayat').click();
    const catatan = frameLocator.locator('.jurnal > li').first();
    await catatan.locator('button:text-is("Urungkan")').click();
    await catatan.locator('.salah').waitFor();
    expect(await halaman.isi('F10')).toBe('12,34%');
    // What the fix wrote stands there again: now it can be taken back, to the very text of before.
    await halaman.ketik('F10', '11,12');
    await catatan.locator('button:text-is("Coba lagi")').click();
    await expect.poll(() => halaman.isi('F10')).toBe('1.12%');
    expect(isiSel(await halaman.unduh(), 'efisiensi', 'F10')).toMatchObject({ isi: '1.12%', rumus: '' });
  });

  it('memeriksa satu lembar saja', async () => {
    const h = await mulai();
    await h.keLembar('efisiensi');
    const frameLocator = await h.panel();
    await frameLocator.locator('#cakupan').selectOption('lembar');
    await frameLocator.locator('text=Periksa sekarang').click();
    await frameLocator.locator('#daftar').waitFor();
    expect(await frameLocator.locator('.lembar .nama').allInnerTexts()).toEqual(['efisiensi']);
    expect(await tampak(frameLocator.locator('.kapan'))).toContain('Lembar efisiensi');
  });
});

describe('dua panel pada satu buku', () => {
  it('yang satu melihat perbuatan yang lain, tidak menimpanya; panel yang diam hanya bertanya sidik', async () => {
    const halaman = await mulai();
    const frameLocator = await halaman.terperiksa();
    const semula = Number.parseInt(await putusan(frameLocator), 10);
    await bukaEfisiensi(frameLocator);
    const b = await lagi();
    const fb = await b.panel();
    await fb.locator('#daftar').waitFor();
    const tb = await bukaEfisiensi(fb);
    await tb.locator('.perbaikan button.utama').click();
    await expect.poll(() => b.isi('F10')).toBe('11,12%');
    await expect.poll(() => putusan(fb)).toBe(`${semula - 1} salah hitung`);
    // The first panel still offers the fix; nothing is written twice.
    await frameLocator.locator('.perbaikan button.utama').click();
    await frameLocator.locator('.kabar:has-text("Tidak diperbaiki")').waitFor();
    await kembaliKe(halaman, frameLocator);
    await expect.poll(() => putusan(frameLocator)).toBe(`${semula - 1} salah hitung`);
    await frameLocator.locator('summary:has-text("Sudah diperbaiki (1)")').click();
    // It can take back what the other one did, and the other one sees that.
    await frameLocator.locator('details[open] button:text-is("Urungkan")').click();
    await expect.poll(() => putusan(frameLocator)).toBe(`${semula} salah hitung`);
    await kembaliKe(b, fb);
    await expect.poll(() => putusan(fb)).toBe(`${semula} salah hitung`);
    await expect.poll(() => b.isi('F10')).toBe('1.12%');
    // Where nothing happens, nothing but the fingerprint is asked for.
    const panggilan: string[] = [];
    b.page.on('request', (r) => {
      type Badan = { op?: string; nama?: string; argumen?: unknown[] } | null;
      const d = r.method() === 'POST' ? (r.postDataJSON() as Badan) : null;
      // The panel asks everything through one call that carries texts.
      if (d?.op === 'panggil') panggilan.push(String(d.nama === 'panelTeks' ? d.argumen?.[0] : d.nama));
    });
    await kembaliKe(b, fb);
    await expect.poll(() => panggilan.length).toBeGreaterThan(0);
    await b.page.waitForTimeout(500);
    expect(new Set(panggilan)).toEqual(new Set(['panelSidik']));
  });
});

describe('temuan yang menyangkut beberapa tabel', () => {
  it('menyebut semua selnya; tiap sel dapat dituju, juga di lembar lain', async () => {
    const halaman = await mulai();
    const f = await halaman.terperiksa();
    await f.locator('#cari').fill('cocokkan dengan data sumber');
    const t = f.locator('.temuan:not(.lipat)').first();
    await t.locator('[data-baris]').press('Enter');
    const lembar = (await f.locator('.lembar .nama').first().innerText()).trim();
    const lain = t.locator('.terkait li button').filter({ hasText: '·' }).first();
    const tujuan = ((await lain.textContent()) ?? '').replace('Ke sel ', '');
    const [nama, a1] = tujuan.split(' · ') as [string, string];
    expect(nama).not.toBe(lembar);
    await lain.click();
    await halaman.page.waitForSelector(`#lembar button[aria-current]:text-is("${nama}")`);
    await expect.poll(() => halaman.page.textContent('#alamat')).toBe(a1);
  });
});

describe('teks yang jahat di dalam buku', () => {
  const JAHAT = [
    '<img src=x onerror="window.kena=1">',
    '\'=IMPORTXML("http://jahat.invalid/";"//a")',
    `Panjang ${'x'.repeat(10_000)}`,
    'satu \u202e dibalik \u2066 tersisip \u200f akhir',
    '</style></script><b>tebal</b>&amp;',
  ];

  it('tampil sebagai teks di kisi, panel, lembar hasil, dan laporan', async () => {
    const halaman = await mulai(
      keBerkas(
        bukuDariData({
          '<b>kinerja & lain': [
            ['Tabel 3.3 Target dan Realisasi Kinerja Tahun 2025'],
            [],
            ['No', 'Sasaran', 'Indikator Kinerja', 'Target', 'Satuan', 'Realisasi', 'Capaian (%)'],
            ...JAHAT.map((t, i) => [i + 1, t, `${t} ${i}`, 50, 'Persen', 40 + i, 10]),
          ],
        }),
      ),
    );
    const frameLocator = await halaman.terperiksa();
    expect(Number.parseInt(await putusan(frameLocator), 10)).toBeGreaterThanOrEqual(JAHAT.length);
    for (const b of await frameLocator.locator('.temuan.galat [data-baris]').all()) await b.press('Enter');
    const isi = await tampak(frameLocator.locator('#isi'));
    expect(isi).toContain('<img src=x onerror="window.kena=1">');
    expect(isi).toContain('=IMPORTXML("http://jahat.invalid/";"//a")');
    expect(isi).toContain('[U+202E]');
    expect(isi).toContain('<b>kinerja & lain');
    expect(isi).not.toMatch(/[\u202e\u2066\u200f]/);
    expect(await frameLocator.locator('#isi img, #isi script, #isi style, #isi b:text-is("tebal")').count()).toBe(0);
    const bingkai = halaman.page.frames()[1] as never;
    expect(await luberan(bingkai)).toEqual([]);
    expect(await keberatanAxe(bingkai)).toEqual([]);
    const unduhan = halaman.page.waitForEvent('download');
    await frameLocator.locator('text=Unduh laporan HTML').click();
    const html = readFileSync(await (await unduhan).path(), 'utf8');
    expect(html).not.toMatch(/<img|<script>window|<b>tebal/);
    await frameLocator.locator('text=/Tulis lembar/').click();
    await halaman.page.waitForSelector('#lembar button[aria-current]:has-text("Hasil Pemeriksaan")');
    expect(await halaman.page.locator('#kisi img, #kisi script').count()).toBe(0);
    const hasil = (await halaman.unduh()).cariLembar('Hasil Pemeriksaan');
    const rumus = hasil?.sel.flatMap((r) => r?.flatMap((s) => (s?.rumus ? [s.rumus] : [])) ?? []) ?? [];
    expect(rumus.filter((r) => /IMPORT/i.test(r))).toEqual([]);
    for (const x of [halaman.page.mainFrame(), halaman.page.frames()[1]])
      expect(await x?.evaluate(() => (window as unknown as { kena?: number }).kena)).toBeUndefined();
    expect([...halaman.asal].filter((x) => x !== 'null' && !x.startsWith('http://127.0.0.1:'))).toEqual([]);
  });
});
