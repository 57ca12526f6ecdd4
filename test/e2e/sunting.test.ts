/** The preview as a spreadsheet: copy, cut, paste, back and forth, choices, rows and sheets, what is not saved yet. */
import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { bukaPeramban } from '../../local/build/peramban.mjs';
import { mulaiPratinjau, type Pratinjau } from '../../local/preview/server.ts';
import { bukuDariData, muatBundel } from '../../local/services/index.ts';
import { bacaXlsx } from '../../local/xlsx/baca.ts';
import { tampak } from './panel';
import { Halaman, keBerkas } from './pratinjau';

let peramban: Browser;
let server: Pratinjau;
let halaman: Halaman;
let page: Page;
const sel = (a1: string) => halaman.sel(a1);
/** Without the mark that opens the choices. */
const isiSel = async (a1: string) => (await tampak(sel(a1))).replace(/\s*▾$/, '');

const DATA = {
  Data: [
    ['Uraian', 'Target', 'Realisasi', 'Capaian'],
    ['A', 40, 38, '=C2/B2*100'],
    ['B', 50, 60, null],
    ['C', 20, 21, null],
  ],
};

async function mulai(berkas: string | null, ukuran?: { width: number; height: number }): Promise<void> {
  await server.muat(berkas);
  halaman = await Halaman.buka(peramban, server.alamat, ukuran);
  page = halaman.page;
  await page
    .context()
    .grantPermissions(['clipboard-read', 'clipboard-write'], { origin: new URL(server.alamat).origin });
}

const tekan = (t: string) => page.keyboard.press(t);
const kotor = () => page.locator('#kotor').isVisible();

/** From the first cell to the last one, as with the mouse. */
async function pilih(dari: string, sampai = dari): Promise<void> {
  await sel(dari).click();
  if (sampai !== dari) await sel(sampai).click({ modifiers: ['Shift'] });
}

