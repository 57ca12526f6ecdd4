/** The preview page in a real browser: opening it, picking cells, typing, the menu, the panel in its frame. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, FrameLocator, Locator, Page } from 'playwright-core';
import type { Buku } from '../../local/engine/buku.ts';
import { bacaXlsx } from '../../local/xlsx/baca.ts';
import { tulisXlsx } from '../../local/xlsx/tulis.ts';
import { tampak } from './panel';

/** A workbook as the file that a person would open. */
export function keBerkas(buku: Buku, nama = 'laporan.xlsx'): string {
  const jalan = join(mkdtempSync(join(tmpdir(), 'lkjip-e2e-')), nama);
  writeFileSync(jalan, tulisXlsx(buku));
  return jalan;
}

export class Halaman {
  readonly galatSkrip: string[] = [];
  readonly asal = new Set<string>();

  private constructor(readonly page: Page) {
    page.on('pageerror', (e) => this.galatSkrip.push(String(e)));
    // The browser's own line on a refused answer does not say which: the answer itself does.
    page.on(
      'console',
      (m) => m.type() === 'error' && !/status of 422/.test(m.text()) && this.galatSkrip.push(m.text()),
    );
    page.on('response', async (r) => {
      if (r.status() !== 422) return;
      const minta = r.request();
      const apa = r.url().endsWith('/buka') ? '/buka' : minta.postData()?.slice(0, 200);
      this.galatSkrip.push(`${apa}: ${await r.text()}`);
    });
    page.on('request', (r) => this.asal.add(new URL(r.url()).origin));
  }

  static async buka(peramban: Browser, alamat: string, ukuran = { width: 1280, height: 760 }): Promise<Halaman> {
    const konteks = await peramban.newContext({
      viewport: ukuran,
      locale: 'id-ID',
      timezoneId: 'Asia/Makassar',
      reducedMotion: 'reduce',
      acceptDownloads: true,
    });
    const page = await konteks.newPage();
    // Time runs as ever, but a test need not sit out what the panel waits for.
    await page.clock.install();
    page.setDefaultTimeout(15_000);
    const h = new Halaman(page);
    await page.goto(alamat);
    await page.waitForSelector('#kisi table');
    return h;
  }

  sel(a1: string): Locator {
    return this.page.locator(`#kisi td[data-a="${a1}"]`);
  }

  async keLembar(nama: string): Promise<void> {
    await this.page.click(`#lembar button:text-is("${nama}")`);
    await this.page.waitForSelector(`#lembar button[aria-current]:text-is("${nama}")`);
    await this.page.waitForSelector(`table[aria-label="Lembar ${nama}"]`);
  }

  /** Picks the cell and types into it, as a person does. */
  async ketik(a1: string, teks: string): Promise<void> {
    await this.sel(a1).click();
    await this.page.keyboard.press('Enter');
    await this.page.fill('#isian', teks);
    await this.page.keyboard.press('Enter');
  }

  async menu(butir: string): Promise<void> {
    await this.page.click('#menu button');
    await this.page.click(`[role=menuitem]:text-is("${butir}")`);
  }

  async panel(): Promise<FrameLocator> {
    await this.menu('Buka panel pemeriksaan');
    const f = this.page.frameLocator('#samping iframe');
    await f.locator('#periksa').waitFor();
    return f;
  }

  async terperiksa(): Promise<FrameLocator> {
    const f = await this.panel();
    await f.locator('text=Periksa sekarang').click();
    await f.locator('#daftar').waitFor();
    return f;
  }

  async tutupPanel(): Promise<void> {
    await this.page.click('#samping header button');
  }

  /** Closed and opened anew, as after a reload of the spreadsheet. */
  async panelBaru(): Promise<FrameLocator> {
    await this.tutupPanel();
    return this.panel();
  }

  isi(a1: string): Promise<string> {
    return tampak(this.sel(a1));
  }

  /** The workbook as it stands, by way of the file that a person saves. */
  async unduh(): Promise<Buku> {
    const unduhan = this.page.waitForEvent('download');
    await this.page.click('#unduh');
    return bacaXlsx(readFileSync(await (await unduhan).path()), 'unduhan.xlsx');
  }

  async tutup(): Promise<void> {
    await this.page.context().close();
  }
}

/** What a cell holds and how it is shown, for comparing before and after. */
export function isiSel(buku: Buku, lembar: string, a1: string): { isi: unknown; rumus: string; format: string } {
  const m = /^([A-Z]+)(\d+)$/.exec(a1) as RegExpExecArray;
  const kolom = [...(m[1] as string)].reduce((n, c) => n * 26 + c.charCodeAt(0) - 64, 0);
  const s = buku.cariLembar(lembar)?.lihat(Number(m[2]), kolom);
  return { isi: s?.isi ?? null, rumus: s?.rumus ?? '', format: s?.gaya.format ?? 'General' };
}
