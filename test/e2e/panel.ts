/** The built sidebar in a real browser, in its 300 px, over an add-in that the test holds in its hand. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Frame, Locator, Page } from 'playwright-core';
import type { ServerPalsu } from '../sidebar/palsu';

const akar = join(import.meta.dirname, '../..');
const ALAMAT = 'http://panel.invalid/';

/** Stands for `google.script.run`: every call goes to the test and comes back as plain JSON, later. */
const GOOGLE_PALSU = `(() => {
  const buat = (baik, gagal) => new Proxy({}, { get: (_, nama) =>
    nama === 'withSuccessHandler' ? (f) => buat(f, gagal)
    : nama === 'withFailureHandler' ? (f) => buat(baik, f)
    : (panggilan, argumen) => {
        if (nama !== 'panelTeks') throw new Error(nama);
        window.panggilServer(panggilan, JSON.parse(argumen)).then((r) => r.galat === undefined ? baik(JSON.stringify(r.isi)) : gagal(new Error(r.galat)));
      } });
  window.google = { script: { run: buat(() => {}, () => {}) } };
})();`;

export interface PilihanPanel {
  lebar?: number;
  tinggi?: number;
  /** Time stands still until the test moves it. */
  jam?: boolean;
  skala?: number;
}

export async function bukaPanel(
  peramban: Browser,
  server: ServerPalsu,
  pilihanPanel: PilihanPanel = {},
): Promise<Page> {
  const konteks = await peramban.newContext({
    viewport: { width: pilihanPanel.lebar ?? 300, height: pilihanPanel.tinggi ?? 640 },
    deviceScaleFactor: pilihanPanel.skala ?? 1,
    locale: 'id-ID',
    timezoneId: 'Asia/Makassar',
    reducedMotion: 'reduce',
    acceptDownloads: true,
  });
  const page = await konteks.newPage();
  if (pilihanPanel.jam) await page.clock.install({ time: new Date('2026-01-15T02:00:00Z') });
  await page.exposeFunction('panggilServer', async (nama: never, argumen: unknown[]) => {
    try {
      return { isi: await server.panggil(nama, argumen) };
    } catch (e) {
      return { galat: (e as Error).message };
    }
  });
  await page.addInitScript(GOOGLE_PALSU);
  await page.route('**/*', (route) =>
    route.request().url() === ALAMAT
      ? route.fulfill({
          contentType: 'text/html; charset=utf-8',
          body: readFileSync(join(akar, 'dist/Sidebar.html'), 'utf8'),
        })
      : route.abort(),
  );
  await page.goto(ALAMAT);
  return page;
}

/** Nothing on the page reaches beyond its width. */
export async function luberan(page: Page | Frame): Promise<string[]> {
  return page.evaluate(() => {
    const lebar = document.documentElement.clientWidth;
    const keluar = [...document.querySelectorAll('body *')].filter((e) => {
      const r = e.getBoundingClientRect();
      return r.width > 1 && r.right > lebar + 0.5 && getComputedStyle(e).position !== 'absolute';
    });
    const gulir =
      document.documentElement.scrollWidth > lebar
        ? [`halaman ${document.documentElement.scrollWidth} > ${lebar}`]
        : [];
    return [...gulir, ...keluar.map((e) => `${e.tagName}.${e.className}`)];
  });
}

const AXE = readFileSync(join(akar, 'node_modules/axe-core/axe.min.js'), 'utf8');

/** What axe-core holds against a page, WCAG 2.2 AA and good practice: one line each. */
export async function keberatanAxe(page: Page | Frame): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(AXE);
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: {
        run(
          k: Document,
          o: object,
        ): Promise<{ violations: { id: string; nodes: { html: string; failureSummary: string }[] }[] }>;
      };
    };
    const periksa = async (opsi: object) => {
      const r = await axe.run(document, { ...opsi, resultTypes: ['violations'] });
      return r.violations.flatMap((v) => v.nodes.map((n) => `${v.id}: ${n.html.slice(0, 200)} ${n.failureSummary}`));
    };
    const semua = await periksa({
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      rules: { 'target-size': { enabled: false } },
    });
    // What sticks to an edge covers a part of something at any scroll position: for the sizes of targets it flows along.
    const alir = new CSSStyleSheet();
    alir.replaceSync('.lekat, .pesan-panel, .pintasan { position: static !important }');
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, alir];
    const sasaran = await periksa({ runOnly: { type: 'rule', values: ['target-size'] } });
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((x) => x !== alir);
    return [...semua, ...sasaran];
  });
}

/** Controls smaller than 24 by 24 pixels (WCAG 2.5.8), wherever on the page they are. */
export async function sasaranKecil(page: Page | Frame): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('button, a[href], input, select, textarea, summary')].flatMap((e) => {
      const r = e.getBoundingClientRect();
      if (r.width <= 1 || getComputedStyle(e).position === 'absolute') return [];
      return r.width < 24 || r.height < 24 ? [`${e.outerHTML.slice(0, 120)} ${r.width} × ${r.height}`] : [];
    }),
  );
}

/** Text of the button (or field) that has the focus. */
export async function fokus(page: Page | Frame): Promise<string> {
  return page.evaluate(() => {
    const e = document.activeElement as HTMLElement | null;
    return e === null || e === document.body
      ? ''
      : (e.getAttribute('aria-label') ?? e.id ?? '') + (e.textContent ?? '');
  });
}

/** Text as it is seen: what is hidden is not in it. */
export function tampak(l: Locator): Promise<string> {
  return l.innerText();
}