/** What Excel puts on the clipboard: the same cells as HTML and as tab-separated text. */
async function tempelDariExcel(baris: readonly (readonly string[])[]): Promise<void> {
  const kutip = (t: string) => (/[\t\n"]/.test(t) ? `"${t.replaceAll('"', '""')}"` : t);
  const teks = `${baris.map((b) => b.map(kutip).join('\t')).join('\r\n')}\r\n`;
  const html = `<html><body><table>${baris.map((b) => `<tr>${b.map((t) => `<td>${t}</td>`).join('')}</tr>`).join('')}</table></body></html>`;
  await page.evaluate(
    ([teks, html]) => {
      const data = new DataTransfer();
      data.setData('text/plain', teks as string);
      data.setData('text/html', html as string);
      document.activeElement?.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      );
    },
    [teks, html],
  );
}

beforeAll(async () => {
  peramban = (await bukaPeramban()).peramban;
  server = await mulaiPratinjau({ berkas: null, port: 0 });
});
afterAll(async () => {
  await server?.tutup();
  await peramban?.close();
});
beforeEach(() => mulai(keBerkas(bukuDariData(DATA))));
afterEach(async () => {
  expect(halaman.galatSkrip).toEqual([]);
  await halaman.tutup();
});

describe('papan klip', () => {
  it('salin dan tempel: rumus ikut bergeser, satu nilai mengisi seluruh pilihan', async () => {
    await pilih('D2');
    await tekan('Control+c');
    await pilih('D3', 'D4');
    await tekan('Control+v');
    await expect.poll(() => isiSel('D3')).toBe('120');
    expect(await isiSel('D4')).toBe('105');
    await sel('D4').click();
    expect(await page.inputValue('#isian')).toBe('=C4/B4*100');
    // A block of cells, figures as they are and not as they show.
    await pilih('B2', 'D3');
    await tekan('Control+c');
    await pilih('F2');
    await tekan('Control+v');
    await expect.poll(() => isiSel('H3')).toBe('120');
    await sel('H3').click();
    expect(await page.inputValue('#isian')).toBe('=G3/F3*100');
  });

  it('potong lalu tempel: asalnya kosong, rumusnya tetap menunjuk sel yang sama', async () => {
    await pilih('D2');
    await tekan('Control+x');
    await expect.poll(() => isiSel('D2')).toBe('');
    await pilih('F5');
    await tekan('Control+v');
    await expect.poll(() => isiSel('F5')).toBe('95');
    await sel('F5').click();
    expect(await page.inputValue('#isian')).toBe('=C2/B2*100');
  });

  it('dari Excel: angka Indonesia, persen, rupiah, teks berbaris dan berkutip menjadi sebagaimana mestinya', async () => {
    await pilih('A6');
    await tempelDariExcel([
      ['Indikator "mantap"', '1.762', '50,05', '38%'],
      ['dua\nbaris', '-', '1.250.000', ''],
    ]);
    await expect.poll(() => isiSel('A6')).toBe('Indikator "mantap"');
    expect(await isiSel('A7')).toMatch(/dua\s+baris/);
    for (const [a1, isian] of [
      ['B6', '1762'],
      ['C6', '50,05'],
      ['D6', '38%'],
      ['C7', '1250000'],
    ] as const) {
      await sel(a1).click();
      expect(await page.inputValue('#isian'), a1).toBe(isian);
    }
    expect(await isiSel('B7')).toBe('-');
    expect(await page.textContent('#alamat')).toBe('C7');
    await halaman.ketik('E6', '=B6+1');
    await expect.poll(() => isiSel('E6')).toBe('1763');
  });

  it('tempelan yang melewati tepi lembar ditolak dengan kalimat, tidak ada yang tertulis separuh', async () => {
    await pilih('A3');
    await tempelDariExcel(Array.from({ length: 3000 }, (_, i) => [String(i)]));
    await expect.poll(() => page.textContent('#pesan')).toMatch(/melewati tepi lembar/);
    expect(await isiSel('A3')).toBe('B');
    halaman.galatSkrip.length = 0;
  });
});

describe('urungkan dan ulangi', () => {
  it('ketikan, hapusan, tempelan, baris, dan lembar kembali satu per satu', async () => {
    await halaman.ketik('B2', '45');
    await expect.poll(() => isiSel('B2')).toBe('45');
    await pilih('A3', 'C3');
    await tekan('Delete');
    await expect.poll(() => isiSel('A3')).toBe('');
    await pilih('A4');
    await page.click('#menu button:text-is("Ubah ▾")');
    await page.click('[role=menuitem]:text-is("Sisipkan baris di atas")');
    await expect.poll(() => isiSel('A5')).toBe('C');
    await sel('A1').click();
    await tekan('Control+z');
    await expect.poll(() => isiSel('A4')).toBe('C');
    await sel('A1').click();
    await tekan('Control+z');
    await expect.poll(() => isiSel('A3')).toBe('B');
    await tekan('Control+z');
    await expect.poll(() => isiSel('B2')).toBe('40');
    expect(await isiSel('D2')).toBe('95');
    await tekan('Control+y');
    await expect.poll(() => isiSel('B2')).toBe('45');
    await tekan('Control+Shift+z');
    await expect.poll(() => isiSel('A3')).toBe('');
    await tekan('Control+y');
    await expect.poll(() => isiSel('A5')).toBe('C');
    await sel('A1').click();
    for (let i = 0; i < 4; i++) await tekan('Control+z');
    await expect.poll(() => page.textContent('#pesan')).toMatch(/Tidak ada lagi/);
    await expect
      .poll(async () => [await isiSel('B2'), await isiSel('A3'), await isiSel('A4')])
      .toEqual(['40', 'B', 'C']);
  });
});

describe('baris dan lembar', () => {
  const ubah = async (butir: string) => {
    await page.click('#menu button:text-is("Ubah ▾")');
    await page.click(`[role=menuitem]:text-is("${butir}")`);
  };
  const lembar = () => page.locator('#lembar button').allTextContents();

  it('baris disisipkan dan dihapus bersama rumusnya', async () => {
    await pilih('A2', 'A3');
    await ubah('Sisipkan baris di bawah');
    await expect.poll(() => isiSel('A6')).toBe('C');
    await pilih('A1');
    await ubah('Sisipkan baris di atas');
    await expect.poll(() => isiSel('D3')).toBe('95');
    await sel('D3').click();
    expect(await page.inputValue('#isian')).toBe('=C3/B3*100');
    await pilih('A1');
    await ubah('Hapus baris');
    await expect.poll(() => isiSel('A1')).toBe('Uraian');
    await pilih('A4', 'A5');
    await ubah('Hapus baris');
    await expect.poll(() => isiSel('A4')).toBe('C');
  });

  it('Lembar dari berkas: isi berkas menjadi lembar di sebelah yang ada, yang belum disimpan tetap; berkas buruk ditolak', async () => {
    await halaman.ketik('B2', '41');
    const pilihBerkas = async (name: string, isi: string) => {
      const pemilih = page.waitForEvent('filechooser');
      await ubah('Lembar dari berkas (.xlsx, .csv)…');
      await (await pemilih).setFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(isi) });
    };
    await pilihBerkas('unduhan.csv', 'Kode Program;Nilai Realisasi\n2.09.03;1.380.000');
    await expect.poll(lembar).toEqual(['Data', 'unduhan']);
    await expect.poll(() => page.textContent('#pesan')).toBe('unduhan.csv ada di lembar "unduhan".');
    await halaman.keLembar('unduhan');
    expect(await isiSel('A2')).toBe('2.09.03');
    await halaman.keLembar('Data');
    expect(await isiSel('B2')).toBe('41');
    expect(await kotor()).toBe(true);
    await pilihBerkas('rusak.xlsx', 'bukan buku');
    await expect.poll(() => page.textContent('#pesan')).toContain('xlsx');
    expect(await lembar()).toEqual(['Data', 'unduhan']);
    halaman.galatSkrip.length = 0;
  });

  it('lembar ditambah, diganti nama, dihapus; nama yang sudah ada ditolak', async () => {
    const beriNama = async (nama: string) => {
      await page.waitForSelector('dialog[open] input');
      await page.fill('dialog input', nama);
      await tekan('Enter');
    };
    await ubah('Lembar baru');
    await beriNama('Catatan');
    await expect.poll(lembar).toEqual(['Data', 'Catatan']);
    await halaman.ketik('A1', '=Data!D2');
    await expect.poll(() => isiSel('A1')).toBe('95');
    await halaman.keLembar('Data');
    await ubah('Ganti nama lembar');
    await beriNama('Kinerja 2025');
    await expect.poll(lembar).toEqual(['Kinerja 2025', 'Catatan']);
    await halaman.keLembar('Catatan');
    await expect.poll(() => isiSel('A1')).toBe('95');
    await ubah('Ganti nama lembar');
    await beriNama('Kinerja 2025');
    await expect
      .poll(() => page.textContent('#pesan'))
      .toBe('Sudah ada lembar bernama "Kinerja 2025". Pilih nama lain.');
    // The browser notes the refusal by itself, sometimes after the page has said it.
    await expect.poll(() => halaman.galatSkrip).toEqual([expect.stringContaining('nama-lembar')]);
    expect(await lembar()).toEqual(['Kinerja 2025', 'Catatan']);
    halaman.galatSkrip.length = 0;
    await ubah('Hapus lembar');
    await page.waitForSelector('dialog[open]:has-text("Hapus lembar")');
    await page.click('dialog button:text-is("Ya")');
    await expect.poll(lembar).toEqual(['Kinerja 2025']);
    await sel('A1').click();
    await tekan('Control+z');
    await expect.poll(lembar).toEqual(['Kinerja 2025', 'Catatan']);
  });
});

describe('Tab', () => {
  it('berpindah dari sel ke sel, juga melewati sel yang kosong; sesudah Esc keluar dari kisi', async () => {
    await sel('B5').click();
    await page.keyboard.type('70');
    await tekan('Tab');
    await tekan('Tab');
    await page.keyboard.type('hambatan cuaca');
    await tekan('Tab');
    await expect.poll(() => isiSel('D5')).toBe('hambatan cuaca');
    await expect.poll(() => isiSel('B5')).toBe('70');
    expect(await page.textContent('#alamat')).toBe('E5');
    await tekan('Shift+Tab');
    expect(await page.textContent('#alamat')).toBe('D5');
    await tekan('Escape');
    await tekan('Tab');
    expect(await page.evaluate(() => document.querySelector('#kisi')?.contains(document.activeElement))).toBe(false);
    expect(await page.textContent('#alamat')).toBe('D5');
  });
});

describe('jawaban yang terlambat', () => {
  it('tidak memindahkan sel yang sedang dipilih: yang diketik masuk ke sel itu', async () => {
    let lepas = () => {};
    const ditahan = new Promise<void>((selesai) => {
      lepas = selesai;
    });
    let menunggu = 0;
    await page.route('**/api', async (rute) => {
      if (rute.request().postDataJSON()?.op === 'keadaan') {
        menunggu += 1;
        await ditahan;
      }
      await rute.continue();
    });
    // The sheet's own tab asks where the selection is, and the answer is slow.
    await page.click('#lembar button[aria-current]');
    await expect.poll(() => menunggu).toBe(1);
    await sel('C3').click();
    const digambar = page.waitForResponse((r) => r.request().postDataJSON()?.op === 'lembar');
    lepas();
    await (await digambar).finished();
    await page.evaluate(() => new Promise((selesai) => setTimeout(selesai, 50)));
    await tekan('Enter');
    await page.fill('#isian', '77');
    await tekan('Enter');
    await expect.poll(() => isiSel('C3')).toBe('77');
    await page.unrouteAll({ behavior: 'wait' });
    // Chosen a moment ago and not told yet: an answer that does not know of it does not take it away either.
    await page.click('#lembar button[aria-current]');
    await sel('C4').click();
    await page.waitForFunction(() => document.querySelector('#alamat')?.textContent === 'C4');
    await page.keyboard.type('88');
    await tekan('Enter');
    await expect.poll(() => isiSel('C4')).toBe('88');
    expect(await isiSel('A1')).toBe('Uraian');
  });
});

describe('lembar isian', () => {
  const templat = () => {
    const bundel = muatBundel(bukuDariData({}));
    bundel.LKJIP.tindakan.buatTemplat?.({});
    return keBerkas(bundel.buku);
  };

  /** First input cell below a heading of the open sheet; the sheet's own title stands in its first row. */
  const bawah = async (kepala: RegExp): Promise<string> => {
    const a1 =
      (await page.locator('#kisi tr:not(:first-child) td', { hasText: kepala }).first().getAttribute('data-a')) ?? '';
    return a1.replace(/\d+$/, (n) => String(Number(n) + 1));
  };

  it('pilihan dibuka dari papan ketik dan dari tandanya; yang dipilih tertulis', async () => {
    await halaman.tutup();
    await mulai(templat());
    await halaman.keLembar('IKU');
    const arah = await bawah(/^Arah/);
    await sel(arah).click();
    await tekan('Alt+ArrowDown');
    await page.waitForSelector('#pilihan:not([hidden])');
    expect(await page.locator('#pilihan li').allTextContents()).toEqual(expect.arrayContaining(['NAIK', 'TURUN']));
    await tekan('ArrowDown');
    const kedua = await page.locator('#pilihan li').nth(1).textContent();
    await tekan('Enter');
    await expect.poll(() => isiSel(arah)).toBe(kedua);
    await sel(arah).locator('.panah').click();
    await page.click('#pilihan li:text-is("NAIK")');
    await expect.poll(() => isiSel(arah)).toContain('NAIK');
    await tekan('Alt+ArrowDown');
    await tekan('Escape');
    expect(await page.locator('#pilihan').isVisible()).toBe(false);
  });

  it('yang diketik di templat kosong langsung dihitung; 8 di atas sel persen menjadi 8 poin persen', async () => {
    await halaman.tutup();
    await mulai(templat());
    await halaman.keLembar('IKU');
    for (const [kepala, isi] of [
      [/^Kode/, 'SS.1'],
      [/^Tujuan \/ sasaran/, 'Meningkatnya layanan'],
      [/^Indikator/, 'Persentase layanan tepat waktu'],
      [/^Satuan/, 'Persen'],
      [/^Arah/, 'NAIK'],
    ] as const)
      await halaman.ketik(await bawah(kepala), isi);
    await halaman.keLembar('Kinerja');
    await halaman.ketik(await bawah(/^Kode/), 'SS.1');
    await halaman.ketik(await bawah(/^Target$/), '40');
    await halaman.ketik(await bawah(/^Realisasi$/), '38');
    const capaian = await bawah(/^Capaian/);
    await expect.poll(() => isiSel(capaian), { timeout: 30_000 }).toMatch(/^95(,00)?%?$/);
    // A percent sign is taken off as it is typed: the figure stays what it looks like.
    await halaman.ketik(await bawah(/^Realisasi$/), '8%');
    await expect.poll(() => isiSel(capaian), { timeout: 30_000 }).toMatch(/^20(,00)?%?$/);
    await halaman.ketik(await bawah(/^Realisasi$/), '8');
    await expect.poll(() => isiSel(capaian), { timeout: 30_000 }).toMatch(/^20(,00)?%?$/);
  });

  it('1366 × 768: sudut beku tetap, judul satu baris, cukup banyak baris data', async () => {
    await halaman.tutup();
    await mulai(templat(), { width: 1366, height: 768 });
    await halaman.keLembar('Kinerja');
    const kisi = await page.locator('#kisi').boundingBox();
    const judul = await sel('A1').boundingBox();
    expect(judul?.height).toBeLessThan(60);
    const awal = await page.evaluate(() => {
      const kotak = document.querySelector('#kisi')?.getBoundingClientRect() as DOMRect;
      const beku = [...document.querySelectorAll<HTMLElement>('#kisi td.beku')].filter((td) =>
        td.dataset.a?.startsWith('A'),
      );
      const bawah = Math.max(...beku.filter((td) => td.style.top).map((td) => td.getBoundingClientRect().bottom));
      return [...document.querySelectorAll('#kisi tbody tr th')].filter((th) => {
        const r = th.getBoundingClientRect();
        return r.top >= bawah - 1 && r.bottom <= kotak.bottom;
      }).length;
    });
    expect(awal).toBeGreaterThanOrEqual(8);
    await page.locator('#kisi').evaluate((e) => e.scrollTo(900, 300));
    const sudut = await page.locator('#kisi thead th').first().boundingBox();
    expect([sudut?.x, sudut?.y]).toEqual([kisi?.x, kisi?.y]);
    const diAtas = await page.evaluate(
      ([x, y]) => document.elementFromPoint((x as number) + 60, (y as number) + 40)?.closest('td')?.dataset.a ?? '',
      [kisi?.x ?? 0, kisi?.y ?? 0],
    );
    expect(diAtas).toMatch(/^[A-C][1-4]$/);
    // Nothing on the page reaches beyond its width.
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(1366);
  });
});

describe('belum disimpan', () => {
  it('membuka panel dan jendela Word bukan perubahan: tidak ada yang belum disimpan, Ctrl+Z tetap ada', async () => {
    const f = await halaman.panel();
    await f.locator('text=Periksa berkas Word…').click();
    await page.waitForSelector('dialog[open]:has-text("Periksa berkas Word")');
    await page.click('dialog button:text-is("Tutup")');
    expect(await kotor()).toBe(false);
    await halaman.ketik('B2', '41');
    await expect.poll(kotor).toBe(true);
    await halaman.panelBaru();
    await sel('A1').click();
    await tekan('Control+z');
    await expect.poll(() => isiSel('B2')).toBe('40');
  });

  it('tampak sesudah mengetik, hilang sesudah diunduh; ditinggal pergi ditanya', async () => {
    expect(await kotor()).toBe(false);
    await halaman.ketik('B2', '41');
    await expect.poll(kotor).toBe(true);
    // Leaving asks, and staying keeps what was typed.
    const tanya = page.waitForEvent('dialog');
    const pergi = page.evaluate(() => location.reload());
    const dialog = await tanya;
    expect(dialog.type()).toBe('beforeunload');
    await dialog.dismiss();
    await pergi.catch(() => {});
    expect(await isiSel('B2')).toBe('41');
    const unduhan = page.waitForEvent('download');
    await page.click('#unduh');
    const buku = bacaXlsx(readFileSync(await (await unduhan).path()), 'unduhan.xlsx');
    expect(buku.lembar[0]?.lihat(2, 2)?.isi).toBe(41);
    await expect.poll(kotor).toBe(false);
    let ditanya = 0;
    page.on('dialog', (d) => {
      ditanya++;
      void d.accept();
    });
    await page.reload();
    await page.waitForSelector('#kisi table');
    expect(ditanya).toBe(0);
  });
});
